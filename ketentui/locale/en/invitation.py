"""What who was invited to a round is told."""

TEXTS = {
    "runs": "Round {code} of {chain}: you can answer until {last}.",
    "begins": "Round {code} of {chain} begins on {first} and lasts until {last}. You may answer already; the "
    "partnership office decides whether it counts.",
    "is_over": "Round {code} of {chain} lasted until {last}. You may still answer; the partnership office "
    "decides whether it counts.",
    "ask": "Questions? {contact}.",
    "send_export": "Round {code}: export this as JSON and send the file to {contact} by {last}.",
    "send_export_late": "Round {code}: export this as JSON and send the file to {contact}. The last day was {last}; "
    "ask whether it still counts.",
    "send_this": "Round {code}: send this file to {contact} by {last}.",
    "send_this_late": "Round {code}: send this file to {contact}. The last day was {last}; ask whether it still counts.",
    "who_invited": "whoever invited you",
    "only_way": "In this round everyone shares like this:",
    "anonymous": "Without your name; in the team report only in a group of at least {n}. Whoever receives your file "
    "sees your answers.",
    "other": "another one",
    "which": "Which",
    "open": "open an invitation",
    "file_question": "Which invitation do you want to open?",
    "file_hint": "It is a file that ends in .toml, such as round-JEUGD-7KQ4.toml. Begin with ~ for your own folder.",
}
