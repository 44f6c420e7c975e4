/* tale.c - which Friday or March, where dates have been told before.
 *
 * Owns the readings by which a weekday, day, month or feast goes on from the last
 * dates told: of a history, of a passage about the past, of "the following".
 * Must not know the policy for news, which is choose.c's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* The one nearest to where a telling has got to, and of the same year unless
 * another one's is nearer by a month. */
static dtlp_unit nearest_to(dtlp_unit point, const dtlp_cycle *c)
{
    enum { OTHER_YEAR = 30 /* days */ };
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_YEAR, dtlp_unit_first(point)), best = {DTLP_GRAIN_NONE, 0};
    int32_t least = INT32_MAX;
    for (int i = -1; i <= 1; i++) {
        dtlp_unit unit = dtlp_cycle_in(c, dtlp_unit_move(frame, i));
        if (!known(unit))
            continue;
        int32_t ahead = dtlp_unit_first(unit) - dtlp_unit_last(point), back = dtlp_unit_first(point) - dtlp_unit_last(unit);
        int32_t away = (ahead > 0 ? ahead : back > 0 ? back : 0) + (i == 0 ? 0 : OTHER_YEAR);
        if (away < least) {
            least = away;
            best = unit;
        }
    }
    return best;
}

/* In a history: "the plant will shut at the end of 2014. Demolition begins on Columbus Day": what is to come is no place
 * that the history has got to; and far on from what it told, without leading its sentence, what it tells of is of today. */
bool dtlp_is_beside_history(const dtlp_eval *e)
{
    enum { FAR_ON = 2 /* sentences */ };
    const dtlp_discourse *d = e->d;
    bool ahead = d->reference != DTL_DAY_NONE && known(d->point) && dtlp_unit_first(d->point) > d->reference;
    bool behind = d->living && e->finder->text->sentences[e->found->sentence].paragraph != d->point_paragraph && e->found->sentence - d->told_sentence >= FAR_ON && !e->found->fronted && d->reference != DTL_DAY_NONE;
    return ahead || behind;
}

void dtlp_eval_cycle_in_history(dtlp_eval *e, const dtlp_cycle *c)
{
    e->out->anchor = dtlp_unit_first(e->d->point);
    e->out->told_by = e->d->point_by;
    dtlp_eval_set(e, nearest_to(e->d->point, c), DTLP_HOW_NEAREST);
}

/* "That autumn", "the following June" and "the following Tuesday" after a date
 * told; a weekday only after a day or week. */
static bool eval_cycle_after_told(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { LONG_OVER = 150 /* days */ };
    dtlp_unit told, unit;
    bool weekly = c->frame == DTLP_GRAIN_WEEK;
    int32_t dir = get(e->node, DTLP_SLOT_dir, 0);
    dtlp_how how;
    if (get(e->node, DTLP_SLOT_told, 0) != 1 || !dtlp_eval_told(e, weekly ? DTLP_GRAIN_WEEK : DTLP_GRAIN_YEAR, &told) ||
        (weekly && told.grain > DTLP_GRAIN_WEEK)) {
        return false;
    }
    dtl_day first = dtlp_unit_first(told), last = dtlp_unit_last(told);
    dtlp_unit own = dtlp_unit_of(c->grain, first);
    if (weekly && dir >= 0 && c->grain == DTLP_GRAIN_DAY) { /* the day after is no "following Tuesday" */
        dtl_day from = dir <= 0 ? first : told.grain == DTLP_GRAIN_WEEK ? last + 1 : last + 2;
        unit = (dtlp_unit){DTLP_GRAIN_DAY, from + (c->number + 1 - dtlp_weekday(from) + 7) % 7};
        how = dir > 0 ? DTLP_HOW_NEXT : DTLP_HOW_THIS;
    } else if (dir == 0 && c->grain == DTLP_GRAIN_SEASON && told.grain == DTLP_GRAIN_YEAR) { /* "that winter" of 2009 begins in it */
        unit = dtlp_cycle_in(c, told);
        how = DTLP_HOW_THIS;
    } else if (dir == 0 && c->grain == DTLP_GRAIN_SEASON && told.grain < c->grain && (own.number % 4 + 4) % 4 == c->number) {
        unit = own; /* a January's winter began the year before */
        how = DTLP_HOW_THIS;
    } else {
        unit = dtlp_cycle_choose(c, dir > 0 ? last : first, dir, e->found->tense, &how);
        if (dir == 0 && told.grain <= DTLP_GRAIN_MONTH && dtlp_unit_last(unit) < first - LONG_OVER)
            unit = dtlp_cycle_in(c, dtlp_unit_move(dtlp_unit_of(c->frame, first), 1)); /* told in December, "that spring" is to come */
    }
    dtlp_eval_set(e, unit, how);
    return true;
}

