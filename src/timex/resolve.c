/* resolve.c - expressions in text order, each against what was told before.
 *
 * Owns the document-wide decisions (news or narrative, day or month first);
 * turns each expression into a dtl_timex.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

#include "date/zone.h"

/* ---- document-wide decisions ---------------------------------------------- */

static int32_t slot_of(const dtlp_finder *f, const dtlp_found *found, enum dtlp_slot slot)
{
    return dtlp_slot(dtlp_node_at(f, found->node), slot);
}

/* "Yesterday", "last week", "Friday", "March this year". */
static bool is_deictic(const dtlp_finder *f, const dtlp_node *node)
{
    bool hangs = node->op == DTLP_OP_cal && dtlp_has(node, DTLP_SLOT_base);
    const dtlp_node *counted = hangs ? dtlp_node_at(f, (uint32_t)dtlp_slot(node, DTLP_SLOT_base)) : node;
    return (counted->op == DTLP_OP_shift && dtlp_slot(counted, DTLP_SLOT_told) != 1) ||
           (node->op == DTLP_OP_cal && dtlp_has(node, DTLP_SLOT_weekday));
}

/* A dated history: most of its dates bear years, and those lie more than a year
 * from the article's date; `*living` if it tells of the article's own time too. */
static bool is_narrative(const dtlp_finder *f, dtl_day reference, bool *living)
{
    enum { OF_TODAY = 20 /* one date in so many */ };
    size_t far = 0, near = 0, deictic = 0;
    int32_t recent = reference == DTL_DAY_NONE ? INT32_MIN : dtl_civil_from_day(reference).year - 1;
    for (size_t i = 0; i < f->found.count; i++) {
        const dtlp_node *node = dtlp_node_at(f, f->found.at[i].node);
        int32_t year = dtlp_slot(node, DTLP_SLOT_year);
        if (node->op == DTLP_OP_cal && year != DTLP_UNSET) {
            if (reference != DTL_DAY_NONE && (year < recent || dtlp_slot(node, DTLP_SLOT_bc) == 1))
                far++;
            else
                near++;
        } else if (is_deictic(f, node)) {
            deictic++;
        }
    }
    *living = (near + deictic) * OF_TODAY > f->found.count;
    return far >= 6 && far > near && far > 3 * deictic && far * 8 > f->found.count;
}

/* Tags, names, links, dots that trail off, emoji. */
static bool has_message_marks(const dtlp_text *text)
{
    static const char *const marks[] = {"#", "@", "\xf0", "..", "://", ":)", ":(", "\xe2\x80\xa6", NULL};
    return dtlp_count_marks(text, marks, false, 1) > 0;
}

/* Written out: from a capital letter to a full stop. */
static bool is_written_out(const dtlp_text *text)
{
    size_t end = text->size, begin = 0;
    while (begin < end && strchr(" \t\r\n\"'", text->at[begin]) != NULL)
        begin++;
    while (end > begin && strchr(" \t\r\n\"')", text->at[end - 1]) != NULL)
        end--;
    return begin < end && text->at[begin] >= 'A' && text->at[begin] <= 'Z' && (text->at[end - 1] == '.' || text->at[end - 1] == '?');
}

/* A message rather than an article: weekdays and parts of the day stand in it
 * without articles and prepositions. */
static bool is_note(const dtlp_finder *f)
{
    enum { LONGEST_NOTE = 320, FEWEST_WORDS = 4 };
    const dtlp_text *text = f->text;
    if (text->size > LONGEST_NOTE)
        return false;
    size_t words = 1;
    for (size_t i = 0; i < text->size; i++)
        words += text->at[i] == ' ';
    return has_message_marks(text) || (words >= FEWEST_WORDS && !is_written_out(text));
}

/* Sums and shares: halves of a year, not of a match. Looked at once. */
static bool is_report(const dtlp_finder *f, int *known)
{
    if (*known < 0)
        *known = dtlp_count_marks(f->text, f->lang->report_marks, false, 1) > 0;
    return *known == 1;
}

