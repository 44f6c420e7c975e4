/* warc.c - web archives (ISO 28500): each page that was answered with success
 * is a document of its own.
 *
 * Owns as much of WARC and of HTTP (RFC 9112) as it takes to get at the page.
 * Records are read one at a time and those without a page are passed over
 * unread, so an archive of any size takes the room of its largest page. One
 * gzip member a record is the same stream to us as none: the reader unpacks it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"
#include "input/unpack.h"

enum { LONGEST_HEAD = 64 * 1024, LONGEST_CHARSET = 40 };

/* What the heads of a record and of its HTTP answer say: borrowed, until more is read. */
typedef struct record {
    dtlp_slice kind, id, address, media;
    size_t size;              /* of its content */
    dtlp_slice page_media, packing, transfer;
    bool has_size;
} record;

static dtlp_slice waiting(const dtl_reader *reader)
{
    return (dtlp_slice){reader->bytes + reader->from, reader->size - reader->from};
}

static bool begins(dtlp_slice text, const char *beginning)
{
    size_t size = strlen(beginning);
    return text.size >= size && dtlp_slice_equal_nocase((dtlp_slice){text.at, size}, (dtlp_slice){beginning, size});
}

static dtl_status bad_record(dtl_reader *reader, const char *why)
{
    return dtlp_reader_fail(reader, "record", DTLP_D_BAD_RECORD, why);
}

/* ---- heads ------------------------------------------------------------------ */

/* "Name: value"; false for another line. */
static bool split_line(dtlp_slice line, dtlp_slice *name, dtlp_slice *value)
{
    const char *colon = line.size > 0 ? memchr(line.at, ':', line.size) : NULL;
    if (colon == NULL)
        return false;
    *name = dtlp_slice_trim((dtlp_slice){line.at, (size_t)(colon - line.at)});
    *value = dtlp_slice_trim((dtlp_slice){colon + 1, line.size - (size_t)(colon + 1 - line.at)});
    return true;
}

/* How long the head is, with the empty line that ends it; 0: it does not end. */
static size_t head_size(dtlp_slice text)
{
    for (size_t i = 0; i + 1 < text.size; i++) {
        if (text.at[i] != '\n')
            continue;
        if (text.at[i + 1] == '\n')
            return i + 2;
        if (text.at[i + 1] == '\r' && i + 2 < text.size && text.at[i + 2] == '\n')
            return i + 3;
    }
    return 0;
}

static bool read_size(dtlp_slice digits, size_t *out)
{
    *out = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (!dtlp_is_digit(digits.at[i]) || *out > SIZE_MAX / 100)
            return false;
        *out = *out * 10 + (size_t)(digits.at[i] - '0');
    }
    return digits.size > 0;
}

static void read_record_head(dtlp_slice head, record *r)
{
    dtlp_slice line, name, value;
    while (dtlp_head_line(&head, &line)) {
        if (!split_line(line, &name, &value))
            continue;
        if (dtlp_slice_equal_nocase(name, DTLP_SLICE("WARC-Type")))
            r->kind = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("WARC-Record-ID")))
            r->id = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("WARC-Target-URI")))
            r->address = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("Content-Type")))
            r->media = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("Content-Length")))
            r->has_size = read_size(value, &r->size);
    }
}

/* "<urn:uuid:...>" without the brackets that some versions of the format want,
 * as text whatever bytes it is; NULL if nothing is left. */
static const char *bare(dtlp_arena *arena, dtlp_slice name)
{
    if (name.size > 1 && name.at[0] == '<' && name.at[name.size - 1] == '>')
        name = (dtlp_slice){name.at + 1, name.size - 2};
    name = dtlp_slice_trim(dtlp_input_clean(arena, &(dtlp_diag){0}, name.at, name.size));
    return name.size == 0 ? NULL : dtlp_arena_copy(arena, name.at, name.size);
}

/* ---- the stream ------------------------------------------------------------- */

