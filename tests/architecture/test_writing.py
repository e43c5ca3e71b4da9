"""Files come to a disk through `base.disk` and `base.destination`: nothing else writes one, or moves one.

What they do is whole or not there, on every disk that fails (`tests/integration/test_writers.py`). A module
that did it by itself would leave half a file to be posted.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.linting import SOURCE
from tests.architecture.reading import modules, syntax

DOORS: Final = {"base/disk.py", "base/destination.py"}
"""Whose work it is."""

EXEMPT: Final = {
    "recording/keeping/": "what the recorder writes grows while it is written; power cuts are tried on it",
    "recording/recorder/door.py": "a folder for a socket, which is no file",
    "app/sample.py": "the vault of a rehearsal, which is gone when it ends",
    "app/library/handing.py": "a recording on its way into the vault, whole before it has its name",
    "cli/checks.py": "a folder to try things in, which is gone when they were tried",
    "cli/main.py": "where what is printed goes when nobody reads it any more: nowhere",
    "documents/docx.py": "in memory",
    "documents/docx_shell.py": "in memory",
    "rehearsal/offscreen.py": "Qt reads from a file how many screens there are; it is gone at the end",
    "rehearsal/witness.py": "pictures and lines as they come, in a folder that is whole at the end",
}
"""Who else may, by the file or the folder, and why."""

WRITES: Final = {
    *("write_text", "write_bytes", "touch", "symlink_to", "hardlink_to"),
    *("NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory"),
    *("mkstemp", "mkdtemp", "copy2", "copyfile", "copytree", "make_archive", "unpack_archive", "copymode"),
    *("QFile", "QSaveFile", "QTemporaryFile", "QTemporaryDir", "QImageWriter", "QPdfWriter"),
}
"""Calls that write, whatever they are called on."""
OF_MODULES: Final = {
    *("shutil.copy", "shutil.move"),
    *("os.replace", "os.rename", "os.renames", "os.link", "os.symlink", "os.truncate", "os.mkfifo"),
}
MODE: Final = re.compile(r"[rbt]*[wax+][rwaxbt+]*")
"""How a file is opened that is written to."""


def _opens(call: ast.Call) -> bool:
    """Whether it opens a file with a mode that writes, or with one that only shows when it runs.

    What is no file is opened as well: a door, a card. So what follows a dot is believed only where it says.
    """
    after_place = isinstance(call.func, ast.Name) or ast.unparse(call.func).startswith(("io.", "zipfile."))
    modes = [each.value for each in call.keywords if each.arg == "mode"]
    modes += call.args[1:2] if after_place else call.args[:1]
    return any(
        MODE.fullmatch(str(mode.value)) if isinstance(mode, ast.Constant) else after_place for mode in modes
    )


def _opens_by_number(call: ast.Call) -> bool:
    return bool(re.search(r"O_(WRONLY|RDWR|CREAT|APPEND|TRUNC)", ast.unparse(call)))


def _gives_a_name(call: ast.Call) -> bool:
    """``path.replace(other)``: a text's has two, a day's and a value's are named."""
    return len(call.args) == 1 and not call.keywords


def _to_a_place(call: ast.Call) -> bool:
    """A picture that Qt saves is given where; what is saved into memory is given that."""
    return any(isinstance(each, ast.JoinedStr | ast.Constant) or _is_text(each) for each in call.args[:1])


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "str"


BY_NAME: Final[dict[str, Callable[[ast.Call], bool]]] = {
    "open": _opens,
    "ZipFile": _opens,
    "replace": _gives_a_name,
    "rename": _gives_a_name,
    "save": _to_a_place,
}


def _writes(call: ast.Call) -> bool:
    whole = ast.unparse(call.func)
    name = whole.rpartition(".")[2]
    if whole == "os.open":
        return _opens_by_number(call)
    return name in WRITES or whole in OF_MODULES or (name in BY_NAME and BY_NAME[name](call))


def writing(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What writes in a module, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _writes(node):
            yield node.lineno, ast.unparse(node)


def _exempt(place: str) -> list[str]:
    return [each for each in EXEMPT if place == each or (each.endswith("/") and place.startswith(each))]


def _writers() -> dict[str, list[tuple[int, str]]]:
    found = {_place(file): list(writing(syntax(file))) for file in modules()}
    return {place: lines for place, lines in found.items() if lines and place not in DOORS}


def _place(file: Path) -> str:
    return file.relative_to(SOURCE / "soundingboard").as_posix()


def test_nothing_writes_a_file_beside_the_two_doors_but_what_is_named_here() -> None:
    assert {place: lines for place, lines in _writers().items() if not _exempt(place)} == {}


def test_nobody_is_named_here_who_writes_nothing() -> None:
    assert {each for place in _writers() for each in _exempt(place)} == set(EXEMPT)


@pytest.mark.parametrize(
    "planted",
    [
        "open(path, 'w')",
        "open(path, mode='ab')",
        "open(path, how)",
        "path.open('x')",
        "path.open('r+b', buffering=0)",
        "io.open(path, 'wt')",
        "os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)",
        "path.write_text('words', encoding='utf-8')",
        "(folder / name).write_bytes(data)",
        "path.touch()",
        "os.replace(one, other)",
        "os.rename(one, other)",
        "one.replace(other)",
        "one.rename(other)",
        "shutil.copy(one, other)",
        "shutil.copy2(one, other)",
        "shutil.copytree(one, other)",
        "shutil.move(one, other)",
        "tempfile.NamedTemporaryFile(delete=False)",
        "TemporaryDirectory()",
        "zipfile.ZipFile(path, 'w')",
        "picture.save(str(path))",
        "picture.save(f'{folder}/screen.png')",
        "QSaveFile(place)",
    ],
)
def test_whatever_writes_is_found(planted: str) -> None:
    assert [line for line, _ in writing(ast.parse(f"def act(path):\n    {planted}\n"))] == [2]


@pytest.mark.parametrize(
    "harmless",
    [
        "open(path)",
        "open(path, 'rb')",
        "path.open(encoding='utf-8')",
        "path.open('rb')",
        "path.read_bytes()",
        "os.open(folder, os.O_RDONLY)",
        "words.replace('a', 'b')",
        "replace(value, name='x')",
        "day.replace(day=1)",
        "zipfile.ZipFile(data)",
        "pdf.save(out, deterministic_id=True)",
        "shutil.rmtree(folder)",
        "file.write(data)",
    ],
)
def test_what_writes_no_file_is_left_alone(harmless: str) -> None:
    assert list(writing(ast.parse(harmless))) == []
