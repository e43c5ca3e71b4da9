"""Conferences as the chair's pages are given them: an ordinary one, an empty one and a crowded one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from soundingboard.practice.facts import AgreementFacts, CoreGroupFacts, KeyDateFacts
from soundingboard.views.chair.opinions import DissentView, ScoreView, StatedViewView
from soundingboard.views.chair.parts import (
    CardView,
    ChairView,
    CheckInView,
    ChildView,
    ColumnView,
    FindingView,
    PersonView,
    ReportView,
    ScreenView,
)
from soundingboard.views.chair.plan_parts import (
    ActionView,
    OutcomeView,
    PlanView,
)
from soundingboard.views.chair.time_parts import BreakView, ItemView, TimeView
from soundingboard.views.side import Side

NOW = datetime(2026, 11, 24, 11, 30)
LONG = "Every Tuesday and every Thursday, whatever else happens, somebody whom the children know well "


def person(
    key: str, called: str, role: str, group: str, agency: str = "", present: str = "room"
) -> PersonView:
    """Somebody who is asked to come."""
    return PersonView(
        id=key,
        called=called,
        name=f"{called} Example",
        role=role,
        plain=role,
        group=group,
        agency=agency,
        initials=called[:2].upper(),
        status="" if present else "sent apologies",
        present=present,
        parent=role in {"Mum", "Dad"},
    )


PEOPLE = (
    person("mia", "Mia", "Mum", "family"),
    person("dean", "Dean", "Dad", "family", present="teams"),
    person("june", "June", "Nan", "family"),
    person("ade", "Ade", "Advocate for Ella", "supporter", "Voice First"),
    person("sam", "Sam", "Social worker", "professional", "Children's social care"),
    person("priya", "Priya", "Health visitor", "professional", "Health visiting"),
    person("tom", "Tom", "Head teacher", "professional", "School", present="teams"),
    person("kay", "Kay", "Police officer", "professional", "Police", present=""),
)
ELLA = ChildView(
    "ella",
    "Ella",
    "Ella Marlowe",
    "7",
    outcome="plan",
    category="emotional",
    reasons="Police came three times.",
)
NOAH = ChildView("noah", "Noah", "Noah Marlowe", "11 months")

RISK = CardView(
    id="r-fights",
    kind="risk",
    text="Ella could be hurt or badly frightened if Dean hurts Mia again.",
    about=("ella",),
    about_line="Ella",
    because="Police came on 3 October.",
    effect=(("ella", "She has been tired and late at school."),),
    whose_behaviour="dean",
    missing=("how likely it is", "why it is serious enough", "what happens if nothing changes"),
)
WORRY = CardView(
    id="w-school", kind="worry", text="Ella has missed 11 days of school.", about=("ella",), about_line="Ella"
)
COLUMNS = (
    ColumnView("risk", "Risks", (RISK,)),
    ColumnView("worry", "Worries", (WORRY,)),
    ColumnView("going_well", "Going well", ()),
    ColumnView("not_sure", "Not sure", ()),
)


def action(key: str, what: str, who: str = "sam", who_line: str = "Sam", **fields: object) -> ActionView:
    """A promise of the plan."""
    whole = ActionView(
        id=key,
        what=what,
        who=who,
        who_line=who_line,
        with_line="",
        by=date(2026, 12, 4),
        by_line="Friday 4 December",
        until_line="",
        how_we_will_know="The nurse writes to Sam with the new dates",
        help="",
        risks=("r-fights",),
        agreed=True,
    )
    return replace(whole, **fields)  # type: ignore[arg-type]  # each test names fields that there are


SATURDAYS = action(
    "a-saturdays",
    "June will have Ella and Noah on Saturdays from 10 to 4, with Dean there",
    "june",
    "June",
    with_line="with Dean",
    by_line="Saturday 28 November",
    until_line="until 19 February",
    how_we_will_know="June tells Sam each Monday how Saturday went; Ella says how she feels",
)
VISITS = action(
    "a-visits",
    "Sam will visit every week, one visit in three without notice",
    kind="visit",
    help="Sam rings the day before the other two",
)
NURSE = action(
    "a-nurse",
    "Priya will go with Mia to the epilepsy nurse",
    "priya",
    "Priya",
    with_line="with Mia",
    by=None,
    by_line="",
    how_we_will_know="",
    risks=(),
    agreed=False,
    missing=("a date", "how we will know", "a risk that it answers"),
)
PLAN = PlanView(
    outcomes=(
        OutcomeView("o-safe", "Ella and Noah feel safe at home", "Ella and Noah", (SATURDAYS, VISITS)),
        OutcomeView("o-care", "Noah always has someone well enough to look after him", "Noah", (NURSE,)),
    ),
    contingencies=(
        ("Dean comes to the house", "Whoever is there rings 999, then Sam; the children go to June's"),
        ("Mia is unwell", "June has Noah; next door has a key and June's number"),
    ),
    core=CoreGroupFacts("sam", ("sam", "mia", "dean"), datetime(2026, 12, 3, 13, 0)),
    working=AgreementFacts(
        "agreed", "limited", "not before 8 am", "Ring us early", "Ring Sam", ("mia", "sam")
    ),
    key_dates=(KeyDateFacts(date(2026, 12, 10), "Dean is in court", "Sam rings Mia that evening", "court"),),
    core_group="Sam, Mia, Dean, June, Priya and Tom; first on Thursday 3 December at 1 pm",
    next_conference=datetime(2027, 2, 19, 10, 0),
    agreement="Visits without notice agreed at home and at school, not before 8 am",
)


_SIDES: Final[Mapping[str, Side]] = {
    "": "child",
    "Mum": "family",
    "Dad": "family",
    "Nan": "family",
    "Advocate for Ella": "supporter",
}


def stated(who: str, called: str, role: str, view: str, words: str, category: str = "") -> StatedViewView:
    """What somebody thinks about Ella."""
    side = _SIDES.get(role, "professional")
    return StatedViewView(who, called, role, side, "ella", view, category, words)


VIEWS = (
    stated("sam", "Sam", "Social worker", "plan", "Both children need a plan.", "emotional"),
    stated("tom", "Tom", "Head teacher", "no_plan", "I think a child in need plan would do."),
    stated("mia", "Mia", "Mum", "unsure", "I want help, I am scared of the word."),
    stated("ella", "Ella", "", "unsure", "I want somebody to help Mum."),
)
SCORES = (
    ScoreView("mia", "Mia", "Ella and Noah", 6, "Dean is out of the house."),
    ScoreView("sam", "Sam", "Ella and Noah", 4, "It is only three weeks."),
    ScoreView("priya", "Priya", "Ella and Noah", 4, ""),
)
SHOWN = tuple(replace(score, shown=True) for score in SCORES)
IN_TIME = (("Mia", 90, False), ("Dean", 88, False))
LATE = (("Mia", 90, False), ("Dean", 18, True))
UNSEEN = (("Mia", None, False), ("Dean", None, False))
REPORTS = (
    ReportView("report-sam", "Sam", "Children's social care", NOW, exempt=False, shared=IN_TIME),
    ReportView("report-school", "Tom", "School", NOW, exempt=False, shared=LATE),
    ReportView("report-hv", "Priya", "Health visiting", None, exempt=False, shared=UNSEEN),
    ReportView("report-police", "Kay", "Police", NOW, exempt=True),
)
FINDINGS = (
    FindingView(
        "view_missing", ("ella", "Health visiting"), "Health visiting has not said what they think for Ella."
    ),
    FindingView("view_missing", ("noah", "School"), "School has not said what they think for Noah."),
    FindingView("contingency_missing", (), "Nobody has said what happens if things go wrong."),
    FindingView("nobody_checks_in", ("dean",), "Nobody looks in on Dean afterwards."),
    FindingView("not_asked_if_safe", ("dean",), "Dean has not been asked in private if it is safe."),
    FindingView(
        "report_late", ("report-school", "dean"), "The school's report reached Dean 18 hours before."
    ),
    FindingView("not_told_not_their_fault", ("ella",), "Nobody tells Ella that it is not her fault."),
)
ITEMS = (
    ItemView("welcome", "Welcome and who's who", "Welcome", 10, "open", "finished", 6),
    ItemView(
        "plan", "The plan we make together", "The plan", 30, "plan", "now", 8, recap="We begin the plan."
    ),
    ItemView("decision", "Views and decision", "The decision", 10, "decision", "to_come", 0),
)


def chair_view(**fields: object) -> ChairView:
    """An ordinary conference on its day, with any field changed."""
    whole = ChairView(
        conference="marlowe",
        kind="initial",
        title="Initial conference · Marlowe family",
        family="Marlowe",
        place="Room 2 and Teams",
        starts=datetime(2026, 11, 24, 10, 0),
        phase="day",
        chair="Ruth",
        time=TimeView(NOW, 90.0, ITEMS, BreakView(20, 45), 0.43, 0.38, 0.62),
        children=(ELLA, NOAH),
        people=PEOPLE,
        here_line="7 of 8",
        quorate=True,
        columns=COLUMNS,
        plan=PLAN,
        scores=SCORES,
        views=VIEWS,
        recording="on",
        screen=ScreenView("follow", "plan", "live", 0, "", b""),
        findings=FINDINGS,
        current_item="plan",
        reports=REPORTS,
    )
    return replace(whole, **fields)  # type: ignore[arg-type]  # each test names fields that there are


def empty_view() -> ChairView:
    """A conference in which nothing was put in yet."""
    return chair_view(
        children=(), people=(), columns=(), plan=PlanView(()), scores=(), views=(), findings=(), reports=()
    )


def crowded_view() -> ChairView:
    """More of everything, and every text long."""
    actions = tuple(
        replace(NURSE, id=f"a-{number}", what=f"{number} {LONG}comes by", missing=NURSE.missing * 2)
        for number in range(24)
    )
    outcomes = tuple(
        OutcomeView(f"o-{number}", LONG * 2, "Ella and Noah", actions[number * 6 : number * 6 + 6])
        for number in range(4)
    )
    dissents = tuple(DissentView(f"p{n}", f"Bartholomew-{n}", LONG, formal=True) for n in range(3))
    told = replace(
        NOAH, outcome="plan", words_for_child=LONG, dissent_weighed=LONG, relied_on_new=True, despite=LONG,
        told_by=LONG * 2, dissents=dissents,
    )  # fmt: skip
    children = tuple(replace(told, id=f"child-{n}", called=f"Maximilian-{n}") for n in range(6))
    people = tuple(
        person(f"p{n}", f"Bartholomew-{n}", "Independent reviewing and advocacy worker", "professional", LONG)
        for n in range(20)
    )
    scores = tuple(ScoreView(f"p{n}", f"Bartholomew-{n}", "all", n % 4 + 3, LONG) for n in range(20))
    scores += (ScoreView("child-0", "Maximilian-0", "all", 3, LONG, face="face_1", family=False),)
    views = tuple(replace(VIEWS[0], who=f"p{n}", child="child-0", words=LONG * 3) for n in range(20))
    cards = tuple(replace(RISK, id=f"r{n}", text=LONG * 2, missing=()) for n in range(12))
    columns = (ColumnView("risk", "Risks", cards),)
    return chair_view(
        children=children,
        people=(*PEOPLE, *people),
        plan=replace(PLAN, outcomes=outcomes, key_dates=(KeyDateFacts(date(2026, 12, 10), LONG, LONG),) * 4),
        check_ins=tuple(CheckInView(f"p{n}", "sam", "tonight", LONG) for n in range(4)),
        scores=scores,
        views=views,
        columns=columns,
        findings=tuple(replace(each, about=(*each.about, str(n))) for n in range(3) for each in FINDINGS),
    )


def shown_view() -> ChairView:
    """The crowded one, with every score shown."""
    crowded = crowded_view()
    return replace(crowded, scores=tuple(replace(score, shown=True) for score in crowded.scores))
