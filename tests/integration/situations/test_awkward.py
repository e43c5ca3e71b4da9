"""The awkward situations of the practice reference, one scenario each.

What the chair's window, the family's screen and everybody's papers then say, and what must not be there.
The numbers are those of the reference. The projector (6.14) is tried with real windows elsewhere.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from soundingboard.commands.carrying import carried_over
from soundingboard.commands.conference import CreateConference
from soundingboard.practice.names import dialled
from soundingboard.ui.chair.sound import pause_reminder
from soundingboard.views.copies.people_parts import KeptOutPart
from soundingboard.views.preparing import not_quorate
from tests.integration.situations.conftest import STARTS, Meeting

Missed = Callable[[str, str], tuple[tuple[str, ...], tuple[str, ...], str]]


Acts = tuple[tuple[str, dict[str, object]], ...]
TALK: Acts = (
    ("capture", {"kind": "worry", "text": "Ivy is tired."}),
    ("edit_entry", {"entry": "late", "text": "Ivy was late twice."}),
    ("move_entry", {"entry": "late", "to": "risk"}),
    ("respond", {"entry": "late", "who": "sam", "response": "disagree"}),
    ("recap", {"item": "risks", "text": "We talked about school."}),
    ("skip_item", {"item": "scale", "why": "no time"}),
    ("start_item", {"item": "plan"}),
    ("speaking", {"who": "sam"}),
    ("show_scores", {}),
    ("add_action", {"what": "Sam will ring."}),
    ("add_key_date", {"date": "2026-12-01", "what": "court"}),
    ("show", {"page": "plan"}),
    ("close_conference", {}),
)
"""Some of what is part of the talk: `soundingboard.commands.command.Talk` is all of it."""
ASIDE: Acts = (("start_break", {"minutes": 5}), ("leave", {"who": "anna"}), ("hide", {}))


def risks(meeting: Meeting) -> str:
    """What the family's screen calls the part that is on."""
    return meeting.part.family_title


def test_6_1_somebody_walks_out(meeting: Meeting, missed: Missed) -> None:
    meeting.do("speaking", who="sam")
    meeting.later(4)
    meeting.do("step_out", who="anna", why="left in anger")
    assert not meeting.person("sam").speaking, "nobody goes on meanwhile"
    spent = meeting.part.spent
    meeting.do("leave", who="lena")
    meeting.do("arrive", who="lena")
    meeting.later(3)

    assert meeting.part.spent == spent, "the clock of the part waits, whoever else comes and goes"
    assert meeting.page == "pause"
    assert "We are taking a short pause" in meeting.screen
    assert "Ivy was late" not in meeting.screen
    assert meeting.person("anna").status == "out of the room"
    assert "cue_waiting" in meeting.cues
    assert "everything waits" in meeting.together
    for verb, fields in TALK:
        first = meeting.asked_first(verb, **fields)
        assert first is not None, verb
        assert (first.form, "say why you go on without Anna" in first.sentence) == ("go_on", True)
    for verb, fields in ASIDE:
        assert meeting.asked_first(verb, **fields) is None, verb

    meeting.do("go_on", why="Anna asked us to")
    assert meeting.asked_first("capture", kind="worry", text="Ivy is tired.") is None
    meeting.do("capture", kind="worry", text="Ivy is tired.")
    meeting.later(6)
    meeting.do("come_back", who="anna")
    assert "cue_catch_up" in meeting.cues
    meeting.do("catch_up", who="anna", by="sam", when="tonight")
    assert "cue_catch_up" not in meeting.cues
    meeting.decide()

    part = risks(meeting)
    assert missed("anna", "Anna Quist") == (
        (),
        (part,),
        "Sam tells you tonight (Tuesday 24 November) what was said.",
    )
    assert missed("priya", "Anna Quist") == (
        (),
        (part,),
        "Sam tells Anna tonight (Tuesday 24 November) what was said.",
    )
    assert missed("sam", "Anna Quist")[2] == "You tell Anna tonight (Tuesday 24 November) what was said."
    assert missed("ben", "Anna Quist") == ((), (), "")
    assert "anna" in meeting.papers(), "the letter is theirs all the same"
    assert "left in anger" not in meeting.screen
    assert not [who for who, copy in meeting.papers().items() if "left in anger" in repr(copy)]
    assert meeting.on_paper("left in anger") == set()
    assert meeting.on_paper("Sam tells you tonight (Tuesday 24 November) what was said.") == {"anna"}


