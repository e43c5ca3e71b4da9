"""What can be wrong with a sealed file, told apart."""

from soundingboard.base.errors import BadInput, Locked


class BadHeader(BadInput):
    """Not an age file, or its first lines are damaged."""


class BadArmor(BadInput):
    """The text form around an age file is damaged."""


class BadMac(BadInput):
    """A key fits, but the first lines of the file were changed after it was sealed."""


class BadPayload(BadInput):
    """The contents were changed, cut short or added to; what came before is authentic."""


class NoMatch(Locked, BadInput):
    """The file is sealed to other keys, or to another passphrase."""
