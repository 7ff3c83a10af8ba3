"""What the templates of the portal need and Django does not have."""

import re

from django import template
from django.conf import settings
from django.template.loader import select_template
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def mark(field: str) -> SafeString:
    """The line drawing of a field of work, or a plain one for a field without its own."""
    name = field if re.fullmatch(r"[a-z0-9-]+", field) else "_default"
    drawing = select_template([f"marks/{name}.svg", "marks/_default.svg"])
    return SafeString(drawing.render().strip())


@register.simple_tag
def public_address(path: str) -> str:
    """Where visitors find a page: with the name of the site, if SITE_URL gives one."""
    return f"{settings.SITE_URL}{path}"
