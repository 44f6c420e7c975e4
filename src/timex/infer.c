/* infer.c - see infer.h.
 *
 * How it works: every expression with a calendar date of its own is a clue. A
 * full date told as past says "not before it", one told with "will" says "not
 * after it"; a day without a year lies within the year before or after; a
 * weekday with a month and day fits some years only; a dateline and "yesterday
 * (18 November)" name the day. Any clue may be misread, so a day that breaks one
 * is not struck out but counts little. What lies long after the last date
 * told counts less and less. If nearly all that is left lies within few days,
 * those are the answer. The machine's clock is not a clue.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/infer.h"

#include "timex/en/basis.h"
#include "timex/eval.h"

enum { MOST_CLUES = 64, MOST_DAYS = 31, YEARS_BEFORE = 3, YEARS_AFTER = 40, MOST_REASONS = 5, NEAR_DAYS = 200,
       FRESH_DAYS = 5, APPOSITION = 6 };

/* How often a clue of the kind is misread or breaks the custom. */
static const double misread_day = 0.003, misread_longer = 0.08, misread_distance = 0.03, misread_weekday = 0.01,
                    misread_named = 0.0001, enough = 0.9;

typedef enum telling { TOLD_UNKNOWN, TOLD_PAST, TOLD_COMING } telling;

/* A unit and its days, which cost more to find than to look at. */
typedef struct stretch {
    dtlp_unit unit;
    dtl_day first, last;
} stretch;

typedef struct clue {
    const dtlp_found *found;
    dtlp_unit unit;     /* with its year; grain NONE: a cycle */
    stretch own;        /* its days */
    stretch near[3];    /* of a cycle: those of the year before, of a year, of the year after */
    dtlp_cycle cycle;   /* what comes once a year */
    int32_t weekday;    /* stated with a day of the month; 0: none */
    telling told;
    bool dateline;
    bool same;          /* it is so many units from the day of writing: */
    int32_t by;
    dtlp_grain grain;
    double best;        /* its greatest weight among the days asked for */
} clue;

typedef struct search {
    dtlp_finder *finder;
    clue clues[MOST_CLUES];
    size_t n_clues;
    dtl_day first, last;   /* days that are asked */
    double *weight;        /* one each */
} search;

/* ---- what the words around it tell ------------------------------------------- */

static bool reads(const dtlp_finder *f, uint32_t item, uint16_t reading)
{
    return item < f->n_items && dtlp_class_reads(f->lang, f->items[item].class_id, reading);
}

/* What the word tells by itself; `*blurs` if it makes what stands around it doubtful. */
static telling told_by(const dtlp_finder *f, uint32_t i, bool *blurs)
{
    const dtlp_lang *lang = f->lang;
    if (reads(f, i, lang->reading_sure_future))
        return TOLD_COMING;
    *blurs = reads(f, i, lang->reading_future) || reads(f, i, lang->reading_future_to) ||
             reads(f, i, lang->reading_future_part) || reads(f, i, lang->reading_infinitive) ||
             reads(f, i, lang->reading_coming);
    if (!*blurs && (reads(f, i, lang->reading_past) || dtlp_item_may_be_past(f, &f->items[i])))
        return TOLD_PAST;
    return TOLD_UNKNOWN;
}

/* "Will open in 2026" is to come, "opened in 2024" past, "was to open in 2025",
 * "would open" and "due in 2030" neither, for it hangs on when that was said. */
static telling told_of(dtlp_finder *f, const dtlp_found *found)
{
    dtlp_items_make(f, &f->text->sentences[found->sentence]);
    uint32_t here = 0;
    while (here < f->n_items && f->items[here].begin < found->begin)
        here++;
    bool blurs = false;
    for (uint32_t i = here; i-- > 0 && !blurs;) {
        telling told = told_by(f, i, &blurs);
        bool behind_will = told == TOLD_PAST && i > 0 && (reads(f, i - 1, f->lang->reading_be) || reads(f, i - 1, f->lang->reading_sure_future));
        if (told != TOLD_UNKNOWN && !behind_will)
            return told;
    }
    for (uint32_t i = here; i < f->n_items && !blurs; i++) {
        telling told = told_by(f, i, &blurs);
        if (told != TOLD_UNKNOWN)
            return told;
    }
    return TOLD_UNKNOWN;
}

/* ---- clues ------------------------------------------------------------------- */

