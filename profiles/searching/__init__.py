"""Finding public professions by words, however people write them.

    text --cut, corrected, question--> Question --engine--> Candidates --ranked--> Search

`questions`, `vocabulary` and `ranking` think; `engine` asks the database; `indexing` writes
what is read here and is called by publishing alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from profiles.models.window import Listing
from profiles.searching import engine, ranking
from profiles.searching.questions import (
    MOST_CHARACTERS,
    MOST_WORDS,
    Question,
    corrected,
    cut,
    question,
)
from profiles.searching.vocabulary import Vocabulary, published

__all__ = ["MOST_CHARACTERS", "MOST_WORDS", "Hit", "Search", "Suggestion", "search", "suggest"]

MOST_QUOTING = 24  # hits beyond the first page say where they matched, without quoting
MOST_NEAREST = 5
MOST_SUGGESTED = 6


@dataclass(frozen=True)
class Hit:
    """A profession that answers; `reason` says why where its title does not show it."""

    listing_id: int
    reason: str = ""


@dataclass(frozen=True)
class Search:
    """What was asked, what was searched for, and what was found.

    `shown` differs from `asked` when a typing error was corrected. `was_cut` tells that the
    question was longer than we read. `nearest` are titles to go on to when nothing was found.
    """

    asked: str
    shown: str
    hits: Sequence[Hit]
    was_cut: bool = False
    nearest: Sequence[Listing] = ()

    @property
    def was_corrected(self) -> bool:
        return self.shown != self.asked


def search(text: str, *, exact: bool = False) -> Search:
    """Professions that answer a question, best first; `exact` corrects nothing."""
    asked, was_cut = cut(text)
    if not asked:
        return Search(asked, asked, [], was_cut)
    vocabulary = published()
    if not exact and (shown := corrected(asked, vocabulary)) != asked:
        hits = _hits(question(shown, vocabulary))
        if hits:
            return Search(asked, shown, hits, was_cut)
    wanted = question(asked, vocabulary)
    hits = _hits(wanted)
    return Search(asked, asked, hits, was_cut, () if hits else _nearest(wanted, vocabulary))


def _hits(wanted: Question) -> list[Hit]:
    found = ranking.ranked(wanted, engine.candidates(wanted))
    quoted = [one.candidate.listing_id for one in found[:MOST_QUOTING] if one.unseen]
    duties = _duties(quoted)
    return [
        Hit(one.candidate.listing_id, ranking.reason(wanted, one, duties.get(pk, ())))
        for one in found
        for pk in [one.candidate.listing_id]
    ]


def _duties(listings: Sequence[int]) -> dict[int, Sequence[str]]:
    if not listings:
        return {}
    rows = Listing.objects.filter(pk__in=listings).order_by()
    return dict(rows.values_list("pk", "document__duties"))


def _nearest(wanted: Question, vocabulary: Vocabulary) -> Sequence[Listing]:
    """Listings whose names hold one of the words, or one that looks like it."""
    near: list[str] = []
    for word in wanted.needed:
        known = vocabulary.knows(word.word)
        near += [word.whole, *word.begun] if known else vocabulary.alike(word.word)
    held = {
        found.listing_id: sum(f" {one} " in f" {' '.join(found.fields[:2])} " for one in near)
        for found in engine.named(list(dict.fromkeys(near)))
    }
    best = Listing.objects.for_cards().in_bulk(
        sorted(held, key=lambda pk: (-held[pk], pk))[:MOST_NEAREST]
    )
    return sorted(best.values(), key=lambda listing: (-held[listing.pk], listing.title))


# --- while typing -------------------------------------------------------------------------


@dataclass(frozen=True)
class Suggestion:
    """A profession to go to, and why where its title does not show it."""

    listing: Listing
    because: str = ""


def suggest(text: str) -> list[Suggestion]:
    """Up to six professions for a text that is still being typed.

    Names that begin with the text, then names with a word that does, titles before
    alternative titles; then what a search finds.
    """
    asked, _was_cut = cut(text)
    if len(asked) < 2:
        return []
    because = _by_name(asked)
    if len(because) < MOST_SUGGESTED:
        for hit in search(asked).hits:
            because.setdefault(hit.listing_id, hit.reason)
    first = dict(list(because.items())[:MOST_SUGGESTED])
    listings = Listing.objects.only("slug", "title").in_bulk(list(first))
    return [Suggestion(listings[pk], why) for pk, why in first.items()]


def _by_name(text: str) -> dict[int, str]:
    """Listings with a name that is begun by the text, best first, with the reason."""
    found = engine.candidates(question(text, published()), names_only=True)
    begun = [(rank, one) for one in found if (rank := ranking.begun(text, one))]
    begun.sort(key=lambda pair: pair[0])
    return {one.listing_id: rank.reason for rank, one in begun}
