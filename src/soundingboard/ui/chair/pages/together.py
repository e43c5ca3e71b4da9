"""Who is with whom: an emergency's roll, the door, who must not meet, who was out, and everybody."""

from collections.abc import Iterator
from functools import partial
from typing import Final, get_args

from soundingboard.base.dates import clock_time, joined
from soundingboard.commands.interrupting import Settled
from soundingboard.practice.names import dialled, with_role
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Row, gap, part, tag
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.ui.chair.standing import waiting
from soundingboard.views.chair.apart_parts import AlarmView, ClosedView, DoorView, PairView
from soundingboard.views.chair.parts import ChairView, ChildView, PersonView
from soundingboard.views.chair.people import PLACES

SHOWN: Final = 12
"""How many lines of what has stood on the screen are told one by one."""
SETTLED: Final = get_args(Settled)
PLANS: Final = {
    "1": ("Only the first", ("room", "out")),
    "2": ("Only the second", ("out", "room")),
    "3": ("First in the room, second on the call", ("room", "call")),
    "4": ("First on the call, second in the room", ("call", "room")),
    "5": ("Neither", ("out", "out")),
}
"""Keys for how two people are there for a part, in words, and what they plan for each."""


class TogetherPage(Page):
    """Who is with whom."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)
        self._pressing: tuple[object, object] = (None, None)

    def show_view(self, view: ChairView) -> None:
        """Draw it; an emergency, or somebody at the door, brings what is to be done up when it begins."""
        super().show_view(view)
        pressing = (view.apart.alarm and view.apart.alarm.since, view.apart.door and view.apart.door.since)
        if pressing != self._pressing and any(pressing):
            self.choose("roll:1" if view.apart.alarm else "police:")
            self.list.show_current()
        self._pressing = pressing


def together_rows(view: ChairView) -> tuple[Row, ...]:
    """What is most pressing first."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    if view.apart.alarm:
        yield from _roll(view, view.apart.alarm)
    if view.apart.door:
        yield from _door(view, view.apart.door)
    if view.apart.closed:
        yield from _closed(view.apart.closed)
    for child in view.children:
        if child.present:
            yield from _with_a_child(child, view)
    yield from _out(view)
    if view.apart.warnings:
        yield part("Before they meet")
    for number, warning in enumerate(view.apart.warnings):
        yield Row(f"warning:{number}", "line", warning, mark="risk", tone="risk")
    for pair in view.apart.pairs:
        yield from _pair(view, pair)
    lost = [person for person in view.people if person.missed]
    if lost:
        yield part("What somebody missed")
    yield from (_lost(person) for person in lost)
    yield part("Everybody")
    yield from (_person(person) for person in view.people)


def _roll(view: ChairView, alarm: AlarmView) -> Iterator[Row]:
    """Who has to be accounted for: for the chair alone."""
    yield part(f"Emergency since {clock_time(alarm.since)}: who was in the room")
    inside = [(child.called, "") for child in view.children if child.present]
    inside += [
        (person.name, ", had stepped out" if person.stepped_out else "")
        for person in view.people
        if person.present == "room"
    ]
    for number, (name, out) in enumerate(inside, start=1):
        yield Row(f"roll:{number}", "line", name, f"{number} of {len(inside)}{out}", mark="person")
    call = [person.called for person in view.people if person.present in ("teams", "phone")]
    if call:
        yield Row("roll:call", "line", f"On the call or the phone: {joined(call)}", mark="person", done=True)


def _door(view: ChairView, door: DoorView) -> Iterator[Row]:
    who = door.who or "Somebody"
    yield part(waiting(door))
    yield Row("police:", "line", "If anybody is in danger, ring 999 now.", mark="risk", tone="risk")
    for person in view.people:
        if person.group == "family" and person.present and person.called != door.who:
            asks = f"Ask {person.called} alone: “{who} is here. Is it safe for you to be here too?”"
            yield Row(f"safe:{person.id}", "line", asks, f"before today: {person.safe}", mark="person")
    for how in SETTLED:
        yield Row(f"settle:{how}", "line", words_for(how), mark="ring")
    if door.shown:
        yield part("This may have stood on the family's screen before")
    for number, text in enumerate(door.shown[:SHOWN]):
        yield Row(f"shown:{number}", "line", text, mark="dot")
    if len(door.shown) > SHOWN:
        yield Row("shown:more", "line", f"and {len(door.shown) - SHOWN} more", done=True)


def _closed(closed: ClosedView) -> Iterator[Row]:
    """Who waits outside, on which ground, until when at least, and whom the chair rings."""
    yield part(f"Closed part since {clock_time(closed.since)}")
    if closed.contact:
        words = f"If somebody is not safe, ring {closed.contact}."
        yield Row("closed:contact", "line", words, mark="risk", tone="risk")
    if closed.outside:
        why = words_for(closed.ground) if closed.ground else ""
        yield Row("closed:outside", "line", f"Outside: {joined(closed.outside)}", why, mark="person")
    if closed.ends:
        yield Row("closed:ends", "line", f"The shortest time ends at {clock_time(closed.ends)}", mark="ring")
    if closed.speaks:
        yield Row("closed:speaks", "line", f"{closed.speaks} speaks for who is outside", mark="person")


