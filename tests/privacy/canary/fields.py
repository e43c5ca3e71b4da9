"""What the fields of a made-up act hold: ids of what there is, words of the vocabulary, and canaries."""

import re
import types
from collections.abc import Callable
from typing import Any, Final, Literal, Union, get_args, get_origin

import msgspec

from soundingboard.commands.keeping_from import KEEPABLE
from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.conference.board import Entry, Response, Score
from soundingboard.conference.copied import Copied
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.papers import Report
from soundingboard.conference.people import Child, Person, Presence
from soundingboard.conference.plan import Action, KeyDate, Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from tests.privacy.canary.canaries import BLAME, CANARY, Canaries, protected_in


def fields_for(name: str, canaries: Canaries, record: Record) -> dict[str, Any]:
    made = {}
    kept = 0.35 if name.startswith("edit_") else 0.6
    full = canaries.chance.random() < 0.3
    if name == "keep_from":
        return _kept(canaries, record)
    for field in msgspec.structs.fields(COMMANDS[name]):
        if field.required or full or canaries.chance.random() < _chosen(field.encode_name, kept):
            value = _value(name, field.encode_name, field.type, canaries, record)
            if value is not None:
                made[field.encode_name] = value
    return made


def told_to_child(canaries: Canaries, record: Record) -> dict[str, Any]:
    """A decision with words for a child who is here; mostly they hold what some card protects."""
    child = canaries.chance.choice([child.id for child in record.all(Child) if child.present])
    words = canaries.text("words for a child", record)
    strings = protected_in(record)
    if strings and canaries.chance.random() < 0.6:
        words = f"{words} It was at {canaries.chance.choice(strings)} then."
    return {"child": child, "outcome": "plan", "words_for_child": words}


def _kept(canaries: Canaries, record: Record) -> dict[str, Any]:
    """One of the things there are, each kind as likely as the others, kept from people or given back."""
    there = {what: rows for what, noun in KEEPABLE.items() if (rows := record.all(noun))}
    what = canaries.chance.choice([*there] or ["entry"])
    key = canaries.chance.choice([row.id for row in there.get(what, ())] or ["nothing"])
    return {"what": what, "id": key, "who": _people(canaries, record), "kept": canaries.chance.random() < 0.8}


def _chosen(field: str, kept: float) -> float:
    return {"audience": 0.35, "not_for": 0.25, "held": 0.25, "protects": 0.3, "own_words": 0.3,
            "whose_behaviour": 0.35, "id": 0.0, "said_by": 0.6}.get(field, kept)  # fmt: skip


def _value(name: str, field: str, kind: Any, canaries: Canaries, record: Record) -> Any:  # noqa: ANN401 - any field
    own = (name, field) in _MAKERS
    if maker := _MAKERS.get((name if own else "", field)):
        return maker(canaries, record)
    return _of_type(f"{name}.{field}", kind, canaries, record)


def _of_type(where: str, kind: Any, canaries: Canaries, record: Record) -> Any:  # noqa: ANN401, PLR0911 - a return for each type
    chance, origin = canaries.chance, get_origin(kind)
    if origin in (Union, types.UnionType):
        return _of_type(
            where, next(part for part in get_args(kind) if part is not type(None)), canaries, record
        )
    if hasattr(kind, "__metadata__"):
        return _of_type(where, get_args(kind)[0], canaries, record)
    if origin is Literal:
        return chance.choice(get_args(kind))
    if kind is bool:
        return chance.random() < 0.5
    if kind in (int, float):
        return chance.randrange(11)
    if kind is str:
        return canaries.text(where, record)
    if origin is tuple:
        return [_of_type(where, get_args(kind)[0], canaries, record)]
    if origin is dict:
        return {"seen": canaries.text(where, record)}
    return None


Maker = Callable[[Canaries, Record], Any]


def _id(noun: type[Any]) -> Maker:
    def made(canaries: Canaries, record: Record) -> Any:  # noqa: ANN401 - an id or nothing
        rows = [row for row in record.all(noun) if not _gone(row)]
        return canaries.chance.choice(rows).id if rows else None

    return made


def _gone(row: Any) -> bool:  # noqa: ANN401 - a row of any class
    return bool(getattr(row, "withdrawn", "") or getattr(row, "removed", False))


