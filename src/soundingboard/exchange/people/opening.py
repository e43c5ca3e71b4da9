"""People out of a file, whatever sort of file it is."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.attendance import preview_attendance
from soundingboard.exchange.people.invitation import BEGINS, preview_invitation
from soundingboard.exchange.people.letters import text_of
from soundingboard.exchange.people.listing import preview_list
from soundingboard.exchange.people.stays import is_attendance
from soundingboard.exchange.people.tables import LARGEST, OLD_SPREADSHEET, SPREADSHEET, read_table, too_large
from soundingboard.views.found import Known, Preview


def preview_people(
    data: bytes,
    there: tuple[Known, ...] = (),
    *,
    day: date | None = None,
    fields: Sequence[str] | None = None,
) -> Preview:
    """What a file holds: a list (CSV or XLSX), an invitation (.ics) or attendance from Teams.

    ``there`` are the people of the conference, ``day`` is its day, ``fields`` says for each column of a
    list what it is, where the chair has said so. Raises `BadInput` with one sentence; nothing is kept.
    """
    if len(data) > LARGEST:
        raise BadInput(too_large(len(data)))
    if not data.startswith((SPREADSHEET, OLD_SPREADSHEET)):
        text = text_of(data)
        if text.lstrip().upper().startswith(BEGINS):
            return preview_invitation(text, there)
        if is_attendance(text):
            return preview_attendance(text, there, day)
    return preview_list(read_table(data), there, fields)


def read_file(path: Path) -> bytes:
    """The file's bytes; raises `BadInput` for one that cannot be read, or is larger than any list."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(too_large(size))
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read: check that it is there, and choose it again.") from error
