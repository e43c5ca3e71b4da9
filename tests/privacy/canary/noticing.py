"""Whether stories notice that a line of who may see what is broken, without the tables of its rules."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Final

from soundingboard.views import audience
from soundingboard.views.room import looking
from tests.privacy.canary.breakages import Breakage, breakages, broken
from tests.privacy.canary.hunt import Hunt, on_the_screen

ENOUGH: Final = 2000
"""As many stories as the tests tell."""

_NEVER_GONE: Final = (
    "nothing takes a card, an action or an outcome out of the record while the screen is held"
)
_RUN_TOGETHER: Final = "only words that run into each other at the end of a line would tell"
_WORDED: Final = "the tables hold how a reason is worded"
_OF_COPIES: Final = "without the screen only copies are asked for, which have stories of their own"
NO_STORY: Final = {
    "Reader.may_see: without “self.id in not_for”": "no command keeps a thing from one child by name",
    "_reasons: without “awaits_a_child(known, looking.facts)”": "what waits for a child's yes says so itself",
    "Room.__init__: without “person.id in known”": "nobody is taken out who is here",
    "Room.keeps_back_entry: True for “_against_entry(entry, self._record.find(Entry, entry.id), "
    "self._known[entry.id], self._looking)”": "then numbers stay away, and a page owes none",
    "Room.keeps_back_action: always “now”": _NEVER_GONE,
    "Room.keeps_back_outcome: always “now”": _NEVER_GONE,
    "_reasons: always “now”": _NEVER_GONE,
    "_against: without “now is None”": _NEVER_GONE,
    "_against_action: something else for “'\\n'”": _RUN_TOGETHER,
    "_Looking.hides: something else for “'it holds “'”": _WORDED,
    "_Looking.hides: something else for “'\\n'”": _RUN_TOGETHER,
    "_flagged: something else for “'“'”": _WORDED,
    "Room.may_know_of_one": "it answers for days alone, and no canary is a day",
    "protected_from: without “screen”": _OF_COPIES,
    "copied_from: without “screen”": _OF_COPIES,
}
"""What no story of the family's screen can notice, and why: a breakage, or any of a function.

The tables of the rules notice all of it.
"""


@cache
def lines() -> tuple[Breakage, ...]:
    """All of the modules', each broken in each way."""
    return tuple(chain.from_iterable(map(breakages, (audience, looking))))


def every() -> list[Breakage]:
    """All that a story could notice."""
    return [line for line in lines() if NO_STORY.keys().isdisjoint({line.where, line.function})]


@cache
def _hunt() -> Hunt:
    return Hunt(on_the_screen)


def is_noticed(breakage: Breakage, seeds: Iterable[int]) -> bool:
    """Whether one of these stories goes wrong, in whatever way."""
    hunt = _hunt()  # before anything is broken
    with broken(breakage):
        return any(_goes_wrong(hunt.wrong, seed) for seed in seeds)


def _goes_wrong(wrong: Callable[[int], str], seed: int) -> bool:
    try:
        return bool(wrong(seed))
    except Exception:  # noqa: BLE001 - what is broken may fail in any way
        return True
