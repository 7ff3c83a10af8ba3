"""Django's `loaddata` reads our fixture files too; its own list format goes to its own reader."""

from collections.abc import Iterator
from typing import Any

import yaml
from django.core.serializers import pyyaml
from django.core.serializers.base import DeserializationError
from django.db import models

from profiles.exchange.files import BadFile, Fixture, read_fixture
from profiles.exchange.loader import load_profile, load_term
from profiles.models import TERM_MODELS, Profession
from profiles.profile import Profile
from profiles.terms import VOCABULARY

Serializer = pyyaml.Serializer
MODELS: dict[type[Fixture], type[models.Model]] = {
    Profile: Profession,
    **{kind: TERM_MODELS[key] for key, kind in VOCABULARY.items()},
}


class LoadedValue:
    """What `loaddata` handles in place of a plain object: saving it loads the whole value.

    As with any fixture of Django's, the file wins; the text that it replaces stays in the
    archive.
    """

    deferred_fields: dict[Any, Any] = {}

    def __init__(self, value: Fixture) -> None:
        self.value = value
        self.object = MODELS[type(value)](slug=value.slug)

    def save(self, save_m2m: bool = True, using: str | None = None, **kwargs: Any) -> None:
        if isinstance(self.value, Profile):
            load_profile(self.value, overwrite=True)
        else:
            load_term(self.value, overwrite=True)


def Deserializer(stream_or_string: Any, **options: Any) -> Iterator[Any]:  # noqa: N802
    """Deserialize a fixture: nested files are ours, plain lists are Django's."""
    data = stream_or_string.read() if hasattr(stream_or_string, "read") else stream_or_string
    text = data.decode() if isinstance(data, bytes) else data
    if _is_plain_list(text):
        yield from pyyaml.Deserializer(text, **options)
        return
    try:
        yield from map(LoadedValue, read_fixture(text.encode(), file="fixture"))
    except BadFile as error:
        raise DeserializationError(str(error)) from error


def _is_plain_list(text: str) -> bool:
    try:
        return isinstance(yaml.compose(text, Loader=yaml.BaseLoader), yaml.SequenceNode)
    except yaml.YAMLError:
        return False
