"""What happens when, and who comes: rows that more than one paper before the day shows."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from soundingboard.documents.shared import hour, opened
from soundingboard.documents.text import Text, plain
from soundingboard.documents.wording import say
from soundingboard.views.copies.before import Before, Coming


def day_rows(before: Before, pause: Text) -> tuple[tuple[Text, Text], ...]:
    """About when each part of the day begins, and what it is; ``pause`` says that it is a break."""
    return tuple((_about(part.at), plain(part.title) or pause) for part in before.parts)


def _about(at: datetime) -> Text:
    """The nearest five minutes: nobody can promise it to the minute."""
    return plain(hour(at - timedelta(minutes=(at.minute + 2) % 5 - 2)))


def coming_rows(people: Iterable[Coming]) -> tuple[tuple[Text, Text], ...]:
    """Everybody who was asked to come, and who that is."""
    return tuple((plain(each.name), _role(each)) for each in people)


def _role(each: Coming) -> Text:
    if each.role and each.agency and each.agency.casefold() not in each.role.casefold():
        return say("who.of", role=opened(each.role), agency=each.agency)
    return opened(each.role or each.agency)
