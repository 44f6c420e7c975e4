"""subset.py EMOJI - make the font files of this folder from Debian's packages and NotoEmoji_400Regular.ttf.

Needs python3-fonttools, fonts-noto-core and fonts-noto-cjk. Run in this folder.
Same packages, same bytes; README.md has the versions and the checksums.

SPDX-License-Identifier: MIT
"""
import subprocess
import sys

CORE = "/usr/share/fonts/truetype/noto/"
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"

LATIN = ("U+0020-024F,U+02B0-036F,U+0370-03FF,U+0400-052F,U+1AB0-1AC0,U+1D00-1DBF,U+1DC4-1DC7,U+1E00-1FFF,"
         "U+2000-206F,U+2070-209F,U+20A0-20C0,U+20F0,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,"
         "U+2C60-2C7F,U+2DE0-2DFF,U+2E00-2E5F,U+A640-A69F,U+A720-A7FF,U+AB30-AB6F,U+FB00-FB06,U+FE20-FE2F,U+FFFC-FFFD")
SYMBOLS = "U+2190-21FF,U+2300-23FF,U+2460-24FF,U+25A0-27BF,U+2B00-2BFF,U+1F000-1FAFF"

# Both styles where heads and titles are bold often; elsewhere regular serves.
SCRIPTS = ["Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati",
           "Gurmukhi", "Thai", "Lao", "Khmer", "Myanmar", "Sinhala", "Ethiopic", "Armenian", "Georgian"]
BOLD = ["Arabic", "Hebrew", "Devanagari"]


def subset(source, target, unicodes, *more):
    subprocess.run([sys.executable, "-m", "fontTools.subset", source, "--unicodes=" + unicodes,
                    "--layout-features=*", "--no-hinting", "--name-IDs=0,1,2,3,4,5,6,13,14", "--notdef-outline",
                    "--no-recommended-glyphs", "--output-file=" + target, *more], check=True)


def han():
    """What the national standards of China, Taiwan, Japan and Korea hold in their common parts."""
    found = set(range(0x3000, 0x3100)) | set(range(0x31F0, 0x3200)) | set(range(0xFF00, 0xFFF0))
    for encoding, rows in (("gb2312", range(0xA1, 0xF8)), ("euc_jp", range(0xA1, 0xF5)),
                           ("euc_kr", range(0xA1, 0xFE)), ("big5", range(0xA1, 0xC7))):
        trails = range(0x40, 0xFF) if encoding == "big5" else range(0xA1, 0xFF)
        for lead in rows:
            for trail in trails:
                try:
                    found.add(ord(bytes([lead, trail]).decode(encoding)))
                except (UnicodeDecodeError, TypeError):
                    pass
    return ",".join(f"U+{c:04X}" for c in sorted(found) if c >= 0x2E80)


def main():
    for style in ("Regular", "Bold", "Italic"):
        subset(f"{CORE}NotoSans-{style}.ttf", f"NotoSans-{style}.ttf", LATIN)
    for script in SCRIPTS:
        for style in ("Regular", "Bold") if script in BOLD else ("Regular",):
            subset(f"{CORE}NotoSans{script}-{style}.ttf", f"NotoSans{script}-{style}.ttf", "*")
    subset(f"{CORE}NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Regular.ttf", SYMBOLS)
    subset(f"{CORE}NotoSansSymbols2-Regular.ttf", "NotoSansSymbols2-Regular.ttf", SYMBOLS)
    subset(f"{CORE}NotoSansMath-Regular.ttf", "NotoSansMath-Regular.ttf", "U+2190-22FF,U+2A00-2AFF")
    subset(sys.argv[1], "NotoEmoji-Regular.ttf", "*")
    # 2: the Simplified Chinese face of the collection; its locl feature has the others' forms.
    subset(CJK, "NotoSansCJK-Regular.otf", han(), "--font-number=2", "--layout-features-=vert,vrt2,vkrn,vpal,valt,vhal")


main()
