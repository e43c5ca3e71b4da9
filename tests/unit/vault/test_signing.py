"""A signature holds for the bytes that were signed, by the key that signed them, and for nothing else."""

import json
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.base.errors import BadInput
from soundingboard.sealing.keys import Identity
from soundingboard.vault.keys import VaultKeys
from soundingboard.vault.signing import SigningKey, check

KEY = SigningKey.new()
DATA = b"the recording of 24 November"
SIGNATURE = KEY.sign(DATA)


# The first example of RFC 8032, so that signing and checking cannot be wrong together.
def test_it_is_ed25519_with_nothing_added() -> None:
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.signer == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"") == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


@given(data=st.binary(max_size=200))
def test_what_was_signed_is_told_from_what_was_not(data: bytes) -> None:
    assert check(KEY.signer, data, KEY.sign(data))
    assert not check(KEY.signer, data + b"\0", KEY.sign(data))
    assert not check(SigningKey.new().signer, data, KEY.sign(data))


@given(place=st.integers(0, len(SIGNATURE) // 2 - 1), change=st.integers(1, 255))
def test_a_changed_signature_does_not_hold(place: int, change: int) -> None:
    changed = bytearray.fromhex(SIGNATURE)
    changed[place] ^= change
    assert not check(KEY.signer, DATA, changed.hex())


@pytest.mark.parametrize("nothing", ["", "00", "zz" * 64, "é", SIGNATURE[:-2], SIGNATURE + "00"])
def test_what_is_no_signature_does_not_hold(nothing: str) -> None:
    assert not check(KEY.signer, DATA, nothing)


@pytest.mark.parametrize(
    "nobody", ["", "00", "zz" * 32, KEY.signer[:-2], KEY.signer + "00", "ff" * 32], ids=count()
)
def test_what_is_no_public_key_signed_nothing(nobody: str) -> None:
    assert not check(nobody, DATA, SIGNATURE)


def test_every_vault_signs_with_a_key_of_its_own() -> None:
    council = [Identity.new().recipient]
    assert VaultKeys.new("v", council).signing != VaultKeys.new("v", council).signing


@pytest.mark.parametrize("signing", ["", "00", "00" * 33, "zz", None])
def test_keys_without_a_signing_key_are_no_keys(signing: str | None) -> None:
    found = json.loads(VaultKeys.new("v", [Identity.new().recipient]).to_json()) | {"signing": signing}
    with pytest.raises(BadInput, match="not a vault's keys"):
        VaultKeys.from_json(json.dumps(found).encode())


def test_it_never_shows_itself() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert repr(KEY.secret) not in repr(KEY)
