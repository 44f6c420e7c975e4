/* page.c - a web page taken apart into blocks of text. See page.h.
 *
 * One pass over the tags with a stack of the open elements. Elements inherit
 * what their ancestors are; end tags look for their start tag a few levels up
 * and are otherwise passed over; beyond a certain depth elements are only
 * counted. So any page takes linear time, however broken.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/page.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "input/markup.h"
#include "input/web.h"
#include "input/when.h"

enum { DEEPEST = 1000, LOOK_UP = 64, NO_NODE = 0xFFFFFFFF };

static const uint32_t own_traits = VOID | BLOCK | HOLDER | BREAK; /* not passed on */
static const uint32_t kind_traits = PARA | HEAD | TITLE | ITEM | QUOTE;

/* Where a <meta> of that name belongs. */
typedef struct meta_name {
    const char *name;
    int role, when; /* -1: not this */
} meta_name;

#define TITLE_SHARED DTLP_ROLE_TITLE_SHARED, -1
#define SITE DTLP_ROLE_SITE, -1
#define URL DTLP_ROLE_URL, -1
#define LANGUAGE DTLP_ROLE_LANGUAGE, -1
#define AUTHOR DTLP_ROLE_AUTHOR, -1
#define DATE_META -1, DTLP_WHEN_META
#define DATE_MODIFIED -1, DTLP_WHEN_MODIFIED

static const meta_name meta_names[] = {
#define META(name, ...) {name, __VA_ARGS__},
#include "input/web.def"
};

static const meta_name meta_parts[] = {
#define META_PART(part, ...) {part, __VA_ARGS__},
#include "input/web.def"
};

/* An open element. */
typedef struct element {
    const dtlp_web_word *word;  /* NULL: one of no interest, with traits of its own all the same */
    dtlp_slice name;
    uint32_t traits;   /* inherited ones too */
    uint32_t node;     /* of the nearest holder; NO_NODE: not made yet */
    uint32_t article;  /* number of the outermost <article>; 0: none */
} element;

typedef struct builder {
    dtlp_page *page;
    element stack[DEEPEST + 1];
    size_t depth;      /* stack[0] is the page, stack[depth] the innermost */
    size_t too_deep;   /* open elements beyond the stack */
    dtlp_block block;  /* the one that is being filled */
    bool space;        /* a space is due before the next character */
    int breaks;        /* <br>s since the last character */
    uint32_t n_articles; /* <article> elements so far */
} builder;

/* ---- what the page says about itself ---------------------------------------- */

void dtlp_page_tell(dtlp_page *page, dtlp_role role, const char *value)
{
    if (value == NULL || *value == '\0' || page->roles[role] != NULL)
        return;
    bool address = strncmp(value, "http:", 5) == 0 || strncmp(value, "https:", 6) == 0;
    if (role != DTLP_ROLE_AUTHOR || !address) /* some name the author's page instead */
        page->roles[role] = value;
}

void dtlp_page_tell_when(dtlp_page *page, dtlp_when_source source, dtlp_slice value)
{
    dtl_day day;
    if (page->when[source] != DTL_DAY_NONE || !dtlp_when_read(value, &day))
        return;
    page->when[source] = day;
    page->when_at[source] = page->text_size;
}

/* By its name, else by a word within it that tells. */
static const meta_name *find_meta(const char *key)
{
    for (size_t i = 0; i < sizeof meta_names / sizeof *meta_names; i++)
        if (dtlp_slice_equal_nocase(dtlp_slice_of(key), dtlp_slice_of(meta_names[i].name)))
            return &meta_names[i];
    char small[48] = "";
    for (size_t i = 0; key[i] != '\0' && i + 1 < sizeof small; i++)
        small[i] = dtlp_lower(key[i]);
    for (size_t i = 0; i < sizeof meta_parts / sizeof *meta_parts; i++)
        if (dtlp_web_holds(dtlp_slice_of(small), meta_parts[i].name))
            return &meta_parts[i];
    return NULL;
}

