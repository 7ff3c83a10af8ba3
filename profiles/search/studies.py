"""What is studied, as topics of questions: each with its page as a door.

What editors wrote of a study is the same topic: `merged` makes one of both.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from profiles.models.listing import ListingConcentration, ListingProgramme
from profiles.models.study import Concentration, NameOfStudy, Programme, Subject
from profiles.terms import TopicKind, TopicTerm
from profiles.text.stemming import words

# How editors name a topic that is a study, by the slug of the study.
SLUGS = {TopicKind.PROGRAMME: "prodi-%s", TopicKind.VOCATIONAL: "smk-%s", TopicKind.SUBJECT: "%s"}


def merged(topics: Iterable[TopicTerm]) -> Iterable[TopicTerm]:
    """Topics of one kind and slug as one: what the first says comes first."""
    found: dict[tuple[TopicKind, str], TopicTerm] = {}
    for topic in topics:
        key = (topic.kind, topic.slug)
        found[key] = found[key].joined(topic) if key in found else topic
    return found.values()


def studies() -> Iterator[TopicTerm]:
    """Programmes and concentrations with the professions they lead to, and subjects; five queries.

    A subject leads to professions by way of groups, which its page says.
    """
    programmes = ListingProgramme.objects.in_order().values_list("programme", "listing__slug")
    yield from _topics(TopicKind.PROGRAMME, Programme.objects.all(), _led_to(programmes))
    vocational = ListingConcentration.objects.in_order().values_list(
        "concentration", "listing__slug"
    )
    yield from _topics(TopicKind.VOCATIONAL, Concentration.objects.all(), _led_to(vocational))
    yield from _topics(TopicKind.SUBJECT, Subject.objects.all(), {})


def _led_to(rows: Iterable[tuple[int, str]]) -> Mapping[int, Sequence[str]]:
    led: dict[int, dict[str, None]] = defaultdict(dict)
    for study, slug in rows:
        led[study][slug] = None
    return {study: list(slugs) for study, slugs in led.items()}


def _topics(
    kind: TopicKind, named: Iterable[NameOfStudy], led_to: Mapping[int, Sequence[str]]
) -> Iterator[TopicTerm]:
    for study in named:
        names = [name for name in study.as_value().names if words(name)]
        if names:
            yield TopicTerm.from_stored(
                {
                    "slug": SLUGS[kind] % study.slug,
                    "kind": kind,
                    "name": study.name,
                    "asking": names,
                    "professions": led_to.get(study.pk, ()),
                    "door": study.get_absolute_url(),
                }
            )
