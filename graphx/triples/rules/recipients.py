"""Recipients: giver –[verb, theme]→ receiver."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.ends import ends, is_opinion, is_relative, obliques
from graphx.triples.pairs import pair
from graphx.triples.reasons import phrases_of
from graphx.triples.registry import rule
from graphx.triples.sources import agents, themes


@rule(on="verb", construction=2)
def recipient(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the giver to the receiver, an indirect object or an oblique under a recipient's preposition.

    The thing given is the theme. A place is a receiver only of a verb of transfer.

    fr: [La Russie] fournit des obus à la [Corée du Nord].
    => Russie –fournir→ Corée du Nord [theme: obus]
    fr: [La Russie] fournit des obus en hiver.
    => nothing
    en: [Russia] sent [North Korea] grain.
    => Russia –send→ North Korea [theme: grain]
    en: [Russia] sent grain in winter.
    => nothing
    """
    if clause.is_a(verb, "movement", "stative") and not themes(clause, verb):
        clause.unfit("a verb of movement or state with nothing that is given")
        return
    sought = ("receiver", phrases_of(clause, verb))
    yield from pair(clause, verb, agents(clause, verb), receivers(clause, verb), sought=sought)


def receivers(clause: Clause, verb: Word) -> list[End]:
    """Find the actors to whom the verb gives, says or does something."""
    tree = clause.tree
    found: list[End] = []
    for child in (*tree.children(verb, "iobj"), *obliques(clause, verb)):
        if is_opinion(clause, child) or (is_relative(clause, child) and not tree.case(child)):
            continue  # "où", "que" are no receivers
        reached = ends(clause, child)
        if _is_bare(clause, child) or _is_receiver(clause, verb, child, reached):
            found += reached
    return found


def _is_bare(clause: Clause, word: Word) -> bool:
    """Tell whether a word is a receiver without a preposition: an indirect object, a clitic, a dative."""
    if word.relation == "iobj":
        return True
    dative = word.upos == "PRON" or (word.deprel == "obl:arg" and word.feature("Case") == "Dat")
    return dative and not clause.tree.case(word) and not is_relative(clause, word)


def _is_receiver(clause: Clause, verb: Word, word: Word, reached: list[End]) -> bool:
    """Tell whether an oblique says to whom, not where.

    "signe à Hanoï" has no receiver, "envoie des vivres en Ukraine" has.
    """
    transfer = clause.is_a(verb, "transfer")
    sends = transfer and clause.lexicon.category(clause.lemma(verb)) in ("AID", "TRADE")
    if clause.marked(word, "recipient"):
        where = clause.marked(word, "location", "direction")
        if where and clause.is_a(verb, "stating") and all(e.mention.via == "capital" for e in reached):
            return False  # "a déclaré *à Rome*"
        return transfer or not (where and all(e.mention.type == "place" for e in reached))
    states = sends and any(e.mention.type in ("state", "bloc") for e in reached)
    onward = clause.marked(word, "direction") and not clause.marked(word, "location")
    return transfer and (onward or (states and clause.marked(word, "location")))
