"""French contractions of an engine that keeps them whole, split into two words that share the offsets."""

from graphx.parses.nodes import ROOT, Node
from graphx.parses.words import Contractions, contractions

_MASCULINE = "Definite=Def|Gender=Masc|Number=Sing|PronType=Art"
_PLURAL = "Definite=Def|Number=Plur|PronType=Art"


def split_contractions(nodes: list[Node]) -> list[Node]:
    """Split du, des, au, aux tagged as prepositions; duquel, auquel and their forms always."""
    words = contractions()
    parts = [_parts(node, words) for node in nodes]
    if not any(parts):
        return nodes
    # where dependents of a node point to afterwards: of du to de, of duquel to lequel
    place, count = [], 0
    for node, part in zip(nodes, parts, strict=True):
        pronoun = part is not None and node.upos != "ADP"
        place.append(count + 1 if pronoun else count)
        count += 2 if part else 1
    found: list[Node] = []
    for node, part in zip(nodes, parts, strict=True):
        if node.head != ROOT:
            node.head = place[node.head]
        found += [node] if part is None else _split(node, part, len(found))
    return found


def _parts(node: Node, words: Contractions) -> tuple[str, str] | None:
    form = node.form.lower()
    return (words.articles.get(form) if node.upos == "ADP" else None) or words.pronouns.get(form)


def _split(node: Node, parts: tuple[str, str], at: int) -> list[Node]:
    first, second = parts
    if node.form[:1].isupper():
        first = first.capitalize()
    span = {"start": node.start, "end": node.end}
    if node.upos != "ADP":  # duquel, auquel: the pronoun is the head, the preposition its case
        case = Node(first, parts[0], "ADP", "", at + 1, "case", **span)
        return [case, Node(second, "lequel", "PRON", node.feats, node.head, node.deprel, **span)]
    feats = _MASCULINE if second == "le" else _PLURAL
    preposition = Node(first, parts[0], "ADP", "", node.head, node.deprel, **span)
    # "du Nord": le determines Nord; "au moins", a fixed expression that au heads: le is a piece of it
    fixed = node.head == ROOT or node.head < at
    article = Node(
        second, "le", "DET", feats, at if fixed else node.head, "fixed" if fixed else "det", **span
    )
    return [preposition, article]
