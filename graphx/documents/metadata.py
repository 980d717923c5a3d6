"""What is known about a document besides its text: front matter, sidecar files, the columns of a row."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime

import yaml

from graphx.documents.clean.front_matter import front_matter_length
from graphx.documents.language import read_language

SIDECAR = ".meta.yaml"
KEYS = {"title": "title", "date": "date", "url": "url", "source": "url", "lang": "lang", "language": "lang"}
HEAD = 10_000  # characters in which front matter has to end
ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, ISO day, address and language of a document, None where unknown; what was of no use is told."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    lang: str | None = None
    warnings: tuple[str, ...] = ()


def read_metadata(values: Mapping[str, object], where: str) -> Metadata:
    """Take title, date, url (or a source that is an address) and lang; other keys are left alone."""
    found: dict[str, str] = {}
    warnings: list[str] = []
    for key, value in values.items():
        field = KEYS.get(str(key).strip().casefold())
        text = "" if value is None or isinstance(value, (dict, list)) else str(value).strip()
        if not field or not text or field in found:
            continue
        if field == "date":
            text = read_date(text) or _warn(
                warnings, f"{where}: date {text!r} isn't a day: write it as YYYY-MM-DD."
            )
        elif field == "lang":
            text = read_language(text) or _warn(
                warnings, f"{where}: {text!r} isn't a language code such as fr."
            )
        elif str(key).strip().casefold() == "source" and not ADDRESS.fullmatch(text):
            continue
        if text:
            found[field] = text
    return Metadata(**found, warnings=tuple(warnings))


def _warn(warnings: list[str], message: str) -> str:
    warnings.append(message)
    return ""


def merge(first: Metadata, second: Metadata) -> Metadata:
    """Fill what the first doesn't know from the second; warnings of both."""
    return replace(
        first,
        title=first.title or second.title,
        date=first.date or second.date,
        url=first.url or second.url,
        lang=first.lang or second.lang,
        warnings=first.warnings + second.warnings,
    )


def front_matter(text: str) -> Metadata:
    """Read the front matter at the head of a text; nothing known where there is none."""
    if not text.startswith("---"):
        return Metadata()
    lines = [line for line in text[:HEAD].splitlines() if line.strip()]
    length = front_matter_length(lines)
    return parse_yaml("\n".join(lines[1 : length - 1]), "front matter") if length else Metadata()


def parse_yaml(text: str, where: str) -> Metadata:
    """Read metadata written as YAML; where it is broken, its `key: value` lines one by one, and told."""
    try:
        # BaseLoader makes strings of everything: no dates, no yes and no, no objects
        values = yaml.load(text, Loader=yaml.BaseLoader)
        if isinstance(values, dict):
            return read_metadata(values, where)
        return Metadata(warnings=(f"{where}: has no 'key: value' lines.",) if text.strip() else ())
    except (yaml.YAMLError, RecursionError):
        pairs = [line.partition(":") for line in text.splitlines() if ":" in line]
        values = {key.strip(): value.strip().strip("\"'") for key, _, value in pairs}
        return merge(
            read_metadata(values, where), Metadata(warnings=(f"{where}: isn't YAML, read line by line.",))
        )


def read_date(text: str) -> str | None:
    """Read a day written as ISO 8601, with or without time, or as in mail headers; None for anything else."""
    iso = re.match(r"\d{4}-\d{2}-\d{2}|\d{8}(?=$|T)", text)
    try:
        if iso is not None:
            rest = text[iso.end() :]
            return date.fromisoformat(iso[0]).isoformat() if not rest or rest[0] in "T " else None
        parsed: datetime = parsedate_to_datetime(text)
        return parsed.date().isoformat()
    except (ValueError, IndexError, OverflowError):
        return None
