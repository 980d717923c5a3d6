"""Files, folders, standard input, uploads → documents. What can't be read is told and the rest goes on."""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graphx.documents.build import DocumentFailure, build_document, clean_id
from graphx.documents.decode import decode
from graphx.documents.files import CSV, HTML, JSONL, STDIN, Source, find_sources
from graphx.documents.html import article_from_html
from graphx.documents.metadata import SIDECAR, Metadata, front_matter, merge, parse_yaml, read_metadata
from graphx.documents.rows import Row, csv_rows, json_rows
from graphx.errors import DocumentError
from graphx.model import Document


def read_documents(
    paths: Sequence[Path | str], *, lang: str | None = None
) -> Iterator[Document | DocumentFailure]:
    """Read files (.txt .md .html .htm .jsonl .csv), folders of them and "-" (standard input), one by one.

    A document's id is its file's stem, with the folder before it where two files have the same; a row's is
    its `id`, else the stem and the row's number. An id that an earlier document of this call has gets the
    row's number too, and that is told. `lang` wins over what files say of themselves.
    """
    taken: set[str] = set()
    for source in find_sources(paths):
        if isinstance(source, DocumentFailure):
            yield source
            continue
        for item in _read(source, lang):
            yield item if isinstance(item, DocumentFailure) else with_own_id(item, taken)


def with_own_id(document: Document, taken: set[str]) -> Document:
    """Give a document an id that no other has, and tell where it isn't the one asked for."""
    if document.id in taken:
        number = (document.origin or "").rpartition(":")[2]
        own = f"{document.id}-{number if number.isdigit() else len(taken) + 1}"
        while own in taken:
            own += "+"
        told = f"The id {document.id!r} is another document's already: this one is {own!r}."
        document = replace(document, id=own, warnings=(*document.warnings, told))
    taken.add(document.id)
    return document


def _read(source: Source, lang: str | None) -> Iterator[Document | DocumentFailure]:
    """Open a file and read what it holds."""
    try:
        if source.origin == STDIN:
            yield from from_data(source, io.BytesIO(sys.stdin.buffer.read()), Metadata(lang=lang))
            return
        known = merge(Metadata(lang=lang), _sidecar(source.path))
        with source.path.open("rb") as file:
            yield from from_data(source, file, known)
    except OSError as error:
        yield DocumentFailure(source.origin, f"can't be opened ({error.strerror or error})")


def _sidecar(path: Path) -> Metadata:
    """Read `<stem>.meta.yaml` beside a file, where there is one."""
    beside = path.with_name(path.stem + SIDECAR)
    try:
        return parse_yaml(decode(beside.read_bytes()), beside.name) if beside.is_file() else Metadata()
    except (OSError, DocumentError) as error:
        return Metadata(warnings=(f"{beside.name}: can't be read ({error}).",))


def from_data(
    source: Source, file: io.BufferedIOBase, known: Metadata
) -> Iterator[Document | DocumentFailure]:
    """Read one file's bytes by its extension; whatever fails, fails for this file or row alone."""
    suffix = source.path.suffix.lower()
    try:
        if suffix == JSONL:
            yield from _from_rows(source, json_rows(file), known)
            return
        text = decode(file.read())
        if suffix == CSV:
            yield from _from_rows(source, csv_rows(text), known)
            return
        if suffix in HTML:
            text, found = article_from_html(text)
            known = merge(known, found)
        if not text.strip():
            raise DocumentError("is empty")
        yield build_document(text, source.id, known, source.origin)
    except DocumentError as error:
        yield DocumentFailure(source.origin, str(error))


def _from_rows(source: Source, rows: Iterable[Row], known: Metadata) -> Iterator[Document | DocumentFailure]:
    empty = True
    for row in rows:
        empty = False
        origin = f"{source.origin}:{row.number}"
        if row.reason is not None:
            yield DocumentFailure(origin, row.reason)
            continue
        values = row.values or {}
        id = values.get("id")
        own = (
            clean_id(str(id))
            if isinstance(id, (str, int)) and str(id).strip()
            else f"{source.id}-{row.number}"
        )
        told = read_metadata(values, "row")
        # what the call asks for, then the row itself, then the file's sidecar
        merged = merge(Metadata(lang=known.lang), merge(told, merge(front_matter(row.text), known)))
        yield build_document(row.text, own, merged, origin)
    if empty:
        raise DocumentError("has no rows")