/* A date of its own: with its year, or one that comes every year. */
static bool read_date(dtlp_finder *f, const dtlp_found *found, clue *c)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    dtlp_discourse nothing = {.reference = DTL_DAY_NONE, .told = DTL_DAY_NONE, .told_fine = DTL_DAY_NONE};
    dtlp_when when = dtlp_when_eval(f, &nothing, found, node, 0);
    dtlp_eval e = {f, &nothing, found, node, 0, &when};
    if (node->op != DTLP_OP_cal || has(node, DTLP_SLOT_base) || has(node, DTLP_SLOT_fiscal) || get(node, DTLP_SLOT_order, 0) == 1)
        return false;
    c->weekday = has(node, DTLP_SLOT_day) ? get(node, DTLP_SLOT_weekday, 0) : 0;
    if (when.how == DTLP_HOW_STATED && known(when.unit) && when.unit.grain <= DTLP_GRAIN_YEAR && !has(node, DTLP_SLOT_yy)) {
        c->unit = when.unit;
        return true;
    }
    bool yearly = dtlp_eval_cycle_of(&e, &c->cycle) && c->cycle.frame == DTLP_GRAIN_YEAR && !has(node, DTLP_SLOT_yy);
    return yearly && get(node, DTLP_SLOT_told, 0) == 0 && c->cycle.grain <= DTLP_GRAIN_MONTH;
}

/* "Yesterday", "last month", "this year": so many units from the day of writing. */
static bool read_distance(const dtlp_finder *f, const dtlp_found *found, clue *c)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    bool plain = node->op == DTLP_OP_shift && !has(node, DTLP_SLOT_many) && !has(node, DTLP_SLOT_base) &&
                 get(node, DTLP_SLOT_told, 0) == 0 && get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY) >= DTLP_GRAIN_DAY;
    if (!plain)
        return false;
    c->by = dtlp_eval_count(node);
    c->grain = dtlp_eval_grain(node);
    return true;
}

/* Does one stand right beside the other: "yesterday (18 November)", "on Tuesday, today"? */
static bool stand_together(const dtlp_finder *f, const dtlp_found *a, const dtlp_found *b)
{
    if (a->sentence != b->sentence || b->begin < a->end || b->begin - a->end > APPOSITION)
        return false;
    bool mark = false;
    for (uint32_t at = a->end; at < b->begin; at++) {
        char c = f->text->at[at];
        mark |= c == ',' || c == '(';
        if (dtlp_is_alnum(c) || c == '.' || c == ';' || c == '-')
            return false;
    }
    return mark;
}

/* If the expressions at `i` and beside it are one day told in two ways. */
static void read_apposition(const dtlp_finder *f, size_t i, clue *c)
{
    const dtlp_found *found = f->found.at;
    for (size_t k = i > 0 ? i - 1 : 1; k <= i + 1 && k < f->found.count; k += 2) {
        bool together = k < i ? stand_together(f, &found[k], &found[i]) : stand_together(f, &found[i], &found[k]);
        dtlp_grain grain = known(c->unit) ? c->unit.grain : c->cycle.grain;
        if (together && read_distance(f, &found[k], c) && c->grain == grain)
            c->same = true;
    }
}

static bool read_clue(dtlp_finder *f, size_t i, clue *c)
{
    const dtlp_found *found = &f->found.at[i];
    const dtlp_node *node = dtlp_node_at(f, found->node);
    *c = (clue){.found = found};
    if (!read_date(f, found, c))
        return false;
    int32_t dir = get(node, DTLP_SLOT_dir, 0);
    c->dateline = f->text->sentences[found->sentence].kind == DTLP_SENTENCE_DATELINE;
    c->told = dir != 0 ? (dir < 0 ? TOLD_PAST : TOLD_COMING) : told_of(f, found);
    read_apposition(f, i, c);
    return c->dateline || c->same || c->told != TOLD_UNKNOWN || c->weekday > 0;
}

/* ---- how well a day fits ----------------------------------------------------- */

static stretch stretch_of(dtlp_unit unit)
{
    return known(unit) ? (stretch){unit, dtlp_unit_first(unit), dtlp_unit_last(unit)} : (stretch){.unit.grain = DTLP_GRAIN_NONE};
}

/* Make ready for days of the year. */
static void look_at_year(clue *c, int32_t year)
{
    c->own = stretch_of(c->unit);
    for (int32_t i = 0; i < 3 && !known(c->unit); i++)
        c->near[i] = stretch_of(dtlp_cycle_in(&c->cycle, (dtlp_unit){DTLP_GRAIN_YEAR, year - 1 + i}));
}

/* Days from the writing to what was last, or comes next, of a cycle; how far the
 * nearer one is where the words do not tell. `*unit` is the one that is meant. */
