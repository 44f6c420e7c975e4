/* body.c - which blocks of a page are the article.
 *
 * Good text is what reads like paragraphs: long enough and not made of links.
 * Where the page marks its article's text, that is taken. Else one goes from the
 * page as a whole to the smallest holder in which most of the good text still
 * stands. Within it everything is kept but furniture: blocks that are links,
 * captions, offers, bylines, headings of nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/page.h"

enum { GOOD_LENGTH = 80, GOOD_PARAGRAPH = 25, LITTLE_TEXT = 140, SHORT_LINE = 120, META_LINE_LENGTH = 400,
       STRAY_LINE = 40 };

static dtlp_slice text_of(const dtlp_page *page, const dtlp_block *block)
{
    return (dtlp_slice){page->text + block->begin, block->end - block->begin};
}

static bool is_furniture(const dtlp_block *block, bool trust_words)
{
    uint32_t traits = block->traits;
    size_t size = block->end - block->begin;
    bool paragraph = (traits & DTLP_PAGE_PARA) != 0 && size >= GOOD_LENGTH && block->linked * 4 < size;
    if ((traits & DTLP_PAGE_THIN) != 0 && (traits & DTLP_PAGE_GUESSED) != 0 && paragraph)
        return false; /* an end tag of the navigation is missing */
    if ((traits & DTLP_PAGE_FURNITURE) != 0 && ((traits & DTLP_PAGE_GUESSED) == 0 || trust_words))
        return true;
    return (traits & DTLP_PAGE_META_LINE) != 0 && size < META_LINE_LENGTH;
}

static bool is_good(const dtlp_block *block, bool trust_words)
{
    size_t size = block->end - block->begin;
    bool paragraph = (block->traits & (DTLP_PAGE_PARA | DTLP_PAGE_QUOTE)) != 0;
    if (is_furniture(block, trust_words) || (block->traits & DTLP_PAGE_HEAD) != 0 || block->linked * 3 > size)
        return false;
    return size >= (paragraph ? GOOD_PARAGRAPH : GOOD_LENGTH);
}

/* ---- where ------------------------------------------------------------------ */

/* Bytes of good text with all of `traits`. */
static size_t good_text(const dtlp_page *page, uint32_t traits, bool trust_words)
{
    size_t sum = 0;
    for (size_t i = 0; i < page->blocks.count; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        if ((block->traits & traits) == traits && is_good(block, trust_words))
            sum += block->end - block->begin;
    }
    return sum;
}

/* The smallest holder that has nearly all the good text of those around it. */
static uint32_t find_holder(dtlp_page *page, bool trust_words)
{
    for (size_t i = 0; i < page->blocks.count; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        if (is_good(block, trust_words))
            page->nodes.at[block->node].good += block->end - block->begin;
    }
    for (size_t i = page->nodes.count - 1; i > 0; i--) {
        dtlp_node *node = &page->nodes.at[i], *parent = &page->nodes.at[node->parent];
        parent->good += node->good;
        if (parent->best == 0 || node->good > page->nodes.at[parent->best].good)
            parent->best = (uint32_t)i;
    }
    uint32_t here = 0;
    for (;;) {
        uint32_t best = page->nodes.at[here].best;
        if (best == 0 || page->nodes.at[best].good * 20 < page->nodes.at[here].good * 17)
            return here;
        here = best;
    }
}

/* Mark, one flag a node, the holder and all within it. A child stands behind its parent. */
static bool *nodes_within(dtlp_page *page, uint32_t holder)
{
    bool *within = DTLP_NEW_ARRAY(page->arena, bool, page->nodes.count);
    within[holder] = true;
    for (size_t i = holder + 1; i < page->nodes.count; i++)
        within[i] = within[page->nodes.at[i].parent];
    return within;
}

/* ---- what ------------------------------------------------------------------- */

static bool begins(dtlp_slice text, const char *beginning)
{
    size_t size = strlen(beginning);
    return text.size >= size && dtlp_slice_equal_nocase((dtlp_slice){text.at, size}, dtlp_slice_of(beginning));
}

