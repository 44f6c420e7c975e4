/* place.c - when a mention lies that nothing in the text dates.
 *
 * A list of rules, the first that knows an answer counts: most of what hangs on
 * another mention happens along with it; what the tense of the rest says is read
 * against the document's date. These are the commonest readings of news, no
 * more: they bound the mention and never make a row of a timeline. A governor
 * is placed before what hangs on it. Knows nothing of expressions.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

typedef enum placement {
    UNDECIDED, BEFORE_NOW, ON_NOW, AROUND_NOW, AFTER_NOW, WITH_GOVERNOR
} placement;

typedef struct question {
    const dtlp_tree *tree;
    const dtlp_happening *one;
    const dtl_event *event;
    const dtlp_happening *above; /* its governor; NULL if it has none */
    const dtl_event *head;
} question;

static bool is_simple_past(const dtl_event *event)
{
    return event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE;
}

static bool is_perfect(const dtl_event *event)
{
    return event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PERFECTIVE && event->event_class != DTL_CLASS_STATE;
}

static bool is_marked_by(const question *q, uint64_t words)
{
    return q->one->marker != DTLP_NO_TOKEN &&
           (dtlp_form_is(q->tree, q->one->marker) & words) != 0;
}

/* Does the tense or the meaning of a mention look ahead? */
static bool looks_ahead(const dtl_event *event)
{
    bool open = event->modality == DTL_MODALITY_POSSIBLE && event->tense != DTL_TENSE_PAST &&
                event->tense != DTL_TENSE_PRESENT && event->aspect != DTL_ASPECT_PERFECTIVE;
    return event->modality == DTL_MODALITY_PLANNED || event->tense == DTL_TENSE_FUTURE || open ||
           (event->tense == DTL_TENSE_INFINITIVE && event->aspect == DTL_ASPECT_NONE &&
            (event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION));
}

/* ---- verbs -------------------------------------------------------------------- */

/* "..., he said, adding that"; "workers fleeing the blaze"; "won by waiting". */
static placement by_participle(const question *q)
{
    bool means = q->one->link == DTLP_LINK_ADVERBIAL && dtlp_serves_as(q->tree, q->one->marker, DTLP_AGENT_PREPOSITION);
    bool opens = q->one->link == DTLP_LINK_COMPLEMENT && q->above != NULL && q->above->reports && q->one->token < q->above->token &&
                 q->one->marker == DTLP_NO_TOKEN && !q->one->quoted; /* "Calling for calm, she said" */
    bool bare = means || opens || q->one->link == DTLP_LINK_RELATIVE ||
                (q->one->link == DTLP_LINK_ADVERBIAL && q->one->marker == DTLP_NO_TOKEN);
    if (q->above == NULL || q->event->tense != DTL_TENSE_PRESPART)
        return UNDECIDED;
    return bare ? WITH_GOVERNOR : looks_ahead(q->head) ? AFTER_NOW : UNDECIDED;
}

/* "a speech delivered at the Pentagon": it was made as it was delivered. */
static placement by_past_participle(const question *q)
{
    if (q->event->tense == DTL_TENSE_PASTPART && q->one->link == DTLP_LINK_RELATIVE && q->above->kind == DTLP_KIND_VERB &&
        q->head->event_class == DTL_CLASS_I_STATE && q->head->tense == DTL_TENSE_PRESENT && q->head->aspect == DTL_ASPECT_NONE &&
        (q->above->word & (DTLP_IS(V_POSSIBLE) | DTLP_IS(V_I_ACTION))) == DTLP_IS(V_POSSIBLE) &&
        q->one->token > q->above->token)
        return AFTER_NOW; /* "wants it tested" */
    return q->event->tense == DTL_TENSE_PASTPART && q->one->link == DTLP_LINK_RELATIVE &&
                   (q->above->kind == DTLP_KIND_NOUN || q->head->time.begin_min == q->head->time.end_max)
               ? WITH_GOVERNOR : UNDECIDED;
}

/* "if it fails", "until the river falls": a present that is yet to come. */
static placement by_condition(const question *q)
{
    if (q->event->tense != DTL_TENSE_PRESENT)
        return UNDECIDED;
    bool awaited = q->one->link == DTLP_LINK_ADVERBIAL &&
                   (is_marked_by(q, DTLP_IS(F_UNTIL) | DTLP_IS(F_BEFORE) | DTLP_IS(F_CONDITION)) ||
                    dtlp_serves_as(q->tree, q->one->marker, DTLP_AWAITING_CONJUNCTION));
    return q->one->conditional || awaited ? AFTER_NOW : UNDECIDED;
}

