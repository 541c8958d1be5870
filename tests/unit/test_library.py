"""Which questionnaires there are, and that none of one's own can pass for another."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.replacing import replace
from ketentui.questionnaires.library import read_edition
from ketentui.usecases.authoring import check
from ketentui.usecases.workspace import Workspace
from tests.conftest import DATA

KLEIN = (DATA / "klein.toml").read_text("utf-8")
POSING = KLEIN.replace('id = "klein"', 'id = "ketenscan"')
KETENSCAN = bundled_questionnaires() / "ketenscan.toml"


def ids(workspace: Workspace) -> list[str]:
    return [questionnaire.id for questionnaire in workspace.library.all()]


def refusal(workspace: Workspace, name: str) -> str:
    with pytest.raises(KetentuiError) as raised:
        workspace.library.find(name)
    assert raised.value.exit_code == ExitCode.BAD_DATA
    return Locale("nl").error(raised.value)[1]


def test_bundled_questionnaires_come_first_and_the_ketenscan_before_all(
    workspace: Workspace,
) -> None:
    assert ids(workspace)[0] == "ketenscan"
    assert ids(workspace)[-2:] == ["klein", "tien"]


@pytest.mark.parametrize("name", ["ketenscan.toml", "eigen.toml"])
def test_an_own_file_cannot_pose_as_a_bundled_one(workspace: Workspace, name: str) -> None:
    own = workspace.paths.questionnaires / name
    own.write_text(POSING, "utf-8")
    library = workspace.library
    assert ids(workspace).count("ketenscan") == 1
    assert library.find("ketenscan").content == KETENSCAN.read_bytes()
    assert [error.key for error in library.shelf().errors] == ["questionnaire_invalid"]
    said = "regel 4, id: het kenmerk ketenscan hoort bij een vragenlijst van ketentui"
    assert said in refusal(workspace, str(own))
    (problem,) = check(workspace, own).problems
    assert said in Locale("nl").problem(problem)


def test_a_copy_of_a_bundled_one_is_that_one(workspace: Workspace) -> None:
    copy = workspace.paths.questionnaires / "kopie.toml"
    copy.write_bytes(KETENSCAN.read_bytes())
    assert ids(workspace).count("ketenscan") == 1
    assert workspace.library.shelf().errors == ()
    assert workspace.library.find(str(copy)).questionnaire.id == "ketenscan"


def test_of_two_own_files_with_one_id_the_second_is_wrong(workspace: Workspace) -> None:
    second = workspace.paths.questionnaires / "later.toml"
    second.write_text(KLEIN.replace("Kleine lijst", "Andere lijst"), "utf-8")
    assert workspace.library.find("klein").questionnaire.title("nl") == "Kleine lijst"
    assert ids(workspace).count("klein") == 1
    said = "het kenmerk klein heeft klein.toml al; kies een ander"
    assert said in refusal(workspace, "later")
    assert said in refusal(workspace, str(second))
    assert [one.key for one in check(workspace, second).problems] == ["id_taken"]


def test_the_id_finds_an_own_questionnaire_whatever_its_file_is_called(
    workspace: Workspace,
) -> None:
    folder = workspace.paths.questionnaires
    (folder / "klein.toml").rename(folder / "iets.toml")
    assert workspace.library.find("klein") == workspace.library.find("iets")


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".toml", "x\0y", "../x.toml"])
def test_a_name_that_no_file_can_have_is_told(workspace: Workspace, name: str) -> None:
    with pytest.raises(KetentuiError):
        workspace.library.find(name)


def ref_to(id: str, sha256: str) -> QuestionnaireRef:
    return QuestionnaireRef(id, "1.0", "full", sha256)


@pytest.mark.parametrize("name", ["ketenscan", "klein"])
def test_a_kept_edition_that_broke_is_mended_by_the_next_scan(
    workspace: Workspace, name: str
) -> None:
    library = workspace.library
    found = library.find(name)
    library.keep(found)
    (kept,) = workspace.paths.editions.iterdir()
    kept.write_bytes(found.content[:500])
    questionnaire = found.questionnaire
    assert library.edition(ref_to(name, questionnaire.sha256)).title == questionnaire.title
    library.keep(found)
    assert kept.read_bytes() == found.content


def test_an_edition_that_is_nowhere_whole_is_missing(workspace: Workspace) -> None:
    with pytest.raises(KetentuiError, match="edition_missing"):
        workspace.library.edition(ref_to("klein", "0" * 64))


BUNDLED = {
    "bouwstenen-1.0": "d9d029568e514bb37be40cfd23c89930c89d1f5838c9cd3b2b9df40098853cdb",
    "bouwstenen-1.1": "067efdd078d37ba7c9e7d0ac3a321acd3f939f19c7fe5b0abcdfd1bc7e1fd05b",
    "dans-1.0": "61e3618ac88b48afa6f1b89a8ec0fdaa891b1dc5cdd6c09a1dcf513195e08342",
    "dans-1.1": "6501c0070e09392fae4ac4834c937f8f7baa5d4a4e57049e035502d61a305dfb",
    "jaarlijkse-evaluatie-1.0": "fcef51a527858dc37fbb936411353f3d6e6b1155682dc41a4d7f6767a1263e5b",
    "jaarlijkse-evaluatie-1.1": "1ec8474baf4e5338f5f650dba2289a2795cdf0e57a246a86d6bb54138c3cadfe",
    "ketenscan-1.0": "8ac4cc8545d0e253f114f4b5083e7a25d9db959a4a5fbdde1977c9894765c40f",
    "ketenscan-1.1": "7c795814f5c61c3c16fd15ae85fb1e75ab57155e0e8e20db0f78f4c05ea5e069",
    "professional-1.0": "022a79deb9c6977dd1bd6cce74899197201b3484f6db101029df09bb942ee5a1",
    "professional-1.1": "e97f492f3edf129d393f711efebc9c098a5920ebbe3f9dc2454612daacdd66be",
}
"""Every edition that was ever bundled. To change a questionnaire: move its file to the folder
`editions` under this name, give the new one another version, and add it here."""


def test_every_edition_that_was_ever_bundled_is_there_still() -> None:
    folder = bundled_questionnaires()
    now = {
        f"{edition.id}-{edition.version}": edition.sha256
        for edition in (read_edition(file).questionnaire for file in folder.glob("*.toml"))
    }
    before = {
        file.stem: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (folder / "editions").glob("*.toml")
    }
    assert {**before, **now} == BUNDLED


def test_an_edition_that_was_bundled_before_is_found_by_its_hash(
    workspace: Workspace, tmp_path: Path
) -> None:
    bundled = tmp_path / "assessments"
    shutil.copytree(bundled_questionnaires(), bundled)
    library = replace(workspace.library, bundled=bundled)
    before = library.find("dans").questionnaire
    (bundled / "editions").mkdir(exist_ok=True)
    content = (bundled / "dans.toml").read_bytes()
    (bundled / "editions" / f"dans-{before.version}.toml").write_bytes(content)
    version = f'version = "{before.version}"'.encode()
    (bundled / "dans.toml").write_bytes(content.replace(version, b'version = "9.9"', 1))
    assert library.find("dans").questionnaire.version == "9.9"
    assert library.edition(ref_to("dans", before.sha256)) == before
    assert [one.id for one in library.all()].count("dans") == 1
    for name in ("ans", "**"):
        with pytest.raises(KetentuiError, match="edition_missing"):
            library.edition(ref_to(name, before.sha256))
