"""Words typed or pasted from a card that not everyone may see stay as narrow until the chair clears them."""

from dataclasses import replace
from typing import Any

import pytest

from soundingboard.base.errors import Refused
from soundingboard.conference.copied import Copied
from soundingboard.views.copies.build import copies
from tests.privacy.conftest import Told

SECRET = "Dean was seen near the nursery on Monday night."
COPY = "We heard that Dean was seen near the nursery, and asked him."
WHY = "these words come from a card that not everyone may see"

PLACES: dict[str, tuple[str, dict[str, Any], str]] = {
    "a card": ("capture", {"id": "again", "kind": "worry", "text": COPY}, "board"),
    "a recap": ("recap", {"item": "risks", "text": COPY}, "board"),
    "an action": ("add_action", {"id": "again", "what": COPY, "who": "sam"}, "plan"),
    "how we will know": (
        "add_action", {"id": "again", "what": "Sam rings.", "who": "sam", "how_we_will_know": COPY}, "plan",
    ),
    "an outcome": ("add_outcome", {"id": "again", "text": COPY, "about": ["ella"]}, "plan"),
    "reasons": ("decide", {"child": "ella", "outcome": "plan", "reasons": COPY}, "decision"),
    "a title": (
        "add_item",
        {"item": "again", "title": "x", "family_title": COPY, "minutes": 5, "purpose": "info"},
        "today",
    ),
}  # fmt: skip
"""Where words may be typed that the family's screen shows: the command, its fields and the page."""


@pytest.fixture
def told(risks: Told) -> Told:
    """A card for professionals stands on the board."""
    risks.do("capture", id="secret", kind="worry", text=SECRET, audience="professionals")
    return risks


def papers(told: Told, who: str) -> str:
    """All that somebody's copy says."""
    everybody = copies(told.desk.record, now=told.clock.now())
    copy = next(copy for copy in everybody if copy.recipient.id == who)
    return str(replace(copy, left_out=())).replace(str(COPY), "COPIED")


def card(told: Told, key: str) -> Any:  # noqa: ANN401 - a card as the chair sees it
    columns = told.desk.view.columns
    return next(card for column in columns for card in column.cards if card.id == key)


@pytest.mark.parametrize("place", PLACES)
def test_wherever_they_are_typed_they_stay_back_until_they_are_cleared(told: Told, place: str) -> None:
    verb, fields, page = PLACES[place]
    told.do(verb, **fields)
    told.do("show", page=page)
    assert COPY not in told.screen
    (found,) = [each for each in told.desk.view.findings if each.code == "copied_words"]
    assert "“Dean was seen near the nursery” comes from a card that not everyone may see" in found.message
    told.do("clear_words", row=found.about[0])
    assert COPY in told.screen
    assert not [each for each in told.desk.view.findings if each.code == "copied_words"]
    assert told.desk.view.undo == "the clearing of words"
    told.desk.undo()
    assert COPY not in told.screen


@pytest.mark.parametrize("place", PLACES)
def test_what_was_told_alone_is_for_the_chair_alone_wherever_it_is_typed(risks: Told, place: str) -> None:
    verb, fields, page = PLACES[place]
    risks.do("ask_if_safe", who="mia", answer=SECRET)
    risks.do(verb, **fields)
    risks.do("show", page=page)
    assert COPY not in risks.screen
    (found,) = [each for each in risks.desk.view.findings if each.code == "copied_words"]
    assert not any(COPY in papers(risks, who) for who in ("mia", "sam"))
    risks.do("clear_words", row=found.about[0])
    assert COPY in risks.screen


def test_an_address_told_alone_is_kept_back_also_while_nobody_looks(risks: Told) -> None:
    risks.do("ask_if_safe", who="mia", answer="14 Larch Row")
    risks.do("capture", id="again", kind="worry", text="She sleeps at 14 Larch Row now.")
    assert "Larch" not in risks.screen
    assert card(risks, "again").kept_back == WHY


@pytest.mark.parametrize("place", PLACES)
def test_words_told_alone_that_must_never_be_seen_stand_nowhere_whatever_stands_beside_them(
    risks: Told, place: str
) -> None:
    verb, fields, page = PLACES[place]
    told = {name: "Ask at 14LARCH row." if text == COPY else text for name, text in fields.items()}
    risks.do("ask_if_safe", who="mia", answer="Not with Dean. I am at my aunt's.", protects=["14 Larch Row"])
    risks.do("ask_if_safe", who="mia", answer="Not with Dean, and not on one call.")
    risks.do(verb, **told)
    risks.do("show", page=page)
    assert "LARCH" not in risks.screen
    found = {each.about[1] for each in risks.desk.view.findings if each.code == "protected_string"}
    assert {"mia", "sam"} <= found, "before the papers are made the chair reads of it"
    everybody = copies(risks.desk.record, now=risks.clock.now())
    assert all("14 Larch Row" in copy.protected for copy in everybody), "the sweep looks for it"
    risks.do("ask_if_safe", who="mia", answer="Not with Dean.", protects=[])
    assert "LARCH" in risks.screen


