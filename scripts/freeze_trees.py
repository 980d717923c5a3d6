"""Parse sentences for the frozen trees of the tests, tests/triples/trees/*.conllu.

    python scripts/freeze_trees.py                      the rules' examples that have no tree yet
    python scripts/freeze_trees.py --write              adds them to <lang>.conllu
    python scripts/freeze_trees.py --lang fr "Phrase."  any sentence, for attributes.<lang>.conllu and others

Prints CoNLL-U: check each tree by hand against the UD guidelines of its language before it stays.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from graphx.model import Document, Reading  # noqa: E402
from graphx.parses import available_engines, from_conllu, load_engine, to_conllu  # noqa: E402
from tests.triples.examples import examples  # noqa: E402

TREES = ROOT / "tests" / "triples" / "trees"


def parsed(lang: str, texts: list[str]) -> str:
    """Parse each text as one sentence with the language's best engine; CoNLL-U."""
    if not texts:
        return ""
    parser = load_engine(available_engines(lang)[-1], lang)
    found = ""
    for text in texts:
        reading = Reading(text, tuple(range(len(text) + 1)))
        [parse] = parser.parse([(Document(id="x", text=text, lang=lang), (reading,))])
        found += to_conllu(parse.trees[:1])
    return found


def missing(lang: str) -> list[str]:
    """List the rules' examples of a language that have no tree."""
    path = TREES / f"{lang}.conllu"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    have = {t.text for t in from_conllu(old, doc="x", lang=lang, engine="stanza")} if old else set()
    return sorted({e.text for e in examples() if e.lang == lang} - have)


def main() -> None:
    """Print the given sentences' trees, or print or add the examples' missing ones."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("sentences", nargs="*")
    arguments.add_argument("--lang", default="fr")
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    if given.sentences:
        print(parsed(given.lang, given.sentences))
        return
    for lang in sorted({e.lang for e in examples()}):
        new = parsed(lang, missing(lang))
        print(new)
        if given.write and new:
            with (TREES / f"{lang}.conllu").open("a", encoding="utf-8") as file:
                file.write(new)


if __name__ == "__main__":
    main()
