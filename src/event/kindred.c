/* kindred.c - what is told again by what kind of deed it was.
 *
 * "Was stabbed on 4 May. Five weeks before the killing he": another word for the same. Owns which
 * families of words there are and which dated deed of one "the killing" means: the last one told before it,
 * else the only one told behind it. A mishap that the text is about is the first told. The same word told again is same.c's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

enum { A_DAY = 0, A_MONTH = 31, A_YEAR = 366 };

/* "The dam gave way". */
static bool gives_way(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    return one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_LIGHT)) && one->token + 1 < all->tree->text->n_tokens &&
           (dtlp_lemma_around(all->tree, one->token + 1) & DTLP_AROUND_IS(YIELDS)) != 0;
}

/* "The train left the tracks, killing four". */
static bool takes_lives(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[all->at[mention].token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > all->at[mention].token && dtlp_rel(tree, at) == DTLP_DEP_advcl && dtlp_xp(tree, at) == DTLP_XPOS_VBG && (dtlp_lemma_around(tree, at) & DTLP_AROUND_IS(WRECKS)) != 0)
            return true;
    return false;
}

static bool is_told_of_past(const dtlp_anchoring *work, uint32_t mention, int32_t width)
{
    const dtl_event *event = &work->all->events[mention];
    return event->time.anchor == DTL_ANCHOR_EXPLICIT && dtlp_time_width(&event->time) <= width && event->modality == DTL_MODALITY_ACTUAL &&
           !work->all->at[mention].habitual;
}

/* What the text is about, if that was a mishap of those kinds: of those dated within so many days the first. */
static uint32_t first_mishap(const dtlp_anchoring *work, uint64_t kinds, int32_t width)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++)
        if (is_told_of_past(work, i, width) && ((dtlp_lemma_around(all->tree, all->at[i].token) & kinds) != 0 || gives_way(all, i) || takes_lives(all, i)))
            return i;
    return DTLP_NO_MENTION;
}

static uint32_t main_mishap(const dtlp_anchoring *work, uint64_t kinds)
{
    uint32_t mishap = first_mishap(work, kinds, A_DAY);
    return mishap != DTLP_NO_MENTION ? mishap : first_mishap(work, kinds, A_MONTH);
}

/* "The accident", "her departure", with nothing behind it; not "the heart attack". */
static bool is_named_again(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[mention];
    return one->kind == DTLP_KIND_NOUN && work->all->events[mention].time.anchor == DTL_ANCHOR_NONE &&
           work->all->events[mention].modality == DTL_MODALITY_ACTUAL && tree->right[one->token] == one->token &&
           dtlp_is_definite_noun(tree, one);
}

/* "In 2007 a bus crashed. After that accident": the mishap told right before, be it of a year alone; DTLP_NO_MENTION if none. */
static uint32_t mishap_before(const dtlp_anchoring *work, uint32_t mention)
{
    enum { REACH = 2 /* sentences */ };
    const struct dtlp_happenings *all = work->all;
    const uint64_t kinds = DTLP_AROUND_IS(MISHAP) | DTLP_AROUND_IS(MISHAP_DEED);
    for (uint32_t i = mention; i-- > 0 && all->at[i].sentence + REACH >= all->at[mention].sentence;)
        if (all->events[i].modality == DTL_MODALITY_ACTUAL && ((dtlp_lemma_around(all->tree, all->at[i].token) & kinds) != 0 || takes_lives(all, i)))
            return dtlp_is_dated(work, i) && dtlp_time_width(&all->events[i].time) <= A_YEAR ? i : DTLP_NO_MENTION; /* maybe not dated yet */
    return DTLP_NO_MENTION;
}

static bool is_pointed_at(const dtlp_anchoring *work, uint32_t mention)
{
    return dtlp_serves_as(work->all->tree, dtlp_child(work->all->tree, work->all->at[mention].token, DTLP_DEP_det), DTLP_DEMONSTRATIVE);
}

/* "The accident", "the disaster": whatever it was, by what kind of thing it was. */
static void date_mishaps(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    const uint64_t mishaps = DTLP_AROUND_IS(MISHAP) | DTLP_AROUND_IS(MISHAP_DEED);
    uint32_t mishap = main_mishap(work, mishaps), any = main_mishap(work, mishaps | DTLP_AROUND_IS(HARM) | DTLP_AROUND_IS(BLAZE)); /* "the incident" may be a fire as well */
    for (uint32_t i = 0; i < all->count; i++) {
        if ((dtlp_lemma_around(all->tree, all->at[i].token) & DTLP_AROUND_IS(MISHAP)) == 0 || !is_named_again(work, i))
            continue;
        uint32_t meant = is_pointed_at(work, i) ? mishap_before(work, i) : dtlp_serves_as(all->tree, all->at[i].token, DTLP_ANY_MISHAP) ? any : mishap;
        if (meant != DTLP_NO_MENTION)
            dtlp_take_date(work, i, meant);
    }
}

