/* page_when.c - the dates of a page: what each is of, and which one counts.
 *
 * Owns the labels ("Updated:", "First published") that tell the date of
 * publication from that of a change, and the order of trust among the places
 * where a page tells its date. Knows nothing of the language of the text but
 * en/date_line.def.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"
#include "input/markup.h"
#include "input/page.h"
#include "input/web.h"
#include "input/when.h"

typedef enum label { UNLABELLED, PUBLISHED_LABEL, CHANGED_LABEL } label;

static const struct {
    const char *beginning;
    label label;
} labels[] = {
#define PUBLISHED(word) {word, PUBLISHED_LABEL},
#define CHANGED(word) {word, CHANGED_LABEL},
#include "input/en/date_line.def"
};

/* The label that stands last in the text: the one next to what follows it. */
static label label_of(dtlp_slice text)
{
    for (size_t i = text.size; i-- > 0;) {
        if (i > 0 && dtlp_is_alpha(text.at[i - 1]))
            continue;
        for (size_t k = 0; k < sizeof labels / sizeof *labels; k++) {
            size_t size = strlen(labels[k].beginning);
            if (text.size - i >= size && dtlp_slice_equal_nocase((dtlp_slice){text.at + i, size}, dtlp_slice_of(labels[k].beginning)))
                return labels[k].label;
        }
    }
    return UNLABELLED;
}

/* ---- elements ---------------------------------------------------------------- */

bool dtlp_page_has_date(dtlp_slice attributes)
{
    static const char *const marks[] = {"datetime", "dateTime", "DATETIME", "datePublished", "dateCreated", "dateModified",
                                        "dc:date", "dcterms:", "schema:date"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dtlp_web_holds(attributes, marks[i]))
            return true;
    return false;
}

/* What the property says the date is of: "dc:created", "datePublished"; 0 for another. */
static uint32_t property_traits(const char *property)
{
    static const dtlp_web_word names[] = {
#define PROPERTY(name, traits) {name, traits},
#include "input/web.def"
    };
    const char *colon = property == NULL ? NULL : strrchr(property, ':');
    const char *name = colon == NULL ? property : colon + 1;
    for (size_t i = 0; name != NULL && i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].traits;
    return 0;
}

static const char *first_of(dtlp_arena *arena, dtlp_slice attributes, const char *const *names, size_t n)
{
    const char *value = NULL;
    for (size_t i = 0; value == NULL && i < n; i++)
        value = dtlp_markup_value(arena, attributes, names[i]);
    return value;
}

/* "entry-date published updated" is both, and so that of publication. */
static bool is_changed_class(dtlp_arena *arena, dtlp_slice attributes)
{
    const char *names = dtlp_markup_value(arena, attributes, "class");
    return names != NULL && strstr(names, "publish") == NULL &&
           (strstr(names, "modified") != NULL || strstr(names, "updated") != NULL);
}

void dtlp_page_read_time(dtlp_page *page, dtlp_slice attributes, dtlp_slice line, uint32_t traits)
{
    static const char *const values[] = {"datetime", "content", "title"}, *const properties[] = {"itemprop", "property"};
    dtlp_arena *arena = page->arena;
    const char *value = first_of(arena, attributes, values, 3);
    if (value == NULL || (traits & FURNITURE) != 0)
        return;
    uint32_t said = property_traits(first_of(arena, attributes, properties, 2));
    bool published = (said & DATE) != 0 || dtlp_markup_value(arena, attributes, "pubdate") != NULL;
    label near = label_of(line);
    bool changed = ((traits | said) & MODIFIED) != 0 || is_changed_class(arena, attributes) || near == CHANGED_LABEL;
    dtlp_page_tell_when(page, published && !changed ? DTLP_WHEN_MICRODATA : changed ? DTLP_WHEN_MODIFIED : DTLP_WHEN_TIME,
                        dtlp_slice_of(value));
}

/* ---- lines ------------------------------------------------------------------- */

