"""What the family's screen showed while the sample was played."""

import re
from itertools import pairwise

from tests.e2e.played import Played

FOLLOWS = {
    "welcome": "who",
    "child": "board",
    "family": "board",
    "going_well": "board",
    "what_happened": "board",
    "risks": "board",
    "scale": "scale",
    "plan": "plan",
    "decision": "decision",
    "next": "next",
}
HELPED = "On 3 October Mia got help at once and kept the children close."
ELLA = "My teacher helps me with my worry box."
MUM = "I don't get told when appointments move."
OFF = "This meeting is not being recorded"
ON = "This meeting is being recorded"
PAUSED = "The recording is paused"
OVER = "The recording has stopped"


def _squeezed(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _at(played: Played, do: str, **fields: object) -> str:
    """When the scenario first does this."""
    return next(
        str(step["at"]) for step in played.steps(do) if all(step.get(key) == fields[key] for key in fields)
    )


def test_every_line_is_a_change(played: Played) -> None:
    for before, after in pairwise(played.screen):
        assert (before["page"], before["texts"]) != (after["page"], after["texts"]), after["at"]


def test_it_is_neutral_until_somebody_is_here_and_after_the_close(played: Played) -> None:
    first, last = played.screen[0], played.screen[-1]
    assert (first["at"], first["page"], first["texts"]) == ("00:00:00", "neutral", [])
    assert (last["at"], last["page"], last["texts"]) == (_at(played, "close_conference"), "neutral", [])
    here = _at(played, "arrive")
    neutral = [line["at"] for line in played.screen[1:-1] if line["page"] == "neutral"]
    assert all(_at(played, "start_conference") <= at < here for at in neutral)


def test_pages_follow_the_items_and_the_break(played: Played) -> None:
    item = ""
    for step in played.steps("start_item", "start_break", "end_break"):
        item = step.get("item", item)
        wanted = "break" if step["do"] == "start_break" else FOLLOWS[item]
        assert played.shown(step["at"])["page"] == wanted, step
    changes = [line["page"] for line in played.screen]
    told = [page for page, before in zip(changes, ["", *changes], strict=False) if page != before]
    assert told == [
        "neutral", "who", "board", "break", "board", "scale", "plan", "decision", "next", "neutral"
    ]  # fmt: skip


def test_the_break_says_when_it_ends_and_that_nothing_is_recorded_and_does_not_tick(played: Played) -> None:
    begun, ended = _at(played, "start_break"), _at(played, "end_break")
    on_break = [line for line in played.screen if begun <= line["at"] < ended]
    assert [line["at"] for line in on_break] == [begun]
    assert on_break[0]["texts"] == ["Time for a break", "We start again at 10:54", PAUSED]


def test_it_tells_truly_whether_the_meeting_is_recorded(played: Played) -> None:
    told = {OFF, ON, PAUSED, OVER, "The recording has stopped for now"}
    said: list[tuple[str, str]] = []
    for line in played.screen[1:-1]:
        state = told.intersection(line["texts"])
        assert len(state) == 1, line
        if not said or said[-1][1] not in state:
            said.append((line["at"], state.pop()))
    assert said == [
        ("00:00:00", OFF),
        (_at(played, "start_recording"), ON),
        (_at(played, "start_break"), PAUSED),
        (_at(played, "end_break"), ON),
        (_at(played, "stop_recording"), OVER),
    ]


def test_what_helped_mia_stands_there_exactly_while_dean_cannot_see_it(played: Played) -> None:
    captured = _at(played, "capture", id="s-help")
    there = False
    boards = 0
    came = {step["at"]: True for step in played.steps("arrive") if "dean" in step["who"]}
    went = {step["at"]: False for step in played.steps("leave") if "dean" in step["who"]}
    moves = came | went
    assert sorted(moves) == ["00:27:15", "00:37:00", "01:26:40"]
    for line in played.screen:
        there = next((moves[at] for at in sorted(moves, reverse=True) if at <= line["at"]), False)
        wanted = line["page"] == "board" and line["at"] >= captured and not there
        assert (HELPED in line["texts"]) is wanted, line
        assert wanted or _squeezed(HELPED) not in _squeezed(" ".join(line["texts"]))
        boards += wanted
    assert boards > 5
    assert there


def test_what_is_for_professionals_never_stood_there(played: Played) -> None:
    hidden = [step for step in played.steps("capture") if step.get("audience") == "professionals"]
    assert [step["id"] for step in hidden] == ["x-address"]
    never = {_squeezed(step["text"]) for step in hidden} | {_squeezed("14 Larch Close"), "larch"}
    for line in played.screen:
        words = _squeezed(" ".join(line["texts"]))
        assert not [text for text in never if text in words], line["at"]


def test_nobodys_score_stood_there_before_it_was_shown(played: Played) -> None:
    shown = _at(played, "show_scores")
    before = played.shown("01:21:59")
    assert "Everyone is choosing their own number first." in before["texts"]
    for line in played.screen:
        told = [text for text in line["texts"] if text in {"Mia 6", "Sam 4", "Dean is out of the house."}]
        assert bool(told) is (line["page"] == "scale" and line["at"] >= shown), line


def test_own_words_stand_in_quotation_marks_and_are_not_touched(played: Played) -> None:
    for words, key in ((ELLA, "w-ella-words"), (MUM, "c-appointments")):
        step = next(step for step in played.steps("capture") if step.get("id") == key)
        assert step["text"] == words
        boards = [line for line in played.screen if line["page"] == "board" and line["at"] >= step["at"]]
        assert all(f"“{words}”" in line["texts"] for line in boards)
        assert all(words not in line["texts"] for line in played.screen)


def test_a_card_stands_under_the_kind_that_it_is_now(played: Played) -> None:
    worry, edited = (
        "Ella has been frightened when Dean hurt Mia.",
        ("Ella could be hurt or badly frightened if Dean hurts Mia again."),
    )
    for at, text, above, below in (
        ("00:56:00", worry, "Worries", "Going well"),
        ("00:59:00", edited, "Worries", "Going well"),
        ("01:00:00", edited, "Risks", "Worries"),
    ):
        texts = played.shown(at)["texts"]
        assert texts.index(above) < texts.index(text) < texts.index(below), at
    assert worry not in played.shown("00:59:00")["texts"]


def test_recaps_and_decisions_stand_as_they_were_said(played: Played) -> None:
    for step in played.steps("recap"):
        assert step["text"] in played.shown(step["at"])["texts"]
    for step in played.steps("decide"):
        assert step["reasons"] in played.shown(step["at"])["texts"]
        assert step.get("words_for_child", "Lots of grown-ups") not in " ".join(
            text for line in played.screen for text in line["texts"]
        )


def test_every_action_stood_there_with_who_and_how_we_will_know(played: Played) -> None:
    for step in played.steps("add_action"):
        texts = played.shown(step["at"])["texts"]
        assert {step["what"], step["how_we_will_know"]} <= set(texts)
        assert not {step.get("help", "?")} & {text for line in played.screen for text in line["texts"]}
