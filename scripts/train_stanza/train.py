"""Train one part of the pipeline with Stanza's own program and our settings.

    python train.py {mwt,tokenize,pos,depparse,lemma,ner,depparse2} WORK [--steps N]

WORK holds data/ (prepare.py, prepare_names.py) and vectors.pt (vectors.py); models go to WORK/saved.
"""

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any

NAME = "fr_graphx"
_PARSER = (
    "--hidden_dim 200 --num_layers 2 --deep_biaff_hidden_dim 128 --no_char --word_emb_dim 50 "
    "--tag_emb_dim 32 --transformed_dim 100 --word_cutoff 2 --no_xpos --no_ufeats --dropout 0.35 "
    "--word_dropout 0.25 --batch_size 1000 --optim adam --beta2 0.95 --second_optim adam "
    "--second_warmup_steps 1 "
    "--max_steps_before_stop 100000 --eval_interval 100"
)
# part -> Stanza's module, option of its length, length, settings
PARTS = {
    "mwt": ("mwt_expander", "--num_epoch", 30, "--dict_only"),
    "tokenize": (
        "tokenizer",
        "--steps",
        1300,
        "--max_seqlen 300 --eval_steps 200 --anneal_after 600 --report_steps 100",
    ),
    "pos": (
        "tagger",
        "--max_steps",
        1650,
        "--hidden_dim 150 --num_layers 2 --deep_biaff_hidden_dim 150 --composite_deep_biaff_hidden_dim 50 "
        "--char_hidden_dim 100 --char_emb_dim 50 --word_emb_dim 50 --tag_emb_dim 30 --transformed_dim 100 "
        "--word_cutoff 2 --batch_size 40 --lr 3e-3 --dropout 0.4 --word_dropout 0.25 --fix_eval_interval "
        "--eval_interval 150 --max_steps_before_stop 1400 --second_lr 1e-3",
    ),
    "depparse": (
        "parser",
        "--max_steps",
        2100,
        f"{_PARSER} --lr 2e-3 --second_lr 5e-4 --second_optim_start_step 1500 --checkpoint_interval 100",
    ),
    "depparse2": (
        "parser",
        "--max_steps",
        900,
        f"{_PARSER} --lr 6e-4 --second_lr 1.5e-4 --second_optim_start_step 600 --no_checkpoint",
    ),
    "lemma": ("lemmatizer", "--num_epoch", 3, "--hidden_dim 100 --decay_epoch 6 --lr 2e-3"),
    "ner": (
        "ner_tagger",
        "--max_steps",
        3000,
        "--hidden_dim 150 --char_hidden_dim 64 --char_emb_dim 32 --word_emb_dim 100 --no_emb_finetune "
        "--optim adam --lr 2e-3 --lr_decay 0.4 --patience 0 --min_lr 1e-4 --batch_size 32 "
        "--max_batch_words 1200 --eval_interval 300",
    ),
}


_VECTORS = "--wordvec_pretrain_file {work}/vectors.pt"
_TREES = "--train_file {data}.train.in.conllu --eval_file {data}.dev.gold.conllu"
FILES = {
    "mwt": "--train_file {data}.train.gold.conllu --eval_file {data}.dev.mwt_in.conllu "
    "--gold_file {data}.dev.gold.conllu",
    "tokenize": "--label_file {data}-ud-train.toklabels --txt_file {data}.train.txt "
    "--dev_txt_file {data}.dev.txt --dev_label_file {data}-ud-dev.toklabels "
    "--dev_conll_gold {data}.dev.gold.conllu "
    "--mwt_json_file {data}-ud-dev-mwt.json",
    "pos": f"{_TREES} {_VECTORS}",
    "depparse": f"{_TREES} {_VECTORS}",
    "depparse2": "--train_file {data}.train.in.retag.conllu --eval_file {data}.dev.gold.retag.conllu "
    f"--continue_from {{first}} {_VECTORS}",
    "lemma": _TREES,
    "ner": "--train_file {work}/data/ner.train.json --eval_file {work}/data/ner.dev.json " + _VECTORS,
}


def files_of(part: str, work: Path) -> list[str]:
    """Options that name a part's input files."""
    folders = {"data": work / "data" / NAME, "work": work, "first": saved(work, "depparse")}
    return [option.format(**folders) for option in FILES[part].split()]


def saved(work: Path, part: str) -> Path:
    """File of a trained part."""
    return work / "saved" / part / f"{NAME}.pt"


def keep_vocabulary(model: Path) -> None:
    """Make Stanza's parser continue with the vocabulary of a saved model.

    Stanza 1.15 builds a new one from the training file, and every embedding then means another word.
    """
    import torch
    from stanza.models.depparse import data

    state = torch.load(model, map_location="cpu", weights_only=True)["vocab"]

    def saved_vocabulary(self: Any, doc: Any) -> Any:
        return data.MultiVocab.load_state_dict(state)

    owners = [c for c in vars(data).values() if isinstance(c, type) and "init_vocab" in vars(c)]
    if not owners:
        sys.exit(
            "This version of Stanza builds the parser's vocabulary elsewhere: train.py is made for 1.15."
        )
    for owner in owners:
        owner.init_vocab = saved_vocabulary  # type: ignore[attr-defined] # Stanza has no types


def main() -> None:
    """Read the arguments and hand over to Stanza's program."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("part", choices=PARTS)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--steps", type=int, help="steps (epochs of mwt and lemma) instead of ours")
    given = arguments.parse_args()
    module, length, steps, settings = PARTS[given.part]
    target = saved(given.work, given.part)
    target.parent.mkdir(parents=True, exist_ok=True)
    options = [
        *files_of(given.part, given.work),
        *settings.split(),
        length,
        str(given.steps or steps),
        "--cpu",
    ]
    options += ["--shorthand", NAME, "--save_dir", str(target.parent), "--save_name", target.name]
    if given.part in {"mwt", "tokenize", "pos", "depparse", "depparse2"}:
        options += ["--lang", "fr"]
    if given.part == "depparse2":
        keep_vocabulary(saved(given.work, "depparse"))
    importlib.import_module(f"stanza.models.{module}").main(options)


if __name__ == "__main__":
    main()
