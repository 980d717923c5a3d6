"""The legend as a filter: a click on a sign shows only that, another click shows all again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from graphx.dashboard.words import current_lang, t
from graphx.exports.words import named
from graphx.model import Filter

# What the lines stand for. A dashed one is negated or denied, which no filter says at once: these are two.
LINES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {  # key -> modalities, polarities
        "solid": (frozenset({"asserted"}), frozenset({"affirmed"})),
        "thin": (frozenset({"reported"}), frozenset()),
        "dotted": (frozenset({"possible", "planned"}), frozenset()),
        "negated": (frozenset(), frozenset({"negated"})),
        "denied": (frozenset({"denied"}), frozenset()),
    }
)


def clickable(items: Sequence[Mapping[str, str]], wanted: Filter) -> list[dict[str, Any]]:
    """Give the legend's items the keys that `toggled` understands, and say which are pressed."""
    found: list[dict[str, Any]] = []
    for item in items:
        if item["sign"] == "dashed":
            lang = current_lang()
            labels = {
                "negated": named("polarities", "negated", lang),
                "denied": named("modalities", "denied", lang),
            }
            found += [{**item, "label": label, "key": f"line:{name}"} for name, label in labels.items()]
        else:
            found.append({**item, "key": _key(item)})
    for item in found:
        item["pressed"] = pressed(wanted, item["key"])
        item["hint"] = t("explore.legend_off" if item["pressed"] else "explore.legend_on")
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
        return f"line:{item['sign']}"
    return f"{'category' if item['sign'] == 'arrow' else 'type'}:{item['value']}"
