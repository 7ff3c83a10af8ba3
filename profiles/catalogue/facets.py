"""Filters that narrow together, with exact counts: sets only, no database.

A *member* is known by its id and has *values* in *groups* (its fields, its traits). A
*selection* names the values that were chosen in each group; the *rule* of a group says what
choosing means. All members with one value are one Python integer, one bit for each member,
so that an intersection is one operation however large the catalogue is.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from itertools import compress, islice
from typing import Self, overload


class FacetRule(Enum):
    """What the chosen values of one group ask of a member."""

    ANY = "has at least one of them"
    ALL = "has every one of them"
    NONE = "has none of them"
    ONE = "has the one that was chosen last; choosing another replaces it"


Selection = Mapping[str, Sequence[str]]


ONE = ord("1")
STRIDE = 4096  # places that are looked at together
SELECTORS = bytes.maketrans(b"01", b"\x00\x01")


@dataclass(frozen=True)
class Members:
    """Ids in an order, each found by a search: eight bytes for an id, four for its place."""

    ids: Sequence[int]
    ascending: Sequence[int]
    places: Sequence[int]

    @classmethod
    def of(cls, ids: Sequence[int]) -> Self:
        places = sorted(range(len(ids)), key=ids.__getitem__)
        return cls(array("q", ids), array("q", sorted(ids)), array("I", places))

    def place(self, id: int) -> int | None:
        at = bisect_left(self.ascending, id)
        found = at < len(self.ascending) and self.ascending[at] == id
        return self.places[at] if found else None

    def among(self, ids: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Those of some ids that are members, with their places."""
        for id in ids:
            if (place := self.place(id)) is not None:
                yield id, place


@dataclass(frozen=True)
class Chosen(Sequence[int]):
    """The ids that a selection leaves, in an order: read only as far as a page needs them.

    `left` has a bit for each place; `order` are all places in another order than their own.
    """

    ids: Sequence[int]
    left: int
    order: Sequence[int] | None = None

    def __len__(self) -> int:
        return self.left.bit_count()

    def __iter__(self) -> Iterator[int]:
        return self._walk()

    def __reversed__(self) -> Iterator[int]:
        return self._walk(backwards=True)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        """One of them, or those of a page (a slice without a step), from the nearer end."""
        if isinstance(at, int):
            place = range(len(self))[at]
            return self[place : place + 1][0]
        first, last, _step = at.indices(len(self))
        if 2 * first <= len(self):
            return list(islice(self, first, max(first, last)))
        return list(islice(reversed(self), len(self) - max(first, last), len(self) - first))[::-1]

    def _walk(self, *, backwards: bool = False) -> Iterator[int]:
        turn: Callable[[Sequence[int]], Iterable[int]] = reversed if backwards else iter
        if self.order is not None:
            chosen = _selectors(self.left, len(self.ids))
            yield from (self.ids[place] for place in turn(self.order) if chosen[place])
            return
        for first in turn(range(0, len(self.ids), STRIDE)):
            if part := self.left >> first & (1 << STRIDE) - 1:
                ids = self.ids[first : first + STRIDE]
                yield from compress(turn(ids), turn(_selectors(part, len(ids))))


def _selectors(bits: int, size: int) -> bytes:
    """One byte for each bit, the lowest first, as `compress` takes them."""
    return f"{bits:0{size}b}"[::-1].encode().translate(SELECTORS)


@dataclass(frozen=True)
class Facets:
    """A catalogue as sets: who has which value, in the order in which the ids were given."""

    rules: Mapping[str, FacetRule]
    members: Members
    having: Mapping[str, Mapping[str, int]]
    whole: int

    @classmethod
    def of(
        cls,
        rules: Mapping[str, FacetRule],
        ids: Sequence[int],
        sets: Iterable[tuple[str, str, Iterable[int]]],
    ) -> Self:
        """Build from (group, value, ids of those who have it).

        What is said twice counts once, and what is said of others not at all.
        """
        # Written down as a number, the first member is the last digit; digit 0 is nobody's.
        digit = {id: len(ids) - place for place, id in enumerate(ids)}
        having: dict[str, dict[str, int]] = {group: {} for group in rules}
        for group, value, those in sets:
            digits = bytearray(b"0") * (len(ids) + 1)
            for at in filter(None, map(digit.get, those)):
                digits[at] = ONE
            having[group][value] = having[group].get(value, 0) | int(digits, 2)
        return cls(rules, Members.of(ids), having, (1 << len(ids)) - 1)

    def among(self, ids: Iterable[int]) -> Self:
        """The same catalogue with only these members; ids that it does not know are left out."""
        wanted = bytearray(len(self.members.ids) // 8 + 1)
        for _id, place in self.members.among(ids):
            wanted[place >> 3] |= 1 << (place & 7)
        return replace(self, whole=self.whole & int.from_bytes(wanted, "little"))

    def select(self, selection: Selection, order: Sequence[int] | None = None) -> Chosen:
        """The ids of the members that a selection leaves, in their order.

        `order` is another one: all places, in the order in which their members shall come.
        """
        return Chosen(self.members.ids, self._left_by(selection), order)

    def count(self, selection: Selection) -> int:
        """How many members a selection leaves."""
        return self._left_by(selection).bit_count()

    def counts(self, group: str, values: Iterable[str], selection: Selection) -> dict[str, int]:
        """How many members each value would leave if it were chosen too.

        For a value that is chosen already this is what the selection leaves.
        """
        others = self._left_by({name: v for name, v in selection.items() if name != group})
        chosen = list(selection.get(group, ()))
        if others == self.whole and not chosen:
            sizes, everyone = self.sizes(group), self.whole.bit_count()
            without = self.rules[group] is FacetRule.NONE
            had = {value: sizes.get(value, 0) for value in values}
            return {value: everyone - size if without else size for value, size in had.items()}
        return {
            value: (others & self._group(group, [*chosen, value])).bit_count() for value in values
        }

    def sizes(self, group: str) -> Mapping[str, int]:
        """How many members of the whole have each value of a group."""
        return self._sizes[group]

    @cached_property
    def _sizes(self) -> Mapping[str, Mapping[str, int]]:
        return {
            group: {value: (bits & self.whole).bit_count() for value, bits in had.items()}
            for group, had in self.having.items()
        }

    def values(self, group: str, ids: Iterable[int]) -> dict[int, list[str]]:
        """The values that some members have in a group."""
        known = list(self.members.among(ids))
        found: dict[int, list[str]] = {id: [] for id, _place in known}
        for value, bits in self.having[group].items():
            held = bits.to_bytes(len(self.members.ids) // 8 + 1, "little")
            for id, place in known:
                if held[place >> 3] >> (place & 7) & 1:
                    found[id].append(value)
        return found

    def _left_by(self, selection: Selection) -> int:
        left = self.whole
        for group, values in selection.items():
            left &= self._group(group, values)
        return left

    def _group(self, group: str, values: Sequence[str]) -> int:
        """Who is left by the values chosen in one group; nothing chosen leaves everyone."""
        if not values:
            return self.whole
        having = [self.having[group].get(value, 0) for value in values]
        match self.rules[group]:
            case FacetRule.ONE:
                return having[-1]
            case FacetRule.ALL:
                left = self.whole
                for bits in having:
                    left &= bits
                return left
            case rule:
                union = 0
                for bits in having:
                    union |= bits
                return union if rule is FacetRule.ANY else self.whole & ~union
