"""Sealing and opening in memory, with keys and with a passphrase."""

import secrets

import pytest

from soundingboard.base.errors import BadInput, Locked
from soundingboard.sealing.errors import BadHeader, BadPayload, NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, open_with_passphrase, seal, seal_with_passphrase

QUICK = 4


def test_each_recipient_opens_it_alone_and_nobody_else_does() -> None:
    people = [Identity.new() for _ in range(3)]
    sealed = seal(b"a plan", [each.recipient for each in people])
    for each in people:
        assert open_sealed(sealed, [Identity.new(), each]) == b"a plan"
    with pytest.raises(NoMatch):
        open_sealed(sealed, [Identity.new()])


def test_the_same_contents_are_never_sealed_alike() -> None:
    me = Identity.new()
    assert seal(b"a plan", [me.recipient]) != seal(b"a plan", [me.recipient])
    assert seal_with_passphrase(b"a", "x", work_factor=1) != seal_with_passphrase(b"a", "x", work_factor=1)


def test_post_quantum_keys_do_the_same() -> None:
    people = [Identity.new(post_quantum=True) for _ in range(3)]
    sealed = seal(b"a plan", [each.recipient for each in people])
    for each in people:
        assert open_sealed(sealed, [Identity.new(), each]) == b"a plan"
    with pytest.raises(NoMatch):
        open_sealed(sealed, [Identity.new(post_quantum=True)])


def test_nothing_of_the_contents_shows() -> None:
    words = secrets.token_hex(40).encode()
    assert words not in seal(words, [Identity.new().recipient])


def test_a_passphrase_opens_what_it_sealed() -> None:
    sealed = seal_with_passphrase(b"the vault's key", "Ein schöner Tag", work_factor=QUICK)
    assert open_with_passphrase(sealed, "Ein schöner Tag") == b"the vault's key"


def test_a_wrong_passphrase_is_told_in_a_sentence() -> None:
    sealed = seal_with_passphrase(b"the vault's key", "right", work_factor=QUICK)
    with pytest.raises(Locked, match="passphrase does not open"):
        open_with_passphrase(sealed, "wrong")


def test_a_passphrase_and_a_key_do_not_open_each_others_files() -> None:
    me = Identity.new()
    with pytest.raises(Locked):
        open_with_passphrase(seal(b"a plan", [me.recipient]), "right")
    with pytest.raises(NoMatch):
        open_sealed(seal_with_passphrase(b"a plan", "right", work_factor=QUICK), [me])


def test_damage_is_not_taken_for_a_wrong_passphrase() -> None:
    sealed = seal_with_passphrase(b"the vault's key", "right", work_factor=QUICK)
    with pytest.raises(BadPayload):
        open_with_passphrase(sealed[:-1], "right")
    with pytest.raises(BadHeader):
        open_with_passphrase(sealed[:90], "right")


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(BadInput, match="empty"):
        seal_with_passphrase(b"the vault's key", "")
