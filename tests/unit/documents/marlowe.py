"""Copies of the Marlowe conference as their readers get them, built by hand after the scenario."""

from dataclasses import replace
from datetime import date, datetime

from soundingboard.views.copies.parts import ChildPart, Copy, Recipient, TimePart
from soundingboard.views.copies.people_parts import PersonPart, ReportPart, SharedPart
from soundingboard.views.copies.plan_parts import ActionPart, AgreementPart, CoreGroupPart, OutcomePart
from soundingboard.views.copies.said_parts import (
    ConcernPart,
    Dissent,
    EntryPart,
    ResponsePart,
    ScorePart,
    StatedView,
)

ADDRESS = "14 Larch Close"
BOTH = ("Ella", "Noah")
UNTIL = date(2027, 2, 19)
RULE = "Police have come three times since August, and Ella was at home each time."

MIA = Recipient("mia", "Mia Marlowe", "Mia", "Mum", "parent")
DEAN = Recipient("dean", "Dean Harper", "Dean", "Dad", "parent")
JUNE = Recipient("june", "June Marlowe", "June", "Nan", "family")
ELLA = Recipient("ella", "Ella Marlowe", "Ella", "Child", "child")
TOM = Recipient("tom", "Tom Field", "Tom", "Head teacher", "professional")

ELLA_PART = ChildPart(
    id="ella", name="Ella Marlowe", called="Ella", age="7 years", outcome="plan", category="emotional",
    reasons=RULE,
    words_for_child="Lots of grown-ups will help so that home feels safe. None of this is your fault.",
    trusted_adult="June",
    views=(
        StatedView("Sam", "Social worker", "professional", "plan", "emotional", "Both children need a plan."),
        StatedView("Tom", "Head teacher", "professional", "no_plan",
                   words="I think a child in need plan would do."),
        StatedView("Mia", "Mum", "family", "unsure", words="I want help, I am scared of the word."),
    ),
)  # fmt: skip
NOAH_PART = ChildPart(
    id="noah", name="Noah Marlowe", called="Noah", age="11 months", outcome="plan", category="emotional",
    reasons="Noah was at home each time Mia was hurt, and he needs sure care on the days she is unwell.",
    views=(
        StatedView("Priya", "Health visitor", "professional", "plan", "emotional",
                   "He was at home each time."),
        StatedView("Mia", "Mum", "family", "plan",
                   words="If it means somebody comes with me to the clinic, yes."),
    ),
)  # fmt: skip
TOLD_APART = replace(
    ELLA_PART,
    dissents=(Dissent("Tom", "Head teacher", "School thinks a child in need plan would be enough."),),
    views=(*ELLA_PART.views, StatedView("Ella", "", "child", "unsure", words="I want somebody to help Mum.")),
    dissent_weighed="Three calls to the police in three months, with Ella at home, need more than that.",
)

WORRY_BOX = EntryPart("going_well", "My teacher helps me with my worry box.", own_words=True, said_by="Ella",
                      about=("Ella",))  # fmt: skip
NAN = EntryPart("going_well", "Nan has the children every Friday night and they love it.", said_by="June",
                about=BOTH)  # fmt: skip
HELP = EntryPart("going_well", "On 3 October Mia got help at once and kept the children close.",
                 said_by="Sam", about=BOTH)  # fmt: skip
FIGHTS = EntryPart(
    "risk", "Ella could be hurt or badly frightened if Dean hurts Mia again.", about=("Ella",),
    because="Police came on 3 October, saw that Mia was hurt, and found Ella on the stairs.",
    effects=(("Ella", "She has been tired and late at school since October."),),
    likelihood="likely: police have been called three times since August",
    significant_because="how often, and how badly Mia was hurt",
    if_nothing_changes="Ella may be hurt getting between them.",
    responses=(ResponsePart("Mia", "agree"), ResponsePart("Dean", "think", "I want to think about that.")),
)  # fmt: skip
SEIZURES = EntryPart(
    "risk", "Noah could be left without safe care when Mia has a seizure.", about=("Noah",),
    because="Two seizures in August while alone with Noah.",
    effects=(("Noah", "He was found crying in his cot after an hour."),),
    likelihood="likely until the tablets are right",
    significant_because="his age", if_nothing_changes="Noah could be badly hurt.",
    responses=(ResponsePart("Mia", "agree"),),
)  # fmt: skip
SCHOOL = EntryPart(
    "worry", "Ella has missed 11 days of school since September.", said_by="Tom", about=("Ella",)
)
HOUSING = EntryPart("not_sure", "Nobody knows yet where Dean will live after February.", about=BOTH,
                    finder="Sam", find_by="4 December 2026")  # fmt: skip
