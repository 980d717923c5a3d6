"""Speed and memory: words a second of the bare parser, the parse stage and everything; the rules' share.

    python scripts/bench.py                                  our seeds, repeated, each engine
    python scripts/bench.py --jsonl articles.jsonl --limit 200 --engines spacy
    python scripts/bench.py --names 100000                   resolution alone, on made-up names

Each engine runs in a process of its own, so that its memory is its own. Words are blank-separated.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from graphx.documents import DocumentFailure, document_from_text, read_documents, readings  # noqa: E402
from graphx.entities import find_mentions, load_gazetteer, resolve_entities  # noqa: E402
from graphx.lexica import load_lexicon  # noqa: E402
from graphx.model import Document, Engine, Reading  # noqa: E402
from graphx.parses import load_engine  # noqa: E402
from graphx.parses.spacy_adapter import SpacyParser  # noqa: E402
from graphx.parses.stanza_adapter import StanzaParser  # noqa: E402
from graphx.pipeline import EngineChoice, IngestOptions, choose_engines  # noqa: E402
from graphx.pipeline.ingestion import ingest_documents  # noqa: E402
from graphx.store import open_store  # noqa: E402
from graphx.tree import Parse  # noqa: E402
from graphx.triples import extract  # noqa: E402
from scripts.bench_names import made_up_mentions  # noqa: E402

T = TypeVar("T")
BATCH = 16  # documents in a call, as the pipeline has it


@dataclass
class Timing:
    """Seconds of one engine on all documents."""

    load: float = 0.0
    bare: float = 0.0
    parses: float = 0.0
    entities: float = 0.0
    triples: float = 0.0
    whole: float = 0.0


def main() -> None:
    """Measure each engine in its own process and print its rows."""
    given = arguments()
    if given.names:
        print(names(given.names))
        return
    documents = corpus(given.jsonl, given.limit, given.lang)
    words = sum(len(r.text.split()) for d in documents for r in read(d))
    print(f"{len(documents)} documents, {words:,} words read, language {given.lang}\n")
    print(f"{'engine':>8} {'load s':>7} {'bare w/s':>9} {'parses w/s':>11} {'whole w/s':>10} "
          f"{'actors':>7} {'rules':>6}   memory MiB: start → quarters of the run")  # fmt: skip
    for choice in given.engines.split(","):
        # spawn: nothing of this process, or of the engine before, counts as the engine's memory
        context = multiprocessing.get_context("spawn")
        with context.Pool(1) as pool:
            print(pool.apply(measure, (choice, documents, words)), flush=True)


def measure(choice: EngineChoice, documents: Sequence[Document], words: int) -> str:
    """Run one choice of engines and give its row of the table."""
    timing, start = Timing(), resident()
    engines = choose_engines(documents[0].lang, choice)
    for engine in engines:
        parser, spent = timed(partial(load_engine, engine, documents[0].lang))
        parser.parse([(documents[0], readings(documents[0]))])  # first calls are slower
        timing.load += spent
    for engine in engines:
        timing.bare += bare(engine, documents)
    stages(engines, documents, timing)
    memory = whole(choice, documents, timing)
    share = 100 / timing.whole
    return (
        f"{choice:>8} {timing.load:>7.1f} {words / timing.bare:>9,.0f} {words / timing.parses:>11,.0f} "
        f"{words / timing.whole:>10,.0f} {timing.entities * share:>6.1f}% {timing.triples * share:>5.1f}%"
        f"   {start:.0f} → {', '.join(f'{m:.0f}' for m in memory)}"
    )


def bare(engine: Engine, documents: Sequence[Document]) -> float:
    """Seconds of the library alone on the paragraphs that we read, in batches of our size."""
    parser = load_engine(engine, documents[0].lang)
    batches = [
        [r.text for d in documents[i : i + BATCH] for r in read(d)] for i in range(0, len(documents), BATCH)
    ]
    begin = time.perf_counter()
    for texts in batches:
        if isinstance(parser, SpacyParser):
            for _ in parser.nlp.pipe(texts, batch_size=64):
                pass
        else:
            cast(StanzaParser, parser).pipeline.bulk_process(texts)
    return time.perf_counter() - begin


def stages(engines: Sequence[Engine], documents: Sequence[Document], timing: Timing) -> None:
    """Time parse, actors and rules, one after the other."""
    lexicon = load_lexicon(documents[0].lang)
    for i in range(0, len(documents), BATCH):
        some = documents[i : i + BATCH]
        parses, spent = timed(partial(parse, engines, some))
        timing.parses += spent
        for document, own in zip(some, zip(*parses, strict=True), strict=True):
            mentions, spent = timed(partial(find_mentions, document, own))
            timing.entities += spent
            _, spent = timed(partial(extract, document, own, mentions, lexicon))
            timing.triples += spent


def parse(engines: Sequence[Engine], documents: Sequence[Document]) -> list[list[Parse]]:
    """Parse with each engine."""
    items = [(d, readings(d)) for d in documents]
    return [load_engine(engine, documents[0].lang).parse(items) for engine in engines]


def whole(choice: EngineChoice, documents: Sequence[Document], timing: Timing) -> list[float]:
    """Time an ingest into a store on disk; MiB of memory after each quarter of the documents."""
    memory: list[float] = []
    quarter = max(1, len(documents) // 4)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "bench.db")
        begin = time.perf_counter()
        for i in range(0, len(documents), quarter):
            ingest_documents(documents[i : i + quarter], store, IngestOptions(engine=choice))
            memory.append(resident())
        timing.whole = time.perf_counter() - begin
        store.close()
    return memory


def names(number: int) -> str:
    """Join the spellings of so many distinct made-up names, and say how long it took."""
    mentions = made_up_mentions(number)
    load_gazetteer()
    begin = time.process_time()
    found = resolve_entities(mentions)
    spent = time.process_time() - begin
    cost = f"{spent:.1f} s of one core, {resident():.0f} MiB"
    return f"{number:,} names → {len(found.entities):,} actors in {cost}"


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Do it, and say how long it took."""
    begin = time.perf_counter()
    return work(), time.perf_counter() - begin


def resident() -> float:
    """Resident memory of this process in MiB (Linux; 0 elsewhere)."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def read(document: Document) -> list[Reading]:
    """List the readings that the parsers are given."""
    return [r for r in readings(document) if r.label in ("body", "title")]


def corpus(jsonl: Path | None, limit: int, lang: str) -> list[Document]:
    """Articles of one language; our seeds are repeated under new ids up to the limit."""
    items = (d for d in read_documents([jsonl or ROOT / "seeds"]) if not isinstance(d, DocumentFailure))
    found = [d for d in items if d.lang == lang]
    if not found:
        raise SystemExit(f"There are no articles in {lang!r} in {jsonl or 'seeds'}.")
    if jsonl is not None:
        return found[:limit]
    return [numbered(d, n) for n, d in enumerate(islice(cycle(found), limit))]


def numbered(document: Document, number: int) -> Document:
    """Make a copy that a store takes for another document."""
    text = f"{document.text}\n\n({number})\n"
    copy = document_from_text(text, id=f"{document.id}-{number}", lang=document.lang, date=document.date)
    return replace(copy, title=document.title)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engines", default="spacy,stanza,both", help="of spacy,stanza,both")
    parser.add_argument("--jsonl", type=Path, help="articles instead of our seeds")
    parser.add_argument("--limit", type=int, default=64, help="number of articles")
    parser.add_argument("--lang", default="fr", help="only articles of this language")
    parser.add_argument("--names", type=int, help="resolve so many made-up names instead")
    return parser.parse_args()


if __name__ == "__main__":
    main()
