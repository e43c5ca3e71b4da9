"""Many made-up families whose names are as common as names are, and what is said of them.

A few given names and surnames make up much of a town, and most of the rest are rare; about every eighth
surname is an ordinary word. What is said names people of the family, strangers in passing, and streets,
services and sentences that only look like names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, product
from random import Random
from typing import Final

from soundingboard.practice.elsewhere import Elsewhere, counted, elsewhere


def _words(text: str) -> list[str]:
    return text.split()


GIVEN: Final = _words("""
Olivia Amelia Isla Ava Lily Ivy Freya Florence Mia Willow Elsie Poppy Evie Grace Ella Sophie Charlotte Emily
Daisy Rosie Sienna Ruby Phoebe Alice Millie Harper Aria Luna Maya Eva Muhammad Oliver George Noah Arthur Leo
Harry Oscar Archie Jack Henry Charlie Freddie Theodore Alfie Jacob Thomas Finley James William Theo Joshua
Lucas Roman Max Adam Mason Toby Sarah Emma Laura Claire Kelly Stacey Gemma Leanne Lisa Nicola Michelle
Joanne Paul David Mark Andrew Lee Craig Darren Dean Wayne Ryan Kyle Liam Sean Aisha Fatima Zainab Yusuf
Ibrahim Ahmed Priya Anjali Wei Ola Piotr Agnieszka Mihai Elena Blessing Chidi Amara Kwame Hope Faith Will
May June Rose Summer Rob Frank Grant Pat Bill Sue Kirsty Tamsin Bronwyn Ffion Saoirse Niamh Orla Callum Ewan
Hamish Rory Elspeth Isobel Rhona Morag Tabitha Jemima Persephone Clementine Ottilie Barnaby Rufus Caspian
Lysander Peregrine Zebedee Tarquin Oona Sorrel Juniper Bryony Hester Maud Winifred Mabel Edith Agnes Cedric
Norman Clive Trevor Nigel Keith Roy Derek Brenda Maureen Sheila Doreen Vera Olga Ivan Dmitri Katya Farhan
Bilal Hamza Khadija Sumaya Tariq Imran Nadia Samira Leila Omar Rashid Dilip Sanjay Deepa Meera Rekha Kofi
Ama Yaw Adjoa Femi Tunde Ngozi Chinwe Emeka Ifeoma Mei Jun Hiro Yuki Minh Linh Thuy Nguyen
""")
SURNAMES: Final = _words("""
Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White
Roberts Green Hall Thomas Clarke Jackson Wood Harris Edwards Turner Martin Cooper Hill Ward Hughes Moore
Clark King Harrison Lewis Baker Lee Allen Morris Khan Scott Watson Davis Parker James Bennett Young Phillips
Richardson Mitchell Bailey Carter Cook Singh Shaw Bell Collins Morgan Kelly Begum Miller Cox Hussain
Marshall Simpson Price Anderson Adams Wilkinson Foster Ellis Murphy Chapman Mason Gray Richards Webb Hunt
Rogers Palmer Ali Ahmed Stevens Mills Butler Fisher Knight Barnes Holmes Day West Fox Long Rose Field Brooks
Short Best Sharp Church Lane Grant Love Bishop Winter
""")
_STARTS: Final = _words("""
Ash Ald Bar Black Brad Buck Clay Crow Dray Ead Fair Gar Hal Had Haw Kem Lang Lyd Mar Nor Oak Pem
""")
_STARTS2: Final = _words("""
Pres Quen Rad Sand Shel Stan Thorn Tre Up Wake Wel Wick Win Wood Yar
""")
_MIDDLES: Final = ("", "er", "ing", "en", "le", "es", "a", "o")
_ENDS: Final = _words("""
worth ton ham ley field well combe by thorpe wick stead shaw bridge ford croft hurst borough den
""")
RARE: Final = ["".join(parts) for parts in product(_STARTS + _STARTS2, _MIDDLES, _ENDS)]
COMMON_SHARE: Final = 0.55
"""So many people have one of the common surnames; the rest have one of the rare."""

SAID: Final = (
    "{me} will go to {street} with {other} on Monday.",
    "{me} may stay with {other} at weekends.",
    "Young people’s services rang, and {street} is where {other} lives.",
    "{other} said that {me} is joking, and that the grant is for summer.",
    "Long days at work make it hard for {other} to be home; {me} waits.",
    "{me} and {other}, and Nan, went to the park on {street}.",
    "“I want more time with {me},” said {other}.",
    "The best news is that {me} grows.",
    "Children’s social care and Hope Church both helped {other}.",
    "The teacher says that {me} reads well at Green Lane School.",
    "{full} was at home all day.",
    "Mark the days; {me} can show {other} each one.",
)
STREETS: Final = [
    "Baker Street",
    "Church Lane",
    "Green Lane",
    "King Street",
    "Rose Hill",
    "Grant Road",
    "Oakfield Road",
    "High Street",
    "Station Road",
    "Mill Lane",
    "Park Road",
    "Victoria Street",
    "Queens Road",
    "Albert Road",
]
PASSING: Final = ("Dr {name} wrote a letter.", "Miss {surname} teaches {me}.", "PC {name} came twice.")
STRANGER: Final = "{name} next door heard it."


@dataclass(frozen=True)
class Family:
    """Everybody's full name: first a child's, then three grown-ups', then those of more children."""

    names: tuple[str, ...]

    @property
    def children(self) -> tuple[str, ...]:
        """The children's alone."""
        return (self.names[0], *self.names[4:])