static void read_meta(builder *b, dtlp_slice attributes)
{
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    dtlp_arena *arena = b->page->arena;
    const char *content = dtlp_markup_value(arena, attributes, "content");
    for (size_t k = 0; content != NULL && k < sizeof keys / sizeof *keys; k++) {
        const char *key = dtlp_markup_value(arena, attributes, keys[k]);
        const meta_name *meta = key == NULL ? NULL : find_meta(key);
        if (meta == NULL)
            continue;
        if (meta->role >= 0)
            dtlp_page_tell(b->page, (dtlp_role)meta->role, content);
        else
            dtlp_page_tell_when(b->page, (dtlp_when_source)meta->when, dtlp_slice_of(content));
    }
}

static void read_link(builder *b, dtlp_slice attributes)
{
    const char *rel = dtlp_markup_value(b->page->arena, attributes, "rel");
    if (rel != NULL && strcmp(rel, "canonical") == 0)
        dtlp_page_tell(b->page, DTLP_ROLE_URL, dtlp_markup_value(b->page->arena, attributes, "href"));
}

/* ---- blocks ----------------------------------------------------------------- */

static element *top(builder *b) { return &b->stack[b->depth]; }

/* The node of the innermost holder; those above it are made first. */
static uint32_t node_here(builder *b)
{
    dtlp_page *page = b->page;
    size_t known = b->depth;
    while (b->stack[known].node == NO_NODE)
        known--;
    for (size_t i = known + 1; i <= b->depth; i++) {
        element *e = &b->stack[i];
        e->node = b->stack[i - 1].node;
        if (e->word == NULL || (e->word->traits & HOLDER) == 0)
            continue;
        *DTLP_PUSH(page->arena, &page->nodes) = (dtlp_node){.parent = e->node};
        e->node = (uint32_t)page->nodes.count - 1;
    }
    return top(b)->node;
}

static dtlp_slice block_text(const dtlp_page *page, const dtlp_block *block)
{
    return (dtlp_slice){page->text + block->begin, block->end - block->begin};
}

/* "By Ann Lee | 3 May 2024" names Ann Lee. */
static void look_at_byline(dtlp_page *page, dtlp_slice line)
{
    static const char *const beginnings[] = {
#define BYLINE(beginning) beginning,
#include "input/en/byline.def"
#undef BYLINE
    };
    enum { SHORTEST_NAME = 3 };
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        size_t begin = strlen(beginnings[i]), end = begin;
        if (line.size <= begin || !dtlp_slice_equal_nocase((dtlp_slice){line.at, begin}, dtlp_slice_of(beginnings[i])))
            continue;
        while (end < line.size && strchr("|\n0123456789(", line.at[end]) == NULL &&
               memcmp(line.at + end, "\xC2\xB7", line.size - end > 1 ? 2 : 1) != 0)
            end++;
        while (end > begin && (dtlp_is_space(line.at[end - 1]) || line.at[end - 1] == ','))
            end--;
        if (end - begin >= SHORTEST_NAME)
            dtlp_page_tell(page, DTLP_ROLE_AUTHOR, dtlp_arena_copy(page->arena, line.at + begin, end - begin));
        return;
    }
}

/* "Heading - The Site": the heading, and then a mark. */
static bool begins_title(const char *title, dtlp_slice heading)
{
    size_t size = strlen(title);
    return size > heading.size + 2 && memcmp(title, heading.at, heading.size) == 0 && title[heading.size] == ' ' &&
           !dtlp_is_alnum(title[heading.size + 1]);
}

/* The title is the first <h1>, or a lesser heading or line that <title> repeats. */
static void look_at_heading(builder *b, const dtlp_block *block)
{
    dtlp_page *page = b->page;
    dtlp_slice text = block_text(page, block);
    const char *end = memchr(text.at, '\n', text.size);
    if ((block->traits & HEAD) == 0 && end != NULL)
        text.size = (size_t)(end - text.at); /* the title, and a line break */
    const char *title = page->roles[DTLP_ROLE_TITLE];
    bool largest = (block->traits & TITLE) != 0;
    bool fits = title != NULL && (begins_title(title, text) || (text.size <= strlen(title) && text.size * 2 > strlen(title)));
    bool link = (block->traits & HEAD) == 0 && block->linked * 2 > text.size;
    if (!largest && (!fits || link))
        return;
    const char *heading = dtlp_arena_copy(page->arena, text.at, text.size);
    bool repeated = fits && strstr(title, heading) != NULL;
    if (page->repeated || (page->heading > 0 && !repeated))
        return;
    page->roles[DTLP_ROLE_TITLE_HEAD] = heading;
    page->heading = page->blocks.count + 1;
    page->repeated = repeated;
}

