"""The editors' desk, in stock Django admin."""

from profiles.admin import people, profession, revision, vocabulary
from profiles.admin.site import desk

__all__ = ["desk", "people", "profession", "revision", "vocabulary"]
