"""Two thousand made-up conferences: what is in the frame is what everyone looking may see."""

from collections import Counter
from collections.abc import Iterator

import pytest

from soundingboard.commands.vocabulary import COMMANDS
from tests.privacy.canary.hunt import Hunt, Watch, on_the_screen
from tests.privacy.canary.memory_desk import MemoryDesk
from tests.privacy.canary.who_may import canaries_in

STORIES, SHARES = 2000, 8
SLOW_MACHINE = 600
BEGINNING = {"create_conference"}
"""What only the cast does, before any story."""
SELDOM = {"record_again", "keep_recording", "resume_recording", "settle_door", "set_agenda", "end_break",
          "extend_break", "end_closed_part", "end_emergency", "go_on", "come_back", "start_conference",
          "close_conference", "issue", "correct", "add_feedback", "release_hold", "remove_key_date",
          "remove_person", "emergency", "redo", "record_attendance", "take_off_call"}  # fmt: skip
"""What the stories do as well, but perhaps in none of so few."""
PAGES = {"who", "board", "plan", "scale", "child", "decision", "next", "today", "pause", "break"}
SHOWN = {"card", "action", "outcome", "score", "reasons", "words for ella", "capture.text", "words"}
"""Texts of the cast, and of cards that the stories make; ``words`` are those of an answer to a card."""


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_canary_stands_where_somebody_looking_may_not_see_it(share: int) -> None:
    leak = Hunt(on_the_screen).first_leak(range(share, STORIES, SHARES))
    assert leak is None, str(leak)


@pytest.mark.timeout(SLOW_MACHINE)
def test_the_stories_do_every_command_and_show_every_page_and_all_that_it_can_show() -> None:
    """A hunt that saw an empty screen would find nothing in it."""
    pages, seen, done = Counter[str](), Counter[str](), Counter[str]()

    def look(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
        pages[table.shown.page] += 1
        done[table.done] += 1
        seen.update(hunt.came_from(canary) for canary in canaries_in(table.shown.data.decode()))
        return iter(())

    hunt = Hunt(look)
    hunt.first_leak(range(400))
    assert not set(COMMANDS) - BEGINNING - SELDOM - set(done)
    assert set(pages) >= PAGES
    assert set(seen) >= SHOWN
    assert pages["neutral"] < sum(pages.values()) / 3
