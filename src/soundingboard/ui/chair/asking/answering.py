"""Where an answer is typed or chosen: three editors, of which one stands there, and the guide over two."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.asking.chooser import Chooser
from soundingboard.ui.chair.asking.editors import Editor, Long, Typed
from soundingboard.ui.chair.asking.filling import Filling, Step
from soundingboard.ui.chair.asking.question import LONG, TYPED, Kind
from soundingboard.ui.shared.guided import Guide, Guided


class Answering:
    """The editors of a form.

    Args:
        guide: What is asked of words while they are written.
        keys: Hears the keys of every editor first.
    """

    def __init__(self, guide: Guide, keys: QObject) -> None:
        self.typed, self.long, self.chooser = Typed(), Long(), Chooser()
        self.widgets: tuple[QWidget, ...] = (self.typed, self.long, self.chooser)
        for editor in (self.typed, self.long, self.chooser):
            editor.line.installEventFilter(keys)
        self.guided = {editor: Guided(editor, guide) for editor in (self.typed, self.long)}

    def of(self, step: Step | None) -> Editor:
        """The editor that takes the answer to this question."""
        if step is None or step.kind in TYPED:
            return self.typed
        return self.long if step.kind in LONG else self.chooser

    def put(self, step: Step, filling: Filling) -> None:
        """Have the editor of this question there, with its answer, and no other."""
        editor, raw = self.of(step), filling.answers.get(step.path, "")
        for each in self.widgets:
            each.setVisible(each.isAncestorOf(editor.line) or each is editor.line)
        editor.ask(step, raw)
        for guided in self.guided.values():
            guided.read(on=filling.guided(step))
        if editor is self.typed and step.kind is not Kind.TEXT and raw == filling.present.get(step.path):
            # A day that stands gives way to the one that is typed; Enter leaves it as it is.
            self.typed.selectAll()

    def advice(self, step: Step) -> str:
        """What the guide says of what is being typed."""
        editor = self.of(step)
        return next((each.advice() for field, each in self.guided.items() if field is editor), "")