static bool is_speaker(const question *q)
{
    return q->one->subject != DTLP_NO_TOKEN &&
           (dtlp_form_is(q->tree, q->one->subject) & DTLP_IS(F_SPEAKER)) != 0;
}

/* "She knows it", "nobody believes it": not only while it is said. */
static bool is_standing(const question *q)
{
    return q->event->tense == DTL_TENSE_PRESENT &&
           ((q->one->word & DTLP_IS(V_STANDING)) != 0 || q->event->modality == DTL_MODALITY_NEGATED);
}

/* "We believe", "she wants", "is expected", "was pleased": what somebody is quoted
 * as thinking, is thought as it is said. */
static placement by_mind(const question *q)
{
    const dtl_event *event = q->event;
    if (event->event_class != DTL_CLASS_I_STATE || event->aspect != DTL_ASPECT_NONE || is_standing(q))
        return UNDECIDED;
    dtlp_link link = (dtlp_link)q->one->link;
    bool main = link == DTLP_LINK_NONE || link == DTLP_LINK_CONJUNCT, said = link == DTLP_LINK_COMPLEMENT;
    if (event->tense == DTL_TENSE_PRESENT)
        return main || q->one->passive || (said && is_speaker(q)) ? ON_NOW : UNDECIDED;
    return event->tense == DTL_TENSE_PAST && (main || said) ? ON_NOW : UNDECIDED;
}

/* "said he sees no hope", "does not think so": in the speaker's mind as he speaks. */
static placement by_reported_mind(const question *q)
{
    bool mind = q->event->event_class == DTL_CLASS_I_STATE || q->event->event_class == DTL_CLASS_PERCEPTION;
    return mind && q->one->link == DTLP_LINK_COMPLEMENT && q->above->reports &&
                   q->event->tense == DTL_TENSE_PRESENT &&
                   (q->event->aspect == DTL_ASPECT_NONE || q->event->aspect == DTL_ASPECT_PROGRESSIVE)
               ? WITH_GOVERNOR : UNDECIDED;
}

/* "said he has left", in his own words or not: fresh enough for the news of the day. */
static bool is_reported_perfect(const question *q)
{
    return q->above != NULL && q->one->link == DTLP_LINK_COMPLEMENT &&
           q->above->reports && is_simple_past(q->head) &&
           q->event->tense == DTL_TENSE_PRESENT && q->event->aspect == DTL_ASPECT_PERFECTIVE &&
           q->event->modality == DTL_MODALITY_ACTUAL && q->event->event_class != DTL_CLASS_STATE;
}

/* "said he saw little hope": told of the day. A clause joined to one that is no
 * saying ("...; the council met") is a main clause. */
static placement by_saying(const question *q)
{
    if (is_reported_perfect(q))
        return WITH_GOVERNOR;
    if (q->one->link != DTLP_LINK_COMPLEMENT || q->above == NULL || !is_simple_past(q->event) ||
        q->event->event_class == DTL_CLASS_STATE)
        return UNDECIDED;
    dtl_event_class above = q->head->event_class;
    if (q->above->reports)
        return WITH_GOVERNOR;
    if (above == DTL_CLASS_I_STATE || above == DTL_CLASS_PERCEPTION || q->one->quoted ||
        q->event->modality != DTL_MODALITY_ACTUAL)
        return UNDECIDED;
    return ON_NOW;
}

/* "condemned it and sent troops", "am shocked and hurt". */
static placement by_joining(const question *q)
{
    if (q->above == NULL || q->one->link != DTLP_LINK_CONJUNCT)
        return UNDECIDED;
    if (q->above->kind == DTLP_KIND_ADJECTIVE && q->event->tense == DTL_TENSE_PASTPART)
        return WITH_GOVERNOR;
    bool alike = (is_simple_past(q->event) && is_simple_past(q->head)) || (is_perfect(q->event) && is_perfect(q->head));
    return q->above->kind == DTLP_KIND_VERB && alike && q->event->modality == DTL_MODALITY_ACTUAL && q->head->modality == DTL_MODALITY_ACTUAL
               ? WITH_GOVERNOR : UNDECIDED;
}

