"""Why the system refused, by the name of its error."""

TEXTS = {
    "EACCES": "no permission",
    "EPERM": "no permission",
    "ENOENT": "that folder isn't there",
    "ENOTDIR": "part of the path isn't a folder",
    "EISDIR": "this is a folder",
    "EEXIST": "part of the path isn't a folder",
    "EROFS": "this place is read-only",
    "ENOSPC": "the disk is full",
    "EDQUOT": "your disk space is used up",
    "ENAMETOOLONG": "the name is too long",
    "EBADF": "the output is closed",
    "EIO": "the disk reports an error",
    "ELOOP": "the link goes round in circles",
}
