"""Words that every screen and report uses."""

TEXTS = {
    "and": "{first} and {last}",
    "today_at": "today {time}",
    "line": "line {line}",
    "quick": "quick scan",
    "full": "full",
    "strategisch": "strategic",
    "tactisch": "tactical",
    "operationeel": "operational",
    "open": "open",
    "anonymous": "anonymous",
    "not_applicable": "not applicable",
    "unknown": "don't know",
    "not_applicable_short": "n/a",
    "unknown_short": "don't know",
    "unanswered": "not answered yet",
    "no_score": "no score",
    "answered_of": "{answered} of {asked}",
    "no_chain": "partnership without a name",
}
