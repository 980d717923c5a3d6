"""Match predicted triples against gold and count: the guide's rules, one to one, best matches first.

Gold and predicted triples are dictionaries (the JSON lines of `graphx export triples` and of the gold files).
A prediction and a gold triple match as

pair    both ends name the gold's actors, in the gold's direction (either where the gold is symmetric or says
        `reverse_ok`), and the evidence shares at least half of the shorter text's words;
action  and the act's words share a stem with the gold's action or one of its alternatives;
full    and polarity and modality are right.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

Row = Mapping[str, Any]

PAIR, ACTION, FULL = 1, 2, 3
GRADES = {"pair": PAIR, "action": ACTION, "full": FULL}
LEVELS = ("core", "coref", "nominal")  # "inferred" is credited, never missed
# too common in names to tell them apart
SMALL_WORDS = frozenset(
    ("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an", "of", "et", "and")
)
SAME_SENTENCE = 0.5  # share of the shorter text's words


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Drop case and accents, and make apostrophes straight."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=100_000)
def words_of(text: str) -> tuple[str, ...]:
    """Split into folded words without articles."""
    return tuple(w for w in re.findall(r"[a-z0-9]+", fold(text)) if w not in SMALL_WORDS)


def same_name(name: str, accepted: Iterable[str]) -> bool:
    """Tell whether a name is one of the accepted: equal, or the shorter one's words all in the longer.

    A single word must be the longer name's last, unless that has three words or fewer.
    """
    given = words_of(name)
    return bool(given) and any(_names_agree(given, words_of(other)) for other in accepted)


def _names_agree(given: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not other:
        return False
    if "".join(given) == "".join(other):
        return True
    short, long = sorted((given, other), key=len)
    if not set(short) <= set(long):
        return False
    return len(short) >= 2 or len(long) <= 3 or short[-1] == long[-1]


def same_action(said: str, accepted: Iterable[str]) -> bool:
    """Tell whether a word of the prediction's act has the stem of a word of an accepted action."""
    given = words_of(said)
    return any(_stems_meet(word, given) for action in accepted for word in words_of(action))


def _stems_meet(word: str, given: Sequence[str]) -> bool:
    if len(word) < 5 and word in given:
        return True
    stem = _stem(word)
    return any(stem == _stem(w) or (min(len(word), len(w)) >= 5 and word[:5] == w[:5]) for w in given)


def _stem(word: str) -> str:
    return word if len(word) <= 4 else word[: max(4, len(word) - 3)]


def shared_words(one: str, other: str) -> float:
    """Share of the shorter text's words that the other has too, 0 to 1."""
    a, b = Counter(words_of(one)), Counter(words_of(other))
    shorter = min(a.total(), b.total())
    return (a & b).total() / shorter if shorter else 0.0


def accepted(gold: Row, field: str) -> list[str]:
    """Value of a gold field and its alternatives, without empty ones."""
    return [v for v in (gold.get(field), *(gold.get(f"{field}_alt") or ())) if v]


def _end_names(gold: Row, end: str) -> list[str]:
    return [n for n in (*accepted(gold, end), gold.get(f"{end}_surface")) if n]


def grade(predicted: Row, gold: Row) -> int:
    """Give 0 for no match, else the best of PAIR, ACTION, FULL."""
    if not _ends_match(predicted, gold):
        return 0
    evidence, sentence = predicted.get("sentence"), gold.get("sent")
    if evidence and sentence and shared_words(evidence, sentence) < SAME_SENTENCE:
        return 0
    # "signer un accord": the words of the theme count for the act too
    said = " ".join(w for w in (predicted.get("action"), predicted.get("theme")) if w)
    if not same_action(said, accepted(gold, "action")):
        return PAIR
    polarity = (predicted.get("polarity") or "affirmed") == gold["polarity"]
    modality = (predicted.get("modality") or "asserted") in accepted(gold, "modality")
    return FULL if polarity and modality else ACTION


def _ends_match(predicted: Row, gold: Row) -> bool:
    def link(source: str, target: str) -> bool:
        return same_name(predicted["source"], _end_names(gold, source)) and same_name(
            predicted["target"], _end_names(gold, target)
        )

    either_way = gold.get("symmetric") or gold.get("reverse_ok")
    return link("source", "target") or bool(either_way and link("target", "source"))


@dataclass(frozen=True)
class Matching:
    """Which prediction goes with which gold triple; the numbers are places in the two lists."""

    gold: Sequence[Row]
    predicted: Sequence[Row]
    pairs: Mapping[int, tuple[int, int]]  # predicted -> (gold, grade)
    again: frozenset[int]  # another wording of a gold triple that is taken: neither right nor wrong

    @property
    def spurious(self) -> list[int]:
        """Predictions that no gold triple stands for."""
        return [i for i in range(len(self.predicted)) if i not in self.pairs and i not in self.again]

    @property
    def missed(self) -> list[int]:
        """Gold triples that had to be found and weren't."""
        found = {j for j, _ in self.pairs.values()}
        return [j for j, g in enumerate(self.gold) if g["level"] in LEVELS and j not in found]


