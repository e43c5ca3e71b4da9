"""The notice about the recording: the words to read aloud, and who does not want it."""

from collections.abc import Iterator
from typing import Final

from soundingboard.practice.notice import notice
from soundingboard.ui.chair.asking.questions_day import DECIDED
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.sound_parts import ObjectionView


class NoticePage(Page):
    """The words about the recording, to read aloud."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def notice_rows(view: ChairView) -> tuple[Row, ...]:
    """Every topic in its order, then everybody who may object."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    for name, topic in notice().topics:
        yield Row(f"topic:{name}", "line", topic.say, note=topic.about, mark="dot", tone="app")
    objections = {each.who: each for each in view.objections}
    yield part("Who does not want to be recorded")
    for person in view.people:
        said = objections.get(person.id)
        if person.present or said is not None:
            mark, tone = ("not_sure", "worry") if said else ("person", "plain")
            note = f"“{said.words}”" if said and said.words else ""
            yield Row(
                f"person:{person.id}", "line", person.called, _decided(said), note=note, mark=mark, tone=tone
            )


def _decided(said: ObjectionView | None) -> str:
    if said is None:
        return ""
    return DECIDED.get(said.decided, said.decided) or "objects: nothing is decided yet"


def _note(view: ChairView) -> str:
    if view.notice_given:
        return "It was given. Whoever objects later is noted here, too."
    return "Read it aloud before you record. S puts the short words of it on the family's screen."


def _object(at: At) -> None:
    at.ask("object_to_recording", who=at.key)


TABLE: Final = PageTable(
    title="About the recording",
    note=_note,
    rows=notice_rows,
    keys=(
        PageKey(
            "Ctrl+Return",
            "Notice given",
            lambda at: at.give("give_recording_notice"),
            now=lambda view: view.phase == "day" and not view.notice_given,
            main=True,
        ),
        PageKey(
            "S",
            "Show it on the family's screen",
            lambda at: at.give("show", page="today"),
            now=lambda view: view.phase != "closed",
        ),
        PageKey(
            "O",
            "They object",
            _object,
            frozenset({"person"}),
            now=lambda view: view.phase == "day",
        ),
        PageKey(
            "Return",
            "They object",
            _object,
            frozenset({"person"}),
            now=lambda view: view.phase == "day",
            quiet=True,
        ),
    ),
)
"""The page about the recording."""
