"""The vault's keys, in and out of plain text."""

import json
from dataclasses import replace

import pytest

from soundingboard.base.errors import BadInput, Refused
from soundingboard.sealing.keys import Identity
from soundingboard.vault.keys import VaultKeys, refuse_weak, strength
from soundingboard.vault.signing import SigningKey

KEYS = VaultKeys(
    "vault-1",
    bytes(range(32)),
    Identity(bytes(31) + b"\1"),
    (Identity.new().recipient,),
    SigningKey(bytes(range(32, 64))),
)


def test_keys_read_back_as_they_were_written() -> None:
    assert VaultKeys.from_json(KEYS.to_json()) == KEYS


def test_the_key_of_the_database_never_changes_from_one_version_to_the_next() -> None:
    assert KEYS.database_key.hex() == "73951952e7d6d99ea32861730f19c6560dbf83b9d215232944f819c8110d4b8a"


def test_it_differs_from_vault_to_vault_and_from_key_to_key() -> None:
    others = (
        replace(KEYS, vault="vault-2"),
        replace(KEYS, key=bytes(32)),
    )
    assert len({KEYS.database_key, KEYS.key, *(other.database_key for other in others)}) == 4


@pytest.mark.parametrize("field", ["vault", "key", "identity", "council", "signing"])
def test_what_lacks_a_field_are_no_keys(field: str) -> None:
    found = json.loads(KEYS.to_json())
    del found[field]
    with pytest.raises(BadInput, match="not a vault's keys"):
        VaultKeys.from_json(json.dumps(found).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"vault": "v", "key": "zz"}', b"null"])
def test_anything_else_are_no_keys(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a vault's keys"):
        VaultKeys.from_json(data)


@pytest.mark.parametrize("key", ["", "00", "00" * 33])
def test_a_key_of_another_length_is_no_key(key: str) -> None:
    found = json.loads(KEYS.to_json()) | {"key": key}
    with pytest.raises(BadInput, match="not a vault's keys"):
        VaultKeys.from_json(json.dumps(found).encode())


def test_they_never_show_themselves() -> None:
    assert KEYS.key.hex() not in repr(KEYS)
    assert KEYS.signing.secret.hex() not in repr(KEYS)
    assert "SECRET" not in repr(KEYS)


@pytest.mark.parametrize(
    ("passphrase", "told"),
    [
        ("", "Choose four words"),
        ("  ", "Choose four words"),
        ("kettle", "So far"),
        ("aaaaaaaaaaaaaaaaaaaaaaa", "So far"),
        ("kettleorbit", "So far"),
        ("kettleorbits", "This will do."),
        ("kettle orbit thimble", "This is hard"),
        ("a kettle in orbit", "This is hard"),
        ("kettle orbit crow", "This will do."),
    ],
)
def test_how_hard_a_passphrase_is_to_guess_is_told_as_it_will_be_taken(passphrase: str, told: str) -> None:
    assert strength(passphrase).startswith(told)
    if told in {"Choose four words", "So far"}:
        with pytest.raises(Refused):
            refuse_weak(passphrase)
    else:
        refuse_weak(passphrase)
