"""The guide that everything is written with: kind and plain words, and the British spelling of them."""

from collections.abc import Callable

from soundingboard.base.dictionary import british
from soundingboard.practice.language import TextFinding, check_text
from soundingboard.practice.spelling import first_meant, misspelt
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.underlined import Said


class Spelling:
    """The spelling of one conference while it is open; without a dictionary it finds nothing.

    Names are read where they are kept and told to no dictionary; what was left is gone with the window.

    Args:
        names: Gives everything of the conference that is spelt as it is, whatever a dictionary says.
    """

    def __init__(self, names: Callable[[], frozenset[str]]) -> None:
        self._names = names
        self._left: frozenset[str] = frozenset()

    def guide(self) -> Guide:
        """The language guide together with this spelling."""
        return Guide(check_text, self.look, self.instead, self.leave)

    def look(self, text: str) -> tuple[TextFinding, ...]:
        """What is misspelt in a text: quick enough for every key, once the dictionary was read."""
        dictionary = british()
        if dictionary is None or not misspelt(text, dictionary.knows):
            return ()  # nearly always: then nobody's names need be gathered
        return misspelt(text, dictionary.knows, self._names() | self._left)

    def instead(self, said: Said) -> str:
        """Other words: the guide's own, or the first that may have been meant by a misspelt one."""
        dictionary = british()
        if said.say or dictionary is None:
            return said.say
        return first_meant(said.text, dictionary.meant(said.text), self._names())

    def leave(self, said: Said) -> None:
        """Have a word count as right in this conference."""
        self._left |= {said.text}
