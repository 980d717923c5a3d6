"""Sentences that a splitter broke in two: inside a name ("Kim Jong | Un a …"), or before a small letter."""

from graphx.parses.nodes import ROOT, Node, Sentence, children, shift

_CLOSERS = frozenset(".!?…:;»”\"'’)]")
# Last syllables of Korean names that a splitter takes for the first word of a sentence.
_SYLLABLES = frozenset({"Un", "Il", "Sung", "Jong"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})


def join_pieces(sentences: list[Sentence], text: str) -> list[Sentence]:
    """Join neighbours of one block that are one sentence; a join may leave two roots (see repairs)."""
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and sentence.nodes and joined[-1].nodes and _broken(joined[-1], sentence, text):
            _join(joined[-1], sentence)
        else:
            joined.append(sentence)
    return joined


def _broken(left: Sentence, right: Sentence, text: str) -> bool:
    last, first = left.nodes[-1], right.nodes[0]
    if text[last.end - 1] in _CLOSERS:
        return False
    if _same_word(left, right):
        return True
    if last.upos == "PUNCT" or first.upos == "PUNCT":
        return False
    return first.form[:1].islower() or _same_name(left, right)


def _same_word(left: Sentence, right: Sentence) -> bool:
    """Tell pieces without a blank between them: "auteur" | "-compositeur", "Kim Jong" | "-il"."""
    return left.nodes[-1].end == right.nodes[0].start


def _same_name(left: Sentence, right: Sentence) -> bool:
    """Tell whether a person's name goes on in the right piece, from two names without a full stop."""
    last, first = left.nodes[-1], right.nodes[0]
    if last.upos != "PROPN" or first.start - last.end != 1:
        return False
    if first.form in _SYLLABLES:
        return True
    ends_person = any(end == last.end and label == "PER" for _, end, label in left.spans)
    opens_other = any(begin == first.start and label != "PER" for begin, _, label in right.spans)
    return first.upos == "PROPN" and ends_person and not opens_other and len(right.nodes) > 1


def _join(left: Sentence, right: Sentence) -> None:
    size = len(left.nodes)
    name_goes_on, word_goes_on = _same_name(left, right), _same_word(left, right)
    shift(right.nodes, size)
    nodes = left.nodes = left.nodes + right.nodes
    if word_goes_on:
        _hang_rest(nodes, size)
    if not name_goes_on:
        left.spans += right.spans
        return
    _hang(nodes, size, "flat:name")
    end = nodes[size].end
    kept = [span for span in right.spans if span[0] >= end]
    left.spans = [(b, end if e == nodes[size - 1].end else e, label) for b, e, label in left.spans] + kept


def _hang_rest(nodes: list[Node], size: int) -> None:
    """Hang all that stands without a blank after the left piece on its last word: Kim Jong | - | il."""
    relation = "flat:name" if nodes[size - 1].upos == "PROPN" else "dep"
    at = size
    while at < len(nodes) and nodes[at].start == nodes[at - 1].end and nodes[at].form not in _CLOSERS | {","}:
        _hang(nodes, at, relation)
        at += 1


def _hang(nodes: list[Node], place: int, relation: str) -> None:
    """Make the node at `place` the rest of the word or name before it; its dependents go to the left root.

    "Le dirigeant Kim Jong" + "Un a déclaré …": Un was the subject, so dirigeant becomes it.
    """
    first = nodes[place]
    name = place - 1
    while nodes[name].deprel == relation and nodes[name].head != ROOT:
        name = nodes[name].head
    root = name
    while nodes[root].head != ROOT and nodes[root].head < place:
        root = nodes[root].head
    if nodes[root].head == place or (nodes[root].upos in _NOMINAL and first.head > place):
        nodes[root].head, nodes[root].deprel = first.head, first.deprel
    for child in list(children(nodes, place)):
        nodes[child].head = root
    first.head, first.deprel = name, relation
    if relation == "flat:name":
        first.upos = "PROPN"
