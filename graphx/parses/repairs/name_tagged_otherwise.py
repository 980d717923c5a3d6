"""A piece of a person's name that is tagged as another kind of word."""

from graphx.parses.repairs.edits import Change, edit, words_in
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word

_CONFUSED = frozenset({"PRON", "ADJ", "DET", "ADV", "X", "INTJ"})


def name_tagged_otherwise(tree: Tree) -> Tree:
    """Tag as PROPN what stands in a person's name.

    fr: Poutine a rencontré Kim Jong Un. (fr_core_news_md: Poutine PRON, Un DET)
    => Poutine PROPN, Un PROPN
    """
    changes: dict[int, Change] = {}
    for span in tree.entities:
        if span.label != "PER":
            continue
        words = words_in(tree, span.start, span.end)
        for place, word in enumerate(words):
            if word.upos in _CONFUSED and _is_piece(tree, word, words[place - 1] if place else None):
                changes[word.id] = {"upos": "PROPN", "lemma": word.form, "feats": ""}
    return edit(tree, changes)


def _is_piece(tree: Tree, word: Word, before: Word | None) -> bool:
    if before is None:
        return (
            word.form[:1].isupper()
            and word.form.lower() not in repair_words().pronouns
            and len(word.form) > 1
        )
    # "Jong-un": fr_core_news_md cuts at the hyphen
    return word.form[:1].isupper() or before.form in {"-", "‑"}
