"""Rows of one class, filed under what a field of theirs says."""

from collections import defaultdict
from typing import Any, TypeVar

from soundingboard.base.forgetting import remembered

T = TypeVar("T")


class Filed(dict[str, tuple[T, ...]]):
    """Rows in their order under the id that a field of theirs holds; under any other id there are none."""

    def __missing__(self, _key: str) -> tuple[T, ...]:
        """No rows."""
        return ()


def filed(rows: tuple[T, ...], field: str) -> Filed[T]:
    """The rows under what this field holds; of the same rows, the same answer."""
    return _filed(rows, field)


@remembered(32)
def _filed(rows: tuple[Any, ...], field: str) -> Filed[Any]:
    under: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        under[getattr(row, field)].append(row)
    return Filed({key: tuple(own) for key, own in under.items()})
