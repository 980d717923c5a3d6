"""Give the parser's training data the tags and lemmas that the trained models give; heads and relations stay.

python retag.py MODELS DATA
"""

import argparse
from pathlib import Path

import stanza
from stanza.utils.conll import CoNLL

NAME = "fr_graphx"


def retag(nlp: stanza.Pipeline, source: Path, target: Path) -> None:
    """Write a treebank with new tags; stops where the heads did not survive."""
    document = CoNLL.conll2doc(str(source))
    gold = [(word.head, word.deprel, word.upos) for s in document.sentences for word in s.words]
    tagged = nlp.process(document, processors="pos,lemma")
    new = [(word.head, word.deprel, word.upos) for s in tagged.sentences for word in s.words]
    if [g[:2] for g in gold] != [n[:2] for n in new]:
        raise SystemExit(f"Stanza changed the trees of {source}: this version can't be used to retag.")
    same = sum(g[2] == n[2] for g, n in zip(gold, new, strict=True)) / len(gold)
    CoNLL.write_doc2conll(tagged, str(target))
    print(f"{target.name}: {same:.2%} of the parts of speech are the treebank's")


def main() -> None:
    """Read the arguments and retag training and development data."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("models", type=Path)
    arguments.add_argument("data", type=Path)
    given = arguments.parse_args()
    nlp = stanza.Pipeline(
        "fr",
        dir=str(given.models),
        processors="tokenize,pos,lemma",
        tokenize_pretokenized=True,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
    )
    for kind in ("train.in", "dev.gold"):
        source = given.data / f"{NAME}.{kind}.conllu"
        retag(nlp, source, source.with_suffix(".retag.conllu"))


if __name__ == "__main__":
    main()
