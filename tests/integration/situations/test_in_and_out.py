"""Who is in and who is out: what each change of that does at once to screen, sound and papers.

The numbers are those of the practice reference.
"""

from dataclasses import replace

import pytest

from soundingboard.base.errors import Refused
from tests.integration.situations.conftest import Meeting


def test_6_2_whoever_is_let_in_is_here_and_looks(meeting: Meeting) -> None:
    meeting.do("capture", kind="worry", text="Ivy is afraid at night.", not_for=["ben"])
    meeting.do("keep_apart", people=["anna", "ben"], why="he hit her")
    meeting.do("somebody_at_door")
    with pytest.raises(Refused, match="Say who comes in"):
        meeting.do("settle_door", how="came_in")
    first = meeting.asked_first("settle_door", how="came_in", who="ben")
    assert first is not None
    assert (first.form, dict(first.known)) == ("settle_door", {"how": "came_in", "who": "ben"})
    assert "Ben and Anna must not meet" in first.sentence
    assert meeting.asked_first("settle_door", how="came_in", who="ben", words="Anna has gone home") is None
    meeting.do("settle_door", how="came_in", who="ben", words="Anna has gone home")
    meeting.do("show", page="board")
    assert meeting.person("ben").present == "room"
    assert "Ivy is afraid at night." not in meeting.screen
    meeting.do("somebody_at_door", who="anna")
    meeting.do("settle_door", how="came_in")
    assert meeting.person("anna").present == "room", "who was here already is here still"


def test_6_2_whoever_comes_back_to_somebody_they_must_not_meet_is_asked_about(meeting: Meeting) -> None:
    meeting.do("keep_apart", people=["anna", "ben"], why="he hit her")
    meeting.do("step_out", who="anna")
    assert meeting.asked_first("come_back", who="anna") is None
    meeting.do("arrive", who="ben", joins="room", why="Anna is out")
    first = meeting.asked_first("come_back", who="anna")
    assert first is not None
    assert (first.form, dict(first.known)) == ("come_back", {"who": "anna"})
    assert "Anna and Ben must not meet, and Ben is here." in first.sentence
    assert meeting.asked_first("come_back", who="anna", why="Ben is in Room 2") is None


def test_6_10_a_baby_who_is_not_born_yet_cannot_come_in(meeting: Meeting) -> None:
    meeting.do("add_child", id="baby", name="Baby Quist", called="Baby", due="2027-02-01")
    with pytest.raises(Refused, match="Baby is not born yet"):
        meeting.do("child_joins", child="baby")
    for who in ("anna", "joan"):
        meeting.do("leave", who=who)
    meeting.do("start_item", item="plan")
    meeting.do("show", page="child")
    assert "This is your time, Ivy" in meeting.screen.split("\n")
    meeting.do("edit_child", id="baby", name="Rosa Quist", called="Rosa", born="2026-11-01")
    meeting.do("child_joins", child="baby")
    assert "This is your time, Rosa" in meeting.screen


def test_6_11_whoever_spoke_stops_speaking_at_an_alarm(meeting: Meeting) -> None:
    meeting.do("object_to_recording", who="anna", words="Not me.", decided="pause")
    meeting.do("speaking", who="anna")
    assert meeting.chair.recording == "paused"
    meeting.do("emergency", why="fire alarm")
    meeting.later(30)
    assert not [each.id for each in meeting.chair.people if each.speaking]
    meeting.do("end_emergency")
    assert meeting.chair.recording == "on"
    assert meeting.person("anna").spoken == 0


SAID_INSIDE: tuple[tuple[str, dict[str, object]], ...] = (
    ("capture", {"kind": "worry", "text": "Said inside: a card."}),
    ("respond", {"entry": "late", "who": "sam", "response": "disagree", "words": "Said inside: an answer."}),
    ("add_outcome", {"id": "safe", "text": "said inside: an aim.", "about": ["ivy"]}),
    ("add_action", {"what": "Said inside: a step.", "who": "sam"}),
    ("set_contingency", {"sign": "Said inside: a sign.", "then": "We ring."}),
    ("add_key_date", {"date": "2026-12-01", "what": "Said inside: a day."}),
    ("add_remark", {"kind": "offer", "text": "Said inside: an offer."}),
)


