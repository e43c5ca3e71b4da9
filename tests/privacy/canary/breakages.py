"""Every rule line of a module broken on purpose, one at a time, and mended again afterwards."""

import ast
import copy
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class Breakage:
    """The whole module with one thing broken in it; ``where`` says which, and how."""

    where: str
    tree: ast.Module


def breakages(module: ModuleType, functions: frozenset[str]) -> Iterator[Breakage]:
    """Each condition left out or turned to its opposite, each thing told left unsaid, in these functions."""
    whole = ast.parse(inspect.getsource(module))
    for name, function in _functions(whole):
        if name in functions:
            for number, (node, spot) in enumerate(_spots(function)):
                for how in _ways(node):
                    tree = copy.deepcopy(whole)
                    broken = dict(_functions(tree))[name]
                    target, _ = list(_spots(broken))[number]
                    _break(broken, target, how)
                    yield Breakage(f"{name}: {how} “{ast.unparse(spot)}”", ast.fix_missing_locations(tree))


@contextmanager
def broken(module: ModuleType, breakage: Breakage) -> Iterator[None]:
    """The module as it is with that breakage, for everyone who uses it."""
    new = dict(_codes(compile(breakage.tree, str(module.__file__), "exec")))
    old: list[tuple[FunctionType, CodeType]] = []
    for name, function in _live(module):
        if name in new:
            old.append((function, function.__code__))
            function.__code__ = new[name]
    _let_go(module)
    try:
        yield
    finally:
        for function, code in old:
            function.__code__ = code
        _let_go(module)


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
    for node in ast.walk(function):
        if isinstance(node, ast.BoolOp):
            for part in node.values:
                yield _Part(node, part), part
        elif isinstance(node, ast.If | ast.IfExp):
            yield node, node.test
        elif isinstance(node, ast.comprehension):
            for test in node.ifs:
                yield _Part(node, test), test
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom):
            yield node, node.value
        elif (isinstance(node, ast.Compare) and len(node.ops) == 1) or (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"all", "any"}
        ):
            yield node, node
        elif isinstance(node, ast.Return) and node.value is not None:
            yield node, node.value


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
    ast.Call: ("all for any in",),
    ast.Return: ("True for", "False for"),
}


def _ways(node: ast.AST) -> tuple[str, ...]:
    return _WAYS[type(node)]


_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}  # fmt: skip


def _break(function: ast.FunctionDef, target: Any, how: str) -> None:  # noqa: ANN401 - one of several nodes
    if isinstance(target, _Part):
        parts = target.node.values if isinstance(target.node, ast.BoolOp) else target.node.ifs
        del parts[target.place]
        if isinstance(target.node, ast.BoolOp) and len(parts) == 1:
            parts.append(parts[0])  # one thing joined by "and" to itself is itself
    elif isinstance(target, ast.If | ast.IfExp):
        target.test = ast.Constant(how == "always")
    elif isinstance(target, ast.Expr):
        target.value = ast.YieldFrom(ast.Tuple([], ast.Load()))
    elif isinstance(target, ast.Compare):
        target.ops = [_OPPOSITES[type(target.ops[0])]()]
    elif isinstance(target, ast.Call):
        assert isinstance(target.func, ast.Name)
        target.func.id = "any" if target.func.id == "all" else "all"
    else:
        target.value = ast.Constant(how == "True for")
    assert isinstance(function, ast.FunctionDef)


def _codes(code: CodeType, inside: str = "") -> Iterator[tuple[str, CodeType]]:
    """Each function's code by its name within the module."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType) and not constant.co_name.startswith("<"):
            name = f"{inside}{constant.co_name}"
            yield name, constant
            yield from _codes(constant, f"{name}.")


def _let_go(module: ModuleType) -> None:
    """What was remembered of the module as it was before is no longer so."""
    for value in vars(module).values():
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def _live(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    for name, value in vars(module).items():
        if getattr(value, "__module__", "") != module.__name__:
            continue
        plain = getattr(value, "__wrapped__", value)
        if isinstance(plain, FunctionType):
            yield name, plain
        elif isinstance(value, type):
            for inner, method in vars(value).items():
                if isinstance(method, FunctionType):
                    yield f"{name}.{inner}", method
