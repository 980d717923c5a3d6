"""The words of the triple rules, one `Lexicon` per language.

`load_lexicon` reads graphx/lexica/<lang>/{verbs,nouns,classes,markers}.yaml and, over them, the files of
the same names in <overlay>/<lang>/ (`overlay` or the folder that GRAPHX_LEXICON names): an overlay's verb
or noun replaces ours of that lemma, an overlay's class or marker list is added to ours.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from graphx.errors import LexiconError
from graphx.lexica.files import read_words
from graphx.lexica.schema import ClassFile, ConditionRow, NounFile, NounRow, VerbFile
from graphx.model import Category

HERE = Path(__file__).parent
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """Themes that decide an action's category."""

    theme: frozenset[str]
    category: Category


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A verb's category; the first condition that a theme lemma meets goes before it."""

    lemma: str
    category: Category
    when: tuple[Condition, ...] = ()
    symmetric: bool = False
    bare: Category | None = None  # without a theme: "prendre Kiev"

    def of(self, themes: set[str]) -> Category:
        """Category with these theme lemmas."""
        if not themes and self.bare is not None:
            return self.bare
        return next((c.category for c in self.when if c.theme & themes), self.category)


@dataclass(frozen=True, slots=True)
class NounEntry:
    """An event noun; `agent`, `target`, `between` are the prepositions of its roles."""

    lemma: str
    category: Category
    verb: str | None = None  # the verb that says the same: soutien, soutenir
    agent: frozenset[str] = _NONE
    target: frozenset[str] = _NONE
    between: frozenset[str] = _NONE
    symmetric: bool = False
    when: tuple[Condition, ...] = ()

    def of(self, themes: set[str]) -> Category:
        """Category with these theme lemmas."""
        return next((c.category for c in self.when if c.theme & themes), self.category)


@dataclass(frozen=True)
class Lexicon:
    """The words of one language; empty for a language without files."""

    lang: str
    verbs: Mapping[str, VerbEntry] = field(default_factory=lambda: MappingProxyType({}))
    nouns: Mapping[str, NounEntry] = field(default_factory=lambda: MappingProxyType({}))
    classes: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    markers: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    meanings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # of classes, markers

    def category(self, action: str, theme_lemmas: Iterable[str] = (), *, noun: bool = False) -> Category:
        """Category of a verb or event noun; "OTHER" where the lexicon doesn't know it.

        A word that is both ("ban", "call") is taken as the verb, unless `noun` says otherwise.

        An unknown reflexive ("se réjouir") is looked up without its "se"; an unknown phrase ("serrer la
        main", "call on") by its first word.
        """
        for form in dict.fromkeys((action, self._plain(action), self.bare(action))):
            verb, event = self.verbs.get(form), self.nouns.get(form)
            entry = (event or verb) if noun else (verb or event)
            if entry is not None:
                return entry.of(set(theme_lemmas))
        return "OTHER"

    def bare(self, action: str) -> str:
        """First word of an action, without a reflexive pronoun: "se réjouir", "call on" by their verb."""
        return self._plain(action).partition(" ")[0]

    def _plain(self, action: str) -> str:
        for key in self.markers.get("reflexive_key", _NONE):
            action = action.removeprefix(f"{key} ")
        return action

    def has(self, name: str, lemma: str) -> bool:
        """Tell whether the class holds the lemma; a class that isn't there holds nothing."""
        return lemma in self.classes.get(name, _NONE)

    def marks(self, name: str, words: str) -> bool:
        """Tell whether the marker list holds these words; a list that isn't there holds nothing."""
        return words in self.markers.get(name, _NONE)