/* Each date of a line goes by the label before it; one without goes by that of the
 * line's other end only if the line has none before. */
static void read_dates(dtlp_page *page, dtlp_slice line, dtlp_when_source source)
{
    dtlp_slice date;
    dtl_day day;
    while (dtlp_when_find(line, &day, &date)) {
        dtlp_slice before = {line.at, (size_t)(date.at - line.at)};
        dtlp_page_tell_when(page, label_of(before) == CHANGED_LABEL ? DTLP_WHEN_MODIFIED : source, date);
        size_t taken = (size_t)(date.at + date.size - line.at);
        line = (dtlp_slice){line.at + taken, line.size - taken};
    }
}

void dtlp_page_read_line(dtlp_page *page, dtlp_slice line) { read_dates(page, line, DTLP_WHEN_VISIBLE); }

/* The length of what divides a line there: a bar, a middle dot, a bullet, a line break. */
static size_t mark_at(dtlp_slice line, size_t at)
{
    static const char *const marks[] = {"|", "\n", "\xC2\xB7", "\xE2\x80\xA2"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t size = strlen(marks[i]);
        if (line.size - at >= size && memcmp(line.at + at, marks[i], size) == 0)
            return size;
    }
    return 0;
}

/* The parts of a block that bars, dots and line breaks divide are lines of their own. */
static void look_at_parts(dtlp_page *page, dtlp_slice line)
{
    enum { SHORT_PART = 80 };
    dtlp_slice date;
    while (line.size > 0) {
        size_t size = 0, mark = 0;
        while (size < line.size && (mark = mark_at(line, size)) == 0)
            size++;
        dtlp_slice part = {line.at, size};
        if (dtlp_head_date_line(part, &date) || (size < SHORT_PART && label_of(part) == CHANGED_LABEL))
            read_dates(page, part, DTLP_WHEN_LINE);
        size += mark;
        line = (dtlp_slice){line.at + size, line.size - size};
    }
}

static void look_for_line(dtlp_page *page, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < page->blocks.count && page->when[DTLP_WHEN_LINE] == DTL_DAY_NONE; i++) {
        const dtlp_block *block = &page->blocks.at[i];
        dtlp_slice line = {page->text + block->begin, block->end - block->begin};
        if ((block->traits & FURNITURE) == 0)
            look_at_parts(page, line);
    }
}

/* Lines that are there for the date though nothing marks them: between the title
 * and the text, at the top of the text, or right above the title. */
static void find_line(dtlp_page *page)
{
    enum { ABOVE = 2, INTO = 3 };
    size_t body = page->body > 0 ? page->body - 1 : page->blocks.count;
    size_t heading = page->heading > 0 ? page->heading - 1 : body;
    look_for_line(page, heading < body ? heading : body, body + INTO);
    look_for_line(page, heading > ABOVE ? heading - ABOVE : 0, heading);
    if (page->heading == 0)
        look_for_line(page, body > INTO ? body - INTO : 0, body);
}

/* ---- which one --------------------------------------------------------------- */

/* What stands below the top of the text may be of a comment or another story. */
static void lower(dtlp_page *page, dtlp_when_source source, dtlp_when_source below)
{
    if (page->when[source] == DTL_DAY_NONE || page->when_at[source] <= page->top)
        return;
    page->when[below] = page->when[source];
    page->when[source] = DTL_DAY_NONE;
}

dtlp_when_source dtlp_page_when(dtlp_page *page)
{
    lower(page, DTLP_WHEN_TIME, DTLP_WHEN_TIME_BELOW);
    lower(page, DTLP_WHEN_VISIBLE, DTLP_WHEN_VISIBLE_BELOW);
    find_line(page);
    for (size_t i = 0; i < DTLP_WHEN_COUNT; i++)
        if (page->when[i] != DTL_DAY_NONE)
            return (dtlp_when_source)i;
    return DTLP_WHEN_COUNT;
}
