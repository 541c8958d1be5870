"""Words that every screen and report uses."""

TEXTS = {
    "and": "{first} en {last}",
    "today_at": "vandaag {time}",
    "line": "regel {line}",
    "quick": "snelscan",
    "full": "volledig",
    "strategisch": "strategisch",
    "tactisch": "tactisch",
    "operationeel": "operationeel",
    "open": "open",
    "anonymous": "anoniem",
    "not_applicable": "niet van toepassing",
    "unknown": "weet niet",
    "not_applicable_short": "n.v.t.",
    "unknown_short": "weet niet",
    "unanswered": "nog open",
    "no_score": "geen score",
    "answered_of": "{answered} van {asked}",
    "no_chain": "keten zonder naam",
}
