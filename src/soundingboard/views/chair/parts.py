"""All that the chair's screens draw: frozen values, made fresh after every command.

Ids are for sending commands; everything else is ready to be read by a person.
"""

from dataclasses import dataclass, field
from datetime import datetime

from soundingboard.views.chair.apart_parts import NOBODY_APART, ApartView
from soundingboard.views.chair.card_parts import AnswerView, ResponseView
from soundingboard.views.chair.opinions import DissentView, ScoreView, StatedViewView
from soundingboard.views.chair.plan_parts import PlanView
from soundingboard.views.chair.sound_parts import ObjectionView, PausedView
from soundingboard.views.chair.time_parts import TimeView


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something good practice would ask for: a code, the ids it is about, and one sentence."""

    code: str
    about: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class ChildView:
    """One child: ``age`` in words, and what was decided so far (codes, empty while undecided).

    Attributes:
        words_for_child: How the chair would tell the child.
        dissent_weighed: How those were weighed who see it differently: they are ``dissents``.
        relied_on_new: Whether the decision rests on something that was new on the day.
        despite: Why it was decided although too few agencies were there.
        trusted_adult: What the grown-up is called whom the child trusts.
        told_by: Who tells the child what was decided, by when and how; empty while nobody does.
        not_with: The ids of those who the child asked are not there.
        stop_word: What the child says to stop, or empty.
        talks: Who talks with the child afterwards, and when; empty while nobody does.
    """

    id: str
    called: str
    name: str
    age: str
    present: bool = False
    outcome: str = ""
    category: str = ""
    reasons: str = ""
    words_for_child: str = ""
    dissent_weighed: str = ""
    relied_on_new: bool = False
    despite: str = ""
    trusted_adult: str = ""
    told_by: str = ""
    not_with: tuple[str, ...] = ()
    stop_word: str = ""
    talks: str = ""
    dissents: tuple[DissentView, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody who is asked to come.

    Attributes:
        role: ``Mum``, ``Health visitor``.
        plain: The same in words for the family.
        status: One quiet line: ``speaking · 11 min``, ``Teams · 3 min``, ``sent a report``.
        present: room, teams, phone, or empty.
        spoken: Minutes.
        to: The children they are that to, as ids.
        harmed: Hurt by somebody here.
        feared: What a harmed person or a child says of them could put that person in danger.
        known: ``known to the family since May 2026``; ``new`` when that is not long ago.
        needs: What they need to take part, in words; ``chose`` what the family chose.
        log: When and how they were here, a line for each time.
        missed: The parts that they missed, whole or some of them; ``told_by`` who tells them.
        advises: They help and decide nothing: a solicitor, an interpreter.
        safe: What they said, asked in private, or that nobody has asked; empty for who is not of the family.
        must_not_meet: Who is here now whom they must not meet, by name.
        reads_first: They need time to read before the start, and nobody has said that they had it.
        keep_in_touch: How we keep in touch with them.
        ring: The number to ring when their call drops.
    """

    id: str
    called: str
    name: str
    role: str
    plain: str
    group: str
    agency: str
    initials: str
    status: str
    present: str = ""
    stepped_out: bool = False
    speaking: bool = False
    spoken: float = 0.0
    parent: bool = False
    to: tuple[str, ...] = ()
    harmed: bool = False
    feared: bool = False
    known: str = ""
    new: bool = False
    needs: tuple[str, ...] = ()
    chose: tuple[str, ...] = ()
    log: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    told_by: str = ""
    advises: bool = False
    safe: str = ""
    must_not_meet: tuple[str, ...] = ()
    reads_first: bool = False
    keep_in_touch: str = ""
    ring: str = ""


@dataclass(frozen=True, slots=True)
class CheckInView:
    """Who looks in on somebody afterwards.

    ``who`` and ``by`` are ids; ``line`` is ready to read: ``Sam, Wednesday 25 November``.
    """

    who: str
    by: str
    when: str
    line: str


