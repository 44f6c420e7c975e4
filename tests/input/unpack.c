/* unpack.c - what was packed comes out again, in any pieces; damage is told.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <zlib.h>
#include <zstd.h>

#include "bytes.h"
#include "input/unpack.h"

static const char text[] = "One line of text, and another line of text, and a third line of text.\n";

static size_t pack_gzip(char *out, size_t room)
{
    z_stream z = {.next_in = (unsigned char *)text, .avail_in = sizeof text - 1,
                  .next_out = (unsigned char *)out, .avail_out = (unsigned)room};
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    deflateEnd(&z);
    return room - z.avail_out;
}

static size_t pack_zstd(char *out, size_t room)
{
    size_t n = ZSTD_compress(out, room, text, sizeof text - 1, 3);
    assert_false(ZSTD_isError(n));
    return n;
}

/* Unpack, `piece` bytes in and `step` bytes out at a time; the length, or -1. */
static long unpack_all(const char *packed, size_t size, size_t piece, size_t step, char *out)
{
    byte_source source = {.at = packed, .size = size, .piece = piece};
    size_t begun = size < 4 ? size : 4;
    source.from = begun;
    assert_true(dtlp_unpack_knows((dtlp_slice){packed, begun}));
    dtlp_unpack *unpack = dtlp_unpack_new((dtlp_slice){packed, begun}, bytes_give, &source);
    assert_non_null(unpack);
    size_t n = 0, got;
    while ((got = dtlp_unpack_read(unpack, out + n, step)) != 0 && got != (size_t)-1)
        n += got;
    assert_true((got == 0) == (dtlp_unpack_error(unpack) == NULL));
    dtlp_unpack_free(unpack);
    return got == 0 ? (long)n : -1;
}

static void check(const char *packed, size_t size)
{
    static const size_t steps[] = {1, 3, 1000};
    char out[1000];
    for (size_t i = 0; i < 9; i++) {
        assert_int_equal(unpack_all(packed, size, steps[i % 3], steps[i / 3], out), sizeof text - 1);
        assert_memory_equal(out, text, sizeof text - 1);
    }
    for (size_t cut = 4; cut < size; cut++)
        assert_int_equal(unpack_all(packed, cut, 7, 100, out), -1);
}

static void gzip_and_zstd(void **state)
{
    (void)state;
    char packed[1000];
    check(packed, pack_gzip(packed, sizeof packed));
    check(packed, pack_zstd(packed, sizeof packed));
}

static void members_follow_each_other(void **state)
{
    (void)state;
    char packed[1000], out[1000];
    size_t n = pack_gzip(packed, 500);
    n += pack_gzip(packed + n, 500);
    assert_int_equal(unpack_all(packed, n, 1, 10, out), 2 * (sizeof text - 1));
    memcpy(packed + n, "other", 5);
    assert_int_equal(unpack_all(packed, n + 5, 0, 1000, out), 2 * (sizeof text - 1));
    n = pack_zstd(packed, 500);
    n += pack_zstd(packed + n, 500);
    assert_int_equal(unpack_all(packed, n, 1, 10, out), 2 * (sizeof text - 1));
}

static void damage_is_no_crash(void **state)
{
    (void)state;
    char packed[1000], damaged[1000], out[100000];
    size_t n = pack_gzip(packed, sizeof packed);
    for (size_t i = 4; i < n; i++) {
        memcpy(damaged, packed, n);
        damaged[i] ^= 0x55;
        unpack_all(damaged, n, 0, 100, out);
    }
    assert_false(dtlp_unpack_knows(DTLP_SLICE("text")));
    assert_false(dtlp_unpack_knows(DTLP_SLICE("")));
    dtlp_unpack_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gzip_and_zstd),
        cmocka_unit_test(members_follow_each_other),
        cmocka_unit_test(damage_is_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
