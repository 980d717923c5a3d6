"""spaCy: from a Doc to sentences of Universal Dependencies."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphx.errors import LabelError
from graphx.model import Engine
from graphx.parses.blocks import blocks_of
from graphx.parses.clear_to_ud import CLEAR_LABELS, clear_to_ud
from graphx.parses.contractions import split_contractions
from graphx.parses.grow import grow_parses
from graphx.parses.labels import check_labels, entity_label
from graphx.parses.nodes import ROOT, Node, Sentence
from graphx.parses.parser import Item
from graphx.parses.sentences import sentence_bounds
from graphx.tree import Parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

Convert = Callable[[list[Node]], list[Node]]
_BATCH = 64  # blocks; a block is a paragraph


@dataclass(frozen=True)
class SpacyParser:
    """A spaCy pipeline as a Parser."""

    nlp: "Language"
    lang: str
    model: str
    convert: Convert
    engine: Engine = "spacy"

    def parse(self, items: Sequence[Item]) -> list[Parse]:
        """Parse the documents' body and title readings; one Parse a document, in order."""
        blocks = blocks_of(items)
        docs = self.nlp.pipe((self._document(block.text) for block in blocks), batch_size=_BATCH)
        parsed = (sentences_of(doc, self.convert) for doc in docs)
        return grow_parses(items, blocks, parsed, (self.engine, self.lang, self.model))

    def _document(self, text: str) -> "Doc":
        doc = self.nlp.make_doc(text)
        set_sentences(doc, self.lang)
        return doc


def set_sentences(doc: "Doc", lang: str) -> None:
    """Tell a Doc's parser where its sentences begin: the parser keeps what is set."""
    begins = {begin for begin, _ in sentence_bounds(doc.text, lang)}
    for token in doc[1:]:
        token.is_sent_start = token.idx in begins


def conversion_for(lang: str, labels: Iterable[str]) -> Convert:
    """Choose how a model's trees become Universal Dependencies, by the labels that its parser knows.

    Raises
    ------
    LabelError
        Where the labels are neither UD nor the CLEAR scheme of spaCy's English models.
    """
    known = {"root" if label == "ROOT" else label for label in labels}
    if "pobj" in known:
        unknown = sorted(known - CLEAR_LABELS)
        if unknown:
            raise LabelError(
                f"The spaCy model for {lang!r} uses labels that graphx can't map: {', '.join(unknown)}."
            )
        return clear_to_ud
    check_labels(known, f"The spaCy model for {lang!r}")
    return split_contractions if lang == "fr" else _as_it_is


def _as_it_is(nodes: list[Node]) -> list[Node]:
    return nodes


def sentences_of(doc: "Doc", convert: Convert) -> list[Sentence]:
    """Read the sentences of a Doc; whitespace tokens are left out, their dependents kept in the tree."""
    spans = [(e.start_char, _end_of_name(e), entity_label(e.label_)) for e in doc.ents]
    found = []
    for sent in doc.sents:
        begin, end = sent.start_char, sent.end_char
        inside = [(b, e, label) for b, e, label in spans if begin <= b < end and label]
        found.append(Sentence(convert(_nodes(sent)), inside))
    return found


def _end_of_name(span: "Span") -> int:
    """End of a named span without the possessive that the English models draw in ("North Korea's")."""
    last = span[-1]
    if last.tag_ == "POS" and len(span) > 1:
        last = span[-2]
    return int(last.idx + len(last))


def _nodes(sent: "Span") -> list[Node]:
    tokens = [token for token in sent if not token.is_space]
    place = {token.i: at for at, token in enumerate(tokens)}
    nodes = []
    for token in tokens:
        start = token.idx
        head = _head(token, place)
        nodes.append(
            Node(
                form=token.text,
                lemma=token.lemma_ or token.text,
                upos=token.pos_ or "X",
                feats=str(token.morph),
                head=head,
                deprel="root" if head == ROOT else _relation(token),
                start=start,
                end=start + len(token),
            )
        )
    return _with_one_root(nodes)


def _relation(token: "Token") -> str:
    """Label of the token; a named span tells whether an adverbial noun ("last week") is a time."""
    if token.dep_ == "npadvmod" and token.ent_type_ in {"DATE", "TIME"}:
        return "npadvmod:tmod"
    return str(token.dep_)


def _head(token: "Token", place: dict[int, int]) -> int:
    """Place of the governor; a whitespace token stands for its own governor, a root for no one."""
    head = token.head
    if head.i == token.i:
        return ROOT
    while head.is_space and head.head.i != head.i:
        head = head.head
    return place.get(head.i, ROOT)


def _with_one_root(nodes: list[Node]) -> list[Node]:
    """Hang further roots (dependents of a whitespace root) under the first."""
    roots = [at for at, node in enumerate(nodes) if node.head == ROOT]
    for at in roots[1:]:
        nodes[at].head, nodes[at].deprel = roots[0], "dep"
    return nodes
