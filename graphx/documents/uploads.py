"""Uploads → documents: files, or a whole folder, that are bytes with a name."""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from graphx.documents.build import DocumentFailure
from graphx.documents.decode import decode
from graphx.documents.files import READ, Source, file_ids
from graphx.documents.metadata import SIDECAR, Metadata, merge, parse_yaml
from graphx.documents.read import from_data, with_own_id
from graphx.errors import DocumentError
from graphx.model import Document


def documents_from_uploads(
    files: Sequence[tuple[str, bytes]], *, lang: str | None = None
) -> Iterator[Document | DocumentFailure]:
    """Read uploads (name, bytes) as `read_documents` reads files: sidecars count, each file has its own id.

    A name with a "/" comes from a folder: hidden files and README files are passed over there.
    """
    beside = {name: data for name, data in files if name.endswith(SIDECAR)}
    others = [(name, data) for name, data in files if name not in beside and not _passed_over(name)]
    ids = file_ids(list(dict.fromkeys(Path(name) for name, _ in others)))
    taken: set[str] = set()
    for name, data in others:
        known = merge(Metadata(lang=lang), _sidecar(name, beside))
        for item in _read(Source(Path(name), name, ids[Path(name)]), data, known):
            yield item if isinstance(item, DocumentFailure) else with_own_id(item, taken)


def _read(source: Source, data: bytes, known: Metadata) -> Iterator[Document | DocumentFailure]:
    suffix = source.path.suffix.lower()
    if suffix in READ:
        yield from from_data(source, io.BytesIO(data), known)
    else:
        kind = suffix or "no extension"
        yield DocumentFailure(source.origin, f"not a kind of file that graphx reads ({kind})")


def _passed_over(name: str) -> bool:
    parts = PurePath(name).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return len(parts) > 1 and (hidden or PurePath(name).stem.casefold() == "readme")


def _sidecar(name: str, beside: Mapping[str, bytes]) -> Metadata:
    """Read `<stem>.meta.yaml` where it was uploaded with the file."""
    own = str(PurePath(name).with_suffix("")) + SIDECAR
    if own not in beside:
        return Metadata()
    try:
        return parse_yaml(decode(beside[own]), PurePath(own).name)
    except DocumentError as error:
        return Metadata(warnings=(f"{PurePath(own).name}: can't be read ({error}).",))
