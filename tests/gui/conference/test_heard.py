"""A conference as a screen reader tells it: by the chair's window, in order, and never by the family's."""

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.herald import TOLD
from tests.gui.conference.hall import Hall, settle
from tests.gui.heard import listening

TEXT = "Mia sleeps at 14 Larch Close."


def test_what_changes_is_heard_once_and_in_order_and_only_from_the_chairs_window(
    hall: Hall, qtbot: QtBot
) -> None:
    chair, sound = hall.day.chair, hall.day.sound
    with listening() as heard:
        hall.desk.do(command("start_conference", {}))
        hall.desk.do(command("start_recording", {}))
        qtbot.waitUntil(lambda: any(each.words == TOLD["recording", "recording"] for each in heard))
        hall.desk.do(command("start_item", {"item": "risks"}))
        for verb, fields in (("hide", {}), ("show", {"page": "board"}), ("hold", {"on": True})):
            hall.desk.do(command(verb, fields))
        chair.hands.say("capture", kind="risk", text=TEXT)
        settle()
        hall.desk.do(command("start_break", {"minutes": 10}))
        qtbot.waitUntil(lambda: (state := sound.state()) is not None and state.phase == "paused")
        chair.lookout.look()
        hall.desk.do(command("end_break", {}))
        hall.desk.do(command("stop_recording", {}))
        qtbot.waitUntil(lambda: any(each.words == TOLD["recording", "stopped"] for each in heard))
        settle()
    ours = [each.words for each in heard if each.words in TOLD.values()]
    assert ours.count(TOLD["recording", "stopped"]) == 1
    for state in (("screen", "hidden"), ("screen", "held"), ("break", "on"), ("break", "ended")):
        assert ours.count(TOLD[state]) == 1, state
    assert ours.index(TOLD["recording", "recording"]) < ours.index(TOLD["recording", "paused"])
    kept = [each.words for each in heard if each.words.startswith("Kept back: ")]
    assert len(kept) == 1
    assert kept[0].endswith("Ctrl G asks for the rest."), "and why, and what to do"
    assert not any("Larch" in each.words for each in heard)
    assert {each.by.window() for each in heard} == {chair}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"held": True}, "Kept back until you show it."),
        ({"audience": ("professionals",)}, "Kept back: not everyone here may see it."),
    ],
)
def test_a_card_that_is_kept_back_on_purpose_is_told_aloud_and_not_on_the_line(
    hall: Hall, fields: dict[str, object], told: str
) -> None:
    hall.desk.do(command("start_conference", {}))
    hall.desk.do(command("start_item", {"item": "risks"}))
    with listening() as heard:
        hall.day.chair.hands.say("capture", kind="worry", text="Mia is tired.", **fields)
        settle()
        hall.day.chair.hands.say("capture", kind="going_well", text="June rings every day.")
        settle()
    assert [each.words for each in heard if each.words.startswith("Kept back")] == [told]
    assert "Kept back" not in hall.day.chair.message.text
