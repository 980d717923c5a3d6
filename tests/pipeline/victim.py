"""What worker processes run in the tests: a text can kill its process."""

import os
import time

from graphx.documents import DocumentFailure


def read(batch, engine):
    for document in batch:
        if "KILL" in document.text:
            os._exit(9)
        if "WAIT" in document.text:
            time.sleep(0.2)
    return [DocumentFailure(document.id, f"{engine}, process {os.getpid()}") for document in batch], {
        "parses": 1.0
    }
