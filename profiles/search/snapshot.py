"""What a process keeps of one version of what is published, so that it is read once."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

from profiles.models.catalogue import Catalogue
from profiles.models.listing import ListingText, Word
from profiles.models.topic import Topic
from profiles.search.documents import SearchDocument
from profiles.search.lexicon import Lexicon, PublishedWord
from profiles.search.phrasebook import PhraseBook
from profiles.search.query import corrected
from profiles.search.studies import merged, studies
from profiles.terms import TopicTerm

# Where topics come from; those that editors ordered by hand first.
SOURCES: Sequence[Callable[[], Iterable[TopicTerm]]] = (Topic.objects.terms, studies)
MOST_KEPT = 2_000  # texts, of a KB or two each
COLUMNS = ("pk", "listing_id", "names", "keys", *ListingText.FIELDS)


class SearchSnapshot:
    """The words of one version of the catalogue, and the texts that were asked for last.

    Of a listing that was read for one question the next one needs nothing but its id. A
    catalogue that is larger than what is kept begins to keep anew when there is no room.
    """

    def __init__(self) -> None:
        self.kept: dict[int, SearchDocument] = {}

    @cached_property
    def vocabulary(self) -> Lexicon:
        """All words; one query."""
        rows = Word.objects.order_by("stem").values_list("word", "stem", "uses", "name_uses")
        return Lexicon(PublishedWord(*row) for row in rows.iterator())

    @cached_property
    def book(self) -> PhraseBook:
        """All wordings that questions are read by; one query for each source."""
        return PhraseBook(merged(topic for source in SOURCES for topic in source()))

    def corrected(self, text: str) -> str:
        """A text without typing errors: no word that is published or in the book is one."""
        return corrected(text, self.vocabulary, self.book.lexicon)

    def texts(self, ids: Sequence[int]) -> list[SearchDocument]:
        """Texts by their ids, in this order; at most one query."""
        kept = self.kept
        known = {pk: kept[pk] for pk in ids if pk in kept}
        if len(known) < len(ids):
            known |= self._read([pk for pk in ids if pk not in known])
        return [known[pk] for pk in ids if pk in known]

    def _read(self, ids: Sequence[int]) -> dict[int, SearchDocument]:
        rows = ListingText.objects.filter(pk__in=ids).values_list(*COLUMNS)
        new = {pk: SearchDocument.of(*columns) for pk, *columns in rows}
        if len(self.kept) + len(new) > MOST_KEPT:
            self.kept = {}  # not emptied: another thread may be reading it
        self.kept.update(new)
        return new


def search_snapshot(version: str | None = None) -> SearchSnapshot:
    """What is published now; `version` is for who has read already which one that is."""
    now = Catalogue.objects.version() if version is None else version
    return search_snapshot_of(now) if now else SearchSnapshot()


@lru_cache(maxsize=1)
def search_snapshot_of(version: str) -> SearchSnapshot:
    return SearchSnapshot()
