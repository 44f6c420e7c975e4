/* fuzz_model.c - damaged models: refused, or harmless.
 *
 * The input patches a small sound model (four bytes each: place, place, what to
 * do, with which byte), whose checksum is then made good again, so that
 * damage reaches the checks behind it. What the reader lets pass must run.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "../nlp/tiny_model.h"
#include "nlp/network.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WORDS = 9 };

static void patch(unsigned char *model, const uint8_t *data, size_t size)
{
    for (size_t i = 0; i + 4 <= size; i += 4) {
        size_t at = (size_t)data[i] << 8 | data[i + 1];
        model[at] = data[i + 2] % 2 ? (unsigned char)(model[at] ^ data[i + 3]) : data[i + 3];
    }
}

typedef struct job {
    dtlp_arena arena;
    const dtlp_model *model;
} job;

static void use(void *what)
{
    job *j = what;
    static const char *const words[WORDS] = {"The", "army", "attacked", "U.S.", "troops", "on", "11", "May", "."};
    dtlp_seen seen[WORDS];
    dtlp_verdict out[WORDS];
    float begins[WORDS];
    dtlp_network_room *room = dtlp_network_room_new(&j->arena, j->model, NULL);
    for (int i = 0; i < WORDS; i++)
        seen[i] = (dtlp_seen){dtlp_slice_of(words[i]), i == 0, true, i < WORDS - 2};
    dtlp_network_split(j->model, room, seen, WORDS, begins);
    dtlp_network_run(j->model, room, seen, (const uint32_t[]){WORDS}, 1, true, out);
    for (int i = 0; i < WORDS; i++) {
        if (out[i].upos >= DTLP_UPOS_COUNT || out[i].xpos >= DTLP_XPOS_COUNT || out[i].deprel >= DTLP_DEP_COUNT ||
            out[i].head > WORDS || out[i].head == i + 1)
            abort();
        const char *lemma = dtlp_model_lemma(j->model, dtlp_model_lemma_key(j->model, seen[i].word, out[i].upos, out[i].xpos));
        if (lemma != NULL && strlen(lemma) > TINY_ROOM)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static unsigned char room[TINY_ROOM] __attribute__((aligned(64)));
    memset(room, 0, sizeof room);
    dtlp_model *model = (dtlp_model *)(void *)room;
    tiny_model(model);
    patch(room, data, size);
    if (model->size >= sizeof *model && model->size <= TINY_ROOM)
        tiny_seal(model);
    if (dtlp_model_check(room, model->size <= TINY_ROOM ? model->size : TINY_ROOM) != NULL)
        return 0;
    job j = {.model = model};
    dtlp_arena_init(&j.arena, (size_t)64 << 20);
    dtlp_arena_run(&j.arena, use, &j);
    dtlp_arena_fini(&j.arena);
    return 0;
}
