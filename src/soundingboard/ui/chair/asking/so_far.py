"""What was answered so far in a form, in one line."""

from soundingboard.ui.chair.asking.filling import Filling, Step
from soundingboard.ui.chair.asking.question import CHOSEN
from soundingboard.ui.chair.asking.reading import Raw, understood
from soundingboard.views.chair.parts import ChairView


def so_far(filling: Filling, asked: Step | None) -> str:
    """The answers that are new, but for what is being asked now; empty for none."""
    given = ((step, filling.answers.get(step.path, "")) for step in filling.steps())
    new = ((step, raw) for step, raw in given if raw != filling.present.get(step.path, ""))
    said = (_said(step, raw, filling.view) for step, raw in new if step != asked)
    return "  ·  ".join(words for words in said if words)


def _said(step: Step, raw: Raw, view: ChairView) -> str:
    """An answer in few words: a choice by its name, a day as it was read, the rest as it was typed."""
    read = understood(step.question, raw, view)
    if read:
        return read
    names = {option.code: option.words for option in step.options}
    codes = (raw,) if isinstance(raw, str) else raw
    words = ", ".join(names.get(code, code) for code in codes if code)
    return f"{step.ask} {words}" if words and step.kind in CHOSEN else words
