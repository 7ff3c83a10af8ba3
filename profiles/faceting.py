"""Filters that narrow together, with exact counts: sets only, no database.

A *member* is known by its id and has *values* in *groups* (its fields, its traits). A
*selection* names the values that were chosen in each group; the *rule* of a group says what
choosing means. All members with one value are one Python integer, one bit for each member,
so that an intersection is one operation however large the catalogue is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Self


class Rule(Enum):
    """What the chosen values of one group ask of a member."""

    ANY = "has at least one of them"
    ALL = "has every one of them"
    NONE = "has none of them"
    ONE = "has the one that was chosen last; choosing another replaces it"


Selection = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Facets:
    """A catalogue as sets: who has which value, in the order in which the ids were given."""

    rules: Mapping[str, Rule]
    ids: Sequence[int]
    having: Mapping[str, Mapping[str, int]]
    whole: int

    @classmethod
    def of(
        cls, rules: Mapping[str, Rule], ids: Sequence[int], values: Iterable[tuple[int, str, str]]
    ) -> Self:
        """Build from (id, group, value) in any order; what is said twice counts once."""
        place = {id: 1 << number for number, id in enumerate(ids)}
        having: dict[str, dict[str, int]] = {group: {} for group in rules}
        for id, group, value in values:
            having[group][value] = having[group].get(value, 0) | place[id]
        return cls(rules, ids, having, (1 << len(ids)) - 1)

    def among(self, ids: Iterable[int]) -> Self:
        """The same catalogue with only these members; ids that it does not know are left out."""
        wanted = set(ids)
        return replace(self, whole=self.whole & _bits(id in wanted for id in self.ids))

    def select(self, selection: Selection) -> list[int]:
        """The ids of the members that a selection leaves, in their order."""
        digits = reversed(f"{self._left_by(selection):b}")
        return [id for id, bit in zip(self.ids, digits, strict=False) if bit == "1"]

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
        wanted = set(ids)
        places = {id: place for place, id in enumerate(self.ids) if id in wanted}
        having = self.having[group].items()
        return {
            id: [value for value, bits in having if bits >> place & 1]
            for id, place in places.items()
        }

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


def _bits(flags: Iterable[bool]) -> int:
    """An integer whose lowest bit is the first flag."""
    digits = "".join("1" if flag else "0" for flag in flags)
    return int(digits[::-1] or "0", 2)