SAFE_ADDRESS = EntryPart("worry", f"Mia stays at {ADDRESS} some nights; Dean must not learn it.", about=BOTH)

A_DEAN = ActionPart("Dean will live at his brother's", "Dean", by=date(2026, 11, 24), until=UNTIL,
                    how_we_will_know="Dean's brother tells Sam every Monday",
                    help="Sam books the fathers' group and pays the bus fare", agreed=True)  # fmt: skip
A_SATURDAYS = ActionPart(
    "June will have Ella and Noah on Saturdays from 10 to 4, with Dean there", "June", with_whom=("Dean",),
    by=date(2026, 11, 28), until=UNTIL,
    how_we_will_know="June tells Sam each Monday how Saturday went; Ella says how she feels", agreed=True,
)  # fmt: skip
A_VISITS = ActionPart("Sam will visit every week, one visit in three without notice", "Sam",
                      by=date(2026, 11, 27), until=UNTIL,
                      how_we_will_know="Sam sees both children and writes to Mia and Dean after each visit",
                      agreed=True)  # fmt: skip
A_NURSE = ActionPart("Priya will go with Mia to the epilepsy nurse", "Priya", with_whom=("Mia",),
                     by=date(2026, 12, 4), help="Priya drives", agreed=True,
                     how_we_will_know="The nurse writes to Sam with the new tablets and dates")  # fmt: skip
A_TELL = ActionPart("Sam will tell Ella what was decided, and that none of it is her fault", "Sam",
                    with_whom=("Ade",), by=date(2026, 11, 25), agreed=True,
                    how_we_will_know="Sam tells Mia what Ella said")  # fmt: skip

SAFE = OutcomePart("Ella and Noah feel safe at home", BOTH, (A_DEAN, A_SATURDAYS, A_VISITS, A_TELL),
                   now="The police have come three times since August.",
                   better="No shouting or hurting at home; Ella sleeps through.",
                   held_for="until the next meeting")  # fmt: skip
CARE = OutcomePart("Noah always has someone well enough to look after him", ("Noah",), (A_NURSE,))

RINGS = (
    "Whoever is there rings 999, then Sam; the children go to June's; Sam calls the core group the same day"
)
CONCERN = ConcernPart("I don't get told when appointments move.", own_words=True, said_by="Mia",
                      answer="Priya will text every change the same day.", by="Priya",
                      own=True)  # fmt: skip
OF_HERS = replace(CONCERN, own=False)
MIA_HAD = SharedPart(
    "Mia", datetime(2026, 11, 20, 15, 30), 90, late=False, how="read through together at home"
)
DEAN_HAD = SharedPart("Dean", datetime(2026, 11, 20, 18), 88, late=False, how="by email")
DEAN_LATE = SharedPart("Dean", datetime(2026, 11, 23, 16), 18, late=True, how="by email")
MIA_ON_SCHOOL = replace(
    MIA_HAD, agrees="part", words="Some of the days were hospital days and the school knew."
)
REPORTS = (
    ReportPart("Children's social care", "Sam Keeble", datetime(2026, 11, 19, 12), exempt=False,
               shared=(MIA_HAD, DEAN_HAD)),
    ReportPart("School", "Tom Field", datetime(2026, 11, 20, 9), exempt=False,
               shared=(MIA_ON_SCHOOL, DEAN_LATE)),
    ReportPart("Police", "Kay Doran", datetime(2026, 11, 23, 17), exempt=True),
)  # fmt: skip
PEOPLE = (
    PersonPart("Mia Marlowe", "Mum", "", "in the room"),
    PersonPart("Dean Harper", "Dad", "", "on Teams", missed=("What has happened", "The risks")),
    PersonPart("June Marlowe", "Nan", "", "in the room"),
    PersonPart("Ade Bello", "Advocate for Ella", "Voice First", "in the room"),
    PersonPart("Ruth Ansah", "Chair", "Safeguarding and review", "in the room"),
    PersonPart("Sam Keeble", "Social worker", "Children's social care", "in the room"),
    PersonPart("Priya Nair", "Health visitor", "Health visiting", "in the room"),
    PersonPart("Tom Field", "Head teacher", "School", "on Teams"),
    PersonPart("Kay Doran", "Police officer", "Police", "in writing"),
)
_FOR_MIA = Copy(
    recipient=MIA, papers=("letter", "summary", "plan"), reference="CP-0417", kind="initial",
    starts=datetime(2026, 11, 24, 10), place="Room 2, Elm House", area="north", chair="Ruth Ansah",
    children=(ELLA_PART, NOAH_PART), people=PEOPLE,
    entries=(WORRY_BOX, NAN, HELP, FIGHTS, SEIZURES, SCHOOL, HOUSING),
    outcomes=(SAFE, CARE), concerns=(CONCERN,), reports=REPORTS,
    scores=(ScorePart("Mia", 6, "Dean is out of the house.", "Ella and Noah"),
            ScorePart("Sam", 4, "It is only three weeks.", "Ella and Noah")),
    contingencies=(
        ("Dean comes to the house", RINGS),
        ("Mia is unwell", "June has Noah; next door has a key and June's number"),
    ),
    key_dates=((date(2026, 12, 14), "Dean's hearing.", "Sam rings Mia the same day."),),
    agreement=AgreementPart("agreed", "agreed", "not before 8 am", "",
                            "a break, plainer words, or time with Ade or June", ("Mia", "Sam")),
    core_group=CoreGroupPart("Sam Keeble", ("Sam", "Mia", "Dean", "June", "Priya", "Tom"),
                             datetime(2026, 12, 3, 13)),
    lead="Sam Keeble", next_conference=datetime(2027, 2, 19, 10), send_by=datetime(2026, 11, 25),
    keep_in_touch="Sam rings every Monday at 10", check_ins=("June looks in on Mia tonight.",),
    recaps=(("What is going well", "June, school and Mia each keep the children safe in ways that work."),
            ("The risks", "We are most afraid that Ella is hurt or frightened again.")),
    recording="The meeting was recorded so that the council can check how well it was run.",
)  # fmt: skip


