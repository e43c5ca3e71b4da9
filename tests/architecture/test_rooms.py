"""Which room knows which, and which package that is not ours stands where: DESIGN's table, line by line."""

import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.linting import (
    PYPROJECT,
    SOURCE,
    Edge,
    copy_of_the_house,
    imports_in,
    plant,
    reached_from,
)

ALL = ("cli", "rehearsal", "app", "ui", "desk", "documents", "exchange", "commands", "views", "vault",
       "conference", "practice", "recording", "sealing")  # fmt: skip

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "__main__": ALL,
    "cli": ALL[1:],
    "rehearsal": ALL[2:],
    "app": ALL[3:],
    "ui": ("desk", "commands", "views", "practice"),
    "desk": ("commands", "views", "vault", "conference"),
    "documents": ("views", "practice"),
    "exchange": ("views", "sealing"),
    "commands": ("conference", "practice"),
    "views": ("conference", "practice"),
    "vault": ("conference", "sealing"),
    "conference": (),
    "practice": (),
    "recording": ("sealing",),
    "sealing": (),
    "base": (),
}
"""For each room the rooms whose names may stand in it, beside itself and base."""

STANDS_IN: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui", "app", "rehearsal"),
    "shiboken6": ("ui", "app", "rehearsal"),
    "sqlalchemy": ("conference", "commands", "vault", "desk"),
    "sqlcipher3": ("vault", "desk"),
    "alembic": ("vault",),
    "sqlite3": (),
    "multiprocessing": ("recording",),
    "sounddevice": ("recording",),
    "soundfile": ("recording",),
    "reportlab": ("documents",),
    "pikepdf": ("documents",),
    "pypdfium2": ("documents",),
    "docx": ("documents",),
    "openpyxl": ("exchange",),
    "icalendar": ("exchange",),
    "cryptography": ("sealing", "vault"),
}
"""For each of these packages the rooms whose business it is."""

FAMILY = "soundingboard.ui.family"
FAMILY_MAY_REACH = (FAMILY, "soundingboard.ui.shared", "soundingboard.views.frame", "soundingboard.base")
"""All that the family's window is made of, through however many hands."""


def room_of(module: str) -> str:
    """The room in which a module of ours stands."""
    return [*module.split("."), ""][1]


def trespasses(imports: set[Edge]) -> list[str]:
    """Imports of one room by another that the table does not give."""
    return sorted(
        f"{module} imports {other}"
        for module, other in imports
        if other.startswith("soundingboard.")
        and room_of(other) not in (*MAY_IMPORT[room_of(module)], room_of(module), "base")
    )


def misplaced(imports: set[Edge]) -> list[str]:
    """Imports of packages that stand in another room than theirs."""
    return sorted(
        f"{module} imports {other}"
        for module, other in imports
        if other in STANDS_IN and room_of(module) not in STANDS_IN[other]
    )


def undeclared(imports: set[Edge]) -> list[str]:
    """Imports of packages that pyproject.toml does not ask for, so that an installed program lacks them."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    declared = {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}
    owners = packages_distributions()
    return sorted(
        f"{module} imports {other}"
        for module, other in imports
        if not other.startswith("soundingboard") and other not in sys.stdlib_module_names
        if declared.isdisjoint(canonicalize_name(owner) for owner in owners.get(other, ()))
    )


def out_of_reach(imports: set[Edge]) -> list[str]:
    """Modules of ours that the family's window reaches and must not."""
    ours = {module for module in reached_from(FAMILY, imports) if module.startswith("soundingboard")}
    return sorted(
        module
        for module in ours
        if not any(module == place or module.startswith(place + ".") for place in FAMILY_MAY_REACH)
    )


@pytest.fixture(scope="module")
def imports() -> set[Edge]:
    """Every import of the real tree."""
    return imports_in(SOURCE)


def test_rooms_know_only_the_rooms_of_the_table(imports: set[Edge]) -> None:
    assert trespasses(imports) == []


def test_packages_stand_where_they_belong(imports: set[Edge]) -> None:
    assert misplaced(imports) == []


def test_every_package_is_one_that_is_asked_for(imports: set[Edge]) -> None:
    assert undeclared(imports) == []


def test_the_family_window_reaches_only_its_own(imports: set[Edge]) -> None:
    assert out_of_reach(imports) == []


PLANTS: list[tuple[Callable[[set[Edge]], list[str]], str, str, str]] = [
    (trespasses, "ui.chair.planted", "import soundingboard.documents", "documents"),
    (trespasses, "practice.planted", "import soundingboard.sealing", "sealing"),
    (trespasses, "exchange.planted", "def later():\n    import soundingboard.practice", "practice"),
    (misplaced, "desk.planted", "from multiprocessing.connection import Client", "multiprocessing"),
    (misplaced, "cli.planted", "import sqlite3", "sqlite3"),
    (undeclared, "documents.planted", "def later():\n    import hypothesis.strategies", "hypothesis"),
    (undeclared, "documents.planted", "import nowhere_to_be_had", "nowhere_to_be_had"),
    (out_of_reach, "ui.family.planted", "from soundingboard.views import audience", "views.audience"),
    (out_of_reach, "ui.shared.planted", "import soundingboard.commands", "commands"),
]


@pytest.mark.parametrize(("rule", "module", "line", "caught"), PLANTS)
def test_what_is_planted_is_caught(
    rule: Callable[[set[Edge]], list[str]], module: str, line: str, caught: str, tmp_path: Path
) -> None:
    tree = copy_of_the_house(tmp_path / "src")
    plant(tree, "ui.family.planted", "import soundingboard.ui.shared.planted")
    plant(tree, "ui.shared.planted", "")
    plant(tree, module, line)
    assert any(said.endswith(caught) for said in rule(imports_in(tree)))
