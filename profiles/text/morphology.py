"""How Indonesian words are built: which roots a word may be made of, and by which affixes.

    memberdayakan = meN + ber + daya + kan        pengecekan = peN + cek + an

A word may be read in several ways ("mengukur": ukur, kukur). `derivations` gives those that grammar
allows and whose root a dictionary knows; `likely` leaves the ones that people mean. Infixes and
reduplication are left alone. Knows neither the dictionary nor any particular word.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

VOWELS = frozenset("aeiou")
LEAST_ROOT = 3  # letters: what is shorter stands in every word

EMPHASES = ("lah", "kah", "pun", "tah")
OWNERS = ("nya", "ku", "mu")
SUFFIXES = ("", "kan", "an", "i", "in", "wan", "wati", "wanan")

# Which suffixes may close a word that a prefix opens; "" stands for none, and for no prefix.
# "N" is the nasal alone, as people speak: "nulis", "ngerawat".
CLOSED_BY = {
    "": {"kan", "an", "i", "in", "wan", "wati"},
    "di": {"", "kan", "i", "in"},
    "meN": {"", "kan", "i"},
    "N": {"", "in", "i"},
    "ter": {"", "kan", "i"},
    "ber": {"", "an", "kan"},
    "peN": {"", "an"},
    "pe": {"", "an"},
    "per": {"", "an", "kan", "i"},
    "ke": {"an", "i", "wanan"},
    "se": {"", "an"},
}
# Which prefixes may stand after another one.
FOLLOWED_BY = {
    "": {"di", "meN", "N", "ter", "ber", "peN", "pe", "per", "ke", "se"},
    "di": {"per", "pe", "ber", "ke", "se"},
    "meN": {"per", "pe", "ber", "ke", "se"},
    "peN": {"per", "ber", "ke", "se"},
    "ber": {"per", "pe", "peN", "ke", "se"},
    "ter": {"per"},
    "ke": {"ber", "ter", "peN", "pe", "se", "tidak"},
    "se": {"peN", "pe", "per", "ke"},
    "per": {"se"},
}
# Around a word that is closed itself: "ber" + "pendidikan", "di" + "kemukakan".
AROUND = ("ber", "di", "meN", "ter", "se")
_PLAIN = [(prefix, prefix) for prefix in ("di", "ke", "se", "tidak", "pe", "ber", "ter", "per")]
_PLAIN.append(("nge", "N"))


class Derivation(NamedTuple):
    """One way to read a word: its root, the prefixes before it from outside in, its suffix."""

    root: str
    prefixes: tuple[str, ...] = ()
    suffix: str = ""
    clitics: int = 0

    @property
    def affixes(self) -> int:
        return len(self.prefixes) + bool(self.suffix) + self.clitics


IsRoot = Callable[[str], bool]


def derivations(word: str, is_root: IsRoot) -> Iterator[Derivation]:
    """The ways to read a word that is no root itself."""
    for bare, clitics in _without_clitics(word):
        if clitics and is_root(bare):
            yield Derivation(bare, clitics=clitics)
            continue
        for suffix in SUFFIXES:
            if bare.endswith(suffix):
                body = bare.removesuffix(suffix)
                if suffix in CLOSED_BY[""] and len(body) >= LEAST_ROOT and is_root(body):
                    yield Derivation(body, (), suffix, clitics)
                for root, prefixes in _opened(body, is_root):
                    if _is_closed(prefixes, suffix):
                        yield Derivation(root, prefixes, suffix, clitics)


def likely(derivations: Iterable[Derivation], outdone: Callable[[str], bool]) -> list[Derivation]:
    """The derivations that people mean, the plainest first; `outdone` roots give way to any other.

    1. An outdone root gives way.
    2. A root that ends like an affix is whole ("sekolah" is no "seko" with "-lah"), but with
       "peN-" and "ke-" the "-an" belongs to them ("pelebaran" has no root "lebaran").
    3. What melted into "ny" is s rather than c; after "per" an r is the root's own, after "ber"
       and "ter" it is not.
    4. Fewer affixes; a root of one syllable behind "menge" counts as one more.
    """
    found: dict[str, Derivation] = {}
    for derivation in sorted(derivations, key=_weight):
        found.setdefault(derivation.root, derivation)
    left = [one for one in found.values() if not outdone(one.root)] or list(found.values())
    roots = {one.root: one for one in left}
    left = [one for one in left if not _is_part(one, roots)] or left
    roots = {one.root: one for one in left}
    left = [one for one in left if not _is_misheard(one, roots)] or left
    least = min(map(_weight, left), default=0)
    return [one for one in left if _weight(one) <= least]


def _weight(derivation: Derivation) -> float:
    short = _syllables(derivation.root) == 1 and {"meN", "peN"} & {*derivation.prefixes}
    return derivation.affixes + (0.5 if short else 0)


def _is_part(one: Derivation, found: Iterable[str]) -> bool:
    confixed = one.prefixes[:1] in (("peN",), ("pe",), ("ke",))
    if confixed and one.root.endswith("an") and one.root[:-2] in found:
        return True
    ends = (*EMPHASES, *OWNERS, *(suffix for suffix in SUFFIXES if suffix))
    longer = [one.root + end for end in ends if one.root + end in found]
    return bool(longer) and not (confixed and longer == [f"{one.root}an"])


def _is_misheard(one: Derivation, roots: dict[str, Derivation]) -> bool:
    first, rest = one.root[:1], one.root[1:]
    if first == "c" and {"meN", "peN"} & {*one.prefixes}:
        return f"s{rest}" in roots
    if first in VOWELS and one.prefixes[:1] == ("per",):
        return f"r{one.root}" in roots
    return first == "r" and one.prefixes[:1] in (("ber",), ("ter",)) and rest in roots


# --- how a word is taken apart ------------------------------------------------------------


def _without_clitics(word: str) -> Iterator[tuple[str, int]]:
    """The word, and what is left of it without "-lah", "-kah" and without "-ku", "-nya"."""
    forms = [(word, 0)]
    for clitics in (EMPHASES, OWNERS):
        forms += [
            (form.removesuffix(end), worn + 1)
            for form, worn in forms
            for end in clitics
            if form.endswith(end) and len(form) - len(end) >= LEAST_ROOT
        ]
    yield from forms


def _is_closed(prefixes: Sequence[str], suffix: str) -> bool:
    outer, inner = prefixes[0], prefixes[-1]
    if suffix in CLOSED_BY.get(outer, ()):
        return True
    return len(prefixes) > 1 and outer in AROUND and suffix in CLOSED_BY.get(inner, ())


def _opened(
    body: str, is_root: IsRoot, worn: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Roots within a body, each with the prefixes before it."""
    for prefix, rest in _prefixes(body):
        if len(rest) < LEAST_ROOT or prefix not in FOLLOWED_BY.get(worn[-1] if worn else "", ()):
            continue
        if is_root(rest):
            yield rest, (*worn, prefix)
        elif len(worn) < 2:
            yield from _opened(rest, is_root, (*worn, prefix))


