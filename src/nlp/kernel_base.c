/* kernel_base.c - the loops of kernel.h for any machine of the target's kind.
 *
 * SPDX-License-Identifier: MIT
 */
#define KERNELS dtlp_kernels_base
#include "nlp/kernel.h"
extern const dtlp_kernels KERNELS;
#include "nlp/kernel.inc"
