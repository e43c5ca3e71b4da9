"""Twenty things said one after another, six seconds each, caught by keyboard alone; every key is counted."""

import time
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.views.chair.parts import CardView
from tests.gui.conference.hall import CTRL, NOTHING, SHIFT, Hall

Key = Qt.Key
PACE = timedelta(seconds=6)
MOST = 2
"""Keys a card may take beyond its own text, on the average."""
SHIFTED = frozenset('!~+?>@"')
"""Signs that take Shift on a British keyboard: two keys each."""
HERE = ("mia", "dean", "june", "ade", "ruth", "sam", "priya", "tom")


@dataclass(frozen=True)
class Heard:
    """Something said: the keys before it, its words, and what must come of it.

    ``keys`` are arrows in the empty line or signs before the words; ``not_for`` is who may not see it.
    """

    who: str
    kind: str
    text: str
    keys: tuple[Key | str, ...] = ()
    not_for: frozenset[str] = frozenset()
    own_words: bool = False


UP, DOWN, LEFT, RIGHT = Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right
FAMILY = frozenset({"mia", "dean", "june"})
TALK = (
    Heard("mia", "going_well", "Ella reads to Noah at bedtime", (RIGHT, DOWN)),
    Heard("mia", "going_well", "We go to the park on Sundays"),
    Heard("mia", "worry", "Noah wakes four times a night", (UP,)),
    Heard("mia", "worry", "Dean texts me late at night", not_for=frozenset({"dean"})),
    Heard("june", "worry", "I am tired by Friday", (RIGHT, RIGHT), own_words=True),
    Heard("june", "going_well", "The children sleep well at mine", (DOWN,)),
    Heard("mia", "going_well", "Mum picks Ella up twice a week", (LEFT,)),
    Heard("mia", "not_sure", "Dean says that he has moved, and I do not know where", (DOWN,),
          frozenset({"dean"})),
    Heard("sam", "not_sure", "Who has a key to the flat", ("@s ",)),
    Heard("sam", "not_sure", "Whether the neighbours heard it"),
    Heard("sam", "risk", "Ella could be hurt when they argue", (DOWN,)),
    Heard("sam", "risk", "Noah could be dropped when Mia has a seizure"),
    Heard("sam", "worry", "The rent is two months behind", (DOWN,)),
    Heard("priya", "worry", "Noah missed one weighing", (RIGHT,)),
    Heard("priya", "worry", "A neighbour rang us twice", ("-f ",), FAMILY),
    Heard("priya", "worry", "Noah coughs at night"),
    Heard("tom", "worry", "She missed eleven days since September", (RIGHT,)),
    Heard("tom", "worry", "Her reading is a year behind"),
    Heard("tom", "going_well", "Ella has two good friends", (DOWN,)),
    Heard("tom", "going_well", "She comes to breakfast club"),
)  # fmt: skip


class Typist:
    """Fingers that count: every key that is no letter of the text, Shift and Ctrl too."""

    def __init__(self, hall: Hall) -> None:
        self.hall, self.keys = hall, 0

    def strike(self, key: Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        self.keys += 1 + sum(bool(held & each) for each in (CTRL, SHIFT, Qt.KeyboardModifier.AltModifier))
        self.hall.strike(key, held)

    def sign(self, sign: str) -> None:
        self.keys += sum(2 if letter in SHIFTED else 1 for letter in sign)
        self.hall.write(sign)

    def take_down(self, heard: Heard) -> None:
        """Whatever goes before the words, the words, and Enter."""
        for key in heard.keys:
            if isinstance(key, str) and key.startswith("@"):
                self.sign(key.strip())
                self.strike(Key.Key_Return)
            elif isinstance(key, str):
                self.sign(key)
            else:
                self.strike(key)
        self.hall.write(f'"{heard.text}"' if heard.own_words else heard.text)
        self.strike(Key.Key_Return)


@pytest.fixture
def talk(hall: Hall) -> Hall:
    """Everybody is here, and the risks are on."""
    hall.strike(Key.Key_PageDown, CTRL)
    hall.desk.do(command("arrive", {"who": list(HERE)}))
    while hall.desk.view.current_item != "risks":
        hall.strike(Key.Key_PageDown, CTRL)
    assert {person.id for person in hall.desk.view.people if person.present} == set(HERE)
    return hall


def test_twenty_things_said_are_caught_by_two_keys_each(
    talk: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {heard.kind for heard in TALK} == {"risk", "worry", "going_well", "not_sure"}
    assert len({heard.who for heard in TALK}) == 5
    assert sum(bool(heard.not_for) for heard in TALK) == 3
    typist, slowest = Typist(talk), 0.0
    for heard in TALK:
        begun = time.monotonic()
        typist.take_down(heard)
        slowest = max(slowest, time.monotonic() - begun)
        talk.clock.move_to(talk.clock.now() + PACE)
        talk.desk.tick()
    cards = {card.text: card for column in talk.desk.view.columns for card in column.cards}
    for heard in TALK:
        _is_as_said(cards[heard.text], heard)
    assert len(cards) == len(TALK)
    assert slowest < PACE.total_seconds(), "the program keeps up"
    average = typist.keys / len(TALK)
    with capsys.disabled():
        print(f"\n{typist.keys} keys beyond the text of {len(TALK)} cards: {average:.2f} a card")  # noqa: T201 - for reading
    assert average <= MOST


def _is_as_said(card: CardView, heard: Heard) -> None:
    assert (card.said_by, card.kind, card.own_words) == (heard.who, heard.kind, heard.own_words), card
    everybody = FAMILY if card.audience == ("professionals",) else frozenset(card.not_for)
    assert everybody == heard.not_for, card


def test_what_is_not_for_everyone_is_not_on_the_screen(talk: Hall) -> None:
    typist = Typist(talk)
    for heard in TALK:
        typist.take_down(heard)
        shown = " ".join(talk.shows())
        assert (heard.text in shown) != bool(heard.not_for or heard.kind == "risk"), heard.text
    everything = " ".join(talk.shows())
    assert not [heard.text for heard in TALK if heard.not_for and heard.text in everything]
