"""The page of licences names every package that the program needs, and no other."""

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).parents[2]

NOT_FROM_THE_LIST = {"python", "pyinstallers-starter"}
"""What the program is run and started by."""


def needed() -> set[str]:
    """The packages that pyproject.toml asks for, and those they ask for in turn, on any system."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(text) for text in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(text) for text in requires(name) or []]
    return found


def named() -> set[str]:
    """The packages in the first column of the page's table, without what they carry in turn."""
    page = (TOP / "docs" / "third-party.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (.+?) \|", page, re.MULTILINE)[1:]
    words = (word for cell in cells for word in re.sub(r"\(.*?\)", "", cell).split(","))
    return {canonicalize_name(word.strip().replace("'", "").replace(" ", "-")) for word in words}


def test_every_package_that_ships_is_on_the_page() -> None:
    assert named() - NOT_FROM_THE_LIST == needed()


def test_the_licences_that_packages_leave_out_are_in_the_house() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in (TOP / "docs" / "licences").iterdir()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.0.txt"]
    assert "Version 2.1, February 1999" in texts["LGPL-2.1.txt"]
    assert "GNU GENERAL PUBLIC LICENSE" in texts["GPL-3.0.txt"]
