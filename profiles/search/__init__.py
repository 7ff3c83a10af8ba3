"""Finding public professions by words, however people write them.

    text --cut, corrected, parse_query--> Query --fulltext--> ids
    ids --snapshot--> SearchDocument --ranked_documents--> Search

`query`, `lexicon`, `documents`, `titles` and `ranking` think; `fulltext` asks the database which
texts to rank; `snapshot` keeps what was read; `indexing` writes what is read here and is called
by publishing alone.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from profiles.models.catalogue import Catalogue
from profiles.models.listing import Listing, document_part
from profiles.search import fulltext, ranking
from profiles.search.documents import ALTERNATIVES, SearchDocument
from profiles.search.query import (
    MOST_CHARACTERS,
    MOST_READ_CHARACTERS,
    MOST_READ_WORDS,
    MOST_WORDS,
    Query,
    cut,
    parse_query,
)
from profiles.search.snapshot import SearchSnapshot, search_snapshot
from profiles.search.titles import compact_key, keys

__all__ = [
    "MOST_CHARACTERS",
    "MOST_READ_CHARACTERS",
    "MOST_READ_WORDS",
    "MOST_SUGGESTED",
    "MOST_WORDS",
    "Reasons",
    "Search",
    "Suggestion",
    "best_named",
    "cut",
    "no_reasons",
    "search",
    "suggest",
    "wholly_named",
]

MOST_NEAREST = 5
MOST_SUGGESTED = 6

Reasons = Callable[[Collection[int]], Mapping[int, str]]


def no_reasons(ids: Collection[int]) -> Mapping[int, str]:
    return {}


@dataclass(frozen=True)
class Search:
    """What was asked, what was searched for, and what was found.

    `shown` differs from `asked` when a typing error was corrected. `hits` are ids of listings,
    best first; `reasons` says of those that are shown why they are there, where their cards do
    not show it. `was_cut` tells that the question was longer than we read. `nearest` are titles
    to go on to when nothing was found.
    """

    asked: str
    shown: str
    hits: Sequence[int]
    reasons: Reasons = no_reasons
    was_cut: bool = False
    nearest: Sequence[Listing] = ()

    @property
    def was_corrected(self) -> bool:
        return self.shown != self.asked


def search(text: str, *, exact: bool = False, version: str | None = None) -> Search:
    """Professions that answer a question, best first; `exact` corrects nothing.

    `version` is for who has read already which one the catalogue is in.
    """
    asked, was_cut = cut(text)
    if not asked:
        return Search(asked, asked, [], was_cut=was_cut)
    now = search_snapshot(version)
    if not exact and (shown := now.corrected(asked)) != asked:
        meant = parse_query(shown, now.vocabulary)
        if found := _found(meant, now):
            return Search(asked, shown, list(found), partial(_reasons, meant, found), was_cut)
    wanted = parse_query(asked, now.vocabulary)
    found = _found(wanted, now)
    nearest = () if found else _nearest(wanted, now)
    return Search(asked, asked, list(found), partial(_reasons, wanted, found), was_cut, nearest)


def wholly_named(names: Iterable[str], now: SearchSnapshot) -> dict[str, SearchDocument]:
    """The texts that some names are whole names of, by these names; one query."""
    keys_of = {name: compact_key(name) for name in names}
    wanted = [key for key in dict.fromkeys(keys_of.values()) if key]
    texts = now.texts(fulltext.with_key(wanted))
    return {
        name: min(own, key=lambda text: (key not in keys(text.title), text.place))
        for name, key in keys_of.items()
        if (own := [text for text in texts if f" {key} " in text.keys])
    }


def best_named(text: str, now: SearchSnapshot) -> SearchDocument | None:
    """The text that is meant by a part of its name, if any is."""
    wanted = parse_query(text, now.vocabulary)
    found = ranking.ranked_documents(wanted, now.texts(fulltext.with_name(wanted)))
    return found[0] if found and ranking.has_name(wanted, found[0]) else None


def _found(wanted: Query, now: SearchSnapshot) -> Mapping[int, SearchDocument]:
    """What answers a question by the ids of listings, best first."""
    found = ranking.ranked_documents(wanted, now.texts(fulltext.answering(wanted)))
    return {text.listing_id: text for text in found}


def _reasons(
    wanted: Query, found: Mapping[int, SearchDocument], ids: Collection[int]
) -> Mapping[int, str]:
    """Why some of the listings answer; one query for the duties that may be quoted."""
    hidden = [pk for pk in ids if pk in found and ranking.unseen(wanted, found[pk])]
    duties = dict(
        Listing.objects.filter(pk__in=hidden).order_by().values_list("pk", document_part("duties"))
    )
    return {
        pk: ranking.search_reason(wanted, found[pk], duties.get(pk, ()))
        for pk in ids
        if pk in found
    }


def _nearest(wanted: Query, now: SearchSnapshot) -> Sequence[Listing]:
    """Listings whose names hold one of the words, or one that looks like it."""
    near: list[str] = []
    for word in wanted.needed:
        known = now.vocabulary.knows(word.word)
        near += [*word.terms, *word.begun] if known else now.vocabulary.alike(word.word)
    held = {
        text.listing_id: sum(text.part(stem) >= ALTERNATIVES for stem in near)
        for text in now.texts(fulltext.with_any(list(dict.fromkeys(near))))
    }
    best = Listing.objects.for_cards().in_bulk(
        sorted(held, key=lambda pk: (-held[pk], pk))[:MOST_NEAREST]
    )
    return sorted(best.values(), key=lambda listing: (-held[listing.pk], listing.title))


@dataclass(frozen=True)
class Suggestion:
    """A profession to go to, and why where its title does not show it."""

    listing: Listing
    because: str = ""


def suggest(text: str, *, version: str | None = None) -> list[Suggestion]:
    """Up to six professions for a text that is still being typed.

    Names that begin with the text, then names with a word that does, titles before
    alternative titles; then what a search finds.
    """
    asked, _was_cut = cut(text)
    if len(asked) < 2:
        return []
    version = Catalogue.objects.version() if version is None else version
    because = _by_name(asked, search_snapshot(version))
    if len(because) < MOST_SUGGESTED:
        found = search(asked, version=version)
        more = [pk for pk in found.hits if pk not in because][: MOST_SUGGESTED - len(because)]
        because |= found.reasons(more)
    first = dict(list(because.items())[:MOST_SUGGESTED])
    listings = Listing.objects.only("slug", "title").in_bulk(list(first))
    # One that was found may have been withdrawn meanwhile.
    return [Suggestion(listings[pk], why) for pk, why in first.items() if pk in listings]


def _by_name(text: str, now: SearchSnapshot) -> dict[int, str]:
    """Listings with a name that is begun by the text, best first, with the reason."""
    found = now.texts(fulltext.with_name(parse_query(text, now.vocabulary)))
    begun = [(rank, one) for one in found if (rank := ranking.begun(text, one))]
    begun.sort(key=lambda pair: pair[0])
    return {one.listing_id: rank.reason for rank, one in begun}
