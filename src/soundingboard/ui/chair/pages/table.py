"""Which page stands for which part of the conference."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.pages import (
    decision,
    next_page,
    notice,
    plan,
    reports,
    scale,
    start,
    together,
)
from soundingboard.ui.chair.seams import Ask, Send

PAGES: Final[dict[str, Callable[[Send, Ask], QWidget]]] = {
    "plan": plan.PlanPage,
    "decision": decision.DecisionPage,
    "scale": scale.ScalePage,
    "next": next_page.NextPage,
    "reports": reports.ReportsPage,
    "start": start.StartPage,
    "notice": notice.NoticePage,
    "together": together.TogetherPage,
}
"""Every page of the centre but the board, by its name."""

ITEM_PAGES: Final = {
    "plan": "plan",
    "promises": "plan",
    "decision": "decision",
    "scale": "scale",
    "next": "next",
    "what_happened": "reports",
}
"""The page that an agenda item opens; any other item opens the board."""

_TABLES: Final = {
    "plan": plan.TABLE,
    "decision": decision.TABLE,
    "scale": scale.TABLE,
    "next": next_page.TABLE,
    "reports": reports.TABLE,
    "start": start.TABLE,
    "notice": notice.TABLE,
    "together": together.TABLE,
}

TITLES: Final = {name: table.title for name, table in _TABLES.items()}
"""What each page is called, by its name, while it is open in another part of the day."""

PAGE_KEYS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    table.title: tuple((each.key, each.text) for each in table.keys if not each.quiet)
    for table in _TABLES.values()
}
"""The keys of every page by its title, each with what it does: for the sheet of keys."""
