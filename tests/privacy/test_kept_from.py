"""Whatever it is, one command keeps it from somebody: it leaves their papers and the screen that they see."""

from collections.abc import Iterator
from functools import partial

import msgspec
import pytest

from soundingboard.commands.keeping_from import KEEPABLE
from soundingboard.conference.decision import Decision
from soundingboard.conference.nouns import KEPT_FROM_SOME
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from soundingboard.views.room.build import texts_of
from tests.privacy.conftest import Told

READER, OTHER = "dean", "mia"

MARKS = {
    "entry": "canary card",
    "response": "canary answer",
    "score": "canary reasons of a score",
    "new_information": "canary news",
    "outcome": "canary aim",
    "action": "canary step",
    "contingency": "canary sign",
    "key_date": "canary day",
    "core_group": "Canary Lead",
    "working_agreement": "canary limits",
    "remark": "canary remark",
    "decision": "canary grounds",
    "item": "canary recap",
    "report": "Canary Writer",
}
"""Words of one thing of each kind, which stand nowhere else in a paper but as who was there."""

ON_SCREEN = {"entry", "response", "score", "outcome", "action", "core_group", "decision", "item"}
"""What stands on the family's screen as well."""

JOB = "Dean has a new job in the north."
"""What only professionals may read."""

PAGES = ("follow", "board", "plan", "scale", "decision", "next")


def tell(told: Told) -> dict[str, str]:
    """One thing of each kind, and their ids."""
    person = {"group": "professional", "is": "Nurse"}
    for key in ("lead", "writer"):
        name = f"Canary {key.title()}"
        told.do("add_person", id=key, name=name, called=name, **person)
    told.do("capture", id="e", kind="worry", text=f"There is a {MARKS['entry']}.", said_by="sam")
    told.do("capture", id="answered", kind="worry", text="It is loud.", said_by="sam")
    told.do("respond", entry="answered", who="june", response="disagree", words=MARKS["response"])
    told.do("score", who="sam", about=["ella"], score=5, why=MARKS["score"])
    told.do("show_scores")
    told.do("new_information", what=MARKS["new_information"], why_exceptional="x", shareable=True,
            allowed=True, **{"from": "sam"})  # fmt: skip
    told.do("add_outcome", id="o", text=MARKS["outcome"], about=["ella"])
    told.do("add_action", id="a", what=f"Sam rings about a {MARKS['action']}", who="sam")
    told.do("set_contingency", sign=MARKS["contingency"], then="Sam rings")
    told.do("add_key_date", id="d", date="2026-12-01", what=MARKS["key_date"])
    told.do("set_core_group", lead="lead", members=["sam"])
    told.do("agree_working_agreement", by=["mia"], what_we_ask=MARKS["working_agreement"])
    told.do("add_remark", id="r", kind="network", text=MARKS["remark"])
    told.do("decide", child="ella", outcome="plan", reasons=MARKS["decision"])
    told.do("recap", item="plan", text=MARKS["item"])
    told.do("capture", kind="worry", text=JOB, audience="professionals")
    told.do("expect_report", report="rep", **{"from": "writer"})
    record = told.desk.record
    last = {what: [*record.all(KEEPABLE[what])][-1].id for what in MARKS}
    fixed = {"entry": "e", "outcome": "o", "action": "a", "key_date": "d", "remark": "r", "decision": "ella",
             "item": "plan", "report": "rep"}  # fmt: skip
    return last | fixed | {"response": "answered:june"}


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[tuple[Told, dict[str, str]]]:
    """The sample in its last part, with one thing of each kind; Dean is in the room as well."""
    folder = tmp_path_factory.mktemp("kept") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "close_conference")
        told.do("arrive", who=[READER], joins="room")
        told.do("start_item", item="plan")
        yield told, tell(told)


WITHOUT = ("people", "lead", "left_out", "unnamed")
"""Who was there, and what is told to the chair alone."""


