"""A conference as data, for whoever takes it over."""

from collections.abc import Mapping
from typing import Any

import msgspec


def as_json(whole: Mapping[str, Any]) -> bytes:
    """The data as JSON that a person can read too, in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)