@pytest.mark.parametrize("stay", [(), ("sam", "ruth", "tom", "priya", "lena"), ("sam", "ruth", "joan")])
def test_6_16_what_is_said_in_a_closed_part_is_for_those_who_were_in(
    meeting: Meeting, stay: tuple[str, ...]
) -> None:
    meeting.do("begin_closed_part", why="advice", who=stay)
    assert "Outside: Anna" in meeting.together
    for verb, fields in SAID_INSIDE:
        meeting.do(verb, **fields)
    meeting.do("add_action", what="Anna rings Sam.", who="anna")
    with pytest.raises(Refused, match="Somebody waits outside"):
        meeting.do("recap", item="risks", text="We heard advice.")
    meeting.later(5)
    meeting.do("end_closed_part")
    meeting.do("recap", item="risks", text="We heard advice.")
    for page in ("board", "plan"):
        meeting.do("show", page=page)
        assert "aid inside" not in meeting.screen
    meeting.decide()
    copies = {who: replace(copy, left_out=()) for who, copy in meeting.papers().items()}
    told = {who for who, copy in copies.items() if "aid inside" in repr(copy)}
    assert not told & {"anna", "ben"}
    assert {"sam", "tom"} <= told
    assert [who for who in ("anna", "ben") if copies[who].closed_part] == ["anna", "ben"]
    assert "Anna rings Sam." in repr(copies["anna"]), "what is for them to do is theirs"
    meeting.do("capture", kind="worry", text="Said afterwards.")
    meeting.do("show", page="board")
    assert "Said afterwards." in meeting.screen


def test_6_16_reasons_that_are_given_in_a_closed_part_are_for_those_who_were_in(meeting: Meeting) -> None:
    reasons = "Said inside: he was seen at the school."
    meeting.do("begin_closed_part", why="advice")
    meeting.do("decide", child="ivy", outcome="child_in_need", reasons=reasons)
    meeting.do("end_closed_part")
    meeting.do("show", page="decision")
    assert "aid inside" not in meeting.screen
    told = meeting.papers()
    assert {who for who, copy in told.items() if reasons in repr(replace(copy, left_out=()))} >= {"sam"}
    for who in ("anna", "ben"):
        assert reasons not in repr(replace(told[who], left_out=()))
        assert {child.outcome for child in told[who].children} == {"child_in_need"}, (
            "what was decided is told"
        )
        assert reasons in {left.words for left in told[who].left_out}, "and the chair reads what is not"
    meeting.do("keep_from", what="decision", id="ivy", who=["anna", "ben"], kept=False)
    assert reasons in repr(replace(meeting.papers()["anna"], left_out=()))


CHANGED_INSIDE: tuple[tuple[str, dict[str, object]], ...] = (
    ("edit_entry", {"entry": "w", "text": "Said inside: a card."}),
    ("edit_outcome", {"outcome": "o", "text": "said inside: an aim."}),
    ("edit_action", {"action": "a", "what": "Said inside: a step."}),
    ("edit_remark", {"remark": "m", "text": "Said inside: an offer."}),
    ("answer_concern", {"entry": "asked", "answer": "Said inside: we will."}),
    ("respond", {"entry": "shared", "who": "tom", "response": "think", "words": "Said inside: an answer."}),
)


