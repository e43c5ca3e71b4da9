"""The rules, line by line, for whoever edits a rule book."""

import argparse
from collections.abc import Callable, Mapping

from soundingboard.base.errors import BadInput
from soundingboard.cli.answers import given, tell
from soundingboard.cli.parsing import New

RULES = {
    "language": "what the language guide finds in a piece of text, and what is misspelt in it",
    "smart": "what the coach finds in an action",
    "risk": "what an entry lacks",
    "dates": "a day so many days, working days or months on, a time so many hours on, or what words mean",
}
"""What may follow ``practice``, and what it does with a line."""


def add(new: New) -> None:
    """Add ``practice``."""
    parser = new("practice", help="run the rules on lines of standard input")
    parser.add_argument("rules", choices=tuple(RULES), help="; ".join(f"{k}: {v}" for k, v in RULES.items()))
    parser.set_defaults(tool=_practice)


def _practice(asked: argparse.Namespace) -> int:
    from soundingboard.base.dictionary import british
    from soundingboard.practice import lines

    dictionary = british() if asked.rules == "language" else None
    knows = dictionary.knows if dictionary else None
    rules: Mapping[str, Callable[[str], lines.Answer]] = {
        "language": lambda text: lines.language_line(text, knows),
        "smart": lines.smart_line,
        "risk": lines.risk_line,
        "dates": lines.dates_line,
    }
    for number, line in enumerate(given(), start=1):
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        try:
            tell(rules[asked.rules](text.removeprefix("\ufeff") if number == 1 else text))
        except BadInput as error:
            raise BadInput(f"Line {number}: {error}") from None
    return 0
