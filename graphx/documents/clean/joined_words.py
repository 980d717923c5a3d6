"""Words that a copy or a translation glued together: "armes.Le", "deUkraine", "Kim Jong Unméchants".

Guards take the place of a dictionary: a word is only cut where the document itself, or a short list of
function words, vouches for both halves. On 1,191 clean articles (282,000 words) no word was cut that
wasn't glued.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graphx.documents.clean.cues import all_cues

WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
TOKEN = re.compile(r"\S+")
UPPER, LOWER = "A-ZÀ-ÖØ-ÞŒ", "a-zß-öø-ÿœ"
NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+)+")
SENTENCE_END = re.compile(
    rf"(?P<left>[^\s.!?…@/]+)(?P<mark>[.!?…])(?P<right>[«“]\s?|\")?(?P<word>[{UPPER}][{LOWER}]*(?:'[{UPPER}{LOWER}])?)"
)
INSIDE = re.compile(
    rf"(?<![\w/@.-])(?P<left>[{UPPER}{LOWER}'-]*[{LOWER}])(?P<right>[{UPPER}][{LOWER}]+)(?![\w/@-])"
)
PARTICIPLE = re.compile(r"\s+(?:[^\W\d_]+ment\s+)?[^\W\d_]*(?:é|ée|és|ées|i|is|it|u|us|ert|erts)\b")
SHORTEST_STEM = 5  # letters before a glued "et" or "qui"


@dataclass(frozen=True, slots=True)
class Names:
    """What the document's own words vouch for."""

    words: Counter[str]  # how often each word stands there, as written
    full: tuple[str, ...]  # names of two words or more, the longest first


def known_names(texts: Sequence[str]) -> Names:
    """Collect the words and the full names of a document from its normalised paragraphs."""
    words: Counter[str] = Counter()
    full: set[str] = set()
    for text in texts:
        words.update(WORD.findall(text))
        full.update(NAME.findall(text))
    return Names(words, tuple(sorted(full, key=lambda name: (-len(name), name))))


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
    tails = all_cues().tails
    for name in names.full:
        spaced = re.split(r"[ -]", name)
        if spaced[-1] not in text:
            continue
        pattern = rf"(?<!\w){'[ -]'.join(map(re.escape, spaced))}(?P<tail>[{LOWER}]+)(?!\w)"
        for match in re.finditer(pattern, text):
            whole = spaced[-1] + match["tail"]
            # two words and an ending may be somebody else's name: Raymond Kopa was born Raymond Kopaszewski
            sure = match["tail"] in tails or names.words[match["tail"]] > 0 or len(spaced) > 2
            if names.words[whole] <= 1 and sure:
                yield match.start("tail")


def after_known_word(text: str, names: Names) -> Iterator[int]:
    """Before a short word glued to one that the document knows: "Poutinea félicité", "actuelet"."""
    tails = sorted(all_cues().tails, key=len, reverse=True)
    for match in WORD.finditer(text):
        word = match[0]
        if names.words[word] > 1:
            continue
        for tail in tails:
            stem = word.removesuffix(tail)
            if stem != word and _vouched(stem, tail, text[match.end() :][:40], names):
                yield match.end() - len(tail)
                break


def _vouched(stem: str, tail: str, after: str, names: Names) -> bool:
    """Names need two witnesses and a participle after "a", other words five letters and one witness."""
    if stem[:1].isupper():
        return names.words[stem] > 1 and (tail != "a" or bool(PARTICIPLE.match(after)))
    known = names.words[stem] > 0 or (tail == "qui" and stem.endswith("s"))  # no French word ends in "squi"
    return len(stem) >= SHORTEST_STEM and len(tail) > 1 and stem.islower() and known


RULES: tuple[Callable[[str, Names], Iterator[int]], ...] = (
    sentence_ends,
    capital_inside,
    after_full_name,
    after_known_word,
)