/* A line may tell the date or the author, and a heading the title. */
static void look_at_block(builder *b, const dtlp_block *block)
{
    enum { LONGEST_LINE = 120 };
    dtlp_slice text = block_text(b->page, block);
    if ((block->traits & FURNITURE) != 0 || text.size > LONGEST_LINE)
        return;
    look_at_heading(b, block);
    if ((block->traits & (DATE | META_LINE)) != 0)
        look_at_byline(b->page, text);
    if ((block->traits & (DATE | META_LINE)) != 0)
        dtlp_page_read_line(b->page, text);
}

/* End the current block, if it has any text, and begin another. */
static void flush(builder *b)
{
    dtlp_page *page = b->page;
    dtlp_block *block = &b->block;
    block->end = page->text_size;
    if (block->end > block->begin) {
        block->node = node_here(b);
        block->article = top(b)->article;
        look_at_block(b, block);
        *DTLP_PUSH(page->arena, &page->blocks) = *block;
    }
    *block = (dtlp_block){.begin = page->text_size};
    b->space = false;
    b->breaks = 0;
}

static void free_text(void *page) { free(((dtlp_page *)page)->text); }

/* Room for `n` more bytes and a space before them. Most of a page is no text,
 * so it is not taken beforehand. */
static void make_room(dtlp_page *page, size_t n)
{
    enum { FIRST_ROOM = 16 * 1024 };
    if (page->text_room - page->text_size > n)
        return;
    size_t room = page->text_room == 0 ? FIRST_ROOM : page->text_room * 2;
    room = room > page->text_size + n ? room : page->text_size + n + 1;
    char *larger = realloc(page->text, room);
    if (larger == NULL)
        dtlp_arena_escape(page->arena, DTL_ERROR_MEMORY);
    page->text = larger;
    page->text_room = room;
}

static void put_bytes(builder *b, const char *bytes, size_t n, uint32_t traits)
{
    dtlp_page *page = b->page;
    bool first = page->text_size == b->block.begin;
    make_room(page, n);
    if (!first && b->breaks > 1) {
        flush(b); /* two line breaks make a paragraph */
        first = true;
    }
    if (!first && (b->space || b->breaks > 0))
        page->text[page->text_size++] = b->breaks > 0 ? '\n' : ' ';
    b->space = false;
    b->breaks = 0;
    if (first)
        b->block.traits = traits;
    b->block.traits |= traits & DATE;
    memcpy(page->text + page->text_size, bytes, n);
    page->text_size += n;
    b->block.linked += (traits & LINK) != 0 ? n : 0;
}

/* White space of any kind is one space; soft hyphens and the like are nothing. */
static void put_code_point(builder *b, uint32_t c, uint32_t traits)
{
    char bytes[4];
    if (c == '\n' && (traits & LINES) != 0)
        b->breaks++;
    else if (c == 0xA0 || c <= ' ' || (c >= 0x2000 && c <= 0x200A) || c == 0x202F)
        b->space = true;
    else if (c != 0xAD && c != 0x200B && c != 0xFEFF)
        put_bytes(b, bytes, dtlp_utf8_put(c, bytes), traits);
}

static bool is_plain(char c) { return (unsigned char)c > ' ' && c != '&' && (unsigned char)c < 0xC2; }

