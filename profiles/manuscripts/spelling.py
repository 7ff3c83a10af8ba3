"""Slang, shortened and misspelt words in the spelling that the rules know, and the way back.

The rules read `Respelt.text`; whatever they find is told in the words of the manuscript.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from string import ascii_lowercase

from profiles.manuscripts.words import lexicon

# Each line: the word the rules know, then what people write for it.
_SPOKEN = """
tidak: nggak gak ga ngga enggak kagak tdk tak engga gk ndak nda
yang: yg
dengan: dgn dg dng
untuk: utk tuk buwat
kalau: kalo klo kl klu
karena: krn karna krna soalnya
dan: dn
pada: pd
dalam: dlm
seperti: kayak kek kyk sperti
hanya: cuma cuman
sangat: bgt
sekali: banget
sudah: udah udh sdh
belum: blm blum
orang: org
saja: aja sj doang
jadi: jd
juga: jg
atau: ato atw
lebih: lbh
banyak: byk bnyk
sama: sm
bagaimana: gimana gmn
begitu: gitu gt
begini: gini
kamu: lo lu loe elo elu ente kmu km
mereka: mrk
sering: srg
orang-orang: orang2
biasanya: biasany
pekerjaan: kerjaan pkrjaan gawean
pekerjaannya: kerjaannya
membuat: bikin bkin
memberi: ngasih kasih
mengira: ngira ngirain
menganggap: nganggep nganggap
berpikir: mikir
membayangkan: bayangin ngebayangin mbayangin
berharap: ngarep ngarepin
padahal: pdhl pdhal padhl
tetapi: tp
kenapa: knp
sendiri: sndiri
setiap: tiap tiep
terus: trus
menggunakan: pake pakai
ingin: pengen pengin pingin kepengen
bertemu: ketemu
berbicara: ngomong
melihat: liat ngeliat
mencari: nyari
kurang: krg
mending: mendingan
fakta: fakt
realita: realta
"""
# Words that carry the rules, and are told also where a letter is doubled, lost or misplaced.
CARRYING = """
adalah aktivitas anggapan anggota antara bahwa banyak berbeda berdasarkan bertugas
bertanggung betah biasanya cocok dibandingkan dibutuhkan diperlukan ekspektasi ekspektasinya
faktanya harapan kegiatan kemampuan kenyataan kenyataannya kesalahpahaman ketelitian keterampilan
melainkan melibatkan memiliki membutuhkan membayangkan memerlukan menganggap mengira
meliputi mencakup menjadi merupakan mereka miskonsepsi namun nyatanya orang padahal pekerjaan
perbedaan perbedaannya profesi realita realitanya realitas realitasnya sebagai sebaliknya
sebenarnya sedangkan seharusnya selain sementara sering seseorang tanggung tentang tetapi tidak
tugas tugasnya utama untuk sehari-hari kesabaran jujur sabar teliti serta kurang
"""
# What is a word of its own although it looks like one of those misspelt.
OTHER_WORDS = lexicon(
    """antar bawa beta juju kuang merek saba selai selan sera serat seta setra tenang tetap tuas
    tanggapan saar sebaiknya mendapat dibandingkan mengikuti sebagainya menjamin
    perbandingan menganggur kenyataan kenyamanan membayarkan"""
)
# Words of feeling, not of meaning.
PARTICLES = lexicon("sih dong deh kok lho loh nih tuh mah yaa guys gaes gan sob bro")
# Those that no other word is near to, so that any letter of them may be wrong.
BEARING = lexicon(
    """miskonsepsi ekspektasi ekspektasinya pekerjaan perbedaan perbedaannya realitanya sedangkan
    kenyataannya dibutuhkan kesalahpahaman sebenarnya meliputi"""
)
# Whole words alone: the "gan" of "gan0" is none.
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:-[^\W\d_]+)*2?(?![^\W_])")


def _misspelt(word: str) -> Iterator[str]:
    """A word with one letter lost or doubled, or two in the wrong order; a long one with any."""
    if word in BEARING:
        for place in range(1, len(word)):
            for letter in ascii_lowercase:
                yield word[:place] + letter + word[place:]
                yield word[:place] + letter + word[place + 1 :]
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place] + word[place:]
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    carrying = CARRYING.split()
    for word in carrying:
        for form in _misspelt(word):
            if len(form) >= 4 and form not in OTHER_WORDS:
                known.setdefault(form, word)
    for line in _SPOKEN.strip().splitlines():
        word, _, forms = line.partition(": ")
        known.update(dict.fromkeys(forms.split(), word))
    for word in carrying:
        known.pop(word, None)
    return known


KNOWN = _known()


class Respelt:
    """A text in the spelling of the rules; `back` gives the place in the text as it was."""

    def __init__(self, original: str) -> None:
        self.original = original
        self._here = [0]  # where runs of equal text begin, here and in the original
        self._there = [0]
        pieces: list[str] = []
        reached = length = 0
        for match in _WORD.finditer(original):
            word = match[0].lower()
            instead = "" if word in PARTICLES else KNOWN.get(word)
            if instead is None:
                continue
            if instead:
                instead = instead.capitalize() if match[0][0].isupper() else instead
            else:
                instead = " " * len(word)
            pieces += [original[reached : match.start()], instead]
            length += match.start() - reached
            self._note(length, match.start())
            length += len(instead)
            self._note(length, match.end())
            reached = match.end()
        self.text = "".join([*pieces, original[reached:]])
        self._here.append(len(self.text) + 1)
        self._there.append(len(original) + 1)

    def _note(self, here: int, there: int) -> None:
        self._here.append(here)
        self._there.append(there)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of `text` as the stretch of the original that it stands for."""
        return self._place(start, later=False), self._place(end, later=True)

    def _place(self, place: int, *, later: bool) -> int:
        run = bisect_right(self._here, place) - 1
        begin = self._there[run]
        if place == self._here[run]:
            return begin
        if run % 2:  # inside a word that was written otherwise: all of it
            return self._there[run + 1] if later else begin
        return begin + place - self._here[run]
