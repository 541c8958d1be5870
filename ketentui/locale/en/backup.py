"""What a backup holds, and what became of it when it was put back."""

TEXTS = {
    "holds": "In the backup: {what}. Names and answers in it are readable: keep it where only you can open it.",
    "assessments.one": "{n} assessment",
    "assessments.other": "{n} assessments",
    "pool.one": "{n} export from somebody else",
    "pool.other": "{n} exports from others",
    "agreements.one": "the actions of {n} partnership team",
    "agreements.other": "the actions of {n} partnership teams",
    "questionnaires.one": "{n} questionnaire of your own",
    "questionnaires.other": "{n} questionnaires of your own",
    "bin.one": "{n} file from the bin",
    "bin.other": "{n} files from the bin",
    "rest": "no assessments, only your settings or other data",
    "damaged.one": "Note: {n} file can't be read, and this backup won't bring it back in a better state. What you "
    "can do: {doctor}",
    "damaged.other": "Note: {n} files can't be read, and this backup won't bring them back in a better state. What "
    "you can do: {doctor}",
    "open.one": "{n} assessment is open in another window: anything filled in there from now on isn't in the backup.",
    "open.other": "{n} assessments are open in another window: anything filled in there from now on isn't in the "
    "backup.",
    "back.one": "{n} file put back.",
    "back.other": "{n} files put back.",
    "replaced.one": "{n} file replaced; what was here is in the bin.",
    "replaced.other": "{n} files replaced; what was here is in the bin.",
    "same.one": "{n} file was already here.",
    "same.other": "{n} files were already here.",
    "kept.one": "{n} file is newer here and was left as it is.",
    "kept.other": "{n} files are newer here and were left as they are.",
    "withdrawn.one": "{n} export from somebody who withdrew was not put back.",
    "withdrawn.other": "{n} exports from people who withdrew were not put back.",
    "removed.one": "The export of {n} person who had withdrawn when the backup was made is gone.",
    "removed.other": "The exports of {n} people who had withdrawn when the backup was made are gone.",
    "newer_here.one": "This one file is newer here than in the backup:",
    "newer_here.other": "These {n} files are newer here than in the backup:",
    "question": "Replace them anyway? What is here now goes to the bin. [y/N]",
    "newer_kept": "What is newer here stays as it is.",
}
