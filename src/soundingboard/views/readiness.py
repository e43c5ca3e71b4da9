"""How far a conference is ready, as the list of all conferences and the page that prepares it tell it."""

from dataclasses import dataclass

from soundingboard.practice.facts import Facts
from soundingboard.practice.policy import Policy
from soundingboard.practice.readiness import TOPICS, readiness
from soundingboard.practice.ready_point import Point


@dataclass(frozen=True, slots=True)
class ReadyView:
    """The board: ``ready`` of ``total`` points, and every point in its order."""

    ready: int
    total: int
    points: tuple[Point, ...] = ()

    @property
    def line(self) -> str:
        """``Ready: 17 of 19``, or ``Ready``."""
        return "Ready" if self.ready == self.total else f"Ready: {self.ready} of {self.total}"

    @property
    def open(self) -> tuple[Point, ...]:
        """What is asked or missing, in order."""
        return tuple(point for point in self.points if point.state != "ready")

    def by_topic(self) -> tuple[tuple[str, tuple[Point, ...]], ...]:
        """The topics that have points, in words, each with its own."""
        grouped = {
            title: tuple(point for point in self.points if point.topic == topic)
            for topic, title in TOPICS.items()
        }
        return tuple((title, points) for title, points in grouped.items() if points)


def ready_view(facts: Facts, policy: Policy) -> ReadyView:
    """The board of these facts."""
    points = readiness(facts, policy)
    return ReadyView(sum(point.state == "ready" for point in points), len(points), points)
