"""Each page of the family's screen, made by naming what may stand on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar, cast

from soundingboard.base.dates import clock_time, day_and_month, joined, plain_date, weekday_date
from soundingboard.conference.board import Entry, Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem, Break
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, ActionReview, CoreGroup, Outcome
from soundingboard.conference.record import Record
from soundingboard.practice.dates import send_by
from soundingboard.practice.facts import Facts
from soundingboard.practice.natures import nature_told
from soundingboard.practice.notice import notice
from soundingboard.practice.wording import family_words, wording
from soundingboard.views import frame as f
from soundingboard.views.audience import Room
from soundingboard.views.named import Names, role_of
from soundingboard.views.room import words

CARDS, ACTIONS, PEOPLE = 5, 3, 12
"""The most that one page holds: cards a column, actions, people."""
CARDS_OF_FOUR = 4
"""Cards a column where there are four, so that their words stay large."""

DISPUTES = frozenset({"disagree", "part"})

GROUP_ORDER = ("family", "supporter", "professional")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page is made from: what was said, and who is looking."""

    record: Record
    facts: Facts
    room: Room
    now: datetime
    records: bool = False

    @property
    def names(self) -> Names:
        """What everybody is called."""
        return Names(self.record)

    @property
    def items(self) -> list[AgendaItem]:
        """The parts of the day that everyone looking may know of."""
        rows = self.record.all(AgendaItem)
        return [row for row in rows if row.state != "skipped" and self.room.may_show_item(row)]

    @property
    def item(self) -> AgendaItem | None:
        """The part that is on, if they may know of it."""
        current = self.record.conference.current_item
        return next((row for row in self.items if row.id == current), None)

    @property
    def turned(self) -> int:
        """Which part of a long page the chair turned to; -1 is the newest."""
        return self.record.conference.turned


Made = tuple[f.Page, str]
"""A page, and which page of how many it is."""


def who_page(scene: Scene) -> Made:
    """Who is here, family first."""
    here = [person for person in scene.record.all(Person) if person.present and not person.removed]
    here.sort(key=lambda person: (GROUP_ORDER.index(person.group), person.position))
    some, page_of = _part(here, PEOPLE, max(scene.turned, 0))
    return f.WhoPage(words.WHO, tuple(_person(scene, person) for person in some)), page_of


def _person(scene: Scene, person: Person) -> f.Person:
    return f.Person(
        name=person.called,
        role=scene.room.clean(role_of(person, scene.facts, scene.names)),
        where=words.WHERE.get(person.present, ""),
        initial=person.called[:1].upper(),
        family=person.group != "professional",
    )


def board_page(scene: Scene) -> Made:
    """Risks, worries and what is going well; a fourth column only when somebody is not sure."""
    cards = {
        kind: [entry for entry in scene.record.all(Entry) if entry.kind == kind and _stands(scene, entry)]
        for kind, _, _ in words.COLUMNS
    }
    item = scene.record.conference.current_item
    latest = (entry for column in cards.values() for entry in column if entry.item == item)
    newest = max(latest, key=_captured, default=None)
    size = CARDS_OF_FOUR if cards["not_sure"] else CARDS
    pages = max(_pages(len(column), size) for column in cards.values())
    turned = pages - 1 if scene.turned < 0 else min(scene.turned, pages - 1)
    columns = []
    for kind, title, meaning in words.COLUMNS:
        if kind == "not_sure" and not cards[kind]:
            continue
        some, _ = _part(cards[kind], size, turned)
        shown = tuple(_card(scene, entry, new=entry is newest) for entry in some)
        columns.append(f.Column(cast("f.Kind", kind), title, meaning, shown))
    return f.BoardPage(_title(scene), tuple(columns)), _page_of(turned, pages)


def _stands(scene: Scene, entry: Entry) -> bool:
    return not entry.withdrawn and scene.room.keeps_back_entry(entry) is None


def _captured(card: Entry | Action) -> tuple[datetime, int]:
    return card.at, card.position


def _card(scene: Scene, entry: Entry, *, new: bool) -> f.Card:
    note = _speaker(scene, entry) if entry.own_words else ""
    under = [note or ("New" if new else ""), _nature(scene, entry), *_disputes(scene, entry)]
    text = quoted(entry.text) if entry.own_words else entry.text
    return f.Card(text, "\n".join(line for line in under if line))