def _falling(count: int) -> list[float]:
    """How common the first is, with the second, and so on."""
    return list(accumulate(1 / (rank + 6) for rank in range(count)))


_GIVEN, _SURNAMES = _falling(len(GIVEN)), _falling(len(SURNAMES))


class Town:
    """A vault's many families, and what is said at the conferences of others."""

    def __init__(self, count: int, seed: int = 7) -> None:
        self.chance = Random(seed)
        self.families = [self.family() for _ in range(count)]
        young = (name for family in self.families for name in family.children)
        self.full, self.surnames, self.young = counted((family.names for family in self.families), young)

    def name(self, surname: str = "") -> str:
        """Somebody's full name, as common as it comes."""
        (given,) = self.chance.choices(GIVEN, cum_weights=_GIVEN)
        return f"{given} {surname or self.surname()}"

    def surname(self) -> str:
        """A surname, as common as it comes."""
        if self.chance.random() > COMMON_SHARE:
            return self.chance.choice(RARE)
        return self.chance.choices(SURNAMES, cum_weights=_SURNAMES)[0]

    def family(self) -> Family:
        """One to three children, their parents, and a grandparent."""
        surname, other = self.surname(), self.surname()
        children = [self.name(self.chance.choice((surname, other))) for _ in range(self.chance.randint(1, 3))]
        return Family((children[0], self.name(surname), self.name(other), self.name(), *children[1:]))

    def look_for(self, family: Family) -> Elsewhere:
        """What is looked for when the conference of a family that is not among the vault's closes."""
        return elsewhere(self.full, self.surnames, self.young, family.names)

    def said(self, family: Family) -> list[str]:
        """Thirty sentences of one conference, in which nobody of another family is meant."""
        return [self._filled(family, self.chance.choice((*SAID * 3, *PASSING))) for _ in range(30)]

    def _filled(self, family: Family, sentence: str) -> str:
        me, other = (name.split()[0] for name in family.names[:2])
        street, surname = self.chance.choice(STREETS), self.surname()
        full, name = self.chance.choice(family.names), self.name()
        return sentence.format(me=me, other=other, full=full, street=street, surname=surname, name=name)

    def stranger(self) -> str:
        """A sentence that names somebody in passing who is nobody of any family here."""
        return STRANGER.format(name=self.name())

    def copied(self) -> str:
        """A sentence that was copied from another family's conference, with the name of a child of theirs."""
        return STRANGER.format(name=self.chance.choice(self.chance.choice(self.families).children))

    def copied_grown(self) -> str:
        """The same with the name of a grown-up."""
        return STRANGER.format(name=self.chance.choice(self.chance.choice(self.families).names[1:4]))


@dataclass(frozen=True)
class Rates:
    """Of so many conferences, the shares in which something was stopped, and in which it was asked about."""

    stopped: float
    asked: float


def rates(town: Town, conferences: int, more: Callable[[], str] | None = None) -> Rates:
    """What is found in what is said, with one more sentence in each conference where that is asked for."""
    stopped = asked = 0
    for _ in range(conferences):
        family = town.family()
        found = town.look_for(family).found_in([*town.said(family), *([more()] if more else [])])
        stopped += any(find.certain for find in found)
        asked += bool(found) and not any(find.certain for find in found)
    return Rates(stopped / conferences, asked / conferences)
