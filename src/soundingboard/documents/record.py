"""What the summary keeps of the meeting itself: who, which reports, which views, how the time went."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from soundingboard.documents import pictures
from soundingboard.documents.content import NARROW, Block, Bullets, Facts, Heading, Note, Paragraph, Table
from soundingboard.documents.shared import alike, moment, near_moment, opened, plain_words, section
from soundingboard.documents.text import Text, ended, letters, lines, plain, spaced, strong
from soundingboard.documents.wording import labelled, names, quoted, say, told, word
from soundingboard.practice.wording import family_words, wording
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.people_parts import PersonPart, ReportPart, SharedPart
from soundingboard.views.copies.said_parts import Dissent, ScorePart, StatedView
from soundingboard.views.side import SIDES


def bullets(heading: str, items: Iterable[Text]) -> tuple[Block, ...]:
    """A list under its heading; nothing where it would be empty."""
    return section(heading, *_listed(items))


def _listed(items: Iterable[Text]) -> tuple[Bullets, ...]:
    said = tuple(item for item in items if item)
    return (Bullets(said),) if said else ()


def who(copy: Copy) -> tuple[Block, ...]:
    """Who was asked to come, by how they took part, when they were on the call, and what they missed."""
    ways = dict.fromkeys(person.took_part for person in copy.people)
    rows = tuple(
        (way[:1].upper() + way[1:], lines(*(_named(each) for each in copy.people if each.took_part == way)))
        for way in ways
    )
    missed = tuple(_missed(person) for person in copy.people if person.missed or person.missed_in_part)
    on_call = tuple(
        labelled(person.name, say("who.on_call", times=person.on_call))
        for person in copy.people
        if person.on_call
    )
    return section("who.heading", *([Facts(rows, NARROW)] if rows else []), *_listed((*on_call, *missed)))


def _named(person: PersonPart) -> Text:
    """A name, and who that is."""
    both = person.role and person.agency
    of = say("who.of", role=person.role, agency=person.agency)
    role = of if both else plain(person.role or person.agency)
    return say("who.one", name=strong(person.name), role=role) if role else strong(person.name)


def _missed(person: PersonPart) -> Text:
    you = "_you" if person.own else ""
    missed = ((f"who.missed{you}", person.missed), (f"who.missed_in_part{you}", person.missed_in_part))
    name = strong(person.name)
    said = (say(sentence, name=name, parts=_titles(parts)) for sentence, parts in missed if parts)
    return spaced(*said, plain(person.told))


def _titles(parts: tuple[str, ...]) -> Text:
    return names([letters(quoted(part)) for part in parts])


def reports(copy: Copy) -> tuple[Block, ...]:
    """Each report and whether each parent had it before the meeting; those told alike stand together."""
    headers = (word("reports.report"), word("reports.shared"))
    same: dict[Text, list[Text]] = {}
    for report in copy.reports:
        same.setdefault(_all_shared(report), []).append(_report(copy, report))
    rows = tuple((lines(*reports), shared) for shared, reports in same.items())
    return section("reports.heading", *([Table(headers, rows, (0.3, 0.7))] if rows else []))


def _report(copy: Copy, report: ReportPart) -> Text:
    office = copy.recipient.reader == "professional" and report.received is not None
    received = (
        say("reports.received", when=near_moment(report.received)) if office and report.received else ()
    )
    by = say("reports.by", agency=report.agency, author=report.author) if report.agency else ()
    return lines(by or plain(report.author), received)


def _all_shared(report: ReportPart) -> Text:
    exempt = say("reports.exempt") if report.exempt else ()
    return lines(exempt, *(text for part in report.shared for text in _shared(part)))


def _shared(part: SharedPart) -> tuple[Text, ...]:
    words = quoted(part.words)
    sentence = f"agrees.words.{part.agrees or 'none'}" if words else f"agrees.{part.agrees}"
    opinion = say(sentence, name=part.name, words=words) if part.agrees or words else ()
    if part.at is None:
        return (say("reports.never", name=part.name) if part.owed else ()), opinion
    late = say("reports.late") if part.late else ()
    return spaced(_had(part), late, say("reports.how", how=part.how) if part.how else ()), opinion


def _had(part: SharedPart) -> Text:
    day = near_moment(part.at) if part.at else ""
    if part.hours_before is None or part.hours_before < 0:
        return say("reports.had_just", name=part.name, when=day)
    return say("reports.had", name=part.name, when=day, span=_span(part.hours_before))


def _span(hours: int) -> Text:
    """Hours up to two days, then whole days."""
    if hours >= 48:
        return say("reports.days_many", number=str(hours // 24))
    return say("reports.hours_one") if hours == 1 else say("reports.hours_many", number=str(hours))


def scale(copy: Copy) -> tuple[Block, ...]:
    """Where everyone stood on the scale, one table for each child or group of children."""
    asked = groupby(sorted(copy.scores, key=_first(copy)), key=lambda score: score.about)
    wide = pictures.room(copy)
    return section(
        "scale.heading", *(block for about, scores in asked for block in _scale(about, scores, wide))
    )


def _first(copy: Copy) -> Callable[[ScorePart], int]:
    """In the order in which each question was asked first."""
    asked = list(dict.fromkeys(score.about for score in copy.scores))
    return lambda score: asked.index(score.about)


def _scale(about: str, scores: Iterable[ScorePart], wide: float) -> tuple[Block, ...]:
    asked = say("scale.about", children=about) if about else say("scale.ends")
    given = tuple(scores)
    rows = tuple((_number(score), plain(score.why)) for score in given)
    return Note(asked, opens=True), pictures.scale(given, wide), Facts(rows)


def _number(score: ScorePart) -> str:
    """Whose it is, the number, and what the face means by which a child said it."""
    if not score.face:
        return word("scale.one", name=score.name, number=str(score.score))
    face = family_words(wording().faces, score.face)
    return word("scale.one_face", name=score.name, number=str(score.score), face=face)


def views(copy: Copy) -> tuple[Block, ...]:
    """What people thought should be decided, each side apart; the family alone needs no second heading."""
    said = alike((child.called, view) for child in copy.children for view in child.views)
    if {view.side for view in said} <= {"family"}:
        return bullets("views.heading", (_view(called, view) for view, called in said.items()))
    blocks: list[Block] = []
    for side in SIDES:
        items = tuple(_view(called, view) for view, called in said.items() if view.side == side)
        several = side == "child" and len(copy.children) > 1
        heading = "views.children" if several else f"views.{side}"
        blocks += [Heading(say(heading), 3), Bullets(items)] if items else []
    return section("views.heading", *blocks)


def _view(called: list[str], view: StatedView) -> Text:
    thought = family_words(wording().views, view.view)
    told = view.role and view.side in ("supporter", "professional")
    sentence = "views.one_role" if told else "views.one"
    said = say(sentence, name=view.name, role=view.role, child=names(called), view=thought)
    return spaced(said, quoted(view.words))


def dissents(copy: Copy) -> tuple[Block, ...]:
    """Who saw a decision differently; for professionals how that was weighed, and how to take it further."""
    office = copy.recipient.reader == "professional"
    weighed = {child.called: child.dissent_weighed if office else "" for child in copy.children}
    same = alike((child.called, (child.dissents, weighed[child.called])) for child in copy.children)
    told = [block for (said, how), called in same.items() for block in _dissents(called, said, how)]
    further = (Note(say("dissent.escalate")),) if told and office else ()
    return section("dissent.heading", *told, *further) if told else ()


def _dissents(called: list[str], said: tuple[Dissent, ...], weighed: str) -> tuple[Block, ...]:
    items = tuple(_dissent(called, dissent) for dissent in said)
    how = say("official.weighed", words=weighed) if weighed else ()
    return *((Bullets(items),) if items else ()), *((Paragraph(how),) if how else ())


def _dissent(called: list[str], dissent: Dissent) -> Text:
    words, child = quoted(dissent.words), names(called)
    if dissent.own:
        return say("dissent.own", child=child, words=words)
    sentence = "dissent.formal" if dissent.formal else "dissent.noted"
    return say(sentence, name=_with_role(dissent), child=child, words=words)


def _with_role(dissent: Dissent) -> Text:
    name = plain(dissent.name)
    return say("who.one", name=name, role=dissent.role) if dissent.role else name


def talked_about(copy: Copy) -> tuple[Block, ...]:
    """The plain line that each part of the meeting ended with."""
    said = (spaced(ended(strong(title), ":"), plain(text)) for title, text in copy.recaps if text)
    return bullets("talked.heading", said)


def new_information(copy: Copy) -> tuple[Block, ...]:
    """What came up for the first time in the meeting."""
    return bullets("new_information.heading", map(plain, copy.new_information))


def about_in_short(copy: Copy) -> tuple[Note, ...]:
    """Where it was, who ran it, how it was recorded, and that a part was held apart, under who came."""
    ran = say("about_meeting.ran", chair=copy.chair) if copy.chair else ()
    closed = say("about_meeting.closed") if copy.closed_part else ()
    kind = opened(plain_words(copy, wording().conferences, copy.kind))
    where = say("about_meeting.where", kind=kind, place=copy.place) if kind and copy.place else kind
    objected = [_objection(each, "_you") for each in copy.objections]
    said = spaced(where, ran, plain(copy.recording), *objected, closed)
    return (Note(said),) if said else ()


def about_meeting(copy: Copy) -> tuple[Block, ...]:
    """The same for a professional, with the deadline, objections and what vouches for the recording."""
    said = (
        ("about_meeting.kind", opened(plain_words(copy, wording().conferences, copy.kind))),
        ("about_meeting.place", plain(copy.place)),
        ("about_meeting.chair", plain(copy.chair)),
        ("about_meeting.papers", plain(moment(copy.send_by)) if copy.send_by else ()),
        ("about_meeting.recording", plain(copy.recording)),
        *_kept_out(copy),
        *_objections(copy),
        *_seals(copy),
    )
    rows = tuple((word(name), text) for name, text in said if text)
    closed = [Paragraph(say("about_meeting.closed"))] if copy.closed_part else []
    return section("about_meeting.heading", *([Facts(rows)] if rows else []), *closed)


def _kept_out(copy: Copy) -> Iterator[tuple[str, Text]]:
    """Who was not let in for a part, on which ground, and for how long at least."""
    for part in copy.kept_out:
        who = plain(part.name) if part.name else say("kept_out.somebody")
        for_least = {"minutes": str(part.minutes)} if part.minutes else {}
        form = "kept_out.timed" if for_least else "kept_out.one"
        why = say(form, name=who, ground=told("ground", part.ground), **for_least) if part.ground else ()
        spoke = say("kept_out.spoke", name=part.spoke) if part.spoke else ()
        police = say(f"police.{part.police}") if part.police else ()
        yield "about_meeting.kept_out", spaced(why, spoke, police)


def _objections(copy: Copy) -> Iterator[tuple[str, Text]]:
    """Who did not want to be recorded, in their words, and what was decided."""
    for objection in copy.objections:
        yield "about_meeting.objection", _objection(objection)


def _objection(objection: tuple[str, str, str], you: str = "") -> Text:
    name, words, decided = objection
    said = say(f"objection.{'said' if words else 'one'}{you}", name=name, words=quoted(words))
    return spaced(said, told("objection", decided) if decided else ())


def _seals(copy: Copy) -> Iterator[tuple[str, Text]]:
    """What shows later that a recording is the one that was made, and who said so."""
    for seal, signer in copy.seals:
        yield "about_meeting.hash", plain(seal)
        yield "about_meeting.signer", plain(signer)


def time_ledger(copy: Copy) -> tuple[Block, ...]:
    """How the time was spent, and the share that went on the risks and the plan."""
    if copy.time is None:
        return ()
    spent = copy.time
    share = say("time.share", share=f"{spent.share_on_risk_and_plan * 100:.0f}")
    form = {0: "none", 1: "one"}.get(spent.breaks, "many")
    breaks = say(f"time.breaks_{form}", breaks=str(spent.breaks))
    picture = pictures.time(spent, pictures.room(copy))
    return section("time.heading", *([picture] if picture else []), Paragraph(spaced(share, breaks)))
