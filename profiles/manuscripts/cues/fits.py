"""Cues for whom the work suits, and whom it does not."""

from profiles.manuscripts.cues.families import word_rows

UNFIT = word_rows(
    r"""
    tidak semua (?:orang|yang)(?: [\w-]+){0,4} (?:FIT|LIKE)
    NOT\s+(?:(?:begitu|terlalu|akan|sepenuhnya|selalu|benar-benar|merasa|sangat|pernah|
      bisa|cukup|termasuk|orang|untuk|dibilang|dikatakan|terlalu|seberapa|pilihan|profesi|
      pekerjaan|yang|jadi|menjadi|betul-betul|bakal)\s+){0,4}FIT
    (?:sifat|sikap|karakter|hal|kebiasaan)\w* (?:yang )?(?:akan |bisa |dapat |
      justru )?(?:menghambat|merugikan|menyulitkan|mengganggu|menghalangi|
      menjadi penghalang|penghambat)
    NOT\s+(?:\w+\s+)?(?:di(?:rekomendasikan|sarankan|anjurkan|peruntukkan|tujukan))
    bukan(?:lah)?\s+(?:\w+\s+){0,5}?(?:untuk|bagi|buat|milik)\s*(?:WHO|mu|nya)?
    bukan(?:lah)? (?:tempat|pilihan|jalan|jodoh)\w*
    (?:sebaiknya|lebih baik|mending|mendingan|ada baiknya)\s+(?:\w+\s+){0,4}?(?:jangan|
      menghindari|hindari|mencari|cari|berpikir|pikir\w*|pertimbangkan|mempertimbangkan|
      memilih|pilih|dihindari|dijauhi|dipikirkan|dipertimbangkan|mundur|menjauh|tidak|
      mengurungkan|urungkan|melirik|lirik)
    (?:sulit|susah|sukar|tidak akan|takkan|tak akan|nggak akan|gak akan|nggak bakal|
      gak bakal|tidak bakal)\s+(?:\w+\s+){0,2}?LIKE
    (?:akan|bakal) (?:sulit|susah|sukar) (?:menjalani|menjalankan|menekuni|
      mengerjakan) (?:JOB|tugas)
    HARD (?:bagi|untuk|buat) (?:WHO)
    berat (?:dijalani|rasanya)
    pikir(?:kan)?(?:lah)? (?:dua kali|ulang|lagi|matang)
    berpikir (?:dua kali|ulang|lagi)
    pertimbangkan(?:lah)? (?:lagi|kembali|ulang|baik)
    cepat (?:lelah|bosan|jenuh|stres|menyerah|tumbang|kewalahan|frustrasi) (?:di|dalam|
      dengan|menjalani|pada|menjadi)
    tidak (?:akan )?tahan lama
    salah (?:alamat|tempat|pilih)
    hindari(?:lah)?
    jauhi
    NOT LIKE
    jangan (?:memilih|pilih|ambil|coba-coba|masuk|memaksakan)
    tidak (?:punya|ada) tempat
    (?:belum|bukan|tidak) (?:ber)?jodoh\w*
    ^\W*(?:tapi |tetapi |namun,? )?jangan(?:lah)? \w+
    lebih (?:baik|asyik|enak|pas|aman) (?:jadi|menjadi|cari|mencari|pilih|memilih)
    (?:tidak|tak|kurang) (?:akan |bisa |dapat )?(?:optimal|maksimal|efektif|leluasa|ditoleransi|
      diterima)
    mempertimbangkan (?:kembali|ulang|lagi)
    (?:sulit|susah|sukar|tidak mudah) (?:menyesuaikan|beradaptasi|mengikuti|berkembang|diterima)
    (?:merupakan|menjadi|jadi|adalah) (?:penghalang|hambatan|kendala|musuh|kelemahan|batu sandungan)
    (?:pertimbangkan|pilih|cari|lirik|coba)(?:lah|kan)? (?:\w+ )?(?:yang )?(?:lain|berbeda)
    (?:sebaiknya|hendaknya) (?:\w+ ){0,2}?(?:dihindari|tidak|jangan|mundur)
    tidak (?:menyarankan|menganjurkan|merekomendasikan)
    (?:sebaiknya|mending|hendaknya|lebih baik) (?:di)?(?:pikir|timbang)\w*
    mimpi buruk
    akan menjadi (?:hambatan|penghalang|kendala|masalah|beban)
    """
)

SUFFERS = word_rows(
    r"""
    (?:akan|bakal|mudah|bisa|mungkin|dapat|kemungkinan|cenderung|pasti|jadi|menjadi|
      terasa|merasa|sering|biasanya|cukup|sangat|rentan|gampang|cepat|
      harus)\s+(?:\w+\s+){0,3}?HARD
    """
)

