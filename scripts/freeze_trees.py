"""Parse the rules' examples that have no frozen tree yet, for tests/triples/trees/<lang>.conllu.

Prints CoNLL-U: check each tree by hand against the UD guidelines before you add it to the file (--write adds all).

    python scripts/freeze_trees.py [--write]
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.triples.examples import examples  # noqa: E402

from graphx.model import Document, Reading  # noqa: E402
from graphx.parses import available_engines, load_engine  # noqa: E402
from graphx.parses import from_conllu, to_conllu  # noqa: E402

TREES = ROOT / "tests" / "triples" / "trees"


def main() -> None:
    """Print or add the missing trees."""
    wanted = sorted({(e.lang, e.text) for e in examples()})
    for lang in sorted({lang for lang, _ in wanted}):
        path = TREES / f"{lang}.conllu"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        have = {t.text for t in from_conllu(old, doc="x", lang=lang, engine="stanza")} if old else set()
        parser = load_engine(available_engines(lang)[-1], lang)
        new = ""
        for text in [t for spoken, t in wanted if spoken == lang and t not in have]:
            document = Document(id="x", text=text, lang=lang)
            [parse] = parser.parse([(document, (Reading(text, tuple(range(len(text) + 1))),))])
            new += to_conllu(parse.trees[:1])
        print(new)
        if "--write" in sys.argv:
            path.write_text(old + new, encoding="utf-8")


if __name__ == "__main__":
    main()
