"""What is studied before a profession: the vocabulary of it, the rows, and their index."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import profiles.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("profiles", "0013_facts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Concentration",
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
                    "name",
                    profiles.models.fields.LineField(
                        max_length=120, unique=True, verbose_name="nama"
                    ),
                ),
                (
                    "aliases",
                    profiles.models.fields.LineField(
                        blank=True,
                        default="",
                        help_text="Singkatan atau nama lama, dipisah koma. Alamatnya dialihkan ke nama ini.",
                        max_length=120,
                        verbose_name="sebutan lain",
                    ),
                ),
            ],
            options={
                "verbose_name": "konsentrasi SMK",
                "verbose_name_plural": "konsentrasi SMK",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Decree",
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
                    "name",
                    profiles.models.fields.LineField(
                        max_length=120, unique=True, verbose_name="nama pendek"
                    ),
                ),
                (
                    "title",
                    profiles.models.fields.ProseField(max_length=600, verbose_name="judul lengkap"),
                ),
                ("signed_on", models.DateField(verbose_name="ditetapkan pada")),
                (
                    "url",
                    profiles.models.fields.WebField(
                        blank=True, default="", max_length=600, verbose_name="tautan"
                    ),
                ),
            ],
            options={
                "verbose_name": "keputusan",
                "verbose_name_plural": "keputusan",
                "ordering": ["-signed_on", "slug"],
            },
        ),
        migrations.CreateModel(
            name="Subject",
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
                    "name",
                    profiles.models.fields.LineField(
                        max_length=120, unique=True, verbose_name="nama"
                    ),
                ),
                (
                    "aliases",
                    profiles.models.fields.LineField(
                        blank=True,
                        default="",
                        help_text="Singkatan atau nama lama, dipisah koma. Alamatnya dialihkan ke nama ini.",
                        max_length=120,
                        verbose_name="sebutan lain",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "elective",
                    models.BooleanField(
                        default=False,
                        help_text="Kosongkan bila dipelajari semua siswa.",
                        verbose_name="mata pelajaran pilihan",
                    ),
                ),
            ],
            options={
                "verbose_name": "mata pelajaran",
                "verbose_name_plural": "mata pelajaran",
                "ordering": ["position", "name"],
            },
        ),
        migrations.CreateModel(
            name="StudyGroup",
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
                ("number", models.PositiveSmallIntegerField(unique=True, verbose_name="nomor")),
                (
                    "name",
                    profiles.models.fields.LineField(
                        max_length=120, unique=True, verbose_name="nama kelompok"
                    ),
                ),
                (
                    "wording",
                    profiles.models.fields.ProseField(
                        help_text="Mata pelajaran pendukung seperti tertulis di lampiran.",
                        max_length=600,
                        verbose_name="bunyi keputusan",
                    ),
                ),
                (
                    "copies",
                    models.PositiveSmallIntegerField(
                        help_text="Di berapa salinan keputusan baris ini sama bunyinya.",
                        verbose_name="salinan yang sama",
                    ),
                ),
                (
                    "doubt",
                    profiles.models.fields.ProseField(
                        blank=True,
                        default="",
                        help_text="Tampil di halaman. Kosongkan bila tidak ada.",
                        max_length=600,
                        verbose_name="yang belum pasti",
                    ),
                ),
                (
                    "decree",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="profiles.decree",
                        verbose_name="keputusan",
                    ),
                ),
            ],
            options={
                "verbose_name": "kelompok program studi",
                "verbose_name_plural": "kelompok program studi",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Programme",
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
                    "name",
                    profiles.models.fields.LineField(
                        max_length=120, unique=True, verbose_name="nama"
                    ),
                ),
                (
                    "aliases",
                    profiles.models.fields.LineField(
                        blank=True,
                        default="",
                        help_text="Singkatan atau nama lama, dipisah koma. Alamatnya dialihkan ke nama ini.",
                        max_length=120,
                        verbose_name="sebutan lain",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("daftar", "Daftar tidak resmi yang dibandingkan redaksi"),
                            ("redaksi", "Penilaian redaksi"),
                        ],
                        default="",
                        max_length=20,
                        verbose_name="menurut",
                    ),
                ),
                (
                    "contrast",
                    profiles.models.fields.ProseField(
                        blank=True,
                        default="",
                        help_text="Satu kalimat, hanya bila sering disalahpahami.",
                        max_length=600,
                        verbose_name="yang dipelajari bukan yang dikerjakan",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        help_text="Kosongkan bila tidak dimasuki langsung dari sekolah menengah.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="profiles.studygroup",
                        verbose_name="biasanya termasuk kelompok",
                    ),
                ),
            ],
            options={
                "verbose_name": "jurusan",
                "verbose_name_plural": "jurusan",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Support",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="urutan")),
                (
                    "doubt",
                    profiles.models.fields.ProseField(
                        blank=True, default="", max_length=600, verbose_name="yang belum pasti"
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="supports",
                        to="profiles.studygroup",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supports",
                        to="profiles.subject",
                        verbose_name="mata pelajaran",
                    ),
                ),
            ],
            options={
                "verbose_name": "mata pelajaran pendukung",
                "verbose_name_plural": "mata pelajaran pendukung",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ListingConcentration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tie",
                    models.CharField(
                        choices=[("wajib", "Wajib"), ("umum", "Umumnya"), ("bisa", "Bisa juga")],
                        max_length=20,
                    ),
                ),
                ("remark", profiles.models.fields.LineField(blank=True, max_length=120)),
                (
                    "concentration",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="profiles.concentration",
                    ),
                ),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="concentrations",
                        to="profiles.listing",
                    ),
                ),
            ],
            options={
                "verbose_name": "konsentrasi di halaman terbit",
                "verbose_name_plural": "konsentrasi di halaman terbit",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        fields=["concentration", "tie", "listing"], name="concentration_of_listing"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("listing", "concentration"), name="listing_concentration_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingProgramme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("D1", "Diploma satu (D1)"),
                            ("D2", "Diploma dua (D2)"),
                            ("D3", "Diploma tiga (D3)"),
                            ("D4", "Sarjana terapan (D4)"),
                            ("S1", "Sarjana (S1)"),
                            ("profesi", "Pendidikan profesi"),
                            ("S2", "Magister (S2)"),
                            ("spesialis", "Spesialis"),
                            ("S3", "Doktor (S3)"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "tie",
                    models.CharField(
                        choices=[("wajib", "Wajib"), ("umum", "Umumnya"), ("bisa", "Bisa juga")],
                        max_length=20,
                    ),
                ),
                ("remark", profiles.models.fields.LineField(blank=True, max_length=120)),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="programmes",
                        to="profiles.listing",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="profiles.programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "jurusan di halaman terbit",
                "verbose_name_plural": "jurusan di halaman terbit",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        fields=["programme", "level", "tie", "listing"], name="programme_of_listing"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("listing", "programme", "level"), name="listing_programme_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StudiedConcentration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        validators=[django.core.validators.MaxValueValidator(9999)],
                        verbose_name="urutan",
                    ),
                ),
                (
                    "tie",
                    models.CharField(
                        choices=[("wajib", "Wajib"), ("umum", "Umumnya"), ("bisa", "Bisa juga")],
                        help_text="Wajib hanya bila aturan atau profesinya menuntut, walau ada pilihan lain.",
                        max_length=20,
                        verbose_name="keterikatan",
                    ),
                ),
                (
                    "remark",
                    profiles.models.fields.LineField(
                        blank=True,
                        help_text="Beberapa kata, misalnya peminatan statistika.",
                        max_length=120,
                        verbose_name="keterangan",
                    ),
                ),
                (
                    "concentration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="profiles.concentration",
                        verbose_name="konsentrasi SMK",
                    ),
                ),
                (
                    "profession",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="profiles.profession"
                    ),
                ),
            ],
            options={
                "verbose_name": "konsentrasi asal",
                "verbose_name_plural": "biasanya dari SMK",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profession", "concentration"),
                        name="studied_concentration_once",
                        violation_error_message="Konsentrasi ini sudah ada.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tie__in", ["wajib", "umum", "bisa"])),
                        name="studied_concentration_is_told_in_known_words",
                        violation_error_message="Keterikatan ini tidak dikenal.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StudiedProgramme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        validators=[django.core.validators.MaxValueValidator(9999)],
                        verbose_name="urutan",
                    ),
                ),
                (
                    "tie",
                    models.CharField(
                        choices=[("wajib", "Wajib"), ("umum", "Umumnya"), ("bisa", "Bisa juga")],
                        help_text="Wajib hanya bila aturan atau profesinya menuntut, walau ada pilihan lain.",
                        max_length=20,
                        verbose_name="keterikatan",
                    ),
                ),
                (
                    "remark",
                    profiles.models.fields.LineField(
                        blank=True,
                        help_text="Beberapa kata, misalnya peminatan statistika.",
                        max_length=120,
                        verbose_name="keterangan",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("D1", "Diploma satu (D1)"),
                            ("D2", "Diploma dua (D2)"),
                            ("D3", "Diploma tiga (D3)"),
                            ("D4", "Sarjana terapan (D4)"),
                            ("S1", "Sarjana (S1)"),
                            ("profesi", "Pendidikan profesi"),
                            ("S2", "Magister (S2)"),
                            ("spesialis", "Spesialis"),
                            ("S3", "Doktor (S3)"),
                        ],
                        max_length=20,
                        verbose_name="jenjang",
                    ),
                ),
                (
                    "profession",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="profiles.profession"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="profiles.programme",
                        verbose_name="jurusan",
                    ),
                ),
            ],
            options={
                "verbose_name": "jurusan asal",
                "verbose_name_plural": "biasanya dari jurusan",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profession", "programme", "level"),
                        name="studied_programme_once",
                        violation_error_message="Jurusan dengan jenjang ini sudah ada.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "level__in",
                                ["D1", "D2", "D3", "D4", "S1", "profesi", "S2", "spesialis", "S3"],
                            ),
                            ("tie__in", ["wajib", "umum", "bisa"]),
                        ),
                        name="studied_programme_is_told_in_known_words",
                        violation_error_message="Jenjang atau keterikatan ini tidak dikenal.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="studygroup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("copies__gte", 2), models.Q(("doubt", ""), _negated=True), _connector="OR"
                ),
                name="study_group_is_sure_or_says_what_is_not",
                violation_error_message="Satu salinan saja belum pasti; tulis apa yang belum pasti.",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("basis", ""), ("group", None)),
                    models.Q(("group__isnull", False), ("basis__in", ["daftar", "redaksi"])),
                    _connector="OR",
                ),
                name="programme_group_has_its_basis",
                violation_error_message="Kelompok dan menurut siapa ia termasuk di situ diisi bersama-sama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="support",
            constraint=models.UniqueConstraint(
                fields=("group", "subject"),
                name="support_once",
                violation_error_message="Mata pelajaran ini sudah mendukung kelompok itu.",
            ),
        ),
    ]