def _prefixes(body: str) -> Iterator[tuple[str, str]]:
    """Each prefix that a body may begin with, and the rest as it is without it."""
    for written, prefix in _PLAIN:
        if body.startswith(written):
            yield prefix, body.removeprefix(written)
    if body.startswith(("be", "te", "pe")):
        rest = body[2:]
        # The r of "ber" falls out before another r, and before a syllable with "er": "bekerja".
        if rest[:1] == "r" or (rest[1:3] == "er" and rest[0] not in VOWELS):
            yield f"{body[:2]}r", rest
        elif rest.startswith("lajar"):
            yield f"{body[:2]}r", rest[1:]
    if body.startswith(("me", "pe")):
        yield from ((f"{body[:2]}N", rest) for rest in _unmelted(body[2:]))
    elif body.startswith(("n", "m")):
        # Of short words too little is left to tell: "nib" is no "tib".
        spoken = list(_unmelted(body))
        if body.startswith("ng"):
            spoken.append(f"h{body[2:]}")  # "ngitung"
        yield from (("N", rest) for rest in spoken if rest != body and len(rest) > 3)


def _unmelted(rest: str) -> Iterator[str]:
    """What may have stood after "meN-" or "peN-" before its first sound became the nasal."""
    if rest[:1] in ("l", "r", "w", "y", "m", "n"):
        yield rest
    if rest.startswith("nge") and _syllables(rest[3:]) == 1:
        yield rest[3:]
    if rest.startswith("ng"):
        yield from _after(rest[2:], melted=("", "k"), kept="ghkrl")
    elif rest.startswith("ny"):
        yield from _after(rest[2:], melted=("s", "c"), kept="")
    elif rest.startswith("n"):
        yield from _after(rest[1:], melted=("t",), kept="dcjzts")
    elif rest.startswith("m"):
        yield from _after(rest[1:], melted=("p",), kept="bfvp")
        if rest.startswith("mr"):
            yield f"p{rest[1:]}"  # "pemrograman", beside "pemprograman"


def _after(rest: str, *, melted: Sequence[str], kept: str) -> Iterator[str]:
    if rest[:1] in VOWELS:
        yield from (letter + rest for letter in melted)
    elif rest and rest[0] in kept:
        yield rest


def _syllables(text: str) -> int:
    return sum(letter in VOWELS for letter in text)