/* "He left on Friday 16 September ... by the Wednesday it was shut": with its article it is a day of the tale, the
 * next one from the day told last, where that is not of the article's own days. */
static bool eval_weekday_of_tale(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { REACH = 3 /* sentences */, OWN = 7 /* days */ };
    const dtlp_discourse *d = e->d;
    bool plain = c->frame == DTLP_GRAIN_WEEK && c->grain == DTLP_GRAIN_DAY && e->found->determined && e->found->tense == -1 && !has(e->node, DTLP_SLOT_dir) &&
                 !has(e->node, DTLP_SLOT_told) && !has(e->node, DTLP_SLOT_base);
    bool days = d->told_unit.grain == DTLP_GRAIN_DAY || d->told_unit.grain == DTLP_GRAIN_WEEKEND || d->told_unit.grain == DTLP_GRAIN_WEEK;
    bool month = d->told_unit.grain == DTLP_GRAIN_MONTH && !d->told_since; /* "fell twice in May: on the Tuesday" */
    if (!plain || !(days || (month && e->found->on_the && e->found->sentence == d->told_sentence)) || d->told == DTL_DAY_NONE || d->reference == DTL_DAY_NONE ||
        d->told + OWN >= d->reference || e->found->sentence - d->told_sentence > REACH)
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    if (month) {
        dtlp_eval_set(e, d->told_unit, DTLP_HOW_WITHIN);
        dtlp_eval_day_within(e);
        return true;
    }
    dtl_day day = d->told + (c->number + 1 - dtlp_weekday(d->told) + 7) % 7;
    if (e->found->perfect && day > d->told) /* "they had stirred it on the Friday" */
        day -= 7;
    dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DAY, day}, e->found->perfect ? DTLP_HOW_LAST : DTLP_HOW_NEXT);
    return true;
}

/* "On Friday 26 September both signed. The board took the weekend to think": the one right behind the day told, where that
 * is not of the article's own days. */
static bool eval_weekend_of_tale(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { OWN = 14 /* days */, LATE = 4 /* Thursday */, REACH = 1 /* sentences */ };
    const dtlp_discourse *d = e->d;
    if (c->grain != DTLP_GRAIN_WEEKEND || has(e->node, DTLP_SLOT_dir) || has(e->node, DTLP_SLOT_told) || has(e->node, DTLP_SLOT_base) || e->found->tense != -1 ||
        d->told_unit.grain != DTLP_GRAIN_DAY || d->told == DTL_DAY_NONE || dtlp_weekday(d->told) < LATE || d->reference == DTL_DAY_NONE ||
        d->told + OWN >= d->reference || e->found->sentence - d->told_sentence > REACH)
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    dtlp_eval_set(e, dtlp_unit_of(DTLP_GRAIN_WEEKEND, d->told), DTLP_HOW_NEXT);
    return true;
}

/* "On October 2, 1968, a Wednesday", "on 14 July. It was struck on a clear Saturday": that day. */
static bool eval_weekday_apposed(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { REACH = 3 /* sentences */ };
    const dtlp_discourse *d = e->d;
    uint32_t behind = e->found->sentence - d->told_sentence;
    bool beside = (e->found->apposed && behind == 0) || (e->found->described && behind <= REACH);
    if (!beside || c->frame != DTLP_GRAIN_WEEK || c->grain != DTLP_GRAIN_DAY || has(e->node, DTLP_SLOT_dir) || d->told_unit.grain != DTLP_GRAIN_DAY ||
        d->told == DTL_DAY_NONE || dtlp_weekday(d->told) != c->number + 1)
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    dtlp_eval_set(e, d->told_unit, DTLP_HOW_THIS);
    return true;
}

