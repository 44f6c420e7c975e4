/* lexicon.c - a sentence's tokens as items with classes.
 *
 * Owns looking words up and cutting hyphened ones (third-quarter, year-ago)
 * into the parts that the rules know. Knows nothing of what follows from a
 * class.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "timex/node.h"

static const dtlp_word *find_word(const dtlp_lang *lang, const char *at, uint32_t size)
{
    enum { TOLD_BY_BITS = 8 };
    if (size == 0 || size > lang->longest_word)
        return NULL;
    uint32_t key = dtlp_word_key(at, size);
    if ((lang->filter[key / 8] >> key % 8 & 1) == 0)
        return NULL;
    uint64_t bits = dtlp_word_bits(at, size);
    uint32_t hash = dtlp_word_hash(bits, size);
    uint32_t displace = lang->displace[(uint64_t)hash * lang->n_displace >> 32];
    const dtlp_word *word = &lang->words[dtlp_word_slot(hash, displace, lang->n_words)];
    if (word->size != size || word->bits != bits)
        return NULL;
    return size <= TOLD_BY_BITS || dtlp_slice_equal_nocase((dtlp_slice){at, size}, (dtlp_slice){word->text, size}) ? word : NULL;
}

/* Words are listed with the plain apostrophe; texts have U+2019 too, where a word begins ("’s") or behind its
 * first letter ("o’clock"): the tokenizer parts what stands before any other. */
static const dtlp_word *look_up(const dtlp_lang *lang, const char *at, uint32_t size)
{
    enum { MARK = 3 /* bytes */, LONGEST = 16 };
    uint32_t before = size > MARK && (uint8_t)at[0] != 0xE2;
    char plain[LONGEST];
    if (size < before + MARK || memcmp(at + before, "\xE2\x80\x99", MARK) != 0)
        return find_word(lang, at, size);
    if (size > LONGEST)
        return NULL;
    plain[0] = at[0];
    plain[before] = '\'';
    memcpy(plain + before + 1, at + before + MARK, size - before - MARK);
    return find_word(lang, plain, size - MARK + 1);
}

int32_t dtlp_item_value(const dtlp_lang *lang, const dtlp_item *item, uint16_t reading)
{
    if (item->word == NULL)
        return item->number;
    const dtlp_sense *senses = &lang->senses[item->word->senses];
    for (uint32_t i = 0; i < item->word->n_senses; i++)
        if (senses[i].reading == reading)
            return senses[i].value;
    return item->number;
}

static dtlp_item *add_item(dtlp_finder *f, uint32_t begin, uint32_t end, uint32_t token)
{
    if (f->n_items + 2 > f->room) {
        size_t capacity = f->room;
        f->items = dtlp_arena_grow(f->arena, f->items, f->n_items, &capacity, f->n_items + 2, sizeof *f->items);
        f->room = capacity > UINT32_MAX / 2 ? UINT32_MAX / 2 : (uint32_t)capacity;
    }
    dtlp_item *item = &f->items[f->n_items++];
    const char *text = f->text->at;
    char before = begin == 0 ? ' ' : text[begin - 1];
    *item = (dtlp_item){.begin = begin, .end = end, .token = token, .node = DTLP_NO_NODE,
                        .capital = dtlp_is_upper(text[begin]), .space = dtlp_is_space(before)};
    return item;
}

static uint32_t count_readings(const dtlp_lang *lang, uint16_t class_id)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < lang->row_bytes; i++)
        n += (uint32_t)__builtin_popcount(lang->readings_of[class_id * lang->row_bytes + i]);
    return n;
}

/* A WORD IN CAPITALS tells nothing by them: it is read in the way that can mean more. */
static uint16_t class_of_capital(const dtlp_finder *f, const dtlp_item *item, const dtlp_word *word)
{
    for (uint32_t i = item->begin; i < item->end; i++)
        if (!dtlp_is_upper(f->text->at[i]) || item->end - item->begin < 3)
            return word->capital;
    return count_readings(f->lang, word->small) > count_readings(f->lang, word->capital) ? word->small : word->capital;
}

static void set_word(const dtlp_finder *f, dtlp_item *item, const dtlp_word *word)
{
    const dtlp_lang *lang = f->lang;
    unsigned char first = (unsigned char)f->text->at[item->begin];
    item->word = word;
    if (word != NULL)
        item->class_id = item->capital ? class_of_capital(f, item, word) : word->small;
    else if (dtlp_is_alpha((char)first) || first >= 0xC3)
        item->class_id = item->capital ? lang->class_unknown_capital : lang->class_unknown_small;
    else
        item->class_id = lang->class_other;
}

