"""Word vectors for Stanza from those of an installed spaCy model, reduced by a principal component analysis.

    python vectors.py OUT.pt [--projection FILE.npz] [--words 60000] [--size 100]

The projection is the coordinate system of every model trained with the vectors, and its signs are a matter of
chance: it is computed once and then always read.
"""

import argparse
from importlib import import_module
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.vectors import Vectors
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX

Matrix = NDArray[np.float32]


def read_vectors(package: str) -> tuple[StringStore, Vectors]:
    """Read the vectors of an installed model without loading its pipeline."""
    home = Path(str(import_module(package).__file__)).parent
    vocab = next(home.glob(f"{package}-*")) / "vocab"
    strings = StringStore().from_disk(vocab / "strings.json")
    vectors = Vectors(strings=strings)
    vectors.from_disk(vocab)
    return strings, vectors


def find_projection(data: Matrix, size: int) -> dict[str, Matrix]:
    """Find the first principal components; the reduced vectors have a standard deviation of 1."""
    mean = data.mean(0)
    _, _, axes = np.linalg.svd(data - mean, full_matrices=False)
    directions = axes[:size].T
    spread = ((data - mean) @ directions).std()
    return {"mean": mean.astype(np.float32), "proj": (directions / spread).astype(np.float32)}


def reduce_vectors(
    strings: StringStore, vectors: Vectors, projection: dict[str, Matrix], count: int
) -> tuple[list[str], Matrix]:
    """Take the first `count` words, most frequent first, in lower case: so does Stanza look them up."""
    data = (np.asarray(vectors.data, dtype=np.float32) - projection["mean"]) @ projection["proj"]
    rows: dict[str, int] = {}
    for key, row in vectors.key2row.items():
        word = strings[key].lower().replace(" ", "\xa0")
        if word and word != "</s>":
            rows.setdefault(word, row)
        if len(rows) == count:
            break
    return list(rows), data[list(rows.values())].astype(np.float32)


def write_vectors(words: list[str], data: Matrix, out: Path) -> None:
    """Write Stanza's format; its special units (padding, unknown, …) get zeros, as in its own conversion."""
    special = np.zeros((len(VOCAB_PREFIX), data.shape[1]), np.float32)
    pretrain = Pretrain(str(out), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words, lower=True)
    pretrain._emb = torch.from_numpy(np.concatenate([special, data]))
    out.parent.mkdir(parents=True, exist_ok=True)
    pretrain.save(str(out))


def main() -> None:
    """Read the arguments and write the vectors."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--package", default="fr_core_news_md")
    arguments.add_argument("--projection", type=Path)
    arguments.add_argument("--words", type=int, default=60_000)
    arguments.add_argument("--size", type=int, default=100)
    given = arguments.parse_args()
    strings, vectors = read_vectors(given.package)
    if given.projection:
        projection = dict(np.load(given.projection))
    else:
        projection = find_projection(np.asarray(vectors.data, dtype=np.float32), given.size)
        given.out.parent.mkdir(parents=True, exist_ok=True)
        np.savez(
            given.out.with_name("graphx_projection.npz"), mean=projection["mean"], proj=projection["proj"]
        )
    words, data = reduce_vectors(strings, vectors, projection, given.words)
    write_vectors(words, data, given.out)
    print(f"{len(words):,} words of {data.shape[1]} numbers in {given.out}")


if __name__ == "__main__":
    main()
