"""Tell how much each rule of coreference resolves in a folder of articles, and how much is left open.

    python scripts/coreference.py FOLDER [--show]        --show prints every decision with its text

By rule: the phrases that it resolved. By kind of phrase: how many could stand for an actor, how many were
resolved, how many were left open because the rules abstained. Whether a decision is right a person says:
--show is for reading them. Both engines parse, as in the product.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graphx.documents import DocumentFailure, read_documents, readings  # noqa: E402
from graphx.entities import find_mentions  # noqa: E402
from graphx.entities.coreference import SENTENCE_RULES  # noqa: E402
from graphx.entities.coreference.office_phrases import office_phrases  # noqa: E402
from graphx.entities.coreference.pronouns import pronouns  # noqa: E402
from graphx.entities.coreference.scene import Scene  # noqa: E402
from graphx.model import ENGINES, Document, Mention  # noqa: E402
from graphx.parses import load_engine  # noqa: E402

PERSONAL = ("subject", "object", "dative", "disjoint")
FAMILY = {
    "institution": "institution",
    "role_and_demonym": "office",
    "possessive": "possessive",
    "possessive_of_subject": "possessive",
    "praised_owner": "possessive",
    "owner_of_reason": "possessive",
    "third_person": "personal pronoun",
    "object_control": "personal pronoun",
    "other_person": "personal pronoun",
    "resumptive_pronoun": "personal pronoun",
}


def main() -> None:
    """Print both tables."""
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("python scripts/coreference.py FOLDER [--show]: the folder holds the articles")
    documents = [d for d in read_documents([sys.argv[1]]) if not isinstance(d, DocumentFailure)]
    left: Counter[str] = Counter()
    decided: list[tuple[Document, Mention]] = []
    for document in documents:
        decided += [(document, m) for m in decisions(document, left)]
    if "--show" in sys.argv:
        for document, mention in decided:
            print(
                f"{document.id}  {mention.resolved_by:<18} {_context(document, mention)!r} = {mention.entity}"
            )
    print("\n".join(tables([m for _, m in decided], left)))


def decisions(document: Document, left: Counter[str]) -> Iterator[Mention]:
    """Resolve a document; count in `left`, by kind, the phrases that every rule passed over."""

    def watch(scene: Scene) -> Iterator[Mention]:
        left.update(open_phrases(scene))
        return iter(())

    engines = [load_engine(e, document.lang) for e in ENGINES if document.lang == "fr" or e == "spacy"]
    parses = [p for engine in engines for p in engine.parse([(document, readings(document))])]
    with patch("graphx.entities.coreference.resolver.SENTENCE_RULES", (*SENTENCE_RULES, watch)):
        yield from (m for m in find_mentions(document, parses) if m.resolved_by)


def open_phrases(scene: Scene) -> Iterator[str]:
    """Name the kind of every phrase that could stand for an actor and doesn't yet."""
    yield from ("personal pronoun" for _ in pronouns(scene, *PERSONAL))
    yield from ("possessive" for _ in pronouns(scene, "possessive"))
    for word in scene.tree.words:
        known = (word.lemma or word.form).lower() in scene.words.institutions
        if known and word.upos in ("NOUN", "PROPN") and scene.is_free(word):
            yield "institution"
    for phrase in office_phrases(scene.tree, scene.mentions, scene.words):
        if phrase.definite and scene.is_free(phrase.head):
            yield "office"


def tables(found: Sequence[Mention], left: Counter[str]) -> Iterator[str]:
    """Yield the lines of both tables; two actors of one phrase count once."""
    phrases = {(m.doc, m.start, m.end, m.resolved_by) for m in found}
    rules = Counter(rule for *_, rule in phrases)
    yield f"\n{'rule':<24} {'resolved':>9}"
    yield from (f"{rule:<24} {count:>9}" for rule, count in rules.most_common())
    yield f"\n{'kind':<24} {'resolved':>9} {'left open':>10}"
    for kind in sorted(set(FAMILY.values())):
        resolved = sum(count for rule, count in rules.items() if FAMILY.get(str(rule)) == kind)
        yield f"{kind:<24} {resolved:>9} {left[kind]:>10}"


def _context(document: Document, mention: Mention) -> str:
    return " ".join(document.text[max(0, mention.start - 60) : mention.end + 30].split())


if __name__ == "__main__":
    main()
