"""Direct objects: who acts –[verb]→ whom."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.ends import antecedent_of, ends, is_relative, is_relative_of
from graphx.triples.pairs import pair
from graphx.triples.registry import rule
from graphx.triples.sources import agents, is_finite, is_passive


@rule(on="verb", construction=1)
def direct_object(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the subject of an active verb to its object, a clitic or a relative pronoun too.

    Verbs of being and having make no arrow.

    fr: [Séoul] critique [Moscou].
    => Séoul –critiquer→ Moscou
    fr: [Séoul] reste [Séoul=Corée du Sud].
    => nothing
    fr: [Séoul] achète des missiles [Taurus].
    => nothing
    en: [Seoul] criticised [Moscow].
    => Seoul –criticise→ Moscow
    en: [Seoul] criticised the plan.
    => nothing
    """
    if is_passive(clause, verb):
        clause.unfit("the verb is passive")
        return
    if clause.is_a(verb, "stative", "utterance"):
        clause.note(f"“{clause.lemma(verb)}” is a verb of state or of speech: its object undergoes nothing")
        return
    objects = [c for c in clause.tree.children(verb, "obj") if not clause.is_reflexive(c)]
    if not objects and clause.is_a(verb, "object_control", "causative"):
        # "helps X build": a parser may take X for the subject of *build* alone
        bare = [c for c in clause.tree.children(verb, "ccomp", "xcomp") if not is_finite(clause, c)]
        objects = [s for c in bare for s in clause.tree.children(c, "nsubj")]
    targets = [e for o in objects for e in ends(clause, o, led=True)]
    yield from pair(clause, verb, agents(clause, verb), targets, sought=("object", objects))


@rule(on="verb", construction=8)
def relative_object(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the subject of a relative clause to the antecedent that its object pronoun stands for.

    fr: [Kim], que [Poutine] remercie, sourit.
    => Poutine –remercier→ Kim
    fr: Le plan, que [Poutine] remercie, avance.
    => nothing
    en: [Kim], whom [Putin] thanked, smiled.
    => Putin –thank→ Kim
    en: The plan that [Putin] signed is new.
    => nothing
    en: [China], whose minister [Cho] flew home, refused.
    => nothing
    """
    if verb.deprel != "acl:relcl" or is_passive(clause, verb) or clause.is_a(verb, "stative"):
        clause.unfit("no relative clause with an act")
        return
    pronouns = [c for c in clause.tree.children(verb, "obj") if is_relative(clause, c)]
    antecedents = [a for c in pronouns if (a := antecedent_of(clause, c)) is not None]
    bare = (
        not clause.tree.child(verb, "obj")
        and clause.lexicon.markers.get("relative_omitted")
        and clause.tree.child(verb, "nsubj")
    )
    governor = clause.tree.head(verb)
    if bare and governor is not None and not any(_is_taken_up(clause, c) for c in clause.tree.subtree(verb)):
        antecedents = [governor]
    targets = [e for a in antecedents for e in ends(clause, a, ("relative_antecedent",))]
    sought = ("noun before the clause", antecedents)
    yield from pair(clause, verb, agents(clause, verb), targets, sought=sought)


def _is_taken_up(clause: Clause, word: Word) -> bool:
    """Tell whether a word takes up the noun before its clause: *that*, *whom*, *whose*."""
    return is_relative(clause, word) or is_relative_of(clause, word)
