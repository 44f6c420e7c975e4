/* json.c - tests of the interchange format: read back with a JSON library and compared
 * with the timeline it was made of.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "write/sample.h"

static json_t *parse(const char *text)
{
    json_error_t error;
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (json == NULL)
        fail_msg("line %d column %d: %s", error.line, error.column, error.text);
    return json;
}

static json_t *made(const dtl_timeline *timeline)
{
    char *text = written(timeline, "json", NULL, NULL);
    json_t *json = parse(text);
    free(text);
    return json;
}

static const char *string_at(json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static json_t *document_at(json_t *json, size_t d)
{
    return json_array_get(json_object_get(json, "documents"), d);
}

/* The keys of an object, joined by spaces, in the order they were written. */
static char *keys_of(json_t *object)
{
    static char keys[512];
    keys[0] = '\0';
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        strcat(keys, keys[0] == '\0' ? "" : " ");
        strcat(keys, key);
    }
    return keys;
}

static void fields_stand_in_the_promised_order(void **state)
{
    (void)state;
    json_t *json = made(sample_affair());
    json_t *document = document_at(json, 0);
    assert_string_equal(keys_of(json), "generator version title hidden documents timeline");
    assert_string_equal(keys_of(document), "id title source url language date date_basis timexes events timeline");
    assert_string_equal(keys_of(json_array_get(json_object_get(document, "timexes"), 0)),
                        "id begin end text type value mod quant freq begin_point end_point earliest latest edtf "
                        "basis precision rule");
    json_t *event = json_array_get(json_object_get(document, "events"), 0);
    assert_string_equal(keys_of(event), "id trigger span class tense aspect polarity modality participants places "
                                        "time sentence");
    assert_string_equal(keys_of(json_object_get(event, "time")),
                        "begin_min begin_max end_min end_max precision edtf timex anchor anchor_event basis words");
    json_t *entry = json_array_get(json_object_get(document, "timeline"), 2);
    assert_string_equal(keys_of(entry), "id title time modality participants places mentions conflict sentence "
                                        "source url lane salience");
    json_decref(json);
}

static void nothing_is_null_not_missing(void **state)
{
    (void)state;
    json_t *json = made(sample_affair());
    json_t *timex = json_array_get(json_object_get(document_at(json, 0), "timexes"), 0);
    const char *const absent[] = {"mod", "quant", "freq", "begin_point", "end_point"};
    for (size_t i = 0; i < 5; i++)
        assert_true(json_is_null(json_object_get(timex, absent[i])));
    assert_true(json_is_null(json_object_get(document_at(json, 1), "title")));
    json_t *since = json_object_get(json_array_get(json_object_get(json, "timeline"), 3), "time");
    assert_string_equal(string_at(since, "begin_min"), "2024-04-15");
    assert_true(json_is_null(json_object_get(since, "end_max")));
    json_decref(json);
}

/* The bytes between two code point offsets of a text. */
static char *slice_by_code_points(const char *text, json_int_t begin, json_int_t end)
{
    const char *from = NULL;
    json_int_t count = 0;
    for (const char *p = text;; p++) {
        if (((unsigned char)*p & 0xC0) != 0x80) {
            if (count == begin)
                from = p;
            if (count == end)
                return from == NULL ? NULL : strndup(from, (size_t)(p - from));
            count++;
        }
        if (*p == '\0')
            return NULL;
    }
}

static size_t check_span(json_t *span, const char *text)
{
    char *slice = slice_by_code_points(text, json_integer_value(json_object_get(span, "begin")),
                                       json_integer_value(json_object_get(span, "end")));
    assert_non_null(slice);
    assert_string_equal(slice, string_at(span, "text"));
    free(slice);
    return 1;
}

