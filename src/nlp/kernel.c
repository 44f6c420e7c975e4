/* kernel.c - which version of the loops this machine runs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/kernel.h"

extern const dtlp_kernels dtlp_kernels_base;

#if defined(__x86_64__) && defined(DTLP_X86_KERNELS)

extern const dtlp_kernels dtlp_kernels_ssse3, dtlp_kernels_avx2, dtlp_kernels_avx512;

static int has_avx512(void)
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

size_t dtlp_kernels_all(const dtlp_kernels *all[DTLP_KERNELS_MAX])
{
    size_t n = 0;
    all[n++] = &dtlp_kernels_base;
    if (__builtin_cpu_supports("ssse3"))
        all[n++] = &dtlp_kernels_ssse3;
    if (__builtin_cpu_supports("avx2"))
        all[n++] = &dtlp_kernels_avx2;
    if (has_avx512())
        all[n++] = &dtlp_kernels_avx512;
    return n;
}

#else

size_t dtlp_kernels_all(const dtlp_kernels *all[DTLP_KERNELS_MAX])
{
    all[0] = &dtlp_kernels_base;
    return 1;
}

#endif

const dtlp_kernels *dtlp_kernels_best(void)
{
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    return all[dtlp_kernels_all(all) - 1];
}
