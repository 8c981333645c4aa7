"""Makes the fonts of our pages from those of IBM: only what Arabic and English need, in two files for each weight. Those
of our PDF files have every letter, with the shapes that it takes in a word, and no tables of layout.

pip install fonttools brotli && python docs/fonts/subset.py

Under the font's licence a changed version may not be called "Plex".
"""
import pathlib
import unicodedata

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FEATURES = ["calt", "ccmp", "fina", "init", "isol", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig"]
FONTS = pathlib.Path("src/main/resources/static/fonts")
PDF_FONTS = pathlib.Path("src/main/resources/fonts")
RANGES = {
    "arabic": "U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0660-066C,U+0670,U+067E,U+0686,U+0698,U+06A4,U+06AF,"
              "U+200C-200F,U+2066-2069",
    "latin": "U+0020-007E,U+00A0,U+00A9,U+00AB,U+00B7,U+00BB,U+00D7,U+2010-2015,U+2018-201E,U+2022,U+2026,"
             "U+2190-2193,U+25B2",
}



def add_isolated_shapes(font):
    """A letter that stands alone has its usual glyph; the library asks for it by another code point."""
    known = font.getBestCmap()
    for code in [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)]:
        letter = unicodedata.normalize("NFKC", chr(code))
        if code not in known and len(letter) == 1 and ord(letter) in known:
            for table in font["cmap"].tables:
                if table.isUnicode():
                    table.cmap[code] = known[ord(letter)]


def add_box(font):
    """What stands for a character that the font does not have."""
    left, bottom, right, top, line = 80, 0, 680, 700, 60
    pen = TTGlyphPen(None)
    for corners in ([(left, bottom), (left, top), (right, top), (right, bottom)],
                    [(left + line, bottom + line), (right - line, bottom + line), (right - line, top - line),
                     (left + line, top - line)]):
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), "uni25A1"])
    font["glyf"]["uni25A1"] = pen.glyph()
    font["hmtx"]["uni25A1"] = (right + left, left)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x25A1] = "uni25A1"


def make(weight, target, unicodes, features, flavor):
    font = TTFont(FONTS / f"IBMPlexSansArabic-{weight}.woff2")
    if flavor is None:
        add_isolated_shapes(font)
        add_box(font)
    options = subset.Options(hinting=False, layout_features=features, name_IDs=[0, 1, 2, 3, 4, 6, 13, 14])
    maker = subset.Subsetter(options)
    maker.populate(unicodes=unicodes or font.getBestCmap())
    maker.subset(font)
    for record in font["name"].names:
        record.string = record.toUnicode().replace("IBM Plex Sans Arabic", "Tawasul Sans").replace(
            "IBMPlexSansArabic", "TawasulSans") if record.nameID in (1, 3, 4, 6) else record.toUnicode()
    font.flavor = flavor
    font.save(target)


for weight in ("Regular", "SemiBold"):
    for name, unicodes in RANGES.items():
        make(weight, FONTS / f"TawasulSans-{weight}-{name}.woff2", subset.parse_unicodes(unicodes), FEATURES, "woff2")
    make(weight, PDF_FONTS / f"TawasulSans-{weight}.ttf", None, [], None)
