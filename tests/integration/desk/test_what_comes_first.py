"""Row 20: in papers the steps of the next three days stand before those that can wait."""

from collections.abc import Callable

from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.views.copies.build import copies

LATER, SOON, AT_ONCE = "Sam visits.", "June has the keys.", "Dean stays away tonight."


def test_row_20_what_keeps_somebody_safe_at_once_comes_first(
    play: Callable[..., Desk], marlowe: Scenario
) -> None:
    desk = play(marlowe, lambda verb: verb == "edit_entry")
    desk.do(command("add_outcome", {"id": "o", "text": "they are safe", "about": ["ella"]}))
    for what, by in ((LATER, "2026-12-04"), ("Sam writes.", ""), (SOON, "2026-11-27"), (AT_ONCE, "tonight")):
        desk.do(command("add_action", {"outcome": "o", "what": what, "who": "sam", "by": by}))
    mias = next(copy for copy in copies(desk.record, now=desk.view.time.now) if copy.recipient.id == "mia")
    steps = next(outcome for outcome in mias.outcomes if outcome.text == "they are safe").actions
    assert [step.what for step in steps] == [SOON, AT_ONCE, LATER, "Sam writes."]
