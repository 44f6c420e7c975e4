/* model.c - the reader takes sound models and refuses all others.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "tiny_model.h"

static dtlp_model *fresh(void)
{
    static unsigned char room[TINY_ROOM] __attribute__((aligned(64)));
    memset(room, 0, sizeof room);
    tiny_model((dtlp_model *)(void *)room);
    return (dtlp_model *)(void *)room;
}

static const char *sealed(dtlp_model *m)
{
    tiny_seal(m);
    return dtlp_model_check(m, m->size);
}

static void sound_models_are_taken(void **unused)
{
    const dtlp_diag quiet = {0};
    dtlp_model *m = fresh();
    (void)unused;
    assert_null(dtlp_model_check(m, m->size));
    assert_non_null(dtlp_model_embedded(&quiet));
    assert_true(dtlp_model_embedded(&quiet)->size <= (uint64_t)12 << 20);
}

static void other_bytes_are_refused(void **unused)
{
    dtlp_model *m = fresh();
    (void)unused;
    assert_string_equal(dtlp_model_check("", 0), "it is not a model");
    assert_string_equal(dtlp_model_check(m, m->size - 1), "it is damaged");
    ((char *)m)[m->size - 3] ^= 1;
    assert_string_equal(dtlp_model_check(m, m->size), "it is damaged");
    m = fresh();
    m->version++;
    assert_string_equal(sealed(m), "it was made for another version");
    m = fresh();
    m->n_xpos--;
    assert_string_equal(sealed(m), "it was made for another version");
}

static void parts_that_do_not_fit_are_refused(void **unused)
{
    uint32_t *const fields[] = {&fresh()->shape.input, &fresh()->shape.width, &fresh()->shape.layers, &fresh()->shape.narrow,
                                &fresh()->shape.arc, &fresh()->shape.label, &fresh()->shape.tags,
                                &fresh()->shape.labels, &fresh()->split_shape.input, &fresh()->split_shape.arc,
                                &fresh()->n_rows, &fresh()->slots, &fresh()->lemma_slots};
    const uint32_t values[] = {0, 1, 15, 17, 48, 1u << 20, UINT32_MAX};
    (void)unused;
    for (size_t f = 0; f < sizeof fields / sizeof *fields; f++)
        for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
            dtlp_model *m = fresh();
            if (*fields[f] == values[v])
                continue;
            *fields[f] = values[v];
            assert_string_equal(sealed(m), "its parts do not fit together");
        }
    for (int s = 0; s < DTLP_MODEL_SECTIONS; s++) {
        dtlp_model *m = fresh();
        m->sections[s].at += 64 * 1024;
        assert_string_equal(sealed(m), "its parts do not fit together");
        m = fresh();
        m->sections[s].at++;
        assert_string_equal(sealed(m), "its parts do not fit together");
        m = fresh();
        m->sections[s].size = UINT64_MAX - 8;
        assert_string_equal(sealed(m), "its parts do not fit together");
    }
}

static void values_out_of_range_are_refused(void **unused)
{
    dtlp_model *m = fresh();
    (void)unused;
    dtlp_model_slot *slots = (dtlp_model_slot *)(void *)((char *)m + m->sections[DTLP_MODEL_SLOTS].at);
    slots[3].value = TINY_ROWS;
    assert_string_equal(sealed(m), "its parts do not fit together");
    m = fresh();
    for (int i = 0; i < TINY_SLOTS; i++)
        slots[i] = (dtlp_model_slot){9, 0};
    assert_string_equal(sealed(m), "its parts do not fit together");
    m = fresh();
    ((uint8_t *)m)[m->sections[DTLP_MODEL_TAGS].at + 1] = DTLP_XPOS_COUNT;
    assert_string_equal(sealed(m), "its parts do not fit together");
    m = fresh();
    ((uint8_t *)m)[m->sections[DTLP_MODEL_TEXT].at + 7] = 'x';
    assert_string_equal(sealed(m), "its parts do not fit together");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_models_are_taken),
        cmocka_unit_test(other_bytes_are_refused),
        cmocka_unit_test(parts_that_do_not_fit_are_refused),
        cmocka_unit_test(values_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
