"""The wheel holds what it needs and nothing else, and works far from the checkout."""

import json
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

TOP = Path(__file__).parents[2]

MAKE_A_VAULT = """
import json, sys
from pathlib import Path
import soundingboard
from soundingboard.base.places import shipped
from soundingboard.sealing.keys import Identity
from soundingboard.vault.migration import step_of, steps
from soundingboard.vault.vault import Vault

words = "a kettle by the quiet window"
with Vault.create(Path("vault"), words, [Identity.new().recipient], work_factor=8):
    pass
with Vault.unlock(Path("vault"), words) as vault:
    made = {"step": step_of(vault.engine), "newest": steps(shipped("db"))[-1]}
print(json.dumps(made | {"program": soundingboard.__file__, "db": str(shipped("db"))}))
"""

READ_RESOURCES = """
from soundingboard.base.places import shipped
for kind in sorted(place.name for place in shipped("resources").iterdir() if place.is_dir()):
    files = [file for file in shipped("resources", kind).rglob("*") if file.is_file()]
    print(kind, sum(len(file.read_bytes()) for file in files))
"""


def names(wheel: Path) -> list[str]:
    with ZipFile(wheel) as archive:
        return archive.namelist()


def shipped_from(folder: str) -> set[str]:
    """What the checkout has in a folder that ships beside the code."""
    files = (TOP / folder).rglob("*")
    return {
        file.relative_to(TOP).as_posix()
        for file in files
        if file.is_file() and "__pycache__" not in file.parts and file.name != ".keep"
    }


def said_by(python: Path, program: str, cwd: Path) -> str:
    result = subprocess.run(
        [python, "-I", "-c", program], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("folder", ["resources", "db"])
def test_what_ships_beside_the_code_is_inside(folder: str, wheel: Path) -> None:
    start = "soundingboard/_shipped/"
    inside = {name.removeprefix(start) for name in names(wheel) if name.startswith(start + folder)}
    expected = shipped_from(folder)
    assert expected
    assert expected - inside == set()


def test_nothing_else_is_inside(wheel: Path) -> None:
    strays = [
        name
        for name in names(wheel)
        if not name.startswith(("soundingboard/", "soundingboard-"))
        or "tests" in name.split("/")
        or name.endswith((".pyc", ".keep"))
    ]
    assert strays == []


def test_the_licence_and_the_typing_mark_are_inside(wheel: Path) -> None:
    assert "soundingboard/py.typed" in names(wheel)
    assert any(name.endswith("licenses/LICENSE") for name in names(wheel))


def test_a_vault_is_made_and_opened_far_from_the_checkout(bare_python: Path, tmp_path: Path) -> None:
    made = json.loads(said_by(bare_python, MAKE_A_VAULT, tmp_path))
    assert made["step"] == made["newest"]
    assert str(TOP / "src") not in made["program"]
    assert Path(made["db"]).is_relative_to(Path(made["program"]).parent)
    assert (tmp_path / "vault" / "conferences.db").stat().st_size > 0


def test_every_kind_of_resource_is_found_far_from_the_checkout(bare_python: Path, tmp_path: Path) -> None:
    found = dict(line.split() for line in said_by(bare_python, READ_RESOURCES, tmp_path).splitlines())
    assert {"agendas", "rules", "wording", "rehearsal"} <= found.keys()
    assert all(int(size) > 0 for size in found.values())
