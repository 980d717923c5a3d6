"""Paths → files to read, each with the id that its document gets."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphx.documents.build import DocumentFailure
from graphx.documents.metadata import SIDECAR

TEXT, HTML, JSONL, CSV = (".txt", ".md"), (".html", ".htm"), ".jsonl", ".csv"
READ = (*TEXT, *HTML, JSONL, CSV)
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, the path as it was given, and the id of its document (of its rows, before the row's number)."""

    path: Path
    origin: str
    id: str


def find_sources(paths: Sequence[Path | str]) -> Iterator[Source | DocumentFailure]:
    """List the files to read: those given, those below the folders given (sorted), each once.

    Hidden files, README files and sidecars in folders are passed over; what else can't be read is told, a
    kind of file once for each folder given.
    """
    files: dict[str, Path] = {}
    for path in paths:
        if str(path) == STDIN:
            files.setdefault(STDIN, Path(STDIN))
        elif Path(path).is_dir():
            yield from _from_folder(Path(path), files)
        elif not Path(path).is_file():
            yield DocumentFailure(
                str(path), "there is no such file or folder" if not Path(path).exists() else "not a file"
            )
        elif Path(path).suffix.lower() not in READ:
            yield _unknown([Path(path)])
        else:
            files.setdefault(os.path.realpath(path), Path(path))
    ids = file_ids(list(files.values()))
    yield from (Source(path, str(path), ids[path]) for path in files.values())


def _from_folder(folder: Path, files: dict[str, Path]) -> Iterator[DocumentFailure]:
    """Add a folder's files; yield what can't be read in it."""
    unknown: dict[str, list[Path]] = defaultdict(list)
    broken: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=broken.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root) / name
            if name.startswith(".") or path.stem.casefold() == "readme" or name.endswith(SIDECAR):
                continue
            if path.suffix.lower() in READ:
                files.setdefault(os.path.realpath(path), path)
            else:
                unknown[path.suffix.lower()].append(path)
    yield from (_unknown(unknown[suffix]) for suffix in sorted(unknown))
    for error in broken:
        yield DocumentFailure(str(error.filename), f"can't be opened ({error.strerror})")


def _unknown(paths: Sequence[Path]) -> DocumentFailure:
    more = f", and {len(paths) - 1} more of this kind" if len(paths) > 1 else ""
    suffix = paths[0].suffix.lower() or "no extension"
    return DocumentFailure(str(paths[0]), f"not a kind of file that graphx reads ({suffix}){more}")


def file_ids(paths: Sequence[Path]) -> dict[Path, str]:
    """Give each file its stem; files with the same stem as much of their path as tells them apart."""
    ids = {path: path.stem if str(path) != STDIN else "stdin" for path in paths}
    depth = 1
    while len(set(ids.values())) < len(ids) and depth < 50:
        twice = {id for id, count in Counter(ids.values()).items() if count > 1}
        for path in (path for path in paths if ids[path] in twice):
            whole = path.resolve()
            parents = [part for part in whole.parts[:-1] if part != whole.anchor]
            tail = parents[len(parents) - depth :] if depth <= len(parents) else parents
            alike = {other.stem for other in paths if other.parent == path.parent and other != path}
            ids[path] = "/".join([*tail, path.name if path.stem in alike else path.stem])
        depth += 1
    return ids
