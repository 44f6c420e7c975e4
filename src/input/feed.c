/* feed.c - RSS and Atom: each item a document of its own.
 *
 * Owns which element of an item becomes which field. The feed is taken whole
 * and scanned item by item; names are compared with their usual prefixes, so
 * that a picture's title (media:title) is not the item's. An item ends at its
 * own end tag whatever is left open in it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/charset.h"
#include "input/head.h"
#include "input/markup.h"

typedef enum field {
    TITLE,
    LINK,
    ID,
    DATE,
    UPDATED,
    CONTENT,
    SUMMARY,
    AUTHOR,
    LANGUAGE,
    PASSED, /* what stands in it is not the item's */
    N_FIELDS
} field;

static const struct {
    const char *name;
    field field;
} names[] = {
    {"title", TITLE},           {"link", LINK},         {"guid", ID},
    {"id", ID},                 {"pubDate", DATE},      {"published", DATE},
    {"issued", DATE},           {"dc:date", DATE},      {"dcterms:issued", DATE},
    {"dcterms:created", DATE},  {"created", DATE},      {"updated", UPDATED},
    {"modified", UPDATED},      {"a10:updated", UPDATED}, {"atom:updated", UPDATED},
    {"dcterms:modified", UPDATED}, {"content:encoded", CONTENT}, {"content", CONTENT},
    {"xhtml:body", CONTENT},    {"fullText", CONTENT},  {"description", SUMMARY},
    {"summary", SUMMARY},       {"dc:creator", AUTHOR}, {"name", AUTHOR},
    {"language", LANGUAGE},     {"dc:language", LANGUAGE}, {"source", PASSED},
    {"image", PASSED},          {"textInput", PASSED},
};

typedef struct feed {
    dtlp_markup markup;
    const char *site;     /* the feed's title, NULL: none */
    const char *language;
} feed;

/* What an item says: the first of each field. Raw content of the element. */
typedef struct item {
    dtlp_slice raw[N_FIELDS];
    dtlp_slice attributes[N_FIELDS];
} item;

/* ---- elements --------------------------------------------------------------- */

static bool is_item(dtlp_slice name)
{
    return dtlp_slice_equal_nocase(name, DTLP_SLICE("item")) || dtlp_slice_equal_nocase(name, DTLP_SLICE("entry")) ||
           dtlp_slice_equal_nocase(name, DTLP_SLICE("atom:entry"));
}

/* The prefix that some feeds give all of Atom's own names says nothing. */
static field field_of(dtlp_slice name)
{
    if (name.size > 5 && dtlp_slice_equal_nocase((dtlp_slice){name.at, 5}, DTLP_SLICE("atom:")))
        name = (dtlp_slice){name.at + 5, name.size - 5};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (dtlp_slice_equal_nocase(name, dtlp_slice_of(names[i].name)))
            return names[i].field;
    return N_FIELDS;
}

static bool is_root(dtlp_slice name)
{
    static const char *const roots[] = {"rss", "feed", "atom:feed", "rdf:RDF", "channel"};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (dtlp_slice_equal_nocase(name, dtlp_slice_of(roots[i])))
            return true;
    return false;
}

static bool is_empty_element(const dtlp_markup_token *start)
{
    return start->attributes.size > 0 && start->attributes.at[start->attributes.size - 1] == '/';
}

/* What stands between a start tag and its end tag, or the end of the item. */
static dtlp_slice take_content(dtlp_markup *markup, dtlp_slice name)
{
    dtlp_markup_token token;
    const char *begin = markup->at, *end = begin;
    for (size_t open = 1; open > 0; end = markup->at) {
        dtlp_markup before = *markup;
        if (!dtlp_markup_next(markup, &token))
            break;
        bool same = token.kind != DTLP_MARKUP_TEXT && dtlp_slice_equal(token.name, name);
        if (token.kind == DTLP_MARKUP_END && (is_item(token.name) || (same && open == 1))) {
            if (!same)
                *markup = before; /* the item's end is the item's to see */
            break;
        }
        open += same && token.kind == DTLP_MARKUP_START && !is_empty_element(&token);
        open -= same && token.kind == DTLP_MARKUP_END;
    }
    return (dtlp_slice){begin, (size_t)(end - begin)};
}

