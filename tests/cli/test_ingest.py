import pytest

from graphx.cli import ingest as command
from graphx.documents import DocumentFailure
from graphx.pipeline import Duplicate, IngestReport


@pytest.fixture
def reported(monkeypatch):
    """Let an ingest report what a test says, without reading anything."""

    def use(report):
        monkeypatch.setattr("graphx.project.Project.ingest", lambda self, paths, **options: report)

    return use


def test_path_that_is_not_there_is_a_bad_argument(graphx, tmp_path):
    found = graphx("ingest", tmp_path / "absent", "--store", tmp_path / "new.db")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("option", [("--engine", "udpipe"), ("--workers", "0"), ("--workers", "many")])
def test_bad_options(graphx, tmp_path, option):
    assert graphx("ingest", tmp_path, *option, "--store", tmp_path / "new.db").code == 2


def test_nothing_read_is_a_failure(graphx, tmp_path):
    (tmp_path / "vide.txt").write_text("")
    found = graphx("ingest", tmp_path, "--store", tmp_path / "new.db")
    assert found.code == 1
    assert "vide.txt" in found.err
    assert "nothing could be read" in found.err


def test_failures_and_duplicates_are_listed(graphx, tmp_path, reported):
    broken = (DocumentFailure("a.txt", "it is empty"), DocumentFailure("b.txt", "it is empty"))
    reported(IngestReport(read=2, new=1, duplicates=(Duplicate("d", "d.txt", "c"),), failures=broken))
    found = graphx("ingest", tmp_path, "--store", tmp_path / "new.db")
    assert found.code == 0
    assert "1 new" in found.out
    assert "d.txt has the same text as c" in found.out
    assert "not read: a.txt, b.txt: it is empty" in found.err


def test_long_lists_of_one_reason_are_cut(graphx, tmp_path, reported):
    failures = tuple(DocumentFailure(f"{i}.txt", "it is empty") for i in range(50))
    reported(IngestReport(new=1, failures=failures))
    found = graphx("ingest", tmp_path, "--store", tmp_path / "new.db")
    assert f"and {50 - command.SHOWN} more" in found.err


def test_summary_tells_the_strongest_arrows(graphx, tmp_path, filled, reported):
    reported(IngestReport(unchanged=4))
    found = graphx("ingest", tmp_path, "--store", filled, "--summary")
    assert "4 documents, 13 actors" in found.out
    assert "Russie – fournir (blé) → Corée du Nord, 1 document\n" in found.out
    assert "1 document, denied" in found.out


def test_interrupt_is_one_line_and_its_own_code(graphx, tmp_path, monkeypatch):
    def interrupted(self, paths, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("graphx.project.Project.ingest", interrupted)
    found = graphx("ingest", tmp_path, "--store", tmp_path / "new.db")
    assert (found.code, found.err) == (130, "graphx: interrupted; what was written is kept\n")


def test_fault_of_ours_is_one_line_unless_debugged(graphx, tmp_path, monkeypatch):
    def faulty(self, paths, **options):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("graphx.project.Project.ingest", faulty)
    found = graphx("ingest", tmp_path, "--store", tmp_path / "new.db")
    assert (found.code, found.err.count("\n")) == (1, 1)
    assert "ZeroDivisionError" in found.err
    with pytest.raises(ZeroDivisionError):
        graphx("--debug", "ingest", tmp_path, "--store", tmp_path / "new.db")
