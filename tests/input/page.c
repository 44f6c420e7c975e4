/* page.c - what a web page says about itself: the dates and which one counts,
 * author, site, address, language; and what it does not get lost in.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "bytes.h"

typedef struct page {
    dtl_context *context;
    dtl_reader *reader;
    const dtl_input *input;
} page;

static page open_page(const char *html, size_t size)
{
    page p = {0};
    heard h = {0};
    byte_source source = {.at = html, .size = size};
    p.context = listening_context(&h, (size_t)256 << 20);
    assert_int_equal(dtl_reader_new(p.context, "html", NULL, bytes_give, &source, &p.reader), DTL_OK);
    assert_int_equal(dtl_reader_next(p.reader, &p.input), DTL_OK);
    return p;
}

static void close_page(page *p)
{
    dtl_reader_free(p->reader);
    dtl_context_free(p->context);
}

static void same(const char *html, const char *found, const char *wanted)
{
    if (strcmp(found == NULL ? "" : found, wanted) != 0)
        fail_msg("%s: \"%s\", not \"%s\"", html, found == NULL ? "" : found, wanted);
}

#define TEXT "<p>The old pier fell into the sea on a morning in spring, and nobody was there to see it fall."

static void dated(const char *html, const char *date, const char *modified)
{
    page p = open_page(html, strlen(html));
    same(html, p.input->date, date);
    same(html, p.input->modified, modified);
    close_page(&p);
}

static void dates(void **state)
{
    (void)state;
    dated("<meta name=date content=2025-11-19><meta property=article:modified_time content=2025-11-21>" TEXT, "2025-11-19", "2025-11-21");
    dated("<meta name='x:first-published-at' content=2025-11-19><meta name='x:public-updated-at' content=2025-11-21>" TEXT,
          "2025-11-19", "2025-11-21");
    dated("<h1>A</h1><span>Updated: <time datetime=2025-11-21>x</time></span> <span>First published: <time datetime=2025-11-19>y</time></span>" TEXT,
          "2025-11-19", "2025-11-21");
    dated("<time class='entry-date published updated' dateTime=2025-11-19>x</time>" TEXT, "2025-11-19", "");
    dated("<h1>A</h1><div>Published on Wednesday, 19 November 2025 at 06:30 | Last updated on 21 November 2025</div>" TEXT,
          "2025-11-19", "2025-11-21");
    dated("<div>Monday 6 April 2026</div><a>x</a><p>Home</p><h1>A</h1><div>19 November 2025</div>" TEXT, "2025-11-19", "");
    dated(TEXT TEXT TEXT TEXT "<div><time datetime=2025-11-19>x</time></div>", "2025-11-19", "");
    dated("<link rel=canonical href='https://a.example/2025/11/19/x'>" TEXT TEXT TEXT TEXT "<div><time datetime=2026-01-01>x</time></div>",
          "2025-11-19", "");
    dated("<meta property=og:updated_time content=2025-11-21>" TEXT, "2025-11-21", "2025-11-21"); /* better than none */
    dated("<article><footer><span property='schema:dateCreated' content=2025-11-19>x</span></footer>" TEXT "</article>", "2025-11-19", "");
    dated("<script type='application/ld+json'>{\"@type\":\"WebSite\",\"datePublished\":\"2003-01-01\"}</script>"
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-11-19\"}</script>" TEXT,
          "2025-11-19", "");
    dated(TEXT, "", "");
}

static void written_by(const char *html, const char *author)
{
    page p = open_page(html, strlen(html));
    same(html, p.input->author, author);
    close_page(&p);
}

static void authors(void **state)
{
    (void)state;
    written_by("<meta name=author content='Ann &amp; Bob'>" TEXT, "Ann & Bob");
    written_by("<meta property=article:author content='https://x.example/ann'><meta name=author content=Ann>" TEXT, "Ann");
    written_by("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Lee\"},\"Tom Orr\"]}</script>" TEXT,
               "Ann Lee, Tom Orr");
    written_by("<h1>A</h1><div class=byline>By Ann Lee | 3 May 2024</div>" TEXT, "Ann Lee");
    written_by("<h1>A</h1><div class=byline>By the</div><p>By the river stood a house that nobody had lived in since the flood.", "the");
    written_by(TEXT, "");
}

static void about(void **state)
{
    (void)state;
    static const char html[] = "<html lang=en-GB><title>Pier - The Post</title><meta property=og:site_name content='The Post'>"
                               "<link rel=canonical href='https://a.example/1'>" TEXT;
    page p = open_page(html, sizeof html - 1);
    same(html, p.input->title, "Pier");
    same(html, p.input->site, "The Post");
    same(html, p.input->url, "https://a.example/1");
    same(html, p.input->language, "en-GB");
    close_page(&p);
}

/* An end tag that is missing does not make navigation of an article. */
static void unclosed(void **state)
{
    (void)state;
    static const char html[] = "<div class=nav><ul><li><a href=/>Home</a><li><a href=/b>About</a></ul><h1>A</h1>" TEXT TEXT;
    page p = open_page(html, sizeof html - 1);
    assert_true(p.input->text_size > 180);
    assert_null(strstr(p.input->text, "Home"));
    close_page(&p);
}

/* Ten thousand levels deep, and as many that never end. */
static void deep(void **state)
{
    (void)state;
    enum { LEVELS = 10000 };
    static const char *const opening[] = {"<div>", "<b><p>", "<ul><li>", "<table><tr><td>", "<x-y>", "<article><footer>"};
    for (size_t k = 0; k < sizeof opening / sizeof *opening; k++) {
        size_t one = strlen(opening[k]), size = LEVELS * one + sizeof TEXT - 1;
        char *html = malloc(size + 1);
        assert_non_null(html);
        for (size_t i = 0; i < LEVELS; i++)
            memcpy(html + i * one, opening[k], one);
        memcpy(html + LEVELS * one, TEXT, sizeof TEXT);
        page p = open_page(html, size);
        close_page(&p);
        free(html);
    }
}

/* Mark-up takes no room, whatever there is of it: only the text does. */
static void large(void **state)
{
    (void)state;
    static const char junk[] = "<div class='x y' style='margin:0'><span><svg><path d='M0 0L10 10Z'/></svg></span></div>\n";
    enum { TIMES = 100000 };
    size_t one = sizeof junk - 1, size = TIMES * one + sizeof TEXT - 1;
    char *html = malloc(size + 1);
    assert_non_null(html);
    for (size_t i = 0; i < TIMES; i++)
        memcpy(html + i * one, junk, one);
    memcpy(html + TIMES * one, TEXT, sizeof TEXT);
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    options.max_memory = 1 << 20;
    page p = {0};
    byte_source source = {.at = html, .size = size};
    assert_int_equal(dtl_context_new(&options, &p.context), DTL_OK);
    assert_int_equal(dtl_reader_new(p.context, "html", NULL, bytes_give, &source, &p.reader), DTL_OK);
    assert_int_equal(dtl_reader_next(p.reader, &p.input), DTL_OK);
    assert_true(p.input->text_size == sizeof TEXT - 4);
    close_page(&p);
    free(html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),    cmocka_unit_test(authors), cmocka_unit_test(about),
        cmocka_unit_test(unclosed), cmocka_unit_test(deep), cmocka_unit_test(large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
