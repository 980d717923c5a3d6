import itertools
import re
from types import SimpleNamespace

import pytest

from graphx.model import Mention, NamedSpan, Triple
from graphx.pipeline import ingestion as whole
from graphx.pipeline import plan, stages, versions
from graphx.store import open_store
from graphx.tree import Parse, Tree, Word

NAME = re.compile(r"\b[A-ZÉ]\w+")


class FakeParser:
    """One sentence a line, one word a run of letters, every word below the first; CRASH breaks it."""

    lang, model = "fr", "fake 1"

    def __init__(self, engine):
        self.engine = engine
        self.batches = []

    def parse(self, items):
        self.batches.append([document.id for document, _ in items])
        if any("CRASH" in document.text for document, _ in items):
            raise RuntimeError("the parser choked")
        return [Parse(d.id, self.engine, self.model, tuple(self._trees(d))) for d, _ in items]

    def _trees(self, document):
        place = itertools.count()
        for line in re.finditer(r"[^\n]+", document.text):
            found = list(re.finditer(r"\w+", line.group()))
            words = tuple(
                Word(i, m.group(), m.group(), "X", "", 0 if i == 1 else 1, "root" if i == 1 else "dep",
                     line.start() + m.start(), line.start() + m.end())
                for i, m in enumerate(found, start=1)
            )  # fmt: skip
            spans = tuple(
                NamedSpan(line.start() + m.start(), line.start() + m.end(), "PER")
                for m in NAME.finditer(line.group())
            )
            where = (line.start(), line.end(), line.group())
            yield Tree(document.id, next(place), self.engine, document.lang, *where, words, spans)


def fake_mentions(document, parses, gazetteer=None, *, groups=False):
    return [
        Mention(document.id, s.start, s.end, document.text[s.start : s.end], "name", "person",
                f"person:{document.text[s.start : s.end].lower()}")
        for tree in parses[0].trees for s in tree.entities
    ]  # fmt: skip


def fake_extract(document, parses, mentions, lexicon, *, groups=False):
    found = []
    for tree in parses[0].trees:
        here = [m for m in mentions if tree.start <= m.start < tree.end]
        for a, b in itertools.pairwise(here):
            found.append(
                Triple(
                    id=f"{document.id}-{a.start}-{b.start}", doc=document.id, sentence=tree.text,
                    start=tree.start, end=tree.end, source=a.entity, source_start=a.start, source_end=a.end,
                    action="voir", action_start=a.end, action_end=b.start, target=b.entity,
                    target_start=b.start, target_end=b.end, rule="fake", confidence=0.5,
                    engines=tuple(p.engine for p in parses),
                )
            )  # fmt: skip
    return found


@pytest.fixture
def engines(monkeypatch):
    """Both engines of French, spaCy of English, nothing else; all fake."""
    parsers = {"spacy": FakeParser("spacy"), "stanza": FakeParser("stanza")}
    present = {"fr": ("spacy", "stanza"), "en": ("spacy",)}
    monkeypatch.setattr(stages, "load_engine", lambda engine, lang: parsers[engine])
    monkeypatch.setattr(stages, "available_engines", lambda lang: present.get(lang, ()))
    monkeypatch.setattr(stages, "find_mentions", fake_mentions)
    monkeypatch.setattr(stages, "extract", fake_extract)
    models = [
        SimpleNamespace(engine=engine, lang=lang, name="fake", version="1", note="")
        for lang, some in present.items()
        for engine in some
    ]
    monkeypatch.setattr(versions, "installed_models", lambda: models)
    return SimpleNamespace(parsers=parsers, models=models)


@pytest.fixture
def rules(monkeypatch):
    """Set the version of the rules."""

    def use(version):
        monkeypatch.setattr(plan, "rules_version", lambda: version)
        monkeypatch.setattr(whole, "rules_version", lambda: version)

    return use


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "graphx.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "articles"
    place.mkdir()
    (place / "un.txt").write_text("Poutine a rencontré Kim à la gare ce matin.\n", encoding="utf-8")
    (place / "deux.txt").write_text("Hier, le ministre Lavrov a salué Kim dans la ville.\n", encoding="utf-8")
    return place
