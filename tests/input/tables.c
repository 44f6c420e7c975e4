/* tables.c - the tables that are searched by halves are in order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

static const char *const elements[] = {
#define ELEMENT(name, traits) name,
#include "input/web.def"
};

static const char *const classes[] = {
#define CLASS(word, traits) word,
#include "input/web.def"
};

static const char *const entities[] = {
#define ENTITY(name, code_point) #name,
#include "input/entity.def"
#undef ENTITY
};

static void ordered(const char *const *words, size_t n, size_t longest)
{
    for (size_t i = 0; i < n; i++) {
        assert_true(strlen(words[i]) <= longest);
        if (i > 0 && strcmp(words[i - 1], words[i]) >= 0)
            fail_msg("%s stands before %s", words[i - 1], words[i]);
    }
}

static void all(void **state)
{
    (void)state;
    ordered(elements, sizeof elements / sizeof *elements, 15);
    ordered(classes, sizeof classes / sizeof *classes, 48);
    ordered(entities, sizeof entities / sizeof *entities, 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
