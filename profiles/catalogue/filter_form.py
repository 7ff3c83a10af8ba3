"""What the catalogue page says of its filters: options with counts, and links to other states."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.catalogue.filters import CatalogueFilter
from profiles.catalogue.snapshot import caution_code, point_of
from profiles.choices import Text
from profiles.facts import FactKind
from profiles.terms import TraitKind
from profiles.text.alphabet import letter_name

HINTS = {
    "sifat": _lazy("Yang tampil hanya profesi yang meminta semua sifat yang kamu centang."),
    "bukan": _lazy(
        "Centang kalimat yang benar tentang dirimu. Profesi yang memberi peringatan soal itu "
        "disisihkan, juga kalau hal itu masih bisa dilatih."
    ),
}
# The others are long: closed, they say how many of them are chosen.
OPEN_GROUPS = ("bidang", "pendidikan")
# The facts that are offered; an address may ask for any other, which then shows.
OFFERED_FACTS = (
    FactKind.YEARS,
    FactKind.PLACE,
    FactKind.HOURS,
    FactKind.PEOPLE,
    FactKind.PAY,
    FactKind.EMPLOYER,
)


@dataclass(frozen=True)
class Option:
    """One value that can be chosen, and how many professions there are when it is."""

    value: str
    label: Text
    note: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class OptionGroup:
    """Options of one kind; only groups of traits have several kinds, and titles for them."""

    title: Text
    options: Sequence[Option]


@dataclass(frozen=True)
class FilterGroup:
    """A part of the form: a field, schooling, traits."""

    name: str
    title: Text
    hint: Text
    parts: Sequence[OptionGroup]

    @property
    def chosen(self) -> int:
        return sum(option.chosen for part in self.parts for option in part.options)

    @property
    def is_open(self) -> bool:
        return self.name in OPEN_GROUPS


@dataclass(frozen=True)
class FilterLink:
    """A link to another state of the catalogue, with the number of professions there."""

    words: Text
    address: str
    count: int
    current: bool = False

    @property
    def counted(self) -> str:
        return _(": %(n)s profesi") % {"n": self.count}


@dataclass(frozen=True)
class FilterForm:
    """A filtered catalogue in words and links."""

    found: CatalogueFilter

    @cached_property
    def heading(self) -> str:
        narrowed = any(self.found.selection.values())
        reply = self.found.reply
        if reply and reply.pair and not narrowed:
            return _("Dua profesi untuk dibandingkan")
        if reply and reply.wishes and not reply.search.hits:
            return _("Pertanyaanmu")
        if self.found.search and narrowed:
            words = _("%(n)s profesi cocok dengan pencarian dan saringan")
        elif self.found.search:
            words = _("%(n)s profesi cocok dengan pencarian")
        elif narrowed:
            words = _("%(n)s profesi cocok dengan saringan")
        else:
            words = _("%(n)s profesi")
        return words % {"n": len(self.found.results)}

    @property
    def question(self) -> str:
        return self.found.search.asked if self.found.search else ""

    @property
    def groups(self) -> list[FilterGroup]:
        return [
            self._group("bidang", [("", self._plain("bidang"))]),
            self._group("pendidikan", [("", self._plain("pendidikan"))]),
            self._group("keterikatan", [("", self._plain("keterikatan"))]),
            *(self._group(kind.value, [("", self._words_of(kind))]) for kind in self._facts()),
            self._group("sifat", self._by_kind(self._wanted())),
            self._group("bukan", self._by_kind(self._cautions())),
        ]

    def _group(
        self, name: str, parts: Iterable[tuple[Text, Mapping[str, tuple[Text, str]]]]
    ) -> FilterGroup:
        chosen = self.found.selection[name]
        counts = self.found.facets.counts(name, self.found.words[name], self.found.selection)
        return FilterGroup(
            name=name,
            title=self.found.form.fields[name].label,
            hint=HINTS.get(name, ""),
            parts=[
                OptionGroup(
                    title,
                    [
                        Option(value, label, note, counts[value], value in chosen)
                        for value, (label, note) in options.items()
                    ],
                )
                for title, options in parts
            ],
        )

    def _plain(self, name: str) -> dict[str, tuple[Text, str]]:
        return {value: (words, "") for value, words in self.found.words[name].items()}

    def _facts(self) -> list[FactKind]:
        asked = [kind for kind in FactKind if self.found.selection[kind.value]]
        return list(dict.fromkeys([*OFFERED_FACTS, *asked]))

    def _words_of(self, kind: FactKind) -> dict[str, tuple[Text, str]]:
        return {word.value: (word.label, "") for word in kind.offered}

    def _wanted(self) -> dict[str, tuple[Text, str]]:
        """What any profession asks for, and what an address asks for beside that."""
        snapshot, chosen = self.found.snapshot, self.found.selection["sifat"]
        offered = [
            code
            for code in self.found.words["sifat"]
            if code in snapshot.facets.having["sifat"] or code in chosen
        ]
        told = {
            code: (snapshot.terms[point_of(code).trait], point_of(code).had) for code in offered
        }
        return {code: (term.called(had), term.said(had)) for code, (term, had) in told.items()}

    def _cautions(self) -> dict[str, tuple[Text, str]]:
        """Sentences; a trait both ways is an option only when an address asked for it."""
        snapshot = self.found.snapshot
        sentences = {
            caution_code(caution): (snapshot.terms[caution.trait].said(caution.had), "")
            for caution in snapshot.cautions
        }
        asked = {
            value: (self.found.words["bukan"][value], "")
            for value in self.found.selection["bukan"]
            if value not in sentences
        }
        return {**sentences, **asked}

    def _by_kind(
        self, options: Mapping[str, tuple[Text, str]]
    ) -> Iterator[tuple[Text, Mapping[str, tuple[Text, str]]]]:
        """Options about traits under the kinds of trait, the traits from A to Z."""
        traits = self.found.snapshot.traits
        order = {slug: number for number, slug in enumerate(traits)}
        about = {value: point_of(value).trait for value in options}
        ranked = sorted(options, key=lambda value: (order[about[value]], value))
        for kind in TraitKind:
            of_kind = [value for value in ranked if traits[about[value]].kind == kind]
            if of_kind:
                yield kind.label, {value: options[value] for value in of_kind}

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form carries along without asking for it."""
        state = self.found.state
        return [(name, value) for name in ("persis", "huruf", "urut") for value in state[name]]

    @cached_property
    def undone(self) -> list[FilterLink]:
        """Each filter in force, with the address without it and what is left there."""
        found = self.found
        steps = []
        for name, values in found.selection.items():
            for value in values:
                less = [other for other in values if other != value]
                left = found.facets.count({**found.selection, name: less})
                steps.append(
                    FilterLink(found.words[name][value], found.address(**{name: less}), left)
                )
        return steps

    @cached_property
    def applied(self) -> list[FilterLink]:
        """The question and the filters in force, to be removed one by one."""
        found = self.found
        if not found.search or (found.reply and (found.reply.wishes or found.reply.pair)):
            return self.undone  # what was read has tags of its own
        left = found.snapshot.facets.count(found.selection)
        return [FilterLink(f"“{found.search.asked}”", found.address(q=[]), left), *self.undone]

    @property
    def ways_on(self) -> list[FilterLink]:
        """What to remove so that something is left; all filters, if one is not enough."""
        if steps := [step for step in self.undone if step.count]:
            return steps
        nothing: dict[str, list[str]] = {name: [] for name in self.found.selection}
        left = self.found.facets.count(nothing)
        everything = FilterLink(_("semua saringan"), self.found.address(**nothing), left)
        return [everything] if left else []

    @property
    def orders(self) -> list[FilterLink]:
        found, usual = self.found, self.found.usual_order
        return [
            FilterLink(
                words,
                found.address(urut=[] if order == usual else [order]),
                len(found.results),
                order == found.order,
            )
            for order, words in found.words["urut"].items()
            if found.search or order != "relevan"
        ]

    @cached_property
    def letters(self) -> list[FilterLink]:
        """The first letters in use where no letter is chosen; none where one is all there is."""
        found = self.found
        chosen = found.selection["huruf"]
        counts = found.facets.counts("huruf", found.words["huruf"], found.selection)
        steps = [
            FilterLink(letter_name(letter), found.address(huruf=[letter]), count, letter in chosen)
            for letter, count in counts.items()
            if count or letter in chosen
        ]
        if len(steps) < 2 and not chosen:
            return []
        everything = found.facets.count({**found.selection, "huruf": []})
        return [FilterLink(_("Semua"), found.address(huruf=[]), everything, not chosen), *steps]

    @property
    def is_exact(self) -> bool:
        return bool(self.found.state["persis"])

    @property
    def exactly(self) -> str:
        """The address that takes the question at its word."""
        return self.found.address(persis=["1"])

    @property
    def forgivingly(self) -> str:
        """The address that forgives typing errors."""
        return self.found.address(persis=[])
