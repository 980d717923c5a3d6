"""A tree seen with its actors and its language's words: what every rule is given."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graphx.lexica.endings import verb_lemma
from graphx.lexica.load import Lexicon
from graphx.model import Mention
from graphx.tree import Tree, Word

_NOMINAL = ("PROPN", "NOUN", "PRON", "NUM", "SYM", "X", "ADJ", "VERB", "DET")


class Note(NamedTuple):
    """Why a rule stopped; `near` where the word was one for the rule."""

    text: str
    near: bool = True


@dataclass(frozen=True)
class Clause:
    """One sentence for the rules: its tree, its lexicon, and the mentions by the word that heads them."""

    tree: Tree
    lexicon: Lexicon
    actors: dict[int, tuple[Mention, ...]]  # id of the heading word -> names, descriptions, pronouns
    demonyms: dict[int, tuple[Mention, ...]]  # id of an adjective -> the states that it stands for
    inside: dict[int, int]  # id of a word inside a mention -> id of the heading word
    notes: list[Note] | None = field(default=None, compare=False)  # filled when somebody asks why

    def lemma(self, word: Word) -> str:
        """Key of a verb or noun in the lexicon: lower case, with its reflexive pronoun or particle."""
        lemma = (word.lemma or word.form).lower()
        if word.upos not in ("VERB", "AUX"):
            return lemma
        lemma = verb_lemma(self.lexicon, word.form.lower(), lemma)
        if self.reflexive(word):
            return " ".join((*self.lexicon.markers.get("reflexive_key", ()), lemma))
        particle = self.tree.child(word, "compound:prt")
        return self._with_particle(lemma, particle.form.lower()) if particle else lemma

    def _with_particle(self, verb: str, particle: str) -> str:
        """Join verb and particle as the language's infinitive does: "call on", "angreifen"."""
        if particle not in self.lexicon.markers.get("separable", ()):
            return f"{verb} {particle}"
        return verb if verb.startswith(particle) else f"{particle}{verb}"

    def reflexive(self, verb: Word) -> bool:
        """Tell whether the verb has a reflexive pronoun."""
        return any(
            self.is_reflexive(c) and c.relation in ("expl", "obj", "iobj", "obl", "dep")
            for c in self.tree.children(verb)
        )

    def is_reflexive(self, word: Word) -> bool:
        """Tell whether a word is a reflexive pronoun."""
        return word.form.lower() in self.lexicon.markers.get("reflexive", ())

    def is_a(self, word: Word, *classes: str) -> bool:
        """Tell whether the word's lemma is in one of the lexicon's classes, with or without its reflexive."""
        return self.lemma_is(self.lemma(word), *classes)

    def lemma_is(self, lemma: str, *classes: str) -> bool:
        """Tell whether a lemma is in one of the classes.

        A reflexive is looked up without its pronoun too, unless class or verb list know it as it is.
        """
        empty: frozenset[str] = frozenset()
        bare = self.lexicon.bare(lemma)
        keys = [f"{key} {bare}" for key in self.lexicon.markers.get("reflexive_key", ())]
        known = lemma in keys and lemma in self.lexicon.verbs
        return any(
            lemma in words or (bare in words and not known and all(key not in words for key in keys))
            for words in (self.lexicon.classes.get(name, empty) for name in classes)
        )

    def marked(self, word: Word, *roles: str) -> bool:
        """Tell whether the word's preposition is among the markers of one of the roles."""
        case = self.case(word)
        return bool(case) and self.marks(case, *roles)

    def case(self, word: Word) -> str:
        """Give a word's preposition, a complex one whole: "aux côtés de" for X in "aux côtés de X"."""
        simple = self.tree.case(word)
        noun = self.tree.head(word)
        if not simple or noun is None or not self.marks(simple, "of") or not self.is_case_noun(noun):
            return simple
        first = min([noun, *self.tree.children(noun, "case", "det")], key=lambda w: w.id)
        start, end = first.start - self.tree.start, noun.end - self.tree.start
        return f"{self.tree.text[start:end].lower()} {simple}"

    def is_case_noun(self, word: Word) -> bool:
        """Tell whether a noun may be part of a complex preposition and has one before it."""
        nouns = self.lexicon.markers.get("case_noun", frozenset())
        return (word.lemma or word.form).lower() in nouns and self.tree.child(word, "case") is not None

    def marks(self, case: str, *roles: str) -> bool:
        """Tell whether a preposition is among the markers of one of the roles."""
        return any(case in self.lexicon.markers.get(role, ()) for role in roles)

    def note(self, text: str) -> None:
        """Keep a line for `explain`; costs nothing where nobody asked."""
        if self.notes is not None:
            self.notes.append(Note(text))

    def unfit(self, text: str) -> None:
        """Keep a line for `explain` that says why a rule isn't for such a word at all."""
        if self.notes is not None:
            self.notes.append(Note(text, near=False))


def read_clause(tree: Tree, mentions: Sequence[Mention], lexicon: Lexicon) -> Clause:
    """Lay a document's mentions over one tree.

    Parameters
    ----------
    tree
        A sentence of either engine.
    mentions
        Mentions of the tree's document, in any order; those outside the sentence are left out.
    lexicon
        Words of the tree's language.
    """
    actors: dict[int, list[Mention]] = {}
    demonyms: dict[int, list[Mention]] = {}
    inside: dict[int, int] = {}
    for mention in mentions:
        if mention.kind == "phrase" or mention.end <= tree.start or mention.start >= tree.end:
            continue
        head = _head(tree, mention)
        if head is None:
            continue
        if mention.kind == "demonym" and _names_one_person(tree, head):
            continue
        as_adjective = mention.kind == "demonym" and head.upos in ("ADJ", "X") and head.relation != "root"
        place = demonyms if as_adjective else actors
        place.setdefault(head.id, []).append(mention)
        if not as_adjective:
            inside.update({w.id: head.id for w in _covered(tree, mention) if w.id != head.id})
    return Clause(
        tree,
        lexicon,
        {k: tuple(v) for k, v in actors.items()},
        {k: tuple(v) for k, v in demonyms.items()},
        inside,
    )


def _names_one_person(tree: Tree, head: Word) -> bool:
    """Tell whether a demonym is one citizen ("l'Allemande Kristina", "un Slovaque"), who is not the state."""
    if head.upos not in ("NOUN", "PROPN") or head.feature("Number") == "Plur":
        return False
    return head.feature("Number") == "Sing" or tree.child(head, "appos", "flat") is not None


def _covered(tree: Tree, mention: Mention) -> list[Word]:
    return [w for w in tree.words if w.start < mention.end and mention.start < w.end]


def _head(tree: Tree, mention: Mention) -> Word | None:
    """Find the word of the mention whose governor lies outside; the earliest nominal of several."""
    words = _covered(tree, mention)
    ids = {w.id for w in words}
    tops = [w for w in words if w.head not in ids]
    nominal = [w for w in tops if w.upos in _NOMINAL and w.relation not in ("case", "cc", "mark", "punct")]
    return next(iter(nominal), None) or next(iter(tops), None)
