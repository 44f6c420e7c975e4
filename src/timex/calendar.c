/* calendar.c - calendar fields: years, months, days, feasts, weeks.
 *
 * Owns what a date says by itself, and where the missing part of it comes
 * from.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* A year of two digits lies at most ten years after the reference, in a history
 * nearest to where it has got to. */
static int32_t full_year(const dtlp_discourse *d, int32_t two_digits)
{
    bool history = d->narrative && known(d->point);
    dtl_day near = history ? dtlp_unit_first(d->point) : d->reference != DTL_DAY_NONE ? d->reference : d->told;
    int32_t latest = near == DTL_DAY_NONE ? 2029 : dtl_civil_from_day(near).year + (history ? 49 : 10);
    int32_t year = latest - latest % 100 + two_digits;
    return year > latest ? year - 100 : year;
}

static bool stated_year(const dtlp_eval *e, int32_t *year)
{
    const dtlp_node *n = e->node;
    if (has(n, DTLP_SLOT_year)) {
        *year = dtlp_slot(n, DTLP_SLOT_year);
        if (has(n, DTLP_SLOT_yy)) { /* the 07 of 2006-07 */
            int32_t two = dtlp_slot(n, DTLP_SLOT_yy), full = *year - *year % 100 + two, short_one = *year - *year % 10 + two;
            bool one_digit = two < 10 && short_one > *year; /* 1996-7 */
            *year = one_digit ? short_one : full < *year ? full + 100 : full;
        }
        if (get(n, DTLP_SLOT_bc, 0) == 1)
            *year = 1 - *year;
        return true;
    }
    if (has(n, DTLP_SLOT_yy)) {
        *year = full_year(e->d, dtlp_slot(n, DTLP_SLOT_yy));
        return true;
    }
    return false;
}

static void eval_decade(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    bool bc = get(n, DTLP_SLOT_bc, 0) == 1;
    int32_t decade = has(n, DTLP_SLOT_decade) ? dtlp_slot(n, DTLP_SLOT_decade) : 0;
    if (!has(n, DTLP_SLOT_decade) && has(n, DTLP_SLOT_dd))
        decade = full_year(e->d, dtlp_slot(n, DTLP_SLOT_dd) * 10) / 10;
    bool ahead = e->d->reference != DTL_DAY_NONE && decade * 10 > dtl_civil_from_day(e->d->reference).year;
    if (ahead && !has(n, DTLP_SLOT_decade) && e->found->tense != 1) /* "in the fifties they wore" */
        decade -= 10;
    dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DECADE, bc ? -decade - 1 : decade}, DTLP_HOW_STATED);
}

/* The nth century or millennium. */
static void eval_century(dtlp_eval *e, dtlp_grain grain, int32_t nth)
{
    bool before = get(e->node, DTLP_SLOT_bc, 0) == 1;
    dtlp_eval_set(e, (dtlp_unit){grain, before ? -nth : nth - 1}, DTLP_HOW_STATED);
}

/* The finest field as something that recurs; false: there is none. */
bool dtlp_eval_cycle_of(const dtlp_eval *e, dtlp_cycle *c)
{
    const dtlp_node *n = e->node;
    *c = (dtlp_cycle){.frame = DTLP_GRAIN_YEAR};
    if (has(n, DTLP_SLOT_holiday)) {
        c->grain = DTLP_GRAIN_DAY;
        c->holiday = &e->finder->lang->holidays[dtlp_slot(n, DTLP_SLOT_holiday)];
    } else if (has(n, DTLP_SLOT_month) && has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->number = dtlp_slot(n, DTLP_SLOT_month) - 1;
        c->day = dtlp_slot(n, DTLP_SLOT_day);
    } else if (has(n, DTLP_SLOT_month)) {
        c->grain = DTLP_GRAIN_MONTH;
        c->number = dtlp_slot(n, DTLP_SLOT_month) - 1;
    } else if (has(n, DTLP_SLOT_weekday) && !has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_WEEK;
        c->number = dtlp_slot(n, DTLP_SLOT_weekday) - 1;
    } else if (has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_MONTH;
        c->day = dtlp_slot(n, DTLP_SLOT_day);
    } else if (has(n, DTLP_SLOT_quarter)) {
        c->grain = DTLP_GRAIN_QUARTER;
        c->number = dtlp_slot(n, DTLP_SLOT_quarter) - 1;
    } else if (has(n, DTLP_SLOT_half)) {
        c->grain = DTLP_GRAIN_HALF;
        c->number = dtlp_slot(n, DTLP_SLOT_half) - 1;
    } else if (has(n, DTLP_SLOT_season)) {
        c->grain = DTLP_GRAIN_SEASON;
        c->number = (dtlp_slot(n, DTLP_SLOT_season) + (e->d != NULL && e->d->southern ? 2 : 0)) % 4;
    } else if (has(n, DTLP_SLOT_weekend)) {
        c->grain = DTLP_GRAIN_WEEKEND;
        c->frame = DTLP_GRAIN_WEEK;
    } else {
        return false;
    }
    return true;
}

