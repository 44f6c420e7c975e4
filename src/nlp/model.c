/* model.c - the embedded model and the check of any model.
 *
 * Owns the decision whether bytes are a usable model: after dtlp_model_check
 * no look-up and no product can leave the file, whatever stands in it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/model.h"

#include "nlp/feature.h"
#include "nlp/words.h"

/* ---- checksum ----------------------------------------------------------- */

/* Four streams of 64-bit words; the tail is padded with zeros. */
uint64_t dtlp_model_checksum(const struct dtlp_model *model, size_t size)
{
    const unsigned char *at = (const unsigned char *)&model->n_upos;
    size_t left = size - offsetof(struct dtlp_model, n_upos);
    uint64_t h[4] = {1, 2, 3, 4};
    while (left > 0) {
        uint64_t w[4] = {0};
        size_t take = left < sizeof w ? left : sizeof w;
        memcpy(w, at, take);
        for (int i = 0; i < 4; i++) {
            h[i] = (h[i] ^ w[i]) * 0x9e3779b97f4a7c15u;
            h[i] ^= h[i] >> 32;
        }
        at += take;
        left -= take;
    }
    uint64_t sum = size;
    for (int i = 0; i < 4; i++)
        sum = (sum ^ h[i]) * 0xd6e8feb86659fd93u;
    return sum ^ (sum >> 32);
}

/* ---- check -------------------------------------------------------------- */

static bool power_of_two(uint32_t n) { return n != 0 && (n & (n - 1)) == 0; }

static bool width_fits(uint32_t n, uint32_t most) { return n > 0 && n <= most && n % 16 == 0; }

static bool net_fits(const dtlp_net_shape *s)
{
    return width_fits(s->input, DTLP_MAX_WIDTH) && width_fits(s->width, DTLP_MAX_WIDTH) && s->layers > 0 &&
           s->layers <= DTLP_MAX_LAYERS && width_fits(s->narrow, DTLP_MAX_WIDTH) && width_fits(s->tags, 256);
}

static bool parser_fits(const dtlp_net_shape *s)
{
    return net_fits(s) && s->input == s->width && width_fits(s->arc, 256) && width_fits(s->label, 256) &&
           width_fits(s->labels, 256) && 2 * s->arc + 2 * s->label <= DTLP_MAX_TOP;
}

static bool splitter_fits(const dtlp_net_shape *s, uint32_t input)
{
    return net_fits(s) && s->input == input && s->arc == 0 && s->label == 0 && s->labels == 0;
}

static bool shape_fits(const dtlp_model *m)
{
    return parser_fits(&m->shape) && splitter_fits(&m->split_shape, m->shape.input) && m->n_tags > 0 &&
           m->n_tags <= m->shape.tags && m->n_labels > 0 && m->n_labels <= m->shape.labels &&
           m->n_rows > 0 && m->n_rows < (1u << 24) && power_of_two(m->slots) &&
           power_of_two(m->lemma_slots) && m->slots <= 1u << 24 && m->lemma_slots <= 1u << 24;
}

/* Do the sections lie in the file, aligned, and have the size that the shape asks for? */
static bool sections_fit(const dtlp_model *m, size_t size)
{
    dtlp_net_layout layout = dtlp_net_lay_out(&m->shape), split = dtlp_net_lay_out(&m->split_shape);
    const uint64_t wanted[DTLP_MODEL_SECTIONS] = {
        [DTLP_MODEL_SLOTS] = (uint64_t)m->slots * sizeof(dtlp_model_slot),
        [DTLP_MODEL_ROWS] = (uint64_t)m->n_rows * m->shape.input,
        [DTLP_MODEL_FACTORS] = (uint64_t)m->n_rows * sizeof(float),
        [DTLP_MODEL_TAGS] = (uint64_t)m->n_tags * 2,
        [DTLP_MODEL_LABELS] = m->n_labels,
        [DTLP_MODEL_WEIGHTS] = layout.n_weights,
        [DTLP_MODEL_STARTS] = layout.n_starts * sizeof(int32_t),
        [DTLP_MODEL_FLOATS] = layout.n_floats * sizeof(float),
        [DTLP_MODEL_SPLIT_WEIGHTS] = split.n_weights,
        [DTLP_MODEL_SPLIT_STARTS] = split.n_starts * sizeof(int32_t),
        [DTLP_MODEL_SPLIT_FLOATS] = split.n_floats * sizeof(float),
        [DTLP_MODEL_LEMMAS] = (uint64_t)m->lemma_slots * sizeof(dtlp_model_slot),
        [DTLP_MODEL_TEXT] = m->sections[DTLP_MODEL_TEXT].size,
    };
    for (int i = 0; i < DTLP_MODEL_SECTIONS; i++) {
        uint64_t at = m->sections[i].at, long_ = m->sections[i].size;
        if (at % 64 != 0 || at < sizeof *m || at > size || long_ > size - at || long_ != wanted[i])
            return false;
    }
    return true;
}