/* The text of an element: references resolved, CDATA as it is, tags left out. */
static dtlp_slice text_of(dtlp_arena *arena, dtlp_slice raw)
{
    char *out = dtlp_arena_alloc(arena, raw.size + 1);
    size_t n = 0;
    dtlp_markup markup;
    dtlp_markup_token token;
    dtlp_markup_init_xml(&markup, raw);
    while (dtlp_markup_next(&markup, &token)) {
        if (token.kind != DTLP_MARKUP_TEXT)
            continue;
        dtlp_slice text = token.verbatim ? token.text : dtlp_markup_resolve(arena, token.text);
        memcpy(out + n, text.at, text.size);
        n += text.size;
    }
    return dtlp_slice_trim((dtlp_slice){out, n});
}

/* ---- an item ---------------------------------------------------------------- */

/* An Atom link counts where it leads to the item itself. */
static bool is_other_link(dtlp_arena *arena, dtlp_slice attributes)
{
    const char *rel = dtlp_markup_value(arena, attributes, "rel");
    return rel != NULL && strcmp(rel, "alternate") != 0;
}

static item read_item(dtlp_arena *arena, dtlp_markup *markup)
{
    item it = {0};
    dtlp_markup_token token;
    while (dtlp_markup_next(markup, &token)) {
        if (token.kind == DTLP_MARKUP_END && is_item(token.name))
            break;
        field f = token.kind == DTLP_MARKUP_START ? field_of(token.name) : N_FIELDS;
        if (f == N_FIELDS)
            continue;
        dtlp_slice raw = is_empty_element(&token) ? (dtlp_slice){token.attributes.at, 0} : take_content(markup, token.name);
        if (it.raw[f].at != NULL || (f == LINK && is_other_link(arena, token.attributes)))
            continue;
        it.raw[f] = raw;
        it.attributes[f] = token.attributes;
    }
    return it;
}

static bool has_markup(dtlp_slice text)
{
    for (size_t i = 0; i + 1 < text.size; i++)
        if (text.at[i] == '<' && (dtlp_is_alpha(text.at[i + 1]) || text.at[i + 1] == '/'))
            return true;
    return false;
}

/* The text of a field that holds HTML, escaped, in CDATA or (in Atom) as it is. */
static dtlp_slice body_of(dtl_reader *reader, const item *it, field f)
{
    dtlp_arena *arena = &reader->arena;
    if (it->raw[f].size == 0)
        return (dtlp_slice){0};
    const char *type = dtlp_markup_value(arena, it->attributes[f], "type");
    bool inside = type != NULL && (strcmp(type, "xhtml") == 0 || strcmp(type, "application/xhtml+xml") == 0);
    dtlp_slice html = inside ? it->raw[f] : text_of(arena, it->raw[f]);
    if (!has_markup(html))
        return dtlp_slice_trim(dtlp_markup_resolve(arena, html));
    return dtlp_html_text(arena, html);
}

/* A title may hold HTML of its own: "&lt;i&gt;The Times&lt;/i&gt;". */
static const char *title_of(dtl_reader *reader, dtlp_slice raw)
{
    dtlp_slice title = text_of(&reader->arena, raw);
    title = has_markup(title) ? text_of(&reader->arena, title) : dtlp_markup_resolve(&reader->arena, title);
    return title.size == 0 ? NULL : dtlp_arena_copy(&reader->arena, title.at, title.size);
}

static const char *string_of(dtlp_arena *arena, dtlp_slice raw)
{
    dtlp_slice text = text_of(arena, raw);
    return text.size == 0 ? NULL : dtlp_arena_copy(arena, text.at, text.size);
}

