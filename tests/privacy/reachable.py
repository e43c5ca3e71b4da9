"""What can be reached from a widget by following references, as far as code that holds the widget could.

Followed are instances: attributes, containers, closures and defaults of functions, what a method is bound
to, Qt's children, layouts and dynamic properties. Not followed are modules, classes and a function's
globals, for they are the same for everybody; import contracts say what may stand in those. A connection of
a signal is nothing that can be followed either: Qt tells how many receivers there are and never who.
"""

import gc
from collections.abc import Callable, Iterator
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

SAME_FOR_ALL = (
    type,
    ModuleType,
    CodeType,
    FrameType,
    BuiltinFunctionType,
    str,
    bytes,
    int,
    float,
    bool,
    type(None),
)

QTS_OWN = "_q_"
"""How the names of Qt's own properties begin, which hold what Python cannot."""


def reachable(start: QObject, stops: Callable[[object], bool]) -> Iterator[tuple[object, str]]:
    """Everything that can be reached, each thing once, and by which way; nothing beyond what ``stops``."""
    seen = {id(start)}
    waiting: list[tuple[object, str]] = [(start, type(start).__name__)]
    kept = []
    while waiting:
        thing, way = waiting.pop()
        kept.append(thing)  # or another could be given its id
        yield thing, way
        for each in () if stops(thing) else _next(thing):
            if id(each) not in seen and not isinstance(each, SAME_FOR_ALL):
                seen.add(id(each))
                waiting.append((each, f"{way} > {type(each).__name__}"))


def _next(thing: object) -> Iterator[object]:
    if isinstance(thing, FunctionType):
        yield from (cell.cell_contents for cell in thing.__closure__ or () if _holds(cell))
        yield from (thing.__defaults__, thing.__kwdefaults__, thing.__dict__)
        return
    yield from gc.get_referents(thing)
    if isinstance(thing, QObject):
        yield from thing.children()
        names = (bytes(name.data()).decode() for name in thing.dynamicPropertyNames())
        yield from (thing.property(name) for name in names if not name.startswith(QTS_OWN))
        yield thing.parent()
    if isinstance(thing, QWidget):
        yield thing.layout()
        yield from thing.actions()


def _holds(cell: object) -> bool:
    try:
        return cell.cell_contents is not None  # type: ignore[attr-defined]  # a cell is no public type
    except ValueError:  # it is empty still
        return False
