/* warc.c - web archives: records, HTTP answers, their packings, broken ones.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdarg.h>
#include <zlib.h>

#include "reading.h"

/* An archive that grows record by record. */
typedef struct archive {
    char bytes[READING_SIZE];
    size_t size;
    bool packed; /* each record a gzip member */
} archive;

static size_t gzip(const char *in, size_t n, char *out, size_t room)
{
    z_stream z = {.next_in = (unsigned char *)in, .avail_in = (unsigned)n, .next_out = (unsigned char *)out,
                  .avail_out = (unsigned)room};
    assert_int_equal(deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    deflateEnd(&z);
    return room - z.avail_out;
}

static void add(archive *a, const char *bytes, size_t n)
{
    assert_true(a->size + n < sizeof a->bytes);
    memcpy(a->bytes + a->size, bytes, n);
    a->size += n;
}

static void add_record(archive *a, const char *kind, const char *media, const char *content, size_t n)
{
    char record[2048];
    int head = snprintf(record, sizeof record,
                        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:%zu>\r\nWARC-Target-URI: https://a.example/x\r\n"
                        "WARC-Date: 2001-01-01T00:00:00Z\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n",
                        kind, n, media, n);
    memcpy(record + head, content, n);
    memcpy(record + head + n, "\r\n\r\n", 4);
    size_t size = (size_t)head + n + 4;
    if (!a->packed) {
        add(a, record, size);
        return;
    }
    a->size += gzip(record, size, a->bytes + a->size, sizeof a->bytes - a->size);
}

/* An HTTP answer whose head is `head` and whose body `body`. */
static void add_answer(archive *a, const char *head, const char *body, size_t n)
{
    char answer[1024];
    int size = snprintf(answer, sizeof answer, "HTTP/1.1 %s\r\n\r\n", head);
    memcpy(answer + size, body, n);
    add_record(a, "response", "application/http; msgtype=response", answer, (size_t)size + n);
}

#define PAGE "<title>T</title><meta name=date content=2025-11-19><p>The pier fell on a Tuesday in May, at caf\xE9 time."
#define LATIN "200 OK\r\nContent-Type: text/html; charset=ISO-8859-1"
#define READ "T|2025-11-19|https://a.example/x|The pier fell on a Tuesday in May, at caf\xC3\xA9 time.\n"

static void fill(archive *a)
{
    char packed[512], chunks[1024];
    size_t n = gzip(PAGE, sizeof PAGE - 1, packed, sizeof packed);
    add_record(a, "warcinfo", "application/warc-fields", "a: b", 4);
    add_record(a, "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", 18);
    add_answer(a, LATIN, PAGE, sizeof PAGE - 1);
    add_answer(a, "404 Not Found\r\nContent-Type: text/html", PAGE, sizeof PAGE - 1);
    add_answer(a, "200 OK\r\nContent-Type: image/png", "\x89PNG", 4);
    add_answer(a, LATIN "\r\nContent-Encoding: gzip", packed, n);
    int size = snprintf(chunks, sizeof chunks, "10\r\n%.16s\r\n%zX;x=y\r\n%s\r\n0\r\n\r\n", PAGE, sizeof PAGE - 17, PAGE + 16);
    add_answer(a, LATIN "\r\nTransfer-Encoding: chunked", chunks, (size_t)size);
    add_answer(a, LATIN "\r\nTransfer-Encoding: chunked", PAGE, sizeof PAGE - 1); /* joined already */
    add_answer(a, LATIN "\r\nContent-Encoding: br", "xx", 2);
    add_record(a, "resource", "text/html", PAGE, sizeof PAGE - 1);
}

/* The documents without their ids, which are lengths. */
static void check(const archive *a, const char *wanted)
{
    char out[READING_SIZE], bare[READING_SIZE];
    for (size_t piece = 0; piece < 3; piece++) {
        read_all("a", a->bytes, a->size, piece, out);
        char *to = bare;
        for (const char *line = out; *line != '\0'; line = strchr(line, '\n') + 1) {
            const char *from = *line == '!' ? line : strchr(line, '|') + 1;
            size_t size = strcspn(from, "\n") + 1;
            memcpy(to, from, size);
            to += size;
        }
        *to = '\0';
        assert_string_equal(bare, wanted);
    }
}

static void records(void **state)
{
    (void)state;
    archive plain = {0}, packed = {.packed = true};
    fill(&plain);
    fill(&packed);
    check(&plain, READ READ READ READ "!record\n" READ);
    check(&packed, READ READ READ READ "!record\n" READ);
}

/* A record that is broken costs itself alone. */
static void broken(void **state)
{
    (void)state;
    static const char rubbish[] = "WARC/1.0\r\nno length\r\n\r\nrubbish\r\nWARC\r\n";
    archive a = {0};
    fill(&a);
    size_t whole = a.size;
    archive b = {0};
    add(&b, rubbish, sizeof rubbish - 1);
    add_answer(&b, LATIN, PAGE, sizeof PAGE - 1);
    add(&b, "end", 3);
    check(&b, "!record\n" READ "!record\n");
    a.size = whole - 20;
    check(&a, READ READ READ READ "!record\n!record\n");
    archive c = {0};
    add(&c, "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", 49);
    check(&c, "!record\n");
}

/* An id of NULs is text, and a name of nothing but a mark of its encoding is none. */
static void names_are_text(void **state)
{
    (void)state;
    static const char *const ids[][2] = {{"a\0b", "a\xEF\xBF\xBD" "b|"}, {"\0\0\0", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|"},
                                         {"\xEF\xBB\xBF", "-|"}};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        char head[200], out[READING_SIZE];
        archive a = {0};
        int size = snprintf(head, sizeof head, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %zu\r\nWARC-Record-ID: ",
                            sizeof PAGE - 1);
        add(&a, head, (size_t)size);
        add(&a, ids[i][0], 3);
        add(&a, "\r\n\r\n" PAGE "\r\n\r\n", sizeof PAGE - 1 + 8);
        read_all("a", a.bytes, a.size, 0, out);
        assert_memory_equal(out, ids[i][1], strlen(ids[i][1]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records),
        cmocka_unit_test(broken),
        cmocka_unit_test(names_are_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