static void skip(dtl_reader *reader, size_t size)
{
    while (size > 0) {
        dtlp_reader_fill(reader, 1);
        size_t here = waiting(reader).size;
        if (here == 0)
            return;
        here = here < size ? here : size;
        reader->from += here;
        size -= here;
    }
}

/* To where the next record may begin: a line that says so, or the end. */
static void find_next_record(dtl_reader *reader)
{
    static const char mark[] = "\nWARC/";
    for (;;) {
        dtlp_reader_fill(reader, sizeof mark - 1);
        dtlp_slice here = waiting(reader);
        if (begins(here, mark))
            return;
        const char *line = here.size < sizeof mark ? NULL : memchr(here.at + 1, '\n', here.size - 1);
        reader->from = line == NULL ? reader->size : (size_t)(line - reader->bytes);
        if (reader->from == reader->size && reader->ended)
            return;
    }
}

/* Read the head of the next record and pass it. DTL_END after the last. */
static dtl_status next_head(dtl_reader *reader, record *r)
{
    do {
        dtlp_reader_fill(reader, 1);
        while (waiting(reader).size > 0 && dtlp_is_space(*waiting(reader).at))
            reader->from++; /* the empty lines between records */
    } while (waiting(reader).size == 0 && !reader->ended);
    if (waiting(reader).size == 0)
        return DTL_END;
    size_t size = 0;
    for (size_t want = 2048; size == 0; want *= 2) {
        dtlp_reader_fill(reader, want);
        size = head_size(waiting(reader));
        if (size == 0 && (reader->ended || want >= LONGEST_HEAD))
            break;
    }
    dtlp_slice head = {waiting(reader).at, size};
    if (begins(head, "WARC/"))
        read_record_head(head, r);
    reader->from += size;
    if (r->has_size)
        return DTL_OK;
    find_next_record(reader);
    return bad_record(reader, "it has no head that tells its length");
}

/* ---- the page --------------------------------------------------------------- */

static bool is_page(dtlp_slice media)
{
    return begins(media, "text/html") || begins(media, "application/xhtml+xml");
}

/* Cut the HTTP head off the answer; false where it is none, or tells no success. */
static bool take_answer(dtlp_slice *content, record *r)
{
    dtlp_slice line, name, value;
    size_t size = head_size(*content);
    dtlp_slice head = {content->at, size};
    if (size == 0 || !dtlp_head_line(&head, &line) || !begins(line, "HTTP/"))
        return false;
    const char *status = memchr(line.at, ' ', line.size);
    if (status == NULL || status + 1 == line.at + line.size || status[1] != '2')
        return false;
    while (dtlp_head_line(&head, &line)) {
        if (!split_line(line, &name, &value))
            continue;
        if (dtlp_slice_equal_nocase(name, DTLP_SLICE("Content-Type")))
            r->page_media = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("Content-Encoding")))
            r->packing = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("Transfer-Encoding")))
            r->transfer = value;
    }
    *content = (dtlp_slice){content->at + size, content->size - size};
    return true;
}

/* The number at the start of a chunk's line; false if there is none. */
static bool chunk_size(dtlp_slice line, size_t *out)
{
    *out = 0;
    size_t i = 0;
    for (; i < line.size; i++) {
        char c = dtlp_lower(line.at[i]);
        bool letter = c >= 'a' && c <= 'f';
        if ((!dtlp_is_digit(c) && !letter) || *out > SIZE_MAX / 32)
            break;
        *out = *out * 16 + (size_t)(letter ? c - 'a' + 10 : c - '0');
    }
    return i > 0 && (i == line.size || line.at[i] == ';' || dtlp_is_space(line.at[i]));
}

/* Chunks joined. Archives that have joined them already keep the header that
 * says otherwise: what does not begin with a chunk is taken as it is. */
