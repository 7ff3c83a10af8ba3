"""What was posted, as the desk takes it: nothing else puts anything in place of `request.POST`.

Stock admin reads `request.POST` wherever it likes, so what it should not see must not be there.
Four things are not as the browser sent them:

- a list action names rows by number; other keys are left out, for stock admin fails on them;
- `_saveasnew` is left out, for it is offered nowhere and taken by stock admin all the same;
- a form that comes back over a login, a stale token or from the browser's own store has lost its
  buttons (`typed_again`): it stands there as it was typed and is not saved;
- rows are put onto the rows of today, where somebody saved meanwhile (`conflicts`).

The first three are done before any view of the desk is called (`typed_again.recoverable`), the
last one while the text is held (`conflicts.ConflictPages`).
"""

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, QueryDict


def take_as_posted(request: HttpRequest, data: QueryDict) -> None:
    request.POST = data  # type: ignore[assignment]


def whole_number(text: str, most_digits: int = 9) -> int | None:
    """A number as a form or an address carries it; None for anything else."""
    is_number = text.isascii() and text.isdigit() and len(text) <= most_digits
    return int(text) if is_number else None


def leave_out_what_is_not_offered(request: HttpRequest) -> None:
    """Keys that are no numbers, and the button of stock admin that saves a copy."""
    if not {"_saveasnew", ACTION_CHECKBOX_NAME} & request.POST.keys():
        return
    data = request.POST.copy()
    data.pop("_saveasnew", None)
    chosen = data.getlist(ACTION_CHECKBOX_NAME)
    keys = [key for key in chosen if whole_number(key, most_digits=18) is not None]
    data.setlist(ACTION_CHECKBOX_NAME, keys)
    take_as_posted(request, data)
