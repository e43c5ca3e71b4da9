"""The council's recovery key says which kind of vault it is to be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.base.errors import Locked
from soundingboard.sealing.keys import Identity
from soundingboard.ui.library.council_keys import CouncilKeysPage
from soundingboard.ui.library.entry import FirstRunPage
from soundingboard.ui.library.sections import KeysSection
from soundingboard.ui.library.settings import SettingsPage, SetUpPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.vault import Vault
from tests.integration.app.driving import PASSPHRASE, inside, on_page, shown_words, the_page

USUAL, SAFER = (Identity.new(post_quantum=kind) for kind in (False, True))


def ask_for(program: Program, *keys: Identity) -> FirstRunPage:
    """Ask for a vault with these recovery keys."""
    page = the_page(program, FirstRunPage)
    page.first.line.setText(PASSPHRASE)
    page.again.line.setText(PASSPHRASE)
    page.keys.setPlainText("\n".join(str(key.recipient) for key in keys))
    page.go_on.click()
    return page


@pytest.mark.parametrize("council", [USUAL, SAFER], ids=["usual", "post-quantum"])
def test_every_key_of_the_vault_is_of_the_kind_of_the_councils(
    council: Identity, qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    ask_for(program, council)
    on_page(qtbot, program, SetUpPage)
    program.close()
    with Vault.unlock_with(tmp_path / "vault", [council]) as vault:
        assert [key.kind for key in vault.recipients] == [council.kind] * 2


@pytest.mark.parametrize("keys", [(USUAL, SAFER), (SAFER, USUAL)])
def test_keys_of_both_kinds_make_no_vault(
    keys: tuple[Identity, Identity], qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    page = ask_for(open_app(tmp_path / "vault"), *keys)
    qtbot.waitUntil(lambda: "age1pq1" in page.notice.text)
    assert "ask the council for" in page.notice.text
    assert not (tmp_path / "vault").exists()


def test_the_councils_keys_are_changed_in_the_settings(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program, other = open_app(tmp_path / "vault"), Identity.new()
    ask_for(program, USUAL)
    on_page(qtbot, program, SetUpPage)
    inside(program).library()
    the_page(program, LibraryWindow).settings.click()
    settings = the_page(program, SettingsPage)
    settings.findChildren(KeysSection)[0].change.click()
    page = the_page(program, CouncilKeysPage)
    assert page.keys.editor.toPlainText() == str(USUAL.recipient)
    page.keys.editor.setPlainText(str(other.recipient))
    page.passphrase.line.setText(PASSPHRASE)
    page.go_on.click()
    qtbot.waitUntil(lambda: page.notice.text.startswith("From now on"))
    page.back.click()
    words = "".join(each.text() for each in shown_words(program)).replace(" ", "")
    assert str(other.recipient) in words
    assert str(USUAL.recipient) not in words
    program.close()
    with Vault.unlock_with(tmp_path / "vault", [other]) as vault:
        assert vault.recipients[1:] == (other.recipient,)
    with pytest.raises(Locked):
        Vault.unlock_with(tmp_path / "vault", [USUAL])
