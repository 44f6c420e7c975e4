/* fuzz_feed.c - any bytes as a feed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_bytes("feed", data, size);
}
