"""What the command line says: help and results."""

TEXTS = {
    "usage": "Gebruik:",
    "options": "Opties",
    "first_commands": "Om te beginnen",
    "commands": "Opdrachten",
    "global_options": "Ook hier kunnen --data-dir, --lang, --ascii en --no-color; zie "
    "'ketentui --help'.",
    "own_settings": "Elke algemene optie kan ook als KETENTUI_... in de omgeving (KETENTUI_LANG=en) of in "
    "config.toml. Een optie gaat voor de omgeving, de omgeving voor het bestand.",
    "metavar.ACTION": "AFSPRAAK",
    "metavar.COMMAND": "OPDRACHT",
    "metavar.DATE": "DATUM",
    "metavar.DIR": "MAP",
    "metavar.FILE": "BESTAND",
    "metavar.ID": "KENMERK",
    "metavar.NEW": "NIEUW",
    "metavar.OLD": "OUD",
    "metavar.OPTIONS": "OPTIES",
    "metavar.PATH": "PAD",
    "metavar.QUESTIONNAIRE": "VRAGENLIJST",
    "metavar.SCORE": "SCORE",
    "metavar.SHELL": "SHELL",
    "metavar.TEXT": "TEKST",
    "metavar.THEME": "THEMA",
    "metavar.YYYY": "JJJJ",
    "help.short": "Lees wat een opdracht doet.",
    "help.help": "Lees wat een opdracht doet: 'ketentui help scan', of 'ketentui help actions add'. Hetzelfde staat "
    "achter de opdracht met --help. Zonder opdracht lees je welke er zijn. Hoe het met een schermlezer of een vergrootglas "
    "gaat, staat onder 'ketentui help toegankelijk'.",
    "topic.accessible": "Met een schermlezer: zet ACCESSIBLE=1 in je omgeving. Dan gaat alles regel voor regel en in "
    "woorden, zonder stuurcodes: 'ketentui' noemt wat er is en wat je kunt typen, en 'ketentui scan' stelt elke "
    "vraag in gewone tekst. Eén keer kan het ook met --plain, en altijd met 'plain = true' in config.toml.\n\n"
    "Wil je met ACCESSIBLE=1 toch de app, gebruik dan 'ketentui scan --no-plain', of KETENTUI_PLAIN=0 voor alles.\n\n"
    "In de app staat de cursor van de terminal op waar de toetsen voor gelden: de stelling, het antwoord dat je met de pijlen "
    "koos, de rij of het veld. Een vergrootglas laat dat zien, en een schermlezer leest daar voor. Wat kleur zegt, staat er ook "
    "in een teken of een woord; F3 geeft meer contrast, of kleuren voor kleurenblinde ogen.\n\n"
    "Niets heeft haast. Een toets telt pas als een stelling even in beeld is. Een die je vasthoudt, kan ook de "
    "volgende stelling beantwoorden; u neemt het laatste antwoord terug.",
    "topic.house": "Je verslagen kunnen de naam, het logo, de kleur en een slottekst van je eigen keten of "
    "ketenbureau hebben. Zet dit in config.toml ('ketentui config' zegt waar dat staat), onder wat er al in staat:\n\n"
    '[house]\n\nname = "Ketenbureau Jeugd"\n\nlogo = "logo.svg"\n\ncolour = "#7a1f5c"\n\n'
    'closing = "Vragen? Bel Ans, 010 123 45 67."\n\n'
    "Alles mag weg. Het logo is een PNG van hoogstens 4000 pixels breed en hoog, of een gewone SVG, en hoogstens 512 kB; "
    "zonder heel pad staat het naast config.toml. Het staat alleen in HTML. De naam komt bovenaan en de slottekst onderaan in elk "
    "verslag om te lezen; met drie aanhalingstekens aan beide kanten heeft die meer regels.\n\n"
    "De kleur krijgt in HTML titels, de naam en lijnen, niet grafieken: daar zegt elke kleur iets. Is die op wit papier of een donker "
    "scherm niet goed te lezen, dan wordt die daar donkerder of lichter; 'ketentui config' zegt hoe. Een grijs kan niet.\n\n"
    'Maak je verslagen voor meer ketens, dan heeft elk een eigen deel, [house.chains."Jeugdketen"], met wat daar anders '
    "is. Een verslag over meer ketens samen heeft wat onder [house] staat. 'ketentui doctor' kijkt na of alle logo's kunnen.",
    "version.short": "Toon de versie.",
    "version.help": "Toon welke versie dit is.",
    "option.help": "Toon deze uitleg.",
    "option.version": "Toon de versie.",
    "option.data_dir": "Bewaar alles in deze map in plaats van in je eigen gegevensmap.",
    "option.lang": "Taal. Nederlands als je niets kiest.",
    "option.ascii": "Teken alleen met ASCII.",
    "option.no_color": "Gebruik geen kleur.",
    "option.plain": "Regel voor regel en in woorden: voor een schermlezer, een pijp of een eenvoudige terminal.",
    "option.json": "Als JSON, voor een ander programma.",
    "option.yes": "Vraag niet om bevestiging.",
    "option.no_pager": "Toon alles achter elkaar, niet scherm voor scherm.",
    "option.force": "Overschrijf een bestand dat al bestaat.",
    "option.of_chain": "Alleen van deze keten.",
    "option.report": "Naar dit bestand of in deze map. Anders, en met -, op de standaarduitvoer.",
    "option.report_format": "{forms}. Anders wat de naam bij -o zegt, of text.",
    "option.excel": "Schrijf de CSV zo dat Excel die met een dubbelklik in kolommen opent: in het Nederlands met "
    "puntkomma's, decimale komma's en koppen om te lezen.",
    "ketentui.help": "Hoe goed is de samenwerking in je keten, en wat kun je er vanaf morgen aan "
    "doen?\n\n"
    "Zonder opdracht opent de app. Beantwoord stellingen, bekijk je profiel en deel het met het "
    "ketenteam.",
    "scan.short": "Doe een zelfevaluatie.",
    "scan.help": "Doe een zelfevaluatie: in de app, regel voor regel, of met antwoorden uit een bestand.\n\n"
    "Zonder vragenlijst is het de ketenscan, als snelscan. Noem een andere vragenlijst of je eigen bestand dat op "
    ".toml eindigt.\n\n"
    "Met --plain gaat het regel voor regel; dat gebeurt ook waar de app niet kan draaien. Komen de antwoorden uit "
    "een pijp, dan staat er één per regel, en zeg je met opties om welke keten het gaat.\n\n"
    'Met --answers komt er geen vraag: JSON zoals {{"p1-1": 4, "p1-2": "n", "p1-3": "w"}} of CSV-regels zoals '
    "p1-1,4,toelichting, ook zoals een rekenprogramma ze bewaart; weet niet en n.v.t. mogen voluit. Op het scherm komt het kenmerk van de nieuwe zelfevaluatie.",
    "scan.quick": "De snelscan: per thema de kern.",
    "scan.full": "De volledige scan: alle stellingen.",
    "scan.chain": "Om welke keten het gaat.",
    "scan.organisation": "Bij welke organisatie je werkt.",
    "scan.level": "Op welk niveau je werkt.",
    "scan.name": "Je naam, als je die wilt delen.",
    "scan.sharing": "Deel open, of anoniem: dan ben je in een ketenbeeld alleen in een groep te zien.",
    "scan.resume": "Ga verder met een zelfevaluatie: het begin van het kenmerk, of last.",
    "scan.answers": "Neem de antwoorden uit dit bestand.",
    "folder_question": "De map {folder} is er niet. Nu maken? (j/N)",
    "folder_kept": "Er is niets gemaakt en niets geschreven.",
    "edit.short": "Wijzig wie er antwoordde.",
    "edit.help": "Wijzig voor welke keten, organisatie en welk niveau een zelfevaluatie is, de naam, en hoe ze "
    "wordt gedeeld. De antwoorden veranderen niet; een streepje (-) laat iets leeg.\n\n"
    "Ging er al een bestand van naar buiten, dan lees je wat dat betekent: een nieuwe export komt bij het ketenteam "
    "in de plaats van de oude, behalve als je voortaan anders deelt.",
    "list.short": "Bekijk wat er is bewaard.",
    "list.help": "Bekijk wat er is bewaard, het nieuwste eerst.",
    "list.missing": "De map met gegevens {folder} is er (nog) niet. Had je daar al iets, kijk dan het pad na en of "
    "de schijf is aangesloten; anders komt die er zodra je een scan begint.",
    "list.empty": "Er is nog geen zelfevaluatie. Begin er een met 'ketentui scan'.",
    "list.finished": "(klaar)",
    "list.in_progress": "(bezig)",
    "show.short": "Bekijk een profiel in de terminal.",
    "show.help": "Bekijk een profiel in de terminal: grafieken, scores en wat je ermee kunt.\n\n"
    "Het kenmerk mag korter, zolang er maar één mee begint; last is de laatste.",
    "export.short": "Maak een bestand om te delen.",
    "export.help": "Maak van zelfevaluaties een bestand om te delen, en toon waar het staat.\n\n"
    "Zonder -o komt het in je map voor exports, die 'ketentui config' noemt; met -o - op het scherm.",
    "export.format": "{forms}. Anders wat de naam bij -o zegt, of json, die het ketenteam inleest.",
    "export.output": "Naar dit bestand of in deze map; - is de standaarduitvoer.",
    "export.anonymous": "Zonder naam en zonder afspraken, met de dag in plaats van het tijdstip.",
    "export.without_notes": "Zonder je toelichtingen en zonder wat afspraken opleverden.",
    "delete.short": "Verwijder een zelfevaluatie.",
    "delete.help": "Verwijder een zelfevaluatie, met de afspraken die erbij horen. Die staat dan nog dertig dagen "
    "in de prullenbak: 'ketentui restore' haalt die terug. Met --purge wis je alles meteen en voorgoed, met alle "
    "kopieën, ook wat al in de prullenbak staat.\n\n"
    "Exports die je hebt gemaakt of verstuurd, blijven bestaan.",
    "delete.purge": "Wis de zelfevaluatie nu, voorgoed, met alle kopieën, ook die in de prullenbak.",
    "delete.question": "{what}: verwijderen? Blijft nog {days} dagen in de prullenbak. [j/N]",
    "delete.purge_question": "{what}: nu voorgoed wissen, met alle kopieën? [j/N]",
    "delete.actions.one": "met de afspraak die erbij hoort",
    "delete.actions.other": "met de {n} afspraken die erbij horen",
    "delete.kept": "Er is niets verwijderd.",
    "delete.done": "Zelfevaluatie {id} is verwijderd en staat nog {days} dagen in de prullenbak.\n"
    "Terughalen kan met '{restore}', nu wissen met '{purge}'.",
    "delete.purged_aside": "{name} is voorgoed gewist, ook uit de reservekopieën van voor een herstel.",
    "delete.purged": "Zelfevaluatie {id} is voorgoed gewist, met alle kopieën.\n"
    "Exports die je hebt gemaakt, verstuurd of ingelezen, blijven bestaan.",
    "restore.short": "Haal iets terug uit de prullenbak, of zet een reservekopie terug.",
    "restore.help": "Haal een zelfevaluatie terug uit de prullenbak: noem het begin van het kenmerk; last is wat er "
    "het laatst in kwam. Zonder kenmerk zie je wat erin staat, en tot wanneer.\n\n"
    "Staat er al een met dat kenmerk, dan wordt eerst gevraagd welke je wilt. De andere gaat naar de prullenbak: er "
    "gaat niets verloren.\n\n"
    "Noem je een bestand (BESTAND.zip), dan wordt die reservekopie teruggezet, bestand voor bestand, nadat alles is "
    "nagekeken. Wat hier niet is, komt terug; wat hier ouder is, wordt vervangen en gaat naar de prullenbak; wat "
    "hier nieuwer is, blijft, tenzij je ja zegt of --yes meegeeft. Van exports van anderen blijft altijd de "
    "nieuwste, en wie anoniem deelde, blijft anoniem.",
    "restore.question": "Zelfevaluatie {id} is er nog: {there}. In de prullenbak: {binned}. Die uit de prullenbak "
    "ervoor in de plaats zetten? Die van nu gaat dan naar de prullenbak. [j/N]",
    "restore.left": "Er is niets veranderd.",
    "restore.done": "Zelfevaluatie {id} is terug uit de prullenbak.",
    "restore.replaced": "Die er stond, staat nu in de prullenbak; terughalen kan met '{restore}'.",
    "restore.others.one": "In de prullenbak staat nog een andere versie:",
    "restore.others.other": "In de prullenbak staan nog {n} andere versies:",
    "restore.version": "{answers}, bewaard op {when}",
    "restore.answered.one": "{n} antwoord",
    "restore.answered.other": "{n} antwoorden",
    "restore.unreadable": "niet te lezen",
    "restore.aside": "{when} (opzijgezet)",
    "restore.aside_question": "Op die plaats staat nu een ander bestand: {file}. Dat gaat dan naar de prullenbak. Doorgaan? [j/N]",
    "restore.asides": "Dit is opzijgezet en is geen zelfevaluatie. '{restore} NAAM' zet het terug, '{purge} NAAM' wist het voorgoed.",
    "restore.of_agreements": "afspraken van ketenteam {what}",
    "restore.of_pool": "export van een ander ({what})",
    "restore.of_questionnaires": "vragenlijst {what}",
    "restore.of_editions": "versie van een vragenlijst",
    "restore.of_invitations": "uitnodiging {what}",
    "restore.of_drafts": "half ingevuld formulier {what}",
    "restore.of_bin": "uit de prullenbak ({what})",
    "restore.of_other": "{what}",
    "restore.empty": "De prullenbak is leeg.",
    "actions.short": "Maak en bekijk afspraken.",
    "actions.help": "Maak en bekijk afspraken: wat, wie, uiterlijk wanneer, en wat ervan is gekomen.",
    "actions.list.short": "Bekijk wat er is afgesproken.",
    "actions.list.help": "Bekijk wat er is afgesproken en nog moet gebeuren, op datum.\n\n"
    "Met --ics komen de afspraken met een datum in je agenda: open het bestand daarin. Nog een keer "
    "inlezen verdubbelt niets.",
    "actions.list.all": "Ook wat gedaan of vervallen is.",
    "actions.list.ics": "Schrijf een bestand voor je agenda (iCalendar); - is de standaarduitvoer.",
    "actions.list.csv": "Schrijf een tabel (CSV); - is de standaarduitvoer.",
    "actions.list.xlsx": "Schrijf een werkmap voor Excel of LibreOffice (XLSX); - is de standaarduitvoer.",
    "actions.list.empty": "Er staat niets open. Maak een afspraak met 'ketentui actions add'.",
    "actions.list.empty_all": "Er is nog niets afgesproken. Maak een afspraak met 'ketentui actions "
    "add'.",
    "actions.list.undated.one": "{n} afspraak heeft geen datum en staat niet in het bestand.",
    "actions.list.undated.other": "{n} afspraken hebben geen datum en staan niet in het bestand.",
    "actions.add.short": "Maak een afspraak.",
    "actions.add.help": "Maak een afspraak bij een zelfevaluatie (noem het begin van het kenmerk, of last), of een "
    "van het ketenteam (--chain). Op het scherm komt het kenmerk van de afspraak.\n\n"
    "Een datum schrijf je zoals je die zegt: morgen, vrijdag, over 6 weken, 15 jan, 2027-01-15. Voor er iets "
    "bewaard wordt, staat er welke dag dat is.",
    "actions.add.chain": "Een afspraak van het ketenteam van deze keten.",
    "actions.add.questionnaire": "De vragenlijst waar het thema uit komt, bij --chain. Anders de "
    "ketenscan.",
    "actions.add.theme": "Over welk thema het gaat: naam of kenmerk. Zonder is het de samenwerking als "
    "geheel.",
    "actions.what": "Wat er gaat gebeuren.",
    "actions.who": "Wie het doet.",
    "actions.due": "Uiterlijk wanneer.",
    "actions.yes": "Vraag niet of de datum klopt.",
    "actions.day": "Uiterlijk {date}.",
    "actions.past_day": "Uiterlijk {date}: dat is in het verleden.",
    "actions.day_question": "Klopt dat? [J/n]",
    "actions.not_stored": "Er is niets bewaard.",
    "actions.edit.short": "Verander een afspraak.",
    "actions.edit.help": "Verander een afspraak: noem het begin van het kenmerk. Wat je niet noemt, blijft.",
    "actions.edit.due": "Uiterlijk wanneer; - haalt de datum weg.",
    "actions.edit.theme": "Over welk thema het gaat: naam of kenmerk; - is de samenwerking als geheel.",
    "actions.edit.status": "Hoe het ervoor staat.",
    "actions.effect": "Wat het heeft opgeleverd.",
    "actions.done.short": "Meld dat een afspraak gedaan is.",
    "actions.done.help": "Meld dat een afspraak gedaan is, en wat het heeft opgeleverd.",
    "actions.delete.short": "Verwijder een afspraak.",
    "actions.delete.help": "Verwijder een afspraak die er niet had moeten staan: noem het begin van het kenmerk. "
    "Gaat iets niet door? Zet de status dan op vervallen: 'ketentui actions edit', met --status.",
    "actions.plan.short": "Maak een concept-ketenjaarplan.",
    "actions.plan.help": "Maak een concept van het ketenjaarplan: de doelen van de keten, wat er per thema en kwartaal is afgesproken, wie wat "
    "inzet, wat er nog ontbreekt en wat er van eerdere afspraken kwam. Als Markdown kun je het daarna zelf aanvullen.\n\n"
    "Er staan alleen afspraken en doelen in van deze computer, geen antwoorden of scores. Afspraken bij een anonieme zelfevaluatie blijven eruit.",
    "actions.plan.chain": "Het plan van deze keten.",
    "actions.plan.year": "Voor dit jaar. Anders voor volgend jaar.",
    "actions.plan.without_notes": "Zonder wat afspraken opleverden.",
    "actions.plan.format": "{forms}. Anders wat de naam bij -o zegt, of text.",
    "actions.delete.question": "De afspraak '{what}' ({chain}) voorgoed verwijderen? [j/N]",
    "compare.short": "Bekijk wat er veranderde.",
    "compare.help": "Bekijk wat er veranderde: tussen twee zelfevaluaties, of bij een keten (--chain) "
    "door de jaren heen. Alleen stellingen die elke keer gevraagd zijn, tellen mee.\n\n"
    "Met --team is het een heel ketenteam: dit jaar tegenover het vorige, uit wat je hebt ingelezen, of "
    "twee mappen met exports (toen en nu).",
    "compare.team": "Vergelijk een ketenteam: twee bestanden of mappen, of wat je hebt ingelezen.",
    "compare.year": "Met --team: dit jaar van wat je hebt ingelezen, met het jaar ervoor. Anders het laatste jaar.",
    "compare.anyway": "Met --team: schrijf dit ook als een eerder verslag daarnaast iemands antwoorden kan verraden, zonder dat te vragen.",
    "compare.chain": "Alle zelfevaluaties van deze keten, de oudste eerst.",
    "compare.questionnaire": "Met deze vragenlijst. Anders die van de laatste die eerder gedaan is. Met --team mag het ook "
    "het bestand zijn van een versie die hier niet is.",
    "targets.short": "Spreek af waar een thema heen moet.",
    "targets.help": "Spreek met de keten af waar een thema heen moet. De vergelijking laat zien hoe ver "
    "het nog is.",
    "targets.set.short": "Zet een doel, of haal het weg.",
    "targets.set.help": "Zet een doel voor een thema, als score op de schaal van de vragenlijst; met - "
    "als score gaat het doel weg.",
    "targets.questionnaire": "De vragenlijst waar het thema uit komt. Anders de ketenscan.",
    "targets.set.done": "{theme}: doel {target}.",
    "targets.set.gone": "{theme}: geen doel meer.",
    "targets.list.short": "Bekijk de doelen.",
    "targets.list.help": "Bekijk welke doelen ketens hebben.",
    "targets.list.empty": "Er is nog geen doel. Zet er een met 'ketentui targets set'.",
    "questionnaires.short": "Bekijk de vragenlijsten, of controleer er een van jezelf.",
    "questionnaires.help": "Bekijk de vragenlijsten, of controleer er een van jezelf.",
    "questionnaires.list.short": "Bekijk welke er zijn.",
    "questionnaires.list.help": "Bekijk welke vragenlijsten er zijn. Waar twee getallen staan, is het "
    "eerste voor de snelscan.",
    "questionnaires.show.short": "Lees een vragenlijst.",
    "questionnaires.show.help": "Lees een vragenlijst: onderdelen, thema's en stellingen.",
    "questionnaires.check.short": "Controleer een eigen bestand.",
    "questionnaires.check.help": "Controleer een vragenlijst in een eigen bestand: elke fout wordt genoemd, met de "
    "plaats en wat daar hoort, en ook wat beter kan. Is het een slecht teken als iemand het met een stelling eens "
    "is, dan hoort daar 'reverse = true' bij: die stelling telt omgekeerd in de score.",
    "questionnaires.check.right": "{file} klopt. Onderdelen: {parts}. Thema's: {themes}. Stellingen: "
    "{statements}.",
    "questionnaires.check.weakness": "let op: {text}",
    "questionnaires.check.many": "{count} keer, zoals bij {places}: {text}",
    "questionnaires.check.accepted.one": "{n} waarschuwing aanvaard, met reden:",
    "questionnaires.check.accepted.other": "{n} waarschuwingen aanvaard, met reden:",
    "questionnaires.check.against": "Zeg per stelling wat er anders is dan in deze eerdere versie, en welke "
    "antwoorden samen blijven tellen.",
    "questionnaires.check.unchanged": "De stellingen zijn dezelfde als in versie {version}.",
    "questionnaires.check.together.one": "Bij {n} stelling tellen de antwoorden van beide versies samen.",
    "questionnaires.check.together.other": "Bij {n} stellingen tellen de antwoorden van beide versies samen.",
    "questionnaires.check.separate.one": "Bij {n} stelling die in beide versies staat, tellen de antwoorden niet samen.",
    "questionnaires.check.separate.other": "Bij {n} stellingen die in beide versies staan, tellen de antwoorden niet samen.",
    "questionnaires.check.corrects": "Is alleen de spelling verbeterd? Zet dan onder het nieuwe versienummer: "
    'corrects = ["{version}"]. Is er meer anders, laat dat dan weg.',
    "questionnaires.new.short": "Begin een eigen vragenlijst.",
    "questionnaires.new.help": "Schrijf een kleine vragenlijst met uitleg erbij, als begin van je eigen "
    "vragenlijst. Die klopt al: controleer het bestand steeds met 'ketentui questionnaires check'.",
    "questionnaires.new.next": "Pas het bestand aan, en probeer het met: ketentui scan {file}",
    "completion.short": "Laat je shell opdrachten aanvullen met Tab.",
    "completion.help": "Laat je shell opdrachten, opties, kenmerken en vragenlijsten aanvullen met Tab.\n\n"
    'bash (4.4 of nieuwer): zet in ~/.bashrc de regel eval "$(ketentui completion bash)"\n\n'
    'zsh: zet in ~/.zshrc, onder compinit, de regel eval "$(ketentui completion zsh)"\n\n'
    "fish: ketentui completion fish > ~/.config/fish/completions/ketentui.fish",
    "unsynchronised": "Let op: bij de map {folder} is niet na te gaan of wat je bewaart echt op de schijf staat. Na "
    "een stroomstoring kan het laatste weg zijn.",
    "farewell.exported": "Geëxporteerd: {path}",
    "farewell.go_on": "Bewaard. Verder gaan: {command}",
    "farewell.look": "Je profiel nog eens: {command}",
    "farewell.export": "Delen met het ketenteam: {command}",
    "farewell.fetch": "Ophalen vanaf je eigen computer: ssh {host} {command}",
    "progress": "{done} van {total} bestanden gelezen",
    "import.short": "Lees exports van anderen in.",
    "import.help": "Lees exports van anderen in, uit bestanden en mappen. Ze blijven op deze computer, per "
    "keten bij elkaar, zodat 'ketentui team' zonder meer het ketenbeeld laat zien.\n\n"
    "Twee keer hetzelfde inlezen kan geen kwaad, en een nieuwere export komt in de plaats van de oudere.",
    "import.new.one": "{n} export ingelezen.",
    "import.new.other": "{n} exports ingelezen.",
    "import.newer.one": "{n} export vervangen door een nieuwere.",
    "import.newer.other": "{n} exports vervangen door een nieuwere.",
    "import.known.one": "{n} export was er al.",
    "import.known.other": "{n} exports waren er al.",
    "import.older.one": "{n} export overgeslagen: er is al een nieuwere.",
    "import.older.other": "{n} exports overgeslagen: er zijn al nieuwere.",
    "import.withdrawn.one": "{n} export is eerder weggehaald en daarom niet ingelezen. Toch inlezen kan met 'ketentui import --again'.",
    "import.withdrawn.other": "{n} exports zijn eerder weggehaald en daarom niet ingelezen. Toch inlezen kan met 'ketentui import --again'.",
    "import.again": "Lees ook in wat je eerder hebt weggehaald.",
    "pool.short": "Bekijk wat je van anderen hebt ingelezen, haal iets weg of verbeter een naam.",
    "pool.help": "Bekijk wat je van anderen hebt ingelezen, haal iets weg of verbeter een naam.",
    "pool.list.short": "Bekijk wat er is ingelezen.",
    "pool.list.help": "Bekijk welke exports van anderen er zijn ingelezen, keten bij keten, en wanneer.",
    "pool.list.empty": "Er is niets ingelezen. Dat doe je met 'ketentui import'.",
    "pool.list.of_chain.one": "{chain}: {n} export, in {folder}",
    "pool.list.of_chain.other": "{chain}: {n} exports, in {folder}",
    "pool.list.remove": "Weghalen kan met: {command}",
    "pool.list.withdrawn.one": "{n} export is eerder weggehaald: opnieuw inlezen brengt die niet terug, tenzij met "
    "'ketentui import --again'.",
    "pool.list.withdrawn.other": "{n} exports zijn eerder weggehaald: opnieuw inlezen brengt ze niet terug, tenzij met 'ketentui import --again'.",
    "pool.list.renamed_chain": "De keten '{old}' heet hier '{new}', ook in wat nog ingelezen wordt.",
    "pool.list.renamed_organisation": "De organisatie '{old}' heet hier '{new}', ook in wat nog ingelezen wordt.",
    "pool.list.renamed_in_chain": "De organisatie '{old}' van de keten '{chain}' heet hier '{new}', ook in wat nog ingelezen wordt.",
    "pool.remove.short": "Haal weg wat iemand stuurde.",
    "pool.remove.help": "Haal exports van anderen weg, bijvoorbeeld als iemand zich terugtrekt: noem het begin van hun kenmerk, "
    "zoals 'ketentui pool list' het toont, of een hele keten, of wat te oud is. Ze gaan niet naar een prullenbak: ze zijn meteen "
    "voorgoed weg, en tellen in geen nieuw ketenbeeld van wat is ingelezen meer mee. Verslagen die al gemaakt of gedeeld zijn, blijven zoals ze zijn.\n\n"
    "Alleen een controlegetal van het kenmerk blijft bewaard, zodat opnieuw inlezen ze niet terugbrengt; 'ketentui import --again' "
    "doet dat wel. Het bestand dat je kreeg, blijft: in 'ketentui team MAP' telt het weer mee, tot je het zelf weggooit.",
    "pool.remove.chain": "Alles van deze keten; met --older-than alleen wat daarvan zo oud is.",
    "pool.remove.older_than": "Alles wat langer geleden is ingevuld dan zoveel dagen (90d), weken (6w), maanden (18m) of jaren (1y of 1j).",
    "pool.remove.question.one": "Deze export voorgoed weghalen? [j/N]",
    "pool.remove.question.other": "Deze {n} exports voorgoed weghalen? [j/N]",
    "pool.remove.none": "Er is niets ingelezen dat zo oud is. Er is niets weggehaald.",
    "pool.remove.done.one": "{n} export is weggehaald en telt in geen nieuw ketenbeeld van wat is ingelezen meer mee.",
    "pool.remove.done.other": "{n} exports zijn weggehaald en tellen in geen nieuw ketenbeeld van wat is ingelezen meer mee.",
    "pool.rename.short": "Verbeter een naam in wat er is ingelezen.",
    "pool.rename.help": "Verbeter een naam in wat er is ingelezen: van een keten (--chain OUD NIEUW), of van een organisatie "
    "(--organisation OUD NIEUW; met --chain erbij alleen in die keten). Het bestand dat je kreeg, verandert niet, en wat als "
    "ketenteam is afgesproken ook niet.\n\n"
    "Wat later met de oude naam wordt ingelezen, krijgt vanzelf de nieuwe. --forget vergeet dat weer: lees de exports daarna opnieuw "
    "in, dan staan er de namen die de afzenders gaven.",
    "pool.rename.chain": "De oude naam van de keten; met --organisation de keten waarin die organisatie zit.",
    "pool.rename.organisation": "De oude naam van de organisatie.",
    "pool.rename.forget": "Verbeter geen namen meer in wat nog ingelezen wordt.",
    "pool.rename.done.one": "In {n} export is de naam nu '{new}'. Wat later met de oude naam wordt ingelezen, krijgt die naam ook.",
    "pool.rename.done.other": "In {n} exports is de naam nu '{new}'. Wat later met de oude naam wordt ingelezen, krijgt die naam ook.",
    "pool.rename.forgotten.one": "{n} verbeterde naam is vergeten, voor wat nog ingelezen wordt. Wat er is, houdt zijn naam.",
    "pool.rename.forgotten.other": "{n} verbeterde namen zijn vergeten, voor wat nog ingelezen wordt. Wat er is, houdt zijn naam.",
    "import.hidden.one": "{n} export is anoniem bewaard, zonder naam: van deze zelfevaluatie is er een open en een "
    "anonieme export. Gooi de open export weg, want daarin staat van wie de antwoorden zijn.",
    "import.hidden.other": "{n} exports zijn anoniem bewaard, zonder naam: van deze zelfevaluaties is er een open "
    "en een anonieme export. Gooi de open exports weg, want daarin staat van wie de antwoorden zijn.",
    "team.short": "Leg de exports van een ketenteam naast elkaar.",
    "team.help": "Leg de exports van een ketenteam naast elkaar: hoe ziet de keten zichzelf, waar kijken partners "
    "en niveaus verschillend, en waar praten jullie eerst over?\n\n"
    "Noem bestanden of mappen; zonder zijn het de exports die je met 'ketentui import' hebt ingelezen. Een "
    "bestand dat niet gebruikt kan worden, wordt genoemd; de andere tellen mee. Wat je hebt ingelezen, komt "
    "per jaar in een ketenbeeld: het laatste jaar, of het jaar dat je met --year kiest.\n\n"
    "Wie anoniem deelt, is alleen te zien in een groep van minstens vijf. Wie twee ketenbeelden naast elkaar legt, "
    "met net een ander minimum of een paar mensen meer, kan soms toch uitrekenen wat iemand zei. Maak je er zo een, naar "
    "een bestand of een pijp, dan zegt deze opdracht dat eerst en vraagt of je doorgaat. Op je scherm kijken mag altijd.",
    "team.anyway": "Schrijf dit ketenbeeld ook als een eerder daarnaast iemands antwoorden kan verraden, zonder dat te vragen.",
    "team.by": "Toon alleen de groepen per organisatie, of alleen die per niveau.",
    "team.min_group": "Toon wie anoniem is pas in een groep van minstens zoveel. Anders 5; nooit minder dan 3, of dan de ronde belooft.",
    "team.chain": "Alleen deze keten. Anders bij bestanden en mappen de keten waar de meeste van zijn, en bij wat "
    "je hebt ingelezen de enige keten; zijn daar meer ketens, dan kies je er één.",
    "team.made_up": "De verzonnen keten '{chain}' is overgeslagen. Toch bekijken kan met --chain; weghalen met "
    "'ketentui demo --remove'.",
    "team.old.one": "{n} export van {chain} is ouder dan een jaar, van {oldest}. Niet meer nodig? Haal die weg met: "
    "{command}",
    "team.old.other": "{n} exports van {chain} zijn ouder dan een jaar, de oudste van {oldest}. Niet meer nodig? Haal ze weg met: {command}",
    "team.year": "Van wat je hebt ingelezen alleen dit jaar. Anders het laatste jaar waarin iemand meedeed.",
    "team.all_chains": "Neem alle ketens samen.",
    "team.with_mine": "Neem de afgeronde zelfevaluaties op deze computer mee.",
    "team.questionnaire": "Een vragenlijst waarmee exports zijn gemaakt en die hier niet is: jullie eigen, of een "
    "eerdere versie. Mag vaker.",
    "team.one_person": "Deze zelfevaluaties zijn van één persoon: alleen de laatste telt. Mag vaker.",
    "team.invited": "CSV met wie er gevraagd zijn: organisatie, aantal of organisatie, niveau, aantal.",
    "team.round": "Alleen wat van deze ronde is: het bestand dat 'ketentui round new' maakte. Wie er gevraagd zijn en de kleinste groep komen daaruit.",
    "team.leave_out": "Laat deze zelfevaluaties weg, als er meer binnenkwam dan er mensen gevraagd zijn. Mag vaker.",
    "team.names": "CSV met welke namen dezelfde organisatie zijn: van, naar. Aan de exports verandert niets.",
    "team.names_out": "Maak zo'n lijst in plaats van een ketenbeeld, met een voorstel. Kijk de lijst na, en geef "
    "die mee met --names.",
    "team.names_written": "Kijk de lijst na. Achter een naam staat de organisatie waar die bij hoort; staat er "
    "niets, dan blijft de naam zoals die is. Maak daarna het ketenbeeld met --names {file}.",
    "team.names_none": "Er zijn geen namen die dezelfde organisatie lijken. Weet jij er wel, zet ze dan zelf in de lijst.",
    "team.names_doubtful": "{name} kan meer dan één organisatie zijn: {others}. Kies zelf welke.",
    "team.agenda_minutes": "Hoelang het gesprek duurt: 30 tot 480 minuten. Anders 60; een halve dag is 180.",
    "round.short": "Maak een ronde: vraag een keten om antwoorden.",
    "round.help": "Maak een ronde, de keer dat een keten antwoordt: één vragenlijst, een periode, wie er gevraagd zijn en één code. Alles "
    "staat in één bestand, dat het ketenbureau bewaart.",
    "round.new.short": "Maak een ronde.",
    "round.new.help": "Maak een ronde, en toon waar het bestand staat. Daarin staat alles: de vragenlijst (ook een eigen), de periode, wie er "
    "gevraagd zijn, en een code zoals JEUGD-7KQ4, die in elke export van deze ronde komt.\n\n"
    "Een dag schrijf je zoals je die zegt: morgen, vrijdag, over 3 weken, 15 jan, 2027-01-15.",
    "round.new.chain": "Om welke keten het gaat. Anders de keten uit je instellingen.",
    "round.new.questionnaire": "Welke vragenlijst: een kenmerk of een eigen bestand. Anders de ketenscan.",
    "round.new.from": "De eerste dag. Anders vandaag.",
    "round.new.until": "De laatste dag waarop je antwoorden verwacht.",
    "round.new.invited": "CSV met wie er gevraagd zijn: organisatie, aantal of organisatie, niveau, aantal.",
    "round.new.invite": 'Wie er gevraagd zijn: "GGD:5", of met het niveau "GGD:tactisch:3". Mag vaker.',
    "round.new.contact": "Bij wie je terechtkunt met vragen, en wie de antwoorden krijgt. Anders contact uit je instellingen.",
    "round.new.sharing": "Hoe er gedeeld mag worden. Anders mag het allebei. Mag vaker.",
    "round.new.min_group": "Toon wie anoniem is pas in een groep van minstens zoveel. Anders 5; nooit minder dan 3.",
    "round.new.output": "Naar dit bestand of in deze map; - is de standaarduitvoer. Anders round.json.",
    "round.show.short": "Bekijk een ronde.",
    "round.show.help": "Bekijk een ronde: wat er gevraagd wordt, tot wanneer en aan wie, en wat er binnen is. Zonder bestanden of mappen is dat "
    "wat je hebt ingelezen.",
    "round.show.reminder": "Toon alleen een herinnering om te mailen aan wie er gevraagd zijn. Wie er al antwoordde staat er niet in.",
    "round.invite.short": "Maak alles om mensen voor een ronde uit te nodigen.",
    "round.invite.help": "Maak in één map alles wat je stuurt aan wie je uitnodigt: de tekst van een mail, één A4 'Hoe doe ik mee', het formulier, "
    "een bladzijde over privacy, de laatste dag voor in een agenda, en round-CODE.toml, waarmee 'ketentui scan' meteen begint. "
    "Er wordt niets verstuurd: lees het na, en stuur het zelf.\n\n"
    "Alles is in de taal van het programma (--lang), en met --also ook in een andere.",
    "round.invite.into": "Naar deze map. Anders naast het bestand van de ronde, in round-CODE.",
    "round.invite.also": "Ook in deze taal. Mag vaker.",
    "round.invite.ssh": 'Wat een gast typt om binnen te komen, zoals "ssh gast@host". Zonder dit staat er niets over gasten in.',
    "round.invite.no_form": "Maak het formulier niet, en noem het niet.",
    "round.invite.keep_until": "Tot wanneer het ketenbureau bewaart wat het krijgt; komt in de bladzijde over privacy.",
    "round.invite.next": "Lees de mail en de bladzijde over privacy na, en stuur wat in {folder} staat aan wie je uitnodigt.",
    "round.form.short": "Maak het formulier van een ronde.",
    "round.form.help": "Maak van een ronde een formulier voor wie het programma niet heeft, en toon waar het staat: één HTML-bestand, dat met de uitnodiging mee kan en in een browser opent, ook op een telefoon. Wie het invult, bewaart er een bestand mee dat `import` leest, en verstuurt dat zelf. Het formulier haalt niets van internet en verstuurt niets. Met --lang en maak je het in het Engels.",
    "round.form.output": "Naar dit bestand of in deze map; - is de standaarduitvoer. Anders form-CODE-nl.html.",
    "round.change.short": "Verbeter wie er gevraagd zijn, of de laatste dag.",
    "round.change.help": "Verbeter in een ronde hoeveel mensen er gevraagd zijn, of de laatste dag. Met --until gaat een gesloten ronde weer open. Code en vragenlijst blijven. Wat al verstuurd is, verandert niet mee.",
    "round.change.invite": 'Hoeveel mensen er gevraagd zijn: "GGD:5", of met het niveau "GGD:tactisch:3". Met 0 gaat die groep eruit. Mag vaker.',
    "round.change.done": "Ronde {code}: {people} gevraagd, laatste dag {date}.",
    "round.close.short": "Sluit een ronde.",
    "round.close.help": "Sluit een ronde: er worden geen antwoorden meer verwacht. De dag van vandaag komt in het bestand. Opnieuw openen gaat met 'round change --until'.",
    "round.close.done": "Ronde {code} is gesloten op {date}.",
    "round.close.already": "Ronde {code} was al gesloten, op {date}.",
    "guest.short": "Laat een gast van een ronde één scan doen (voor SSH).",
    "guest.help": "Laat een gast die met SSH binnenkomt één scan doen voor een ronde, en niets anders. Dit is de opdracht "
    "waarmee OpenSSH een gast laat beginnen (ForceCommand): er is geen pad te noemen en niets van anderen te zien. Wat is afgerond, komt als export in de "
    "map, klaar voor het ketenbeeld. Wie weg moet, komt terug met een code.\n\n"
    "Wat de omgeving en config.toml zeggen, geldt hier niet; opties wel.",
    "guest.round": "Het bestand van de ronde.",
    "guest.into": "De map waarin komt wat gasten afronden. Die moet er zijn.",
    "guest.most": "Hoeveel gasten er een map kunnen hebben. Anders drie keer zoveel als er gevraagd zijn, en minstens 20.",
    "guest.ssh": 'Wat een gast de volgende keer typt om hier weer te komen, zoals "ssh gast07@host"; anders hetzelfde als nu.',
    "guest.tidy": "Haal alleen weg wat weg mag. Dat gebeurt ook bij elke gast die binnenkomt.",
    "demo.short": "Bekijk het ketenbeeld van een verzonnen keten.",
    "demo.help": "Zet 24 zelfevaluaties van een verzonnen keten klaar: vier organisaties, drie niveaus, snelscan en "
    "volledig, open en anoniem. Zo zie je in tien seconden wat een ketenbeeld is.\n\n"
    "Ze komen tussen wat je van anderen hebt ingelezen. Met -o komen ze als bestanden in een map, net als echte "
    "exports.",
    "demo.output": "Schrijf de exports in deze map.",
    "demo.remove": "Haal de verzonnen keten weer weg.",
    "demo.taken_in": "{n} zelfevaluaties van de {chain} staan klaar. Niemand erin bestaat.",
    "demo.written": "{n} exports van de {chain} staan in {folder}. Niemand erin bestaat.",
    "demo.look": "Bekijk het ketenbeeld:  {command}",
    "demo.away": "Weer weghalen:          {command}",
    "demo.removed": "De {chain} is weg: {n} zelfevaluaties, en wat erover was afgesproken.",
    "demo.not_there": "De {chain} was er niet.",
    "backup.short": "Maak een reservekopie van alles.",
    "backup.help": "Maak een reservekopie van alles wat hier bewaard is, in één zip-bestand: zelfevaluaties, exports van anderen, "
    "afspraken, vragenlijsten, de prullenbak en je instellingen. Het bestand wordt nagekeken als het geschreven is.\n\n"
    "Namen en antwoorden staan er leesbaar in. Met - komt het op de standaarduitvoer. Terugzetten gaat met 'ketentui restore'.",
    "doctor.short": "Kijk na of alles wat bewaard is klopt.",
    "doctor.help": "Kijk na of alles wat hier bewaard is klopt, en lees wat er niet in orde is, wat dat betekent en wat je eraan kunt "
    "doen. Er verandert niets.\n\n"
    "Met --repair herstelt ketentui wat het kan, na een reservekopie in je gegevensmap. Geen antwoord gaat verloren: wat weg "
    "moet, gaat naar de prullenbak.\n\n"
    "De afloopcode is 0 als alles in orde is (geworden), en 1 als er nog iets niet in orde is.",
    "doctor.repair": "Herstel wat hersteld kan worden, na een reservekopie.",
    "config.short": "Bekijk je instellingen en waar ze staan.",
    "config.help": "Bekijk welke instellingen gelden, waar ze vandaan komen en waar config.toml staat.\n\n"
    'In dat bestand staat één instelling per regel, zoals lang = "en" of chain = "Jeugdketen". Alle namen die deze '
    "opdracht toont, kunnen erin. In de omgeving heten ze KETENTUI_LANG, KETENTUI_CHAIN, KETENTUI_HOUSE_NAME "
    "enzovoort. Hoe verslagen de naam, het logo en de kleur van je keten krijgen, staat onder 'ketentui help huisstijl'.\n\n"
    "Wat je in de app met F2 (taal) en F3 (uiterlijk) kiest, komt vanzelf in dat bestand.",
    "config.file": "Je instellingen staan in {file}",
    "config.no_file": "Je hebt nog geen bestand met instellingen; het hoort hier: {file}",
    "config.shade_light": "{setting}: {colour} is te licht om op wit papier te lezen; verslagen hebben daar {shade}.",
    "config.shade_dark": "{setting}: {colour} is te donker om op een donker scherm te lezen; verslagen hebben daar {shade}.",
    "config.source_flag": "de opdrachtregel",
    "config.source_environment": "{variable} in de omgeving",
    "config.source_file": "config.toml",
    "config.source_terminal": "de terminal en de omgeving",
    "config.source_default": "standaard",
}
