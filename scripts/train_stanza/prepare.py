"""Training files of the tokenizer, tagger, parser and lemmatizer from French treebanks.

python prepare.py RAW OUT [--extra FILE.conllu …]
"""

import argparse
import random
from pathlib import Path

from stanza.utils.datasets import common
from stanza.utils.datasets.contract_mwt import contract_mwt
from stanza.utils.datasets.prepare_tokenizer_treebank import augment_punct

NAME = "fr_graphx"
# How much of the development parts is trained on; the rest is what training is steered by.
SEQUOIA_DEV, GSD_DEV = 300, 1300
# Questions would teach the tokenizer that sentences end in "?": it sees every fourth.
QUESTIONS = 4

Sentences = list[list[str]]


def read(path: Path) -> Sentences:
    """Read the sentences of a treebank as lists of lines."""
    sentences: Sentences = common.read_sentences_from_conllu(str(path))
    return sentences


def split(raw: Path, extra: list[Path]) -> tuple[Sentences, Sentences, Sentences]:
    """Give the training sentences, the questions and the development sentences."""
    sequoia, gsd = read(raw / "fr_sequoia-ud-dev.conllu"), read(raw / "fr_gsd-ud-dev.conllu")
    train = read(raw / "fr_sequoia-ud-train.conllu") + sequoia[:SEQUOIA_DEV] + gsd[:GSD_DEV]
    for path in extra:
        train += read(path)
    return train, read(raw / "fr_fqb-ud-test.conllu"), sequoia[SEQUOIA_DEV:] + gsd[GSD_DEV:]


def main() -> None:
    """Read the arguments and write the files."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("raw", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--extra", type=Path, nargs="*", default=[])
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    train, questions, dev = split(given.raw, given.extra)
    random.seed(1234)  # the variants of punctuation are drawn
    files = {
        "train.gold": augment_punct(train + questions[::QUESTIONS]),
        "dev.gold": dev,
        "test.gold": read(given.raw / "fr_gsd-ud-test.conllu"),
        "train.in": train + questions,
    }
    for kind, sentences in files.items():
        common.write_sentences_to_conllu(str(given.out / f"{NAME}.{kind}.conllu"), sentences)
        print(f"{kind}: {len(sentences):,} sentences")
    common.convert_conllu_to_txt(str(given.out), NAME)
    common.prepare_tokenizer_treebank_labels(str(given.out), NAME)
    contract_mwt(str(given.out / f"{NAME}.dev.gold.conllu"), str(given.out / f"{NAME}.dev.mwt_in.conllu"))


if __name__ == "__main__":
    main()
