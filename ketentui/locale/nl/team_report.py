"""The words of a team report: for reading, and for leading the conversation that it is made for."""

TEXTS = {
    "title": "Ketenbeeld: {chain}",
    # Who took part
    "took_part": "Deelnemers",
    "people.one": "{n} persoon",
    "people.other": "{n} mensen",
    "counted": "Waarover dit gaat",
    "counted_of.one": "{n} persoon. Alle getallen en het gesprek gaan over die persoon; wie anoniem meedeed, telt "
    "niet mee.",
    "counted_of.other": "{n} mensen. Alle getallen en het gesprek gaan over hen; wie anoniem meedeed, telt niet mee.",
    "few.one": "Weinig antwoorden: dit is van {n} persoon.",
    "few.other": "Weinig antwoorden: de getallen beschrijven deze {n} mensen. Wat sterk of zwak is, en hoe eens "
    "jullie het zijn, valt zo niet te zeggen.",
    "response": "{n} van de {invited} die gevraagd zijn ({share}%)",
    "response_unlisted.one": "{n} persoon is van een organisatie die niet op de lijst staat",
    "response_unlisted.other": "{n} mensen zijn van een organisatie die niet op de lijst staat",
    "response_beyond.one": "van een organisatie op de lijst deed {n} persoon meer mee dan er gevraagd was",
    "response_beyond.other": "van organisaties op de lijst deden {n} mensen meer mee dan er gevraagd waren",
    "response_at_least": "{people}, onder wie minstens {n} van de {invited} die gevraagd zijn",
    "response_some_unlisted.one": "minstens {n} persoon is van een organisatie die niet op de lijst staat",
    "response_some_unlisted.other": "minstens {n} mensen zijn van een organisatie die niet op de lijst staat",
    "beyond_invited": "{n}, gevraagd: {invited}",
    "days": "van {first} tot en met {last}",
    "depths": "{quick} snelscan, {full} volledig",
    "sharings": "{open} open, {anonymous} anoniem",
    "by_organisation": "Per organisatie",
    "by_level": "Per niveau",
    "attended": "{group}\u00a0({n})",
    "at_least": "minstens {n}",
    "no_answer": "geen antwoord",
    "not_shown": "niet getoond",
    "of_invited": "{n} van {invited}",
    # In short
    "in_short": "In het kort",
    "scored": "{theme}\u00a0({mean})",
    "short_strong": "Samen sterk",
    "short_weak": "Samen nog zwak",
    "short_divided": "Verdeeldheid",
    "short_apart": "Verst uiteen in deze antwoorden",
    "divided_found": "Echt verdeelder dan de rest: {statements}.",
    "divided_more.one": "Dat geldt ook voor nog {n} stelling.",
    "divided_more.other": "Dat geldt ook voor nog {n} stellingen.",
    "divided_most": "In deze antwoorden het meest verdeeld: {statements}.",
    "divided_near.one": "Nog {n} van de {of} stellingen ligt daar te dicht bij om te zeggen welke het meest verdeelt.",
    "divided_near.other": "Nog {n} van de {of} stellingen liggen daar te dicht bij om te zeggen welke het meest verdeelt.",
    "divided_none": "Geen stelling springt eruit: {n} van de {of} liggen te dicht bij elkaar om te zeggen welke het meest verdeelt.",
    "short_organisation": "Tussen organisaties",
    "short_level": "Tussen niveaus",
    "short_mirror": "Jezelf en de ander",
    # How answers lie
    "shared": "dicht bijeen",
    "mixed": "loopt uiteen",
    "divided": "ver uiteen",
    "withheld_some": "niet alle anonieme antwoorden tellen mee",
    "withheld_all": "niet getoond, om wie anoniem is niet te verraden",
    "withheld_none": "niemand gaf een antwoord op de schaal",
    "withheld_few": "minder dan {least} antwoorden: over overeenstemming valt nog niets te zeggen",
    "withheld_small": "minder dan {least} antwoorden op elke stelling",
    # The agenda
    "for_the_conversation": "Deel 1: voor het gesprek",
    "for_reference": "Deel 2: naslag",
    "print_up_to_here": "Print tot hier. Wat hierna komt, is naslag.",
    "short_of_time": "Krap in tijd? Laat nummer {number} vallen: dat scheelt {minutes} minuten.",
    "agenda": "Gespreksagenda: {minutes} minuten",
    "agenda_intro": "Waar jullie verschillend antwoorden, is er niets mis: dat verschil is de uitkomst. "
    "Ieder kijkt vanaf een andere plek naar dezelfde keten. Niemand hoeft gelijk te krijgen.",
    "agenda_needs": "Dit heb je nodig: deze bladzijden op papier of op een scherm, een horloge, iemand die "
    "op de tijd let en iemand die de afspraken opschrijft.",
    "agenda_few": "Er zijn weinig antwoorden. Vooraan staan de stellingen waarbij ze het verst uiteenliggen; of dat meer is dan "
    "toeval, valt niet te zeggen.",
    "agenda_two": "Er zijn weinig antwoorden: van twee mensen. Daarom staat hier geen volgorde, maar van elk thema één vraag. "
    "Kies samen waar je begint, en vertel elkaar aan welk moment je dacht toen je antwoordde.",
    "agenda_empty": "Er is nog geen stelling met genoeg antwoorden voor een gesprek over hoe jullie antwoorden naast elkaar "
    "liggen. Vraag meer mensen om de vragenlijst in te vullen.",
    "agenda_even": "Geen stelling springt eruit: waar genoeg mensen antwoordden, liggen de antwoorden dicht bij elkaar, en "
    "nergens laag of hoog.",
    "agenda_charts": "Of bekijk samen de grafieken, laat ieder het thema kiezen dat het meest verrast, en vraag: "
    "waar dacht je aan toen je antwoordde?",
    "slot_opening": "Openen",
    "slot_pause": "Pauze",
    "slot_spare": "Uitloop, voor het gesprek dat meer tijd vraagt",
    "slot_closing": "Afspraken en afsluiten",
    "opening.one": "Openen ({n} minuut)",
    "opening.other": "Openen ({n} minuten)",
    "opening.1": "Heet iedereen welkom en zeg waar het om gaat: niet wie er gelijk heeft, maar waarom de een "
    "iets anders ziet dan de ander.",
    "opening.2": "Bedank wie heeft meegedaan, ook wie dat anoniem deed.",
    "opening.3": "Spreek af: niemand hoeft te zeggen wat het eigen antwoord was, niemand raadt wie iets schreef, en "
    "wat hier gezegd wordt, vertellen we niet door met een naam erbij.",
    "opening.chart": "Laat de eerste grafiek zien, geef iedereen een halve minuut stilte, en vraag drie "
    "mensen: wat verrast je?",
    "opening.mirror": 'Lees dan voor: gemiddeld komt "{first}" uit op {one}, en "{second}" op {other}. Laat het '
    "even stil. Zeg: voor een ander is ieder van ons een van de anderen. Vraag drie mensen: wat herken je daarvan?",
    "method": "Zo gaat elk gesprek",
    "method.1": "Lees de stelling voor. Hoe er geantwoord is, komt zo.",
    "method.2": "Een minuut stilte. Ieder denkt aan één moment in de keten dat hierover gaat. Zijn jullie met "
    "meer dan tien? Laat dan eerst drietallen van verschillende partners het aan elkaar vertellen (drietallen: 3 minuten).",
    "method.3": "Laat zien hoe er geantwoord is; zeg er nog niets van. Stel dan de vraag. Laat eerst iemand "
    "vertellen bij wie het goed gaat, en dan iemand bij wie het stroef gaat. De anderen vragen door: wat zag je, wat deed je, wat had je nodig? Nog geen oplossingen.",
    "method.4": "Valt het stil? Noem dan wat de groepen laten zien, of lees een toelichting voor. Gebruik ze "
    "nooit om iemand aan te wijzen.",
    "method.5": "De laatste drie minuten: wat doen we anders? Schrijf op wat, wie en wanneer. Komt er geen "
    "afspraak, schrijf dan op wie met wie verder praat.",
    "item_when": "{minutes} minuten, vanaf {start}",
    "kind_divided": "echt verdeelder dan de rest",
    "kind_shared_weak": "samen nog zwak",
    "kind_shared_strong": "samen sterk",
    "kind_few": "weinig antwoorden",
    "finding_mean.one": "Eén antwoord: {mean}.",
    "finding_mean.other": "{n} antwoorden, gemiddeld {mean}.",
    "finding_reversed": "Omgekeerd geteld is het gemiddelde {score}.",
    "few_answers": "Hoe vaak elk punt van {minimum} tot {maximum} gekozen is: {counts}.",
    "finding_apart": "Het laagste antwoord is {low}, het hoogste {high}: {points} punten uit elkaar.",
    "finding_distance": "Antwoorden liggen gemiddeld {distance} punt van dat midden af.",
    "reversed": "{statement} (omgekeerd geteld)",
    "shape_two_camps": "De antwoorden lijken meer op twee kampen dan op een gelijke spreiding over de schaal.",
    "shape_divided": "De antwoorden liggen ver uiteen.",
    "shape_mixed": "De antwoorden lopen uiteen.",
    "shape_shared": "De antwoorden liggen dicht bij elkaar.",
    "finding_unknown.one": "Eén persoon weet het niet.",
    "finding_unknown.other": "{n} mensen weten het niet.",
    "finding_not_applicable.one": "Eén persoon vindt het niet van toepassing.",
    "finding_not_applicable.other": "{n} mensen vinden het niet van toepassing.",
    "finding_missing": "Let op: {why}.",
    "finding_full_only": "Alleen de volledige vragenlijst heeft deze stelling.",
    "end": "Een {point}",
    "groups_hidden": "niet getoond: {groups}",
    "groups_legend": "Achter het gemiddelde van een groep staat van hoeveel mensen het is.",
    "few_legend": "gemiddelde van minder dan {least} antwoorden",
    "notes": "Wat mensen erbij schreven",
    "note_shortened": "{text} … (ingekort)",
    "note_unsaid": "een deelnemer",
    "approach": "Zo pak je het aan",
    "approach_divided": "Zoek niet naar het midden, maar naar het verhaal achter de hoge en achter de lage "
    "antwoorden. Beide kunnen waar zijn. Wat zou er moeten gebeuren zodat meer mensen hier hoog antwoorden?",
    "approach_divided_reversed": "Zoek niet naar het midden, maar naar het verhaal achter de hoge en achter de lage "
    "antwoorden. Beide kunnen waar zijn. Wat zou er moeten gebeuren zodat meer mensen hier laag antwoorden?",
    "approach_few": "Een gemiddelde zegt hier nog weinig. Laat ieder die dat wil vertellen aan welk moment die "
    "dacht, en zoek samen wat er van elkaar te leren is.",
    "approach_shared_weak": "Jullie antwoorden liggen dicht bij elkaar, dus vraag niet of het klopt. Vraag wat er vanaf morgen anders kan, "
    "en houd het klein.",
    "approach_shared_strong": "Hier hoeft niets beter. Sta er wel bij stil: wat lukt, mag gezien worden, en "
    "je kunt er iets van leren voor de rest. Houd het kort: sla de stilte over.",
    "approach_self": 'Dit zeggen jullie over jezelf. Over de anderen zeggen jullie: "{statement}", en dat komt uit '
    "op {mean}. Vier wat lukt, en vraag daarna waar jullie dat verschil aan merken.",
    "question": "Stel deze vraag",
    "question_divided": "Welk moment had je voor ogen toen je antwoordde, en wat gebeurde er?",
    "question_few": "Welk moment had je voor ogen toen je antwoordde, en wat gebeurde er?",
    "question_shared_weak": "Wat maakt dit zo lastig, en wat kan een van ons er deze maand aan doen?",
    "question_shared_strong": "Waardoor lukt dit ons, en hoe houden we dat vast?",
    "first_step": "Een eerste stap",
    "first_step.own": "Kies samen één ding dat deze maand anders gaat, en spreek af wie daarmee begint.",
    "block": "Bouwsteen die helpt",
    "celebrate": "Vier het",
    "celebrate.1": "Vraag twee mensen van verschillende partners om een moment te vertellen waarop dit lukte. "
    "Bedank daarna met naam wie eraan meewerkten, en geef hun een applaus.",
    "celebrate.2": "Laat ieder op een kaartje schrijven wie dit mogelijk maakt. Geef het kaartje aan die persoon, "
    "en een foto ervan aan de leidinggevende.",
    "celebrate.3": "Kies samen het mooiste voorbeeld van dit jaar, en spreek af wie het deze week in de "
    "berichten van alle partners zet.",
    "write_down": "Afspraak",
    "closing.one": "Afspraken en afsluiten ({n} minuut)",
    "closing.other": "Afspraken en afsluiten ({n} minuten)",
    "closing.1": "Lees alle afspraken voor: wat, wie en wanneer. Wie genoemd wordt, zegt ja of past de "
    "afspraak aan.",
    "closing.2": "Spreek af wanneer jullie elkaar weer zien en horen hoe het ermee staat.",
    "closing.3": "Maak een rondje: wat neem je mee, in één zin? Wat vond je van het gesprek zelf?",
    "closing.4": "Bedank iedereen. Stuur de afspraken dezelfde dag nog rond, ook aan wie er niet bij was.",
    "not_planned.one": "Nog één stelling waarbij de antwoorden ver uiteenliggen, past niet in de tijd. Bewaar die "
    "voor een volgende keer; je vindt die bij alle stellingen.",
    "not_planned.other": "Nog {n} stellingen waarbij de antwoorden ver uiteenliggen, passen niet in de tijd. Bewaar ze voor een "
    "volgende keer; je vindt ze bij alle stellingen.",
    # Figures
    "talk_leader": "wie leidt het",
    "talk_place": "plaats",
    "talk_day": "datum en tijd",
    "this_talk": "Dit gesprek",
    "n_is": "n = {n}",
    "response_unknown": "onbekend, er is geen lijst van wie er gevraagd zijn",
    "response_label": "Respons",
    "made_on": "gemaakt op {date}",
    "contents": "Wat staat waar",
    "slot.one": "{what} ({why}{n} minuut)",
    "slot.other": "{what} ({why}{n} minuten)",
    "few_answers_key": "van minder dan {least} mensen",
    "ranked_spread": "De streep laat zien hoe ver de antwoorden uiteenlopen (één standaarddeviatie naar beide kanten).",
    "ranked_legend": "Achteraan staat hoeveel mensen antwoordden.",
    "kind": "Ketenbeeld",
    "ranked": "Van hoog naar laag",
    "too_few_here": "te weinig antwoorden",
    "n_people.one": "{n} persoon",
    "n_people.other": "{n} mensen",
    "n_open.one": "{n} open",
    "n_open.other": "{n} open",
    "on_agenda": "agendapunt {number}",
    "mirror_statements": "Dezelfde stelling, over mijzelf en over de ander",
    # Part by part
    "parts": "Hoe de keten zichzelf ziet",
    "radar_legend": "Het gemiddelde, met de spreiding als streep.",
    "bars_order": "Bovenaan staan de thema's waarbij de antwoorden dicht bij elkaar liggen, het hoogste eerst; daaronder die "
    "waarbij ze meer uiteenlopen.",
    "from_to": "{fewest} tot {most}",
    "distribution": "Van {minimum} tot {maximum}",
    "targets": "Doelen",
    "target_of": "doel {target}",
    "target_left": "{target}, nog {left}",
    "target_reached": "{target}, gehaald",
    "themes_hidden": "Niet alle anonieme antwoorden tellen mee bij: {themes}.",
    "part_not_shown": "Hier is niets te laten zien: {why}.",
    "themes_few": "Hoe eens jullie het zijn, is hier nog niet te zeggen, met minder dan {least} antwoorden op een "
    "stelling: {themes}.",
    # Groups
    "groups_title.organisation": "Organisaties naast elkaar",
    "groups_title.level": "Niveaus naast elkaar",
    "groups_intro": "De stip is het gemiddelde van die groep, het streepje dat van de hele keten. Wat hier naast elkaar staat, beschrijft deze antwoorden; of groepen verschillen, staat hierboven.",
    "group_people.one": "{group} ({n})",
    "group_people.other": "{group} ({n})",
    "group_people_open.one": "{group} ({n} open)",
    "group_people_open.other": "{group} ({n} open)",
    "groups_open_only": "Waar 'open' staat, telt alleen mee wie open deelt. Deden daar ook mensen anoniem mee, dan "
    "waren het er te weinig (minder dan {least}) om niet te verraden wie wat zei.",
    "groups_small": "Een thema van een groep telt de stellingen die daar minstens {least} mensen beantwoordden; een "
    "streepje betekent dat er zo geen is.",
    "groups_not_shown": "Niet getoond, omdat er te weinig mensen anoniem meededen (minstens {least}): "
    "{groups}.",
    "gap": "{theme}: {groups}",
    "gap_found": "Meer dan toeval: {gap}.",
    "gap_chance": "Geen verschil dat meer is dan toeval; het grootste: {gap}.",
    "gap_none": "Geen verschil dat meer is dan toeval.",
    "gap_too_few.organisation": "Er zijn te weinig antwoorden om organisaties met elkaar te vergelijken: dat kan vanaf {least} op "
    "dezelfde stelling.",
    "gap_too_few.level": "Er zijn te weinig antwoorden om niveaus met elkaar te vergelijken: dat kan vanaf {least} op dezelfde"
    " stelling.",
    "gap_over": "{gap}, over {n} van de {of} stellingen",
    "over_statements.one": "{n} stelling",
    "over_statements.other": "{n} stellingen",
    # IK against DE ANDEREN
    "mirror_title": "{first} tegenover {second}",
    "mirror_found": "Meer dan toeval: gemiddeld komt {first} uit op {one} en {second} op {other} ({people} mensen, "
    "{over}).",
    "mirror_chance": "Geen verschil dat meer is dan toeval: {first} {one}, {second} {other} ({people} mensen, {over}).",
    "mirror_too_few": "Met minder dan {least} mensen valt niet te zeggen of jullie {first} anders zien dan {second}.",
    "mirror_everywhere": "In elke groep komt {first} hoger uit dan {second}. Dat kan niet helemaal kloppen: voor je "
    "partners ben jij een van {second}.",
    "mirror_widest": 'Het verst uit elkaar in deze antwoorden: over zichzelf zeggen jullie "{one}" ({one_mean}), over elkaar '
    '"{other}" ({other_mean}).',
    "mirror_question": "Wat doet een partner dat die van zichzelf misschien niet ziet? Begin met iets waar je blij "
    "mee bent, en vraag daarna wat die partner bij jou ziet.",
    # Not knowing
    "unknown_title": "Wat niet iedereen weet",
    "unknown_intro": "Ook niet weten is een uitkomst. Vraag tijdens het gesprek wie dit wel weet, en laat "
    "die persoon het in twee minuten vertellen.",
    "unknown_share": "{unknown} van {given} weten het niet",
    # All statements
    "statements": "Alle stellingen en hoe eens jullie het zijn",
    "indices_intro": "Deze maten zeggen elk op hun manier hoe eens mensen het zijn:",
    "index.a_wg": "a_wg",
    "index.a_wg.is": "hoe eens jullie het zijn, vergeleken met hoe ver antwoorden bij dit gemiddelde hooguit "
    "uit elkaar kunnen liggen; 1 is allemaal hetzelfde, -1 verder uit elkaar kan niet (Brown en Hauenstein, "
    "2005).",
    "index.ad_m": "AD_M",
    "index.ad_m.is": "hoeveel punten een antwoord gemiddeld van het gemiddelde af ligt; 0 is allemaal "
    "hetzelfde (Burke, Finkelstein en Dusig, 1999).",
    "index.r_wg": "r_wg",
    "index.r_wg.is": "hoe eens jullie het zijn, vergeleken met willekeurige antwoorden; 1 is allemaal "
    "hetzelfde, 0 is zo verschillend als bij toeval, en onder 0 verschillen jullie nog meer (James, Demaree "
    "en Wolf, 1984).",
    "index.polarisation": "polarisatie",
    "index.polarisation.is": "of er kampen zijn; 0 is allemaal hetzelfde, 0,5 gelijk over de schaal "
    "verspreid, 1 de helft helemaal links en de helft helemaal rechts (van der Eijk, 2001).",
    "indices_withheld": "Bij minder dan {least} antwoorden staan deze maten er niet: dan lijken mensen het al "
    "gauw eens, alleen door toeval. Een streepje kan ook betekenen dat een maat bij dit gemiddelde niet te "
    "berekenen is.",
    # How it was made
    "left_out": "Wat niet meetelt",
    "left_out_none": "Alles wat er binnenkwam, telt mee.",
    "unusable.one": "{n} bestand kon niet gebruikt worden: {why}.",
    "unusable.other": "{n} bestanden konden niet gebruikt worden: {why}.",
    "unusable_why.unreadable": "niet te lezen",
    "unusable_why.too_large": "te groot",
    "unusable_why.no_json": "geen JSON of niet heel",
    "unusable_why.no_export": "geen export die deze versie kent",
    "unusable_why.other_chain": "van een andere keten",
    "unusable_why.other_round": "niet van deze ronde",
    "unusable_why.other_questionnaire": "met een andere vragenlijst dan de ronde",
    "unusable_why.no_questionnaire": "met een vragenlijst die hier niet is",
    "unusable_why.damaged": "de inhoud klopt niet",
    "unusable_also.one": "Dat geldt ook voor {names}.",
    "unusable_also.other": "Dat geldt ook voor {n} andere bestanden ({names}).",
    "unusable_more.one": "En nog {n} bestand, om een andere reden: {names}.",
    "unusable_more.other": "En nog {n} bestanden, om andere redenen ({names}).",
    "remark.same_export.one": "Eén bestand kwam twee keer binnen; het telt één keer.",
    "remark.same_export.other": "{n} bestanden kwamen meer dan één keer binnen; elk telt één keer.",
    "remark.older_export.one": "Van één zelfevaluatie was er ook een oudere versie; de nieuwste telt.",
    "remark.older_export.other": "Van zelfevaluaties waren er {n} oudere versies; steeds telt de nieuwste.",
    "remark.earlier_assessment.one": "Eén deelnemer deed de vragenlijst eerder ook al; de laatste keer telt.",
    "remark.earlier_assessment.other": "{n} keer deed een deelnemer de vragenlijst eerder ook al; de laatste "
    "keer telt.",
    "remark.taken_for_one.one": "Eén zelfevaluatie is voor een eerdere van dezelfde persoon gehouden, alleen omdat naam, organisatie en "
    "niveau gelijk zijn: {detail}. De laatste telt. Zijn het twee mensen, laat ze dan opnieuw exporteren met "
    "de nieuwste versie van ketentui.",
    "remark.taken_for_one.other": "{n} zelfevaluaties zijn voor een eerdere van dezelfde persoon gehouden, alleen omdat naam, organisatie "
    "en niveau gelijk zijn: {detail}. Steeds telt de laatste. Zijn het verschillende mensen, laat ze dan opnieuw "
    "exporteren met de nieuwste versie van ketentui.",
    "remark.taken_without_key.one": "Eén zelfevaluatie is voor een eerdere van dezelfde persoon gehouden, alleen "
    "omdat naam, organisatie en niveau gelijk zijn: {detail}. De laatste telt, maar de ene zegt niet van welke "
    "computer die komt en de andere wel. Vraag na of het één persoon is; zo niet, haal dan weg wat niet klopt.",
    "remark.taken_without_key.other": "{n} zelfevaluaties zijn voor een eerdere van dezelfde persoon gehouden, "
    "alleen omdat naam, organisatie en niveau gelijk zijn: {detail}. Steeds telt de laatste, maar niet elke zegt "
    "van welke computer die komt. Vraag na of het steeds één persoon is; zo niet, haal dan weg wat niet klopt.",
    "remark.copied_id.one": "Exports van verschillende computers spreken elkaar tegen: ze hebben hetzelfde kenmerk ({detail}). "
    "Ze gelden niet als dezelfde zelfevaluatie. Vraag na welke klopt, en haal de andere weg.",
    "remark.copied_id.other": "Exports van verschillende computers spreken elkaar tegen: {n} keer hebben ze hetzelfde kenmerk "
    "({detail}). Ze gelden niet als dezelfde zelfevaluatie. Vraag na welke kloppen, en haal de andere weg.",
    "remark.namesakes.one": "{n} deelnemer heet {detail}: {ids}.",
    "remark.namesakes.other": "{n} deelnemers heten {detail} en hebben hetzelfde niveau. Hun exports komen van verschillende computers, dus "
    "ieder telt mee. Is het één persoon, zet dan --one-person {ids} achter de opdracht; dan telt alleen de laatste keer.",
    "remark.open_and_anonymous.one": "Van één zelfevaluatie is er een open en een anonieme export. Die telt als "
    "anoniem. Gooi de open export weg, want daarin staat van wie de antwoorden zijn.",
    "remark.open_and_anonymous.other": "Van {n} zelfevaluaties is er een open en een anonieme export. Ze tellen als "
    "anoniem. Gooi de open exports weg, want daarin staat van wie de antwoorden zijn.",
    "remark.own_copy.one": "Van één zelfevaluatie op deze computer is het bestand beschadigd. Hier telt wat ervan "
    "gered kon worden. Open die, en kijk de antwoorden na.",
    "remark.own_copy.other": "Van {n} zelfevaluaties op deze computer is het bestand beschadigd. Hier telt wat "
    "ervan gered kon worden. Open ze, en kijk de antwoorden na.",
    "remark.altered_export.one": "Eén export is veranderd nadat die gemaakt is, door een beschadiging of met de "
    "hand. De export telt mee, maar een antwoord kan anders zijn dan het gegeven is. Vraag de afzender om een "
    "nieuwe.",
    "remark.altered_export.other": "{n} exports zijn veranderd nadat ze gemaakt zijn, door een beschadiging of met de hand. Ze tellen mee, maar "
    "een antwoord kan anders zijn dan het gegeven is. Vraag de afzenders om nieuwe.",
    "remark.strange_answers.one": "In één export staan antwoorden op stellingen die de vragenlijst niet heeft. Alleen de andere "
    "antwoorden tellen mee.",
    "remark.strange_answers.other": "In {n} exports staan antwoorden op stellingen die de vragenlijst niet heeft. Alleen de andere "
    "antwoorden tellen mee.",
    "remark.no_answers.one": "In één zelfevaluatie staat geen enkel antwoord.",
    "remark.no_answers.other": "In {n} zelfevaluaties staat geen enkel antwoord.",
    "remark.likely_doubles.one": "Twee namen horen waarschijnlijk bij dezelfde organisatie: {detail}. Is dat zo, "
    "laat ze dan samen tellen: maak een lijst met team --names-out, kijk die na en geef die mee met --names.",
    "remark.likely_doubles.other": "{n} keer horen twee namen waarschijnlijk bij dezelfde organisatie: {detail}. Is "
    "dat zo, laat ze dan samen tellen: maak een lijst met team --names-out, kijk die na en geef die mee met "
    "--names.",
    "remark.doubles_not_sought.one": "Er is {n} organisatie.",
    "remark.doubles_not_sought.other": "Er zijn {n} organisaties, te veel om te zoeken naar namen die dezelfde organisatie zijn (dat gaat "
    "tot {detail}). Kijk zelf of er namen dubbel zijn.",
    "remark.held_back.one": "{n} anonieme zelfevaluatie telt niet mee: uit die organisatie kwam meer binnen dan er mensen gevraagd zijn, en "
    "het ketenbureau besloot nog niet wat er niet bij hoort.",
    "remark.held_back.other": "{n} anonieme zelfevaluaties tellen niet mee: uit hun organisatie kwam meer binnen dan er mensen gevraagd zijn, en "
    "het ketenbureau besloot nog niet wat er niet bij hoort.",
    "remark.left_out.one": "{n} zelfevaluatie is weggelaten door het ketenbureau.",
    "remark.left_out.other": "{n} zelfevaluaties zijn weggelaten door het ketenbureau.",
    "remark.notes_left_out.one": "Eén toelichting staat niet in dit ketenbeeld: bij een stelling passen er {detail}. "
    "Het antwoord telt wel mee.",
    "remark.notes_left_out.other": "{n} toelichtingen staan niet in dit ketenbeeld: bij een stelling passen er {detail}. "
    "De antwoorden tellen wel mee.",
    "remark.other_edition.one": "{n} zelfevaluatie telt niet mee: die is gemaakt met een versie van de vragenlijst "
    "({detail}) die geen enkele stelling hetzelfde vraagt als deze, op dezelfde schaal.",
    "remark.other_edition.other": "{n} zelfevaluaties tellen niet mee: ze zijn gemaakt met een versie van de "
    "vragenlijst ({detail}) die geen enkele stelling hetzelfde vraagt als deze, op dezelfde schaal.",
    "remark.edition_unknown.one": "{n} zelfevaluatie telt niet mee: de versie van de vragenlijst waarmee die is "
    "gemaakt ({detail}) is hier niet. Heb je het bestand van die versie? Geef het dan op de opdrachtregel mee: "
    "--questionnaire BESTAND.",
    "remark.edition_unknown.other": "{n} zelfevaluaties tellen niet mee: de versie van de vragenlijst waarmee ze "
    "zijn gemaakt ({detail}) is hier niet. Heb je het bestand van die versie? Geef het dan op de opdrachtregel mee: "
    "--questionnaire BESTAND.",
    "remark.partly_other.one": "Van {n} zelfevaluatie tellen niet alle antwoorden mee: de versie van de vragenlijst "
    "waarmee die is gemaakt ({detail}) is hier niet, en de export zegt zelf dat niet alle stellingen hetzelfde "
    "vragen als hier. Voor de anderen maakt dat geen verschil.",
    "remark.partly_other.other": "Van {n} zelfevaluaties tellen niet alle antwoorden mee: de versie van de "
    "vragenlijst waarmee ze zijn gemaakt ({detail}) is hier niet, en de exports zeggen zelf dat niet alle "
    "stellingen hetzelfde vragen als hier. Voor de anderen maakt dat geen verschil.",
    "remark.contents_differ.one": "Van versie {detail} van de vragenlijst is er {n} inhoud.",
    "remark.contents_differ.other": "Versie {detail} van de vragenlijst heeft niet voor iedereen dezelfde inhoud: er zijn {n} "
    "verschillende bestanden met dit versienummer. Alleen wat hetzelfde vraagt als hier, telt mee. Geef een"
    " vragenlijst die verandert een nieuw versienummer; wat er anders is, zegt 'ketentui questionnaires "
    "check NIEUW --against OUD'.",
    "remark.statement_changed.one": "{n} stelling telt niet mee, omdat niet elke versie van de vragenlijst die zo "
    "vraagt: {detail}.",
    "remark.statement_changed.other": "{n} stellingen tellen niet mee, omdat niet elke versie van de vragenlijst ze zo "
    "vraagt: {detail}.",
    "remark.other_year.one": "{n} zelfevaluatie uit {detail} telt hier niet mee: elk jaar heeft een eigen ketenbeeld.",
    "remark.other_year.other": "{n} zelfevaluaties uit {detail} tellen hier niet mee: elk jaar heeft een eigen "
    "ketenbeeld.",
    "remark.year_ahead.one": "{n} zelfevaluatie uit {detail} telt hier niet mee: dat jaar moet nog komen. Waarschijnlijk ging de "
    "klok van een computer verkeerd.",
    "remark.year_ahead.other": "{n} zelfevaluaties uit {detail} tellen hier niet mee: dat jaar moet nog komen. Waarschijnlijk ging "
    "de klok van een computer verkeerd.",
    "remark.dated_ahead.one": "Hier tellen antwoorden mee uit {detail}, een jaar dat nog moet komen. Waarschijnlijk "
    "ging de klok van een computer verkeerd.",
    "remark.dated_ahead.other": "Hier tellen antwoorden mee uit {detail}, een jaar dat nog moet komen. "
    "Waarschijnlijk ging de klok van een computer verkeerd.",
    "round_label": "Ronde",
    "attention": "Let op",
    "several_years": "deze antwoorden komen uit meer dan één jaar ({first} tot en met {last}) en zijn bij elkaar "
    "opgeteld. Wil je zien wat er veranderde, vergelijk dan de jaren.",
    "protection": "Hoe wie anoniem meedeed beschermd is",
    "protection_open": "Iedereen deelde open; er hoefde niets verborgen te worden.",
    "protection_rule": "Wie anoniem meedeed, is alleen te zien in een groep van minstens {least} mensen die "
    "ook anoniem meededen. Zou een groep uit te rekenen zijn door andere ervan af te trekken, dan is die "
    "ook weggelaten. Geven zij allemaal hetzelfde antwoord, dan telt dat nergens mee, want dan wist je van "
    "ieder wat die zei. Een anonieme toelichting staat er alleen als minstens {least} van hen bij die "
    "stelling iets schreven.",
    "protection_counted.one": "{n} persoon deed anoniem mee en telt zo mee in de hele keten.",
    "protection_counted.other": "{n} mensen deden anoniem mee en tellen zo mee in de hele keten.",
    "anonymous_left_out.one": "{n} persoon deed anoniem mee. Dat zijn er minder dan {least}, dus dat "
    "antwoord telt nergens mee.",
    "anonymous_left_out.other": "{n} mensen deden anoniem mee. Dat zijn er minder dan {least}, dus hun "
    "antwoorden tellen nergens mee.",
    "protection_once": "Deel over bijna dezelfde mensen maar één ketenbeeld: wie er twee naast elkaar legt, met één "
    "export meer, met een andere kleinste groep, of van alle ketens naast één keten, kan uitrekenen wat een enkeling "
    "anoniem antwoordde. Wie op dezelfde computer nog zo een maakt, krijgt dat van ketentui te horen.",
    "about": "Zo lees je de getallen",
    "about_scores": "Antwoorden lopen van {minimum} ({lowest}) tot {maximum} ({highest}). Een thema is het gemiddelde van"
    " zijn stellingen; n.v.t. en weet niet tellen niet mee. Bij een thema staat hoeveel mensen een "
    "stelling ervan beantwoordden, van het kleinste tot het grootste aantal.",
    "about_reversed": "Bij een stelling die omgekeerd geteld is, is een hoog antwoord ongunstig. De getallen van "
    "die stelling staan er zoals er geantwoord is; in het thema telt {point} als {score}.",
    "about_rounding": "Een verschil tussen twee getallen die ernaast staan, is dat tussen de afgeronde getallen. Of "
    "het meer is dan toeval, is bepaald met de getallen zoals ze waren voor het afronden.",
    "about_spread": "De spreiding is de standaarddeviatie, in punten van de schaal: hoe hoger, hoe meer de antwoorden verschillen. "
    "Van een thema is het die van zijn stellingen samen (de wortel uit het gemiddelde kwadraat). De lage en de "
    "hoge kant liggen één standaarddeviatie onder en boven het gemiddelde.",
    "about_divisions": "Dicht bijeen noemen we antwoorden met een r_wg vanaf {shared}, ver uiteen tot en met {divided}, en daartussen "
    "lopen ze uiteen; van een thema is het het gemiddelde van de stellingen met minstens {least} antwoorden. Dat "
    "beschrijft deze antwoorden. Samen sterk is wat dicht bijeen ligt op het bovenste derde van de schaal, samen "
    "nog zwak wat dicht bijeen ligt op de onderste helft.",
    "about_divided": "Echt verdeelder dan de rest heet een stelling met minstens {least} antwoorden die meer uiteenlopen dan bij de "
    "andere stellingen, en meer dan toeval het maakt (Wilson en Hilferty, 1931; Holm, 1979). Welke het meest "
    "verdeelt, is vaak niet te zeggen: ook toeval laat er altijd één bovenaan staan.",
    "about_chance": "Meer dan toeval heet een verschil tussen groepen als toeval het, bij alle thema's van een indeling samen, in "
    "minder dan 5 van de 100 ketens zou maken (Welch, 1951; Holm, 1979). Dat zegt dat de groepen verschillen, niet "
    "welke groep anders is. De gemiddelden die erbij staan, zijn die van de stellingen waarop de groepen "
    "vergeleken zijn. Met minder dan 24 mensen is bijna niets te vinden, ook als het er is. Een verschil dat je zo "
    "vindt, is in werkelijkheid meestal kleiner.",
}