def test_6_1_a_break_instead_and_then_nothing_was_missed(meeting: Meeting, missed: Missed) -> None:
    meeting.do("step_out", who="anna")
    meeting.do("start_break", minutes=10, asked_by="anna")
    assert meeting.page == "break"
    assert "The recording is paused" in meeting.screen
    meeting.later(10)
    spent = meeting.part.spent
    meeting.do("come_back", who="anna")
    meeting.later(3)
    assert meeting.part.spent == spent, "the break goes on"
    meeting.do("end_break")
    meeting.later(5)
    meeting.decide()
    assert missed("anna", "Anna Quist") == ((), (), "")


def test_6_2_an_expartner_at_the_door(meeting: Meeting) -> None:
    meeting.do("keep_apart", people=["anna", "ben"], why="he hit her")
    meeting.later(4)
    meeting.do("somebody_at_door")

    assert meeting.page == "neutral"
    assert not [name for name in ("Anna", "Ivy", "Sam", "late") if name in meeting.screen]
    paused = meeting.chair.paused
    assert paused is not None
    assert (meeting.chair.recording, paused.why, paused.ends_by_itself) == (
        "paused", "somebody is at the door", True,
    )  # fmt: skip
    assert "Ask Anna alone: “Somebody is here. Is it safe for you to be here too?”" in meeting.together
    assert "not yet asked" in meeting.together
    assert "In another room, or on the call" in meeting.together
    assert "Ivy was late on 9 of 20 days" in meeting.together, "what has stood on the screen"
    meeting.do("show", page="who")
    assert meeting.page == "neutral", "nothing shows while somebody stands at the door"
    meeting.desk.undo()
    meeting.desk.undo()
    assert meeting.page == "neutral", "taking the key back puts nothing there again"
    meeting.desk.redo()

    spent = meeting.part.spent
    meeting.do("leave", who="lena")
    meeting.do("arrive", who="lena")
    meeting.later(4)
    assert meeting.part.spent == spent, "whoever else comes and goes meanwhile"
    meeting.do("ask_if_safe", who="anna", answer="not in the same room")
    meeting.do(
        "settle_door", how="apart", who="ben", ground="conflict", minutes=20, police="told",
        words="side door",
    )  # fmt: skip
    assert (meeting.page, meeting.chair.recording) == ("neutral", "on")
    meeting.do("reply", who="ben", joins="room")
    assert any("would meet" in warning for warning in meeting.chair.apart.warnings)
    first = meeting.asked_first("arrive", who="ben", joins="room")
    assert first is not None
    assert "Ben and Anna must not meet, and Anna is here." in first.sentence
    assert meeting.asked_first("arrive", who="ben", joins="room", why="Anna has gone home") is None

    for item in meeting.chair.time.items:
        meeting.do("plan_attendance", item=item.id, room=["anna"], call=["ben"])
    assert "would meet" not in " ".join(meeting.chair.apart.warnings)
    (pair,) = meeting.chair.apart.pairs
    assert {part.line for part in pair.parts} == {"Anna in the room, Ben on the call"}
    meeting.do("arrive", who="ben", joins="teams", why="as planned")
    assert "kept_apart_together" not in meeting.findings
    meeting.do("show", page="board")
    meeting.later(5)
    meeting.decide()
    dads = next(each for each in meeting.papers()["ben"].people if each.name == "Ben Hale")
    assert (dads.took_part, dads.missed_in_part) == ("on Teams", (risks(meeting),))
    for copy in meeting.papers().values():
        assert "he hit her" not in repr(copy)
        told = copy.recipient.reader == "professional"
        assert copy.kept_out == ((KeptOutPart("Ben Hale", "conflict", 20, police="told"),) if told else ())
        assert told or "conflict" not in repr(copy)
    assert meeting.on_paper("he hit her") == meeting.on_paper("side door") == set()
    assert meeting.on_paper("Ben Hale, for 20 minutes at least: conflict in the family") == {"sam"}
    assert meeting.on_paper("conflict in the family", "The police were told.") == {"sam"}


