"""The printed word around a name that a bad copy glued to the next: *Poutinea* around *Poutine*."""

from collections.abc import Iterator, Sequence

from graphx.entities.phrases.title_and_name import phrase
from graphx.model import Document, Mention


def whole_words(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the stretch from the first to the last letter of the words that a cut name lies in.

    For programs that mark whole words only; the name's own mention stays the name.

    fr: [Vladimir Poutine]a félicité le pays.
    => Vladimir Poutinea
    fr: l'[Ukraine] résiste.
    => nothing
    """
    text = document.text
    for mention in mentions:
        if mention.kind not in {"name", "demonym"}:
            continue
        start, end = mention.start, mention.end
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        if (start, end) != (mention.start, mention.end):
            yield phrase(document, mention, (start, end), "whole_word")
