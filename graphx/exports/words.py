"""What records say, in the reader's words; the words themselves are in texts/<lang>.yaml."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast
from unicodedata import bidirectional

import yaml

from graphx.exports.relations import Relation

Lang = Literal["fr", "en"]
LANGS: tuple[Lang, ...] = ("fr", "en")
MAX_THEMES = 3
_UNELIDED = re.compile(r"^se (?=[aâàeéèêëiîïoôuûœy])")


@cache
def texts(lang: Lang) -> Mapping[str, Any]:
    """Words of one language as nested dictionaries, read once."""
    source = files("graphx.exports").joinpath("texts", f"{lang}.yaml")
    return cast("Mapping[str, Any]", yaml.safe_load(source.read_text(encoding="utf-8")))


def counted(number: int, noun: str, lang: Lang) -> str:
    """Write a number with its noun: "1 phrase", "3 phrases"."""
    forms = texts(lang)["words"][noun]
    return str(forms["one"]) if number == 1 else str(forms["many"]).format(n=number)


def named(kind: str, value: str, lang: Lang) -> str:
    """Display word of a category, polarity, modality, type or engine; an unknown value is shown as it is."""
    return str(texts(lang)[kind].get(value, value))


def action_words(action: str, *, negated: bool, lang: Lang) -> str:
    """Write the action of an arrow; a negated one says so in words, not by its line alone.

    Lexica write a French reflexive in full, whatever follows; readers get "s’entraider".
    """
    spoken = _UNELIDED.sub("s’", action)
    return f"{texts(lang)['words']['not']} {spoken}" if negated else spoken


def isolate(name: str) -> str:
    """Keep an Arabic or Hebrew name from turning the line around it: an arrow would point the other way.

    For what is shown; a file's fields hold names as they are.
    """
    if any(bidirectional(sign) in ("R", "AL") for sign in name):
        return f"\u2068{name}\u2069"
    return name


def arrow(relation: Relation, names: Mapping[str, str], lang: Lang) -> str:
    """Relation in one plain line: "Russie – fournir (nourriture) → Corée du Nord"."""
    action = action_words(relation.action, negated=relation.polarity == "negated", lang=lang)
    if relation.themes:
        action += f" ({', '.join(relation.themes[:MAX_THEMES])})"
    left = "↔" if relation.symmetric else "–"
    head = "↔" if relation.symmetric else "→"
    source, target = names.get(relation.source, relation.source), names.get(relation.target, relation.target)
    return f"{source} {left} {action} {head} {target}"


def stance(relation: Relation, lang: Lang) -> str:
    """Polarity and modality in words, the ordinary "affirmed, stated as fact" included."""
    return " · ".join(
        (named("polarities", relation.polarity, lang), named("modalities", relation.modality, lang))
    )


def evidence_count(relation: Relation, lang: Lang) -> str:
    """How much stands behind the relation: "3 phrases, 2 documents"."""
    sentences = counted(len(relation.triples), "sentences", lang)
    return f"{sentences}, {counted(len(relation.docs), 'documents', lang)}"
