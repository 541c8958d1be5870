"""What changed since an earlier time."""

TEXTS = {
    "since": "Vergeleken met {date}",
    "between": "Van {then} tot {now}",
    "times": "{n} keer: {dates}",
    "theme": "Thema",
    "course": "Verloop",
    "then": "Toen",
    "now": "Nu",
    "first": "Eerste",
    "last": "Laatste",
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
    "one_person_often": "Dit is hoe één deelnemer het {n} keer zag. Of een verschil toeval is, valt niet te "
    "zeggen: het is stof voor een gesprek.",
    "first_and_last": "Naast elkaar staan de eerste en de laatste keer.",
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
    "people": "Toen {then} deelnemers, nu {now}.",
    "few_anonymous_then.one": "Toen deed {n} persoon anoniem mee. Dat is minder dan {least}, dus dat telt niet mee.",
    "few_anonymous_then.other": "Toen deden {n} mensen anoniem mee. Dat is minder dan {least}, dus zij tellen niet mee.",
    "few_anonymous_now.one": "Nu deed {n} persoon anoniem mee. Dat is minder dan {least}, dus dat telt niet mee.",
    "few_anonymous_now.other": "Nu deden {n} mensen anoniem mee. Dat is minder dan {least}, dus zij tellen niet mee.",
    "other_people": "Toen en nu naast elkaar zou daardoor over andere mensen gaan. Daarom staan er geen cijfers.",
    "anonymous_left_out": "Bij deze thema's tellen een van beide keren niet alle anonieme antwoorden mee, om niet te "
    "verraden wie wat zei: {themes}. Toen en nu zou daar over andere mensen gaan, en staat er niet.",
    "protection": "Wie anoniem meedeed, telt elke keer alleen mee met minstens {least} mensen die dat ook "
    "deden, en geen anonieme zelfevaluatie telt beide keren: wat één van hen antwoordde, is niet uit te rekenen.",
    "at_both_times.one": "Let op: {n} open zelfevaluatie telt beide keren mee. Dat maakt het verschil kleiner.",
    "at_both_times.other": "Let op: {n} open zelfevaluaties tellen beide keren mee. Dat maakt het verschil "
    "kleiner.",
    "beyond": "{moved}, meer dan toeval (marge {margin})",
    "within": "{moved}, kan toeval zijn (marge {margin})",
    "too_few": "{moved}, te weinig antwoorden voor een marge",
    "sizes_differ": "Let op: de ene keer deden er meer dan twee keer zo veel mensen mee als de andere.",
    "shift_organisation_many": "Er deden heel andere organisaties mee dan de vorige keer ({changes}). Een verschil "
    "kan daardoor komen.",
    "shift_organisation_some": "Er deden deels andere organisaties mee dan de vorige keer ({changes}). Een verschil "
    "kan daardoor komen.",
    "shift_organisation_shares": "Van sommige organisaties deden er veel meer of minder mensen mee dan de vorige keer. "
    "Een verschil kan daardoor komen.",
    "shift_level_many": "Er deden mensen van heel andere niveaus mee dan de vorige keer ({changes}). Een verschil kan "
    "daardoor komen.",
    "shift_level_some": "Er deden mensen van deels andere niveaus mee dan de vorige keer ({changes}). Een verschil kan "
    "daardoor komen.",
    "shift_level_shares": "Van sommige niveaus deden er veel meer of minder mensen mee dan de vorige keer. Een "
    "verschil kan daardoor komen.",
    "gone": "{names} niet meer",
    "new": "{names} nieuw",
    "more": "nog {n}",
    "margin": "Bij deze aantallen zegt een verschil pas iets als het groter is dan {low} tot {high} punt; "
    "de marge staat bij elk thema.",
    "one_margin": "Bij deze aantallen zegt een verschil pas iets als het groter is dan {low} punt.",
    "method": "De marge is het 95%-interval van een verschil tussen twee gemiddelden (Welch, 1947). Bij "
    "een op de twintig thema's waar niets veranderde, komt een verschil er toch buiten.",
    "no_margin": "Hoe groot een verschil moet zijn om iets te zeggen, is pas te bepalen als er beide "
    "keren minstens {least} antwoorden zijn.",
    "theme_since": "{theme}, sinds {date}",
    "step": "van {then} naar {now}, {change}",
    "stayed": "gelijk gebleven op {now}",
    "no_proof": "Of een thema door een afspraak bewoog, is hieraan niet te zien.",
    "agreed_title": "Wat er is afgesproken en wat ervan kwam",
    "nothing_agreed": "Er is in die tijd niets afgesproken.",
    "agreed.one": "{n} afspraak: {became}.",
    "agreed.other": "{n} afspraken: {became}.",
}