/* "as the police looked on", "while it rained". */
static placement by_while(const question *q)
{
    bool along = q->one->marker == DTLP_NO_TOKEN || dtlp_serves_as(q->tree, q->one->marker, DTLP_ACCOMPANYING_CONJUNCTION);
    if (q->above == NULL || q->one->link != DTLP_LINK_ADVERBIAL || !is_simple_past(q->event) || !along)
        return UNDECIDED;
    return is_simple_past(q->head) ? WITH_GOVERNOR : ON_NOW;
}

/* "tried to hide it", "began to pray", "seems to work": not what is planned or wished. */
static placement by_infinitive(const question *q)
{
    bool bare = q->event->tense == DTL_TENSE_NONE && dtlp_xp(q->tree, q->one->token) == DTLP_XPOS_VB;
    if (q->above != NULL && bare && q->one->link == DTLP_LINK_COMPLEMENT && q->head->tense == DTL_TENSE_INFINITIVE)
        return looks_ahead(q->head) ? AFTER_NOW : WITH_GOVERNOR; /* "gave money to help build it" */
    if (q->above == NULL || (q->event->tense != DTL_TENSE_INFINITIVE &&
                             q->event->tense != DTL_TENSE_PRESPART))
        return UNDECIDED;
    if (q->one->link == DTLP_LINK_CONJUNCT)
        return q->event->tense == q->head->tense ? WITH_GOVERNOR : UNDECIDED;
    dtl_event_class above = q->head->event_class;
    bool implied = above == DTL_CLASS_I_ACTION || above == DTL_CLASS_ASPECTUAL ||
                   (q->above->word & DTLP_IS(V_I_STATE_CLAUSE)) != 0;
    return q->one->link == DTLP_LINK_COMPLEMENT && implied && (q->above->word & DTLP_IS(V_PLANS)) == 0
               ? WITH_GOVERNOR : UNDECIDED;
}

/* ---- nouns --------------------------------------------------------------------- */

/* "There was no agreement on it": the verb of being tells it. */
static placement by_being(const question *q)
{
    uint32_t head = dtlp_head(q->tree, q->one->token);
    if (q->above != NULL || head == DTLP_NO_TOKEN || dtlp_child(q->tree, head, DTLP_DEP_expl) == DTLP_NO_TOKEN)
        return UNDECIDED;
    return dtlp_xp(q->tree, head) == DTLP_XPOS_VBD ? ON_NOW : UNDECIDED;
}

/* "at a meeting he said", "hailed the ruling", "talks of a strike". */
static placement by_phrase(const question *q)
{
    const uint64_t along = DTLP_IS(F_DURING);
    dtlp_link link = (dtlp_link)q->one->link;
    if (q->above == NULL)
        return UNDECIDED;
    bool within = is_marked_by(q, along) ||
                  dtlp_serves_as(q->tree, q->one->marker, DTLP_ACCOMPANYING_PREPOSITION);
    bool word = q->event->event_class == DTL_CLASS_I_ACTION || q->event->event_class == DTL_CLASS_REPORTING;
    if (word && link == DTLP_LINK_ARGUMENT && q->above->passive && q->one->token < q->above->token &&
        (is_simple_past(q->head) || is_perfect(q->head)))
        return BEFORE_NOW; /* "the promise was broken" */
    if (link == DTLP_LINK_ARGUMENT || (link == DTLP_LINK_OBLIQUE && within))
        return WITH_GOVERNOR;
    if (looks_ahead(q->head))
        return AFTER_NOW;
    dtl_event_class above = q->head->event_class;
    bool moved = q->above->kind == DTLP_KIND_ADJECTIVE || (q->above->link == DTLP_LINK_CONJUNCT && q->head->tense == DTL_TENSE_PASTPART);
    if (link == DTLP_LINK_OBLIQUE && (q->above->reports || moved || above == DTL_CLASS_I_STATE ||
                                      above == DTL_CLASS_PERCEPTION))
        return BEFORE_NOW; /* "spoke of the attack", "shocked by it" */
    return WITH_GOVERNOR;
}

static placement of_noun(const question *q)
{
    if (q->one->word & DTLP_IS(N_STATE))
        return AROUND_NOW; /* "the crisis" */
    uint32_t copula = dtlp_child(q->tree, q->one->token, DTLP_DEP_cop);
    if (q->event->modality == DTL_MODALITY_PLANNED || q->event->modality == DTL_MODALITY_POSSIBLE) /* "thought it was a success" */
        return copula != DTLP_NO_TOKEN && dtlp_xp(q->tree, copula) == DTLP_XPOS_VBD ? BEFORE_NOW : AFTER_NOW;
    placement found = by_being(q);
    return found != UNDECIDED ? found : by_phrase(q);
}

