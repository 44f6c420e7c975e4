/* theme.c - what the inks look like, and the reading of theme files.
 *
 * The lane colours are Okabe and Ito's, darkened or lightened until each has
 * at least 3:1 against the page and the bands, and told apart by lightness as
 * well as by hue; text has at least 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11). A theme
 * file is held to the same: a picture that cannot be read is not drawn.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/theme.h"

#include <math.h>

const dtlp_palette dtlp_palette_built_in = {{
    {
        [DTLP_INK_PAGE] = 0xFFFFFF, [DTLP_INK_TEXT] = 0x1A1A1A, [DTLP_INK_MUTED] = 0x595959,
        [DTLP_INK_LINE] = 0x767B80, [DTLP_INK_SOFT] = 0xF2F4F7, [DTLP_INK_GRID] = 0xDDE1E6,
        [DTLP_INK_LANE_1] = 0x0072B2, [DTLP_INK_LANE_2] = 0x9A6F00, /* blue, ochre */
        [DTLP_INK_LANE_3] = 0x7A5195, [DTLP_INK_LANE_4] = 0xB5341A, /* purple, red */
        [DTLP_INK_LANE_5] = 0x007A5A, [DTLP_INK_LANE_6] = 0x1F3A6E, /* green, navy */
        [DTLP_INK_LANE_7] = 0xA8326E, [DTLP_INK_LANE_OTHER] = 0x444444, /* magenta, grey */
    },
    {
        [DTLP_INK_PAGE] = 0x14171A, [DTLP_INK_TEXT] = 0xF2F2F2, [DTLP_INK_MUTED] = 0xB3B8BD,
        [DTLP_INK_LINE] = 0x858B91, [DTLP_INK_SOFT] = 0x20252B, [DTLP_INK_GRID] = 0x343B43,
        [DTLP_INK_LANE_1] = 0x56B4E9, [DTLP_INK_LANE_2] = 0xE6B325,
        [DTLP_INK_LANE_3] = 0xC79FEF, [DTLP_INK_LANE_4] = 0xF0805A,
        [DTLP_INK_LANE_5] = 0x3CC59A, [DTLP_INK_LANE_6] = 0xA9BCF5,
        [DTLP_INK_LANE_7] = 0xF28CC0, [DTLP_INK_LANE_OTHER] = 0xC8C8C8,
    },
    {
        [DTLP_INK_PAGE] = 0xFFFFFF, [DTLP_INK_TEXT] = 0x000000, [DTLP_INK_MUTED] = 0x4A4A4A,
        [DTLP_INK_LINE] = 0x707070, [DTLP_INK_SOFT] = 0xF2F2F2, [DTLP_INK_GRID] = 0xD5D5D5,
        [DTLP_INK_LANE_1] = 0x000000, [DTLP_INK_LANE_2] = 0x6B6B6B,
        [DTLP_INK_LANE_3] = 0x333333, [DTLP_INK_LANE_4] = 0x000000,
        [DTLP_INK_LANE_5] = 0x6B6B6B, [DTLP_INK_LANE_6] = 0x333333,
        [DTLP_INK_LANE_7] = 0x000000, [DTLP_INK_LANE_OTHER] = 0x444444,
    },
}};

static size_t number_of(dtl_theme theme)
{
    return theme == DTL_THEME_DARK ? 1 : theme == DTL_THEME_PRINT ? 2 : 0;
}

uint32_t dtlp_ink_rgb(const dtl_scene *scene, dtlp_ink ink, dtl_theme theme)
{
    return ink < DTLP_INK_COUNT ? scene->palette->rgb[number_of(theme)][ink] : 0;
}

/* ---- contrast ----------------------------------------------------------- */

