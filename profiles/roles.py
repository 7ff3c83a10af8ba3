"""The roles of the desk, as groups: who may do what.

One table for all of them. Each `migrate` brings the groups in line with it, so that the rows
of a new section can be written by those who write without a migration of their own.
"""

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions

from profiles.models.profession import SECTION_MODELS

_SECTIONS = [model._meta.model_name for model in SECTION_MODELS]
_TERMS = ["fieldofwork", "trait", "topic"]
_READING = [f"view_{name}" for name in ("profession", *_SECTIONS, *_TERMS, "revision", "step")]
_READING += ["view_sharelink"]

ROLES = {
    "Penulis": [
        *_READING,
        "add_profession",
        "change_profession",
        *(f"{verb}_{name}" for verb in ("add", "change", "delete") for name in _SECTIONS),
    ],
    "Peninjau": [*_READING, "review_profession"],
    "Redaktur": [
        *_READING,
        "publish_profession",
        *(f"{verb}_{name}" for verb in ("add", "change") for name in _TERMS),
    ],
}


def bring_in_line(sender: AppConfig, using: str, **_signal: Any) -> None:
    """Give each role what the table says; what a superuser gave it beside that stays."""
    from django.contrib.auth.models import Group, Permission

    create_permissions(sender, verbosity=0, using=using)  # ours may be the first receiver
    permissions = Permission.objects.using(using).filter(content_type__app_label=sender.label)
    for role, codenames in ROLES.items():
        group, _created = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*permissions.filter(codename__in=codenames))
