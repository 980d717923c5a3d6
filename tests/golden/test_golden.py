"""What the rules read off four seeds, from frozen trees: a change is a diff that somebody reviews."""

import pytest

from scripts.golden import DOCUMENTS, GOLDEN, LONGEST, frozen, golden, seed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_rules_read_the_seed_as_before(name: str) -> None:
    kept = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    document = seed(name)
    assert golden(document, frozen(document)) == kept, "run make golden and review the diff"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_trees_lie_in_the_seed_and_the_file_is_readable(name: str) -> None:
    document = seed(name)
    for parse in frozen(document):
        for tree in parse.trees:
            assert document.text[tree.start : tree.end] == tree.text
    assert (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").count("\n") <= LONGEST
