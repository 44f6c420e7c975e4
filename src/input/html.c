/* html.c - a saved web page: one file, one document.
 *
 * Owns what of a page becomes which field of the document. There is no HTML
 * library behind it: an article wants no tree, only runs of text and where they
 * stand. A scanner without a tree takes linear time and no more memory than the
 * page for any bytes, where libxml2 2.9, even without its tree, takes four
 * times as long for twice the page once thousands of elements stay open: 24
 * seconds for 0.7 MB of them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "input/charset.h"
#include "input/input.h"
#include "input/page.h"

/* NULL where no day is known. */
static const char *day_text(dtlp_arena *arena, dtl_day day)
{
    if (day == DTL_DAY_NONE)
        return NULL;
    char *text = dtlp_arena_alloc(arena, DTL_DAY_TEXT_SIZE);
    dtl_day_print(day, text);
    return text;
}

/* The best of the dates that the page gives, and what kind of source it is. */
static void choose_date(dtl_reader *reader, dtlp_page *page)
{
    static const struct {
        const char *name;
        dtl_date_basis basis;
    } sources[DTLP_WHEN_COUNT] = {
        [DTLP_WHEN_DATA] = {"its JSON-LD", DTL_DATE_METADATA},
        [DTLP_WHEN_PAGE_DATA] = {"its JSON-LD", DTL_DATE_METADATA},
        [DTLP_WHEN_META] = {"its metadata", DTL_DATE_METADATA},
        [DTLP_WHEN_MICRODATA] = {"its microdata", DTL_DATE_METADATA},
        [DTLP_WHEN_TIME] = {"a <time> element", DTL_DATE_METADATA},
        [DTLP_WHEN_VISIBLE] = {"its date line", DTL_DATE_TEXT},
        [DTLP_WHEN_LINE] = {"its date line", DTL_DATE_TEXT},
        [DTLP_WHEN_TIME_BELOW] = {"a <time> element", DTL_DATE_METADATA},
        [DTLP_WHEN_VISIBLE_BELOW] = {"its date line", DTL_DATE_TEXT},
        [DTLP_WHEN_ADDRESS] = {"its address", DTL_DATE_METADATA},
        [DTLP_WHEN_MODIFIED] = {"the date of its last change", DTL_DATE_METADATA},
    };
    dtlp_when_source source = dtlp_page_when(page);
    if (source == DTLP_WHEN_COUNT)
        return;
    reader->input.date = day_text(&reader->arena, page->when[source]);
    reader->input.date_basis = sources[source].basis;
    dtlp_diag_report(&reader->diag, DTLP_D_DATE_FOUND, reader->input.date, sources[source].name);
}

/* "en_GB" is "en-GB". */
static const char *language_tag(dtlp_arena *arena, const char *name)
{
    if (name == NULL)
        return NULL;
    char *tag = dtlp_arena_dup(arena, name);
    for (char *p = tag; *p != '\0'; p++)
        if (*p == '_')
            *p = '-';
    return tag;
}

/* White space in titles and names is single spaces. */
static const char *single_spaced(dtlp_arena *arena, const char *text)
{
    if (text == NULL)
        return NULL;
    char *out = dtlp_arena_dup(arena, text), *to = out;
    for (const char *p = out; *p != '\0'; p++) {
        bool space = dtlp_is_space(*p);
        if (!space || (to > out && to[-1] != ' '))
            *to++ = space ? ' ' : *p;
    }
    while (to > out && to[-1] == ' ')
        to--;
    *to = '\0';
    return *out == '\0' ? NULL : out;
}

dtl_status dtlp_html_take(dtl_reader *reader, dtlp_slice bytes, const char *charset)
{
    dtlp_arena *arena = &reader->arena;
    dtl_input *input = &reader->input;
    bytes = dtlp_charset_to_utf8(arena, bytes, charset);
    if (dtlp_utf8_valid_prefix(bytes.at, bytes.size) != bytes.size)
        bytes = dtlp_input_clean(arena, &reader->diag, bytes.at, bytes.size);
    dtlp_page *page = dtlp_page_read(arena, bytes);
    dtlp_page_tell(page, DTLP_ROLE_URL, input->url); /* where an archive has it from */
    if (page->roles[DTLP_ROLE_URL] != NULL)
        dtlp_page_tell_when(page, DTLP_WHEN_ADDRESS, dtlp_slice_of(page->roles[DTLP_ROLE_URL]));
    dtlp_slice text = dtlp_page_body(page, dtlp_page_title(page));
    choose_date(reader, page);
    input->title = single_spaced(arena, dtlp_page_title(page));
    input->url = page->roles[DTLP_ROLE_URL];
    input->language = language_tag(arena, page->roles[DTLP_ROLE_LANGUAGE]);
    input->site = single_spaced(arena, page->roles[DTLP_ROLE_SITE]);
    if (input->site != NULL)
        input->source = input->site;
    if (input->author == NULL) /* else an e-mail has told it */
        input->author = single_spaced(arena, page->roles[DTLP_ROLE_AUTHOR]);
    input->modified = day_text(arena, page->when[DTLP_WHEN_MODIFIED]);
    return dtlp_reader_give_text(reader, text);
}

dtlp_slice dtlp_html_text(dtlp_arena *arena, dtlp_slice html)
{
    dtlp_page *page = dtlp_page_read(arena, html);
    dtlp_slice text = dtlp_page_body(page, NULL);
    return text.size > 0 ? text : dtlp_page_all(page);
}

dtl_status dtlp_html_next(dtl_reader *reader)
{
    dtlp_slice bytes;
    dtl_status status = dtlp_reader_take_document(reader, &bytes);
    return status == DTL_OK ? dtlp_html_take(reader, bytes, NULL) : status;
}
