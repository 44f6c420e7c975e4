/* share.c - what happens along with a dated mention, by the grammar, has its time.
 *
 * Up from complements and joined verbs to what governs them, then down again.
 * Knows nothing of how the dated mention got its time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/line.h"

/* Does the expression that dates `above` stand before both ("In May X came and
 * Y left"), so that it opens the whole sentence? */
static bool is_fronted(const dtlp_anchoring *work, uint32_t above)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_time *time = &all->events[above].time;
    if (time->timex == 0)
        return false;
    const dtl_timex *timex = &work->document->timexes[time->timex - 1];
    const dtlp_happening *one = &all->at[above];
    uint32_t at = one->subject != DTLP_NO_TOKEN ? all->tree->left[one->subject] : one->token;
    return timex->span.begin < all->tree->text->tokens[at].begin;
}

static bool same_tense(const dtl_event *a, const dtl_event *b)
{
    return a->tense == b->tense && a->modality == b->modality &&
           (a->aspect == DTL_ASPECT_PERFECTIVE) == (b->aspect == DTL_ASPECT_PERFECTIVE);
}

static bool is_birth(const dtlp_anchoring *work, const dtlp_happening *one)
{
    return (dtlp_form_around(work->all->tree, one->token) & DTLP_AROUND_IS(BORN)) != 0;
}

/* "An explosion tore through the mill on Monday", "the fire killed two on Monday": what does harm does it on its day. */
static bool strikes(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const dtlp_happening *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    uint32_t determiner = dtlp_child(all->tree, one->token, DTLP_DEP_det);
    bool new = dtlp_serves_as(all->tree, determiner, DTLP_INDEFINITE_ARTICLE) && (above->word & (DTLP_IS(V_ENDS) | DTLP_IS(V_ASPECTUAL))) == 0;
    return above->subject == one->token && !above->passive && (new || (above->word & DTLP_IS(V_OUTCOME))) && (one->word & DTLP_IS(N_EVENT)) &&
           verb->tense == DTL_TENSE_PAST && verb->aspect == DTL_ASPECT_NONE && verb->modality == DTL_MODALITY_ACTUAL &&
           verb->time.anchor == DTL_ANCHOR_EXPLICIT && verb->time.begin_min == verb->time.end_max;
}

/* "returns in November, and hopes to finish within five years": what is hoped has a time of its own. */
static bool is_aimed_elsewhere(const dtlp_anchoring *work, const dtlp_happening *one, const dtl_event *event)
{
    uint32_t below = event->event_class == DTL_CLASS_I_STATE || (one->word & DTLP_IS(V_PLANS)) != 0 ? dtlp_child(work->all->tree, one->token, DTLP_DEP_xcomp) : DTLP_NO_TOKEN;
    return below != DTLP_NO_TOKEN && work->all->of_token[below] != 0 && work->all->events[work->all->of_token[below] - 1].time.anchor == DTL_ANCHOR_EXPLICIT;
}

/* Does `one` happen along with its governor, by the grammar? */
static bool goes_along(const dtlp_anchoring *work, const dtlp_happening *one, const dtl_event *event)
{
    const dtlp_happening *above = &work->all->at[one->governor];
    const dtl_event *head = &work->all->events[one->governor];
    switch (one->link) {
    case DTLP_LINK_CONJUNCT:
        if (event->tense == DTL_TENSE_PAST && work->now != DTL_DAY_NONE && head->time.begin_min > work->now)
            return false; /* "fixed 9 June for a ruling and adjourned", told in May */
        return one->kind == DTLP_KIND_VERB && same_tense(event, head) && !one->measured && !is_aimed_elsewhere(work, one, event) &&
               (!one->own_subject || one->subject == above->subject || is_fronted(work, one->governor)) &&
               !is_birth(work, above); /* "was born in 1961 and studied law" */
    case DTLP_LINK_COMPLEMENT:
        return (above->word & (DTLP_IS(V_IMPLIES) | DTLP_IS(V_ASPECTUAL))) != 0 &&
               !above->reports && event->tense != DTL_TENSE_PAST &&
               event->tense != DTL_TENSE_PRESENT;
    case DTLP_LINK_ADVERBIAL:
        return one->marker == DTLP_NO_TOKEN && event->tense == DTL_TENSE_PRESPART &&
               event->aspect == DTL_ASPECT_NONE;
    case DTLP_LINK_ARGUMENT:
        return one->kind == DTLP_KIND_NOUN && above->kind == DTLP_KIND_VERB &&
               ((above->object == one->token && (above->word & DTLP_IS(V_LIGHT))) ||
                (above->subject == one->token && (above->word & DTLP_IS(V_HAPPENS))) || strikes(work->all, one));
    default:
        return false;
    }
}

