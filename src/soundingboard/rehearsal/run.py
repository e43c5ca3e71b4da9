"""Plays a whole conference from a file, through the windows and the recorder that a real one uses."""

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtWidgets import QApplication

from soundingboard.app.close.papers import Made, make_papers
from soundingboard.app.day.day import Day
from soundingboard.base.clock import Clock, HandClock, RunningClock
from soundingboard.base.dates import running_time
from soundingboard.base.disk import put_file, whole_folder
from soundingboard.base.errors import BadInput, Trouble
from soundingboard.base.faults import told
from soundingboard.base.places import shipped
from soundingboard.desk.desk import Desk
from soundingboard.exchange.data import as_json
from soundingboard.recording.hearing.file_sound import FileSound
from soundingboard.recording.hearing.sources import DeviceSource, FileSource, Source
from soundingboard.rehearsal.pace import Fast, Pace, Real, monotonic_of, settle
from soundingboard.rehearsal.scenario import Scenario, Step, load
from soundingboard.rehearsal.witness import Witness
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import rows
from soundingboard.vault.vault import Vault
from soundingboard.views.whole import whole

PASSPHRASE = "rehearsal"  # noqa: S105 - known to everybody, for a conference that never was
CONFERENCE = "rehearsal"
EASY = 12
"""How slow a rehearsal's passphrase is to try: not at all."""
LINGER = 0.4
"""Seconds that each step stands when somebody watches."""
PICTURED = {"start_item": "item", "start_break": ""}
"""Commands after which both windows are pictured, and the field that names the picture."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a rehearsal is played.

    Attributes:
        sound_per_minute: Seconds of sound for each minute of conference, on the fast clock.
        audio: The sound file that stands in for a microphone.
        microphone: A real one, by its name; only in real time.
        recipient: A public key that the recording is also sealed to.
    """

    pace: Literal["fast", "real"] = "fast"
    show: bool = False
    audio: Path | None = None
    microphone: str = ""
    recipient: str = ""
    sound_per_minute: float = 1.0


@dataclass(slots=True)
class _Setting:
    """The world around a rehearsed conference."""

    clock: Clock
    source: Source
    recipients: tuple[str, ...] = ()
    rehearsal: bool = False
    timings: dict[str, object] = field(default_factory=dict)


def rehearse(file: Path, out: Path, options: Options) -> Path:
    """Play the file and leave everything in ``out``; what was there from a rehearsal before is replaced.

    Raises `Trouble` with one sentence, and then nothing is left behind.
    """
    began = time.perf_counter()
    scenario = load(file)
    setting = _setting(scenario, options)
    for kept in (file, options.audio):
        if kept and kept.resolve().is_relative_to(out.resolve()):
            raise BadInput(f"{kept} lies in {out}, which the rehearsal replaces: choose another --out.")
    _refuse_other(out)
    with told(f"{out} could not be written", "choose another --out"), whole_folder(out) as folder:
        application = QApplication.instance() or QApplication(sys.argv[:1])
        if not isinstance(application, QApplication):
            raise TypeError(application)
        apply_theme(application)
        # Of several screens nobody has chosen one for the family's window, and one is the chair's.
        setting.rehearsal = options.show and len(application.screens()) != 2
        setting.timings["start_ms"] = _since(began)
        _play(scenario, setting, options, folder)
    return out


def _play(scenario: Scenario, setting: _Setting, options: Options, folder: Path) -> None:
    began = time.perf_counter()
    council = Identity.new().recipient
    with Vault.create(
        folder / "vault", PASSPHRASE, [council], work_factor=EASY, clock=setting.clock, rehearsal=True
    ) as vault:
        _before(vault, scenario, setting)
        day = Day(vault, CONFERENCE, setting)
        day.open()
        try:
            setting.timings["open_ms"] = _since(began)
            witness = Witness(day, folder, scenario.starts)
            _steps(scenario, _pace(day, setting, options), day, witness)
            day.sound.follow("stopped")
            day.sound.settle()
            day.keep_sound()
            made = _papers(day, setting, folder)
        finally:
            day.sound.follow("stopped")
            day.close()
            settle()
        _leave(vault, day, folder)
        _report(setting, witness, made, folder)
    (folder / "recording").mkdir()
    for sealed in (folder / "vault" / "recordings").glob("*.age"):
        put_file(folder / "recording" / sealed.name, sealed.read_bytes())


