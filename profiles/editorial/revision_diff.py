"""What changed from one text to another: section by section, entry by entry, word by word.

A section is read as entries (a duty, a misconception), an entry as named parts (its fact, its
claim). An entry that was reworded is one change with its words marked; one that only stands
elsewhere is said to be moved.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice, Text
from profiles.profile import Profile
from profiles.section_types import Terms
from profiles.sections import BY_KEY, SECTIONS

PART_LABELS: Mapping[str, Text] = {
    part.name: part.label for section in SECTIONS for part in section.parts or () if part.label
}
# Texts that share fewer of their words than this are two texts, not one that was reworded.
_ALIKE = 0.4
# Beyond so many pairs of entries none is looked for among those that are not equal.
MOST_PAIRS = 10_000

# The parts of an entry by name; the part without a name is the entry's own sentence.
EntryParts = tuple[tuple[str, str], ...]


class EditKind(Choice):
    """What became of an entry."""

    ADDED = "added", _lazy("Ditambah")
    REMOVED = "removed", _lazy("Dihapus")
    CHANGED = "changed", _lazy("Diubah")
    MOVED = "moved", _lazy("Dipindah")


class Mark(StrEnum):
    """Whether words stand in both texts, in the old one only or in the new one only."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Run:
    """A stretch of text with one mark."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class Edit:
    """One entry that is not as it was; an empty side means that it did not exist there."""

    kind: EditKind
    before: EntryParts
    after: EntryParts

    @property
    def parts(self) -> Iterator[tuple[Text, list[Run]]]:
        """The parts that say something in either text, by label, with their words marked."""
        old, new = dict(self.before), dict(self.after)
        for name in new or old:
            if runs := marked_words(old.get(name, ""), new.get(name, "")):
                yield PART_LABELS.get(name, ""), runs


@dataclass(frozen=True)
class SectionDiff:
    """A section that is not as it was."""

    section: str
    edits: tuple[Edit, ...]

    @property
    def title(self) -> Text:
        return BY_KEY[self.section].title or self.section

    @property
    def brief(self) -> str:
        """The section in a few words: what became of how many entries."""
        if not BY_KEY[self.section].rows:
            return f"{self.title} ({self.edits[0].kind.label.lower()})"
        counts = Counter(edit.kind for edit in self.edits)
        told = ", ".join(
            f"{counts[kind]} {kind.label.lower()}" for kind in EditKind if counts[kind]
        )
        return f"{self.title} ({told})"


def differences(before: Profile, after: Profile, terms: Terms | None = None) -> list[SectionDiff]:
    """What changed from one text to another, in the order of the page."""
    old, new = sections(before, terms), sections(after, terms)
    found = ((name, tuple(_edits(name, old[name], new[name]))) for name in BY_KEY)
    return [SectionDiff(name, edits) for name, edits in found if edits]


def in_brief(changes: Sequence[SectionDiff]) -> str:
    """Differences in a line."""
    return "; ".join(change.brief for change in changes) or _("Tidak ada yang berubah.")


def sections(profile: Profile, terms: Terms | None = None) -> dict[str, list[EntryParts]]:
    """A text as people read it, by section; equal only for equal texts."""
    known = terms or Terms()
    return {
        section.key: [
            tuple(
                (part.name if part.label else "", part.told(entry, known))
                for part in section.parts or ()
            )
            for entry in section.entries(profile)
        ]
        for section in SECTIONS
    }


def labelled_parts(entry: EntryParts) -> list[tuple[Text, str]]:
    """The parts of an entry that say something, with what people call them."""
    return [(PART_LABELS.get(name, ""), text) for name, text in entry if text]


def _edits(section: str, before: list[EntryParts], after: list[EntryParts]) -> Iterator[Edit]:
    """What became of the entries of a section, in the order of the new text.

    What was removed stands where it stood: after the entry that it followed.
    """
    pairs = [(0, 0)] if not BY_KEY[section].rows and before and after else _pairs(before, after)
    partner = {j: i for i, j in pairs}
    order = [partner[j] for j in sorted(partner)]
    blocks = SequenceMatcher(a=sorted(order), b=order, autojunk=False).get_matching_blocks()
    staying = {i for block in blocks for i in order[block.b : block.b + block.size]}
    place = {i: j for i, j in pairs if i in staying}

    rows: list[tuple[tuple[int, int], Edit]] = []
    last = -1
    for i, entry in enumerate(before):
        last = place.get(i, last)
        if i not in order:
            rows.append(((last, 1), Edit(EditKind.REMOVED, entry, ())))
    for j, entry in enumerate(after):
        if j not in partner:
            rows.append(((j, 0), Edit(EditKind.ADDED, (), entry)))
        elif (old := before[partner[j]]) != entry:
            rows.append(((j, 0), Edit(EditKind.CHANGED, old, entry)))
        elif partner[j] not in staying:
            rows.append(((j, 0), Edit(EditKind.MOVED, old, entry)))
    for _place, edit in sorted(rows, key=lambda row: row[0]):
        yield edit


def _pairs(before: Sequence[EntryParts], after: Sequence[EntryParts]) -> list[tuple[int, int]]:
    """Places of entries that belong together: equal ones, then the most alike, each once."""
    waiting: dict[EntryParts, list[int]] = defaultdict(list)
    for i in reversed(range(len(before))):
        waiting[before[i]].append(i)
    pairs = [(waiting[entry].pop(), j) for j, entry in enumerate(after) if waiting[entry]]
    old = sorted(set(range(len(before))) - {i for i, _j in pairs})
    new = sorted(set(range(len(after))) - {j for _i, j in pairs})
    if len(old) * len(new) > MOST_PAIRS:
        return pairs
    candidates = sorted(
        (-score, abs(i - j), i, j)
        for i in old
        for j in new
        if (score := _alike(_words(before[i]), _words(after[j]))) >= _ALIKE
    )
    taken_old, taken_new = set[int](), set[int]()
    for _score, _distance, i, j in candidates:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((i, j))
    return pairs


@lru_cache(maxsize=1024)
def _words(entry: EntryParts) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(text for _name, text in entry).casefold()))


def _alike(ours: Counter[str], theirs: Counter[str]) -> float:
    """From 0 (no word in common) to 1 (the same words)."""
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def marked_words(before: str, after: str) -> list[Run]:
    """The words of both texts in one line, marked.

    What is kept and gone makes the old text, what is kept and new the new one.
    """
    if before == after or _alike(_words((("", before),)), _words((("", after),))) < _ALIKE:
        return _runs(before, after)
    a, b = (re.findall(r"\s+|\w+|[^\w\s]", text) for text in (before, after))
    stretches: list[tuple[str, str]] = []  # kept and changed ones in turn, both sides of each
    for tag, i, j, k, m in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        stretches.append(("".join(a[i:j]), "".join(b[k:m])))
        # A space between two changed words belongs to the change: else it reads as confetti.
        if tag != "equal" and len(stretches) > 2 and not re.search(r"\w", stretches[-2][0]):
            old, new = ("".join(side) for side in zip(*stretches[-3:], strict=True))
            stretches[-3:] = [(old, new)]
    return [run for old, new in stretches for run in _runs(old, new)]


def _runs(old: str, new: str) -> list[Run]:
    """A stretch of both texts that is either kept or changed as a whole."""
    runs = [Run(Mark.KEPT, new)] if old == new else [Run(Mark.GONE, old), Run(Mark.NEW, new)]
    return [run for run in runs if run.text]