def papers(told: Told, who: str) -> str:
    """All that the copy of somebody says, but for who was there."""
    made: list[Copy] = [*copies(told.desk.record, now=told.clock.now())]
    copy = next(each for each in made if each.recipient.id == who)
    said = {name: part for name, part in msgspec.to_builtins(copy).items() if name not in WITHOUT}
    return str(said)


def screen(told: Told) -> str:
    """All that the family's screen says, on any page."""
    said = []
    for page in PAGES:
        told.do("show", page=page)
        _, _, last = told.frame.page_of.partition(" of ")
        for turn in range(int(last or 1)):
            told.do("turn_page", to=turn)
            said.append("\n".join(texts_of(told.frame)))
    return "\n".join(said)


def test_there_is_a_word_for_each_noun_that_can_be_kept_from_somebody() -> None:
    assert set(KEEPABLE.values()) == set(KEPT_FROM_SOME)
    assert {*MARKS, "correction"} == set(KEEPABLE), "a correction is tried in test_issued_again"


@pytest.mark.parametrize("what", MARKS)
def test_what_is_kept_from_somebody_leaves_their_paper_alone(
    day: tuple[Told, dict[str, str]], what: str
) -> None:
    told, ids = day
    keep = partial(told.do, "keep_from", what=what, id=ids[what], who=[READER])
    mark = MARKS[what]
    assert mark in papers(told, READER)
    keep()
    assert mark not in papers(told, READER)
    assert mark in papers(told, OTHER)
    keep(kept=False)
    assert mark in papers(told, READER)


@pytest.mark.parametrize("what", sorted(ON_SCREEN))
def test_what_is_kept_from_somebody_leaves_the_screen_while_they_look(
    day: tuple[Told, dict[str, str]], what: str
) -> None:
    told, ids = day
    keep = partial(told.do, "keep_from", what=what, id=ids[what], who=[READER])
    mark = MARKS[what]
    assert mark in screen(told)
    keep()
    assert mark not in screen(told)
    told.do("leave", who=[READER])
    assert mark in screen(told)
    told.do("arrive", who=[READER], joins="room")
    keep(kept=False)


def test_an_answer_that_is_kept_from_somebody_leaves_its_card_there(day: tuple[Told, dict[str, str]]) -> None:
    told, _ids = day
    told.do("keep_from", what="response", id="answered:june", who=[READER])
    assert "It is loud." in papers(told, READER)
    told.do("keep_from", what="response", id="answered:june", who=[READER], kept=False)


def test_of_a_decision_the_reasons_are_kept_and_not_what_was_decided(
    day: tuple[Told, dict[str, str]],
) -> None:
    told, _ids = day
    told.do("keep_from", what="decision", id="ella", who=[READER])
    made = {copy.recipient.id: copy for copy in copies(told.desk.record, now=told.clock.now())}
    copy = made[READER]
    assert [(child.outcome, child.reasons) for child in copy.children if child.id == "ella"] == [("plan", "")]
    told.do("keep_from", what="decision", id="ella", who=[READER], kept=False)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("We will all help.", True),
        ("We will all help, Noah too.", False),
        (f"We know it. {JOB}", False),
    ],
)
def test_what_is_said_to_a_child_goes_through_the_same_door(
    day: tuple[Told, dict[str, str]], words: str, stands: bool
) -> None:
    told, _ids = day
    told.do("decide", child="ella", outcome="plan", reasons=MARKS["decision"], words_for_child=words)
    assert told.desk.record.by_id(Decision)["ella"].words_for_child == words
    made = {copy.recipient.id: copy for copy in copies(told.desk.record, now=told.clock.now())}
    (ella,) = made["ella"].children
    assert ella.words_for_child == (words if stands else "")
    assert any(left.what == "the words for a child" for left in made["ella"].left_out) is not stands
    assert not any(words in str(msgspec.to_builtins(copy)) for who, copy in made.items() if who != "ella")