/* Every value below `limit`, and a free slot so that a search ends. */
static bool slots_fit(const dtlp_model_slot *slots, uint32_t n, uint64_t limit)
{
    uint32_t used = 0;
    bool fit = true;
    for (uint32_t i = 0; i < n; i++) {
        used += slots[i].tag != 0;
        fit &= slots[i].tag == 0 || slots[i].value < limit;
    }
    return fit && used < n;
}

static bool classes_fit(const dtlp_model *m)
{
    const uint8_t *tags = dtlp_model_section(m, DTLP_MODEL_TAGS);
    const uint8_t *labels = dtlp_model_section(m, DTLP_MODEL_LABELS);
    bool fit = true;
    for (uint32_t i = 0; i < m->n_tags; i++)
        fit &= tags[2 * i] < DTLP_UPOS_COUNT && tags[2 * i + 1] < DTLP_XPOS_COUNT;
    for (uint32_t i = 0; i < m->n_labels; i++)
        fit &= labels[i] < DTLP_DEP_COUNT;
    return fit;
}

static bool tables_fit(const dtlp_model *m)
{
    uint64_t text_size = m->sections[DTLP_MODEL_TEXT].size;
    const char *text = dtlp_model_section(m, DTLP_MODEL_TEXT);
    return text_size > 0 && text[text_size - 1] == '\0' &&
           slots_fit(dtlp_model_section(m, DTLP_MODEL_SLOTS), m->slots, m->n_rows) &&
           slots_fit(dtlp_model_section(m, DTLP_MODEL_LEMMAS), m->lemma_slots, text_size);
}

const char *dtlp_model_check(const void *bytes, size_t size)
{
    const dtlp_model *m = bytes;
    if (size < sizeof *m || memcmp(m->magic, DTLP_MODEL_MAGIC, sizeof m->magic) != 0)
        return "it is not a model";
    if (m->version != DTLP_MODEL_VERSION || m->feature_version != DTLP_FEATURE_VERSION ||
        m->n_upos != DTLP_UPOS_COUNT || m->n_xpos != DTLP_XPOS_COUNT || m->n_deprel != DTLP_DEP_COUNT)
        return "it was made for another version";
    if (m->size != size || m->checksum != dtlp_model_checksum(m, size))
        return "it is damaged";
    if (!shape_fits(m) || !sections_fit(m, size) || !classes_fit(m) || !tables_fit(m))
        return "its parts do not fit together";
    return NULL;
}

/* ---- the embedded model ------------------------------------------------- */

#ifdef DTLP_MODEL_FILE

__asm__(".pushsection .rodata\n"
        ".balign 64\n"
        "dtlp_model_begin:\n"
        ".incbin \"" DTLP_MODEL_FILE "\"\n"
        "dtlp_model_end:\n"
        ".byte 0\n"
        ".popsection\n");
extern const char dtlp_model_begin[] __attribute__((visibility("hidden")));
extern const char dtlp_model_end[] __attribute__((visibility("hidden")));

const dtlp_model *dtlp_model_embedded(const dtlp_diag *diag)
{
    const char *wrong = dtlp_model_check(dtlp_model_begin, (size_t)(dtlp_model_end - dtlp_model_begin));
    if (wrong == NULL)
        return (const dtlp_model *)(const void *)dtlp_model_begin;
    dtlp_diag_report(diag, DTLP_D_MODEL_UNUSABLE, wrong);
    return NULL;
}

#else

const dtlp_model *dtlp_model_embedded(const dtlp_diag *diag)
{
    dtlp_diag_report(diag, DTLP_D_MODEL_UNUSABLE, "none was built in");
    return NULL;
}

#endif

/* ---- lemmas ------------------------------------------------------------- */

uint64_t dtlp_lemma_key(dtlp_slice form, dtlp_upos upos, dtlp_xpos xpos)
{
    uint64_t h = 0xcbf29ce484222325u ^ (((uint64_t)upos << 8 | (uint64_t)xpos) * 0x9e3779b97f4a7c15u);
    for (size_t i = 0; i < form.size; i++)
        h = (h ^ (unsigned char)form.at[i]) * 0x100000001b3u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    return h ^ (h >> 29);
}

uint64_t dtlp_model_lemma_key(const dtlp_model *model, dtlp_slice word, dtlp_upos upos, dtlp_xpos xpos)
{
    char room[DTLP_WORD_MAX];
    dtlp_slice form = upos == DTLP_PROPN ? word : dtlp_word_lower(word, room);
    uint64_t key = form.size == 0 ? 0 : dtlp_lemma_key(form, upos, xpos);
    __builtin_prefetch(dtlp_model_first_slot(dtlp_model_section(model, DTLP_MODEL_LEMMAS), model->lemma_slots, key));
    return key;
}

const char *dtlp_model_lemma(const dtlp_model *model, uint64_t key)
{
    int64_t at = key == 0 ? -1 : dtlp_model_find(dtlp_model_section(model, DTLP_MODEL_LEMMAS), model->lemma_slots, key);
    const char *text = dtlp_model_section(model, DTLP_MODEL_TEXT);
    return at < 0 ? NULL : text + at;
}