/* ---- what is left to the tense ----------------------------------------------------- */

/* What a main clause tells in the simple past, without a date, is the news of
 * the day. */
static bool is_news(const dtlp_happening *one, const dtl_event *event)
{
    bool told = event->modality == DTL_MODALITY_ACTUAL ||
                (event->modality == DTL_MODALITY_NEGATED && event->event_class != DTL_CLASS_I_STATE);
    return one->kind == DTLP_KIND_VERB && is_simple_past(event) && told && !one->quoted &&
           !one->habitual && !one->measured && one->link == DTLP_LINK_NONE;
}

/* "Tarn has sold its port", told first of all, or "has now sold it": the news of the day. */
static bool is_fresh(const question *q)
{
    if (q->one->kind != DTLP_KIND_VERB || !is_perfect(q->event) || q->event->modality != DTL_MODALITY_ACTUAL || dtlp_has_lasted(q->one) || q->one->habitual)
        return false;
    uint32_t have = dtlp_child(q->tree, q->one->token, DTLP_DEP_aux);
    bool now = false;
    for (uint32_t at = have; at < q->one->token && have != DTLP_NO_TOKEN; at++)
        now |= dtlp_serves_as(q->tree, at, DTLP_JUST_NOW) && dtlp_up(q->tree, at - 1) != DTLP_ADP; /* "has until now been" */
    bool of_event = q->one->subject != DTLP_NO_TOKEN && (q->tree->word[q->one->subject] & DTLP_IS(N_EVENT)); /* "the raid has angered many" */
    return now || (q->one->sentence <= dtlp_first_prose(q->tree) && q->one->link == DTLP_LINK_NONE && !q->one->quoted && !of_event);
}

/* "It was years after they had met", "nothing on why it sank": subordinate, though it hangs on no mention. */
static bool is_subordinate(const question *q)
{
    return dtlp_is_asked(q->tree, q->one->token) || (is_marked_by(q, DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE)) &&
           dtlp_rel(q->tree, q->one->marker) == DTLP_DEP_mark);
}

static placement by_tense(const question *q)
{
    const dtl_event *event = q->event;
    bool state = event->event_class == DTL_CLASS_STATE || event->event_class == DTL_CLASS_I_STATE;
    if (looks_ahead(event))
        return AFTER_NOW;
    bool speaks = event->tense == DTL_TENSE_PRESENT && event->event_class == DTL_CLASS_I_ACTION && (q->one->word & DTLP_IS(V_REPORTING)) != 0; /* "she estimates the loss" */
    if ((q->one->reports || speaks) && q->one->kind == DTLP_KIND_VERB &&
        (event->aspect == DTL_ASPECT_NONE || event->aspect == DTL_ASPECT_PROGRESSIVE))
        return ON_NOW;
    if (event->tense == DTL_TENSE_PRESENT && event->aspect != DTL_ASPECT_PERFECTIVE) /* "I am shocked" */
        return q->one->kind == DTLP_KIND_ADJECTIVE && is_speaker(q) ? ON_NOW : AROUND_NOW;
    if ((is_news(q->one, event) && !is_subordinate(q)) || is_fresh(q))
        return ON_NOW;
    if (state && event->tense != DTL_TENSE_PAST && event->aspect != DTL_ASPECT_PERFECTIVE)
        return AROUND_NOW;
    return BEFORE_NOW;
}

static placement placement_of(const question *q)
{
    static placement (*const of_verbs[])(const question *) = {
        by_participle, by_past_participle, by_condition, by_reported_mind, by_mind, by_saying, by_joining, by_while, by_infinitive};
    placement found = q->one->kind == DTLP_KIND_NOUN ? of_noun(q)
                      : q->one->kind == DTLP_KIND_ADJECTIVE ? by_mind(q) : UNDECIDED;
    for (size_t i = 0; q->one->kind == DTLP_KIND_VERB && found == UNDECIDED &&
                       i < sizeof of_verbs / sizeof *of_verbs; i++)
        found = of_verbs[i](q);
    return found == UNDECIDED ? by_tense(q) : found;
}

/* ---- the days ------------------------------------------------------------------------ */

