"""Deciding again changes what is named and keeps the rest."""

from collections.abc import Callable

from soundingboard.commands.vocabulary import command
from soundingboard.conference.decision import Decision
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.views.copies.build import copies


def test_deciding_again_keeps_what_is_not_named(play: Callable[..., Desk], marlowe: Scenario) -> None:
    desk = play(marlowe, lambda verb: verb == "record_dissent")
    before = desk.record.find(Decision, "ella")
    assert before is not None
    desk.do(command("decide", {"child": "ella", "outcome": "child_in_need"}))
    after = desk.record.find(Decision, "ella")
    assert after is not None
    assert (after.outcome, after.category) == ("child_in_need", "")
    assert (after.reasons, after.words_for_child) == (before.reasons, before.words_for_child)
    desk.do(command("decide", {"child": "ella", "outcome": "plan", "reasons": "Other reasons."}))
    assert desk.view.children[0].reasons == "Other reasons."


def test_a_kind_of_harm_is_told_only_of_a_child_who_has_a_plan(
    play: Callable[..., Desk], marlowe: Scenario
) -> None:
    desk = play(marlowe, lambda verb: verb == "record_dissent")
    desk.do(command("decide", {"child": "ella", "outcome": "no_plan", "category": "neglect"}))
    made = copies(desk.record, now=marlowe.starts)
    told = {copy.recipient.id: [child.category for child in copy.children] for copy in made}
    assert (told["mia"], told["tom"]) == (["", "emotional"], ["", "emotional"])
