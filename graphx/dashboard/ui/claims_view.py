"""Relations that some assert and others deny, both sides beside each other, each voice in its own words."""

from collections.abc import Sequence

import streamlit as st

from graphx.dashboard.disputes import find_claims, parties
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.ui.sentence import show_sentence
from graphx.dashboard.words import current_lang, t
from graphx.exports.claims import question_of
from graphx.exports.words import arrow, counted, named
from graphx.graph import Claim, Position
from graphx.model import CATEGORIES, Filter

FIRST_CLAIMS, MORE_CLAIMS = 10, 20
VOICES = 3  # of a side, at first
_LIMIT = "graphx_claims_limit"


def show_claims(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
    """Draw the claims, those with the most voices first, and the choice of actor and category."""
    found = find_claims(corpus, visible, wanted)
    if not found:
        st.info(t("claims.none"))
        st.caption(t("claims.none_hint"))
        return
    kept = _choose(found, names_of(visible.graph))
    words = t("claims.found_one") if len(kept) == 1 else t("claims.found", n=len(kept))
    st.caption(words if kept else t("claims.none_here"))
    limit = st.session_state.get(_LIMIT, FIRST_CLAIMS)
    for claim in kept[:limit]:
        with st.container(border=True):
            _claim(corpus, visible, claim)
    if len(kept) > limit:
        more = min(MORE_CLAIMS, len(kept) - limit)
        st.button(t("claims.more", n=more), key="claims-more", on_click=_show_more, args=(limit + more,))


def _choose(found: Sequence[Claim], names: dict[str, str]) -> list[Claim]:
    everybody = {actor: names.get(actor, actor) for claim in found for actor in parties(claim)}
    present = {claim.category for claim in found}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = sorted(everybody, key=everybody.__getitem__)
        actors = st.multiselect(t("claims.actor"), options, key="claims-actors", width=380,
                                format_func=everybody.__getitem__, placeholder=t("claims.all"))  # fmt: skip
        lang = current_lang()
        words = {c: named("categories", c, lang) for c in CATEGORIES if c in present}
        kinds = st.pills(t("claims.category"), list(words), selection_mode="multi", key="claims-categories",
                         format_func=words.__getitem__)  # fmt: skip
    return [
        claim for claim in found if set(actors) <= parties(claim) and (not kinds or claim.category in kinds)
    ]


def _claim(corpus: Corpus, visible: Shown, claim: Claim) -> None:
    lang = current_lang()
    question = question_of(claim, visible.graph)
    voices = (*claim.asserted, *claim.denied)
    category = named("categories", claim.category, lang)
    show_html(
        tag("p", css=f"gx-head gx-{claim.category}", text=arrow(question, names_of(visible.graph), lang)),
        tag("div",
            tag("span", tag("span", css="gx-bullet"), tag("span", text=category),
                css=f"gx-chip gx-{claim.category}"),
            tag("span", css="gx-chip", text=counted(len(claim.triples), "sentences", lang)),
            tag("span", css="gx-chip",
                text=counted(len({d for p in voices for d in p.docs}), "documents", lang)),
            css="gx-chips"),
    )  # fmt: skip
    key = f"claim-{question.id}-{claim.category}"
    everything = bool(st.session_state.get(key))
    for column, side, positions in zip(
        st.columns(2, gap="medium"), ("asserted", "denied"), (claim.asserted, claim.denied), strict=True
    ):
        with column:
            st.markdown(f"**{t(f'claims.{side}', n=len(positions))}**")
            _side(
                corpus,
                visible,
                positions if everything else first_voices(positions),
                f"{key}-{side}",
                everything,
            )
    if everything:
        st.button(t("claims.fewer"), key=f"b-{key}", type="tertiary", on_click=_unfold, args=(key, False))
    elif any(len(side) > VOICES for side in (claim.asserted, claim.denied)) or len(claim.triples) > len(
        voices
    ):
        st.button(t("claims.all_voices", n=len(claim.triples)), key=f"b-{key}", type="tertiary",
                  on_click=_unfold, args=(key, True))  # fmt: skip


def first_voices(positions: Sequence[Position]) -> list[Position]:
    """Choose the voices to begin with: the loudest, and if a document says it itself, one of these."""
    quoted = [p for p in positions if p.document is None]
    own = [p for p in positions if p.document is not None]
    return quoted[: VOICES - bool(own)] + own[: max(1, VOICES - len(quoted))] if own else quoted[:VOICES]


def _side(
    corpus: Corpus, visible: Shown, positions: Sequence[Position], prefix: str, everything: bool
) -> None:
    """Draw whom documents quote, and apart from them the documents that say so themselves."""
    for name, part in (
        ("quoted", [p for p in positions if p.document is None]),
        ("own", [p for p in positions if p.document is not None]),
    ):
        if part:
            st.caption(t(f"claims.{name}"))
            with st.container(border=name == "own", gap="small"):
                for position in part:
                    _voice(corpus, visible, position, prefix, everything)


def _voice(corpus: Corpus, visible: Shown, position: Position, prefix: str, everything: bool) -> None:
    count = f" ({len(position.triples)})" if len(position.triples) > 1 else ""
    with st.container(gap=None):
        show_html(tag("p", tag("b", text=position.words), tag("span", text=count), css="gx-voice"))
        # A document that speaks for itself is named already.
        for key in position.triples if everything else position.triples[:1]:
            show_sentence(corpus, visible, key, prefix=prefix, titled=position.document is None)


def _unfold(key: str, wanted: bool) -> None:
    st.session_state[key] = wanted


def _show_more(limit: int) -> None:
    st.session_state[_LIMIT] = limit
