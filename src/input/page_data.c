/* page_data.c - what a page says in JSON-LD (schema.org) about its article.
 *
 * Only what is the page's own subject counts: the top, its @graph and the main
 * entity, not the lists of other articles that pages carry along.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/json.h"
#include "input/markup.h"
#include "input/page.h"

enum { DEEPEST = 8 };

static bool ends_with(dtlp_slice text, const char *end)
{
    size_t size = strlen(end);
    return text.size >= size && memcmp(text.at + text.size - size, end, size) == 0;
}

static bool is_article_type(const dtlp_json *type)
{
    if (type == NULL)
        return false;
    if (type->type == DTLP_JSON_ARRAY) {
        for (const dtlp_json *one = type->first; one != NULL; one = one->next)
            if (is_article_type(one))
                return true;
        return false;
    }
    return type->type == DTLP_JSON_STRING &&
           (ends_with(type->text, "Article") || ends_with(type->text, "BlogPosting") ||
            ends_with(type->text, "Report"));
}

static bool is_about_site(const dtlp_json *type)
{
    static const char *const names[] = {"WebSite", "Organization", "NewsMediaOrganization", "Person", "ImageObject",
                                        "VideoObject", "BreadcrumbList", "Event"};
    for (size_t i = 0; type != NULL && type->type == DTLP_JSON_STRING && i < sizeof names / sizeof *names; i++)
        if (dtlp_slice_is(type->text, names[i]))
            return true;
    return false;
}

/* Values are sometimes written as HTML: "Peace &amp; war". */
static const char *resolved(dtlp_page *page, const dtlp_json *value)
{
    if (dtlp_json_text_of(value) == NULL)
        return NULL;
    return dtlp_markup_resolve(page->arena, value->text).at;
}

static void take_dates(dtlp_page *page, const dtlp_json *object, dtlp_when_source source)
{
    const dtlp_json *published = dtlp_json_get(object, "datePublished");
    const dtlp_json *modified = dtlp_json_get(object, "dateModified");
    if (dtlp_json_text_of(published) == NULL)
        published = dtlp_json_get(object, "dateCreated");
    if (dtlp_json_text_of(published) != NULL)
        dtlp_page_tell_when(page, source, published->text);
    if (dtlp_json_text_of(modified) != NULL)
        dtlp_page_tell_when(page, DTLP_WHEN_MODIFIED, modified->text);
}

/* One author or several, as a name or as a thing that has one. */
static const char *names_of(dtlp_page *page, const dtlp_json *author)
{
    enum { MOST_NAMES = 8 };
    const char *out = NULL;
    bool list = author != NULL && author->type == DTLP_JSON_ARRAY;
    const dtlp_json *one = list ? author->first : author;
    for (int n = 0; one != NULL && n < MOST_NAMES; one = list ? one->next : NULL, n++) {
        const char *name = resolved(page, one->type == DTLP_JSON_OBJECT ? dtlp_json_get(one, "name") : one);
        if (name != NULL && *name != '\0')
            out = out == NULL ? name : dtlp_arena_printf(page->arena, "%s, %s", out, name);
    }
    return out;
}

static void take_article(dtlp_page *page, const dtlp_json *object)
{
    const dtlp_json *publisher = dtlp_json_get(object, "publisher");
    if (publisher != NULL && publisher->type == DTLP_JSON_ARRAY)
        publisher = publisher->first;
    dtlp_page_tell(page, DTLP_ROLE_TITLE_DATA, resolved(page, dtlp_json_get(object, "headline")));
    dtlp_page_tell(page, DTLP_ROLE_SITE, resolved(page, dtlp_json_get(publisher, "name")));
    dtlp_page_tell(page, DTLP_ROLE_TEXT_DATA, resolved(page, dtlp_json_get(object, "articleBody")));
    dtlp_page_tell(page, DTLP_ROLE_AUTHOR, names_of(page, dtlp_json_get(object, "author")));
    dtlp_page_tell(page, DTLP_ROLE_LANGUAGE, dtlp_json_text_of(dtlp_json_get(object, "inLanguage")));
    take_dates(page, object, DTLP_WHEN_DATA);
}

/* Articles first; then, with `any`, other things that have a date (WebPage). */
static void walk(dtlp_page *page, const dtlp_json *value, bool any, int depth)
{
    if (value == NULL || depth > DEEPEST)
        return;
    if (value->type == DTLP_JSON_ARRAY) {
        for (const dtlp_json *one = value->first; one != NULL; one = one->next)
            walk(page, one, any, depth + 1);
        return;
    }
    if (value->type != DTLP_JSON_OBJECT)
        return;
    if (is_article_type(dtlp_json_get(value, "@type")))
        take_article(page, value);
    else if (any && !is_about_site(dtlp_json_get(value, "@type")))
        take_dates(page, value, DTLP_WHEN_PAGE_DATA);
    walk(page, dtlp_json_get(value, "@graph"), any, depth + 1);
    walk(page, dtlp_json_get(value, "mainEntity"), any, depth + 1);
}

/* Pages write line ends and other control characters into their strings. */
static void mend_controls(char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)bytes[i] < ' ')
            bytes[i] = ' ';
}

/* The script's content without the comment or CDATA marks around it. */
static dtlp_slice without_marks(char *bytes, size_t size)
{
    char *begin = memchr(bytes, '{', size), *list = memchr(bytes, '[', size);
    if (begin == NULL || (list != NULL && list < begin && (list == bytes || list[-1] != '!')))
        begin = list;
    if (begin == NULL)
        return (dtlp_slice){bytes, 0};
    char *end = bytes + size;
    while (end > begin && end[-1] != '}' && end[-1] != ']')
        end--;
    while (end > begin + 3 && end[-1] == ']' && end[-2] == ']')
        end -= 2; /* ]]> */
    while (end > begin && end[-1] != '}' && end[-1] != ']')
        end--;
    return (dtlp_slice){begin, (size_t)(end - begin)};
}

/* The string behind a name in text that is nearly JSON; size 0: none. */
static dtlp_slice string_behind(dtlp_slice text, const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i + size < text.size; i++) {
        if (text.at[i] != name[0] || memcmp(text.at + i, name, size) != 0)
            continue;
        size_t at = i + size;
        while (at < text.size && (dtlp_is_space(text.at[at]) || text.at[at] == ':'))
            at++;
        const char *begin = text.at + at + 1;
        const char *end = at + 1 < text.size && text.at[at] == '"' ? memchr(begin, '"', text.size - at - 1) : NULL;
        return end == NULL ? (dtlp_slice){0} : (dtlp_slice){begin, (size_t)(end - begin)};
    }
    return (dtlp_slice){0};
}

/* A comma too many makes no page undated. */
static void read_damaged(dtlp_page *page, dtlp_slice json)
{
    dtlp_page_tell_when(page, DTLP_WHEN_DATA, string_behind(json, "\"datePublished\""));
    dtlp_page_tell_when(page, DTLP_WHEN_MODIFIED, string_behind(json, "\"dateModified\""));
}

void dtlp_page_read_data(dtlp_page *page, char *bytes, size_t size)
{
    mend_controls(bytes, size);
    dtlp_slice json = without_marks(bytes, size);
    dtlp_json_error error;
    const dtlp_json *value = dtlp_json_parse(page->arena, (char *)json.at, json.size, &error);
    if (value == NULL)
        read_damaged(page, json);
    walk(page, value, false, 0);
    walk(page, value, true, 0);
}
