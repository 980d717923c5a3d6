"""Every colour can be seen on either page, and told from its neighbours by colour-blind eyes."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from graphx.exports import palette
from graphx.model import CATEGORIES, ENTITY_TYPES

# Machado, Oliveira and Fernandes 2009, severity 1.
SIGHT = {
    "normal": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(colour: str) -> NDArray[np.float64]:
    values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ TO_XYZ[1])


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, sight: str) -> NDArray[np.float64]:
    xyz = TO_XYZ @ np.clip(SIGHT[sight] @ linear(colour), 0, 1) / [0.9505, 1, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: str, two: str, sight: str) -> float:
    return float(np.linalg.norm(lab(one, sight) - lab(two, sight)))


def test_palette_names_every_category_and_type() -> None:
    assert set(palette.CATEGORY_COLOURS) == set(CATEGORIES)
    assert set(palette.TYPE_COLOURS) == set(ENTITY_TYPES)
    assert sorted(sum(palette.CATEGORY_FAMILIES.values(), ())) == sorted(CATEGORIES)


@pytest.mark.parametrize("page", ["#ffffff", "#0e1117"])
def test_palette_shows_on_light_and_dark(page: str) -> None:
    colours = [*palette.CATEGORY_COLOURS.values(), *palette.TYPE_COLOURS.values(), *palette.COMMUNITY_COLOURS]
    assert min(contrast(colour, page) for colour in colours) >= 3


@pytest.mark.parametrize("sight", SIGHT)
def test_palette_keeps_colours_apart(sight: str) -> None:
    for colours, least in ((palette.CATEGORY_COLOURS, 8), (palette.TYPE_COLOURS, 18)):
        assert min(difference(a, b, sight) for a, b in combinations(colours.values(), 2)) >= least


@pytest.mark.parametrize("sight", SIGHT)
def test_palette_keeps_families_apart(sight: str) -> None:
    for one, two in combinations(palette.CATEGORY_FAMILIES.values(), 2):
        for a in one:
            for b in two:
                assert difference(palette.category_colour(a), palette.category_colour(b), sight) >= 11


def test_unknown_names_have_a_colour() -> None:
    assert (
        palette.category_colour(None)
        == palette.category_colour("NO SUCH")
        == palette.category_colour("OTHER")
    )
    assert palette.type_colour("no such") == palette.type_colour("other")
    assert palette.community_colour(9) == palette.community_colour(0)
