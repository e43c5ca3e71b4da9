"""How this computer and the program do: what works here, what does not, and what to do about it."""

import argparse

from soundingboard.cli.answers import tell
from soundingboard.cli.keys import vault_place
from soundingboard.cli.parsing import New, add_json, add_vault

WORDS = {"works": "works", "lacking": "not here", "broken": "BROKEN"}
"""How each standing reads in a line."""


def add(new: New) -> None:
    """Add ``doctor``."""
    parser = new("doctor", help="what works here and what does not")
    add_vault(parser)
    add_json(parser)
    parser.set_defaults(tool=_doctor)


def _doctor(asked: argparse.Namespace) -> int:
    """Look at everything; only what is wrong with the program itself is a failure."""
    from soundingboard.cli.checks import look_at_all

    found = []
    for each in look_at_all(vault_place(asked)):
        found.append(each)
        if not asked.json:
            print(f"{each.part:<9} {WORDS[each.standing]:<9} {each.what} {each.do}".rstrip(), flush=True)
    sound = all(each.standing != "broken" for each in found)
    if asked.json:
        tell({"sound": sound, "found": found})
    return 0 if sound else 1
