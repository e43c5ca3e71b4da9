"""What the doctor looks at, part by part. Nothing that it says is about anybody or shows what is kept."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from soundingboard.base.errors import Trouble
from soundingboard.base.places import shipped

Standing = Literal["works", "lacking", "broken"]
"""``lacking``: this computer, or what lies on it, lacks something. ``broken``: the program itself does."""

FEW_HOURS = 8
"""A day of conferences; less room than for that is told."""
HEARD = 0.5
"""Seconds that the recorder is tried with."""
UNREADABLE = "The place of the vault cannot be looked at: {}."
LET_IN = "Connect its disk, or have it opened to you."
AGAIN = "Install Sounding Board again."
QUICK = 4
"""How slow the passphrase of a vault is to try that lives for a moment: not at all."""


class Found(msgspec.Struct, frozen=True):
    """One part: how it stands, what was seen, and what to do."""

    part: str
    standing: Standing
    what: str
    do: str = ""


def look_at_all(vault: Path) -> Iterator[Found]:
    """Every part in turn, each as soon as it is known."""
    looks: dict[str, Callable[[], Found]] = {
        "sound": _sound,
        "screens": _screens,
        "disk": lambda: _disk(vault),
        "fonts": _fonts,
        "spelling": _spelling,
        "vault": lambda: _vault(vault),
        "database": _database,
        "recorder": _recorder,
    }
    for part, look in looks.items():
        yield _looked(part, look)


def _looked(part: str, look: Callable[[], Found]) -> Found:
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a part is what was asked for
        said = str(error) if isinstance(error, Trouble) else f"It fails ({type(error).__name__})."
        return Found(part, "broken", said, AGAIN)


def _sound() -> Found:
    from soundingboard.recording.hearing.devices import microphones
    from soundingboard.recording.portaudio import NO_PORTAUDIO

    found = microphones(tried=True)
    if found.trouble == NO_PORTAUDIO and sys.platform != "linux":
        return Found("sound", "broken", found.trouble, AGAIN)
    if found.trouble:
        return Found("sound", "lacking", found.trouble)
    count = len(found.names)
    return Found("sound", "works", f"{count} microphone{'s' * (count != 1)}; the system's own choice opens.")


def _screens() -> Found:
    from soundingboard.app.surroundings import surroundings

    found = surroundings()
    if found is None:
        return Found("screens", "broken", "Qt does not start, so no window can be made.", AGAIN)
    if not found.seen:
        return Found("screens", "lacking", "There is no display: the tools work, windows cannot be seen.")
    if found.mirrored:
        return Found("screens", "lacking", "Two screens show the same.", "Set them to extend, not to mirror.")
    sizes = " and ".join(f"{width} × {height}" for width, height in found.screens)
    if len(found.screens) < 2:
        return Found(
            "screens", "lacking", f"There is one screen, {sizes}.", "Plug in the one that the family sees."
        )
    return Found("screens", "works", f"{len(found.screens)} screens, {sizes}.")


def _disk(vault: Path) -> Found:
    from soundingboard.recording.keeping.forecast import BYTES_PER_HOUR

    try:
        place = next(each for each in (vault, *vault.absolute().parents) if each.is_dir())
        free = shutil.disk_usage(place).free
    except OSError as error:
        return Found("disk", "lacking", UNREADABLE.format((error.strerror or "it failed").lower()), LET_IN)
    hours = free // BYTES_PER_HOUR[1]
    what = f"{free / 1e9:.1f} GB free where the vault is: room for {hours} hours of sound."
    if hours < FEW_HOURS:
        return Found("disk", "lacking", what, "Make space there.")
    return Found("disk", "works", what)


def _fonts() -> Found:
    from soundingboard.app.surroundings import surroundings
    from soundingboard.documents.fonts import faces

    found = surroundings()
    unloaded = found.unloaded if found else ()
    if unloaded:
        return Found("fonts", "broken", f"On screens, {' and '.join(unloaded)} cannot be shown.", AGAIN)
    on_paper = {name for strong in (False, True) for text in "eŵ" for name, _ in faces(text, strong=strong)}
    return Found("fonts", "works", f"Every font loads; on paper {len(on_paper)}.")


def _spelling() -> Found:
    from soundingboard.base.dictionary import british

    if british() is None:
        what = "There is no British dictionary: misspelt words are not underlined, and all else works."
        return Found("spelling", "lacking", what, AGAIN)
    return Found("spelling", "works", "British spelling is looked at as you write; no name is kept for it.")


def _vault(folder: Path) -> Found:
    from soundingboard.vault.database import refuse_plain
    from soundingboard.vault.folder import DATABASE, FORMAT, MANIFEST, Manifest

    try:
        if not (folder / MANIFEST).is_file():
            return Found(
                "vault", "lacking", "There is no vault in that place.", "Open Sounding Board to make one."
            )
        Manifest.read(folder)
        refuse_plain(folder / DATABASE)
    except Trouble as trouble:
        return Found("vault", "lacking", str(trouble).replace(str(folder), "its folder"))
    except OSError as error:
        return Found("vault", "lacking", UNREADABLE.format((error.strerror or "it failed").lower()), LET_IN)
    return Found("vault", "works", f"There is a vault of format {FORMAT}, all there, encrypted, and locked.")


def _database() -> Found:
    from soundingboard.sealing.keys import Identity
    from soundingboard.vault.database import refuse_plain
    from soundingboard.vault.folder import DATABASE
    from soundingboard.vault.vault import Vault

    words = Identity.new().text
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        Vault.create(folder, words, [Identity.new().recipient], work_factor=QUICK).close()
        refuse_plain(folder / DATABASE)
        Vault.unlock(folder, words).close()
    return Found("database", "works", "A vault for a moment was made, encrypted, and opened again.")


def _recorder() -> Found:
    from soundingboard.recording.hearing.sources import FileSource
    from soundingboard.recording.keeping.verify import verify
    from soundingboard.recording.recorder.client import start_recorder
    from soundingboard.sealing.keys import Identity

    key = Identity.new()
    source = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")
    with tempfile.TemporaryDirectory() as place:
        with start_recorder(Path(place), "doctor", [str(key.recipient)], source) as recorder:
            recorder.feed(HEARD)
            finished = recorder.stop()
        seconds = verify(finished.path, [key]).seconds
    if abs(seconds - HEARD) > HEARD / 2:
        return Found("recorder", "broken", f"It kept {seconds:.1f} of {HEARD} seconds.", AGAIN)
    return Found("recorder", "works", f"It answers, and {seconds:.1f} seconds were sealed and read back.")
