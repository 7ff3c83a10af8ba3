"""A manuscript as one stretch of units for each profession."""

import re
from dataclasses import dataclass
from itertools import islice, pairwise

from profiles.manuscripts import cues
from profiles.manuscripts.believing import BELIEVING
from profiles.manuscripts.classifying import classify, label_of
from profiles.manuscripts.text import LineKind, Unit, tidy
from profiles.manuscripts.titling import (
    is_name_like,
    name_at,
    names_a_worker,
    names_in,
    plausible,
    subject,
    title_key,
    title_likeness,
)
from profiles.manuscripts.values import ManuscriptSection
from profiles.manuscripts.words import WORD, is_derived_verb, lexicon

_Span = tuple[int, int]

IS = lexicon("adalah merupakan ialah")
UNLIKELY = 4  # how many ranks a name loses that is none for people at work
LOOSE = 9.0  # the rank from which a phrase hardly shows a title
# What stands before another role rather than before the title.
PASSING = re.compile(
    r"\b(?:seperti|dengan|dari|dibanding(?:kan)?|ketimbang|daripada|kepada|oleh|bersama|dan)\s+"
    r"(?:para\s+|seorang\s+)?$",
    re.IGNORECASE,
)

TITLE_LABEL = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:(?:nama |judul )?(?:profesi|pekerjaan|jabatan|posisi|judul|karier|"
    r"manuskrip|profil(?: profesi)?)(?: \d+)?\s*[:–—-]\s*)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:(?:selanjutnya|berikutnya|kemudian|lalu|adapun|"
    r"sementara itu),?\s+)?(?:ada\s+)?(?:(?:pekerjaan|profesi|bekerja|karier|karir|berprofesi|"
    r"peran|kerja)\s+(?:(?:sebagai|menjadi|seorang)\s+)?|menjadi\s+|seorang\s+|profesi\s+)?",
    re.IGNORECASE,
)
DEFINED = re.compile(
    r"\s*(?:\([^)]{1,60}\)\s*)?(?:adalah|merupakan|"
    r"ialah)\s+(?:salah satu\s+)?(?:sebuah\s+)?(?:seorang|seseorang|orang|profesi|pekerjaan|"
    r"tenaga|ahli|profesional|sosok|jabatan|spesialis|praktisi|petugas|pekerja|pihak)\b"
    r"|\s*(?:\([^)]{1,60}\)\s*)?(?:melibatkan|berfokus|bertugas|berarti)\b",
    re.IGNORECASE,
)
IS_SOMETHING = re.compile(r"\s*(?:adalah|merupakan|ialah)\s+\w", re.IGNORECASE)
CLAUSE = re.compile(
    r",\s+(?:(?:sedangkan|sementara|karena|sebab|padahal)\s+)?|\b(?:bahwa|sehingga|sehari-hari|"
    r"setiap hari)\s+",
    re.IGNORECASE,
)
TELLING = frozenset(ManuscriptSection) - {
    ManuscriptSection.OVERVIEW,
    ManuscriptSection.COUNTER,
    ManuscriptSection.OTHER,
}
HEADING_LEAD = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:(?:mengenal|profil|profesi|pekerjaan|apa itu|apa sih|siapa itu|"
    r"tentang|deskripsi|menjadi|seorang|karier|sebagai|lebih dekat|yuk|judul|nama|mengintip|"
    r"sekilas|kerja)\b[:\s]*)*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Segment:
    """The units that speak of one profession, and where its title stands."""

    title: _Span | None
    units: list[Unit]
    heading: Unit | None = None


def segments(text: str, units: list[Unit]) -> list[Segment]:
    """The stretches of a text, in their order; a new one begins where another job is named."""
    starts = _starts(text, units)
    bounds = [0, *(number for number, _ in starts if number), len(units)]
    named = dict(starts)
    found: list[Segment] = []
    for begin, stop in pairwise(bounds):
        if begin == stop:
            continue
        stretch = units[begin:stop]
        heading = next((u for u in stretch[:2] if _titles(text, u)), None)
        title = named.get(begin) or (_title_in(text, heading) if heading else None)
        found.append(Segment(title or title_of(text, stretch), stretch, heading))
    return found


def _starts(text: str, units: list[Unit]) -> list[tuple[int, _Span]]:
    """Where another profession begins: named anew, and with sections of its own."""
    named = [(n, span) for n, unit in enumerate(units) if (span := _opens(text, unit))]
    sure = {n for n, _ in named}
    loose = {
        n: span
        for n, unit in enumerate(units[:2_000])
        if n not in sure and (span := _acts(text, unit))
    }
    named = sorted([*named, *loose.items()])
    if len(named) < 2:
        return []
    told = _Told(text, units)
    found: list[tuple[int, _Span]] = []
    current: _Span | None = None
    begin = 0
    for position, (number, span) in enumerate(named):
        words = text[span[0] : span[1]]
        if current is None:
            current, begin = span, number
            if _titles(text, units[number]):
                found.append((number, span))
            continue
        if _same(words, text[current[0] : current[1]]):
            continue
        # A heading that names a job, or a definition after which sections begin anew.
        later = (n for n, o in named[position + 1 :][:50] if not _same(text[o[0] : o[1]], words))
        after = told.between(number, next(later, len(units)))
        enough = after >= 2 or (after and _titles(text, units[number]))
        if number in loose:
            enough = (
                after >= 2
                and told.between(begin, number) >= 3
                and _unheard(text, units, number, span)
            )
        if enough and told.between(begin, number) >= 2:
            found.append((number, span))
            current, begin = span, number
    return found


def _acts(text: str, unit: Unit) -> _Span | None:
    """The worker of whom a sentence says what they do: "Seorang ahli korosi menyelidiki"."""
    if unit.kind is not LineKind.SENTENCE or cues.SIDE_WORDS.search(text, unit.body, unit.end):
        return None
    opening = _OPENING.match(text, unit.body, unit.end)
    span = subject(text, opening.end() if opening else unit.body, unit.end)
    told = opening and opening[0].strip().lower().endswith("seorang")
    if not span or not (told or names_a_worker(text[span[0] : span[1]])):
        return None
    after = WORD.search(text, span[1], unit.end)
    if after and BELIEVING.fullmatch(after[0].lower()):
        return None
    doing = after and (is_derived_verb(after[0].lower()) or after[0].lower() in IS)
    return span if doing else None


def _unheard(text: str, units: list[Unit], number: int, span: _Span) -> bool:
    """Whether a name stands nowhere before a unit: a role that was compared is no new job."""
    words = text[span[0] : span[1]].lower()
    before = text[units[0].body : units[number].body].lower()
    return words not in before and title_key(words)[-1:] != title_key(before[-60:])[-1:]


class _Told:
    """How many sections a run of units tells of, asked at no cost for any run."""

    def __init__(self, text: str, units: list[Unit]) -> None:
        self.counts: list[dict[ManuscriptSection, int]] = [dict.fromkeys(TELLING, 0)]
        for unit in units:
            section = classify(text, unit.body, unit.end, "").section
            now = dict(self.counts[-1])
            if section in now:
                now[section] += 1
            self.counts.append(now)

    def between(self, begin: int, stop: int) -> int:
        before, after = self.counts[begin], self.counts[stop]
        return sum(after[section] > before[section] for section in TELLING)


def _same(one: str, other: str) -> bool:
    a, b = set(title_key(one)), set(title_key(other))
    return a <= b or b <= a or title_likeness(one, other) >= 0.6


def _titles(text: str, unit: Unit) -> bool:
    return _title_in(text, unit) is not None


def _title_in(text: str, unit: Unit) -> _Span | None:
    """The name of a job in a heading, or after "Profesi:"."""
    label = TITLE_LABEL.match(text, unit.body, unit.end)
    if unit.kind is not LineKind.HEADING and not (label and unit.end - unit.body < 100):
        return None
    begin = label.end() if label else unit.body
    if not label and label_of(text[unit.body : unit.end]):
        return None
    lead = HEADING_LEAD.match(text, begin, unit.end)
    begin = lead.end() if lead and lead.end() < unit.end else begin
    stop = re.compile(r"[:?|]|\s[-–—]\s|[,.](?=\s)").search(text, begin, unit.end)
    end = stop.start() if stop else unit.end
    while end > begin and not (text[end - 1].isalnum() or text[end - 1] == ")"):
        end -= 1
    while begin < end and not text[begin].isalnum():
        begin += 1
    words = text[begin:end]
    return (begin, end) if plausible(words) and is_name_like(words) else None


def _opens(text: str, unit: Unit) -> _Span | None:
    """The job that a unit introduces, if it is an introduction."""
    if title := _title_in(text, unit):
        return title
    if unit.kind is LineKind.HEADING:
        return None
    opening = _OPENING.match(text, unit.body, unit.end)
    begin = opening.end() if opening else unit.body
    span = subject(text, begin, unit.end)
    if not span or cues.SIDE_WORDS.search(text, unit.body, unit.end):
        return None
    said = opening[0].strip().lower() if opening else ""
    defined = DEFINED.match(text, span[1], unit.end) or (
        names_a_worker(text[span[0] : span[1]]) and IS_SOMETHING.match(text, span[1], unit.end)
    )
    if defined or said.endswith(("sebagai", "menjadi")):
        return span
    return None


def title_of(text: str, units: list[Unit]) -> _Span | None:
    """The title of a stretch: the name that the best phrase shows, of equals the most used."""
    ranked: list[tuple[float, _Span]] = []
    for number, unit in enumerate(units[:200]):
        if unit.kind is LineKind.HEADING:
            continue
        if number < 3 and (span := _opens(text, unit)):
            ranked.append((-0.5 + number / 10, span))
        for rank, span in names_in(text, unit.body, unit.end):
            doubt = 0 if rank < 3 or names_a_worker(text[span[0] : span[1]]) else UNLIKELY
            ranked.append((rank + doubt + min(number, 20) / 40, span))
        if (
            number < 3
            and (span := subject(text, unit.body, unit.end))
            and _used(text, units, span) >= 2
        ):
            doubt = 0 if names_a_worker(text[span[0] : span[1]]) else UNLIKELY
            ranked.append((3.6 + doubt + number / 10, span))
    if not ranked or min(ranked)[0] > LOOSE:
        ranked += _workers(text, units)
    if not ranked:
        used = _most_used(text, units)
        return _fullest(text, used, units) if used else None
    best = min(ranked, key=lambda item: (item[0], item[1]))
    return _written_best(text, _fullest(text, best[1], units), [span for _, span in ranked])


def _fullest(text: str, best: _Span, units: list[Unit]) -> _Span:
    """The name as the first sentences give it, if they give more of it: "kurir" of "kurir
    paket"."""
    mine = title_key(text[best[0] : best[1]])
    fullest, most = best, len(mine)
    for unit in units[:2]:
        for match in islice(WORD.finditer(text, unit.body, unit.end), 30):
            if match[0].lower() not in (mine[0], "petugas", "ahli"):
                continue
            span = name_at(text, match.start(), unit.end)
            words = title_key(text[span[0] : span[1]]) if span else ()
            if span and " atau " in text[span[0] : span[1]]:
                continue
            if span and set(mine) < set(words) and most < len(words) <= len(mine) + 2:
                fullest, most = span, len(words)
    return fullest


def _workers(text: str, units: list[Unit]) -> list[tuple[float, _Span]]:
    """Names that begin with a word for people at work, the most used and the first before others.

    "Di balik adegan film ada penata cahaya." shows its job by no phrase.
    """
    begin, end = units[0].body, min(units[-1].end, units[0].body + 20_000)
    whole = text[begin:end].lower()
    found: dict[str, tuple[int, _Span]] = {}
    for match in islice(WORD.finditer(text, begin, end), 400):
        if not names_a_worker(match[0]) or is_derived_verb(match[0].lower()):
            continue
        span = name_at(text, match.start(), end)
        words = text[span[0] : span[1]].lower() if span else ""
        if not span or words in found or not plausible(words):
            continue
        if PASSING.search(text, max(begin, span[0] - 40), span[0]):
            continue
        found[words] = (len(re.findall(rf"\b{re.escape(words)}\b", whole)), span)
    return [
        (LOOSE - min(times, 8) / 4 + (span[0] - begin) / 1_000, span)
        for times, span in found.values()
        if times >= 2
    ]


def _most_used(text: str, units: list[Unit]) -> _Span | None:
    """Where no phrase shows the job: the name with which the most clauses begin."""
    whole = text[units[0].start : min(units[-1].end, units[0].start + 20_000)].lower()
    seen: dict[str, int] = {}
    best: tuple[int, _Span] | None = None
    for unit in units[:60]:
        starts = [unit.body, *(m.end() for m in CLAUSE.finditer(text, unit.body, unit.end))]
        for start in starts[:8]:
            span = name_at(text, start, unit.end)
            if not span or not plausible(text[span[0] : span[1]]):
                continue
            words = text[span[0] : span[1]].lower()
            if words not in seen:
                seen[words] = len(re.findall(rf"\b{re.escape(words)}\b", whole))
            times = seen[words]
            if times >= 3 and (best is None or times > best[0]):
                best = (times, span)
    return best[1] if best else None


def _used(text: str, units: list[Unit], span: _Span) -> int:
    """How often the words of a name stand in the stretch."""
    whole = text[units[0].start : units[-1].end].lower()
    return whole.count(text[span[0] : span[1]].lower())


def _written_best(text: str, best: _Span, names: list[_Span]) -> _Span:
    """The same name as it is written with a capital, if it is anywhere."""
    words = text[best[0] : best[1]]
    same = [n for n in names if tidy(text[n[0] : n[1]]).lower() == tidy(words).lower()]
    return min(
        same or [best],
        key=lambda n: (-sum(w[0].isupper() for w in WORD.findall(text[n[0] : n[1]])), n),
    )
