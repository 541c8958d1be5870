"""Why the system refused, by the name of its error."""

TEXTS = {
    "EACCES": "geen toestemming",
    "EPERM": "geen toestemming",
    "ENOENT": "die map is er niet",
    "ENOTDIR": "een deel van het pad is geen map",
    "EISDIR": "dit is een map",
    "EEXIST": "een deel van het pad is geen map",
    "EROFS": "hier kan alleen gelezen worden",
    "ENOSPC": "de schijf is vol",
    "EDQUOT": "je ruimte op de schijf is op",
    "ENAMETOOLONG": "de naam is te lang",
    "EBADF": "de uitvoer is gesloten",
    "EIO": "de schijf geeft een fout",
    "ELOOP": "de verwijzing draait in een kring rond",
}