def test_6_3_the_call_drops(meeting: Meeting, missed: Missed) -> None:
    meeting.do("leave", who="lena")
    assert "quorum_lost" not in meeting.findings
    meeting.later(8)
    meeting.do("leave", who="tom", why="the call dropped")
    assert meeting.person("tom").status == "left: the call dropped"
    assert "quorum_lost" in meeting.findings
    assert not meeting.chair.quorate
    first = meeting.asked_first("decide", child="ivy", outcome="plan", reasons="…")
    assert first is not None
    assert "one other agency" in first.sentence
    assert meeting.page == "board", "the room goes on reading"
    meeting.later(8)
    meeting.do("arrive", who="tom")
    assert "quorum_lost" not in meeting.findings
    assert "cue_catch_up" in meeting.cues
    assert "10:00 to 10:10 on Teams (the call dropped)" in meeting.person("tom").log
    assert "since 10:18 on Teams" in meeting.together
    meeting.decide()
    assert missed("tom", "Tom Field")[1] == (risks(meeting),)
    assert missed("anna", "Tom Field") == ((), (), "")


def test_6_3_whom_to_ring_is_told_and_the_number_stands_nowhere_else(meeting: Meeting) -> None:
    number = "07700 900123"
    meeting.do("note_number", who="ben", ring=number)
    meeting.do("arrive", who="ben", joins="teams")
    meeting.do("capture", kind="worry", text="He works nights.", not_for=["ben"])
    meeting.do("capture", id="typed", kind="worry", text=f"Ring Ben on {number}.")
    assert "He works nights." not in meeting.screen
    meeting.do("leave", who="ben", why="the call dropped", let_in=True)
    told = {each.code: each.message for each in meeting.chair.cues}
    assert f"Ring Ben on {dialled(number)}." in told["cue_dropped"]
    assert told["cue_let_in"] == "Ben left the call and counts as looking until taken off it."
    assert f"if the call drops: {dialled(number)}" in meeting.together
    assert "He works nights." not in meeting.screen, "the call may let him back in"
    meeting.do("take_off_call", who=["ben"])
    assert not meeting.cues & {"cue_dropped", "cue_let_in"}
    assert "He works nights." in meeting.screen
    for page in ("board", "who", "next"):
        meeting.do("show", page=page)
        assert number not in meeting.screen
    assert "protected_string" in meeting.findings
    meeting.do("withdraw_entry", entry="typed", why="it is the chair's alone")
    meeting.decide()
    assert meeting.on_paper(number) == set()


def test_6_4_new_information_that_not_everyone_may_have(meeting: Meeting) -> None:
    secret = "The police came on Sunday."
    meeting.do(
        "new_information", from_="sam", what=secret, why_exceptional="it came today", shareable=False,
        allowed=True,
    )  # fmt: skip
    meeting.decide()
    assert "new_information" in meeting.findings
    for page in ("board", "today", "plan", "next", "decision"):
        meeting.do("show", page=page)
        assert secret not in meeting.screen
    # What a copy leaves out is told to the chair alone.
    printed = {who: replace(copy, left_out=()) for who, copy in meeting.papers().items()}
    readers = {who for who, copy in printed.items() if secret in repr(copy)}
    assert readers == {"sam", "tom", "priya", "lena"}
    assert meeting.on_paper(secret) == {"sam"}


def test_6_5_somebody_objects_to_being_recorded(meeting: Meeting) -> None:
    meeting.do("object_to_recording", who="anna", words="I do not want this on tape.", decided="pause")
    meeting.do("speaking", who="anna")
    assert meeting.chair.recording == "paused"
    assert "The recording is paused" in meeting.screen
    assert "tape" not in meeting.screen
    meeting.later(12)
    sentence, times = pause_reminder(meeting.chair)
    assert "paused for 12 minutes" in sentence
    assert times
    meeting.do("speaking", who="anna")
    assert meeting.chair.recording == "on"
    meeting.decide()
    for who, copy in meeting.papers().items():
        assert bool(copy.objections) is (who == "anna" or copy.recipient.reader == "professional")
    assert meeting.on_paper("I do not want this on tape.") == {"anna", "sam"}, "and whoever said it"


