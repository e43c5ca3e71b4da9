"""The page before the day, with the desk, the address book and the rule book of its vault."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from soundingboard.app.guide import Spelling
from soundingboard.app.people_files import PeopleFiles
from soundingboard.app.sound.choice import choice_of
from soundingboard.app.world import World
from soundingboard.base.errors import Refused
from soundingboard.desk.contacts import contacts, forget
from soundingboard.desk.desk import Desk
from soundingboard.practice.names import spelt_so
from soundingboard.practice.rulebook import policy_from
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.vault.settings import read_settings
from soundingboard.vault.unfinished import BEFORE, Unfinished
from soundingboard.vault.vault import Vault
from soundingboard.views.facts import facts_of
from soundingboard.views.preparing import PrepareView, prepare_view


@dataclass(frozen=True, slots=True)
class WaysOut:
    """Where the page leads: back to the list, to the day, to the sound check, to the papers to bring."""

    back: Callable[[], None]
    start: Callable[[], None]
    check_sound: Callable[[], None]
    bring: Callable[[], None]


def preparing(vault: Vault, desk: Desk, world: World, out: WaysOut) -> PrepareWindow:
    """The page that prepares the conference of this desk, which is in that vault."""
    clock, engine = world.clock, vault.engine

    def look() -> PrepareView | None:
        try:
            return prepare_view(desk.record, now=clock.now(), records=choice_of(vault).records)
        except Refused:  # it is not made yet
            return None

    return PrepareWindow(
        Ways(
            look,
            desk.do,
            desk.undo,
            clock.now,
            out.back,
            out.start,
            out.check_sound,
            PeopleFiles(world.ask_for_people),
            Spelling(lambda: spelt_so(facts_of(desk.record, clock.now()))).guide(),
            out.bring,
            policy=lambda: policy_from(read_settings(engine).rules),
            contacts=partial(contacts, engine),
            forget=lambda contact: forget(engine, contact, clock.now()),
            keeping=Unfinished(vault.folder, vault.identity, desk.key, BEFORE),
        )
    )
