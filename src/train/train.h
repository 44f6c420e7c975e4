/* train.h - what the trainer's files share: memory, numbers by chance, failure.
 *
 * The trainer is a program that runs once: it keeps what it allocates and
 * exits where the library would report.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_TRAIN_H
#define DTLP_TRAIN_TRAIN_H

#include <stddef.h>
#include <stdint.h>

_Noreturn void fail(const char *why, const char *what);

/* realloc and calloc that cannot fail; zeroed() is aligned for vectors. */
void *grow(void *old, size_t size);
void *zeroed(size_t count, size_t size);
char *copy_text(const char *text);

/* splitmix64: the same numbers everywhere. */
typedef struct dice {
    uint64_t state;
} dice;

uint64_t chance_next(dice *c);
float chance_float(dice *c); /* [0, 1) */
uint32_t chance_below(dice *c, uint32_t limit);
void chance_shuffle(int *order, int n, dice *c);

#endif
