"""The files of a recording that is over: what can be copied, given away or handed over as it is."""

import re
from pathlib import Path

from soundingboard.base.errors import Trouble
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.parts import part_names
from soundingboard.recording.keeping.recovery import LIVE

CUT_OFF = "The recording of this conference was cut off: open Sounding Board to recover it first."


def finished_files(folder: Path, conference: str) -> tuple[Path, ...]:
    """What was recorded of it, the marks and what vouches; raises `Trouble` while any of it has no end."""
    for name in part_names(folder, conference):
        if is_held(RecordingFiles(folder, name).lock):
            raise Trouble(LIVE)
        left = interrupted(folder, name)
        if left and left.recovered is None:
            raise Trouble(CUT_OFF)
    shape = re.compile(
        re.escape(conference) + r"(\.part-\d+)?(\.recovered(-\d+)?)?\.(opus|marks|signed)\.age"
    )
    return tuple(sorted(each for each in folder.iterdir() if shape.fullmatch(each.name)))
