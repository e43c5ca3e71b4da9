"""The index of a vault: every conference by its day and family, and every word that was said in it.

The database keeps it by itself, with triggers, so that whatever is written, undone or brought back is in
it at once. It holds nothing that is not in the conferences, and is made anew where its form has changed.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, Engine

from soundingboard.conference.board import Entry, Move, NewInformation, Response, Score
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.meeting import AgendaItem, Conference, RecordingEvent
from soundingboard.conference.noun import Belongs, Noun
from soundingboard.conference.papers import Correction, ReportComment
from soundingboard.conference.people import Child, Choice, Person, ReadinessAnswer
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Contingency,
    KeyDate,
    Outcome,
    WorkingAgreement,
)
from soundingboard.conference.remarks import Remark
from soundingboard.vault.database import reading, writing

SEARCHED: Final[dict[type[Noun], tuple[str, ...]]] = {
    Conference: ("family", "reference", "place"),
    Child: ("name", "called"),
    Person: ("name", "called", "is_", "agency", "can_offer", "apologies", "sent_views"),
    Entry: (
        "text",
        "because",
        "effect",
        "significant_because",
        "if_nothing_changes",
        "gathered",
        "where",
        "support",
        "answer",
    ),
    Response: ("words",),
    Move: ("why",),
    Score: ("why",),
    NewInformation: ("what", "why_exceptional", "family_time"),
    Outcome: ("text", "now", "better"),
    Action: ("what", "how_we_will_know", "help", "how_to", "service", "meanwhile"),
    ActionReview: ("evidence",),
    Contingency: ("sign", "then"),
    KeyDate: ("what", "then"),
    WorkingAgreement: ("limits", "what_we_ask", "what_you_can_ask"),
    Decision: ("reasons", "dissent_weighed", "words_for_child"),
    Dissent: ("words",),
    StatedView: ("words",),
    Remark: ("text", "more", "answer"),
    ReportComment: ("words",),
    ReadinessAnswer: ("why",),
    Choice: ("words",),
    Correction: ("what", "was", "now_is", "why"),
    AgendaItem: ("recap",),
    RecordingEvent: ("what",),
}
"""What is found by its words. What keeps somebody safe is not among it (how they can be reached, what they
said in private, who is kept apart from whom), nor are the chair's private notes: a search shows lines of
many families, and those have no business there."""

SPAN: Final = 1 << 20
"""Places that one conference has for its words in the order of all; those of a newer one are higher."""
_LETTERS: Final = "unicode61 remove_diacritics 2"
LONGEST_PREFIX: Final = 6
"""Letters of a beginning that is found as fast as a whole word."""

TABLES: Final = {
    "shelf": (
        "CREATE TABLE shelf (number INTEGER PRIMARY KEY, conference TEXT NOT NULL UNIQUE,"
        " family TEXT NOT NULL, kind TEXT NOT NULL, starts TEXT NOT NULL, started INTEGER NOT NULL,"
        " closed INTEGER NOT NULL, archived INTEGER NOT NULL, sent INTEGER NOT NULL DEFAULT 0)"
    ),
    "shelf_by_state": "CREATE INDEX shelf_by_state ON shelf (archived, closed, sent, starts, started)",
    "shelf_by_day": "CREATE INDEX shelf_by_day ON shelf (closed, starts)",
    "counted": (
        "CREATE TABLE counted (conference TEXT PRIMARY KEY, rules TEXT NOT NULL, value TEXT NOT NULL)"
    ),
    "spoken": (
        "CREATE TABLE spoken (place INTEGER PRIMARY KEY, number INTEGER NOT NULL, tab TEXT NOT NULL,"
        " key TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (number, tab, key))"
    ),
    "said": (
        "CREATE VIRTUAL TABLE said USING fts5 (words, content='spoken', content_rowid='place',"
        f" detail='none', columnsize=0, prefix='{' '.join(map(str, range(1, LONGEST_PREFIX + 1)))}',"
        " tokenize='unicode61 remove_diacritics 2')"
    ),
    "spoken_in": (
        "CREATE TRIGGER spoken_in AFTER INSERT ON spoken BEGIN"
        " INSERT INTO said (rowid, words) VALUES (new.place, new.words); END"
    ),
    "spoken_out": (
        "CREATE TRIGGER spoken_out AFTER DELETE ON spoken BEGIN"
        " INSERT INTO said (said, rowid, words) VALUES ('delete', old.place, old.words); END"
    ),
}
"""What the index is made of beside a trigger for each table, by name.

