"""Reading the sources as text and as syntax."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.architecture.linting import SOURCE, TOP


def modules() -> list[Path]:
    """Every Python file of the program."""
    return sorted(SOURCE.rglob("*.py"))


def place(file: Path) -> str:
    """Where a file stands, as it is said in a complaint."""
    return file.relative_to(TOP).as_posix()


def room(file: Path) -> str:
    """The room of a file of the program; of `__main__.py` its own name."""
    return file.relative_to(SOURCE / "soundingboard").with_suffix("").parts[0]


@cache
def syntax(file: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def calls(file: Path) -> Iterator[tuple[str, int]]:
    """What is called in a file, by its name as written, such as ``datetime.now``, and the line."""
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def imported_names(file: Path) -> Iterator[tuple[str, int]]:
    """Every name that a file imports, in full, such as ``time.time``, and the line."""
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def tracked_text() -> Iterator[tuple[Path, str]]:
    """Every file that is kept in the repository and can be read as text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=TOP, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        try:
            yield TOP / name, (TOP / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
