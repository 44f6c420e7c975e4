/* no_leaks.c - tells AddressSanitizer that a host program may leave its memory
 * to the system when it ends.
 *
 * SPDX-License-Identifier: MIT
 */
__attribute__((visibility("default"))) const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}