/* "The next day they cut it off, and on Friday they came back", told of a passage about the past: the Friday after. */
static bool eval_weekday_counted_on(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { OWN = 14 /* days */ };
    const dtlp_discourse *d = e->d;
    bool plain = c->frame == DTLP_GRAIN_WEEK && c->grain == DTLP_GRAIN_DAY && e->found->tense == -1 && e->found->signal == DTL_SIGNAL_NONE &&
                 !has(e->node, DTLP_SLOT_dir) && !has(e->node, DTLP_SLOT_told) && !has(e->node, DTLP_SLOT_base);
    if (!plain || d->narrative || !d->told_counted || d->told_unit.grain != DTLP_GRAIN_DAY || d->reference == DTL_DAY_NONE || d->passage == DTL_DAY_NONE ||
        d->told + OWN >= d->reference || d->told_sentence != e->found->sentence)
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DAY, d->told + 1 + (c->number + 1 - dtlp_weekday(d->told + 1) + 7) % 7}, DTLP_HOW_NEXT);
    return true;
}

/* Is the expression in the paragraph of the passage, or in the next one where dates
 * have been told one after the other? */
static bool is_in_passage(const dtlp_eval *e)
{
    enum { STEPS_THAT_CARRY_ON = 2 };
    const dtlp_discourse *d = e->d;
    uint32_t paragraph = e->finder->text->sentences[e->found->sentence].paragraph;
    return paragraph == d->passage_paragraph ||
           (paragraph == d->passage_paragraph + 1 && d->passage_steps >= STEPS_THAT_CARRY_ON);
}

/* "A patrol fired on the boat on 7 June 2003. The envoy arrived in July": in news
 * too what is told of the past goes on from where it was. */
static bool eval_cycle_in_passage(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { FARTHEST = 366 /* days */, NEAR = 75, BACK = 31, LONG_PAST = 2 * 366, REACH = 4 /* sentences */ };
    const dtlp_discourse *d = e->d;
    if (d->passage == DTL_DAY_NONE)
        return false;
    bool finer = (d->passage_grain > c->grain && c->holiday == NULL) || d->passage_grain > DTLP_GRAIN_MONTH; /* "in April 1994 ... released on 3 June": soon after, in the next breath */
    bool history = d->reference - d->passage > LONG_PAST && e->finder->text->sentences[e->found->sentence].paragraph == d->passage_paragraph;
    uint32_t reach = history ? REACH : 1;
    if (c->frame != DTLP_GRAIN_YEAR || c->grain > DTLP_GRAIN_SEASON || has(e->node, DTLP_SLOT_dir) ||
        has(e->node, DTLP_SLOT_told) || e->found->tense != -1 || !is_in_passage(e) ||
        (finer && e->found->sentence - d->told_sentence > reach) || (d->passage_steps == 0 && e->found->sentence != d->told_sentence))
        return false;
    dtlp_unit unit = nearest_to(dtlp_unit_of(d->passage_grain, d->passage), c);
    int32_t back = d->passage_of_year ? 0 : BACK; /* "in May last year and, the month after, the hearing. It opened on 20 May" */
    bool had = e->found->perfect && known(unit) && !e->found->fronted && e->found->signal == DTL_SIGNAL_NONE; /* "was signed on 4 May; he had died in February" */
    if (had && dtlp_unit_first(unit) > d->passage)
        unit = dtlp_cycle_in(c, dtlp_unit_move(dtlp_unit_of(c->frame, dtlp_unit_first(unit)), -1));
    else if (!had && known(unit) && d->passage - dtlp_unit_first(unit) > back) /* a tale goes on rather than back */
        unit = dtlp_cycle_in(c, dtlp_unit_move(dtlp_unit_of(c->frame, dtlp_unit_first(unit)), 1));
    dtl_day away = known(unit) ? dtlp_unit_first(unit) - d->passage : FARTHEST + 1;
    dtl_day behind = history ? dtlp_unit_last(dtlp_unit_of(d->passage_grain, d->passage)) - d->passage : 0; /* "in the autumn of 1933 ... in January" */
    if (!known(unit) || dtlp_unit_first(unit) > d->reference || away > (finer ? NEAR + behind : FARTHEST) || -away > (had ? FARTHEST : BACK))
        return false;
    dtlp_eval_lean_on(e, d->passage, d->passage_by);
    dtlp_eval_set(e, unit, DTLP_HOW_NEAREST);
    return true;
}

/* "It began last year. In the February they put in a new one". */
static bool eval_month_of_told_year(dtlp_eval *e, const dtlp_cycle *c)
{
    const dtlp_discourse *d = e->d;
    if (!e->found->on_the || !e->found->alone || c->grain != DTLP_GRAIN_MONTH || c->frame != DTLP_GRAIN_YEAR || has(e->node, DTLP_SLOT_dir) || has(e->node, DTLP_SLOT_told) ||
        d->told == DTL_DAY_NONE || d->told_unit.grain > DTLP_GRAIN_YEAR || e->found->sentence - d->told_sentence > 1)
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    dtlp_eval_set(e, dtlp_cycle_in(c, dtlp_unit_of(DTLP_GRAIN_YEAR, d->told)), DTLP_HOW_WITHIN);
    return true;
}

