"""The stories of the canaries alone notice a broken line of who may see what: those that matter most.

All of them: `python3 dev.py bench --campaign rules`.
"""

import pytest

from tests.privacy.canary.noticing import NO_STORY, is_noticed, lines

FEW = 300
"""Stories; each of these is noticed within ten."""
SLOW_MACHINE = 600
LINES = (
    "Reader.may_see: False for “audience in (['everyone'], ['child']) or self.id in audience”",
    "Reader.may_see: without “about and self.id not in about”",
    "Room.__init__: without “person.present in seeing”",
    "Room.__init__: without “person.id in counted”",
    "Room.clean: never “self.hides(text)”",
    "_Looking.hides: without “text not in self.cleared”",
    "_reasons: never “known.held”",
    "_against: without “now.withdrawn”",
    "_flagged: the opposite of “each.code in FLAGS”",
    "protected_from: without “screen and entry.audience == ['professionals']”",
    "copied_from: never “screen and readers_of(source)[0] in (['professionals'], [])”",
)


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.noisy("a frame that cannot be made says so")
def test_a_broken_line_makes_a_story_go_wrong() -> None:
    by_name = {each.where: each for each in lines()}
    assert [line for line in LINES if not is_noticed(by_name[line], range(FEW))] == []
    assert not is_noticed(by_name["_against: without “now is None”"], range(3)), "or all would be noticed"


def test_what_no_story_can_notice_is_still_there() -> None:
    assert not NO_STORY.keys() - {name for each in lines() for name in (each.where, each.function)}
