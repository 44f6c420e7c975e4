/* kernel_body.h - the loops of kernel.h; each kernel_*.c compiles them anew
 * for its kind of machine, with KERNELS as the name of its table.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/kernel.h"

#include <string.h>

#include "nlp/shape.h"
#include "nlp/squash.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

/* ---- products of whole numbers ------------------------------------------ */

enum { PANEL = 16 };

#if defined(__AVX512BW__)
enum { ROWS = 8, PARTS = 1 };
typedef __m512i vec;
#define LOAD(p) _mm512_load_si512(p)
#define ZERO() _mm512_setzero_si512()
#define PAIR(x) _mm512_set1_epi32(x)
#if defined(__AVX512VNNI__)
#define MADD(sum, a, b) _mm512_dpwssd_epi32(sum, a, b)
#else
#define MADD(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))
#endif
#define STORE(out, sum, scale, bias) \
    _mm512_storeu_ps(out, _mm512_add_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(sum), _mm512_loadu_ps(scale)), \
                                        _mm512_loadu_ps(bias)))
#elif defined(__AVX2__)
enum { ROWS = 6, PARTS = 2 };
typedef __m256i vec;
#define LOAD(p) _mm256_load_si256((const __m256i *)(p))
#define ZERO() _mm256_setzero_si256()
#define PAIR(x) _mm256_set1_epi32(x)
#define MADD(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define STORE(out, sum, scale, bias) \
    _mm256_storeu_ps(out, _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_loadu_ps(scale)), \
                                        _mm256_loadu_ps(bias)))
#elif defined(__SSE2__)
enum { ROWS = 2, PARTS = 4 };
typedef __m128i vec;
#define LOAD(p) _mm_load_si128((const __m128i *)(p))
#define ZERO() _mm_setzero_si128()
#define PAIR(x) _mm_set1_epi32(x)
#define MADD(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define STORE(out, sum, scale, bias) \
    _mm_storeu_ps(out, _mm_add_ps(_mm_mul_ps(_mm_cvtepi32_ps(sum), _mm_loadu_ps(scale)), _mm_loadu_ps(bias)))
#else
/* Any machine: a vector of sixteen sums, wrapping as the others do. */
enum { ROWS = 2, PARTS = 1 };
typedef struct vec {
    uint32_t at[PANEL];
} vec;
static inline vec plain_load(const int16_t *p)
{
    vec v;
    memcpy(v.at, p, sizeof v.at);
    return v;
}
static inline vec plain_pair(int32_t x)
{
    vec v;
    for (int i = 0; i < PANEL; i++)
        v.at[i] = (uint32_t)x;
    return v;
}
static inline vec plain_madd(vec sum, vec a, vec b)
{
    for (int i = 0; i < PANEL; i++) {
        int16_t x[2], y[2];
        memcpy(x, &a.at[i], sizeof x);
        memcpy(y, &b.at[i], sizeof y);
        sum.at[i] += (uint32_t)(x[0] * y[0]) + (uint32_t)(x[1] * y[1]);
    }
    return sum;
}
static inline void plain_store(float *out, vec sum, const float *scale, const float *bias)
{
    for (int i = 0; i < PANEL; i++)
        out[i] = (float)(int32_t)sum.at[i] * scale[i] + bias[i];
}
#define LOAD(p) plain_load(p)
#define ZERO() plain_pair(0)
#define PAIR(x) plain_pair(x)
#define MADD(sum, a, b) plain_madd(sum, a, b)
#define STORE(out, sum, scale, bias) plain_store(out, sum, scale, bias)
#endif

enum { LANES = PANEL / PARTS };

/* ROWS rows of a (or fewer, the last ones idle) by one panel. */
static inline void block(const int16_t *a, uint32_t rows, uint32_t k, const int16_t *panel,
                         const float *scale, const float *bias, float *out, uint32_t columns)
{
    vec sum[ROWS][PARTS];
    const int16_t *row[ROWS];
    for (uint32_t r = 0; r < ROWS; r++) {
        row[r] = a + (size_t)(r < rows ? r : 0) * k;
        for (int p = 0; p < PARTS; p++)
            sum[r][p] = ZERO();
    }
    for (uint32_t i = 0; i < k; i += 2) {
        vec w[PARTS];
        for (int p = 0; p < PARTS; p++)
            w[p] = LOAD(panel + (size_t)i * PANEL + (size_t)p * 2 * LANES);
        for (int r = 0; r < ROWS; r++) {
            int32_t pair;
            memcpy(&pair, row[r] + i, sizeof pair);
            vec both = PAIR(pair);
            for (int p = 0; p < PARTS; p++)
                sum[r][p] = MADD(sum[r][p], both, w[p]);
        }
    }
    for (uint32_t r = 0; r < ROWS && r < rows; r++)
        for (int p = 0; p < PARTS; p++)
            STORE(out + (size_t)r * columns + p * LANES, sum[r][p], scale + p * LANES, bias + p * LANES);
}

static void product(const int16_t *a, uint32_t rows, uint32_t k, const int16_t *w, uint32_t columns,
                    const float *scale, const float *bias, float *out)
{
    for (uint32_t j = 0; j < columns; j += PANEL)
        for (uint32_t i = 0; i < rows; i += ROWS)
            block(a + (size_t)i * k, rows - i, k, w + (size_t)j * k, scale + j, bias + j,
                  out + (size_t)i * columns + j, columns);
}

/* ---- number by number --------------------------------------------------- */

/* One word: the same formulas as in the trainer. */
static inline void step(uint32_t width, const float *restrict z, const float *restrict peek,
                        const float *restrict x, float *restrict state, float *restrict out)
{
    for (uint32_t j = 0; j < width; j++) {
        float before = state[j];
        float f = dtlp_gate(z[width + j] + peek[j] * before);
        float r = dtlp_gate(z[2 * width + j] + peek[width + j] * before);
        float c = f * before + (1.0f - f) * z[j];
        state[j] = c;
        out[j] = r * dtlp_squash(c) + (1.0f - r) * x[j];
    }
}

static void scan(const dtlp_scan *s)
{
    const float *z = s->z, *x = s->x;
    float *out = s->out;
    for (uint32_t i = 0; i < s->n; i++) {
        step(s->width, z, s->peek, x, s->state, out);
        if (i + 1 < s->n) {
            z += s->z_step;
            x += s->x_step;
            out += s->out_step;
        }
    }
}

static void quantise(const float *restrict x, size_t n, int16_t *restrict out)
{
    const float most = DTLP_QUANT_MOST;
    for (size_t i = 0; i < n; i++) {
        float y = x[i] * DTLP_QUANT;
        y = y < most ? y : most;
        y = y > -most ? y : -most;
        out[i] = (int16_t)(int32_t)(y + (y < 0 ? -0.5f : 0.5f));
    }
}

static void add_row(float *restrict into, const int8_t *restrict row, float factor, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        into[i] += factor * (float)row[i];
}

static void accumulate(const float *restrict a, uint32_t k, const float *restrict b, uint32_t columns,
                       float *restrict out)
{
    for (uint32_t i = 0; i < k; i++) {
        float x = a[i];
        for (uint32_t j = 0; j < columns; j++)
            out[j] += x * b[(size_t)i * columns + j];
    }
}

const dtlp_kernels KERNELS = {product, scan, quantise, add_row, accumulate};
