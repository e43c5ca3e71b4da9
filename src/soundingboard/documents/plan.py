"""The outline plan: what will change, who does what, and what happens if it does not work."""

from soundingboard.base import dates
from soundingboard.documents import board, promises, put_right, remarks
from soundingboard.documents.content import Block, Document, Lead, Note, Title
from soundingboard.documents.shared import children, footer, has_plan, kicker, reader_name, section
from soundingboard.documents.text import letters, strong
from soundingboard.documents.wording import say
from soundingboard.views.copies.parts import Copy

_TITLES = {"family": "plan.title_own", "child": "plan.title_child"}


def plan(copy: Copy) -> Document:
    """The plan for these children, or this reader's own part of it."""
    title = say(_TITLES.get(copy.recipient.reader, "plan.title"), children=children(copy))
    lead = say("plan.lead", day=dates.full_date(copy.starts), reader=strong(reader_name(copy)))
    body = _for_child(copy) if copy.recipient.reader == "child" else _for_grown_ups(copy)
    blocks = (kicker(copy), Title(title), Lead(lead), *body)
    return Document(f"{letters(title)}: {copy.reference}", blocks, footer(copy), copy.starts.date())


def _for_child(copy: Copy) -> tuple[Block, ...]:
    return (*promises.as_bullets(copy), *promises.what_next(copy))


def _for_grown_ups(copy: Copy) -> tuple[Block, ...]:
    why = "plan.why" if has_plan(copy) else "plan.why_agreed"
    return (
        *section(why, *board.risks_in_short(copy)),
        *promises.outcomes(copy, level=2),
        *promises.contingency(copy),
        *promises.agreement(copy),
        *promises.key_dates(copy),
        *(() if "summary" in copy.papers else remarks.remarks(copy)),
        *promises.what_next(copy),
        *(() if "summary" in copy.papers else remarks.unconfirmed(copy)),
        *(() if "letter" in copy.papers else put_right.corrections(copy)),
        *_court(copy),
    )


def _court(copy: Copy) -> tuple[Note, ...]:
    told = has_plan(copy) and copy.recipient.reader in {"parent", "professional"}
    return (Note(say("plan.court", children=children(copy))),) if told else ()
