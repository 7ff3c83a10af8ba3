"""What a question is answered with: how it was read, and which professions that leaves.

    text --corrected, read_question--> Question --_Answer--> Reply

A question of a name, or of words that no table knows, is a search and nothing else. Topics that
it asks for give their professions, those of several topics first; what it will not have is put
aside, whatever else it asks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyroaring import FrozenBitMap

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.search import Search, best_named, cut, named, no_reasons, search
from profiles.search.phrasebook import plain
from profiles.search.question import Question, Split, Wish, read_question, splits
from profiles.search.snapshot import SearchSnapshot, search_snapshot
from profiles.topics import TopicKind, TopicTerm


@dataclass(frozen=True)
class Reply:
    """The answer to a question.

    `search` is what was typed, corrected and found: its hits are the professions that answer,
    best first. `wishes` are what was read in it, `put_aside` are the ids of professions that a
    condition took out. `pair` are the ids of two professions that a question compares.
    """

    search: Search
    question: Question | None = None
    wishes: Sequence[Wish] = ()
    put_aside: Sequence[int] = ()
    pair: tuple[int, int] | None = None

    @property
    def topics(self) -> list[TopicTerm]:
        """The topics that were read, each once."""
        return list({topic.slug: topic for one in self.wishes for topic in one.topics}.values())

    @property
    def notes(self) -> list[str]:
        return list(dict.fromkeys(topic.note for topic in self.topics if topic.note))

    @property
    def doors(self) -> list[TopicTerm]:
        return [topic for topic in self.topics if topic.door]

    @property
    def unwritten(self) -> list[TopicTerm]:
        """Professions that were asked for and are not in the catalogue."""
        wanted = (one for one in self.wishes if not one.denied)
        return [
            topic for one in wanted for topic in one.topics if topic.kind is TopicKind.UNWRITTEN
        ]


def reply_to(
    text: str, catalogue: CatalogueSnapshot, version: str, *, exact: bool = False
) -> Reply:
    """Answer a question; `exact` takes it at its word."""
    asked, was_cut = cut(text)
    if exact or not asked:
        return Reply(search(text, exact=exact, version=version))
    now = search_snapshot(version)
    question = read_question(now.corrected(asked), now.book)
    if pair := _pair(question, catalogue, now):
        found = Search(asked, question.text, list(pair), was_cut=was_cut)
        return Reply(found, question, pair=pair)
    if not question.wishes:
        return Reply(search(text, version=version), question)
    return _Answer(asked, question, catalogue, now, version, was_cut).reply()


# --- two professions ----------------------------------------------------------------------


def _pair(
    question: Question, catalogue: CatalogueSnapshot, now: SearchSnapshot
) -> tuple[int, int] | None:
    """The two professions that a question compares, if it does."""
    ways = list(splits(question))
    if not ways:
        return None
    sides = {side for way in ways for side in (way.left, way.right)}
    texts = named({*sides, question.text}, now)
    if question.text in texts:
        return None

    def listing_of(side: str, way: Split) -> int | None:
        if side in texts:
            return texts[side].listing_id
        if not way.joined:
            return None
        if topics := _topics_of(side, now):
            return _first_of(topics, catalogue)
        found = best_named(side, now) if way.compares else None
        return found.listing_id if found else None

    for way in ways:
        left, right = listing_of(way.left, way), listing_of(way.right, way)
        if left and right and left != right:
            return left, right
    return None


def _topics_of(side: str, now: SearchSnapshot) -> Sequence[TopicTerm]:
    """What a side means as a whole, if it is no profession."""
    spoken = [plain(word) for word in side.split()]
    mention = now.book.mention(spoken, 0)
    return mention.topics if mention and mention.end == len(spoken) else ()


def _first_of(topics: Sequence[TopicTerm], catalogue: CatalogueSnapshot) -> int | None:
    """The first profession that goes by a name for several ("guru")."""
    umbrellas = (topic for topic in topics if topic.kind is TopicKind.UMBRELLA)
    slugs = [slug for topic in umbrellas for slug in topic.professions]
    return next(iter(catalogue.numbers(slugs).values()), None)


# --- wishes and conditions ----------------------------------------------------------------


class _Answer:
    """The answer to one question in which wishes were read."""

    def __init__(
        self,
        asked: str,
        question: Question,
        catalogue: CatalogueSnapshot,
        now: SearchSnapshot,
        version: str,
        was_cut: bool,
    ) -> None:
        self.asked, self.question, self.was_cut = asked, question, was_cut
        self.catalogue, self.now, self.version = catalogue, now, version
        self.ids = catalogue.facets.members.ids
        self.numbers = catalogue.numbers(
            slug
            for wish in question.wishes
            for topic in wish.topics
            for slug in (*topic.professions, *topic.instead)
        )

    def reply(self) -> Reply:
        """Who answers.

        1. A name that the question is, or in which all its words stand: it is searched for.
        2. Else the topics that are asked for: their professions, best first.
        3. Else the words that are left: they are searched for.
        4. Else, where something is not wanted, everyone whom that leaves.
        """
        unwanted = self.question.unwanted
        wanted = [wish for wish in self.question.wanted if _leads(wish)]
        told = [wish for wish in self.question.wanted if not _leads(wish)]
        affirmed = self.question.without(*unwanted, *told)
        found = search(affirmed, exact=True, version=self.version)
        reasons, hits = no_reasons, list[int]()
        if wanted and not self._is_name(affirmed, found, wanted):
            hits = self._by_topics(wanted, found)
        elif wanted or self.question.rest:
            wanted, hits, reasons = [], list(found.hits), found.reasons
        elif unwanted:
            hits = self._everyone(unwanted)
        aside = self._aside(unwanted)
        left = [pk for pk in hits if pk not in aside]
        if hits and not left:
            left = [pk for pk in self._everyone(unwanted) if pk not in aside]
        return Reply(
            Search(self.asked, self.question.text, left, reasons, self.was_cut),
            self.question,
            sorted([*wanted, *filter(_tells, told), *unwanted], key=lambda wish: wish.start),
            self._told_aside(unwanted, hits, aside),
        )

    def _is_name(self, affirmed: str, found: Search, wanted: Sequence[Wish]) -> bool:
        """Whether a name says more of the question than the topics in it.

        A topic that is the whole question is no name, unless a title says the same.
        """
        if not found.hits:
            return False
        is_whole = len(wanted) == 1 and not self.question.rest
        if is_whole:
            return affirmed in named([affirmed], self.now) and not _is_study(wanted[0])
        best = best_named(affirmed, self.now)
        return best is not None and best.listing_id == found.hits[0]

    # Who answers

    def _by_topics(self, wanted: Sequence[Wish], found: Search) -> list[int]:
        """The professions of topics: those of most topics first, then as the topics order them.

        What else was said only orders them: "gambar anime" finds no page that mentions anime.
        """
        ranks = [self._ranks(wish) for wish in wanted]
        own = list(dict.fromkeys(pk for ranked in ranks for pk in ranked))
        said = {pk: number for number, pk in enumerate(found.hits)} if self.question.rest else {}

        def order(pk: int) -> tuple[int, bool, int]:
            places = [ranked[pk] for ranked in ranks if pk in ranked]
            return -len(places), pk not in said, sum(places)

        own.sort(key=order)
        marked = [self._marked(wish) for wish in wanted]
        every = FrozenBitMap.intersection(*marked) if marked else NO_MEMBERS
        others = [*every, *(FrozenBitMap.union(*marked) - every)]
        return list(dict.fromkeys([*own, *(self.ids[place] for place in others)]))

    def _everyone(self, unwanted: Sequence[Wish]) -> list[int]:
        """All professions, those first that are named for who does not want something."""
        instead = (topic.instead for wish in unwanted for topic in wish.topics)
        first = [self.numbers[slug] for slugs in instead for slug in slugs if slug in self.numbers]
        return list(dict.fromkeys([*first, *self.ids]))

    # What is put aside

    def _aside(self, unwanted: Sequence[Wish]) -> set[int]:
        """All whom something unwanted concerns."""
        return {pk for wish in unwanted for pk in self._concerned(wish)}

    def _concerned(self, wish: Wish) -> Iterator[int]:
        yield from self._ranks(wish)
        yield from (self.ids[place] for place in self._marked(wish))
        if wish.words:
            yield from search(" ".join(wish.words), exact=True, version=self.version).hits

    def _told_aside(
        self, unwanted: Sequence[Wish], hits: Sequence[int], aside: set[int]
    ) -> list[int]:
        """Of those who are put aside, first whom the topics name, best known first."""
        asked = set(hits)
        named_first = (pk for wish in unwanted for pk in self._ranks(wish))
        return [pk for pk in dict.fromkeys([*named_first, *hits]) if pk in aside and pk in asked]

    # Whom a topic concerns

    def _ranks(self, wish: Wish) -> dict[int, int]:
        """The professions that the topics of a wish name, with their places."""
        slugs = (slug for topic in wish.topics for slug in topic.professions)
        known = dict.fromkeys(self.numbers[slug] for slug in slugs if slug in self.numbers)
        return {pk: place for place, pk in enumerate(known)}

    def _marked(self, wish: Wish) -> FrozenBitMap:
        """The places of the professions that have a mark of a topic."""
        having = self.catalogue.facets.having
        codes = (code for topic in wish.topics for code in topic.codes)
        sets = [having.get(group, {}).get(value, NO_MEMBERS) for group, value in codes]
        return FrozenBitMap.union(*sets) if sets else NO_MEMBERS


def _leads(wish: Wish) -> bool:
    """Whether a wish has professions of its own; what has marks alone narrows only denied."""
    return any(topic.professions for topic in wish.topics)


def _tells(wish: Wish) -> bool:
    return any(topic.note or topic.door for topic in wish.topics)


def _is_study(wish: Wish) -> bool:
    study = (TopicKind.PROGRAMME, TopicKind.VOCATIONAL, TopicKind.SUBJECT)
    return any(topic.kind in study for topic in wish.topics)
