/* explain.c - the basis of an expression: one clause that a reader can check.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/en/basis.h"
#include "timex/when.h"

static const char *const nouns[DTLP_GRAIN_COUNT] = {SAY_UNITS};

static const char *inferred_words(dtlp_arena *arena, const dtl_period *days)
{
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
    dtl_day_print(days->first, first);
    dtl_day_print(days->last, last);
    if (days->first == days->last)
        return dtlp_arena_printf(arena, SAY_INFERRED_DAY, first);
    return dtlp_arena_printf(arena, SAY_INFERRED_BETWEEN, first, last);
}

static const char *anchor_words(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w)
{
    char day[DTL_DAY_TEXT_SIZE], unit[DTLP_VALUE_SIZE];
    if (w->anchor == DTL_DAY_NONE)
        return SAY_UNKNOWN_DATE;
    dtl_day_print(w->anchor, day);
    if (w->how == DTLP_HOW_AWAY)
        return dtlp_arena_dup(arena, day);
    if (!w->anchor_told)
        return d->inferred != NULL ? inferred_words(arena, d->inferred) : dtlp_arena_printf(arena, SAY_ARTICLE_DATE, day);
    if (d->told == w->anchor && d->told_unit.grain > DTLP_GRAIN_DAY) {
        dtlp_unit_value(d->told_unit, unit);
        return dtlp_arena_printf(arena, SAY_TOLD_BEFORE, unit);
    }
    return dtlp_arena_printf(arena, SAY_TOLD_BEFORE, day);
}

static const char *moved_words(dtlp_arena *arena, const dtlp_when *w, const char *anchor)
{
    const char *noun = nouns[w->moved_grain];
    int32_t by = w->moved;
    if (w->how == DTLP_HOW_MOVED && w->type == DTL_TIMEX_DURATION)
        return dtlp_arena_printf(arena, by < 0 ? SAY_UP_TO : SAY_FROM_DAY_AFTER, anchor);
    if (by == 0)
        return dtlp_arena_printf(arena, SAY_UNIT_OF, noun, anchor);
    if (by == 1 || by == -1)
        return dtlp_arena_printf(arena, by < 0 ? SAY_UNIT_BEFORE : SAY_UNIT_AFTER, noun, anchor);
    return dtlp_arena_printf(arena, by < 0 ? SAY_UNITS_BEFORE : SAY_UNITS_AFTER, by < 0 ? -by : by, noun,
                             w->moved_grain == DTLP_GRAIN_CENTURY ? "" : SAY_MANY, anchor);
}

/* What is said without an anchor, NULL: the rest. */
static const char *plain_clause(const dtlp_when *w)
{
    switch (w->how) {
    case DTLP_HOW_IMPOSSIBLE: return SAY_IMPOSSIBLE;
    case DTLP_HOW_STATED: return SAY_STATED;
    case DTLP_HOW_LENGTH: return SAY_LENGTH;
    case DTLP_HOW_SET: return SAY_SET;
    case DTLP_HOW_WITHIN: return w->anchor == DTL_DAY_NONE ? SAY_WITHIN_STATED : NULL;
    default: return w->how == DTLP_HOW_NONE ? SAY_UNRESOLVED : NULL;
    }
}

static const char *anchored_clause(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w)
{
    const char *noun = nouns[w->unit.grain];
    const char *anchor = anchor_words(arena, d, w);
    switch (w->how) {
    case DTLP_HOW_LATEST: return dtlp_arena_printf(arena, SAY_LATEST, noun, anchor);
    case DTLP_HOW_FIRST: return dtlp_arena_printf(arena, SAY_FIRST, noun, anchor);
    case DTLP_HOW_NEAREST: return dtlp_arena_printf(arena, SAY_NEAREST, noun, anchor);
    case DTLP_HOW_LAST: return dtlp_arena_printf(arena, SAY_LAST, noun, anchor);
    case DTLP_HOW_LAST_BUT: return dtlp_arena_printf(arena, SAY_LAST_BUT, noun, anchor);
    case DTLP_HOW_NEXT: return dtlp_arena_printf(arena, SAY_NEXT, noun, anchor);
    case DTLP_HOW_THIS: return dtlp_arena_printf(arena, SAY_THIS, noun, anchor);
    case DTLP_HOW_MOVED:
    case DTLP_HOW_AWAY: return moved_words(arena, w, anchor);
    case DTLP_HOW_WITHIN: return dtlp_arena_printf(arena, SAY_WITHIN, anchor);
    default: return dtlp_arena_printf(arena, SAY_VAGUE, anchor);
    }
}

/* What tells the clause of a date that is read against the article's; 0: too much tells it. */
static uint64_t key_of(const dtlp_when *w)
{
    enum { FARTHEST = 1000 };
    if (w->anchor_told || w->moved > FARTHEST || w->moved < -FARTHEST)
        return 0;
    uint32_t kind = (uint32_t)w->how << 12 | (uint32_t)w->unit.grain << 8 | (uint32_t)w->moved_grain << 4 | (w->type == DTL_TIMEX_DURATION);
    return (uint64_t)(uint32_t)w->anchor << 32 | (uint32_t)(w->moved + FARTHEST) << 16 | kind;
}

static const char *clause(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w)
{
    const char *plain = plain_clause(w);
    uint64_t key = plain == NULL ? key_of(w) : 0;
    if (plain != NULL)
        return plain;
    if (key == 0 || d->clauses == NULL)
        return anchored_clause(arena, d, w);
    dtlp_clause *seen = &d->clauses[key * UINT64_C(0x9e3779b97f4a7c15) >> 58];
    if (seen->key != key)
        *seen = (dtlp_clause){key, anchored_clause(arena, d, w)};
    return seen->text;
}

/* With the side that the words around it leave open. */
const char *dtlp_basis(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w, dtl_timex_mod opened)
{
    const char *unit = clause(arena, d, w);
    if (w->fiscal)
        unit = dtlp_arena_printf(arena, SAY_FISCAL, unit);
    switch (opened) {
    case DTL_MOD_BEFORE: return dtlp_arena_printf(arena, SAY_BEFORE_IT, unit);
    case DTL_MOD_AFTER: return dtlp_arena_printf(arena, SAY_AFTER_IT, unit);
    case DTL_MOD_ON_OR_BEFORE: return dtlp_arena_printf(arena, SAY_NOT_AFTER_IT, unit);
    case DTL_MOD_ON_OR_AFTER: return dtlp_arena_printf(arena, SAY_NOT_BEFORE_IT, unit);
    default: return unit;
    }
}
