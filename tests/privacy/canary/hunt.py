"""Plays stories and looks for a canary where none may be; what is found is told as short as it can be."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from soundingboard.base.forgetting import forget
from soundingboard.conference.record import Record
from soundingboard.desk.history import Step
from soundingboard.views.frame import ScalePage, from_bytes
from soundingboard.views.shown import Shown
from tests.privacy.canary import who_may
from tests.privacy.canary.canaries import Canaries
from tests.privacy.canary.cast import prepared
from tests.privacy.canary.memory_desk import Act, MemoryDesk
from tests.privacy.canary.on_the_screen import Screen
from tests.privacy.canary.stories import acts

LENGTH: Final = 10
BEGIN: Final = (1, 11, 12, 5, 2, 4, 4, 4, 3, 3, 1, 1, 4, 4)
"""How often a story begins before the day, while risks are told, and while the plan is made; with a child
here, and with one beside somebody who is nothing to them; with the plan held, the board, and the scale; in
a part of the day that is not for everyone; with nobody here but professionals; in an emergency; after the
close; beside somebody who may not know of one of the children; with nobody marked as here but the chair."""
SHOWING: Final = frozenset({"start_conference", "start_item", "start_break", "show"})
BLANKING: Final = frozenset({"hide", "child_joins", "somebody_at_door", "emergency", "begin_closed_part"})
"""What may not be undone into a page that was seen before."""

NO_KEY: Final = frozenset({"may see", "may read", "said yes", "outcome", "it answers"})
WITH_A_KEY: Final = ("until you show", "in danger", "are missing", "kinder")
WHY: Final = re.compile("|".join([who_may.COPIED, who_may.NAMES, *sorted(NO_KEY), *WITH_A_KEY]))
"""What tells one reason of keeping back from the others; those of ``NO_KEY`` no key sets aside."""

Look = Callable[[MemoryDesk, "Watch"], Iterator[str]]
"""What is wrong now, in words."""


@dataclass(slots=True)
class Watch:
    """What a watcher remembers: what was said when the screen was held, and whether it is calm.

    ``broke`` holds the numbers of the steps that ended a calm: taken back, it is calm again.
    """

    content: Record
    quiet: bool = False
    broke: set[int] = field(default_factory=set)

    def saw(self, act: Act, table: MemoryDesk, undone: Step | None) -> None:
        """Something was done, or a step was undone."""
        record, last = table.desk.record, table.desk._history.undo
        if not record.conference.held:
            self.content = record
        shows = act[0] in SHOWING
        if shows and self.quiet and last is not None:
            self.broke.add(last.number)
        back = undone is not None and (undone.command in BLANKING or undone.number in self.broke)
        self.quiet = (self.quiet and not shows) or back


@dataclass(frozen=True, slots=True)
class Story:
    """A story that can be told again: where it begins, and what was done."""

    begins: int
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """Something stood where it may not, and the shortest story in which it does."""

    seed: int
    what: str
    story: Story
    came_from: dict[str, str] = field(repr=False, default_factory=dict)

    def __str__(self) -> str:
        """The leak and the story, a line for each act."""
        told = "\n".join(f"  {verb} {fields}" for verb, fields in self.story.acts)
        where = {word: self.came_from.get(word, "?") for word in who_may.canaries_in(self.what)}
        return f"seed {self.seed}: {self.what} {where}\nfrom moment {self.story.begins}:\n{told}"


class Hunt:
    """Tells made-up stories one after the other, and looks after each act."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._table, self._cast, self._moments = prepared()
        forget()  # or what was made while a rule was broken on purpose would be found in the next hunt
        self._canaries = self._cast

    def came_from(self, canary: str) -> str:
        """Which field of which command a canary was put into, in the cast or in the last story."""
        return self._cast.came_from.get(canary) or self._canaries.came_from[canary]

    def wrong(self, seed: int, length: int = LENGTH) -> str:
        """What is wrong first in one story; empty when nothing is."""
        return self._made_up(seed, length)[0]

    def story(self, seed: int, length: int = LENGTH) -> Leak | None:
        """One story; the leak in it, told as short as it can be, or None."""
        what, story = self._made_up(seed, length)
        if not what:
            return None
        story = self._shortened(story)
        came_from = self._cast.came_from | self._canaries.came_from
        return Leak(seed, self._told(story.begins, story.acts, []), story, came_from)

    def _made_up(self, seed: int, length: int) -> tuple[str, Story]:
        """What is wrong first in the story of that seed, and all that was done until then."""
        canaries = self._canaries = Canaries(Random(seed), first=1000)
        (begins,) = canaries.chance.choices(range(len(BEGIN)), BEGIN)
        done: list[Act] = []
        making = acts(canaries, lambda: self._table.desk.record)
        what = self._told(begins, (next(making) for _ in range(length)), done)
        return what, Story(begins, tuple(done))

    def first_leak(self, seeds: range, length: int = LENGTH) -> Leak | None:
        """The first leak of these stories."""
        return next((leak for leak in (self.story(seed, length) for seed in seeds) if leak), None)

    def _told(self, begins: int, story: Iterator[Act] | tuple[Act, ...], done: list[Act]) -> str:
        """Tell a story, noting what was done, as far as the first thing that is wrong."""
        table = self._table
        table.back_to(self._moments[begins])
        watch = Watch(table.desk.record)
        for act in story:
            undone = table.desk._history.undo if act[0] == "undo" else None
            if table.act(act):
                done.append(act)
                watch.saw(act, table, undone)
                if what := next(self._look(table, watch), ""):
                    return what
        return ""

    def _shortened(self, story: Story) -> Story:
        """The same without every act that the leak does not need."""
        for place in reversed(range(len(story.acts))):
            fewer = Story(story.begins, story.acts[:place] + story.acts[place + 1 :])
            if self._told(fewer.begins, fewer.acts, []):
                return self._shortened(fewer)
        return story


def on_the_screen(table: MemoryDesk, watch: Watch) -> Iterator[str]:
    """A canary in the frame's bytes that may not be there, or a card kept back wrongly."""
    shown = table.shown
    screen = Screen(table.desk.record, watch.content)
    seen = who_may.canaries_in(shown.data.decode())
    leaked = seen - screen.allowed(quiet=watch.quiet)
    if leaked:
        yield f"the {shown.page} page shows {sorted(leaked)}"
    owed = screen.owed(shown.page, whole=shown.turn[1] == 1)
    missing = who_may.canaries_in(*owed) - seen
    # A held page only loses: what was taken off it does not come back when that is undone.
    if missing and not table.desk.record.conference.held:
        yield f"the {shown.page} page keeps {sorted(missing)} from everyone for nothing"
    page = from_bytes(shown.data).page
    if isinstance(page, ScalePage):
        told = {score.name for scale in page.scales for score in scale.scores}
        if told - screen.numbers():
            yield f"the scale shows the number of {sorted(told - screen.numbers())}"
    if shown.page == "neutral" and screen.needless(quiet=watch.quiet):
        yield "the neutral page stands there for nothing"
    yield from _kept_back(shown, screen)


def _kept_back(shown: Shown, screen: Screen) -> Iterator[str]:
    kept, wanted = shown.kept_back, screen.keeps_back()
    if kept.keys() != wanted.keys():
        less, more = sorted(wanted.keys() - kept.keys()), sorted(kept.keys() - wanted.keys())
        yield f"not kept back: {less}, kept back for nothing: {more}"
    for key, why in wanted.items():
        if (kept[key].may, *WHY.findall(kept[key].why)) != (why in NO_KEY, why):
            yield f"{key} is kept back as {kept[key]}, and should be for: {why}"
