import pytest

from graphx.documents.segment import segment

BODY = "Le ministre a reçu mardi son homologue japonais à Berne, a indiqué son cabinet."
MORE = "Les deux hommes ont parlé de commerce et de pêche pendant plus de deux heures."


def labels(*lines: str, title: str | None = None) -> list[str]:
    text = "\n\n".join(lines)
    return [paragraph.label for paragraph in segment(text, title)]


def test_headline_and_headings_are_titles() -> None:
    assert labels("Berne reçoit Tokyo", BODY, "Une longue discussion", MORE) == [
        "title",
        "body",
        "title",
        "body",
    ]
    assert labels("Que veut Tokyo ?", BODY) == ["title", "body"]
    assert labels("## Berne reçoit.", BODY) == ["title", "body"]


def test_lone_line_is_body() -> None:
    assert labels("Berne reçoit Tokyo") == ["body"]
    assert labels(BODY, "Il a ajouté :", "Rien n'est signé") == ["body", "body", "body"]


def test_known_title_is_the_title() -> None:
    assert labels(BODY, MORE, title=BODY) == ["title", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "fr-03",
        "- |",
        "***",
        "https://exemple.fr/a-b",
        "12 mars 2018, 9h40",
        "Mercredi 19 juin 2024",
        "Laisser un commentaire",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Sommaire",
        "Facebook Twitter WhatsApp Partager",
        "Partager cet article :",
        "NEXT Coupe : Nantes gagne encore",
        "Lire aussi : Le lac de Bienne déborde",
        "Abonnez-vous à notre lettre du matin",
        "Mots-clés : Suisse, Japon",
        "© 2024 Le Quotidien. Tous droits réservés.",
        "Read more: the lake floods",
        "Leave a Reply",
        "Par Jeanne Martin, à Berne",
        "By John Smith and Anna Roux",
        "Publié le 19 juin 2024 à 10h00",
        "(AFP)",
    ],
)
def test_furniture_is_boilerplate(line: str) -> None:
    assert labels(BODY, line, MORE) == ["body", "boilerplate", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "« mendier »",
        "Partager le pouvoir avec Tokyo : Berne y pense, selon un diplomate.",
        "Suivant les ordres de Tokyo, la flotte est partie.",
        "Par prudence, Berne n'a pas répondu.",
        "Next week Tokyo will answer, Bern said.",
        "Il a salué l'accord (2018).",
        "Le sommaire du rapport a été publié par Berne.",
        "Source de tensions, la pêche divise Berne et Tokyo.",
        "Share prices fell in Tokyo after the vote.",
        "Facebook et Twitter ont bloqué la page de Tokyo.",
    ],
)
def test_sentences_that_look_like_furniture_are_kept(line: str) -> None:
    assert labels(BODY, line, MORE)[1] in ("body", "title")


@pytest.mark.parametrize(
    "line",
    [
        "Le président à Berne (AFP)",
        "Le président à Berne, le 19 juin. (Photo : A. Roux / Reuters)",
        "Le lac vu du ciel © Getty Images",
        "The president in Bern (AP Photo)",
    ],
)
def test_line_with_a_photo_credit_is_a_caption(line: str) -> None:
    assert labels(BODY, line, MORE) == ["body", "caption", "body"]


def test_agency_that_signs_the_last_paragraph_is_no_credit() -> None:
    assert labels(BODY, MORE + " (AFP)") == ["body", "body"]


def test_repeated_line_is_read_once() -> None:
    assert labels("Berne reçoit Tokyo", "BERNE RECOIT TOKYO", BODY, BODY) == [
        "title",
        "boilerplate",
        "body",
        "boilerplate",
    ]
    assert labels("Question :", BODY, "Question :", MORE) == ["body"] * 4


def test_teaser_of_another_article_is_boilerplate() -> None:
    lines = (
        "Nantes bat Lens en Coupe",
        "Berne reçoit Tokyo pour parler de pêche",
        BODY,
        MORE + " Tokyo attend.",
    )
    assert labels(*lines) == ["boilerplate", "title", "body", "body"]
    assert labels("Tokyo cède à Berne", *lines[1:])[0] == "title"


def test_signature_and_biography_are_boilerplate() -> None:
    biography = '"Étudiant et fan de vélo. Lecteur infatigable."'
    assert labels(BODY, MORE, "Jeanne Martin", biography) == ["body", "body", "boilerplate", "boilerplate"]
    # somebody whom the article speaks of doesn't sign it
    assert labels(BODY, "Jeanne Martin a parlé à Berne.", "Jeanne Martin", "« Je suis fan. »")[2:] == [
        "title",
        "body",
    ]


def test_front_matter_is_boilerplate() -> None:
    text = f"---\ntitle: Berne\ndate: 2024-06-19\n---\n\n{BODY}"
    assert [p.label for p in segment(text)] == ["boilerplate"] * 4 + ["body"]
    assert [p.label for p in segment(f"---\n{BODY}\n---")] == ["boilerplate", "body", "boilerplate"]
