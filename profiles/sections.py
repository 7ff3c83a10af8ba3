"""The sections of a profile: the one place that knows which there are and what each one is.

Whatever goes through a profile section by section walks over `SECTIONS`: what is required before
publication, the guide for writers, the differences between revisions, search, similarity, the
rows on the desk and their forms, the pages and comparisons. A new section is an entry here,
beside its value in `profiles.profile`, its rows in `profiles.models` and a template.

Whatever a section does not say of itself, `manage.py check` says (`profiles.checks`), so that no
aspect is forgotten in silence.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.dateformat import format as format_date
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import SourceKind, Text
from profiles.profile import Profile
from profiles.section_types import (
    Entry,
    Kind,
    Part,
    ProfilePath,
    Rows,
    Searched,
    Section,
    Shared,
    Terms,
)


def _reviewed(entry: Entry, terms: Terms) -> str:
    return format_date(entry.values["reviewed_on"], "j F Y")


def _trait(had_unless_told: bool) -> Callable[[Entry, Terms], str]:
    def told(entry: Entry, terms: Terms) -> str:
        slug, had = entry.values["trait"], entry.values["had"]
        # A sentence without a trait most often was never given the answer either.
        if not slug and had is had_unless_told:
            return ""
        answer = _("(punya)") if had else _("(kurang)")
        return f"{terms.traits.get(slug, slug)} {answer}".strip()

    return told


def _hidden(entry: Entry, terms: Terms) -> str:
    return _("hanya untuk pencarian") if entry.values["hidden"] else ""


def _address(entry: Entry, terms: Terms) -> str:
    """The role's address, only where it is unusual."""
    role: str = entry.values["role"]
    return "" if slugify(entry.values["title"]) == role else role


def _held_up(entry: Entry, terms: Terms) -> str:
    return ", ".join(str(BY_KEY[key].name) for key in entry.values["sections"])


def _fact(entry: Entry, terms: Terms) -> str:
    kind, values = entry.values["kind"], entry.values["values"]
    return f"{kind.label}: {kind.words(values)}"


def _text(key: str, title: Text, kind: Kind = Kind.FACT, **said: Any) -> Section:
    """A section of one text; it is a column of the profession on the desk."""
    tells, term = said.pop("tells", None), said.pop("term", "")
    usual: dict[str, Any] = {
        "parts": (Part(key, kind=kind, term=term, tells=tells),),
        "id": "",
        "template": "",
        "required": "",
        "searched": Searched.NOWHERE,
        "alike": False,
        "shared": Shared.ALWAYS,
    }
    return Section(key, title, rows=False, amount=False, **{**usual, **said})


def _list(
    key: str, title: Text, id: str, *parts: Part, template: str | None = None, **said: Any
) -> Section:
    """A section of entries; its template is named after its part of a page."""
    named = f"_{id.replace('-', '_')}.html" if id else ""
    return Section(key, title, id, named if template is None else template, parts, **said)


def _fits(had: bool, *more: Part) -> tuple[Part, ...]:
    """The parts of whom the work suits, or does not: a sentence, and the trait it is about."""
    return (
        Part("sentence", kind=Kind.PROSE),
        Part(
            "trait",
            _lazy("Sifat"),
            needed=_lazy("Sifat belum dipilih untuk: “%(sentence)s”"),
            covers=("had",),
            term="traits",
            tells=_trait(had),
        ),
        Part("note", _lazy("Catatan redaksi"), Kind.REMARK),
        *more,
    )


