import json

import networkx as nx
import pytest


@pytest.mark.parametrize("kind", ["triples", "entities", "ftm"])
def test_json_lines_go_to_standard_output(graphx, kind):
    found = graphx("export", kind, "--out", "-")
    assert found.code == 0
    assert all(isinstance(json.loads(line), dict) for line in found.out.splitlines())
    assert found.err.endswith("→ -\n")


def test_triples_take_filters(graphx):
    lines = graphx(
        "export", "triples", "--out", "-", "--category", "aid", "--actor", "Moscou"
    ).out.splitlines()
    records = [json.loads(line) for line in lines]
    assert records
    assert {r["category"] for r in records} == {"AID"}
    assert all("state/RU" in (r["source_id"], r["target_id"]) for r in records)


def test_gexf_counts_are_those_of_the_file(graphx, tmp_path):
    found = graphx("export", "gexf", "--out", tmp_path / "g.gexf")
    read = nx.read_gexf(tmp_path / "g.gexf")
    assert f"{read.number_of_nodes()} actors, {read.number_of_edges()} relations" in found.out


@pytest.mark.parametrize("kind", ["graphml", "html", "csv"])
def test_other_kinds_write_files(graphx, tmp_path, kind):
    out = tmp_path / ("tables.zip" if kind == "csv" else f"out.{kind}")
    assert graphx("export", kind, "--out", out).code == 0
    assert out.stat().st_size > 0


def test_followthemoney_takes_filters(graphx, tmp_path):
    every, aid = tmp_path / "every.ftm.json", tmp_path / "aid.ftm.json"
    assert graphx("export", "ftm", "--out", every).code == 0
    found = graphx("export", "ftm", "--out", aid, "--category", "aid", "--actor", "Moscou")
    records, less = ([json.loads(line) for line in p.read_text("utf-8").splitlines()] for p in (every, aid))
    assert {r["id"] for r in less} < {r["id"] for r in records}
    roles = [r["properties"]["role"][0] for r in less if r["schema"] == "UnknownLink"]
    assert roles
    assert all(role.endswith("(AID)") for role in roles)
    articles = {r["id"] for r in less if r["schema"] == "Article"}
    assert articles == {proof for r in less for proof in r["properties"].get("proof", [])}
    assert f"{len(articles)} document" in found.out


def test_bad_exports(graphx, tmp_path):
    assert graphx("export", "pdf", "--out", "x").code == 2
    assert graphx("export", "gexf").code == 2
    assert graphx("export", "gexf", "--out", "-").code == 1
    assert graphx("export", "gexf", "--out", tmp_path / "absent" / "g.gexf").code == 1
    assert graphx("export", "triples", "--out", "-", "--engine", "udpipe").code == 2
