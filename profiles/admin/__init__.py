"""The editors' desk, in stock Django admin."""

from profiles.admin import archive, people, profession, vocabulary
from profiles.admin.site import desk

__all__ = ["archive", "desk", "people", "profession", "vocabulary"]
