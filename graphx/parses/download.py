"""The only call of graphx that uses the network: Stanza's own downloader, when a user asks for a model."""

import logging
from pathlib import Path

from graphx.errors import ModelError
from graphx.parses.places import stanza_languages, user_folder


def add_stanza_model(lang: str, *, folder: str | Path | None = None) -> Path:
    """Download the official Stanza model of a language; returns the folder that holds it.

    Parameters
    ----------
    lang
        ISO 639-1 code, as Stanza knows it ("de", "zh-hans").
    folder
        Where to put it: by default where Stanza itself looks (STANZA_RESOURCES_DIR, else the user's cache).

    Raises
    ------
    ModelError
        Without network, for a language that Stanza doesn't have, or where the folder can't be written.
    """
    import stanza
    from stanza.resources.common import UnknownLanguageError

    place = Path(folder) if folder is not None else user_folder()
    logging.getLogger("stanza").setLevel(logging.ERROR)
    try:
        stanza.download(lang, model_dir=str(place), logging_level="ERROR")
    except UnknownLanguageError as error:
        raise ModelError(f"Stanza has no model of the language {lang!r}. Nothing was added.") from error
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise ModelError(
            f"The Stanza model of {lang!r} could not be written to {place} ({error})."
        ) from error
    except OSError as error:  # those of requests and of huggingface_hub are its children
        raise ModelError(
            f"The Stanza model of {lang!r} could not be downloaded: there is no connection to the model "
            "server, or the disk is full. Connect this machine and try again, or copy the folder "
            f"{place} from a machine where the command worked."
        ) from error
    except ValueError as error:  # a checksum that differs
        raise ModelError(
            f"The Stanza model of {lang!r} arrived damaged: remove {place / lang} and try again."
        ) from error
    if lang not in stanza_languages(place):
        raise ModelError(
            f"Stanza's model of {lang!r} in {place} has no parser: graphx can't read that language."
        )
    return place
