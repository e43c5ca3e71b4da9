"""Copies that are hard on a page: many cards, many promises, long names, long and hostile texts."""

from dataclasses import replace

from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.people_parts import PersonPart
from soundingboard.views.copies.plan_parts import ActionPart
from soundingboard.views.copies.said_parts import EntryPart
from tests.unit.documents.marlowe import A_DEAN, FIGHTS, SAFE, for_mia, for_tom

NAMES = ("Siân Ŵyn Ŷstwyth", "İpek Işık Şahin", "Ελένη Παπαδοπούλου", "Nguyễn Thị Hồng Đào")
LONG_NAME = "Anastasia-Konstantina Featherstonehaugh-Cholmondeley-Papadimitrakopoulou"
HOSTILE = "<b>bold</b> & <br/> &amp; {name} %s \\n /Tj (x) BT \x00\x07\x1b[31m ]]> <?xml?> \u202egnp.exe"


def _actions(number: int) -> tuple[ActionPart, ...]:
    return tuple(
        replace(A_DEAN, what=f"{at}. {A_DEAN.what}", with_whom=(LONG_NAME,)) for at in range(1, number + 1)
    )


def many() -> Copy:
    """Forty cards and thirty promises."""
    kinds = ("going_well", "risk", "worry", "not_sure")
    cards = tuple(replace(FIGHTS, kind=kinds[at % 4], text=f"Card {at}: {FIGHTS.text}") for at in range(40))
    return replace(for_tom(), entries=cards, outcomes=(replace(SAFE, actions=_actions(30)),))


def named() -> Copy:
    """People from everywhere, one of them with a very long name."""
    people = tuple(PersonPart(name, "Aunt", "", "in the room") for name in (*NAMES, LONG_NAME, "W" * 90))
    children = tuple(
        replace(child, called=name, name=name)
        for child, name in zip(for_mia().children, NAMES[2:], strict=True)
    )
    return replace(for_mia(), people=people, children=children)


def hostile() -> Copy:
    """Markup, control characters and signs of every format, typed by somebody."""
    card = EntryPart("worry", HOSTILE, own_words=True, said_by=f"Mia {HOSTILE}")
    return replace(for_mia(), entries=(card,), keep_in_touch=HOSTILE, lead=HOSTILE, place=HOSTILE)


def endless() -> Copy:
    """Texts of 20,000 characters on a card, in a cell and in one word."""
    words = "She walked home from school in the rain. " * 490
    card = EntryPart("worry", words, responses=FIGHTS.responses)
    promise = replace(A_DEAN, what=words, how_we_will_know="m" * 20_000)
    return replace(
        for_mia(), entries=(card,), outcomes=(replace(SAFE, actions=(promise,)),), keep_in_touch="x" * 20_000
    )


CROWDED = (many, named, hostile, endless)


def great() -> Copy:
    """Three hundred cards, sixty promises, six children and everybody of twenty-five who came."""
    kinds = ("going_well", "risk", "worry", "not_sure")
    cards = tuple(replace(FIGHTS, kind=kinds[at % 4], text=f"Card {at}: {FIGHTS.text}") for at in range(300))
    first = for_tom().children[0]
    children = tuple(
        replace(first, id=f"child{at}", name=f"Child{at} Marlowe", called=f"Child{at}") for at in range(6)
    )
    people = tuple(PersonPart(f"Person{at} Field", "Teacher", "School", "in the room") for at in range(25))
    outcomes = (replace(SAFE, actions=_actions(60)),)
    return replace(for_tom(), entries=cards, children=children, people=people, outcomes=outcomes)