/* +1: "3 April", -1: "April 3", 0: not a day of a named month. */
static int written_order(const dtlp_finder *f, const dtlp_found *found)
{
    enum { LONGER_THAN_ENDING = 3 /* letters: "3rd" has two */ };
    if (slot_of(f, found, DTLP_SLOT_day) == DTLP_UNSET || slot_of(f, found, DTLP_SLOT_month) == DTLP_UNSET)
        return 0;
    const char *at = f->text->at + found->begin, *end = f->text->at + found->end;
    size_t letters = 0, before = 0;
    while (at < end && !dtlp_is_digit(*at))
        before += dtlp_is_alpha(*at++);
    for (; at < end && letters < LONGER_THAN_ENDING; at++)
        letters = dtlp_is_alpha(*at) ? letters + 1 : 0;
    return letters >= LONGER_THAN_ENDING ? 1 : before >= LONGER_THAN_ENDING ? -1 : 0;
}

/* 13/4 is day first, 4/13 is not; a text with neither has the order of its days in words. */
static bool is_day_first(const dtlp_finder *f)
{
    size_t day_first = 0, month_first = 0;
    int words = 0;
    for (size_t i = 0; i < f->found.count; i++) {
        if (slot_of(f, &f->found.at[i], DTLP_SLOT_order) != 1) {
            words += written_order(f, &f->found.at[i]);
            continue;
        }
        day_first += slot_of(f, &f->found.at[i], DTLP_SLOT_month) > 12;
        month_first += slot_of(f, &f->found.at[i], DTLP_SLOT_day) > 12;
    }
    return day_first != month_first ? day_first > month_first : words > 0;
}

static void order_day_and_month(dtlp_node *node, bool day_first)
{
    if (dtlp_slot(node, DTLP_SLOT_order) != 1)
        return;
    int32_t month = dtlp_slot(node, DTLP_SLOT_month), day = dtlp_slot(node, DTLP_SLOT_day);
    if (month > 12 || (day_first && day <= 12)) {
        dtlp_set(node, DTLP_SLOT_month, day);
        dtlp_set(node, DTLP_SLOT_day, month);
    }
    dtlp_set(node, DTLP_SLOT_order, 0);
}

/* ---- into timexes ---------------------------------------------------------- */

static const char *quant_of(const dtlp_node *node)
{
    int32_t quant = dtlp_slot(node, DTLP_SLOT_quant);
    static const char *const names[] = {"EACH", "EVERY", "EVERY OTHER"};
    return quant == DTLP_UNSET ? NULL : names[quant];
}

static const char *freq_of(dtlp_arena *arena, const dtlp_node *node)
{
    int32_t freq = dtlp_slot(node, DTLP_SLOT_freq);
    if (freq == DTLP_UNSET)
        return NULL;
    return dtlp_arena_printf(arena, dtlp_slot(node, DTLP_SLOT_frequnit) == DTLP_GRAIN_DAY ? "%dD" : "%dX", freq);
}

/* A whole day, month or year of our era is written alike in both. */
static bool is_value_edtf(const dtlp_when *w)
{
    static const uint8_t size[DTLP_GRAIN_COUNT] = {[DTLP_GRAIN_DAY] = 10, [DTLP_GRAIN_MONTH] = 7, [DTLP_GRAIN_YEAR] = 4};
    size_t n = size[w->unit.grain];
    return n > 0 && w->value[n] == '\0' && dtlp_is_digit(w->value[0]) && dtlp_is_digit(w->value[n - 1]);
}

static const char *edtf_of(dtlp_arena *arena, const dtlp_when *w, const dtl_timex *timex)
{
    char text[DTLP_VALUE_SIZE];
    dtl_period days = dtl_timex_days(timex);
    if (days.first == DTL_DAY_NONE || w->type > DTL_TIMEX_TIME)
        return NULL;
    bool whole = w->unit.grain != DTLP_GRAIN_NONE && days.first == dtlp_unit_first(w->unit) &&
                 days.last == dtlp_unit_last(w->unit);
    if (whole && timex->mod != DTL_MOD_APPROX && is_value_edtf(w))
        return timex->value;
    if (whole && !(w->unit.grain == DTLP_GRAIN_SEASON && w->period.precision != DTL_PRECISION_SEASON)) /* but the southern autumn is no "spring" */
        dtlp_unit_edtf(w->unit, text);
    else
        dtlp_period_edtf(days.first, days.last, text);
    bool interval = strchr(text, '/') != NULL; /* a mark would qualify its last day alone */
    if (timex->mod != DTL_MOD_APPROX && strcmp(text, timex->value) == 0)
        return timex->value;
    return timex->mod == DTL_MOD_APPROX && !interval ? dtlp_arena_printf(arena, "%s~", text) : dtlp_arena_dup(arena, text);
}

