"""Speed of the dashboard in a real browser: medians of several runs, in seconds and bytes.

    python scripts/bench_dashboard.py                          our seeds, and 5,000 made-up documents
    python scripts/bench_dashboard.py --store graphx.db        any store
    python scripts/bench_dashboard.py --keep /tmp/bench        keep the two stores for the next time

Each store is served by `graphx serve`; Debian's Chromium is driven headless, without a graphics card. Times
are measured inside the page, from the event to the frame that shows the answer. It needs the packages of
requirements-dev.txt.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from scripts.bench_corpus import write_large_store  # noqa: E402
from scripts.serving import FLAGS, chromium, serving  # noqa: E402

VIEW = {"width": 1280, "height": 720}
QUERIES = {  # of our seeds' words and of the made-up ones
    "seeds": ("Corée", "soutien", "Poutine", "armes", "sommet", "fournir", "ukraine"),
    "large": ("frontière", "menacer", "réunion", "bombarder", "fleuve", "presse", "hiver"),
}
# The drawing lives in a shadow tree; the widget keeps its state on the element.
PROBE = """
globalThis.gx = {
  state() {
    if (this.host && this.host.isConnected) return this.host.graphxState;
    for (const e of document.querySelectorAll('*')) {
      const host = e.shadowRoot && e.shadowRoot.querySelector('.graphx-graph[data-drawn]');
      if (host) { this.host = host; return host.graphxState; }
    }
  },
  panel() { return document.querySelector('.st-key-reading-panel')?.textContent || ''; },
  drawn() {
    const s = this.state();
    return s ? s.edges.getIds().concat(s.nodes.getIds()).sort().join() : '';
  },
  // Seconds from now until `test` holds and the browser has shown a frame after it.
  until(test) {
    const begin = this.begin || performance.now();
    this.begin = 0;
    return new Promise((done, fail) => {
      const look = () => {
        if (test()) requestAnimationFrame(() => setTimeout(() => done((performance.now() - begin) / 1000)));
        else if (performance.now() - begin > 60000) fail(new Error('nothing happened'));
        else setTimeout(look, 8);
      };
      look();
    });
  },
  mark(event) {
    addEventListener(event, () => { this.begin = performance.now(); }, { once: true, capture: true });
  },
};
"""
PLACES = """() => {
  const s = gx.state(), box = s.host.getBoundingClientRect();
  return s.edges.get().filter((e) => e.kind === 'relation' && e.from !== e.to).map((e) => {
    const line = s.network.body.edges[e.id], place = s.network.canvasToDOM(line.edgeType.getPoint(0.5));
    return { id: e.id, x: place.x, y: place.y, box: [box.x, box.y],
             hit: s.network.getEdgeAt(place) === e.id && !s.network.getNodeAt(place) };
  }).filter((e) => e.hit && e.x > 20 && e.y > 20 && e.x < box.width - 90 && e.y < box.height - 20);
}"""
FRAMES = """async (count) => {
  const s = gx.state(), spent = [], at = s.network.getViewPosition();
  s.network.emit?.('dragStart', { nodes: [], edges: [], pointer: {} });
  for (let i = 0; i < count; i += 1) {
    s.network.moveTo({ position: { x: at.x + 4 * Math.sin(i), y: at.y + 4 * Math.cos(i) } });
    const begin = performance.now();
    s.network.redraw();
    spent.push(performance.now() - begin);
    await new Promise(requestAnimationFrame);
  }
  return spent.sort((a, b) => a - b)[Math.floor(count / 2)];
}"""


@dataclass
class Visit:
    """A page, and the bytes that its socket carried."""

    page: Page
    received: int = 0
    sent: int = 0

    def listen(self) -> None:
        """Count the frames from now on, and put the probe into each page."""
        self.page.add_init_script(PROBE)
        self.page.on("websocket", self._follow)

    def _follow(self, socket_: Any) -> None:
        socket_.on("framereceived", lambda frame: self._count("received", frame))
        socket_.on("framesent", lambda frame: self._count("sent", frame))

    def _count(self, way: str, frame: str | bytes) -> None:
        size = len(frame.encode() if isinstance(frame, str) else frame)
        setattr(self, way, getattr(self, way) + size)

    def rest(self) -> None:
        """Wait until the server has nothing more to say."""
        self.page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
        self.page.wait_for_timeout(350)

    def time(self, event: str, act: Callable[[], None], test: str) -> float:
        """Seconds from the next `event` of this kind, which `act` causes, until `test` holds."""
        self.page.evaluate("(event) => { gx.begin = 0; gx.mark(event); }", event)
        act()
        return float(self.page.evaluate(f"gx.until(() => {test})"))


@dataclass
class Figures:
    """What was measured on one store: seconds, bytes, milliseconds, MiB."""

    cold: float = 0.0
    rows: dict[str, list[float]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)
    missed: int = 0  # clicks that met no arrow

    def add(self, name: str, value: float) -> None:
        """Note one run."""
        self.rows.setdefault(name, []).append(value)


def main() -> None:
    """Measure each store and print its table."""
    given = arguments()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="graphx-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for name, store in stores(given, folder):
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
                report(name, measure(browser, store, given.runs, QUERIES.get(name, QUERIES["seeds"])))
                browser.close()
    finally:
        if given.keep is None:
            shutil.rmtree(folder)


def stores(given: argparse.Namespace, folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the stores to measure, made where they aren't there yet."""
    if given.store:
        yield given.store.stem, given.store
        return
    seeds, large = folder / "seeds.db", folder / "large.db"
    if not seeds.exists():
        command = [sys.executable, "-m", "graphx", "ingest", str(given.seeds), "--store", str(seeds)]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    yield "seeds", seeds
    if not large.exists():
        write_large_store(large, given.documents)
    yield "large", large


