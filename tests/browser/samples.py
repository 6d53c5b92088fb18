"""Invented papers as files: PDFs with text, without, locked; photos of a page, straight, turned, dim, blurred."""

from __future__ import annotations

import io
from pathlib import Path

from fpdf import FPDF
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

LETTERS = Path(__file__).parents[1] / "denial" / "letters"
LETTER = (LETTERS / "01-commercial-experimental.txt").read_text(encoding="utf-8").split("NONDISCRIMINATION")[0]
LATIN = {"\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
FILLER = "The member pays the deductible first, then coinsurance, until the yearly maximum is reached for covered care. "


def pdf_of(pages: list[str], *, lock: str = "") -> bytes:
    """A PDF with these texts as its pages, as a program writes them."""
    pdf = FPDF(format="letter")
    pdf.set_font("Helvetica", size=10)
    pdf.set_auto_page_break(auto=False)
    for page in pages:
        pdf.add_page()
        pdf.set_x(pdf.l_margin)
        pdf.multi_cell(0, 5, page.translate(str.maketrans(LATIN)).encode("latin-1", "replace").decode("latin-1"))
    if lock:
        pdf.set_encryption(owner_password=lock, user_password=lock)
    return bytes(pdf.output())


def long_booklet(pages: list[str], count: int) -> list[str]:
    """A booklet of so many pages: the given ones among pages that hold nothing of use."""
    filler = [f"{FILLER * 28}\n\n{number}" for number in range(1, count + 1)]
    step = count // len(pages)
    for at, page in enumerate(pages):
        filler[at * step + 10] = page
    return filler


def page_image(text: str = LETTER, *, width: int = 1700, size: int = 25) -> Image.Image:
    """A letter page as a scanner or a phone sees it, upright and well lit."""
    lines = [piece for line in text.splitlines() for piece in _wrapped(line, 104)]
    image = Image.new("L", (width, 2200), 250)
    font = ImageFont.load_default(size)
    draw = ImageDraw.Draw(image)
    for at, line in enumerate(lines[:64]):
        draw.text((130, 110 + at * 32), line, fill=25, font=font)
    return image


def _wrapped(line: str, width: int) -> list[str]:
    pieces = []
    while len(line) > width:
        cut = line.rfind(" ", 0, width)
        pieces.append(line[:cut])
        line = line[cut + 1 :]
    return [*pieces, line]


def jpeg(image: Image.Image) -> bytes:
    """The image as a phone saves it."""
    target = io.BytesIO()
    image.convert("RGB").save(target, "JPEG", quality=85)
    return target.getvalue()


def dim(image: Image.Image) -> Image.Image:
    """The page in poor light, one side in shadow."""
    shade = Image.linear_gradient("L").rotate(90).resize(image.size).point(lambda level: 70 + level // 3)
    dark = Image.composite(ImageEnhance.Brightness(image).enhance(0.55), ImageEnhance.Brightness(image).enhance(0.3), shade)
    return ImageEnhance.Contrast(dark).enhance(0.8)


def on_a_table(image: Image.Image, degrees: float) -> Image.Image:
    """The page lying askew on dark wood, as a phone held by hand sees it."""
    askew = image.rotate(degrees, expand=True, fillcolor=45, resample=Image.Resampling.BICUBIC)
    table = Image.new("L", (askew.width + 160, askew.height + 160), 45)
    table.paste(askew, (80, 80))
    return ImageEnhance.Brightness(table).enhance(0.7)


def blurred(image: Image.Image) -> Image.Image:
    """The page out of focus."""
    return image.filter(ImageFilter.GaussianBlur(14))


def scanned_pdf(image: Image.Image) -> bytes:
    """A PDF that holds a picture of a page and no text."""
    target = io.BytesIO()
    image.save(target, "PDF", resolution=200)
    return target.getvalue()
