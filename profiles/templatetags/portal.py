"""What the templates of the portal need and Django does not have."""

import re
from collections.abc import Hashable, Iterable
from sys import getsizeof
from threading import Lock
from typing import Any

from cachetools import LRUCache, cached
from cachetools.keys import typedkey
from django.conf import settings
from django.template import Context, Engine, Library
from django.template.loader import select_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from profiles.catalogue.presenters import Similar
from profiles.compare.diagrams import Map, neighbour_map
from profiles.profile import Profile
from profiles.section_types import Section
from profiles.sections import BY_KEY, kinds_of_sources

register = Library()

ROOM_FOR_FRAGMENTS = 6 << 20  # bytes
KEY = 500  # bytes that a fragment takes beside its text, roughly


@register.simple_tag
def remembered(template: str, /, **given: Any) -> str:
    """Include a fragment that sees what the tag gives it and nothing else of the page.

    The same is its key: each value by its `cache_key`, or by itself where it has none. So a
    fragment can show nothing that it is not remembered by. A `cache_key` of `None` (a draft's)
    means that it must not be remembered. With DEBUG none is, so that an edit shows at once.
    """
    keys = {name: getattr(value, "cache_key", value) for name, value in given.items()}
    if settings.DEBUG or None in keys.values():
        return rendered(template, given)
    # With types: 1 is not True, and text that is safe is not the same text that is not.
    return fragment(typedkey(template, get_language(), **keys), template, given)


def rendered(template: str, given: dict[str, Any]) -> SafeString:
    return SafeString(Engine.get_default().get_template(template).render(Context(given)).strip())


# Published texts say the same each time. Every publication empties the page cache for all
# pages, while nearly all texts stay as they were: then pages are made anew, but not from nothing.
@cached(
    LRUCache(ROOM_FOR_FRAGMENTS, getsizeof=lambda html: getsizeof(html) + KEY),
    key=lambda key, template, given: key,
    lock=Lock(),
)
def fragment(key: Hashable, template: str, given: dict[str, Any]) -> SafeString:
    return rendered(template, given)


@register.simple_tag
def map_of(title: str, similar: Iterable[Similar]) -> Map:
    """Where the roles that a profession is confused with stand around it."""
    return neighbour_map(title, [(entry.title, entry.address) for entry in similar])


@register.simple_tag
def field_drawing(field: str) -> SafeString:
    """The line drawing of a field of work, or a plain one for a field without its own."""
    return _drawing("marks", field)


@register.simple_tag
def interest_drawing(interest: str) -> SafeString:
    """The same of an interest."""
    return _drawing("interests", interest)


def _drawing(folder: str, slug: str) -> SafeString:
    name = slug if re.fullmatch(r"[a-z0-9-]+", slug) else "_default"
    drawing = select_template([f"{folder}/{name}.svg", f"{folder}/_default.svg"])
    return SafeString(drawing.render().strip())


@register.inclusion_tag("_held_by.html")
def held_by(profile: Profile, criterion: Section) -> dict[str, Any]:
    """By what a part of a page is held, leading to the sources."""
    return {"kinds": kinds_of_sources(profile, criterion.id or "")}


@register.filter
def is_long(title: str) -> bool:
    """Whether a title needs smaller letters to stand in few lines of a heading."""
    return len(title) > 24 or any(len(word) > 12 for word in title.split())


@register.filter
def named(keys: Iterable[str]) -> list[Any]:
    """What sections are called."""
    return [BY_KEY[key].name for key in keys]


@register.simple_tag
def public_address(path: str) -> str:
    """Where visitors find a page: with the name of the site, if SITE_URL gives one."""
    return f"{settings.SITE_URL}{path}"
