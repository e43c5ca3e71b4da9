"""What is too much for one page of the family's screen goes on to the next; no word is lost or small."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.sealing.keys import Identity
from soundingboard.ui.family.fit import FLOOR
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.words import Words
from soundingboard.vault.vault import Vault
from tests.gui.conference.hall import settle
from tests.gui.conference.moments import DAY
from tests.gui.ink import unpainted_texts

LONG = " ".join(f"On day {number} she was late and said why." for number in range(1, 19))
"""About 700 letters, no two sentences of them the same."""
TWELVE = [f"p{number}" for number in range(12)]
Step = tuple[str, dict[str, Any]]


def whys() -> list[Step]:
    said = (
        "Visit {:02}: I was there and saw how they were, and what helped them then, so I am less worried now."
    )
    return [
        ("score", {"who": who, "about": ["ella"], "score": 4 + number % 2, "why": said.format(number)})
        for number, who in enumerate(TWELVE)
    ]


CASES: dict[str, tuple[list[Step], list[str]]] = {
    "a card": ([("start_item", {"item": "risks"}), ("capture", {"kind": "worry", "text": LONG})], [LONG]),
    "a card among four columns": (
        [
            ("start_item", {"item": "risks"}),
            ("capture", {"kind": "not_sure", "text": "Who has a key?", "finder": "p1"}),
            ("capture", {"kind": "worry", "text": LONG, "own_words": True, "said_by": "p2"}),
        ],
        [LONG],
    ),
    "a scale with twelve reasons": (
        [("start_item", {"item": "scale"}), *whys(), ("show_scores", {})],
        [fields["why"] for _, fields in whys()],
    ),
    "one reason": (
        [
            ("start_item", {"item": "scale"}),
            ("score", {"who": "p1", "about": ["ella"], "score": 3, "why": LONG}),
            ("show_scores", {}),
        ],
        [LONG],
    ),
    "a plain line under a full board": (
        [
            ("start_item", {"item": "risks"}),
            *(("capture", {"kind": "worry", "text": f"Day {day}: she was late."}) for day in range(1, 6)),
            ("recap", {"item": "risks", "text": LONG}),
        ],
        [LONG],
    ),
    "a promise": (
        [
            ("start_item", {"item": "plan"}),
            ("add_outcome", {"id": "o", "text": "Ella sleeps", "about": ["ella"]}),
            ("add_action", {"outcome": "o", "what": LONG, "who": "p1", "how_we_will_know": LONG.upper()}),
        ],
        [LONG, LONG.upper()],
    ),
    "reasons for a decision": (
        [
            ("start_item", {"item": "decision"}),
            ("decide", {"child": "ella", "outcome": "plan", "reasons": f"{LONG} {LONG.upper()}"}),
        ],
        [f"{LONG} {LONG.upper()}"],
    ),
    "words for a child": (
        [
            ("start_item", {"item": "decision"}),
            ("decide", {"child": "ella", "outcome": "plan", "reasons": "So.", "words_for_child": LONG}),
            ("child_joins", {"child": "ella"}),
            ("show", {"page": "child"}),
        ],
        [LONG],
    ),
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A conference with twelve people, one of them the chair."""
    council = [Identity.new().recipient]
    clock = HandClock(DAY)
    with Vault.create(tmp_path / "v", "easy", council, work_factor=4, clock=clock, rehearsal=True) as vault:
        desk = Desk(vault.engine, "c1", clock=clock)
        made: dict[str, Any] = {"kind": "initial", "reference": "CP-1", "family": "Vale", "starts": DAY}
        desk.do(command("create_conference", made | {"chair": "p0"}))
        ella = {"id": "ella", "name": "Ella Vale", "called": "Ella", "born": date(2015, 3, 14)}
        desk.do(command("add_child", ella))
        for who in TWELVE:
            known = {"id": who, "name": f"Robin {who} Vale", "called": f"Robin {who}", "is": "Social worker"}
            desk.do(command("add_person", known | {"group": "professional"}))
        desk.do(command("start_conference", {}))
        desk.do(command("arrive", {"who": TWELVE}))
        yield desk


@pytest.fixture
def view(qapp: QApplication) -> Iterator[FrameView]:
    """The family's page on a projector."""
    apply_theme(qapp)
    made = FrameView()
    made.resize(1920, 1080)
    made.show()
    yield made
    made.close()
    settle()


@pytest.mark.parametrize("case", CASES)
def test_it_turns_to_a_further_page_and_never_shrinks(desk: Desk, view: FrameView, case: str) -> None:
    steps, texts = CASES[case]
    for name, fields in steps:
        desk.do(command(name, fields))
    pages = desk.view.screen.turn[1]
    assert pages > 1, "it is more than one page"
    opens_with = desk.view.screen.frame
    read = []
    for page in range(pages):
        desk.do(command("turn_page", {"to": page}))
        assert desk.view.screen.turn == (page, pages)
        read.append(read_by(view, desk.view.screen.frame))
    for text in texts:
        words = iter(" ".join(read).split())
        assert all(word.strip("“”") in (each.strip("“”") for each in words) for word in text.split())
        assert sum(page.count(text[:15]) for page in read) == 1, "nothing is said twice"
    assert texts[0][:15] in read_by(view, opens_with), "it is read from its beginning"


def read_by(view: FrameView, frame: bytes) -> str:
    """Every word of a frame, all of them whole and as large as they must be."""
    view.show_frame(frame)
    settle()
    assert unpainted_texts(view) == []
    labels = [label for label in view.findChildren(Words) if label.text() and label.isVisibleTo(view)]
    small = {label.text(): label.font().pixelSize() for label in labels if label.font().pixelSize() < FLOOR}
    assert small == {}
    return " ".join(label.text() for label in labels)
