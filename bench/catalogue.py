"""A catalogue of any size in a scratch database, made of the fixtures' own sentences."""

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count, islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from profiles.profile import Profile

ROOT = Path(__file__).parent.parent
BATCH = 500
SELDOM = 15  # seconds between two lines of progress in a log

HEADS = """Analis Perancang Pengawas Pelatih Teknisi Peneliti Penyuluh Pendamping Manajer Penguji
Operator Konsultan Instruktur Koordinator Pemeriksa Perencana Pengembang Penata Juru Ahli Asisten
Dokter Perawat Guru Petugas Pengelola Penulis Penyunting Pemandu Spesialis""".split()  # noqa: SIM905
DOMAINS = """Air Anak Angkutan Arsip Asuransi Audio Bahasa Bangunan Batik Bedah Beton Buku Cuaca
Darah Data Desa Ekspor Energi Evaluasi Film Forensik Gizi Gula Hortikultura Hotel Hukum Hutan Ikan
Iklan Impor Jalan Jaringan Jembatan Kakao Kapal Karet Kayu Keamanan Kebun Kereta Kertas Keuangan
Kimia Klinis Komputer Konten Kopi Kualitas Laboratorium Lahan Lansia Laut Listrik Logam Logistik
Makanan Masyarakat Mesin Mineral Mode Museum Musik Mutu Obat Olahraga Pajak Pangan Pariwisata Pasar
Pelabuhan Penerbangan Pengadaan Peternakan Plastik Produksi Program Proyek Radiologi Rehabilitasi
Riset Robot Satwa Sawit Sekolah Siaran Statistik Tambang Tanah Tari Tekstil Udang Ukur
Usaha Vaksin Wisata""".split()  # noqa: SIM905
ENGLISH = ("Analyst", "Designer", "Engineer", "Officer", "Planner", "Specialist", "Technician")


@contextmanager
def scratch(*, loaded: bool = True) -> Iterator[None]:
    """Django on a database of its own; DATABASE_URL may name a server instead of SQLite."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "careerprofiles.settings", "VAR_DIR": folder}
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        from profiles.exchange.loader import load, read_catalogue

        if loaded:
            load(read_catalogue(ROOT / "fixtures"))
        yield
        connection.close()


def title(number: int) -> str:
    """The title of the n-th profession; no two are alike."""
    head = HEADS[number % len(HEADS)]
    first = DOMAINS[number // len(HEADS) % len(DOMAINS)]
    times = number // (len(HEADS) * len(DOMAINS))
    second = DOMAINS[(number * 7 + times) % len(DOMAINS)]
    return f"{head} {first}" if not times else f"{head} {first} dan {second} {times}"


def slug(number: int) -> str:
    return f"{title(number).lower().replace(' ', '-')}-{number}"


def variant(number: int, fixtures: "list[Profile]", roots: list[str]) -> dict[str, Any]:
    """A profile like those of the fixtures, with words of its own; the same every time."""
    dice = random.Random(number)  # noqa: S311 - repeatable, not secret
    own = dice.choice(fixtures).model_dump(mode="json")
    duties = [duty for profile in fixtures for duty in profile.duties]
    name = title(number)
    domain = name.split()[1]
    for at in range(len(own["duties"])):
        rare = " ".join(dice.sample(roots, 2))
        own["duties"][at] = f"{dice.choice(duties).rstrip('.')} di bidang {domain.lower()} {rare}."
    own["summary"] = f"{own['summary'][:300]} Ia mengurus {domain.lower()} {dice.choice(roots)}."
    # Roles are confused with a few others each, whatever the size of the catalogue.
    others = range(max(number - len(own["comparisons"]), 0), number)
    own["comparisons"] = [
        {**comparison, "role": slug(other), "title": title(other)}
        for comparison, other in zip(own["comparisons"], others, strict=False)
    ]
    own |= {
        "slug": slug(number),
        "title": name,
        "alternative_titles": [
            {"title": f"{domain} {dice.choice(ENGLISH)} {dice.choice(roots)}", "hidden": True},
            {"title": f"{dice.choice(HEADS)} {domain} {dice.choice(roots)}", "hidden": False},
        ],
    }
    return own


def grow(size: int, *, searched: bool = True) -> None:
    """Publish variants until there are `size` professions, in bulk; perhaps not for search."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    from profiles.models import Listing
    from profiles.search.indexing import reindex

    fixtures = [listing.profile for listing in Listing.objects.order_by("pk")[:8]]
    roots = [word for word in StemmerFactory().get_words() if len(word) > 3 and word.isalpha()]
    taken = set(Listing.objects.values_list("title", flat=True))
    there = len(taken)
    free = (number for number in count(there) if title(number) not in taken)
    while there < size:
        numbers = list(islice(free, min(BATCH, size - there)))
        _publish([variant(number, fixtures, roots) for number in numbers])
        there += len(numbers)
        say(f"publishing {there} of {size}")
    if searched:
        reindex(progress=lambda done: say(f"indexing {done} of {size}"))
    say("", end="\r")


