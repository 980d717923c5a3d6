"""Run batches of documents through the stages, here or in several processes."""

import logging
import multiprocessing
import os
import signal
import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from graphx.documents import DocumentFailure
from graphx.errors import GraphxError
from graphx.model import Document
from graphx.pipeline.records import EngineChoice, IngestOptions, Outcome
from graphx.pipeline.stages import Seconds, analyse_batch

log = logging.getLogger(__name__)
Result = tuple[list[Outcome | DocumentFailure], Seconds]
Batch = list[Document]
AHEAD = 2  # batches that wait for a worker, so that none is idle and memory stays flat


def run_batches(documents: Iterable[Document], options: IngestOptions) -> Iterator[Result]:
    """Read documents in batches of one language; results come in the order of the batches.

    Documents are taken from the iterable only as workers get free, so thousands need no more memory than
    a few batches. A worker that dies (killed for want of memory, say) costs only the document that kills it.
    """
    batches = batched_by_language(documents, options.batch_size)
    if options.workers > 1:
        yield from _in_processes(batches, options.workers, options.engine)
    else:
        for batch in batches:
            yield analyse_batch(batch, options.engine)


def batched_by_language(documents: Iterable[Document], size: int) -> Iterator[Batch]:
    """Group documents of one language, since a batch goes through one parser; none is kept back."""
    waiting: dict[str, Batch] = defaultdict(list)
    for document in documents:
        waiting[document.lang].append(document)
        if len(waiting[document.lang]) >= size:
            yield waiting.pop(document.lang)
    yield from waiting.values()


class _Pool:
    """Worker processes; new ones take the place of those that broke."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.executor = _start_pool(workers)

    def submit(self, batch: Batch, engine: EngineChoice | None) -> Future[Result]:
        try:
            return self.executor.submit(analyse_batch, batch, engine)
        except BrokenProcessPool:
            self.executor = _start_pool(self.workers)
            return self.executor.submit(analyse_batch, batch, engine)


def _in_processes(batches: Iterator[Batch], workers: int, engine: EngineChoice | None) -> Iterator[Result]:
    running: deque[tuple[Batch, Future[Result]]] = deque()
    pool = _Pool(workers)
    try:
        for batch in batches:
            running.append((batch, pool.submit(batch, engine)))
            if len(running) >= workers + AHEAD:
                yield _collect(*running.popleft(), engine)
        while running:
            yield _collect(*running.popleft(), engine)
    finally:
        pool.executor.shutdown(wait=True, cancel_futures=True)


def _collect(batch: Batch, future: Future[Result], engine: EngineChoice | None) -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        log.warning("A worker process died; reading its %d documents again, apart", len(batch))
        _check_that_processes_start()
        return _isolated(batch, engine)


def _check_that_processes_start() -> None:
    """Raise GraphxError if even an idle worker dies: then no document is to blame."""
    try:
        with _start_pool(1) as pool:
            pool.submit(os.getpid).result()
    except BrokenProcessPool:
        raise GraphxError(
            "Worker processes can't start. In a script, call ingest below `if __name__ == '__main__':`, "
            "or use one worker."
        ) from None


def _isolated(batch: Batch, engine: EngineChoice | None) -> Result:
    """Read a batch in one fresh process, halving it until the document that kills the process is alone."""
    try:
        with _start_pool(1) as pool:
            return pool.submit(analyse_batch, batch, engine).result()
    except BrokenProcessPool:
        if len(batch) == 1:
            reason = "the process that read it died (not enough memory?)"
            return [DocumentFailure(batch[0].origin or batch[0].id, reason)], {}
    half = len(batch) // 2
    first, second = _isolated(batch[:half], engine), _isolated(batch[half:], engine)
    stages = {*first[1], *second[1]}
    return first[0] + second[0], {s: first[1].get(s, 0.0) + second[1].get(s, 0.0) for s in stages}


def _start_pool(workers: int) -> ProcessPoolExecutor:
    # spawn: a forked child of a process that has loaded torch can hang
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=workers, mp_context=context, initializer=_prepare_worker)


def _prepare_worker() -> None:
    """Leave Ctrl-C to the main process, use one thread, and don't outlive the main process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OMP_NUM_THREADS"] = "1"
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
