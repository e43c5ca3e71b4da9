"""What one recipient's papers are made of: only what this reader may see.

Everything here has already passed `soundingboard.views.audience`. A paper prints these values and
looks nothing up, so that no line can reach a copy in any other way.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from soundingboard.base.dates import plain_date
from soundingboard.views.copies.changed import CorrectionPart, ReplacesPart


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
class StatedView:
    """What one person thought should be decided for a child, and in which words."""

    name: str
    role: str
    of_family: bool
    view: str
    category: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Dissent:
    """Somebody saw the decision differently; ``formal`` when their agency stands outside it.

    ``own`` when this reader did.
    """

    name: str
    role: str
    words: str
    formal: bool = False
    own: bool = False


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
class PersonPart:
    """Somebody who was asked to come, how they took part, and which parts they missed, whole or in part.

    ``told`` says who goes through it with them, ``on_call`` when the call itself had them on it.
    """

    name: str
    role: str
    agency: str
    took_part: str
    missed: tuple[str, ...] = ()
    missed_in_part: tuple[str, ...] = ()
    told: str = ""
    on_call: str = ""


@dataclass(frozen=True, slots=True)
class ResponsePart:
    """What somebody said to a card: ``agree``, ``part``, ``disagree`` or ``think``."""

    name: str
    response: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One card of the board as this reader may see it; ``effects`` is child and effect.

    ``nature`` is what kind of strength or worry it is, ``whose`` whose strength, by name; ``gathered``,
    how a child's view was gathered, and ``also_at_risk`` are for professionals only. ``where`` says where
    harm outside the home happens, ``who_can_change`` who can change that place, by name.
    """

    kind: str
    text: str
    own_words: bool = False
    said_by: str = ""
    read_by: str = ""
    about: tuple[str, ...] = ()
    because: str = ""
    effects: tuple[tuple[str, str], ...] = ()
    likelihood: str = ""
    significant_because: str = ""
    if_nothing_changes: str = ""
    finder: str = ""
    find_by: str = ""
    nature: str = ""
    whose: str = ""
    gathered: str = ""
    where: str = ""
    also_at_risk: str = ""
    who_can_change: str = ""
    support: str = ""
    responses: tuple[ResponsePart, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionPart:
    """One promise of the plan; ``own`` when this reader is the one who promised.

    ``status`` and ``evidence`` say how a promise of the last plan was kept.
    """

    what: str
    who: str
    with_whom: tuple[str, ...] = ()
    by: date | None = None
    by_words: str = ""
    until: date | None = None
    how_often: str = ""
    how_we_will_know: str = ""
    help: str = ""
    kind: str = "step"
    how_to: str = ""
    service: str = ""
    wait: str = ""
    meanwhile: str = ""
    status: str = ""
    evidence: str = ""
    agreed: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class OutcomePart:
    """What the plan is for, for whom, and its actions; `text` may be empty for loose actions."""

    text: str
    about: tuple[str, ...]
    actions: tuple[ActionPart, ...]
    now: str = ""
    better: str = ""
    held_for: str = ""


@dataclass(frozen=True, slots=True)
class ConcernPart:
    """You said, we will: a family's concern and the answer to it, empty while there is none."""

    text: str
    own_words: bool
    said_by: str
    answer: str = ""
    by: str = ""
    by_when: str = ""


@dataclass(frozen=True, slots=True)
class RemarkPart:
    """One thing noted beside board and plan, of a kind of `soundingboard.practice.remarks`.

    ``who``, ``by`` and ``outcome`` are words; ``own`` when it is about this reader.
    """

    kind: str
    text: str = ""
    more: str = ""
    who: str = ""
    by: str = ""
    when: str = ""
    outcome: str = ""
    number: int | None = None
    answer: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SharedPart:
    """When a report reached a parent, and what that parent says about it."""

    name: str
    at: datetime | None
    hours_before: int | None
    late: bool
    how: str = ""
    agrees: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One report that the conference had; ``exempt`` when no-surprises does not ask for sharing."""

    agency: str
    author: str
    received: datetime | None
    exempt: bool
    shared: tuple[SharedPart, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementPart:
    """What was agreed about visits without notice and about how to ask for things."""

    home: str = ""
    school: str = ""
    limits: str = ""
    what_we_ask: str = ""
    what_you_can_ask: str = ""
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreGroupPart:
    """The small group that makes the plan work; ``lead`` is a name."""

    lead: str
    members: tuple[str, ...]
    first_meeting: datetime | None = None


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
class ScorePart:
    """One score of the safety scale, 0 to 10; ``face`` is the code of a child's face for it."""

    name: str
    score: int
    why: str = ""
    about: str = ""
    face: str = ""


@dataclass(frozen=True, slots=True)
class KeptOutPart:
    """Somebody was not let in for a part, or had to wait outside.

    Attributes:
        name: Who; empty where nobody knew them.
        ground: Why, as a code.
        minutes: For how long at least; 0 where nobody said.
        spoke: Who spoke for them meanwhile, or empty.
        police: Whether the police were told, as a code; empty where nobody said.
    """

    name: str
    ground: str
    minutes: int = 0
    spoke: str = ""
    police: str = ""


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
        not_quorate: For professionals only: that too few agencies were there to decide.
        objections: For professionals only: who objected to being recorded, their words, and what was decided.
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
