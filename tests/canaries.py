"""Words that stand in one text only, so that a page that shows one has told where it looked."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from profiles.profile import Profile

LETTERS = "bcdfghjklmnpqrstvwxz"
CANARY = re.compile(r"zq([a-z]{2})y([a-z]{2})qz", re.IGNORECASE)


class Birds:
    """Hands out canaries and remembers in which text and which field each was put."""

    def __init__(self) -> None:
        self.homes: dict[str, tuple[str, str]] = {}
        self.texts: Counter[str] = Counter()
        self.codes: dict[str, str] = {}

    def bird(self, text: str, field: str) -> str:
        """The canary of a field of a text: letters alone, as words and slugs may have them."""
        first = self.codes.setdefault(text, _letters(len(self.codes)))
        second = _letters(self.texts[text])
        self.texts[text] += 1
        word = f"zq{first}y{second}qz"
        self.homes[word] = (text, field)
        return word

    def of(self, *texts: str) -> set[str]:
        return {bird for bird, (text, _field) in self.homes.items() if text in texts}

    def profile(self, text: str, **changes: Any) -> Profile:
        """A whole profile with a canary in each of its fields."""

        def said(field: str) -> str:
            return f"Kalimat {self.bird(text, field)} di sini."

        def word(field: str) -> str:
            return self.bird(text, field)

        def fit(which: str, trait: str, **more: str) -> dict[str, Any]:
            return {
                "sentence": said(f"{which} sentence"),
                "trait": trait,
                "note": said(f"{which} note"),
                **more,
            }

        return Profile.model_validate(
            {
                "slug": word("slug"),
                "title": f"Peran {word('title')}",
                "field": "sosial",
                "summary": said("summary"),
                "education": "sarjana",
                "study_tie": "umumnya",
                "alternative_titles": [
                    {"title": f"Sebutan {word('other title')}"},
                    {"title": f"Sandi {word('hidden title')}", "hidden": True},
                ],
                "facts": [{"kind": "jam", "values": ["bervariasi"], "remark": said("fact remark")}],
                "duties": [said(f"duty {n}") for n in range(5)],
                "suitable": [
                    fit("suitable", trait)
                    for trait in ("empati", "kesabaran", "komunikasi", "ketenangan")
                ],
                "unsuitable": [
                    fit("unsuitable", trait, firmness="bisa-dilatih")
                    for trait in ("analisis", "tertib-mencatat", "kreativitas")
                ],
                "misconceptions": [
                    {"claim": said("claim"), "fact": said("fact"), "why": said("why")}
                    for _n in range(2)
                ],
                "expectations": [
                    {"expectation": said("expectation"), "reality": said("reality")}
                    for _n in range(2)
                ],
                "comparisons": [
                    {
                        "role": word("role"),
                        "title": f"Peran {word('role title')}",
                        "aspects": [
                            {
                                "aspect": f"Segi {word('aspect')}",
                                "this": said("this side"),
                                "other": said("other side"),
                            }
                            for _n in range(2)
                        ],
                    }
                    for _role in range(2)
                ],
                "programmes": [
                    {
                        "programme": "kesejahteraan-sosial",
                        "level": level,
                        "tie": "umum",
                        "remark": word("programme remark"),
                    }
                    for level in ("D4", "S1")
                ],
                "concentrations": [
                    {
                        "concentration": "pekerjaan-sosial",
                        "tie": "umum",
                        "remark": word("school remark"),
                    }
                ],
                "entry_routes": [
                    {"kind": kind, "text": said("route")} for kind in ("pendidikan", "pengalaman")
                ],
                "sources": [
                    {
                        "kind": "praktik",
                        "citation": said("citation"),
                        "article": word("article"),
                        "url": f"https://{word('url')}.contoh.id/",
                        "sections": ["duties", "suitable"],
                    }
                ],
                **changes,
            }
        )


def _letters(number: int) -> str:
    high, low = divmod(number, len(LETTERS))
    return LETTERS[high] + LETTERS[low]


def found(text: str) -> set[str]:
    """The canaries in a text. Their letters stay as they are in any address or markup."""
    return {match[0].lower() for match in CANARY.finditer(text)}


def words_of(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a dumped profile, with the name of the field that holds it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from words_of(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from words_of(item, name)
    elif isinstance(value, str):
        yield name, value
