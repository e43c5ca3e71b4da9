"""Whatever is written can be found at once, and what is undone or taken out cannot."""

from collections.abc import Sequence

import pytest
from sqlalchemy import JSON, Engine, String, inspect, text

from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import Conference
from soundingboard.conference.nouns import NOUNS
from soundingboard.conference.people import Person
from soundingboard.vault.database import reading, writing
from soundingboard.vault.index import SEARCHED, keep_index
from soundingboard.vault.search import Found, search
from tests.integration.vault.conftest import MORNING, a_conference


def a_card(key: str, words: str, conference: str = "c1") -> Entry:
    return Entry(conference=conference, id=key, kind="worry", text=words, at=MORNING)


@pytest.fixture
def index(engine: Engine) -> Engine:
    keep_index(engine)
    return engine


def found(engine: Engine, asked: str, **limits: int) -> tuple[Found, ...]:
    with reading(engine) as session:
        return search(session, asked, **limits)


def add(engine: Engine, *rows: object) -> None:
    with writing(engine) as session:
        session.add_all(rows)


def told(hits: Sequence[Found]) -> list[tuple[str, str]]:
    """Table and id of each place."""
    return [(said.table, said.key) for hit in hits for said in hit.said]


def test_what_is_written_is_found_at_once(index: Engine) -> None:
    add(index, a_card("e1", "Ella was late on Monday"))
    (hit,) = found(index, "late monday")
    assert (hit.conference, hit.count) == ("c1", 1)
    assert hit.said[0].parts == (("Ella was ", False), ("late", True), (" on ", False), ("Monday", True))


def test_what_was_there_before_the_index_is_found(engine: Engine) -> None:
    add(engine, a_card("e1", "Ella was late"), a_card("e2", "Late again"))
    keep_index(engine)
    add(engine, a_card("e3", "Never late"))
    assert told(found(engine, "late")) == [("entries", "e3"), ("entries", "e2"), ("entries", "e1")]


def test_changed_words_are_found_and_the_old_ones_are_not(index: Engine) -> None:
    add(index, a_card("e1", "Ella was late"))
    with writing(index) as session:
        session.get_one(Entry, ("c1", "e1")).text = "Ella was early"
    assert found(index, "late") == ()
    assert told(found(index, "early")) == [("entries", "e1")]
    with writing(index) as session:
        session.delete(session.get_one(Entry, ("c1", "e1")))
    assert found(index, "early") == ()


def test_the_effect_on_each_child_is_found(index: Engine) -> None:
    card = a_card("e1", "Shouting")
    card.effect = {"ella": "She hides", "noah": "He cannot sleep"}
    add(index, card)
    assert told(found(index, "sleep hides")) == [("entries", "e1")]
    assert found(index, "ella") == ()


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("zoe", True), ("ZOË", True), ("Zoe\u0308", True), ("mother's", True), ("moth", True),
        ("confe", True), ("conferen", True), ("conference", True), ("conferences", False),
        ("other", False), ("moth zoe", False), ("zo mother", False),
        ("mother zo", True), ("", False), ("' \" * ( AND", False),
        ("zoe NEAR", False), ("-zoe", True), ("zoe:", True),
    ],
)  # fmt: skip
def test_how_it_can_be_asked(index: Engine, asked: str, *, there: bool) -> None:
    add(index, a_card("e1", "Zoë's mother's conference"))
    assert bool(found(index, asked)) is there


def test_the_newest_conference_comes_first_and_each_is_told_once(index: Engine) -> None:
    for number in range(2, 31):
        add(index, a_conference(f"c{number}"))
        add(index, a_card("e1", "late", f"c{number}"))
    add(index, *(a_card(f"e{each}", "late again", "c30") for each in range(2, 12)))
    hits = found(index, "late", conferences=5, places=2)
    assert [(hit.conference, hit.count, len(hit.said)) for hit in hits] == [
        ("c30", 11, 2), ("c29", 1, 1), ("c28", 1, 1), ("c27", 1, 1), ("c26", 1, 1),
    ]  # fmt: skip


def test_long_words_are_cut_between_words(index: Engine) -> None:
    add(index, a_card("e1", "before " * 60 + "late" + " after" * 60))
    (hit,) = found(index, "late")
    whole = "".join(part for part, _meant in hit.said[0].parts)
    assert whole.startswith("…before before")
    assert whole.endswith("after…")
    assert ("late", True) in hit.said[0].parts
    assert 150 < len(whole) < 300


def test_an_index_of_another_form_is_made_anew_and_knows_what_went_out(index: Engine) -> None:
    add(index, a_card("e1", "Ella was late"))
    with writing(index) as session:
        session.execute(text("UPDATE shelf SET sent = 1"))
        session.execute(text("DROP TRIGGER index_entries_in"))
    add(index, a_card("e2", "Never late"))
    assert told(found(index, "late")) == [("entries", "e1")]
    keep_index(index)
    assert told(found(index, "late")) == [("entries", "e2"), ("entries", "e1")]
    with reading(index) as session:
        assert session.scalar(text("SELECT sent FROM shelf")) == 1


def test_a_current_index_is_left_alone(index: Engine) -> None:
    with writing(index) as session:
        session.execute(text("UPDATE spoken SET words = 'mine'"))
    keep_index(index)
    with reading(index) as session:
        assert session.scalar(text("SELECT words FROM spoken")) == "mine"


def test_the_shelf_follows_the_conference(index: Engine) -> None:
    def shelf() -> tuple[object, ...]:
        with reading(index) as session:
            return tuple(session.execute(text("SELECT family, started, closed, sent FROM shelf")).one())

    assert shelf() == ("Marlowe", 0, 0, 0)
    with writing(index) as session:
        conference = session.get_one(Conference, "c1")
        conference.family, conference.started_at, conference.closed_at = "Sayer", MORNING, MORNING
    assert shelf() == ("Sayer", 1, 1, 0)
    with writing(index) as session:
        session.execute(text("UPDATE shelf SET sent = 1"))
    add(index, Person(conference="c1", id="mia", name="Mia", called="Mia", is_="Mum", group="family"))
    assert shelf() == ("Sayer", 1, 1, 0)


KEPT_OUT = {
    "private_notes": {"text"},
    "safety_answers": {"answer"},
    "kept_apart": {"why", "arrangement"},
    "people": {"safe_contact", "keep_in_touch", "plain"},
    "arrival_plans": {"arrives", "waits", "leaves"},
}
"""What is never found: the chair's own, and what keeps somebody safe."""


def test_what_keeps_somebody_safe_is_not_searched() -> None:
    searched = {str(noun.__tablename__): set(columns) for noun, columns in SEARCHED.items()}
    assert not [table for table, columns in KEPT_OUT.items() if searched.get(table, set()) & columns]


def test_every_column_that_is_searched_holds_words() -> None:
    assert set(SEARCHED) <= set(NOUNS)
    for noun, columns in SEARCHED.items():
        kinds = {column.key: column.type for column in inspect(noun).local_table.columns}
        assert all(isinstance(kinds[column], String | JSON) for column in columns)
