"""The decision letter, to a grown-up or to a child."""

from soundingboard.base import dates
from soundingboard.documents import decision, promises, put_right
from soundingboard.documents.content import Block, Document, Farewell, Heading, Lead, Paragraph, Title
from soundingboard.documents.shared import all_ended, children, footer, kicker, section
from soundingboard.documents.text import Text, letters, plain, spaced, strong
from soundingboard.documents.wording import names, quoted, say
from soundingboard.views.copies.parts import ChildPart, Copy


def letter(copy: Copy) -> Document:
    """The letter that says what was decided."""
    return _to_child(copy) if copy.recipient.reader == "child" else _to_grown_up(copy)


def _document(copy: Copy, title: Text, *blocks: Block) -> Document:
    parts = (kicker(copy), Title(title), *blocks)
    return Document(f"{letters(title)}: {copy.reference}", parts, footer(copy), copy.starts.date())


def _to_grown_up(copy: Copy) -> Document:
    reader = copy.recipient
    day = dates.full_date(copy.starts)
    address = spaced(
        say("letter.to", name=reader.name, day=dates.plain_date(copy.starts)),
        say("letter.reference", reference=copy.reference),
    )
    return _document(
        copy,
        say("letter.title", children=children(copy)),
        Paragraph(address),
        Paragraph(say("letter.dear", name=reader.called)),
        Paragraph(say("letter.opening", day=day, children=children(copy, bold=True))),
        *section("decided.heading", *decision.decided(copy)),
        *(decision.official(copy) if reader.reader == "professional" else ()),
        *promises.what_next(copy, told=True),
        *_enclosed(copy),
        *_disagree(copy),
        *put_right.corrections(copy),
        *section("letter.office", *(Paragraph(plain(line)) for line in copy.office)),
        Farewell(say("letter.close"), copy.chair, say("letter.signed_role")),
    )


def _enclosed(copy: Copy) -> tuple[Paragraph, ...]:
    with_it = [paper for paper in ("plan", "summary") if paper in copy.papers]
    form = "both" if len(with_it) == 2 else "".join(with_it)
    return (Paragraph(say(f"letter.enclosed_{form}")),) if form else ()


def _disagree(copy: Copy) -> tuple[Block, ...]:
    if copy.recipient.reader == "professional":
        return section("letter.disagree", Paragraph(say("dissent.escalate")))
    chair = say("letter.chair", chair=copy.chair)
    complain = spaced(say("letter.complain", chair=copy.chair), say("letter.stands"))
    return section("letter.disagree", Paragraph(chair), Paragraph(complain))


def _to_child(copy: Copy) -> Document:
    reader = copy.recipient
    own = next((child for child in copy.children if child.id == reader.id), None)
    others = [child.called for child in copy.children if child.id != reader.id]
    about = say("child.about_others", others=names(others)) if others else say("child.about")
    met = say("child.met", day=dates.full_date(copy.starts))
    return _document(
        copy,
        say("child.title", name=reader.called),
        Paragraph(say("child.dear", name=reader.called)),
        Paragraph(spaced(met, about)),
        Paragraph(say("child.why")),
        *section("child.told", *_own_words(copy)),
        *section("child.decided", *_decided(own)),
        Lead(strong(letters(say("child.fault")))),
        *section("child.next", *_next(copy)),
        *put_right.corrections(copy),
        *section("child.talk", *_talk(own)),
        Farewell(say("child.close"), copy.chair, say("child.from_role")),
    )


def _own_words(copy: Copy) -> tuple[Paragraph, ...]:
    called = {copy.recipient.called, copy.recipient.name}
    own = (entry.text for entry in copy.entries if entry.own_words and entry.said_by in called)
    return tuple(Paragraph(quoted(words)) for words in own)


def _decided(own: ChildPart | None) -> tuple[Paragraph, ...]:
    if own is None:
        return ()
    outcome = say(f"child.outcome.{own.outcome}") if own.outcome else ()
    differently = (say("child.differently", words=quoted(each.words)) for each in own.dissents)
    return tuple(Paragraph(text) for text in (outcome, plain(own.words_for_child), *differently) if text)


def _next(copy: Copy) -> tuple[Block, ...]:
    lead = say("child.lead", lead=copy.lead) if copy.lead else ()
    again = None if all_ended(copy) else copy.next_conference
    meet = say("child.again", day=dates.full_date(again)) if again else ()
    return (*promises.as_bullets(copy), *(Paragraph(text) for text in (lead, meet) if text))


def _talk(own: ChildPart | None) -> tuple[Heading | Paragraph, ...]:
    trusted = say("child.trusted", name=own.trusted_adult) if own and own.trusted_adult else ()
    return (Paragraph(spaced(trusted, say("child.anyone"))),)
