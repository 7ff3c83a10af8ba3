"""What changed from one text to another: section by section, and word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from profiles.profile import Profile


@dataclass(frozen=True)
class Change:
    """One place in which two texts differ; an empty side means added or removed."""

    section: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def diff(before: Profile, after: Profile) -> list[Change]:
    """What changed from one text to another, section by section, in the order of the page."""
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes: list[Change] = []
    for section in old:
        a, b = _lines(old[section]), _lines(new[section])
        matcher = SequenceMatcher(a=a, b=b, autojunk=False)
        changes += [
            Change(section, tuple(a[i:j]), tuple(b[k:m]))
            for tag, i, j, k, m in matcher.get_opcodes()
            if tag != "equal"
        ]
    return changes


def _lines(value: object) -> list[str]:
    """A section as lines of text, one for each entry."""
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return [_line(entry) for entry in value]
    return [str(value)]


def _line(entry: object) -> str:
    if isinstance(entry, dict):
        return " · ".join(_line(part) for part in entry.values() if part not in ("", None))
    if isinstance(entry, list):
        return " / ".join(_line(part) for part in entry)
    return str(entry)