static double luminance(uint32_t rgb)
{
    static const double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double c = (rgb >> (16 - 8 * i) & 255) / 255.0;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double dtlp_contrast(uint32_t a, uint32_t b)
{
    double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

double dtlp_least_contrast(dtlp_ink ink)
{
    switch (ink) {
    case DTLP_INK_TEXT:
    case DTLP_INK_MUTED: return 4.5;
    case DTLP_INK_NONE:
    case DTLP_INK_PAGE:
    case DTLP_INK_SOFT:
    case DTLP_INK_GRID: return 0;
    default: return 3;
    }
}

/* ---- theme files -------------------------------------------------------- */

static const char *const themes[DTLP_THEMES] = {"light", "dark", "print"};

static const char *const inks[DTLP_INK_COUNT] = {
    [DTLP_INK_PAGE] = "page",     [DTLP_INK_TEXT] = "text",     [DTLP_INK_MUTED] = "muted",
    [DTLP_INK_LINE] = "line",     [DTLP_INK_SOFT] = "soft",     [DTLP_INK_GRID] = "grid",
    [DTLP_INK_LANE_1] = "lane-1", [DTLP_INK_LANE_2] = "lane-2", [DTLP_INK_LANE_3] = "lane-3",
    [DTLP_INK_LANE_4] = "lane-4", [DTLP_INK_LANE_5] = "lane-5", [DTLP_INK_LANE_6] = "lane-6",
    [DTLP_INK_LANE_7] = "lane-7", [DTLP_INK_LANE_OTHER] = "other",
};

typedef struct reader {
    dtlp_arena *arena;
    dtlp_diag at;               /* its line and column are where we are */
    dtlp_palette *palette;
    int theme;                  /* the section we are in; -1: none yet */
    size_t lines[DTLP_THEMES];  /* on which a section begins; 0: none such */
    bool given[DTLP_THEMES][DTLP_INK_COUNT];
} reader;

static _Noreturn void refuse(reader *r, size_t column, const char *why, dtlp_slice word)
{
    enum { MOST = 40 };
    r->at.column = column;
    int size = (int)(word.size < MOST ? word.size : MOST);
    dtlp_diag_report(&r->at, DTLP_D_THEME_SYNTAX, dtlp_arena_printf(r->arena, why, size, word.at));
    dtlp_arena_escape(r->arena, DTL_ERROR_USAGE);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static dtlp_slice trimmed(dtlp_slice text)
{
    while (text.size > 0 && is_blank(text.at[0])) {
        text.at++;
        text.size--;
    }
    while (text.size > 0 && is_blank(text.at[text.size - 1]))
        text.size--;
    return text;
}

static int find_name(const char *const *names, int n, dtlp_slice name)
{
    for (int i = 0; i < n; i++)
        if (names[i] != NULL && dtlp_slice_is(name, names[i]))
            return i;
    return -1;
}

static void read_section(reader *r, dtlp_slice text, size_t column)
{
    if (text.at[text.size - 1] != ']')
        refuse(r, column, "\"%.*s\" lacks its \"]\"", text);
    dtlp_slice name = {text.at + 1, text.size - 2};
    r->theme = find_name(themes, DTLP_THEMES, name);
    if (r->theme < 0)
        refuse(r, column + 1, "there is no theme \"%.*s\", only light, dark and print", name);
    if (r->lines[r->theme] > 0)
        refuse(r, column, "\"%.*s\" stands there twice", text);
    r->lines[r->theme] = r->at.line;
}

/* "#0072B2" */
static uint32_t read_color(reader *r, dtlp_slice text, size_t column)
{
    uint32_t rgb = 0;
    bool sound = text.size == 7 && text.at[0] == '#';
    for (size_t i = 1; i < 7 && sound; i++) {
        char c = dtlp_lower(text.at[i]);
        sound = dtlp_is_digit(c) || (c >= 'a' && c <= 'f');
        rgb = rgb << 4 | (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    if (!sound)
        refuse(r, column, "\"%.*s\" is not a colour such as #0072B2", text);
    return rgb;
}

static void read_line(reader *r, dtlp_slice line)
{
    dtlp_slice text = trimmed(line);
    size_t column = (size_t)(text.at - line.at) + 1;
    if (text.size == 0 || text.at[0] == '#')
        return;
    if (text.at[0] == '[') {
        read_section(r, text, column);
        return;
    }
    const char *equals = memchr(text.at, '=', text.size);
    if (equals == NULL)
        refuse(r, column, "\"%.*s\" is neither a [section] nor \"ink = #colour\"", text);
    if (r->theme < 0)
        refuse(r, column, "\"%.*s\" stands before the first section", text);
    dtlp_slice key = trimmed((dtlp_slice){text.at, (size_t)(equals - text.at)});
    dtlp_slice value = trimmed((dtlp_slice){equals + 1, (size_t)(text.at + text.size - equals) - 1});
    int ink = find_name(inks, DTLP_INK_COUNT, key);
    if (ink < 0)
        refuse(r, column, "there is no ink \"%.*s\"", key);
    if (r->given[r->theme][ink])
        refuse(r, column, "\"%.*s\" stands twice in its section", key);
    r->given[r->theme][ink] = true;
    r->palette->rgb[r->theme][ink] = read_color(r, value, (size_t)(value.at - line.at) + 1);
}

/* On the page and on bands. */
static void check_contrast(reader *r, int theme)
{
    static const dtlp_ink grounds[] = {DTLP_INK_PAGE, DTLP_INK_SOFT};
    const uint32_t *rgb = r->palette->rgb[theme];
    for (int ink = 0; ink < DTLP_INK_COUNT; ink++)
        for (int g = 0; g < 2; g++) {
            double least = dtlp_least_contrast((dtlp_ink)ink), found = dtlp_contrast(rgb[ink], rgb[grounds[g]]);
            if (found >= least)
                continue;
            r->at.line = r->lines[theme];
            r->at.column = 1;
            dtlp_diag_report(&r->at, DTLP_D_THEME_CONTRAST, inks[ink], inks[grounds[g]], (int)found,
                             (int)(found * 10) % 10, (int)least, (int)(least * 10) % 10);
            dtlp_arena_escape(r->arena, DTL_ERROR_USAGE);
        }
}

const dtlp_palette *dtlp_palette_read(dtlp_arena *arena, dtlp_diag diag, dtlp_slice file)
{
    reader r = {.arena = arena, .at = diag, .palette = DTLP_NEW(arena, dtlp_palette), .theme = -1};
    *r.palette = dtlp_palette_built_in;
    for (size_t begin = 0; begin < file.size;) {
        const char *end = memchr(file.at + begin, '\n', file.size - begin);
        size_t size = end != NULL ? (size_t)(end - file.at) - begin : file.size - begin;
        r.at.line++;
        read_line(&r, (dtlp_slice){file.at + begin, size});
        begin += size + 1;
    }
    for (int theme = 0; theme < DTLP_THEMES; theme++)
        if (r.lines[theme] > 0)
            check_contrast(&r, theme);
    return r.palette;
}
