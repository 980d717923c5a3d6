"""Bytes → text: by byte-order mark, as UTF-8, as the page declares it, else by a look at the letters."""

import codecs
import re

from charset_normalizer import from_bytes

from graphx.errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
WESTERN = frozenset(
    "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØŒÚÙÛÜŸ‘’“”«»‚„…–—•°€£§©®™·¿¡ªº\u00a0\u00ad"
)
HEAD = 8192  # bytes in which a binary file shows itself
SAMPLE = 200_000  # bytes that the guess is made from


def decode(data: bytes) -> str:
    """Decode a file's bytes; only the byte-order mark goes. Raises DocumentError for binary data."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if b"\0" in data[:HEAD]:
        raise DocumentError("not text but binary data; give a file of text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, _guess(data))


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise DocumentError(f"can't be decoded as {encoding} ({error}); save it as UTF-8") from error


def _guess(data: bytes) -> str:
    """Name an encoding; Western European where only its letters stand among the ASCII."""
    declared = DECLARED.search(data[:HEAD])
    if declared is not None:
        try:
            return codecs.lookup(declared[1].decode("ascii")).name
        except LookupError:
            pass  # a made-up name: the letters decide
    try:
        western = data[:SAMPLE].decode("cp1252")
        high = [c for c in western if c > "\x7f"]
        if set(high) <= WESTERN and len(high) <= 0.2 * len(western):
            return "cp1252"
    except UnicodeDecodeError:
        pass  # five bytes mean nothing in Windows-1252
    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise DocumentError("in no encoding that can be recognised; save it as UTF-8")
    return best.encoding
