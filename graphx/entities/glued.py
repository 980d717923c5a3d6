"""Cut a piece in which a known person's name is glued to the next word: "Kim Jong Unméchants"."""

from collections.abc import Sequence

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer
from graphx.entities.pieces import Piece, near

_NO_REST = frozenset({"", "s"})  # "the Bidens" is a plural


def cut_glued(pieces: Sequence[Piece], gazetteer: Gazetteer) -> list[Piece]:
    """Return the pieces, those cut in two that begin with the end of a known person's full name.

    fr: Vladimir Poutinea dit
    => Vladimir Poutine + a
    fr: Vladimir Poutine a dit
    => nothing
    """
    found: list[Piece] = []
    open_forms: list[tuple[str, ...]] = []  # what is left of each full name that has begun
    for piece in pieces:
        if found and not near(piece.gap):
            open_forms = []
        halves = _halves(piece, open_forms)
        found += halves
        head = halves[0].folded
        open_forms = [rest[1:] for rest in open_forms if rest[0] == head and len(rest) > 1]
        open_forms += [form[1:] for form in gazetteer.full_names.get(head, ())]
    return found


def _halves(piece: Piece, open_forms: Sequence[Sequence[str]]) -> list[Piece]:
    for rest in open_forms:
        last = rest[0]
        if len(rest) > 1 or piece.folded == last or not piece.folded.startswith(last):
            continue
        cut = next((n for n in range(1, len(piece.text)) if fold(piece.text[:n]) == last), 0)
        tail = piece.text[cut:]
        if cut and tail.islower() and piece.capital and tail not in _NO_REST:
            middle = piece.start + cut
            return [
                piece._replace(end=middle, text=piece.text[:cut], folded=last),
                piece._replace(start=middle, text=tail, folded=fold(tail), gap=""),
            ]
    return [piece]
