"""What is remembered so that it need not be worked out again, and is forgotten when the vault locks."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")
Answer_co = TypeVar("Answer_co", covariant=True)

_REMEMBERED: Final[list[Callable[[], None]]] = []


class Remembered(Protocol[P, Answer_co]):
    """A function whose answers are kept; `cache_info` counts them, as `functools` does."""

    cache_info: Callable[[], Any]

    def __call__(self, *args: P.args, **named: P.kwargs) -> Answer_co:
        """The answer, from memory where it is there."""
        ...


def remembered(most: int) -> Callable[[Callable[P, T]], Remembered[P, T]]:
    """Keep the answers of a pure function, those asked for last and at most so many, until `forget`.

    Whatever may hold what was said in a conference is remembered this way and in no other.
    """

    def remember(function: Callable[P, T]) -> Remembered[P, T]:
        kept = lru_cache(most)(function)
        _REMEMBERED.append(kept.cache_clear)
        return cast("Remembered[P, T]", kept)

    return remember


def forget() -> None:
    """Let go of everything that was remembered: nothing of a conference stays behind a lock."""
    for clear in _REMEMBERED:
        clear()
