"""Where every story begins: two children with different fathers, and a canary in every field."""

from datetime import datetime
from functools import cache
from random import Random
from typing import Any, Final

from soundingboard.conference.people import Child
from soundingboard.conference.record import Record
from tests.privacy.canary.canaries import BLAME, Canaries
from tests.privacy.canary.memory_desk import Act, MemoryDesk, Moment

STARTS: Final = datetime(2026, 11, 24, 10, 0)
WHOLE_RISK: Final = ("because", "likelihood", "significant_because", "if_nothing_changes")


@cache
def prepared() -> tuple[MemoryDesk, Canaries, tuple[Moment, ...]]:
    """A desk, the canaries of its cast, and the moments at which a story may begin; made once.

    Whoever uses the desk sets it back to one of the moments first.
    """
    canaries = Canaries(Random(0))
    table = MemoryDesk(STARTS)
    moments = [
        _played(table, chapter) for chapter in (_before(canaries), _together(canaries), _planning(canaries))
    ]
    asides = (_with_a_child(canaries), _with_another_father(), _held("plan"), _held("board"), _held("scale"),
              _on_what_is_not_for_all(), _among_professionals(canaries), _in_an_emergency(),
              _closed(), _beside_a_father_of_one(canaries, table.desk.record))  # fmt: skip
    for aside in asides:
        table.back_to(moments[2])
        moments.append(_played(table, aside))
    table.back_to(moments[0])
    moments.append(_played(table, _unmarked(canaries)))
    return table, canaries, tuple(moments)


def _played(table: MemoryDesk, chapter: list[Act]) -> Moment:
    for act in chapter:
        assert table.act(act), (act, table.refused)
    return table.keep()


def _before(canaries: Canaries) -> list[Act]:
    word = canaries.word
    return [
        _act("create_conference", kind="initial", reference=word("reference"), family=word("family"),
             starts=STARTS, chair="ruth", place=word("place"), online=word("online"), area=word("area"),
             matters=["domestic_abuse"]),
        _child(word, "ella", 2019), _child(word, "noah", 2024),
        _person(word, "mia", "Mum", "family", to=["ella", "noah"], harmed=True, cares_day_to_day=True),
        _person(word, "dean", "Dad", "family", to=["ella"], joins="teams"),
        _person(word, "lee", "Friend", "family"),
        _person(word, "gran", "Gran", "family", to=["ella", "noah"]),
        _person(word, "ade", f"Advocate {word('is')}", "supporter"),
        _person(word, "col", f"Friend of Lee {word('is')}", "supporter", to=["noah"]),
        _person(word, "ruth", "Chair", "professional"),
        _person(word, "sam", f"Social worker {word('is')}", "professional"),
        _person(word, "tom", f"Head teacher {word('is')}", "professional", to=["ella"]),
        _person(word, "kay", f"Police officer {word('is')}", "professional", joins="written"),
        _act("record_father", child="noah", person="lee", why=word("father why")),
        _act("keep_apart", people=["mia", "dean"], why=word("apart why"), arrangement=word("arrangement")),
        _act("ask_if_safe", who="mia", answer=word("safe answer")),
        _act("reply", who="kay", joins="written", apologies=word("apologies"), views=word("views")),
        _act("expect_report", report="r1", **{"from": "sam"}),
        _act("private_note", text=word("private note")),
        _act("add_item", item="moved", title=f"Here is {word('title')}", minutes=5, purpose="info",
             audience="professionals"),
    ]  # fmt: skip


def _together(canaries: Canaries) -> list[Act]:
    word = canaries.word
    risk = {part: f"Here is {word(part)}." for part in WHOLE_RISK}
    return [
        _act("start_conference"),
        _act("arrive", who=["ruth", "sam", "mia"], joins="room", why=word("arrive why")),
        _act("arrive", who=["tom"], joins="teams"),
        _act("start_item", item="risks"),
        _card(word, "plain", said_by="sam"),
        _card(word, "ellas", about=["ella"]),
        _card(word, "noahs", kind="going_well", about=["noah"]),
        _card(word, "grown", kind="not_sure", audience="professionals"),
        _card(word, "hers", own_words=True, said_by="ella"),
        _card(word, "risk", kind="risk", about=["ella"], effect={"ella": f"Here is {word('effect')}."},
              said_by="mia", whose_behaviour="dean", **risk),
        _card(word, "became_hers"),
        _act("edit_entry", entry="became_hers", own_words=True, said_by="ella"),
        _card(word, "kept", held=True),
        _card(word, "long", text=f"Here is {word('card')}{', and more' * 15}."),
        *(_card(word, half, kind="risk") for half in ("half", "half_shown")),
        *(_card(word, f"blames_{at}", text=f"{word('card')}. {words}") for at, words in enumerate(BLAME)),
        _card(word, "blames_shown", text=f"{word('card')}. {BLAME[0]}"),
        _card(word, "blames_own", text=f"{word('card')}. {BLAME[0]}", own_words=True, said_by="mia"),
        *(_act("show_entry", entry=shown) for shown in ("half_shown", "blames_shown")),
    ]  # fmt: skip