``sent`` of the shelf: everything of it that was due has gone out, as far as somebody has counted.
``counted``: what a closed conference comes to among the others, by which rules; gone when it changes.
"""

_FIELDS: Final = "family, kind, starts, started, closed, archived"
_FACTS: Final = (
    "{0}.family, {0}.kind, {0}.starts, {0}.started_at IS NOT NULL, {0}.closed_at IS NOT NULL,"
    " EXISTS (SELECT 1 FROM archived a WHERE a.id = {0}.id)"
)
"""What the shelf holds of a conference, and the same of a row of conferences."""
_LAST_OF: Final = (
    "coalesce((SELECT max(place) FROM spoken WHERE place >= s.number * {span}"
    " AND place < (s.number + 1) * {span}), s.number * {span})"
)
_LAST: Final = _LAST_OF.format(span=SPAN)
"""The last place that a conference's words have taken."""

_SHELF_IN: Final = "INSERT INTO shelf (conference, {fields}) VALUES (new.id, {facts});"
_SHELF_CHANGED: Final = "UPDATE shelf SET ({fields}, sent) = ({facts}, 0) WHERE conference = new.id;"
_SHELF_OUT: Final = (
    "DELETE FROM spoken WHERE number = (SELECT number FROM shelf WHERE conference = old.id);"
    " DELETE FROM shelf WHERE conference = old.id;"
)
_NOT_COUNTED: Final = "DELETE FROM counted WHERE conference = {row};"
_AWAY: Final = "UPDATE shelf SET archived = {archived} WHERE conference = {row}.id;"
_WORDS_IN: Final = (
    "INSERT INTO spoken (number, place, tab, key, words)"
    " SELECT s.number, {last} + 1, '{table}', new.id, {new} FROM shelf s"
    " WHERE s.conference = new.{owner} AND {new} <> '';"
)
_WORDS_OUT: Final = (
    "DELETE FROM spoken WHERE tab = '{table}' AND key = old.id"
    " AND number = (SELECT number FROM shelf WHERE conference = old.{owner});"
)
_NOT_SENT: Final = "UPDATE shelf SET sent = 0 WHERE conference = new.conference AND sent;"
_FILL_SHELF: Final = (
    "INSERT INTO shelf (conference, {fields}) SELECT t.id, {facts} FROM conferences t ORDER BY starts"
)
_FILL_WORDS: Final = (
    "INSERT INTO spoken (number, place, tab, key, words) SELECT s.number, {last} + row_number() OVER"
    " (PARTITION BY s.number), '{table}', t.id, {words} FROM {table} t JOIN shelf s"
    " ON s.conference = t.{owner} WHERE {words} <> ''"
)
_OF_A_LIST: Final = "(SELECT group_concat(value, ' ') FROM json_each({name}))"
_CHANGES_WHAT_IS_DUE: Final = (
    ("people", "INSERT"),
    ("people", "UPDATE"),
)


def keep_index(engine: Engine) -> None:
    """Make the index, or make it anew where its form has changed; a current one is left alone."""
    wanted = _wanted()
    with reading(engine) as session:
        if _there(session.connection(), wanted) == wanted:
            return
    with writing(engine) as session:
        connection = session.connection()
        sent = _sent(connection)
        for name in _there(connection, wanted):
            kind = wanted[name].split()[1]
            connection.exec_driver_sql(f"DROP {'TABLE' if kind == 'VIRTUAL' else kind} IF EXISTS {name}")
        for statement in wanted.values():
            connection.exec_driver_sql(statement)
        for statement in _filling():
            connection.exec_driver_sql(statement)
        for conference in sent:
            connection.exec_driver_sql("UPDATE shelf SET sent = 1 WHERE conference = ?", (conference,))


