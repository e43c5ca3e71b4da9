"""Everything about one conference that a rule may need, as frozen values.

The rules of this room read nothing else: whoever calls them builds a `Facts` from the record and
the clock. Ids are plain strings; times are civil times of the room without a zone; lengths of time
are seconds. Names follow the vocabulary; a word that Python keeps for itself ends in ``_``.
An empty string, tuple or mapping, or ``None``, means that nobody has said.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from soundingboard.practice.facts_agreed import (
    ActionFacts,
    AgreementFacts,
    CheckInFacts,
    ContingencyFacts,
    CoreGroupFacts,
    CorrectionFacts,
    DecisionFacts,
    DissentFacts,
    IssuedFacts,
    KeyDateFacts,
    OutcomeFacts,
    RemarkFacts,
    ReviewFacts,
    ViewFacts,
)
from soundingboard.practice.facts_before import (
    EVERYONE,
    Audience,
    ChildFacts,
    ChoiceFacts,
    CommentFacts,
    FatherFacts,
    KeptApart,
    PersonFacts,
    PreparationFacts,
    ReadinessAnswer,
    ReportFacts,
    SafetyAnswer,
    ShareFacts,
    Spell,
)
from soundingboard.practice.facts_room import AbsenceFacts, ArrivalFacts, CatchUpFacts, ClosedPartFacts
from soundingboard.practice.facts_said import (
    AnswerFacts,
    BreakFacts,
    CopiedFacts,
    EntryFacts,
    ItemFacts,
    MoveFacts,
    NewInformationFacts,
    ResponseFacts,
    ScoreFacts,
    TurnFacts,
)

__all__ = [
    "EVERYONE",
    "AbsenceFacts",
    "ActionFacts",
    "AgreementFacts",
    "AnswerFacts",
    "ArrivalFacts",
    "Audience",
    "BreakFacts",
    "CatchUpFacts",
    "CheckInFacts",
    "ChildFacts",
    "ChoiceFacts",
    "ClosedPartFacts",
    "CommentFacts",
    "ContingencyFacts",
    "CopiedFacts",
    "CoreGroupFacts",
    "CorrectionFacts",
    "DecisionFacts",
    "DissentFacts",
    "EntryFacts",
    "Facts",
    "FatherFacts",
    "IssuedFacts",
    "ItemFacts",
    "KeptApart",
    "KeyDateFacts",
    "MoveFacts",
    "NewInformationFacts",
    "OutcomeFacts",
    "PersonFacts",
    "PreparationFacts",
    "ReadinessAnswer",
    "RemarkFacts",
    "ReportFacts",
    "ResponseFacts",
    "ReviewFacts",
    "SafetyAnswer",
    "ScoreFacts",
    "ShareFacts",
    "Spell",
    "TurnFacts",
    "ViewFacts",
]


@dataclass(frozen=True, slots=True)
class Facts:
    """One conference as the rules see it at the moment `now`.

    `chair` is a person's id. `previous` is the day of the last conference,
    `previous_not_quorate` whether too few agencies were at it. `recipients`: the ids of
    all who are due a document. `other_families`: names of other families that must not stand in
    anything written here. `place` is where the conference is. `next_conference` is when the next
    one was set for. `people_gone` and `children_gone` were taken out of it again: they are asked to
    nothing and told nothing, and what they said stays as dangerous to them as it was.
    """

    kind: str
    reference: str
    family: str
    starts: datetime
    now: datetime
    chair: str = ""
    strategy_discussion: date | None = None
    previous: date | None = None
    previous_not_quorate: bool = False
    area: str = ""
    place: str = ""
    matters: frozenset[str] = frozenset()
    started_at: datetime | None = None
    closed_at: datetime | None = None
    interpreter: bool = False
    children: tuple[ChildFacts, ...] = ()
    people: tuple[PersonFacts, ...] = ()
    people_gone: tuple[PersonFacts, ...] = ()
    children_gone: tuple[ChildFacts, ...] = ()
    fathers: tuple[FatherFacts, ...] = ()
    reports: tuple[ReportFacts, ...] = ()
    preparations: tuple[PreparationFacts, ...] = ()
    safety_answers: tuple[SafetyAnswer, ...] = ()
    kept_apart: tuple[KeptApart, ...] = ()
    readiness: tuple[ReadinessAnswer, ...] = ()
    choices: tuple[ChoiceFacts, ...] = ()
    items: tuple[ItemFacts, ...] = ()
    breaks: tuple[BreakFacts, ...] = ()
    turns: tuple[TurnFacts, ...] = ()
    absences: tuple[AbsenceFacts, ...] = ()
    closed_parts: tuple[ClosedPartFacts, ...] = ()
    catch_ups: tuple[CatchUpFacts, ...] = ()
    arrivals: tuple[ArrivalFacts, ...] = ()
    entries: tuple[EntryFacts, ...] = ()
    outcomes: tuple[OutcomeFacts, ...] = ()
    actions: tuple[ActionFacts, ...] = ()
    contingencies: tuple[ContingencyFacts, ...] = ()
    reviews: tuple[ReviewFacts, ...] = ()
    remarks: tuple[RemarkFacts, ...] = ()
    key_dates: tuple[KeyDateFacts, ...] = ()
    core_group: CoreGroupFacts | None = None
    agreement: AgreementFacts | None = None
    views: tuple[ViewFacts, ...] = ()
    decisions: tuple[DecisionFacts, ...] = ()
    dissents: tuple[DissentFacts, ...] = ()
    check_ins: tuple[CheckInFacts, ...] = ()
    next_conference: datetime | None = None
    scores: tuple[ScoreFacts, ...] = ()
    new_information: tuple[NewInformationFacts, ...] = ()
    copied: tuple[CopiedFacts, ...] = ()
    corrections: tuple[CorrectionFacts, ...] = ()
    issued: tuple[IssuedFacts, ...] = ()
    recipients: tuple[str, ...] = ()
    other_families: Elsewhere = NOBODY

    @property
    def running(self) -> bool:
        """It was started and is not closed."""
        return self.started_at is not None and self.closed_at is None

    @property
    def day(self) -> date:
        """The day of the conference."""
        return self.starts.date()

    def around_a_card(self) -> "Facts":
        """Only what is read beside a card: who there is, and nothing that changes as the day goes on."""
        return Facts(
            kind="",
            reference="",
            family=self.family,
            starts=self.starts,
            now=self.starts,
            chair=self.chair,
            matters=self.matters,
            children=self.children,
            people=tuple(map(_still, self.people)),
            people_gone=tuple(map(_still, self.people_gone)),
            children_gone=self.children_gone,
            fathers=self.fathers,
            other_families=self.other_families,
        )


def _still(person: PersonFacts) -> PersonFacts:
    """Somebody, and nothing of when they came and went."""
    return replace(person, spells=(), stepped_out=False)