def _with_a_child(child: ChildView, view: ChairView) -> Iterator[Row]:
    """The child's word to stop, who is not there for it, and who talks with the child afterwards."""
    yield part(f"{child.called} is here")
    if child.stop_word:
        words = f"Stop when {child.called} says “{child.stop_word}”."
        yield Row(f"child:{child.id}|word", "line", words, mark="dot")
    away = joined([person.called for person in view.people if person.id in child.not_with])
    if away:
        yield Row(
            f"child:{child.id}|away", "line", f"{child.called} asked that this is without {away}.", mark="dot"
        )
    talks = tag(child.talks, "going_well", "tick") if child.talks else gap("Nobody yet", "worry")
    yield Row(f"child:{child.id}|talks", "line", f"Who talks with {child.called} afterwards", tags=(talks,))


def _out(view: ChairView) -> Iterator[Row]:
    out = [person for person in view.people if person.stepped_out]
    if out:
        yield part("Out of the room now")
    for person in out:
        waits = person.id in view.apart.waited_for
        side = "everything waits" if waits else "the others went on"
        yield Row(
            f"out:{person.id}", "line", person.called, side, mark="person", tone="worry" if waits else "plain"
        )


def _pair(view: ChairView, pair: PairView) -> Iterator[Row]:
    names = joined(pair.names)
    yield part(
        f"{names} {'are kept apart' if pair.kept else 'may have to be kept apart'}", of=pair.one + pair.other
    )
    coming = dict(view.apart.arrivals)
    for who, name in zip((pair.one, pair.other), pair.names, strict=True):
        plan = coming.get(who, "")
        mark = "tick" if plan else "ring"
        yield Row(
            f"arrives:{who}|{pair.other if who == pair.one else pair.one}", "line",
            f"How {name} comes and goes", plan or "not planned", mark=mark,
        )  # fmt: skip
    for meeting in pair.parts:
        meets = meeting.would_meet
        words = f"They would meet: {meeting.line}" if meets else meeting.line
        yield Row(
            f"meets:{meeting.item}|{pair.one}|{pair.other}", "line", meeting.title, words,
            mark="risk" if meets else "tick", tone="risk" if meets else "plain",
        )  # fmt: skip


def _lost(person: PersonView) -> Row:
    told = (
        tag(person.told_by, "going_well", "tick") if person.told_by else gap("Nobody tells them yet", "worry")
    )
    return Row(f"lost:{person.id}", "card", person.called, "", joined(person.missed), tags=(told,))


def _person(person: PersonView) -> Row:
    title = with_role(person.called, person.role)
    side = "out of the room" if person.stepped_out else PLACES.get(person.present, person.status)
    plain = f"“{person.plain}”" if person.plain else ""
    asked = f"asked alone if it is safe: {person.safe}" if person.safe else ""
    ring = f"if the call drops: {dialled(person.ring)}" if person.ring else ""
    notes = (plain, person.agency, person.known, *person.needs, *person.chose, asked, ring, *person.log)
    new = [tag("new to the family", "plan")] if person.new else []
    new += [tag("advises, decides nothing", "not_sure")] if person.advises else []
    new += [gap(f"must not meet {joined(person.must_not_meet)}", "risk")] if person.must_not_meet else []
    return Row(f"person:{person.id}", "card", title, side, " · ".join(filter(None, notes)), tags=tuple(new))


def _plan(ways: tuple[str, str], at: At) -> None:
    item, *both = at.key.split("|")
    places: dict[str, list[str]] = {}
    for who, way in zip(both, ways, strict=True):
        places.setdefault(way, []).append(who)
    at.give("plan_attendance", item=item, **places)


def _asked(name: str, field: str, at: At) -> None:
    at.ask(name, **{field: at.key.partition("|")[0]})


TABLE: Final = PageTable(
    title="Who is with whom",
    note=lambda view: (
        "Ctrl Shift L locks now; after half a minute it locks by itself." if view.apart.alarm else ""
    ),
    rows=together_rows,
    keys=(
        PageKey("Return", "Decide this", partial(_asked, "settle_door", "how"), frozenset({"settle"})),
        PageKey(
            "Return",
            "Note what they say",
            partial(_asked, "ask_if_safe", "who"),
            frozenset({"safe", "person"}),
        ),
        PageKey("Return", "Go on, and say why", lambda at: at.ask("go_on"), frozenset({"out"})),
        PageKey("B", "They are back", lambda at: at.give("come_back", who=at.key), frozenset({"out"})),
        PageKey("Return", "Who tells them", partial(_asked, "catch_up", "who"), frozenset({"lost"})),
        PageKey("Return", "Plan it", partial(_asked, "plan_arrival", "who"), frozenset({"arrives"})),
        PageKey(
            "Return", "Plan who is there", partial(_asked, "plan_attendance", "item"), frozenset({"meets"})
        ),
        *(
            PageKey(key, words, partial(_plan, ways), frozenset({"meets"}))
            for key, (words, ways) in PLANS.items()
        ),
        PageKey("A", "Keep two people apart", lambda at: at.ask("keep_apart")),
        PageKey("C", "A choice of theirs", partial(_asked, "choose", "who"), frozenset({"person"})),
    ),
)
"""The page of who is with whom."""