static int32_t minute_of(const dtlp_when *w, const dtlp_node *node)
{
    if (w->type != DTL_TIMEX_TIME || !dtlp_has(node, DTLP_SLOT_hour))
        return -1;
    const char *t = strchr(w->value, 'T');
    if (t == NULL || strlen(t) < 6)
        return -1;
    int32_t minute = ((t[1] - '0') * 10 + t[2] - '0') * 60 + (t[4] - '0') * 10 + t[5] - '0';
    return minute > 1439 ? -1 : minute;
}

/* How many days a length can mean: "days" are 2 to 9, "three weeks" 18 to 24. */
static void set_event_offset(const dtlp_node *node, dtl_timex *timex)
{
    static const int32_t days_of[DTLP_GRAIN_COUNT] = {
        [DTLP_GRAIN_DAY] = 1, [DTLP_GRAIN_WEEKEND] = 7, [DTLP_GRAIN_WEEK] = 7, [DTLP_GRAIN_MONTH] = 30,
        [DTLP_GRAIN_SEASON] = 91, [DTLP_GRAIN_QUARTER] = 91, [DTLP_GRAIN_HALF] = 182, [DTLP_GRAIN_YEAR] = 365,
        [DTLP_GRAIN_DECADE] = 3652, [DTLP_GRAIN_CENTURY] = 36524, [DTLP_GRAIN_MILLENNIUM] = 365242};
    int32_t unit = dtlp_slot(node, DTLP_SLOT_unit), count = dtlp_slot(node, DTLP_SLOT_count);
    if (unit < 0 || unit >= DTLP_GRAIN_COUNT)
        return;
    bool vague = count == DTLP_UNSET || dtlp_has(node, DTLP_SLOT_many);
    int32_t days = days_of[unit], slack = unit <= DTLP_GRAIN_DAY ? 0 : days / 2;
    count = count > 5000 ? 5000 : count; /* of millennia still a number */
    timex->offset_direction = dtlp_slot(node, DTLP_SLOT_event) < 0 ? -1 : 1;
    if (unit < DTLP_GRAIN_DAY) { /* "hours after": on the same day, unless they make days */
        timex->offset_min = timex->offset_max = vague || unit < DTLP_GRAIN_HOUR ? 0 : (count + 6) / 24;
        return;
    }
    timex->offset_min = vague ? (days > 1 ? days : 1) : count * days - slack;
    timex->offset_max = vague ? (days > 0 ? days * DTLP_FEW_AT_MOST : 1) : count * days + slack;
}

/* What the words around it ("since", "or later") leave open; a clock time
 * bounds the hours of its own day. */
static dtl_timex_mod opened_by(const dtlp_node *node, const dtlp_found *found, const dtlp_when *w)
{
    int32_t open = dtlp_slot(node, DTLP_SLOT_open);
    bool known = !found->linked && w->type == DTL_TIMEX_DATE && w->period.first != DTL_DAY_NONE && w->period.first != DTL_DAY_OPEN_BEFORE;
    return known && open != DTLP_UNSET ? (dtl_timex_mod)open : DTL_MOD_NONE;
}

/* A zone by law is an offset on a day: that of the expression. */
static void set_zone(dtl_timex *timex, int32_t zone)
{
    const dtlp_zone *law = zone == DTLP_UNSET ? NULL : dtlp_zone_by_law(zone);
    timex->zone = zone == DTLP_UNSET ? DTL_ZONE_NONE : zone;
    if (law == NULL)
        return;
    bool dated = timex->period.first == timex->period.last && timex->period.first != DTL_DAY_NONE;
    timex->zone_id = law->id;
    timex->zone = dated ? dtlp_zone_offset(law, timex->period.first, timex->minute) : law->standard;
}

/* "Earlier Friday", "later this week": that word compares with what was told before;
 * "earlier this year" and "late last week" say which part of it is meant. */
static uint32_t begin_of(const dtlp_finder *f, const dtlp_found *found, const dtlp_node *node, const dtlp_when *w)
{
    bool compares = dtlp_slot(node, DTLP_SLOT_apart) == 1 && node->op != DTLP_OP_same && w->unit.grain <= DTLP_GRAIN_WEEK &&
                    w->moved == 0 && !dtlp_has_time(node);
    return compares ? f->text->tokens[found->token + 1].begin : found->begin;
}

