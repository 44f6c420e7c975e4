/* kernel_avx2.c - the loops of kernel.h for machines with AVX2.
 *
 * SPDX-License-Identifier: MIT
 */
#define KERNELS dtlp_kernels_avx2
#include "nlp/kernel.h"
extern const dtlp_kernels KERNELS;
#include "nlp/kernel.inc"
