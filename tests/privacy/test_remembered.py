"""What is kept of who may see a card never outlives what it was asked of, nor the lock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest

from soundingboard.base.forgetting import forget
from soundingboard.conference.record import Record
from soundingboard.practice.findings import _of_card
from soundingboard.practice.language import check_text
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.vault.vault import Vault
from soundingboard.views.cardfacts import _entry, cards_of
from soundingboard.views.chair.build import chair_view
from soundingboard.views.chair.one_card import card_view
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.facts import facts_of
from soundingboard.views.room.board import _told, _worded
from soundingboard.views.room.build import kept_back, room_frame
from soundingboard.views.room.looking import Room, _against_entry
from soundingboard.views.shown import Hidden, Shown
from tests.privacy.canary.hunt import Hunt, Watch
from tests.privacy.canary.memory_desk import MemoryDesk
from tests.privacy.conftest import Told

SLOW_MACHINE = 300
STORIES, FEWEST = 24, 5
MIA = {"id": "mia", "name": "Mia Marlowe", "called": "Mia", "is": "Mum", "group": "family", "to": ["ella"]}
LEE = {"id": "lee", "name": "Lee Ward", "called": "Lee", "is": "Dad", "group": "family", "to": ["noah"]}

STEPS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("capture", {"id": "a", "kind": "worry", "text": "Dean shouts.", "said_by": "mia", "about": ["ella"]}),
    ("capture", {"id": "b", "kind": "worry", "text": "Ella is scared of 14 Larch Close.", "about": ["ella"]}),
    ("capture", {"id": "c", "kind": "worry", "text": "I hide.", "own_words": True, "said_by": "ella"}),
    ("capture", {"id": "d", "kind": "worry", "text": "She lives there.", "protects": ["Larch Close"],
                 "audience": "professionals"}),
    ("edit_entry", {"entry": "a", "whose_behaviour": "dean", "source": "mia"}),
    ("arrive", {"who": "dean", "joins": "room"}),
    ("leave", {"who": "dean"}),
    ("edit_person", MIA | {"harmed": False}),
    ("edit_person", MIA | {"harmed": True}),
    ("edit_entry", {"entry": "d", "protects": []}),
    ("edit_entry", {"entry": "c", "may_share": "yes"}),
    ("edit_entry", {"entry": "a", "audience": "professionals"}),
    ("edit_entry", {"entry": "a", "audience": "everyone", "not_for": ["dean"]}),
    ("add_person", LEE),
    ("arrive", {"who": "lee", "joins": "room"}),
    ("capture", {"id": "e", "kind": "worry", "text": "Late.", "about": ["ella"]}),
    ("edit_person", LEE | {"to": ["noah", "ella"]}),
    ("child_joins", {"child": "ella"}),
    ("child_leaves", {"child": "ella"}),
    ("capture", {"id": "f", "kind": "worry", "text": "Mum failed to engage."}),
    ("show_entry", {"entry": "f"}),
    ("withdraw_entry", {"entry": "f"}),
)  # fmt: skip


BESIDE: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "capture",
        {"id": "g", "kind": "going_well", "text": "Nan.", "nature": "done_well", "whose": "mia"},
    ),
    ("respond", {"entry": "b", "who": "mia", "response": "disagree", "words": "He is calmer now."}),
    ("respond", {"entry": "b", "who": "mia", "response": "agree"}),
    ("respond", {"entry": "b", "who": "ella", "response": "part", "words": "Sometimes."}),
    ("move_entry", {"entry": "b", "to": "going_well", "why": "It ended."}),
    ("edit_person", MIA | {"called": "Mum Mia"}),
    ("add_action", {"id": "act", "what": "Nan rings", "who": "june", "risks": ["b"]}),
    ("withdraw_action", {"action": "act", "why": "said twice"}),
    ("hold", {"on": True}),
    ("edit_entry", {"entry": "g", "text": "Nan comes on Fridays."}),
    ("edit_entry", {"entry": "e", "audience": "professionals"}),
    ("respond", {"entry": "e", "who": "june", "response": "disagree", "words": "She is on time."}),
    ("hold", {"on": False}),
    ("merge_entries", {"entry": "e", "into": "b"}),
    ("split_entry", {"entry": "g", "texts": ["Nan comes.", "Nan cooks."]}),
    ("leave", {"who": "lee"}),
    ("remove_person", {"id": "lee"}),
)
"""What changes a card without its own row, or is changed while the chair holds the screen."""


def answers(told: Told) -> dict[str, Hidden]:
    record = told.desk.record
    return kept_back(record, Room(record, facts_of(record, told.clock.now())))


@dataclass(frozen=True)
class Look:
    """A record, when it was looked at and what the screen showed before; and what both windows show of it."""

    record: Record
    before: Shown | None
    now: datetime

    def shows(self) -> tuple[bytes, str, dict[str, Hidden], ChairView]:
        """The frame, its page, what is kept off it, and the chair's view."""
        shown = room_frame(self.record, self.before, now=self.now, kept=True, records=True)
        view = chair_view(self.record, shown, now=self.now, undo="", redo="")
        return shown.data, shown.page, shown.kept_back, view

    def shows_afresh(self) -> tuple[bytes, str, dict[str, Hidden], ChairView]:
        """The same of a record that was put together anew, with nothing kept."""
        forget()
        told = self.record
        anew = Record(told.conference, told._rows, told.elsewhere, told.settings)
        anew.due = told.due
        return replace(self, record=anew).shows()


def test_after_every_change_the_answers_are_those_of_asking_afresh(risks: Told) -> None:
    for verb, fields in STEPS:
        risks.do(verb, **fields)
        kept = answers(risks)
        forget()
        assert kept == answers(risks), verb


def test_what_is_beside_a_card_is_seen_in_both_windows(risks: Told) -> None:
    """Whatever is done, taken back and done again."""
    before: Shown | None = None
    for verb, fields in (*STEPS, *BESIDE):
        for act in (partial(risks.do, verb, **fields), risks.desk.undo, risks.desk.redo):
            act()
            look = Look(risks.desk.record, before, risks.clock.now())
            assert look.shows() == look.shows_afresh(), verb
        before = room_frame(risks.desk.record, before, now=risks.clock.now(), kept=True)


@pytest.mark.timeout(SLOW_MACHINE)
def test_whatever_happens_both_windows_show_it_as_if_nothing_had_been_kept() -> None:
    """Made-up conferences, one command at random after another, looked at with all that was kept before."""
    seen: list[tuple[Look, object]] = []

    def look(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
        one = Look(table.desk.record, table.desk._shown, table.clock.now())
        seen.append((one, one.shows()))
        return iter(())

    Hunt(look).first_leak(range(STORIES))
    out_of_date = [place for place, (one, shown) in enumerate(seen) if shown != one.shows_afresh()]
    acts = len(seen)
    assert acts > STORIES * FEWEST
    assert out_of_date == []


def test_closing_the_vault_lets_go_of_what_was_said(vault: Vault, told: Told, marlowe: Scenario) -> None:
    told.play(marlowe, lambda verb: verb == "edit_entry")
    holding = (check_text, _of_card, _entry, cards_of, _against_entry, card_view, _told, _worded)
    assert all(function.cache_info().currsize for function in holding)
    vault.close()
    assert [function.cache_info().currsize for function in holding] == [0] * len(holding)