/* "Three days later": by TimeML "later" is a signal and the rest a length; a history
 * tells of the day that it leads to. */
static void set_length(dtlp_arena *arena, const dtlp_finder *f, const dtlp_found *found, const dtlp_node *node, dtl_timex *timex)
{
    char value[DTLP_VALUE_SIZE];
    const dtlp_token *last = &f->text->tokens[found->token];
    while (last->end < found->end)
        last++;
    dtlp_value_length(node, value);
    timex->length = dtlp_arena_dup(arena, value);
    timex->length_span = (dtl_span){found->begin, last[-1].end};
}

dtl_timex dtlp_timex_make(dtlp_arena *arena, const dtlp_finder *f, const dtlp_discourse *d, const dtlp_found *found,
                            const dtlp_when *w)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    dtl_timex timex = {
        .span = {begin_of(f, found, node, w), found->end},
        .type = w->type,
        .mod = (dtl_timex_mod)dtlp_node_mod(node),
        .value = dtlp_arena_dup(arena, w->value),
        .quant = w->type == DTL_TIMEX_SET ? quant_of(node) : NULL,
        .freq = w->type == DTL_TIMEX_SET ? freq_of(arena, node) : NULL,
        .period = w->period,
        .signal = (dtl_signal)found->signal,
        .signal_span = {found->signal_begin, found->signal_end},
        .rule = node->rule,
        .minute = minute_of(w, node),
        .recurs = w->type == DTL_TIMEX_SET ? dtlp_recurs(arena, node) : NULL,
    };
    set_zone(&timex, dtlp_slot(node, DTLP_SLOT_zone));
    if (dtlp_has(node, DTLP_SLOT_event))
        set_event_offset(node, &timex);
    if (dtlp_slot(node, DTLP_SLOT_apart) == 2 && !d->narrative)
        set_length(arena, f, found, node, &timex);
    timex.opened = opened_by(node, found, w);
    timex.basis = dtlp_basis(arena, d, w, timex.opened);
    timex.edtf = edtf_of(arena, w, &timex);
    return timex;
}

/* ---- one after the other ------------------------------------------------------ */

typedef struct text_kind {
    bool narrative, note;
    int report, hours; /* -1: not looked at yet */
} text_kind;

/* Are clock times told that can be nothing else? Looked at once. */
static bool tells_hours(const dtlp_finder *f, int *known)
{
    for (uint32_t i = 0; *known < 0 && i < f->found.count; i++)
        if (dtlp_has_time(dtlp_node_at(f, f->found.at[i].node)) && slot_of(f, &f->found.at[i], DTLP_SLOT_weak) == DTLP_UNSET)
            *known = 1;
    *known = *known == 1;
    return *known == 1;
}

/* May a weak expression stand in this text? */
static bool is_wanted(const dtlp_finder *f, const dtlp_found *found, text_kind *kind)
{
    switch (slot_of(f, found, DTLP_SLOT_weak)) {
    case 1: return kind->narrative;
    case 2: return kind->note;
    case 3: return found->tense != -1;
    case 4: return kind->narrative || kind->note;
    case 5: return is_report(f, &kind->report);
    case 6: return tells_hours(f, &kind->hours);
    default: return true;
    }
}

/* A clock time that hangs on the day beside it. */
static bool hangs_on_day(const dtlp_node *node)
{
    return node->op == DTLP_OP_cal && dtlp_has(node, DTLP_SLOT_base) && dtlp_has_time(node);
}

/* "At noon on Easter Sunday it rang": the clock time and the day behind it. */
static bool is_told_beside(const dtlp_finder *f, const dtlp_found *time, const dtlp_found *day)
{
    const dtlp_node *node = dtlp_node_at(f, time->node);
    return hangs_on_day(node) && day->sentence == time->sentence && dtlp_node_at(f, day->node)->rule == node->rule;
}

/* "They have until 5 p.m. on Friday": what stands before the time stands before both. */
static void share_tense(const dtlp_found *time, dtlp_found *day)
{
    day->fronted |= time->fronted;
    day->tense = time->tense;
}

/* "The following Tuesday at noon": the Tuesday has been read by now and is not
 * read again, since it has become what the text told last. */
