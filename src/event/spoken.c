/* spoken.c - titles of what was said, where the saying is the event.
 *
 * Somebody's very words, or news that has a date of its own: who said it, to whom,
 * and then what. Owns also what a day is told of by a clause that
 * tells nothing else, and what is left of a title that nothing makes short enough.
 * Knows nothing of choosing words of a clause.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "event/line.h"

enum { LONGEST = DTLP_TITLE_LENGTH + 30 /* characters */ };

/* The first and last of the words quoted before the verb in its sentence. */
static bool find_quotation(const struct dtlp_happenings *all, uint32_t verb, uint32_t *first, uint32_t *last)
{
    const dtlp_tree *tree = all->tree;
    uint32_t begin = tree->text->sentences[tree->sentence[verb]].first_token, at = verb;
    while (at > begin && !tree->text->tokens[at - 1].quoted)
        at--;
    if (at == begin)
        return false;
    *last = at - 1;
    while (at > begin && tree->text->tokens[at - 1].quoted)
        at--;
    *first = at;
    while (*first < *last && dtlp_is_quote(dtlp_word_at(tree, *first)))
        ++*first;
    while (*last > *first && (dtlp_is_quote(dtlp_word_at(tree, *last)) || dtlp_word_is_at(tree, *last, ",")))
        --*last;
    return *first == begin || dtlp_is_quote(dtlp_word_at(tree, begin)); /* from the beginning, or it is a half */
}

/* "told reporters". */
static bool put_listener(dtlp_line *out, const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        bool object = dtlp_rel(tree, at) == DTLP_DEP_obj || dtlp_rel(tree, at) == DTLP_DEP_iobj;
        if (at < work->top || !object || !dtlp_is_noun(tree, at) || work->all->timex_of[at] != 0)
            continue;
        dtlp_line phrase = {.arena = out->arena};
        dtlp_put_phrase(&phrase, work, at);
        dtlp_line_put_word(out, (dtlp_slice){phrase.text.at, phrase.text.count}, true);
        return true;
    }
    return false;
}

/* Who says; false if the text does not tell who. */
static bool put_speaker(dtlp_line *out, dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top);
    if (subject == DTLP_NO_TOKEN || tree->text->tokens[subject].quoted || !dtlp_put_actor(out, work, subject, false) || out->text.count == 0)
        return false;
    if (dtlp_is_lower(out->text.at[0]))
        out->text.at[0] = dtlp_upper(out->text.at[0]);
    uint32_t were = dtlp_child(tree, work->top, DTLP_DEP_aux_pass);
    if (were != DTLP_NO_TOKEN)
        dtlp_line_put_word(out, dtlp_word_at(tree, were), true);
    dtlp_put_verb(out, work, true);
    return true;
}

static const char *text_of(const dtlp_line *out)
{
    size_t characters = dtlp_utf8_count(out->text.at, out->text.count);
    return characters > LONGEST ? NULL : dtlp_arena_copy(out->arena, out->text.at, out->text.count);
}

/* "They knew what they wanted…": of words too many the first that fit, up to a mark if there is one. */
static bool put_shortened(dtlp_line *out, dtlp_slice words)
{
    enum { FEWEST = 30 /* characters */, MARKS = 3 /* the quotation marks, the ellipsis */ };
    size_t had = dtlp_utf8_count(out->text.at, out->text.count) + MARKS, at = 0, end = 0, clause = 0;
    for (size_t n = 0; at < words.size && n + had < LONGEST; n++) {
        bool ends = at > 0 && words.at[at] == ' ';
        end = ends ? at : end;
        clause = ends && n >= FEWEST && strchr(",;.", words.at[at - 1]) != NULL ? at - 1 : clause;
        dtlp_utf8_next(words.at, words.size, &at);
    }
    if (clause != 0)
        end = clause;
    if (end < FEWEST)
        return false;
    dtlp_line_put(out, (dtlp_slice){words.at, end});
    dtlp_line_put(out, DTLP_SLICE("\xE2\x80\xA6"));
    return true;
}

static dtlp_title_work work_on(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtlp_sentence *sentence = &all->tree->text->sentences[one->sentence];
    dtlp_title_work work = {.arena = arena, .all = all, .timexes = all->timexes, .mention = mention, .dated = mention, .top = one->token,
                            .first = sentence->first_token, .end = sentence->first_token + sentence->n_tokens,
                            .subject = DTLP_NO_TOKEN};
    work.keep = DTLP_NEW_ARRAY(arena, bool, sentence->n_tokens);
    return work;
}

