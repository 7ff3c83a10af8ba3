"""Fills in the forms of admin as a browser does: read the page, change, send it back."""

from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client

# A whole row of every section, as an editor types it.
ROWS: dict[str, dict[str, str | list[str]]] = {
    "alternativetitle_set": {"title": "Pekerja sosial klinis"},
    "duty_set": {"text": "Menyusun rencana bersama keluarga."},
    "suitability_set": {"sentence": "Pekerjaan ini menuntut kesabaran."},
    "suitability_set-2": {"sentence": "Kabar buruk datang tiap hari.", "firmness": "syarat"},
    "misconception_set": {"fact": "Ia digaji.", "claim": "Ia sukarelawan."},
    "expectation_set": {"expectation": "Bekerja di kantor.", "reality": "Sering di jalan."},
    "rolecomparison_set": {
        "title": "Penyuluh Sosial",
        "aspect": "Sasaran",
        "this": "Perorangan.",
        "other": "Orang banyak.",
    },
    "entryroute_set": {"kind": "izin", "text": "Sertifikat kompetensi."},
    "source_set": {
        "citation": "Peraturan tentang pekerja sosial.",
        "kind": "peraturan",
        "url": "https://contoh.id/a",
        "sections": ["duties"],
    },
}


class AdminForm:
    """The fields of the one big form on an admin page, by name."""

    def __init__(self, client: Client, address: str) -> None:
        self.client, self.address = client, address
        response = client.get(address)
        assert response.status_code == 200, f"{address} answers {response.status_code}"
        fields = _read(response.content.decode())
        self.fields = {name: text for name, text in fields.items() if "__prefix__" not in name}
        self.blank_rows = {name: text for name, text in fields.items() if "__prefix__" in name}

    def add_row(self, section: str, **values: str | list[str]) -> None:
        number = int(self.fields[f"{section}-TOTAL_FORMS"])
        blank = f"{section}-__prefix__-"
        for name, text in self.blank_rows.items():
            if name.startswith(blank):
                self.fields[name.replace("__prefix__", str(number))] = text
        for name, text in values.items():
            self.fields[f"{section}-{number}-{name}"] = text
        self.fields[f"{section}-TOTAL_FORMS"] = str(number + 1)

    def send(self, button: str = "_save", **changes: str) -> HttpResponse:
        """Press a button and follow to the page that answers."""
        data = {**self.fields, **changes, button: "1"}
        return self.client.post(self.address, data, follow=True)


def profession_form(client: Client, pk: int) -> AdminForm:
    return AdminForm(client, f"/admin/profiles/profession/{pk}/change/")


def fields_of(response: HttpResponse) -> dict[str, str]:
    """What a browser would send back from the form of a page that answered."""
    fields = _read(response.content.decode())
    return {name: text for name, text in fields.items() if "__prefix__" not in name}


class _Reader(HTMLParser):
    """Collects what a browser would send for the forms of a page, buttons apart."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str | list[str]] = {}
        self.name = ""  # of the text area or list that is open
        self.is_list = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        name, text = given.get("name", ""), given.get("value", "")
        if tag == "input" and name:
            self.read_input(given.get("type", "text"), name, text, "checked" in given)
        elif tag in ("textarea", "select"):
            self.name, self.is_list = name, tag == "select"
            self.fields[name] = ""
        elif tag == "option" and self.name and "selected" in given:
            self.fields[self.name] = text

    def read_input(self, kind: str, name: str, text: str, checked: bool) -> None:
        if kind in ("checkbox", "radio"):
            if checked and text:  # one of several boxes by that name
                self.fields[name] = [*self.fields.get(name, []), text]
            elif checked:
                self.fields[name] = "on"
        elif kind == "hidden" and name in self.fields and "-TOTAL_FORMS" not in name:
            before = self.fields[name]  # several values that are carried along
            self.fields[name] = [*(before if isinstance(before, list) else [before]), text]
        elif kind not in ("submit", "button", "search"):
            self.fields[name] = text

    def handle_data(self, data: str) -> None:
        if self.name and not self.is_list:
            self.fields[self.name] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.fields[self.name] = self.fields[self.name].removeprefix("\n")
        if tag in ("textarea", "select"):
            self.name = ""


def _read(page: str) -> dict[str, str]:
    reader = _Reader()
    reader.feed(page)
    return reader.fields
