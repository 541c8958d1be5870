"""Answers from a file: JSON or CSV, and every row that can't be read is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.usecases.answers_file import read_answers


def written(folder: Path, content: str) -> Path:
    file = folder / "answers"
    file.write_text(content)
    return file


@pytest.mark.parametrize(
    "content",
    [
        '{"a-1": 4, "a-2": "n", "a-3": "w"}',
        "statement,value,note\na-1,4\na-2,N\na-3,w\n",
        "a-1;4\r\na-2;n\r\na-3;d\r\n",
        "\ufeffa-1,4\n\na-2,n,\na-3,unknown\n",
        "sep=;\r\nStelling;Antwoord;Toelichting\r\na-1;4;\r\n;;\r\na-2;n.v.t.;\r\n"
        "a-3;Weet niet;;;\r\n",
        "\n\nitem\tscore\na-1\t4\na-2\tniet van toepassing\na-3\tDon’t know\n",
    ],
)
def test_every_form_gives_the_same_answers(tmp_path: Path, content: str) -> None:
    assert read_answers(written(tmp_path, content)) == {
        "a-1": Answer(4),
        "a-2": Answer(None, "not_applicable"),
        "a-3": Answer(None, "unknown"),
    }


def test_a_note_may_stand_in_the_third_column(tmp_path: Path) -> None:
    found = read_answers(written(tmp_path, 'a-1,4,"ja, in mei\x1b[1m"\n'))
    assert found == {"a-1": Answer(4, None, "ja, in mei")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_of_a_spreadsheet_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "answers"
    file.write_bytes('stelling;waarde\r\na-1;4;"coördinatie\r\nin mei"\r\n'.encode(encoding))
    assert read_answers(file) == {"a-1": Answer(4, None, "coördinatie\nin mei")}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"a-1": 4.5}', "a-1: '4.5' is geen antwoord"),
        ('{"a-1": true}', "a-1: 'true' is geen antwoord"),
        ('{"a-1": 4, "a-1": 5}', "a-1: stelling a-1 komt twee keer voor"),
        ("[4, 5]", "dit is geen lijst van stellingen met een antwoord"),
        ("{", "houdt"),
        ('{"a-1": vier}', "op regel 1 is het geen JSON meer"),
        ("a-1,4\na-1,5\n", "regel 2: stelling a-1 komt twee keer voor"),
        ("a-1,4,x,y\n", "regel 1: een regel heeft twee of drie velden"),
        ("", "er staat geen enkel antwoord in"),
        ("{}", "er staat geen enkel antwoord in"),
        ("a-1," + 5000 * "9", "is geen antwoord"),
        ('{"a-1": ' + 5000 * "9" + "}", "dit is geen JSON"),
        ("a-1,4\na-2,4," + 4001 * "x", "regel 2: de toelichting telt 4001 tekens; hoogstens 4000"),
        ("a-1,vier\n", "regel 1: 'vier' is geen antwoord"),
        ("stelling;waarde\na-1;4,5\n", "regel 2: '4,5' is geen antwoord"),
        ("a-1,4,5\n", "regel 1: '4,5' is geen antwoord"),
        ("sep=;\n\na-1;4\na-2;;\n", "regel 4: stelling a-2 heeft geen antwoord"),
        ("PK\x03\x04\x00\x00", "dit is geen tekst; bewaar de lijst in je rekenprogramma als CSV"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        read_answers(written(tmp_path, content))
    assert complaint in Locale("nl").error(raised.value)[1]