static dtl_time time_against(const dtlp_anchoring *work, placement where)
{
    static const char *const says[] = {
        [BEFORE_NOW] = SAY_PAST, [ON_NOW] = SAY_NEWS, [AROUND_NOW] = SAY_GOING_ON, [AFTER_NOW] = SAY_COMING};
    dtl_time made = dtlp_time_unknown();
    char day[DTL_DAY_TEXT_SIZE];
    if (where == BEFORE_NOW || where == ON_NOW)
        made.begin_max = made.end_max = work->now;
    if (where == AFTER_NOW || where == ON_NOW)
        made.begin_min = made.end_min = work->since;
    if (where == AROUND_NOW) {
        made.begin_max = work->now;
        made.end_min = work->since;
    }
    dtl_day_print(work->now, day);
    made.anchor = DTL_ANCHOR_DOCUMENT;
    made.basis = dtlp_arena_printf(work->arena, says[where], day);
    return made;
}

/* The governor's time. One that has its own from a governor (`handed_on`) says so in its words already. */
static dtl_time time_along(const dtlp_anchoring *work, uint32_t governor, bool handed_on)
{
    const dtl_event *above = &work->all->events[governor];
    dtl_time made = above->time;
    if (handed_on)
        return made;
    made.timex = 0;
    made.words = NULL;
    made.minute = -1;
    made.zone = DTL_ZONE_NONE;
    made.zone_id = NULL;
    if (made.anchor != DTL_ANCHOR_DOCUMENT) {
        made.anchor = DTL_ANCHOR_EVENT;
        made.anchor_event = governor + 1;
    }
    made.basis = dtlp_arena_printf(work->arena, SAY_ALONG_WITH "%s (%s)",
                                   dtlp_quote(work->arena, work->document, above->trigger), dtlp_own_basis(above));
    return made;
}

/* "for two years all went well": it lasted from then on. */
static bool opens_with_length(const question *q, const struct dtlp_happenings *all)
{
    for (uint32_t at = q->tree->child[q->one->token]; at != DTLP_NO_TOKEN && at < q->one->token; at = q->tree->sibling[at])
        if (all->timex_of[at] != 0 && all->timexes[all->timex_of[at] - 1].type == DTL_TIMEX_DURATION)
            return q->one->duration;
    return false;
}

/* "closed in May when a pump failed and cracks were found": what a clause of its own tells of along with what has a date. */
static bool is_told_with(const question *q)
{
    return q->one->kind == DTLP_KIND_VERB && is_simple_past(q->event) && q->event->modality == DTL_MODALITY_ACTUAL && q->one->subject != DTLP_NO_TOKEN &&
           (q->one->link == DTLP_LINK_ADVERBIAL || q->one->link == DTLP_LINK_CONJUNCT) && !q->one->quoted && !q->one->habitual && !q->one->reports &&
           q->above->stated && q->above->kind == DTLP_KIND_VERB && !q->above->reports && is_simple_past(q->head) &&
           q->head->modality == DTL_MODALITY_ACTUAL && (dtlp_form_around(q->tree, q->above->token) & DTLP_AROUND_IS(BORN)) == 0;
}

/* along: which mentions have their governor's time. */
static void place(const dtlp_anchoring *work, bool *along, uint32_t mention)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    bool hangs = one->governor != DTLP_NO_MENTION;
    question q = {.tree = all->tree, .one = one, .event = &all->events[mention],
                  .above = hangs ? &all->at[one->governor] : NULL,
                  .head = hangs ? &all->events[one->governor] : NULL};
    placement where = placement_of(&q);
    if (where == WITH_GOVERNOR && !dtlp_time_known(&q.head->time))
        where = by_tense(&q);
    dtl_time made = where == WITH_GOVERNOR ? time_along(work, one->governor, along[one->governor])
                                           : time_against(work, where);
    if (dtlp_time_known(&q.event->time) && !dtlp_time_narrow(&made, &q.event->time))
        return;
    along[mention] = where == WITH_GOVERNOR;
    if (where == WITH_GOVERNOR && is_told_with(&q) && !opens_with_length(&q, all))
        all->at[mention].stated = true;
    all->events[mention].time = made;
}

void dtlp_place_all(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    bool *placed = DTLP_NEW_ARRAY(work->arena, bool, all->count);
    bool *along = DTLP_NEW_ARRAY(work->arena, bool, all->count);
    for (uint32_t i = 0; i < all->count; i++)
        placed[i] = all->events[i].time.anchor != DTL_ANCHOR_NONE;
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t chain[DTLP_CLIMB], n = 0;
        for (uint32_t at = i; at != DTLP_NO_MENTION && !placed[at] && n < DTLP_CLIMB; at = all->at[at].governor) {
            placed[at] = true;
            chain[n++] = at;
        }
        while (n > 0)
            place(work, along, chain[--n]);
    }
}
