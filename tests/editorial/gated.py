"""The portal with one more address, which is answered only once a file is there.

With it a test holds a request in a server's hands for as long as it likes.
"""

import os
import time
from pathlib import Path

from careerprofiles.wsgi import application as portal

FOLDER = Path(os.environ["GATE"])


def application(environ, start_response):
    if environ["PATH_INFO"] != "/tunggu/":
        return portal(environ, start_response)
    (FOLDER / "asked").touch()
    while not (FOLDER / "open").exists():
        time.sleep(0.01)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "7")])
    return [b"lengkap"]
