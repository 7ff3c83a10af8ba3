"""A copy of the SQLite database that is whole even while it is written (a plain cp is not).

Copies are named after the day of the week, so seven are kept. It replaces a copy only once the
new one is finished.
"""

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

var = Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parent.parent / "var").resolve()
folder = var / "backup"
folder.mkdir(exist_ok=True)
new = folder / "new.sqlite3"
new.unlink(missing_ok=True)  # of a night that was interrupted
# mode=rw: where there is no database, opening one would make it.
with closing(sqlite3.connect(f"{(var / 'portal.sqlite3').as_uri()}?mode=rw", uri=True)) as database:
    database.execute("VACUUM INTO ?", (str(new),))
with new.open("rb+") as file:
    os.fsync(file.fileno())  # SQLite leaves that out here; a power cut must not cost the old copy
new.replace(folder / f"portal-{date.today().isoweekday()}.sqlite3")
