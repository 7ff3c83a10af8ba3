"""The names of a profession: as one word each, and by the words at their ends."""

import re
from functools import lru_cache

from profiles.text.stemming import STOPWORDS, search_terms, words

PARENTHESES = re.compile(r"\(([^()]*)\)")


def compact_key(name: str) -> str:
    """A name as one word, so that spaces and hyphens do not matter ("UI/UX", "uiux")."""
    return "".join(words(name))


def keys(name: str) -> list[str]:
    """The words that mean a whole name: all of it, without its parentheses, what they hold."""
    forms = [name, PARENTHESES.sub(" ", name), *PARENTHESES.findall(name)]
    return list(dict.fromkeys(filter(None, map(compact_key, forms))))


# Asked of every text that holds one of two words: `analis air` takes 0.34 ms instead of 0.57.
@lru_cache(maxsize=1_000)
def ends(names: str) -> tuple[frozenset[str], frozenset[str]]:
    """The terms that some names (one in a line) begin with, and those that they end with."""
    heads: set[str] = set()
    tails: set[str] = set()
    for name in names.split("\n"):
        if said := [word for word in words(name) if word not in STOPWORDS]:
            heads.update(search_terms(said[0])[0])
            tails.update(search_terms(said[-1])[-1])
    return frozenset(heads), frozenset(tails)
