"""The files of one recording."""

import re
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.errors import BadInput

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
SUFFIX = ".opus.age"


@dataclass(frozen=True, slots=True)
class RecordingFiles:
    """Where everything of one recording lies. Raises `BadInput` for a name that cannot be a file's."""

    folder: Path
    name: str

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.name):
            raise BadInput(f"“{self.name}” cannot name a recording: use letters, digits, dots and hyphens.")

    @property
    def sound(self) -> Path:
        """The recording: an age file of Ogg Opus. It only grows."""
        return self.folder / f"{self.name}{SUFFIX}"

    @property
    def slots(self) -> tuple[Path, Path]:
        """While it is live, the sound that fills no chunk of the recording yet, in one or the other."""
        return self.folder / f"{self.name}{SUFFIX}.tail0", self.folder / f"{self.name}{SUFFIX}.tail1"

    @property
    def aside(self) -> Path:
        """Sound that came while the disk was waited for; there only if it ever took long."""
        return self.folder / f"{self.name}{SUFFIX}.aside"

    @property
    def tails(self) -> tuple[Path, ...]:
        """All that holds sound which the recording itself may not have yet."""
        return (*self.slots, self.aside)

    @property
    def journal(self) -> Path:
        """While it is live, its marks, each sealed by itself."""
        return self.folder / f"{self.name}.marks"

    @property
    def marks(self) -> Path:
        """When it is stopped, its marks: an age file of JSON, one mark on a line."""
        return self.folder / f"{self.name}.marks.age"

    @property
    def all(self) -> tuple[Path, ...]:
        """The files that hold any of its sound or its marks."""
        return (self.sound, *self.tails, self.journal, self.marks)

    def free(self) -> bool:
        """Whether nothing of a recording of this name lies there."""
        return not any(path.exists() for path in self.all)

    @property
    def answered(self) -> Path:
        """There once somebody who recovered it said that its parts are to stay."""
        return self.folder / f"{self.name}.answered"

    @property
    def note(self) -> Path:
        """While it is live, how to reach its recorder."""
        return self.folder / f"{self.name}.recorder"

    @property
    def lock(self) -> Path:
        """Held by the living recorder; inside it, how many samples were heard."""
        return self.folder / f"{self.name}.lock"
