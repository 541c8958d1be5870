"""What changed since an earlier time."""

TEXTS = {
    "since": "Vergeleken met {date}",
    "between": "Van {then} tot {now}",
    "times": "{n} keer: {dates}",
    "theme": "Thema",
    "course": "Verloop",
    "then": "Toen",
    "now": "Nu",
    "change": "Verschil",
    "ahead": "{change} vooruit",
    "behind": "{change} achteruit",
    "equal": "gelijk",
    "unknown": "niet te vergelijken",
    "target": "doel {target}",
    "target_reached": "doel {target} gehaald",
    "target_ahead": "doel {target}, nog {left}",
    "one_person": "Dit is hoe één deelnemer het ziet, toen en nu. Of een verschil toeval is, valt niet "
    "te zeggen: het is stof voor een gesprek.",
    "several_people": "Dit zijn antwoorden van verschillende deelnemers of ketens: het verschil zit "
    "dus niet alleen in de tijd.",
    "changed.one": "{n} stelling is niet vergeleken: ze is nieuw, vervallen of anders gesteld.",
    "changed.other": "{n} stellingen zijn niet vergeleken: ze zijn nieuw, vervallen of anders gesteld.",
    "not_always_asked.one": "{n} stelling is niet vergeleken: de snelscan vraagt haar niet.",
    "not_always_asked.other": "{n} stellingen zijn niet vergeleken: de snelscan vraagt ze niet.",
    "unevenly_answered.one": "{n} stelling heeft niet elke keer een score; ze telt mee waar dat wel zo "
    "is.",
    "unevenly_answered.other": "{n} stellingen hebben niet elke keer een score; ze tellen mee waar dat "
    "wel zo is.",
    "agreed_title": "Wat er is afgesproken en wat ervan kwam",
    "nothing_agreed": "Er is in die tijd niets afgesproken.",
    "agreed.one": "{n} afspraak: {became}.",
    "agreed.other": "{n} afspraken: {became}.",
}
