"""The fonts that the browser tests measure with, the same on every machine."""

from pathlib import Path

import fontpkg

SERIF, SANS = "Noto Serif", "Roboto"  # what Android shows
WIDEST = "Unbounded"  # its letters are wider than those of DejaVu and Verdana
FAMILIES = (SERIF, SANS, WIDEST)

# Each family of serif letters with one of sans-serif letters.
STACKS = ((SERIF, SANS), (WIDEST, WIDEST))

# Chromium asks for the first two where a page names none that is there.
STANDS_FOR = {
    "Times New Roman": SERIF,
    "Arial": SANS,
    "serif": SERIF,
    "sans-serif": SANS,
    "system-ui": SANS,
}

CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
{aliases}
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
FOLDER = "  <dir>{}</dir>"
ALIAS = '  <alias binding="same"><family>{}</family><prefer><family>{}</family></prefer></alias>'


def configure(folder: Path) -> Path:
    """Write a configuration in which the machine's own fonts do not occur."""
    path = folder / "fonts.conf"
    path.write_text(
        CONFIGURATION.format(
            folders="\n".join(FOLDER.format(fontpkg.path(name).parent) for name in FAMILIES),
            aliases="\n".join(ALIAS.format(*pair) for pair in STANDS_FOR.items()),
            cache=folder / "cache",
        )
    )
    return path