/* Digits, possibly with commas between thousands. */
static void set_number(const dtlp_finder *f, dtlp_item *item)
{
    const char *text = f->text->at;
    int digits = 0;
    bool comma = false;
    int64_t value = 0;
    for (uint32_t i = item->begin; i < item->end; i++) {
        if (!dtlp_is_digit(text[i])) {
            comma = true;
            continue;
        }
        digits++;
        value = value > INT32_MAX ? value : value * 10 + (text[i] - '0');
    }
    item->number = value > INT32_MAX ? INT32_MAX : (int32_t)value;
    item->class_id = f->lang->class_digits;
    digits += comma ? 10 : 0;
    for (uint32_t i = 0; i < f->lang->n_numbers; i++) {
        const dtlp_number_class *c = &f->lang->numbers[i];
        if (digits >= c->min_digits && digits <= c->max_digits && item->number >= c->min && item->number <= c->max) {
            item->class_id = c->class_id;
            return;
        }
    }
}

static bool is_number(const char *text, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        if (!dtlp_is_digit(text[i]) && !(text[i] == ',' && i + 3 < end && i > begin))
            return false;
    return begin < end;
}

/* Where a piece of a word ends that could stand on its own: before or after a
 * hyphen, dash or slash. */
static uint32_t piece_end(const char *text, uint32_t at, uint32_t end)
{
    static const bool cuts[256] = {['-'] = true, ['/'] = true, ['\''] = true, [0xE2] = true};
    uint32_t i = at;
    while (i < end && !cuts[(uint8_t)text[i]])
        i++;
    if (i > at)
        return i;
    return (uint8_t)text[i] == 0xE2 && i + 3 <= end ? i + 3 : i + 1;
}

/* "Dec31" */
static bool is_run(const char *p, const char *end)
{
    return end - p > 3 && dtlp_is_digit(p[3]) && dtlp_is_lower(p[1]) && dtlp_is_lower(p[2]);
}

/* May a form begin here? A digit with more than digits around it, an
 * apostrophe and digits, or a letter or three and digits. */
static bool may_be_form(const dtlp_text *text, uint32_t at)
{
    const char *p = text->at + at, *end = text->at + text->size;
    if (*p == '\'' || (uint8_t)*p == 0xE2)
        return (at + 1 < text->size && dtlp_is_digit(p[1])) || (at + 3 < text->size && dtlp_is_digit(p[3]));
    if (dtlp_is_lower(*p)) /* q3 */
        return p + 1 < end && (dtlp_is_digit(p[1]) || is_run(p, end));
    if (dtlp_is_upper(*p))
        return p + 1 < end && (dtlp_is_digit(p[1]) || (p + 2 < end && dtlp_is_digit(p[2])) || is_run(p, end));
    if (!dtlp_is_digit(*p))
        return false;
    const char *first = p;
    while (p < end && dtlp_is_digit(*p))
        p++;
    if (p - first == 8) /* 20181130 */
        return true;
    if (p >= end)
        return false;
    if (dtlp_is_alpha(*p) || *p == '\'' || *p == '+')
        return true;
    if (p + 1 >= end)
        return false;
    if (*p == ' ')
        return (p - first == 4 && dtlp_is_alpha(p[1])) || (p + 2 < end && dtlp_is_digit(p[1]) && p[2] == '/'); /* 1800 GMT, 5 1/2 */
    return (*p == ':' || *p == '/' || *p == '.' || *p == '-' || (uint8_t)*p >= 0xC2) && !dtlp_is_space(p[1]);
}

static bool try_form(dtlp_finder *f, uint32_t at, uint32_t limit, uint32_t token, uint32_t *end)
{
    const dtlp_form *form;
    dtlp_node node;
    if (!may_be_form(f->text, at))
        return false;
    uint32_t size = dtlp_forms_match(f, at, &node, &form);
    if (size == 0 || at + size > limit)
        return false;
    dtlp_item *item = add_item(f, at, at + size, token);
    item->class_id = form->result.class_id;
    if (form->result.op != DTLP_OP_drop) {
        item->node = dtlp_node_add(f, &node);
    }
    *end = at + size;
    return true;
}

/* One token from `at` on: a form, the whole word, or piece by piece. Returns
 * where the next begins, which may lie behind the token. */
