"""CoNLL-U to trees: our own files exactly, and anybody's (offsets are then rebuilt from `# text`)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphx.errors import TreeError
from graphx.model import ENGINES, Engine, NamedSpan
from graphx.tree import Tree, Word

_COLUMNS = 10
_ESCAPED = re.compile(r"\\(.)")
_MEANING = {"t": "\t", "n": "\n", "r": "\r"}
_COMMENT = re.compile(r"#\s*([\w.]+)(?:\s+id)?\s*=\s?(.*)", re.DOTALL)


@dataclass(slots=True)
class _Row:
    """A line of words: `last` is the last id of a multiword token, the same as `first` for a word."""

    line: int
    first: int
    last: int
    cells: list[str]


@dataclass(slots=True)
class _Block:
    """The lines of one sentence."""

    line: int
    comments: dict[str, str] = field(default_factory=dict)
    entities: list[str] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Given:
    """What the caller says of all trees; None leaves it to the file's comments."""

    doc: str | None
    lang: str | None
    engine: Engine | None


def from_conllu(
    text: str, *, doc: str | None = None, lang: str | None = None, engine: Engine | None = None
) -> tuple[Tree, ...]:
    """Read trees; what `to_conllu` wrote comes back equal.

    Parameters
    ----------
    text
        One or more sentences. Where MISC has no `start_char` and `end_char`, offsets are rebuilt from
        `# text` (or the forms and `SpaceAfter=No`), as if the sentences stood one blank apart.
    doc, lang, engine
        Given: they hold for every tree. Left out: the file's own comments are read.

    Raises
    ------
    TreeError
        Where a line is malformed; the message names it.
    """
    given = _Given(doc, lang, engine)
    trees: list[Tree] = []
    for block in _blocks(text):
        trees.append(_tree(block, given, len(trees), trees[-1].end + 1 if trees else 0))
    return tuple(trees)


def _blocks(text: str) -> Iterator[_Block]:
    block: _Block | None = None
    for number, line in enumerate(re.split("\r?\n", text), start=1):
        if not line.strip():
            if block is not None and block.rows:
                yield block
                block = None
            continue
        block = block or _Block(number)
        if line.startswith("#"):
            _read_comment(line, block)
        else:
            _read_row(line, number, block)
    if block is not None and block.rows:
        yield block


def _read_comment(line: str, block: _Block) -> None:
    match = _COMMENT.fullmatch(line)
    if match is None:
        return
    if match[1] == "entity":
        block.entities.append(match[2])
    else:
        block.comments[match[1]] = match[2]


def _read_row(line: str, number: int, block: _Block) -> None:
    cells = line.split("\t")
    if len(cells) != _COLUMNS:
        raise TreeError(f"CoNLL-U line {number}: {len(cells)} columns instead of {_COLUMNS}: {line[:60]!r}.")
    if re.fullmatch(r"\d+\.\d+", cells[0]):  # empty nodes belong to enhanced graphs
        return
    match = re.fullmatch(r"(\d+)(?:-(\d+))?", cells[0])
    if match is None:
        raise TreeError(f"CoNLL-U line {number}: {cells[0]!r} is no word number.")
    first = int(match[1])
    block.rows.append(_Row(number, first, int(match[2] or first), cells))


def _unescape(cell: str) -> str:
    if cell == "_":
        return ""
    return _ESCAPED.sub(lambda match: _MEANING.get(match[1], match[1]), cell)


def _form(row: _Row) -> str:
    return row.cells[1] if row.cells[1] == "_" else _unescape(row.cells[1])