static bool is_furniture_line(dtlp_slice text)
{
    static const struct {
        const char *beginning;
        bool credit;
    } lines[] = {
#define FURNITURE_LINE(beginning) {beginning, false},
#define FURNITURE_CREDIT(beginning) {beginning, true},
#include "input/en/furniture.def"
    };
    if (text.size > SHORT_LINE)
        return false;
    bool credit = text.size < STRAY_LINE * 2 && text.at[text.size - 1] != '.';
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if ((credit || !lines[i].credit) && begins(text, lines[i].beginning))
            return true;
    return false;
}

static bool ends_sentence(dtlp_slice text)
{
    char last = text.at[text.size - 1];
    return last == '.' || last == '!' || last == '?' || last == ':' || last == '"' || (last & 0x80) != 0;
}

/* Does a block of the chosen place belong to the article? Headings are decided later. */
static bool belongs(const dtlp_page *page, const dtlp_block *block, bool trust_words)
{
    dtlp_slice text = text_of(page, block);
    if (is_furniture(block, trust_words) || block->linked * 2 > text.size || is_furniture_line(text))
        return false;
    bool shaped = (block->traits & (DTLP_PAGE_PARA | DTLP_PAGE_ITEM | DTLP_PAGE_QUOTE | DTLP_PAGE_HEAD)) != 0;
    return shaped || text.size >= STRAY_LINE || ends_sentence(text);
}

typedef struct writer {
    char *out;                 /* NULL: only `size` is wanted */
    size_t size;
    const dtlp_block *heading; /* waits for a text to head */
    bool item;                 /* the last block was a list item */
} writer;

static void put(writer *w, const dtlp_page *page, const dtlp_block *block)
{
    dtlp_slice text = text_of(page, block);
    bool item = (block->traits & DTLP_PAGE_ITEM) != 0;
    size_t gap = w->size == 0 ? 0 : item && w->item ? 1 : 2;
    if (w->out != NULL) {
        memcpy(w->out + w->size, "\n\n", gap);
        memcpy(w->out + w->size + gap, text.at, text.size);
    }
    w->size += gap + text.size;
    w->item = item;
}

static void put_with_heading(writer *w, const dtlp_page *page, const dtlp_block *block)
{
    if (w->heading != NULL)
        put(w, page, w->heading);
    w->heading = NULL;
    put(w, page, block);
}

typedef struct chosen {
    const bool *within;  /* by node; NULL: by mark */
    bool trust_words;
    size_t first;        /* block: what stands before it is not the article's */
} chosen;

static bool is_chosen(const chosen *choice, const dtlp_block *block)
{
    if (choice->within == NULL)
        return (block->traits & DTLP_PAGE_BODY) != 0;
    return choice->within[block->node];
}

/* An article stands below its title: is most of the text there? */
static bool follows_title(const dtlp_page *page, const chosen *choice)
{
    size_t before = 0, behind = 0;
    for (size_t i = 0; i < page->blocks.count && page->heading > 0; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        if (is_chosen(choice, block) && is_good(block, choice->trust_words))
            *(i + 1 < page->heading ? &before : &behind) += block->end - block->begin;
    }
    return behind > before;
}

static chosen choose(dtlp_page *page)
{
    bool trust_words = true;
    size_t all = good_text(page, 0, true);
    if (all < LITTLE_TEXT && good_text(page, 0, false) > 2 * all) {
        trust_words = false; /* the words of classes took the article away */
        all = good_text(page, 0, false);
    }
    if (good_text(page, DTLP_PAGE_BODY, trust_words) * 2 > all)
        return (chosen){NULL, trust_words, 0};
    chosen choice = {nodes_within(page, find_holder(page, trust_words)), trust_words, 0};
    if (follows_title(page, &choice))
        choice.first = page->heading - 1;
    return choice;
}

/* Pages that go on and on bring other articles, each in its element and under a
 * title of its own. One flag an article: it is not the page's. */
static bool *others(dtlp_page *page, const chosen *choice)
{
    uint32_t own = 0, most = 0;
    for (size_t i = 0; i < page->blocks.count; i++)
        most = page->blocks.at[i].article > most ? page->blocks.at[i].article : most;
    bool *other = DTLP_NEW_ARRAY(page->arena, bool, most + 1);
    for (size_t i = 0; i < page->blocks.count; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        bool text = is_chosen(choice, block) && is_good(block, choice->trust_words);
        if (own == 0 && text)
            own = block->article;
        if (own == 0 && text)
            return other; /* the text does not stand in such an element */
        if (own != 0 && block->article > own && (block->traits & DTLP_PAGE_TITLE) != 0)
            other[block->article] = true;
    }
    return other;
}

