"""One line in, one line of JSON out, in order; only broken JSON stops it."""

import json
import subprocess
import sys
from typing import Any

import pytest

from soundingboard.base.places import shipped
from tests.integration.cli.conftest import Said, Tool


def answers(said: Said) -> list[Any]:
    return [json.loads(line) for line in said.out.splitlines()]


def test_each_line_of_text_has_its_findings(tool: Tool) -> None:
    lines = ["Dean was hostile.", "", "Mia makes breakfast.", "Zoë\u2028 was hostile.\u0085", "x" * 100_000]
    said = tool("practice", "language", given="\n".join(lines).encode() + b"\n")
    assert said.status == 0
    found = answers(said)
    assert [bool(each["findings"]) for each in found] == [True, False, False, True, False]
    for line, each in zip(lines, found, strict=True):
        for finding in each["findings"]:
            assert set(finding) == {"code", "text", "start", "end", "why", "say"}
            assert line[finding["start"] : finding["end"]] == finding["text"]


def test_what_is_misspelt_stands_beside_the_findings(tool: Tool) -> None:
    (each,) = answers(
        tool("practice", "language", given="Dean recieved a hostile letter from Zsófia.".encode())
    )
    assert [found["text"] for found in each["findings"]] == ["hostile"]
    assert [(found["code"], found["text"], found["start"]) for found in each["spelling"]] == [
        ("spelling", "recieved", 5)
    ]


def test_any_bytes_are_taken_for_text(tool: Tool) -> None:
    said = tool("practice", "language", given=b"\xef\xbb\xbfhostile\r\n\xff\xfe\x00\r\nhostile")
    assert [each["findings"][0]["start"] if each["findings"] else None for each in answers(said)] == [
        0,
        None,
        0,
    ]


def test_dates_actions_and_risks(tool: Tool) -> None:
    dates = [{"from": "2026-12-18", "working_days": 15}, {"from": "2026-01-31", "months": 1}, {}]
    given = "\n".join(json.dumps(line) for line in dates).encode()
    assert answers(tool("practice", "dates", given=given)) == [
        {"date": "2027-01-13"},
        {"date": "2026-02-28"},
        {"date": None},
    ]
    (smart,) = answers(tool("practice", "smart", given=b'{"what": "engage with services", "by": "ASAP"}'))
    assert {"action_vague", "action_no_date", "action_no_owner"} <= {
        each["code"] for each in smart["findings"]
    }
    (risk,) = answers(tool("practice", "risk", given=b'{"text": "Shouting"}'))
    assert {each["code"] for each in risk["findings"]} == {"risk_incomplete"}


def test_half_a_letter_in_json_comes_back_as_json(tool: Tool) -> None:
    (found,) = answers(tool("practice", "smart", given=b'{"what": "support \\ud800", "by": "\\ud800"}'))
    assert found["findings"]


@pytest.mark.parametrize("rules", ["smart", "risk", "dates"])
@pytest.mark.parametrize("broken", [b"{", b"", b"{} {}", b"\xff", b"[" * 100_000])
def test_broken_json_stops_it_and_names_the_line(rules: str, broken: bytes, tool: Tool) -> None:
    said = tool("practice", rules, given=b"{}\n[]\n" + broken + b"\n{}\n")
    assert said.status == 1
    assert len(answers(said)) == 2
    assert said.err.startswith("Line 3: This is not JSON (")
    assert said.err.count("\n") == 1


def test_nothing_in_is_nothing_out(tool: Tool) -> None:
    assert tool("practice", "language").out == b""


@pytest.mark.usefixtures("buffered")
def test_a_line_is_answered_before_the_next_is_written() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "soundingboard", "practice", "dates"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        for day in (1, 2, 3):
            process.stdin.write(b'{"from": "2026-06-%02d", "months": 1}\n' % day)
            process.stdin.flush()
            assert json.loads(process.stdout.readline()) == {"date": f"2026-07-0{day}"}
        process.stdin.close()
        assert process.wait(30) == 0


def test_the_words_of_the_rehearsal_are_taken_whole(tool: Tool) -> None:
    text = shipped("resources", "rehearsal", "speech.txt").read_bytes()
    assert len(answers(tool("practice", "language", given=text))) == len(text.rstrip(b"\n").split(b"\n"))
