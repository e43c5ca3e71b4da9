"""Two cards become one, and one becomes several; whoever may see the outcome could see all of it before."""

from soundingboard.commands.board import the_card
from soundingboard.commands.change import GAP, Change
from soundingboard.commands.command import Talk
from soundingboard.commands.plain import too_long
from soundingboard.commands.types import Id, Words
from soundingboard.conference.board import Entry
from soundingboard.conference.people import Child, Father, Person


class MergeEntries(Talk):
    """One card goes into another: its words stand there too, and it is withdrawn.

    The card that stays is about everyone either was about, and only those may see it who could
    see both.
    """

    in_words = "the merge of two cards"
    entry: Id
    into: Id

    def run(self, change: Change) -> None:
        gone, stays = the_card(change, self.entry), the_card(change, self.into)
        if gone is stays:
            change.refuse("A card cannot be merged into itself.")
        if trouble := too_long(text := f"{stays.text.rstrip()} {gone.text}"):
            change.refuse(trouble)
        stays.text = text
        barred = {*stays.not_for, *gone.not_for, *_of_one_only(change, stays, gone), *_feared(change, gone)}
        stays.about = sorted({*stays.about, *gone.about})
        stays.audience, stays.not_for = _narrower(change, stays, gone), sorted(barred)
        stays.protects = sorted({*stays.protects, *gone.protects})
        stays.may_share = _stricter(stays, gone)
        stays.own_words = stays.own_words and gone.own_words and stays.said_by == gone.said_by
        stays.whose_behaviour = stays.whose_behaviour or gone.whose_behaviour
        stays.held = stays.held or gone.held
        stays.gathered = " ".join(filter(None, (stays.gathered, gone.gathered)))
        stays.shown = stays.read_back = False
        gone.withdrawn = f"merged into “{stays.id}”"


class SplitEntry(Talk):
    """One card becomes several, each with its own words and all else the same."""

    in_words = "the split of a card"
    entry: Id
    texts: tuple[Words, ...]

    def run(self, change: Change) -> None:
        entry = the_card(change, self.entry)
        texts = [text for text in self.texts if text]
        if len(texts) < 2:
            change.refuse("Give at least two texts to split a card into.")
        entry.text, entry.shown, entry.read_back = texts[0], False, False
        same = {
            column.key: getattr(entry, column.key)
            for column in Entry.__table__.columns
            if column.key not in ("id", "text", "position")
        }
        for place, text in enumerate(texts[1:], start=1):
            position = entry.position + place * GAP // (len(texts) + 1)
            key = f"entry-{change.number}-{place}"
            change.add(Entry(id=key, text=text, position=position, **same))


def _narrower(change: Change, one: Entry, other: Entry) -> list[str]:
    """The audience of those who may see both cards; where there is nobody, the chair's alone."""
    if other.audience in (one.audience, ["everyone"]):
        return one.audience
    if one.audience == ["everyone"]:
        return other.audience
    able = {person.id for person in change.all(Person, group="professional")}
    one_may, other_may = (
        able if card.audience == ["professionals"] else {*card.audience} for card in (one, other)
    )
    return sorted(one_may & other_may) or [change.conference.chair]


def _of_one_only(change: Change, one: Entry, other: Entry) -> set[str]:
    """Those of the family who belong to a child of one card and to none of the other."""
    if not (one.about and other.about):
        return set()
    fathers = change.all(Father)
    barred = set()
    for person in change.all(Person, group="family", removed=False):
        theirs = {*person.to, *(father.id for father in fathers if father.person == person.id)}
        if theirs and bool(theirs & {*one.about}) != bool(theirs & {*other.about}):
            barred.add(person.id)
    return barred


def _feared(change: Change, card: Entry) -> set[str]:
    """Whose behaviour a card tells of, where it comes from a child or from somebody who was harmed."""
    for who in (card.said_by, card.source):
        person = change.find(Person, who)
        if who and (change.find(Child, who) or (person and person.harmed)):
            return {card.whose_behaviour} - {"", who}
    return set()


def _stricter(one: Entry, other: Entry) -> str:
    """What the children have said to sharing both cards: a no before a question before a yes."""
    said = {one.may_share, other.may_share}
    return next((answer for answer in ("no", "ask", "yes") if answer in said), "")
