"""What acts do to the parts of the day."""

from soundingboard.ui.chair.possible import current_item, next_item
from soundingboard.ui.chair.seams import Hands


def start_next(hands: Hands) -> None:
    """Begin the part that comes next."""
    item = next_item(hands.view)
    if item is not None:
        hands.say("start_item", item=item.id)


def finish(hands: Hands) -> None:
    """End the part that is on."""
    item = current_item(hands.view)
    if item is not None:
        hands.say("finish_item", item=item.id)


def recap(hands: Hands) -> None:
    """Ask for the plain line of the part that is on."""
    item = current_item(hands.view)
    if item is not None:
        hands.ask("recap", item=item.id, text=item.recap)


def earlier(hands: Hands) -> None:
    """Put a part before the one above it."""
    _swap(hands, 0)


def later(hands: Hands) -> None:
    """Put the part below it before it."""
    _swap(hands, 1)


def _swap(hands: Hands, step: int) -> None:
    ids = [item.id for item in hands.view.time.items]
    if hands.on in ids:
        lower = ids.index(hands.on) + step
        if 0 < lower < len(ids):
            hands.say("move_item", item=ids[lower], before=ids[lower - 1])