/* "Declared it on Sunday, flew in on Monday and promised help": joined to the first by the parse, it goes
 * on from the last before it that has a date of its own. */
static uint32_t joined_before(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    for (uint32_t i = mention; one->link == DTLP_LINK_CONJUNCT && i-- > 0 && all->at[i].token > all->at[one->governor].token;) {
        const dtlp_happening *other = &all->at[i];
        if (other->link == DTLP_LINK_CONJUNCT && other->governor == one->governor && other->kind == DTLP_KIND_VERB && !other->own_subject == !one->own_subject &&
            all->events[i].time.anchor == DTL_ANCHOR_EXPLICIT && !other->lent && same_tense(&all->events[i], &all->events[mention]))
            return i;
    }
    return one->governor;
}

/* The noun that the clause is on, be it hung on the date behind it: "the accident on 10 June, in which". */
static uint32_t noun_of_clause(const struct dtlp_happenings *all, uint32_t verb)
{
    uint32_t noun = dtlp_head(all->tree, verb);
    for (int i = 0; i < DTLP_CLIMB && noun != DTLP_NO_TOKEN && all->timex_of[noun] != 0; i++)
        noun = dtlp_head(all->tree, noun);
    return noun;
}

/* "The accident on 10 June in which a boy died", "the 1992 raid that killed two": the date of the noun is its own. */
static bool happened_in(dtlp_anchoring *work, uint32_t mention)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    uint32_t noun = noun_of_clause(all, one->token), in = tree->left[one->token];
    in += dtlp_up(tree, in) == DTLP_PUNCT;
    bool where = dtlp_xp(tree, in) == DTLP_XPOS_WRB && !dtlp_serves_as(tree, in, DTLP_POINT_CONJUNCTION);
    bool within = where || (dtlp_serves_as(tree, in, DTLP_FRONTED_PLACE_PREPOSITION) && dtlp_xp(tree, in + 1) == DTLP_XPOS_WDT);
    bool strikes = dtlp_xp(tree, in) == DTLP_XPOS_WDT && (one->word & DTLP_IS(V_OUTCOME)) != 0 && !one->passive && one->object != DTLP_NO_TOKEN && one->object > one->token &&
                   noun != DTLP_NO_TOKEN && (tree->word[noun] & DTLP_IS(N_EVENT)) != 0;
    if (one->kind != DTLP_KIND_VERB || dtlp_rel(tree, one->token) != DTLP_DEP_acl_relcl || noun == DTLP_NO_TOKEN || noun >= in || !dtlp_is_noun(tree, noun) ||
        event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || event->modality != DTL_MODALITY_ACTUAL || one->quoted || one->duration ||
        (!within && !strikes))
        return false;
    uint32_t timex = 0;
    for (uint32_t at = tree->left[noun]; at < in && timex == 0; at++)
        timex = all->timex_of[at];
    if (timex == 0 || work->document->timexes[timex - 1].type != DTL_TIMEX_DATE || !dtlp_is_usable(&work->document->timexes[timex - 1]) ||
        work->document->timexes[timex - 1].period.last > work->now)
        return false;
    all->events[mention].time = dtlp_time_of(work, timex - 1, event, false);
    all->at[mention].stated = true;
    return true;
}

static void share_down(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        dtlp_happening *one = &all->at[i];
        if (!dtlp_is_dated(work, i) && happened_in(work, i))
            continue;
        if (one->governor == DTLP_NO_MENTION || dtlp_is_dated(work, i) ||
            !dtlp_is_dated(work, one->governor) || !goes_along(work, one, &all->events[i]))
            continue;
        uint32_t from = joined_before(work, i);
        uint32_t later = one->link == DTLP_LINK_CONJUNCT ? dtlp_comes_later(all, i, &all->events[from].time) : DTLP_NO_TOKEN;
        if (later != DTLP_NO_TOKEN) { /* "left in 2003 and later testified" */
            dtlp_put_later(work, i, from, later);
            continue;
        }
        all->events[i].time = all->events[from].time;
        one->lent = true;
        one->stated = all->at[from].stated &&
                      (one->link != DTLP_LINK_ADVERBIAL ||
                       all->at[one->governor].kind == DTLP_KIND_ADJECTIVE);
    }
}

