"""How Indonesian words are built: the roots that a word may have, if a dictionary holds them.

    di        diper        penge        ke               what may stand before a root
    kan       kan          an           an               and after it, with that
    diambil   diperdalam   pengecekan   keberhasilan

Only what goes together is parted: no word is built with "pe" and "kan", so "penyelidikan"
comes from "selidik" and not from "lidi". Knows no word by itself; see `stemming`.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

VOWELS = "aeiou"
LEAST = 3  # letters of a root
LEAST_WORD = 4  # of each of two words that were written as one

PERSONS = ("wan", "wati")
# The suffixes that go with each prefix, and the prefixes that may stand behind it.
SUFFIXES = {
    "me": ("", "kan", "i"),
    "di": ("", "kan", "i", "in"),
    "ter": ("", "kan", "i"),
    "ber": ("", "an", "kan"),
    "pe": ("", "an"),
    "per": ("", "an", "kan", "i"),
    "ke": ("", "an"),
    "se": ("", "an"),
    "": ("an", "kan", "i", "wi", *PERSONS),
}
SECOND = {
    "me": ("per", "ber", "ter", "ke", "se"),
    "di": ("per", "ber", "ter", "ke", "se"),
    "ter": ("per", "ber", "ke", "se"),
    "ber": ("pe", "per", "ke", "se"),
    "pe": ("per", "ber", "ter", "ke", "se"),
    "per": ("ber", "ke", "se"),
    "ke": ("pe", "per", "ber", "ter", "se", "tidak"),
    "se": ("pe", "per", "ke"),
}
# What seldom stands so: how long the root is at least, and how many layers it counts for.
UNUSUAL = {("", "i"): (LEAST_WORD, 2), ("ke", ""): (LEAST, 2)}
# Roots of one syllable that take "menge" and "penge".
ONE_SYLLABLE = frozenset(
    """blog bom bor cap cat cek cor gas gol klik lap las lem pak pel pos rem sah set tes tip
    vlog""".split()  # noqa: SIM905
)


class Parting(NamedTuple):
    """One way to part a word; the least is the likeliest.

    `order` is the number of layers that came off, more where they seldom do; `is_second` tells
    that the prefix melts with another letter more often; `left_out` counts the letters that
    are no part of the root.
    """

    order: int
    is_second: bool
    left_out: int
    root: str


Holds = Callable[[str], bool]


def partings(word: str, holds: Holds) -> Iterator[Parting]:
    """All ways to part a word so that a dictionary holds the root."""
    for base, rare in _without_endings(word):
        order, lost = 2 if rare else 0, len(word) - len(base)
        if base != word and holds(base):
            yield Parting(order, False, lost, base)
        for parting in _parted(base, holds):
            yield parting._replace(order=order + parting.order, left_out=lost + parting.left_out)


def _parted(word: str, holds: Holds) -> Iterator[Parting]:
    for prefix, suffix, body in _frames(word):
        least, fewest = UNUSUAL.get((prefix, suffix), (LEAST, 1))
        comes_together = suffix == "an" and prefix in ("pe", "per", "ke")
        for layers, (root, left, is_second) in _cores(prefix, body):
            if len(root) >= least and holds(root):
                # "pelebaran" has a suffix of its prefix, not the root "lebaran".
                extra = 3 if comes_together and len(root) > LEAST_WORD else 0
                yield Parting(max(fewest, layers), is_second, len(word) - left - extra, root)
    for root, left, is_second in _spoken(word):
        if (len(root) >= LEAST_WORD or root in ONE_SYLLABLE) and holds(root):
            yield Parting(4, is_second, len(word) - left, root)


def compounds(word: str, holds: Holds) -> Iterator[tuple[str, str]]:
    """Two words that took their affixes as one: "ketenagakerjaan"."""
    for prefix, _suffix, body in _frames(word):
        for _layers, (both, _left, _is_second) in _cores(prefix, body) if prefix else ():
            for at in range(LEAST_WORD, len(both) - LEAST_WORD + 1):
                if holds(both[:at]) and holds(both[at:]):
                    yield both[:at], both[at:]


def loosely(word: str) -> str:
    """What is left of a word that no dictionary knows: "ponselmu", "ngepodcast"."""
    for ending in ("nya", "mu", "kan"):
        if word.endswith(ending) and len(word) - len(ending) > LEAST_WORD:
            return word.removesuffix(ending)
    for prefix in ("menge", "penge", "nge", "men", "mem"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > LEAST_WORD and rest[0] not in VOWELS:
            return rest
    return word


def _without_endings(word: str) -> Iterator[tuple[str, bool]]:
    """A word, and what it is without the small words at its end; whether that is rare."""
    yield word, False
    bare = word.removesuffix("lah")
    for ending in ("nya", "mu", "ku"):
        if bare.endswith(ending):
            yield bare.removesuffix(ending), ending == "ku"
    if bare != word:
        yield bare, False
    for ending in ("kah", "pun"):
        if word.endswith(ending):
            yield word.removesuffix(ending), True


def _frames(word: str) -> Iterator[tuple[str, str, str]]:
    """A prefix, a suffix that goes with it, and the word without the suffix."""
    for prefix, suffixes in SUFFIXES.items():
        if word.startswith(prefix[:2]):
            for suffix in suffixes:
                if word.endswith(suffix):
                    yield prefix, suffix, word[: len(word) - len(suffix)]


# A beginning of what may be a root, how many of its letters are in the word, is it seldom so.
Rest = tuple[str, int, bool]


def _cores(prefix: str, word: str) -> Iterator[tuple[int, Rest]]:
    """What a word may be behind a prefix; behind two, or before "wan": that counts for three."""
    for rest in _behind(prefix, word):
        yield 1, rest
        root, left, is_second = rest
        for person in PERSONS if prefix else ():
            if root.endswith(person):
                yield 3, (root.removesuffix(person), left - len(person), is_second)
        for second in SECOND.get(prefix, ()):
            for inner, inner_left, also in _behind(second, root):
                yield 3, (inner, inner_left, is_second or also)


def _behind(prefix: str, word: str) -> Iterator[Rest]:
    """What a word may be behind a prefix."""
    if prefix in ("me", "pe"):
        if word.startswith(prefix):
            yield from _melted(word[2:])
            if word[2:3] not in ("m", "n") if prefix == "pe" else word[2:3] in tuple("lrwy"):
                yield word[2:], len(word) - 2, False
    elif prefix in ("ber", "per", "ter"):
        yield from _behind_r(prefix, word)
    elif word.startswith(prefix):
        yield word[len(prefix) :], len(word) - len(prefix), False


def _behind_r(prefix: str, word: str) -> Iterator[Rest]:
    """ "ber", and "be" before r and before a syllable with er; "bel" before "ajar"."""
    if word.startswith(prefix):
        # Written alike: ber-ubah, be-rawat.
        for at in (3, 2):
            yield word[at:], len(word) - 3, False
    elif word.startswith(prefix[:2]) and word[3:5] == "er":
        yield word[2:], len(word) - 2, False
    elif word.startswith(prefix[:2] + "lajar"):
        yield word[3:], len(word) - 3, False


# What "me" and "pe" end with before what, and the letter that may have melted into it.
_MELTS = {"ng": ("", "k"), "ny": ("s", "c"), "m": ("p",), "n": ("t",)}
_STAYS = {"ng": "ghkq", "ny": "", "m": "bfpv", "n": "cdjstxz"}


def _spoken(word: str) -> Iterator[Rest]:
    """What a word may be that is only spoken: "nolongin", "ngerawat", "bantuin"."""
    bodies = [word, *(word.removesuffix(s) for s in ("in", "kan", "i") if word.endswith(s))]
    if word.endswith("in"):
        yield bodies[1], len(bodies[1]), False
    for body in bodies:
        for root, left, is_second in _melted(body):
            yield root, left, is_second and root[0] != "c"
        if body.startswith("nge"):
            yield body[3:], len(body) - 3, False


def _melted(word: str) -> Iterator[Rest]:
    """What a word may be that begins with the nasal of a prefix: "nyapu" for "sapu"."""
    if word.startswith("nge") and word[3:] in ONE_SYLLABLE:
        yield word[3:], len(word) + 1, False
    nasal = next((nasal for nasal in _MELTS if word.startswith(nasal)), "")
    rest = word[len(nasal) :]
    if not nasal or not rest:
        return
    if rest[0] in VOWELS:
        for letter in _MELTS[nasal]:
            yield letter + rest, len(rest), letter == "c"
        yield word, len(rest), True
    elif nasal == "m" and rest[0] == "r":
        yield "p" + rest, len(rest), False
    elif rest[0] in _STAYS[nasal]:
        yield rest, len(rest), False
