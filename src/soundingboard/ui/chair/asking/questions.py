"""Every command of the vocabulary as a form: the one table that the strip and the palette read."""

from typing import Final

from soundingboard.ui.chair.asking.question import Form
from soundingboard.ui.chair.asking.questions_before import BEFORE
from soundingboard.ui.chair.asking.questions_board import BOARD
from soundingboard.ui.chair.asking.questions_day import DAY
from soundingboard.ui.chair.asking.questions_plan import PLAN
from soundingboard.ui.chair.asking.questions_remarks import REMARKS

FORMS: Final[dict[str, Form]] = {**DAY, **BOARD, **PLAN, **REMARKS, **BEFORE}
"""The form of each command by the command's name."""

SHORT: Final = {
    f"edit_entry:{word}": Form(
        title, "Board", {name: BOARD["edit_entry"].questions[name] for name in ("entry", *names)}
    )
    for word, title, names in (
        ("nature", "What kind of card it is", ("nature", "whose", "because", "effect")),
        ("protects", "Keep an address, a number or a name secret", ("protects", "audience", "not_for")),
    )
}
"""Forms that ask for a few fields of a command, under its name and a word for what they ask."""

ELSEWHERE: Final = {
    "create_conference": "The library makes a new conference; inside one there is nothing left to make.",
    "edit_conference": "It writes the day, the place and the rest anew; the preparing screens do.",
    "edit_child": "It writes all that is known of a child anew, which only the preparing screens hold.",
    "edit_person": "It writes all that is known of a person anew, which only the preparing screens hold.",
    "keep_recording": "The app does it, after looking at the file of the recording.",
    "record_attendance": "The page of the close does, out of the file that Teams keeps.",
    "set_agenda": "It writes the whole agenda anew; here its parts are added, moved and changed.",
}
"""Commands that no strip asks for, and why."""
