/* json.c - what is JSON is read, what is not is refused, and nothing between.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "input/json.h"

typedef struct job {
    dtlp_arena arena;
    char *bytes;
    size_t size;
    const dtlp_json *value;
    dtlp_json_error error;
    const dtlp_json *flat;    /* what is read without the library */
    const dtlp_json *library; /* what the library reads, as no flat object: an array of one */
} job;

static void work(void *what)
{
    job *j = what;
    j->value = dtlp_json_parse(&j->arena, j->bytes, j->size, &j->error);
    dtlp_json_error ignored;
    char *boxed = dtlp_arena_printf(&j->arena, "[%.*s]", (int)j->size, j->bytes);
    j->flat = dtlp_json_flat(&j->arena, j->bytes, j->size);
    j->library = dtlp_json_parse(&j->arena, boxed, strlen(boxed), &ignored);
}

/* The bytes stand at the end of their own block, so that a sanitizer sees the
 * parser read or write past them. */
static void parse(job *j, const char *text, size_t size)
{
    *j = (job){.bytes = malloc(size + (size == 0)), .size = size};
    if (size > 0)
        memcpy(j->bytes, text, size);
    dtlp_arena_init(&j->arena, (size_t)1 << 24);
    assert_int_equal(dtlp_arena_run(&j->arena, work, j), DTL_OK);
}

static void done(job *j)
{
    dtlp_arena_fini(&j->arena);
    free(j->bytes);
}

static void good(const char *text, dtlp_json_type type)
{
    job j;
    parse(&j, text, strlen(text));
    if (j.value == NULL)
        fail_msg("%s: %s", text, j.error.message);
    assert_int_equal(j.value->type, type);
    done(&j);
}

static void bad(const char *text)
{
    job j;
    parse(&j, text, strlen(text));
    if (j.value != NULL)
        fail_msg("%s was taken for JSON", text);
    assert_non_null(j.error.message);
    assert_in_range(j.error.at, 0, strlen(text));
    done(&j);
}

static void good_values(void **state)
{
    (void)state;
    good("null", DTLP_JSON_NULL);
    good(" true\n", DTLP_JSON_TRUE);
    good("false", DTLP_JSON_FALSE);
    good("-0.5e+10", DTLP_JSON_NUMBER);
    good("0", DTLP_JSON_NUMBER);
    good("9223372036854775807", DTLP_JSON_NUMBER);
    good("\"\"", DTLP_JSON_STRING);
    good("[]", DTLP_JSON_ARRAY);
    good("[1,[2],{\"a\":[]}]", DTLP_JSON_ARRAY);
    good("{ }", DTLP_JSON_OBJECT);
    good("{\"a\" : 1 , \"b\":{}}", DTLP_JSON_OBJECT);
}

static void bad_values(void **state)
{
    (void)state;
    bad("");
    bad("nul");
    bad("01");
    bad("-");
    bad("1.");
    bad("1e");
    bad("+1");
    bad("[1,]");
    bad("[1");
    bad("{\"a\"}");
    bad("{\"a\":1,}");
    bad("{a:1}");
    bad("\"a");
    bad("\"\\x\"");
    bad("\"\\u12g4\"");
    bad("\"\t\"");
    bad("1 2");
    bad("\"\\");
    bad("\"\\ud800\"");
    bad("{\"a\":1,\"a\":2}");
    bad("99999999999999999999999999");
}