/* "Were killed when a bus left the road and fell into a gorge on Monday": one scene, on one day. */
static bool is_one_scene(const dtlp_anchoring *work, const dtlp_happening *above, const dtl_time *time)
{
    const dtlp_tree *tree = work->all->tree;
    bool told = above->link == DTLP_LINK_ADVERBIAL && above->marker != DTLP_NO_TOKEN && above->marker < above->token &&
                (dtlp_serves_as(tree, above->marker, DTLP_POINT_CONJUNCTION) || dtlp_serves_as(tree, above->marker, DTLP_AFTER_PREPOSITION));
    return told && time->begin_min == time->end_max && (work->all->again == NULL || dtlp_timex_leans(work->all->again, time->timex - 1) != DTLP_LEAN_TOLD);
}

/* "clipped a fence and lost a wheel at 7 p.m. on 5 May": what is joined without a comma
 * shares the hour that stands behind both; a day may be the second's alone, unless nothing
 * stands between the two ("cheered and sang on Tuesday"). */
static bool shares_hour_behind(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_time *time = &all->events[mention].time;
    uint32_t cc = dtlp_child(all->tree, one->token, DTLP_DEP_cc);
    bool since = time->timex != 0 && work->document->timexes[time->timex - 1].signal == DTL_SIGNAL_SINCE && /* "had killed 40 and wrecked 17 tanks since Monday" */
                 dtlp_is_done_before(all, mention) && all->events[one->governor].aspect == DTL_ASPECT_PERFECTIVE;
    return one->link == DTLP_LINK_CONJUNCT && one->kind == DTLP_KIND_VERB && above->kind == DTLP_KIND_VERB &&
           cc != DTLP_NO_TOKEN && cc > 0 && dtlp_up(all->tree, cc - 1) != DTLP_PUNCT &&
           one->subject == above->subject && one->subject != DTLP_NO_TOKEN && time->timex != 0 &&
           ((time->begin_min == time->end_max && (time->minute >= 0 || cc == above->token + 1)) || since || is_one_scene(work, above, time)) &&
           work->document->timexes[time->timex - 1].span.begin > all->tree->text->tokens[one->token].begin &&
           (since || same_tense(&all->events[mention], &all->events[one->governor]));
}

/* "his death in 1999", as against "the treaty of 1999": its date stands on the noun after "in". */
static bool is_dated_within(const struct dtlp_happenings *all, uint32_t noun)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[noun]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > noun && all->timex_of[at] != 0 && dtlp_serves_as(tree, dtlp_child(tree, at, DTLP_DEP_case), DTLP_CALENDAR_PREPOSITION))
            return true;
    return false;
}

/* "The 7 August bombings", "the 2010 election": what dates it stands before it. */
static bool is_dated_before(const struct dtlp_happenings *all, uint32_t mention)
{
    uint32_t timex = all->events[mention].time.timex;
    return all->at[mention].kind == DTLP_KIND_NOUN && timex != 0 && !all->at[mention].lent &&
           all->timexes[timex - 1].span.begin < all->tree->text->tokens[all->at[mention].token].begin;
}

/* "The 7 August bombings killed ten". */
static bool harms_on_its_day(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_time *time = &all->events[mention].time;
    return time->begin_min == time->end_max && (above->word & DTLP_IS(V_OUTCOME)) != 0 && !above->passive && is_dated_before(all, mention);
}

/* "Last month's flood washed away the road", "a roof torn off by the earthquake of 2015". */
static bool wrecks_then(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    bool by = above->passive && dtlp_rel(all->tree, one->token) == DTLP_DEP_obl_agent && dtlp_head(all->tree, one->token) == above->token;
    return one->kind == DTLP_KIND_NOUN && !one->lent && above->kind == DTLP_KIND_VERB && (by || (!above->passive && above->subject == one->token)) &&
           (dtlp_lemma_around(all->tree, above->token) & DTLP_AROUND_IS(WRECKS)) != 0 && verb->modality == DTL_MODALITY_ACTUAL &&
           (verb->tense == DTL_TENSE_PAST || verb->tense == DTL_TENSE_PASTPART) && all->events[mention].time.anchor == DTL_ANCHOR_EXPLICIT &&
           all->events[mention].time.timex != 0;
}

