"""What the family's real window says: every word in its widgets, to whoever looks, listens or hovers."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.family.reading import in_sight, visible_texts
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared import theme
from tests.gui.ink import painted
from tests.privacy.canary.hunt import Watch
from tests.privacy.canary.memory_desk import MemoryDesk
from tests.privacy.canary.on_the_screen import Screen
from tests.privacy.canary.who_may import canaries_in

TOLD = ("text", "toPlainText", "toolTip", "statusTip", "whatsThis", "accessibleName",
        "accessibleDescription", "windowTitle", "placeholderText", "objectName")  # fmt: skip
"""Whatever words Qt's widgets can hold, seen or not."""
HEARD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
SIZES = ((1920, 1080), (911, 512), (1366, 768))
PAINTED_EVERY = 5
"""Reading what is painted takes as long as painting it on a slow machine, so it is done now and then."""


class Widgets:
    """The family's window, and its picture in the chair's, which the call sees with the chair's window."""

    def __init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply_theme(app)
        self.window, self.preview = FamilyWindow(), PreviewView()
        self._looks = 0
        self._stands: bytes | None = None
        self._words: dict[str, set[str]] = {}
        for widget in (self.window, self.preview):
            widget.resize(*SIZES[0])
            widget.show()

    def close(self) -> None:
        """Take both away."""
        for widget in (self.window, self.preview):
            widget.close()

    def look(self, table: MemoryDesk, watch: Watch) -> Iterator[str]:
        """Give both what the desk has for them, and read them before anything else can happen."""
        data = table.shown.data
        if data != self._stands:
            self._stands = data
            self._take(data)
        allowed = Screen(table.desk.record, watch.content).allowed(quiet=watch.quiet)
        for name, held in self._words.items():
            if leaked := held - allowed:
                yield f"{name} of the {table.shown.page} page holds {sorted(leaked)}"
        missing = canaries_in(data.decode()) - self._words["the sight"]
        if missing:
            yield f"the {table.shown.page} page does not show {sorted(missing)}"

    def _take(self, data: bytes) -> None:
        """Give them to both, and keep the canaries that are in them now."""
        self._looks += 1
        self.window.show_frame(data)
        self.preview.show_frame(data)
        self._words = {
            "the sight": canaries_in(*visible_texts(self.window)),
            "the window": canaries_in(*all_words(self.window)),
            "the preview": canaries_in(*all_words(self.preview), *self.preview.texts()),
        }
        if not self._looks % PAINTED_EVERY:
            self.window.resize(*SIZES[self._looks // PAINTED_EVERY % len(SIZES)])
            inks = (ink.text for widget in in_sight(self.window) for ink in painted(widget))
            self._words["the paint"] = canaries_in(*inks)


def all_words(root: QWidget) -> list[str]:
    """Every word that a widget or anything in it holds, in sight or not."""
    return [text for widget in (root, *root.findChildren(QWidget)) for text in words_of(widget)]


def words_of(widget: QWidget) -> Iterator[str]:
    """What one widget holds itself, and what a screen reader is told of it."""
    for name in TOLD:
        told = getattr(widget, name, None)
        if callable(told):
            yield told()
    for property_ in widget.dynamicPropertyNames():
        yield str(widget.property(bytes(property_.data()).decode()))
    heard: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    if heard is not None:
        yield from (heard.text(kind) for kind in HEARD)
