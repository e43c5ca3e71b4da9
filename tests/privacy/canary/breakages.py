"""Every rule line of a module broken on purpose, one at a time, and mended again afterwards."""

import ast
import copy
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any, cast

from soundingboard.base.forgetting import forget


@dataclass(frozen=True, slots=True)
class Breakage:
    """A whole module with one thing broken in it; ``where`` says which, and how."""

    module: ModuleType
    where: str
    tree: ast.Module

    @property
    def function(self) -> str:
        """The function that it breaks."""
        return self.where.partition(":")[0]


def breakages(module: ModuleType) -> Iterator[Breakage]:
    """Of every function, each condition left out or turned round, each word another, each answer unsaid."""
    whole = ast.parse(inspect.getsource(module))
    for name, function in _functions(whole):
        for number, (node, spot) in enumerate(_spots(function)):
            for how in _ways(node):
                tree = copy.deepcopy(whole)
                target, _ = list(_spots(dict(_functions(tree))[name]))[number]
                _break(target, how)
                yield Breakage(
                    module, f"{name}: {how} “{ast.unparse(spot)}”", ast.fix_missing_locations(tree)
                )


@contextmanager
def broken(breakage: Breakage) -> Iterator[None]:
    """Its module as it is with that breakage, for everyone who uses it."""
    module = breakage.module
    new = dict(_codes(compile(breakage.tree, str(module.__file__), "exec")))
    old: list[tuple[FunctionType, CodeType]] = []
    for name, function in _live(module):
        if name in new:
            old.append((function, function.__code__))
            function.__code__ = new[name]
    forget()
    try:
        yield
    finally:
        for function, code in old:
            function.__code__ = code
        forget()


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef):
                    yield f"{node.name}.{inner.name}", inner


def _spots(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, ast.AST]]:
    """What can be broken, and the expression that tells a reader where it is."""
    inside = ast.Module(function.body, [])
    docstrings = {node.value for node in ast.walk(inside) if isinstance(node, ast.Expr)}
    for node in ast.walk(inside):
        if isinstance(node, ast.BoolOp):
            yield from ((_Part(node, part), part) for part in node.values)
        elif isinstance(node, ast.comprehension):
            yield from ((_Part(node, test), test) for test in node.ifs)
        elif isinstance(node, ast.If | ast.IfExp):
            yield node, node.test
        elif isinstance(node, ast.Expr | ast.Return) and _answers(node):
            yield node, cast("ast.expr", node.value)
        elif _is_a_spot(node) and node not in docstrings:
            yield node, node


def _answers(node: ast.Expr | ast.Return) -> bool:
    """Something is told or done here that could be left out, or be another answer."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Yield | ast.YieldFrom | ast.Call)
    return not isinstance(node.value, ast.Constant | None)


def _keeps(node: ast.Assign | ast.AugAssign) -> bool:
    """Something other than a name of the function's own becomes another."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(each, ast.Attribute) for target in targets for each in ast.walk(target))


def _is_a_spot(node: ast.AST) -> bool:
    """A word or a yes or no, a negation, one comparison, a question of all or of any, or what is kept."""
    if isinstance(node, ast.Assign | ast.AugAssign):
        return _keeps(node)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool | str)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in {"all", "any"}
    return isinstance(node, ast.Compare) and len(node.ops) == 1


class _Part(ast.AST):
    """One of the conditions that are joined by ``and`` or ``or``, or that stand in a comprehension."""

    def __init__(self, node: Any, part: ast.expr) -> None:  # noqa: ANN401 - one of several nodes with a list
        self.node = node
        parts = node.values if isinstance(node, ast.BoolOp) else node.ifs
        self.place = parts.index(part)


_WAYS: dict[type[ast.AST], tuple[str, ...]] = {
    _Part: ("without",),
    ast.If: ("always", "never"),
    ast.IfExp: ("always", "never"),
    ast.Expr: ("without",),
    ast.Compare: ("the opposite of",),
    ast.Assign: ("without",),
    ast.AugAssign: ("without",),
    ast.UnaryOp: ("without the not in",),
    ast.Constant: ("something else for",),
    ast.Call: ("all for any in",),
    ast.Return: ("True for", "False for"),
}


_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot,
    ast.IsNot: ast.Is, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
}  # fmt: skip
_EDGES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip


def _ways(node: ast.AST) -> tuple[str, ...]:
    """How it can be broken; what is more or less than something else also at the very edge."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _EDGES:
        return *_WAYS[ast.Compare], "the edge of"
    return _WAYS[type(node)]


def _break(target: Any, how: str) -> None:  # noqa: ANN401 - one of several nodes
    if isinstance(target, _Part):
        parts = target.node.values if isinstance(target.node, ast.BoolOp) else target.node.ifs
        del parts[target.place]
        if isinstance(target.node, ast.BoolOp) and len(parts) == 1:
            parts.append(parts[0])  # one thing joined by "and" to itself is itself
    elif isinstance(target, ast.If | ast.IfExp):
        target.test = ast.Constant(how == "always")
    elif isinstance(target, ast.Expr):
        yields = not isinstance(target.value, ast.Call)
        target.value = ast.YieldFrom(ast.Tuple([], ast.Load())) if yields else ast.Constant(None)
    elif isinstance(target, ast.Assign | ast.AugAssign):
        target.value = _as_it_was(target)
    elif isinstance(target, ast.UnaryOp):
        target.operand = ast.UnaryOp(ast.Not(), target.operand)
    elif isinstance(target, ast.Constant):
        target.value = ("" if target.value else "?") if isinstance(target.value, str) else not target.value
    elif isinstance(target, ast.Compare):
        others = _EDGES if how == "the edge of" else _OPPOSITES
        target.ops = [others[type(target.ops[0])]()]
    elif isinstance(target, ast.Call):
        assert isinstance(target.func, ast.Name)
        target.func.id = "any" if target.func.id == "all" else "all"
    else:
        target.value = ast.Constant(how == "True for")


def _as_it_was(node: ast.Assign | ast.AugAssign) -> ast.expr:
    """What changes nothing where it is kept, or added."""
    if isinstance(node, ast.AugAssign):
        return ast.Constant(0)
    return ast.parse(ast.unparse(node.targets[0]), mode="eval").body


def _codes(code: CodeType, inside: str = "") -> Iterator[tuple[str, CodeType]]:
    """Each function's code by its name within the module."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType) and not constant.co_name.startswith("<"):
            name = f"{inside}{constant.co_name}"
            yield name, constant
            yield from _codes(constant, f"{name}.")


def _live(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    for name, value in vars(module).items():
        if getattr(value, "__module__", "") != module.__name__:
            continue
        plain = getattr(value, "__wrapped__", value)
        if isinstance(plain, FunctionType):
            yield name, plain
        elif isinstance(value, type):
            for inner, given in vars(value).items():
                method = given.fget if isinstance(given, property) else given
                if isinstance(method, FunctionType):
                    yield f"{name}.{inner}", method
