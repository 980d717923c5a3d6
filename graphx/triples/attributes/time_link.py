"""Which time expression dates an act: the tree's answer, with the parsers' habits allowed for."""

from collections.abc import Sequence

from graphx.lexica.load import Lexicon, load_lexicon
from graphx.model import TimeExpression
from graphx.tree import Tree, Word


def time_of(word: Word, tree: Tree, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Time expression that dates a verb or event noun; None where there is none.

    The expression must hang on the word with no other verb between; the nearest in the tree wins, then in the
    text. A word without one of its own takes its governor's where the two are one event: an infinitive, a
    verb joined by *et* after the expression, a clause with *lorsque*, the noun of a light verb.
    """
    outside = [t for t in times if not t.start <= word.start < t.end]
    heads = [(t, head) for t in outside if (head := head_of(t, tree)) is not None]
    lexicon = load_lexicon(tree.lang)
    below = [c for c in tree.children(word, "advcl") if _one_event(c, word, tree, lexicon)]
    return _going_up(word, heads, tree, lexicon) or next(
        (found for c in below if (found := _nearest(c, heads, tree)) is not None), None
    )


def _going_up(
    word: Word, heads: Sequence[tuple[TimeExpression, Word]], tree: Tree, lexicon: Lexicon
) -> TimeExpression | None:
    """Try the word, then its governors as long as they are one event with it."""
    current: Word | None = word
    seen: set[int] = set()
    while current is not None and current.id not in seen:
        seen.add(current.id)
        found = _nearest(current, heads, tree)
        if found is not None and (current is word or not _after_joined(found, word, current)):
            return found
        governor = tree.head(current)
        if governor is None or not _one_event(current, governor, tree, lexicon):
            return None
        current = governor
    return None


def _one_event(word: Word, governor: Word, tree: Tree, lexicon: Lexicon) -> bool:
    """Tell whether a word's act and its governor's happen at one time."""
    if word.relation == "conj":
        return tree.child(word, "nsubj") is None
    if word.relation in ("xcomp", "appos"):
        return True
    if word.relation in ("advcl", "ccomp", "acl"):
        marks = {m.lemma.lower() for m in tree.children(word, "mark", "advmod")}
        if marks & lexicon.markers.get("simultaneous", frozenset()):
            return True  # parsers hang "en octobre 1777, lorsque …" on the verb or on the month
        return word.relation == "advcl" and word.feature("VerbForm") in ("Inf", "Part", "Ger")
    if word.relation in ("obj", "obl", "nsubj") and word.upos == "NOUN":
        return any(lexicon.has(name, governor.lemma.lower()) for name in ("light", "place_time_only"))
    return False


def _after_joined(time: TimeExpression, word: Word, governor: Word) -> bool:
    """Tell whether the time comes between a verb and the one that it is borrowed from, on the wrong side."""
    return governor.start < word.start < time.start and word.upos == "VERB"


def _nearest(word: Word, heads: Sequence[tuple[TimeExpression, Word]], tree: Tree) -> TimeExpression | None:
    best: tuple[int, int] | None = None
    nearest = None
    for time, head in heads:
        steps = 1 if _opens_clause_of(time, word, tree) else _steps(head, word, tree)
        if steps is None:
            continue
        rank = (steps, abs(time.start - word.start))
        if best is None or rank < best:
            best, nearest = rank, time
    return nearest


def _opens_clause_of(time: TimeExpression, word: Word, tree: Tree) -> bool:
    """Tell whether the sentence begins "À partir de 1990, …" and the word is its main verb.

    Parsers often hang such an opening on a noun, above all where its accent is missing ("A partir de").
    """
    before = [w for w in tree.words if w.end <= time.start and w.upos not in ("ADP", "DET", "PUNCT")]
    if before or not tree.text[time.end - tree.start :].startswith(","):
        return False
    finite = [
        w
        for w in tree.words
        if w.start >= time.end and w.upos == "VERB" and w.feature("VerbForm") not in ("Inf", "Part", "Ger")
    ]
    main = next((w for w in tree.roots() if w in finite), next(iter(finite), None))
    return main is not None and main.id == word.id


def _steps(head: Word, word: Word, tree: Tree) -> int | None:
    """Count the arcs from an expression up to a word; None where it isn't below it or a verb lies between."""
    governor = tree.head(head)
    of_noun = tree.case(head) in load_lexicon(tree.lang).markers.get("noun_agent", frozenset())
    if of_noun and governor is not None and governor.id != word.id and governor.upos in ("NOUN", "PROPN"):
        return None  # "le traité de 1858" dates the treaty and not who keeps it
    for steps, ancestor in enumerate(tree.ancestors(head), start=1):
        if ancestor.id == word.id:
            return steps
        if ancestor.upos == "VERB" and not _goes_on(ancestor, tree):
            return None
    return None


def _goes_on(verb: Word, tree: Tree) -> bool:
    """Tell whether the verb only spells out its governor's act: "commencer à changer en octobre"."""
    governor = tree.head(verb)
    return (
        verb.relation == "xcomp"
        and governor is not None
        and load_lexicon(tree.lang).has("aspect", governor.lemma.lower())
    )


def head_of(time: TimeExpression, tree: Tree) -> Word | None:
    """Find the word of an expression whose governor lies outside it; None where it covers no word."""
    inside = {w.id: w for w in tree.words if w.start < time.end and w.end > time.start and w.upos != "PUNCT"}
    return next((w for w in inside.values() if w.head not in inside and w.relation != "case"), None)
