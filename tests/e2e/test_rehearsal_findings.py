"""Every finding of the sample, worked out from the rules and the scenario, to the second."""

from collections import defaultdict

import pytest

from tests.e2e.played import Played, span

NEVER = ""
CARE, HEALTH, SCHOOL = "Children's social care", "Health visiting", "School"

EXPECTED = [
    # Before the day: Tom's report reached Dean 18 hours before, police reports are exempt, nobody
    # who knows about domestic abuse is invited, June was not asked whether it is safe to meet the
    # others, and neither parent was asked about an advocate. Ade speaks up for Ella.
    ("report_late", ("report-school", "dean"), "00:00:00", NEVER),
    ("report_exempt", ("report-police",), "00:00:00", NEVER),
    ("agency_missing", ("domestic_abuse",), "00:00:00", NEVER),
    ("not_asked_if_safe", ("june",), "00:00:00", NEVER),
    ("advocate_not_offered", ("mia",), "00:00:00", NEVER),
    ("advocate_not_offered", ("dean",), "00:00:00", NEVER),
    # Sam and Priya arrive at 0:05; with Tom on Teams there are two other agencies. The chair and
    # Kay's written view do not count.
    ("quorum_lost", (), "00:00:00", "00:00:40"),
    ("concern_unanswered", ("c-appointments",), "00:24:00", "01:14:00"),
    # There for half an hour without a word: June, Sam and Priya came at 0:05, Tom at 0:40.
    ("not_heard", ("june",), "00:30:05", "00:31:00"),
    ("not_heard", ("sam",), "00:30:05", "00:33:00"),
    ("not_heard", ("priya",), "00:30:05", "01:04:00"),
    ("not_heard", ("tom",), "00:30:40", "01:10:00"),
    # After an hour 13.5 of 49 minutes went on risk. The half is reached at 82:00 exactly (35.5 of
    # 71 minutes) and passed a second later.
    ("time_on_risk_and_plan", (), "01:00:00", "01:22:01"),
    # The worry becomes a risk with all its parts; both parents are asked, Dean wants to think.
    ("response_missing", ("r-fights", "mia"), "01:00:00", "01:01:00"),
    ("response_missing", ("r-fights", "dean"), "01:00:00", NEVER),
    ("risk_without_action", ("r-fights",), "01:00:00", "01:29:00"),
    ("no_action_on_harmer", ("r-fights",), "01:00:00", "01:29:00"),
    ("response_missing", ("r-seizures", "mia"), "01:04:00", "01:05:00"),
    ("response_missing", ("r-seizures", "dean"), "01:04:00", NEVER),
    ("risk_without_action", ("r-seizures",), "01:04:00", "01:32:00"),
    # 45 minutes after the break ended at 54:00.
    ("break_due", (), "01:39:00", "02:09:00"),
    ("decision_missing", ("ella",), "01:52:00", "01:57:00"),
    ("decision_missing", ("noah",), "01:52:00", "01:58:00"),
    # Of the agencies that were here, Priya speaks for Noah alone and the others for Ella alone.
    ("view_missing", ("ella", CARE), "01:52:00", "01:53:00"),
    ("view_missing", ("ella", SCHOOL), "01:52:00", "01:53:30"),
    ("view_missing", ("ella", HEALTH), "01:52:00", NEVER),
    ("view_missing", ("noah", CARE), "01:52:00", NEVER),
    ("view_missing", ("noah", SCHOOL), "01:52:00", NEVER),
    ("view_missing", ("noah", HEALTH), "01:52:00", "01:54:40"),
    ("nobody_checks_in", ("mia",), "01:52:00", "02:04:00"),
    ("nobody_checks_in", ("dean",), "01:52:00", NEVER),
    ("send_by", (), "02:09:00", NEVER),
]

NOT_HERE = (
    "overrun",  # every item ends on its minute
    "risk_incomplete",  # both risks have all their parts from the moment they are risks
    "source_in_danger",  # what Dean did came from the police
    "protected_string",  # the address was typed only where it is protected
    "kept_apart_together",  # nobody is kept apart
    "language",  # nothing in the sample blames
)
"""Findings that the sample comes near to and must not raise."""


def _spells(played: Played) -> list[tuple[str, tuple[str, ...], str, str]]:
    """Each finding from when it was raised to when it was settled."""
    found: list[tuple[str, tuple[str, ...], str, str]] = []
    open_: dict[tuple[str, tuple[str, ...]], str] = {}
    for line in played.lines("findings"):
        key = line["code"], tuple(line["about"])
        if line["settled"]:
            assert key in open_, f"settled and never raised: {line}"
            found.append((*key, open_.pop(key), line["at"]))
        else:
            assert key not in open_, f"raised again and not settled between: {line}"
            open_[key] = line["at"]
    return found + [(*key, at, NEVER) for key, at in open_.items()]


def test_they_are_those_of_the_rules_to_the_second(played: Played) -> None:
    assert sorted(_spells(played)) == sorted(EXPECTED)


@pytest.mark.parametrize("code", NOT_HERE)
def test_a_near_miss_is_not_found(played: Played, code: str) -> None:
    assert code not in {line["code"] for line in played.lines("findings")}


def test_the_half_that_is_not_enough_is_reached_at_82_minutes(played: Played) -> None:
    """The clock of the scenario itself: items one after another, the break in none of them."""
    purposes = {"going_well": 1, "risks": 1, "scale": 1, "plan": 1}
    starts = [(span(step["at"]), step["item"]) for step in played.steps("start_item")]
    pause = [span(step["at"]) for step in played.steps("start_break", "end_break")]
    spent: dict[bool, int] = defaultdict(int)
    for (begun, item), (ended, _) in zip(starts, [*starts[1:], (span("01:22:00"), "")], strict=True):
        until = min(ended, span("01:22:00"))
        away = pause[1] - pause[0] if begun < pause[0] < until else span("00:00:00")
        spent[item in purposes] += max(int((until - begun - away).total_seconds()), 0)
    assert spent[True] == spent[False] == 35.5 * 60
