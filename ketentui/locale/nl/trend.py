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
    "higher": "{change} hoger",
    "lower": "{change} lager",
    "may_be_the_day": "{moved}, kan de dag zijn",
    "equal": "gelijk",
    "unknown": "niet te vergelijken",
    "target": "doel {target}",
    "target_reached": "doel {target} gehaald",
    "target_ahead": "doel {target}, nog {left}",
    "one_person": "Dit is hoe één deelnemer het ziet, toen en nu: stof voor een gesprek.",
    "one_person_often": "Dit is hoe één deelnemer het {n} keer zag: stof voor een gesprek.",
    "day": "Tot {margins} kan een verschil de dag zijn; pas daarboven heet het vooruit of achteruit.",
    "day_margin.one": "{margin} punt over {n} stelling",
    "day_margin.other": "{margin} punt over {n} stellingen",
    "first_and_last": "Naast elkaar staan de eerste en de laatste keer.",
    "several_people": "Dit zijn antwoorden van verschillende deelnemers of ketens: het verschil zit "
    "dus niet alleen in de tijd.",
    "changed.one": "{n} stelling is niet vergeleken: die is nieuw, vervallen of anders gesteld.",
    "changed.other": "{n} stellingen zijn niet vergeleken: ze zijn nieuw, vervallen of anders gesteld.",
    "quick_and_full": "Snelscan en volledig samen: vergeleken is wat elke keer gevraagd is, {same} van de {asked} "
    "stellingen. De andere vraagt de snelscan niet.",
    "not_always_asked.one": "{n} stelling is niet vergeleken: de snelscan vraagt die niet.",
    "not_always_asked.other": "{n} stellingen zijn niet vergeleken: de snelscan vraagt ze niet.",
    "unevenly_answered.one": "{n} stelling heeft niet elke keer een score; die telt mee waar dat wel zo is.",
    "unevenly_answered.other": "{n} stellingen hebben niet elke keer een score; ze tellen mee waar dat "
    "wel zo is.",
    "rounds": "Toen: {then}. Nu: {now}.",
    "people_head": "Mensen",
    "people_of": "mensen: {n}",
    "both": "{then} en {now}",
    "in_short": "In het kort",
    "who": "Wie deed mee",
    "note": "Let op: {text}",
    "how_to_read": "Hoe je dit leest",
    "brief_ahead": "Vooruit, meer dan toeval: {themes}.",
    "brief_behind": "Achteruit, meer dan toeval: {themes}.",
    "brief_step": "{theme} {step}, {n} mensen",
    "brief_none": "Geen enkel thema bewoog meer dan toeval.",
    "brief_chance": "Gelijk gebleven, of een verschil dat toeval kan zijn: {themes}.",
    "brief_too_few": "Niet te vergelijken, of met te weinig antwoorden: {themes}.",
    "themes": "{n} thema's",
    "brief_agreed.one": "{n} afspraak, {done} gedaan.",
    "brief_agreed.other": "{n} afspraken, {done} gedaan.",
    "brief_agreed_ahead.one": "{n} ervan gaat over een thema dat meer dan toeval vooruitging.",
    "brief_agreed_ahead.other": "{n} ervan gaan over een thema dat meer dan toeval vooruitging.",
    "people_then.one": "Toen telde {n} persoon mee.",
    "people_then.other": "Toen telden {n} mensen mee.",
    "people_now.one": "Nu telt {n} persoon mee.",
    "people_now.other": "Nu tellen {n} mensen mee.",
    "few_anonymous_then.one": "Toen deed {n} persoon anoniem mee. Dat is minder dan {least}, dus dat telt niet mee.",
    "few_anonymous_then.other": "Toen deden {n} mensen anoniem mee. Dat is minder dan {least}, dus zij tellen niet mee.",
    "few_anonymous_now.one": "Nu deed {n} persoon anoniem mee. Dat is minder dan {least}, dus dat telt niet mee.",
    "few_anonymous_now.other": "Nu deden {n} mensen anoniem mee. Dat is minder dan {least}, dus zij tellen niet mee.",
    "other_people": "Toen en nu naast elkaar zou daardoor over andere mensen gaan, en te weinig mensen deelden "
    "open. Daarom staan er geen getallen.",
    "other_people_some": "Bij deze thema's deelden te weinig mensen open om toen en nu te vergelijken: {themes}.",
    "only_open": "* alleen wie open deelde",
    "all_open": "dit gaat alleen over wie open deelde: een van beide keren tellen de anonieme antwoorden niet mee.",
    "over_open": "Bij een * tellen een van beide keren anonieme antwoorden niet mee, om niet te verraden wie wat zei. "
    "Daar is toen en nu alleen vergeleken van wie open deelde.",
    "anonymous_left_out": "Bij deze thema's tellen een van beide keren niet alle anonieme antwoorden mee, om niet te "
    "verraden wie wat zei, en deelden te weinig mensen open: {themes}. Toen en nu staan er daar niet.",
    "protection": "Wie anoniem meedeed, telt elke keer alleen mee met minstens {least} mensen die dat ook deden, en geen "
    "anonieme zelfevaluatie telt beide keren. Uit deze ene vergelijking is zo niet op te maken wat één van hen antwoordde.",
    "protection_once": "Maak en deel één vergelijking, niet nog een met iemand erbij of eraf, of met een andere kleinste "
    "groep: wie twee ervan van elkaar aftrekt, kan meer zien dan de bedoeling is.",
    "at_both_times.one": "{n} open zelfevaluatie telt beide keren mee. Dat maakt het verschil kleiner.",
    "at_both_times.other": "{n} open zelfevaluaties tellen beide keren mee. Dat maakt het verschil kleiner.",
    "beyond": "{moved}, meer dan toeval; marge {margin}",
    "within": "{moved}, kan toeval zijn; marge {margin}",
    "together": "{moved}, buiten de marge van {margin}, maar kan bij zo veel thema's toeval zijn",
    "beyond_just": "{moved}, net meer dan toeval",
    "within_just": "{moved}, kan nog net toeval zijn",
    "together_just": "{moved}, net buiten de marge, maar kan bij zo veel thema's toeval zijn",
    "rests_on": "op {n} van de {of} stellingen",
    "sizes_differ": "de ene keer deden er meer dan twee keer zo veel mensen mee als de andere.",
    "swapped": "wat je als toen noemde, is later ingevuld. Toen en nu zijn daarom omgedraaid.",
    "depths_differ": "niet elke keer deden evenveel mensen de snelscan: toen {then}, nu {now}. Die vraagt per thema "
    "maar één of enkele stellingen; een deel van een verschil kan daarvan komen.",
    "shift_organisation": "hoe de mensen over de organisaties verdeeld zijn, is voor {share} anders dan toen{changes}. "
    "Een verschil kan daarvan komen.",
    "shift_level": "hoe de mensen over de niveaus verdeeld zijn, is voor {share} anders dan toen{changes}. Een verschil "
    "kan daarvan komen.",
    "shift_method": "Hoeveel anders de verdeling is, is het deel van de mensen dat uit een andere groep had moeten komen "
    "om beide keren hetzelfde beeld te geven (Duncan en Duncan, 1955). Vanaf 25% staat het er.",
    "unchecked_organisation": "Of het grotendeels mensen van dezelfde organisaties waren, is niet na te gaan: van wie "
    "anoniem meedeed, blijft de organisatie verborgen.",
    "unchecked_level": "Of het grotendeels mensen van dezelfde niveaus waren, is niet na te gaan: van wie anoniem "
    "meedeed, blijft het niveau verborgen.",
    "unchecked_seen": "Wel te zien: {changes}.",
    "gone": "{names} niet meer",
    "new": "{names} nieuw",
    "more": "nog {n}",
    "and_more": "en nog {n}",
    "margin": "Of een verschil meer is dan toeval, hangt af van hoeveel mensen meededen en hoe ver hun antwoorden "
    "uiteen liepen. Het moet minstens groter zijn dan de marge: {low} punt bij {easy}, waar het minst "
    "nodig is, en {high} punt bij {hard}, waar het meest nodig is.",
    "one_margin": "Of een verschil meer is dan toeval, hangt af van hoeveel mensen meededen en hoe ver hun antwoorden "
    "uiteen liepen. Het moet minstens groter zijn dan de marge, en die is hier bij elk thema {low} punt.",
    "method": "De marge is het 95%-interval van een verschil tussen twee gemiddelden (Welch, 1947), over de "
    "stellingen die beide keren minstens twee mensen beantwoordden. Bij één op de twintig thema's waar "
    "niets veranderde, komt een verschil er toch buiten. Daarom heet pas meer dan toeval wat dat ook is "
    "als je naar alle thema's tegelijk kijkt (Holm, 1979). De marge gaat uit van andere mensen toen en "
    "nu. Deden vooral dezelfde mensen mee, dan is de echte marge meestal kleiner: wat hier meer dan "
    "toeval heet, is dat dan ook.",
    "all_rest_on": "Elk thema rust op {n} van de {of} stellingen: meer is er niet beide keren gevraagd.",
    "asked_once.one": "{n} stelling is niet vergeleken: die is maar één van beide keren gevraagd.",
    "asked_once.other": "{n} stellingen zijn niet vergeleken: ze zijn maar één van beide keren gevraagd.",
    "theme_since": "{theme}, sinds {date}",
    "step": "{change} ({then} → {now})",
    "step_told": "{change}, van {then} naar {now}",
    "stayed": "gelijk ({now})",
    "no_proof": "Of een thema door een afspraak bewoog, is hieraan niet te zien.",
    "agreed_title": "Wat er is afgesproken en wat ervan kwam",
    "nothing_agreed": "Er is in die tijd niets afgesproken.",
    "agreed.one": "{n} afspraak: {became}.",
    "agreed.other": "{n} afspraken: {became}.",
}
