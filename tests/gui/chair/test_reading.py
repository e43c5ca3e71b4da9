"""A line is read for who, whom and how, and its words stay what they are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.ui.chair.reading import (
    Reading,
    children_named,
    kind_of,
    read_line,
    whose_name,
)
from tests.gui.chair import views


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("Noah was weighed", Reading("Noah was weighed", about=("noah",))),
        ("@mia I cope", Reading("I cope", "mia")),
        ("Ella's teacher, @Tom says", Reading("Ella's teacher, says", "tom", about=("ella",))),
        ("write to mia@home.example", Reading("write to mia@home.example")),
        ("@d he hit her", Reading("he hit her", "dean")),
        ("@social she came", Reading("she came", "sam")),
        ("@x he came", Reading("@x he came", unknown="@x")),
        ("-dean he came", Reading("he came", not_for=("dean",))),
        ("@mia -dean -june he came", Reading("he came", "mia", not_for=("dean", "june"))),
        ("-f he came", Reading("he came", professionals=True)),
        ("-family he came", Reading("he came", professionals=True)),
        ("-x he came", Reading("he came", unknown="-x")),
        ("- he came", Reading("- he came")),
        ("-5 degrees", Reading("-5 degrees")),
        ("he said -dean he came", Reading("he said -dean he came")),
        ("@mia", Reading("", "mia")),
        ("“I was scared”", Reading("I was scared", own_words=True)),
        ('@ella "I was scared"', Reading("I was scared", "ella", own_words=True)),
        ("“Come” and “go”", Reading("“Come” and “go”")),
        ("NOAH and ella", Reading("NOAH and ella", about=("ella", "noah"))),
        ("Noahs nursery", Reading("Noahs nursery", about=("noah",))),
    ],
)
def test_a_line_is_read(line: str, reading: Reading) -> None:
    assert read_line(line, views.VIEW) == reading


def test_a_name_that_two_have_is_nobodys() -> None:
    twins = replace(views.VIEW, people=(*views.PEOPLE, replace(views.PEOPLE[0], id="mia-2")))
    assert whose_name("mia", twins) == ""


def test_a_whole_name_beats_the_beginning_of_another() -> None:
    longer = replace(
        views.VIEW, people=(*views.PEOPLE, replace(views.PEOPLE[0], id="sam-2", called="Samira"))
    )
    assert whose_name("sam", longer) == "sam"


@given(st.text(alphabet=st.characters(exclude_characters='@“”"‘’', exclude_categories=["Cs"])))
def test_words_stay_what_they_are(line: str) -> None:
    assert read_line(line, views.VIEW).text == line.strip()


@pytest.mark.parametrize(("line", "kind"), [("!x", "risk"), ("x!", ""), ("", ""), (">x", "action")])
def test_only_the_first_letter_says_the_kind(line: str, kind: str) -> None:
    assert kind_of(line) == kind


def test_names_with_signs_are_found_as_they_are_written() -> None:
    child = replace(views.CHILDREN[0], called="Zoë-Mae")
    assert children_named("She saw Zoë-Mae.", replace(views.VIEW, children=(child,))) == ("ella",)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Sam will ring on Monday", ()),
        ("Will was late", ("ella",)),
        ("Noah woke when Will cried", ("ella", "noah")),
    ],
)
def test_a_line_is_about_a_child_called_will_only_where_it_names_him(
    text: str, about: tuple[str, ...]
) -> None:
    first, *others = views.VIEW.children
    children = (replace(first, called="Will"), *others)
    assert children_named(text, replace(views.VIEW, children=children)) == about