/* May the noun mean that deed? Whoever is named must not speak against it. */
static bool may_mean(const dtlp_anchoring *work, uint32_t noun, uint32_t deed)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[noun], *other = &work->all->at[deed];
    return !dtlp_entities_differ(one->actor, other->actor) && dtlp_child(tree, one->token, DTLP_DEP_compound) == DTLP_NO_TOKEN;
}

/* Of all dated deeds of the family the first, if they are of one time. */
static uint32_t only_deed(const dtlp_anchoring *work, uint64_t family)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t first = DTLP_NO_MENTION;
    for (uint32_t i = 0; i < all->count; i++) {
        if ((dtlp_lemma_around(all->tree, all->at[i].token) & family) == 0 || !is_told_of_past(work, i, A_MONTH))
            continue;
        if (first != DTLP_NO_MENTION && !dtlp_time_compatible(&all->events[first].time, &all->events[i].time))
            return DTLP_NO_MENTION;
        first = first == DTLP_NO_MENTION ? i : first;
    }
    return first;
}

/* "The killing" is of the last deed of its family that was told with a date, past what is told by the way (but "that ruling" of
 * what was told just before), else of the only one that will be. */
static void date_family(const dtlp_anchoring *work, uint64_t family)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t last = only_deed(work, family), nearest = last;
    for (uint32_t i = 0; i < all->count; i++) {
        if ((dtlp_lemma_around(all->tree, all->at[i].token) & family) == 0)
            continue;
        uint32_t determiner = dtlp_child(all->tree, all->at[i].token, DTLP_DEP_det);
        bool pointed_at = determiner != DTLP_NO_TOKEN && !dtlp_serves_as(all->tree, determiner, DTLP_DEFINITE_ARTICLE);
        uint32_t meant = pointed_at ? nearest : last;
        if (is_told_of_past(work, i, A_YEAR)) {
            nearest = i;
            last = last != DTLP_NO_MENTION && dtlp_is_told_by_the_way(work, i, last) ? last : i;
        } else if (meant != DTLP_NO_MENTION && is_named_again(work, i) && may_mean(work, i, meant)) {
            dtlp_take_date(work, i, meant);
        }
    }
}

/* "The fire destroyed the mill on 3 May": what a dated verb tells of the noun. */
static bool tells_of(const dtlp_anchoring *work, uint32_t deed, uint32_t noun)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[deed];
    return one->kind == DTLP_KIND_VERB && one->subject != DTLP_NO_TOKEN && !one->passive && all->events[deed].tense == DTL_TENSE_PAST &&
           all->events[deed].aspect == DTL_ASPECT_NONE && (one->word & (DTLP_IS(V_ENDS) | DTLP_IS(V_STATE) | DTLP_IS(V_REPORTING))) == 0 &&
           is_told_of_past(work, deed, A_DAY) && dtlp_slice_equal_nocase(dtlp_lemma_at(all->tree, one->subject), dtlp_lemma_at(all->tree, all->at[noun].token));
}

/* "Before the fire": of the day on which it did what is told of it before, else behind. */
static void date_by_its_deeds(const dtlp_anchoring *work)
{
    enum { REACH = 100 /* mentions */ };
    const struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        if (!is_named_again(work, i))
            continue;
        uint32_t from = DTLP_NO_MENTION;
        for (uint32_t n = 1; n <= REACH && n <= i && from == DTLP_NO_MENTION; n++)
            from = tells_of(work, i - n, i) ? i - n : from;
        for (uint32_t n = 1; n <= REACH && i + n < all->count && from == DTLP_NO_MENTION; n++)
            from = tells_of(work, i + n, i) ? i + n : from;
        if (from != DTLP_NO_MENTION)
            dtlp_take_date(work, i, from);
    }
}

void dtlp_date_kindred(const dtlp_anchoring *work)
{
    static const uint64_t families[] = {DTLP_AROUND_IS(HARM), DTLP_AROUND_IS(ROBBERY), DTLP_AROUND_IS(DEAL), DTLP_AROUND_IS(BLAZE), DTLP_AROUND_IS(WEDDING),
                                        DTLP_AROUND_IS(SHUTTING), DTLP_AROUND_IS(RULING), DTLP_AROUND_IS(LEAVING), DTLP_AROUND_IS(MATCH)};
    uint64_t told = 0; /* of what families there is anything: mostly none */
    for (uint32_t i = 0; i < work->all->count; i++)
        told |= dtlp_lemma_around(work->all->tree, work->all->at[i].token);
    if (told & DTLP_AROUND_IS(MISHAP))
        date_mishaps(work);
    date_by_its_deeds(work);
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (told & families[i])
            date_family(work, families[i]);
}
