/* fuzz_reader.c - any bytes as an input of one of the other formats, or of one
 * that is to be found out: the first byte chooses, the rest is the file.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"text", "markdown", "mail", NULL};
    return size == 0 ? 0 : read_bytes(names[data[0] % 4], data + 1, size - 1);
}
