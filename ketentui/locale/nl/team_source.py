"""Where a team report comes from, and the exports coming in."""

TEXTS = {
    "team": "ketenbeeld",
    "title": "Ketenbeeld",
    "intro": "Leg de zelfevaluaties van meer mensen naast elkaar. Vraag ieder om een export als JSON. Lees die in "
    "met n, of kies de map waar ze staan.",
    "pool": "Ingelezen op deze computer",
    "exports.one": "{n} export",
    "exports.other": "{n} exports",
    "ahead": ", klopt dat?",
    "elsewhere": "Ergens anders",
    "from_folder": "Uit een map met exports",
    "mine_name": "Eigen antwoorden",
    "mine": " ook wat ik hier zelf invulde, van dezelfde keten",
    "chains_name": "Alle ketens",
    "chains": " neem verschillende ketens samen",
    "minutes_name": "Gesprek",
    "minutes": ", voor de gespreksagenda",
    "mine_alone": "Alleen wat hier zelf is ingevuld",
    "group_name": "Kleinste groep",
    "group": " mensen, voor wie anoniem deelt",
    "round_name": "Ronde",
    "round": ", alleen wat van één ronde is",
    "no_round": "geen",
    "round_said": " van {chain}, {people} gevraagd",
    "round_change": "ronde waar het om gaat",
    "round_question": "In welk bestand staat de ronde?",
    "round_hint": "Het bestand dat het ketenbureau bewaart, zoals round.json. Maak het veld leeg als het niet om een ronde gaat.",
    "decide": "Kiezen wat er niet bij hoort",
    "deciding": "Meer binnen dan er mensen gevraagd zijn",
    "deciding_intro": "Vraag na wie er iets stuurde. Kies met de spatiebalk wat er niet bij hoort; Enter maakt het ketenbeeld zonder die exports.",
    "deciding_why": "Wie daar anoniem is, telt niet mee. Wie genoeg bestanden namaakt, kan anders uitrekenen wat een ander antwoordde. Weet je "
    "niet wat er niet bij hoort, laat het dan zo.",
    "deciding_help": "Uit een organisatie kwam meer binnen dan er mensen gevraagd zijn. Dan is er iets nagemaakt, deed iemand twee keer mee, of zijn "
    "er meer mensen gevraagd dan de ronde zegt. In het laatste geval verbeter je het aantal in de ronde. Wie daar anoniem is, telt niet mee tot er "
    "genoeg is weggelaten: vier nagemaakte bestanden naast één echt bestand verraden alles wat daarin staat. Aan de bestanden verandert niets.",
    "decided": "zo verder",
    "leave_out": "wel of niet weglaten",
    "nothing_of_round": "Ga terug en lees met n exports in, of kies een map.",
    "all_held_back": "Kies hieronder wat er niet bij hoort.",
    "invited_name": "Gevraagd",
    "invited": " van wie er gevraagd zijn",
    "names_file": "namen.csv",
    "names_from": "van",
    "names_to": "naar",
    "names_name": "Namen",
    "names": " van namen die dezelfde organisatie zijn",
    "questionnaire_name": "Vragenlijst",
    "questionnaire_none": "geen bestand",
    "questionnaire": " voor een versie die hier niet is",
    "names_change": "lijst van namen",
    "questionnaire_change": "bestand van een vragenlijst",
    "questionnaire_question": "In welk bestand staat de versie van de vragenlijst die hier niet is?",
    "questionnaire_hint": "Een TOML-bestand, zoals wie de vragenlijst maakte het heeft. Maak het veld leeg als het niet meer "
    "nodig is.",
    "names_question": "In welk bestand staat welke namen dezelfde organisatie zijn?",
    "names_hint": "Een CSV-bestand met op elke regel: van, naar. Zo'n lijst maak je in een ketenbeeld, met l. Maak het veld leeg als er geen lijst is.",
    "names_title": "Namen van organisaties",
    "names_help": "Hier maak je een lijst met de namen van de organisaties in dit ketenbeeld. Namen die dezelfde "
    "organisatie lijken, staan bovenaan, met een voorstel. Kijk de lijst na in een rekenblad: in de tweede kolom "
    "staat de organisatie waar een naam bij hoort; staat er niets, dan blijft de naam zoals die is. Aan de exports "
    "verandert niets.",
    "names_next": "Kijk de lijst na. Ga dan terug tot waar je de exports kiest, en kies de lijst daar met l.",
    "names_make": "namen",
    "names_unmatched": "Deze namen uit de lijst heeft geen enkele organisatie: {names}. Staan ze er net zo als in de exports?",
    "folder": "map",
    "take_in": "inlezen",
    "group_change": "andere kleinste groep",
    "invited_change": "lijst van wie er gevraagd zijn",
    "mine_switch": "eigen antwoorden erbij",
    "chains_switch": "alle ketens samen",
    "minutes_change": "andere duur van het gesprek",
    "folder_question": "In welke map staan de exports?",
    "folder_hint": "Ook wat in mappen daarbinnen staat, wordt gelezen. Eén bestand mag ook. Begin met ~ voor je "
    "eigen map.",
    "take_in_question": "Welke exports wil je inlezen?",
    "invited_question": "In welk bestand staat wie er gevraagd zijn?",
    "invited_hint": "Een CSV-bestand met op elke regel: organisatie, aantal. Of: organisatie, niveau, aantal. "
    "Maak het veld leeg als er geen lijst is.",
    "taking_in": "Exports inlezen",
    "taking_in_help": "Hier worden exports van anderen ingelezen. Ze blijven op deze computer, per keten bij elkaar. "
    "Wat er al was, telt maar één keer; een nieuwere export vervangt een oudere. Wat niet gebruikt kan worden, staat "
    "hier met de reden.",
    "nothing_to_take_in": "Ga terug en kies met n de map waar de exports staan. Een export maak je op het "
    "beginscherm, met e.",
    "taken_in": "overzicht",
    "taken_in_title": "Ingelezen op deze computer",
    "taken_in_intro": "Trekt iemand zich terug? Kies de export en haal die weg met x.",
    "taken_in_none": "Er is niets ingelezen.",
    "taken_in_unreadable": "Niet te lezen",
    "taken_in_help": "Hier staat wat je van anderen hebt ingelezen, keten bij keten. Met x haal je een export voorgoed weg, "
    "bijvoorbeeld als iemand zich terugtrekt: in een nieuw ketenbeeld van wat is ingelezen telt die dan niet meer mee. Een hele keten weghalen, of alles wat "
    "ouder is dan een jaar, kan met de opdracht 'ketentui pool remove'.",
    "remove_not": "houden",
    "remove_question": "Voorgoed weghalen: {what}?",
    "remove_effect": "Dit gaat niet naar een prullenbak, en is niet terug te draaien. Verslagen die al gemaakt of gedeeld zijn, blijven "
    "zoals ze zijn. Het bestand dat je kreeg, blijft ook: gooi dat zelf weg. In een ketenbeeld uit de map waar het staat, telt het "
    "anders weer mee. Lees je het opnieuw in, dan wordt het overgeslagen; toch inlezen kan met 'ketentui import --again'.",
    "removed": "Weggehaald: {what}.",
    "old.one": "{n} export van {chain} is ouder dan een jaar, van {oldest}. Niet meer nodig? Met o haal je die weg.",
    "old.other": "{n} exports van {chain} zijn ouder dan een jaar, de oudste van {oldest}. Niet meer nodig? Met o haal je ze weg.",
    "progress": "{done} van de {total} bestanden gelezen",
    "combining": "{total} bestanden gelezen; nu leggen we ze naast elkaar",
    "reports": "Ketenbeelden",
    "unusable.one": "{n} bestand kan niet gebruikt worden",
    "unusable.other": "{n} bestanden kunnen niet gebruikt worden",
    "doubtful.one": "{n} bestand telt mee, maar er is iets mee",
    "doubtful.other": "{n} bestanden tellen mee, maar er is iets mee",
    "several_chains": "Ga terug en kies daar om alle ketens samen te nemen, of haal de andere keten uit de map.",
    "other_chain": "Ga terug en kies daar om alle ketens samen te nemen, of haal wat van een andere keten is uit de "
    "map.",
    "team_questionnaire_missing": "Zet het bestand van die vragenlijst in de map {folder}, of kies het met h waar "
    "je de exports kiest.",
    "team_edition_missing": "Kies het bestand van die versie met h waar je de exports kiest.",
    "pool_empty": "Ga terug en lees met n exports in, of kies een map.",
    "nothing_usable": "Ga terug en kies de map waar de exports staan. Een export maak je op het beginscherm, "
    "met e.",
    "help": "Hier kies je waar het ketenbeeld van gemaakt wordt: de exports die je eerder hebt ingelezen, of een "
    "map. Met n lees je exports in, om ze hier te bewaren. Er wordt niets verstuurd. Wie anoniem deelt, is in het "
    "ketenbeeld alleen te zien in een groep die groot genoeg is. Wat je hebt ingelezen, geeft per jaar een eigen "
    "ketenbeeld. Staat er een jaar dat nog moet komen, dan ging de klok van een computer verkeerd.",
    "reading_help": "Hier komen de exports binnen. Wat niet gebruikt kan worden, staat hier met de reden; "
    "met de rest gaat het gewoon verder. Elke vragenlijst krijgt een eigen ketenbeeld.",
    "same_folder": "Dat is de map die je nu bekijkt. Noem die van een eerdere keer.",
    "before_again": "Ga terug en noem met v een andere map.",
    "before_question": "In welke map staan de exports van de vorige keer?",
    "comparing": "Toen en nu",
    "comparing_help": "Hier komen de exports van toen en van nu binnen. Vergeleken wordt alleen wat beide keren"
    " gevraagd is, en wat te weinig mensen anoniem antwoordden, telt niet mee.",
    "one_team_year": "Ga twee keer terug, naar waar je de exports kiest, en lees daar met n de exports van een "
    "eerder jaar in. Of open het ketenbeeld uit een map: dan kun je een tweede map noemen.",
    "no_team_year_before": "Ga twee keer terug, naar waar je de exports kiest. Kies daar een later jaar, of lees "
    "met n de exports van een eerder jaar in.",
    "no_list": "geen lijst",
}
