"""Words that a copy or a translation glued together: "armes.Le", "deUkraine", "Kim Jong Unméchants".

Guards take the place of a dictionary: a word is only cut where the document itself, or a short list of
function words, vouches for both halves. On 1,191 clean articles (282,000 words) no word was cut that
wasn't glued.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphx.documents.clean.cues import all_cues

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ADDRESS = re.compile(r"[/@]|www\.")
UPPER, LOWER = "A-ZÀ-ÖØ-ÞŒ", "a-zß-öø-ÿœ"
NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+|-[{LOWER}]{{2,}})+")
SENTENCE_END = re.compile(
    rf"(?P<left>[^\s.!?…@/]{{1,60}})(?P<mark>[.!?…])(?P<right>[«“]\s?|\")?(?P<word>[{UPPER}][{LOWER}]*(?:'[{UPPER}{LOWER}])?)"
)
INSIDE = re.compile(
    rf"(?<![\w/@.-])(?P<left>[{UPPER}{LOWER}'-]{{0,60}}[{LOWER}])(?P<right>[{UPPER}][{LOWER}]+)(?![\w/@-])"
)
PARTICIPLE = re.compile(r"\s+(?:[^\W\d_]+ment\s+)?[^\W\d_]*(?:é|ée|és|ées|i|is|it|u|us|ert|erts)\b")
ELIDED = re.compile(r"([cdjlmnst])'[^\W\d_]")
GLUED = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+(?!\w)")
LONGEST_WORD = 60  # letters; patterns are bounded so that a megabyte without a blank takes no longer than any
SHORTEST_STEM = 5  # letters before a glued "et" or "qui"


@dataclass(frozen=True, slots=True)
class Names:
    """What the document's own words vouch for."""

    words: Counter[str]  # how often each word stands there, as written
    full: Mapping[str, frozenset[str]]  # last word of a full name, lower case -> the words before it


def known_names(texts: Sequence[str]) -> Names:
    """Collect the words and the full names of a document from its normalised paragraphs."""
    words: Counter[str] = Counter()
    full: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        words.update(WORD.findall(text))
        for name in NAME.findall(text):
            before, _, last = name.replace("-", " ").rpartition(" ")
            full[last.lower()].add(before)
    return Names(words, {last: frozenset(before) for last, before in full.items()})


def find_joins(text: str, names: Names) -> list[int]:
    """Find the places in a normalised paragraph where a blank is missing, in text order."""
    places = {place for rule in RULES for place in rule(text, names)}
    return sorted(place for place in places if 0 < place < len(text) and not text[place - 1].isspace())


def sentence_ends(text: str, names: Names) -> Iterator[int]:
    """After a full stop that the next sentence touches: "armes.Le régime", "Sud.Le", but not "St.John"."""
    openers = all_cues().openers
    for match in SENTENCE_END.finditer(text):
        left, word = match["left"].rsplit("'", 1)[-1].strip('«»"“”()'), match["word"]
        first = word.split("'")[0]
        opens = first in openers or (match["right"] is not None) or "'" in word
        token = text[max(0, match.end() - 200) : match.end()].rpartition(" ")[2]
        if ADDRESS.search(token) or (len(left) < 3 and not left.isalpha()):
            continue
        if len(left) < 2 and not match["left"].endswith(("»", "”", '"', ")")):
            continue
        known = len(word) > 1 and names.words[word] > 1
        whole = len(word) > 3 and text[match.end() : match.end() + 1] == " "
        if opens or (left.islower() and len(left) > 3 and (known or whole)):
            yield match.end("mark")


def capital_inside(text: str, names: Names) -> Iterator[int]:
    """Before a capital inside a word: "deUkraine", "MoscouEn" where the names are known; not "YouTube"."""
    openers = all_cues().openers
    for match in INSIDE.finditer(text):
        left, right = match["left"], match["right"]
        if names.words[match[0]] > 1:
            continue
        known_after = left.islower() and len(left) > 1 and names.words[right] > 0
        known_before = right in openers and left[0].isupper() and names.words[left] > 0
        if known_after or known_before:
            yield match.start("right")


def after_full_name(text: str, names: Names) -> Iterator[int]:
    """After a full name that the document writes elsewhere: "Kim Jong Unméchants"."""
    tails = all_cues().tails | all_cues().name_tails
    for match in GLUED.finditer(text):
        word = match[0]
        if names.words[word] > 1 or len(word) > LONGEST_WORD:
            continue
        for cut in range(2, len(word)):
            tail = word[cut:]
            before = _full_name(text, match.start(), names.full.get(word[:cut].lower(), frozenset()))
            # two words and an ending may be somebody else's name: Raymond Kopa was born Raymond Kopaszewski
            vouched = len(tail) > 3 and (names.words[tail] > 0 or " " in before)
            if before and (tail in tails or vouched):
                yield match.start() + cut
                break


def _full_name(text: str, place: int, known: frozenset[str]) -> str:
    """Find which of the known beginnings of a name stands right before a place; "" if none does."""
    for before in sorted(known, key=len, reverse=True):
        start = place - len(before) - 1
        if start >= 0 and text[start : place - 1].replace("-", " ") == before and text[place - 1] in " -":
            return before
    return ""


def after_known_word(text: str, names: Names) -> Iterator[int]:
    """Before a short word glued to one that the document knows: "Poutinea félicité", "actuelet"."""
    tails = sorted(all_cues().tails | all_cues().name_tails, key=len, reverse=True)
    for match in WORD.finditer(text):
        word = match[0]
        if names.words[word] > 1:
            continue
        elided = ELIDED.match(text, match.end() - 1)
        for tail in [elided[1]] if elided else tails:
            stem = word.removesuffix(tail)
            if stem != word and _vouched(stem, tail, text[match.end() :][:40], names):
                yield match.end() - len(tail)
                break


def _vouched(stem: str, tail: str, after: str, names: Names) -> bool:
    """Names need two witnesses and a participle after "a", other words five letters and one witness."""
    if stem[:1].isupper():
        return len(stem) > 2 and names.words[stem] > 1 and (tail != "a" or bool(PARTICIPLE.match(after)))
    known = names.words[stem] > 0 or (tail == "qui" and stem.endswith("s"))  # no French word ends in "squi"
    return len(stem) >= SHORTEST_STEM and tail in all_cues().tails and stem.islower() and known


RULES: tuple[Callable[[str, Names], Iterator[int]], ...] = (
    sentence_ends,
    capital_inside,
    after_full_name,
    after_known_word,
)
