"""Every command of the vocabulary as a form: the one table that the strip and the palette read."""

from typing import Final

from soundingboard.ui.chair.asking.question import Form, Kind, Question
from soundingboard.ui.chair.asking.questions_before import BEFORE
from soundingboard.ui.chair.asking.questions_board import BOARD
from soundingboard.ui.chair.asking.questions_day import DAY
from soundingboard.ui.chair.asking.questions_plan import PLAN
from soundingboard.ui.chair.asking.questions_remarks import REMARKS

FORMS: Final[dict[str, Form]] = {**DAY, **BOARD, **PLAN, **REMARKS, **BEFORE}
"""The form of each command by the command's name."""

SHORT: Final = {
    name: Form(title, FORMS[long].group, {field: FORMS[long].questions[field] for field in fields})
    for name, title, fields in (
        ("edit_entry:nature", "What kind of card it is", ("entry", "nature", "whose", "because", "effect")),
        (
            "edit_entry:protects",
            "Keep an address, a number or a name secret",
            ("entry", "protects", "audience", "not_for"),
        ),
    )
    for long in [name.partition(":")[0]]
} | {
    "keep_from": Form(
        "Keep it from them",
        "Close",
        {
            "what": Question("", Kind.MADE),
            "id": Question("", Kind.MADE),
            "who": Question("From whom?", Kind.PEOPLE),
        },
    )
}
"""Forms that ask for a few fields of a command, under its name and a word for what they ask.

One whose every field is known where it is put asks nothing, and sends its command.
"""


def form_of(name: str) -> Form:
    """The form of this command, or the short one of this name."""
    return SHORT.get(name) or FORMS[name]


ELSEWHERE: Final = {
    "create_conference": "The library makes a new conference; inside one there is nothing left to make.",
    "edit_conference": "It writes the day, the place and the rest anew; the preparing screens do.",
    "edit_child": "It writes all that is known of a child anew, which only the preparing screens hold.",
    "edit_person": "It writes all that is known of a person anew, which only the preparing screens hold.",
    "keep_recording": "The app does it, after looking at the file of the recording.",
    "keep_from": "The line before the close does that says who would read what.",
    "record_attendance": "The page of the close does, out of the file that Teams keeps.",
    "set_agenda": "It writes the whole agenda anew; here its parts are added, moved and changed.",
}
"""Commands that no strip asks for, and why."""
