"""Cues for what the job is and what people do in it."""

from profiles.manuscripts.cues.families import word_rows

DUTY = word_rows(
    r"""
    (?:job ?desk|job ?desc|job description)\w*
    tugas(?:nya|-tugas|-tugasnya|mu)?
    tanggung jawab(?:nya|mu)?
    bertugas
    bertanggung jawab
    sehari-hari(?:nya)?
    keseharian(?:nya)?
    rutinitas(?:nya)?
    (?:setiap|tiap) (?:hari|pagi|minggu|pekan|bulan|shift|akhir)
    (?:kegiatan|aktivitas|pekerjaan|kewajiban|kerjaan)(?:nya)? (?:utama|rutin|pokok|
      harian|sehari-hari|lain|lainnya|inti)?\s*(?:\w+\s+){0,4}?(?:meliputi|mencakup|
      antara lain|di antaranya|termasuk|berkisar|seputar)
    diberi (?:tugas|mandat)
    ditugaskan
    (?:harus|wajib|perlu|juga|biasa|sering|kerap|akan) (?:juga )?me\w+
    mengerjakan
    hari-harinya
    """
)

DEFINES = word_rows(
    r"""
    (?:pekerjaan|profesi|bekerja|karier|karir|kerja|berprofesi)(?: sebagai| seorang|
       menjadi)? .{0,80}?(?:melibatkan|adalah|merupakan|ialah|berfokus|berkaitan|
      berhubungan|meliputi|mencakup|berpusat|bergerak|memegang|berperan|berarti|fokus|
      berkutat|menggabungkan|memadukan|hadir|berada)
    (?:adalah|merupakan|ialah|yaitu) (?:\w+\s+){0,2}?(?:profesi|pekerjaan|orang|seorang|
      seseorang|tenaga|ahli|profesional|sosok|jabatan|posisi|salah satu|petugas|pihak|
      spesialis|praktisi|karyawan|pekerja|staf|bagian|garda|ujung tombak|jembatan|peran)
    (?:^|\W)(?:adalah|merupakan|ialah)
    melibatkan
    ^[\w ]{3,40} itu (?:adalah )?(?:pekerjaan|profesi|orang|kerjanya|seorang|tukang|ahli)
    berperan
    pada intinya
    """
)

ASIDE = word_rows(
    r"""
    (?:gaji|upah|penghasilan|pendapatan|honor|bayaran|tarif|
      kompensasi)(?:nya)? (?:rata-rata|awal|berkisar|mulai|pokok|seorang|bulanan|pemula|
      biasanya|di|yang ditawarkan|bisa|sekitar|per)
    jenjang kari[er]{1,2}
    (?:ijazah|gelar|lulusan|sarjana|kuliah|jurusan|pendidikan|menempuh|bergelar|
      berijazah) (?:minimal|minimum|formal|s1|s2|s-1|d3|d4|d-3|d-4|sma|smk|diploma|
      sarjana|profesi|program|fakultas|pendidikan|jurusan|hukum|dari)
    prospek (?:kerja|kari[er]{1,2})
    jalur masuk
    (?:memiliki|mempunyai|punya|mengantongi|memperoleh|wajib|lulus|
      mengambil) (?:\w+ )?(?:sertifikat|sertifikasi|lisensi|STR|izin praktik)
    ^\W*(?:sumber|penulis|editor|foto|catatan|referensi|kontak|kata kunci)\s*:
    ^\W*(?:ditulis|diperbarui|dikutip|hubungi|klik|baca|simak|unduh|daftar|bagikan|ikuti)
    (?:baca juga|simak juga|hubungi kami|nomor telepon|whatsapp|www\.\w+|https?)
    """
)

NOT_ASIDE = word_rows(
    r"""
    ekspektasi\w*
    miskonsepsi\w*
    padahal
    mitos\w*
    anggapan
    MANY\s+(?:[\w-]+\s+){0,4}?(?:THINK|DREAM)
    cocok
    berbeda (?:dengan|dari)
    tugas\w*
    perbedaan\w*
    sedangkan
    bertugas
    THOUGHT
    pekerjaan sebagai
    adalah (?:orang|profesi|seorang|pekerjaan|tenaga)
    """
)

JOB_EVIDENCE = word_rows(
    r"""
    profesi\w*
    pekerjaan\w*
    bekerja (?:sebagai|menjadi)
    kari[er]{1,2}\w*
    jabatan
    bertugas
    tugas (?:utama|pokok|sehari-hari|seorang|harian)\w*
    tugas(?:nya|-tugas)?
    (?:kerjaan|pekerjaan|kerja)nya
    tanggung jawab(?:nya)?
    seorang \w+
    berprofesi
    job ?des[kc]
    posisi ini
    kerjaan(?:nya)?
    peran ini
    kerjanya
    bekerja
    bidang ini
    sehari-hari(?:nya)?
    jam kerja
    rekan kerja
    menjadi [\w ]{3,40} (?:berarti|jika|itu)
    """
)

JOB_NAMED = word_rows(
    r"""
    (?:pekerjaan|profesi|karier|karir|kerja|jabatan|posisi|peran) (?:sebagai|seorang|menjadi)
    (?:profesi|pekerjaan|jabatan|posisi|peran|karier) (?:ini|itu|tersebut)
    (?:tentang|mengenai|soal|terhadap) (?:profesi|pekerjaan)
    bekerja (?:sebagai|menjadi)
    berprofesi
    bertugas
    seorang \w+
    tugasnya
    """
)
