"""Texts that the guide has nothing against, for tests to spoil in one place each."""

from profiles.editorial.style_guide import NOBODY, Others, shortfalls
from profiles.profile import Profile, sections_with_sources
from profiles.terms import TraitTerm
from tests.factories import ProfileFactory

OBJECTS = "gula kopi tembakau kayu kain kaca kertas benang besi garam lada cengkih".split()  # noqa: SIM905


def fit(trait: str, **told: object) -> dict[str, object]:
    return {"sentence": f"Kamu butuh {trait} sejak pagi.", "trait": trait, **told}


def warning(trait: str, sentence: str, **told: object) -> dict[str, object]:
    usual = {"firmness": "bisa-dilatih", "note": f"Latih {trait} bersama {sentence.split()[-2]}."}
    return fit(trait, sentence=sentence, **usual | told)


def source(citation: str, **told: object) -> dict[str, object]:
    usual = {"kind": "peraturan", "sections": list(sections_with_sources())}
    return {"citation": citation, **usual, **told}


def aspects(*names: str) -> list[dict[str, str]]:
    return [{"aspect": name, "this": f"Sini {name}.", "other": f"Sana {name}."} for name in names]


def good(**changes: object) -> Profile:
    """A text that the guide has nothing to say against."""
    told = {
        "title": "Penimbang",
        "slug": "penimbang",
        "summary": "Menimbang hasil panen warga agar harganya adil.",
        "alternative_titles": [{"title": "Juru Timbang"}],
        "duties": [f"Menimbang {item} di gudang koperasi pelabuhan." for item in OBJECTS[:5]],
        "suitable": [fit(trait) for trait in ("empati", "logika", "menulis", "mandiri")],
        "unsuitable": [
            warning(trait, f"Tanpa {trait} kamu lelah.")
            for trait in ("kesabaran", "keberanian", "komunikasi")
        ],
        "misconceptions": [
            {"claim": "Cukup membaca angka.", "fact": "Alatnya ditera ulang.", "why": "Tampak."},
            {"claim": "Selalu sendirian.", "fact": "Petani ikut mencatat.", "why": "Sepi."},
        ],
        "expectations": [
            {"expectation": "Duduk di kantor.", "reality": "Berdiri di gudang."},
            {"expectation": "Kerja siang.", "reality": "Truk datang subuh."},
        ],
        "comparisons": [
            {"role": "kasir", "title": "Kasir", "aspects": aspects("Fokus", "Alat")},
            {"role": "kurir", "title": "Kurir", "aspects": aspects("Tempat", "Hasil", "Jam")},
        ],
        "entry_routes": [
            {"kind": "pendidikan", "text": "Lulusan SMA diterima."},
            {"kind": "pengalaman", "text": "Magang di gudang."},
        ],
        "sources": [source("Undang-Undang Nomor 2 Tahun 1981 tentang Metrologi Legal.")],
    }
    return ProfileFactory(**told | changes)


def found(profile: Profile, others: Others = NOBODY) -> list[tuple[str, str, bool]]:
    """Place in words, sentence, and whether it blocks."""
    return [(f.where, f.sentence, f.blocking) for f in shortfalls(profile, others)]


OWN = {"penimbang": "mandiri", "kasir": "keberanian", "kurir": "komunikasi"}
KINDS = {"empati": "minat", "logika": "kemampuan", "menulis": "sikap", "kesabaran": "sikap"}
KINDS |= dict.fromkeys(OWN.values(), "nilai")


def neighbours(**changes: object) -> list[Profile]:
    """Penimbang, Kasir and Kurir: each compares with both others, asks for one trait that
    does not suit them, and says nothing that they say. `changes` are Penimbang's."""
    made = []
    for slug, own in OWN.items():
        others = [other for other in OWN if other != slug]
        told: dict[str, object] = {
            "slug": slug,
            "title": slug.title(),
            "alternative_titles": [{"title": f"Juru {slug}an"}],
            "reviewed_on": "2026-11-22",
            "summary": f"Melayani pembeli {slug}.",
            "duties": [f"Tugas {slug} {item}." for item in OBJECTS[:5]],
            "suitable": [
                fit(trait, sentence=f"{trait.title()} {slug} perlu.")
                for trait in (own, "empati", "logika", "menulis")
            ],
            "unsuitable": [
                warning(trait, f"Tanpa {trait} {slug} lelah.")
                for trait in ("kesabaran", *(OWN[other] for other in others))
            ],
            "comparisons": [
                {"role": other, "title": other.title(), "aspects": aspects("Alat", "Jam")}
                for other in others
            ],
        }
        made.append(good(**told | (changes if slug == "penimbang" else {})))
    return made


def trait(slug: str, kind: str = "minat", **said: str) -> TraitTerm:
    told = {
        "name": slug.title(),
        "having": f"Saya {slug}.",
        "lacking": f"Jarang saya {slug}.",
        "lacking_name": f"Jarang {slug}",
        "having_you": f"kamu {slug}.",
        "lacking_you": f"kamu jarang {slug}.",
    }
    return TraitTerm.model_validate({"slug": slug, "kind": kind, **told, **said})
