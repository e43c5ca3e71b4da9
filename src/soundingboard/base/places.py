"""Where the files are that ship beside the code, and where a person's own are kept."""

from pathlib import Path

from platformdirs import user_data_path, user_runtime_path

from soundingboard.base.errors import Trouble

PACKAGE = Path(__file__).resolve().parents[1]
CHECKOUT = PACKAGE.parents[1]


def shipped(*parts: str) -> Path:
    """The path of a shipped file or folder, such as ``shipped("resources", "icons")``.

    A built program carries them inside the package; a checkout has them at its top.
    Raises `Trouble` when it is in neither place.
    """
    for root in (PACKAGE / "_shipped", CHECKOUT):
        place = root.joinpath(*parts)
        if place.exists():
            return place
    raise Trouble(f"The program's own file {'/'.join(parts)} is missing: install Sounding Board again.")


def usual_vault() -> Path:
    """Where this person's vault lies when no other place is named; nothing is made."""
    return user_data_path("soundingboard", appauthor=False)


def of_this_computer(name: str) -> Path:
    """A file of this person's that matters only while this computer runs; its folder is made.

    Raises `OSError` where that cannot be.
    """
    return user_runtime_path("soundingboard", appauthor=False, ensure_exists=True) / name
