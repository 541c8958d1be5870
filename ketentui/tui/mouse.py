"""The mouse: the terminal tells of clicks, the wheel and what is dragged, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable

USED = ("1002", "1006")
"""Buttons, with where the mouse goes while one is down; and places in numbers of any size. Every
mode more would be one more that types codes where a line is lost before it is turned off.
"""


def report_little() -> None:
    """Let Textual ask the terminal for no more than that."""
    try:
        from textual.drivers.linux_driver import LinuxDriver
    except ImportError:  # as on Windows, where the system tells of the mouse
        return

    def switching(end: str) -> Callable[[LinuxDriver], None]:
        def switch(driver: LinuxDriver) -> None:
            if driver._mouse:
                driver.write("".join(f"\x1b[?{mode}{end}" for mode in USED))
                driver.flush()

        return switch

    for name, end in (("_enable_mouse_support", "h"), ("_disable_mouse_support", "l")):
        setattr(LinuxDriver, name, switching(end))
