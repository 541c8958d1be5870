"""Advice where a questionnaire has none of its own, and the words around it."""

TEXTS = {
    "title": "Advice",
    "heading": "{theme}\u00a0({score})",
    "strength": "{theme}\u00a0({score})",
    "none": "Too little has been answered to give advice yet.",
    "low": "There is little sign of this yet. Start small: choose one statement that you can do something about "
    "yourself and talk about it this month with somebody else who is involved.",
    "middle": "This works, but not everywhere. Find a place where it goes well, see what they do differently there "
    "and agree on something together about it.",
    "high": "This is in good shape. Keep it up, and show others how you do it.",
    "unknown": "That is a result too: what nobody sees, nobody works on. Find out who does know, and ask them to "
    "tell you.",
    "unknown_intro": 'You answered "don\'t know" to {unknown} of the {n} statements.',
    "leads": "Of the themes with a score, this is the highest.",
    "dip": "On the whole this goes well. The lowest: {statements}. Start the conversation there.",
    "dip_in_middle": "Start with what is lowest: {statements}.",
    "given": '"{statement}" ({value})',
    "one_answer": '"{statement}" You answered {value}.',
    "one_unknown": '"{statement}" You answered "don\'t know". Find out who does know, and ask them to tell you.',
    "tied_heading": "Where you could start",
    "tied": "{themes} are equal, at {score}. The scores don't point to one theme to start with: choose one yourself "
    "that you can do something about tomorrow.",
    "tied_unknown": "You answered \"don't know\" on {themes}. The answers don't point to one theme to start with: "
    "choose one that you want to know more about.",
    "themes": "{n} themes",
    "first_step_tied": "This week, ask somebody else who is involved which theme they would choose, and why.",
    "first_step_answer": "This week, ask somebody else who is involved what they would answer here, and then tell "
    "them what you answered.",
    "going_on_heading": "Next",
    "going_on.one": "The full questionnaire{length} has {n} more statement here, so that not everything rests on "
    "one answer. Start it with n on the home screen, or with: ketentui scan {id} --full",
    "going_on.other": "The full questionnaire{length} has {n} more statements here, so that a score doesn't rest "
    "on one answer. Start it with n on the home screen, or with: ketentui scan {id} --full",
    "first_step_score": "This week, ask somebody else who is involved how they see this theme, and compare your "
    "answers.",
    "first_step_unknown": 'Put "what do we actually know about this?" on the agenda of your next '
    "meeting.",
    "causes": "Do you recognise this?",
    "first_steps": "From tomorrow",
    "question": "A question to start with",
    "questions": "Questions to start with",
    "blocks": "Building blocks that help",
    "block_score": "scores\u00a0{score} in your partnership",
    "block_answer": "you answered\u00a0{score}",
    "block_absent": "not in your partnership",
    "gap_heading": "{first} and {second} ({one} and {other})",
    "gap_higher": "{first} comes out higher than {second}. That may well be right. But bear in mind: you know your "
    "own intentions, while of others you only see what they do. Ask somebody what they see you do, and only then "
    "tell them what you see them do.",
    "gap_lower": "{first} comes out lower than {second}. Perhaps you are hard on yourself, perhaps others do "
    "something that you would like to do too. Tell one of them: a compliment opens the conversation, and you hear "
    "straight away how they go about it.",
    "gap_pair": "On the same subject, you answered differently for {first} than for {second}. One answer each is "
    "too little to judge by, but it is worth a question.",
    "gap_only": "That was about {pairs}.",
    "gap_widest": "Furthest apart are {pairs}.",
    "pair": '"{one}" ({one_value}) and "{other}" ({other_value})',
    "fire_heading": "Is the fire burning?",
    "fire_missing": "A fire needs fuel, heat and oxygen, all three at once. There is hardly any "
    "{roles} here yet.",
    "fire_least": "A fire needs fuel, heat and oxygen. All three are here; {roles} is in shortest supply.",
    "fire_even": "Fuel (skills), heat (mindset) and oxygen (room) are in balance. The fire is smouldering rather "
    "than burning: fan it where you most feel like it, and the rest will follow.",
    "fire_burning": "The fire is burning: there is fuel (skills), heat (mindset) and oxygen (room). Use its glow "
    "for something that seemed too big until now.",
    "fire_unclear": "Too little was answered about {roles} to say whether the fire is burning. Ask the people who "
    "do the work.",
    "fuel": "fuel (skills)",
    "heat": "heat (mindset)",
    "oxygen": "oxygen (room)",
    "help_fuel": "For fuel: practise together on something real, and let everyone show what they are good at. The "
    "first time, it is allowed to go wrong.",
    "help_heat": "For heat: go up to somebody yourself and ask what they are proud of and what "
    "they hope to achieve. People who feel seen join in.",
    "help_oxygen": "For oxygen: free up time and resources, and say out loud that people may work across the "
    "borders of their own job.",
}
