/* fuzz_ics.c - any bytes as a calendar as a chronology; what is one is written in every format
 * and read back.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>

#include "timelines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_and_check("ics", data, size);
    return 0;
}
