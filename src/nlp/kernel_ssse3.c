/* kernel_ssse3.c - the loops of kernel.h for machines with SSSE3.
 *
 * SPDX-License-Identifier: MIT
 */
#define KERNELS dtlp_kernels_ssse3
#include "nlp/kernel.h"
extern const dtlp_kernels KERNELS;
#include "nlp/kernel.inc"