def test_6_7_a_child_joins_for_a_while(meeting: Meeting) -> None:
    assert "late" in meeting.screen
    asked = {"child": "ivy", "not_with": ["joan"], "stop_word": "banana", "talks": "priya"}
    first = meeting.asked_first("child_joins", **asked)
    assert first is not None
    assert (first.form, "Ivy asked that this is without Joan." in first.sentence) == ("leave", True)
    meeting.do("leave", who="joan")
    assert meeting.asked_first("child_joins", **asked) is None
    meeting.do("child_joins", **asked)
    for words in (
        "Stop when Ivy says “banana”",
        "this is without Joan",
        "Priya, straight after the meeting",
    ):
        assert words in meeting.together
    assert not [name for name in ("banana", "Joan", "Priya") if name in meeting.screen]
    first = meeting.asked_first("arrive", who="joan")
    assert first is not None
    assert (first.form, "say why" in first.sentence) == ("arrive", True)
    assert (meeting.page, "This is your time, Ivy" in meeting.screen) == ("child", True)
    assert "None of this is your fault." in meeting.screen
    for page in ("board", "plan", "who", "follow"):
        meeting.do("show", page=page)
        assert meeting.page == "child", "what is for grown-ups cannot come up"
        assert "late" not in meeting.screen
    meeting.do("child_leaves", child="ivy")
    assert meeting.page == "neutral", "the page before never comes back by itself"
    meeting.later(5)
    assert meeting.page == "neutral"
    meeting.do("show", page="board")
    assert "Ivy was late" in meeting.screen


def test_6_8_an_interpreter_works_with_us(meeting: Meeting) -> None:
    assert "interpreter_needed" in meeting.findings
    plain = meeting.chair.time
    assert (plain.planned, plain.planned_finish) == (130, STARTS + timedelta(minutes=130))
    meeting.do("use_interpreter", on=True)
    doubled = meeting.chair.time
    assert doubled.planned >= 200
    assert doubled.planned_finish == STARTS + timedelta(minutes=doubled.planned)
    assert (meeting.part.minutes, meeting.part.planned) == (25, 50)
    assert "interpreter_needed" not in meeting.findings
    assert "An interpreter: Polish" in meeting.together
    meeting.desk.undo()
    assert meeting.chair.time.planned == 130
    assert meeting.chair.time.planned_finish == plain.planned_finish


def test_6_11_the_fire_alarm(meeting: Meeting) -> None:
    meeting.later(3)
    meeting.do("step_out", who="joan")
    meeting.do("go_on", why="Joan asked us to")
    meeting.do("emergency", why="fire alarm")
    assert meeting.page == "neutral"
    assert not [name for name in ("Anna", "Ivy", "fire") if name in meeting.screen]
    roll = meeting.together
    assert "who was in the room" in roll
    assert all(name in roll for name in ("Anna Quist", "Joan Quist", "Sam Keeble", "6 of 6"))
    assert "Joan Quist. 2 of 6, had stepped out" in roll
    assert "On the call or the phone: Tom" in roll
    meeting.later(30)
    spent = meeting.part.spent
    meeting.do("end_emergency", minutes_lost=25)
    assert meeting.part.spent == spent - 25
    assert meeting.chair.apart.alarm is None
    assert not meeting.chair.notice_given, "everybody is told of the recording again"
    assert meeting.page == "neutral"
    meeting.do("give_recording_notice")
    meeting.do("start_item", item="plan")
    assert meeting.page == "plan"
    meeting.decide()
    assert not [who for who, copy in meeting.papers().items() if "fire alarm" in repr(copy)]
    assert meeting.on_paper("fire alarm") == set()


def test_6_12_too_few_agencies(meeting: Meeting) -> None:
    meeting.do("leave", who=["tom", "priya"])
    assert "quorum_lost" in meeting.findings
    reasons = {"child": "ivy", "outcome": "plan", "category": "neglect", "reasons": "She is not safe."}
    first = meeting.asked_first("decide", **reasons)
    assert first is not None
    assert "2 other agencies" in first.sentence
    why = "Waiting would put Ivy at risk."
    assert meeting.asked_first("decide", **reasons, despite=why) is None
    assert meeting.asked_first("decide", child="ivy", outcome="deferred", reasons="Too few.") is None
    meeting.do("decide", **reasons, despite=why)
    for copy in meeting.papers().values():
        assert (why in repr(copy)) is (copy.recipient.reader == "professional")
    assert meeting.on_paper(why) == {"sam"}
    meeting.do("show", page="decision")
    assert why not in meeting.screen


