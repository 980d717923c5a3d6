"""Files, folders, uploads and pasted text → `Document`, labelled paragraphs → readings for the parsers."""

from graphx.documents.build import DocumentFailure, document_from_text
from graphx.documents.read import read_documents
from graphx.documents.reading import readings
from graphx.documents.uploads import documents_from_uploads

__all__ = [
    "DocumentFailure",
    "document_from_text",
    "documents_from_uploads",
    "read_documents",
    "readings",
]