# In the order of a page, which is also that of a file.
SECTIONS: Sequence[Section] = (
    _text("slug", _lazy("Alamat")),
    _text("title", _lazy("Judul"), Kind.NAME, searched=Searched.TITLES),
    _text("field", _lazy("Bidang"), required=_lazy("Bidang belum dipilih."), term="fields"),
    _text(
        "summary",
        _lazy("Ringkasan"),
        Kind.PROSE,
        id="ringkasan",
        template="_ringkasan.html",
        required=_lazy("Ringkasan belum ditulis."),
        searched=Searched.SUMMARY,
        alike=True,
        shared=Shared.NEVER,
    ),
    _text(
        "education",
        _lazy("Pendidikan minimum"),
        id="ringkasan",
        required=_lazy("Pendidikan minimum belum dipilih."),
        shared=Shared.MATCHED,
    ),
    _text(
        "study_tie",
        _lazy("Keterikatan jurusan"),
        id="ringkasan",
        required=_lazy("Keterikatan jurusan belum dipilih."),
    ),
    _text("isco08", _lazy("Kode ISCO-08"), id="sumber"),
    _text("kbji", _lazy("Kode KBJI"), id="sumber"),
    _text("holland", _lazy("Kode minat Holland"), id="sumber"),
    _text("reviewed_on", _lazy("Ditinjau pada"), id="sumber", tells=_reviewed),
    _list(
        "alternative_titles",
        _lazy("Judul lain"),
        "",
        Part("title", kind=Kind.NAME),
        Part("hidden", _lazy("Tampil"), tells=_hidden),
        rows=Rows("AlternativeTitle"),
        required="",
        amount=(1, 6),
        searched=Searched.ALTERNATIVES,
        alike=False,
        shared=Shared.ALWAYS,
    ),
    _list(
        "facts",
        _lazy("Sekilas"),
        "sekilas",
        Part("kind", covers=("values",), tells=_fact),
        Part("remark", _lazy("Keterangan"), Kind.REMARK),
        rows=Rows("Fact"),
        required="",  # the guide asks for every kind by its name
        amount=False,
        searched=Searched.NOWHERE,  # by what they say, professions are filtered
        alike=False,
        shared=Shared.MATCHED,
    ),
    _list(
        "duties",
        _lazy("Tugas"),
        "tugas",
        Part("text", kind=Kind.PROSE),
        rows=Rows("Duty"),
        required=_lazy("Tugas belum ditulis."),
        amount=(5, 8),
        searched=Searched.DUTIES,
        alike=True,
        shared=Shared.MATCHED,
    ),
    _list(
        "suitable",
        _lazy("Cocok untuk siapa"),
        "cocok",
        *_fits(True),
        short=_lazy("Cocok"),
        rows=Rows("Suitability", {"fit": "cocok"}),
        required=_lazy("Bagian cocok belum ditulis."),
        amount=(4, 7),
        searched=Searched.OTHERS,
        alike=True,
        shared=Shared.MATCHED,
    ),
    _list(
        "unsuitable",
        _lazy("Kurang cocok untuk siapa"),
        "kurang-cocok",
        *_fits(
            False,
            Part(
                "firmness",
                _lazy("Seberapa tetap"),
                needed=_lazy("“Seberapa tetap” belum dipilih untuk: “%(sentence)s”"),
            ),
        ),
        short=_lazy("Kurang cocok"),
        rows=Rows("Suitability", {"fit": "kurang-cocok"}),
        required=_lazy("Bagian kurang cocok belum ditulis."),
        amount=(3, 5),
        searched=Searched.OTHERS,
        alike=True,
        shared=Shared.MATCHED,
    ),
    _list(
        "misconceptions",
        _lazy("Miskonsepsi"),
        "miskonsepsi",
        Part(
            "fact",
            _lazy("Fakta"),
            Kind.PROSE,
            needed=_lazy("Fakta belum ditulis untuk anggapan: “%(claim)s”"),
        ),
        Part(
            "claim",
            _lazy("Anggapan"),
            Kind.PROSE,
            needed=_lazy("Anggapan belum ditulis untuk fakta: “%(fact)s”"),
        ),
        Part("why", _lazy("Mengapa dipercaya"), Kind.PROSE),
        rows=Rows("Misconception"),
        required=_lazy("Miskonsepsi belum ditulis."),
        amount=(2, 3),
        searched=Searched.OTHERS,
        alike=True,
        shared=Shared.NEVER,
    ),
    _list(
        "expectations",
        _lazy("Ekspektasi dan realita"),
        "ekspektasi",
        Part(
            "expectation",
            _lazy("Ekspektasi"),
            Kind.PROSE,
            needed=_lazy("Ekspektasi belum ditulis untuk: “%(reality)s”"),
        ),
        Part(
            "reality",
            _lazy("Realita"),
            Kind.PROSE,
            needed=_lazy("Realita belum ditulis untuk: “%(expectation)s”"),
        ),
        rows=Rows("Expectation"),
        required=_lazy("Ekspektasi dan realita belum ditulis."),
        amount=(2, 3),
        searched=Searched.OTHERS,
        alike=True,
        shared=Shared.NEVER,
    ),
    _list(
        "comparisons",
        _lazy("Beda dengan profesi serupa"),
        "beda",
        Part("title", _lazy("Profesi lain"), Kind.NAME),
        Part("role", _lazy("Alamatnya"), tells=_address),
        Part(
            "aspect",
            _lazy("Aspek"),
            Kind.NAME,
            needed=_lazy("Aspek belum diberi nama: %(title)s, %(aspect)s"),
        ),
        Part(
            "this",
            _lazy("Profesi ini"),
            Kind.PROSE,
            needed=_lazy("Sisi profesi ini belum ditulis: %(title)s, %(aspect)s"),
        ),
        Part(
            "other",
            _lazy("Profesi itu"),
            Kind.PROSE,
            needed=_lazy("Sisi profesi lain belum ditulis: %(title)s, %(aspect)s"),
            of_other_role=True,
        ),
        rows=Rows("RoleComparison"),
        required=_lazy("Beda dengan profesi serupa belum ditulis."),
        amount=(2, 3),
        searched=Searched.NOWHERE,  # a page is not found by what it says of others
        alike=True,
        shared=Shared.MATCHED,
        nested="aspects",
    ),
    _list(
        "programmes",
        _lazy("Biasanya dari"),
        "biasanya-dari",
        Part("programme", _lazy("Jurusan"), term="programmes"),
        Part("level", _lazy("Jenjang")),
        Part("tie", _lazy("Keterikatan")),
        Part("remark", _lazy("Keterangan")),
        short=_lazy("Jurusan"),
        rows=Rows("StudiedProgramme"),
        required="",
        amount=False,
        searched=Searched.NOWHERE,  # its programmes have pages of their own
        alike=False,
        shared=Shared.MATCHED,
    ),
    _list(
        "concentrations",
        _lazy("Biasanya dari SMK"),
        "biasanya-dari",
        Part("concentration", _lazy("Konsentrasi SMK"), term="concentrations"),
        Part("tie", _lazy("Keterikatan")),
        Part("remark", _lazy("Keterangan")),
        short=_lazy("Konsentrasi SMK"),
        template="",
        rows=Rows("StudiedConcentration"),
        required="",
        amount=False,
        searched=Searched.NOWHERE,
        alike=False,
        shared=Shared.MATCHED,
    ),
    _list(
        "entry_routes",
        _lazy("Jalur masuk"),
        "jalur-masuk",
        Part("kind", _lazy("Jenis")),
        Part("text", kind=Kind.PROSE),
        rows=Rows("EntryRoute"),
        required=_lazy("Jalur masuk belum ditulis."),
        amount=(2, 4),
        searched=Searched.ROUTES,
        alike=True,
        shared=Shared.NEVER,
    ),
    _list(
        "sources",
        _lazy("Sumber"),
        "sumber",
        Part("citation", kind=Kind.NAME),
        Part(
            "kind",
            _lazy("Jenis"),
            needed=_lazy("Jenis sumber belum dipilih untuk: “%(citation)s”"),
        ),
        Part("article", _lazy("Pasal atau bagian")),
        Part("url", _lazy("Tautan")),
        Part("sections", _lazy("Bagian yang bersandar padanya"), tells=_held_up),
        rows=Rows("Source"),
        required=_lazy("Sumber belum ditulis."),
        amount=(1, 4),
        searched=Searched.NOWHERE,
        alike=False,
        shared=Shared.ALWAYS,
    ),
)
BY_KEY: Mapping[str, Section] = {section.key: section for section in SECTIONS}


def kinds_of_sources(profile: Profile, part: str) -> list[SourceKind]:
    """What a part of a page (its id) rests on, firmest first; nothing where nothing is said."""
    said = {s.key for s in SECTIONS if s.id == part and any(s.entries(profile))}
    kinds = {source.kind for source in profile.sources if said.intersection(source.sections)}
    return [kind for kind in SourceKind if kind in kinds]


def named_terms(profile: Profile) -> Iterator[tuple[ProfilePath, str, str]]:
    """Where a profile names a term of the vocabulary: the place, the list of it, its slug."""
    for section in SECTIONS:
        for part in section.parts or ():
            if part.term:
                for entry in section.entries(profile):
                    if slug := entry.values[part.name]:
                        yield entry.path_of(part), part.term, slug