/* "Won the 2010 election", "won the election of 2010", "the 2008 congress was held in Prague". */
static bool takes_part(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    return one->link == DTLP_LINK_ARGUMENT && above->kind == DTLP_KIND_VERB && (above->object == one->token || (above->passive && above->subject == one->token)) &&
           (dtlp_lemma_around(all->tree, above->token) & DTLP_AROUND_IS(TAKES_PART)) != 0 &&
           verb->tense == DTL_TENSE_PAST && verb->modality == DTL_MODALITY_ACTUAL && all->events[mention].time.anchor == DTL_ANCHOR_EXPLICIT &&
           all->events[mention].time.timex != 0 && !one->lent;
}

/* "concluded in a report in January": the verb is of that day too. */
static bool is_told_in(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *event = &all->events[mention], *verb = &all->events[one->governor];
    bool told = verb->tense == DTL_TENSE_PAST && verb->aspect == DTL_ASPECT_NONE && verb->modality == DTL_MODALITY_ACTUAL;
    if (one->kind != DTLP_KIND_NOUN || above->kind != DTLP_KIND_VERB || !told || event->time.anchor != DTL_ANCHOR_EXPLICIT ||
        event->time.timex == 0 || work->document->timexes[event->time.timex - 1].signal > DTL_SIGNAL_NONE)
        return false;
    return one->link == DTLP_LINK_OBLIQUE && dtlp_head(all->tree, one->token) == above->token && one->token > above->token &&
           dtlp_serves_as(all->tree, one->marker, DTLP_FRONTED_PLACE_PREPOSITION) && is_dated_within(all, one->token);
}

/* "confirmed it in a paper published on Tuesday": it did so there. */
static bool is_told_where_published(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    uint32_t noun = dtlp_head(tree, one->token), marker = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, noun, DTLP_DEP_case);
    return one->kind == DTLP_KIND_VERB && above->kind == DTLP_KIND_VERB && (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(PUBLISHES)) != 0 &&
           dtlp_rel(tree, one->token) == DTLP_DEP_acl && noun > above->token && (dtlp_head(tree, noun) == above->token || dtlp_head(tree, noun) == above->object) &&
           dtlp_serves_as(tree, marker, DTLP_CALENDAR_PREPOSITION) && (above->reports || (above->word & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) != 0) &&
           verb->tense == DTL_TENSE_PAST && verb->aspect == DTL_ASPECT_NONE && verb->modality == DTL_MODALITY_ACTUAL &&
           all->events[mention].time.anchor == DTL_ANCHOR_EXPLICIT && all->events[mention].modality == DTL_MODALITY_ACTUAL;
}

/* "An attempt to raise it in 2018 ended in failure": the attempt was made then. */
static bool is_attempted(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *event = &all->events[mention];
    return one->kind == DTLP_KIND_VERB && above->kind == DTLP_KIND_NOUN && event->tense == DTL_TENSE_INFINITIVE && dtlp_head(all->tree, one->token) == above->token &&
           (above->word & DTLP_IS(N_I_ACTION)) != 0 && event->time.anchor == DTL_ANCHOR_EXPLICIT && event->time.end_max < work->now;
}

/* "An audit in late 2014 found cracks": it found them then. */
static bool tells_when(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    uint32_t determiner = dtlp_child(all->tree, one->token, DTLP_DEP_det);
    if (is_told_in(work, mention) || is_told_where_published(work, mention) || is_attempted(work, mention))
        return true;
    return one->kind == DTLP_KIND_NOUN && one->link == DTLP_LINK_ARGUMENT && above->subject == one->token &&
           (dtlp_serves_as(all->tree, determiner, DTLP_INDEFINITE_ARTICLE) || harms_on_its_day(all, mention) ||
            (is_dated_within(all, one->token) && (above->word & DTLP_IS(V_LIGHT)) == 0)) &&
           verb->tense == DTL_TENSE_PAST && verb->modality == DTL_MODALITY_ACTUAL &&
           all->events[mention].time.anchor == DTL_ANCHOR_EXPLICIT;
}