def _tree(block: _Block, given: _Given, count: int, base: int) -> Tree:
    comments = block.comments
    text = _text(block)
    places = _places(block, text, _number(comments.get("start", str(base)), "# start", block.line))
    words = tuple(_word(row, places[row.first]) for row in block.rows if "-" not in row.cells[0])
    start = _number(comments.get("start", str(min(w.start for w in words))), "# start", block.line)
    try:
        return Tree(
            doc=given.doc
            if given.doc is not None
            else _unescape(comments.get("doc", comments.get("newdoc", "conllu"))),
            index=_number(comments.get("index", str(count)), "# index", block.line),
            engine=_engine(given.engine or comments.get("engine"), block.line),
            lang=given.lang or comments.get("lang", "und"),
            start=start,
            end=_number(comments.get("end", str(max(w.end for w in words))), "# end", block.line),
            text=text,
            words=words,
            entities=tuple(_entity(value, block.line) for value in block.entities),
            label=comments.get("label", "body"),
        )
    except TreeError as error:
        raise TreeError(f"CoNLL-U sentence at line {block.line}: {error}") from None


def _number(value: str, what: str, line: int) -> int:
    if not value.isdecimal():
        raise TreeError(f"CoNLL-U line {line}: {what} is {value!r}, not a number.")
    return int(value)


def _engine(name: str | None, line: int) -> Engine:
    for engine in ENGINES:
        if engine == name:
            return engine
    raise TreeError(f"CoNLL-U line {line}: the engine is {name!r}; give engine='spacy' or 'stanza'.")


def _entity(value: str, line: int) -> NamedSpan:
    parts = value.split(" ", 2)
    if len(parts) != 3:
        raise TreeError(f"CoNLL-U line {line}: '# entity = {value}' is not 'start end label'.")
    return NamedSpan(
        _number(parts[0], "# entity", line), _number(parts[1], "# entity", line), _unescape(parts[2])
    )


def _word(row: _Row, place: tuple[int, int]) -> Word:
    form = _form(row)
    lemma = form if row.cells[1] == row.cells[2] == "_" else _unescape(row.cells[2])
    return Word(
        id=row.first,
        form=form,
        lemma=lemma,
        upos=_unescape(row.cells[3]),
        feats=_unescape(row.cells[5]),
        head=_number(row.cells[6], "HEAD", row.line),
        deprel=_unescape(row.cells[7]),
        start=place[0],
        end=place[1],
    )


def _tokens(block: _Block) -> Iterator[_Row]:
    """Rows of the surface: multiword tokens, and the words outside them."""
    covered = 0
    for row in block.rows:
        if row.first > covered:
            covered = row.last
            yield row


def _text(block: _Block) -> str:
    comments = block.comments
    if "exact_text" in comments:
        try:
            return str(json.loads(comments["exact_text"]))
        except ValueError:
            raise TreeError(f"CoNLL-U line {block.line}: '# exact_text' is no JSON text.") from None
    if "text" in comments:
        return comments["text"]
    pieces = [
        _form(row) + ("" if "SpaceAfter=No" in row.cells[9].split("|") else " ") for row in _tokens(block)
    ]
    return "".join(pieces).rstrip()


def _places(block: _Block, text: str, base: int) -> dict[int, tuple[int, int]]:
    """Offsets of each word: its own, else its multiword token's, else where the form stands in the text."""
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for token in _tokens(block):
        place = _own_place(token)
        if place is None:
            form = _form(token)
            begin = text.find(form, at)
            if begin < 0:
                raise TreeError(
                    f"CoNLL-U line {token.line}: {form!r} does not stand in '# text' after its neighbour."
                )
            place = base + begin, base + begin + len(form)
        at = max(0, place[1] - base)
        places.update(dict.fromkeys(range(token.first, token.last + 1), place))
    for row in block.rows:
        if "-" not in row.cells[0]:
            places[row.first] = _own_place(row) or places[row.first]
    return places


def _own_place(row: _Row) -> tuple[int, int] | None:
    found = dict(item.partition("=")[::2] for item in row.cells[9].split("|"))
    start, end = found.get("start_char"), found.get("end_char")
    if start is None or end is None:
        return None
    return _number(start, "start_char", row.line), _number(end, "end_char", row.line)
