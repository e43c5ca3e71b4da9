"""The one door: whole or not at all, and no other way in."""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from sqlalchemy import insert, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused, Trouble
from soundingboard.commands.change import Change
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import PrivateNote
from soundingboard.conference.record import read
from soundingboard.desk.desk import Desk, Sound
from soundingboard.desk.news import News
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.database import reading, writing
from soundingboard.vault.timeline import TimelineRow, rows, verify
from soundingboard.vault.vault import Vault
from soundingboard.views.whole import whole
from tests.integration.desk.conftest import MORNING, Dump, dump_of, play_until

REFUSED = [
    ("capture", {"kind": "risk", "text": "x", "said_by": "nobody"}, "There is no person “nobody”"),
    ("capture", {"kind": "risk", "text": "x", "about": ["zed"]}, "There is no child “zed”"),
    ("capture", {"kind": "worry", "text": "x", "audience": ["everyone", "mia"]}, "stands alone"),
    ("edit_entry", {"entry": "no-card", "text": "x"}, "There is no card “no-card”"),
    ("end_break", {}, "There is no break on"),
    ("extend_break", {"minutes": 5}, "There is no break on"),
    ("resume_recording", {}, "is running"),
    ("start_recording", {}, "already running"),
    ("start_conference", {}, "already started"),
    ("end_closed_part", {}, "No closed part"),
    ("come_back", {"who": "mia"}, "has not stepped out"),
    ("go_on", {"why": "x"}, "Nobody has stepped out"),
    ("child_leaves", {"child": "ella"}, "is not here"),
    ("leave", {"who": "kay"}, "is not here"),
    ("finish_item", {"item": "plan"}, "is not on"),
    ("start_item", {"item": "nothing"}, "There is no agenda item “nothing”"),
    ("close_conference", {}, "There is no decision for Ella"),
    ("issue", {"who": "mia", "copy": "letter", "how": "post"}, "not closed yet"),
    ("add_action", {"what": "x", "who": "nobody-here"}, "There is no person “nobody-here”"),
    ("add_action", {"what": "x", "until": "soon"}, "is not a date"),
    (
        "add_person",
        {"id": "ella", "name": "E", "called": "E", "is": "Aunt", "group": "family"},
        "already a child",
    ),
    ("score", {"who": "mia", "about": ["ella"], "score": 11}, "from 0 to 10"),
    ("set_next_conference", {"date": MORNING}, "comes after this one"),
    ("show_scores", {}, "Nobody has given a score"),
]


class Breaks(Command):
    """A command that fails half-way."""

    in_words = "nothing"

    def run(self, change: Change) -> None:
        """Change something, then fail."""
        change.conference.place = "elsewhere"
        change.add(PrivateNote(conference=change.key, id="half", text="half", at=change.now))
        raise RuntimeError("half-way")


@pytest.fixture
def running(play: Callable[..., Desk], marlowe: Scenario) -> Desk:
    """The sample, up to its first risk."""
    return play(marlowe, lambda verb: verb == "edit_entry")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[tuple[Vault, Desk]]:
    """The same, once for all tests that change nothing."""
    clock, council = HandClock(MORNING), Identity.new().recipient
    folder = tmp_path_factory.mktemp("untouched") / "v"
    with Vault.create(folder, "easy", [council], work_factor=4, clock=clock, rehearsal=True) as vault:
        desk = Desk(vault.engine, "c1", clock=clock)
        yield vault, play_until(desk, clock, marlowe, lambda verb: verb == "edit_entry")


@pytest.mark.parametrize(("verb", "fields", "sentence"), REFUSED)
def test_a_refusal_is_a_sentence_and_leaves_nothing(
    untouched: tuple[Vault, Desk], verb: str, fields: dict[str, object], sentence: str
) -> None:
    vault, desk = untouched
    before, lines = dump_of(vault), _lines(vault)
    with pytest.raises(Refused, match=sentence) as refusal:
        desk.do(command(verb, fields))
    assert str(refusal.value).endswith(".")
    assert (dump_of(vault), _lines(vault)) == (before, lines)


def test_a_fault_half_way_leaves_nothing(running: Desk, dump: Callable[[], Dump], vault: Vault) -> None:
    before, lines = dump(), _lines(vault)
    with pytest.raises(RuntimeError):
        running.do(Breaks())
    assert (dump(), _lines(vault)) == (before, lines)
    running.do(command("private_note", {"text": "goes on"}))


def test_before_the_start_and_after_the_close(play: Callable[..., Desk], marlowe: Scenario) -> None:
    desk = play(marlowe, lambda verb: verb == "start_conference")
    with pytest.raises(Refused, match="has not started"):
        desk.do(command("start_item", {"item": "welcome"}))
    for step in marlowe.steps:
        desk.do(step.command)
    with pytest.raises(Refused, match="add a correction"):
        desk.do(command("capture", {"kind": "worry", "text": "late"}))


@pytest.mark.parametrize(
    "write",
    [
        lambda session: session.add(PrivateNote(conference="c1", id="outside", text="outside", at=MORNING)),
        lambda session: session.execute(update(Entry).values(text="outside")),
        lambda session: session.execute(insert(PrivateNote), [{"conference": "c1", "id": "o", "text": "o"}]),
        lambda session: session.execute(text("DELETE FROM entries")),
        lambda session: session.connection().exec_driver_sql("UPDATE people SET called = 'x'"),
        lambda session: session.delete(session.get_one(Entry, ("c1", "s-nan"))),
    ],
)
def test_nothing_is_written_outside_the_door(
    untouched: tuple[Vault, Desk], write: Callable[[Session], object]
) -> None:
    vault, _desk = untouched
    before = dump_of(vault)
    with pytest.raises(OperationalError, match="readonly"):
        _written(vault, write)
    assert dump_of(vault) == before


