"""Scores of an engine as graphx uses it, with its own sentences and repairs, on UD test files.

    python evaluate.py [--engine stanza] [--lang fr] [--models FOLDER] GOLD.conllu …

The CoNLL-2018 measures in per cent F1, of main relation types.
"""

import argparse
import io
import time
from pathlib import Path

from udtools import udeval

from graphx.model import Document, Reading
from graphx.parses import from_conllu, load_engine, to_conllu
from graphx.parses.parser import Parser

MEASURES = ("Words", "Sentences", "UPOS", "Lemmas", "UAS", "LAS", "CLAS")
PARAGRAPH = 10  # sentences; test files have lost their paragraphs


def parse_again(parser: Parser, gold: str, lang: str) -> str:
    """Parse the text of a treebank anew; returns CoNLL-U."""
    sentences = [tree.text for tree in from_conllu(gold, lang=lang, engine="stanza")]
    paragraphs = [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]
    items = [
        (Document(f"p{at}", text, lang), (Reading(text, tuple(range(len(text) + 1))),))
        for at, text in enumerate(paragraphs)
    ]
    return "".join(to_conllu(parse.trees) for parse in parser.parse(items))


def main() -> None:
    """Read the arguments and print a line for each file."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--engine", choices=("spacy", "stanza"), default="stanza")
    arguments.add_argument("--lang", default="fr")
    arguments.add_argument("--models", type=Path)
    arguments.add_argument("gold", type=Path, nargs="+")
    given = arguments.parse_args()
    parser = load_engine(given.engine, given.lang, models_dir=given.models)
    print(parser.model, *MEASURES, "words/s", sep="\t")
    for path in given.gold:
        gold = path.read_text("utf-8")
        start = time.perf_counter()
        system = parse_again(parser, gold, given.lang)
        seconds = time.perf_counter() - start
        scores = udeval.evaluate(
            udeval.load_conllu(io.StringIO(gold), "", {}), udeval.load_conllu(io.StringIO(system), "", {})
        )
        words = system.count("\tstart_char=")
        figures = (f"{100 * scores[measure].f1:.2f}" for measure in MEASURES)
        print(path.stem, *figures, f"{words / seconds:.0f}", sep="\t")


if __name__ == "__main__":
    main()