static int32_t cycle_distance(const clue *c, dtl_day day, dtlp_unit *unit)
{
    int32_t least = INT32_MAX;
    for (int i = 0; i < 3; i++) {
        const stretch *one = &c->near[i];
        if (one->unit.grain == DTLP_GRAIN_NONE)
            continue;
        int32_t back = day - one->first, ahead = one->last - day;
        int32_t here = c->told == TOLD_PAST ? back : c->told == TOLD_COMING ? ahead : back > 0 ? back : ahead;
        if (here < 0 || here >= least)
            continue;
        least = here;
        *unit = one->unit;
    }
    return least;
}

static double weight_of_named_day(const clue *c, const stretch *named, dtl_day day)
{
    if (c->same) {
        dtlp_unit own = dtlp_unit_move(dtlp_unit_of(c->grain, day), c->by);
        return own.number == named->unit.number ? 1 : misread_named;
    }
    int32_t behind = day - named->first;
    return behind == 0 || behind == 1 ? 1 : misread_named;
}

static double weight_of_cycle(const clue *c, dtl_day day)
{
    dtlp_unit unit = {DTLP_GRAIN_NONE, 0};
    int32_t distance = cycle_distance(c, day, &unit);
    if (unit.grain == DTLP_GRAIN_NONE)
        return misread_distance;
    if (c->same || c->dateline) {
        double best = 0;
        for (int i = 0; i < 3; i++) {
            double one = c->near[i].unit.grain != DTLP_GRAIN_NONE ? weight_of_named_day(c, &c->near[i], day) : 0;
            best = one > best ? one : best;
        }
        return best;
    }
    double weight = c->told == TOLD_UNKNOWN || distance <= NEAR_DAYS ? 1 : misread_distance * (distance <= 300 ? 4 : 1);
    if (c->weekday > 0 && unit.grain == DTLP_GRAIN_DAY && dtlp_weekday(unit.number) != c->weekday)
        weight *= misread_weekday;
    return weight;
}

/* Of a day of the year that it last looked at. */
static double weight_of_clue(const clue *c, dtl_day day)
{
    if (c->own.unit.grain == DTLP_GRAIN_NONE)
        return weight_of_cycle(c, day);
    if (c->same || c->dateline)
        return weight_of_named_day(c, &c->own, day);
    double misread = c->unit.grain == DTLP_GRAIN_DAY ? misread_day : misread_longer; /* "the 1990 model" */
    if (c->told == TOLD_PAST)
        return day >= c->own.first ? 1 : misread;
    return c->told == TOLD_UNKNOWN || day <= c->own.last ? 1 : misread;
}

/* ---- the search -------------------------------------------------------------- */

/* The last date that is told as past or named, with its year: what the search goes out
 * from. False if there is none. */
static bool find_latest(const search *s, dtlp_unit *latest)
{
    *latest = (dtlp_unit){DTLP_GRAIN_NONE, 0};
    for (size_t i = 0; i < s->n_clues; i++) {
        const clue *c = &s->clues[i];
        bool behind = c->told == TOLD_PAST || c->dateline || c->same;
        if (known(c->unit) && behind && (!known(*latest) || dtlp_unit_first(c->unit) > dtlp_unit_first(*latest)))
            *latest = c->unit;
    }
    return known(*latest);
}

/* Is there anything that says "not later"? */
static bool is_bounded(const search *s)
{
    for (size_t i = 0; i < s->n_clues; i++) {
        const clue *c = &s->clues[i];
        if (c->dateline || c->same || c->weekday > 0 || (known(c->unit) && c->told == TOLD_COMING))
            return true;
    }
    return false;
}

static void weigh(search *s, dtlp_unit latest)
{
    dtl_day begin = dtlp_unit_first(latest), end = dtlp_unit_last(latest);
    int32_t year = dtlp_unit_year(latest);
    s->first = dtl_day_from_civil(year - YEARS_BEFORE, 1, 1);
    s->last = dtl_day_from_civil(year + YEARS_AFTER, 12, 31);
    s->weight = DTLP_NEW_ARRAY(s->finder->arena, double, (size_t)(s->last - s->first) + 1);
    dtl_day new_year = s->first; /* the first day of the next year to look at */
    year -= YEARS_BEFORE;
    for (dtl_day day = s->first; day <= s->last; day++) {
        if (day == new_year) {
            for (size_t i = 0; i < s->n_clues; i++)
                look_at_year(&s->clues[i], year);
            new_year = dtl_day_from_civil(++year, 1, 1);
        }
        dtl_day away = day > end ? day - end : day < begin ? begin - day : 0;
        double weight = 1.0 / (FRESH_DAYS + (end - begin) + away);
        for (size_t i = 0; i < s->n_clues; i++)
            weight *= weight_of_clue(&s->clues[i], day);
        s->weight[day - s->first] = weight;
    }
}

