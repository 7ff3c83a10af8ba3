"""What the templates of the portal need and Django does not have."""

import re
from collections.abc import Hashable, Iterable
from functools import partial
from typing import Protocol

from django import template
from django.conf import settings
from django.template.loader import select_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from profiles import remembering

register = template.Library()


class Marked(Protocol):
    """What knows by which mark its fragment is remembered."""

    @property
    def mark(self) -> Hashable: ...


@register.simple_tag(takes_context=True)
def remembered(context: template.Context, name: str, *marks: Hashable) -> str:
    """Include a fragment that says the same wherever its marks are the same.

    Without marks it is the same on every page; one that is `None` (a draft has no mark)
    means that it must not be remembered. With DEBUG none is, so that an edit shows at once.
    """
    key = None if None in marks or settings.DEBUG else (name, get_language(), *marks)
    return remembering.fragments.get(key, lambda: _rendered(context, name))


@register.simple_tag(takes_context=True)
def remembered_each(
    context: template.Context, name: str, items: Iterable[Marked], *marks: Hashable
) -> str:
    """The same for each of many: the fragment knows it as `item`."""
    language = get_language()

    def fragment_of(item: Marked) -> str:
        with context.push(item=item):
            return _rendered(context, name)

    if settings.DEBUG:
        return SafeString("".join(map(fragment_of, items)))
    get = remembering.fragments.get
    parts = (get((name, language, *marks, item.mark), partial(fragment_of, item)) for item in items)
    return SafeString("".join(parts))


def _rendered(context: template.Context, name: str) -> str:
    fragment = context.template.engine.get_template(name)  # type: ignore[union-attr]
    return SafeString(fragment.render(context).strip())


@register.simple_tag
def field_drawing(field: str) -> SafeString:
    """The line drawing of a field of work, or a plain one for a field without its own."""
    name = field if re.fullmatch(r"[a-z0-9-]+", field) else "_default"
    drawing = select_template([f"marks/{name}.svg", "marks/_default.svg"])
    return SafeString(drawing.render().strip())


@register.simple_tag
def public_address(path: str) -> str:
    """Where visitors find a page: with the name of the site, if SITE_URL gives one."""
    return f"{settings.SITE_URL}{path}"
