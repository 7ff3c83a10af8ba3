"""Readable test rows: a complete profile by default, whatever a test says otherwise."""

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from profiles import profile as value
from profiles.editorial.publishing import publish, save_revision, store
from profiles.models import (
    Concentration,
    Decree,
    FieldOfWork,
    Listing,
    Profession,
    Programme,
    Revision,
    StudyGroup,
    Subject,
    Topic,
    Trait,
)
from profiles.roles import ROLES


class FieldFactory(factory.django.DjangoModelFactory):
    slug = "sosial"
    title = factory.LazyAttribute(lambda o: o.slug.title())
    summary = "Mendampingi warga."

    class Meta:
        model = FieldOfWork
        django_get_or_create = ["slug"]


class TraitFactory(factory.django.DjangoModelFactory):
    slug = "empati"
    kind = "sikap"
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").capitalize())
    having = factory.LazyAttribute(lambda o: f"Saya punya {o.slug}.")
    lacking = factory.LazyAttribute(lambda o: f"Saya kurang punya {o.slug}.")
    lacking_name = factory.LazyAttribute(lambda o: f"Tanpa {o.slug.replace('-', ' ')}")
    having_you = factory.LazyAttribute(lambda o: f"kamu punya {o.slug}.")
    lacking_you = factory.LazyAttribute(lambda o: f"kamu kurang punya {o.slug}.")

    class Meta:
        model = Trait
        django_get_or_create = ["slug"]


def facts(**told: str) -> list[dict[str, object]]:
    """A fact of each kind; `told` says some otherwise, by the code of their kind.

    Several values stand with commas between; an empty text leaves the kind out.
    """
    usual = {
        "tempat": "kantor,lapangan",
        "jam": "jam-kantor",
        "orang": "banyak",
        "tim": "keduanya",
        "badan": "ringan",
        "perjalanan": "kadang",
        "layar": "sedang",
        "bayaran": "gaji-tetap",
        "untuk": "negara,lembaga-sosial",
        "lama": "4",
    }
    said = {**usual, **told}
    return [{"kind": kind, "values": text.split(",")} for kind, text in said.items() if text]


class DecreeFactory(factory.django.DjangoModelFactory):
    slug = "kepmendikdasmen-102-m-2025"
    name = "Kepmendikdasmen 102/M/2025"
    title = "Keputusan Menteri tentang mata pelajaran pendukung."
    signed_on = "2025-07-29"

    class Meta:
        model = Decree
        django_get_or_create = ["slug"]


class NameFactory(factory.django.DjangoModelFactory):
    """A name of something that is studied; the slug makes it."""

    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").title())

    class Meta:
        abstract = True
        django_get_or_create = ["slug"]


class SubjectFactory(NameFactory):
    slug = "biologi"
    elective = True

    class Meta:
        model = Subject


class StudyGroupFactory(NameFactory):
    """A group that the subjects in `supports` support, by their slugs."""

    slug = "keperawatan"
    number = factory.Sequence(lambda n: n + 1)
    decree = factory.SubFactory(DecreeFactory)
    wording = "Biologi."
    copies = 2

    class Meta:
        model = StudyGroup
        skip_postgeneration_save = True

    @factory.post_generation
    def supports(self, create: bool, slugs: list[str] | None, **kwargs: object) -> None:
        for position, slug in enumerate(slugs or ()):
            self.supports.create(subject=SubjectFactory(slug=slug), position=position)


class ProgrammeFactory(NameFactory):
    slug = "keperawatan"
    basis = factory.LazyAttribute(lambda o: "daftar" if o.group else "")
    group = None

    class Meta:
        model = Programme


class ConcentrationFactory(NameFactory):
    slug = "pekerjaan-sosial"

    class Meta:
        model = Concentration


class TopicFactory(factory.django.DjangoModelFactory):
    slug = "darah"
    kind = "hal"
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " "))
    asking = factory.LazyAttribute(lambda o: [o.name])

    class Meta:
        model = Topic
        django_get_or_create = ["slug"]


class ProfileFactory(factory.Factory):
    """A profile without gaps; the title makes its slug and its sentences."""

    title = "Pekerja Sosial"
    slug = factory.LazyAttribute(lambda o: o.title.lower().replace(" ", "-"))
    field = "sosial"
    summary = factory.LazyAttribute(lambda o: f"{o.title} menolong perorangan dan keluarga.")
    education = "sarjana"
    study_tie = "umumnya"
    alternative_titles = [{"title": "Peksos", "hidden": True}]
    facts = facts()
    duties = factory.LazyAttribute(lambda o: [f"Tugas pertama {o.title}.", "Mencatat kunjungan."])
    suitable = factory.LazyAttribute(
        lambda o: [{"sentence": f"{o.title} perlu berempati.", "trait": "empati"}]
    )
    unsuitable = factory.LazyAttribute(
        lambda o: [
            {
                "sentence": f"{o.title} banyak bicara dengan orang.",
                "trait": "komunikasi",
                "firmness": "bisa-dilatih",
                "note": "Latih dengan memimpin rapat warga.",
            }
        ]
    )
    misconceptions = [
        {
            "claim": "Kerjanya membagi bantuan.",
            "fact": "Bantuan hanya sebagian kecil.",
            "why": "Itu yang tampak di berita.",
        }
    ]
    expectations = [{"expectation": "Cepat berhasil.", "reality": "Perlu berbulan-bulan."}]
    comparisons = [
        {
            "role": "psikolog-klinis",
            "title": "Psikolog Klinis",
            "aspects": [
                {
                    "aspect": "Fokus",
                    "this": "Hubungan orang dengan lingkungannya.",
                    "other": "Pikiran dan perasaan orang.",
                }
            ],
        }
    ]
    entry_routes = [{"kind": "pendidikan", "text": "Sarjana kesejahteraan sosial."}]
    sources = [
        {
            "kind": "peraturan",
            "citation": "UU Nomor 14 Tahun 2019 tentang Pekerja Sosial.",
            "article": "Pasal 28",
            "url": "https://peraturan.go.id/id/uu-no-14-tahun-2019",
            "sections": ["summary", "entry_routes"],
        }
    ]

    class Meta:
        model = value.Profile


