"""A reading as plain lists and strings, for other programs."""

from typing import Any

from profiles.manuscripts.values import Piece, ProfessionText, Reading


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as JSON holds it. Joining words come last among what is unplaced."""
    return {
        "professions": [_profession(profession) for profession in reading.professions],
        "unplaced": [*_texts(reading.unplaced), *_texts(reading.remnants)],
    }


def _profession(profession: ProfessionText) -> dict[str, Any]:
    return {
        "title": profession.title.text,
        "overview": _texts(profession.overview),
        "duties": _texts(profession.duties),
        "suitable": _texts(profession.suitable),
        "unsuitable": _texts(profession.unsuitable),
        "misconceptions": [
            {"claim": _text(pair.claim), "fact": _text(pair.fact)}
            for pair in profession.misconceptions
        ],
        "expectations": [
            {"expectation": _text(pair.expectation), "reality": _text(pair.reality)}
            for pair in profession.expectations
        ],
        "comparisons": [
            {
                "role": contrast.role.text,
                "this": _text(contrast.this),
                "other": _text(contrast.other),
            }
            for contrast in profession.comparisons
        ],
    }


def _texts(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces]


def _text(piece: Piece | None) -> str:
    return piece.text if piece else ""
