"""The records that travel between the stages. Frozen, no logic; character offsets are 0-based, end excluded.

Every offset counts code points of `Document.text`, the text exactly as it was decoded, and
`text[start:end] == surface` always.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

ParagraphLabel = Literal["body", "title", "caption", "boilerplate"]
Engine = Literal["spacy", "stanza"]
EntityType = Literal[
    "person", "state", "organisation", "government", "bloc", "place", "event", "group", "other"
]
# A phrase lies around or inside a name, or names an event: listed, but no end of a triple and not counted.
MentionKind = Literal["name", "description", "pronoun", "demonym", "phrase"]
Via = Literal["capital", "building", "government", "demonym"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["asserted", "reported", "possible", "planned", "denied"]
# PLOVER's sixteen roots (openeventdata/PLOVER) and four of ours.
Category = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "TRADE",
    "TRAVEL",
    "SAY",
    "OTHER",
]
RelationKind = Literal["right", "wrong", "fix"]
JudgementKind = (
    Literal["merge", "split", "rename", "retype", "different", "not_an_actor", "undo"] | RelationKind
)
Verdict = Literal["right", "fixed", "wrong"]
CATEGORIES: tuple[Category, ...] = get_args(Category)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
MODALITIES: tuple[Modality, ...] = get_args(Modality)
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
ENGINES: tuple[Engine, ...] = get_args(Engine)
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)  # judgements on relations
JUDGEMENT_KINDS: tuple[JudgementKind, ...] = (*get_args(get_args(JudgementKind)[0]), *RELATION_KINDS)

# How the ids of unnamed groups begin ("unnamed/rebels-of-SY"): they are always stored, and shown on demand.
UNNAMED = "unnamed/"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of a document's text and what it is; only body and title are read for triples."""

    start: int
    end: int
    label: ParagraphLabel


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it was given; `text` is never edited."""

    id: str
    text: str
    lang: str  # ISO 639-1
    title: str | None = None
    date: str | None = None  # ISO 8601 day
    url: str | None = None
    origin: str | None = None  # the path (and row) that it was read from, as the user gave it
    sha256: str = ""  # of the text, UTF-8
    paragraphs: tuple[Paragraph, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One paragraph as a parser is given it: normalised, with the way back to the document's own text.

    `offsets` has `len(text) + 1` items: `offsets[i]` is the place in `Document.text` of character i of
    `text`, and the last item the end of the paragraph's text.
    """

    text: str
    offsets: tuple[int, ...]
    label: ParagraphLabel = "body"


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A named entity as an engine's own recogniser marked it (PER, LOC, ORG, MISC, EVENT, …)."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that stands for an actor."""

    doc: str
    start: int
    end: int
    surface: str
    kind: MentionKind
    type: EntityType
    entity: str  # entity id; a document-local key until the entities are resolved
    via: Via | None = None  # how a metonym or a demonym stands for its state
    resolved_by: str | None = None  # rule that resolved a pronoun or a description
    antecedent: tuple[int, int] | None = None
    certainty: float = 1.0  # 0 to 1


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor: one node, whatever the names that it goes by."""

    id: str  # "state/KP", "person/vladimir-poutine": stable between runs
    name: str  # display name
    type: EntityType
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # language -> display name
    aliases: tuple[str, ...] = ()
    country: str | None = None  # ISO 3166-1 alpha-2, where known


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided on an actor or a relation: one row of a log that only grows.

    A relation is named by its triple's id, which the same words of the same document have in every run. An
    actor is named by its id and by the documents' own keys (`person:iouri ouchakov`) that it had then, the
    most mentioned first: so a judgement finds its actor again when the id has changed.
    """

    id: int  # number of the row, from 1; 0 until it is recorded
    at: str  # ISO time, UTC
    kind: JudgementKind
    subject: str  # entity id, of right, wrong and fix triple id; "" of an undo
    object: str = ""  # entity id (merge, different, split: the new actor's), name, type, or row undone
    subject_keys: tuple[str, ...] = ()  # of a fix: of its new source
    object_keys: tuple[str, ...] = ()  # of a fix: of its new target
    names: tuple[str, ...] = ()  # of a split: these names leave the actor
    docs: tuple[str, ...] = ()  # of a split: in these documents only
    lang: str | None = None  # of a rename; None: in every language
    note: str = ""
    by: str = ""
    changes: tuple[tuple[str, str], ...] = ()  # of a fix: field of Triple (or "swap") and its new value


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression; `begin` and `until` are ISO days, both included; None if not anchored."""

    text: str
    start: int
    end: int
    begin: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Triple:
    """One arrow between two actors, read off one clause, with all that is needed to trust or reject it."""

    id: str  # hash of document, spans, rule-independent: the same evidence has the same id in every run
    doc: str
    sentence: str
    start: int  # of the sentence
    end: int
    source: str  # entity id
    source_start: int
    source_end: int
    action: str  # lemma of the verb or event noun
    action_start: int
    action_end: int
    target: str  # entity id
    target_start: int
    target_end: int
    rule: str
    engines: tuple[Engine, ...]
    confidence: float  # probability that the triple is right, 0 to 1
    theme: str | None = None
    category: Category = "OTHER"
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    attributed_to: str | None = None  # entity id of who says so
    attributed_words: str | None = None  # the words, where it is no actor
    time: TimeExpression | None = None
    symmetric: bool = False
    resolved_by: str | None = None  # rule(s) that resolved a pronoun or description end, joined by " + "
    trail: tuple[str, ...] = ()  # how it was found, in words, in order
    copy_of: str | None = None  # id of the triple that it repeats word for word, in a near-copy of a document
    verdict: Verdict | None = None  # what a person decided; wrong ones are given by `Store.triple` alone


@dataclass(frozen=True, slots=True)
class Filter:
    """What part of the graph is asked for; an empty field lets everything pass."""

    categories: frozenset[str] = frozenset()
    polarities: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()  # entity ids; an edge passes if either end is one of them
    types: frozenset[str] = frozenset()  # entity types; both ends must be of one of them
    docs: frozenset[str] = frozenset()
    engines: frozenset[str] = frozenset()  # at least one of them found it
    since: str | None = None  # ISO day; an edge's date is its time's begin, else its document's date
    until: str | None = None
    min_confidence: float = 0.0
    groups: bool = False  # unnamed groups too (ids that begin with UNNAMED); the one field that adds
    metonyms: bool = False  # capitals and buildings that act as nodes of their own; see `graph.metonyms`


# How sure a relation must be to be shown where nobody asks for more or less: command line, dashboard and
# Python alike (`graphx export triples` writes all). 0: on every gold set all relations together are already
# right often enough, so a threshold would only lose some; docs/confidence.md has the table.
DEFAULT_MIN_CONFIDENCE = 0.0
