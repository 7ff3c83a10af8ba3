"""What a question is answered with: how it was read, and which professions that leaves.

    text --corrected, read_question--> Question --_Answer--> Reply

A question of a name, or of words that no table knows, is a search and nothing else. Topics that
it asks for give their professions, those of several topics first; what it will not have is put
aside, whatever else it asks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from django.utils.translation import gettext as _
from pyroaring import FrozenBitMap

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.search import (
    MOST_READ_CHARACTERS,
    MOST_READ_WORDS,
    Reasons,
    Search,
    best_named,
    cut,
    no_reasons,
    search,
    wholly_named,
)
from profiles.search.phrasebook import plain
from profiles.search.question import (
    Question,
    Wish,
    compares,
    names_alone,
    read_question,
    runs_of_names,
    sides,
    unknown_title,
)
from profiles.search.snapshot import SearchSnapshot, search_snapshot
from profiles.terms import TopicKind, TopicTerm

STUDIES = (TopicKind.SUBJECT, TopicKind.PROGRAMME, TopicKind.VOCATIONAL)


@dataclass(frozen=True)
class Reply:
    """The answer to a question.

    `search` is what was typed, corrected and found: its hits are the professions that answer,
    best first. `wishes` are what was read in it, `put_aside` are the ids of professions that a
    condition took out. `pair` are the ids of two professions that a question compares, `unknown`
    is a title that neither a table nor a text knows.
    """

    search: Search
    question: Question | None = None
    wishes: Sequence[Wish] = ()
    put_aside: Sequence[int] = ()
    pair: tuple[int, int] | None = None
    unknown: str = ""

    @property
    def topics(self) -> list[TopicTerm]:
        """The topics that were read, each once."""
        return list({topic.slug: topic for one in self.wishes for topic in one.topics}.values())

    @property
    def notes(self) -> list[str]:
        return list(dict.fromkeys(topic.note for topic in self.topics if topic.note))

    @property
    def doors(self) -> list[TopicTerm]:
        """Pages to go on to, first that of the kind of study that the question speaks of."""
        opened = (
            topic
            for wish in self.wishes
            for topic in wish.topics
            if topic.door and opens(topic, denied=wish.denied)
        )
        doors = list({topic.door: topic for topic in opened}.values())
        if not self.question:
            return doors
        kinds = list(dict.fromkeys([self.question.studied, *STUDIES]))
        return sorted(doors, key=lambda one: [*kinds, one.kind].index(one.kind))

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
    read = None if exact else read_reply(text, catalogue, version)
    return read or Reply(search(text, exact=exact, version=version))


def read_reply(text: str, catalogue: CatalogueSnapshot, version: str) -> Reply | None:
    """The answer to a question in which more than words was read; None where it was not."""
    asked, was_cut = cut(text, MOST_READ_CHARACTERS, MOST_READ_WORDS)
    if not asked:
        return None
    now = search_snapshot(version)
    question = read_question(now.corrected(asked), now.book)
    if pair := _pair(question, catalogue, now):
        found = Search(asked, question.text, pair, was_cut=was_cut)
        told = [one for one in question.wanted if not _leads(one) and not _has_door(one)]
        return Reply(found, question, told, pair=(pair[0], pair[1]))
    if name := unknown_title(question, now.vocabulary.knows):
        found = Search(asked, question.text, [], was_cut=was_cut)
        return Reply(found, question, unknown=name[:1].upper() + name[1:])
    if not question.wishes:
        return None
    reply = _Answer(asked, question, catalogue, now, version, was_cut).reply()
    return reply if reply.wishes else None


# --- two professions ----------------------------------------------------------------------


def _pair(question: Question, catalogue: CatalogueSnapshot, now: SearchSnapshot) -> list[int]:
    """The two professions that a question compares, if it does; of more, all of them."""
    runs = runs_of_names(question, now.vocabulary.is_of_names)
    texts = wholly_named(runs, now) if runs else {}
    names = names_alone(question, texts.keys())
    listings = list(dict.fromkeys(texts[name].listing_id for name in names))
    if len(listings) >= 2:
        return listings

    def meant(side: str) -> list[int]:
        if side in texts:
            return [texts[side].listing_id]
        topics = _topics_of(side, now)
        if named := _going_by(topics, catalogue, (TopicKind.UMBRELLA,)):
            return named
        if any(topic.kind in STUDIES for topic in topics):
            return []
        found = best_named(side, now)
        return [found.listing_id] if found else []

    def led_to(side: str) -> list[int]:
        return _going_by(_topics_of(side, now), catalogue, STUDIES)

    both = ((one, other, meant(one), meant(other)) for one, other in sides(question))
    # Beside a profession, a study stands for what it leads to.
    pairs = (
        product(left or led_to(one), right or led_to(other))
        for one, other, left, right in both
        if left or right
    )
    different = (pair for product_ in pairs for pair in product_ if len({*pair}) == 2)
    return list(next(different, ()))


def _topics_of(side: str, now: SearchSnapshot) -> Sequence[TopicTerm]:
    """What a side means as a whole, if it is no profession."""
    spoken = [plain(word) for word in side.split()]
    mention = now.book.mention(spoken, 0)
    return mention.topics if mention and mention.end == len(spoken) else ()


def _going_by(
    topics: Sequence[TopicTerm], catalogue: CatalogueSnapshot, kinds: Sequence[TopicKind]
) -> list[int]:
    """The professions that go by a name for several ("guru"), the usual one first."""
    of_kind = (topic for topic in topics if topic.kind in kinds)
    return list(catalogue.numbers(slug for one in of_kind for slug in one.professions).values())


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
        unwanted = [wish for wish in self.question.unwanted if wish.topics or self._known(wish)]
        wanted = [wish for wish in self.question.wanted if _leads(wish)]
        told = [wish for wish in self.question.wanted if not _leads(wish)]
        affirmed = self.question.without(*self.question.unwanted, *told)
        found = search(affirmed, exact=True, version=self.version)
        reasons: Reasons = no_reasons
        hits: list[int] = []
        if wanted and not self._is_name(affirmed, found, wanted):
            hits = self._by_topics(wanted, found)
        elif wanted or (self.question.rest and found.hits):
            wanted, hits, reasons = [], list(found.hits), found.reasons
        elif unwanted:
            hits = self._everyone(unwanted)
        aside = self._aside(unwanted)
        left = [pk for pk in hits if pk not in aside]
        if hits and hits[0] in aside and (not left or not wanted):
            # What was asked for itself is put aside: others of its field come first.
            left = [pk for pk in self._everyone(unwanted, near=hits[0]) if pk not in aside]
        return Reply(
            Search(self.asked, self.question.text, left, reasons, self.was_cut),
            self.question,
            sorted([*wanted, *filter(_tells, told), *unwanted], key=lambda wish: wish.start),
            self._told_aside(unwanted, hits, aside),
        )

    def _known(self, wish: Wish) -> bool:
        """Whether the words that are not wanted stand in any text."""
        return bool(self._found(wish))

    def _found(self, wish: Wish) -> Sequence[int]:
        return search(" ".join(wish.words), exact=True, version=self.version).hits

    def _is_name(self, affirmed: str, found: Search, wanted: Sequence[Wish]) -> bool:
        """Whether a name says more of the question than the topics in it.

        A topic that is the whole question is no name, unless a title says the same.
        """
        if not found.hits or compares(self.question):
            return False
        is_whole = len(wanted) == 1 and not self.question.rest
        if is_whole:
            return affirmed in wholly_named([affirmed], self.now) and not _is_study(wanted[0])
        best = best_named(affirmed, self.now)
        return best is not None and best.listing_id == found.hits[0]

    # Who answers

    def _by_topics(self, wanted: Sequence[Wish], found: Search) -> list[int]:
        """The professions of topics: those of most topics first, then as the topics order them.

        What else was said only orders them: "gambar anime" finds no page that mentions anime.
        """
        # A profession that is not written has its field alone, whatever else was said of it.
        wanted = [wish for wish in wanted if _is_unwritten(wish)] or wanted
        ranks = [self._ranks(wish) for wish in wanted]
        called = wholly_named([self.question.rest], self.now)
        first = {pk for wish in wanted if _is_umbrella(wish) for pk in self._ranks(wish)}
        either = compares(self.question)
        names = [text.listing_id for text in called.values()]
        own = list(dict.fromkeys([*names, *(pk for ranked in ranks for pk in ranked)]))
        said = {pk: number for number, pk in enumerate(found.hits)} if self.question.rest else {}

        def order(pk: int) -> tuple[bool, int, bool, bool, int]:
            places = [ranked[pk] for ranked in ranks if pk in ranked]
            count = 0 if either else -len(places)
            return pk not in names, count, pk not in first, pk not in said, sum(places)

        own.sort(key=order)
        marked = [self._marked(wish) for wish in wanted]
        every = FrozenBitMap.intersection(*marked) if marked else NO_MEMBERS
        others = [*every, *(FrozenBitMap.union(*marked) - every)]
        return list(dict.fromkeys([*own, *(self.ids[place] for place in others)]))

    def _everyone(self, unwanted: Sequence[Wish], near: int | None = None) -> list[int]:
        """All professions, those first that are named for who does not want something.

        With `near`, the professions of its field come before the others.
        """
        instead = (topic.instead for wish in unwanted for topic in wish.topics)
        first = [self.numbers[slug] for slugs in instead for slug in slugs if slug in self.numbers]
        everyone = dict.fromkeys([*first, *self.ids])
        of_field = set(self._of_its_field(near)) if near else set()
        return sorted(everyone, key=lambda pk: pk not in of_field) if of_field else list(everyone)

    def _of_its_field(self, pk: int) -> list[int]:
        facets = self.catalogue.facets
        fields = facets.values("bidang", [pk]).get(pk, [])
        return list(facets.select({"bidang": fields}))

    # What is put aside

    def _aside(self, unwanted: Sequence[Wish]) -> set[int]:
        """All whom something unwanted concerns."""
        return {pk for wish in unwanted for pk in self._concerned(wish)}

    def _concerned(self, wish: Wish) -> Iterator[int]:
        if _is_unwritten(wish):
            return  # its neighbours are other professions
        yield from self._ranks(wish)
        yield from (self.ids[place] for place in self._marked(wish))
        if wish.words:
            yield from self._found(wish)

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


def door_name(topic: TopicTerm) -> str:
    """What the page behind a door is about; that of a matter is for work without it."""
    return _("Tanpa %s") % topic.name if topic.kind is TopicKind.MATTER else topic.name


def opens(topic: TopicTerm, *, denied: bool) -> bool:
    """A study is opened for who wants it, a matter for who will not have it."""
    if topic.kind is TopicKind.MATTER:
        return denied
    return not (denied and topic.kind in STUDIES)


def _leads(wish: Wish) -> bool:
    """Whether a wish has professions of its own; what has marks alone narrows only denied.

    A title that is not written has those of its field.
    """
    return any(
        topic.professions or (topic.marks and topic.kind is TopicKind.UNWRITTEN)
        for topic in wish.topics
    )


def _tells(wish: Wish) -> bool:
    return any(topic.note for topic in wish.topics) or _has_door(wish)


def _has_door(wish: Wish) -> bool:
    return any(topic.door for topic in wish.topics)


def _is_umbrella(wish: Wish) -> bool:
    return any(topic.kind is TopicKind.UMBRELLA for topic in wish.topics)


def _is_unwritten(wish: Wish) -> bool:
    return any(topic.kind is TopicKind.UNWRITTEN for topic in wish.topics)


def _is_study(wish: Wish) -> bool:
    return any(topic.kind in STUDIES for topic in wish.topics)
