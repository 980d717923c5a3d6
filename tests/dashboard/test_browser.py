"""What only a real browser shows: the drawing, its clicks, and that nothing calls out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from graphx.exports import write_html
from tests.factories import HOSTILE, KJ, RU, UA, VP, make_corpus, make_graph

pytestmark = pytest.mark.browser

# The drawing lives in a shadow tree; the widget keeps its state on the element.
FIND = """() => {
  const below = (e) => [e, ...(e.shadowRoot?.querySelectorAll('*') || [])];
  const hosts = [...document.querySelectorAll('*')].flatMap(below);
  return hosts.find((e) => e.graphxState && e.dataset.drawn)?.graphxState;
}"""
PLACE = f"""(id) => {{
  const state = ({FIND})();
  const line = state.network.body.edges[id];
  const place = line ? line.edgeType.getPoint(0.5) : state.network.getPositions([id])[id];
  const dom = state.network.canvasToDOM(place);
  const box = state.host.getBoundingClientRect();
  return [box.x + dom.x, box.y + dom.y];
}}"""
EDGES = f"() => ({FIND})().edges.get().map((e) => ({{id: e.id, from: e.from, to: e.to, kind: e.kind}}))"
VIEW = (
    f"() => {{ const n = ({FIND})().network; return [n.getScale(), n.getViewPosition(), n.getPositions()]; }}"
)


@dataclass
class Visit:
    """A page in the browser, and what went wrong on it."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def graph(self) -> None:
        """Wait for the drawing."""
        self.page.wait_for_function(f"() => Boolean(({FIND})())", timeout=60_000)
        self.page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
        self.page.wait_for_timeout(300)

    def click(self, id_: str, *, double: bool = False) -> None:
        """Click an actor or an arrow of the drawing."""
        x, y = self.page.evaluate(PLACE, id_)
        (self.page.mouse.dblclick if double else self.page.mouse.click)(x, y)

    def panel(self) -> Any:
        """Locate the reading panel."""
        return self.page.locator(".st-key-reading-panel")


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    found = Visit(context.new_page())

    def asked(request: Any) -> None:
        if not request.url.startswith(("http://localhost", "ws://localhost", "file:", "data:", "blob:")):
            found.outside.append(request.url)

    found.page.on("request", asked)
    found.page.on("console", lambda m: found.errors.append(m.text) if m.type == "error" else None)
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    yield found
    context.close()


def triple(action: str) -> str:
    return next(t.id for t in make_corpus().triples if t.action == action)


