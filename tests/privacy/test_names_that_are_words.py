"""A sibling called Will is named nowhere that he must not be, and no line that says "will" is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from soundingboard.documents import pdf
from soundingboard.documents.content import Document, Paragraph, Title
from soundingboard.documents.sweep import sweep
from soundingboard.documents.text import plain
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told
from tests.unit.documents.test_sweep import DAY, File

PROMISES = (
    "Sam will ring Noah's nursery on Mondays.",
    "Nan will have Noah on Fridays.",
    "Everybody will be told.",
)
NAMED = ("Noah woke when Will cried.", "Will is Noah's brother.", "Noah sleeps near Will.")


@pytest.fixture(scope="module")
def lees(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[tuple[Told, Copy]]:
    """The sample with Ella called Will, and Lee, who is Noah's dad alone."""
    folder = tmp_path_factory.mktemp("will") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "set_core_group")
        told.do("edit_child", id="ella", name="Will Marlowe", called="Will", born=date(2019, 3, 14))
        told.do("add_person", id="lee", name="Lee Ward", called="Lee", is_="Dad", to=["noah"], group="family")
        for text in (*PROMISES, *NAMED):
            told.do("capture", kind="worry", text=text, about=["noah"])
        everybody = copies(told.desk.record, now=told.clock.now())
        yield told, next(copy for copy in everybody if copy.recipient.id == "lee")


def test_every_line_with_the_word_stays_and_every_line_with_the_name_goes(lees: tuple[Told, Copy]) -> None:
    _told, copy = lees
    texts = {entry.text for entry in copy.entries}
    assert texts >= set(PROMISES)
    assert not texts & set(NAMED)


def test_the_plan_of_what_people_will_do_stays(lees: tuple[Told, Copy]) -> None:
    _told, copy = lees
    promised = [action.what for outcome in copy.outcomes for action in outcome.actions]
    assert any(" will " in what for what in promised), promised


def test_the_screen_keeps_a_protected_name_and_shows_the_word(risks: Told) -> None:
    risks.do("capture", kind="worry", text="x", audience="professionals", protects=["Will"])
    risks.do("capture", kind="worry", text="Nan will have the keys.")
    risks.do("capture", kind="worry", text="Noah was with Will.")
    assert "Nan will have the keys." in risks.screen
    assert "Noah was with Will." not in risks.screen


@pytest.mark.parametrize(
    ("text", "found"),
    [("Sam will ring on Monday.", False), ("Noah was with Will.", True), ("Will said so.", True)],
)
def test_the_sweep_finds_the_name_and_not_the_word(lees: tuple[Told, Copy], text: str, found: bool) -> None:
    _told, lee = lees
    document = Document("A paper", (Title(plain("A paper")), Paragraph(plain(text))), "24 November 2026", DAY)
    assert (
        bool(sweep(replace(lee, protected=frozenset({"Will"})), File("paper.pdf", pdf.write(document))))
        is found
    )