static void offsets_count_code_points(void **state)
{
    (void)state;
    const dtl_timeline *timelines[] = {sample_affair(), sample_scripts()};
    size_t checked = 0;
    for (size_t t = 0; t < 2; t++) {
        json_t *json = made(timelines[t]);
        for (size_t d = 0; d < timelines[t]->n_documents; d++) {
            const char *text = timelines[t]->documents[d].text;
            size_t i;
            json_t *one;
            json_array_foreach(json_object_get(document_at(json, d), "timexes"), i, one)
                checked += check_span(one, text);
            json_array_foreach(json_object_get(document_at(json, d), "events"), i, one) {
                checked += check_span(json_object_get(one, "trigger"), text);
                checked += check_span(json_object_get(one, "span"), text);
            }
        }
        json_decref(json);
    }
    assert_int_equal(checked, 7 + 7 * 2 + 3 * 2);
}

static void entries_stand_with_every_document_that_mentions_them(void **state)
{
    (void)state;
    json_t *json = made(sample_affair());
    assert_int_equal(json_array_size(json_object_get(json, "timeline")), 7);
    assert_int_equal(json_array_size(json_object_get(document_at(json, 0), "timeline")), 6);
    json_t *second = json_object_get(document_at(json, 1), "timeline");
    assert_int_equal(json_array_size(second), 1);
    json_t *entry = json_array_get(second, 0);
    assert_string_equal(string_at(entry, "id"), "x3");
    json_t *mention = json_array_get(json_object_get(entry, "mentions"), 1);
    assert_string_equal(string_at(mention, "document"), "b/2");
    assert_string_equal(string_at(mention, "event"), "e1");
    json_t *conflict = json_array_get(json_object_get(entry, "conflict"), 0);
    assert_string_equal(string_at(json_object_get(conflict, "time"), "begin_min"), "2024-03-16");
    assert_string_equal(string_at(json_object_get(conflict, "mention"), "event"), "e1");
    json_decref(json);
}

static void lines_are_documents(void **state)
{
    (void)state;
    char *text = written(sample_affair(), "jsonl", NULL, NULL);
    size_t lines = 0;
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n"), lines++) {
        json_t *document = parse(line);
        assert_string_equal(string_at(document, "id"), lines == 0 ? "a17" : "b/2");
        assert_int_equal(json_array_size(json_object_get(document, "timeline")), lines == 0 ? 6 : 1);
        json_decref(document);
    }
    assert_int_equal(lines, 2);
    free(text);
}

static void text_is_included_when_asked_for(void **state)
{
    (void)state;
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.include_text = true;
    char *text = written(sample_affair(), "jsonl", &options, NULL);
    *strchr(text, '\n') = '\0';
    json_t *document = parse(text);
    assert_string_equal(string_at(document, "text"), sample_affair()->documents[0].text);
    json_decref(document);
    free(text);
}

static void any_text_makes_good_json(void **state)
{
    (void)state;
    for (size_t i = 0; i < n_samples; i++) {
        const dtl_timeline *timeline = samples[i].make();
        json_t *json = made(timeline);
        assert_int_equal(json_array_size(json_object_get(json, "timeline")), timeline->n_entries);
        json_decref(json);
    }
    json_t *json = made(sample_hostile());
    assert_string_equal(string_at(document_at(json, 0), "title"), "</title>\"'--><script>\n");
    json_t *broken = json_array_get(json_object_get(json, "timeline"), 4);
    assert_string_equal(string_at(broken, "title"), "broken \xEF\xBF\xBD\xEF\xBF\xBD utf-8 \xEF\xBF\xBE noncharacter");
    json_decref(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_stand_in_the_promised_order),
        cmocka_unit_test(nothing_is_null_not_missing),
        cmocka_unit_test(offsets_count_code_points),
        cmocka_unit_test(entries_stand_with_every_document_that_mentions_them),
        cmocka_unit_test(lines_are_documents),
        cmocka_unit_test(text_is_included_when_asked_for),
        cmocka_unit_test(any_text_makes_good_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
