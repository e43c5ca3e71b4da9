"""Made-up conferences with two fathers, restricted cards, protected strings and closed parts: every copy.

What stands in a copy is what its one reader may have: in 500 as the content of papers, and in 40 in every
finished file, read by programs that are not ours.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from soundingboard.documents import pack
from soundingboard.documents.pack import Paper, Stopped, make_pack
from soundingboard.views.audience import Reader
from soundingboard.views.copies import filter as sieve
from soundingboard.views.copies import said
from soundingboard.views.copies.build import Copies, copies
from soundingboard.views.copies.filter import Sieve
from tests.privacy.canary.hunt import Hunt, Watch
from tests.privacy.canary.memory_desk import MemoryDesk
from tests.privacy.canary.on_the_copies import Rarely, as_content, in_content, in_files

CONFERENCES, RENDERED, SHARES = 500, 40, 5
ACTS = 14
SLOW_MACHINE = 600


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_canary_is_in_a_copy_whose_reader_may_not_have_it(share: int) -> None:
    leak = Hunt(Rarely(in_content, ACTS)).first_leak(range(share, CONFERENCES, SHARES), ACTS)
    assert leak is None, str(leak)


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_canary_is_in_a_finished_file_whose_reader_may_not_have_it(share: int) -> None:
    leak = Hunt(Rarely(in_files, ACTS)).first_leak(range(1000 + share, 1000 + RENDERED, SHARES), ACTS)
    assert leak is None, str(leak)


SEEN = {
    "card", "because", "effect", "action", "outcome", "score", "reasons", "words for ella", "recap", "place",
    "capture.text", "capture.because", "respond.words", "add_remark.text", "keep_in_touch", "full name",
    "add_action.help", "set_contingency.sign", "give_view.words", "decide.dissent_weighed",
}  # fmt: skip


@pytest.mark.timeout(SLOW_MACHINE)
def test_the_copies_hold_what_there_is_and_are_of_every_reader() -> None:
    """A hunt through empty papers would find nothing in them."""
    seen, readers = Counter[str](), Counter[str]()

    def look(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
        for copy in copies(table.desk.record, now=table.clock.now()):
            readers[copy.recipient.reader] += 1
            seen.update(hunt.came_from(canary) for canary in as_content(copy))
        return iter(())

    hunt = Hunt(Rarely(look, ACTS))
    hunt.first_leak(range(260), ACTS)
    assert not SEEN - set(seen)
    assert set(readers) == {"parent", "family", "professional", "child"}


@pytest.mark.timeout(SLOW_MACHINE)
def test_some_papers_are_stopped_and_most_are_made() -> None:
    made = Counter[type]()

    def look(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
        for copy in copies(table.desk.record, now=table.clock.now()):
            made.update(type(paper) for paper in make_pack(copy))
        return iter(())

    Hunt(Rarely(look, ACTS)).first_leak(range(1000, 1012), ACTS)
    assert 0 < made[Stopped] < made[Paper] / 3


def _yes(*_given: object, **_named: object) -> bool:
    return True


def _nothing(*_given: object) -> tuple[()]:
    return ()


BROKEN: dict[str, tuple[Any, str, object]] = {
    "cards that are held or could put somebody in danger": (Sieve, "_withheld", lambda *_: ""),
    "what is about children who are not theirs": (Sieve, "of_their_children", _yes),
    "who is named": (Sieve, "_names_only_theirs", _yes),
    "who may see a card": (Reader, "may_see_entry", _yes),
    "who may see anything else": (Reader, "may_see", _yes),
    "a family member's own part": (Copies, "_own_part", Copies._whole),
    "what children say to a card": (said, "_may_quote", _yes),
    "where somebody works": (sieve, "at_work", lambda _person, _children, told: told),
}
"""A rule of the copies, and how it is broken."""


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("rule", BROKEN)
def test_each_rule_of_the_copies_is_missed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*BROKEN[rule])
    assert Hunt(Rarely(in_content, ACTS)).first_leak(range(300), ACTS)


@pytest.mark.timeout(SLOW_MACHINE)
def test_the_sweep_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "sweep", _nothing)
    assert Hunt(Rarely(in_files, ACTS)).first_leak(range(1000, 1040), ACTS)
