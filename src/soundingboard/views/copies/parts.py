"""What one recipient's papers are made of: only what this reader may see.

Everything here has already passed `soundingboard.views.audience`. A paper prints these values and
looks nothing up, so that no line can reach a copy in any other way.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from soundingboard.base.dates import plain_date
from soundingboard.views.copies.changed import CorrectionPart, ReplacesPart
from soundingboard.views.copies.people_parts import KeptOutPart, PersonPart, ReportPart
from soundingboard.views.copies.plan_parts import AgreementPart, CoreGroupPart, OutcomePart
from soundingboard.views.copies.said_parts import (
    ConcernPart,
    Dissent,
    EntryPart,
    RemarkPart,
    ScorePart,
    StatedView,
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who a copy is for.

    Attributes:
        id: The person's or child's id; it stands on no paper and in no name of one.
        name: Full name.
        called: What people call them.
        role: What they are here, such as ``Mum`` or ``Health visitor``.
        reader: ``parent``, ``child``, ``family`` (and supporters) or ``professional``.
        large_print: Whether they asked for large print; it is among what they need.
    """

    id: str
    name: str
    called: str
    role: str
    reader: str
    large_print: bool = False


@dataclass(frozen=True, slots=True)
class ChildPart:
    """One child of this copy, and what was decided for them.

    ``outcome`` and ``category`` are the codes of the decide command; ``age`` is in words, such as
    ``7 years``, ``11 months`` or ``due 11 March 2027``.
    """

    id: str
    name: str
    called: str
    age: str
    outcome: str = ""
    category: str = ""
    reasons: str = ""
    dissent_weighed: str = ""
    relied_on_new: bool = False
    despite: str = ""
    words_for_child: str = ""
    trusted_adult: str = ""
    views: tuple[StatedView, ...] = ()
    dissents: tuple[Dissent, ...] = ()


@dataclass(frozen=True, slots=True)
class TooSmallPart:
    """Too few agencies were there: by when it is held again, and whether so were too few the time before."""

    again_by: date | None = None
    twice: bool = False


@dataclass(frozen=True, slots=True)
class TimePart:
    """How the time went: minutes by purpose, the share on risk and plan (0 to 1), and the breaks."""

    minutes: tuple[tuple[str, float], ...]
    share_on_risk_and_plan: float
    breaks: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something this copy does not hold, told to the chair before anything is made; never printed.

    ``words`` are its own, empty where it has none.
    """

    what: str
    why: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """One recipient's papers, complete: the letter, the summary and the plan draw on it.

    Attributes:
        papers: Which papers this reader gets, of ``letter``, ``summary`` and ``plan``.
        reference: The conference's own, or its day where that would name a child to whoever may not know.
        protected: Strings that may stand nowhere in this copy; the sweep looks for them.
        unnamed: Names by which children would be recognised of whom its reader may not know, as the same.
        closed_part: Whether a part was held without this reader, told in general words.
        lead: Name of the worker who leads the plan, or empty.
        keep_in_touch: How this reader is kept in touch with.
        not_confirmed: Who of the family has not said that they understood what is asked of them.
        check_ins: Sentences about who looks in on whom after the conference.
        recording: A sentence about the recording.
        office: The office that its reader may ring or write to, line by line.
        kept_out: For professionals only: who was kept out, and on which ground.
        not_quorate: That too few agencies were there to decide for these children.
        objections: Who objected to being recorded, their words, and what was decided; a parent reads only
            their own.
        replaces: The earlier copy that this one replaces; None for the first, and where nothing changed.
        seals: For professionals only: of each file of the recording its SHA-256, and the key that signed it.
    """

    recipient: Recipient
    papers: tuple[str, ...]
    reference: str
    kind: str
    starts: datetime
    place: str
    area: str
    chair: str
    children: tuple[ChildPart, ...]
    people: tuple[PersonPart, ...] = ()
    entries: tuple[EntryPart, ...] = ()
    outcomes: tuple[OutcomePart, ...] = ()
    concerns: tuple[ConcernPart, ...] = ()
    remarks: tuple[RemarkPart, ...] = ()
    not_confirmed: tuple[str, ...] = ()
    reports: tuple[ReportPart, ...] = ()
    scores: tuple[ScorePart, ...] = ()
    contingencies: tuple[tuple[str, str], ...] = ()
    key_dates: tuple[tuple[date, str, str], ...] = ()
    agreement: AgreementPart | None = None
    core_group: CoreGroupPart | None = None
    lead: str = ""
    next_conference: datetime | None = None
    send_by: datetime | None = None
    keep_in_touch: str = ""
    check_ins: tuple[str, ...] = ()
    recaps: tuple[tuple[str, str], ...] = ()
    new_information: tuple[str, ...] = ()
    corrections: tuple[CorrectionPart, ...] = ()
    closed_part: bool = False
    office: tuple[str, ...] = ()
    time: TimePart | None = None
    recording: str = ""
    kept_out: tuple[KeptOutPart, ...] = ()
    not_quorate: TooSmallPart | None = None
    seals: tuple[tuple[str, str], ...] = ()
    objections: tuple[tuple[str, str, str], ...] = ()
    protected: frozenset[str] = field(default_factory=frozenset)
    unnamed: frozenset[str] = field(default_factory=frozenset)
    left_out: tuple[LeftOut, ...] = ()
    replaces: ReplacesPart | None = None

    @property
    def sign(self) -> str:
        """What stands in each of its papers: the day."""
        return plain_date(self.starts)
