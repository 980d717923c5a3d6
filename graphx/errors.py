"""Errors that a user can read: each message says what is wrong, where, and what to do."""


class GraphxError(Exception):
    """Base of every error that graphx raises on purpose."""


class DocumentError(GraphxError):
    """A file or row can't be read as a document."""


class DuplicateDocumentError(DocumentError):
    """Two different texts were given under one document id."""


class ModelError(GraphxError):
    """A language model is missing or can't be loaded."""


class LabelError(GraphxError):
    """A parser uses a dependency label that graphx doesn't know."""


class TreeError(GraphxError):
    """A tree or a CoNLL-U text is malformed."""


class LexiconError(GraphxError):
    """A lexicon or gazetteer file breaks its schema."""


class StoreError(GraphxError):
    """The store can't be opened, read or written."""


class StoreBusy(StoreError):
    """Another process reads documents into the store, or deletes some."""


class ActorNotFound(GraphxError):
    """No actor of the graph goes by the name that was asked for."""


class JudgementError(GraphxError):
    """A judgement says nothing, or the contrary of another one."""


class FilterError(GraphxError):
    """A filter or option names a value that doesn't exist."""


class ExportError(GraphxError):
    """An export can't be written."""
