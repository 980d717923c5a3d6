from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from graphx.model import Entity, Mention
from graphx.store import open_store
from tests.dashboard.driving import told
from tests.store.samples import ACTORS, KOREA, RUSSIA, SENTENCE, document, mention, triple

POLICE = Entity("unnamed/police", "police", "group", {"fr": "police", "en": "police"})


def test_groups_and_metonyms_are_shown_on_demand(start: Callable[[Path], AppTest], tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        metonym = replace(mention("a", "corée"), surface="Pyongyang", via="capital")
        store.write_document(
            document(),
            [
                mention("a", "russie"),
                metonym,
                Mention("a", 20, 26, "x", "description", "group", POLICE.id),
            ],
            [triple("named"), triple("hidden", source=POLICE.id, source_start=20, source_end=26)],
            models="fr 1",
            rules="1",
            sentences=[(0, len(SENTENCE), SENTENCE)],
        )
        keys = {("a", key): actor.id for key, actor in ACTORS.items()}
        store.apply_resolution([RUSSIA, KOREA, POLICE], {**keys, ("a", POLICE.id): POLICE.id})
    app = start(tmp_path / "graphx.db").run()
    assert not app.exception
    assert shown(app) == {"Russie", "Corée du Nord"}
    toggle(app, "groups").set_value(True).run()
    assert not app.exception
    assert shown(app) == {"Russie", "Corée du Nord", "police"}
    toggle(app, "metonyms").set_value(True).run()
    assert not app.exception
    assert shown(app) == {"Russie", "Pyongyang", "police"}
    (clear,) = [b for b in app.button if b.key == "clear-filter"]
    clear.click().run()
    assert shown(app) == {"Russie", "Corée du Nord"}


def toggle(app: AppTest, name: str):  # type: ignore[no-untyped-def]
    (found,) = [t for t in app.toggle if str(t.key).startswith(f"f-{name}-")]
    return found


def shown(app: AppTest) -> set[str]:
    """Actors of the table of relations."""
    return {str(name) for row in told(app, "graphx_table")["rows"] for name in row[1:4:2]}