def for_mia() -> Copy:
    """The copy of the parent who was hurt; nothing is kept from her."""
    return _FOR_MIA


def for_dean() -> Copy:
    """The copy of the parent who may not learn the address, nor what the others kept from him."""
    entries = tuple(entry for entry in _FOR_MIA.entries if entry is not HELP)
    return replace(
        _FOR_MIA, recipient=DEAN, entries=entries, concerns=(OF_HERS,), check_ins=(), closed_part=True,
        keep_in_touch="Sam rings every Thursday", protected=frozenset((ADDRESS,)),
        outcomes=(replace(SAFE, actions=(replace(A_DEAN, own=True), *SAFE.actions[1:])), CARE),
    )  # fmt: skip


def for_tom() -> Copy:
    """A professional's copy, with what professionals alone are told."""
    return replace(
        _FOR_MIA, recipient=TOM, children=(TOLD_APART, NOAH_PART), keep_in_touch="", check_ins=(),
        concerns=(OF_HERS,),
        entries=(*_FOR_MIA.entries, SAFE_ADDRESS),
        new_information=("Kay Doran: Dean was bailed on 20 November.",),
        time=TimePart((("open", 10.0), ("voice", 20.0), ("risk", 37.5), ("plan", 25.5)), 0.62, 1),
        seals=(("9f2c0a77b1e04c2f8f3d5d1e6a90b7c4e3f2a1908d7c6b5a4938271605f4e3d2",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),),
    )  # fmt: skip


def for_june() -> Copy:
    """The copy of a family member who is no parent: her own part."""
    own = replace(SAFE, actions=(replace(A_SATURDAYS, own=True),), now="", better="", held_for="")
    return replace(
        _FOR_MIA, recipient=JUNE, papers=("letter", "plan"), entries=(NAN,), outcomes=(own,), concerns=(),
        reports=(), scores=(), people=(), agreement=None, key_dates=(), recaps=(), check_ins=(), recording="",
        children=(replace(ELLA_PART, reasons="", category="", views=()),
                  replace(NOAH_PART, reasons="", category="", views=())),
        keep_in_touch="", protected=frozenset((ADDRESS,)),
    )  # fmt: skip


def for_ella() -> Copy:
    """The letter of the child herself."""
    return replace(
        _FOR_MIA, recipient=ELLA, papers=("letter", "plan"), entries=(WORRY_BOX,), people=(), reports=(),
        scores=(),
        children=(replace(ELLA_PART, reasons="", category="", views=()),), agreement=None, key_dates=(),
        outcomes=(OutcomePart("", ("Ella",), (A_SATURDAYS, A_TELL)),), concerns=(), contingencies=(),
        core_group=None, recaps=(), check_ins=(), keep_in_touch="", recording="",
        protected=frozenset((ADDRESS,)),
    )  # fmt: skip


EVERYBODY = (for_mia, for_dean, for_tom, for_june, for_ella)