def test_6_12_two_in_a_row(meeting: Meeting) -> None:
    known = {"reference": "CP-0001", "family": "Quist", "starts": STARTS, "previous": "2026-11-10"}
    meeting.do("edit_conference", **known, previous_not_quorate=True)
    assert "not_quorate_twice" not in meeting.findings
    meeting.do("leave", who=["tom", "priya"])
    assert "not_quorate_twice" in meeting.findings
    first = meeting.asked_first("decide", child="ivy", outcome="plan", reasons="She is not safe.")
    assert first is not None
    assert "The conference before was not quorate either" in first.sentence
    for child in meeting.chair.children:
        meeting.do("decide", child=child.id, outcome="deferred", reasons="Too few were here.")
    assert "meet_again_late" in meeting.findings
    last = meeting.desk.record
    begins, *_ = carried_over(last, STARTS, not_quorate=not_quorate(last, STARTS))
    assert isinstance(begins, CreateConference)
    assert begins.previous_not_quorate, "the next one knows it without being told"
    meeting.do("set_next_conference", date="2026-12-08T10:00:00")
    assert "meet_again_late" not in meeting.findings
    for copy in meeting.papers().values():
        assert (copy.not_quorate is not None) is (copy.recipient.reader in ("parent", "professional"))
    for said in ("was not quorate", "before was not quorate either"):
        assert meeting.on_paper(said) == {"sam"}, said
    assert meeting.on_paper("Fewer services were at the meeting") == {"anna"}
    assert meeting.on_paper("again by Tuesday 8 December 2026") == {"anna", "sam"}
    meeting.do("show", page="decision")
    assert "quorate" not in meeting.screen


def test_6_13_a_report_handed_over_at_the_door(meeting: Meeting) -> None:
    meeting.do("receive_report", report="report-sam")
    meeting.do("share_report", report="report-sam", with_="anna", how="read at the table")
    assert "report_late" in meeting.findings
    meeting.do("start_break", minutes=15, asked_by="anna")
    assert (meeting.page, meeting.chair.time.pause.minutes) == ("break", 15)
    assert "report" not in meeting.screen
    meeting.later(15)
    meeting.do("end_break")
    meeting.do("comment_on_report", report="report-sam", by="anna", agrees="part", words="Not about May.")
    meeting.decide()
    for who in ("anna", "sam"):
        (shared,) = [each for report in meeting.papers()[who].reports for each in report.shared if each.at]
        assert (shared.late, shared.agrees, shared.words) == (True, "part", "Not about May.")
    assert meeting.on_paper("Not about May.") == {"anna", "sam"}


def test_6_15_a_solicitor_attends(meeting: Meeting) -> None:
    assert meeting.person("lena").advises
    assert "advises, decides nothing" in meeting.together
    meeting.do("leave", who=["tom", "priya"])
    assert not meeting.chair.quorate, "who only advises never counts"
    meeting.decide()
    asked = [each.about for each in meeting.chair.findings if each.code == "view_missing"]
    assert not [about for about in asked if "Legal services" in about]
    row = next(each for each in meeting.papers()["anna"].people if each.name == "Lena Marsh")
    assert (row.role, row.took_part) == ("Solicitor for the council", "in the room")
    assert meeting.on_paper("Lena Marsh", "Solicitor for the council") == {"anna", "sam"}