/* The weekday of a month and day tells the year, where one near has it; what is to
 * come is not looked for far back. */
static bool year_by_weekday(const dtlp_eval *e, dtl_day anchor, dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->day == 0 || c->frame != DTLP_GRAIN_YEAR)
        return false;
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
    static const int tries[] = {0, -1, 1, -2};
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, tries[i]));
        if (unit->grain == DTLP_GRAIN_DAY && dtlp_weekday(unit->number) == dtlp_slot(e->node, DTLP_SLOT_weekday) &&
            (e->found->tense != 1 || tries[i] > -2))
            return true;
    }
    return false;
}

/* The first month from the anchor's on, going by `step`, with such a day on such
 * a weekday; each day of the month meets each weekday within 28 months. */
static bool weekday_in_months(const dtlp_eval *e, dtl_day anchor, const dtlp_cycle *c, int step, dtlp_unit *unit)
{
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_MONTH, anchor);
    for (int i = 0; i <= 28; i++) {
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, step * i));
        bool right_side = step > 0 ? unit->number >= anchor : unit->number <= anchor;
        if (unit->grain == DTLP_GRAIN_DAY && right_side && dtlp_weekday(unit->number) == dtlp_slot(e->node, DTLP_SLOT_weekday))
            return true;
    }
    return false;
}

/* "Friday the 13th": the nearest one on the side of the tense; without a past
 * or future, the nearest of both sides. */
static bool month_by_weekday(const dtlp_eval *e, dtl_day anchor, const dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->frame != DTLP_GRAIN_MONTH)
        return false;
    int tense = e->found->tense;
    dtlp_unit past, coming;
    bool behind = tense != 1 && weekday_in_months(e, anchor, c, -1, &past);
    bool ahead = tense != -1 && weekday_in_months(e, anchor, c, 1, &coming);
    if (behind && (!ahead || anchor - past.number <= coming.number - anchor))
        *unit = past;
    else if (ahead)
        *unit = coming;
    return behind || ahead;
}

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
static bool is_beside_history(const dtlp_eval *e)
{
    enum { FAR_ON = 2 /* sentences */ };
    const dtlp_discourse *d = e->d;
    bool ahead = d->reference != DTL_DAY_NONE && known(d->point) && dtlp_unit_first(d->point) > d->reference;
    bool behind = d->living && e->finder->text->sentences[e->found->sentence].paragraph != d->point_paragraph && e->found->sentence - d->told_sentence >= FAR_ON && !e->found->fronted && d->reference != DTL_DAY_NONE;
    return ahead || behind;
}

static void eval_told_cycle(dtlp_eval *e, const dtlp_cycle *c)
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
    bool month = d->told_unit.grain == DTLP_GRAIN_MONTH; /* "fell twice in May: on the Tuesday" */
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
    bool finer = d->passage_grain > c->grain || d->passage_grain > DTLP_GRAIN_MONTH; /* "in April 1994 ... released on 3 June": soon after, in the next breath */
    bool history = d->reference - d->passage > LONG_PAST && e->finder->text->sentences[e->found->sentence].paragraph == d->passage_paragraph;
    uint32_t reach = history ? REACH : 1;
    if (c->frame != DTLP_GRAIN_YEAR || c->grain > DTLP_GRAIN_SEASON || has(e->node, DTLP_SLOT_dir) ||
        has(e->node, DTLP_SLOT_told) || e->found->tense != -1 || !is_in_passage(e) ||
        (finer && e->found->sentence - d->told_sentence > reach) || (d->passage_steps == 0 && e->found->sentence != d->told_sentence))
        return false;
    dtlp_unit unit = nearest_to(dtlp_unit_of(d->passage_grain, d->passage), c);
    int32_t back = d->passage_of_year ? 0 : BACK; /* "in May last year and, the month after, the hearing. It opened on 20 May" */
    if (known(unit) && d->passage - dtlp_unit_first(unit) > back) /* a tale goes on rather than back */
        unit = dtlp_cycle_in(c, dtlp_unit_move(dtlp_unit_of(c->frame, dtlp_unit_first(unit)), 1));
    dtl_day away = known(unit) ? dtlp_unit_first(unit) - d->passage : FARTHEST + 1;
    dtl_day behind = history ? dtlp_unit_last(dtlp_unit_of(d->passage_grain, d->passage)) - d->passage : 0; /* "in the autumn of 1933 ... in January" */
    if (!known(unit) || dtlp_unit_first(unit) > d->reference || away > (finer ? NEAR + behind : FARTHEST) || -away > BACK)
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