def _who(*, here: bool, child: bool = False) -> Maker:
    """Somebody who is here, or is not."""

    def made(canaries: Canaries, record: Record) -> str:
        rows: list[Any] = [*record.all(Child if child else Person)]
        fitting = [row.id for row in rows if bool(row.present) is here and not row.removed]
        return canaries.chance.choice(fitting) if fitting else "nobody"

    return made


def _who_is_out(canaries: Canaries, record: Record) -> str:
    return canaries.chance.choice([row.id for row in record.all(Person) if row.stepped_out])


def _ring(canaries: Canaries, _record: Record) -> str:
    """A number that is nobody's."""
    return f"07700 900{canaries.chance.randrange(1000):03}"


def _left_the_call(canaries: Canaries, record: Record) -> str:
    """Somebody whom the call may let back in."""
    left = [each.who for each in record.all(Presence) if each.let_in]
    return canaries.chance.choice(left) if left else "nobody"


def _showable(canaries: Canaries, record: Record) -> Any:  # noqa: ANN401 - an id or nothing
    """A card or an action that the chair may wish to show although something keeps it back."""
    rows: list[Any] = [row for row in (*record.all(Entry), *record.all(Action)) if not _gone(row)]
    texts = ((row, getattr(row, "text", getattr(row, "what", ""))) for row in rows if not row.shown)
    wanting = [row for row, text in texts if any(words in text for words in BLAME)]
    return canaries.chance.choice(wanting or rows).id if rows else None


def _part(canaries: Canaries, record: Record) -> str:
    """A part of the day, at times one that is not for everyone."""
    rows = record.all(AgendaItem)
    narrow = [row for row in rows if row.audience != ["everyone"]]
    fitting = narrow if narrow and canaries.chance.random() < 0.3 else rows
    return canaries.chance.choice(fitting).id if fitting else "nothing"


def _restorable(canaries: Canaries, record: Record) -> str:
    gone = [row.id for row in record.all(Entry) if row.withdrawn]
    return canaries.chance.choice(gone) if gone else "nobody"


def _somebody(canaries: Canaries, record: Record) -> str:
    if canaries.chance.random() < 0.25:
        return str(_child(canaries, record))
    return str(_person(canaries, record))


def _some(pick: Maker, most: int) -> Maker:
    def made(canaries: Canaries, record: Record) -> list[str]:
        picked = (pick(canaries, record) for _ in range(canaries.chance.randint(1, most)))
        return [each for each in dict.fromkeys(picked) if each]

    return made


def _audience(canaries: Canaries, record: Record) -> Any:  # noqa: ANN401 - a word or a list
    words = ["everyone", "professionals", "child"]
    return canaries.chance.choice(
        [*words, _some(_person, 6)(canaries, record), _some(_somebody, 4)(canaries, record)]
    )


def _effect(canaries: Canaries, record: Record) -> dict[str, str]:
    return {child.id: canaries.text("effect", record) for child in record.all(Child)}


def _protects(canaries: Canaries, record: Record) -> list[str]:
    """A string of its own, or a word that stands somewhere already: in a text, a recap or a name."""
    known = _standing(record) if canaries.chance.random() < 0.5 else []
    if known:
        return [canaries.chance.choice(known)]
    return [f"Larch {canaries.word('protects')} Row"]


_STAND: Final = (
    (Entry, "text"), (Outcome, "text"), (Action, "what"), (Action, "how_we_will_know"), (Decision, "reasons"),
    (Decision, "words_for_child"), (AgendaItem, "recap"), (AgendaItem, "family_title"), (Score, "why"),
    (Response, "words"), (Person, "is_"), (Child, "called"),
)  # fmt: skip


def _standing(record: Record) -> list[str]:
    """A word of any text that a page may hold; which field, each as likely as the others."""
    texts = [" ".join(getattr(row, field) for row in record.all(noun)) for noun, field in _STAND]
    return [word for text in texts for word in re.findall(rf"\w*{CANARY.pattern}", text)[-2:]]