static void put_text(builder *b, dtlp_slice text)
{
    uint32_t traits = top(b)->traits;
    if ((traits & SKIP) != 0)
        return;
    for (size_t at = 0; at < text.size;) {
        size_t run = at;
        while (run < text.size && is_plain(text.at[run]))
            run++;
        if (run > at) {
            put_bytes(b, text.at + at, run - at, traits);
            at = run;
            continue;
        }
        uint32_t c = text.at[at] == '&' ? dtlp_markup_reference(text, &at) : 0;
        put_code_point(b, c != 0 ? c : dtlp_utf8_next(text.at, text.size, &at), traits);
    }
}

/* ---- elements --------------------------------------------------------------- */

/* The level of the open element of that name, searched for a few levels up and
 * not beyond `fence`; 0 if there is none. */
static size_t find_open(const builder *b, dtlp_slice name, const char *fence)
{
    for (size_t i = b->depth; i > 0 && b->depth - i < LOOK_UP; i--) {
        if (dtlp_slice_equal_nocase(b->stack[i].name, name))
            return i;
        if (fence != NULL && b->stack[i].word != NULL && strcmp(b->stack[i].word->name, fence) == 0)
            return 0;
    }
    return 0;
}

static void close_to(builder *b, size_t level)
{
    if (level > 0) {
        flush(b);
        b->depth = level - 1;
    }
}

/* End tags that pages leave out: a block ends a paragraph, an item the item
 * before it. */
static void close_implied(builder *b, const dtlp_web_word *opening)
{
    element *inner = top(b);
    if ((opening->traits & BLOCK) != 0 && inner->word != NULL && (inner->word->traits & PARA) != 0)
        close_to(b, b->depth);
    if (strcmp(opening->name, "li") == 0 && (inner->traits & ITEM) != 0) {
        size_t list = find_open(b, DTLP_SLICE("ul"), NULL), other = find_open(b, DTLP_SLICE("ol"), NULL);
        size_t item = find_open(b, DTLP_SLICE("li"), NULL);
        if (item > list && item > other)
            close_to(b, item);
    }
}

static uint32_t number_of_article(builder *b, const dtlp_web_word *w)
{
    uint32_t outer = b->stack[b->depth - 1].article;
    return outer == 0 && w != NULL && strcmp(w->name, "article") == 0 ? ++b->n_articles : outer;
}

static void push(builder *b, const dtlp_web_word *w, const dtlp_markup_token *token, uint32_t own)
{
    if (b->depth == DEEPEST) {
        b->too_deep++;
        return;
    }
    uint32_t inherited = top(b)->traits;
    if ((own & (kind_traits | BLOCK)) != 0)
        inherited &= ~kind_traits;
    if ((own & BODY) != 0)
        inherited &= ~(META_LINE | DATE | ((inherited & GUESSED) != 0 ? FURNITURE | GUESSED : 0u));
    if (((inherited | own) & FURNITURE) != 0 && (((inherited & FURNITURE) != 0 && (inherited & THIN) == 0) ||
                                                 ((own & FURNITURE) != 0 && (own & THIN) == 0))) {
        inherited &= ~THIN; /* comments in a navigation are comments */
        own &= ~THIN;
    }
    b->depth++;
    b->stack[b->depth] = (element){.word = w, .name = token->name, .node = NO_NODE,
                                   .article = number_of_article(b, w),
                                   .traits = inherited | (own & ~own_traits)};
}

/* What stands in the current block so far. */
static dtlp_slice line_here(const builder *b)
{
    return (dtlp_slice){b->page->text + b->block.begin, b->page->text_size - b->block.begin};
}

static bool is_custom_furniture(dtlp_slice name)
{
    return name.size > 4 && dtlp_slice_equal_nocase((dtlp_slice){name.at, 4}, DTLP_SLICE("amp-"));
}

