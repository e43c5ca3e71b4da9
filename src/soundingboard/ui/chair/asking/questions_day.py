"""Questions for the day itself: who is here, the agenda, the recording and the family's screen."""

from dataclasses import replace
from typing import Final

from soundingboard.ui.chair.asking.question import Form, Kind, Question, When
from soundingboard.ui.chair.asking.shared_questions import AUDIENCE, WHY

_ITEM: Final = Question("Which part of the day?", Kind.ITEM)
DECIDED: Final = {
    "go_on": "Go on recording, and say why",
    "pause": "Pause it while they speak",
    "notes": "Stop it, and take notes",
}
_GROUND: Final = Question("Why may they not be there?", Kind.ONE, "The shortest time that will do.")
_AT_LEAST: Final = Question("For how many minutes at least?", Kind.WHOLE)
_KEPT_OUT: Final = When("how", frozenset({"apart", "later", "written", "refused"}))
_WHY_LONGER: Final = Question("Why?", Kind.TEXT, "It stands in the record.")
_PURPOSE: Final = Question(
    "What is it for?",
    Kind.ONE,
    words={
        "open": "To open the day",
        "voice": "To hear the child or the family",
        "info": "To say what happened",
        "risk": "To talk about risks",
        "plan": "To make the plan",
        "decision": "To decide",
        "close": "To close the day",
    },
)

