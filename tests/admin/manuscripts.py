"""Manuscripts to paste, and the form that the page of their pieces shows."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.admin.forms import _read as fields_of

PAGE = "/admin/profiles/profession/naskah/"
TEXT = """Pekerjaan sebagai Terapis Seni melibatkan pendampingan orang yang sulit bicara. \
Tugas utama meliputi menyusun sesi melukis, serta mencatat kemajuan klien. \
Orang yang cocok adalah mereka yang sabar dan teliti. \
Orang yang cepat bosan akan tidak cocok dengan pekerjaan ini. \
Miskonsepsi tentang terapis seni adalah bahwa ia hanya mengajari orang melukis, \
padahal lukisan hanya jalan untuk bicara. \
Perbedaan dengan profesi yang mirip, seperti Guru Seni Budaya, adalah bahwa \
terapis seni menolong orang pulih, sedangkan guru seni budaya mengajar keterampilan."""
LOOSE = "Resep rendang ada di halaman lain."
SECOND = TEXT.replace("Terapis Seni", "Pelatih Renang").replace("terapis seni", "pelatih renang")
RECIPE = "Rebus santan dengan lengkuas. Masukkan daging. Aduk sampai kering."


def pasted(client, text):
    return client.post(PAGE, {"text": text})


def uploaded(client, content, name="naskah.txt", text=""):
    return client.post(PAGE, {"text": text, "file": SimpleUploadedFile(name, content)})


class Typing:
    """The form that a page of pieces shows, sent again and again as a browser would."""

    def __init__(self, client, text):
        self.client = client
        self.take(pasted(client, text))

    def take(self, response):
        assert response.status_code == 200
        self.page, self.fields = response, fields_of(response.content.decode())

    def piece(self, text):
        """The name of the piece with these words, without what it is a field of."""
        return next(
            name.removesuffix("-text")
            for name, value in self.fields.items()
            if name.endswith("-text") and value.strip() == text
        )

    def place(self, text, code):
        self.fields[f"{self.piece(text)}-place"] = code

    def press(self, button, value="1", **changes):
        """Press a button; without a redirect the page that answers goes on."""
        self.fields.update(changes)
        response = self.client.post(PAGE, {**self.fields, button: value}, follow=True)
        if not response.redirect_chain:
            self.take(response)
        return response
