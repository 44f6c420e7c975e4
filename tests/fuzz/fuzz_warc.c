/* fuzz_warc.c - any bytes as a web archive.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_bytes("warc", data, size);
}
