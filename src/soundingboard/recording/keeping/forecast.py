"""How much disk a day of recording needs, against what is free in each place that it goes to."""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

BYTES_PER_HOUR: dict[Literal[1, 2], int] = {1: 36_000_000, 2: 44_000_000}
"""What an hour takes at most, by channels: the sealed sound, its tail and its marks, and some to spare."""
ENOUGH = "{hours} of recording need {needed} on {place}, where {free} are free."
TOO_LITTLE = (
    "{hours} of recording need {needed} on {place}, where only {free} are free: make space there or choose"
    " another place."
)
UNREADABLE = "It cannot be seen how much space is free on {place}: connect its disk or choose another place."


@dataclass(frozen=True, slots=True)
class Forecast:
    """One place: bytes needed on its disk, by every copy that goes there, bytes free, and a sentence.

    ``free`` is None where it cannot be seen.
    """

    place: Path
    needed: int
    free: int | None
    sentence: str

    @property
    def enough(self) -> bool:
        """Whether all of it fits."""
        return self.free is not None and self.free >= self.needed


def forecast(places: Sequence[Path], hours: float, channels: Literal[1, 2] = 1) -> tuple[Forecast, ...]:
    """What ``hours`` of recording need in each of these folders, which need not exist yet."""
    disks = [_disk(place) for place in places]
    copies = Counter(disks)
    each = round(hours * BYTES_PER_HOUR[channels])
    return tuple(
        _forecast(place, each * copies[disk], hours, known=disk is not None)
        for place, disk in zip(places, disks, strict=True)
    )


def _forecast(place: Path, needed: int, hours: float, *, known: bool) -> Forecast:
    free = shutil.disk_usage(_standing(place)).free if known else None
    if free is None:
        return Forecast(place, needed, None, UNREADABLE.format(place=place))
    words = ENOUGH if free >= needed else TOO_LITTLE
    return Forecast(
        place,
        needed,
        free,
        words.format(hours=_hours(hours), needed=_size(needed), place=place, free=_size(free)),
    )


def _disk(place: Path) -> int | None:
    try:
        return _standing(place).stat().st_dev
    except OSError:
        return None


def _standing(place: Path) -> Path:
    """The place, or the nearest folder above it that is there."""
    return next(each for each in (place.absolute(), *place.absolute().parents) if each.is_dir())


def _hours(hours: float) -> str:
    return "One hour" if hours == 1 else f"{hours:g} hours"


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
