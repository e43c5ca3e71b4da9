"""Each import contract catches what it is there for: one violation at a time, planted in a copy."""

from functools import cache
from pathlib import Path

import pytest

from tests.architecture.linting import SOURCE, broken_contracts, contract_ids, copy_of_the_house, plant

HOUSE = "import soundingboard."
LATER = "def later():\n    import soundingboard."

PLANTS: dict[str, tuple[str, dict[str, str]]] = {
    "base knows sealing": ("house", {"base.planted": HOUSE + "sealing"}),
    "sealing knows the recorder": ("house", {"sealing.planted": HOUSE + "recording"}),
    "the rules know the recorder": ("house", {"practice.planted": HOUSE + "recording"}),
    "the nouns know the rules": ("house", {"conference.planted": HOUSE + "practice"}),
    "the recorder knows the vault": ("house", {"recording.planted": HOUSE + "vault"}),
    "commands know views": ("house", {"commands.planted": HOUSE + "views"}),
    "views know the vault": ("house", {"views.planted": HOUSE + "vault"}),
    "papers know people in and data out": ("house", {"documents.planted": HOUSE + "exchange"}),
    "the desk knows papers": ("house", {"desk.planted": HOUSE + "documents"}),
    "the desk knows a screen, late": ("house", {"desk.planted": LATER + "ui.chair"}),
    "a screen knows the composition root": ("house", {"ui.chair.planted": HOUSE + "app"}),
    "the composition root knows the rehearsal": ("house", {"app.planted": HOUSE + "rehearsal"}),
    "the rehearsal knows the command line": ("house", {"rehearsal.planted": HOUSE + "cli"}),
    "a room that nobody drew": ("house", {"tools.planted": ""}),
    "one screen knows another": ("screens", {"ui.prepare.planted": HOUSE + "ui.chair"}),
    "the family's window knows the chair's": ("screens", {"ui.family.planted": HOUSE + "ui.chair"}),
    "shared widgets know a window": ("screens", {"ui.shared.planted": HOUSE + "ui.family"}),
    "a screen that nobody drew": ("screens", {"ui.popups.planted": ""}),
    "the frame knows who may see": ("views", {"views.frame": HOUSE + "views.audience"}),
    "who may see knows the room": ("views", {"views.audience": HOUSE + "views.room"}),
    "the room knows the chair's view": ("views", {"views.room.planted": HOUSE + "views.chair"}),
    "what people are called knows who may see": ("views", {"views.named": HOUSE + "views.audience"}),
    "views that nobody drew": ("views", {"views.extra": ""}),
    "the recorder knows playback": (
        "recordings",
        {"recording.recorder.planted": HOUSE + "recording.listening"},
    ),
    "what hears knows what keeps": ("recordings", {"recording.hearing.planted": HOUSE + "recording.keeping"}),
    "what keeps knows what hears": ("recordings", {"recording.keeping.planted": HOUSE + "recording.hearing"}),
    "Opus knows the recorder": ("recordings", {"recording.opus.planted": HOUSE + "recording.recorder"}),
    "a room of the recorder that nobody drew": ("recordings", {"recording.planted": ""}),
    "what hears has keys": (
        "microphone",
        {"recording.hearing.planted": HOUSE + "sealing.planted", "sealing.planted": ""},
    ),
    "two that import each other": (
        "cycles",
        {"practice.one": HOUSE + "practice.two", "practice.two": LATER + "practice.one"},
    ),
    "Qt behind the desk": ("qt", {"desk.planted": "from PySide6.QtCore import QObject"}),
    "Qt in the command line": ("qt", {"cli.planted": "def later():\n    import PySide6.QtWidgets"}),
    "SQL in a screen": ("sql", {"ui.chair.planted": "from sqlalchemy import select"}),
    "SQL in a view": ("sql", {"views.chair.planted": "import sqlalchemy.orm"}),
    "a screen holds rows": ("nouns", {"ui.chair.planted": HOUSE + "conference"}),
    "papers read rows": ("nouns", {"documents.planted": HOUSE + "conference"}),
    "a screen opens the vault": ("vault", {"ui.library.planted": HOUSE + "vault"}),
    "the family's window knows the rules": ("family", {"ui.family.planted": HOUSE + "practice"}),
    "the family's window knows rows through a widget": (
        "family",
        {
            "ui.family.planted": HOUSE + "ui.shared.planted",
            "ui.shared.planted": LATER + "conference",
        },
    ),
    "the family's window knows SQL": ("family", {"ui.family.planted": "import sqlcipher3.dbapi2"}),
    "the recorder needs Qt": ("recorder", {"recording.planted": "import PySide6.QtCore"}),
    "the recorder needs SQL through sealing": (
        "recorder",
        {"recording.planted": HOUSE + "sealing.planted", "sealing.planted": "import sqlalchemy"},
    ),
    "the rules read rows": ("rules", {"practice.planted": HOUSE + "conference"}),
    "the rules need SQL": ("rules", {"practice.planted": LATER + "base\n    import sqlalchemy"}),
    "a socket": ("offline", {"recording.planted": "import socket"}),
    "a page of the web": ("offline", {"exchange.planted": "from urllib.request import urlopen"}),
    "a server": ("offline", {"app.planted": "def later():\n    import http.server"}),
}


def test_every_contract_has_a_plant() -> None:
    assert {contract for contract, _ in PLANTS.values()} == set(contract_ids())


@cache
def before(contract: str) -> str:
    """What is said of the tree as it is."""
    return complaints(broken_contracts(SOURCE, contract))


def complaints(said: str) -> str:
    """The part that names what is wrong, without counts of files; empty when nothing is."""
    return said.partition("Broken contracts")[2]


@pytest.mark.parametrize("what", PLANTS)
def test_the_contract_catches(what: str, tmp_path: Path) -> None:
    contract, plants = PLANTS[what]
    tree = copy_of_the_house(tmp_path / "src")
    for module, line in plants.items():
        plant(tree, module, line)
    assert complaints(broken_contracts(tree, contract)) not in ("", before(contract))
