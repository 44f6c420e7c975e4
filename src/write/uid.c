/* uid.c - see uid.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/uid.h"

#include "write/text.h"

typedef struct hash {
    uint64_t a, b;
} hash;

/* FNV-1a from two bases at once. A field ends with a byte that no UTF-8 holds,
 * so that "ab", "c" and "a", "bc" differ. */
static void add_bytes(hash *h, const char *bytes, size_t size)
{
    for (size_t i = 0; i <= size; i++) {
        unsigned char byte = i < size ? (unsigned char)bytes[i] : 0xFF;
        h->a = (h->a ^ byte) * 0x100000001B3u;
        h->b = (h->b ^ byte) * 0x100000001B3u + 0x9E3779B97F4A7C15u;
    }
}

/* White space does not tell texts apart. */
static void add_words(hash *h, dtlp_slice text)
{
    size_t at = 0;
    while (at < text.size) {
        while (at < text.size && dtlp_is_space(text.at[at]))
            at++;
        size_t from = at;
        while (at < text.size && !dtlp_is_space(text.at[at]))
            at++;
        if (at > from)
            add_bytes(h, text.at + from, at - from);
    }
    add_bytes(h, "", 0);
}

/* The finaliser of MurmurHash3: every bit in reaches every bit out. */
static uint64_t mix(uint64_t x)
{
    x = (x ^ x >> 33) * 0xFF51AFD7ED558CCDu;
    x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53u;
    return x ^ x >> 33;
}

static hash identity(const dtl_timeline *timeline, const dtl_entry *entry)
{
    hash h = {0xCBF29CE484222325u, 0x6C62272E07BB0142u};
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    const dtl_event *event = dtlp_entry_event(timeline, entry);
    const char *article = document == NULL ? entry->url : document->url != NULL ? document->url : document->id;
    add_words(&h, dtlp_slice_of(article));
    if (event == NULL)
        add_words(&h, dtlp_slice_of(entry->id));
    add_words(&h, dtlp_entry_sentence(timeline, entry));
    if (event != NULL)
        add_words(&h, dtlp_span_text(document, event->trigger));
    return h;
}

static void print_uuid(hash h, char out[DTLP_UID_SIZE])
{
    static const char hex[] = "0123456789abcdef";
    uint64_t halves[2] = {mix(h.a), mix(h.b ^ h.a >> 1)};
    halves[0] = (halves[0] & ~(uint64_t)0xF000) | 0x8000;                 /* version 8 */
    halves[1] = (halves[1] & ~((uint64_t)3 << 62)) | (uint64_t)2 << 62; /* variant */
    size_t n = 0;
    for (int i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            out[n++] = '-';
        out[n++] = hex[halves[i / 16] >> (60 - 4 * (i % 16)) & 15];
    }
    out[n] = '\0';
}

/* Identities seen and how often: open addressing, at most half full. */
typedef struct seen_set {
    hash *keys;
    uint32_t *counts;
    size_t mask;
} seen_set;

static uint32_t count_again(seen_set *seen, hash h)
{
    size_t i = (size_t)mix(h.a ^ h.b) & seen->mask;
    while (seen->counts[i] != 0 && (seen->keys[i].a != h.a || seen->keys[i].b != h.b))
        i = (i + 1) & seen->mask;
    seen->keys[i] = h;
    return seen->counts[i]++;
}

const dtlp_uid *dtlp_uids(dtlp_arena *arena, const dtl_timeline *timeline)
{
    dtlp_uid *uids = DTLP_NEW_ARRAY(arena, dtlp_uid, timeline->n_entries);
    size_t size = 16;
    while (size < 2 * timeline->n_entries)
        size *= 2;
    seen_set seen = {DTLP_NEW_ARRAY(arena, hash, size), DTLP_NEW_ARRAY(arena, uint32_t, size), size - 1};
    for (size_t i = 0; i < timeline->n_entries; i++) {
        hash h = identity(timeline, &timeline->entries[i]);
        uint32_t before = count_again(&seen, h); /* the same word twice in one sentence */
        if (before > 0) {
            char ordinal[4] = {(char)before, (char)(before >> 8), (char)(before >> 16), (char)(before >> 24)};
            add_bytes(&h, ordinal, sizeof ordinal);
        }
        print_uuid(h, uids[i].text);
    }
    return uids;
}
