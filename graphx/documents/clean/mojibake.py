"""UTF-8 that was once decoded as Windows-1252: "CorÃ©e" for "Corée"."""

import re
from collections.abc import Iterator

from ftfy.bad_codecs import search_function

# Windows-1252 leaves five bytes open; ftfy's codec maps them, once it has been asked for
search_function("sloppy-windows-1252")
CODEC = "sloppy-windows-1252"
_TAIL = "[" + re.escape(bytes(range(0x80, 0xC0)).decode(CODEC)) + "]"
SEQUENCE = re.compile(f"[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}")


def find_mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the sequences that are one character of UTF-8: (start, end, that character), in text order."""
    for match in SEQUENCE.finditer(text):
        try:
            yield match.start(), match.end(), match[0].encode(CODEC).decode("utf-8")
        except UnicodeDecodeError:
            continue  # "Ã" and "ß" do stand side by side in some languages
