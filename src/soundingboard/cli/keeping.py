"""What leaves a vault: a backup, what the council's store is given, and feedback in numbers."""

import argparse
from pathlib import Path

from soundingboard.cli.answers import tell
from soundingboard.cli.keys import add_passphrase, opened_vault
from soundingboard.cli.parsing import New, add_json, add_vault


def add(new: New) -> None:
    """Add ``backup``, ``restore``, ``deposit`` and ``feedback``."""
    parser = new("backup", help="copy the vault, encrypted as it is, into a new folder")
    _add_vault(parser)
    parser.add_argument("to", type=Path, metavar="TO")
    parser.set_defaults(tool=_backup)
    parser = new("restore", help="make a vault from a backup")
    parser.add_argument("source", type=Path, metavar="FROM")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.set_defaults(tool=_restore)
    parser = new("deposit", help="give a conference, sealed, to the council's store")
    _add_vault(parser)
    add_json(parser)
    parser.add_argument("conference", metavar="CONFERENCE")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.set_defaults(tool=_deposit)
    parser = new("feedback", help="count what people thought of conferences; small numbers are hidden")
    _add_vault(parser)
    add_json(parser)
    parser.set_defaults(tool=_feedback)


def _add_vault(parser: argparse.ArgumentParser) -> None:
    add_vault(parser)
    add_passphrase(parser, required=True)


def _backup(asked: argparse.Namespace) -> int:
    from soundingboard.vault.backup import backup

    with opened_vault(asked) as vault:
        backup(vault, asked.to)
    print(f"The backup is in {asked.to}. Recordings are sealed files of their own and are not in it.")
    return 0


def _restore(asked: argparse.Namespace) -> int:
    from soundingboard.vault.backup import restore

    restore(asked.source, asked.folder)
    print(f"The vault is in {asked.folder}. It opens with the passphrase of the day of the backup.")
    return 0


def _deposit(asked: argparse.Namespace) -> int:
    from soundingboard.app.close.depositing import CouncilStore
    from soundingboard.base.clock import SystemClock
    from soundingboard.desk.desk import Desk

    with opened_vault(asked) as vault:
        store = CouncilStore(vault, Desk(vault.engine, asked.conference, clock=SystemClock()))
        given = tuple(store.give(asked.folder)[1])
        store.note()
    if asked.json:
        tell({"conference": asked.conference, "files": given})
        return 0
    for file in given:
        print(f"{file.sha256}  {file.name}  {'there already' if file.there_already else 'given'}")
    return 0


def _feedback(asked: argparse.Namespace) -> int:
    from dataclasses import asdict

    from soundingboard.desk.feedback import feedback_in
    from soundingboard.practice.feedback import LEAST

    with opened_vault(asked) as vault:
        counts = feedback_in(vault.engine)
        vault.note("chair", "counted the feedback")
    if asked.json:
        tell({"schema": 1, "fewest_told": LEAST, "feedback": [asdict(each) for each in counts]})
        return 0
    for each in counts:
        count = "hidden, for it is small" if each.count is None else each.count
        print(f"{each.group}, {each.question}, {each.answer}: {count}")
    if not counts:
        print("There is no feedback yet.")
    return 0
