"""Put trained parts together as a folder that Stanza loads without network.

    python package.py WORK OUT

Leaves out what only training needs: optimizers, histories, the names of input files.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import torch

PACKAGE = "graphx"
VERSION = "1"
LICENCE = "CC BY-SA 4.0 (see README.md)"
PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
WITH_VECTORS = frozenset({"pos", "depparse", "ner"})


def slim(state: dict[str, Any]) -> dict[str, Any]:
    """Drop what inference doesn't read, and paths of the machine that trained."""
    state = {k: v for k, v in state.items() if "optim" not in k.lower() and "scheduler" not in k.lower()}
    if "dev_score_history" in state:
        state["dev_score_history"] = []
    model = state.get("model")
    # 8.6 MB of zeros that are zeros again after loading (--no_emb_finetune)
    if isinstance(model, dict) and "delta_emb.weight" in model and not model["delta_emb.weight"].any():
        del model["delta_emb.weight"]
    config = state.get("config")
    if isinstance(config, dict):
        for key, value in config.items():
            if isinstance(value, str) and ("/" in value or key.endswith(("_file", "_dir"))):
                config[key] = ""
    return state


def put(source: Path, target: Path) -> dict[str, Any]:
    """Write one part; returns its entry in resources.json."""
    state = torch.load(source, map_location="cpu", weights_only=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    torch.save(slim(state), target, _use_new_zipfile_serialization=False)
    print(f"{target.parent.name:9s} {target.stat().st_size / 1e6:6.2f} MB")
    return {"md5": hashlib.md5(target.read_bytes()).hexdigest(), "license": LICENCE}


def trained(saved: Path, part: str) -> Path:
    """File of a part; of the parser its second pass, where there was one."""
    second = saved / f"{part}2" / "fr_graphx.pt"
    return second if second.is_file() else saved / part / "fr_graphx.pt"


def main() -> None:
    """Read the arguments and write the folder."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("work", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    french: dict[str, Any] = {"lang_name": "French", "graphx_version": VERSION}
    for part in PARTS:
        entry = put(trained(given.work / "saved", part), given.out / "fr" / part / f"{PACKAGE}.pt")
        if part in WITH_VECTORS:
            entry["dependencies"] = [{"model": "pretrain", "package": PACKAGE}]
        french[part] = {PACKAGE: entry}
    french["pretrain"] = {
        PACKAGE: put(given.work / "vectors.pt", given.out / "fr/pretrain" / f"{PACKAGE}.pt")
    }
    default = dict.fromkeys(PARTS, PACKAGE)
    french["packages"] = {"default": default, PACKAGE: default}
    (given.out / "resources.json").write_text(json.dumps({"fr": french}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
