"""The chair's own practice over a vault: counted once, anew after a change, and never a word of anybody."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import event, text

from soundingboard.base.settings import Settings
from soundingboard.conference.board import Entry, Response
from soundingboard.conference.meeting import AgendaItem, Break, Conference, ItemSpan, PrivateNote, Turn
from soundingboard.conference.noun import Noun
from soundingboard.conference.papers import Feedback, Issued, Report, ReportShare
from soundingboard.conference.people import Child, Person
from soundingboard.desk.feedback import opinions_in
from soundingboard.desk.mirror import Mirror, mirror
from soundingboard.documents import pdf
from soundingboard.documents.content import Table
from soundingboard.documents.content import reading as every_text
from soundingboard.documents.mirror import paper
from soundingboard.documents.reading_pdf import of_pdf
from soundingboard.exchange.mirror import as_table
from soundingboard.practice.mirror import AGENCIES
from soundingboard.vault.database import reading, writing
from soundingboard.vault.moving import take_out
from soundingboard.vault.settings import keep_settings
from soundingboard.vault.vault import Vault

HELD = datetime(2026, 11, 24, 10)
SECRET = "canary"


def secret(what: str, number: int) -> str:
    """Words that stand nowhere else."""
    return f"{SECRET}-{what}-{number}"


def rows(number: int) -> list[Noun]:
    """A closed conference with a canary in whatever is somebody's, and the chair's private note."""
    key, at = f"{SECRET}-c{number}", HELD + timedelta(days=number)

    def word(what: str) -> str:
        return secret(what, number)

    def later(minutes: float) -> datetime:
        return at + timedelta(minutes=minutes)

    mum, teacher, child = word("mum"), word("teacher"), word("child")
    return [
        Conference(
            id=key,
            kind="initial",
            reference=word("reference"),
            family=word("family"),
            starts=at,
            chair="jo",
            place=word("place"),
            started_at=at,
            closed_at=later(60),
            legal_hold=word("hold"),
        ),
        Child(conference=key, id=child, name=word("child name"), called=word("child called")),
        Person(
            conference=key,
            id=mum,
            name=word("mum name"),
            called=word("mum called"),
            is_="Mum",
            group="family",
            to=[child],
        ),
        Person(
            conference=key,
            id=teacher,
            name=word("teacher name"),
            called=word("teacher called"),
            is_="Head teacher",
            group="professional",
            agency=f"{word('agency')} School",
        ),
        AgendaItem(
            conference=key,
            id="risks",
            title=word("title"),
            family_title=word("family title"),
            minutes=50,
            purpose="risk",
            position=1,
            recap=word("recap"),
        ),
        AgendaItem(
            conference=key,
            id="voice",
            title=word("title 2"),
            family_title="",
            minutes=5,
            purpose="voice",
            position=2,
        ),
        ItemSpan(conference=key, id="s1", item="risks", started=at, until=later(30)),
        ItemSpan(conference=key, id="s2", item="voice", started=later(30), until=later(40)),
        Break(conference=key, id="b1", minutes=10, started=later(40), until=later(50), asked_by=mum),
        Turn(conference=key, id="t1", who=mum, started=at, until=later(3)),
        Turn(conference=key, id="t2", who=teacher, started=later(3), until=later(4)),
        Report(conference=key, id=word("report"), author=teacher, received=at - timedelta(days=9)),
        ReportShare(
            conference=key,
            id=f"{word('report')}:{mum}",
            report=word("report"),
            person=mum,
            at=at - timedelta(days=4 if number % 2 else 1),
            how=word("how"),
            by=word("by"),
        ),
        Entry(conference=key, id="e1", kind="worry", text=word("card"), at=at, because=word("because")),
        Response(
            conference=key,
            id=f"e1:{mum}",
            entry="e1",
            who=mum,
            response="disagree",
            words=word("answer"),
            at=at,
        ),
        PrivateNote(conference=key, id="n1", text=word("private note"), at=at),
        Issued(
            conference=key,
            id="i1",
            who=mum,
            copy="letter",
            how=word("post"),
            at=later(90),
            by=word("clerk"),
            to=word("address"),
        ),
    ]


@pytest.fixture
def held(vault: Vault) -> Vault:
    """A vault with twelve such conferences, and what six parents thought of some."""
    with writing(vault.engine) as session:
        for number in range(6):
            answers = {"heard": "yes", secret("question", number): "yes"}
            words = secret("thought", number)
            session.add(Feedback(id=secret("form", number), group="family", answers=answers, words=words))
        for number in range(12):
            conference, *others = rows(number)
            session.add(conference)
            session.flush()
            session.add_all(others)
    return vault


def told(seen: Mirror, code: str) -> list[tuple[str, int | None, tuple[float | None, ...]]]:
    chart = next(chart for chart in seen.charts if chart.code == code)
    return [(row.words, row.count, row.shares) for row in chart.rows]


QUARTER = "October to December 2026"


def test_a_chair_sees_how_their_conferences_went(held: Vault) -> None:
    seen = mirror(held.engine)
    assert (seen.conferences, seen.left) == (12, 0)
    assert told(seen, "risk_and_plan") == [(QUARTER, 12, (0.75, 0.25))]
    assert told(seen, "speaking") == [(QUARTER, 12, (0.75, 0.25))]
    assert told(seen, "breaks") == [(QUARTER, 12, (1, 0))]
    assert told(seen, "reports") == [(AGENCIES["school"], 12, (0.5, 0.5))]
    assert told(seen, "responses") == [(QUARTER, 12, (0, 0, 1))]
    assert told(seen, "length") == [(QUARTER, 12, (1, 0, 0))]
    assert told(seen, "papers") == [(QUARTER, 12, (1, 0, 0))]


def test_nobodys_name_and_no_word_of_theirs_is_in_it(held: Vault) -> None:
    """The chair's private note, references, ids and everybody's words stay behind, in whatever leaves."""
    seen = mirror(held.engine)
    asked = {"family": {"heard": "Were you listened to?"}}
    said = opinions_in(held.engine, asked)
    document = paper(seen.charts, seen.conferences, HELD.date(), said)
    with reading(held.engine) as session:
        kept = [str(row[0]) for row in session.execute(text("SELECT value FROM counted"))]
    pages = [words for found in of_pdf(pdf.write(document)) for _, words in found]
    assert said.charts[0].rows[0].count == 6
    everywhere = [
        repr(seen),
        repr(said),
        as_table((*seen.charts, *said.charts), said.words).decode(),
        *every_text(document),
        *pages,
        *kept,
    ]
    assert len(kept) == 12
    assert any("Schools" in each for each in pages)
    firsts = [block.headers[0] for block in document.blocks if isinstance(block, Table)]
    assert set(firsts) == {"When", "Kind of agency", "Question"}
    assert [each for each in everywhere if SECRET in each.lower()] == []


def test_private_notes_are_not_even_read(held: Vault) -> None:
    asked: list[str] = []
    event.listen(held.engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    mirror(held.engine)
    assert any("FROM turns" in each for each in asked)
    assert [each for each in asked if PrivateNote.__tablename__ in each] == []


def _issue(vault: Vault) -> None:
    with writing(vault.engine) as session:
        at = HELD + timedelta(days=30)
        session.add(Issued(conference=f"{SECRET}-c3", id="i2", who="dad", copy="letter", how="post", at=at))


def _hold(vault: Vault) -> None:
    with writing(vault.engine) as session:
        session.get_one(Conference, f"{SECRET}-c3").legal_hold = ""


def _rules(vault: Vault) -> None:
    keep_settings(vault.engine, Settings(rules=(("report_hours", 1),)), HELD)


def _nothing(_vault: Vault) -> None:
    """Nothing happens."""


@pytest.mark.parametrize(("happens", "read"), [(_nothing, 0), (_issue, 1), (_hold, 1), (_rules, 12)])
def test_each_is_counted_once_and_anew_when_it_or_the_rules_change(
    held: Vault, happens: Callable[[Vault], None], read: int
) -> None:
    mirror(held.engine)
    happens(held)
    with reading(held.engine) as session:
        before = session.scalar(text("SELECT count(*) FROM counted"))
    loaded: list[object] = []
    event.listen(Conference, "load", lambda conference, _context: loaded.append(conference.id))
    seen = mirror(held.engine)
    assert len(set(loaded)) == read
    assert before == (11 if read == 1 else 12)
    assert (seen.conferences, len(seen.charts)) == (12, 7)


def test_other_rules_tell_otherwise(held: Vault) -> None:
    mirror(held.engine)
    _rules(held)
    assert told(mirror(held.engine), "reports") == [(AGENCIES["school"], 12, (1, 0))]


def test_what_is_deleted_counts_no_more(held: Vault) -> None:
    mirror(held.engine)
    with writing(held.engine) as session:
        for number in range(8):
            take_out(session, f"{SECRET}-c{number}")
    assert mirror(held.engine) == Mirror((), 4, 0)


def test_many_are_counted_some_at_a_time(held: Vault) -> None:
    assert [mirror(held.engine, 5).left for _ in range(3)] == [7, 2, 0]
    assert mirror(held.engine, 0).conferences == 12
