"""Why the system refused, by the name of its error."""

TEXTS = {
    "EACCES": "no permission",
    "EPERM": "no permission",
    "ENOENT": "that folder isn't there",
    "ENOTDIR": "a part of the path is no folder",
    "EISDIR": "this is a folder",
    "EEXIST": "a part of the path is no folder",
    "EROFS": "this place can only be read",
    "ENOSPC": "the disk is full",
    "EDQUOT": "your space on the disk is used up",
    "ENAMETOOLONG": "the name is too long",
    "EBADF": "the output is closed",
    "EIO": "the disk reports a fault",
    "ELOOP": "the link goes round in a circle",
}
