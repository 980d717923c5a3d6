"""Who says *je* and *nous*."""

from collections.abc import Iterator, Sequence

from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.quotes import Quote, quote_at
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.entities.coreference.speech import is_speech, speaker
from graphx.model import Mention

_NEAR = Stand("first_person", 0.92, "pronoun")
_PLURAL = Stand("first_person", 0.75, "pronoun")


def first_person(scenes: Sequence[Scene]) -> Iterator[Mention]:
    """Read the first person inside a quotation as who is said to speak.

    The speaker is the subject of the speech verb that stands outside the quotation, in a sentence that the
    quotation reaches into, or just before it. *Nous* is the speaker too, less surely.

    fr: « Je viendrai », a déclaré [Vladimir Poutine].
    => Je = Vladimir Poutine
    fr: Je viendrai, pense [Vladimir Poutine].
    => nothing
    en: "I will come," said [Vladimir Putin].
    => I = Vladimir Putin
    en: I will come, thinks [Vladimir Putin].
    => nothing
    """
    for place, scene in enumerate(scenes):
        for word, row in pronouns(scene, "subject", "object", "disjoint", "possessive", person=1):
            quote = quote_at(scene.story.quotes, word.start)
            said_by = _speaker(scenes, place, quote) if quote else None
            if said_by is not None:
                how = _NEAR if row.number == "sing" else _PLURAL
                yield from stand_for(scene, (word.start, word.end), said_by.mentions, how)


def _speaker(scenes: Sequence[Scene], place: int, quote: Quote) -> Candidate | None:
    """Search the sentences that the quotation touches, then the one before it."""
    touched = [s for s in scenes[max(0, place - 6) : place + 7] if _touches(s, quote)]
    before = next((s for s in reversed(scenes[:place]) if s.tree.end <= quote.start), None)
    for scene in (*touched, *([before] if before else [])):
        found = _speaks(scene, quote, last=scene is before)
        if found:
            return found
    return None


def _touches(scene: Scene, quote: Quote) -> bool:
    return scene.tree.start < quote.end and quote.start < scene.tree.end


def _speaks(scene: Scene, quote: Quote, *, last: bool) -> Candidate | None:
    verbs = [w for w in scene.tree.words if is_speech(scene, w) and not quote.start <= w.start < quote.end]
    if last and not scene.tree.text.rstrip(' «“"').endswith(":"):
        return None
    return next((found for verb in verbs if (found := speaker(scene, verb)) is not None), None)