def _before(vault: Vault, scenario: Scenario, setting: _Setting) -> None:
    desk = Desk(vault.engine, CONFERENCE, clock=setting.clock)
    for step in scenario.before:
        _done(desk, step)


def _steps(scenario: Scenario, pace: Pace, day: Day, witness: Witness) -> None:
    witness.look(scenario.starts)
    for step in scenario.steps:
        moment = scenario.starts + step.at
        pace.go_to(moment, witness.look)
        with witness.timed("commands", do=step.command.verb):
            _done(day.desk, step)
        with witness.timed("screen", page=day.family.view.page):
            settle()
        witness.look(moment)
        if step.command.verb in PICTURED:
            name = getattr(step.command, PICTURED[step.command.verb] or "name", "break")
            witness.picture(name)


def _done(desk: Desk, step: Step) -> None:
    try:
        desk.do(step.command, "rehearsal")
    except Trouble as trouble:
        raise BadInput(f"{step.where}: {trouble}") from None


def _papers(day: Day, setting: _Setting, folder: Path) -> list[Made]:
    return make_papers(day.desk, folder / "documents", setting.clock.now())


def _leave(vault: Vault, day: Day, folder: Path) -> None:
    """The record as data: the timeline and the conference."""
    starts = day.desk.record.conference.starts
    with reading(vault.engine) as session:
        lines = [
            {
                "at": running_time(max((row.at - starts).total_seconds(), 0)),
                "number": row.number,
                "who": row.who,
                "place": row.place,
                "act": row.act,
                "do": row.command,
                "fields": row.fields,
                "before": row.before,
                "hash": row.hash,
            }
            for row in rows(session, CONFERENCE)
        ]
    put_file(folder / "timeline.jsonl", b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
    put_file(folder / "conference.json", as_json(whole(day.desk.record)))


def _report(setting: _Setting, witness: Witness, made: list[Made], folder: Path) -> None:
    report = {
        "timings": {
            **setting.timings,
            **witness.timings,
            "documents": [
                {"who": each.copy.recipient.id, "ms": round(each.seconds * 1000, 3)} for each in made
            ],
        },
        "results": {
            "copies_made": [
                {"who": each.copy.recipient.id, "papers": [paper.name for paper in each.papers]}
                for each in made
            ],
            "copies_stopped": [
                {"who": each.copy.recipient.id, "paper": paper.name, "why": paper.what, "where": paper.where}
                for each in made
                for paper in each.stopped
            ],
            "left_out": {
                each.copy.recipient.id: [f"{left.what}: {left.why}" for left in each.copy.left_out]
                for each in made
            },
        },
    }
    put_file(folder / "report.json", msgspec.json.format(msgspec.json.encode(report), indent=2))


def _setting(scenario: Scenario, options: Options) -> _Setting:
    recipients = (str(Recipient.parse(options.recipient)),) if options.recipient else ()
    clock: Clock = HandClock(scenario.starts)
    if options.pace == "real":
        clock = RunningClock(scenario.starts)
    return _Setting(clock, _source(options), recipients)


def _source(options: Options) -> Source:
    if options.microphone:
        if options.pace != "real":
            raise BadInput(
                "A microphone hears in real time: add --pace real, or give a sound file with --audio."
            )
        return DeviceSource(options.microphone)
    file = options.audio or shipped("resources", "rehearsal", "speech.opus")
    if not file.is_file():
        raise BadInput(f"There is no sound file {file}: give one with --audio, or leave it out.")
    FileSound(FileSource(str(file), "fed")).close()
    return FileSource(str(file.resolve()), "real" if options.pace == "real" else "fed")


def _pace(day: Day, setting: _Setting, options: Options) -> Pace:
    if isinstance(setting.clock, HandClock):
        day.family.view.set_clock(monotonic_of(setting.clock))
        return Fast(day, setting.clock, options.sound_per_minute, LINGER if options.show else 0.0)
    if isinstance(setting.clock, RunningClock):
        return Real(day, setting.clock)
    raise TypeError(setting.clock)


def _refuse_other(out: Path) -> None:
    """Nothing but a rehearsal gives way to a rehearsal."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / "report.json").is_file())):
        raise BadInput(f"{out} holds something else than a rehearsal: choose another --out.")


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 3)
