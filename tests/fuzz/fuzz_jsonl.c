/* fuzz_jsonl.c - any bytes as JSON lines of articles.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_bytes("jsonl", data, size);
}