def _publish(documents: list[dict[str, Any]]) -> None:
    """What `publishing.publish` writes, without the index, for many at once."""
    from django.db import transaction

    from profiles import shapes
    from profiles.models import (
        FieldOfWork,
        Listing,
        ListingComparison,
        ListingFact,
        ListingTrait,
        Profession,
        Revision,
        Trait,
    )
    from profiles.profile import Profile

    fields = {field.slug: field for field in FieldOfWork.objects.all()}
    traits = {trait.slug: trait for trait in Trait.objects.all()}
    now = datetime.now().astimezone()
    profiles = [Profile.model_validate(document) for document in documents]
    with transaction.atomic():
        professions = Profession.objects.bulk_create(
            Profession(slug=p.slug, title=p.title, field=fields[p.field]) for p in profiles
        )
        pairs = list(zip(professions, profiles, strict=True))
        revisions = Revision.objects.bulk_create(
            Revision(
                profession=profession,
                number=1,
                created_at=now,
                origin=Revision.Origin.FIXTURE,
                document=shapes.write(p),
                digest=p.digest,
            )
            for profession, p in pairs
        )
        listings = Listing.objects.bulk_create(
            Listing(
                profession=profession,
                revision=revision,
                slug=p.slug,
                title=p.title,
                summary=p.summary,
                field=fields[p.field],
                education=p.education or "",
                study_tie=p.study_tie or "",
                holland=p.holland,
                published_at=now,
                document=revision.document,
            )
            for (profession, p), revision in zip(pairs, revisions, strict=True)
        )
        ListingTrait.objects.bulk_create(
            ListingTrait(listing=listing, trait=traits[slug], suitable=suitable, had=had)
            for listing, p in zip(listings, profiles, strict=True)
            for slug, suitable, had in dict.fromkeys(
                [(s.trait, True, s.had) for s in p.suitable]
                + [(u.trait, False, u.had) for u in p.unsuitable]
            )
        )
        ListingFact.objects.bulk_create(
            ListingFact(listing=listing, kind=fact.kind, value=value)
            for listing, p in zip(listings, profiles, strict=True)
            for fact in p.facts
            for value in fact.kind.found_by(fact.values)
        )
        ListingComparison.objects.bulk_create(
            ListingComparison(
                listing=listing,
                role=comparison.role,
                position=position,
                **comparison.aspects[0].model_dump(),
            )
            for listing, p in zip(listings, profiles, strict=True)
            for position, comparison in enumerate(p.comparisons, start=1)
        )


_said_at = 0.0


def say(text: str, end: str = "") -> None:
    """Show how far a long run is: on one line of a terminal, now and then in a log."""
    global _said_at
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end=end, file=sys.stderr, flush=True)
    elif text and monotonic() - _said_at > SELDOM:
        _said_at = monotonic()
        print(f"  {text}", file=sys.stderr, flush=True)
