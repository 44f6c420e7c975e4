/* page.h - a web page taken apart: blocks of text, where they stood, and what
 * the page says about itself.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_PAGE_H
#define DTLP_INPUT_PAGE_H

#include <dateline/date.h>

#include "base/arena.h"
#include "base/slice.h"

/* What an element is, and what its authors' words make of it. Those from LINK
 * on are passed on to everything within. */
enum {
    DTLP_PAGE_INLINE = 0,
    DTLP_PAGE_VOID = 1 << 0,       /* has no end tag */
    DTLP_PAGE_BLOCK = 1 << 1,      /* a text does not run across it */
    DTLP_PAGE_HOLDER = 1 << 2,     /* may hold an article: a node of its own */
    DTLP_PAGE_BREAK = 1 << 3,
    DTLP_PAGE_LINK = 1 << 4,
    DTLP_PAGE_SKIP = 1 << 5,       /* no text at all */
    DTLP_PAGE_FURNITURE = 1 << 6,  /* not the article: navigation, captions, offers */
    DTLP_PAGE_GUESSED = 1 << 7,    /* furniture only by the words of a class */
    DTLP_PAGE_META_LINE = 1 << 8,  /* byline, date: short lines here are not the article's text */
    DTLP_PAGE_DATE = 1 << 9,       /* may hold the visible date */
    DTLP_PAGE_BODY = 1 << 10,      /* said to be the article's text */
    DTLP_PAGE_ARTICLE = 1 << 11,
    DTLP_PAGE_PARA = 1 << 12,
    DTLP_PAGE_HEAD = 1 << 13,
    DTLP_PAGE_ITEM = 1 << 14,
    DTLP_PAGE_QUOTE = 1 << 15,
    DTLP_PAGE_FORM = 1 << 16,      /* furniture, unless the whole page stands in it */
    DTLP_PAGE_MODIFIED = 1 << 17,  /* a date here is one of a change */
    DTLP_PAGE_LINES = 1 << 20,     /* its line ends count */
    DTLP_PAGE_TITLE = 1 << 19,     /* a heading of the first rank */
    DTLP_PAGE_THIN = 1 << 18       /* furniture that holds no paragraphs: one in it is none */
};

typedef struct dtlp_block {
    size_t begin, end;  /* in page->text */
    size_t linked;      /* bytes of it that are links */
    uint32_t node;
    uint32_t traits;
    uint32_t article;   /* which <article> of the page it stands in, 0: none */
} dtlp_block;

/* A holder of text and the holder it stands in; node 0 is the page. */
typedef struct dtlp_node {
    uint32_t parent;
    uint32_t best;      /* the child with the most good text, 0: none; body.c fills */
    size_t good;        /* bytes of good text */
} dtlp_node;

/* What the page says about itself; the first of each kind counts. */
typedef enum dtlp_role {
    DTLP_ROLE_TITLE_DATA,   /* JSON-LD headline */
    DTLP_ROLE_TITLE_SHARED, /* og:title */
    DTLP_ROLE_TITLE_HEAD,   /* <h1> */
    DTLP_ROLE_TITLE,        /* <title> */
    DTLP_ROLE_SITE,
    DTLP_ROLE_URL,
    DTLP_ROLE_LANGUAGE,
    DTLP_ROLE_AUTHOR,
    DTLP_ROLE_TEXT_DATA,    /* JSON-LD articleBody */
    DTLP_ROLE_COUNT
} dtlp_role;

/* Sources of the date in their order of trust. */
typedef enum dtlp_when_source {
    DTLP_WHEN_DATA,      /* JSON-LD datePublished of the article */
    DTLP_WHEN_META,      /* <meta> */
    DTLP_WHEN_MICRODATA, /* itemprop=datePublished, <time pubdate> */
    DTLP_WHEN_PAGE_DATA, /* JSON-LD datePublished of something else: the web page */
    DTLP_WHEN_TIME,      /* <time> outside furniture, at the top */
    DTLP_WHEN_VISIBLE,   /* a line at the top that its class says is there for the date */
    DTLP_WHEN_LINE,      /* a line by the title that holds nothing but a date */
    DTLP_WHEN_ADDRESS,   /* in the page's address */
    DTLP_WHEN_TIME_BELOW,    /* as TIME and VISIBLE, but behind the beginning of the text */
    DTLP_WHEN_VISIBLE_BELOW,
    DTLP_WHEN_MODIFIED,  /* of the last change: better than nothing */
    DTLP_WHEN_COUNT
} dtlp_when_source;

typedef struct dtlp_page {
    dtlp_arena *arena;
    char *text;          /* all blocks' text, one after the other; malloc'ed, the arena frees it */
    size_t text_size, text_room;
    DTLP_VEC(dtlp_block) blocks;
    DTLP_VEC(dtlp_node) nodes;
    const char *roles[DTLP_ROLE_COUNT];
    dtl_day when[DTLP_WHEN_COUNT]; /* DTL_DAY_NONE where the page does not say */
    size_t when_at[DTLP_WHEN_COUNT]; /* where in page->text that was told */
    size_t heading;      /* 1 + the block of the title, 0: none */
    bool repeated;       /* <title> repeats it */
    size_t body;         /* 1 + the first block of the body; body.c fills */
    size_t top;          /* where in page->text the body has surely begun */
} dtlp_page;

/* Take a page apart; `bytes` is valid UTF-8. page.c */
dtlp_page *dtlp_page_read(dtlp_arena *arena, dtlp_slice bytes);

/* What a JSON-LD script says; `bytes` is written over. page_data.c */
void dtlp_page_read_data(dtlp_page *page, char *bytes, size_t size);

/* The first value for a role counts; empty ones do not. */
void dtlp_page_tell(dtlp_page *page, dtlp_role role, const char *value);
void dtlp_page_tell_when(dtlp_page *page, dtlp_when_source source, dtlp_slice value);

/* page_when.c: what an element with a date in its attributes tells; which of the
 * dates counts when the body is known, DTLP_WHEN_COUNT if none. */
void dtlp_page_read_time(dtlp_page *page, dtlp_slice attributes, dtlp_slice line, uint32_t traits);
void dtlp_page_read_line(dtlp_page *page, dtlp_slice line);
bool dtlp_page_has_date(dtlp_slice attributes);
dtlp_when_source dtlp_page_when(dtlp_page *page);

/* The article's title, NULL if there is none; and its text, blocks with empty
 * lines between them. body.c */
const char *dtlp_page_title(dtlp_page *page);
dtlp_slice dtlp_page_body(dtlp_page *page, const char *title);
dtlp_slice dtlp_page_all(dtlp_page *page); /* every block, whatever it is */

#endif