def test_6_16_words_that_change_in_a_closed_part_are_kept_and_what_else_changes_is_not(
    meeting: Meeting,
) -> None:
    meeting.do("capture", id="w", kind="worry", text="She is tired.")
    meeting.do("capture", id="shared", kind="worry", text="She is late.")
    meeting.do("capture", id="asked", kind="worry", text="Who rings?", family_concern=True)
    meeting.do("respond", entry="shared", who="tom", response="agree", words="Yes.")
    meeting.do("add_outcome", id="o", text="She sleeps", about=["ivy"])
    meeting.do("add_action", id="a", what="Sam comes.", who="sam")
    meeting.do("add_remark", id="m", kind="offer", text="We can drive.")
    meeting.do("begin_closed_part", why="advice")
    for verb, fields in CHANGED_INSIDE:
        meeting.do(verb, **fields)
    meeting.do("edit_entry", entry="shared", matters=["sleep"])
    meeting.do("end_closed_part")
    meeting.do("show", page="board")
    assert "aid inside" not in meeting.screen
    assert "She is late." in meeting.screen
    meeting.decide()
    told = {who for who, copy in meeting.papers().items() if "aid inside" in repr(replace(copy, left_out=()))}
    assert not told & {"anna", "ben"}
    assert {"sam", "tom"} <= told
    meeting.do("edit_entry", entry="w", text="Said inside: for all.", not_for=[])
    assert "Said inside: for all." in meeting.screen


def test_a_break_that_is_over_promises_no_time_that_has_passed(meeting: Meeting) -> None:
    meeting.do("start_break", minutes=10)
    assert "We start again at 10:12" in meeting.screen
    meeting.later(10)
    assert "We start again when everybody is back" in meeting.screen
    assert "10:12" not in meeting.screen
    meeting.do("extend_break", minutes=5)
    assert "We start again at 10:17" in meeting.screen


@pytest.mark.parametrize("role", ["Interpreter", "Observer from the university"])
def test_6_8_whoever_interprets_or_looks_on_is_here_and_gets_nobodys_papers(
    meeting: Meeting, role: str
) -> None:
    zofia = {"id": "zofia", "name": "Zofia Wit", "called": "Zofia", "agency": "Words Ltd"}
    meeting.do("add_person", **zofia, is_=role, group="professional")
    meeting.do("arrive", who="zofia", joins="room")
    meeting.do("show", page="who")
    assert "Zofia" in meeting.screen
    meeting.decide()
    assert "zofia" not in meeting.papers()
    assert "Zofia Wit" in {each.name for each in meeting.papers()["anna"].people}
    meeting.do("add_action", what="Zofia puts the letter into Polish.", who="zofia")
    assert meeting.papers()["zofia"].papers == ("plan",)


def test_two_who_are_called_the_same_are_told_apart_on_screen_and_paper(meeting: Meeting) -> None:
    sam = {"id": "sam2", "name": "Sam Okoro", "called": "Sam", "group": "professional"}
    meeting.do("add_person", **sam, is_="Family support worker", agency="Early help")
    meeting.do("arrive", who="sam2", joins="room")
    meeting.do("add_action", what="Somebody walks Ivy to school.", who="sam2")
    meeting.do("capture", kind="going_well", text="She laughs.", own_words=True, said_by="sam")
    for page, name in (("who", "Sam Okoro"), ("plan", "Sam Okoro"), ("board", "Sam Keeble")):
        meeting.do("show", page=page)
        assert name in meeting.screen.split("\n"), page
        assert "Sam" not in meeting.screen.split("\n"), page
    meeting.decide()
    assert "who='Sam Okoro'" in repr(meeting.papers()["anna"].outcomes)
    meeting.do("leave", who="sam2")
    meeting.do("remove_person", id="sam2")
    assert "Sam" in meeting.screen.split("\n")


def test_6_4_what_a_child_tells_stays_with_professionals(meeting: Meeting) -> None:
    told = {"what": "Ivy says that he hit her with a belt.", "why_exceptional": "She said it just now."}
    meeting.do("new_information", from_="ivy", **told, shareable=True, allowed=True)
    meeting.do("capture", kind="worry", text="Ivy says that he hit her with a belt.")
    meeting.do("show", page="board")
    assert "belt" not in meeting.screen
    meeting.decide()
    copies = {
        who: replace(copy, left_out=(), protected=frozenset()) for who, copy in meeting.papers().items()
    }
    assert {who for who, copy in copies.items() if "belt" in repr(copy)} == {"sam", "tom", "priya", "lena"}