const char *dtlp_title_of_words(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    dtlp_title_work work = work_on(arena, all, mention);
    dtlp_line out = {.arena = arena};
    uint32_t first, last;
    if (one->kind != DTLP_KIND_VERB || !one->reports || one->quoted || !find_quotation(all, one->token, &first, &last) ||
        !put_speaker(&out, &work))
        return NULL;
    bool told = put_listener(&out, &work); /* many words said to nobody are no news */
    const dtlp_token *tokens = all->tree->text->tokens;
    dtlp_slice words = {all->tree->text->at + tokens[first].begin, tokens[last].end - tokens[first].begin};
    dtlp_line_put(&out, DTLP_SLICE(": \xE2\x80\x9C"));
    size_t room = out.text.count;
    dtlp_line_put(&out, words);
    dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\x9D"));
    const char *title = text_of(&out);
    if (title != NULL)
        return title;
    out.text.count = room;
    if (!told || !put_shortened(&out, words))
        return NULL;
    dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\x9D"));
    return text_of(&out);
}

/* Of the words around the mention in its sentence that are quoted as it is those of its own clause: "I asked again, and they said it was there". */
static void find_clause(const struct dtlp_happenings *all, uint32_t mention, uint32_t *first, uint32_t *end)
{
    const dtlp_tree *tree = all->tree;
    uint32_t top = all->at[mention].token, begin = tree->text->sentences[tree->sentence[top]].first_token;
    uint32_t beyond = begin + tree->text->sentences[tree->sentence[top]].n_tokens;
    bool quoted = tree->text->tokens[top].quoted;
    for (*first = top; *first > begin && tree->text->tokens[*first - 1].quoted == quoted && !dtlp_is_quote(dtlp_word_at(tree, *first - 1));)
        --*first;
    for (*end = top + 1; *end < beyond && tree->text->tokens[*end].quoted == quoted && !dtlp_is_quote(dtlp_word_at(tree, *end));)
        ++*end;
    if (dtlp_rel(tree, top) == DTLP_DEP_conj && tree->left[top] > *first)
        *first = tree->left[top];
    for (uint32_t at = tree->child[top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > top && dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_own_subject(tree, at) != DTLP_NO_TOKEN && tree->left[at] > top && tree->left[at] < *end)
            *end = tree->left[at];
    while (*first < top && (dtlp_up(tree, *first) == DTLP_PUNCT || dtlp_up(tree, *first) == DTLP_CCONJ))
        ++*first;
    while (*end > top + 1 && (dtlp_up(tree, *end - 1) == DTLP_PUNCT || dtlp_up(tree, *end - 1) == DTLP_CCONJ))
        --*end;
}

/* "I moved to Leeds in May", "she married my father": whose clause it is tells of his own, in words enough to stand where
 * nobody quotes them. */
static bool tells_of_self(const dtlp_tree *tree, uint32_t top, uint32_t first, uint32_t end)
{
    enum { FEWEST = 5 /* words */ };
    bool enough = tree->text->tokens[top].quoted || end - first >= FEWEST;
    for (uint32_t at = first; at < end && enough; at++) {
        uint32_t head = dtlp_head(tree, at);
        if (dtlp_up(tree, at) == DTLP_PRON && (dtlp_form_is(tree, at) & DTLP_IS(F_SPEAKER)) && head != DTLP_NO_TOKEN &&
            (head == top || dtlp_head(tree, head) == top))
            return true;
    }
    return false;
}

const char *dtlp_title_of_speech(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t teller, uint32_t mention)
{
    const dtlp_text *text = all->tree->text;
    dtlp_line out = {.arena = arena};
    uint32_t first, end;
    find_clause(all, mention, &first, &end);
    if (teller == DTLP_NO_MENTION && !tells_of_self(all->tree, all->at[mention].token, first, end))
        return NULL;
    if (teller != DTLP_NO_MENTION) {
        dtlp_title_work work = work_on(arena, all, teller);
        if (!put_speaker(&out, &work))
            return NULL;
        put_listener(&out, &work);
        dtlp_line_put(&out, DTLP_SLICE(": "));
    }
    dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\x9C"));
    size_t at = out.text.count;
    dtlp_slice words = {text->at + text->tokens[first].begin, text->tokens[end - 1].end - text->tokens[first].begin};
    if (dtlp_utf8_count(words.at, words.size) + dtlp_utf8_count(out.text.at, at) < LONGEST)
        dtlp_line_put(&out, words);
    else if (!put_shortened(&out, words))
        return NULL;
    dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\x9D"));
    if (dtlp_is_lower(out.text.at[at]))
        out.text.at[at] = dtlp_upper(out.text.at[at]);
    return text_of(&out);
}

const char *dtlp_title_of_report(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, uint32_t said, const char *told)
{
    dtlp_title_work work = work_on(arena, all, mention);
    dtlp_line out = {.arena = arena};
    bool hears = all->events[mention].event_class == DTL_CLASS_PERCEPTION; /* "a jury heard" */
    if (told == NULL || (!all->at[mention].reports && !hears) || !put_speaker(&out, &work))
        return NULL;
    uint32_t begin = all->tree->left[all->at[said].token];
    bool name = begin < all->tree->text->n_tokens && (all->name_of[begin] != 0 || dtlp_up(all->tree, begin) == DTLP_PROPN);
    bool opened = dtlp_up(all->tree, begin) == DTLP_DET && !name && told[1] != '\0' && !dtlp_is_upper(told[1]); /* "The crew", but "THE CREW" */
    dtlp_slice clause = dtlp_slice_of(told);
    put_listener(&out, &work);
    dtlp_line_put(&out, DTLP_SLICE(": "));
    dtlp_line_put(&out, opened ? dtlp_slice_lower(arena, (dtlp_slice){clause.at, 1}) : (dtlp_slice){clause.at, 1});
    dtlp_line_put(&out, (dtlp_slice){clause.at + 1, clause.size - 1});
    return text_of(&out);
}

/* "There was an election", where the noun alone tells too little. */
static const char *title_of_being_there(dtlp_arena *arena, const dtlp_tree *tree, uint32_t noun)
{
    uint32_t be = dtlp_head(tree, noun), there = dtlp_child(tree, be, DTLP_DEP_expl);
    dtlp_line out = {.arena = arena};
    if (there > be || tree->text->tokens[noun].quoted || dtlp_child(tree, be, DTLP_DEP_mark) != DTLP_NO_TOKEN || dtlp_xp(tree, be) != DTLP_XPOS_VBD ||
        dtlp_child(tree, noun, DTLP_DEP_det) != be + 1)
        return NULL;
    for (uint32_t at = there; at <= noun; at++)
        dtlp_line_put_word(&out, dtlp_word_at(tree, at), at == there || tree->text->tokens[at].space_before);
    if (dtlp_is_lower(out.text.at[0]))
        out.text.at[0] = dtlp_upper(out.text.at[0]);
    return text_of(&out);
}

const char *dtlp_title_of_day(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t noun = all->at[mention].token, day = dtlp_head(tree, noun);
    if (dtlp_is_there(tree, noun))
        return title_of_being_there(arena, tree, noun);
    uint32_t copula = day == DTLP_NO_TOKEN || all->timex_of[day] == 0 ? DTLP_NO_TOKEN : dtlp_child(tree, day, DTLP_DEP_cop);
    if (copula == DTLP_NO_TOKEN || copula < noun || !dtlp_is_subject(dtlp_rel(tree, noun)) || tree->text->tokens[noun].quoted)
        return NULL;
    dtlp_title_work work = work_on(arena, all, mention);
    dtlp_line out = {.arena = arena};
    if (!dtlp_put_actor(&out, &work, noun, false) || out.text.count == 0)
        return NULL;
    if (dtlp_is_lower(out.text.at[0]))
        out.text.at[0] = dtlp_upper(out.text.at[0]);
    uint32_t aux = dtlp_child(tree, day, DTLP_DEP_aux), begin = aux != DTLP_NO_TOKEN && aux > noun && aux < copula ? aux : copula; /* "will be on 3 May" */
    for (uint32_t at = begin; at < dtlp_behind_timex(all, day); at++)
        dtlp_line_put_word(&out, dtlp_word_at(tree, at), at == begin || tree->text->tokens[at].space_before);
    return text_of(&out);
}

const char *dtlp_title_cut(dtlp_arena *arena, const char *title)
{
    enum { MARKS = 2 /* the ellipsis, a quotation mark */ };
    dtlp_slice all = dtlp_slice_of(title);
    if (dtlp_utf8_count(all.at, all.size) <= DTLP_TITLE_MOST)
        return title;
    size_t at = 0, end = 0;
    bool open = false, quoting = false;
    for (int i = 0; i < DTLP_TITLE_MOST - MARKS; i++) {
        if (all.at[at] == ' ') {
            end = at;
            quoting = open;
        }
        uint32_t c = dtlp_utf8_next(all.at, all.size, &at);
        open = c == 0x201C || (open && c != 0x201D);
    }
    if (end == 0) { /* one word */
        end = at;
        quoting = open;
    }
    while (end > 1 && (all.at[end - 1] == ' ' || all.at[end - 1] == ','))
        end--;
    dtlp_line out = {.arena = arena};
    dtlp_line_put(&out, (dtlp_slice){all.at, end});
    dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\xA6"));
    if (quoting)
        dtlp_line_put(&out, DTLP_SLICE("\xE2\x80\x9D"));
    return dtlp_arena_copy(arena, out.text.at, out.text.count);
}