@pytest.mark.parametrize(("about", "stands"), [(["noah"], False), (["ella"], True), ([], True)])
def test_words_of_an_outcome_about_one_child_are_of_that_child_wherever_they_are_typed(
    risks: Told, about: list[str], stands: bool
) -> None:
    risks.do(
        "edit_person", id="dean", name="Dean Harper", called="Dean", is_="Dad", group="family", to=["ella"]
    )
    risks.do("add_outcome", id="aim", text=SECRET, about=about)
    risks.do("recap", item="risks", text=COPY)
    assert COPY in risks.screen
    risks.do("arrive", who="dean", joins="room")
    assert (COPY in risks.screen) is stands


def test_a_part_of_the_day_whose_words_stand_elsewhere_too_stays_on_the_agenda(risks: Told) -> None:
    part = {"item": "aside", "title": "x", "family_title": SECRET, "minutes": 5, "purpose": "info"}
    risks.do("add_item", **part, audience="professionals")
    risks.do("capture", id="again", kind="worry", text=COPY)
    with pytest.raises(Refused, match="stand elsewhere too"):
        risks.do("remove_item", item="aside")
    assert COPY not in risks.screen


def test_a_code_that_two_cards_have_in_common_is_nobodys_words(told: Told) -> None:
    asked = {"kind": "going_well", "nature": "asked_for_help"}
    told.do("capture", **asked, id="first", text="Mia rang.", audience="professionals")
    told.do("capture", **asked, id="second", text="June rang.", whose="mia")
    told.do("show", page="board")
    assert "June rang." in told.screen
    assert not told.desk.record.all(Copied)


def test_the_chair_sees_why_and_the_key_that_shows_a_card_clears_them(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY)
    assert (card(told, "again").kept_back, card(told, "again").clearable) == (WHY, True)
    assert card(told, "again").showable
    told.do("show_entry", entry="again")
    assert COPY not in told.screen, "showing a card says nothing of whose words these are"
    told.do("clear_words", row="again")
    assert COPY in told.screen


def test_in_papers_they_stand_for_those_who_may_read_the_card(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY)
    assert "COPIED" not in papers(told, "mia")
    assert "COPIED" in papers(told, "tom")
    told.do("clear_words", row="again")
    assert "COPIED" in papers(told, "mia")


def test_what_is_cleared_once_may_be_typed_again(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY)
    told.do("recap", item="risks", text=COPY)
    told.do("clear_words", row="again")
    told.do("add_action", id="then", what=COPY, who="sam")
    assert all(copied.cleared for copied in told.desk.record.all(Copied))
    assert told.screen.count(COPY) == 2, "the card and the recap"


def test_more_words_of_the_card_have_to_be_cleared_again(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY)
    told.do("clear_words", row="again")
    told.do("edit_entry", entry="again", text=f"{COPY} {SECRET}")
    assert card(told, "again").kept_back == WHY


def test_when_the_card_is_opened_its_words_are_nobodys_secret(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY)
    told.do("edit_entry", entry="secret", audience="everyone")
    assert COPY in told.screen


@pytest.mark.parametrize(
    ("source", "text", "kept"),
    [
        (SECRET, "dean WAS seen, near the nursery", True),
        (SECRET, "Dean was seen near a nursery on Monday.", False),
        (SECRET, "Dean was seen near.", False),
        ("He hit her.", "Gran says he hit her.", True),
        ("He hit.", "Gran says he hit.", False),
    ],
)
def test_five_words_in_a_row_count_or_all_of_a_short_card(
    risks: Told, source: str, text: str, kept: bool
) -> None:
    risks.do("capture", id="secret", kind="worry", text=source, audience="professionals")
    risks.do("capture", id="again", kind="worry", text=text)
    assert card(risks, "again").clearable is kept


@pytest.mark.parametrize(
    "fields",
    [
        {"audience": ["sam", "priya"]},
        {"not_for": ["tom"]},
        {"own_words": True, "said_by": "ella"},
        {"kind": "not_sure", "text": "x", "because": SECRET, "audience": "professionals"},
    ],
)
def test_any_card_that_not_everyone_may_see_counts(risks: Told, fields: dict[str, Any]) -> None:
    risks.do("capture", id="secret", **({"kind": "worry", "text": SECRET} | fields))
    risks.do("capture", id="again", kind="worry", text=COPY)
    assert card(risks, "again").clearable


def test_what_everyone_heard_first_is_no_copy(risks: Told) -> None:
    risks.do("capture", id="open", kind="worry", text=SECRET)
    risks.do("capture", id="secret", kind="worry", text=SECRET, audience="professionals")
    risks.do("capture", id="again", kind="worry", text=COPY)
    assert not risks.desk.record.all(Copied)
    assert SECRET in risks.screen


def test_a_card_that_is_as_narrow_is_no_copy_until_it_is_opened(told: Told) -> None:
    told.do("capture", id="again", kind="worry", text=COPY, audience="professionals")
    assert not told.desk.record.all(Copied)
    told.do("edit_entry", entry="again", audience="everyone")
    assert card(told, "again").kept_back == WHY
    assert COPY not in told.screen


def test_new_information_that_may_not_be_shared_counts_as_a_card(risks: Told) -> None:
    new = {"what": SECRET, "why_exceptional": "today", "shareable": False, "allowed": True}
    risks.do("new_information", **new, **{"from": "sam"})
    risks.do("capture", id="again", kind="worry", text=COPY)
    assert card(risks, "again").clearable


def test_clearing_where_nothing_was_copied_is_refused(told: Told) -> None:
    with pytest.raises(Refused, match="No words there come from a card"):
        told.do("clear_words", row="secret")