def test_a_change_in_between_is_never_undone_over(running: Desk, vault: Vault) -> None:
    running.do(command("private_note", {"text": "first"}))
    with writing(vault.engine) as session:
        session.execute(update(PrivateNote).values(text="changed by another hand"))
    with pytest.raises(Refused, match="cannot be undone"):
        running.undo()


def test_the_timeline_says_who_when_and_where_in_the_recording(
    vault: Vault, clock: HandClock, marlowe: Scenario
) -> None:
    desk = Desk(vault.engine, "c1", clock=clock, sound=lambda: Sound(12.5, kept=True))
    for step in marlowe.before:
        desk.do(step.command, "office")
    clock.move_to(MORNING + timedelta(minutes=3))
    desk.do(command("start_conference", {}))
    with reading(vault.engine) as session:
        last = rows(session, "c1")[-1]
    assert (last.command, last.who, last.place) == ("start_conference", "chair", 12.5)
    assert last.at == MORNING + timedelta(minutes=3)


def test_news_say_what_changed_and_who_asked(running: Desk) -> None:
    heard: list[News] = []
    leave = running.subscribe(heard.append)
    running.do(command("capture", {"kind": "worry", "text": "Rent."}), asked_by="capture line")
    running.tick()
    leave()
    running.undo()
    assert [(news.topics, news.command, news.asked_by) for news in heard] == [
        (frozenset({"entries"}), "capture", "capture line"),
        (frozenset({"clock"}), "", "clock"),
    ]


@pytest.mark.noisy("the fault is logged by its kind")
def test_a_broken_listener_starves_nobody_and_undoes_nothing(
    running: Desk, vault: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[News] = []

    def breaks(news: News) -> None:
        raise ValueError(news.chair.title)

    running.subscribe(breaks)
    running.subscribe(heard.append)
    lines = _lines(vault)
    news = running.do(command("capture", {"id": "kept", "kind": "worry", "text": "Rent."}))
    assert heard == [news]
    assert _lines(vault) == lines + 1
    assert running.record.find(Entry, "kept") is not None
    assert [record.getMessage() for record in caplog.records] == ["A listener broke at the news: ValueError"]


def test_a_full_disk_is_a_sentence_and_the_view_stays_right(
    running: Desk, vault: Vault, dump: Callable[[], Dump]
) -> None:
    before, view = dump(), running.view
    with writing(vault.engine) as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Trouble, match="The disk is full"):
        running.do(command("private_note", {"text": "Rent. " * 6600}))
    assert (dump(), running.view) == (before, view)
    assert running.record.find(Entry, "late") is None
    with writing(vault.engine) as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count=100000")
    running.do(command("capture", {"id": "late", "kind": "worry", "text": "Rent."}))
    assert running.record.find(Entry, "late") is not None


def test_random_walks_come_back_the_same_way(
    running: Desk, vault: Vault, dump: Callable[[], Dump], clock: HandClock
) -> None:
    """Acts, undos and redos in random order: every undo gives back the state before its act."""
    chance = random.Random(7)
    states = [dump()]
    for act in _acts(chance, 150):
        clock.move_to(clock.now() + timedelta(seconds=1))
        if act is not None:
            try:
                running.do(act)
            except Refused:
                assert dump() == states[-1]
                continue
            states.append(dump())
        elif len(states) > 1:
            running.undo()
            states.pop()
            assert dump() == states[-1]
            if chance.random() < 0.3:
                running.redo()
                states.append(dump())
    with reading(vault.engine) as session:
        verify(session, "c1")
        fresh = read(session, "c1")
    assert fresh is not None
    assert whole(fresh) == whole(running.record)


def _acts(chance: random.Random, count: int) -> Iterator[Command | None]:
    cards = ["r-fights", "s-nan", "s-help", "c-appointments"]
    for number in range(count):
        card, other = chance.sample(cards, 2)
        yield chance.choice(
            [
                None,
                None,
                command("capture", {"kind": "worry", "text": f"Card {number}", "about": ["ella"]}),
                command("edit_entry", {"entry": card, "text": f"Other words {number}"}),
                command("move_entry", {"entry": card, "to": chance.choice(["risk", "worry", "not_sure"])}),
                command("withdraw_entry", {"entry": card}),
                command("restore_entry", {"entry": card}),
                command("merge_entries", {"entry": card, "into": other}),
                command("split_entry", {"entry": card, "texts": ["one", "two", "three"]}),
                command("respond", {"entry": card, "who": "mia", "response": "agree"}),
                command("speaking", {"who": chance.choice(["mia", "sam"])}),
                command("start_item", {"item": chance.choice(["risks", "plan", "scale"])}),
                command("start_break", {"minutes": 5}),
                command("end_break", {}),
                command("show", {"page": "who"}),
            ]
        )


def _written(vault: Vault, write: Callable[[Session], object]) -> None:
    with reading(vault.engine) as session:
        write(session)
        session.commit()


def _lines(vault: Vault) -> int:
    with reading(vault.engine) as session:
        return session.query(TimelineRow).count()
