import pytest

from graphx.entities.gazetteer import load_gazetteer
from graphx.entities.metonymy import read_metonyms
from tests.entities.examples import Example, examples

EXAMPLES = examples((read_metonyms,))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.marked)
def test_metonymy_example(example: Example) -> None:
    gazetteer = load_gazetteer()
    (tree,) = example.trees()
    marked = example.mentions(gazetteer)
    read = read_metonyms(tree, marked, gazetteer)
    assert [(m.start, m.end, m.surface) for m in read] == [(m.start, m.end, m.surface) for m in marked]
    changed = [f"{m.surface} = {m.entity}" for m, before in zip(read, marked, strict=True) if m != before]
    assert (", ".join(changed) or "nothing") == example.expected
    assert all(
        m.via in ("capital", "building") for m, before in zip(read, marked, strict=True) if m != before
    )
