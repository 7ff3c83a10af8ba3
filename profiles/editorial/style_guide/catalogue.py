"""What shows only in the whole catalogue: who says nearly the same, who stands alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from django.utils.translation import gettext as _

from profiles.editorial.requirements import gaps
from profiles.editorial.style_guide import Finding, Others, shortfalls
from profiles.editorial.style_guide.passages import claims
from profiles.profile import Profile
from profiles.section_types import ProfilePath
from profiles.terms import TraitKind, TraitTerm
from profiles.text.similarity import NEARLY_SAME, resemblance, text_keys
from profiles.text.stemming import stems, words

# Two sentences of at least LEAST_STEMS say nearly the same when they share so many of all
# their stems (Jaccard): 7 in 10. In tenths, so that no rounding decides.
LEAST_STEMS = 5
ALIKE_TENTHS = 7
AGREEING = {"comparisons", "entry_routes"}
# A sentence that opens alike in more profiles than this is a template.
_OPENING, MOST_OPENINGS = 4, 3
LEAST_PROFESSIONS = 3
LEAST_NEIGHBOURS = 2

FindingIn = tuple[str, Finding]  # of which profession, by its slug


def faults(profiles: Sequence[Profile], fields: Iterable[str]) -> list[FindingIn]:
    """Everything the guide finds in a catalogue, profession by profession.

    Each profile on its own is held against the gate and the guide, hints included.
    """
    others = Others.of(profiles)
    found: list[FindingIn] = []
    for profile in profiles:
        found += [(profile.slug, Finding((), sentence, True)) for sentence in gaps(profile)]
        found += [(profile.slug, finding) for finding in shortfalls(profile, others)]
        found += [(profile.slug, f) for f in _standing(profile, others, frozenset(fields))]
    found += _near_sentences(profiles)
    found += _templates(profiles)
    found += _near_profiles(profiles)
    return sorted(found, key=lambda told: told[0])


def _standing(profile: Profile, others: Others, fields: frozenset[str]) -> Iterator[Finding]:
    """A profession among the others: reviewed, in a field, told apart from neighbours."""
    if profile.reviewed_on is None:
        yield Finding(("reviewed_on",), _("Belum ditinjau orang kedua."), True)
    if profile.field and profile.field not in fields:
        yield Finding(("field",), _("Bidang “%s” tidak ada.") % profile.field, True)
    known = 0
    for n, comparison in enumerate(profile.comparisons):
        place: ProfilePath = ("comparisons", n, "role")
        title = others.titles.get(comparison.role)
        known += title is not None
        if title is None:
            sentence = _("Profesi “%s” belum ada dalam katalog.") % comparison.role
            yield Finding(place, sentence, True)
        elif title != comparison.title:
            sentence = _("Profesi itu berjudul “%s”.") % title
            yield Finding(("comparisons", n, "title"), sentence, True)
    if known < LEAST_NEIGHBOURS:
        sentence = _("Bandingkan dengan sedikitnya dua profesi dalam katalog.")
        yield Finding(("comparisons",), sentence, True)


def _near_sentences(profiles: Sequence[Profile]) -> Iterator[FindingIn]:
    """Told once, at the later of the two profiles.

    Two profiles have to agree on the role that both speak of, and what the law asks is the same
    for all of a kind ("Perlu sertifikat pendidik"): there sentences may be alike.
    """
    said = [
        (profile.slug, passage, sentence, frozenset(stems(sentence)))
        for profile in profiles
        for passage, _key, sentence in claims(profile)
    ]
    said = [entry for entry in said if len(entry[3]) >= LEAST_STEMS]
    for i, j in near_pairs([bag for _slug, _passage, _sentence, bag in said]):
        (one, there, text, _bag), (two, here, again, _other) = said[i], said[j]
        agreeing = there.about == here.about or {there.place[0], here.place[0]} <= AGREEING
        if one != two and not agreeing and words(text) != words(again):
            sentence = _("Kalimat ini hampir sama dengan “%(text)s” di %(slug)s: “%(again)s”")
            told = {"text": text, "slug": one, "again": again}
            yield two, Finding(here.place, sentence % told, True)


def near_pairs(bags: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """All pairs (first before second) of bags that share at least 7 in 10 of their stems.

    Two such bags share one of their rarest stems, so only bags that do are compared: with
    n stems in the same order everywhere, one of the first n - ceil(0.7 n) + 1 is common
    (R. Bayardo et al., "Scaling up all pairs similarity search", 2007).
    """
    uses = Counter(stem for bag in bags for stem in bag)
    holding: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(bags):
        rarest = sorted(bag, key=lambda stem: (uses[stem], stem))
        candidates: set[int] = set()
        for stem in rarest[: len(bag) + (-ALIKE_TENTHS * len(bag)) // 10 + 1]:
            candidates.update(holding[stem])
            holding[stem].append(j)
        for i in sorted(candidates):
            if 10 * len(bag & bags[i]) >= ALIKE_TENTHS * len(bag | bags[i]):
                yield i, j


def _templates(profiles: Sequence[Profile]) -> Iterator[FindingIn]:
    """Sentences that open with the same words in many profiles."""
    opening: dict[str, dict[str, Finding]] = defaultdict(dict)
    for profile in profiles:
        for passage, _key, sentence in claims(profile):
            start = " ".join(words(sentence)[:_OPENING])
            opening[start].setdefault(profile.slug, Finding(passage.place, start, True))
    for start, places in opening.items():
        if len(places) > MOST_OPENINGS:
            sentence = _("Pembuka “%(start)s …” dipakai %(n)d profil; tulis lain.")
            told = sentence % {"start": start, "n": len(places)}
            for slug, finding in places.items():
                yield slug, Finding(finding.place, told, True)


def _near_profiles(profiles: Sequence[Profile]) -> Iterator[FindingIn]:
    """Texts that are nearly one, told at the later of the two."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for n, profile in enumerate(profiles):
        for key in text_keys(profile):
            sharing[key].append(n)
    pairs = {pair for group in sharing.values() for pair in combinations(group, 2)}
    for i, j in sorted(pairs):
        if resemblance(profiles[i], profiles[j]) >= NEARLY_SAME:
            sentence = _("Teks ini hampir sama dengan %s.") % profiles[i].slug
            yield profiles[j].slug, Finding((), sentence, True)