/* The fewest days on end that hold nearly all the weight. */
static dtl_period narrowest(const search *s)
{
    double all = 0, held = 0;
    dtl_day size = s->last - s->first + 1, begin = 0;
    dtl_period best = {DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE};
    for (dtl_day i = 0; i < size; i++)
        all += s->weight[i];
    for (dtl_day end = 0; end < size; end++) {
        held += s->weight[end];
        while (begin < end && held - s->weight[begin] >= all * enough)
            held -= s->weight[begin++];
        if (held >= all * enough && (best.first == DTL_DAY_NONE || end - begin < best.last - best.first))
            best = (dtl_period){s->first + begin, s->first + end, DTL_PRECISION_DAY};
    }
    return best;
}

/* With the days around that break no more clues: where the weight falls off
 * slowly nothing speaks against them. */
static dtl_period widen(const search *s, dtl_period days)
{
    while (days.first > s->first && s->weight[days.first - 1 - s->first] > s->weight[days.first - s->first] / 2)
        days.first--;
    while (days.last < s->last && s->weight[days.last + 1 - s->first] > s->weight[days.last - s->first] / 2)
        days.last++;
    return days;
}

/* ---- reasons ----------------------------------------------------------------- */

static const char *reason_of(const clue *c)
{
    if (c->same)
        return SAY_DISTANCE;
    if (c->dateline)
        return SAY_DATELINE;
    if (c->told == TOLD_PAST)
        return SAY_PAST;
    return c->told == TOLD_COMING ? SAY_COMING : SAY_WEEKDAY;
}

static double weight_on(clue *c, dtl_day day)
{
    look_at_year(c, dtl_civil_from_day(day).year);
    return weight_of_clue(c, day);
}

/* Does the clue speak for these days against days not far from them? */
static bool speaks(clue *c, dtl_period days)
{
    double within = weight_on(c, days.last);
    return within > weight_on(c, days.first - 60) || within > weight_on(c, days.last + 60) || within > weight_on(c, days.last + 366);
}

static const char *explain(search *s, dtl_period days)
{
    dtlp_arena *arena = s->finder->arena;
    const char *out = "";
    for (size_t i = 0, n = 0; i < s->n_clues && n < MOST_REASONS; i++) {
        clue *c = &s->clues[i];
        if (!speaks(c, days))
            continue;
        out = dtlp_arena_printf(arena, "%s%s\"%.*s\" %s", out, n++ > 0 ? ", " : "", (int)(c->found->end - c->found->begin),
                                s->finder->text->at + c->found->begin, reason_of(c));
    }
    return out;
}

dtl_period dtlp_infer(dtlp_finder *finder, const char **why)
{
    search *s = DTLP_NEW(finder->arena, search);
    dtl_period none = {DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE};
    dtlp_unit latest;
    s->finder = finder;
    *why = NULL;
    for (size_t i = 0; i < finder->found.count && s->n_clues < MOST_CLUES; i++)
        s->n_clues += read_clue(finder, i, &s->clues[s->n_clues]);
    if (!find_latest(s, &latest) || !is_bounded(s))
        return none;
    weigh(s, latest);
    dtl_period days = narrowest(s);
    if (days.first != DTL_DAY_NONE)
        days = widen(s, days);
    if (days.first == DTL_DAY_NONE || days.last - days.first >= MOST_DAYS)
        return none;
    *why = explain(s, days);
    return days;
}

/* ---- an answer for every day ------------------------------------------------- */

static dtl_day earlier(dtl_day a, dtl_day b) { return a < b ? a : b; }
static dtl_day later(dtl_day a, dtl_day b) { return a > b ? a : b; }

/* DTL_DAY_NONE on one side alone is no agreement either. */
static bool agree(const dtl_timex *a, const dtl_timex *b)
{
    return a->period.first == b->period.first && a->period.last == b->period.last && strcmp(a->value, b->value) == 0;
}

void dtlp_infer_merge(dtlp_arena *arena, dtlp_timexes *late, const dtlp_timexes *early, const dtlp_timexes *unread)
{
    for (uint32_t i = 0; i < late->count; i++) {
        dtl_timex *a = &late->at[i];
        const dtl_timex *b = &early->at[i];
        if (agree(a, b))
            continue;
        a->value = unread->at[i].value;
        bool dated = a->period.first != DTL_DAY_NONE && b->period.first != DTL_DAY_NONE;
        if (!dated) {
            a->period = unread->at[i].period;
            a->edtf = unread->at[i].edtf;
            continue;
        }
        a->period = (dtl_period){earlier(a->period.first, b->period.first), later(a->period.last, b->period.last),
                                 DTL_PRECISION_VAGUE};
        char text[DTLP_VALUE_SIZE];
        dtlp_period_edtf(a->period.first, a->period.last, text);
        a->edtf = dtlp_arena_dup(arena, text);
    }
}
