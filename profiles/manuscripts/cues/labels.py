"""Labels that stand alone, as headings or before a colon; the first that matches counts."""

import re

from profiles.manuscripts.cues.families import word_rows

LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "aside",
        word_rows(
            r"""
            (?:gaji|jalur|pendidikan|prospek|jenjang|sumber|referensi|catatan|penutup|
            kesimpulan|syarat|sertifikasi|tips|cara menjadi|penulis|kata kunci|lokasi)\b.*
            """
        ),
    ),
    (
        "unsuitable",
        word_rows(
            r"""
            .*NOT (?:\w+ )?(?:FIT|disarankan|dianjurkan|untuk|buat|bagi)\b.*
            hindari.*
            (?:siapa|orang)(?: saja)? yang (?:sebaiknya|tidak|kurang|jangan|bukan)(?: \w+){0,3}
            bukan (?:untuk|buat|bagi).*
            yang (?:tidak|kurang|bukan|jangan)\b.*
            """
        ),
    ),
    (
        "suitable",
        word_rows(
            r"""
            .*FIT\b.*
            kecocokan\b.*
            siapa yang .*LIKE.*
            .*profil (?:orang|ideal|kandidat)\w*.*
            (?:kualifikasi|karakter|kepribadian|sifat|keterampilan|kemampuan|keahlian|skill|
            kompetensi|modal|syarat pribadi|yang dibutuhkan|yang diperlukan|
            apa yang dibutuhkan)\b.*
            untuk siapa.*
            siapa yang.*
            """
        ),
    ),
    (
        "both claims",
        word_rows(
            r"""
            (?:mitos|anggapan|miskonsepsi|salah paham)\w* (?:dan|vs\.?|versus|&|/|atau|
            lawan) (?:fakta|kenyataan).*
            """
        ),
    ),
    (
        "both expected",
        word_rows(
            r"""
            (?:ekspektasi|harapan|bayangan)\w* (?:dan|vs\.?|versus|&|/|atau|
            lawan) (?:realita|realitas|kenyataan).*
            """
        ),
    ),
    (
        "misconception",
        word_rows(
            r"""
            .*(?:miskonsepsi|mitos|anggapan|salah paham|kesalahpahaman|salah kaprah|
            kata orang|disalahpahami|salah sangka|salah kira|dikira|stereotip)\w*.*
            """
        ),
    ),
    (
        "expectation",
        word_rows(
            r"""
            .*(?:ekspektasi|bayangan|harapan|dibayangkan|harapkan|bayangkan|impian)\w*.*
            """
        ),
    ),
    (
        "counter",
        word_rows(
            r"""
            (?:fakta|faktanya|kenyataan|kenyataannya|realita|realitanya|realitas|
            realitasnya|nyatanya|(?:apa )?yang (?:sebenarnya|terjadi)|sebenarnya|praktiknya|
            di lapangan)\b.*
            """
        ),
    ),
    (
        "comparison",
        word_rows(
            r"""
            .*(?:beda|perbedaan|bedanya|perbandingan|dibandingkan|profesi serupa|
            profesi mirip|profesi lain|pembeda)\w*.*
            """
        ),
    ),
    (
        "duty",
        word_rows(
            r"""
            .*(?:tugas|tanggung jawab|keseharian|sehari-hari|job ?des[kc]|kegiatan|
            rutinitas|aktivitas|yang dikerjakan|yang dilakukan|dikerjakan|kerjanya apa|
            pekerjaan utama|ngapain aja|ngapain)\w*.*
            """
        ),
    ),
    (
        "overview",
        word_rows(
            r"""
            (?:gambaran|deskripsi|ringkasan|tentang|pengertian|definisi|sekilas|pengantar|
            pendahuluan|overview|profil singkat|apa itu|siapa itu|mengenal)\b.*
            """
        ),
    ),
)
