"""What went wrong (first line) and what to do about it (second line)."""

TEXTS = {
    "file_missing": "Het bestand {file} is er niet.\nKijk de naam en de map na.",
    "file_is_folder": "{file} is een map, geen bestand.\nNoem een bestand in die map.",
    "file_unreadable": "Het bestand {file} kan niet gelezen worden ({reason}).\n"
    "Kijk na of je het mag lezen.",
    "folder_unreadable": "De map {file} kan niet gelezen worden ({reason}).\n"
    "Kijk na of je erin mag lezen.",
    "too_many_files": "In {file} staan meer dan {most} bestanden.\nNoem een map met alleen de exports.",
    "file_too_large": "Het bestand {file} is te groot.\nKijk na of dit het bestand is dat je bedoelt.",
    "file_is_device": "{file} is geen gewoon bestand.\nHaal het weg, of zet er het bestand neer dat daar hoort.",
    "path_impossible": "{file} kan geen pad zijn: er staat een teken in dat in geen bestandsnaam kan.\n"
    "Typ het pad opnieuw.",
    "outside": "{file} ligt buiten de map waarin dit programma mag werken.\n"
    "Kies een plaats in {folder}.",
    "confined_nowhere": "{variable} noemt geen map waarin dit programma kan werken: ‘{found}’. Daarom begint het niet.\n"
    "Laat de beheerder daar het hele pad zetten van een map die er is, zonder ~.",
    "no_home": "Het is niet bekend wat je eigen map is: dit systeem kent je gebruiker niet, en HOME staat niet ingesteld.\n"
    "Zet HOME, of noem zelf een map met --data-dir MAP of KETENTUI_DATA_DIR. Gebruik daarin geen ~.",
    "data_dir_missing": "De map met gegevens {file} is er niet, en ook de map {parent} waarin die zou staan niet.\n"
    "Staat die op een schijf of stick, sluit die dan aan. Kijk anders het pad na, of maak {parent} zelf om daar te "
    "beginnen.",
    "no_locks": "In de map {file} kan een bestand niet op slot ({reason}). Twee vensters zouden elkaars antwoorden overschrijven.\n"
    "Kies met --data-dir een map op een schijf van deze computer.",
    "not_writable": "{file} kan niet geschreven worden ({reason}).\n"
    "Kies een andere map, of zorg dat je in deze map mag schrijven en dat er ruimte is.",
    "not_synchronised": "Niet zeker is of {file} goed op de schijf staat ({reason}).\n"
    "Zorg dat de schijf er is en ruimte heeft, en doe het nog eens.",
    "not_removable": "{file} kan niet weggehaald worden ({reason}).\n"
    "Zorg dat je in die map mag schrijven, en doe het nog eens.",
    "choice_not_kept": "Je keuze geldt alleen voor deze keer.\n"
    "{file} laat zich niet wijzigen. Zet er zelf deze regel in om je keuze te houden: {line}",
    "not_kept": "Dit is niet bewaard: {reason}.\n"
    "Maak ruimte op de schijf, of zorg dat je daar mag schrijven. Probeer het dan nog eens.",
    "stopped_unsaved": "Gestopt. Niet bewaard: {what}.\n"
    "De reden: {reason}. Wat daarvoor bewaard was, staat er nog: {answered} van {count} beantwoord. Maak ruimte op de schijf, of zorg dat "
    "je daar mag schrijven, en ga dan verder: {command}",
    "questionnaire_invalid": "De vragenlijst {file} klopt niet:\n"
    "Verbeter dit in het bestand en probeer het opnieuw.",
    "unknown_questionnaire": "Er is geen vragenlijst met de naam {name}.\n"
    "Kies uit: {known}. Of noem een bestand dat op .toml eindigt.",
    "edition_missing": "De vragenlijst {name} waarmee deze zelfevaluatie is gemaakt, is hier niet "
    "({sha256}).\nZet het bestand van die vragenlijst terug in de map met gegevens.",
    "record_damaged": "Het bestand {file} is beschadigd.\n"
    "De vorige versie staat ernaast: 'ketentui doctor --repair' zet die terug.",
    "record_changed": "Het bestand {file} is beschadigd: wat erin staat, klopt niet met het controlegetal.\n"
    "Staat er een goede vorige versie naast, dan zet 'ketentui doctor --repair' die terug. Zet het anders terug uit "
    "een reservekopie.",
    "record_damaged_no_copy": "Het bestand {file} is beschadigd, en er is geen vorige versie die nog heel is.\n"
    "Zet het terug uit een reservekopie als je die hebt, of leg het weg met 'ketentui doctor --repair'. De andere lijden er niet onder.",
    "record_only_copy": "Van zelfevaluatie {id} is alleen de vorige versie er nog: {file}.\n"
    "'ketentui doctor --repair' zet die terug; had je de zelfevaluatie verwijderd, dan gaat die versie naar de "
    "prullenbak.",
    "record_newer": "Het bestand {file} is gemaakt met een nieuwere versie van ketentui.\n"
    "Werk ketentui bij; het bestand is niet veranderd.",
    "record_invalid": "De zelfevaluatie in {file} klopt niet:\n"
    "Kijk met 'ketentui doctor' wat er aan te doen is; --repair zet een goede vorige versie terug.",
    "record_from_copy": "Het bestand van zelfevaluatie {id} is beschadigd; dit is de kopie van daarvoor.\n"
    "Antwoorden in de kopie: {answered}. Je laatste wijziging kan ontbreken: kijk je antwoorden na. Ga je verder, "
    "dan blijft het beschadigde bestand een jaar in de prullenbak.",
    "record_from_copy_differing": "Het bestand van zelfevaluatie {id} is beschadigd; dit is de kopie van daarvoor.\n"
    "Antwoorden in de kopie: {answered}. Antwoorden die in het beschadigde bestand anders zijn: {differing}. Kijk "
    "je antwoorden na. Ga je verder, dan blijft het beschadigde bestand een jaar in de prullenbak.",
    "record_salvaged": "Het bestand van zelfevaluatie {id} is beschadigd, en een kopie die heel is, is er niet. Dit "
    "is wat er nog te lezen is.\n"
    "Antwoorden: {answered}. Er kan er één veranderd zijn zonder dat je dat ziet: kijk ze allemaal na. Ga je "
    "verder, dan blijft het beschadigde bestand een jaar in de prullenbak.",
    "record_salvaged_more": "Het bestand van zelfevaluatie {id} is beschadigd. Dit is wat er nog te lezen is: meer "
    "dan in de kopie van daarvoor.\n"
    "Antwoorden: {answered}; in de kopie: {copied}. Er kan er één veranderd zijn zonder dat je dat ziet: kijk ze "
    "na. Ga je verder, dan blijft het beschadigde bestand een jaar in de prullenbak.",
    "record_set_aside": "Het bestand van deze zelfevaluatie was intussen beschadigd. Alles staat weer op schijf.\n"
    "Er is niets verloren. Het beschadigde bestand ligt in de prullenbak: {file}",
    "record_gone": "Het bestand van deze zelfevaluatie was intussen weg. Alles staat weer op schijf.\n"
    "Er is niets verloren. Had je de zelfevaluatie ergens anders verwijderd? Doe dat dan nog eens als je klaar "
    "bent.",
    "record_elsewhere": "Zelfevaluatie {id} is intussen ergens anders veranderd.\n"
    "Antwoorden hier: {here}. Op schijf: {there}, bewaard op {when}. Verschillend: {differing}. Er is niets overschreven: "
    "op schijf staat wat daar stond, en wat hier stond ligt in de prullenbak. 'ketentui restore {id}' haalt het terug.",
    "newer_elsewhere": "Zelfevaluatie {id} is intussen bewaard met een nieuwere versie van ketentui.\n"
    "Er is niets overschreven: wat hier stond ligt in de prullenbak. Werk ketentui bij. "
    "'ketentui restore {id}' haalt het dan terug.",
    "record_misnamed": "In het bestand {file} staat zelfevaluatie {id}: het is een kopie, of heet verkeerd.\n"
    "'ketentui doctor --repair' zoekt uit welk van de twee het is, en zet het recht.",
    "assessment_invalid": "De zelfevaluatie in {file} klopt niet:\n"
    "Vraag de afzender om een nieuwe export.",
    "not_json": "{file} is geen JSON:\n"
    "Kijk na of dit een export van ketentui is en of het bestand heel is.",
    "wrong_schema": "{file} is geen zelfevaluatie die deze versie kent: het schema is {found}, "
    "verwacht was {expected}.\n"
    "Vraag om een export van ketentui als JSON, of werk ketentui bij.",
    "round_invalid": "De ronde in {file} klopt niet:\n"
    "Neem een bestand dat niet veranderd is: zo nodig maakt het ketenbureau een nieuw.",
    "invitation_no_round": "{file} is de uitnodiging voor wie meedoet, en hier is het bestand van de ronde zelf nodig.\n"
    "Neem het bestand dat 'ketentui round new' maakte, zoals round.json. Daarin staat ook wie er gevraagd zijn.",
    "round_no_invitation": "{file} is het bestand van de ronde zelf, dat het ketenbureau bewaart; meedoen gaat met de uitnodiging.\n"
    "Neem round-CODE.toml: 'ketentui round invite' maakt die, met alles wat je verder stuurt.",
    "no_such_round": "{file} is geen ronde of uitnodiging die deze versie kent: het schema is {found}, verwacht was {expected}.\n"
    "Kijk na of dit het goede bestand is, of werk ketentui bij.",
    "invitation_newer": "Ronde {code} gaat over versie {version} van de vragenlijst {name}, en die kent deze ketentui niet.\n"
    "Werk ketentui bij en open het bestand dan opnieuw.",
    "invitation_changed": "De vragenlijst in het bestand van ronde {code} is niet meer zoals toen de ronde gemaakt werd.\n"
    "Neem het bestand dat niet veranderd is: zo nodig stuurt het ketenbureau het opnieuw.",
    "invitation_says_otherwise": "Dat past niet bij de uitnodiging voor ronde {code}:\n"
    "Laat die keuze weg: de uitnodiging zegt het al.",
    "round_lacks": "Er ontbreekt iets aan deze ronde:\nVul dit aan; er is niets gemaakt.",
    "invited_without_organisation": "Bij elk aantal dat gevraagd is, hoort een organisatie.\nZeg van welke organisatie ze zijn.",
    "invited_twice": "Wie er gevraagd zijn, staat er met en zonder niveau: {names}.\nGeef het totaal, of alleen de aantallen per niveau.",
    "round_ends_before_it_begins": "De laatste dag van deze ronde is vóór de eerste.\nNoem een latere dag met --until, of een eerdere met --from.",
    "answers_invalid": "De antwoorden passen niet bij de vragenlijst:\n"
    "Verbeter dit in het bestand; er is niets bewaard.",
    "in_use": "Deze zelfevaluatie ({id}) is al open in een ander venster.\n"
    "Ga daar verder, of sluit het. Is het er niet meer, ga dan hier verder: 'ketentui scan --resume {id}'. "
    "Er is niets verloren.",
    "asked_already": "Een derde venster wil ook net verder met deze zelfevaluatie.\n"
    "Ga daar verder, of probeer het hier zo nog eens.",
    "guest_no_terminal": "Deze scan heeft een terminal nodig.\n"
    "Log in met ssh -t, zonder opdracht erachter, en niet vanuit een script.",
    "guest_before": "De ronde van {chain} is nog niet begonnen: ze begint op {day}.\n"
    "Log vanaf dan opnieuw in. Vragen? {contact}.",
    "guest_over": "De ronde van {chain} is voorbij: de laatste dag was {day}.\n"
    "Wil je nog iets kwijt, vraag dan of het nog kan. Vragen? {contact}.",
    "guest_closed": "De ronde van {chain} is gesloten op {day}.\n"
    "Wil je nog iets kwijt, vraag dan of het nog kan. Vragen? {contact}.",
    "guest_codes": "Dat waren te veel codes die hier niets openen.\n"
    "Kijk je code na en log opnieuw in. Ben je die kwijt, begin dan opnieuw.",
    "guest_begun": "In een ander venster is met jouw code al een scan begonnen.\n"
    "Ga met q weg, log opnieuw in en typ je code: dan ga je met die scan verder.",
    "guests_full": "Er is nu geen plaats voor een nieuwe gast.\n"
    "Heb je al een code, log dan opnieuw in en typ die. Vraag anders om plaats: {contact}.",
    "guests_busy": "Er komen nu veel gasten tegelijk binnen.\nLog over een minuut opnieuw in.",
    "guests_nowhere": "{folder} is geen map waarin gasten iets kunnen achterlaten: die is er niet, is een link, of is van "
    "iemand anders.\n"
    "Maak een map van het account waarmee gasten inloggen, alleen voor dat account (chmod 700).",
    "not_delivered": "Dit is nog niet ingeleverd: {reason}. Wat eerder bewaard was, staat er nog.\n"
    "Probeer het zo nog eens, of log later opnieuw in met je code.",
    "delivery_taken": "Dit is niet ingeleverd: op die plaats ({name}) staat iets anders. Wat eerder bewaard was, staat er "
    "nog.\nLaat het weten aan wie de ronde houdt.",
    "taken_over": "Hier gestopt: zelfevaluatie {id} gaat verder in een ander venster.\n"
    "Alles wat je hier antwoordde, staat daar ook.",
    "unknown_id": "Er is geen zelfevaluatie waarvan het kenmerk met {id} begint.\n"
    "Bekijk met 'ketentui list' welke er zijn.",
    "only_in_bin": "Zelfevaluatie {id} staat al in de prullenbak.\n"
    "Terughalen kan met 'ketentui restore {id}', nu wissen met 'ketentui delete --purge {id}'.",
    "not_in_bin": "In de prullenbak staat geen zelfevaluatie waarvan het kenmerk met {id} begint.\n"
    "Bekijk met 'ketentui restore' wat erin staat.",
    "bin_empty": "De prullenbak is leeg.\nBekijk met 'ketentui list' welke zelfevaluaties er zijn.",
    "still_there": "Zelfevaluatie {id} is er nog: {there}. In de prullenbak: {binned}.\n"
    "Wil je die uit de prullenbak ervoor in de plaats? Zet er --yes bij: die van nu gaat dan naar de prullenbak.",
    "aside_in_the_way": "Op de plaats van wat je terug wilt, staat nu een ander bestand: {file}.\n"
    "Zet er --yes bij: dat andere gaat dan naar de prullenbak.",
    "aside_withdrawn": "Wat er in {file} staat, is van iemand die zich terugtrok, en komt niet terug.\n"
    "Wis het met 'ketentui delete --purge' en de naam die 'ketentui restore' toont.",
    "came_back": "Zelfevaluatie {id} is er intussen weer.\n"
    "Bekijk die eerst; 'ketentui restore {id}' vraagt welke van de twee je wilt.",
    "ambiguous_id": "Er zijn er meer waarvan het kenmerk met {id} begint: {matches}.\n"
    "Geef een langer begin van het kenmerk.",
    "unknown_export": "Tussen deze exports is er geen waarvan het kenmerk met {id} begint.\n"
    'Bovenaan het ketenbeeld staat welke kenmerken naamgenoten hebben; in een export staat het achter "id".',
    "one_person_alone": "Achter --one-person horen minstens twee zelfevaluaties; er staat '{ids}'.\n"
    "Noem hun kenmerken, met een komma ertussen.",
    "one_person_anonymous": "Wie anoniem deelt, kun je met niemand samenvoegen: {ids}.\n"
    "Laat dit kenmerk weg achter --one-person.",
    "nothing_stored": "Er is nog geen zelfevaluatie.\nBegin er een met 'ketentui scan'.",
    "export_exists": "Het bestand {file} bestaat al.\n"
    "Kies een andere naam, of laat het overschrijven (--force).",
    "export_into_data": "{file} is een plaats waar ketentui zelf bewaart wat er is ingevuld.\n"
    "Kies een andere map of naam; er is niets geschreven.",
    "repair_in_use": "Hier wordt net iets hersteld of voorgoed gewist, in een ander venster.\n"
    "Wacht tot dat klaar is, en doe het nog eens.",
    "export_no_file": "{file} is een apparaat of iets anders dat geen bestand is.\n"
    "Kies een andere naam; met -o - komt het op de standaarduitvoer.",
    "export_is_folder": "{file} is een map.\nNoem een bestand in die map.",
    "config_invalid": "De instellingen in {file} kloppen niet:\n"
    "Verbeter het bestand, of haal de regel weg.",
    "logo_refused": "Het logo {file} kan niet in een verslag:\n"
    "Zet daar een logo dat wel kan, of verander in config.toml de regel 'logo'. Zie 'ketentui help huisstijl'.",
    "environment_invalid": "Een instelling in de omgeving klopt niet:\n"
    "Verander de variabele, of haal die weg.",
    "bad_choice": "{value} kan niet bij {option}.\nKies uit: {choices}.",
    "no_commands_below": "Onder {command} is er geen opdracht {name}: {command} is er zelf een.\n"
    "Bekijk 'ketentui help' voor alle opdrachten.",
    "unknown_command": "{command} kent de opdracht {name} niet.\nDit zijn ze: {known}.",
    "unknown_command_like": "{command} kent de opdracht {name} niet.\n"
    "Bedoel je '{command} {like}'? Dit zijn ze: {known}.",
    "unknown_option": "{command} kent {option} niet.\nBekijk '{command} --help'.",
    "no_option": "{option} is bij {command} geen optie.\nSchrijf het zonder streepjes: '{command} {arguments}'.",
    "unknown_option_like": "{command} kent {option} niet.\nBedoel je {like}? Bekijk '{command} --help'.",
    "below_zero": "{option} kan bij '{command}' niet: het is onder nul.\nGeef een getal van nul of hoger.",
    "missing_argument": "Na '{command}' hoort nog {name}.\nBekijk '{command} --help'.",
    "missing_command": "Na '{command}' hoort nog een opdracht.\nDit zijn ze: {known}.",
    "flag_with_value": "Achter {option} hoort geen waarde.\nZet {option} erbij of laat het weg.",
    "option_without_value": "Achter {option} hoort nog een waarde.\nBekijk '{command} --help'.",
    "wrong_usage": "Zo kan '{command}' niet: er staat te veel, of iets staat op de verkeerde plek.\nBekijk '{command} --help'.",
    "system_refused": "Het lukt niet ({reason}).\nMaak ruimte of kies een andere plek, en probeer het opnieuw.",
    "upgraded": "Het programma is bijgewerkt of verplaatst terwijl het liep, en kon daardoor niet verder ({reason}).\n"
    "Wat je had ingevuld, is bewaard. Start het opnieuw om verder te gaan.",
    "unexpected": "Er ging iets mis dat niet mis had mogen gaan ({reason}).\nWat al bewaard was, is er nog. Meld het aan de makers, met wat je deed.",
    "no_terminal": "De app heeft een terminal nodig om toetsen te lezen en op te tekenen, en die is "
    "er hier niet.\n"
    "Start ketentui in een terminalvenster, of doe het regel voor regel met: ketentui scan --plain.",
    "too_large_to_copy": "Dit is te groot voor het klembord: {size} kB, en het kan tot {largest} kB.\n"
    "Exporteer het naar een bestand.",
    "no_input": "Hier kan niemand antwoorden: er is geen terminal en er komt geen invoer.\n"
    "Start ketentui in een terminalvenster, stuur de antwoorden erheen, één per regel, of geef ze in een bestand: "
    "ketentui scan --answers BESTAND.",
    "confirmation_needed": "Verwijderen vraagt om een bevestiging, en er is hier geen terminal.\n"
    "Geef --yes mee als je het zeker weet.",
    "one_target": "Bij meer zelfevaluaties tegelijk kan alles niet naar {output}.\n"
    "Noem met -o een map, met een / erachter als die er nog niet is; of exporteer ze één voor één.",
    "nothing_to_edit": "Er is niet gezegd wat er anders moet.\n"
    "Noem het met --chain, --organisation, --level, --name of --sharing.",
    "quick_or_full": "Een scan is een snelscan (--quick) of een volledige (--full), geen twee tegelijk.\n"
    "Kies er één.",
    "no_quick": "{title} heeft geen snelscan.\nLaat --quick weg.",
    "resume_alone": "--resume gaat verder met wat er is, en kan niet samen met een andere keuze.\n"
    "Gebruik 'ketentui scan --resume ID'.",
    "answers_unreadable": "De antwoorden in {file} kloppen niet:\n"
    'Schrijf JSON zoals {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}}, of CSV-regels zoals p1-1,4,toelichting. Er is '
    "niets bewaard.",
    "unknown_chain": "Er is hier geen keten die {name} heet.\nKies uit: {known}.",
    "no_chains": "Er is hier nog geen keten, dus ook niet {name}.\n"
    "Doe een scan met 'ketentui scan --chain NAAM', of lees exports in met 'ketentui import'.",
    "unknown_theme": "De vragenlijst heeft geen thema {name}.\nKies uit: {known}.",
    "action_without_what": "Een afspraak zegt wat er gaat gebeuren, en dat staat er niet.\n"
    "Schrijf het in één zin. Er is niets bewaard.",
    "action_too_long": "Dit is te lang voor een afspraak ({length} tekens): {text}\n"
    "Houd wat, wie en wat het opleverde elk op hoogstens {most} tekens. Er is niets bewaard.",
    "name_too_long": "Deze naam is te lang ({length} tekens): {text}\n"
    "Geef een naam van hoogstens {most} tekens.",
    "contact_too_long": "Dit is te lang om te zeggen bij wie je terechtkunt ({length} tekens): {text}\n"
    "Gebruik hoogstens {most} tekens.",
    "note_too_long": "Deze toelichting is te lang ({length} tekens): {text}\n"
    "Gebruik hoogstens {most} tekens.",
    "nobody_to_agree": "Een afspraak hoort bij een zelfevaluatie of bij een ketenteam, en die zijn er nog niet.\n"
    "Maak eerst een scan af (n op het beginscherm), of lees exports van anderen in (k).",
    "unknown_action": "Er is geen afspraak waarvan het kenmerk met {id} begint.\n"
    "Bekijk met 'ketentui actions list --all' welke er zijn.",
    "ambiguous_action": "Er zijn meer afspraken waarvan het kenmerk met {id} begint: {matches}.\n"
    "Geef een langer begin van het kenmerk.",
    "action_changed": "Deze afspraak is intussen ergens anders veranderd.\n"
    "Er is niets verloren en niets overschreven. Open de afspraak opnieuw om te zien hoe die nu is.",
    "action_gone": "Deze afspraak is intussen ergens anders verwijderd.\n"
    "Er is niets van bewaard of overschreven. Heb je die afspraak nog nodig, maak die dan opnieuw.",
    "target_gone": "Dit doel is intussen ergens anders weggehaald.\n"
    "Er is niets overschreven. Wil je er toch een doel zetten, doe het dan nog eens.",
    "target_changed": "Dit doel is intussen ergens anders gezet, op {now}.\n"
    "Er is niets overschreven. Wil je het toch veranderen, doe het dan nog eens.",
    "erased": "Waar dit over gaat, is intussen in een ander venster gewist.\n"
    "Er wordt niets meer van bewaard of weggeschreven; wat je hier nog ziet, is weg als je teruggaat.",
    "taken_out": "Van wie hierin meetelt, is intussen iemand weggehaald uit wat is ingelezen.\n"
    "Er wordt niets van weggeschreven. Ga terug en open het ketenbeeld opnieuw.",
    "chain_in_use": "De afspraken van {chain} worden net door een ander programma veranderd.\n"
    "Probeer het zo nog eens. Er is niets verloren.",
    "agreements_invalid": "De afspraken van een ketenteam in {file} kloppen niet:\n"
    "Kijk met 'ketentui doctor' wat er aan te doen is; --repair zet een goede vorige versie terug.",
    "one_place": "Een afspraak hoort bij een zelfevaluatie of bij een ketenteam.\n"
    "Noem het kenmerk van een zelfevaluatie (of last), of --chain met de naam van de keten.",
    "one_form": "{options} kunnen niet samen.\nKies er één.",
    "several_questionnaires": "Een vergelijking gaat over één vragenlijst, en dit zijn er meer: {ids}.\nNoem er één met "
    "--questionnaire.",
    "names_alone": "--names-out kan niet samen met {options}.\nMaak eerst de lijst, en daarna het ketenbeeld.",
    "only_with": "{option} hoort bij {needed}.\nZet {needed} erbij, of laat {option} weg.",
    "ending_of_another": "{file} heeft de naam van een andere vorm dan {form}.\n"
    "Laat de naam eindigen op {right}, of kies een andere vorm.",
    "export_no_folder": "De map {folder} is er niet.\nMaak die map, of noem een andere.",
    "unknown_ending": "Een bestand zoals {file} wordt hier niet gemaakt.\n"
    "Laat de naam eindigen op een van deze: {choices}.",
    "nothing_to_change": "Er is niets genoemd dat anders moet.\nNoem een of meer van {options}.",
    "compared_with_itself": "{id} is twee keer dezelfde zelfevaluatie.\n"
    "Noem er twee; 'ketentui list' laat zien welke er zijn.",
    "different_questionnaires": "Deze zelfevaluaties zijn met verschillende vragenlijsten gedaan.\n"
    "Vergelijk er twee met dezelfde vragenlijst.",
    "nothing_in_common": "Deze zelfevaluaties hebben geen stelling gemeen.\n"
    "Vergelijk er twee met dezelfde vragenlijst en dezelfde schaal.",
    "nothing_to_compare": "Van {chain} zijn er nog geen twee afgeronde zelfevaluaties van dezelfde "
    "deelnemer met dezelfde vragenlijst.\n"
    "Doe de scan over een tijd nog eens, of vergelijk er twee met 'ketentui compare ID ID'.",
    "two_or_a_chain": "Vergelijken gaat met twee zelfevaluaties of met een hele keten.\n"
    "Schrijf 'ketentui compare ID ID', of 'ketentui compare --chain NAAM'.",
    "target_off_scale": "{value} kan geen doel zijn: een score ligt tussen {min} en {max}.\n"
    "Schrijf een getal zoals {example}, of - om het doel weg te halen.",
    "chain_needed": "Er is niet gezegd om welke keten het gaat.\nNoem de keten met --chain.",
    "no_team_then": "Van de eerste keer is er geen enkele beantwoorde zelfevaluatie.\n"
    "Kijk na welke bestanden bij welke keer horen.",
    "no_team_now": "Van de tweede keer is er geen enkele beantwoorde zelfevaluatie.\n"
    "Kijk na welke bestanden bij welke keer horen.",
    "nothing_in": "In {place} staat geen enkele export.\n"
    "Noem de bestanden die met 'ketentui export' zijn gemaakt, of de map waar ze staan.",
    "chain_not_in": "In {place} staat niets van de keten {chain}.\nWel van: {known}.",
    "questionnaire_not_in": "In {place} is niets ingevuld met de vragenlijst {questionnaire}.\n"
    "Wel met: {known}.",
    "no_team_questionnaire": "In wat je hebt ingelezen is niets ingevuld met de vragenlijst "
    "{questionnaire}.\nWel met: {known}.",
    "other_questionnaires": "Beide keren zijn er andere vragenlijsten ingevuld.\n"
    "Toen: {then}. Nu: {now}.",
    "team_of_folders": "Een zelfevaluatie '{id}' is er niet, maar wel een bestand of map die zo heet.\n"
    "Exports van een ketenteam vergelijk je met --team: ketentui compare --team TOEN NU.",
    "one_team_year": "In wat je hebt ingelezen is er geen vragenlijst die in twee jaren is ingevuld.\n"
    "Lees de exports van een eerder jaar in met 'ketentui import', of noem twee mappen: "
    "ketentui compare --team TOEN NU.",
    "no_team_year_before": "Van vóór {year} is van deze vragenlijst niets ingelezen.\n"
    "Lees de exports van een eerder jaar in met 'ketentui import', of kies een later jaar.",
    "no_such_team_year": "Uit {year} is er niets ingelezen.\nWel uit: {known}.",
    "year_of_pool": "--year kiest een jaar uit wat je hebt ingelezen, en kan niet samen met bestanden of mappen.\n"
    "Laat --year weg, of noem alleen de bestanden van dat jaar.",
    "same_anonymous": "In beide keren zitten dezelfde anonieme zelfevaluaties ({n}). Wie de twee keren van elkaar "
    "aftrekt, kan dan uitrekenen wat een ander antwoordde.\n"
    "Zorg dat elk bestand maar in één van de twee mappen staat.",
    "two_sources": "Een team vergelijken gaat met twee bestanden of mappen, of met wat je hebt "
    "ingelezen.\nSchrijf 'ketentui compare --team TOEN NU', of 'ketentui compare --team'.",
    "team_then_hidden": "Van de eerste keer mag niets getoond worden: wie meedeed, deed dat "
    "anoniem, en het zijn er minder dan {least}.\n"
    "Vergelijk pas als er beide keren genoeg mensen meedoen.",
    "team_now_hidden": "Van de tweede keer mag niets getoond worden: wie meedeed, deed dat "
    "anoniem, en het zijn er minder dan {least}.\n"
    "Vergelijk pas als er beide keren genoeg mensen meedoen.",
    "date_unclear": "'{text}' is geen datum die ketentui begrijpt.\n"
    "Schrijf bijvoorbeeld morgen, vrijdag, over 6 weken, eind van de maand, 15 jan of 2027-01-15.",
    "date_too_far": "'{text}' is te ver weg.\nKies een dag binnen vijftig jaar.",
    "date_other_weekday": "Die dag is {day}.\n"
    "Kijk na wat je bedoelt, de dag van de week of de datum.",
    "date_no_week": "Er is geen week {week}.\n{year} telt {weeks} weken.",
    "date_impossible": "De dag '{text}' bestaat niet.\n"
    "Kijk de dag en de maand na; de dag komt voor de maand, zoals in 15-1-2027.",
    "demo_remove_alone": "--remove haalt de verzonnen keten uit wat je hebt ingelezen, en kan niet samen met -o.\n"
    "Gebruik 'ketentui demo --remove'. Bestanden in een map verwijder je zelf.",
    "not_in_range": "{value} kan niet bij {option}.\nGeef een geheel getal van {least} tot en met {most}.",
    "several_chains": "Dit zijn exports van verschillende ketens: {chains}.\n"
    "Kies er één met --chain, of neem ze samen met --all-chains.",
    "chain_not_found": "Geen van deze exports ({n}) is van de keten '{chain}'.\nWel van: {known}.",
    "other_chain": "{file} is niet van de keten '{expected}', maar van '{chain}'.\n"
    "Haal het bestand weg, of neem alle ketens samen met --all-chains.",
    "other_chain_in_round": "{file} heeft de code van deze ronde, maar is niet van de keten '{expected}': de keten heet daar '{chain}'.\n"
    "Vraag na van wie het is, of haal het bestand weg.",
    "outside_rounds": "{file} is niet van ronde {code}: er staat geen code van een ronde in.\n"
    "Hoort het erbij, laat het dan met de uitnodiging opnieuw maken. Haal het anders weg.",
    "other_round": "{file} is niet van ronde {code}, maar van {other}.\n"
    "Haal het bestand weg, of kies de andere ronde.",
    "not_asked_in_round": "{file} heeft de code van ronde {code}, maar een andere vragenlijst: '{found}' en niet '{asked}'.\n"
    "Vraag na van wie het is, of haal het bestand weg.",
    "nothing_of_round": "Er is nog niets binnen van ronde {code}.\n"
    "Noem de bestanden of de map, of lees ze in met 'ketentui import'.",
    "unknown_left_out": "Van deze ronde is er geen zelfevaluatie waarvan het kenmerk met {id} begint.\n"
    "Neem een kenmerk over uit de melding over wat er te veel binnenkwam.",
    "min_group_of_round": "Een kleinste groep van {n} kan niet: in ronde {code} is minstens {least} beloofd.\n"
    "Laat --min-group weg, of kies {least} of meer.",
    "nothing_of_round_changes": "Er staat niet bij wat er in de ronde moet veranderen.\nZeg het met {options}.",
    "no_reminder": "Ronde {code} loopt niet meer: er is niets om aan te herinneren.\n"
    "Mag er nog geantwoord worden, kies dan een latere laatste dag met 'ketentui round change'.",
    "round_says_it": "{options} kan niet samen met --round: dat staat al in de ronde.\nLaat {options} weg.",
    "held_back": "Niet alle antwoorden van deze ronde tellen mee: ergens kwam meer binnen dan er mensen gevraagd zijn ({n}). Dan telt "
    "niemand mee die daar anoniem is, want wie genoeg bestanden namaakt, kan uitrekenen wat een ander antwoordde:\n"
    "Vraag na wie er iets stuurde, en laat weg wat er niet bij hoort: 'ketentui team' met --leave-out KENMERK,KENMERK. Zijn er meer mensen gevraagd, "
    "verbeter dan het aantal met 'ketentui round change'. Weet je het niet, laat het dan zo.",
    "all_held_back": "Er is geen ketenbeeld te maken: ergens kwam meer binnen dan er mensen gevraagd zijn ({n}), en wie daar anoniem is telt dan "
    "niet mee. Wie genoeg bestanden namaakt, kan anders uitrekenen wat een ander antwoordde:\n"
    "Vraag na wie er iets stuurde, en laat weg wat er niet bij hoort: 'ketentui team' met --leave-out KENMERK,KENMERK. Zijn er meer mensen gevraagd, "
    "verbeter dan het aantal met 'ketentui round change'.",
    "id_of_another": "{file} is niet ingelezen: het heeft het kenmerk van een andere zelfevaluatie, die er al is, van {name} ({organisation}, keten {chain}).\n"
    "De twee komen van verschillende computers. Vraag na welke klopt. Is het de nieuwe, haal dan "
    "de andere weg met 'ketentui pool remove {id}', en lees deze in met 'ketentui import --again'.",
    "team_questionnaire_missing": "De vragenlijst {name}, waarmee {file} is gemaakt, is hier niet.\n"
    "Zet het bestand ervan in de map {folder}, of noem het met --questionnaire.",
    "team_edition_missing": "Versie {version} van de vragenlijst {name}, waarmee {file} is gemaakt, is hier niet.\n"
    "Noem het bestand van die versie met --questionnaire.",
    "record_is_link": "{file} is een verwijzing: de antwoorden staan in {target}.\n"
    "Er is niets verwijderd. Verwijder eerst dat bestand en dan de verwijzing, of zet het bestand in de plaats van de verwijzing.",
    "place_taken": "Waar ketentui een export bewaart, staat een map: {file}.\n"
    "Zet die map ergens anders, en lees de export opnieuw in.",
    "altered_export": "{file} is veranderd nadat het gemaakt is.\n"
    "Het telt wel mee, maar een antwoord kan anders zijn dan het gegeven is. Vraag de afzender om een nieuwe export.",
    "strange_answers": "In {file} staan antwoorden op stellingen die de vragenlijst niet heeft:\n"
    "Die antwoorden tellen niet mee, de andere wel. Vraag de afzender hoe dit bestand gemaakt is.",
    "none_usable": "Er is niets dat gebruikt kan worden ({n}):\nEr is niets ingelezen en niets gemaakt.",
    "unusable_exports": "Niet gebruikt ({n}):\nDe andere bestanden zijn wel gebruikt.",
    "nothing_usable": "Er is geen export gevonden die gebruikt kan worden.\n"
    "Noem bestanden die met 'ketentui export' zijn gemaakt, of de map waar ze staan. Uit iemands map met gegevens haal je "
    "ze eerst met 'ketentui --data-dir MAP export KENMERK'.",
    "pool_empty": "Er zijn nog geen exports van anderen ingelezen.\n"
    "Noem de bestanden of de map, of lees ze in met 'ketentui import'. Eerst eens kijken? Doe 'ketentui demo'.",
    "pool_chain_unknown": "Van de keten {chain} zijn geen exports ingelezen.\nWel van: {known}.",
    "pool_organisation_unknown": "Van de organisatie {name} is niets ingelezen.\nWel van: {known}.",
    "pool_memory_unreadable": "Wat er eerder is weggehaald en welke namen verbeterd zijn, is niet te lezen in {file}.\n"
    "'ketentui doctor --repair' zet een goede vorige versie terug, als die er is. Haal het bestand anders weg: dan is dat vergeten, "
    "en brengt opnieuw inlezen terug wat er weg was.",
    "unknown_received": "Er is niets ingelezen waarvan het kenmerk met {id} begint.\n"
    "Bekijk met 'ketentui pool list' wat er is.",
    "nothing_to_remove": "Er is niet gezegd wat er weg moet.\n"
    "Noem een of meer kenmerken, --chain of --older-than. Met 'ketentui pool list' zie je wat er is.",
    "nothing_to_rename": "Hier horen twee namen: de oude en de nieuwe.\n"
    "Schrijf 'ketentui pool rename --chain OUD NIEUW', of 'ketentui pool rename --organisation OUD NIEUW'.",
    "name_empty": "De nieuwe naam is leeg.\nGeef een naam die te lezen is.",
    "span_unclear": "'{text}' is geen tijd die ketentui begrijpt.\n"
    "Schrijf bijvoorbeeld 90d (dagen), 6w (weken), 18m (maanden) of 1y (één jaar).",
    "names_unreadable": "De lijst met namen is niet te lezen in {file}:\n"
    "Geef op elke regel twee namen: van, naar. Met --names-out maak je zo'n lijst.",
    "invite_unclear": "Wie er gevraagd zijn, is zo niet te begrijpen:\n"
    'Schrijf "organisatie:aantal" of "organisatie:niveau:aantal", zoals "GGD:5" of "GGD:tactisch:3".',
    "invited_unreadable": "De lijst met wie er gevraagd zijn, is niet te lezen in {file}:\n"
    "Schrijf per regel: organisatie, aantal. Of: organisatie, niveau, aantal.",
    "export_unexpected": "Met {file} ging iets mis dat niet mis had mogen gaan ({reason}).\n"
    "Meld het aan de makers, en vraag de afzender om een nieuwe export.",
    "app_failed": "Er ging iets mis in het programma ({reason}).\n"
    "Wat je had ingevuld, is bewaard. Start het programma opnieuw om verder te gaan.",
    "may_be_subtracted": "Dit verslag en een eerder verslag kunnen samen verraden wat iemand anoniem zei:\n"
    "Deel er maar één. Komt dit in de plaats van het eerdere? Vraag dan wie dat heeft om het weg te gooien, en geef "
    "--anyway mee.",
    "handouts_unreadable": "De lijst met over wie er al een verslag naar buiten ging, is niet te lezen in {file}.\n"
    "Kijk met 'ketentui doctor' of er nog een goede vorige versie is; --repair zet die terug. Ging over deze mensen "
    "nog geen ander verslag naar buiten, geef dan --anyway mee: dan begint er een nieuw bestand, en wat er nog "
    "staat blijft bewaard als {aside}.",
    "pool_in_use": "Er worden net ergens anders op deze computer exports ingelezen of weggehaald, en dat duurt lang.\n"
    "Wacht tot dat klaar is en probeer het dan opnieuw. Er is niets veranderd.",
    "handouts_in_use": "Een ander venster schrijft net een verslag over een team.\n"
    "Probeer het zo nog eens. Er is niets geschreven.",
    "backup_invalid": "De reservekopie {file} klopt niet:\nEr is niets teruggezet. Gebruik een andere reservekopie, of kopieer het bestand opnieuw.",
    "backup_newer": "De reservekopie {file} is gemaakt met een nieuwere versie van ketentui.\nWerk ketentui bij. Er is niets teruggezet.",
    "backup_too_large": "Er is te veel voor één reservekopie: meer dan {most} bestanden, of meer dan in een bestand past.\nKopieer de map met gegevens zelf.",
    "backup_cannot_hold": "Het bestand {file} kan niet in een reservekopie: de naam kan daar niet in.\n"
    "Geef het een gewone naam.",
    "backup_not_as_written": "De reservekopie {file} staat niet op de schijf zoals die geschreven is.\n"
    "Maak een nieuwe op een andere schijf.",
    "no_text_to_terminal": "{file} is geen tekst voor een terminal.\nNoem een bestand, of stuur de uitvoer naar een bestand of een pijp.",
    "extra_missing": "Voor {form} is iets nodig dat hier niet geïnstalleerd is.\n"
    "Installeer ketentui met '{extra}' erbij, zoals pip install './ketentui-{version}-py3-none-any.whl[{extra}]', of "
    "kies een andere vorm.",
    "text_for_no_cell": "Een tekst past in geen cel van een rekenblad, waar hooguit {most} tekens in kunnen: {begins}…\n"
    "Kies CSV: daar past elke tekst in.",
    "backup_to_terminal": "Een reservekopie is geen tekst voor een terminal.\nNoem een bestand, of stuur de uitvoer naar een bestand of een pijp.",
    "backup_incomplete": "De reservekopie is gemaakt, maar niet alles kon erin (bestanden: {n}).\n"
    "Verhelp wat hierboven staat, en maak een nieuwe; 'ketentui doctor' helpt daarbij.",
    "nothing_to_back_up": "Er is niets bewaard in {folder}.\nKijk met 'ketentui config' na of dit je map met gegevens is.",
    "config_not_put_back": "Je instellingen zijn niet teruggezet: data_dir wijst er naar een andere map dan waar je gegevens nu staan.\n"
    "Zet in {file} zelf wat je nodig hebt. Je gegevens staan er wel weer.",
    "restore_incomplete": "Niet alles kon teruggezet worden (bestanden: {n}).\nVerhelp wat hierboven staat, en zet de reservekopie nog eens terug. Er is niets verloren.",
    "restore_newer_here": "Wat hier nieuwer of anders is dan in de reservekopie, is gebleven (bestanden: {n}).\nGeef --yes mee om ook dat te vervangen; wat hier staat, gaat dan naar de prullenbak.",
}
