"""What a system says when a disk takes nothing, in words for the person whose disk it is."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from soundingboard.base.errors import Trouble


class _Fault(NamedTuple):
    """Why, what to do, and the numbers under which a system says so: everywhere, and on Windows alone."""

    why: str
    do: str
    errnos: tuple[str, ...]
    winerrors: tuple[int, ...] = ()


_FAULTS: Final = (
    _Fault(
        "the disk is full", "make room there, or choose another place", ("ENOSPC", "EDQUOT"), (39, 112, 1295)
    ),
    _Fault("it is too large for that disk", "choose another place", ("EFBIG",), (223,)),
    _Fault("that disk can only be read", "choose another place", ("EROFS",), (19,)),
    _Fault(
        "another program has it open, or you may not write there",
        "close it in that program, or choose another place",
        ("EACCES", "EPERM", "ETXTBSY", "EBUSY"),
        (5, 32, 33),
    ),
    _Fault("the disk failed", "look after that disk, or choose another place", ("EIO",), (23, 483, 1117)),
    _Fault(
        "the disk or share is gone",
        "connect it again, or choose another place",
        (
            *("ENODEV", "ENXIO", "ESTALE", "EREMOTEIO", "ENOTCONN", "ETIMEDOUT", "ECONNRESET"),
            *("ECONNABORTED", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"),
        ),
        (21, 53, 55, 59, 64, 67, 121, 1167, 1231, 1232),
    ),
    _Fault(
        "that place is not there any more",
        "connect its disk or share again, or choose another place",
        ("ENOENT",),
        (2, 3, 15),
    ),
    _Fault(
        "something else is in its place",
        "choose another place",
        ("EEXIST", "EISDIR", "ENOTDIR", "ENOTEMPTY"),
        (80, 145, 183, 267),
    ),
    _Fault("its name is too long for that place", "choose a shorter name", ("ENAMETOOLONG",), (206,)),
)
_NUMBERED: Final = {
    getattr(errno, name): fault for fault in _FAULTS for name in fault.errnos if hasattr(errno, name)
}
_ON_WINDOWS: Final = {number: fault for fault in _FAULTS for number in fault.winerrors}


def why(error: OSError) -> str:
    """Why, in a few words that fit into brackets."""
    return _fault_of(error).why


@contextmanager
def told(what: str, do: str = "") -> Iterator[None]:
    """Where a disk fails inside, raise `Trouble`: what could not be done, why, and what to do.

    ``what`` begins the sentence, as in ``plan.pdf could not be written``; ``do`` is what to do where no
    other place can be chosen.
    """
    try:
        yield
    except OSError as error:
        fault = _fault_of(error)
        raise Trouble(f"{what} ({fault.why}): {do or fault.do}.") from error


def _fault_of(error: OSError) -> _Fault:
    """Windows has more to say than the number that all systems share."""
    found = _ON_WINDOWS.get(getattr(error, "winerror", None) or 0) or _NUMBERED.get(error.errno or 0)
    return found or _Fault((error.strerror or "it failed").lower(), "choose another place", ())
