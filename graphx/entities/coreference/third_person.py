"""Whom *il*, *elle*, *lui*, *them* mean."""

from collections.abc import Iterator

from graphx.entities.coreference.cast import extend
from graphx.entities.coreference.choose import Choice, choose, own_clause
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.quotes import quote_at
from graphx.entities.coreference.resumptive_pronoun import is_topic
from graphx.entities.coreference.scene import Scene, Stand, stand_for
from graphx.entities.coreference.speech import is_speech, speaker
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word


def third_person(scene: Scene) -> Iterator[Mention]:
    """Read a personal pronoun as the most prominent actor of the last sentences that agrees with it.

    Subjects come before objects, near before far; a common noun that agrees as well takes the pronoun away
    from the actors, and where two are as likely nothing is said. An object is not its clause's subject, and
    nobody in a quotation is its speaker.

    fr: [Vladimir Poutine] est arrivé. Il a salué [Kim].
    => Il = Vladimir Poutine
    fr: [Vladimir Poutine] est arrivé. Le train part et il siffle.
    => nothing
    fr: [Vladimir Poutine] est arrivé. Il faut une paix juste.
    => nothing
    en: [Vladimir Putin] arrived. He praised [Kim].
    => He = Vladimir Putin
    en: [Vladimir Putin] arrived. It is clear that the war goes on.
    => nothing
    """
    current = scene
    for word, row in list(pronouns(scene, "subject", "object", "dative", "disjoint")):
        if not current.is_free(word) or _repeats_clause(current, word):
            continue
        if _echoes(current, word, row):
            continue
        barred = own_clause(current, word) | _speaker(current, word)
        choice = choose(current, word, row, barred)
        if choice is None:
            continue
        how = Stand("third_person", _certainty(choice), "pronoun")
        found = stand_for(current, (word.start, word.end), choice.candidate.mentions, how)
        current = extend(current, found)
        yield from found


def _echoes(scene: Scene, word: Word, row: PronounRow) -> bool:
    """Tell whether the pronoun repeats its clause's own subject: "Kim, lui, part", "quant à elle"."""
    if row.function == "disjoint":
        return not scene.tree.case(word) or is_topic(scene, word)
    verb = scene.tree.head(word)
    doubles = scene.tree.children(verb, "nsubj", "dislocated") if verb is not None else []
    return row.function == "subject" and any(w.id < word.id for w in doubles)


def _certainty(choice: Choice) -> float:
    return round(min(0.9, 0.7 + 0.08 * choice.margin), 2)


def _repeats_clause(scene: Scene, word: Word) -> bool:
    """Tell whether *le* repeats a clause: "comme l'a dit Kim", "il le sait"; likewise *l'on*."""
    form = word.form.lower().replace("’", "'")
    if form not in ("le", "l'") or not word.head:
        return False
    following = scene.tree.words[word.id] if word.id < len(scene.tree.words) else None
    verb = scene.tree.word(word.head)
    lemma = (verb.lemma or verb.form).lower()
    if any(c.form.lower() in scene.words.classes["as_words"] for c in scene.tree.children(verb)):
        return True
    neutral = lemma in scene.words.classes["clause_objects"] or verb.upos in ("NOUN", "ADJ", "AUX")
    return neutral or (following is not None and following.form.lower() == "on")


def _speaker(scene: Scene, word: Word) -> frozenset[str]:
    """Return who speaks in the sentence, where the word is quoted and the verb of speech isn't."""
    quote = quote_at(scene.story.quotes, word.start)
    if quote is None:
        return frozenset()
    verbs = [w for w in scene.tree.words if is_speech(scene, w) and not quote.start <= w.start < quote.end]
    return frozenset(a for verb in verbs if (found := speaker(scene, verb)) is not None for a in found.actors)