static void open_element(builder *b, const dtlp_markup_token *token)
{
    const dtlp_web_word *w = dtlp_web_element(token->name);
    if (w == NULL && !is_custom_furniture(token->name))
        return;
    uint32_t own = w == NULL ? BLOCK | FURNITURE : w->traits;
    if ((own & BREAK) != 0) {
        b->breaks++;
        return;
    }
    if ((own & SKIP) == 0 && w != NULL && (own & VOID) == 0)
        own = dtlp_web_traits(w, token->attributes);
    bool of_article = w != NULL && strcmp(w->name, "footer") == 0 && (top(b)->traits & ARTICLE) != 0;
    if (of_article && (own & GUESSED) == 0)
        own = (own & ~FURNITURE) | META_LINE | DATE; /* perhaps its byline */
    if (dtlp_page_has_date(token->attributes))
        dtlp_page_read_time(b->page, token->attributes, line_here(b), own | top(b)->traits);
    if ((own & BLOCK) != 0) {
        flush(b);
        if (w != NULL)
            close_implied(b, w);
    }
    if (w != NULL && strcmp(w->name, "meta") == 0)
        read_meta(b, token->attributes);
    else if (w != NULL && strcmp(w->name, "link") == 0)
        read_link(b, token->attributes);
    else if (w != NULL && strcmp(w->name, "html") == 0)
        dtlp_page_tell(b->page, DTLP_ROLE_LANGUAGE, dtlp_markup_value(b->page->arena, token->attributes, "lang"));
    bool closed = token->attributes.size > 0 && token->attributes.at[token->attributes.size - 1] == '/';
    bool foreign = w != NULL && (own & SKIP) != 0 && closed; /* <svg/> */
    if ((own & VOID) == 0 && !foreign)
        push(b, w, token, own);
}

static void close_element(builder *b, const dtlp_markup_token *token)
{
    const dtlp_web_word *w = dtlp_web_element(token->name);
    if (w == NULL && !is_custom_furniture(token->name))
        return;
    if (b->too_deep > 0) {
        b->too_deep--;
        return;
    }
    if (w == NULL || (w->traits & BLOCK) != 0)
        flush(b);
    size_t level = find_open(b, token->name, NULL);
    if (level > 0 && level < b->depth)
        flush(b);
    if (level > 0)
        b->depth = level - 1;
}

/* ---- the page --------------------------------------------------------------- */

/* Content of <title> and of JSON-LD scripts; other raw text is nobody's. */
static void take_raw_text(builder *b, const dtlp_markup_token *start, dtlp_slice text)
{
    dtlp_arena *arena = b->page->arena;
    if (dtlp_slice_equal_nocase(start->name, DTLP_SLICE("title")) && b->depth < 8) {
        dtlp_page_tell(b->page, DTLP_ROLE_TITLE, dtlp_markup_resolve(arena, text).at);
        return;
    }
    const char *type = dtlp_markup_value(arena, start->attributes, "type");
    if (type != NULL && dtlp_slice_equal_nocase(dtlp_slice_of(type), DTLP_SLICE("application/ld+json")))
        dtlp_page_read_data(b->page, dtlp_arena_copy(arena, text.at, text.size), text.size);
}

static bool in_foreign(const builder *b)
{
    return find_open(b, DTLP_SLICE("svg"), NULL) > 0;
}

dtlp_page *dtlp_page_read(dtlp_arena *arena, dtlp_slice bytes)
{
    builder *b = DTLP_NEW(arena, builder);
    dtlp_page *page = b->page = DTLP_NEW(arena, dtlp_page);
    page->arena = arena;
    dtlp_arena_defer(arena, free_text, page);
    make_room(page, 0);
    for (size_t i = 0; i < DTLP_WHEN_COUNT; i++)
        page->when[i] = DTL_DAY_NONE;
    *DTLP_PUSH(arena, &page->nodes) = (dtlp_node){0};
    dtlp_markup markup;
    dtlp_markup_token token, start = {0};
    dtlp_markup_init(&markup, bytes);
    while (dtlp_markup_next(&markup, &token)) {
        if (start.name.size > 0 && token.kind == DTLP_MARKUP_TEXT) {
            if (!in_foreign(b))
                take_raw_text(b, &start, token.text);
            start.name.size = 0;
        } else if (token.kind == DTLP_MARKUP_TEXT) {
            put_text(b, token.text);
        } else if (token.kind == DTLP_MARKUP_START) {
            if (markup.raw.size > 0)
                start = token;
            open_element(b, &token);
        } else {
            close_element(b, &token);
        }
    }
    flush(b);
    return page;
}