def to_clear(record: Record) -> list[str]:
    """The ids of what holds copied words that are not cleared, or names a child."""
    called = [child.called for child in record.all(Child)]
    told = [(noun, field) for noun, field in _STAND if noun not in (Response, Person, Child)]
    texts = [(row.id, getattr(row, field)) for noun, field in told for row in record.all(noun)]
    naming = (key for key, text in texts if any(name in text for name in called))
    return [*(copied.row for copied in record.all(Copied) if not copied.cleared), *naming]


def _to_clear(canaries: Canaries, record: Record) -> Any:  # noqa: ANN401 - an id or nothing
    rows = to_clear(record)
    return canaries.chance.choice(rows) if rows else None


def _name(canaries: Canaries, _record: Record) -> str:
    return f"Nam {canaries.word('called')}"


def _full_name(canaries: Canaries, _record: Record) -> str:
    """One word: each of several would tell of a child wherever it stands."""
    return f"Nam{canaries.word('name')}"


def _date(canaries: Canaries, _record: Record) -> str:
    return canaries.chance.choice(["2026-12-01", "2027-01-12", f"soon {canaries.word('date words')}"])


def _real_date(canaries: Canaries, _record: Record) -> str:
    return canaries.chance.choice(["2026-12-01", "2027-02-19"])


def _is(canaries: Canaries, _record: Record) -> str:
    return canaries.chance.choice(
        ["Mum", "Dad", f"Aunt {canaries.word('is')}", f"Worker {canaries.word('is')}"]
    )


def _day_and_time(canaries: Canaries, _record: Record) -> str:
    return canaries.chance.choice(["2026-11-24T10:00:00", "2026-11-25T09:30:00"])


def _hex(digits: int) -> Maker:
    def made(canaries: Canaries, _record: Record) -> str:
        return f"{canaries.chance.getrandbits(4 * digits):0{digits}x}"

    return made


def _visits(canaries: Canaries, record: Record) -> dict[str, str]:
    return {"home": "limited", "limits": canaries.text("limits", record)}


def _items(canaries: Canaries, record: Record) -> list[dict[str, Any]]:
    title = canaries.text("item title", record)
    return [{"item": "risks", "title": title, "minutes": 5, "purpose": "risk",
             "audience": _audience(canaries, record)}]  # fmt: skip


def _objections(canaries: Canaries, record: Record) -> list[dict[str, str]]:
    words, decided = (canaries.text(each, record) for each in ("objection", "decided"))
    return [{"who": _person(canaries, record), "words": words, "decided": decided}]


def _source(canaries: Canaries, record: Record) -> str:
    return _somebody(canaries, record) if canaries.chance.random() < 0.5 else canaries.text("source", record)


def _new(what: str) -> Maker:
    def made(canaries: Canaries, _record: Record) -> str:
        return f"{what}{canaries.chance.randrange(10**6)}"

    return made


def _nothing(_canaries: Canaries, _record: Record) -> None:
    return None


def _minutes(canaries: Canaries, _record: Record) -> int:
    return canaries.chance.randint(1, 30)


_person, _child, _entry = _id(Person), _id(Child), _id(Entry)
_item, _outcome, _action, _report = _id(AgendaItem), _id(Outcome), _id(Action), _id(Report)
_people, _children, _anybody = _some(_person, 3), _some(_child, 2), _some(_somebody, 3)

