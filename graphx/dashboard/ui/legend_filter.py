"""The legend as a filter: a click on a sign shows only that, another click shows all again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from graphx.dashboard.words import t
from graphx.model import Filter

# What the lines stand for: sign -> modalities, polarities.
LINES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "solid": (frozenset({"asserted"}), frozenset({"affirmed"})),
        "thin": (frozenset({"reported"}), frozenset()),
        "broken": (frozenset({"possible", "planned"}), frozenset()),
        "dashed": (frozenset(), frozenset({"negated"})),
        "dotted": (frozenset({"denied"}), frozenset()),
    }
)


def clickable(items: Sequence[Mapping[str, str]], wanted: Filter) -> list[dict[str, Any]]:
    """Give the legend's items the keys that `toggled` understands, and say which are pressed.

    A community has none: it is no part of a filter.
    """
    found: list[dict[str, Any]] = []
    for item in items:
        key = _key(item)
        on = bool(key) and pressed(wanted, key)
        told = {"key": key, "pressed": on, "hint": t("explore.legend_off" if on else "explore.legend_on")}
        found.append({**item, **(told if key else {})})
    return found


def pressed(wanted: Filter, key: str) -> bool:
    """Tell whether the filter shows what a key stands for, and not all."""
    kind, _, value = key.partition(":")
    if kind == "line":
        return (wanted.modalities, wanted.polarities) == LINES[value]
    return value in (wanted.categories if kind == "category" else wanted.types)


def toggled(wanted: Filter, key: str) -> Filter:
    """Show only what the key stands for, or everything again; the rest of the filter stays."""
    kind, _, value = key.partition(":")
    on = not pressed(wanted, key)
    if kind == "line":
        modalities, polarities = LINES[value] if on else (frozenset[str](), frozenset[str]())
        return replace(wanted, modalities=modalities, polarities=polarities)
    chosen = frozenset({value}) if on else frozenset[str]()
    return replace(wanted, categories=chosen) if kind == "category" else replace(wanted, types=chosen)


def _key(item: Mapping[str, str]) -> str:
    if "value" not in item:
        return f"line:{item['sign']}" if item["sign"] in LINES else ""
    return f"{'category' if item['sign'] == 'arrow' else 'type'}:{item['value']}"
