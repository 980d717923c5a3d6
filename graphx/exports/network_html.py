"""The graph as one HTML file that works for ever: no server, no request, evidence on click."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from html import escape
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import Any

from graphx.errors import ExportError
from graphx.exports.evidence import evidence, titles_of
from graphx.exports.files import fresh_file
from graphx.exports.legend import legend
from graphx.exports.payload import MAX_ACTORS, Look, Payload, Positions, network_payload
from graphx.exports.relations import Graph, Relation
from graphx.exports.words import Lang, arrow, counted, evidence_count, named, texts

MAX_EVIDENCES = 20  # of one relation; a page of a large graph must still open


def write_html(
    graph: Graph, path: str | Path, *, documents: Mapping[str, Any] | None = None, lang: Lang = "fr"
) -> tuple[int, int]:
    """Write `network_html` to a file and return how many actors and relations it draws.

    Raises
    ------
    ExportError
        The file can't be written.
    """
    page, payload = _page(graph, documents, None, None, lang)
    with fresh_file(Path(path)) as file:
        file.write(page)
    return payload.shown


def network_html(
    graph: Graph,
    *,
    documents: Mapping[str, Any] | None = None,
    positions: Positions | None = None,
    look: Look | None = None,
    lang: Lang = "fr",
) -> str:
    """Draw the graph as one complete page: search, legend, and the sentences of each arrow on click.

    Parameters
    ----------
    documents
        By id, anything with `id`, `title` and `date`; without it documents go by their ids.
    positions
        Places of the actors; computed where None.
    look
        How much is drawn; by default the 300 most connected actors.
    lang
        Language of the page, "fr" or "en".
    """
    return _page(graph, documents, positions, look, lang)[0]


def _page(
    graph: Graph,
    documents: Mapping[str, Any] | None,
    positions: Positions | None,
    look: Look | None,
    lang: Lang,
) -> tuple[str, Payload]:
    look = look or Look(limit=MAX_ACTORS, lang=lang)
    places = _places(graph) if positions is None else positions
    payload = network_payload(graph, positions=places, look=look)
    titles = titles_of((documents or {}).values())
    scripts = [
        vis_network_js(),
        web("labels.js") + web("steps.js") + web("legend.js") + web("network.js") + web("page.js"),
    ]
    page = Template(web("page.html")).substitute(
        lang=lang,
        title=escape(f"graphx – {texts(lang)['page']['heading']}"),
        csp=_policy(scripts),
        css=web("network.css") + web("page.css"),
        data=_json_block(_data(graph, payload, titles, lang)),
        library=scripts[0],
        script=scripts[1],
    )
    return page, payload


def _places(graph: Graph) -> Positions:
    from graphx.graph import positions  # takes igraph along

    return positions(graph)


@cache
def vis_network_js() -> str:
    """Source of the vis-network that pyvis carries."""
    package = find_spec("pyvis")
    if package is None or package.origin is None:
        raise ExportError("pyvis is missing: install the packages of requirements.txt.")
    path = Path(package.origin).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return path.read_text(encoding="utf-8")


@cache
def web(name: str) -> str:
    """Text of one of our own files in `web/`."""
    return files("graphx.exports").joinpath("web", name).read_text(encoding="utf-8")


def _policy(scripts: Iterable[str]) -> str:
    # Only our own two scripts may run, known by their hashes: not even a hole in this page lets another in.
    hashes = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts)
    allowed = " ".join(f"'sha256-{h}'" for h in hashes)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _json_block(data: Mapping[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _data(graph: Graph, payload: Payload, titles: Mapping[str, str], lang: Lang) -> dict[str, Any]:
    names = {node["id"]: node["name"] for node in payload.nodes}
    page = texts(lang)["page"]
    shown, total = payload.shown, payload.total
    return {
        "nodes": payload.nodes,
        "edges": payload.edges,
        "options": payload.options,
        "legend": legend(payload.categories, payload.types, lang),
        "texts": page,
        "label": page["graph_label"].format(
            actors=counted(shown[0], "actors", lang), relations=counted(shown[1], "relations", lang)
        ),
        "counts": " · ".join(
            (
                page["shown"].format(shown=shown[0], total=total[0]),
                page["shown_relations"].format(shown=shown[1], total=total[1]),
            )
        ),
        "relations": [_relation(graph, r, names, titles, lang) for r in payload.relations],
        "actors": {actor: _actor(graph.nodes[actor], lang) for actor in names},
    }


def _relation(
    graph: Graph,
    relation: Relation,
    names: Mapping[str, str],
    titles: Mapping[str, str],
    lang: Lang,
) -> dict[str, Any]:
    kept = {key: value for key, value in asdict(relation).items() if key in _KEPT}
    found = (_edge(graph, relation, key) for key in relation.triples[:MAX_EVIDENCES])
    return kept | {
        "words": arrow(relation, names, lang),
        "count": evidence_count(relation, lang),
        "categoryWord": named("categories", relation.category, lang),
        "evidences": [evidence(graph, triple, titles, lang) for triple in found],
    }


_KEPT = frozenset({"id", "source", "target", "action", "category", "symmetric"})


def _edge(graph: Graph, relation: Relation, key: str) -> tuple[str, str, str]:
    # A symmetric relation holds triples of both directions.
    if graph.has_edge(relation.source, relation.target, key):
        return relation.source, relation.target, key
    return relation.target, relation.source, key


def _actor(data: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    names = dict.fromkeys([*dict(data.get("names") or {}).values(), *data.get("aliases", ())])
    return {
        "name": str(data.get("name")),
        "type": named("types", str(data.get("type", "other")), lang),
        "names": [str(name) for name in names if name != data.get("name")],
    }
