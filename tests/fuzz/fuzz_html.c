/* fuzz_html.c - any bytes as a saved web page.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_bytes("html", data, size);
}
