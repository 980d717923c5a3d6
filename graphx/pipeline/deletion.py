"""Take documents out of a store; the actors are joined again without them."""

from collections.abc import Sequence

from graphx.pipeline.joining import resolve
from graphx.store import Loss, Store, reserve


def delete_documents(docs: Sequence[str], store: Store) -> Loss:
    """Forget documents, all that was found in them, and the actors that no other document mentions.

    The copies of an original that goes become documents of their own. Judgements stay in the log, and hold
    again if what they are about comes back.

    Parameters
    ----------
    docs : sequence of str
        Ids.
    store : Store

    Returns
    -------
    Loss
        What went.

    Raises
    ------
    StoreError
        There is no such document; none is forgotten then. StoreBusy where another process reads documents in.
    """
    with reserve(store.path, "delete"):
        loss = store.loss(docs)
        store.delete_documents(docs)
        resolve(store)
    return loss