static dtlp_when eval_one(const dtlp_finder *f, const dtlp_discourse *d, const dtlp_found *found, const dtlp_when *last)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    const dtlp_found *before = found > f->found.at ? found - 1 : NULL;
    bool read_before = before != NULL && before->sentence == found->sentence &&
                       dtlp_node_at(f, before->node)->rule == node->rule && last->unit.grain == DTLP_GRAIN_DAY;
    if (!hangs_on_day(node) || !read_before)
        return dtlp_when_eval(f, d, found, node, 0);
    dtlp_discourse day = {.reference = dtlp_unit_first(last->unit), .told = DTL_DAY_NONE, .told_fine = DTL_DAY_NONE};
    dtlp_node time = *node;
    dtlp_set(&time, DTLP_SLOT_base, DTLP_UNSET);
    dtlp_when when = dtlp_when_eval(f, &day, found, &time, 0);
    when.anchor = last->anchor;
    when.anchor_told = last->anchor_told;
    when.told_by = last->told_by;
    when.how = DTLP_HOW_WITHIN;
    return when;
}

static bool is_quoted(const dtlp_text *text, const dtlp_found *found)
{
    return text->tokens[found->token].quoted;
}

/* What somebody is quoted as telling does not move on what the text itself tells,
 * if that has told anything yet. */
static void leave_quotation(dtlp_discourse *d, dtlp_discourse *outside, bool *within, bool quoted)
{
    if (quoted && !*within)
        *outside = *d;
    else if (!quoted && *within && outside->told != DTL_DAY_NONE)
        *d = *outside;
    *within = quoted;
}

dtlp_timexes dtlp_resolve(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_finder *f, dtlp_reference reference)
{
    dtlp_discourse d = {.reference = reference.day, .inferred = reference.inferred, .told = DTL_DAY_NONE, .told_fine = DTL_DAY_NONE,
                        .passage = DTL_DAY_NONE, .clauses = DTLP_NEW_ARRAY(arena, dtlp_clause, DTLP_CLAUSES)};
    d.narrative = reference.narrative_allowed && is_narrative(f, reference.day, &d.living);
    d.day_first = is_day_first(f);
    d.southern = dtlp_is_southern(f);
    dtlp_feasts_settle(f);
    dtlp_fiscal_read(f, &d);
    dtlp_when last = {.period = {DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE}};
    text_kind kind = {d.narrative, is_note(f), -1, -1};
    dtlp_rereading *again = DTLP_NEW(arena, dtlp_rereading);
    *again = (dtlp_rereading){.finder = f, .readings = DTLP_NEW_ARRAY(arena, dtlp_reading, f->found.count)};
    dtlp_timexes out = {.at = DTLP_NEW_ARRAY(arena, dtl_timex, f->found.count), .inferred = {.first = DTL_DAY_NONE}, .again = again};
    dtlp_discourse outside = d;
    bool within = false;
    for (uint32_t i = 0; i < f->found.count; i++) {
        dtlp_found *found = &f->found.at[i];
        dtlp_node *node = dtlp_node_at(f, found->node);
        if (!is_wanted(f, found, &kind))
            continue;
        leave_quotation(&d, &outside, &within, is_quoted(f->text, found));
        found->linked &= out.count > 0 && last.type <= DTL_TIMEX_TIME; /* "daily until June" is no range */
        order_day_and_month(node, d.day_first);
        if (i + 1 < f->found.count && f->found.at[i + 1].linked)
            dtlp_range_share(node, dtlp_node_at(f, f->found.at[i + 1].node));
        if (i + 1 < f->found.count && is_told_beside(f, found, &f->found.at[i + 1]))
            share_tense(found, &f->found.at[i + 1]);
        dtlp_when when = eval_one(f, &d, found, &last);
        dtlp_range_follow(f, &d, found, &last, &when);
        if (found->linked)
            out.at[out.count - 1].end_point = out.count + 1;
        uint32_t begin_point = found->linked ? out.count : 0;
        again->readings[out.count] = (dtlp_reading){.found = i, .told_by = when.told_by};
        out.at[out.count++] = dtlp_timex_make(arena, f, &d, found, &when);
        out.at[out.count - 1].begin_point = begin_point;
        if (!hangs_on_day(node))
            dtlp_remember(&d, &when, found, f, out.count);
        dtlp_follow(&d, &when, found, f, out.count);
        last = when;
    }
    again->discourse = d;
    (void)diag;
    return out;
}
