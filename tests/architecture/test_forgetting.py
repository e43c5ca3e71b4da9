"""Nothing said in a conference is kept in memory but where it is forgotten when the vault locks."""

import ast

from soundingboard.base.forgetting import forget, remembered
from tests.architecture.reading import modules, place, syntax

KEPT_FOR_GOOD = {
    "base/forgetting.py: remember",
    "conference/record.py: _reader",
    "documents/docx_shell.py: shell",
    "documents/drawn.py: _font",
    "documents/drawn.py: _inked",
    "documents/fonts.py: _advances",
    "documents/fonts.py: _spare",
    "documents/sheet.py: _ink",
    "documents/sweep.py: _starts",
    "documents/sweep.py: edges",
    "documents/wording.py: _parts",
    "commands/command.py: _must_say",
    "practice/clarity.py: _doer_patterns",
    "practice/clarity.py: _thing_before",
    "practice/dates.py: bank_holidays",
    "ui/chair/asking/keys.py: _laid",
    "ui/family/fit.py: ladder",
    "ui/shared/marks.py: _paths",
    "ui/shared/theme.py: _load_package",
    "sealing/reader.py: __init__",
}
"""What is kept for as long as the program runs: shipped books, fonts and single letters, tables, shapes,
the papers' own sentences, a file's reader.

What the sweep finds out about one reading is gone with that reading.
"""

KEEPERS = {"cache", "lru_cache", "cached_property"}


def _keeps(node: ast.AST) -> bool:
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    attributes = {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}
    return bool(KEEPERS & (names | attributes))


def _reads_a_conference(function: ast.FunctionDef) -> bool:
    """It is given something; whoever is given nothing but yes or no keeps a book or a font."""
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return any(not (isinstance(one.annotation, ast.Name) and one.annotation.id == "bool") for one in given)


def test_what_may_hold_a_text_is_kept_only_where_it_is_forgotten() -> None:
    kept = {
        f"{place(file).split('soundingboard/')[-1]}: {node.name}"
        for file in modules()
        for node in ast.walk(syntax(file))
        if isinstance(node, ast.FunctionDef)
        and any(
            map(_keeps, [*node.decorator_list, *(node.body if node.name in {"__init__", "remember"} else [])])
        )
        and _reads_a_conference(node)
    }
    assert kept - KEPT_FOR_GOOD == set()


def test_what_was_remembered_is_asked_again_after_it_was_forgotten() -> None:
    asked = []

    @remembered(2)
    def twice(number: int) -> int:
        asked.append(number)
        return number * 2

    assert [twice(1), twice(1), twice(2), twice(3), twice(1)] == [2, 2, 4, 6, 2]
    assert asked == [1, 2, 3, 1], "no more than two are kept, the last asked for"
    forget()
    assert twice(1) == 2
    assert asked == [1, 2, 3, 1, 1]