def _unmarked(canaries: Canaries) -> list[Act]:
    """It has begun with the chair marked alone, and there are cards that are not for all who are expected."""
    word = canaries.word
    return [
        _act("start_conference"),
        _act("arrive", who=["ruth"]),
        _act("start_item", item="risks"),
        _card(word, "not_deans", not_for=["dean"]),
        _card(word, "mias", audience=["mia"]),
        _card(word, "noahs", about=["noah"]),
    ]


def _planning(canaries: Canaries) -> list[Act]:
    word = canaries.word
    return [
        _act("respond", entry="ellas", who="mia", response="disagree", words=f"Here is {word('words')}."),
        _act("start_item", item="plan"),
        _act("add_outcome", id="o-ella", text=f"here is {word('outcome')}", about=["ella"]),
        _act("add_outcome", id="o-noah", text=f"here is {word('outcome')}", about=["noah"]),
        _act("add_action", id="a-ella", outcome="o-ella", what=f"Here is {word('action')}.", who="sam"),
        _act("add_action", id="a-loose", what=f"Here is {word('action')}.", who="dean"),
        _act("add_action", id="a-answers", what=f"Here is {word('action')}.", who="sam", risks=["noahs"]),
        _act("add_outcome", id="o-grown", text=f"here is {word('outcome')}", about=["ella"],
             audience="professionals"),
        _act("add_action", id="a-grown", outcome="o-grown", what=f"Here is {word('action')}.", who="sam"),
        *(_act("add_action", id=key, what=f"{word('action')}. {BLAME[0]}")
          for key in ("a-blames", "a-shown")),
        _act("show_entry", entry="a-shown"),
        *(_act("score", who="sam", about=["ella"], score=5, entry=entry, why=f"Here is {word('score')}.")
          for entry in ("risk", "grown")),
        _act("recap", item="plan", text=f"Here is {word('recap')}."),
        _act("recap", item="moved", text=f"Here is {word('recap')}."),
        _act("score", who="mia", about=["ella"], score=4, why=f"Here is {word('score')}."),
        _act("score", who="lee", about=["noah"], score=6, why=f"Here is {word('score')}."),
        _act("score", who="ella", about=["ella"], score=6, may_share="yes", why=f"Here is {word('score')}."),
        _act("show_scores"),
        _act("decide", child="ella", outcome="plan", reasons=f"Here is {word('reasons')}.",
             words_for_child=f"Here is {word('words for ella')}."),
        _act("decide", child="noah", outcome="plan", reasons=f"Here is {word('reasons')}.",
             words_for_child=f"Here is {word('words for noah')}."),
    ]  # fmt: skip


def _with_a_child(canaries: Canaries) -> list[Act]:
    """Noah is here with the chair alone, and his page holds what his own card protects.

    The other cards are for children: for either, for one of them, and for grown-ups beside one.
    """
    word, mine = canaries.word, canaries.word("protects")
    return [
        *(_act("leave", who=who) for who in ("mia", "tom", "sam")),
        _card(word, "his", own_words=True, said_by="noah", about=["noah"], protects=[mine]),
        _card(word, "child", audience="child"),
        _card(word, "child_ella", audience="child", about=["ella"]),
        _card(word, "child_noah", audience="child", about=["noah"]),
        _card(word, "named_noah", audience=["noah", "mia"]),
        _card(word, "named_ella", audience=["ella", "mia"]),
        _act("decide", child="noah", outcome="plan", words_for_child=f"Here is {mine}."),
        _act("child_joins", child="noah"),
    ]  # fmt: skip