static void strings_are_decoded(void **state)
{
    (void)state;
    static const struct {
        const char *json, *text;
    } cases[] = {
        {"\"a\\\"\\\\\\/\\b\\f\\n\\r\\tz\"", "a\"\\/\b\f\n\r\tz"},
        {"\"a\\u0000\\u0000b\"", "a\xEF\xBF\xBD\xEF\xBF\xBD" "b"},
        {"\"\\u0041\\u00e9\\u20AC\\ud83d\\uDE00\"", "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        job j;
        parse(&j, cases[i].json, strlen(cases[i].json));
        assert_non_null(j.value);
        assert_string_equal(dtlp_json_text_of(j.value), cases[i].text);
        assert_int_equal(j.value->text.size, strlen(cases[i].text));
        done(&j);
    }
}

static void members_are_found(void **state)
{
    (void)state;
    static const char text[] = "{\"a\":1,\"b\":\"x\",\"\\u0061b\":[true],\"n\":17}";
    job j;
    parse(&j, text, sizeof text - 1);
    assert_string_equal(dtlp_json_text_of(dtlp_json_get(j.value, "b")), "x");
    assert_int_equal(dtlp_json_get(j.value, "ab")->first->type, DTLP_JSON_TRUE);
    assert_null(dtlp_json_get(j.value, "c"));
    assert_null(dtlp_json_get(dtlp_json_get(j.value, "a"), "a"));
    assert_null(dtlp_json_get(NULL, "a"));
    assert_null(dtlp_json_text_of(dtlp_json_get(j.value, "a")));
    assert_string_equal(dtlp_json_get(j.value, "n")->text.at, "17");
    done(&j);
}

static void nesting_is_limited(void **state)
{
    (void)state;
    enum { DEEP = 100000 };
    char *text = malloc(DEEP);
    memset(text, '[', DEEP);
    job j;
    parse(&j, text, DEEP);
    assert_null(j.value);
    done(&j);
    memset(text + 100, ']', 100);
    parse(&j, text, 200);
    assert_non_null(j.value);
    done(&j);
    free(text);
}

static void same_members(const char *text, const dtlp_json *a, const dtlp_json *b)
{
    for (; a != NULL && b != NULL; a = a->next, b = b->next)
        if (a->type != b->type || !dtlp_slice_equal(a->key, b->key) || !dtlp_slice_equal(a->text, b->text))
            fail_msg("%s is read in two ways", text);
    if (a != NULL || b != NULL)
        fail_msg("%s has more members for one than for the other", text);
}

/* Is it read without the library? Then as the library would. */
static bool is_flat(const char *text)
{
    job j;
    parse(&j, text, strlen(text));
    bool flat = j.flat != NULL;
    if (flat && (j.library == NULL || j.library->first == NULL || j.library->first->next != NULL))
        fail_msg("%s was taken for JSON", text);
    if (flat)
        same_members(text, j.flat->first, j.library->first->first);
    done(&j);
    return flat;
}

static void flat_objects(void **state)
{
    (void)state;
    static const char *const flat[] = {
        "{\"a\":\"\"}", " { \"a\" : \"b\" ,\t\"c\":null\r\n} ", "{\"a\":0,\"b\":-17,\"c\":999999999999999999}",
        "{\"\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}", "{\"a\":\"\\\\\",\"b\":\"\\\\\\\"\"}",
        "{\"\\u0061\":\"\\u00e9\\u20AC\\uD83d\\ude00\\uffff\"}", "{\"a\":\"\x7f\xC3\xA9\"}",
    };
    for (size_t i = 0; i < sizeof flat / sizeof *flat; i++)
        if (!is_flat(flat[i]))
            fail_msg("%s is left to the library", flat[i]);
    static const char *const others[] = {
        "", "{", "{}", "[]", "{\"a\":[]}", "{\"a\":1.5}", "{\"a\":1e3}", "{\"a\":-0}", "{\"a\":01}", "{\"a\":-}",
        "{\"a\":1234567890123456789}", "{\"a\":true}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
        "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\\udc00\"}",
        "{\"a\":\"\\u12\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\n\"}", "{\"a\":\"b}", "{\"a\":\"b\\\"}", "{\"a\":\"b\"",
        "{\"a\":\"b\",}", "{\"a\" \"b\"}", "{\"a\":\"b\"}x", "{a:1}", "{\"a\":nul", "{\"a\":", "{\"a\":1 2}",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (is_flat(others[i]))
            fail_msg("%s is no flat object", others[i]);
}

/* Pieces of JSON thrown together: what comes out flat is what the library reads. */
static void flat_is_what_the_library_reads(void **state)
{
    (void)state;
    static const char *const pieces[] = {"\"", "\\", "\\u00", "\\ud83d", "\\ude00", "41", "a", "\\n", ":", ",", "{", "}",
                                         " ", "null", "-", "0", "17", ".", "\"a\":", "\"b\":", "\":\"", "\",\""};
    uint32_t seed = 1, n_flat = 0;
    for (int round = 0; round < 20000; round++) {
        char text[128] = "{\"k\":\"";
        for (uint32_t n = 0, most = seed >> 29; n <= most; n++) {
            seed = seed * 1664525u + 1013904223u;
            strcat(text, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        strcat(text, seed >> 30 ? "\"}" : "}");
        n_flat += is_flat(text);
    }
    assert_in_range(n_flat, 1000, 19000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_values),
        cmocka_unit_test(bad_values),
        cmocka_unit_test(strings_are_decoded),
        cmocka_unit_test(members_are_found),
        cmocka_unit_test(nesting_is_limited),
        cmocka_unit_test(flat_objects),
        cmocka_unit_test(flat_is_what_the_library_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
