"""How many questions are answered as they should be, by kind.

    python -m bench relevance

The questions stand in `questions.txt`, each with what must be true of its answer. They are asked
of the real catalogue.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.catalogue import scratch

HERE = Path(__file__).parent
FIRST = 3  # hits among which an expected profession is looked for
LEAST = 0.97
KINDS = (
    "programmes",
    "smk",
    "subjects",
    "feelings",
    "fears",
    "negations",
    "slang",
    "pay",
    "pairs",
    "titles not written",
)
TARGETS = dict.fromkeys(KINDS, (LEAST, 1.0))


class Asked(NamedTuple):
    """A question of a kind, with what must be true of its answer."""

    kind: str
    question: str
    wanted: tuple[str, ...]


def questions() -> Iterator[Asked]:
    kind = ""
    for line in (HERE / "questions.txt").read_text().splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            question, _bar, wanted = line.partition(" | ")
            yield Asked(kind, question, tuple(part.strip() for part in wanted.split(";")))


def missed(asked: Asked) -> list[str]:
    """What is not as it should be in the answer to a question."""
    from profiles.catalogue.next_steps import next_steps
    from profiles.catalogue.reply import reply_to
    from profiles.catalogue.snapshot import current_snapshot
    from profiles.models import Catalogue, Listing

    version = Catalogue.objects.version()
    reply = reply_to(asked.question, current_snapshot(version), version)
    rows = Listing.objects.in_bulk(reply.search.hits)
    hits = [rows[pk].slug for pk in reply.search.hits]
    steps = [step.address for step in next_steps(asked.question)] or [""]
    fields = {rows[pk].field.slug for pk in reply.search.hits}
    found = []
    for wanted in asked.wanted:
        if wanted.startswith("-"):
            listed = {slug.removeprefix("-") for slug in wanted.split()} & set(hits)
            is_right = hits and not listed
        elif wanted.startswith("@"):
            is_right = reply.unwritten and fields == {wanted.removeprefix("@")}
        elif wanted.startswith("!"):
            is_right = wanted.removeprefix("!") in {topic.slug for topic in reply.topics}
        elif wanted.startswith("/"):
            is_right = [door.door for door in reply.doors][:1] == [wanted] == steps[:1]
        elif "+" in wanted:
            both = [rows[pk].slug for pk in reply.pair or ()]
            is_right = both == wanted.split("+") and steps[0].startswith("/bandingkan/")
        else:
            is_right = not set(wanted.split()).isdisjoint(hits[:FIRST])
        if not is_right:
            found.append(f"{asked.question}: {wanted}, not {' '.join(hits[:FIRST]) or '-'}")
    return found


def measure() -> dict[str, float]:
    """The share of questions that are answered as they should be, for each kind."""
    right: dict[str, list[bool]] = defaultdict(list)
    with scratch():
        for asked in questions():
            wrong = missed(asked)
            right[asked.kind].append(not wrong)
            print(*wrong, sep="\n", end="\n" if wrong else "")
    counted = {f"{kind}, questions": float(len(answers)) for kind, answers in right.items()}
    shares = {kind: sum(answers) / len(answers) for kind, answers in right.items()}
    return shares | counted
