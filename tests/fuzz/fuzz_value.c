/* fuzz_value.c - any bytes as a TIMEX3 value and as an ISO day.
 *
 * A value that names a calendar unit is written and read again as the same.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "date/unit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1), printed[DTLP_VALUE_SIZE], day_text[DTL_DAY_TEXT_SIZE];
    dtlp_unit unit, again;
    dtl_day day, same;
    if (text == NULL)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    if (dtlp_value_read(text, &unit) && unit.grain != DTLP_GRAIN_NONE && dtlp_unit_year(unit) > -9999) {
        dtlp_unit_value(unit, printed);
        if (!dtlp_value_read(printed, &again) || again.grain != unit.grain || again.number != unit.number)
            abort();
    }
    if (dtl_day_read(text, &day)) {
        dtl_day_print(day, day_text);
        if (!dtl_day_read(day_text, &same) || same != day)
            abort();
    }
    free(text);
    return 0;
}
