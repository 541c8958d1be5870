"""A round: what the office sees of it."""

TEXTS = {
    "title": "Round {code}",
    "asked": "{title} {version}, {depth}: {statements}",
    "period": "Period",
    "days": "{first} to {last}",
    "before": "begins {date}",
    "running.one": "open, {n} day left",
    "running.other": "open, {n} days left",
    "last": "open; today is the last day",
    "over": "over: the last day was {date}",
    "closed": "closed on {date}",
    "sharing_open": "open only",
    "sharing_anonymous": "anonymous only",
    "sharing_open_or_anonymous": "open or anonymous, as one likes",
    "group": "A group is shown",
    "contact": "Contact",
    "invited": "Invited",
    "groups": "Who was invited",
    "nobody": "It doesn't say who was invited.",
    "any_level": "all",
    "any_organisation": "all",
}
