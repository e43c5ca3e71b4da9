"""All conferences of a vault, a line each."""

from datetime import datetime

from sqlalchemy import Engine, select

from soundingboard.conference.meeting import Conference
from soundingboard.conference.record import read
from soundingboard.vault.database import reading
from soundingboard.views.library import ConferenceLine, conference_line


def conference_lines(engine: Engine, now: datetime) -> tuple[ConferenceLine, ...]:
    """Every conference as it stands at that moment, the newest day first."""
    with reading(engine) as session:
        keys = session.scalars(select(Conference.id).order_by(Conference.starts.desc())).all()
        records = (read(session, key) for key in keys)
        return tuple(conference_line(record, now) for record in records if record is not None)