/* Of "the following Tuesday" with no day told before: the article's date. */
static dtl_day anchor_of_cycle(dtlp_eval *e)
{
    if (get(e->node, DTLP_SLOT_told, 0) != 1 || e->d->narrative)
        return dtlp_eval_anchor(e);
    e->out->anchor = e->d->reference;
    e->out->anchor_told = false;
    e->out->deictic = true;
    return e->out->anchor;
}

/* A feast that begins when the moon is seen may be a day off. */
static void widen(dtlp_when *w)
{
    if (w->unit.grain != DTLP_GRAIN_DAY)
        return;
    w->period.first--;
    w->period.last++;
    w->period.precision = DTL_PRECISION_VAGUE;
}

static void eval_cycle(dtlp_eval *e, dtlp_cycle *c);

void dtlp_eval_cycle(dtlp_eval *e, dtlp_cycle *c)
{
    eval_cycle(e, c);
    if (c->holiday != NULL && c->holiday->kind == DTLP_HOLIDAY_ISLAMIC)
        widen(e->out);
}

/* Where the words leave no doubt the nearer one is not looked for; but "will report
 * third-quarter results" are of a quarter that is over. */
static int tense_of_cycle(const dtlp_found *found, const dtlp_cycle *c)
{
    bool account = c->grain == DTLP_GRAIN_QUARTER || c->grain == DTLP_GRAIN_HALF;
    if (found->surely_past || (found->fronted && !found->determined && found->tense == -1))
        return DTLP_TENSE_BEHIND;
    if (account && found->hint == DTLP_HINT_IN && found->tense == 1) /* "is expected to close in the first quarter" */
        return DTLP_TENSE_AHEAD;
    return found->surely_coming && !account ? DTLP_TENSE_AHEAD : found->tense;
}

static void eval_cycle(dtlp_eval *e, dtlp_cycle *c)
{
    dtlp_unit unit;
    int32_t year;
    dtlp_how how = DTLP_HOW_STATED;
    if (stated_year(e, &year) && c->frame == DTLP_GRAIN_YEAR) {
        dtlp_eval_set(e, dtlp_cycle_in(c, (dtlp_unit){DTLP_GRAIN_YEAR, year}), DTLP_HOW_STATED);
        return;
    }
    if (dtlp_eval_base(e, &unit)) {
        dtlp_unit frame = dtlp_unit_of(c->frame, dtlp_unit_first(unit));
        dtlp_eval_set(e, dtlp_cycle_in(c, frame), DTLP_HOW_WITHIN);
        return;
    }
    if (eval_cycle_after_told(e, c) || eval_weekday_apposed(e, c) || eval_weekday_of_tale(e, c) || eval_weekend_of_tale(e, c) || eval_weekday_counted_on(e, c) || eval_month_of_told_year(e, c) || eval_cycle_of_year(e, c) || eval_cycle_in_passage(e, c) || eval_day_of_told_month(e, c) || eval_day_of_dated_month(e, c))
        return;
    dtl_day anchor = anchor_of_cycle(e);
    if (anchor == DTL_DAY_NONE)
        return;
    int32_t dir = get(e->node, DTLP_SLOT_dir, DTLP_UNSET);
    if (dir == DTLP_UNSET && (year_by_weekday(e, anchor, c, &unit) || month_by_weekday(e, anchor, c, &unit))) {
        dtlp_eval_set(e, unit, DTLP_HOW_NEAREST);
        return;
    }
    int tense = get(e->node, DTLP_SLOT_lean, tense_of_cycle(e->found, c));
    if (e->out->anchor_told && dir == DTLP_UNSET && c->frame == DTLP_GRAIN_YEAR && is_beside_history(e)) {
        e->out->anchor_told = false;
        e->out->deictic = true;
        e->out->anchor = anchor = e->d->reference;
    }
    if (e->out->anchor_told && dir == DTLP_UNSET && c->frame == DTLP_GRAIN_YEAR) {
        eval_told_cycle(e, c);
        return;
    }
    unit = dtlp_cycle_choose(c, anchor, dir, tense, &how);
    dtlp_eval_set(e, unit, how);
}

