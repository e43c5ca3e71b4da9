"""What a vault says of itself, and files that are written whole."""

from pathlib import Path

import pytest

from soundingboard.base.disk import put_file
from soundingboard.base.errors import BadInput
from soundingboard.sealing.keys import Identity
from soundingboard.vault.folder import FILES, MANIFEST, Manifest, made_whole

MANIFEST_ = Manifest("vault-1", "england", Identity.new().recipient, (Identity.new().recipient,))


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    for name in FILES:
        put_file(tmp_path / name, b"")
    put_file(tmp_path / MANIFEST, MANIFEST_.text().encode())
    assert Manifest.read(tmp_path) == MANIFEST_


@pytest.mark.parametrize("name", ["", "England", "a b", 'x"', "a\nb", "é"])
def test_a_name_that_toml_would_have_to_quote_is_refused(name: str) -> None:
    with pytest.raises(BadInput):
        Manifest("vault-1", name, MANIFEST_.chair, MANIFEST_.council)


def test_a_file_is_put_in_place_of_another_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    put_file(tmp_path / "a", b"first and longer")
    put_file(tmp_path / "a", b"second")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a", b"second")]


def test_a_folder_that_could_not_be_filled_is_none(tmp_path: Path) -> None:
    def fill() -> None:
        with made_whole(tmp_path / "new") as making:
            put_file(making / "a", b"first")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_there_until_it_is_whole(tmp_path: Path) -> None:
    with made_whole(tmp_path / "new") as making:
        assert making.parent == tmp_path
        assert not (tmp_path / "new").exists()
        put_file(making / "a", b"first")
    assert (tmp_path / "new" / "a").read_bytes() == b"first"
