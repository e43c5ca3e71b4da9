"""The cards of the board, each with what people said to it, and the family's own concerns."""

from soundingboard.documents.content import Block, Callout, Heading, Kind, Paragraph
from soundingboard.documents.shared import section
from soundingboard.documents.text import Text, ended, plain, spaced, strong
from soundingboard.documents.wording import labelled, quoted, say, word
from soundingboard.practice.protection import stands_in
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.said_parts import ConcernPart, EntryPart, ResponsePart

_REASONED = (
    ("board.because", "because"),
    ("board.likelihood", "likelihood"),
    ("board.significant", "significant_because"),
    ("board.unchanged", "if_nothing_changes"),
)
_OF_SOMEBODY = frozenset(("asked_for_help", "done_well", "likes", "only_we_know"))
"""Natures that are told in a sentence with a name in it."""
_OUTSIDE = ("where", "also_at_risk", "who_can_change", "support")


def cards(copy: Copy, kind: Kind) -> tuple[Block, ...]:
    """All cards of one kind under their heading."""
    return section(f"board.{kind}", *(_card(kind, entry) for entry in copy.entries if entry.kind == kind))


def risks_in_short(copy: Copy) -> tuple[Callout, ...]:
    """The risks with what they rest on, without what people said to them."""
    found = (entry for entry in copy.entries if entry.kind == "risk")
    return tuple(Callout("risk", _said(entry), (*_reasons(entry), *_around(entry))) for entry in found)


def _card(kind: Kind, entry: EntryPart) -> Callout:
    reasons = (_nature(entry), *_reasons(entry), *_around(entry))
    under = (*reasons, _gathered(entry), _finder(entry), _responses(entry.responses))
    return Callout(kind, _said(entry), tuple(text for text in under if text))


def _said(entry: EntryPart) -> Text:
    if not entry.own_words:
        return plain(entry.text)
    words = quoted(entry.text)
    if entry.read_by and entry.said_by:
        return say("board.read", name=entry.said_by, reader=entry.read_by, words=words)
    return say("board.says", name=entry.said_by, words=words) if entry.said_by else words


def _reasons(entry: EntryPart) -> tuple[Text, ...]:
    """What it rests on first; what could happen, how likely it is and why it matters in one text after."""
    because, *others = (labelled(word(name), getattr(entry, field)) for name, field in _REASONED)
    effects = [labelled(word("board.effect", child=child), words) for child, words in entry.effects]
    after = [ended(text) for text in (*effects, *others) if text]
    return tuple(text for text in (because, spaced(*after)) if text)


def _around(entry: EntryPart) -> tuple[Text, ...]:
    """Where harm outside the home happens, who can change that, and what helps the family meanwhile."""
    said = (labelled(word(f"board.{field}"), getattr(entry, field)) for field in _OUTSIDE)
    return tuple(text for text in said if text)


def _nature(entry: EntryPart) -> Text:
    """What kind of strength or worry it is, and whose strength."""
    if not entry.nature:
        return plain(entry.whose)
    if entry.whose and entry.nature in _OF_SOMEBODY:
        return say(f"board.nature_of.{entry.nature}", name=entry.whose)
    label = word(f"board.nature.{entry.nature}")
    return labelled(label, entry.whose) or plain(f"{label}.")


def _gathered(entry: EntryPart) -> Text:
    return labelled(word("board.gathered"), entry.gathered)


def _finder(entry: EntryPart) -> Text:
    if entry.finder and entry.find_by:
        return say("board.finds_by", name=entry.finder, when=entry.find_by)
    return say("board.finds", name=entry.finder) if entry.finder else ()


def _responses(responses: tuple[ResponsePart, ...]) -> Text:
    return spaced(*(_response(response) for response in responses))


def _response(response: ResponsePart) -> Text:
    words = quoted(response.words)
    if words:
        return say(f"response.words.{response.response}", name=response.name, words=words)
    return say(f"response.{response.response}", name=response.name)


def you_said(copy: Copy) -> tuple[Block, ...]:
    """What the family asked or told us, and what we will do about it."""
    if not copy.concerns:
        return ()
    heading = "said.heading" if copy.recipient.reader in {"parent", "child"} else "said.heading_others"
    return Heading(say(heading)), *(Paragraph(_concern(concern)) for concern in copy.concerns)


def _concern(concern: ConcernPart) -> Text:
    words = quoted(concern.text) if concern.own_words else plain(concern.text)
    own = concern.own or not concern.said_by
    said = words if own else say("board.says", name=concern.said_by, words=words)
    answer = strong(concern.answer) if concern.answer else say("said.owed")
    return spaced(said, answer, _answered_by(concern))


def _answered_by(concern: ConcernPart) -> Text:
    if concern.by and concern.by_when:
        return say("said.by_when", name=concern.by, when=concern.by_when)
    if concern.by_when:
        return say("said.when", when=concern.by_when)
    told = not concern.by or stands_in(concern.answer, concern.by)
    return () if told else say("said.by", name=concern.by)
