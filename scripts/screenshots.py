"""Make pictures of every page: light and dark, on a small and a large screen.

`python scripts/screenshots.py --store graphx.db` serves the store, drives Debian's Chromium over the pages
and writes PNG files into docs/screenshots/ (or --out). The two that the README shows are explore.png and
reading-panel.png; all others begin with the name of their page.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from graphx.dashboard.settings import as_arguments  # noqa: E402
from graphx.exports.relations import list_relations  # noqa: E402
from graphx.graph import build_graph  # noqa: E402
from graphx.store import open_store  # noqa: E402

SIZES = {"small": (1280, 720), "large": (1600, 1000)}
README = (1280, 820)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]


def main() -> None:
    """Read the command line and make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--store", type=Path, default=Path("graphx.db"))
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screenshots")
    parser.add_argument("--readme", action="store_true", help="only the two pictures of the README")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No Chromium was found: apt-get install chromium")
    options.out.mkdir(parents=True, exist_ok=True)
    with serving(options.store) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        addresses = pages(options.store)
        shoot(browser, f"{address}/", options.out / "explore.png", "light", README)
        arrow = f"{address}/{addresses['arrow']}"
        shoot(browser, arrow, options.out / "reading-panel.png", "light", README)
        if not options.readme:
            every(browser, address, addresses, options.out)
        browser.close()


def pages(store: Path) -> dict[str, str]:
    """Give each picture's address; the strongest relation and the busiest document are shown."""
    with open_store(store, readonly=True) as opened:
        graph = build_graph(opened.triples(), opened.entities(), documents=opened.documents())
        document = max(opened.documents(), key=lambda row: row.triples)
    relations = list_relations(graph)
    relation = max(relations, key=lambda r: (bool(r.themes), len(r.docs), len(r.triples)))
    return {
        "explore": "",
        "arrow": f"?edge={quote(relation.id)}",
        "actor": f"?node={quote(relation.source, safe='')}",
        "paths": "paths",
        "actors": "actors",
        "documents": "documents",
        "reader": f"documents?doc={quote(document.id, safe='')}",
        "export": "export",
    }


def every(browser: Browser, address: str, addresses: dict[str, str], out: Path) -> None:
    """Make the pictures of all pages."""
    for name, place in addresses.items():
        for scheme in ("light", "dark"):
            for size, pixels in SIZES.items():
                shoot(browser, f"{address}/{place}", out / f"{name}-{scheme}-{size}.png", scheme, pixels)


def shoot(browser: Browser, address: str, file: Path, scheme: str, size: tuple[int, int]) -> None:
    """Open an address and take its picture once it has come to rest."""
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(viewport=viewport, color_scheme=scheme, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    rest(page)
    if "/paths" in address:
        page.locator(".stMain button[kind=tertiary]").first.click()
        rest(page)
    page.screenshot(path=file)
    context.close()
    print(f"{file.name}: {file.stat().st_size // 1024} KB")


def rest(page: Page) -> None:
    """Wait until the page has been drawn."""
    page.wait_for_selector(".stMainBlockContainer .stElementContainer", timeout=60_000)
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(2500)


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """Serve the dashboard on a free port."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    app = ROOT / "graphx" / "dashboard" / "app.py"
    options = [f"--server.port={port}", "--server.headless=true", *as_arguments()]
    command = [sys.executable, "-m", "streamlit", "run", str(app), *options]
    environment = os.environ | {"GRAPHX_STORE": str(store.absolute())}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://localhost:{port}/_stcore/health")
            yield f"http://localhost:{port}"
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    """Wait until something answers."""
    for _ in range(120):
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.5)
    sys.exit("The dashboard didn't start.")


if __name__ == "__main__":
    main()
