"""Advice where a questionnaire has none of its own, and the words around it."""

TEXTS = {
    "title": "Advice",
    "heading": "{theme}\u00a0({score})",
    "none": "Too little has been answered for advice so far.",
    "low": "There is little of this to be seen yet. Start small: choose one statement that you "
    "can do something about yourself and talk about it this month with somebody else it concerns.",
    "middle": "This works, but not everywhere. Find a place where it goes well, see what they do "
    "differently there and make an agreement about it together.",
    "high": "This is in good shape. Keep it up, and show others how you do it.",
    "unknown": "That is a result too: what nobody sees, nobody works on. Find out who does know, "
    "and let them tell you.",
    "unknown_intro": 'Of the {n} statements you answered {unknown} with "don\'t know".',
    "leads": "Of the themes with a score, this is the highest.",
    "dip": "On the whole this goes well. Lowest is: {statements}. Start the conversation there.",
    "dip_in_middle": "Begin with what is lowest: {statements}.",
    "given": '"{statement}" (a {value})',
    "one_answer": '"{statement}" You gave it a {value}.',
    "one_unknown": '"{statement}" You answered "don\'t know". Find out who does know, and let them tell you.',
    "tied_heading": "Where you could begin",
    "tied": "{themes} are equal, at {score}. The numbers point at no theme to begin with: choose one yourself "
    "that you can do something about tomorrow.",
    "tied_unknown": 'You answered "don\'t know" for {themes}. The answers point at no theme to begin with: '
    "choose one yourself that you want to know more about.",
    "themes": "{n} themes",
    "first_step_tied": "Ask somebody else it concerns this week which theme they would choose, and why.",
    "first_step_answer": "Ask somebody else it concerns this week what they would answer here, and then tell "
    "them what you answered.",
    "going_on_heading": "Going on",
    "going_on.one": "The full questionnaire{length} has {n} more statement here, so that not everything rests on "
    "one answer. Start it with n on the home screen, or with: ketentui scan {id} --full",
    "going_on.other": "The full questionnaire{length} has {n} more statements here, so that a score doesn't rest "
    "on one answer. Start it with n on the home screen, or with: ketentui scan {id} --full",
    "first_step_score": "Ask somebody else it concerns this week how they see this theme, and compare "
    "your answers.",
    "first_step_unknown": 'Put "what do we actually know about this?" on the agenda of your next '
    "meeting.",
    "causes": "Do you recognise this?",
    "first_steps": "From tomorrow",
    "question": "A question to begin with",
    "questions": "Questions to begin with",
    "blocks": "Building blocks that help",
    "block_score": "scores\u00a0{score} in your chain",
    "block_answer": "you gave it\u00a0{score}",
    "block_absent": "not in your chain",
    "gap_heading": "{first} and {second} ({one} and {other})",
    "gap_higher": "You give {first} a higher mark than {second}. That may well be right. But bear "
    "in mind: you know your own intentions, while of others you only see what they do. Ask "
    "somebody what they see in you, and only then tell them what you see in them.",
    "gap_lower": "You give {first} a lower mark than {second}. Perhaps you are hard on yourself, "
    "perhaps others do something that you would like to do too. Tell one of them: a compliment "
    "opens the conversation, and you hear at once how they go about it.",
    "gap_pair": "You answered differently for {first} than for {second} on the same thing. One answer each is too "
    "little to judge by, but it is worth a question.",
    "gap_only": "That was about {pairs}.",
    "gap_widest": "Furthest apart are {pairs}.",
    "pair": '"{one}" (a {one_value}) and "{other}" (a {other_value})',
    "fire_heading": "Does the fire burn?",
    "fire_missing": "A fire needs fuel, heat and oxygen, all three at once. There is hardly any "
    "{roles} here yet.",
    "fire_least": "A fire needs fuel, heat and oxygen. All three are there; there is least of "
    "{roles}.",
    "fire_even": "Fuel (skills), heat (mindset) and oxygen (room) are in balance. The fire "
    "smoulders more than it burns: fan it where you feel most like it, and the rest will follow.",
    "fire_burning": "The fire burns: there is fuel (skills), heat (mindset) and oxygen (room). Use "
    "its glow for something that seemed too big until now.",
    "fire_unclear": "Too little was answered about {roles} to say whether the fire burns. Ask the "
    "people who do the work.",
    "fuel": "fuel (skills)",
    "heat": "heat (mindset)",
    "oxygen": "oxygen (room)",
    "help_fuel": "For fuel: practise on something real together, and let everyone show what they "
    "are good at. The first time, it may go wrong.",
    "help_heat": "For heat: go up to somebody yourself and ask what they are proud of and what "
    "they hope to achieve. People who feel seen join in.",
    "help_oxygen": "For oxygen: free up time and means, and say out loud that people may work "
    "across the borders of their own task.",
}
