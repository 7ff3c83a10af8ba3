"""What questions speak of; and words are found by their roots, so the index is written anew."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import profiles.models.fields
from profiles import shapes
from profiles.editorial.style_guide.passages import sentence_keys
from profiles.search.indexing import reindex
from profiles.text.similarity import name_keys, text_keys

BATCH = 500


def index_by_roots(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if apps.get_model("profiles", "Listing").objects.exists():
        reindex(apps.get_model)


def take_fingerprints(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Of the latest text of each profession, anew: they are told from stems."""
    revisions = apps.get_model("profiles", "Revision")._default_manager.order_by("number")
    latest = dict(revisions.values_list("profession", "pk"))
    fingerprints = apps.get_model("profiles", "Fingerprint")._default_manager
    fingerprints.all().delete()
    for profession, pk in sorted(latest.items()):
        profile = shapes.read(revisions.get(pk=pk).document)
        kinds = {
            "nama": name_keys(profile),
            "isi": text_keys(profile),
            "kalimat": sentence_keys(profile),
        }
        fingerprints.bulk_create(
            fingerprints.model(profession_id=profession, kind=kind, key=key)
            for kind, keys in kinds.items()
            for key in sorted(keys)
        )


class Migration(migrations.Migration):
    dependencies = [
        ("profiles", "0012_trait_sentences"),
    ]

    operations = [
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    profiles.models.fields.AddressField(
                        help_text="Dipakai di alamat halaman dan di berkas fixture. Jangan diubah.",
                        max_length=120,
                        unique=True,
                        verbose_name="alamat",
                    ),
                ),
                (
                    "fixture_digest",
                    models.CharField(blank=True, default="", editable=False, max_length=64),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jurusan", "Jurusan kuliah"),
                            ("smk", "Jurusan SMK"),
                            ("mapel", "Pelajaran"),
                            ("hal", "Soal kerja"),
                            ("keinginan", "Keinginan"),
                            ("sebutan", "Sebutan umum"),
                            ("judul", "Belum ditulis di sini"),
                            ("pesan", "Pertanyaan lain"),
                        ],
                        max_length=20,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "name",
                    profiles.models.fields.LineField(
                        help_text="Tampil di atas hasil: darah dan luka, Teknik Informatika.",
                        max_length=120,
                        verbose_name="nama",
                    ),
                ),
                (
                    "asking",
                    profiles.models.fields.LinesField(
                        default=list,
                        help_text="Satu ungkapan per baris. Kata dasar mewakili semua bentuknya: gambar juga menggambar.",
                        verbose_name="kata yang memintanya",
                    ),
                ),
                (
                    "denying",
                    profiles.models.fields.LinesField(
                        blank=True,
                        default=list,
                        help_text="Ungkapan yang tanpa kata tidak pun berarti tidak mau: pemalu, introvert.",
                        verbose_name="kata yang menolaknya",
                    ),
                ),
                (
                    "marks",
                    profiles.models.fields.LinesField(
                        blank=True,
                        default=list,
                        help_text="Saringan katalog yang membuat profesi termasuk: sifat:minat-angka, bidang:ti, pendidikan:sarjana, bukan:ketelitian.kurang.",
                        verbose_name="penanda",
                    ),
                ),
                (
                    "professions",
                    profiles.models.fields.LinesField(
                        blank=True,
                        default=list,
                        help_text="Alamat profesi, yang paling sesuai lebih dulu.",
                        verbose_name="profesi",
                    ),
                ),
                (
                    "instead",
                    profiles.models.fields.LinesField(
                        blank=True,
                        default=list,
                        help_text="Alamat profesi yang didahulukan bagi orang yang tidak mau soal ini.",
                        verbose_name="profesi bila tidak mau",
                    ),
                ),
                (
                    "note",
                    profiles.models.fields.ProseField(
                        blank=True,
                        help_text="Satu kalimat di atas hasil.",
                        max_length=600,
                        verbose_name="catatan",
                    ),
                ),
                (
                    "door",
                    profiles.models.fields.LineField(
                        blank=True,
                        help_text="Alamat halaman portal untuk melanjutkan: /kecocokan/",
                        max_length=120,
                        verbose_name="pintu",
                    ),
                ),
            ],
            options={
                "verbose_name": "topik pertanyaan",
                "verbose_name_plural": "topik pertanyaan",
                "ordering": ["kind", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("asking", []), _negated=True),
                        name="topic_has_a_wording",
                        violation_error_message="Tulis sedikitnya satu kata yang memintanya.",
                    )
                ],
            },
        ),
        migrations.RunPython(index_by_roots, migrations.RunPython.noop),
        migrations.RunPython(take_fingerprints, migrations.RunPython.noop),
    ]
