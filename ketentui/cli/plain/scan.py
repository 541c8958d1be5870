"""A whole assessment line by line: begin or go on, answer, and hear the profile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ketentui.cli.opening import fetching
from ketentui.cli.output import say
from ketentui.cli.plain.answering import Answering, Stopped
from ketentui.cli.plain.conversation import Conversation, EndOfInput, chosen, conversation
from ketentui.cli.plain.starting import Starting, length
from ketentui.cli.plain.taking_over import interrupt, take_over
from ketentui.cli.start_options import StartOptions
from ketentui.cli.terminal import can_answer
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases import assessing, discarding, invitations, stored
from ketentui.usecases.assessing import Elsewhere, OpenAssessment, ToAnswer
from ketentui.usecases.earlier_answers import Before

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation
    from ketentui.locale import Locale


def scan(this: Invocation, options: StartOptions, found: ToAnswer) -> None:
    """Do a new assessment; KetentuiError where nobody can answer, and then nothing is stored."""
    talk = _conversation(this)
    try:
        opened = _begin(this, talk, options, found)
    except EndOfInput:
        talk.say(this.locale("plain.not_begun"))
        return
    except KeyboardInterrupt:
        talk.say("", this.locale("plain.not_begun"))
        raise
    _answer(this, talk, opened, new=True)


def resume(this: Invocation, assessment_id: str) -> None:
    """Go on with a stored assessment, at the statement where it was left."""
    talk = _conversation(this)
    try:
        opened = assessing.resume(this.workspace, assessment_id)
    except KetentuiError as error:
        if error.key != "in_use":
            raise
        opened = take_over(this, talk, error, this.workspace)
    title = opened.questionnaire.title(this.locale.language)
    chain = opened.assessment.respondent.chain or this.locale("common.no_chain")
    talk.say("", this.locale("plain.resume", title=title, chain=chain))
    _answer(this, talk, opened, new=False)


def _conversation(this: Invocation) -> Conversation:
    if not can_answer():
        raise _nobody_answers()
    talk = conversation(this)
    if not this.preferences.plain:
        talk.say(this.locale("plain.instead" if talk.interactive else "plain.instead_reading"))
    return talk


def _nobody_answers() -> KetentuiError:
    return KetentuiError("no_input", ExitCode.NO_TERMINAL)


def _begin(
    this: Invocation, talk: Conversation, options: StartOptions, found: ToAnswer
) -> OpenAssessment:
    """Start what was asked for; where somebody types, after asking what wasn't said."""
    workspace, locale, questionnaire = this.workspace, this.locale, found.questionnaire
    start = options.start(workspace.usual())
    if found.invitation is not None:
        talk.say("", *invitations.told_at_start(workspace, found.invitation, locale))
    if talk.interactive:
        offered, sharing = stored.offered_respondent(workspace), stored.offered_sharing(workspace)
        start = Starting(talk, locale, found.invitation).start(
            options, offered, sharing, questionnaire
        )
    opened = assessing.start(workspace, found, start)
    title = questionnaire.title(locale.language)
    said = length(questionnaire, opened.assessment.depth, locale)
    talk.say("", locale("plain.begin", title=title, length=said))
    return opened


def _answer(this: Invocation, talk: Conversation, opened: OpenAssessment, *, new: bool) -> None:
    was_finished = opened.assessment.finished_at is not None
    opened.listen(lambda error: talk.say("", *this.locale.error(error)))
    if talk.interactive:
        opened.decide = partial(goes_on_here, talk, this.locale)
    opened.give_way(interrupt)
    before = Before(this.workspace, opened)
    if new and talk.interactive and before.assessment:
        talk.say(this.locale("start.earlier", moment=before.moment(this.locale)))
    answering = Answering(opened, before, talk, this.locale)
    try:
        answering.run()
    except EndOfInput:
        if new and not talk.interactive and not opened.assessment.answers:
            opened.close()
            discarding.purge(this.workspace, opened.assessment.id)
            raise _nobody_answers() from None
        _stop(this, talk, opened, answering, was_finished)
    except Stopped:
        _stop(this, talk, opened, answering, was_finished)
    except KeyboardInterrupt:
        talk.say("")
        if opened.given_way:
            leave(opened, was_finished)
            id = opened.assessment.id
            raise KetentuiError("taken_over", ExitCode.IN_USE, id=id) from None
        try:
            _stop(this, talk, opened, answering, was_finished)
        except KetentuiError as error:
            talk.say(*this.locale.error(error))
        raise
    else:
        opened.close()
        _tell(this, talk, opened.assessment.id)


def goes_on_here(talk: Conversation, locale: Locale, error: Elsewhere) -> bool:
    """Ask which of two states goes on; Enter takes what is here."""
    talk.say("", locale("elsewhere.question"), locale.told("elsewhere.counts", error))
    talk.say(locale("elsewhere.both_stay"))
    options = [locale("elsewhere.ours"), locale("elsewhere.theirs")]
    return chosen(talk, locale, options, 0) == 0


def _stop(
    this: Invocation,
    talk: Conversation,
    opened: OpenAssessment,
    answering: Answering,
    was_finished: bool,
) -> None:
    """Leave, and say how to go on; `stopped_unsaved` where something could not be stored."""
    leave(opened, was_finished)
    locale, count = this.locale, len(opened.statements)
    answered = count - len(opened.open_statements)
    again = this.command("scan", "--resume", opened.assessment.id, "--plain")
    if answering.unsaved is not None:
        what, why = answering.unsaved
        told = {"what": what, "answered": answered, "count": count, "command": again, **why.values}
        raise KetentuiError("stopped_unsaved", why.exit_code, (), **told)
    talk.say("", locale("plain.stopped", answered=answered, count=count))
    talk.show(locale("plain.go_on", command=again))


def leave(opened: OpenAssessment, was_finished: bool) -> None:
    """Let others open it; what was finished stays so where nothing is open."""
    if was_finished and not opened.open_statements and opened.assessment.finished_at is None:
        opened.finish()
    opened.close()


def _tell(this: Invocation, talk: Conversation, assessment_id: str) -> None:
    """Print the profile in words, where it is stored, and what can be done with it."""
    from ketentui.charts.types import Look
    from ketentui.formats import Sheet
    from ketentui.storage.exchange import ExportOptions
    from ketentui.usecases.profile_export import render

    workspace, locale = this.workspace, this.locale
    talk.say("", locale("plain.finished"), "")
    found = stored.result(workspace, assessment_id)
    sheet = Sheet(this.terminal.width, Look(), plain=True)
    say(this, render(workspace, found, "text", ExportOptions(), locale, sheet), nl=False)
    say(this, "")
    say(this, locale("plain.stored", path=workspace.store.path(assessment_id).absolute()))
    say(this, locale("plain.share", command=this.command("export", assessment_id)))
    if send := invitations.told_to_send(workspace, found.assessment, locale):
        say(this, send)
    say(this, locale("plain.correct", command=this.command("edit", assessment_id)))
    say(this, locale("plain.again", command=this.command("show", assessment_id, "--plain")))
    for line in fetching(this, assessment_id, locale):
        say(this, line)
