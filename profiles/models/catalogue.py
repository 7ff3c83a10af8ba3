"""The version by which caches know whether anything public has changed."""

from secrets import token_hex

from django.db import models
from django.db.models import Q


class CatalogueManager(models.Manager["Catalogue"]):
    def version(self) -> str:
        """What stands for everything that is published now; empty before the first time."""
        return self.values_list("version", flat=True).first() or ""

    def changed(self) -> None:
        """Take a new version. Publishers wait here for one another."""
        self.update_or_create(pk=1, defaults={"version": Catalogue.new_version()})


class Catalogue(models.Model):
    """One row: a version that changes with every publication, withdrawal and term of vocabulary.

    Drawn by lot rather than counted, so that a version which was rolled back never returns
    with another content: caches may key on it.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    version = models.CharField(max_length=16)

    objects = CatalogueManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="catalogue_is_one_row")]

    def __str__(self) -> str:
        return self.version

    @staticmethod
    def new_version() -> str:
        return token_hex(8)
