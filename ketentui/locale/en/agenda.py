"""The conversation of a chain team: its agenda, and what is shown of it large, step by step."""

TEXTS = {
    "minutes.one": "{n} minute",
    "minutes.other": "{n} minutes",
    "notes_count.one": "{n} note",
    "notes_count.other": "{n} notes",
    "mean": "mean {mean}",
    "place": "{place} of {count}",
    "at_step": "step {step} of {steps}",
    "step_opening": "opening",
    "step_statement": "statement",
    "step_bars": "answers",
    "step_groups": "groups",
    "step_question": "question",
    "step": "step",
    "back": "previous",
    "forward": "next",
    "next_item": "next statement",
    "item_before": "previous statement",
    "notes": "notes ({count})",
    "silence": "A minute of silence",
    "silence_what": "Think of one moment in the partnership that this is about.",
    "open_chart": "Half a minute of silence: what surprises you?",
    "open_mirror": "To someone else, each of us is one of the others. What do you recognise in that?",
    "time": "{spent} of {minutes} min",
    "time_for": "{spent} of {minutes}: {word}",
    "time_last": "agree",
    "time_over": "time is up",
    "clock": "clock",
    "clock_off": "stop the clock and hide it",
    "clock_on": "start the clock",
    "help": "Here you go through the agenda with the team, large and step by step. A statement first stands alone, for a "
    "minute of silence; then comes how everybody answered, then what organisations and levels say on average, and then the "
    "question, with what people wrote. The space bar or → shows what is next, also what didn't fit below, and ← what came "
    "before; a presenter with Page Up and Page Down does the same. At the top right stands how many of the minutes that are "
    "planned are over since the statement came into view. For a break, z stops the clock. What may not be shown is left out.",
}