def lexicon_languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that graphx has verbs for."""
    return tuple(sorted(p.parent.name for p in HERE.glob("*/verbs.yaml")))


def load_lexicon(lang: str, overlay: Path | None = None) -> Lexicon:
    """Words of a language, the user's own laid over ours.

    Parameters
    ----------
    lang
        ISO 639-1 code; one without files gives an empty `Lexicon`.
    overlay
        Folder with <lang>/verbs.yaml and so on; without it, the folder that GRAPHX_LEXICON names, if any.

    Raises
    ------
    LexiconError
        A file breaks its schema (the message names file and field), or the overlay is no folder.
    """
    given = overlay or (Path(found) if (found := os.environ.get("GRAPHX_LEXICON")) else None)
    if given is not None and not given.is_dir():
        raise LexiconError(f"{given}: there is no such folder of lexicon files; check GRAPHX_LEXICON.")
    return _load(lang, given)


@lru_cache(maxsize=16)
def _load(lang: str, overlay: Path | None) -> Lexicon:
    lexicon = Lexicon(lang)
    folders = [HERE / lang, *([overlay / lang] if overlay else [])]
    for folder in folders:
        if lang.isalpha() and folder.is_dir():
            lexicon = _lay_over(lexicon, folder)
    return lexicon


def _lay_over(lexicon: Lexicon, folder: Path) -> Lexicon:
    verbs, nouns = dict(lexicon.verbs), dict(lexicon.nouns)
    classes, markers, meanings = dict(lexicon.classes), dict(lexicon.markers), dict(lexicon.meanings)
    if (path := folder / "verbs.yaml").is_file():
        verbs.update(_verbs(path))
    if (path := folder / "nouns.yaml").is_file():
        nouns.update(_nouns(path))
    for name, into in (("classes.yaml", classes), ("markers.yaml", markers)):
        if (path := folder / name).is_file():
            for key, entry in read_words(path, ClassFile).classes.items():
                into[key] = into.get(key, _NONE) | frozenset(entry.words)
                meanings[key] = entry.meaning
    return replace(
        lexicon,
        verbs=MappingProxyType(verbs),
        nouns=MappingProxyType(nouns),
        classes=MappingProxyType(classes),
        markers=MappingProxyType(markers),
        meanings=MappingProxyType(meanings),
    )


def _verbs(path: Path) -> dict[str, VerbEntry]:
    words = read_words(path, VerbFile)
    symmetric = set(words.symmetric or [])
    entries = {
        lemma: VerbEntry(lemma, category, symmetric=lemma in symmetric)
        for category, lemmas in words.categories.items()
        for lemma in lemmas
    }
    for row in words.entries:
        when = _conditions(row.when or [], words.themes, f"{path}: entries: {row.lemma}")
        entries[row.lemma] = VerbEntry(row.lemma, row.category, when, row.lemma in symmetric, row.bare)
    if unknown := sorted(symmetric - set(entries)):
        raise LexiconError(f"{path}: symmetric: no such verb in this file: {', '.join(unknown)}.")
    return entries


def _nouns(path: Path) -> dict[str, NounEntry]:
    words = read_words(path, NounFile)
    return {row.lemma: _noun(row, words, f"{path}: entries: {row.lemma}") for row in words.entries}


def _noun(row: NounRow, words: NounFile, where: str) -> NounEntry:
    return NounEntry(
        lemma=row.lemma,
        category=row.category,
        verb=row.verb,
        agent=frozenset(row.agent or words.defaults.agent),
        target=frozenset(row.target or words.defaults.target),
        between=frozenset(row.between or words.defaults.between),
        symmetric=row.symmetric,
        when=_conditions(row.when or [], words.themes, where),
    )


def _conditions(
    rows: list[ConditionRow], themes: Mapping[str, list[str]], where: str
) -> tuple[Condition, ...]:
    conditions = []
    for row in rows:
        lemmas = set(row.theme or [])
        for name in row.themes or []:
            if name not in themes:
                raise LexiconError(f"{where}: when: there is no list of themes named {name!r}.")
            lemmas.update(themes[name])
        conditions.append(Condition(frozenset(lemmas), row.category))
    return tuple(conditions)
