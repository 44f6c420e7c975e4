/* fuzz_csv.c - any bytes as a table as a chronology; what is one is written in every format
 * and read back.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>

#include "timelines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_and_check("csv", data, size);
    return 0;
}
