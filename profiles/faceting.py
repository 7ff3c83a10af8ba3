"""Filters that narrow together, with exact counts: sets only, no database.

A *member* is known by its id and has *values* in *groups* (its fields, its traits). A
*selection* names the values that were chosen in each group; the *rule* of a group says what
choosing means. All members with one value are one Python integer, one bit for each member,
so that an intersection is one operation however large the catalogue is.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import compress
from typing import Self


class Rule(Enum):
    """What the chosen values of one group ask of a member."""

    ANY = "has at least one of them"
    ALL = "has every one of them"
    NONE = "has none of them"
    ONE = "has the one that was chosen last; choosing another replaces it"


Selection = Mapping[str, Sequence[str]]


# Turns the digits of a number into selectors, as `compress` takes them.
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
class Facets:
    """A catalogue as sets: who has which value, in the order in which the ids were given."""

    rules: Mapping[str, Rule]
    members: Members
    having: Mapping[str, Mapping[str, int]]
    whole: int

    @classmethod
    def of(
        cls, rules: Mapping[str, Rule], ids: Sequence[int], values: Iterable[tuple[int, str, str]]
    ) -> Self:
        """Build from (id, group, value) in any order.

        What is said twice counts once, and what is said of others not at all.
        """
        place = {id: number for number, id in enumerate(ids)}
        size = len(ids) // 8 + 1
        having: dict[str, dict[str, bytearray]] = {group: {} for group in rules}
        for id, group, value in values:
            if (at := place.get(id)) is not None:
                bits = having[group].setdefault(value, bytearray(size))
                bits[at >> 3] |= 1 << (at & 7)
        sets = {
            group: {value: int.from_bytes(bits, "little") for value, bits in told.items()}
            for group, told in having.items()
        }
        return cls(rules, Members.of(ids), sets, (1 << len(ids)) - 1)

    def among(self, ids: Iterable[int]) -> Self:
        """The same catalogue with only these members; ids that it does not know are left out."""
        wanted = bytearray(len(self.members.ids) // 8 + 1)
        for _id, place in self.members.among(ids):
            wanted[place >> 3] |= 1 << (place & 7)
        return replace(self, whole=self.whole & int.from_bytes(wanted, "little"))

    def select(self, selection: Selection, order: Sequence[int] | None = None) -> list[int]:
        """The ids of the members that a selection leaves, in their order.

        `order` is another one: all places, in the order in which their members shall come.
        """
        ids = self.members.ids
        left = f"{self._left_by(selection):0{len(ids)}b}"[::-1].encode().translate(SELECTORS)
        if order is None:
            return list(compress(ids, left))
        return [ids[place] for place in compress(order, map(left.__getitem__, order))]

    def count(self, selection: Selection) -> int:
        """How many members a selection leaves."""
        return self._left_by(selection).bit_count()

    def counts(self, group: str, values: Iterable[str], selection: Selection) -> dict[str, int]:
        """How many members each value would leave if it were chosen too.

        For a value that is chosen already this is what the selection leaves.
        """
        others = self._left_by({name: v for name, v in selection.items() if name != group})
        chosen = list(selection.get(group, ()))
        return {
            value: (others & self._group(group, [*chosen, value])).bit_count() for value in values
        }

    def sizes(self, group: str) -> dict[str, int]:
        """How many members of the whole have each value of a group."""
        return {
            value: (bits & self.whole).bit_count() for value, bits in self.having[group].items()
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
            case Rule.ONE:
                return having[-1]
            case Rule.ALL:
                left = self.whole
                for bits in having:
                    left &= bits
                return left
            case rule:
                union = 0
                for bits in having:
                    union |= bits
                return union if rule is Rule.ANY else self.whole & ~union
