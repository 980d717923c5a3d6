"""Files, folders, uploads and pasted text → `Document`, labelled paragraphs → readings for the parsers."""

from graphx.documents.build import DocumentFailure, document_from_text
from graphx.documents.read import document_from_bytes, read_documents
from graphx.documents.reading import readings

__all__ = ["DocumentFailure", "document_from_bytes", "document_from_text", "read_documents", "readings"]
