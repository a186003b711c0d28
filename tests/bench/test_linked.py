"""The floors of linking name the figures that it is measured by."""

from bench.quality import floors
from bench.record import linked


def test_every_figure_of_linking_has_its_floor() -> None:
    least = floors.read(linked.FLOORS)
    assert {one.name: set(one.headline) for one in linked.SETS} == {
        name: set(of) for name, of in least.items()
    }
    assert set(linked.OTHERS) == set(least)
