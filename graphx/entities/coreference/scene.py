"""What a rule of coreference is given: one sentence, the actors named so far, and the document's facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphx.entities.coreference.features import Features
from graphx.entities.coreference.offices import Offices
from graphx.entities.coreference.quotes import Quote
from graphx.entities.gazetteer import Gazetteer
from graphx.lexica.coreference import Words
from graphx.model import Document, Mention, MentionKind
from graphx.tree import Tree, Word

Rank = Literal["subject", "coordinated", "agent", "object", "oblique", "modifier"]
MEMORY = 8  # sentences that a description may look back over: about three paragraphs


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a pronoun may stand for: an actor, several joined by *et*, or a thing (no mention)."""

    mentions: tuple[Mention, ...]
    word: Word
    sentence: int
    rank: Rank
    features: Features
    start: int
    subordinate: bool = False  # subject of a clause within another
    human: bool = False  # a common noun for persons or bodies that act

    @property
    def actors(self) -> frozenset[str]:
        """Ids of the actors; empty for a thing."""
        return frozenset(m.entity for m in self.mentions)


@dataclass(frozen=True)
class Story:
    """What holds for the whole document."""

    document: Document
    words: Words
    gazetteer: Gazetteer
    offices: Offices
    features: Mapping[str, Features]  # entity -> features
    quotes: tuple[Quote, ...]
    first: Mapping[str, Mention]  # entity -> its first mention by name


@dataclass(frozen=True, slots=True)
class Past:
    """What an earlier sentence leaves behind."""

    mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Scene:
    """One sentence with its candidates and those of the `MEMORY` sentences before it, oldest first."""

    story: Story
    tree: Tree
    place: int  # of the sentence among those read
    mentions: tuple[Mention, ...]  # in this sentence, resolved ones included, in text order
    here: tuple[Candidate, ...]  # in text order
    past: tuple[Past, ...]
    pronouns: tuple[Word, ...]  # words that have a pronoun's form

    @property
    def words(self) -> Words:
        """Words of the document's language."""
        return self.story.words

    def is_free(self, word: Word) -> bool:
        """Tell whether no mention covers the word."""
        return not any(m.start <= word.start and word.end <= m.end for m in self.mentions)

    def before(self, start: int, sentences: int) -> tuple[Candidate, ...]:
        """Candidates that begin before the offset, back over so many earlier sentences, in text order."""
        earlier = [c for past in self.past[max(0, len(self.past) - sentences) :] for c in past.candidates]
        return (*earlier, *(c for c in self.here if c.start < start))


def plain_form(word: Word) -> str:
    """Form in lower case, with a straight apostrophe, without the hyphens of *a-t-il*."""
    return _plain(word.form)


@lru_cache(maxsize=16384)
def _plain(form: str) -> str:
    form = form.lower().replace("’", "'")
    if form.startswith("-"):
        form = form.lstrip("-").removeprefix("t-")
    return form


@dataclass(frozen=True, slots=True)
class Stand:
    """How a rule found what a stretch of text stands for."""

    rule: str
    certainty: float
    kind: MentionKind = "description"


def stand_for(scene: Scene, span: tuple[int, int], actors: Iterable[Mention], how: Stand) -> list[Mention]:
    """Return one mention of the span for each of the actors, each actor once."""
    document = scene.story.document
    once = {m.entity: m for m in actors}
    return [
        Mention(
            doc=document.id,
            start=span[0],
            end=span[1],
            surface=document.text[span[0] : span[1]],
            kind=how.kind,
            type=m.type,
            entity=m.entity,
            resolved_by=how.rule,
            antecedent=(m.start, m.end) if m.end else None,
            certainty=how.certainty,
        )
        for m in once.values()
    ]