@dataclass(frozen=True, slots=True)
class CardView:
    """One card of the board, as the chair sees it.

    Attributes:
        about_line: ``Ella · Noah``.
        said_line: ``said by Nan``, ``Ella's words, read by Ade``.
        response_line: ``agreed by Mia; Dean wants to think``.
        heard_at: Position in the recording in seconds, if it was recorded.
        actions: How many actions answer it.
        kept_back: Why it is not on the family's screen; empty when it may stand there.
        missing: What a risk still needs, in the chair's words. Such a risk is a draft: it stands among the
            worries.
        showable: It is kept back, and one key of the chair's may show it.
        clearable: Its words come from a card that not everyone may see, or name a child: the same key
            clears them.
        at: When it was captured; of cards of one moment the later one has the higher ``position``.
        audience: ``everyone``, ``professionals``, ``child``, or ids; ``not_for`` takes people out.
        held: Kept back until the chair shows it.
        may_share: For a child's own words: yes, no or ask.
        protects: What nobody may read who may not see this card.
        nature: What kind of strength or worry it is; ``whose`` whose strength, an id.
        context: Where harm outside the home happens, as codes; ``around`` says it all, a line for each.
        also_at_risk: Who else could be hurt there; ``who_can_change`` is an id or words, who can change it.
        support: What helps the family to live with the risk.
        read_back: It was read back and agreed; ``gathered`` is how a child's view was gathered.
        note: ``moved from Risks at 10:31: “…”``: each of its ``moves`` in turn.
    """

    id: str
    kind: str
    text: str
    own_words: bool = False
    said_by: str = ""
    about: tuple[str, ...] = ()
    about_line: str = ""
    said_line: str = ""
    response_line: str = ""
    heard_at: float | None = None
    actions: int = 0
    kept_back: str = ""
    missing: tuple[str, ...] = ()
    note: str = ""
    seen_by_line: str = ""
    family_concern: bool = False
    responses: tuple[ResponseView, ...] = ()
    because: str = ""
    effect: tuple[tuple[str, str], ...] = ()
    likelihood: str = ""
    significant_because: str = ""
    if_nothing_changes: str = ""
    whose_behaviour: str = ""
    source: str = ""
    audience: tuple[str, ...] = ("everyone",)
    not_for: tuple[str, ...] = ()
    held: bool = False
    may_share: str = ""
    read_by: str = ""
    finder: str = ""
    find_by: str = ""
    protects: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    nature: str = ""
    whose: str = ""
    read_back: bool = False
    gathered: str = ""
    context: tuple[str, ...] = ()
    where: str = ""
    also_at_risk: str = ""
    who_can_change: str = ""
    support: str = ""
    around: tuple[str, ...] = ()
    answer: AnswerView | None = None
    showable: bool = False
    clearable: bool = False
    at: datetime = datetime.min
    position: int = 0
    moves: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By its id alone, for it is looked up whenever a row is drawn; equal cards have one id."""
        return hash(self.id)

    @property
    def draft(self) -> bool:
        """Whether it is meant as a risk and is not ready to be one."""
        return self.kind == "risk" and bool(self.missing)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One kind of card and its cards, in order."""

    kind: str
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class ScreenView:
    """What the family's screen does.

    Attributes:
        page: ``follow`` or the page chosen.
        shows: The name of the page that stands there now.
        state: live, hidden, held or neutral.
        held_back: How many cards and actions are kept off it.
        why: One line about the page that the family chose not to see, or what is held back, or empty.
        frame: The bytes that the family's window draws; the preview draws the same.
        turn: Which page of a long one stands there, counted from 0, and of how many.
        on_call: Whether people on the call see the screen too.
        watching: How many are on the call now.
        behind: They look at an earlier page: what is said now stands on a later one.
    """

    page: str
    shows: str
    state: str
    held_back: int
    why: str
    frame: bytes
    turn: tuple[int, int] = (0, 1)
    on_call: bool = True
    watching: int = 0
    behind: bool = False


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, and per parent (called, hours before or None, late) whether it reached them."""

    id: str
    author: str
    agency: str
    received: datetime | None
    exempt: bool
    shared: tuple[tuple[str, int | None, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class ChairView:
    """Everything of one conference, as its chair may see it now.

    ``closed_part`` holds the ids of those who stay in while somebody waits outside, None at other times.
    ``apart`` is who must not meet, who is at the door, and whether there is an emergency.
    ``cues`` are for this moment, ``open_ends`` small things to settle before the close.
    ``names`` is whatever is spelt as it is here, though no dictionary has it.
    ``phase`` is before, day or closed. ``undo`` and ``redo`` are words for what would be undone
    and redone, empty when nothing can be.
    """

    conference: str
    kind: str
    title: str
    family: str
    place: str
    starts: datetime
    phase: str
    chair: str
    time: TimeView
    children: tuple[ChildView, ...]
    people: tuple[PersonView, ...]
    here_line: str
    quorate: bool
    columns: tuple[ColumnView, ...]
    plan: PlanView
    scores: tuple[ScoreView, ...]
    views: tuple[StatedViewView, ...]
    recording: str
    screen: ScreenView
    findings: tuple[FindingView, ...]
    wordings: tuple[FindingView, ...] = ()
    current_item: str = ""
    interpreter: bool = False
    reports: tuple[ReportView, ...] = ()
    matters: tuple[str, ...] = ()
    send_by: datetime | None = None
    bookmarks: tuple[str, ...] = ()
    notice_given: bool = False
    undo: str = ""
    redo: str = ""
    check_ins: tuple[CheckInView, ...] = ()
    paused: PausedView | None = None
    recorder_gone: bool = False
    objections: tuple[ObjectionView, ...] = ()
    names: frozenset[str] = field(default_factory=frozenset)
    closed_part: tuple[str, ...] | None = None
    apart: ApartView = NOBODY_APART
    cues: tuple[FindingView, ...] = ()
    open_ends: tuple[FindingView, ...] = ()
