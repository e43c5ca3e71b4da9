"""The one place where rule books, agendas and wording are read from the files beside the code."""

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped

Book = TypeVar("Book")


def read_book(type_: type[Book], *parts: str) -> Book:
    """A shipped file such as ``("rules", "language.toml")`` as a value of `type_`.

    It is read each time: who asks often keeps the answer.
    Raises `BadInput` when somebody edited it into something else.
    """
    return book_at(shipped("resources", *parts), type_)


def book_at(path: Path, type_: type[Book]) -> Book:
    """The file at `path` as a value of `type_`; raises `BadInput` when it is not one."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type_)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise BadInput(f"The file {path.name} is not as it should be: {error}. Put it right.") from error
