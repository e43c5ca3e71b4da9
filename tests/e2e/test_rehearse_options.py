"""Rehearsals of a few steps: what each option does, what is refused, and what is stopped."""

import json
import subprocess
import time
from pathlib import Path

import pytest

from soundingboard.sealing.keys import Identity
from tests.e2e.played import play, span
from tests.e2e.short import short_one
from tests.integration.recorded import opened_with_age

STARTED = (("00:00:00", "start_conference", ""), ("00:00:01", "arrive", 'who = ["ida", "sam"]'))
RECORDED = (*STARTED, ("00:01:00", "start_recording", ""), ("00:05:00", "stop_recording", ""))
QUICK = (
    ("00:00:00", "start_conference", ""),
    ("00:00:01", "start_recording", ""),
    ("00:00:06", "stop_recording", ""),
)
BUSY = 4
"""Seconds by which a machine with other work may be late."""
CLOSED = (
    (
        "00:20:00",
        "decide",
        'child = "lou"\noutcome = "plan"\ncategory = "neglect"\nreasons = "She is alone."',
    ),
    ("00:30:00", "close_conference", ""),
)
LEAK = (
    (
        "00:02:00",
        "capture",
        """id = "x"
kind = "worry"
text = "They stay at 9 Mill Lane."
audience = "professionals"
protects = ["9 Mill Lane"]""",
    ),
    ("00:03:00", "set_contingency", 'sign = "Lou is not at school"\nthen = "Sam drives to 9  MILL lane"'),
)


def _length(out: Path, extra: Identity, folder: Path) -> float:
    opened = opened_with_age(next((out / "recording").glob("*.opus.age")), extra, folder)
    told = subprocess.run(
        ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", opened],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(told.stdout)


def _is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text


def test_a_second_run_takes_the_place_of_the_first_unless_it_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert play(short_one(tmp_path, STARTED, "CP-1"), out).returncode == 0
    (out / "screens" / "left-from-before.png").touch()
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    refused = play(short_one(tmp_path, (*STARTED, ("00:02:00", "end_break", "")), "CP-2"), out)
    assert refused.returncode == 1
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    assert play(short_one(tmp_path, STARTED, "CP-2"), out).returncode == 0
    assert json.loads((out / "conference.json").read_text())["conference"]["reference"] == "CP-2"
    assert not (out / "screens" / "left-from-before.png").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "short.toml"]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "holiday.txt").write_text("keep me")
    said = play(short_one(tmp_path, STARTED), out)
    assert said.returncode == 1
    assert _is_one_sentence(said.stderr)
    assert [path.name for path in out.iterdir()] == ["holiday.txt"]


def test_in_real_time_the_real_recorder_hears_as_long_as_it_takes(tmp_path: Path) -> None:
    out, extra = tmp_path / "out", Identity.new()
    began = time.monotonic()
    said = play(short_one(tmp_path, QUICK), out, "--pace", "real", "--recipient", extra.recipient)
    spent = time.monotonic() - began
    assert (said.returncode, said.stderr) == (0, "")
    assert spent > 6
    at = [span(json.loads(line)["at"]) for line in (out / "timeline.jsonl").read_text().splitlines()]
    # The last is the recording that is kept, once it is whole.
    late = [moment.total_seconds() - due for moment, due in zip(at[-4:-1], (0, 1, 6), strict=True)]
    assert all(-1 <= each <= BUSY for each in late), late
    # The sound begins once the recorder's process is up.
    assert 0.5 < _length(out, extra, tmp_path) < 6.5


def test_sound_per_minute_is_how_much_is_recorded(tmp_path: Path) -> None:
    out, extra = tmp_path / "out", Identity.new()
    file = short_one(tmp_path, RECORDED)
    said = play(file, out, "--sound-per-minute", 2, "--recipient", extra.recipient)
    assert (said.returncode, said.stderr) == (0, "")
    assert _length(out, extra, tmp_path) == pytest.approx(8.0, abs=0.1)
    last, kept = (json.loads(line) for line in (out / "timeline.jsonl").read_text().splitlines()[-2:])
    assert (last["do"], last["place"]) == ("stop_recording", pytest.approx(8.0, abs=0.02))
    assert (kept["do"], kept["fields"]["seconds"]) == ("keep_recording", pytest.approx(8.0, abs=0.1))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--microphone", "Desk mic"), "--pace real"),
        (("--audio", "nowhere.wav"), "nowhere.wav"),
        (("--recipient", "age1nobody"), "age1"),
        (("--sound-per-minute", "0"), "--sound-per-minute"),
    ],
)
def test_an_option_that_cannot_be_is_one_sentence(
    tmp_path: Path, options: tuple[str, ...], says: str
) -> None:
    said = play(short_one(tmp_path, STARTED), tmp_path / "out", *options)
    assert said.returncode in {1, 2}
    assert said.stdout == ""
    assert _is_one_sentence(said.stderr), said.stderr
    assert says in said.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["short.toml"]


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (("00:02:00", "end_break", ""), ("step 3 (end_break)", "break")),
        (("00:02:00", "dance", ""), ("short.toml, step 3", "dance")),
        (("00:02:00", "capture", "kind = 3"), ("short.toml, step 3", "kind")),
        (("00:00:00", "start_break", "minutes = 5"), ("short.toml, step 3", "order")),
    ],
)
def test_a_step_that_is_refused_is_named_and_nothing_is_left(
    tmp_path: Path, step: tuple[str, str, str], says: tuple[str, str]
) -> None:
    said = play(short_one(tmp_path, (*STARTED, step)), tmp_path / "out")
    assert said.returncode == 1
    assert _is_one_sentence(said.stderr), said.stderr
    assert all(words in said.stderr for words in says), said.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["short.toml"]


def test_a_paper_with_a_protected_string_is_stopped_and_told_who_which_and_why(tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = play(short_one(tmp_path, (*STARTED, *LEAK, *CLOSED)), out)
    assert (said.returncode, said.stderr) == (0, "")
    results = json.loads((out / "report.json").read_text())["results"]
    stopped = results["copies_stopped"]
    assert {each["who"] for each in stopped} == {"ida"}
    assert {each["paper"] for each in stopped} >= {"plan.pdf", "plan.docx", "plan.html"}
    assert all(each["why"] for each in stopped)
    kept = {path.name for path in (out / "documents" / "ida").iterdir()}
    assert "letter.pdf" in kept
    assert not kept & {each["paper"] for each in stopped}
    assert (out / "documents" / "sam" / "plan.pdf").is_file()
    for path in (out / "documents" / "ida").glob("*.pdf"):
        words = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "mill" not in words.lower()
    codes = [json.loads(line) for line in (out / "findings.jsonl").read_text().splitlines()]
    assert [line["about"][-1] for line in codes if line["code"] == "protected_string"] == ["ida"]