static void eval_week_number(dtlp_eval *e)
{
    int32_t year;
    dtlp_unit base;
    dtlp_how how = DTLP_HOW_STATED;
    if (!stated_year(e, &year)) {
        how = DTLP_HOW_WITHIN;
        if (!dtlp_eval_base(e, &base)) {
            dtl_day anchor = dtlp_eval_anchor(e);
            if (anchor == DTL_DAY_NONE)
                return;
            base = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
        }
        year = dtlp_unit_year(base);
    }
    int32_t week = dtlp_slot(e->node, DTLP_SLOT_week);
    if (week < 1 || week > 53)
        return;
    dtlp_unit unit = dtlp_week_of_year(year, week);
    if (has(e->node, DTLP_SLOT_weekday))
        unit = (dtlp_unit){DTLP_GRAIN_DAY, dtlp_unit_first(unit) + dtlp_slot(e->node, DTLP_SLOT_weekday) - 1};
    dtlp_eval_set(e, unit, how);
}

/* "Spent Sunday night on the roof. At five in the morning they": the morning after. */
static bool is_morning_after(const dtlp_eval *e)
{
    enum { NOON = 12 };
    const dtlp_node *n = e->node;
    int32_t hour = get(n, DTLP_SLOT_hour, NOON), pod = get(n, DTLP_SLOT_pod, DTLP_POD_MORNING);
    bool early = get(n, DTLP_SLOT_ampm, NOON) == 0 || (has(n, DTLP_SLOT_pod) && pod == DTLP_POD_MORNING);
    return e->d->told_late && e->found->tense != 0 && e->found->tense != 1 && early && (hour < NOON || !has(n, DTLP_SLOT_hour)) && e->d->told < e->d->reference;
}

/* "The council voted on Monday. The vote came shortly after 11 p.m." */
static bool is_of_told_day(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    if (d->told_unit.grain != DTLP_GRAIN_DAY || d->told == DTL_DAY_NONE || e->found->sentence - d->told_sentence > 1 ||
        d->reference == DTL_DAY_NONE || has(e->node, DTLP_SLOT_told))
        return false;
    int tense = e->found->tense;
    if ((tense == -1 && d->told > d->reference) || (tense == 1 && d->told < d->reference))
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    return true;
}

void dtlp_eval_cal(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    dtlp_cycle cycle;
    int32_t year;
    dtlp_unit base;
    if (has(n, DTLP_SLOT_week)) {
        eval_week_number(e);
    } else if (dtlp_eval_cycle_of(e, &cycle)) {
        dtlp_eval_cycle(e, &cycle);
    } else if (stated_year(e, &year)) {
        dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_YEAR, year}, DTLP_HOW_STATED);
    } else if (has(n, DTLP_SLOT_decade) || has(n, DTLP_SLOT_dd)) {
        eval_decade(e);
    } else if (has(n, DTLP_SLOT_century)) {
        eval_century(e, DTLP_GRAIN_CENTURY, dtlp_slot(n, DTLP_SLOT_century));
    } else if (has(n, DTLP_SLOT_millennium)) {
        eval_century(e, DTLP_GRAIN_MILLENNIUM, dtlp_slot(n, DTLP_SLOT_millennium));
    } else if (dtlp_eval_base(e, &base) && (base.grain == DTLP_GRAIN_DAY || !dtlp_has_time(n))) {
        dtlp_eval_set(e, base, DTLP_HOW_WITHIN);
    } else if (dtlp_has_time(n)) {
        bool told = is_of_told_day(e);
        dtl_day anchor = told ? e->d->told : dtlp_eval_anchor(e);
        if (told && is_morning_after(e))
            dtlp_eval_moved(e, (dtlp_unit){DTLP_GRAIN_DAY, anchor + 1}, 1, DTLP_GRAIN_DAY);
        else if (anchor != DTL_DAY_NONE)
            dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DAY, anchor}, DTLP_HOW_THIS);
    }
}
