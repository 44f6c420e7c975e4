/* unpack.c - see unpack.h. Owns zlib and zstd.
 *
 * Several gzip members or zstd frames one after the other are one stream; what
 * follows them and is neither is not read.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/unpack.h"

#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

enum { CHUNK = 64 * 1024 };

struct dtlp_unpack {
    dtl_source_fn *source;
    void *user;
    unsigned char *in;      /* packed bytes: in[from .. size) wait */
    size_t from, size;
    bool ended;             /* the source has nothing more */
    bool between;           /* a member or frame is complete */
    bool finished;          /* nothing more will come out */
    const char *error;
    z_stream gzip;
    ZSTD_DStream *zstd;     /* NULL: gzip */
};

static bool is_gzip(dtlp_slice bytes) { return bytes.size >= 2 && memcmp(bytes.at, "\x1F\x8B", 2) == 0; }

static bool is_zstd(dtlp_slice bytes)
{
    return bytes.size >= 4 && memcmp(bytes.at, "\x28\xB5\x2F\xFD", 4) == 0;
}

bool dtlp_unpack_knows(dtlp_slice bytes) { return is_gzip(bytes) || is_zstd(bytes); }

static bool begin(dtlp_unpack *unpack, dtlp_slice begun)
{
    unpack->size = begun.size;
    unpack->in = malloc(begun.size < CHUNK ? CHUNK : begun.size);
    if (unpack->in == NULL)
        return false;
    memcpy(unpack->in, begun.at, begun.size);
    if (!is_zstd(begun))
        return inflateInit2(&unpack->gzip, 15 + 16) == Z_OK; /* the largest window, gzip's head */
    unpack->zstd = ZSTD_createDStream();
    return unpack->zstd != NULL;
}

dtlp_unpack *dtlp_unpack_new(dtlp_slice begun, dtl_source_fn *source, void *user)
{
    dtlp_unpack *unpack = calloc(1, sizeof *unpack);
    if (unpack == NULL)
        return NULL;
    unpack->source = source;
    unpack->user = user;
    if (begin(unpack, begun))
        return unpack;
    dtlp_unpack_free(unpack);
    return NULL;
}

void dtlp_unpack_free(dtlp_unpack *unpack)
{
    if (unpack == NULL)
        return;
    if (unpack->zstd != NULL)
        ZSTD_freeDStream(unpack->zstd);
    else
        inflateEnd(&unpack->gzip);
    free(unpack->in);
    free(unpack);
}

const char *dtlp_unpack_error(const dtlp_unpack *unpack)
{
    return unpack == NULL ? NULL : unpack->error;
}

/* One more chunk of packed bytes where none waits; false if the source failed. */
static bool refill(dtlp_unpack *unpack)
{
    if (unpack->from < unpack->size || unpack->ended)
        return true;
    size_t n = unpack->source(unpack->user, unpack->in, CHUNK);
    if (n == (size_t)-1)
        return false;
    unpack->from = 0;
    unpack->size = n;
    unpack->ended = n == 0;
    return true;
}

static size_t step_gzip(dtlp_unpack *unpack, void *out, size_t room)
{
    z_stream *z = &unpack->gzip;
    if (unpack->between)
        inflateReset(z);
    z->next_in = unpack->in + unpack->from;
    z->avail_in = (unsigned)(unpack->size - unpack->from);
    z->next_out = out;
    z->avail_out = (unsigned)room;
    int status = inflate(z, Z_NO_FLUSH);
    unpack->from = unpack->size - z->avail_in;
    if (status == Z_DATA_ERROR && unpack->between)
        unpack->finished = true; /* something else follows */
    else if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
        unpack->error = "the gzip data are damaged";
    unpack->between = status == Z_STREAM_END;
    return room - z->avail_out;
}

static size_t step_zstd(dtlp_unpack *unpack, void *out, size_t room)
{
    ZSTD_inBuffer in = {unpack->in, unpack->size, unpack->from};
    ZSTD_outBuffer to = {out, room, 0};
    size_t status = ZSTD_decompressStream(unpack->zstd, &to, &in);
    unpack->from = in.pos;
    if (ZSTD_isError(status) && unpack->between)
        unpack->finished = true;
    else if (ZSTD_isError(status))
        unpack->error = "the zstd data are damaged";
    unpack->between = status == 0;
    return to.pos;
}

size_t dtlp_unpack_read(void *user, void *buffer, size_t n)
{
    dtlp_unpack *unpack = user;
    size_t room = n < CHUNK ? n : CHUNK;
    while (!unpack->finished && unpack->error == NULL) {
        if (!refill(unpack))
            return (size_t)-1;
        bool dry = unpack->from == unpack->size; /* and the source has ended */
        if (dry && unpack->between)
            break;
        size_t got = unpack->zstd != NULL ? step_zstd(unpack, buffer, room) : step_gzip(unpack, buffer, room);
        if (got > 0)
            return got;
        if (dry && unpack->error == NULL && !unpack->between)
            unpack->error = "the packed data end too early";
    }
    unpack->finished = true;
    return unpack->error != NULL ? (size_t)-1 : 0;
}

static size_t give_nothing(void *user, void *buffer, size_t n)
{
    (void)user;
    (void)buffer;
    (void)n;
    return 0;
}

static void end_unpack(void *unpack) { dtlp_unpack_free(unpack); }

const char *dtlp_unpack_all(dtlp_arena *arena, dtlp_slice packed, size_t most, dtlp_slice *out)
{
    dtlp_unpack *unpack = dtlp_unpack_new(packed, give_nothing, NULL);
    if (unpack == NULL)
        dtlp_arena_escape(arena, DTL_ERROR_MEMORY);
    dtlp_arena_defer(arena, end_unpack, unpack);
    DTLP_VEC(char) bytes = {0};
    for (;;) {
        bytes.at = dtlp_arena_grow(arena, bytes.at, bytes.count, &bytes.capacity, bytes.count + CHUNK, 1);
        size_t n = dtlp_unpack_read(unpack, bytes.at + bytes.count, CHUNK);
        if (n == 0 || n == (size_t)-1)
            break;
        bytes.count += n;
        if (bytes.count > most)
            return "it is too large once unpacked";
    }
    *out = (dtlp_slice){bytes.at, bytes.count};
    return unpack->error;
}
