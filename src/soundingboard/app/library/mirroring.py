"""My practice: counted from the vault, and written where the chair says."""

from pathlib import Path
from typing import Final

from soundingboard.app.close.feedback import GROUPS, how_form
from soundingboard.app.world import World
from soundingboard.base.disk import put_file
from soundingboard.base.faults import told
from soundingboard.desk.feedback import opinions_in
from soundingboard.desk.mirror import Mirror, mirror
from soundingboard.exchange.mirror import as_table
from soundingboard.practice.opinions import Opinions
from soundingboard.vault.vault import Vault

PAPER, TABLE = "my-practice.pdf", "my-practice.csv"
_WHERE: Final = "Where your practice goes"
_WRITTEN: Final = "{} is written. It names nobody."


class Mirroring:
    """What the chair's conferences come to, to look at and to keep.

    Args:
        vault: The open vault.
        world: The clock, and the system's way to choose a file.
    """

    def __init__(self, vault: Vault, world: World) -> None:
        self._vault, self._world = vault, world
        self._seen, self._said = Mirror(), Opinions()

    def look(self) -> Mirror:
        """Count some of those that nobody has counted, and tell what all come to."""
        self._seen = mirror(self._vault.engine)
        return self._seen

    def opinions(self) -> Opinions:
        """What people said of it, to the questions as they stand on the forms."""
        asked = {
            group: {code: words for code, words, _answers in how_form(reader).questions}
            for reader, group in GROUPS.items()
        }
        self._said = opinions_in(self._vault.engine, asked)
        return self._said

    def save_paper(self) -> str:
        """Write what was seen as a PDF; gives the sentence for the chair."""
        from soundingboard.documents import pdf  # noqa: PLC0415 - see `app.later`
        from soundingboard.documents.mirror import paper  # noqa: PLC0415 - the same

        seen = self._seen
        document = paper(seen.charts, seen.conferences, self._world.clock.now().date(), self._said)
        return self._save(PAPER, pdf.write(document))

    def save_table(self) -> str:
        """The same as CSV."""
        return self._save(TABLE, as_table((*self._seen.charts, *self._said.charts), self._said.words))

    def _save(self, name: str, data: bytes) -> str:
        path: Path | None = self._world.ask_for_file(_WHERE, name)
        if path is None:
            return ""
        with told(f"{path.name} could not be written"):
            put_file(path, data)
        return _WRITTEN.format(path.name)
