"""Find documents that are nearly the same: MinHash proposes the pairs, the shared shingles decide.

Figures (permutations, bands, shingles of two words) as measured in design: with 32 bands of 4 a pair of
Jaccard 0.5 is proposed in 87 of 100 cases, one of 0.7 always.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from datasketch import MinHash  # type: ignore[import-untyped]  # it brings no type information

from graphx.model import Document
from graphx.store import Store

PERMUTATIONS, BANDS = 128, 32
ROWS = PERMUTATIONS // BANDS
LIKE = 0.45  # share of shingles in common from which on two documents are one
# Shorter texts (a headline, a note of one sentence) are alike by chance or by form.
FEWEST = 25
_WORD = re.compile(r"\w+")
Shingles = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a document is compared by."""

    shingles: Shingles  # hashes of the pairs of words, ascending, none twice
    bands: tuple[int, ...]  # signed, 64 bits


def sign_documents(store: Store) -> int:
    """Compare every document that hasn't been yet with those that were; returns how many there were.

    One transaction a document. `Store.apply_resolution` and `Store.mark_copies` then say which are copies.
    """
    waiting = store.unsigned_documents()
    for doc in waiting:
        mark = fingerprint(store.document(doc))
        near = {
            number: share
            for number, blob in store.copy_candidates(mark.bands).items()
            if (share := likeness(mark.shingles, np.frombuffer(blob, dtype="<u4"))) >= LIKE
        }
        store.write_fingerprint(doc, mark.shingles.astype("<u4").tobytes(), mark.bands, near)
    return len(waiting)


def fingerprint(document: Document) -> Fingerprint:
    """Sum up a document's own words; boilerplate and captions, which its site adds, aren't looked at."""
    shingles = _shingles(document)
    if len(shingles) < FEWEST:
        return Fingerprint(np.empty(0, dtype=np.uint32), ())
    permutations, scheme = _permutations()
    values = MinHash(num_perm=PERMUTATIONS, hashfunc=int, permutations=permutations, scheme=scheme)
    values.update_batch(shingles.tolist())
    rows = np.asarray(values.hashvalues, dtype="<u4").reshape(BANDS, ROWS)
    return Fingerprint(shingles, tuple(_band(i, row.tobytes()) for i, row in enumerate(rows)))


def likeness(a: Shingles, b: Shingles) -> float:
    """Jaccard: share of the shingles of both that both have, 0 to 1; 0 if either has none."""
    common = len(np.intersect1d(a, b, assume_unique=True))
    return common / (len(a) + len(b) - common) if common else 0.0


def _shingles(document: Document) -> Shingles:
    own = [p for p in document.paragraphs if p.label in ("body", "title")]
    text = "\n".join(document.text[p.start : p.end] for p in own) if document.paragraphs else document.text
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    pairs = {f"{a} {b}".encode() for a, b in pairwise(words)}
    hashes = {int.from_bytes(hashlib.blake2b(pair, digest_size=4).digest(), "little") for pair in pairs}
    return np.array(sorted(hashes), dtype=np.uint32)


def _band(number: int, values: bytes) -> int:
    """Hash a band; its number is part of it, since equal values in different bands mean nothing."""
    digest = hashlib.blake2b(values, digest_size=8, person=number.to_bytes(2, "little")).digest()
    return int.from_bytes(digest, "little", signed=True)


@cache
def _permutations() -> tuple[Any, Any]:
    """Permutations and their scheme, the same in every process: they take longer than a document does."""
    model = MinHash(num_perm=PERMUTATIONS, seed=1, scheme="affine32")
    return model.permutations, model.scheme
