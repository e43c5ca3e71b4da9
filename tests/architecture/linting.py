"""Looking at a tree of packages: the import contracts of pyproject.toml, and who imports whom."""

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

TOP = Path(__file__).parents[2]
PYPROJECT = TOP / "pyproject.toml"
SOURCE = TOP / "src"

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
GRAPH = """
import grimp, json
graph = grimp.build_graph("soundingboard", include_external_packages=True, cache_dir=None)
known = graph.find_modules_directly_imported_by
print(json.dumps([(module, other) for module in graph.modules for other in known(module)]))
"""

Edge = tuple[str, str]
"""A module and one that it imports; packages that are not ours by their first name."""


def contract_ids() -> list[str]:
    """The ids of the contracts, in the order of pyproject.toml."""
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def _python(tree: Path, program: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program that finds its ``soundingboard`` in this folder before any other."""
    first = f"import sys; sys.path.insert(0, {str(tree)!r})\n"
    command = [sys.executable, "-c", first + program, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=tree)


def broken_contracts(tree: Path, *limit_to: str) -> str:
    """What the linter says against the package ``soundingboard`` in this folder; empty when all hold."""
    choice = [word for contract in limit_to for word in ("--contract", contract)]
    result = _python(tree, LINT, "--config", str(PYPROJECT), "--no-cache", "--no-logo", *choice)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def imports_in(tree: Path) -> set[Edge]:
    """Every import of the package ``soundingboard`` in this folder, those inside functions too."""
    result = _python(tree, GRAPH)
    assert result.returncode == 0, result.stderr
    return {(module, other) for module, other in json.loads(result.stdout)}


def reached_from(package: str, imports: Iterable[Edge]) -> set[str]:
    """All that the modules of a package import, directly or through others, outside the package too.

    Importing a module runs the packages around it as well, but their files are empty.
    """
    imports = set(imports)
    reached = {module for edge in imports for module in edge if _within(module, package)}
    while fresh := {other for module, other in imports if module in reached} - reached:
        reached |= fresh
    return reached


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def copy_of_the_house(to: Path) -> Path:
    """A copy of the sources to plant something in."""
    shutil.copytree(SOURCE, to, ignore=shutil.ignore_patterns("__pycache__"))
    return to


def plant(tree: Path, module: str, line: str) -> None:
    """Add a line to a module, which is made, with the packages around it, where there is none."""
    place = tree.joinpath("soundingboard", *module.split("."))
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    file.parent.mkdir(parents=True, exist_ok=True)
    if not (file.parent / "__init__.py").exists():
        (file.parent / "__init__.py").touch()
    with file.open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")
