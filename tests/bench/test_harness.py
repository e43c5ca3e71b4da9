"""The harness counts right: tried with a clock that is told what to say."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from soundingboard.recording.keeping.verify import verify
from soundingboard.recording.listening.recorded import Recorded
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity
from tests.bench import bench_commit, harness, run
from tests.bench.campaigns.outcome import Outcome, Say
from tests.bench.harness import UNIT, Benchmark, Lacking, Step, benchmark, measure, results, table, trial
from tests.bench.longsound import long_recording


class ToldClock:
    """A clock that moves only when a step says how long it took, and keeps a diary."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.diary: list[str] = []

    def __call__(self) -> float:
        return self.seconds

    def setting(self, name: str, seconds: tuple[float, ...], place: Path) -> Iterator[Step]:
        """Steps that take these seconds in order, and the last of them ever after."""
        assert place.is_dir()
        rest = list(seconds)

        def step() -> None:
            self.seconds += rest.pop(0) if len(rest) > 1 else rest[0]
            self.diary.append(name)

        yield step
        self.diary.append(f"{name} cleared up")


def made(clock: ToldClock, name: str, rounds: int, *seconds: float) -> Benchmark:
    return Benchmark(name, rounds, "unit", contextmanager(partial(clock.setting, name, seconds)))


def test_median_slowest_and_ratio(tmp_path: Path) -> None:
    clock = ToldClock()
    pair = [made(clock, "unit", 100, 0.5, 0.002), made(clock, "thing", 100, *[0.006] * 109, 0.1)]
    unit, thing = results({"unit": "unit", "thing": "unit"}, measure(pair, tmp_path, clock))
    assert unit.median == pytest.approx(2)
    assert (thing.median, thing.p99, thing.worst, thing.times) == pytest.approx((6, 6.94, 100, 3))
    assert (thing.name, thing.rounds, thing.beside) == ("thing", 100, "unit")
    assert "  3.00 × unit" in table([unit, thing])


def test_the_first_turn_does_not_count_and_turns_are_taken(tmp_path: Path) -> None:
    clock = ToldClock()
    pair = [made(clock, "unit", 10, 9.0, 0.001), made(clock, "thing", 20, 0.002)]
    taken = measure(pair, tmp_path, clock)
    assert max(taken["unit"]) == pytest.approx(1)
    assert clock.diary[:6] == ["unit", "thing", "thing", "unit", "thing", "thing"]
    assert clock.diary[-2:] == ["thing cleared up", "unit cleared up"]


def test_two_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="called 'bare commit"):
        benchmark(UNIT)(bench_commit.bare_commit)


def test_the_bare_commit_keeps_its_two_rows_in_a_file_that_nobody_can_read(tmp_path: Path) -> None:
    setting = bench_commit.bare_commit(tmp_path)
    next(setting)()
    next(setting, None)
    kept = (tmp_path / "bare.db").read_bytes()
    assert b"SQLite format" not in kept
    assert b"Ella" not in kept


def test_trials_take_figures_of_their_own_and_say_when_they_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(harness, "TRIALS", [])
    monkeypatch.setattr(run, "TRIALS", harness.TRIALS)
    monkeypatch.setattr(run, "REGISTERED", {})

    @trial("MB", {"ours": "theirs", "theirs": "theirs"})
    def memory(place: Path) -> Mapping[str, list[float]]:
        assert place.is_dir()
        return {"ours": [30.0, 10.0, 20.0], "theirs": [40.0]}

    @trial("s", {"elsewhere": "elsewhere"})
    def elsewhere(place: Path) -> Mapping[str, list[float]]:
        raise Lacking(f"no such program in {place.name}")

    said = list[str]()
    ours, theirs = run.benchmarked([], tmp_path, said.append)
    assert (ours.median, ours.worst, ours.unit, ours.times, ours.rounds) == (20, 30, "MB", 0.5, 3)
    assert (theirs.median, theirs.p99, theirs.worst) == (40, 40, 40)
    assert said[-1] == "  not measured: no such program in trial1"
    assert run.benchmarked(["nobody"], tmp_path, said.append) == []
    with pytest.raises(ValueError, match="called 'ours'"):
        trial("MB", {"ours": "ours"})(memory)


@pytest.mark.parametrize(("broken", "code"), [((), 0), (("one was lost",), 1)])
def test_a_campaign_fails_when_its_rule_was_broken(
    broken: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def campaign(place: Path, count: int | None, say: Say) -> Outcome:
        say(f"{count} in {place.is_dir()}")
        figures = results({"lost": "lost"}, {"lost": [0.25] * 3}, "s")
        return Outcome(tuple(figures), "three tries", broken)

    monkeypatch.setattr(run, "CAMPAIGNS", {"tried": campaign})
    monkeypatch.setattr(sys, "argv", ["bench", "--campaign", "tried", "--count", "3"])
    assert run.main() == code
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "3 in True"
    assert said[-1] == "tried: three tries: " + ("the rule was broken" if broken else "the rule holds")
    assert ("BROKEN: one was lost" in said) == bool(broken)
    monkeypatch.setattr(sys, "argv", ["bench", "--campaign", "nobody"])
    assert run.main() == 2


def test_a_long_recording_that_was_made_in_a_moment_is_sound(tmp_path: Path) -> None:
    me = Identity.new()
    long_recording(tmp_path / "a.opus.age", 3, [me.recipient])
    checked = verify(tmp_path / "a.opus.age", [me])
    assert checked.seconds == pytest.approx(180, abs=1)
    assert checked.pages == pytest.approx(3 * 300, abs=5)
    with Recorded.open([tmp_path / "a.opus.age"], [me]) as recorded:
        once, again = recorded.read(20 * RATE, RATE), recorded.read(round(79.78 * RATE), RATE)
    assert float(np.corrcoef(once, again)[0, 1]) > 0.9