def test_6_16_somebody_is_not_fit_to_stay(meeting: Meeting, missed: Missed) -> None:
    stay = ["joan", "ruth", "sam", "tom", "priya", "lena"]
    meeting.do(
        "begin_closed_part", why="Anna had been drinking", who=stay, ground="disrupts", minutes=20,
        speaks="joan", contact="the duty team",
    )  # fmt: skip
    for words in ("ring the duty team", "Outside: Anna", "ends at 10:22", "Joan speaks for who is outside"):
        assert words in meeting.together
    assert (meeting.page, meeting.chair.recording) == ("neutral", "paused")
    assert meeting.chair.closed_part == tuple(stay)
    meeting.do("speaking", who="lena")
    meeting.later(10)
    meeting.do("end_closed_part")
    assert (meeting.page, meeting.chair.recording) == ("neutral", "on")
    meeting.do("show", page="board")
    meeting.later(5)
    meeting.decide()
    assert "drinking" not in meeting.screen
    assert missed("anna", "Anna Quist")[1] == (risks(meeting),)
    for who, copy in meeting.papers().items():
        assert "drinking" not in repr(copy), who
        assert copy.closed_part is (who in ("anna", "ben")), who
        told = copy.recipient.reader == "professional"
        part = KeptOutPart("Anna Quist", "disrupts", 20, "Joan Quist")
        assert copy.kept_out == ((part,) if told else ())
        assert told or "disrupts" not in repr(copy)
        assert "duty team" not in repr(copy)
    assert meeting.on_paper("drinking") == meeting.on_paper("duty team") == set()
    assert meeting.on_paper("Anna Quist, for 20 minutes at least: violence, threats, drink") == {"sam"}
    assert meeting.on_paper("Joan Quist spoke for them.") == {"sam"}


def test_6_1_a_page_that_was_chosen_gives_way_too(meeting: Meeting) -> None:
    meeting.do("show", page="board")
    meeting.do("step_out", who="anna")
    assert (meeting.page, "Ivy was late" in meeting.screen) == ("pause", False)
    first = meeting.asked_first("show", page="plan")
    assert first is not None
    assert first.form == "go_on"
    assert meeting.asked_first("show", page="who") is None
    meeting.do("come_back", who="anna")
    assert meeting.page == "board"
    meeting.do("show", page="plan")
    meeting.do("start_break", minutes=5)
    assert meeting.page == "break"


def test_rows_33_69_72_and_93_what_the_chair_knows_of_everybody(meeting: Meeting) -> None:
    meeting.do("choose", who="anna", what="break_word", words="kettle")
    said = meeting.together
    assert "known to the family since October 2026" in said
    assert meeting.person("sam").new
    assert not meeting.person("tom").new, "nobody said since when"
    assert "break word: kettle" in said
    assert "An interpreter: Polish" in said
    assert "kettle" not in meeting.screen


def test_row_71_nobody_asked_is_never_a_no(meeting: Meeting) -> None:
    assert meeting.person("anna").safe == "not yet asked"
    meeting.do("ask_if_safe", who="anna")
    assert meeting.person("anna").safe == "not yet asked", "asked, and not answered yet"
    meeting.do("ask_if_safe", who="anna", answer="Not with Ben.")
    assert meeting.person("anna").safe == "Not with Ben."
    assert meeting.person("sam").safe == ""
    meeting.decide()
    assert not [who for who, copy in meeting.papers().items() if "Not with Ben." in repr(copy)]
    assert meeting.on_paper("Not with Ben.") == set()


def test_row_70_it_is_warned_before_they_meet(meeting: Meeting) -> None:
    meeting.do("keep_apart", people=["anna", "ben"], why="he hit her")
    assert "would meet" not in " ".join(meeting.chair.apart.warnings)
    meeting.do("reply", who="ben", joins="room")
    (warning,) = meeting.chair.apart.warnings
    assert "Anna and Ben would meet in 10 parts of the day" in warning
    meeting.do("plan_attendance", item="plan", room=["ben"], out=["anna"])
    assert "in 9 parts" in meeting.chair.apart.warnings[0]
    lines = {part.item: part.line for part in meeting.chair.apart.pairs[0].parts}
    assert lines["plan"] == "Anna not there, Ben in the room"
    assert lines["decision"] == "both in the room"
    meeting.do("plan_arrival", who="ben", arrives="9:40, side door", waits="Room 4")
    assert "comes 9:40, side door · waits Room 4" in meeting.together
    assert "side door" not in meeting.screen
    meeting.decide()
    assert not [who for who, copy in meeting.papers().items() if "side door" in repr(copy)]
    assert meeting.on_paper("side door") == set()


def test_row_64_the_family_is_told_of_no_overrun(meeting: Meeting) -> None:
    meeting.later(1)
    before = (meeting.page, meeting.screen)
    meeting.later(40)
    assert "overrun" in meeting.findings
    assert meeting.part.state == "now", "nothing goes on by itself"
    assert (meeting.page, meeting.screen) == before