/* "Her great year was 1962. In March she left": of that year, in the next breath. */
static bool eval_cycle_of_year(dtlp_eval *e, const dtlp_cycle *c)
{
    const dtlp_discourse *d = e->d;
    const dtlp_sentence *sentences = e->finder->text->sentences;
    if (!known(d->year) || c->frame != DTLP_GRAIN_YEAR || c->grain > DTLP_GRAIN_SEASON || has(e->node, DTLP_SLOT_dir) || has(e->node, DTLP_SLOT_told) ||
        e->found->tense != -1 || !((e->found->fronted && d->year_leads) || e->found->of_tale) || e->found->sentence != d->year_sentence + 1 ||
        sentences[e->found->sentence].paragraph != sentences[d->year_sentence].paragraph)
        return false;
    dtlp_eval_lean_on(e, dtlp_unit_first(d->year), d->year_by);
    dtlp_eval_set(e, dtlp_cycle_in(c, d->year), DTLP_HOW_WITHIN);
    return true;
}

/* "The turning point came in March. On the 12th they won": of the month just told,
 * where that is not the article's own. */
static bool eval_day_of_told_month(dtlp_eval *e, const dtlp_cycle *c)
{
    const dtlp_discourse *d = e->d;
    if (c->frame != DTLP_GRAIN_MONTH || !known(d->fine_unit) || has(e->node, DTLP_SLOT_dir) || has(e->node, DTLP_SLOT_weekday) ||
        e->found->sentence - d->told_sentence > 1 || d->told != d->told_fine || d->reference == DTL_DAY_NONE)
        return false;
    dtlp_unit month = dtlp_unit_of(DTLP_GRAIN_MONTH, d->told_fine), unit = dtlp_cycle_in(c, month);
    if (!known(unit) || month.number == dtlp_unit_of(DTLP_GRAIN_MONTH, d->reference).number)
        return false;
    dtlp_eval_lean_on(e, d->told_fine, d->fine_by);
    dtlp_eval_set(e, unit, DTLP_HOW_THIS);
    return true;
}

/* "The fire of January 2013 ... It was lit on 8 January", told a year later: of that January. */
static bool eval_day_of_dated_month(dtlp_eval *e, const dtlp_cycle *c)
{
    enum { REACH = 12 /* sentences */, FRESH = 60 /* days */ };
    const dtlp_discourse *d = e->d;
    if (d->narrative || !known(d->month) || c->frame != DTLP_GRAIN_YEAR || c->day == 0 || c->holiday != NULL || d->reference == DTL_DAY_NONE ||
        has(e->node, DTLP_SLOT_dir) || has(e->node, DTLP_SLOT_told) || e->found->tense != -1 || e->found->sentence - d->month_sentence > REACH)
        return false;
    dtlp_unit unit = dtlp_cycle_in(c, dtlp_unit_of(DTLP_GRAIN_YEAR, dtlp_unit_first(d->month)));
    if (!known(unit) || dtlp_unit_of(DTLP_GRAIN_MONTH, dtlp_unit_first(unit)).number != d->month.number || dtlp_unit_first(unit) > d->reference)
        return false;
    dtlp_how how;
    dtlp_unit last = dtlp_cycle_choose(c, d->reference, DTLP_UNSET, DTLP_TENSE_BEHIND, &how);
    if (known(last) && d->reference - dtlp_unit_first(last) < FRESH) /* one of these weeks is the news */
        return false;
    dtlp_eval_lean_on(e, dtlp_unit_first(d->month), d->month_by);
    dtlp_eval_set(e, unit, DTLP_HOW_NEAREST);
    return true;
}

bool dtlp_eval_cycle_of_tale(dtlp_eval *e, const dtlp_cycle *c)
{
    return eval_cycle_after_told(e, c) || eval_weekday_apposed(e, c) || eval_weekday_of_tale(e, c) || eval_weekend_of_tale(e, c) ||
           eval_weekday_counted_on(e, c) || eval_month_of_told_year(e, c) || eval_cycle_of_year(e, c) ||
           eval_cycle_in_passage(e, c) || eval_day_of_told_month(e, c) || eval_day_of_dated_month(e, c);
}
