"""Where every story begins: two children with different fathers, and a canary in every field."""

from datetime import datetime
from random import Random
from typing import Any, Final

from tests.privacy.canary.memory_desk import Act, MemoryDesk, Moment
from tests.privacy.canary.stories import Canaries

STARTS: Final = datetime(2026, 11, 24, 10, 0)
WHOLE_RISK: Final = ("because", "likelihood", "significant_because", "if_nothing_changes")


def prepared() -> tuple[MemoryDesk, Canaries, tuple[Moment, ...]]:
    """A desk, the canaries of its cast, and the moments at which a story may begin."""
    canaries = Canaries(Random(0))
    table = MemoryDesk(STARTS)
    moments = [
        _played(table, chapter) for chapter in (_before(canaries), _together(canaries), _planning(canaries))
    ]
    for aside in (_with_a_child(canaries), _held("plan"), _held("board"), _on_what_is_not_for_all()):
        table.back_to(moments[2])
        moments.append(_played(table, aside))
    return table, canaries, tuple(moments)


def _played(table: MemoryDesk, chapter: list[Act]) -> Moment:
    for act in chapter:
        assert table.act(act), (act, table.refused)
    return table.keep()


def _before(canaries: Canaries) -> list[Act]:
    word = canaries.word
    return [
        _act("create_conference", kind="initial", reference=word("reference"), family=word("family"),
             starts=STARTS, chair="ruth", place=word("place"), online=word("online"), area=word("area")),
        _child(word, "ella", 2019), _child(word, "noah", 2024),
        _person(word, "mia", "Mum", "family", to=["ella", "noah"], harmed=True, cares_day_to_day=True),
        _person(word, "dean", "Dad", "family", to=["ella"], joins="teams"),
        _person(word, "lee", "Friend", "family"),
        _person(word, "gran", "Gran", "family", to=["ella", "noah"]),
        _person(word, "ade", f"Advocate {word('is')}", "supporter"),
        _person(word, "ruth", "Chair", "professional"),
        _person(word, "sam", f"Social worker {word('is')}", "professional"),
        _person(word, "tom", f"Head teacher {word('is')}", "professional", joins="teams"),
        _person(word, "kay", f"Police officer {word('is')}", "professional", joins="written"),
        _act("record_father", child="noah", person="lee", why=word("father why")),
        _act("keep_apart", people=["mia", "dean"], why=word("apart why"), arrangement=word("arrangement")),
        _act("ask_if_safe", who="mia", answer=word("safe answer")),
        _act("reply", who="kay", joins="written", apologies=word("apologies"), views=word("views")),
        _act("expect_report", report="r1", **{"from": "sam"}),
        _act("private_note", text=word("private note")),
        _act("add_item", item="moved", title=word("title"), minutes=5, purpose="info",
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
        _act("capture", id="plain", kind="worry", text=f"Here is {word('card')}.", said_by="sam"),
        _act("capture", id="ellas", kind="worry", text=f"Here is {word('card')}.", about=["ella"]),
        _act("capture", id="noahs", kind="going_well", text=f"Here is {word('card')}.", about=["noah"]),
        _act("capture", id="grown", kind="not_sure", text=f"Here is {word('card')}.",
             audience="professionals"),
        _act("capture", id="hers", kind="worry", text=f"Here is {word('card')}.", own_words=True,
             said_by="ella"),
        _act("capture", id="risk", kind="risk", text=f"Here is {word('card')}.", about=["ella"],
             effect={"ella": f"Here is {word('effect')}."}, said_by="mia", whose_behaviour="dean", **risk),
    ]  # fmt: skip


def _planning(canaries: Canaries) -> list[Act]:
    word = canaries.word
    return [
        _act("start_item", item="plan"),
        _act("add_outcome", id="o-ella", text=f"here is {word('outcome')}", about=["ella"]),
        _act("add_outcome", id="o-noah", text=f"here is {word('outcome')}", about=["noah"]),
        _act("add_action", id="a-ella", outcome="o-ella", what=f"Here is {word('action')}.", who="sam"),
        _act("add_action", id="a-loose", what=f"Here is {word('action')}.", who="dean"),
        _act("add_outcome", id="o-grown", text=f"here is {word('outcome')}", about=["ella"],
             audience="professionals"),
        _act("add_action", id="a-grown", outcome="o-grown", what=f"Here is {word('action')}.", who="sam"),
        _act("recap", item="moved", text=f"Here is {word('recap')}."),
        _act("score", who="mia", about=["ella"], score=4, why=f"Here is {word('score')}."),
        _act("score", who="lee", about=["noah"], score=6, why=f"Here is {word('score')}."),
        _act("score", who="ella", about=["ella"], score=6, why=f"Here is {word('score')}."),
        _act("show_scores"),
        _act("decide", child="ella", outcome="plan", reasons=f"Here is {word('reasons')}.",
             words_for_child=f"Here is {word('words for ella')}."),
        _act("decide", child="noah", outcome="plan", reasons=f"Here is {word('reasons')}.",
             words_for_child=f"Here is {word('words for noah')}."),
    ]  # fmt: skip


def _with_a_child(canaries: Canaries) -> list[Act]:
    """Noah is here with the chair alone, and his page holds what his own card protects."""
    mine, text = canaries.word("protects"), canaries.word("card")
    return [
        *(_act("leave", who=who) for who in ("mia", "tom", "sam")),
        _act("capture", id="his", kind="worry", text=f"Here is {text}.", own_words=True, said_by="noah",
             about=["noah"], protects=[mine]),
        _act("decide", child="noah", outcome="plan", words_for_child=f"Here is {mine}."),
        _act("child_joins", child="noah"),
    ]  # fmt: skip


def _held(page: str) -> list[Act]:
    """What stands there stays there, while the chair works on."""
    return [_act("show", page=page), _act("hold", on=True)]


def _on_what_is_not_for_all() -> list[Act]:
    """A part of the day that is for professionals, and a page that the chair shows meanwhile."""
    return [_act("start_item", item="moved"), _act("show", page="today")]


def _act(verb: str, **fields: Any) -> Act:  # noqa: ANN401 - any field
    return verb, fields


def _child(word: Any, who: str, year: int) -> Act:  # noqa: ANN401 - a bound method
    name, called = f"{who.title()} {word('full name')}", f"{who.title()}{word('called')}"
    return _act("add_child", id=who, name=name, called=called, born=f"{year}-03-01")


def _person(word: Any, who: str, is_: str, group: str, **more: Any) -> Act:  # noqa: ANN401 - the same
    texts = {name: f"Here is {word(name)}." for name in ("keep_in_touch", "safe_contact", "can_offer")}
    name, called = f"{who.title()} {word('full name')}", f"{who.title()}{word('called')}"
    fields = {"id": who, "name": name, "called": called, "is": is_, "group": group,
              "agency": word("agency"), "needs": {"access": word("needs")}}  # fmt: skip
    return "add_person", fields | texts | more
