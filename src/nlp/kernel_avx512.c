/* kernel_avx512.c - the loops of kernel.h for machines with AVX512.
 *
 * SPDX-License-Identifier: MIT
 */
#define KERNELS dtlp_kernels_avx512
#include "nlp/kernel.h"
extern const dtlp_kernels KERNELS;
#include "nlp/kernel.inc"
