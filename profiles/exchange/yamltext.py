"""YAML text to plain values and back. Every scalar is read as text, and no alias is followed."""

from typing import Any

import yaml
from django.utils.translation import gettext as _
from yaml.composer import Composer, ComposerError

from profiles.exchange.lines import Items, Lines, Unreadable

_WIDTH = 92


# --- reading ------------------------------------------------------------------------------


def parsed(text: str) -> dict[str, Any]:
    """A text as plain values, each mapping remembering the line of its keys."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise Unreadable((line, "", _("YAML tidak terbaca: %s") % error.problem)) from error
    except (yaml.YAMLError, RecursionError) as error:
        message = _("YAML tidak terbaca: ada karakter atau susunan yang tidak diizinkan")
        raise Unreadable((0, "", message)) from error
    if not isinstance(node, yaml.MappingNode):
        raise Unreadable((1, "", _("berkas harus berisi pasangan kunci dan isi")))
    problems: list[tuple[int, str, str]] = []
    document: dict[str, Any] = _plain(node, problems)
    if problems:
        raise Unreadable(*problems)
    return document


# libyaml reads five times as fast; wheels of PyYAML bring it, other builds of it may not.
_BaseLoader: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


class _Composer(Composer):
    """Refuses aliases: they can make a small file huge."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):  # type: ignore[attr-defined]
            event = self.peek_event()  # type: ignore[attr-defined]
            raise ComposerError(
                None, None, _("rujukan (*) tidak dipakai di sini"), event.start_mark
            )
        return super().compose_node(parent, index)


class _Loader(_Composer, _BaseLoader):  # type: ignore[misc]
    """Reads every scalar as text."""

    def __init__(self, stream: str) -> None:
        _BaseLoader.__init__(self, stream)
        Composer.__init__(self)


def _plain(node: yaml.Node, problems: list[tuple[int, str, str]]) -> Any:
    if isinstance(node, yaml.SequenceNode):
        items = Items(_plain(item, problems) for item in node.value)
        items.lines = [item.start_mark.line + 1 for item in node.value]
        return items
    if not isinstance(node, yaml.MappingNode):
        return node.value
    mapping = Lines({}, node.start_mark.line + 1)
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in mapping:
            problems.append((line, key, _("kunci ini sudah ada di atas")))
        mapping[key] = _plain(value_node, problems)
        mapping.lines[key] = line
    return mapping


# --- writing ------------------------------------------------------------------------------


def written(document: dict[str, Any]) -> bytes:
    text = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return str(text).encode()


class _Dumper(yaml.SafeDumper):
    """Lists indented under their key, prose as folded blocks: the way people write YAML."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


PROSE = frozenset(
    {"summary", "duties", "sentence", "note", "claim", "fact", "why", "expectation", "reality"}
    | {"this", "other", "text", "citation", "having", "lacking"}
    | {"having_you", "lacking_you"}
)


def _represent_mapping(dumper: _Dumper, mapping: dict[str, Any]) -> yaml.MappingNode:
    """Prose stands in folded blocks, which need no quoting; keys of sections in one line."""
    node = yaml.SafeDumper.represent_dict(dumper, mapping)
    for key, value in node.value:
        if key.value == "sections":
            value.flow_style = True
        if key.value in PROSE:
            for scalar in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                scalar.style = ">"
    return node


_Dumper.add_representer(dict, _represent_mapping)
