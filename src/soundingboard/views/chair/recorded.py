"""What is told of the recording beside its state: why it is paused, its newest part, and who objects."""

from soundingboard.conference.meeting import AgendaItem, Objection, RecordingEvent
from soundingboard.conference.pauses import BY_ITSELF, in_order
from soundingboard.conference.record import Record
from soundingboard.views.chair.sound_parts import ObjectionView, PausedView
from soundingboard.views.named import Names


def paused(record: Record) -> PausedView | None:
    """Since when and why it is paused; the time counts from where sound was last kept."""
    if record.conference.recording != "paused":
        return None
    states = ("start", "again", "pause", "resume")
    events = in_order(each for each in record.all(RecordingEvent) if each.what in states)
    since: RecordingEvent | None = None
    for each in events:
        since = (since or each) if each.what == "pause" else None
    if since is None:
        return None
    why = events[-1].why
    return PausedView(since.at, why, why in BY_ITSELF)


def objections(record: Record) -> tuple[ObjectionView, ...]:
    """What each person objected last, in the order in which they first did."""
    names, newest = Names(record), dict[str, Objection]()
    for each in in_order(record.all(Objection)):
        newest[each.who] = each
    return tuple(
        ObjectionView(row.who, names.called(row.who), row.words, row.decided) for row in newest.values()
    )


def planned_minutes(record: Record) -> int:
    """How long the agenda plans to take."""
    return sum(item.minutes for item in record.all(AgendaItem) if item.state != "skipped")


def part_begins_at(record: Record) -> float:
    """Where the newest part of the recording begins in the whole, in seconds."""
    again = in_order(each for each in record.all(RecordingEvent) if each.what == "again")
    return (again[-1].place or 0.0) if again else 0.0
