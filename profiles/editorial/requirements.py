"""The gate: what a profile still needs before it may be published.

The same criteria hold for every role, so that any two can be compared on all of them. Which
they are, the sections say.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.profile import Profile
from profiles.section_types import Entry, in_words
from profiles.sections import SECTIONS


def gaps(profile: Profile) -> list[str]:
    """Everything that is missing, as sentences for the editor; empty when nothing is."""
    lacking = [s for s in SECTIONS if s.required and not any(s.entries(profile))]
    missing = [str(section.required) for section in lacking]
    return [*missing, *_missing_parts(profile), *excesses(profile)]


def excesses(profile: Profile) -> list[str]:
    """Texts that are longer than may be published, as sentences for the editor."""
    sentence = _("Lebih panjang dari %(limit)d karakter: “%(start)s…”")
    return [
        sentence % {"limit": limit, "start": text[:60].strip()}
        for text, limit in profile.too_long()
    ]


def _missing_parts(profile: Profile) -> Iterator[str]:
    for section in SECTIONS:
        needed = [part for part in section.parts or () if part.needed]
        for entry in section.entries(profile):
            for part in needed:
                if entry.values[part.name] in ("", None):
                    yield str(part.needed) % _quoted(entry)


def _quoted(entry: Entry) -> dict[str, str]:
    return {name: in_words(value) or "…" for name, value in entry.values.items()}
