"""Values as FollowTheMoney wants them; what it wouldn't take becomes None or is left out."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from urllib.parse import urlsplit

Properties = dict[str, Sequence[str | None]]

NAMESPACE = "graphx"
NAME, TEXT = 384, 65_000  # its longest values, in characters
# Signs that it deletes (control and direction signs, zero-width ones, halves of characters), and the spaces
# that it writes as a plain one.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff\ud800-\udfff]"
)
_SPACES = re.compile("[\u0a00\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_HOST = re.compile(r"([\w-]+\.)+[^\W\d_]{2,}")
# States that are no more have codes of its own.
_FORMER = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "DD": "dd"}
# ISO 639-1 to the three letters that it uses; languages that it doesn't know are left out.
_CODES = (
    "af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng "
    "es:spa et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita "
    "ja:jpn ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa "
    "mt:mlt ne:nep nl:nld no:nor nb:nor pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi "
    "sr:srp sv:swe sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho"
)
LANGUAGES: Mapping[str, str] = dict(pair.split(":") for pair in _CODES.split())


def make_id(kind: str, key: str) -> str:
    """Hash a kind of record and graphx's id of it: the same in every export."""
    text = "\0".join((NAMESPACE, kind, key))
    return hashlib.sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def clean_text(text: str, longest: int = TEXT) -> str | None:
    """Compose, take out unsafe signs, cut at the longest value with an ellipsis; None if nothing is left."""
    # Composed last: what stood between a letter and its accent may be gone.
    cleaned = unicodedata.normalize("NFC", _SPACES.sub(" ", _UNSAFE.sub("", text))).strip()
    if len(cleaned) > longest:
        cleaned = cleaned[: longest - 1].rstrip() + "…"
    return cleaned or None


def clean_name(text: str) -> str | None:
    """Clean a name: on one line, without quotation marks around it."""
    name = " ".join((clean_text(text) or "").split())
    if len(name) > 1 and name[0] in "\"'" and name[-1] in "\"'":
        name = " ".join(name[1:-1].split())
    return clean_text(name, NAME)


def pieces(text: str) -> list[str | None]:
    """Cut a text into values of the length that it takes, at the end of a line or word where there is one."""
    rest, found = clean_text(text, len(text) * 4 + 1) or "", []
    while len(rest) > TEXT:
        cut = max(rest.rfind("\n", TEXT // 2, TEXT), 0) or max(rest.rfind(" ", TEXT // 2, TEXT), 0) or TEXT
        found.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*found, rest]


def clean_day(day: str | None) -> str | None:
    """Keep a whole day of the calendar."""
    try:
        return date.fromisoformat(day).isoformat() if day and len(day) == 10 and day > "1000" else None
    except ValueError:
        return None


def clean_language(lang: str) -> str | None:
    """Three-letter code of a two-letter one."""
    return LANGUAGES.get(lang)


def clean_url(url: str | None) -> str | None:
    """Keep the address of a page on the web, never a script or a path."""
    text = clean_text(url or "") or ""
    if len(text) > 4096 or any(sign.isspace() for sign in text):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and _HOST.fullmatch(host) else None


def clean_country(code: str | None) -> str | None:
    """Code of a country in small letters; `code` may be a state's id ("state/SU")."""
    bare = (code or "").rpartition("/")[2].upper()
    return _FORMER.get(bare) or (bare.lower() if bare in _countries() else None)


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    codes = map(str, Locale("en").territories)
    found = {code for code in codes if len(code) == 2 and code.isalpha()}
    return frozenset(found - {"EA", "EZ", "QO", "XA", "XB", "ZZ"})  # regions that are no country there
