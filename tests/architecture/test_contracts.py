"""The house stands as it was drawn: the import contracts of pyproject.toml hold on the real tree."""

import pytest

from tests.architecture.linting import SOURCE, broken_contracts


def test_the_import_contracts_hold() -> None:
    if said := broken_contracts(SOURCE):
        pytest.fail(said, pytrace=False)
