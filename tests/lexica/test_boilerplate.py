from pathlib import Path

import pytest

from graphx.errors import LexiconError
from graphx.lexica.boilerplate import FOLDER, boilerplate_languages, load_boilerplate, read_boilerplate

FRENCH = FOLDER / "fr" / "boilerplate.yaml"


def test_every_language_has_valid_cues_without_doubles() -> None:
    assert boilerplate_languages() == ("en", "fr")
    for lang in boilerplate_languages():
        cues = load_boilerplate(lang).model_dump()
        doubles = {name: v for name, v in cues.items() if isinstance(v, tuple) and len(v) != len(set(v))}
        assert doubles == {}


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("openers:", "opener:", "opener"),
        ("name_tails:\n  - a", "name_tails: a\nx:\n  - a", "name_tails"),
        ("lines:", "lines: [", "YAML"),
    ],
)
def test_broken_file_is_named_with_its_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    path = tmp_path / "boilerplate.yaml"
    path.write_text(FRENCH.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"boilerplate\.yaml.*{field}"):
        read_boilerplate(path)
