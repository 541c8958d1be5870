"""`python -m ketentui` is `ketentui`."""

from ketentui.cli import main

main()