def vocabulary_faults(traits: Sequence[TraitTerm], profiles: Sequence[Profile]) -> list[Finding]:
    found: list[Finding] = []
    used = Counter(slug for profile in profiles for slug in profile.traits)
    for n, trait in enumerate(traits):
        if used[trait.slug] < LEAST_PROFESSIONS:
            told = {"slug": trait.slug, "n": used[trait.slug], "least": LEAST_PROFESSIONS}
            sentence = _("“%(slug)s” dipakai %(n)d profesi; sedikitnya %(least)d.") % told
            found.append(Finding(("traits", n, "slug"), sentence, True))
        found += [
            Finding(("traits", n, place), sentence, True) for place, sentence in _unsaid(trait)
        ]
    for slug in sorted(used.keys() - {trait.slug for trait in traits}):
        users = ", ".join(profile.slug for profile in profiles if slug in profile.traits)
        told_user = {"slug": slug, "users": users}
        sentence = _("Sifat “%(slug)s” tidak ada di sini, tetapi dipakai %(users)s.") % told_user
        found.append(Finding(("traits",), sentence, True))
    for kind in TraitKind:
        if kind not in {trait.kind for trait in traits}:
            sentence = _("Belum ada sifat berjenis %s.") % kind.label
            found.append(Finding(("traits",), sentence, True))
    return found


def _unsaid(trait: TraitTerm) -> Iterator[tuple[str, str]]:
    """Which of its words a trait lacks, or does not say to whom they belong."""
    for side in ("having", "lacking"):
        if "saya" not in words(getattr(trait, side)):
            yield side, _("Tulis sebagai orang pertama (“Saya …”).")
    for side in ("having_you", "lacking_you"):
        if not getattr(trait, side).startswith("kamu "):
            yield side, _("Tulis sebagai sambungan “kalau …”: “kamu …”.")
    if not trait.lacking_name:
        yield "lacking_name", _("Beri nama untuk orang yang tidak punya sifat ini.")