/* "In heavy trading on Monday shares fell": what went on while the verb's deed was done. */
bool dtlp_is_setting(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    dtlp_slice word = dtlp_word_at(tree, one->token), ing = dtlp_title_word(DTLP_SAY_PARTICIPLE);
    if (one->kind != DTLP_KIND_NOUN || one->link != DTLP_LINK_OBLIQUE || one->governor == DTLP_NO_MENTION || dtlp_xp(tree, one->token) != DTLP_XPOS_NN ||
        !dtlp_serves_as(tree, one->marker, DTLP_CALENDAR_PREPOSITION) || dtlp_child(tree, one->token, DTLP_DEP_det) != DTLP_NO_TOKEN || word.size <= ing.size)
        return false;
    const dtl_event *verb = &all->events[one->governor];
    return memcmp(word.at + word.size - ing.size, ing.at, ing.size) == 0 && all->at[one->governor].kind == DTLP_KIND_VERB &&
           verb->tense == DTL_TENSE_PAST && verb->modality == DTL_MODALITY_ACTUAL;
}

/* "Crossing the moor in May 1948, she sank": she sank then. */
static bool opens_sentence(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention], *above = &all->at[one->governor];
    const dtl_event *event = &all->events[mention], *verb = &all->events[one->governor];
    return one->link == DTLP_LINK_ADVERBIAL && one->marker == DTLP_NO_TOKEN && one->kind == DTLP_KIND_VERB && above->kind == DTLP_KIND_VERB && one->token < above->token &&
           one->token == dtlp_tale_begin(all->tree, one->sentence) && event->tense == DTL_TENSE_PRESPART && event->aspect == DTL_ASPECT_NONE &&
           event->time.anchor == DTL_ANCHOR_EXPLICIT && event->modality == DTL_MODALITY_ACTUAL && verb->tense == DTL_TENSE_PAST && verb->aspect == DTL_ASPECT_NONE &&
           verb->modality == DTL_MODALITY_ACTUAL && !above->quoted;
}

/* "began building the dam in May": the governor takes it from its complement. */
static void share_up(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = all->count; i-- > 0;) {
        const dtlp_happening *one = &all->at[i];
        if (one->governor == DTLP_NO_MENTION || !dtlp_is_dated(work, i) || dtlp_is_dated(work, one->governor))
            continue;
        bool along = one->link != DTLP_LINK_CONJUNCT && one->link != DTLP_LINK_ADVERBIAL &&
                     goes_along(work, one, &all->events[i]);
        if (!along && !shares_hour_behind(work, i) && !tells_when(work, i) && !dtlp_is_setting(all, i) && !takes_part(all, i) && !wrecks_then(all, i) && !opens_sentence(all, i))
            continue;
        all->events[one->governor].time = all->events[i].time;
        all->at[one->governor].stated = one->stated;
    }
}

/* "A study, published in June, found": what it tells, it tells since then. */
static void share_published(dtlp_anchoring *work)
{
    const uint64_t finds = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_I_ACTION);
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtlp_happening *one = &all->at[i];
        const dtl_event *event = &all->events[i];
        uint32_t clause = one->kind == DTLP_KIND_VERB && one->own_subject && one->subject != DTLP_NO_TOKEN && one->subject < one->token
                              ? dtlp_child(all->tree, one->subject, DTLP_DEP_acl) : DTLP_NO_TOKEN;
        if (clause == DTLP_NO_TOKEN || all->of_token[clause] == 0 || dtlp_is_dated(work, i) || event->tense != DTL_TENSE_PAST ||
            event->modality != DTL_MODALITY_ACTUAL || one->passive)
            continue;
        bool made = clause + 1 < one->token && all->of_token[one->subject] != 0 && dtlp_xp(all->tree, clause) == DTLP_XPOS_VBN &&
                    (all->tree->word[clause] & DTLP_IS(V_LIGHT)) != 0 && (one->word & finds) != 0; /* "An audit carried out in June recommended" */
        if (!made && (dtlp_lemma_around(all->tree, clause) & DTLP_AROUND_IS(PUBLISHES)) == 0)
            continue;
        const dtl_event *published = &all->events[all->of_token[clause] - 1];
        if (!dtlp_is_dated(work, all->of_token[clause] - 1) || published->modality != DTL_MODALITY_ACTUAL)
            continue;
        all->events[i].time = published->time;
        all->at[i].stated = all->at[all->of_token[clause] - 1].stated;
    }
}

