"""The house stands as it was drawn: the import contracts of pyproject.toml hold on the real tree."""

from tests.architecture.linting import SOURCE, broken_contracts


def test_the_import_contracts_hold() -> None:
    assert broken_contracts(SOURCE) == ""
