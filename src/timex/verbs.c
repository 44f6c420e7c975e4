/* verbs.c - what each word of a sentence tells of the tense.
 *
 * Owns which words are verbs that tell: past, present or to come, read from the words
 * alone, once a sentence. Knows nothing of the expressions among them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/tense.h"

/* Could a form that is also the infinitive ("put", "succeed") be one here? */
static bool is_infinitive(const dtlp_finder *f, uint32_t i)
{
    return follows(f, i, 1, f->lang->reading_infinitive) || follows(f, i, 2, f->lang->reading_future);
}

/* "Expect the water to peak". */
static bool is_expecting(const dtlp_finder *f, uint32_t i)
{
    enum { REACH = 6 };
    if (!reads(f, i, f->lang->reading_expecting))
        return false;
    if (!dtlp_item_ends_past(f, &f->words.at[i])) /* "expect rain" */
        return true;
    for (uint32_t k = i + 2; k <= i + REACH; k++)
        if (reads(f, k, f->lang->reading_infinitive))
            return true;
    return false;
}

/* "Agreed to meet", "expected for", "planned a": 1; after "had been" it lies behind. */
static int tense_of_plan(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    bool plan = (reads(f, i, lang->reading_future_to) && reads(f, i + 1, lang->reading_infinitive)) ||
                (reads(f, i, lang->reading_future_object) && reads(f, i + 1, lang->reading_object)) || is_expecting(f, i);
    if (!plan)
        return DTLP_TENSE_UNKNOWN;
    return follows(f, i, 3, lang->reading_had) ? -1 : 1;
}

/* "We are meeting", "are you free"; "let me know", "see you": the writer's own
 * present and requests, which set dates to come. */
static bool speaks_ahead(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    if (reads(f, i, lang->reading_be))
        return follows(f, i, 1, lang->reading_speaker) || reads(f, i + 1, lang->reading_speaker);
    return reads(f, i, lang->reading_request) && reads(f, i + 1, lang->reading_requested) &&
           !follows(f, i, 3, lang->reading_past) && !follows(f, i, 3, lang->reading_negation);
}

/* "An unexpected storm", "a still undecided case": no verb, though it ends like one. */
static bool is_attribute(const dtlp_finder *f, uint32_t i)
{
    return dtlp_item_may_be_past(f, &f->words.at[i]) && i + 1 < f->words.count && !f->words.at[i + 1].capital &&
           (follows(f, i, 1, f->lang->reading_determiner) || follows(f, i, 1, f->lang->reading_object) ||
            (follows(f, i, 1, f->lang->reading_adverb) && follows(f, i, 2, f->lang->reading_object)));
}

/* "Will notify those affected", "would take a pay cut": what "will" tells of. */
static bool is_beside_future(const dtlp_finder *f, uint32_t i)
{
    enum { REACH = 6 };
    const dtlp_lang *lang = f->lang;
    if (i == 0 || f->tenses.at[i - 1].before != 1 || !reads(f, i, lang->reading_unverbal))
        return false;
    for (uint32_t n = 0; n < REACH && i-- > 0; n++) {
        if (reads(f, i, lang->reading_relative) || reads(f, i, lang->reading_plural_subject))
            return false;
        if (f->tenses.at[i].here == 1)
            return reads(f, i, lang->reading_future);
    }
    return false;
}

/* "By three votes", "his visits": no verb. */
static bool is_counted(const dtlp_finder *f, uint32_t i)
{
    return i > 0 && (reads(f, i - 1, f->lang->reading_digit) || reads(f, i - 1, f->lang->reading_determiner) || dtlp_is_digit(f->text->at[f->words.at[i - 1].begin]));
}

/* What "runs from Friday", but not "from Friday to Sunday", may have begun; what it "comes after" has. */
static bool begins_earlier(const dtlp_finder *f, uint32_t i)
{
    enum { REACH = 5 };
    if (!signals(f, i, DTL_SIGNAL_SINCE))
        return signals(f, i, DTL_SIGNAL_AFTER);
    for (uint32_t k = i + 2; k <= i + REACH; k++)
        if (reads(f, k, f->lang->reading_connective))
            return false;
    return true;
}

/* "Tickets go on sale", "they open": behind a plural, by its last letter. */
static bool follows_plural(const dtlp_finder *f, uint32_t i)
{
    enum { LEAST = 4 };
    if (i == 0 || reads(f, i - 1, f->lang->reading_plural_subject))
        return i > 0;
    const dtlp_item *before = &f->words.at[i - 1];
    bool noun = f->tenses.at[i - 1].here == DTLP_TENSE_UNKNOWN && !reads(f, i - 1, f->lang->reading_determiner);
    return noun && before->end - before->begin >= LEAST && f->text->at[before->end - 1] == 's';
}

/* "To be opened in May" of what is not yet; not "was to be". */
static bool is_to_be(const dtlp_finder *f, uint32_t i)
{
    return reads(f, i, f->lang->reading_be) && follows(f, i, 1, f->lang->reading_infinitive) && f->tenses.at[i - 1].before != -1;
}

