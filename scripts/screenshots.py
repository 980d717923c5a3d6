"""Make pictures of every page and every state: light and dark, on a small and a large screen.

`python scripts/screenshots.py --store graphx.db` serves the store, drives Debian's Chromium over the pages
and writes PNG files into out/screenshots/ (or --out); then the states (empty, one document, no relation,
being read into, broken, from right to left, 5,000 documents), each with a store of its own. `--readme`
makes only the two pictures of the README, in docs/screenshots/.
"""

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from graphx.exports.relations import list_relations  # noqa: E402
from graphx.graph import build_graph  # noqa: E402
from graphx.store import open_store  # noqa: E402
from scripts.screenshot_stores import STATES, store_in_state  # noqa: E402
from scripts.serving import FLAGS, chromium, serving  # noqa: E402

SIZES = {"small": (1280, 720), "large": (1600, 1000)}
README = (1280, 820)
SETTLED = 2500  # milliseconds: the drawing fades in


@dataclass(frozen=True)
class Shot:
    """A picture: its file's name, the address, and the texts of what is clicked before, in order."""

    name: str
    place: str
    clicks: tuple[str, ...] = ()


PAGES = (
    Shot("explore", ""),
    Shot("explore-display", "", ("Affichage",)),
    Shot("explore-filters", "", ("Filtres",)),
    Shot("paths", "paths", (" → ",)),  # the first that is suggested
    Shot("actors", "actors"),
    Shot("actors-communities", "actors", ("Communautés",)),
    Shot("actors-periods", "actors", ("Deux périodes",)),
    Shot("claims", "claims"),
    Shot("claims-accusations", "claims", ("Qui accuse qui",)),
    Shot("claims-sources", "claims", ("Sources uniques",)),
    Shot("curate-pairs", "curate", ("Doublons possibles",)),
    Shot("curate-relations", "curate", ("Relations douteuses",)),
    Shot("curate-fix", "curate", ("Relations douteuses", "Corriger…")),
    Shot("curate-words", "curate", ("Verbes sans catégorie",)),
    Shot("curate-history", "curate", ("Historique",)),
    Shot("documents", "documents"),
    Shot("documents-add", "documents", ("Ajouter des documents",)),
    Shot("export", "export"),
)
STATE_PAGES = {  # where a state shows; elsewhere it looks alike
    "empty": ("", "documents", "curate"),
    "single": ("", "actors"),
    "without-relations": ("",),
    "right-to-left": ("", "documents?doc=mixte"),
    "broken": ("", "documents"),
    "busy": ("", "documents"),
    "large": ("", "actors", "documents"),
}


def main() -> None:
    """Read the command line and make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--store", type=Path, default=Path("graphx.db"))
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screenshots")
    parser.add_argument("--readme", action="store_true", help="only the two pictures of the README")
    parser.add_argument("--states", nargs="*", choices=STATES, default=list(STATES), help="all by default")
    parser.add_argument("--no-pages", action="store_true", help="only the states")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        if options.readme:
            readme(browser, options.store, ROOT / "docs" / "screenshots")
        else:
            options.out.mkdir(parents=True, exist_ok=True)
            if not options.no_pages:
                every_page(browser, options.store, options.out)
            every_state(browser, options.states, options.out)
        browser.close()


def readme(browser: Browser, store: Path, out: Path) -> None:
    """Make the two pictures that the README shows."""
    with serving(store) as (address, _):
        arrow = next(shot for shot in chosen(store) if shot.name == "arrow")
        shoot(browser, f"{address}/", Shot("explore", ""), out / "explore.png", "light", README)
        shoot(browser, f"{address}/", arrow, out / "reading-panel.png", "light", README)


def chosen(store: Path) -> list[Shot]:
    """Give the pages of the strongest relation, its source and the busiest document."""
    with open_store(store, readonly=True) as opened:
        graph = build_graph(opened.triples(), opened.entities(), documents=opened.documents())
        document = max(opened.documents(), key=lambda row: row.triples)
    relations = list_relations(graph)
    relation = max(relations, key=lambda r: (bool(r.themes), len(r.docs), len(r.triples)))
    return [
        Shot("arrow", f"?edge={quote(relation.id)}"),
        Shot("actor", f"?node={quote(relation.source, safe='')}"),
        Shot("reader", f"documents?doc={quote(document.id, safe='')}"),
    ]


def every_page(browser: Browser, store: Path, out: Path) -> None:
    """Make the pictures of all pages, in both schemes and sizes."""
    with serving(store) as (address, _):
        for shot in (*chosen(store), *PAGES):
            for scheme in ("light", "dark"):
                for size, pixels in SIZES.items():
                    file = out / f"{shot.name}-{scheme}-{size}.png"
                    shoot(browser, f"{address}/", shot, file, scheme, pixels)


def every_state(browser: Browser, states: list[str], out: Path) -> None:
    """Make the pictures of the states, in both schemes."""
    with tempfile.TemporaryDirectory() as folder:
        for state in states:
            with store_in_state(state, Path(folder)) as store, serving(store) as (address, _):
                for place in STATE_PAGES[state]:
                    for scheme in ("light", "dark"):
                        name = f"state-{state}-{place.partition('?')[0] or 'explore'}"
                        file = out / f"{name}-{scheme}.png"
                        shoot(browser, f"{address}/", Shot(name, place), file, scheme, SIZES["small"])


def shoot(browser: Browser, address: str, shot: Shot, file: Path, scheme: str, size: tuple[int, int]) -> None:
    """Open an address, click, and take the picture once the page has come to rest."""
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(viewport=viewport, color_scheme=scheme, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + shot.place)
    rest(page)
    for words in shot.clicks:
        button = page.locator("button, summary").filter(has_text=words)
        if not button.count():
            print(f"{file.name}: there is no “{words}”")
            continue
        button.first.click()
        rest(page)
    page.screenshot(path=file)
    context.close()
    print(f"{file.name}: {file.stat().st_size // 1024} KB")


def rest(page: Page) -> None:
    """Wait until the page has been drawn."""
    page.wait_for_selector(".stMainBlockContainer .stElementContainer", state="attached", timeout=60_000)
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(SETTLED)


if __name__ == "__main__":
    main()
