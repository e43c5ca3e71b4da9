"""The access log of a vault, as somebody reads it who looks into its database."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from soundingboard.vault.timeline import AccessRow


def accesses(session: Session) -> list[AccessRow]:
    """Every line, oldest first."""
    return list(session.scalars(select(AccessRow).order_by(AccessRow.at, AccessRow.id)))