def test_first_paint_calls_nobody_and_has_no_error(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    expect(visit.page.get_by_text("13 acteurs sur 13, 40 relations sur 40")).to_be_visible()
    expect(visit.panel().get_by_text("Les relations les plus attestées")).to_be_visible()
    assert visit.outside == []
    assert visit.errors == []


def test_click_on_an_actor_opens_its_sheet(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.click(RU)
    expect(visit.panel().get_by_text("Noms réunis ici")).to_be_visible()
    expect(visit.panel().get_by_text("Moscow (8)")).to_be_visible()


def test_click_on_each_parallel_arrow_opens_its_own_sentence(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    edges = [e for e in visit.page.evaluate(EDGES) if {e["from"], e["to"]} == {VP, KJ}]
    sentences = {t.id: t.sentence for t in make_corpus().triples}
    assert len(edges) == 4
    for edge in edges:
        visit.click(edge["id"])
        expect(visit.panel().locator(".gx-sentence")).to_have_text(sentences[edge["id"]])


def test_expanding_keeps_the_readers_place(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    before = visit.page.evaluate(VIEW)
    visit.click(VP, double=True)
    expect(visit.panel().get_by_text("Replier")).to_be_visible()
    visit.page.wait_for_timeout(500)
    after = visit.page.evaluate(VIEW)
    assert after[0] == pytest.approx(before[0])
    assert after[1] == pytest.approx(before[1])
    assert {k: pytest.approx(v) for k, v in before[2].items()} == after[2]


def test_the_legend_filters_and_shows_all_again(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    sign = visit.page.get_by_role("button", name="aide", exact=True).and_(visit.page.locator(".graphx-key"))
    sign.click()
    expect(visit.page.get_by_text("7 relations sur 7")).to_be_visible()
    expect(sign).to_have_attribute("aria-pressed", "true")
    sign.click()
    expect(visit.page.get_by_text("40 relations sur 40")).to_be_visible()
    assert visit.errors == []


# How many actors lie outside the frame.
OUTSIDE = f"""() => {{
  const {{ network, host }} = ({FIND})();
  const box = host.getBoundingClientRect();
  return Object.values(network.getPositions()).map((place) => network.canvasToDOM(place))
    .filter((p) => p.x < 0 || p.y < 0 || p.x > box.width || p.y > box.height).length;
}}"""


def test_a_filter_brings_what_it_leaves_into_sight(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.page.evaluate(f"() => {{ ({FIND})().network.moveTo({{ scale: 5 }}); }}")
    assert visit.page.evaluate(OUTSIDE)
    sign = visit.page.get_by_role("button", name="aide", exact=True).and_(visit.page.locator(".graphx-key"))
    sign.click()
    expect(visit.page.get_by_text("7 relations sur 7")).to_be_visible()
    visit.page.wait_for_function(f"() => ({OUTSIDE})() === 0")


# Boxes of all names that are written, in pixels of the screen.
NAMES = f"""() => {{
  const {{ network }} = ({FIND})();
  const scale = network.getScale();
  return Object.values(network.body.nodes).filter((n) => n.options.label.trim()).map((n) => {{
    const {{ left, top, width, height }} = n.labelModule.size;
    const lift = n.options.font.vadjust || 0;
    return [n.options.label, left * scale, (top + lift) * scale, width * scale, height * scale];
  }});
}}"""


# Names that the frame cuts, at its left or its right.
CUT = f"""() => {{
  const {{ network, host }} = ({FIND})();
  return Object.values(network.body.nodes).filter((n) => n.options.label.trim()).filter((n) => {{
    const {{ left, top, width }} = n.labelModule.size;
    const [from, to] = [left, left + width].map((x) => network.canvasToDOM({{ x, y: top }}).x);
    return from < 0 || to > host.clientWidth;
  }}).map((n) => n.options.label);
}}"""


def test_the_frame_cuts_no_name(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.page.get_by_role("button", name="Tout voir").click()
    visit.page.wait_for_timeout(600)
    assert visit.page.evaluate(CUT) == []


def test_no_name_is_written_over_another(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    for zoom in (1, 0.5):
        visit.page.evaluate(
            f"(by) => {{ const s = ({FIND})(); s.network.moveTo({{ scale: s.network.getScale() * by }}); }}",
            zoom,
        )
        visit.page.mouse.move(300, 400)
        visit.page.mouse.wheel(0, 10)
        visit.page.wait_for_timeout(600)
        boxes = visit.page.evaluate(NAMES)
        assert len(boxes) >= 5
        over = [
            (a[0], b[0])
            for i, a in enumerate(boxes)
            for b in boxes[:i]
            if min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1]) > 4
            and min(a[2] + a[4], b[2] + b[4]) - max(a[2], b[2]) > 4
        ]
        assert over == []


def test_actors_picked_with_shift_are_read_together(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.click(RU)
    expect(visit.panel().get_by_text("Noms réunis ici")).to_be_visible()
    visit.page.keyboard.down("Shift")
    visit.click(UA)
    visit.page.keyboard.up("Shift")
    expect(visit.panel().get_by_text("2 acteurs choisis ensemble")).to_be_visible()
    expect(visit.panel().get_by_text("Entre eux (")).to_be_visible()
    visit.panel().get_by_role("button", name="Seulement eux").click()
    expect(visit.page.get_by_text("2 acteurs sur")).to_be_visible()
    assert visit.errors == []


def test_keys_walk_over_the_actors_and_escape_leaves_them(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.page.locator(".graphx-graph").focus()
    visit.page.keyboard.press("ArrowRight")
    expect(visit.panel().get_by_text("Noms réunis ici")).to_be_visible()
    first = visit.page.evaluate(f"() => ({FIND})().selection.id")
    visit.page.keyboard.press("ArrowLeft")
    visit.page.wait_for_function(f"(id) => ({FIND})().selection.id !== id", arg=first)
    scale = visit.page.evaluate(VIEW)[0]
    visit.page.keyboard.press("+")
    assert visit.page.evaluate(VIEW)[0] > scale
    visit.page.wait_for_timeout(600)
    visit.page.keyboard.press("Escape")
    expect(visit.panel().get_by_text("Les relations les plus attestées")).to_be_visible()


def test_the_legend_has_a_line_for_each_stance_and_it_filters(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    signs = visit.page.locator("button.graphx-key")
    for sign in ("solid", "thin", "broken", "dashed", "dotted"):
        expect(signs.locator(f".graphx-{sign}")).to_have_count(1)
    signs.filter(has=visit.page.locator(".graphx-dashed")).click()
    expect(visit.page.get_by_text("40 relations sur 40")).to_be_hidden()
    dashes = visit.page.wait_for_function(
        f"() => {{ const e = ({FIND})().edges.get(); return e.length < 10 && e.map((x) => x.dashes); }}"
    )
    assert all(line == [9, 6] for line in dashes.json_value())


def test_a_row_of_the_table_is_selected_everywhere(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    row = visit.page.locator("table[role=grid] tbody tr").first
    row.click()
    expect(visit.panel().locator("mark.gx-action")).to_have_text("rencontre")
    expect(row).to_have_attribute("aria-selected", "true")
    visit.page.wait_for_timeout(300)
    assert visit.page.evaluate(f"() => ({FIND})().selection.id") == triple("rencontrer")
    assert f"edge={triple('rencontrer')}" in visit.page.url


def test_the_table_follows_the_drawing_and_the_keys(visit: Visit, server: str) -> None:
    visit.page.goto(server)
    visit.graph()
    visit.click(triple("accuser"))
    rows = visit.page.locator("table[role=grid] tbody tr")
    expect(visit.page.locator("tr[aria-selected=true]")).to_contain_text("accuser")
    rows.first.focus()
    for key in ("ArrowDown", "Space", "ArrowDown", "Space"):
        visit.page.keyboard.press(key)
    expect(visit.page.locator(".st-key-to-dossier button")).to_contain_text("2")
    visit.page.keyboard.press("Enter")
    expect(rows.nth(2)).to_have_attribute("aria-selected", "true")
    head = visit.page.locator("th button", has_text="Acteur")
    head.click()
    assert rows.locator("td:nth-child(2)").nth(1).inner_text() == "Chine"
    assert visit.errors == []


def test_a_link_opens_what_it_names(visit: Visit, server: str) -> None:
    visit.page.goto(f"{server}/?edge={triple('frapper')}")
    visit.graph()
    expect(visit.panel().locator(".gx-sentence")).to_have_text("Moscou frappe l’Ukraine.")
    visit.panel().get_by_text("Ouvrir le document").click()
    expect(visit.page.locator("article.reader .current")).to_have_text("Moscou frappe l’Ukraine.")
    visit.page.reload()
    expect(visit.page.locator("article.reader")).to_contain_text("Vladimir Poutine rencontre Kim Jong-un")


def test_text_and_list_of_the_reader_ring_each_other(visit: Visit, server: str) -> None:
    visit.page.goto(f"{server}/documents?doc=sommet&edge={triple('saluer')}")
    current = visit.page.locator("article.reader .current")
    expect(current).to_have_text("KCNA salue Poutine.")
    expect(current).to_be_in_viewport()
    visit.panel().get_by_role("button", name="Russie – frapper → Ukraine").click()
    expect(current).to_have_text("Moscou frappe l’Ukraine.")
    visit.page.locator("article.reader .relation").get_by_text("L’OTAN soutient l’Ukraine.").press("Enter")
    expect(current).to_have_text("L’OTAN soutient l’Ukraine.")
    assert "doc=sommet&edge=" in visit.page.url
    visit.panel().get_by_text("Voir dans le graphe").click()
    visit.graph()
    expect(visit.panel().locator(".gx-sentence")).to_have_text("L’OTAN soutient l’Ukraine.")


def test_a_hostile_document_does_nothing(visit: Visit, server: str) -> None:
    page = visit.page
    page.goto(f"{server}/?edge={triple('menacer')}")
    visit.graph()
    expect(visit.panel().locator(".gx-head")).to_contain_text(HOSTILE)
    visit.click("other/hostile")
    expect(visit.panel().get_by_text("Noms réunis ici")).to_be_visible()
    pages = {"actors": "Communautés", "documents?doc=piege": "Relations lues ici"}
    pages |= {"paths": "acteurs", "claims": "affirmée", "curate": "menacer", "export": "GEXF"}
    for path, text in pages.items():
        page.goto(f"{server}/{path}")
        expect(page.get_by_text(text).first).to_be_visible(timeout=30_000)
        page.wait_for_selector("[data-test-script-state=notRunning]")
        page.wait_for_timeout(400)
        assert page.evaluate("window.__pwn") is None
        assert page.locator("img[src*=tracker], .katex").count() == 0
    assert visit.outside == []


def test_the_offline_page_works_from_a_file(visit: Visit, tmp_path: Path) -> None:
    corpus = make_corpus()
    write_html(make_graph(corpus), tmp_path / "graph.html", documents=corpus.documents)
    page = visit.page
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_function(f"() => Boolean(({FIND})())")
    visit.click(next(e["id"] for e in page.evaluate(EDGES) if {e["from"], e["to"]} == {VP, KJ}))
    expect(page.locator("blockquote mark.action")).to_be_visible()
    page.get_by_role("searchbox").fill("coree du n")
    page.locator("#panel .line").first.click()
    expect(page.locator("#panel h2")).to_have_text("Corée du Nord")
    assert page.evaluate("window.__pwn") is None
    assert visit.outside == []
    assert visit.errors == []


def test_two_actors_are_merged_by_a_dialog_that_warns(visit: Visit, own_server: str) -> None:
    page, panel = visit.page, visit.panel()
    page.goto(f"{own_server}/?node={VP}")
    visit.graph()
    panel.get_by_role("button", name="Corriger…").click()
    page.get_by_text("Réunir avec…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Avec qui").fill("kim")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Kim Jong-un").click()
    expect(dialog.get_by_text("Relations entre les deux : 4")).to_be_visible()
    dialog.get_by_role("radio", name="Kim Jong-un").click()
    dialog.get_by_role("button", name="Réunir", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(panel.get_by_text("sont un seul acteur")).to_be_visible()
    expect(panel.locator(".gx-head").first).to_have_text("Kim Jong-un")
    expect(page.get_by_text("12 acteurs sur 12")).to_be_visible()
    panel.get_by_role("button", name="Annuler").click()
    expect(page.get_by_text("13 acteurs sur 13")).to_be_visible()
    assert visit.errors == []
    assert visit.outside == []


def test_a_click_strikes_a_wrong_relation_and_the_keyboard_goes_on(visit: Visit, own_server: str) -> None:
    page, panel = visit.page, visit.panel()
    page.goto(f"{own_server}/?edge={triple('frapper')}")
    visit.graph()
    panel.get_by_role("button", name="Faux").click()
    expect(panel.get_by_text("n’est plus dans le graphe")).to_be_visible()
    visit.graph()
    assert triple("frapper") not in {edge["id"] for edge in page.evaluate(EDGES)}
    panel.get_by_role("button", name="Annuler").click()
    expect(panel.locator(".gx-sentence")).to_have_text("Moscou frappe l’Ukraine.")
    assert visit.errors == []
    page.goto(f"{own_server}/curate")
    sentence = page.locator(".st-key-curate-card .gx-sentence")
    expect(sentence).to_be_visible(timeout=30_000)
    page.wait_for_selector("[data-test-script-state=notRunning]")
    first = sentence.inner_text()
    page.keyboard.press("j")
    expect(sentence).not_to_have_text(first)
    expect(page.locator(".st-key-notice")).to_contain_text("Juste")


DROP = """(files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name, { type: 'text/plain' }));
  return data;
}"""


@pytest.mark.model
def test_dropped_files_are_read_and_a_broken_one_is_told(visit: Visit, own_server: str) -> None:
    page = visit.page
    page.goto(f"{own_server}/documents")
    page.get_by_text("Ajouter des documents").click()
    files = [
        ["neuf.txt", "Emmanuel Macron a rencontré Olaf Scholz à Berlin."],
        ["zéro.txt", "a\0b"],
        ["vide.md", ""],
    ]
    data = page.evaluate_handle(DROP, files)
    page.get_by_test_id("stFileUploaderDropzone").dispatch_event("drop", {"dataTransfer": data})
    page.get_by_role("button", name="Lire les fichiers").click()
    outcome = page.locator(".st-key-intake-outcome")
    expect(outcome.get_by_text("Lu : 1 document, 1 relation · en échec : 2")).to_be_visible(timeout=120_000)
    cells = outcome.locator("canvas").first.locator("td")
    expect(cells.get_by_text("ce n’est pas du texte mais des données binaires")).to_have_count(1)
    expect(page.get_by_text("5 documents. Cliquez")).to_be_visible()
    outcome.get_by_role("button", name="Explorer").click()
    visit.graph()
    expect(page.get_by_text("15 acteurs sur 15")).to_be_visible()
    assert visit.outside == []