NUMBERS = ["pertama", "kedua", "ketiga", "keempat", "kelima"]


class WholeProfileFactory(ProfileFactory):
    """A profile that holds as much as the guide for writers asks of each section."""

    duties = factory.LazyAttribute(lambda o: [f"Tugas {n} {o.title}." for n in NUMBERS])
    suitable = factory.LazyAttribute(
        lambda o: [
            {"sentence": f"{o.title} perlu {trait}.", "trait": trait}
            for trait in ("empati", "kesabaran", "ketelitian", "ketenangan")
        ]
    )
    unsuitable = factory.LazyAttribute(
        lambda o: [
            {
                "sentence": f"{o.title} jarang {trait}.",
                "trait": trait,
                "firmness": "bisa-dilatih",
                "note": f"Latih {trait} {o.title} tiap pekan.",
            }
            for trait in ("komunikasi", "kerja-sama", "perencanaan")
        ]
    )
    misconceptions = factory.LazyAttribute(
        lambda o: [
            {"claim": f"Anggapan {n} {o.title}.", "fact": f"Fakta {n} {o.title}.", "why": ""}
            for n in NUMBERS[:2]
        ]
    )
    expectations = factory.LazyAttribute(
        lambda o: [
            {"expectation": f"Harapan {n} {o.title}.", "reality": f"Kenyataan {n} {o.title}."}
            for n in NUMBERS[:2]
        ]
    )
    comparisons = factory.LazyAttribute(
        lambda o: [
            {
                "role": role,
                "title": role.replace("-", " ").title(),
                "aspects": [
                    {"aspect": aspect, "this": f"{aspect} {o.title}.", "other": f"{aspect} {role}."}
                    for aspect in ("Fokus", "Sasaran")
                ],
            }
            for role in ("psikolog-klinis", "penyuluh-sosial")
        ]
    )
    entry_routes = factory.LazyAttribute(
        lambda o: [
            {"kind": "pendidikan", "text": f"Sarjana {o.title}."},
            {"kind": "pengalaman", "text": f"Magang {o.title}."},
        ]
    )


class ProfessionFactory(factory.django.DjangoModelFactory):
    """A bare profession on the desk, with all its gaps."""

    title = factory.Sequence(lambda n: f"Profesi {n}")
    slug = factory.LazyAttribute(lambda o: o.title.lower().replace(" ", "-"))

    class Meta:
        model = Profession


class UserFactory(factory.django.DjangoModelFactory):
    username = "rani"
    is_staff = True

    class Meta:
        model = get_user_model()
        django_get_or_create = ["username"]
        skip_postgeneration_save = True

    @factory.post_generation
    def permissions(self, create: bool, codenames: list[str] | None, **kwargs: object) -> None:
        if codenames:
            self.user_permissions.set(Permission.objects.filter(codename__in=codenames))

    @factory.post_generation
    def roles(self, create: bool, names: list[str] | None, **kwargs: object) -> None:
        for name in names or []:
            group, is_new = Group.objects.get_or_create(name=name)
            if is_new:  # a test that empties all tables has taken what the migration made
                group.permissions.set(Permission.objects.filter(codename__in=ROLES[name]))
            self.groups.add(group)


def vocabulary_of(profile: value.Profile) -> None:
    """Make sure that the vocabulary holds what a profile names."""
    if profile.field:
        FieldFactory(slug=profile.field)
    for slug in profile.traits:
        TraitFactory(slug=slug)
    for studied in profile.programmes:
        ProgrammeFactory(slug=studied.programme)
    for studied in profile.concentrations:
        ConcentrationFactory(slug=studied.concentration)


def drafted(profile: value.Profile | None = None, **changes: object) -> Revision:
    """A profile on the desk with its first revision, not public."""
    profile = profile or ProfileFactory(**changes)
    vocabulary_of(profile)
    return save_revision(store(profile), origin=Revision.Origin.ADMIN)


def published(profile: value.Profile | None = None, **changes: object) -> Listing:
    """A public profession."""
    return publish(drafted(profile, **changes))


def studied(
    programme: str, level: str = "S1", tie: str = "umum", remark: str = ""
) -> dict[str, str]:
    """A programme that people come from, as `ProfileFactory` takes it."""
    return {"programme": programme, "level": level, "tie": tie, "remark": remark}


def comparing_with(role: str, **changes: str) -> dict[str, object]:
    """One comparison with another role, as `ProfileFactory` takes it."""
    aspect = {"aspect": "Fokus", "this": "Sisi sendiri.", "other": "Sisi lain.", **changes}
    return {"role": role, "title": role.replace("-", " ").title(), "aspects": [aspect]}
