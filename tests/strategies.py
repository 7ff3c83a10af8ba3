"""Random well-formed profiles for property tests, gaps included; and how many are tried."""

from hypothesis import settings
from hypothesis import strategies as st

from profiles.choices import (
    Education,
    Firmness,
    KbjiEdition,
    RouteKind,
    SourceKind,
    StudyLevel,
    StudyTie,
    Tie,
)
from profiles.facts import VARIES, FactKind
from profiles.holland import HOLLAND_CODES
from profiles.profile import LONG, SHORT, Profile, sections_with_sources

CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"))
SLUG = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
PROGRAMMES = ("psikologi", "keperawatan", "ilmu-hukum")
CONCENTRATIONS = ("pekerjaan-sosial", "kuliner")
TRAITS = ("empati", "komunikasi", "kreativitas", "kesabaran")


def examples(thorough: int) -> settings:
    """How many examples a property takes that costs more, or finds less, than most."""
    is_thorough = settings.get_current_profile_name() == "thorough"
    return settings(max_examples=thorough if is_thorough else max(5, thorough // 5))


def line(most: int = LONG, least: int = 0) -> st.SearchStrategy[str]:
    """Clean text: what is left after cleaning, never longer than the limit."""
    from profiles.profile import clean_line

    text = st.text(CHARACTERS, max_size=60).map(clean_line)
    return text.filter(lambda cleaned: least <= len(cleaned) <= most)


gap = line()
sentence = line(least=1)
title = line(SHORT, 1)
trait = st.sampled_from(["", *TRAITS])

alternative_title = st.fixed_dictionaries({"title": title, "hidden": st.booleans()})


@st.composite
def fact(draw: st.DrawFn, kind: FactKind) -> dict[str, object]:
    """Anything that may be told of a kind."""
    if kind.vocabulary is None:
        values = st.sampled_from([["0"], ["4"], ["0-1"], ["10-11"]])
    elif kind.takes_several:
        words = [word.value for word in kind.vocabulary if word != VARIES]
        values = st.lists(st.sampled_from(words), min_size=1, max_size=3)
    else:
        values = st.sampled_from([[word.value] for word in kind.vocabulary])
    return {"kind": kind, "values": draw(values), "remark": draw(gap)}


facts = st.lists(st.sampled_from(list(FactKind)), max_size=4, unique=True).flatmap(
    lambda kinds: st.tuples(*map(fact, kinds))
)
suitable = st.fixed_dictionaries(
    {"sentence": sentence, "trait": trait, "had": st.booleans(), "note": gap}
)
unsuitable = st.fixed_dictionaries(
    {
        "sentence": sentence,
        "trait": trait,
        "had": st.booleans(),
        "note": gap,
        "firmness": st.none() | st.sampled_from(list(Firmness)),
    }
)
misconception = st.fixed_dictionaries({"claim": sentence, "fact": gap, "why": gap})
expectation = st.fixed_dictionaries({"expectation": gap, "reality": sentence})
aspect = st.fixed_dictionaries({"aspect": line(SHORT), "this": sentence, "other": gap})
comparison = st.fixed_dictionaries(
    {"role": SLUG, "title": title, "aspects": st.lists(aspect, min_size=1, max_size=3)}
)
tied = {"tie": st.sampled_from(list(Tie)), "remark": line(SHORT)}
programme = st.fixed_dictionaries(
    {
        "programme": st.sampled_from(PROGRAMMES),
        "level": st.sampled_from(list(StudyLevel)),
        **tied,
    }
)
concentration = st.fixed_dictionaries({"concentration": st.sampled_from(CONCENTRATIONS), **tied})
entry_route = st.fixed_dictionaries({"kind": st.sampled_from(list(RouteKind)), "text": sentence})
source = st.fixed_dictionaries(
    {
        "kind": st.none() | st.sampled_from(list(SourceKind)),
        "citation": sentence,
        "article": line(SHORT),
        "url": st.sampled_from(["", "https://contoh.id/a?b=c"]),
        "sections": st.lists(st.sampled_from(sections_with_sources()), max_size=4),
    }
)

kbji = st.fixed_dictionaries(
    {
        "code": st.sampled_from(["2635", "2635.08"]),
        "edition": st.sampled_from(list(KbjiEdition)),
    }
)


@st.composite
def profiles(draw: st.DrawFn, slug: str | None = None) -> Profile:
    """Any valid profile."""
    own = slug or draw(SLUG)
    few = 3
    return Profile.model_validate(
        {
            "slug": own,
            "title": draw(title),
            "field": draw(st.sampled_from(["", "sosial"])),
            "summary": draw(gap),
            "education": draw(st.none() | st.sampled_from(list(Education))),
            "study_tie": draw(st.none() | st.sampled_from(list(StudyTie))),
            "isco08": draw(st.sampled_from(["", "2635"])),
            "kbji": draw(st.none() | kbji),
            "holland": draw(st.sampled_from(["", *HOLLAND_CODES])),
            "reviewed_on": draw(st.none() | st.dates()),
            "alternative_titles": draw(
                st.lists(alternative_title, max_size=few, unique_by=lambda t: t["title"])
            ),
            "facts": draw(facts),
            "duties": draw(st.lists(sentence, max_size=few)),
            "suitable": draw(st.lists(suitable, max_size=few)),
            "unsuitable": draw(st.lists(unsuitable, max_size=few)),
            "misconceptions": draw(st.lists(misconception, max_size=few)),
            "expectations": draw(st.lists(expectation, max_size=few)),
            "comparisons": draw(
                st.lists(
                    comparison.filter(lambda c: c["role"] != own),
                    max_size=few,
                    unique_by=lambda c: c["role"],
                )
            ),
            "programmes": draw(
                st.lists(programme, max_size=few, unique_by=lambda p: (p["programme"], p["level"]))
            ),
            "concentrations": draw(
                st.lists(concentration, max_size=few, unique_by=lambda c: c["concentration"])
            ),
            "entry_routes": draw(st.lists(entry_route, max_size=few)),
            "sources": draw(st.lists(source, max_size=few)),
        }
    )


SHORT_SENTENCE = st.text("abc ", min_size=1, max_size=8).map(
    lambda text: f"Kalimat {text.strip()}."
)
MANY_TRAITS = (*TRAITS, *(f"sifat-{n}" for n in range(16)))


@st.composite
def leanings(draw: st.DrawFn, slug: str) -> Profile:
    """A profile that says something on many traits, and nothing else."""
    said = {"sentence": SHORT_SENTENCE, "trait": st.sampled_from(("", *MANY_TRAITS))}
    likes = st.fixed_dictionaries({**said, "had": st.booleans()})
    warns = st.fixed_dictionaries(
        {**said, "had": st.booleans(), "firmness": st.none() | st.sampled_from(list(Firmness))}
    )
    return Profile.model_validate(
        {
            "slug": slug,
            "title": slug.upper(),
            "suitable": draw(st.lists(likes, max_size=8)),
            "unsuitable": draw(st.lists(warns, max_size=6)),
        }
    )
