"""Advice where a questionnaire has none of its own, and the words around it."""

TEXTS = {
    "title": "Advies",
    "heading": "{theme}\u00a0({score})",
    "strength": "{theme}\u00a0({score})",
    "none": "Er is nog te weinig beantwoord voor een advies.",
    "low": "Hier is nog weinig van te zien. Begin klein: kies één stelling waar je zelf iets aan "
    "kunt doen en bespreek die deze maand met iemand die er ook mee te maken heeft.",
    "middle": "Dit lukt wel, maar niet overal. Zoek een plek waar het goed gaat, kijk wat ze daar "
    "anders doen en maak daar samen een afspraak over.",
    "high": "Dit staat er goed voor. Houd het zo, en laat anderen zien hoe jullie dit doen.",
    "unknown": "Ook dat is een uitkomst: aan wat niemand ziet, werkt ook niemand. Vraag na wie "
    "dit wel weet, en laat het je vertellen.",
    "unknown_intro": "Van de {n} stellingen beantwoordde je er {unknown} met 'weet niet'.",
    "leads": "Van de thema's met een score staat dit het hoogst.",
    "dip": "Over het geheel gaat dit goed. Het laagst staat: {statements}. Begin daar het gesprek.",
    "dip_in_middle": "Begin bij wat het laagst staat: {statements}.",
    "given": '"{statement}" ({value})',
    "one_answer": '"{statement}" Je antwoordde {value}.',
    "one_unknown": "\"{statement}\" Daar antwoordde je 'weet niet'. Vraag na wie het wel weet, en laat het "
    "je vertellen.",
    "tied_heading": "Waar je kunt beginnen",
    "tied": "{themes} staan gelijk, op {score}. De scores wijzen geen thema aan om mee te beginnen: kies er zelf "
    "een waar je morgen iets aan kunt doen.",
    "tied_unknown": "Bij {themes} antwoordde je 'weet niet'. De antwoorden wijzen geen thema aan om mee te "
    "beginnen: kies er zelf een waarvan je meer wilt weten.",
    "themes": "{n} thema's",
    "first_step_tied": "Vraag deze week iemand die er ook mee te maken heeft welk thema die zou kiezen, en "
    "waarom.",
    "first_step_answer": "Vraag deze week iemand die er ook mee te maken heeft wat die hier zou antwoorden, "
    "en vertel daarna wat jij antwoordde.",
    "going_on_heading": "Verder",
    "going_on.one": "De volledige vragenlijst{length} heeft hier nog {n} stelling, zodat niet alles op één "
    "antwoord rust. Je begint eraan met n op het beginscherm, of met: ketentui scan {id} --full",
    "going_on.other": "De volledige vragenlijst{length} heeft hier nog {n} stellingen, zodat een score niet op "
    "één antwoord rust. Je begint eraan met n op het beginscherm, of met: ketentui scan {id} --full",
    "first_step_score": "Vraag deze week iemand die er ook mee te maken heeft hoe die dit thema ziet, "
    "en vergelijk jullie antwoorden.",
    "first_step_unknown": "Zet 'wat weten we hier eigenlijk van?' op de agenda van je volgende "
    "overleg.",
    "causes": "Herken je dit?",
    "first_steps": "Vanaf morgen",
    "question": "Vraag om mee te beginnen",
    "questions": "Vragen om mee te beginnen",
    "blocks": "Bouwstenen die helpen",
    "block_score": "scoort bij jullie\u00a0{score}",
    "block_answer": "daar antwoordde je\u00a0{score}",
    "block_absent": "is er bij jullie niet",
    "gap_heading": "{first} tegenover {second} ({one} en {other})",
    "gap_higher": "{first} komt hoger uit dan {second}. Dat kan kloppen. Bedenk wel: van jezelf ken je de "
    "bedoeling, van een ander zie je alleen wat die doet. Vraag eens aan een ander wat die bij jou ziet, en vertel "
    "daarna wat jij bij de ander ziet.",
    "gap_lower": "{first} komt lager uit dan {second}. Misschien ben je streng voor jezelf, misschien doen anderen "
    "iets wat jij ook zou willen. Zeg dat tegen een van hen: een compliment opent het gesprek, en je hoort meteen "
    "hoe zij het aanpakken.",
    "gap_pair": "Over hetzelfde gaf je bij {first} een ander antwoord dan bij {second}. Van elk één antwoord "
    "is te weinig voor een oordeel; een vraag is het wel waard.",
    "gap_only": "Dat ging over {pairs}.",
    "gap_widest": "Het verst uit elkaar liggen {pairs}.",
    "pair": '"{one}" ({one_value}) en "{other}" ({other_value})',
    "fire_heading": "Brandt het vuur?",
    "fire_missing": "Een vuur heeft brandstof, warmte en zuurstof nodig, alle drie tegelijk. Er "
    "is hier nog nauwelijks {roles}.",
    "fire_least": "Een vuur heeft brandstof, warmte en zuurstof nodig. Ze zijn er alle drie; het "
    "minst is er van {roles}.",
    "fire_even": "Brandstof (vaardigheden), warmte (mentaliteit) en zuurstof (ruimte) houden "
    "elkaar in evenwicht. Het vuur smeult meer dan dat het brandt: wakker het aan waar jullie de "
    "meeste zin in hebben, dan volgt de rest.",
    "fire_burning": "Het vuur brandt: er is brandstof (vaardigheden), warmte (mentaliteit) en "
    "zuurstof (ruimte). Gebruik die gloed voor iets wat jullie tot nu toe te groot leek.",
    "fire_unclear": "Over {roles} is te weinig beantwoord om te zeggen of het vuur brandt. Vraag "
    "ernaar bij de mensen die het werk doen.",
    "fuel": "brandstof (vaardigheden)",
    "heat": "warmte (mentaliteit)",
    "oxygen": "zuurstof (ruimte)",
    "help_fuel": "Voor brandstof: oefen samen op iets echts, en laat ieder zien waar die goed in "
    "is. De eerste keer mag het misgaan.",
    "help_heat": "Voor warmte: stap zelf op een ander af en vraag waar die trots op is en wat die "
    "hoopt te bereiken. Wie gezien wordt, doet mee.",
    "help_oxygen": "Voor zuurstof: maak tijd en middelen vrij, en zeg hardop dat mensen over de "
    "grens van hun eigen taak heen mogen werken.",
}
