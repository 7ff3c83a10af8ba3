"""What a process remembers of published texts: profiles that were read, HTML that was rendered.

A published revision never changes, and what it says is read and rendered the same each time.
Every publication empties the page cache for all pages, while nearly all texts stay as they
were: that is when this pays, for then every page is made anew, but not from nothing.

A text is known by its *mark*. What has no mark (a draft, a part of a text) is never in here.
No HTML is stored outside the process, so that a deployment starts with its own templates.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from sys import getsizeof
from threading import Lock
from typing import Generic, TypeVar

from profiles.profile import Profile

V = TypeVar("V")

# Of an entry beside its value: its key and its place, roughly.
_OVERHEAD = 500


class Memo(Generic[V]):
    """Values by key, within a room; what was longest not asked for goes first."""

    def __init__(self, room: int, size: Callable[[V], int]) -> None:
        self.room = room
        self.size = size
        self.lock = Lock()
        self.clear()

    def clear(self) -> None:
        self.used = 0
        self.values: OrderedDict[Hashable, V] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """The value of a key, made where it is not remembered; `None` is never remembered."""
        if key is None:
            return make()
        with self.lock:
            if key in self.values:
                self.values.move_to_end(key)
                return self.values[key]
        value = make()
        with self.lock:
            if key not in self.values:
                self.values[key] = value
                self.used += self.size(value)
            while self.used > self.room:
                _key, oldest = self.values.popitem(last=False)
                self.used -= self.size(oldest)
        return value


profiles: Memo[Profile] = Memo(100, size=lambda profile: 1)
fragments: Memo[str] = Memo(6 << 20, size=lambda html: getsizeof(html) + _OVERHEAD)