static dtlp_slice joined(dtlp_arena *arena, dtlp_slice content)
{
    char *out = dtlp_arena_alloc(arena, content.size + 1);
    size_t n = 0, size;
    dtlp_slice rest = content, line;
    while (dtlp_head_line(&rest, &line) && chunk_size(line, &size) && size > 0) {
        size = size < rest.size ? size : rest.size;
        memcpy(out + n, rest.at, size);
        n += size;
        rest = (dtlp_slice){rest.at + size, rest.size - size};
        dtlp_head_line(&rest, &line); /* the line end behind the chunk */
    }
    return n == 0 ? content : (dtlp_slice){out, n};
}

/* The charset of a media type, in small letters; NULL if it names none. */
static const char *charset_of(dtlp_slice media, char out[LONGEST_CHARSET + 1])
{
    static const char key[] = "charset=";
    for (size_t i = 0; i + sizeof key <= media.size; i++) {
        if (!begins((dtlp_slice){media.at + i, media.size - i}, key))
            continue;
        size_t n = 0;
        for (i += sizeof key - 1; i < media.size && n < LONGEST_CHARSET; i++) {
            if (media.at[i] == '"' || media.at[i] == '\'')
                continue;
            if (dtlp_is_space(media.at[i]) || media.at[i] == ';')
                break;
            out[n++] = dtlp_lower(media.at[i]);
        }
        out[n] = '\0';
        return n == 0 ? NULL : out;
    }
    return NULL;
}

static dtl_status give_page(dtl_reader *reader, const record *r, dtlp_slice page)
{
    dtlp_arena *arena = &reader->arena;
    char charset[LONGEST_CHARSET + 1];
    if (begins(r->transfer, "chunked"))
        page = joined(arena, page);
    bool plain = r->packing.size == 0 || begins(r->packing, "identity");
    if (!plain && dtlp_unpack_knows(page)) {
        const char *why = dtlp_unpack_all(arena, page, reader->max_input, &page);
        if (why != NULL)
            return bad_record(reader, why);
    } else if (begins(r->packing, "br")) {
        return bad_record(reader, "its page is packed with Brotli");
    }
    return dtlp_html_take(reader, page, charset_of(r->page_media, charset));
}

/* Read what the record holds, and pass it. False: the archive ends within it. */
static bool take_content(dtl_reader *reader, size_t size, dtlp_slice *content)
{
    dtlp_reader_fill(reader, size);
    *content = waiting(reader);
    bool whole = content->size >= size;
    content->size = whole ? size : content->size;
    reader->from += content->size;
    return whole;
}

/* Does the record hold the answer to a request, or the page itself? */
static bool is_wanted(const record *r)
{
    return (dtlp_slice_equal_nocase(r->kind, DTLP_SLICE("response")) && !begins(r->media, "text/dns")) ||
           (dtlp_slice_equal_nocase(r->kind, DTLP_SLICE("resource")) && is_page(r->media));
}

dtl_status dtlp_warc_next(dtl_reader *reader)
{
    for (;;) {
        record r = {0};
        dtl_status status = next_head(reader, &r);
        if (status != DTL_OK)
            return status;
        if (!is_wanted(&r)) {
            skip(reader, r.size);
            continue;
        }
        bool answer = dtlp_slice_equal_nocase(r.kind, DTLP_SLICE("response"));
        reader->input.id = bare(&reader->arena, r.id);
        reader->input.url = bare(&reader->arena, r.address);
        r.page_media = (dtlp_slice){dtlp_arena_copy(&reader->arena, r.media.at, r.media.size), r.media.size};
        if (r.size > reader->max_input) {
            skip(reader, r.size);
            return dtlp_reader_fail(reader, "size", DTLP_D_INPUT_TOO_LARGE, reader->max_input);
        }
        dtlp_slice content;
        bool whole = take_content(reader, r.size, &content);
        if ((!answer || take_answer(&content, &r)) && is_page(r.page_media))
            return whole ? give_page(reader, &r, content) : bad_record(reader, "the archive ends within it");
    }
}
