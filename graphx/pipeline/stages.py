"""From a document's text to its mentions and triples: parse, find actors, extract."""

import logging
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from graphx.documents import DocumentFailure, readings
from graphx.entities import find_mentions
from graphx.errors import GraphxError, LexiconError, ModelError
from graphx.lexica import load_lexicon
from graphx.model import ENGINES, Document, Engine
from graphx.parses import available_engines, how_to_add, load_engine
from graphx.pipeline.records import ENGINE_CHOICES, Analysis, EngineChoice, Outcome
from graphx.tree import Parse
from graphx.triples import extract

log = logging.getLogger(__name__)
Seconds = dict[str, float]
T = TypeVar("T")


def choose_engines(lang: str, engine: EngineChoice | None = None) -> tuple[Engine, ...]:
    """Say which engines read a language.

    Parameters
    ----------
    lang : str
        ISO 639-1.
    engine : {"spacy", "stanza", "both"}, optional
        None and "both" mean both where both exist, else the one there is; a named engine is never
        replaced by the other.

    Returns
    -------
    tuple of Engine
        At least one.

    Raises
    ------
    ModelError
        If there is no model, with the command that adds one.
    """
    if engine is not None and engine not in ENGINE_CHOICES:
        raise ModelError(f"There is no engine {engine!r}: choose one of {', '.join(ENGINE_CHOICES)}.")
    if lang == "und":
        raise ModelError("The language wasn't recognised: name it with --lang (for example --lang fr).")
    wanted: tuple[Engine, ...] = ENGINES if engine is None or engine == "both" else (engine,)
    present = tuple(e for e in wanted if e in available_engines(lang))
    if not present:
        advice = how_to_add(wanted[-1], lang)
        raise ModelError(f"No {_named(engine)}model for language {lang!r} is installed. {advice}")
    return present


def _named(engine: EngineChoice | None) -> str:
    return "" if engine in (None, "both") else f"{engine} "


def analyse(document: Document, engine: EngineChoice | None = None, *, groups: bool = False) -> Analysis:
    """Read one document, without a store; actors are joined within the document only.

    Unnamed groups are actors with `groups`.

    Raises ModelError if its language has no model.
    """
    parses = _parse([document], choose_engines(document.lang, engine))[0]
    return _extract(document, parses, {}, groups=groups)


def sentences(parses: Sequence[Parse]) -> tuple[tuple[int, int, str], ...]:
    """List (start, end, text) of the sentences, as the best engine cut them (stanza before spacy)."""
    best = next((p for p in parses if p.engine == "stanza"), None) or next(iter(parses), None)
    return tuple((t.start, t.end, t.text) for t in best.trees) if best else ()


def analyse_batch(
    documents: Sequence[Document], engine: EngineChoice | None = None
) -> tuple[list[Outcome | DocumentFailure], Seconds]:
    """Read documents of one language together; runs in a worker process.

    Returns
    -------
    list of Outcome or DocumentFailure
        One for each document, in order. A document that breaks a stage is a failure, and the rest goes on.
    dict
        Seconds by stage.

    Raises
    ------
    LexiconError
        If a word list is broken, since then every document would be read wrong.
    """
    seconds: Seconds = {}
    engines = choose_engines(documents[0].lang, engine)
    try:
        parsed = _timed(seconds, "parses", lambda: _parse(documents, engines))
    except LexiconError:  # no document's fault
        raise
    except Exception:  # whatever one text does to a parser, the other texts are read
        log.exception("A batch of %d documents didn't parse; reading them one by one", len(documents))
        return [_one(d, engines, None, seconds) for d in documents], seconds
    return [_one(d, engines, p, seconds) for d, p in zip(documents, parsed, strict=True)], seconds


def _one(
    document: Document, engines: tuple[Engine, ...], parses: tuple[Parse, ...] | None, seconds: Seconds
) -> Outcome | DocumentFailure:
    try:
        if parses is None:
            parses = _timed(seconds, "parses", lambda: _parse([document], engines)[0])
        found = _extract(document, parses, seconds, groups=True)
    except LexiconError:
        raise
    except Exception as error:  # the boundary: one bad document is reported, and the rest goes on
        log.exception("Document %s wasn't read", document.id)
        return DocumentFailure(document.origin or document.id, _in_words(error))
    return Outcome(document, sentences(found.parses), found.mentions, found.triples)


def _in_words(error: Exception) -> str:
    if isinstance(error, GraphxError):
        return str(error)
    return f"graphx stumbled over this text ({type(error).__name__}: {error})"


def _parse(documents: Sequence[Document], engines: tuple[Engine, ...]) -> list[tuple[Parse, ...]]:
    items = [(document, readings(document)) for document in documents]
    columns = [load_engine(engine, documents[0].lang).parse(items) for engine in engines]
    return list(zip(*columns, strict=True))


def _extract(document: Document, parses: tuple[Parse, ...], seconds: Seconds, *, groups: bool) -> Analysis:
    mentions = _timed(seconds, "entities", lambda: find_mentions(document, parses, groups=groups))
    lexicon = load_lexicon(document.lang)
    triples = _timed(seconds, "triples", lambda: extract(document, parses, mentions, lexicon, groups=groups))
    return Analysis(document, parses, tuple(mentions), tuple(triples))


def _timed(seconds: Seconds, stage: str, work: Callable[[], T]) -> T:
    begin = time.perf_counter()
    try:
        return work()
    finally:
        seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - begin
