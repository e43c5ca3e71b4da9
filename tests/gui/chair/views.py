"""A conference as its chair sees it, made by hand after the sample scenario: in the middle of the risks."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from soundingboard.views.chair.parts import (
    CardView,
    ChairView,
    ChildView,
    ColumnView,
    FindingView,
    PersonView,
    ScreenView,
)
from soundingboard.views.chair.plan_parts import PlanView
from soundingboard.views.chair.time_parts import BreakView, ItemView, TimeView
from soundingboard.views.frame import BoardPage, Card, Column, Frame, to_bytes

NOW = datetime(2026, 11, 24, 11, 12, 30)

FRAME = to_bytes(
    Frame(
        BoardPage(
            "What we are worried about, and what is going well",
            (
                Column(
                    "risk", "Risks", "could hurt a child badly", (Card("Ella could be hurt.", "said by Sam"),)
                ),
                Column(
                    "worry", "Worries", "on somebody's mind", (Card("Ella has missed 11 days of school."),)
                ),
                Column(
                    "going_well", "Going well", "keeps the children safe", (Card("Nan has the children."),)
                ),
            ),
        ),
        parts=10,
        part=5,
        recording="This meeting is being recorded",
        recorded=True,
    )
)

ITEMS = (
    ItemView("welcome", "Welcome and who's who", "Welcome", 10, "open", "finished", 9.0),
    ItemView("child", "What Ella wants to say", "Ella's words", 10, "voice", "finished", 10.0),
    ItemView("family", "What the family wants to say", "Your words", 10, "voice", "finished", 10.0),
    ItemView("going_well", "What is going well", "What is going well", 8, "risk", "finished", 8.0),
    ItemView("what_happened", "What happened", "What happened", 10, "info", "skipped", 0.0),
    ItemView(
        "risks",
        "Risks, worries and what is going well",
        "Our worries",
        25,
        "risk",
        "now",
        18.0,
        ask="What are you most worried could happen to Ella and Noah?",
    ),
    ItemView("scale", "How safe is it?", "How safe", 7, "risk", "to_come", 0.0),
    ItemView("plan", "The plan we make together", "Our plan", 30, "plan", "to_come", 0.0),
    ItemView("decision", "Views and decision", "What we decide", 10, "decision", "to_come", 0.0),
    ItemView("next", "What happens next", "What happens next", 10, "close", "to_come", 0.0),
)

CHILDREN = (
    ChildView("ella", "Ella", "Ella Marlowe", "7"),
    ChildView("noah", "Noah", "Noah Marlowe", "11 months"),
)

PEOPLE = (
    PersonView("mia", "Mia", "Mia Marlowe", "Mum", "Mum", "family", "", "MM", "speaking · 11 min",
               present="room", speaking=True, spoken=11, parent=True),
    PersonView("dean", "Dean", "Dean Harper", "Dad", "Dad", "family", "", "DH", "Teams · 3 min",
               present="teams", spoken=3, parent=True),
    PersonView("june", "June", "June Marlowe", "Nan", "Nan", "family", "", "JM", "2 min",
               present="room", spoken=2),
    PersonView("ade", "Ade", "Ade Bello", "Advocate for Ella", "speaks up for Ella", "supporter",
               "Voice First", "AB", "1 min", present="room", spoken=1),
    PersonView("ruth", "Ruth", "Ruth Ansah", "Chair", "runs the meeting", "professional",
               "Safeguarding and review", "RA", "6 min", present="room", spoken=6),
    PersonView("sam", "Sam", "Sam Keeble", "Social worker", "your social worker", "professional",
               "Children's social care", "SK", "8 min", present="room", spoken=8),
    PersonView("priya", "Priya", "Priya Nair", "Health visitor", "Noah's health visitor", "professional",
               "Health visiting", "PN", "5 min", present="room", stepped_out=True, spoken=5),
    PersonView("tom", "Tom", "Tom Field", "Head teacher", "Ella's head teacher", "professional", "School",
               "TF", "Teams · 4 min", present="teams", spoken=4),
    PersonView("kay", "Kay", "Kay Doran", "Police officer", "police, child abuse team", "professional",
               "Police", "KD", "sent a report"),
)  # fmt: skip

RISKS = (
    CardView("r-fights", "risk", "Ella could be hurt or badly frightened if Dean hurts Mia again.",
             about=("ella", "noah"), about_line="Ella · Noah", response_line="agreed by 6, Dad not sure",
             heard_at=22 * 60 + 40, actions=1),
    CardView("r-seizures", "risk", "Noah could be left without safe care when Mia has a seizure.",
             about=("noah",), about_line="Noah", response_line="agreed by all", heard_at=31 * 60 + 5,
             missing=("how likely it is",)),
)  # fmt: skip
WORRIES = (
    CardView("w-school", "worry", "Ella has missed 11 days of school since September.", about=("ella",),
             about_line="Ella", said_line="said by School", heard_at=18 * 60 + 12),
    CardView("c-appointments", "worry", "I don't get told when appointments move.", own_words=True,
             said_by="mia", said_line="said by Mum", family_concern=True),
    CardView("x-address", "worry", "Mia stays at 14 Larch Close some nights; Dean must not learn it.",
             about=("ella", "noah"), about_line="Ella · Noah", said_line="said by Sam",
             seen_by_line="seen by professionals", kept_back="Not on the family's screen: for professionals"),
    CardView("w-rent", "worry", "Rent is two months behind.",
             note="moved from Risks at 10:31: “Housing have agreed a plan”"),
)  # fmt: skip
WELL = (
    CardView("s-nan", "going_well", "Nan has the children every Friday night and they love it.",
             about_line="Ella · Noah", said_line="said by Nan"),
    CardView("s-help", "going_well", "On 3 October Mia got help at once and kept the children close.",
             said_line="said by Social worker"),
    CardView("s-words", "going_well", "My teacher helps me with my worry box.", own_words=True,
             said_line="Ella's words, read by Advocate"),
)  # fmt: skip


def columns(
    risks: tuple[CardView, ...] = RISKS,
    worries: tuple[CardView, ...] = WORRIES,
    well: tuple[CardView, ...] = WELL,
    unsure: tuple[CardView, ...] = (),
) -> tuple[ColumnView, ...]:
    """The board's columns with these cards."""
    return (
        ColumnView("risk", "Risks", risks),
        ColumnView("worry", "Worries", worries),
        ColumnView("going_well", "Going well", well),
        ColumnView("not_sure", "Not sure yet", unsure),
    )