def _wanted() -> dict[str, str]:
    return TABLES | dict(_triggers())


def _there(connection: Connection, wanted: dict[str, str]) -> dict[str, str]:
    """What of it the database has, in the order in which it was made."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY rowid")
    found = {str(name): str(sql) for name, sql in rows}
    return {name: found[name] for name in wanted if name in found}


def _sent(connection: Connection) -> list[str]:
    """Whose papers have all gone out, as far as an older index knew: to count them again takes long."""
    columns = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(shelf)")}
    if not columns >= {"conference", "sent"}:
        return []
    return [row[0] for row in connection.exec_driver_sql("SELECT conference FROM shelf WHERE sent")]


def _filling() -> Iterator[str]:
    """From what is there already; the order of days is the order of numbers then."""
    yield _FILL_SHELF.format(fields=_FIELDS, facts=_FACTS.format("t"))
    for noun in SEARCHED:
        yield _FILL_WORDS.format(
            last=_LAST, table=noun.__tablename__, owner=_owner(noun), words=_words(noun, "t")
        )


def _triggers() -> Iterator[tuple[str, str]]:
    """One for each table and what can happen to a row: two of one kind would come in no certain order."""
    for noun in SEARCHED:
        table, new, old = noun.__tablename__, _words(noun, "new"), _words(noun, "old")
        words_in = _WORDS_IN.format(last=_LAST, table=table, owner=_owner(noun), new=new)
        words_out = _WORDS_OUT.format(table=table, owner=_owner(noun))
        if noun is Conference:
            kept, changed = (
                each.format(fields=_FIELDS, facts=_FACTS.format("new"))
                for each in (_SHELF_IN, _SHELF_CHANGED)
            )
            yield _trigger(f"{table}_in", f"INSERT ON {table}", kept, words_in)
            recount = _NOT_COUNTED.format(row="new.id")
            yield _trigger(f"{table}_changed", f"UPDATE ON {table}", changed, words_out, words_in, recount)
            gone = _NOT_COUNTED.format(row="old.id")
            yield _trigger(f"{table}_out", f"DELETE ON {table}", _SHELF_OUT, gone)
            continue
        yield _trigger(f"{table}_in", f"INSERT ON {table}", words_in)
        yield _trigger(f"{table}_changed", f"UPDATE ON {table} WHEN {old} IS NOT {new}", words_out, words_in)
        yield _trigger(f"{table}_out", f"DELETE ON {table}", words_out)
    yield _trigger("issued_in", "INSERT ON issued", _NOT_COUNTED.format(row="new.conference"))
    yield _trigger("archived_in", "INSERT ON archived", _AWAY.format(archived=1, row="new"))
    yield _trigger("archived_out", "DELETE ON archived", _AWAY.format(archived=0, row="old"))
    for table, event in _CHANGES_WHAT_IS_DUE:
        yield _trigger(f"{table}_due_{event.lower()}", f"{event} ON {table}", _NOT_SENT)


def _trigger(name: str, after: str, *body: str) -> tuple[str, str]:
    return f"index_{name}", f"CREATE TRIGGER index_{name} AFTER {after} BEGIN {' '.join(body)} END"


def _owner(noun: type[Noun]) -> str:
    """The column that names the conference a row is of."""
    return "conference" if issubclass(noun, Belongs) else "id"


def _words(noun: type[Noun], row: str) -> str:
    """The words of a row as one text, with a space between; of a table of words, the words."""
    table = noun.__table__.columns
    parts = []
    for column in SEARCHED[noun]:
        name = f'{row}."{column}"'
        if table[column].type.python_type is not str:
            name = _OF_A_LIST.format(name=name)
        parts.append(f"coalesce(' ' || nullif({name}, ''), '')")
    return f"trim({' || '.join(parts)})"
