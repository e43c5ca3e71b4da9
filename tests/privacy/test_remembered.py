"""What is kept of who may see a card never outlives what it was asked of, nor the lock."""

from typing import Any

from soundingboard.base.forgetting import forget
from soundingboard.practice.findings import _of_card
from soundingboard.practice.language import check_text
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.vault.vault import Vault
from soundingboard.views.audience import Hidden, Room, _against_entry
from soundingboard.views.chair.one_card import card_view
from soundingboard.views.facts import _entry, facts_of
from soundingboard.views.room.build import kept_back
from tests.privacy.conftest import Told

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


def answers(told: Told) -> dict[str, Hidden]:
    record = told.desk.record
    return kept_back(record, Room(record, facts_of(record, told.clock.now())))


def test_after_every_change_the_answers_are_those_of_asking_afresh(risks: Told) -> None:
    for verb, fields in STEPS:
        risks.do(verb, **fields)
        kept = answers(risks)
        forget()
        assert kept == answers(risks), verb


def test_closing_the_vault_lets_go_of_what_was_said(vault: Vault, told: Told, marlowe: Scenario) -> None:
    told.play(marlowe, lambda verb: verb == "edit_entry")
    holding = (check_text, _of_card, _entry, _against_entry, card_view)
    assert all(function.cache_info().currsize for function in holding)
    vault.close()
    assert [function.cache_info().currsize for function in holding] == [0] * len(holding)
