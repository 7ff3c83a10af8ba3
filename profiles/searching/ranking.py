"""Which candidates answer a question, which comes first, and why. Knows no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.searching.engine import Candidate
from profiles.searching.indexing import key, keys
from profiles.searching.questions import Question, Sought
from profiles.stemming import stems, words

# titles, alternatives, summary, duties, traits, routes, others: each is worth two of the next.
WEIGHTS = (64, 32, 16, 8, 4, 2, 1)
ALTERNATIVES, SUMMARY, DUTIES, TRAITS, ROUTES, OTHERS = range(1, 7)
FEW = 10


@dataclass(frozen=True)
class Found:
    """A candidate that answers, with the best field of each word that it holds."""

    candidate: Candidate
    fields: dict[Sought, int]
    order: tuple[object, ...]

    @property
    def unseen(self) -> list[Sought]:
        """The words that its card does not show: neither title nor summary holds them."""
        text = f" {self.candidate.fields[0]} {self.candidate.fields[SUMMARY]} "
        return [
            word
            for word in self.fields
            if not any(f" {one} " in text for one in (word.whole, *word.begun))
        ]


def ranked(question: Question, candidates: Iterable[Candidate]) -> list[Found]:
    """Candidates that answer, best first.

    1. The question is the whole title; then, the whole of an alternative title.
    2. All the words before some of the words. Some are enough where they are more than half,
       or one of two that is the head of a name ("dokter gigi" finds "Dokter Umum"), and only
       while fewer than ten listings hold all of them.
    3. The sum of each word's best field: title, alternative title, summary, duties, traits,
       entry routes, the rest of the page; each is worth two of the next, a word that is only
       begun is worth half.
    4. More words as they were written, not only by their stem.
    5. Fewer other words in the title.
    6. Titles from A to Z.
    """
    whole_name = key(question.text)
    found = [_found(question, whole_name, candidate) for candidate in candidates]
    answers = [one for one, missing in found if not missing]
    if len(answers) < FEW:
        answers += [one for one, missing in found if missing and _is_enough(question, one, missing)]
    return sorted(answers, key=lambda one: one.order)


def _found(question: Question, whole_name: str, candidate: Candidate) -> tuple[Found, int]:
    text = "\n".join(f" {field} " for field in candidate.fields)
    fields: dict[Sought, int] = {}
    score = 0
    for word in question.sought:
        at = text.find(f" {word.whole} ")
        weight = 2 * WEIGHTS[text.count("\n", 0, at)] if at >= 0 else 0
        limit = text.index("\n", text.index("\n") + 1) if word.only_in_names else len(text)
        places = [text.find(f" {one} ", 0, limit) for one in word.begun]
        begun_at = min((place for place in places if place >= 0), default=-1)
        if begun_at >= 0:
            weight = max(weight, WEIGHTS[text.count("\n", 0, begun_at)])
        if weight:
            score += weight
            fields[word] = text.count("\n", 0, min(p for p in (at, begun_at) if p >= 0))
    exact = _exactness(whole_name, candidate)
    missing = sum(word not in fields for word in question.needed) if exact == 2 else 0
    title = candidate.names[0]
    in_title = sum(field == 0 for field in fields.values())
    order = (
        exact,
        missing,
        -score,
        -_as_written(fields, candidate),
        len(candidate.fields[0].split()) - in_title,
        title.casefold(),
        candidate.listing_id,
    )
    return Found(candidate, fields, order), missing


def _exactness(whole_name: str, candidate: Candidate) -> int:
    if not whole_name or whole_name not in candidate.keys.split():
        return 2
    return 0 if whole_name in keys(candidate.names[0]) else 1


def _as_written(fields: dict[Sought, int], candidate: Candidate) -> int:
    named = [word.word for word, field in fields.items() if field <= ALTERNATIVES]
    if not named:
        return 0
    written = set(words(" ".join(candidate.names)))
    return sum(word in written for word in named)


def _is_enough(question: Question, found: Found, missing: int) -> bool:
    needed = question.needed
    if missing * 2 != len(needed):
        return missing * 2 < len(needed)
    if len(needed) != 2:
        return False
    first, last = (word.whole for word in needed)
    names = [stems(name) for name in found.candidate.names]
    return any(name and (name[0] == first or name[-1] == last) for name in names)


# --- why a listing is there ---------------------------------------------------------------

PLACES = {
    TRAITS: _lazy("dari sifat yang dicarinya"),
    ROUTES: _lazy("dari jalur masuknya"),
    OTHERS: _lazy("dari cerita di halamannya"),
}
MOST_QUOTED = 90


def also_called(question: Question, candidate: Candidate) -> str:
    """The alternative title that holds most of the question's words, and fewest others."""

    def holds(name: str) -> tuple[int, int]:
        held = stems(name)
        hits = sum(any(o in held for o in (w.whole, *w.begun)) for w in question.sought)
        return (key(question.text) in keys(name)) + hits, -len(held)

    return max(candidate.names[1:], key=holds)


def reason(question: Question, found: Found, duties: Sequence[str] = ()) -> str:
    """Why a listing answers, where its card does not show it; with `duties`, quoting one."""
    exact = found.order[0]
    unseen = found.unseen
    if exact == 0 or (not unseen and exact == 2):
        return ""
    if exact == 1 or any(found.fields[word] == ALTERNATIVES for word in unseen):
        return _("juga disebut %s") % also_called(question, found.candidate)
    place = min(found.fields[word] for word in unseen)
    if place != DUTIES:
        return str(PLACES[place])
    best = max(duties, key=lambda duty: _held(unseen, duty), default="")
    return _("dari tugasnya: %s") % shortened(best) if best else _("dari tugasnya")


def _held(sought: Iterable[Sought], text: str) -> int:
    held = stems(text)
    return sum(any(one in held for one in (word.whole, *word.begun)) for word in sought)


def shortened(text: str) -> str:
    """The beginning of a sentence in small letters, cut between words."""
    text = text[:1].lower() + text[1:].rstrip(".")
    if len(text) <= MOST_QUOTED:
        return text
    return text[:MOST_QUOTED].rpartition(" ")[0].rstrip(",;:") + " …"


# --- while typing -------------------------------------------------------------------------


@dataclass(frozen=True, order=True)
class Begun:
    """How a name is begun by a text: the title before others, its first word before inner."""

    is_alternative: bool
    is_inner: bool
    title: str
    name: str

    @property
    def reason(self) -> str:
        return _("juga disebut %s") % self.name if self.is_alternative else ""


def begun(text: str, candidate: Candidate) -> Begun | None:
    """The best of the names that a text begins, if it begins any of them."""
    typed = words(text)
    title = candidate.names[0]
    ways = (
        Begun(name != title, at > 0, title.casefold(), name)
        for name in candidate.names
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
