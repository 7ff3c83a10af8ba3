"""Which profiles are nearly the same text, or the same profession under two names.

Names are alike when their stems are, whatever their order ("Pekerja Sosial", "pekerjaan
sosial"). Texts are alike when they share most of their pairs of neighbouring words. To find
such texts without comparing each with each, the set of pairs is sketched by MinHash (A. Broder,
"On the resemblance and containment of documents", 1997): of texts that share 80 % of their
pairs, 98 in 100 have at least one of the six keys in common; of texts that share 20 %, 5.
"""

import hashlib
from collections.abc import Iterator
from itertools import pairwise

from profiles.profile import Profile
from profiles.section_types import Kind
from profiles.sections import SECTIONS
from profiles.text.stemming import stems, words

# At this share of pairs in common, two texts are worth an editor's look.
NEARLY_SAME = 0.6
BANDS, ROWS = 6, 3
_PRIME = (1 << 61) - 1
_SEEDS = tuple(
    int.from_bytes(hashlib.blake2b(bytes([n]), digest_size=16).digest()) % _PRIME
    for n in range(BANDS * ROWS)
)


def name_keys(profile: Profile) -> frozenset[str]:
    names = [profile.title, *(other.title for other in profile.alternative_titles)]
    return frozenset(name_key(name) for name in names if any(words(name)))


def name_key(name: str) -> str:
    """The same for names whose stems are the same, in whatever order."""
    return hashed(" ".join(sorted(set(stems(name)))))


def text_keys(profile: Profile) -> frozenset[str]:
    """Keys of which nearly equal texts share at least one; none where there is no text yet."""
    hashes = {int(hashed(f"{a} {b}"), 16) % _PRIME for a, b in pairs(profile)}
    if not hashes:
        return frozenset()
    least = [min((seed * h + 1) % _PRIME for h in hashes) for seed in _SEEDS]
    bands = (least[n : n + ROWS] for n in range(0, len(least), ROWS))
    return frozenset(hashed(f"{n}:{band}") for n, band in enumerate(bands))


def resemblance(one: Profile, other: Profile) -> float:
    """The share of word pairs that two texts have in common, from 0 to 1."""
    a, b = pairs(one), pairs(other)
    return len(a & b) / len(a | b) if a | b else 0.0


def pairs(profile: Profile) -> frozenset[tuple[str, str]]:
    """All pairs of neighbouring words in the sections that tell of the work."""
    return frozenset(pair for sentence in sentences(profile) for pair in pairwise(words(sentence)))


def sentences(profile: Profile) -> Iterator[str]:
    """What a profile says in its own sentences, without names, codes and sources."""
    for section in SECTIONS:
        if section.alike:
            for entry in section.entries(profile):
                yield from (entry.values[part.name] for part in section.of_kind(Kind.PROSE))


def hashed(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
