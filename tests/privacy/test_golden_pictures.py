"""The family's screen is painted for the sample as somebody once looked at it and found it right."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from soundingboard.rehearsal.scenario import Scenario
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared import theme
from soundingboard.views.frame import BoardPage, Card, from_bytes, to_bytes
from tests.privacy.conftest import Told
from tests.privacy.golden import PICTURES, difference, drawn, keep, moments

AT_MOST = 0.0004
"""Less than one short word that is another."""
SLOW_MACHINE = 300


@pytest.fixture
def view(qapp: QApplication) -> FrameView:
    theme.apply_theme(qapp)
    return FrameView()


@pytest.mark.timeout(SLOW_MACHINE)
def test_every_page_of_the_sample_is_painted_as_it_was(
    told: Told, marlowe: Scenario, view: FrameView, renew: bool
) -> None:
    seen, other = set(), {}
    for name in moments(told, marlowe):
        picture, file = drawn(view, told.desk.view.screen.frame), PICTURES / f"{name}.png"
        seen.add(file)
        if renew:
            keep(picture, file)
        apart = difference(picture, QImage(str(file)))
        if apart > AT_MOST:
            other[name] = f"{apart:.1%}"
    for file in set(PICTURES.glob("*.png")) - seen if renew else ():
        file.unlink()
    assert not other, "look at them, and renew them if they are right: see tests/README.md"
    assert seen == set(PICTURES.glob("*.png"))


@pytest.mark.timeout(SLOW_MACHINE)
def test_one_more_card_or_another_word_is_another_picture(
    told: Told, marlowe: Scenario, view: FrameView
) -> None:
    for name in moments(told, marlowe):
        if name.endswith("-board"):
            break
    frame = from_bytes(told.desk.view.screen.frame)
    page = frame.page
    assert isinstance(page, BoardPage)
    as_it_is = drawn(view, to_bytes(frame))
    first, *others = page.columns
    for cards in (
        (*first.cards, Card("Mia is tired.")),
        (Card("He shouts at her often."), *first.cards[1:]),
    ):
        changed = replace(frame, page=replace(page, columns=(replace(first, cards=cards), *others)))
        assert difference(drawn(view, to_bytes(changed)), as_it_is) > AT_MOST
    assert difference(drawn(view, to_bytes(frame)), as_it_is) == 0.0