/* "Hopes to have the work finished by Easter", "want it lifted by May": what is yet to be done. */
static bool is_to_be_had(const dtlp_finder *f, uint32_t i)
{
    enum { REACH = 6 };
    if (follows(f, i, 2, f->lang->reading_wanting))
        return true;
    for (uint32_t n = 1; i-- > 1 && n <= REACH && f->tenses.at[i].here == DTLP_TENSE_UNKNOWN; n++)
        if (n > 1 && reads(f, i, f->lang->reading_having) && reads(f, i - 1, f->lang->reading_infinitive))
            return true;
    return false;
}

/* "Is set for trial on Monday", "was scheduled for release": also where it was told before. */
static bool is_set_to_come(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    return signals(f, i + 1, DTL_SIGNAL_FOR) && reads(f, i, lang->reading_setting) && reads(f, i, lang->reading_future_to) && follows(f, i, 2, lang->reading_be) &&
           !follows(f, i, 4, lang->reading_had);
}

/* -1 past, 0 present, +1 future, or unknown: not a verb that tells. "Is
 * expected", "agreed to meet" look ahead; "had been due" and "could not be
 * reached" do not; the participle of "will be named" leaves the telling to "will". */
static int tense_of(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    if (!lang->telling[f->words.at[i].class_id] && !dtlp_item_may_be_past(f, &f->words.at[i])) /* most words */
        return DTLP_TENSE_UNKNOWN;
    if (reads(f, i, lang->reading_could) && (reads(f, i + 1, lang->reading_negation) || follows(f, i, 6, lang->reading_negation)))
        return -1;
    if (reads(f, i, lang->reading_contracted)) /* "he'd got" and "he'd leave" */
        return reads(f, i + 1, lang->reading_past) || (i + 1 < f->words.count && dtlp_item_may_be_past(f, &f->words.at[i + 1])) ? -1 : 1;
    if (reads(f, i, lang->reading_future) || speaks_ahead(f, i) || is_to_be(f, i))
        return 1;
    int plan = tense_of_plan(f, i);
    if (plan != DTLP_TENSE_UNKNOWN)
        return plan;
    if (is_set_to_come(f, i))
        return 1;
    if (reads(f, i, lang->reading_future_part))
        return follows(f, i, 3, lang->reading_past_aux) ? -1 : 1;
    if (is_attribute(f, i) || is_beside_future(f, i))
        return DTLP_TENSE_UNKNOWN;
    if (reads(f, i, lang->reading_past) || dtlp_item_may_be_past(f, &f->words.at[i]))
        return follows(f, i, 2, lang->reading_be) || is_infinitive(f, i) || is_to_be_had(f, i) ? DTLP_TENSE_UNKNOWN : -1;
    if (reads(f, i, lang->reading_ongoing) && follows(f, i, 1, lang->reading_be) && (i < 2 || f->tenses.at[i - 1].before != -1))
        return 1; /* "is visiting the site" */
    bool runs_out = reads(f, i, lang->reading_running) && (reads(f, i + 1, lang->reading_until) || reads(f, i + 1, lang->reading_limit) || reads(f, i + 1, lang->reading_undoing));
    bool acts = reads(f, i, lang->reading_acting) && (reads(f, i + 1, lang->reading_determiner) || reads(f, i + 1, lang->reading_object));
    if ((reads(f, i, lang->reading_coming) && !is_counted(f, i)) || runs_out || acts)
        return is_infinitive(f, i) || follows(f, i, 3, lang->reading_past) || begins_earlier(f, i + 1) ? DTLP_TENSE_UNKNOWN : 1;
    if (reads(f, i, lang->reading_present))
        return follows(f, i, 1, lang->reading_infinitive) ? DTLP_TENSE_UNKNOWN : 0;
    if (reads(f, i, lang->reading_coming_plural) && follows_plural(f, i) && !follows(f, i, 3, lang->reading_had))
        return 1;
    return DTLP_TENSE_UNKNOWN;
}

/* What it tells of an expression before it: "In July they agreed to buy it" is
 * about the agreeing. */
static int tense_ahead_of(const dtlp_finder *f, uint32_t i)
{
    bool plan_follows = (i + 1 < f->tenses.count && f->tenses.at[i + 1].here == 1) || (i + 2 < f->tenses.count && f->tenses.at[i + 2].here == 1);
    if (plan_follows && reads(f, i, f->lang->reading_be)) /* "are expected to" */
        return DTLP_TENSE_UNKNOWN;
    bool agreed = f->tenses.at[i].here == 1 && reads(f, i, f->lang->reading_future_to) && dtlp_item_ends_past(f, &f->words.at[i]);
    return agreed && !follows(f, i, 2, f->lang->reading_be) ? -1 : f->tenses.at[i].here;
}

void dtlp_tenses_read(dtlp_finder *f)
{
    int8_t tense = DTLP_TENSE_UNKNOWN;
    f->tenses.count = 0;
    for (uint32_t i = 0; i < f->words.count; i++) {
        int here = tense_of(f, i);
        tense = here == DTLP_TENSE_UNKNOWN ? tense : (int8_t)here;
        *DTLP_PUSH(f->arena, &f->tenses) = (dtlp_tense_pair){.before = tense, .here = (int8_t)here};
    }
    tense = DTLP_TENSE_UNKNOWN;
    for (size_t i = f->words.count; i-- > 0;) {
        int ahead = tense_ahead_of(f, (uint32_t)i);
        tense = ahead == DTLP_TENSE_UNKNOWN ? tense : (int8_t)ahead;
        f->tenses.at[i].after = tense;
    }
}