def _nature(scene: Scene, entry: Entry) -> str:
    """What kind of strength or worry it is, with the name of whoever's strength it is if all may have it."""
    told = nature_told(scene.room.known(entry))
    if not told:
        return ""
    plain, named = words.NATURES[told]
    whose = scene.record.find(Person, entry.whose)
    return named.replace("{name}", whose.called) if whose and not whose.removed else plain


def _disputes(scene: Scene, entry: Entry) -> Iterator[str]:
    """Who sees it differently, in their words: it stands with what is said. A child's words stay off."""
    for response in scene.record.all(Response):
        if response.entry != entry.id or response.response not in DISPUTES:
            continue
        child = scene.record.find(Child, response.who)
        who = scene.names.called(response.who)
        if child is None or scene.room.all_may_see(["everyone"], [], [child.id]):
            says = family_words(wording().responses, response.response)
            words = scene.room.clean(response.words) if child is None else ""
            yield f"{who} {says}: {quoted(words)}" if words else f"{who} {says}"


def _speaker(scene: Scene, entry: Entry) -> str:
    """Whose own words these are: a child by name, a grown-up of the family as what they are."""
    person = scene.record.find(Person, entry.said_by)
    if person is None:
        return scene.names.called(entry.said_by)
    return person.is_ if person.group == "family" else person.called


def plan_page(scene: Scene) -> Made:
    """The plan as it is being made, three actions at a time, the newest by default."""
    rows = [row for outcome in _outcomes(scene) for row in _rows_of(scene, outcome)]
    rows += [("", action) for action in _actions(scene, "")]
    standing = [action for _, action in rows if action]
    newest = max(standing, key=_captured, default=None)
    start = next((at for at, (_, action) in enumerate(rows) if action is newest), 0) // ACTIONS
    some, page_of = _part(rows, ACTIONS, start if scene.turned < 0 else scene.turned)
    titles = list(dict.fromkeys(title for title, _ in some))
    outcomes = tuple(
        f.Outcome(
            title,
            tuple(_action(scene, action, newest) for own, action in some if own == title and action),
        )
        for title in titles
    )
    return f.PlanPage(words.PLAN, outcomes, "" if rows else words.NO_PLAN_YET), page_of


def _outcomes(scene: Scene) -> list[Outcome]:
    return [
        outcome
        for outcome in scene.record.all(Outcome)
        if not outcome.withdrawn and scene.room.may_show(outcome)
    ]


def _rows_of(scene: Scene, outcome: Outcome) -> list[tuple[str, Action | None]]:
    title = f"So that {outcome.text}"
    actions = _actions(scene, outcome.id)
    return [(title, action) for action in actions] or [(title, None)]


def _actions(scene: Scene, outcome: str) -> list[Action]:
    return [
        action
        for action in scene.record.all(Action)
        if action.outcome == outcome and not action.withdrawn and scene.room.keeps_back_action(action) is None
    ]


def _action(scene: Scene, action: Action, newest: Action | None) -> f.Action:
    names, review = scene.names, scene.record.find(ActionReview, action.id)
    helpers = joined(names.all_called(action.helpers))
    return f.Action(
        what=action.what,
        who=names.called(action.who),
        with_whom=f"with {helpers}" if helpers else "",
        by_when=_day(action.by, scene.facts.day) if action.by else "",
        until=f"until {day_and_month(action.until)}" if action.until else "",
        how_we_will_know=action.how_we_will_know,
        status=_status(review) if review else "",
        newest=action is newest,
    )


def _status(review: ActionReview) -> str:
    told = family_words(wording().statuses, review.status)
    return told[:1].upper() + told[1:]


def scale_page(scene: Scene) -> Made:
    """How safe everyone thinks it is: nobody's number before everybody's."""
    record, names = scene.record, scene.names
    asked: dict[str, list[Score]] = {}
    for score in record.all(Score):
        if not scene.room.all_may_see(["everyone"], [], score.about):
            continue
        entry = record.find(Entry, score.entry)
        if entry is not None and not _stands(scene, entry):
            continue
        title = entry.text if entry is not None else joined(names.all_called(score.about))
        asked.setdefault(title, []).append(score)
    shown = record.conference.scored
    scales = tuple(
        f.Scale(
            title,
            tuple(f.Score(names.called(each.who), each.score, _why(scene, each)) for each in scores)
            if shown
            else (),
            "" if shown else words.WAITING,
        )
        for title, scores in asked.items()
    )
    waiting = (f.Scale(joined(names.children()), (), words.WAITING),)
    return f.ScalePage(words.SCALE, scales or waiting, words.SCALE_ENDS), ""