FIT = word_rows(
    r"""
    cocok(?:nya)?
    FIT (?:untuk|bagi|buat|dengan|sekali|banget|jika|kalau|bila|apabila|menjadi|jadi|
      bekerja) (?:WHO|dirimu|JOB)
    (?:paling|sangat|lebih) (?:pas|ideal|sesuai|tepat)
    ideal(?:nya)?
    pilihan (?:tepat|yang tepat|ideal|menarik|bagus)
    (?:tepat|pas) (?:untuk|bagi|buat) (?:WHO|mu)
    (?:akan|bakal|bisa|biasanya|pasti|mungkin|mudah|cepat|cenderung|dapat|umumnya|
      layak)\s+(?:\w+\s+){0,2}?LIKE
    betah
    (?:diperuntukkan|ditujukan|disediakan|terbuka) (?:bagi|untuk|buat)
    (?:jodoh|tempat|dunia|panggung|rumah)mu
    (?:sifat|sikap|karakter|kepribadian)\w* (?:yang )?(?:akan |bisa |dapat |
      sangat )?(?:menunjang|mendukung|membantu|menolong|diandalkan)
    profil (?:orang|ideal|yang|kandidat)\w*
    cucok
    layak (?:dipertimbangkan|dicoba|dilirik|dipilih)
    panggilan(?:mu| hatimu)
    jalan (?:yang tepat|untukmu|buatmu)
    (?:untuk|buat)(?:mu| kamu)(?: banget)?
    (?:patut|pantas|boleh|bisa|coba) (?:\w+ )?(?:mempertimbangkan|pertimbangkan|mencoba|
      melirik|dipertimbangkan|menekuni)
    tempat (?:yang tepat|yang pas|ideal)
    JOB ini (?:memang |mungkin |bisa jadi |jelas )?(?:untuk|buat|bagi)(?:mu| kamu| anda|
       kalian)
    JOB ini (?:bisa|dapat|layak|pantas) (?:menjadi|jadi) pilihan\w*
    (?:peluang|kesempatan)mu (?:\w+ ){0,2}?(?:besar|terbuka|luas|baik|bagus)
    (?:akan |bisa |dapat )(?:terasa |jadi |menjadi )(?:JOB (?:yang )?)?(?:bermakna|
      menyenangkan|mengasyikkan|pas|seru)
    """
)

NEEDED = word_rows(
    r"""
    NEED(?:\s+[\w-]+){0,5}?\s+TRAIT_NOUN
    NEED\s+TRAIT_NOUN
    JOB(?: [\w-]+){0,4}? (?:juga )?(?:membutuhkan|memerlukan|menuntut|butuh|mensyaratkan|
      mengandalkan)
    (?:membutuhkan|memerlukan|menuntut|dibutuhkan|diperlukan|dituntut) ke[a-z]{4,}an
    TRAIT_NOUN(?:\s+[\w,-]+){0,12}?\s+NEED
    (?:dibutuhkan|diperlukan) (?:WHO|kamu)
    ^[\w ]{0,50}?(?:dibutuhkan|diperlukan|butuh|diperlukannya)(?! oleh (?!seorang|calon|JOB))
    TRAIT_NOUN(?:\s+[\w,-]+){0,10}?\s+(?:menjadi|adalah|merupakan|jadi|sangat|amat|juga|
      ikut|akan)\s+(?:\w+\s+)?(?:kunci|modal|bekal|penting|membantu|syarat|andalan|
      menentukan|nilai|berguna|menolong|utama|berharga|senjata)
    (?:merupakan|menjadi|adalah|jadi|itulah|itu) (?:\w+ )?(?:modal\w*|nilai (?:tambah|lebih)|
      kelebihan|
      bekal|kunci|kualitas|keunggulan|syarat)(?! (?:kerja|usaha))
    (?:modal|bekal|kunci|syarat) (?:utama|penting|pokok|dasar|sukses|keberhasilan)\w*
    (?:kamu|anda|seseorang|calon \w+|kalian) (?:juga )?(?:harus|perlu|wajib|mesti|
      sebaiknya|dituntut|kudu) (?:untuk )?(?:punya|memiliki|mampu|bisa|tahan|siap|sabar|
      teliti|suka|terbiasa|kuat|berani|mau|jeli|peka|telaten|tenang|pandai|cekatan|
      menyukai|disiplin)
    (?:harus|perlu|wajib|mesti|dituntut|kudu) (?:untuk )?(?:punya|memiliki|tahan|sabar|
      teliti|jeli|peka|telaten|pandai|cekatan|kuat|berani|jujur|disiplin|terbiasa|siap|
      mampu|bisa|rela|tekun|cermat)
    (?:memiliki|punya|mempunyai|dengan|berbekal) TRAIT_NOUN
    ^\W*(?:seorang )?[\w-]+(?: [\w-]+){0,3} yang (?:baik|andal|handal|hebat|sukses|
      bagus)(?! hati)
    (?:juga|sangat|amat|pun|mutlak|tentu|tetap|tak kalah) (?:dibutuhkan|diperlukan|
      penting)
    """
)

IF_YOU = word_rows(
    r"""
    (?:jika|kalau|bila|apabila|andai|seandainya|klo|kalo) (?:kamu|anda|kalian|seseorang|
      lo|lu|elo|kau|engkau|memang)
    """
)
