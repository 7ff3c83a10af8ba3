"""The catalogue's search and filters: one form, all of it in the address."""

from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from urllib.parse import urlencode

import django_filters as filters
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.catalogue.facets import Facets
from profiles.catalogue.presenters import Card, cards
from profiles.catalogue.reply import Reply, reply_to
from profiles.catalogue.snapshot import (
    FACET_RULES,
    CatalogueSnapshot,
    Words,
    asked_code,
    caution_code,
    current_snapshot,
)
from profiles.choices import Education, StudyTie
from profiles.facts import FactKind, lowered
from profiles.models.catalogue import Catalogue
from profiles.models.listing import Listing, ListingQuerySet
from profiles.profile import Point
from profiles.search import Search
from profiles.text.alphabet import letter_name

MOST_TOLD = 3


def filter_words(snapshot: CatalogueSnapshot) -> Words:
    """What can be said in each parameter, each value with the words of its tag.

    They are the same for one version of the catalogue and one language.
    """
    language = get_language()
    if language not in snapshot.words:
        snapshot.words[language] = _words(snapshot)
    return snapshot.words[language]


def _words(snapshot: CatalogueSnapshot) -> Words:
    terms, having = snapshot.terms, snapshot.facets.having
    cautions: dict[str, str] = {
        caution.trait: _("Bukan: peringatan apa pun soal %(trait)s")
        % {"trait": terms[caution.trait].name}
        for caution in snapshot.cautions
    }
    cautions |= {
        caution_code(caution): _("Bukan: %(sentence)s")
        % {"sentence": terms[caution.trait].said(caution.had)}
        for caution in snapshot.cautions
    }
    return {
        "persis": {"1": _("Cari persis")},
        "bidang": {field.slug: field.title for field in snapshot.fields},
        "pendidikan": {one.value: str(one.label) for one in Education},
        "keterikatan": {one.value: str(one.label) for one in StudyTie},
        "sifat": {
            asked_code(Point(slug, had)): _("Cocok: %(trait)s") % {"trait": terms[slug].called(had)}
            for slug in snapshot.traits
            for had in (True, False)
        },
        "bukan": cautions,
        **{
            kind.value: {
                word.value: f"{kind.label}: {lowered(word.label)}" for word in kind.offered
            }
            for kind in FactKind
        },
        "huruf": {
            letter: _("Huruf awal %(letter)s") % {"letter": letter_name(letter)}
            for letter in sorted(having["huruf"])
        },
        "urut": {
            "relevan": _("Paling sesuai"),
            "judul": _("Judul A-Z"),
            "terbaru": _("Terbit terbaru"),
        },
    }


