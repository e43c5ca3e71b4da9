"""What the pages for developers name is there: a file by its path, a module or a name in one by its dots."""

import re
from pathlib import Path

import pytest

from tests.architecture.linting import SOURCE, TOP

PACKAGE = SOURCE / "soundingboard"
PAGES = (TOP / "docs" / "developers.md", *sorted((TOP / "docs" / "developers").glob("*.md")))
ROOMS = frozenset(path.name for path in PACKAGE.iterdir() if path.is_dir())
_PATH = re.compile(r"[a-z_]+(/\w+)+\.py")
_DOTS = re.compile(r"(?!.*\.(?:toml|json|db)$)[a-z_]+(\.\w+)+")
_LINK = re.compile(r"\]\(([^)#:]+)\)")


def is_there(named: str) -> bool:
    """Whether there is such a file, or such a module, or a word in one; other words are nobody's name."""
    if _PATH.fullmatch(named):
        return any((under / named).is_file() for under in (PACKAGE, TOP, TOP / "tests"))
    parts = named.split(".")
    return not _DOTS.fullmatch(named) or parts[0] not in ROOMS or _leads_somewhere(parts)


def _leads_somewhere(parts: list[str]) -> bool:
    at = PACKAGE
    for part, inside in zip(parts, [*parts[1:], ""], strict=True):
        module = at / f"{part}.py"
        if module.is_file():
            return re.search(rf"\b{inside}\b", module.read_text(encoding="utf-8")) is not None
        at /= part
    return at.is_dir()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_whatever_a_page_for_developers_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    gone = [named for named in re.findall(r"`([^`\n]+)`", text) if not is_there(named)]
    dead = [link for link in _LINK.findall(text) if not (page.parent / link).exists()]
    assert (gone, dead) == ([], [])


@pytest.mark.parametrize(
    "gone", ["views/chair/nowhere.py", "views.nowhere", "desk.desk.Door", "practice.mirror.NOWHERE"]
)
def test_what_is_not_there_is_found(gone: str) -> None:
    assert not is_there(gone)
