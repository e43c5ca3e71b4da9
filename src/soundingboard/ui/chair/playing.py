"""The player in the chair's window: the strip, with buttons from the table of acts."""

from collections.abc import Callable
from typing import Final

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actbutton import ActButton
from soundingboard.ui.shared.playing import LEAST, Playback, PlayerStrip

_WORDS: Final = {
    "listen": "Play",
    "listen_back": "Back 10 s",
    "listen_slower": "Slower",
    "listen_faster": "Faster",
    "listen_from": "Go to",
    "listen_away": "Put away",
}
"""The acts of the strip, and their words on its buttons."""


def player_strip(
    playback: Playback, run: Callable[[Act], None], refuse: Callable[[str], None]
) -> PlayerStrip:
    """The strip; every button does what the act of its name does."""
    play, *tools = (ActButton([each], run, look="quiet", least=LEAST, words=_WORDS) for each in _WORDS)
    for tool in tools:
        tool.show_caps(False)
        tool.setToolTip(tool.act.cap)
    return PlayerStrip(playback, play, tools, refuse)