static uint32_t take_token(dtlp_finder *f, uint32_t at, uint32_t token, uint32_t limit)
{
    const char *text = f->text->at;
    uint32_t end = f->text->tokens[token].end;
    while (at < end) {
        uint32_t next;
        if (try_form(f, at, limit, token, &next)) {
            at = next;
            continue;
        }
        if (dtlp_is_digit(text[at])) {
            next = at;
            while (next < end && (dtlp_is_digit(text[next]) || (text[next] == ',' && next + 1 < end && dtlp_is_digit(text[next + 1]))))
                next++;
            if (!is_number(text, at, next))
                next = at + (uint32_t)strspn(text + at, "0123456789");
            set_number(f, add_item(f, at, next, token));
            at = next;
            continue;
        }
        const dtlp_word *word = look_up(f->lang, text + at, end - at);
        next = end;
        if (word == NULL) {
            next = piece_end(text, at, end);
            word = next < end ? look_up(f->lang, text + at, next - at) : NULL;
            if (word == NULL && next - at > 2 && text[next - 1] == '.') {
                next--; /* the full stop of the sentence */
                word = look_up(f->lang, text + at, next - at);
            }
        }
        set_word(f, add_item(f, at, next, token), word);
        at = next;
    }
    return at;
}

/* "Nov" and "." that belong together. */
static void join_stop(dtlp_finder *f)
{
    if (f->n_items < 2)
        return;
    dtlp_item *stop = &f->items[f->n_items - 1], *word = stop - 1;
    if (stop->end - stop->begin != 1 || f->text->at[stop->begin] != '.' || word->end != stop->begin ||
        word->node != DTLP_NO_NODE)
        return;
    const dtlp_word *joined = look_up(f->lang, f->text->at + word->begin, stop->end - word->begin);
    if (joined == NULL)
        return;
    word->end = stop->end;
    set_word(f, word, joined);
    f->n_items--;
}

/* Is it a word that is a trigger, in capitals or not? */
static bool is_trigger(const dtlp_lang *lang, const char *at, uint32_t size)
{
    uint32_t key = dtlp_word_key(at, size);
    if ((lang->trigger_filter[key / 8] >> key % 8 & 1) == 0)
        return false;
    const dtlp_word *word = look_up(lang, at, size);
    return word != NULL && (lang->trigger[word->small] || lang->trigger[word->capital]);
}

/* Could what begins at `at` in a token that ends at `end` be a trigger, with the
 * rest of the token, or as the piece up to `piece`, or with a full stop or without? */
static bool may_trigger(const dtlp_finder *f, uint32_t at, uint32_t piece, uint32_t end)
{
    const char *text = f->text->at, *p = text + at;
    if (may_be_form(f->text, at))
        return true;
    if (dtlp_is_digit(*p))
        return end - at >= f->lang->trigger_digits;
    if (is_trigger(f->lang, p, end - at) || (piece < end && is_trigger(f->lang, p, piece - at)))
        return true;
    if (end < f->text->size && text[end] == '.' && is_trigger(f->lang, p, end - at + 1))
        return true;
    return piece - at > 2 && text[piece - 1] == '.' && is_trigger(f->lang, p, piece - at - 1);
}

static bool token_may_trigger(const dtlp_finder *f, const dtlp_token *token)
{
    for (uint32_t at = token->begin, piece; at < token->end; at = piece) {
        piece = piece_end(f->text->at, at, token->end);
        if (may_trigger(f, at, piece, token->end))
            return true;
    }
    return false;
}

/* Half the sentences hold nothing that could begin an expression; a look at each
 * token's letters tells it of nearly all of them. */
static bool sentence_may_trigger(const dtlp_finder *f, const dtlp_sentence *sentence)
{
    for (uint32_t i = 0; i < sentence->n_tokens; i++)
        if (token_may_trigger(f, &f->text->tokens[sentence->first_token + i]))
            return true;
    return false;
}

bool dtlp_items_make(dtlp_finder *f, const dtlp_sentence *sentence)
{
    uint32_t at = sentence->begin;
    bool trigger = false;
    f->n_items = 0;
    if (!sentence_may_trigger(f, sentence))
        return false;
    for (uint32_t i = 0; i < sentence->n_tokens; i++) {
        uint32_t token = sentence->first_token + i;
        const dtlp_token *t = &f->text->tokens[token];
        if (t->end <= at && at != sentence->begin)
            continue;
        uint32_t before = f->n_items;
        at = take_token(f, t->begin > at ? t->begin : at, token, sentence->end);
        for (uint32_t k = before; k < f->n_items; k++)
            trigger |= f->lang->trigger[f->items[k].class_id] || f->items[k].node != DTLP_NO_NODE;
        join_stop(f);
    }
    return trigger;
}
