"""Cues for how this job differs from another."""

from profiles.manuscripts.cues.families import word_rows

DIFFERENT = word_rows(
    r"""
    ^\W*seperti [\w ]{3,40}, (?=[^.]{5,200}(?:tetapi|namun|tapi|hanya saja|sedangkan))
    jangan (?:\w+ )?(?:samakan|menyamakan|tertukar|keliru|bingung)
    (?:ber)?beda(?:nya)? (?:(?:pula|lagi|juga|sekali|jauh) )?(?:dengan|dari|dgn|sama|
      halnya|jauh|tipis|jelas|antara|utama|pokok|terletak|ada)
    ber?lainan (?:\w+ )?(?:dengan|dari)
    ^\W*(?:kalau |adapun )?dengan [\w ]{3,40} (?:pun |juga )?(?:berbeda|bedanya|beda|lain)
    ^[\w ]{3,40} (?:juga|pun) (?:berbeda|beda|lain)(?! (?:di|dari|dengan|saat|ketika))
    bedanya
    perbedaan(?:nya)?
    pembeda(?:nya)?
    membedakan(?:nya)?
    dibedakan
    di ?banding(?:kan)?(?: dengan)?
    bila dibanding
    (?:tidak|bukan|tak|nggak|gak)(?:lah)? (?:seperti|sama dengan|sama dgn|sama persis|
      identik|sama halnya)
    lain (?:(?:halnya|pula|lagi|ceritanya) )?(?:dengan|dari|lagi)
    (?:juga )?bukan(?:lah)? [\w ]{3,40}, ?(?:sebab|karena)
    (?:mirip|serupa|(?<!kerja )sama) (?:dengan|tapi|tetapi|namun)
    (?:profesi|pekerjaan|peran|jabatan|posisi)(?: lain)?(?: yang)? (?:mirip|serupa|
      sejenis|berdekatan|terdengar mirip)
    (?:tertukar|disamakan|menyamakan|mencampuradukkan|merancukan|rancu|dirancukan|
      dicampuradukkan|dikacaukan|keliru dibedakan|dipertukarkan|ketuker|dikelirukan|
      bersinggungan)
    (?:dikira|dianggap|disangka) sama
    sekilas (?:mirip|sama|serupa)
    bertolak belakang dengan
    bersebelahan dengan
    kerabat dekat
    (?:kemiripan|kesamaan) dengan
    kontras dengan
    """
)

NOT_DIFFERENT = word_rows(
    r"""
    berbeda-beda
    (?:ber)?beda (?:dengan|dari) (?:ekspektasi|bayangan|yang dibayangkan|anggapan|harapan|
      realita|kenyataan|yang terlihat|tampilan)
    orang (?:yang )?berbeda
    (?:terhadap|membaca|melihat|menangkap|memahami|menghargai|mengenali|membedakan) perbedaan
    perbedaan (?:pendapat|pandangan|budaya|karakter|kecil)
    latar belakang (?:yang )?berbeda
    berbagai perbedaan
    hal (?:yang )?berbeda
    berbeda (?:setiap|tiap|latar)
    bahasa yang berbeda
    waktu yang berbeda
    """
)

SIDE_WORDS = word_rows(
    r"""
    sedangkan
    sementara(?: itu)?
    adapun
    """
)