class CatalogueFilter(filters.FilterSet):  # type: ignore[misc]
    """What `/profesi/` understands. A value that it does not know is said and narrows nothing.

    `sifat` keeps the professions that ask for every trait chosen: `<trait>` for having it,
    `<trait>.kurang` for lacking it; what no profession asks for leaves none.

    A fact (`jam`, `tempat`, ...) keeps the professions of which one of the chosen words is true.

    `bukan` is a sentence about oneself ("Saya gugup di depan banyak orang"): it leaves out the
    professions whose section "Kurang cocok" warns a person of whom the sentence is true,
    learnable or not. Its values
    are `<trait>.punya` (the trait's sentence for having it) and `<trait>.kurang` (the one for
    lacking it), for a profession may warn of too much of a thing as of too little; a bare
    `<trait>` leaves out both. That a profession asks for a trait is not yet a warning to those
    who lack it, so `bukan` never looks at the section "Cocok".
    """

    q = filters.CharFilter(label=_lazy("Cari profesi"))
    persis = filters.ChoiceFilter(choices=[])
    bidang = filters.MultipleChoiceFilter(label=_lazy("Bidang"), choices=[])
    pendidikan = filters.MultipleChoiceFilter(label=_lazy("Pendidikan minimum"), choices=[])
    keterikatan = filters.MultipleChoiceFilter(label=_lazy("Kaitan dengan jurusan"), choices=[])
    sifat = filters.MultipleChoiceFilter(label=_lazy("Cocok untukku karena …"), choices=[])
    bukan = filters.MultipleChoiceFilter(label=_lazy("Bukan untukku kalau …"), choices=[])
    huruf = filters.ChoiceFilter(label=_lazy("Huruf awal"), choices=[])
    urut = filters.ChoiceFilter(label=_lazy("Urutkan"), choices=[])

    class Meta:
        model = Listing
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> dict[str, filters.Filter]:
        facts = {
            kind.value: filters.MultipleChoiceFilter(label=kind.label, choices=[])
            for kind in FactKind
        }
        return {**super().get_filters(), **facts}

    def __init__(self, data: QueryDict) -> None:
        self.version = Catalogue.objects.version()
        self.snapshot = current_snapshot(self.version)
        self.words = filter_words(self.snapshot)
        known, self.unknown = self._read(data)
        super().__init__(known, Listing.objects.for_cards())
        for name, words in self.words.items():
            self.filters[name].extra["choices"] = list(words.items())
        self.form.full_clean()

    def _read(self, data: QueryDict) -> tuple[QueryDict, list[str]]:
        """Take from an address what we understand, and tell the first of what we do not."""
        known, unknown = QueryDict(mutable=True), dict[str, None]()
        known["q"] = data.get("q", "").replace("\x00", " ").strip()
        for name, words in self.words.items():
            given = [value for value in data.getlist(name) if value]
            if name == "huruf":
                given = [value.upper() for value in given]
            if not isinstance(self.base_filters[name], filters.MultipleChoiceFilter):
                given = given[-1:]
            known.setlist(name, dict.fromkeys(value for value in given if value in words))
            unknown |= dict.fromkeys(value for value in given if value not in words)
        shown = ("".join(filter(str.isprintable, value))[:40] or "?" for value in unknown)
        return known, list(islice(shown, MOST_TOLD))

    @cached_property
    def reply(self) -> Reply | None:
        """The answer to the question, if one was asked."""
        cleaned = self.form.cleaned_data
        if not cleaned["q"]:
            return None
        exact = bool(cleaned["persis"])
        reply = reply_to(cleaned["q"], self.snapshot, self.version, exact=exact)
        return reply if reply.search.asked else None

    @property
    def search(self) -> Search | None:
        return self.reply.search if self.reply else None

    @cached_property
    def selection(self) -> dict[str, list[str]]:
        """The values chosen in each group that narrows."""
        chosen = {name: self.form.cleaned_data[name] or [] for name in FACET_RULES}
        return {name: [v] if isinstance(v, str) else list(v) for name, v in chosen.items()}

    @property
    def order(self) -> str:
        """How results are sorted: relevance is an order only where a question was asked."""
        asked = str(self.form.cleaned_data["urut"])
        return asked if asked and (self.search or asked != "relevan") else self.usual_order

    @property
    def usual_order(self) -> str:
        return "relevan" if self.search else "judul"

    @cached_property
    def state(self) -> dict[str, Sequence[str]]:
        """All that an address must say to lead here again."""
        return {
            "q": [self.search.asked] if self.search else [],
            "persis": ["1"] if self.search and self.form.cleaned_data["persis"] else [],
            **self.selection,
            "urut": [] if self.order == self.usual_order else [self.order],
        }

    def address(self, **changes: Sequence[str]) -> str:
        """Where the catalogue is in this state, but for some changes, from its first page."""
        state = {**self.state, **changes}
        if not state["q"]:
            state["persis"] = []
        return "?" + urlencode([(name, v) for name, values in state.items() for v in values])

    @cached_property
    def facets(self) -> Facets:
        """The professions that answer the question, or all of them."""
        facets = self.snapshot.facets
        return facets.among(self.search.hits) if self.search else facets

    @cached_property
    def results(self) -> Sequence[int]:
        """Ids of the professions that are left, in the order that was asked for."""
        if self.order == "terbaru":
            return self.facets.select(self.selection, self.snapshot.newest)
        left = self.facets.select(self.selection)
        if self.search and self.order == "relevan":
            kept = set(left)
            return [pk for pk in self.search.hits if pk in kept]
        return left

    def filter_queryset(self, queryset: ListingQuerySet) -> ListingQuerySet:
        return queryset.filter(pk__in=self.results)

    def cards(self, ids: Sequence[int]) -> list[Card]:
        reasons = self.search.reasons(ids) if self.search else {}
        return cards(ids, self.snapshot, listings=self.queryset.in_bulk(ids), reasons=reasons)
