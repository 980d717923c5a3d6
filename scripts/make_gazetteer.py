"""Write graphx/lexica/gazetteer/states.yaml: CLDR's names of states (babel), our own table, and inflection.

    python scripts/make_gazetteer.py            writes the file
    python scripts/make_gazetteer.py --check    exit code 1 if the committed file is another

CLDR is under the Unicode License v3. Demonyms, capitals and other names are typed by hand, in
scripts/gazetteer/states.yaml.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "scripts" / "gazetteer" / "states.yaml"
OUTPUT = ROOT / "graphx" / "lexica" / "gazetteer" / "states.yaml"
LANGUAGES = ("fr", "en", "es", "de", "ru")
SOURCE = "CLDR through babel; hand table"
# Masculine in spite of the final e.
MASCULINE_IN_E = {"BZ", "KH", "MX", "MZ", "SR", "ZW"}
INVARIABLE = ("ese", "ish", "ch", "ss", "ois", "Vanuatu", "Basotho", "Malagasy")
# French feminine endings, the first that fits: masculine ending, feminine ending.
FEMININES = (
    ("grec", "grecque"),
    ("turc", "turque"),
    ("ouzbek", "ouzbèke"),
    ("nippon", "nippone"),
    ("letton", "lettone"),
    ("e", "e"),
    ("è", "è"),
    ("ien", "ienne"),
    ("éen", "éenne"),
    ("yen", "yenne"),
    ("", "e"),
)


def listed(value: Any) -> list[str]:
    """Return a list of a scalar, a list or nothing."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def inflect_french(adjective: str) -> list[str]:
    """Return the four forms of a French demonym, masculine singular first, doubles dropped.

    >>> inflect_french("nord-coréen")
    ['nord-coréen', 'nord-coréens', 'nord-coréenne', 'nord-coréennes']
    """
    old, new = next((m, f) for m, f in FEMININES if adjective.endswith(m))
    feminine = adjective[: len(adjective) - len(old)] + new
    plural = adjective if adjective.endswith(("s", "x")) else adjective + "s"
    return list(dict.fromkeys([adjective, plural, feminine, feminine + "s"]))


def capitalised(form: str) -> str:
    """Return the form as the name of a people: each part of a hyphened one begins with a capital."""
    return "-".join(part[:1].upper() + part[1:] for part in form.split("-"))


def english_nouns(adjective: str) -> list[str]:
    """Return the nouns of the people that equal the adjective: Russian, Russians; the Chinese."""
    if adjective in {"US", "U.S.", "UK"}:
        return []
    return [adjective] if adjective.endswith(INVARIABLE) else [adjective, f"{adjective}s"]


def demonyms(hand: dict[str, Any]) -> dict[str, Any]:
    """Write out the demonyms of a row in both languages."""
    french = [form for adjective in listed(hand.get("fr")) for form in inflect_french(adjective)]
    adjectives = listed(hand.get("en"))
    nouns = listed(hand.get("noun")) or [n for a in adjectives for n in english_nouns(a)]
    # "Danish" is a noun too, of the language: only the typed nouns are people's.
    found: dict[str, Any] = {}
    prefixes = listed(hand.get("pre"))
    if french:
        found["fr"] = {"adjectives": french, "nouns": [capitalised(f) for f in french]}
    if adjectives or nouns:
        found["en"] = {"adjectives": adjectives, "nouns": nouns}
    for forms in found.values():
        if prefixes:
            forms["prefixes"] = list(prefixes)  # a copy each: YAML would write an anchor
    return found


def slug(name: str) -> str:
    """Return an id's tail: ASCII letters, digits and hyphens."""
    from text_unidecode import unidecode

    return "-".join("".join(c if c.isalnum() else " " for c in unidecode(name).lower()).split())


def capital(hand: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the seat of government and the other towns that stand for the state."""
    rows = []
    if "cap" in hand:
        names = {"en": hand["cap"]} if isinstance(hand["cap"], str) else dict(hand["cap"])
        names = {"fr": names.get("fr", names["en"]), **{k: v for k, v in names.items() if k != "fr"}}
        row: dict[str, Any] = {"id": f"place/{slug(names['en'])}", "names": names}
        if "cap_alias" in hand:
            row["aliases"] = hand["cap_alias"]
        if "cap_careful" in hand:
            row["careful"] = hand["cap_careful"]
        rows.append(row)
    seats: dict[str, list[str]] = {}
    for seat in listed(hand.get("seats")):
        seats.setdefault(SEATS.get(seat, seat), []).append(seat)
    for key, spellings in seats.items():
        rows.append({"id": f"place/{slug(key)}", "names": {"fr": spellings[0], "en": spellings[-1]}})
    return rows


# Two spellings of one town.
SEATS = {"Tel-Aviv": "Tel Aviv", "La Haye": "The Hague", "Nour-Soultan": "Nur-Sultan", "Rangoun": "Yangon"}
SEATS |= {"Dar es Salam": "Dar es Salaam"}


def state(iso: str, hand: dict[str, Any]) -> dict[str, Any]:
    """Return one row of the gazetteer."""
    cldr = {lang: Locale(lang).territories[iso] for lang in LANGUAGES}
    names = {lang: (hand.get("name") or {}).get(lang, cldr[lang]).replace("’", "'") for lang in LANGUAGES}
    row: dict[str, Any] = {"id": f"state/{iso}", "type": "state", "country": iso, "names": names}
    aliases = {lang: list(forms) for lang, forms in (hand.get("alias") or {}).items()}
    for lang, name in cldr.items():
        plain = name.replace("’", "'")
        if plain != names[lang] and "(" not in plain and plain not in aliases.get(lang, []):
            aliases.setdefault(lang, []).append(plain)
    for key, value in (("aliases", aliases), ("careful", hand.get("careful")), ("demonyms", demonyms(hand))):
        if value:
            row[key] = value
    if capitals := capital(hand):
        row["capitals"] = capitals
    first = names["fr"].partition(" ")[0]  # la Corée du Nord, la République du Congo
    guess = "F" if first.endswith("e") and iso not in MASCULINE_IN_E else "M"
    row["gender"] = {"fr": "Fem" if hand.get("gender", guess) == "F" else "Masc"}
    if hand.get("plural"):
        row["plural"] = ["fr"]
    return {**row, "source": SOURCE}


def render() -> str:
    """Return the text of the file."""
    table: dict[str, dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    lines = [
        "# Made by scripts/make_gazetteer.py: change scripts/gazetteer/states.yaml and run it again.",
        "about: States and territories that act in the news, with their peoples and capitals",
        "rows:",
    ]
    for iso, hand in sorted(table.items()):
        row = yaml.safe_dump(
            state(iso, hand), allow_unicode=True, sort_keys=False, default_flow_style=None, width=10_000
        )
        lines += [("- " if number == 0 else "  ") + line for number, line in enumerate(row.splitlines())]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the file, or compare it."""
    text = render()
    if "--check" in sys.argv[1:]:
        same = OUTPUT.exists() and OUTPUT.read_text(encoding="utf-8") == text
        print("states.yaml is current." if same else "states.yaml is stale: run scripts/make_gazetteer.py.")
        return 0 if same else 1
    OUTPUT.write_text(text, encoding="utf-8")
    print(f"wrote {OUTPUT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
