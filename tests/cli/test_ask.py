import pytest


def test_info_counts_and_lists(graphx):
    told = graphx("info", "--json").json()
    assert told["documents"] == len(told["list"]) == 4
    assert told["languages"] == {"fr": 3, "en": 1}
    printed = graphx("info")
    assert printed.code == 0
    assert "4 documents" in printed.out
    assert "sommet" in printed.out


def test_search_finds_actors_actions_and_sentences(graphx):
    told = graphx("search", "coree", "--json").json()
    assert told["actors"][0]["name"].startswith("Corée")
    assert any("Corée" in sentence["text"] for sentence in told["sentences"])
    assert graphx("search", "zzz").out == "Nothing found.\n"
    assert graphx("search", '"*) OR (').code == 0


def test_paths_in_words_and_as_json(graphx):
    told = graphx("paths", "OTAN", "coree du nord", "--max-length", 2, "--k", 3, "--json").json()
    assert told[0]["names"] == ["OTAN", "Russie", "Corée du Nord"]
    assert told[0]["hops"][0]["triples"][0]["sentence"] == "L’OTAN s’inquiète de la Russie."
    printed = graphx("paths", "OTAN", "coree du nord", "--max-length", 2)
    assert "1. OTAN → Russie → Corée du Nord" in printed.out
    assert "[sommet] L’OTAN s’inquiète de la Russie." in printed.out


def test_paths_take_filters(graphx):
    assert graphx("paths", "OTAN", "Russie", "--category", "AID", "--json").json() == []
    assert "No path" in graphx("paths", "OTAN", "Russie", "--category", "AID").out
    assert graphx("paths", "Vladivostok", "Kim Jong-un", "--undirected", "--json").json()


def test_central_as_table_and_json(graphx):
    told = graphx("central", "--metric", "betweenness", "--top", 3, "--json").json()
    assert [set(row) for row in told] == [{"id", "name", "type", "betweenness"}] * 3
    printed = graphx("central", "--top", 2)
    assert len(printed.out.splitlines()) == 3


def test_central_with_a_filter_that_leaves_nothing(graphx):
    assert graphx("central", "--since", "2090", "--json").json() == []
    assert graphx("central", "--since", "2090").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("central", "--metric", "fame"), "pagerank"),
        (("paths", "Rusie", "Corée du Nord"), "Russie"),
        (("paths", "OTAN", "Russie", "--category", "HELP"), "AID"),
        (("paths", "OTAN", "Russie", "--modality", "sure"), "asserted"),
        (("paths", "OTAN", "Russie", "--since", "hier"), "2024-06-19"),
        (("paths", "OTAN", "Russie", "--min-confidence", "7"), "0 to 1"),
        (("paths", "OTAN", "Russie", "--max-length", "0"), "max-length"),
        (("paths", "OTAN"), "B"),
        (("search",), "TEXT"),
        (("sing",), "sing"),
        (("info", "--store", "absent.db"), "graphx ingest"),
        (("info", "--colour"), "--colour"),
    ],
)
def test_bad_arguments_are_one_line_and_code_2(graphx, arguments, told):
    found = graphx(*arguments)
    assert found.code == 2
    assert found.out == ""
    assert told in found.err
    assert found.err.startswith("graphx: ")
    assert found.err.count("\n") == 1


def test_file_that_is_no_store_is_a_failure(graphx, tmp_path):
    (tmp_path / "letter.db").write_text("Dear reader, this is a letter. " * 100)
    found = graphx("info", "--store", tmp_path / "letter.db")
    assert found.code == 1
    assert "letter.db" in found.err
    assert "Traceback" not in found.err


def test_text_from_documents_cant_steer_the_terminal():
    from graphx.cli.output import plain

    assert plain("a\x1b[2J\x07b\u202ec\nd\ud800") == "a[2Jbc d"


def test_version_and_help(graphx):
    assert graphx("--version").out.startswith("graphx 0.")
    assert "ingest" in graphx("--help").out
    for command in ("ingest", "info", "search", "paths", "central", "export", "explain", "models", "serve"):
        assert graphx(command, "--help").code == 0