TIME = TimeView(
    NOW,
    72.5,
    ITEMS,
    BreakView(33.0, 45),
    0.43,
    0.38,
    0.62,
    quiet="Dad has not spoken for 17 minutes",
    planned_finish=NOW + timedelta(minutes=55),
)

VIEW = ChairView(
    conference="CP-0417",
    kind="initial",
    title="Initial conference",
    family="Marlowe family",
    place="Room 2, Elm House, and Teams",
    starts=datetime(2026, 11, 24, 10, 0),
    phase="day",
    chair="ruth",
    time=TIME,
    children=CHILDREN,
    people=PEOPLE,
    here_line="8 of 9",
    quorate=True,
    columns=columns(),
    plan=PlanView(()),
    scores=(),
    views=(),
    recording="on",
    screen=ScreenView("follow", "board", "live", 1, "1 item held back: not everyone here may see it", FRAME),
    findings=(
        FindingView("break_due", (), "A break is due in 12 minutes: think of a good moment."),
        FindingView("not_heard", ("dean",), "Dean has not been heard: ask him what he thinks."),
    ),
    current_item="risks",
    undo="the card",
)


def view(**changed: Any) -> ChairView:  # noqa: ANN401 - any field of the view
    """The sample with something else in it."""
    return replace(VIEW, **changed)


def empty() -> ChairView:
    """A day that has just begun: nothing on the board, nobody heard."""
    items = tuple(
        replace(item, state="now" if item.id == "welcome" else "to_come", spent=0.0) for item in ITEMS
    )
    quiet_time = TimeView(NOW, 0.0, items, BreakView(0.0, 45), 0.0, 0.0, 0.0)
    nobody = tuple(
        replace(person, present="", speaking=False, stepped_out=False, status="") for person in PEOPLE
    )
    return view(
        columns=columns((), (), ()), time=quiet_time, people=nobody, here_line="0 of 9", quorate=False,
        findings=(), recording="off", current_item="welcome", undo="",
    )  # fmt: skip


def crowded(count: int = 40) -> ChairView:
    """Many cards, long words and long names."""
    cards = tuple(
        replace(
            RISKS[number % 2],
            id=f"r-{number}",
            text=f"{number}: {RISKS[number % 2].text} " * (1 + number % 3),
        )
        for number in range(count)
    )
    long_name = replace(
        PEOPLE[0], called="Anastasia-Wilhelmina", name="Anastasia-Wilhelmina Featherstonehaugh-Cholmondeley"
    )
    roles = replace(PEOPLE[6], role="Specialist community public health nurse and epilepsy lead practitioner")
    many = tuple(replace(PEOPLE[number % 9], id=f"p{number}") for number in range(9, 22))
    unsure = (CardView("u-1", "not_sure", "Donaudampfschifffahrtsgesellschaftskapitänswitwe " * 2),)
    return view(
        columns=columns(cards, unsure=unsure),
        people=(long_name, *PEOPLE[1:6], roles, *PEOPLE[7:], *many),
        family="Featherstonehaugh-Cholmondeley family",
    )
