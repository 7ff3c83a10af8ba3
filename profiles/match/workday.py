"""Statements on what working days are like, beside those on traits."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Text
from profiles.facts import FactKind
from profiles.match.rule import Answer, Bearing, BriefRemark
from profiles.profile import Profile


@dataclass(frozen=True)
class DayStatement:
    """A wish about days: facts that meet who says "ya", and facts that meet who says "tidak"."""

    kind: FactKind
    text: Text
    met: frozenset[str]
    unmet: frozenset[str]

    def bearing(self, answer: Answer, values: frozenset[str]) -> Bearing:
        wanted, unwanted = self.sides(answer)
        if values & unwanted and not values & wanted:
            return Bearing.LACKS
        return Bearing.SUPPORTS if values & wanted else Bearing.NOTHING

    def sides(self, answer: Answer) -> tuple[frozenset[str], frozenset[str]]:
        """The values that an answer speaks for, and those that it speaks against."""
        both = {Answer.YES: (self.met, self.unmet), Answer.NO: (self.unmet, self.met)}
        return both.get(answer, (frozenset(), frozenset()))


DAY_STATEMENTS: Mapping[str, DayStatement] = {
    one.kind.value: one
    for one in (
        DayStatement(
            FactKind.PEOPLE,
            _lazy("Saya senang bertemu banyak orang sepanjang hari."),
            frozenset({"banyak"}),
            frozenset({"sedikit"}),
        ),
        DayStatement(
            FactKind.HOURS,
            _lazy("Saya lebih suka jam kerja yang sama tiap hari."),
            frozenset({"jam-kantor"}),
            frozenset({"bergilir", "musiman", "tidak-tentu"}),
        ),
        DayStatement(
            FactKind.BODY,
            _lazy("Saya senang pekerjaan yang banyak menggerakkan badan."),
            frozenset({"sedang", "berat"}),
            frozenset({"ringan"}),
        ),
        DayStatement(
            FactKind.TRAVEL,
            _lazy("Saya mau sering bepergian karena pekerjaan."),
            frozenset({"sering"}),
            frozenset({"jarang"}),
        ),
        DayStatement(
            FactKind.SCREEN,
            _lazy("Saya betah di depan layar hampir sepanjang hari."),
            frozenset({"banyak"}),
            frozenset({"sedikit"}),
        ),
        DayStatement(
            FactKind.TEAM,
            _lazy("Saya lebih suka bekerja bersama tim daripada sendiri."),
            frozenset({"tim"}),
            frozenset({"sendiri"}),
        ),
    )
}


def day_remarks(profile: Profile, answers: Mapping[str, Answer]) -> list[BriefRemark]:
    """What the answers about days mean for a profession; only those that mean something."""
    values = {fact.kind.value: fact for fact in profile.facts}
    remarks = []
    for key, answer in answers.items():
        if key not in DAY_STATEMENTS or key not in values:
            continue
        fact = values[key]
        bearing = DAY_STATEMENTS[key].bearing(answer, frozenset(fact.values))
        if bearing is Bearing.NOTHING:
            continue
        said = (
            _("Kamu menjawab %s, dan hari kerjanya biasanya begitu.")
            if bearing is Bearing.SUPPORTS
            else _("Kamu menjawab %s, padahal hari kerjanya biasanya tidak begitu.")
        )
        told = f"{fact.kind.label}: {fact.kind.words(fact.values).lower()}"
        remarks.append(BriefRemark(told, bearing, said % str(answer.label).lower(), f"{told}."))
    return remarks


def day_questions(answers: Mapping[str, Answer]) -> list[str]:
    """Questions to take to the counsellor, one for each wish about days that is not known yet."""
    return [
        _("Apakah ini mirip saya, dan kapan saya merasakannya? “%s”") % DAY_STATEMENTS[key].text
        for key, answer in answers.items()
        if answer is Answer.UNKNOWN and key in DAY_STATEMENTS
    ]