_MAKERS: Final[dict[tuple[str, str], Maker | None]] = {
    ("", "who"): _somebody, ("", "person"): _person, ("", "child"): _child, ("", "entry"): _entry,
    ("", "item"): _item, ("", "before"): _item, ("", "outcome"): _outcome, ("", "action"): _action,
    ("", "report"): _report, ("", "about"): _children, ("", "not_for"): _people, ("", "people"): _people,
    ("", "to"): _children, ("", "audience"): _audience, ("", "said_by"): _somebody,
    ("", "read_by"): _somebody,
    ("", "whose_behaviour"): _person, ("", "finder"): _person, ("", "effect"): _effect,
    ("", "protects"): _protects, ("", "called"): _name, ("", "find_by"): _date, ("", "by_when"): _date,
    ("add_child", "name"): _full_name, ("edit_child", "name"): _full_name,
    ("", "is"): _is, ("", "source"): _source, ("", "minutes"): _minutes, ("", "id"): _nothing,
    ("", "row"): _to_clear, ("remove_key_date", "id"): _id(KeyDate),
    ("keep_safe", "who"): _anybody, ("keep_safe", "from"): _people,
    ("", "with"): _anybody, ("", "from"): _person, ("", "risks"): _some(_entry, 2),
    ("", "agreed_by"): _anybody, ("", "lead"): _person,
    ("", "tells_child"): _child, ("", "whose"): _person, ("", "by"): _person, ("", "members"): _anybody,
    ("", "into"): _entry, ("", "remark"): _id(Remark), ("", "objections"): _objections, ("", "matters"): None,
    ("", "visits_without_notice"): _visits, ("", "items"): _items, ("", "trusted_adult"): _person,
    ("finish_item", "item"): lambda _canaries, record: record.conference.current_item or None,
    ("arrive", "who"): _some(_who(here=False), 2), ("leave", "who"): _who(here=True),
    ("invite", "who"): _people, ("catch_up", "who"): _person, ("plan_arrival", "who"): _person,
    ("somebody_at_door", "who"): _person, ("settle_door", "who"): _person, ("settle_door", "how"): None,
    ("settle_door", "ground"): None, ("plan_attendance", "room"): _some(_person, 1),
    ("plan_attendance", "call"): _some(_person, 1), ("plan_attendance", "out"): _some(_person, 1),
    ("catch_up", "when"): _date, ("end_emergency", "minutes_lost"): _minutes,
    ("take_off_call", "who"): _left_the_call, ("", "ring"): _ring,
    ("step_out", "who"): _who(here=True), ("come_back", "who"): _who_is_out,
    ("child_joins", "child"): _who(here=False, child=True), ("restore_entry", "entry"): _restorable,
    ("show_entry", "entry"): _showable, ("start_item", "item"): _part, ("recap", "item"): _part,
    ("child_leaves", "child"): _who(here=True, child=True), ("answer_readiness", "about"): _person,
    ("share_report", "with"): _person, ("ask_if_safe", "who"): _person,
    ("begin_closed_part", "speaks"): _person, ("child_joins", "talks"): _person,
    ("child_joins", "not_with"): _people,
    ("reply", "who"): _person, ("begin_closed_part", "who"): _people, ("add_item", "who"): _people,
    ("edit_item", "who"): _people, ("add_action", "by"): _date, ("edit_action", "by"): _date,
    ("add_action", "until"): _real_date, ("edit_action", "until"): _real_date,
    ("agree_action", "by"): _anybody, ("agree_working_agreement", "by"): _anybody,
    ("check_in_after", "when"): _date, ("add_key_date", "date"): _real_date,
    ("edit_conference", "starts"): _day_and_time, ("edit_conference", "strategy_discussion"): _real_date,
    ("edit_conference", "previous"): _real_date, ("keep_recording", "size"): _minutes,
    ("keep_recording", "sha256"): _hex(64), ("keep_recording", "signature"): _hex(128),
    ("keep_recording", "signed_by"): _hex(64), ("issue", "at"): _day_and_time, ("issue", "to"): None,
    ("issue", "content"): _hex(32),
    ("set_next_conference", "date"): lambda _canaries, _record: "2027-02-19T10:00:00",
    ("add_child", "id"): _new("child"), ("add_child", "born"): lambda _canaries, _record: "2019-01-01",
    ("edit_child", "id"): _child, ("edit_child", "born"): lambda _canaries, _record: "2019-01-01",
    ("remove_child", "id"): _child, ("edit_person", "id"): _person, ("remove_person", "id"): _person,
    ("add_person", "id"): _new("person"), ("add_item", "item"): _new("item"),
    ("expect_report", "report"): _new("report"), ("move_entry", "before"): _entry,
    ("edit_action", "before"): _action, ("move_entry", "to"): None, ("turn_page", "to"): None,
    ("decide", "outcome"): None, ("split_entry", "texts"): lambda canaries, record: [
        canaries.text("split_entry.texts", record) for _ in range(2)
    ], ("speaking", "for"): lambda _canaries, _record: "00:01:00",
    ("correct", "what"): lambda canaries, record: (
        canaries.chance.choice([*(each(canaries, record) for each in (_entry, _action, _child)), "a letter"])
    ),
}  # fmt: skip
"""How fields are filled that hold no free text, by command and field; any other text gets a canary."""
