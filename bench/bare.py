"""The least that a WSGI application can do: one ready answer, which a file holds.

The page cache is measured against it, with the same bytes and headers on the same server.
"""

import json
import os
from base64 import b64decode
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_answer = json.loads(Path(os.environ["BARE_ANSWER"]).read_text())
HEADERS = [(name, value) for name, value in _answer["headers"]]
BODY = b64decode(_answer["body"])


def application(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", HEADERS)
    return (BODY,)