def _with_another_father() -> list[Act]:
    """Ella is here beside Noah's father, who is nothing to her."""
    return [
        *(_act("leave", who=who) for who in ("mia", "tom", "sam")),
        _act("arrive", who=["lee"], joins="room"),
        _act("child_joins", child="ella"),
    ]


def _beside_a_father_of_one(canaries: Canaries, record: Record) -> list[Act]:
    """Ella's father is here, who may not know of Noah; of what names Noah some was cleared."""
    word, noah = canaries.word, next(child.called for child in record.all(Child) if child.id == "noah")
    return [
        _act("arrive", who=["dean"], joins="room"),
        *(_card(word, f"names_{at}", text=f"{word('card')}. {noah} is in.") for at in range(2)),
        *(_act("add_outcome", id=f"o-names-{at}", text=f"{word('outcome')}: {noah}", about=["ella"])
          for at in range(2)),
        *(_act("add_action", id=f"a-names-{at}", what=f"{word('action')} {noah}.") for at in range(2)),
        _act("recap", item="plan", text=f"Here is {word('recap')} of {noah}."),
        *(_act("clear_words", row=row) for row in ("names_1", "o-names-1", "a-names-1")),
    ]  # fmt: skip


def _held(page: str) -> list[Act]:
    """What stands there stays there while the chair works on, but for what may not stand any more."""
    return [
        _act("show", page=page),
        _act("hold", on=True),
        _act("withdraw_entry", entry="plain", why="x"),
        _act("withdraw_action", action="a-loose", why="x"),
        _act("withdraw_outcome", outcome="o-noah", why="x"),
        _act("remove_item", item="next"),
        _act("score", who="ella", about=["ella"], score=6, may_share="no"),
        _act("respond", entry="ellas", who="mia", response="agree"),
        _act("recap", item="plan", text="We plan."),
        _act("edit_entry", entry="blames_own", audience="professionals"),
        _act("edit_item", item="plan", audience="professionals"),
    ]


def _among_professionals(canaries: Canaries) -> list[Act]:
    """Nobody else looks, and words are typed that come from where not everyone could read them."""
    word, grown = canaries.word, f"Here is {canaries.word('new information')} of them."
    row = f"Larch {word('protects')} Row"
    return [
        _act("leave", who="mia"),
        _card(word, "grown_row", audience="professionals", protects=[row]),
        _card(word, "says_row", text=f"Here is {word('card')}, at {row}."),
        _act("new_information", **{"from": "sam"}, what=grown, why_exceptional="x", shareable=False,
             allowed=True),
        _act("capture", id="again", kind="worry", text=grown),
        _act("show", page="board"),
    ]  # fmt: skip


def _on_what_is_not_for_all() -> list[Act]:
    """A part of the day that is for professionals, and a page that the chair shows meanwhile."""
    return [_act("start_item", item="moved"), _act("show", page="today")]


def _in_an_emergency() -> list[Act]:
    return [_act("show", page="board"), _act("emergency", why="x")]


def _closed() -> list[Act]:
    return [_act("show", page="board"), _act("close_conference")]


def _act(verb: str, **fields: Any) -> Act:  # noqa: ANN401 - any field
    return verb, fields


def _card(word: Any, key: str, **more: Any) -> Act:  # noqa: ANN401 - a bound method, and any field
    """A card that says one word and protects another."""
    fields = {"id": key, "kind": "worry", "text": f"Here is {word('card')}.",
              "protects": [f"Larch {word('protects')} Row"]}  # fmt: skip
    return "capture", fields | more


def _child(word: Any, who: str, year: int) -> Act:  # noqa: ANN401 - a bound method
    name, called = f"{who.title()} {word('full name')}", f"{who.title()}{word('called')}"
    return _act("add_child", id=who, name=name, called=called, born=f"{year}-03-01")


def _person(word: Any, who: str, is_: str, group: str, **more: Any) -> Act:  # noqa: ANN401 - the same
    texts = {name: f"Here is {word(name)}." for name in ("keep_in_touch", "safe_contact", "can_offer")}
    name, called = f"{who.title()} {word('full name')}", f"{who.title()}{word('called')}"
    fields = {"id": who, "name": name, "called": called, "is": is_, "group": group,
              "agency": word("agency"), "needs": {"access": word("needs")}}  # fmt: skip
    return "add_person", fields | texts | more
