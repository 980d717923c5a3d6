"""All phrases of one document."""

from bisect import bisect_left
from collections.abc import Sequence

from graphx.entities.gazetteer import Gazetteer
from graphx.entities.phrases.event_phrase import event_phrases
from graphx.entities.phrases.part_of_name import parts_of_names
from graphx.entities.phrases.title_and_name import labels_and_names, titles_and_names
from graphx.entities.phrases.whole_word import whole_words
from graphx.entities.wordlists import words_of
from graphx.model import Document, Mention
from graphx.tree import Tree

_READ = ("body", "title")


def find_phrases(
    document: Document, trees: Sequence[Tree], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> list[Mention]:
    """List the phrases around and inside a document's mentions.

    Parameters
    ----------
    document
        The document.
    trees
        The sentences of one engine, in text order.
    mentions
        All mentions of the document, by start: names, demonyms, descriptions, pronouns.
    gazetteer
        The known names.

    Returns
    -------
    Mentions of kind "phrase", which overlap others: "président russe Vladimir Poutine" around the name,
    "Nations unies" inside one, "guerre en Ukraine" as an event of its own. The triples never use them.
    """
    words = words_of(document.lang)
    starts = [m.start for m in mentions]
    found = [*parts_of_names(mentions, words, gazetteer), *whole_words(document, mentions)]
    for tree in trees:
        if tree.label not in _READ:
            continue
        here = mentions[bisect_left(starts, tree.start) : bisect_left(starts, tree.end)]
        if here:
            found += titles_and_names(document, here)
            found += labels_and_names(document, tree, here, words)
            found += event_phrases(document, tree, here, (words, gazetteer))
    taken = {(m.start, m.end, m.entity) for m in mentions}
    return [m for m in dict.fromkeys(found) if (m.start, m.end, m.entity) not in taken]
