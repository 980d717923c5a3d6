"""Read one YAML file of words against its schema."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from graphx.errors import LexiconError
from graphx.lexica.schema import first_fault

Schema = TypeVar("Schema", bound=BaseModel)


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc] # one of two
    """YAML that refuses a key given twice: PyYAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if isinstance(key, Hashable) and key in keys:
                line = key_node.start_mark.line + 1
                raise LexiconError(f"line {line}: the key {key!r} is given twice.")
            keys.add(key)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return mapping


def read_yaml(path: Path) -> Any:
    """Read a YAML file; raises LexiconError with file and line where it can't be read."""
    try:
        # _Loader is a safe loader: it builds plain values only.
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except LexiconError as error:
        raise LexiconError(f"{path}: {error}") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LexiconError(f"{path}: can't be read as YAML: {error}") from error


def read_words(path: Path, schema: type[Schema]) -> Schema:
    """Read a file of words; raises LexiconError naming file and field where it breaks its schema."""
    content = read_yaml(path)
    try:
        return schema.model_validate(content)
    except ValidationError as error:
        raise LexiconError(f"{path}: {first_fault(list(error.errors()))}") from None
