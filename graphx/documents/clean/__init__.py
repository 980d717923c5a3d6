"""What an article isn't: one file for each defect, in the order in which they are looked for.

A detector takes the lines of a text, the labels that earlier detectors gave (by place) and the cues, and
returns labels for some of the lines that have none yet. Nothing is deleted; what nobody labels is body.
"""

from collections.abc import Callable, Mapping, Sequence

from graphx.documents.clean.author import mark_author
from graphx.documents.clean.captions import mark_captions
from graphx.documents.clean.cues import Cues, mark_cues
from graphx.documents.clean.debris import mark_debris
from graphx.documents.clean.front_matter import mark_front_matter
from graphx.documents.clean.repeated_lines import mark_repeated_lines
from graphx.documents.clean.teasers import mark_teasers
from graphx.documents.clean.titles import mark_titles
from graphx.documents.lines import Line
from graphx.model import ParagraphLabel

Labels = Mapping[int, ParagraphLabel]
DETECTORS: tuple[Callable[[Sequence[Line], Labels, Cues], dict[int, ParagraphLabel]], ...] = (
    mark_front_matter,
    mark_debris,
    mark_cues,
    mark_captions,
    mark_repeated_lines,
    mark_author,
    mark_teasers,
    mark_titles,
)
