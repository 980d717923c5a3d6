"""Actions that the lexicon knows no category for: what to add to it first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from graphx.lexica import Lexicon, load_lexicon
from graphx.model import Triple
from graphx.triples.registry import rules

_COPULAS = 17  # construction whose action is *être*, *be*: no category of the verb could say what it is
THEMES = 3


@dataclass(frozen=True, slots=True)
class Uncategorised:
    """A verb or noun whose relations are OTHER, with the surest of its sentences."""

    action: str
    kind: Literal["verb", "noun"]
    lang: str
    count: int  # of triples
    listed: bool  # the lexicon has it, but with none of these themes
    themes: tuple[str, ...]  # the commonest first
    example: str
    doc: str  # of the example


def uncategorised(triples: Iterable[Triple], langs: Mapping[str, str]) -> list[Uncategorised]:
    """List the actions of the triples whose category is OTHER, the most frequent first; copulas left out.

    Parameters
    ----------
    triples
        In any order.
    langs
        ISO 639-1 of each document, by id.
    """
    groups = by_action(triples, langs)
    found = (_entry(load_lexicon(lang), action, group) for (lang, action), group in groups.items())
    return sorted(found, key=lambda u: (-u.count, u.listed, u.lang, u.action))


def by_action(triples: Iterable[Triple], langs: Mapping[str, str]) -> dict[tuple[str, str], list[Triple]]:
    """Group the triples that `uncategorised` counts by language and action."""
    groups: dict[tuple[str, str], list[Triple]] = {}
    copulas = {rule.name for rule in rules() if rule.construction == _COPULAS}
    for triple in triples:
        if triple.category == "OTHER" and triple.rule not in copulas:
            groups.setdefault((langs.get(triple.doc, ""), triple.action), []).append(triple)
    return groups


def _entry(lexicon: Lexicon, action: str, group: list[Triple]) -> Uncategorised:
    best = max(group, key=lambda t: (t.confidence, t.id))
    themes = Counter(t.theme for t in group if t.theme)
    from_nouns = set(_rules_on_nouns())
    known_noun = action in lexicon.nouns and action not in lexicon.verbs
    return Uncategorised(
        action=action,
        kind="noun" if known_noun or all(t.rule in from_nouns for t in group) else "verb",
        lang=lexicon.lang,
        count=len(group),
        listed=action in lexicon.verbs or action in lexicon.nouns,
        themes=tuple(theme for theme, _ in themes.most_common(THEMES)),
        example=best.sentence,
        doc=best.doc,
    )


def _rules_on_nouns() -> Iterator[str]:
    return (rule.name for rule in rules() if rule.on == "noun")
