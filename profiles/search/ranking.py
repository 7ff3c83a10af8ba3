"""Which texts answer a query, which comes first, and why. Knows no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.search.documents import (
    ALTERNATIVES,
    DUTIES,
    OTHERS,
    ROUTES,
    TITLE_PART,
    TRAIT_PART,
    SearchDocument,
)
from profiles.search.query import FEW, Query, Sought
from profiles.search.titles import ends, keys
from profiles.text.stemming import stems, words

# Which name of a text a question is the whole of.
_TITLE, ALTERNATIVE, NONE = range(3)
# What texts are ordered by, as `ranked_documents` says it.
Order = tuple[int, int, int, int, int, bytes, int]


def ranked_documents(query: Query, texts: Iterable[SearchDocument]) -> list[SearchDocument]:
    """Texts that answer, best first.

    1. The question is the whole title; then, the whole of an alternative title.
    2. All the words before some of the words. Some are enough where they are more than half,
       or one of two that is the head of a name ("dokter gigi" finds "Dokter Umum"); texts with
       some answer only while fewer than ten hold all of them.
    3. The sum of each word's best field: title, alternative title, summary, duties, traits,
       entry routes, the rest of the page; each is worth two of the next, a word that is only
       begun is worth half.
    4. More words as they were written, not only by their stem.
    5. Fewer other words in the title.
    6. Titles from A to Z.

    Under a name that holds all the words, texts that hardly speak of them are left out.
    """
    needed, whole = query.needed, f" {query.key} "
    sought = [(word, word.sign, word.must) for word in query.sought]
    found = []
    for text in texts:
        score = missing = as_written = titles = 0
        remembered = text.remembered
        for word, sign, must in sought:
            # `text.worth` looks there too; not to call it saves a quarter of the time.
            part, points, written = remembered.get(sign) or text.worth(word)
            score += points
            as_written += written
            if not part:
                missing += must
            elif part == TITLE_PART:
                titles += 1
        name = NONE
        if query.key and whole in text.keys:
            name, missing = _name(query, text), 0
        elif missing and not _is_enough(needed, text, missing):
            continue
        others = text.title_length - titles
        order = name, missing, -score, -as_written, others, text.place, text.listing_id
        found.append((order, text))
    found.sort(key=itemgetter(0))
    full = sum(not order[1] for order, _text in found)
    return _without_noise(query, found[: full if full >= FEW else None])


def _without_noise(
    query: Query, found: Sequence[tuple[Order, SearchDocument]]
) -> list[SearchDocument]:
    """Under a name that holds all the words, what hardly speaks of them is noise.

    It speaks of them where each stands in its names, summary or duties. What misses a word may
    stay, unless the question is a whole name.
    """
    texts = [text for _order, text in found]
    if not texts or not has_name(query, texts[0]):
        return texts
    is_whole = found[0][0][0] < NONE
    return [
        text
        for (name, missing, *_rest), text in found
        if name < NONE
        or (missing and not is_whole)
        or (not missing and all(text.worth(word).part >= DUTIES for word in query.needed))
    ]


def has_name(query: Query, text: SearchDocument) -> bool:
    """Whether the names of a text hold all the words that are needed."""
    return all(text.worth(word).part >= ALTERNATIVES for word in query.needed)


def _name(query: Query, text: SearchDocument) -> int:
    """Which name of a text a question is the whole of."""
    if not query.key or f" {query.key} " not in text.keys:
        return NONE
    return _TITLE if query.key in keys(text.title) else ALTERNATIVE


def _is_enough(needed: Sequence[Sought], text: SearchDocument, missing: int) -> bool:
    if missing * 2 != len(needed):
        return missing * 2 < len(needed)
    if len(needed) != 2:
        return False
    first, last = needed
    heads, tails = ends(text.names)
    return not (heads.isdisjoint(first.terms) and tails.isdisjoint(last.terms))


_PLACES = {
    TRAIT_PART: _lazy("dari sifat yang dicarinya"),
    ROUTES: _lazy("dari jalur masuknya"),
    OTHERS: _lazy("dari cerita di halamannya"),
}
MOST_QUOTED = 90


def also_called(query: Query, text: SearchDocument) -> str:
    """The alternative title that holds most of the question's words, and fewest others."""

    def holds(name: str) -> tuple[int, int]:
        held = stems(name)
        hits = sum(any(o in held for o in (*w.terms, *w.begun)) for w in query.sought)
        return (query.key in keys(name)) + hits, -len(held)

    return max(text.names.split("\n")[1:], key=holds)


def unseen(query: Query, text: SearchDocument) -> dict[Sought, int]:
    """The words that stand in a text and that its card does not show, with their best parts."""
    held = {word: text.worth(word).part for word in query.sought}
    return {w: part for w, part in held.items() if part and not text.shows((*w.terms, *w.begun))}


def search_reason(query: Query, text: SearchDocument, duties: Sequence[str] = ()) -> str:
    """Why a listing answers, where its card does not show it; with `duties`, quoting one."""
    hidden, name = unseen(query, text), _name(query, text)
    if name == _TITLE or (name == NONE and not hidden):
        return ""
    if name == ALTERNATIVE or ALTERNATIVES in hidden.values():
        return _("juga disebut %s") % also_called(query, text)
    place = max(hidden.values())
    if place != DUTIES:
        return str(_PLACES[place])
    quoted = max(duties, key=lambda duty: _words_held(duty, hidden), default="")
    return _("dari tugasnya: %s") % shortened(quoted) if quoted else _("dari tugasnya")


def _words_held(sentence: str, sought: Iterable[Sought]) -> int:
    held = stems(sentence)
    return sum(any(one in held for one in (*word.terms, *word.begun)) for word in sought)


def shortened(text: str) -> str:
    """The beginning of a sentence in small letters, cut between words."""
    text = text[:1].lower() + text[1:].rstrip(".")
    if len(text) <= MOST_QUOTED:
        return text
    return text[:MOST_QUOTED].rpartition(" ")[0].rstrip(",;:") + " …"


@dataclass(frozen=True, order=True)
class Begun:
    """How a name is begun by a text: the title before others, its first word before inner."""

    is_alternative: bool
    is_inner: bool
    place: bytes
    name: str

    @property
    def reason(self) -> str:
        return _("juga disebut %s") % self.name if self.is_alternative else ""


def begun(asked: str, text: SearchDocument) -> Begun | None:
    """The best of the names that a question begins, if it begins any of them."""
    typed = words(asked)
    ways = (
        Begun(name != text.title, at > 0, text.place, name)
        for name in text.names.split("\n")
        if (at := _place(typed, words(name))) >= 0
    )
    return min(ways, default=None)


def _place(typed: Sequence[str], name: Sequence[str]) -> int:
    """Where the typed words stand in a name, one after another, the last one begun."""
    for at in range(len(name) - len(typed) + 1 if typed else 0):
        here = name[at : at + len(typed)]
        if here[:-1] == typed[:-1] and here[-1].startswith(typed[-1]):
            return at
    return -1