def _why(scene: Scene, score: Score) -> str:
    """Why somebody chose their number; a child's reasons are the child's own words, and stay off."""
    return "" if scene.record.find(Child, score.who) else scene.room.clean(score.why)


def decision_page(scene: Scene) -> Made:
    """What is asked, and what was decided for each child."""
    decided = []
    for child in scene.record.all(Child):
        decision = scene.record.find(Decision, child.id)
        if child.removed or decision is None or not scene.room.all_may_see(["everyone"], [], [child.id]):
            continue
        outcome = family_words(wording().outcomes, decision.outcome)
        decided.append(f.Decided(child.called, outcome, scene.room.clean(decision.reasons)))
    return f.DecisionPage(_title(scene), words.QUESTION, tuple(decided)), ""


def next_page(scene: Scene) -> Made:
    """What comes after today, and when."""
    conference, day = scene.record.conference, scene.facts.day
    papers = send_by(conference.closed_at or scene.now)
    steps = [f.Step("You get your own copy of what we said and decided", f"by {weekday_date(papers)}")]
    group = scene.record.find(CoreGroup, "core-group")
    if group:
        lead = scene.names.called(group.lead)
        when = _day(group.first_meeting.date(), day) if group.first_meeting else ""
        steps.append(f.Step(f"{lead} meets with the small group that makes the plan work", when))
    if conference.next_conference:
        steps.append(f.Step("We meet again", _day(conference.next_conference.date(), day)))
    return f.StepsPage(words.NEXT, tuple(steps)), ""


def today_page(scene: Scene) -> Made:
    """The parts of today: done, now, and to come."""
    states = {"finished": "done", "now": "now"}
    steps = tuple(
        f.Step(scene.names.filled(item.family_title), "", states.get(item.state, "to_come"))  # type: ignore[arg-type]  # one of the three states
        for item in scene.items
    )
    return f.StepsPage(words.TODAY, steps, _notice(scene)), ""


def _notice(scene: Scene) -> tuple[str, ...]:
    """The short words about the recording, as long as the chair may be reading them out."""
    reading = scene.record.conference.current_item in ("", "welcome")
    return notice().screen.lines if scene.records and reading else ()


def child_page(scene: Scene) -> Made:
    """A page for the child who is here, in a child's words and nothing of the grown-ups'."""
    children = [child for child in scene.record.all(Child) if not child.removed]
    here = [child for child in children if child.id in scene.room.children] or children
    lines = list(words.CHILD_LINES)
    for child in here:
        decision = scene.record.find(Decision, child.id)
        told = len(here) == 1 and scene.room.may_know_of(child.id)
        if told and decision is not None and scene.room.clean(decision.words_for_child):
            lines.insert(0, decision.words_for_child)
    name = joined([child.called for child in here])
    return f.ChildPage(words.CHILD.replace("{name}", name), tuple(lines)), ""


def break_page(scene: Scene, pause: Break) -> Made:
    """Time for a break: how long is left, and when everyone starts again."""
    ends = pause.started + timedelta(minutes=pause.minutes)
    left = max(0, round((ends - scene.now).total_seconds()))
    recording = scene.record.conference.recording
    said = words.RECORDING[recording] if recording in ("on", "paused") else ""
    return f.BreakPage(
        words.BREAK, words.AGAIN.replace("{time}", clock_time(ends)), said, pause.minutes * 60, left
    ), ""


def pause_page(_scene: Scene) -> Made:
    """A calm page while somebody is out of the room, or whenever the chair wants one."""
    return f.NeutralPage(words.PAUSE), ""


def quoted(text: str) -> str:
    """Somebody's own words in quotation marks, exactly once."""
    bare = text.strip()
    return bare if bare[:1] in "“\"‘'" and bare[-1:] in "”\"’'" else f"“{bare}”"


def _title(scene: Scene) -> str:
    return scene.room.clean(scene.names.filled(scene.item.family_title)) if scene.item else ""


def _day(day: date, today: date) -> str:
    return weekday_date(day) if day.year == today.year else plain_date(day)


def _pages(count: int, size: int) -> int:
    return max(1, -(-count // size))


def _part(rows: list[Row], size: int, page: int) -> tuple[list[Row], str]:
    """Those rows that stand on a page, or on the last one when there are fewer pages."""
    pages = _pages(len(rows), size)
    page = min(page, pages - 1)
    return rows[page * size : (page + 1) * size], _page_of(page, pages)


def _page_of(page: int, pages: int) -> str:
    return f"{page + 1} of {pages}" if pages > 1 else ""
