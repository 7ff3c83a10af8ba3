"""Writing what search reads. `publish` and `withdraw` call this inside their transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import F

from profiles import shapes
from profiles.models.catalogue import Catalogue
from profiles.models.listing import Listing, ListingText, Word
from profiles.models.vocabulary import Trait
from profiles.profile import Point, Profile
from profiles.search.titles import keys
from profiles.section_types import Kind
from profiles.sections import SECTIONS
from profiles.text.stemming import LONGEST, STOPWORDS, index_terms, stem, words

BATCH = 500


def searched_passages(
    profile: Profile, trait_names: Mapping[Point, str]
) -> dict[str, Sequence[str]]:
    """What a page says, by the field of `ListingText` that it is searched in."""
    found: dict[str, list[str]] = {column: [] for column in ListingText.FIELDS}
    for section in SECTIONS:
        if section.searched:
            parts = section.of_kind(Kind.PROSE, Kind.NAME)
            for entry in section.entries(profile):
                found[section.searched] += [entry.values[part.name] for part in parts]
    asked_for = [fit.point for fit in profile.suitable]
    asked_for += [Point(fit.trait, True) for fit in profile.unsuitable if not fit.had]
    found["traits"] = [trait_names.get(point, "") for point in dict.fromkeys(asked_for)]
    return dict(found)


def texts(profile: Profile, trait_names: Mapping[Point, str]) -> dict[str, str]:
    """The columns of `ListingText` for a profile."""
    fields = searched_passages(profile, trait_names)
    names = [*fields["titles"], *fields["alternatives"]]
    written = dict.fromkeys(w for lines in fields.values() for line in lines for w in words(line))
    return {
        "names": "\n".join(names),
        "keys": " ".join(dict.fromkeys(k for name in names for k in keys(name))),
        "words": " ".join(w for w in written if _is_published_word(w)),
        **dict(_terms(fields)),
    }


def _terms(fields: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The terms of each field, once each; beyond what a card shows, those that are new."""
    told: set[str] = set()
    for name, lines in fields.items():
        own = dict.fromkeys(index_terms(" ".join(lines)))
        is_shown = name in ("titles", "alternatives", "summary")
        yield name, " ".join(term for term in own if is_shown or term not in told)
        told.update(own)


def names_by_point(traits: Iterable[Any]) -> dict[Point, str]:
    """What traits are called, had and lacked; in a migration some have no name for the latter."""
    names = {}
    for trait in traits:
        names[Point(trait.slug, True)] = trait.name
        names[Point(trait.slug, False)] = getattr(trait, "lacking_name", "")
    return names


def _is_published_word(word: str) -> bool:
    return word not in STOPWORDS and len(word) <= LONGEST


# A word's part in one text: it stands there, and whether in a name.
Uses = dict[str, tuple[int, int]]


def put(listing: Listing, profile: Profile, traits: Mapping[str, Trait]) -> None:
    """Make the index say what a listing says."""
    Catalogue.objects.changed()
    before = ListingText.objects.filter(listing=listing).first()
    new = texts(profile, names_by_point(traits.values()))
    now, _created = ListingText.objects.update_or_create(listing=listing, defaults=new)
    _recount(_uses(before) if before else {}, _uses(now))


def remove(listing: Listing) -> None:
    """Take a listing out of the index, before it is deleted."""
    Catalogue.objects.changed()
    before = ListingText.objects.filter(listing=listing).first()
    if before:
        before.delete()
        _recount(_uses(before), {})


def _uses(text: ListingText) -> Uses:
    in_names = set(words(text.names))
    return {word: (1, int(word in in_names)) for word in text.words.split()}


def _recount(before: Uses, after: Uses) -> None:
    """Count the words of a text that changed; the version's row keeps others from it."""
    moves: dict[tuple[int, int], list[str]] = {}
    for word in before.keys() | after.keys():
        old, new = before.get(word, (0, 0)), after.get(word, (0, 0))
        if old != new:
            moves.setdefault((new[0] - old[0], new[1] - old[1]), []).append(word)
    Word.objects.bulk_create(
        [Word(word=word, stem=stem(word)) for word in sorted(after.keys() - before.keys())],
        ignore_conflicts=True,
        batch_size=BATCH,
    )
    for (uses, name_uses), moved in sorted(moves.items()):
        counted = Word.objects.filter(word__in=moved)
        counted.update(uses=F("uses") + uses, name_uses=F("name_uses") + name_uses)
    Word.objects.filter(word__in=before.keys() - after.keys(), uses=0).delete()


def reindex(
    model: Callable[[str, str], Any] | None = None,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Write the whole index anew, and say how many listings it holds.

    For a database from before there was search (`model` gives the tables of a migration),
    and for when the rules of stemming changed.
    """

    def table(name: str, today: Any) -> Any:
        return model("profiles", name) if model else today

    text_of, word_of = table("ListingText", ListingText), table("Word", Word)
    listings = table("Listing", Listing).objects.order_by("pk")
    names = names_by_point(table("Trait", Trait).objects.all())
    counts: Counter[str] = Counter()
    name_counts: Counter[str] = Counter()
    done = 0
    with transaction.atomic():
        table("Catalogue", Catalogue).objects.update_or_create(
            pk=1, defaults={"version": Catalogue.new_version()}
        )
        text_of.objects.all().delete()
        word_of.objects.all().delete()
        documents = listings.values_list("pk", "document").iterator(BATCH)
        while batch := list(islice(documents, BATCH)):
            rows = [
                text_of(listing_id=pk, **texts(shapes.read(document), names))
                for pk, document in batch
            ]
            text_of.objects.bulk_create(rows)
            for row in rows:
                uses = _uses(row)
                counts.update(uses.keys())
                name_counts.update(word for word, (_one, named) in uses.items() if named)
            done += len(rows)
            progress(done)
        word_of.objects.bulk_create(
            [
                word_of(word=word, stem=stem(word), uses=uses, name_uses=name_counts[word])
                for word, uses in sorted(counts.items())
            ],
            batch_size=BATCH,
        )
    return done
