"""What `ketentui.pyz` says where it can't unpack itself."""

TEXTS = {
    "wrong_python": "This file was made for {wanted}; this is {here}.\n"
    "Take the file for this Python, or install the wheel, which fits any.",
    "not_unpacked": "Nothing can be unpacked in {folder} ({reason}).\n"
    "With XDG_CACHE_HOME, name a folder of your own in which you may write, as in: XDG_CACHE_HOME=/var/tmp/yourname ketentui",
    "not_private": "The folder {folder} is not yours alone: somebody else can change the program there.\n"
    "Name another with XDG_CACHE_HOME, or see to it that you alone can write in this one.",
    "damaged": "This file is damaged.\n"
    "Fetch it again, and compare its checksum with the one in SHA256SUMS.",
    "confined": "This file unpacks itself outside the folder of KETENTUI_CONFINED.\n"
    "For guests, install ketentui in a venv; README.md says how.",
}
