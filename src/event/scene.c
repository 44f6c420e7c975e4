/* scene.c - the day of a scene that is told hour by hour.
 *
 * Owns which deed sets a scene, how far it reaches and which clock times and deeds
 * told among them are of its day, or past its midnight of the next. Knows nothing of
 * relations in the clause itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

/* "Left the tracks last December ... at 7.19 a.m.", told first of all: hours behind it are of that month. */
static bool is_loose_scene(const dtlp_anchoring *work, uint32_t mention)
{
    enum { SEASON = 92 /* days */, LONG_PAST = 14 };
    const dtl_time *time = &work->all->events[mention].time;
    return work->all->at[mention].sentence == dtlp_first_prose(work->all->tree) && time->begin_min != time->end_max && dtlp_time_width(time) <= SEASON && time->end_max < work->now - LONG_PAST && time->begin_min == time->end_min && time->begin_max == time->end_max;
}

/* What was done on a day, or was not ("nobody laughed last Friday", "was to have opened on Tuesday"): a scene whose hours may be told next. */
static bool sets_scene(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    bool done = event->modality == DTL_MODALITY_ACTUAL && event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE;
    bool missed = event->modality == DTL_MODALITY_NEGATED && (event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_INFINITIVE);
    return dtlp_is_dated(work, mention) && (event->time.begin_min == event->time.end_max || is_loose_scene(work, mention)) && one->kind == DTLP_KIND_VERB &&
           (done || missed) &&
           one->link != DTLP_LINK_RELATIVE && !one->reports && !one->quoted && event->time.end_max <= work->now;
}

/* "Was jailed yesterday ... was led away at noon", but "walked out this morning ... at noon": has today been told of? */
static bool names_today_before(const dtlp_anchoring *work, uint32_t timex)
{
    enum { REACH = 24 /* expressions */ };
    const dtl_timex *timexes = work->document->timexes;
    for (uint32_t i = timex, n = 0; i-- > 0 && n < REACH; n++)
        if (timexes[i].type <= DTL_TIMEX_TIME && timexes[i].period.first == work->now && timexes[i].period.last == work->now && !dtlp_is_present(&timexes[i]) &&
            !dtlp_is_lent_day(work, i))
            return true;
    return false;
}

/* A scene: what told its day, the sentence that told of it last, and how many days the hours told have gone on. */
typedef struct scene {
    uint32_t told, sentence;
    int32_t hour, passed; /* hour: -1 if none was told */
} scene;

/* The hour of the expression that dates the mention, past midnight as 0; -1 if it has none. */
static int32_t hour_told(const dtlp_anchoring *work, uint32_t mention)
{
    const dtl_time *time = &work->all->events[mention].time;
    const dtl_timex *timex = time->timex == 0 ? NULL : &work->document->timexes[time->timex - 1];
    const char *at = timex == NULL || timex->value == NULL ? NULL : strchr(timex->value, 'T');
    if (at == NULL || timex->type != DTL_TIMEX_TIME)
        return -1;
    if (at[1] == 'E' || at[1] == 'N')
        return 20; /* an evening, a night */
    if (!dtlp_is_digit(at[1]) || !dtlp_is_digit(at[2]))
        return -1;
    int32_t hour = (at[1] - '0') * 10 + at[2] - '0';
    return hour == 24 && timex->signal == DTL_SIGNAL_AFTER ? 0 : hour;
}

/* "Left at 9 p.m. ... At 1 a.m. it sank": the next day. */
static void pass_midnight(const dtlp_anchoring *work, scene *at, uint32_t mention)
{
    enum { EVENING = 18, MORNING = 6 };
    int32_t hour = hour_told(work, mention);
    if (hour < 0 || work->all->events[mention].aspect == DTL_ASPECT_PERFECTIVE)
        return;
    const dtl_time *day = &work->all->events[at->told].time;
    if (hour < MORNING && at->hour >= EVENING && day->begin_min == day->end_max && day->end_max + at->passed < work->now)
        at->passed++;
    at->hour = hour;
}

/* Gives the mention, of which only the hour is told, the day of the scene. */
static void put_in_scene(const dtlp_anchoring *work, scene *at, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_time *day = &all->events[at->told].time;
    dtl_time *time = &all->events[mention].time;
    pass_midnight(work, at, mention);
    time->begin_min = time->end_min = dtlp_day_add(day->begin_min, at->passed);
    time->begin_max = time->end_max = dtlp_day_add(day->end_max, at->passed);
    time->precision = day->begin_min == day->end_max ? time->precision : day->precision;
    time->edtf = NULL;
    time->basis = dtlp_told_after(work, at->told);
    at->sentence = all->at[mention].sentence;
}

/* Is the mention told near what was told of the scene last? */
static bool is_near_scene(const dtlp_anchoring *work, const scene *at, uint32_t mention)
{
    enum { REACH = 4 /* sentences */, FARTHER = 12 /* of a scene long past, or told by its hours */ };
    if (at->told == DTLP_NO_MENTION)
        return false;
    const dtl_time *time = &work->all->events[at->told].time;
    uint32_t reach = (dtlp_is_long_past(work, time) || (at->hour >= 0 && time->end_max < work->now - 1)) && !is_loose_scene(work, at->told) ? FARTHER : REACH;
    return work->all->at[mention].sentence - at->sentence <= reach;
}

/* "It had started some hours earlier": told of the scene too, which goes on from there. */
static bool is_of_scene(const dtlp_anchoring *work, const scene *at, uint32_t mention)
{
    const dtl_time *time = &work->all->events[mention].time;
    if (at->told == DTLP_NO_MENTION || time->anchor != DTL_ANCHOR_EXPLICIT || work->all->at[mention].kind != DTLP_KIND_VERB)
        return false;
    dtl_day day = dtlp_day_add(work->all->events[at->told].time.begin_min, at->passed);
    return time->begin_min == day && time->end_max == day;
}

/* "capsized on Sunday night, the coast guard said on Monday. It had left port at
 * 6.40 p.m.": the hour is of the scene's day, not of the report's. */
void dtlp_follow_scene(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    scene at = {DTLP_NO_MENTION, 0, -1, 0};
    uint32_t lead = dtlp_find_lead(work);
    for (uint32_t i = 0; i < all->count; i++) {
        dtl_time *time = &all->events[i].time;
        bool by = time->begin_min == DTL_DAY_OPEN_BEFORE && time->end_max == work->now; /* "by nightfall it had burned out" */
        bool lent = time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && (time->begin_min == time->end_max || by) &&
                    dtlp_is_lent_day(work, time->timex - 1);
        bool near = is_near_scene(work, &at, i);
        bool of_news = lent && !near && lead != DTLP_NO_MENTION && lead < i && time->begin_min == work->now && !names_today_before(work, time->timex - 1);
        if (lent && (near || of_news)) {
            if (!near)
                at = (scene){lead, all->at[i].sentence, -1, 0};
            put_in_scene(work, &at, i);
        } else if (!lent && sets_scene(work, i)) {
            at = (scene){i, all->at[i].sentence, hour_told(work, i), 0};
        } else if (!lent && at.told != DTLP_NO_MENTION && time->anchor == DTL_ANCHOR_EXPLICIT && dtlp_tells_on(all, i) &&
                   dtlp_is_long_past(work, &all->events[at.told].time) && !dtlp_time_compatible(time, &all->events[at.told].time)) {
            at.told = DTLP_NO_MENTION; /* another time is told */
        } else if (is_of_scene(work, &at, i)) {
            at.sentence = all->at[i].sentence;
        }
    }
}
