"""What goes wrong, in sentences a person can act on."""


class Trouble(Exception):
    """Something a person can put right.

    Its text is one sentence that says what happened and what to do. Every error that may reach
    a screen or a terminal is one of these; anything else is a fault of ours.
    """


class Refused(Trouble):
    """A command that cannot be done now; nothing was changed."""


class BadInput(Trouble):
    """A file, a line or a value that is not what was expected; nothing was written."""


class Locked(Trouble):
    """A passphrase or a key that does not open what it should open."""


class TooNew(Trouble):
    """A file from a newer version of the program."""
