/* sumup.c - "the decision", "the announcement": nouns that stand for what the sentence before told.
 *
 * "The council has closed the pool. The decision was taken on Thursday": the closing
 * has the day of the decision. "The bank was sold last night. The announcement came
 * hours after": the announcement has the day of the sale. Knows nothing of other ways
 * to name an event again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

/* "The decision was taken", "the announcement came": nothing is told but when and how. */
static bool only_tells_when(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    uint32_t noun = one->subject;
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_NONE || one->quoted || !one->own_subject || noun == DTLP_NO_TOKEN || noun == 0 || noun > one->token ||
        event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || event->modality != DTL_MODALITY_ACTUAL)
        return false;
    bool bare = tree->right[noun] == noun && tree->left[noun] + 1 == noun && dtlp_serves_as(tree, noun - 1, DTLP_DEFINITE_ARTICLE);
    bool happens = one->passive ? (one->word & (DTLP_IS(V_LIGHT) | DTLP_IS(V_REPORTING))) != 0 : (one->word & DTLP_IS(V_HAPPENS)) != 0;
    return bare && happens && dtlp_serves_as(tree, noun, DTLP_SUMS_UP);
}

/* What the sentence tells in its main clause: done, under no doubt. */
static uint32_t main_deed(const struct dtlp_happenings *all, uint32_t sentence)
{
    const dtlp_sentence *at = &all->tree->text->sentences[sentence];
    for (uint32_t token = at->first_token; token < at->first_token + at->n_tokens; token++) {
        uint32_t mention = all->of_token[token] - 1;
        if (all->of_token[token] == 0 || all->at[mention].kind != DTLP_KIND_VERB || all->at[mention].link != DTLP_LINK_NONE)
            continue;
        const dtlp_happening *one = &all->at[mention];
        const dtl_event *event = &all->events[mention];
        bool told = (event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE) || (event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PERFECTIVE);
        bool deed = event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION || event->event_class == DTL_CLASS_ASPECTUAL;
        return told && deed && event->modality == DTL_MODALITY_ACTUAL && !one->quoted && !one->reports && !one->habitual ? mention : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

static bool is_of_a_day(const dtlp_anchoring *work, uint32_t mention)
{
    const dtl_time *time = &work->all->events[mention].time;
    return dtlp_is_dated(work, mention) && work->all->at[mention].stated && time->begin_min == time->end_max && time->end_max <= work->now;
}

void dtlp_date_summed_up(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count && work->now != DTL_DAY_NONE; i++) {
        uint32_t sentence = all->at[i].sentence;
        uint32_t deed = sentence > 0 && only_tells_when(all, i) ? main_deed(all, sentence - 1) : DTLP_NO_MENTION;
        if (deed == DTLP_NO_MENTION)
            continue;
        if (is_of_a_day(work, i) && all->events[deed].time.anchor == DTL_ANCHOR_NONE) {
            dtlp_take_date(work, deed, i);
            all->at[deed].stated = true;
        } else if (is_of_a_day(work, deed) && all->events[i].time.anchor == DTL_ANCHOR_NONE) {
            dtlp_take_date(work, i, deed);
        }
    }
}
