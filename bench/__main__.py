"""One part's figures, printed and kept nowhere.

python -m bench pages rounds=8
python -m bench growth sizes=[100,1000] rounds=3
"""

import ast
import sys
from importlib import import_module

from bench.figures import markdown


def main(name: str, *options: str) -> None:
    part = import_module(f"bench.{name}")
    pairs = (option.split("=") for option in options)
    given = {key: ast.literal_eval(value) for key, value in pairs}
    print(markdown(part.measure(**given), part.TARGETS))


if __name__ == "__main__":
    main(*sys.argv[1:])
