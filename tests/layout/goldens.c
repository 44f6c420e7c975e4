/* goldens.c - the stories as SVG, as kept in files; PNG and PDF the same twice.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "golden/golden.h"
#include "layout/story.h"

static dtl_context *context;

typedef struct bytes { char *at; size_t size; } bytes;

static bool gather(void *user, const void *more, size_t n)
{
    bytes *b = user;
    b->at = realloc(b->at, b->size + n + 1);
    memcpy(b->at + b->size, more, n);
    b->size += n;
    b->at[b->size] = '\0';
    return true;
}

static bytes drawn(const dtl_timeline *timeline, const char *format, dtl_layout layout, dtl_theme theme,
                   dtl_svg_text text)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.layout = layout;
    options.theme = theme;
    options.svg_text = text;
    options.scale = 1;
    bytes out = {0};
    assert_int_equal(dtl_write(context, timeline, NULL, format, &options, gather, &out), DTL_OK);
    return out;
}

/* Without fonts in them, so that a new HarfBuzz or brotli changes nothing here. */
static void pictures_are_as_kept(void **state)
{
    (void)state;
    static const char *const kept[] = {"bridge", "month", "scripts", "signs", "ages", "none", "one"};
    static const char *const suffixes[] = {"", "-wide", "-scale"};
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        for (int layout = DTL_LAYOUT_CHRONICLE; layout <= DTL_LAYOUT_SCALE; layout++) {
            const dtl_timeline *timeline = NULL;
            for (size_t k = 0; k < n_stories; k++)
                if (strcmp(stories[k].name, kept[i]) == 0)
                    timeline = stories[k].make();
            assert_non_null(timeline);
            bytes svg = drawn(timeline, "svg", (dtl_layout)layout, DTL_THEME_AUTO, DTL_SVG_TEXT_SYSTEM);
            char path[512];
            snprintf(path, sizeof path, DTL_SOURCE_DIR "/tests/layout/golden/%s%s.svg", kept[i], suffixes[layout]);
            wrong += !golden_same(path, svg.at, svg.size);
            free(svg.at);
        }
    assert_int_equal(wrong, 0);
}

static void pictures_are_the_same_twice(void **state)
{
    (void)state;
    static const char *const formats[] = {"svg", "png", "pdf"};
    for (size_t f = 0; f < 3; f++)
        for (int theme = DTL_THEME_AUTO; theme <= DTL_THEME_PRINT; theme++) {
            bytes a = drawn(story_bridge(), formats[f], DTL_LAYOUT_CHRONICLE, (dtl_theme)theme, DTL_SVG_TEXT_EMBED);
            bytes b = drawn(story_bridge(), formats[f], DTL_LAYOUT_CHRONICLE, (dtl_theme)theme, DTL_SVG_TEXT_EMBED);
            assert_true(a.size > 1000 && a.size == b.size && memcmp(a.at, b.at, a.size) == 0);
            free(a.at);
            free(b.at);
        }
}

static uint32_t u32(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* Chunks in order to the very end, title and size in them. */
static void png_is_whole(void **state)
{
    (void)state;
    bytes png = drawn(story_bridge(), "png", DTL_LAYOUT_CHRONICLE, DTL_THEME_LIGHT, DTL_SVG_TEXT_EMBED);
    assert_memory_equal(png.at, "\x89PNG\r\n\x1a\n", 8);
    size_t at = 8;
    bool title = false, end = false;
    while (at + 12 <= png.size) {
        uint32_t size = u32(png.at + at);
        assert_true(size <= png.size - at - 12);
        if (memcmp(png.at + at + 4, "IHDR", 4) == 0)
            assert_int_equal(u32(png.at + at + 8), 820);
        title = title || (memcmp(png.at + at + 4, "iTXt", 4) == 0 && strcmp(png.at + at + 8, "Title") == 0);
        end = memcmp(png.at + at + 4, "IEND", 4) == 0;
        at += 12 + size;
    }
    assert_true(title && end && at == png.size);
    free(png.at);
}

/* What embeds is small; what does not has no font in it. */
static void fonts_are_embedded_or_not(void **state)
{
    (void)state;
    bytes with = drawn(story_bridge(), "svg", DTL_LAYOUT_CHRONICLE, DTL_THEME_AUTO, DTL_SVG_TEXT_EMBED);
    bytes without = drawn(story_bridge(), "svg", DTL_LAYOUT_CHRONICLE, DTL_THEME_AUTO, DTL_SVG_TEXT_SYSTEM);
    bytes outlines = drawn(story_bridge(), "svg", DTL_LAYOUT_CHRONICLE, DTL_THEME_AUTO, DTL_SVG_TEXT_OUTLINE);
    assert_non_null(strstr(with.at, "font/woff2;base64,d09GMg"));
    assert_true(with.size < 60000);
    assert_null(strstr(without.at, "@font-face"));
    assert_non_null(strstr(without.at, "<text"));
    assert_null(strstr(outlines.at, "<text"));
    assert_null(strstr(outlines.at, "@font-face"));
    free(with.at);
    free(without.at);
    free(outlines.at);
}

int main(void)
{
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pictures_are_as_kept),
        cmocka_unit_test(pictures_are_the_same_twice),
        cmocka_unit_test(png_is_whole),
        cmocka_unit_test(fonts_are_embedded_or_not),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    dtl_context_free(context);
    return failed;
}