DAY: Final = {
    "start_conference": Form(
        "Start the conference",
        "Meeting",
        {
            "although": Question(
                "If somebody is not ready: why do you start all the same?",
                Kind.TEXT,
                "It stands in the record.",
            )
        },
    ),
    "arrive": Form(
        "Somebody arrives",
        "People",
        {
            "who": Question("Who is here?", Kind.PEOPLE),
            "joins": Question("How do they join?", Kind.ONE, "Leave it open if it is as planned."),
            "why": WHY,
        },
    ),
    "leave": Form(
        "Somebody leaves",
        "People",
        {
            "who": Question("Who leaves?", Kind.PEOPLE),
            "why": WHY,
            "let_in": Question("May the call they were on let them back in?", Kind.YES_NO),
        },
    ),
    "step_out": Form(
        "Somebody steps out", "People", {"who": Question("Who steps out?", Kind.PERSON), "why": WHY}
    ),
    "come_back": Form(
        "Somebody comes back", "People", {"who": Question("Who is back?", Kind.PERSON), "why": WHY}
    ),
    "go_on": Form(
        "Go on without somebody",
        "Meeting",
        {
            "why": Question(
                "Why does the meeting go on without them?", Kind.TEXT, "It stands beside what they miss."
            )
        },
    ),
    "catch_up": Form(
        "Say who tells somebody what they missed",
        "People",
        {
            "who": Question("Who missed something?", Kind.PERSON),
            "by": Question("Who tells them?", Kind.PERSON, "Somebody who was there."),
            "when": Question("When?", Kind.DATE_OR_WORDS, "tonight, tomorrow, 27 November"),
        },
    ),
    "somebody_at_door": Form(
        "Pause: somebody is at the door, and who it is",
        "Meeting",
        {"who": Question("Who is it?", Kind.PERSON, "Leave it open if you do not know yet.")},
    ),
    "settle_door": Form(
        "Say what was decided at the door",
        "Meeting",
        {
            "how": Question(
                "How do they take part?",
                Kind.ONE,
                "Ask the others alone first.",
                words={"written": "In writing"},
            ),
            "ground": replace(_GROUND, when=_KEPT_OUT),
            "minutes": replace(_AT_LEAST, when=_KEPT_OUT),
            "who": Question("Who is it?", Kind.PERSON, "Leave it open if you said so already."),
            "police": Question(
                "Were the police told?", Kind.ONE, words={"told": "They were told", "not_told": "Not told"}
            ),
            "words": Question("What do you want to keep of it?", Kind.TEXT, "Only you read it."),
        },
    ),
    "end_emergency": Form(
        "Go on after the emergency",
        "Meeting",
        {
            "minutes_lost": Question(
                "How many minutes were lost?", Kind.WHOLE, "Leave it open for all since it began."
            )
        },
    ),
    "plan_attendance": Form(
        "Plan who is there for a part",
        "Agenda",
        {
            "item": _ITEM,
            "room": Question("Who is in the room for it?", Kind.PEOPLE),
            "call": Question("Who is on the call for it?", Kind.PEOPLE),
            "out": Question("Who is not there for it?", Kind.PEOPLE),
        },
    ),
    "begin_closed_part": Form(
        "Begin a closed part",
        "Meeting",
        {
            "why": Question(
                "Why does somebody wait outside?", Kind.TEXT, "Only you read it; the ground is told."
            ),
            "who": Question("Who stays in?", Kind.PEOPLE, "Leave it open for everyone at work here."),
            "ground": _GROUND,
            "minutes": _AT_LEAST,
            "speaks": Question(
                "Who speaks for them meanwhile?", Kind.PERSON, "Such as an advocate. They may write, too."
            ),
            "contact": Question("Who do you ring if somebody is not safe?", Kind.TEXT, "Only you read it."),
        },
    ),
    "end_closed_part": Form("End the closed part", "Meeting"),
    "child_joins": Form(
        "A child joins",
        "People",
        {
            "child": Question("Which child comes in?", Kind.CHILD),
            "not_with": Question(
                "Who does the child ask not to be there?", Kind.PEOPLE, "They wait outside."
            ),
            "stop_word": Question("What does the child say to stop?", Kind.TEXT, "A word or a sign."),
            "talks": Question("Who talks with the child afterwards?", Kind.PERSON),
        },
    ),
    "child_leaves": Form("A child leaves", "People", {"child": Question("Which child goes?", Kind.CHILD)}),
    "use_interpreter": Form(
        "Switch to working with an interpreter",
        "Meeting",
        {"on": Question("Is an interpreter working with us?", Kind.YES_NO)},
    ),
    "start_break": Form(
        "Start a break",
        "Meeting",
        {
            "minutes": Question("How many minutes?", Kind.WHOLE),
            "asked_by": Question("Who asked for it?", Kind.SOMEBODY),
        },
    ),
    "extend_break": Form(
        "Make the break longer", "Meeting", {"minutes": Question("How many minutes more?", Kind.WHOLE)}
    ),
    "end_break": Form("End the break", "Meeting"),
    "speaking": Form(
        "Somebody speaks",
        "People",
        {
            "who": Question("Who speaks?", Kind.SOMEBODY),
            "for": Question("For how many minutes?", Kind.SPAN, "Leave it open to start or stop the clock."),
        },
    ),
    "start_item": Form("Start a part of the day", "Agenda", {"item": _ITEM}),
    "finish_item": Form("Finish a part of the day", "Agenda", {"item": _ITEM}),
    "skip_item": Form("Skip a part of the day", "Agenda", {"item": _ITEM, "why": _WHY_LONGER}),
    "recap": Form(
        "Say in one line where we are",
        "Agenda",
        {
            "item": _ITEM,
            "text": Question("What is the one line for the family?", Kind.TEXT, "Plain words, one thing."),
        },
    ),
    "add_item": Form(
        "Add a part to the day",
        "Agenda",
        {
            "title": Question("What is it called?", Kind.TEXT),
            "minutes": Question("How many minutes?", Kind.WHOLE),
            "purpose": _PURPOSE,
            "item": Question("", Kind.MADE, made_from="title"),
            "family_title": Question("What does the family's screen call it?", Kind.TEXT),
            "before": Question("Which part does it come before?", Kind.ITEM, "Leave it open for the end."),
            "who": Question("Who is it with?", Kind.PEOPLE),
            "audience": AUDIENCE,
        },
    ),
    "edit_item": Form(
        "Change a part of the day",
        "Agenda",
        {
            "item": _ITEM,
            "minutes": Question("How many minutes?", Kind.WHOLE),
            "title": Question("What is it called?", Kind.TEXT),
            "family_title": Question("What does the family's screen call it?", Kind.TEXT),
            "purpose": _PURPOSE,
            "who": Question("Who is it with?", Kind.PEOPLE),
            "audience": AUDIENCE,
        },
    ),
    "move_item": Form(
        "Move a part of the day",
        "Agenda",
        {
            "item": _ITEM,
            "before": Question("Which part does it come before?", Kind.ITEM, "Leave it open for the end."),
        },
    ),
    "remove_item": Form("Take a part out of the day", "Agenda", {"item": _ITEM}),
    "give_recording_notice": Form(
        "Give the recording notice",
        "Screen and sound",
        {
            "objections": Question(
                "Does anybody object to being recorded?",
                Kind.PER_PERSON,
                "Leave it empty if nobody does.",
                parts={
                    "words": Question("What does {called} say?", Kind.TEXT, unread=True),
                    "decided": Question("What do you decide for {called}?", Kind.ONE, words=DECIDED),
                },
            )
        },
    ),
    "object_to_recording": Form(
        "Somebody objects to being recorded",
        "Screen and sound",
        {
            "who": Question("Who does not want to be recorded?", Kind.PERSON),
            "decided": Question(
                "What do you decide?",
                Kind.ONE,
                "Explain first: who hears it, how it is kept, and that it is not typed out.",
                words=DECIDED,
            ),
            "words": Question("What do they say?", Kind.TEXT, "In their own words.", unread=True),
        },
    ),
    "start_recording": Form("Start the recording", "Screen and sound", {"why": WHY}),
    "record_again": Form("Record again after the recorder ended", "Screen and sound", {"why": WHY}),
    "pause_recording": Form("Pause the recording", "Screen and sound", {"why": WHY}),
    "resume_recording": Form("Resume the recording", "Screen and sound", {"why": WHY}),
    "stop_recording": Form("Stop and seal the recording", "Screen and sound", {"why": WHY}),
    "bookmark": Form(
        "Mark this moment, and say what it is",
        "Screen and sound",
        {
            "text": Question(
                "What should you come back to?", Kind.TEXT, "Leave it empty to mark the moment only."
            )
        },
    ),
    "show": Form(
        "Show a page to the family",
        "Screen and sound",
        {"page": Question("Which page?", Kind.ONE, words={"child": "For the child", "plan": "The plan"})},
    ),
    "hide": Form("Hide the family's screen", "Screen and sound"),
    "hold": Form(
        "Hold the family's screen still",
        "Screen and sound",
        {"on": Question("Should it stay as it is while you work on?", Kind.YES_NO)},
    ),
    "share_screen": Form(
        "Say whether the call sees the screen",
        "Screen and sound",
        {"on_call": Question("Do people on the call see the family's screen?", Kind.YES_NO)},
    ),
    "take_off_call": Form(
        "Say that somebody who left the call was taken off it",
        "Screen and sound",
        {"who": Question("Who was taken off the call?", Kind.PEOPLE)},
    ),
    "turn_page": Form(
        "Turn to a page of a long page",
        "Screen and sound",
        {"to": Question("To which page?", Kind.WHOLE, "0 is the first, -1 the newest.")},
    ),
    "emergency": Form(
        "Emergency: neutral screen, lock",
        "Meeting",
        {"why": Question("What is it?", Kind.TEXT, "One word will do.")},
    ),
    "private_note": Form(
        "Write a note for yourself",
        "Meeting",
        {"text": Question("What do you want to remember?", Kind.LONG, "In no view, no paper and no export.")},
    ),
}
"""Forms of the day itself."""