def match(gold: Sequence[Row], predicted: Sequence[Row]) -> Matching:
    """Match one to one: the best grade first, gold that must be found before inferred, closest evidence."""
    of_doc: dict[str, list[int]] = defaultdict(list)
    for j, row in enumerate(gold):
        of_doc[row["doc"]].append(j)
    options = []
    for i, row in enumerate(predicted):
        for j in of_doc.get(row["doc"], ()):
            if quality := grade(row, gold[j]):
                close = shared_words(row.get("sentence") or "", gold[j].get("sent") or "")
                options.append((-quality, gold[j]["level"] == "inferred", -close, i, j))
    pairs: dict[int, tuple[int, int]] = {}
    taken: set[int] = set()
    for negative, _, _, i, j in sorted(options):
        if i not in pairs and j not in taken:
            pairs[i] = (j, -negative)
            taken.add(j)
    again = frozenset(option[3] for option in options) - pairs.keys()
    return Matching(gold, predicted, pairs, again)


def distinct(predicted: Iterable[Row]) -> list[Row]:
    """Keep one of the triples that say the same of one sentence in the same words."""
    kept: dict[tuple[str, ...], Row] = {}
    for row in predicted:
        parts = (row["source"], row["target"], row["action"], row.get("sentence") or "")
        kept.setdefault((row["doc"], *(fold(p) for p in parts)), row)
    return list(kept.values())


def figures(matching: Matching) -> dict[str, Any]:
    """Precision, recall and F1 by grade, recall by level, shares of right attributes, counts by rule."""
    judged = len(matching.predicted) - len(matching.again)
    found = dict(matching.pairs.values())
    result: dict[str, Any] = {"predicted": judged, "gold": sum(g["level"] in LEVELS for g in matching.gold)}
    for name, need in GRADES.items():
        right = sum(quality >= need for quality in found.values())
        by_level = {level: _recall(matching.gold, found, need, (level,)) for level in LEVELS}
        precision = right / judged if judged else 0.0
        recall = _recall(matching.gold, found, need, LEVELS) or 0.0
        result[name] = {"precision": precision, "recall": recall, "f1": harmonic(precision, recall)}
        result[name]["levels"] = {k: v for k, v in by_level.items() if v is not None}
    result["attributes"] = attributes(matching)
    result["rules"] = by_rule(matching)
    result["categories"] = by_category(matching)
    return result


def _recall(gold: Sequence[Row], found: Mapping[int, int], need: int, levels: Iterable[str]) -> float | None:
    wanted = [j for j, g in enumerate(gold) if g["level"] in levels]
    return sum(found.get(j, 0) >= need for j in wanted) / len(wanted) if wanted else None


def harmonic(precision: float, recall: float) -> float:
    """F1 of precision and recall."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def attributes(matching: Matching) -> dict[str, tuple[float, int]]:
    """Share of matched pairs whose attribute is right, and the number of pairs that it was judged on.

    Who says so is judged where gold or prediction names somebody; theme and time where the gold has one, by
    any shared word.
    """
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for i, (j, _) in sorted(matching.pairs.items()):
        for name, right in _verdicts(matching.predicted[i], matching.gold[j]):
            verdicts[name].append(right)
    return {name: (sum(v) / len(v), len(v)) for name, v in verdicts.items()}


def _verdicts(predicted: Row, gold: Row) -> Iterable[tuple[str, bool]]:
    yield "polarity", (predicted.get("polarity") or "affirmed") == gold["polarity"]
    yield "modality", (predicted.get("modality") or "asserted") in accepted(gold, "modality")
    yield "category", predicted.get("category") in accepted(gold, "category")
    said_by = predicted.get("attributed_to") or ""
    if said_by or gold.get("attributed_to"):
        yield "attribution", same_name(said_by, accepted(gold, "attributed_to"))
    for name in ("theme", "time"):
        if gold.get(name):
            given = set(words_of(predicted.get(name) or ""))
            yield name, any(given & set(words_of(words)) for words in accepted(gold, name))


def by_rule(matching: Matching) -> dict[str, dict[str, int]]:
    """Count each rule's right and spurious arrows."""
    return by_field(matching, "rule")


def by_field(matching: Matching, field: str) -> dict[str, dict[str, int]]:
    """Count right and spurious arrows by a field of the prediction."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"right": 0, "spurious": 0})
    for i in matching.pairs:
        counts[str(matching.predicted[i].get(field) or "?")]["right"] += 1
    for i in matching.spurious:
        counts[str(matching.predicted[i].get(field) or "?")]["spurious"] += 1
    return dict(sorted(counts.items()))


def by_category(matching: Matching) -> dict[str, dict[str, int]]:
    """Count right and spurious arrows by the category given, and missed ones by the gold's."""
    counts = by_field(matching, "category")
    for j in matching.missed:
        row = counts.setdefault(str(matching.gold[j].get("category")), {"right": 0, "spurious": 0})
        row["missed"] = row.get("missed", 0) + 1
    return dict(sorted(counts.items()))
