"""How pages are made from templates."""

import gc
from importlib import import_module
from pkgutil import iter_modules
from weakref import ref

from profiles import views
from profiles.views.rendering import render


class Part:
    """Something that a page is made of."""


def test_the_parts_of_a_page_are_gone_once_it_is_made(rf):
    part = Part()
    seen = ref(part)
    gc.disable()
    try:
        page = render(rf.get("/"), "400.html", {"part": part})
        del part
        assert seen() is None
    finally:
        gc.enable()
    assert page.status_code == 200
    assert b"</html>" in page.content


def test_every_public_page_is_made_so():
    modules = [
        import_module(f"profiles.views.{found.name}") for found in iter_modules(views.__path__)
    ]
    renders = [module.render for module in modules if hasattr(module, "render")]
    assert set(renders) == {render}
    assert len(renders) > 9
