"""The leaflet that somebody of the family reads before the day."""

from soundingboard.base import dates
from soundingboard.documents.content import Blank, Block, Bullets, Document, Lead, Paragraph, Table, Title
from soundingboard.documents.parts_of_day import coming_rows, day_rows
from soundingboard.documents.shared import hour, near_moment, office, section
from soundingboard.documents.text import Text, letters, spaced, strong
from soundingboard.documents.wording import labelled, names, quoted, say, word
from soundingboard.views.copies.before import Before
from soundingboard.views.copies.people_parts import ReportPart

_YOURS = ("know", "wrong", "ask", "rest", "beside", "plan")


def leaflet(before: Before) -> Document:
    """Why we meet, what happens, what their part is, and what is decided, for this one reader."""
    reader = before.recipient
    if reader is None:
        raise ValueError("a leaflet is for somebody")
    title = say("leaflet.title", children=names(before.children))
    day = dates.full_date(before.starts)
    at = hour(before.starts)
    blocks = (
        office(before.area),
        Title(title),
        Lead(say("leaflet.lead", day=strong(day), time=strong(at), reader=strong(reader.called))),
        *section("leaflet.why", Paragraph(_why(before))),
        *section("leaflet.part", *_part(before)),
        *section("leaflet.happens", *_happens(before)),
        *section("leaflet.decided", *_decided(before)),
        *section("leaflet.who", *_who(before)),
        *section("leaflet.surprises", *_surprises(before)),
        *section("leaflet.recording", *_recording(before)),
        *section("leaflet.ring", *_ring(before)),
    )
    foot = word(
        "leaflet.footer",
        reference=before.reference,
        reader=reader.called,
        day=dates.plain_date(before.starts),
    )
    return Document(f"{letters(title)}: {before.reference}", blocks, foot, before.starts.date())


def _why(before: Before) -> Text:
    return say(f"leaflet.kind.{before.kind}", children=names(before.children))


def _happens(before: Before) -> tuple[Block, ...]:
    headers = (word("leaflet.when"), word("leaflet.what"))
    rows = day_rows(before, say("leaflet.break"))
    table = (Table(headers, rows, (0.22, 0.78)),) if rows else ()
    return Paragraph(_joins(before)), *table


def _joins(before: Before) -> Text:
    if before.joins == "room" and not before.place:
        return say("leaflet.joins.room_somewhere")
    return say(f"leaflet.joins.{before.joins}", place=before.place)


def _part(before: Before) -> tuple[Bullets, ...]:
    yours = tuple(say(f"leaflet.yours.{line}") for line in _YOURS)
    chosen = tuple(say(f"leaflet.choice.{what}", words=quoted(words)) for what, words in before.chosen)
    return (Bullets((*yours, *chosen)),)


def _decided(before: Before) -> tuple[Paragraph, ...]:
    form = "one" if len(before.children) == 1 else "many"
    question = say(f"leaflet.question.{form}.{before.kind}", children=names(before.children))
    then = say(f"leaflet.then.{form}", chair=before.chair.name)
    plan = say("leaflet.then.plan", day=dates.weekday_date(before.papers_by))
    return Paragraph(spaced(question, then)), Paragraph(plan)


def _who(before: Before) -> tuple[Table, ...]:
    headers = (word("leaflet.name"), word("leaflet.role"))
    rows = coming_rows(before.coming)
    return (Table(headers, rows, (0.4, 0.6)),) if rows else ()


def _surprises(before: Before) -> tuple[Block, ...]:
    by = near_moment(before.reports_by)
    means = spaced(say("leaflet.no_surprises.means", by=by), say("leaflet.no_surprises.new"))
    had = tuple(_had(report) for report in before.reports)
    return Paragraph(means), *((Bullets(had),) if had else ())


def _had(report: ReportPart) -> Text:
    named = report.agency or report.author
    if report.exempt:
        return say("leaflet.no_surprises.not_needed", report=named)
    at = next((part.at for part in report.shared if part.at), None)
    if at is None:
        return say("leaflet.no_surprises.not_yet", report=named)
    return say("leaflet.no_surprises.had", report=named, day=near_moment(at))


def _recording(before: Before) -> tuple[Paragraph, ...]:
    return (Paragraph(say("leaflet.recorded")),) if before.records else ()


def _ring(before: Before) -> tuple[Block, ...]:
    """Whom to ring, with room for their own numbers, which are not kept here, and the office with its."""
    people = tuple(say("leaflet.rings.one", name=each.name, role=each.role) for each in before.ring)
    touch = labelled(word("touch.heading"), before.keep_in_touch)
    return (
        Paragraph(say("leaflet.rings.why")),
        *(Blank(people[at : at + 2]) for at in range(0, len(people), 2)),
        *((Paragraph(say("leaflet.rings.office", office=before.office)),) if before.office else ()),
        *((Paragraph(touch),) if touch else ()),
    )
