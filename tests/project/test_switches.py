"""Groups and metonyms in Python and on the command line: off unless asked for."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import graphx
from graphx.cli.main import run
from graphx.errors import ActorNotFound, FilterError
from graphx.model import Entity, Mention
from graphx.project import Project
from graphx.store import open_store
from tests.store.samples import ACTORS, KOREA, RUSSIA, SENTENCE, document, mention, triple

REBELS = Entity(
    "unnamed/rebels-of-SY", "rebelles (Syrie)", "group", {"fr": "rebelles (Syrie)"}, (), country="SY"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "graphx.db"
    with open_store(place) as store:
        metonym = replace(mention("a", "corée"), surface="Pyongyang", via="capital")
        group = Mention("a", 20, 26, "rebell", "description", "group", REBELS.id)
        store.write_document(
            document(),
            [mention("a", "russie"), metonym, group],
            [triple("named"), triple("hidden", source=REBELS.id, source_start=20, source_end=26)],
            models="fr 1",
            rules="1",
            sentences=[(0, len(SENTENCE), SENTENCE)],
        )
        keys = {("a", key): actor.id for key, actor in ACTORS.items()}
        store.apply_resolution([RUSSIA, KOREA, REBELS], {**keys, ("a", REBELS.id): REBELS.id})
    return place


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with graphx.open(path) as opened:
        yield opened


def test_both_are_off_by_default(project: Project) -> None:
    assert set(project.graph()) == {RUSSIA.id, KOREA.id}
    assert len(project.relations()) == 1
    assert set(project.actors().index) == {RUSSIA.id, KOREA.id}
    with pytest.raises(ActorNotFound):
        project.paths("rebelles (Syrie)", "Corée du Nord")


def test_groups_are_nodes_when_asked_for(project: Project) -> None:
    assert set(project.graph(groups=True)) == {RUSSIA.id, KOREA.id, REBELS.id}
    assert set(project.relations(groups=True)["source"]) == {"Russie", "rebelles (Syrie)"}
    (route,) = project.paths("rebelles (Syrie)", "Corée du Nord", groups=True)
    assert route.actors == (REBELS.id, KOREA.id)
    assert REBELS.id in project.actors(groups=True).index
    assert list(project.relations(groups=True, type="group")["source"]) == []
    assert list(project.relations(groups=True, actor="rebelles syrie")["target"]) == ["Corée du Nord"]


def test_metonyms_are_nodes_when_asked_for(project: Project) -> None:
    graph = project.graph(metonyms=True)
    assert set(graph) == {RUSSIA.id, "place/pyongyang"}
    assert graph.nodes["place/pyongyang"] == {
        **graph.nodes["place/pyongyang"],
        "name": "Pyongyang",
        "type": "place",
        "mentions": 1,
    }
    assert len(project.relations(metonyms=True, actor="Pyongyang")) == 1
    assert len(project.relations(metonyms=True, actor="Corée du Nord")) == 0
    assert len(project.relations(metonyms=True, type=["state", "place"])) == 1
    assert len(project.relations(metonyms=True, type="state")) == 0
    assert project.graph().nodes[KOREA.id]["name"] == "Corée du Nord"


def test_a_switch_is_true_or_false(project: Project) -> None:
    with pytest.raises(FilterError, match="groups must be True or False"):
        project.graph(groups="yes")


@pytest.mark.parametrize(
    ("options", "actors"),
    [
        ([], {"Russie", "Corée du Nord"}),
        (["--groups"], {"Russie", "Corée du Nord", "rebelles (Syrie)"}),
        (["--metonyms"], {"Russie", "Pyongyang"}),
        (["--groups", "--metonyms"], {"Russie", "Pyongyang", "rebelles (Syrie)"}),
    ],
)
def test_commands_have_the_switches(
    options: list[str], actors: set[str], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["central", "--json", "--store", str(path), *options]) == 0
    assert {row["name"] for row in json.loads(capsys.readouterr().out)} == actors
    assert run(["export", "triples", "--out", "-", "--store", str(path), *options]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row[end] for row in rows for end in ("source", "target")} == actors


def test_info_counts_groups_when_asked(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = []
    for options in ([], ["--groups"]):
        assert run(["info", "--json", "--store", str(path), *options]) == 0
        said = json.loads(capsys.readouterr().out)
        found.append((said["actors"], said["relations"], said["list"][0]["triples"]))
    assert found == [(2, 1, 1), (3, 2, 2)]


def test_exported_actors_take_their_mentions_along(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "actors.jsonl"
    assert project.export("entities", out) == {"actors": 2}
    assert project.export("entities", out, groups=True) == {"actors": 3}
    project.export("entities", out, metonyms=True)
    rows = {row["name"]: row for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    assert [m["surface"] for m in rows["Pyongyang"]["mentions"]] == ["Pyongyang"]