/* Write the body, and note where it begins; `out` NULL: only how long it is. */
static size_t write_body(dtlp_page *page, const chosen *choice, const bool *other, const char *title, char *out)
{
    writer w = {.out = out};
    size_t n_blocks = 0;
    page->top = page->text_size;
    for (size_t i = choice->first; i < page->blocks.count; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        if (!is_chosen(choice, block) || other[block->article] || !belongs(page, block, choice->trust_words))
            continue;
        bool heading = (block->traits & DTLP_PAGE_HEAD) != 0;
        bool again = title != NULL && dtlp_slice_equal_nocase(text_of(page, block), dtlp_slice_of(title));
        if (again)
            continue;
        if (page->body == 0 && !heading)
            page->body = i + 1;
        if (n_blocks++ == 2)
            page->top = block->begin;
        if (heading)
            w.heading = block;
        else
            put_with_heading(&w, page, block);
    }
    return w.size;
}

/* In two passes, so that no more room is taken than the text needs. */
dtlp_slice dtlp_page_body(dtlp_page *page, const char *title)
{
    chosen choice = choose(page);
    const bool *other = others(page, &choice);
    size_t size = write_body(page, &choice, other, title, NULL);
    dtlp_slice data = dtlp_slice_of(page->roles[DTLP_ROLE_TEXT_DATA]);
    if (size < LITTLE_TEXT * 2 && data.size > 2 * size)
        return data; /* the text is put in place by a script that has not run */
    char *out = dtlp_arena_alloc(page->arena, size + 1);
    write_body(page, &choice, other, title, out);
    return (dtlp_slice){out, size};
}

dtlp_slice dtlp_page_all(dtlp_page *page)
{
    writer w = {.out = dtlp_arena_alloc(page->arena, page->text_size + 2 * page->blocks.count + 1)};
    for (size_t i = 0; i < page->blocks.count; i++)
        put(&w, page, &page->blocks.at[i]);
    return (dtlp_slice){w.out, w.size};
}

/* ---- title ------------------------------------------------------------------ */

static bool contains(const char *text, const char *part)
{
    return text != NULL && part != NULL && strstr(text, part) != NULL;
}

/* Does the text hold the heading, as its beginning or most of it? */
static bool tells_same(const char *text, const char *heading)
{
    return contains(text, heading) && (strstr(text, heading) == text || strlen(heading) * 2 > strlen(text));
}

/* "Title - The Site" and "Title | The Site" without the site: what stands behind
 * the last such mark, if it is shorter than what stands before it, or the site's
 * name by what the page says. */
static const char *without_site(dtlp_page *page, const char *title)
{
    static const char *const marks[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xAB ", " :: "};
    const char *cut = NULL, *rest = NULL;
    for (size_t i = 0; title != NULL && i < sizeof marks / sizeof *marks; i++) {
        for (const char *at = strstr(title, marks[i]); at != NULL; at = strstr(at + 1, marks[i])) {
            if (cut != NULL && at < cut)
                continue;
            cut = at;
            rest = at + strlen(marks[i]);
        }
    }
    if (cut == NULL)
        return title;
    bool site = dtlp_slice_equal_nocase(dtlp_slice_of(rest), dtlp_slice_of(page->roles[DTLP_ROLE_SITE]));
    if (cut == title || (!site && strlen(cut) > (size_t)(cut - title)))
        return title;
    return dtlp_arena_copy(page->arena, title, (size_t)(cut - title));
}

const char *dtlp_page_title(dtlp_page *page)
{
    const char *head = page->roles[DTLP_ROLE_TITLE_HEAD];
    const char *data = page->roles[DTLP_ROLE_TITLE_DATA];
    const char *shared = page->roles[DTLP_ROLE_TITLE_SHARED];
    const char *title = page->roles[DTLP_ROLE_TITLE];
    bool confirmed = tells_same(title, head) || tells_same(shared, head) || tells_same(data, head);
    if (head != NULL && confirmed)
        return head;
    if (data != NULL)
        return data;
    if (shared != NULL)
        return without_site(page, shared);
    return head != NULL && title == NULL ? head : without_site(page, title);
}