def measure(browser: Browser, store: Path, runs: int, queries: Sequence[str]) -> Figures:
    """Serve a store and time what a reader does first and most."""
    found = Figures()
    with serving(store) as (address, process):
        found.memory.append(resident(process))
        found.cold = open_page(browser, address)[0]
        for _ in range(runs):
            seconds, sent = open_page(browser, address)
            found.add("page to graph, s", seconds)
            found.add("page, KB received", sent / 1000)
        context = browser.new_context(viewport=VIEW, locale="fr-FR")  # type: ignore[arg-type]
        visit = visited(context.new_page(), address)
        clicks(visit, runs, found)
        rows(visit, runs, found)
        filters(visit, runs, found)
        searches(visit, queries[:runs], found)
        found.add("redraw of 60 actors, ms", float(visit.page.evaluate(FRAMES, 40)))
        crowd(visit, found)
        context.close()
        found.memory.append(resident(process))
    return found


def open_page(browser: Browser, address: str) -> tuple[float, float]:
    """Open the page in a new window; seconds to its first drawn graph, and bytes of its socket."""
    context = browser.new_context(viewport=VIEW, locale="fr-FR")  # type: ignore[arg-type]
    visit = Visit(context.new_page())
    visit.listen()
    # The page's own clock starts when it is asked for.
    visit.page.goto(address, wait_until="commit")
    visit.page.evaluate("gx.until(() => gx.state())")
    seconds = float(visit.page.evaluate("performance.now() / 1000"))
    visit.rest()
    context.close()
    return seconds, visit.received


def visited(page: Page, address: str) -> Visit:
    """Open the page and let it come to rest."""
    visit = Visit(page)
    visit.listen()
    page.goto(address)
    page.evaluate("gx.until(() => gx.state())")
    visit.rest()
    return visit