/* "The council, meeting in Tarn on Saturday, suspended it": it did so then. */
static void share_put_in(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtlp_happening *one = &all->at[i];
        const dtl_event *event = &all->events[i];
        uint32_t clause = one->kind == DTLP_KIND_VERB && one->own_subject && one->subject != DTLP_NO_TOKEN && one->subject < one->token
                              ? dtlp_child(tree, one->subject, DTLP_DEP_acl) : DTLP_NO_TOKEN;
        if (clause == DTLP_NO_TOKEN || clause <= one->subject || clause >= one->token || all->of_token[clause] == 0 || dtlp_is_dated(work, i) ||
            event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || event->modality != DTL_MODALITY_ACTUAL ||
            !dtlp_word_is_at(tree, clause - 1, ","))
            continue;
        const dtl_event *put_in = &all->events[all->of_token[clause] - 1];
        const dtl_time *time = &put_in->time;
        if (put_in->tense != DTL_TENSE_PRESPART || time->anchor != DTL_ANCHOR_EXPLICIT || time->begin_min != time->end_max)
            continue;
        all->events[i].time = *time;
        all->at[i].stated = all->at[all->of_token[clause] - 1].stated;
    }
}

/* "The quake, which struck on Monday, killed forty": it killed them then. */
static void share_what_struck(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtlp_happening *one = &all->at[i];
        const dtl_event *event = &all->events[i];
        if (one->kind != DTLP_KIND_VERB || !one->own_subject || one->subject == DTLP_NO_TOKEN || one->passive || dtlp_is_dated(work, i) || event->tense != DTL_TENSE_PAST ||
            event->aspect != DTL_ASPECT_NONE || event->modality != DTL_MODALITY_ACTUAL || (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(WRECKS)) == 0)
            continue;
        uint32_t clause = dtlp_child(tree, one->subject, DTLP_DEP_acl_relcl);
        if (clause == DTLP_NO_TOKEN || all->of_token[clause] == 0 || clause > one->token)
            continue;
        const dtlp_happening *struck = &all->at[all->of_token[clause] - 1];
        const dtl_event *told = &all->events[all->of_token[clause] - 1];
        bool strikes = (struck->word & DTLP_IS(V_HAPPENS)) != 0 || (dtlp_lemma_around(tree, clause) & DTLP_AROUND_IS(STRIKES)) != 0;
        if (!strikes || told->tense != DTL_TENSE_PAST || told->time.anchor != DTL_ANCHOR_EXPLICIT || told->time.begin_min != told->time.end_max)
            continue;
        all->events[i].time = told->time;
        all->at[i].stated = struck->stated;
    }
}

/* "The first cuts followed the next day: 22 clerks got their notices": behind the colon it is told what happened then. */
static void share_behind_colons(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t i = 1; i < all->count; i++) {
        const dtlp_happening *one = &all->at[i], *above = &all->at[i - 1];
        uint32_t first = one->subject == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : tree->left[one->subject];
        if (one->kind != DTLP_KIND_VERB || !one->own_subject || first == DTLP_NO_TOKEN || first == 0 || first > one->token || one->sentence != above->sentence ||
            !dtlp_word_is_at(tree, first - 1, ":") || above->token > first || dtlp_is_dated(work, i))
            continue;
        const dtl_event *event = &all->events[i], *told = &all->events[i - 1];
        if (above->kind != DTLP_KIND_VERB || !above->stated || told->time.anchor != DTL_ANCHOR_EXPLICIT || told->tense != DTL_TENSE_PAST ||
            !same_tense(event, told) || event->modality != DTL_MODALITY_ACTUAL || one->quoted || above->reports)
            continue;
        all->events[i].time = told->time;
        all->at[i].stated = true;
    }
}

void dtlp_share_times(dtlp_anchoring *work)
{
    share_published(work);
    share_put_in(work);
    share_what_struck(work);
    share_up(work);
    share_behind_colons(work);
    share_down(work);
}
