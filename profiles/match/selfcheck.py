"""Answers laid beside what a profile says: where they support it, where it warns.

A self-check asks what separates exactly two professions, and says in whole sentences what
each answer means for either, in the profile's own words. It counts nothing and decides
nothing; what a person does not know yet becomes a question to talk about.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from profiles.choices import Firmness
from profiles.match.rarity import Rarity
from profiles.match.rule import Answer, Bearing, Stance
from profiles.profile import Point, Profile
from profiles.terms import TraitTerm

FEWEST, MOST_QUESTIONS = 8, 14
FIRMEST_FIRST = (Firmness.REQUIRED, Firmness.INHERENT, Firmness.LEARNABLE, None)


@dataclass(frozen=True)
class TraitSentence:
    """One sentence of a profile on a trait."""

    trait: str
    stance: Stance
    sentence: str
    firmness: Firmness | None


@dataclass(frozen=True)
class Remark:
    """What one answer means for a profession: for whom it is, and the profile's own words.

    `name` is what the person is called by the answer: who has the trait, or lacks it.
    """

    trait: str
    name: str
    bearing: Bearing
    said: str
    condition: str
    quote: str
    firmness: Firmness | None

    @property
    def meaning(self) -> str:
        """What the firmness of a warning means, or how weak the reason is."""
        if self.bearing is Bearing.LACKS:
            return _("Ini alasan yang lemah: profil mencarinya, tetapi tidak memperingatkanmu.")
        return {
            Firmness.LEARNABLE: _("Kamu dapat mempelajarinya sambil jalan."),
            Firmness.INHERENT: _(
                "Ini tidak akan hilang dari pekerjaannya; "
                "pikirkan apakah kamu bisa hidup dengannya."
            ),
            Firmness.REQUIRED: _(
                "Ini ditetapkan oleh aturan atau demi keselamatan, jadi tidak bisa ditawar."
            ),
            None: "",
        }[self.firmness]


@dataclass(frozen=True)
class Check:
    """A profile with the remarks that support it and those that give pause, firmest first."""

    profile: Profile
    supporting: Sequence[Remark]
    warning: Sequence[Remark]
    sparing: Sequence[Remark]


def entries_of(profile: Profile) -> dict[str, list[TraitSentence]]:
    found: dict[str, list[TraitSentence]] = defaultdict(list)
    for fit in profile.suitable:
        found[fit.trait].append(TraitSentence(fit.trait, Stance(True, fit.had), fit.sentence, None))
    for poor in profile.unsuitable:
        stance = Stance(False, poor.had)
        found[poor.trait].append(TraitSentence(poor.trait, stance, poor.sentence, poor.firmness))
    found.pop("", None)
    return dict(found)


def statements(left: Profile, right: Profile, rarity: Rarity) -> tuple[str, ...]:
    """Traits to ask about: what separates the two, in an order that gives neither away.

    The rarest ones, at most `MOST_QUESTIONS`; where fewer than `FEWEST` separate the two, traits
    that both speak of alike fill up. The order is drawn from the pair, so that it is the
    same at every visit and on both sides.
    """
    ours, theirs = _positions(left), _positions(right)
    spoken = sorted(ours.keys() | theirs.keys(), key=lambda trait: rarity.rank(Point(trait, True)))
    apart = [trait for trait in spoken if ours.get(trait) != theirs.get(trait)]
    alike = [trait for trait in spoken if trait not in apart]
    chosen = (apart + alike[: max(FEWEST - len(apart), 0)])[:MOST_QUESTIONS]
    pair = " ".join(sorted((left.slug, right.slug)))
    return tuple(sorted(chosen, key=lambda t: hashlib.sha256(f"{pair} {t}".encode()).digest()))


def _positions(profile: Profile) -> dict[str, frozenset[tuple[Stance, Firmness | None]]]:
    return {
        trait: frozenset((entry.stance, entry.firmness) for entry in entries)
        for trait, entries in entries_of(profile).items()
    }


def check(profile: Profile, answers: Mapping[str, Answer], terms: Mapping[str, TraitTerm]) -> Check:
    """Lay answers (by trait) beside a profile; each answer says one thing at most."""
    entries = entries_of(profile)
    remarks = [
        _remark(answer, entries[trait], terms[trait])
        for trait, answer in answers.items()
        if trait in entries and answer is not Answer.UNKNOWN
    ]
    warning = [remark for remark in remarks if remark.bearing.against]
    return Check(
        profile=profile,
        supporting=[remark for remark in remarks if remark.bearing is Bearing.SUPPORTS],
        warning=sorted(warning, key=lambda r: (-r.bearing, FIRMEST_FIRST.index(r.firmness))),
        sparing=[remark for remark in remarks if remark.bearing is Bearing.SPARES],
    )


def _remark(answer: Answer, entries: Iterable[TraitSentence], term: TraitTerm) -> Remark:
    entry = max(entries, key=lambda e: (e.stance.bearing(answer), -FIRMEST_FIRST.index(e.firmness)))
    bearing = entry.stance.bearing(answer)
    said = {
        Bearing.SUPPORTS: _("Kamu menjawab %s, dan itu yang dicari di sini."),
        Bearing.SPARES: _("Kamu menjawab %s, jadi peringatan ini tidak mengenai kamu."),
        Bearing.LACKS: _("Kamu menjawab %s, padahal di sini justru sebaliknya yang dicari."),
        Bearing.WARNS: _("Kamu menjawab %s. Pertimbangkan peringatan ini."),
    }[bearing] % str(answer.label).lower()
    condition = (
        term.suits(entry.stance.had) if entry.stance.suitable else term.warns(entry.stance.had)
    )
    name = term.called(answer is Answer.YES)
    return Remark(term.slug, name, bearing, said, condition, entry.sentence, entry.firmness)


def questions(
    answers: Mapping[str, Answer], terms: Mapping[str, TraitTerm], profiles: Sequence[Profile] = ()
) -> list[str]:
    """Questions to take to the counsellor, one for each answer that is not known yet."""
    return [
        question_about(terms[trait], profiles)
        for trait, answer in answers.items()
        if answer is Answer.UNKNOWN
    ]


def question_about(term: TraitTerm, profiles: Sequence[Profile]) -> str:
    """Which of two sentences is more like me, and what depends on it for each profession."""
    asked = _("Mana yang lebih mirip saya: %(having)s atau %(lacking)s?") % {
        "having": quoted(term.having),
        "lacking": quoted(term.lacking),
    }
    reasons = [
        _wanted(profile.title, entry.stance)
        for profile in profiles
        for entry in entries_of(profile).get(term.slug, [])[:1]
    ]
    if not reasons:
        return asked
    why = _("Saya bertanya karena %(reasons)s.") % {"reasons": _("; ").join(reasons)}
    return f"{asked} {why}"


def _wanted(title: str, stance: Stance) -> str:
    """What a profession says of people like the first or the second sentence."""
    words = {
        Stance(True, True): _("%(title)s mencari orang seperti kalimat pertama"),
        Stance(True, False): _("%(title)s mencari orang seperti kalimat kedua"),
        Stance(False, True): _("%(title)s kurang cocok untuk orang seperti kalimat pertama"),
        Stance(False, False): _("%(title)s kurang cocok untuk orang seperti kalimat kedua"),
    }
    return words[stance] % {"title": title}


def quoted(sentence: str) -> str:
    """A sentence inside another one: in quotes, without its full stop."""
    return f"“{sentence.rstrip('.')}”"
