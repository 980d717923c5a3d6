"""CoNLL-U out and in: our own files come back equal, others get offsets, faults name their line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.errors import TreeError
from graphx.model import NamedSpan
from graphx.parses import from_conllu, to_conllu
from graphx.tree import Tree, Word

FOREIGN = """\
# newdoc id = a
# sent_id = a-1
# text = Le chef du Nord part.
1\tLe\tle\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
2\tchef\tchef\tNOUN\t_\t_\t6\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tNord\tNord\tPROPN\t_\t_\t2\tnmod\t_\t_
5.1\tvide\t_\t_\t_\t_\t_\t_\t_\t_
6\tpart\tpartir\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

# text = Il _ dort.
1\tIl\til\tPRON\t_\t_\t3\tnsubj\t_\t_
2\t_\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_
3\tdort\tdormir\tVERB\t_\t_\t0\troot\t_\t_
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""
ROW = "1\tIl\til\tPRON\t_\t_\t0\troot\t_\t_"


def test_foreign_files_get_offsets_from_their_text() -> None:
    first, second = from_conllu(FOREIGN, doc="a", lang="fr", engine="stanza")
    assert [(w.form, first.text[w.start : w.end]) for w in first.words][2:5] == [
        ("de", "du"),
        ("le", "du"),
        ("Nord", "Nord"),
    ]
    text = f"{first.text} {second.text}"
    assert [text[w.start : w.end] for w in second.words] == ["Il", "_", "dort", "."]
    assert second.words[1].lemma == "_"
    assert (first.index, second.index, second.start) == (0, 1, len(first.text) + 1)


def test_without_a_text_comment_the_forms_make_it() -> None:
    lines = [line for line in FOREIGN.split("\n") if not line.startswith("# text")]
    assert from_conllu("\n".join(lines), lang="fr", engine="spacy")[0].text == "Le chef du Nord part."


def test_multiword_tokens_are_written_as_ranges() -> None:
    text = to_conllu(from_conllu(FOREIGN, lang="fr", engine="stanza"))
    assert "\n3-4\tdu\t_\t_\t_\t_\t_\t_\t_\tstart_char=8|end_char=10\n3\tde\tde\tADP" in text


def test_windows_line_ends_are_read() -> None:
    assert from_conllu(FOREIGN.replace("\n", "\r\n"), lang="fr", engine="stanza") == from_conllu(
        FOREIGN, lang="fr", engine="stanza"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{ROW}\n2\tdort\tdormir", "line 2: 3 columns"),
        (ROW.replace("1\t", "eins\t", 1), "line 1: 'eins' is no word number"),
        (ROW.replace("\t0\t", "\tx\t"), "line 1: HEAD is 'x'"),
        (ROW.replace("\t0\t", "\t7\t"), "line 1: .*head 7"),
        (f"# text = Elle\n{ROW}", "line 2: 'Il' does not stand"),
        (f"# start = vorn\n{ROW}", "line 1: # start is 'vorn'"),
        (f"# entity = 3\n{ROW}", "line 1: '# entity = 3'"),
        (f"# exact_text = {{\n{ROW}", "line 1: '# exact_text'"),
        (f"{ROW[:-1]}start_char=a|end_char=2", "line 1: start_char is 'a'"),
    ],
)
def test_faults_name_their_line(text: str, message: str) -> None:
    with pytest.raises(TreeError, match=message):
        from_conllu(text, lang="fr", engine="spacy")


def test_an_engine_that_nobody_names_is_an_error() -> None:
    with pytest.raises(TreeError, match="engine is None"):
        from_conllu(ROW)


ANY = st.text(st.characters(codec="utf-8"), max_size=8)
FILLED = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Trees with any characters at all, gaps, and words that share their offsets."""
    base = draw(st.integers(0, 10_000))
    text, places = "", []
    for _ in range(draw(st.integers(1, 5))):
        text += draw(ANY) if places else ""
        start = len(text)
        text += draw(FILLED)
        places += [(base + start, base + len(text))] * draw(st.integers(1, 2))
    words = []
    for number, (start, end) in enumerate(places, start=1):
        head = draw(st.integers(0, len(places)).filter(lambda h, number=number: h != number))
        words.append(
            Word(number, draw(FILLED), draw(FILLED), draw(ANY), draw(ANY), head, draw(ANY), start, end)
        )
    spans = draw(st.lists(st.builds(NamedSpan, st.integers(0, 99), st.integers(0, 99), ANY), max_size=2))
    return Tree(
        doc=draw(ANY),
        index=draw(st.integers(0, 99)),
        engine=draw(st.sampled_from(["spacy", "stanza"])),
        lang=draw(st.sampled_from(["fr", "en"])),
        start=base,
        end=base + len(text),
        text=text,
        words=tuple(words),
        entities=tuple(spans),
        label=draw(st.sampled_from(["body", "title"])),
    )


@given(st.lists(trees(), max_size=3))
def test_round_trip_is_exact(written: list[Tree]) -> None:
    assert from_conllu(to_conllu(written)) == tuple(written)
