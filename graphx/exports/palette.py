"""Colours of categories, entity types and communities, shared by the dashboard and every export.

All lie between the luminances that keep a contrast of 3:1 on white and on a dark page (WCAG 1.4.11), and
stay apart under deuteranopia and protanopia. The family tells the kind of relation: blue for words of
cooperation, green for deeds, ochre for words of conflict, red for deeds, violet for traffic, grey otherwise.
"""

from collections.abc import Mapping
from types import MappingProxyType

CATEGORY_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "AGREE": "#4c56d3",
        "CONSULT": "#5882fe",
        "SUPPORT": "#4f5cc3",
        "CONCEDE": "#4397be",
        "COOPERATE": "#2ca470",
        "AID": "#3c8c66",
        "RETREAT": "#1b714c",
        "REQUEST": "#c08850",
        "ACCUSE": "#9d6132",
        "REJECT": "#998134",
        "THREATEN": "#dc7709",
        "PROTEST": "#de5db9",
        "SANCTION": "#c83500",
        "MOBILIZE": "#954f6d",
        "COERCE": "#b2354a",
        "ASSAULT": "#dd435d",
        "TRADE": "#b276df",
        "TRAVEL": "#7a5894",
        "SAY": "#867f93",
        "OTHER": "#9d858b",
    }
)

# For legends: the families that the hues stand for, in PLOVER's order.
CATEGORY_FAMILIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "verbal_cooperation": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
        "material_cooperation": ("COOPERATE", "AID", "RETREAT"),
        "verbal_conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
        "material_conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
        "traffic": ("TRADE", "TRAVEL"),
        "other": ("SAY", "OTHER"),
    }
)

TYPE_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "person": "#63a402",
        "state": "#565dd4",
        "organisation": "#956045",
        "government": "#698dd8",
        "bloc": "#984b9f",
        "place": "#659e7b",
        "event": "#af7da2",
        "group": "#5b6c00",
        "other": "#566768",
    }
)

# Taken in order by size of the community; the tenth begins again.
COMMUNITY_COLOURS: tuple[str, ...] = (
    "#565dd4",
    "#63a402",
    "#956045",
    "#984b9f",
    "#659e7b",
    "#698dd8",
    "#5b6c00",
    "#af7da2",
    "#566768",
)


def category_colour(category: str | None) -> str:
    """Colour of a category; that of OTHER for a name that isn't one."""
    return CATEGORY_COLOURS.get(category or "OTHER", CATEGORY_COLOURS["OTHER"])


def type_colour(kind: str | None) -> str:
    """Colour of an entity type; that of "other" for a name that isn't one."""
    return TYPE_COLOURS.get(kind or "other", TYPE_COLOURS["other"])


def community_colour(place: int) -> str:
    """Colour of the community at this place, 0-based, by size."""
    return COMMUNITY_COLOURS[place % len(COMMUNITY_COLOURS)]