def clicks(visit: Visit, runs: int, found: Figures) -> None:
    """Click arrows; until the panel shows the sentence."""
    used: set[str] = set()
    for number in range(runs):
        # Asked for anew: names, and so the room of arrows, shift a little with what is selected.
        places = [p for p in visit.page.evaluate(PLACES) if p["id"] not in used]
        place = places[number * len(places) // runs]
        used.add(place["id"])
        before = visit.received
        visit.page.evaluate("gx.before = document.querySelector('.gx-sentence')?.textContent || ''")
        x, y = place["box"][0] + place["x"], place["box"][1] + place["y"]
        test = "![gx.before, ''].includes(document.querySelector('.gx-sentence')?.textContent || '')"
        act = lambda: visit.page.mouse.click(x, y)  # noqa: B023, E731 # used before the next round
        try:
            seconds = visit.time("pointerup", act, test)
        except Error:  # the drawing had moved under the pointer: no click on an arrow, so no figure
            found.missed += 1
            continue
        found.add("click to sentence, s", seconds)
        visit.rest()
        found.add("click, KB received", (visit.received - before) / 1000)


def rows(visit: Visit, runs: int, found: Figures) -> None:
    """Click rows of the table, one after the other; until the panel shows another sentence."""
    lines = visit.page.locator("table[role=grid] tbody tr")
    lines.first.scroll_into_view_if_needed()
    for number in range(runs):
        before = visit.received
        visit.page.evaluate("gx.before = gx.panel()")
        act = lines.nth(number).click
        found.add("row to sentence, s", visit.time("pointerup", act, "gx.panel() !== gx.before"))
        visit.rest()
        found.add("row, KB received", (visit.received - before) / 1000)
    visit.page.mouse.wheel(0, -3000)
    visit.rest()


def filters(visit: Visit, runs: int, found: Figures) -> None:
    """Press signs of the legend's arrows, a new filter each time; until another graph is drawn."""
    signs = visit.page.locator("button.graphx-key:has(.graphx-arrow)")
    for number in range(min(runs, signs.count())):
        before = visit.received
        visit.page.evaluate("gx.before = gx.drawn()")
        sign = signs.nth(0 if number % 2 else number // 2)
        found.add("filter to graph, s", visit.time("pointerup", sign.click, "gx.drawn() !== gx.before"))
        visit.rest()
        found.add("filter, KB received", (visit.received - before) / 1000)
    clear = visit.page.locator(".st-key-clear-filter button")
    if clear.count():
        clear.click()
        visit.rest()


def searches(visit: Visit, queries: Sequence[str], found: Figures) -> None:
    """Search; until the panel lists something for these words."""
    field_ = visit.page.locator(".st-key-graphx_search input")
    for query in queries:
        field_.fill(query)
        test = (
            f"gx.panel().includes({query!r}) && document.querySelector('.st-key-reading-panel button')"
            " && !document.querySelector('.st-key-reading-panel [data-stale=true]')"
        )
        found.add("search to results, s", visit.time("keydown", lambda: field_.press("Enter"), test))
        visit.rest()


def crowd(visit: Visit, found: Figures) -> None:
    """Draw as many actors as there may be, and time the redraw."""
    more = visit.page.locator(".st-key-more-actors button")
    for _ in range(4):
        if not more.count():
            break
        more.click()
        visit.rest()
    drawn = visit.page.evaluate("[gx.state().nodes.length, gx.state().edges.length]")
    found.add(f"redraw of {drawn[0]} actors, {drawn[1]} arrows, ms", float(visit.page.evaluate(FRAMES, 40)))


def resident(process: int) -> float:
    """MiB of a process and its children (Linux; 0 elsewhere)."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii").splitlines()
    own = next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return own + sum(resident(int(child)) for child in children)


def report(name: str, found: Figures) -> None:
    """Print a store's table."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"\n{name} (load {load})")
    print(f"  {'first page ever, s':<44} {found.cold:>8.2f}")
    for row, values in found.rows.items():
        spread = f"{min(values):.2f} – {max(values):.2f}, {len(values)} runs" if len(values) > 1 else ""
        print(f"  {row:<44} {statistics.median(values):>8.2f}   {spread}")
    if found.missed:
        print(f"  {'clicks that met no arrow':<44} {found.missed:>8}")
    print(
        f"  {'server, MiB at start → at the end':<44} {' → '.join(f'{m:.0f}' for m in found.memory):>8}",
        flush=True,
    )


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--store", type=Path, help="measure this store alone")
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="articles of the small store")
    parser.add_argument("--documents", type=int, default=5000, help="made-up documents of the large store")
    parser.add_argument("--keep", type=Path, help="folder to keep the stores in")
    parser.add_argument("--runs", type=int, default=7, help="runs of each")
    return parser.parse_args()


if __name__ == "__main__":
    main()
