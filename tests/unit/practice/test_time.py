"""Where the time goes, who is heard, and what must happen by when."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from soundingboard.practice.facts import (
    BreakFacts,
    CoreGroupFacts,
    EntryFacts,
    Facts,
    IssuedFacts,
    ItemFacts,
    Spell,
    TurnFacts,
)
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from soundingboard.practice.time_ledger import seconds_by_purpose, share_on_risk_and_plan
from tests.unit.practice.sample import BEFORE, JUNE, START, at, found, here, item


def spent(**minutes: float) -> tuple[ItemFacts, ...]:
    return tuple(ItemFacts(name, purpose=name, spent=count * 60) for name, count in minutes.items())


class TestLedger:
    def test_seconds_by_purpose(self) -> None:
        facts = replace(BEFORE, items=(*spent(risk=2, voice=1), ItemFacts("more", purpose="risk", spent=5)))
        assert seconds_by_purpose(facts) == {
            "open": 0, "voice": 60, "info": 0, "risk": 125, "plan": 0, "decision": 0, "close": 0,
        }  # fmt: skip
        assert share_on_risk_and_plan(BEFORE) is None

    @pytest.mark.parametrize(
        ("risk", "rest", "minutes", "low"),
        [(31, 29, 60, False), (30, 30, 60, True), (10, 40, 59.9, False), (0, 0, 61, False)],
    )
    def test_more_than_half_after_an_hour(self, risk: float, rest: float, minutes: float, low: bool) -> None:
        facts = at(minutes, items=spent(risk=risk / 2, plan=risk / 2, voice=rest))
        assert (found("time_on_risk_and_plan", facts) == [()]) is low

    def test_at_the_close_whenever_that_is(self) -> None:
        early = at(20, items=spent(voice=19, risk=1))
        assert found("time_on_risk_and_plan", early) == []
        assert found("time_on_risk_and_plan", replace(early, closed_at=early.now)) == [()]

    @pytest.mark.parametrize(("seconds", "over"), [(600, False), (601, True)])
    def test_over_its_minutes(self, seconds: float, over: bool) -> None:
        facts = at(20, items=item("family", state="running", spent=seconds))
        assert (found("overrun", facts) == [("family",)]) is over
        assert found("overrun", replace(facts, items=item("family", state="done", spent=seconds))) == []
        assert found("overrun", replace(facts, interpreter=True)) == []

    def test_reports_take_no_longer_with_an_interpreter(self) -> None:
        facts = at(60, items=item("what_happened", state="running", spent=601), interpreter=True)
        assert found("overrun", facts) == [("what_happened",)]

    @pytest.mark.parametrize(("minutes", "due"), [(44.9, False), (45, True)])
    def test_a_break_after_45_minutes(self, minutes: float, due: bool) -> None:
        assert (found("break_due", at(minutes)) == [()]) is due

    def test_a_break_settles_it_and_starts_anew(self) -> None:
        pause = BreakFacts(START + timedelta(minutes=44))
        assert found("break_due", at(60, breaks=(pause,))) == []
        over = replace(pause, ended_at=START + timedelta(minutes=54))
        assert found("break_due", at(98, breaks=(over,))) == []
        assert found("break_due", at(99, breaks=(over,))) == [()]
        assert found("break_due", at(99, breaks=(over,), closed_at=START)) == []


class TestHeard:
    def unheard(self, facts: Facts) -> list[tuple[str, ...]]:
        return found("not_heard", facts)

    @pytest.mark.parametrize(("since", "asked"), [(30, True), (30.1, False)])
    def test_after_30_minutes(self, since: float, asked: bool) -> None:
        assert (self.unheard(at(60, people=here("june", since=since))) == [("june",)]) is asked

    def test_spoken_or_quoted(self) -> None:
        facts = at(60, people=here("june", "ade", "tom", "ruth"))
        assert self.unheard(facts) == [("ade",), ("june",), ("tom",)]
        heard = replace(
            facts,
            turns=(TurnFacts("june", START),),
            entries=(
                EntryFacts("e", "worry", "x", said_by="tom"),
                EntryFacts("f", "worry", "x", read_by="ade"),
            ),
        )
        assert self.unheard(heard) == []
        gone = replace(heard, entries=(replace(heard.entries[0], withdrawn=True), heard.entries[1]))
        assert self.unheard(gone) == [("tom",)]

    def test_time_away_does_not_count(self) -> None:
        spells = (Spell(START, START + timedelta(minutes=20)), Spell(START + timedelta(minutes=50)))
        facts = at(59, people=(replace(JUNE, spells=spells),))
        assert self.unheard(facts) == []
        assert self.unheard(replace(facts, now=START + timedelta(minutes=60))) == [("june",)]

    def test_asked_again_before_the_decision(self) -> None:
        facts = at(60, people=here("june"))
        before = [one.message for one in find(facts, Policy()) if one.code == "not_heard"]
        deciding = replace(facts, items=item("decision", state="running"))
        again = [one.message for one in find(deciding, Policy()) if one.code == "not_heard"]
        assert "Before anything is decided" in again[0]
        assert before != again


class TestTimescales:
    @pytest.mark.parametrize(("day", "late"), [(date(2027, 1, 7), False), (date(2027, 1, 8), True)])
    def test_exactly_15_working_days(self, day: date, late: bool) -> None:
        starts = datetime(day.year, day.month, day.day, 10)
        facts = replace(BEFORE, starts=starts, strategy_discussion=date(2026, 12, 14))
        assert (found("first_conference_late", facts) == [()]) is late
        assert found("first_conference_late", replace(facts, kind="review")) == []
        assert found("first_conference_late", replace(facts, strategy_discussion=None)) == []

    def test_closed_days_put_it_off(self) -> None:
        closure = Policy(closed_days=frozenset(date(2026, 12, day) for day in (29, 30, 31)))
        facts = replace(BEFORE, starts=datetime(2027, 1, 12, 10), strategy_discussion=date(2026, 12, 14))
        assert found("first_conference_late", facts, closure) == []
        assert found("first_conference_late", facts) == [()]

    @pytest.mark.parametrize(("day", "late"), [(8, False), (9, True)])
    def test_the_core_group_within_10_working_days(self, day: int, late: bool) -> None:
        group = CoreGroupFacts("sam", first_meeting=datetime(2026, 12, day, 13))
        assert (found("core_group_late", replace(BEFORE, core_group=group)) == [()]) is late

    def test_a_core_group_over_christmas(self) -> None:
        facts = replace(BEFORE, starts=datetime(2026, 12, 11, 10))
        for day, late in ((29, []), (30, [()])):
            group = CoreGroupFacts("sam", first_meeting=datetime(2026, 12, day, 9))
            assert found("core_group_late", replace(facts, core_group=group)) == late

    @pytest.mark.parametrize(
        ("kind", "next_", "days", "late"),
        [
            ("initial", datetime(2027, 2, 19, 10), None, False),
            ("initial", datetime(2027, 2, 24, 10), None, False),
            ("initial", datetime(2027, 2, 25, 10), None, True),
            ("initial", datetime(2027, 2, 22, 10), 90, False),
            ("initial", datetime(2027, 2, 23, 10), 90, True),
            ("review", datetime(2027, 5, 24, 10), None, False),
            ("review", datetime(2027, 5, 25, 10), 90, True),
        ],
    )
    def test_the_next_conference(self, kind: str, next_: datetime, days: int | None, late: bool) -> None:
        facts = replace(BEFORE, kind=kind, next_conference=next_)
        assert (found("review_date_late", facts, Policy(first_review_days=days)) == [()]) is late

    def test_sending(self) -> None:
        closed = at(140, closed_at=START + timedelta(minutes=129), recipients=("mia", "ella"))
        assert found("send_by", at(60, recipients=("mia",))) == []
        assert found("send_by", closed) == [()]
        (message,) = [one.message for one in find(closed, Policy()) if one.code == "send_by"]
        assert "Mia and Ella by 5 pm on Wednesday 25 November 2026" in message
        days_later = replace(closed, closed_at=START + timedelta(2), now=START + timedelta(2))
        (message,) = [one.message for one in find(days_later, Policy()) if one.code == "send_by"]
        assert "by 5 pm on Wednesday 25 November 2026. That time is past." in message, "as on the leaflet"
        one_sent = replace(closed, issued=(IssuedFacts("mia", "pack"),))
        assert found("send_by", one_sent) == [()]
        assert (
            found("send_by", replace(one_sent, issued=(*one_sent.issued, IssuedFacts("ella", "letter"))))
            == []
        )
        assert found("send_by", replace(closed, recipients=())) == [()]