static const char *address_of(dtlp_arena *arena, const item *it)
{
    const char *address = dtlp_markup_value(arena, it->attributes[LINK], "href");
    if (address == NULL || *address == '\0')
        address = string_of(arena, it->raw[LINK]);
    const char *id = string_of(arena, it->raw[ID]);
    bool stands_for = id != NULL && (strncmp(id, "http://", 7) == 0 || strncmp(id, "https://", 8) == 0);
    return address == NULL && stands_for ? id : address;
}

static dtl_status give_item(dtl_reader *reader, const feed *f, const item *it)
{
    dtlp_arena *arena = &reader->arena;
    dtl_input *input = &reader->input;
    input->id = string_of(arena, it->raw[ID]);
    input->title = title_of(reader, it->raw[TITLE]);
    input->url = address_of(arena, it);
    input->language = it->raw[LANGUAGE].size > 0 ? string_of(arena, it->raw[LANGUAGE]) : f->language;
    if (f->site != NULL)
        input->source = input->site = f->site;
    input->author = string_of(arena, it->raw[AUTHOR]);
    dtlp_head_field(reader, DTLP_SLICE("date"), text_of(arena, it->raw[DATE]));
    dtlp_head_field(reader, DTLP_SLICE("date"), text_of(arena, it->raw[UPDATED]));
    dtlp_head_field(reader, DTLP_SLICE("modified"), text_of(arena, it->raw[UPDATED]));
    dtlp_slice text = body_of(reader, it, CONTENT);
    if (text.size == 0)
        text = body_of(reader, it, SUMMARY);
    if (text.size == 0)
        text = dtlp_slice_of(input->title); /* a list of links: the title is all there is */
    return dtlp_reader_give_text(reader, text);
}

/* ---- the feed --------------------------------------------------------------- */

/* Take the feed whole; NULL with `*status` set where there is none to be had. */
static feed *open_feed(dtl_reader *reader, dtl_status *status)
{
    dtlp_slice bytes;
    *status = dtlp_reader_take_document(reader, &bytes);
    if (*status != DTL_OK)
        return NULL;
    dtlp_arena *lasting = &reader->lasting;
    bytes = dtlp_charset_to_utf8(lasting, bytes, NULL);
    bytes = dtlp_input_clean(lasting, &reader->diag, bytes.at, bytes.size);
    feed *f = DTLP_NEW(lasting, feed);
    dtlp_markup_init_xml(&f->markup, bytes);
    reader->state = f;
    return f;
}

/* What the feed says about itself before its first item. */
static void read_about(dtlp_arena *lasting, feed *f, const dtlp_markup_token *start)
{
    const char *language = dtlp_markup_value(lasting, start->attributes, "xml:lang");
    if (f->language == NULL && language != NULL && *language != '\0')
        f->language = language;
    field what = is_empty_element(start) ? N_FIELDS : field_of(start->name);
    if (what != TITLE && what != LANGUAGE && what != PASSED)
        return;
    dtlp_slice raw = take_content(&f->markup, start->name);
    if (what == TITLE && f->site == NULL)
        f->site = string_of(lasting, raw);
    else if (what == LANGUAGE && f->language == NULL)
        f->language = string_of(lasting, raw);
}

dtl_status dtlp_feed_next(dtl_reader *reader)
{
    dtl_status status = DTL_OK;
    bool first = reader->state == NULL;
    feed *f = first ? open_feed(reader, &status) : reader->state;
    if (f == NULL)
        return status;
    dtlp_markup_token token;
    bool known = !first;
    while (dtlp_markup_next(&f->markup, &token)) {
        if (token.kind != DTLP_MARKUP_START)
            continue;
        known |= is_root(token.name) || is_item(token.name);
        if (!is_item(token.name) || is_empty_element(&token)) {
            read_about(&reader->lasting, f, &token);
            continue;
        }
        item it = read_item(&reader->arena, &f->markup);
        return give_item(reader, f, &it);
    }
    return known ? DTL_END : dtlp_reader_fail(reader, "feed", DTLP_D_NO_FEED);
}
