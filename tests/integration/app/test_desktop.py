"""What the app asks of Windows for its screens, with libraries that stand in for those of Windows."""

import ctypes
from typing import Protocol, cast

import pytest

from soundingboard.app.desktop import PlainDesktop, WindowsDesktop, this_desktop

CLONE, EXTEND = 2, 4


class Number(Protocol):
    """A number of C."""

    value: int


class Told(Protocol):
    """Where Windows writes a number: what `ctypes.byref` gives."""

    _obj: Number


class User:
    """Stands in for user32, with two paths and three modes in its arrangement."""

    def __init__(self, arrangement: int, *, fails: str = "") -> None:
        self.arrangement, self.fails = arrangement, fails
        self.affinities: list[tuple[int, int]] = []

    def GetDisplayConfigBufferSizes(self, flags: int, paths: Told, modes: Told) -> int:  # noqa: N802 - theirs
        assert flags == 4, "what is set now"
        paths._obj.value, modes._obj.value = 2, 3
        return 31 if self.fails == "sizes" else 0

    def QueryDisplayConfig(  # noqa: N802 - theirs
        self, flags: int, paths: Told, path_rows: bytes, modes: Told, mode_rows: bytes, arrangement: Told
    ) -> int:
        assert flags == 4
        assert (paths._obj.value, modes._obj.value) == (2, 3)
        assert (len(path_rows), len(mode_rows)) == (2 * 72, 3 * 64), "room for what Windows writes there"
        arrangement._obj.value = self.arrangement
        return 31 if self.fails == "query" else 0

    def SetWindowDisplayAffinity(self, window: ctypes.c_void_p, how: int) -> int:  # noqa: N802 - theirs
        self.affinities.append((window.value or 0, how))
        return 0 if self.fails == "affinity" else 1


class Kernel:
    """Stands in for kernel32."""

    def __init__(self) -> None:
        self.states: list[int] = []

    def SetThreadExecutionState(self, state: ctypes.c_uint32) -> int:  # noqa: N802 - theirs
        self.states.append(state.value)
        return 0x80000000


def windows(user: User, kernel: Kernel | None = None) -> WindowsDesktop:
    return WindowsDesktop(cast("ctypes.CDLL", user), cast("ctypes.CDLL", kernel or Kernel()))


@pytest.mark.parametrize(
    ("user", "copies"),
    [
        (User(CLONE), True),
        (User(EXTEND), False),
        (User(1), False),
        (User(CLONE, fails="sizes"), False),
        (User(CLONE, fails="query"), False),
    ],
)
def test_a_copy_is_told_of(user: User, copies: bool) -> None:
    assert windows(user).copies() is copies


def test_a_window_stays_out_of_what_is_shared_and_comes_back() -> None:
    user = User(EXTEND)
    assert windows(user).keep_unshared(77, on=True)
    assert windows(user).keep_unshared(77, on=False)
    assert user.affinities == [(77, 0x11), (77, 0)]
    assert not windows(User(EXTEND, fails="affinity")).keep_unshared(77, on=True)


def test_computer_and_screens_stay_awake_until_told_otherwise() -> None:
    kernel = Kernel()
    assert windows(User(EXTEND), kernel).stay_awake(on=True)
    assert windows(User(EXTEND), kernel).stay_awake(on=False)
    assert kernel.states == [0x80000003, 0x80000000]


def test_other_systems_are_not_asked() -> None:
    assert isinstance(this_desktop(), PlainDesktop)
    plain = PlainDesktop()
    assert [plain.able, plain.copies(), plain.keep_unshared(1, on=True), plain.stay_awake(on=True)] == [
        False
    ] * 4
