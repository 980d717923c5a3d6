"""The one Universal Dependencies tree that every rule sees, whatever the parser."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphx.errors import TreeError
from graphx.model import Engine, NamedSpan


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word. The two words of *du* (*de* + *le*) share the offsets of the one token."""

    id: int  # 1-based place in its sentence
    form: str
    lemma: str
    upos: str
    feats: str  # "Gender=Masc|Number=Sing", "" where none
    head: int  # 0 for the root
    deprel: str  # UD v2, subtype after a colon
    start: int  # offset into Document.text
    end: int

    @property
    def relation(self) -> str:
        """The part of the relation before the colon."""
        return self.deprel.partition(":")[0]

    def feature(self, name: str) -> str | None:
        """Value of a morphological feature, None where the word has none."""
        for item in self.feats.split("|"):
            key, _, value = item.partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True)
class Tree:
    """One sentence: words in order, and the engine's named spans that lie in it."""

    doc: str
    index: int  # place among its engine's sentences of the document, 0-based
    engine: Engine
    lang: str
    start: int
    end: int
    text: str  # Document.text[start:end]
    words: tuple[Word, ...]
    entities: tuple[NamedSpan, ...] = ()
    label: str = "body"  # of the paragraph: body or title
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the dependents; raises TreeError where a head lies outside the sentence or ids have gaps."""
        children: list[list[int]] = [[] for _ in range(len(self.words) + 1)]
        for place, word in enumerate(self.words, start=1):
            if word.id != place or not 0 <= word.head <= len(self.words) or word.head == word.id:
                where = f"{self.doc}, sentence {self.index}"
                raise TreeError(f"{where}: word {word.id} ({word.form!r}) has head {word.head}.")
            children[word.head].append(place)
        object.__setattr__(self, "_children", tuple(tuple(c) for c in children))

    def word(self, number: int) -> Word:
        """Word by its 1-based id."""
        return self.words[number - 1]

    def head(self, word: Word) -> Word | None:
        """Governor, None for a root."""
        return self.words[word.head - 1] if word.head else None

    def roots(self) -> list[Word]:
        """Words without a governor (one in a good tree)."""
        return [self.words[i - 1] for i in self._children[0]]

    def children(self, word: Word, *relations: str) -> list[Word]:
        """Dependents in text order; a relation without a colon matches every subtype."""
        found = (self.words[i - 1] for i in self._children[word.id])
        return [c for c in found if not relations or c.deprel in relations or c.relation in relations]

    def child(self, word: Word, *relations: str) -> Word | None:
        """First of `children`, None where there is none."""
        return next(iter(self.children(word, *relations)), None)

    def subtree(self, word: Word) -> list[Word]:
        """Collect the word and everything below it, in text order."""
        found, stack, seen = [], [word], set()
        while stack:
            current = stack.pop()
            if current.id not in seen:
                seen.add(current.id)
                found.append(current)
                stack.extend(self.children(current))
        return sorted(found, key=lambda w: w.id)

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Governor, its governor, …, up to the root."""
        seen = {word.id}
        current = self.head(word)
        while current is not None and current.id not in seen:
            seen.add(current.id)
            yield current
            current = self.head(current)

    def case(self, word: Word) -> str:
        """Join the lower-case forms of the word's case markers and their fixed parts; "" if none.

        An elided form is written by its lemma ("d'" as "de"). Lemmas would be no better: taggers take *entre*
        for the verb. A noun whose genitive no word marks has the case "genitive" ("der Angriff *Moskaus*").
        """
        parts: list[Word] = []
        for marker in self.children(word, "case"):
            parts += [marker, *self.children(marker, "fixed")]
        if not parts and word.deprel == "nmod" and word.feature("Case") == "Gen":
            return "genitive"
        return " ".join((w.lemma if w.form[-1:] in "'’" else w.form).lower() for w in parts)

    def span(self, words: list[Word]) -> tuple[int, int]:
        """Offsets from the first to the last of the words."""
        return min(w.start for w in words), max(w.end for w in words)


@dataclass(frozen=True, slots=True)
class Parse:
    """What one engine made of one document."""

    doc: str
    engine: Engine
    model: str  # "fr_core_news_md 3.8.0", "graphx-fr 1"
    trees: tuple[Tree, ...]
