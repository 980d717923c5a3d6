"""Parses kept in out/parses, so that a score after a change of rules takes seconds and not minutes.

The key holds the text as the parser sees it, the model, and the code and words of the parse stage. The
files are pickles of our own making in a folder that git ignores; delete it at will.
"""

import hashlib
import pickle
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import graphx
from graphx.documents import readings
from graphx.model import Document, Engine
from graphx.parses import installed_models, load_engine
from graphx.tree import Parse

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "out" / "parses"
# Words of the rules after the parse: a change there needs no new parse.
LATER_WORDS = frozenset(
    (
        "verbs",
        "nouns",
        "classes",
        "markers",
        "time",
        "coreference",
        "entities",
        "boilerplate",
        "metonymy",
        "groups",
    )
)


def parse_documents(documents: Sequence[Document], engine: Engine) -> list[Parse]:
    """Parse documents of one language, taking from the cache what is there."""
    paths = [FOLDER / f"{_key(document, engine)}.pickle" for document in documents]
    missing = [d for d, path in zip(documents, paths, strict=True) if not path.exists()]
    if missing:
        FOLDER.mkdir(parents=True, exist_ok=True)
        parser = load_engine(engine, missing[0].lang)
        fresh = parser.parse([(document, readings(document)) for document in missing])
        for parse in fresh:
            path = next(p for d, p in zip(documents, paths, strict=True) if d.id == parse.doc)
            path.write_bytes(pickle.dumps(parse))
    return [_load(path) for path in paths]


def _load(path: Path) -> Parse:
    parse = pickle.loads(path.read_bytes())
    if not isinstance(parse, Parse):
        raise TypeError(f"{path} holds no parse: delete {FOLDER}.")
    return parse


def _key(document: Document, engine: Engine) -> str:
    digest = hashlib.sha256(
        f"{engine} {_model(document.lang, engine)} {_parse_stage(document.lang)}".encode()
    )
    digest.update(f"{document.id}\0{document.lang}\0{document.text}".encode())
    for reading in readings(document):
        digest.update(f"\0{reading.label}\0{reading.text}\0{reading.offsets[:1]}".encode())
    return digest.hexdigest()[:24]


@cache
def _model(lang: str, engine: Engine) -> str:
    return next(
        (f"{m.name} {m.version}" for m in installed_models() if (m.lang, m.engine) == (lang, engine)), ""
    )


@cache
def _parse_stage(lang: str) -> str:
    """Hash the code and words that decide what a parse looks like."""
    package = Path(graphx.__file__).parent
    files = [package / "tree.py", package / "model.py", *(package / "parses").rglob("*.py")]
    files += [p for p in (package / "lexica" / lang).glob("*.yaml") if p.stem not in LATER_WORDS]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
