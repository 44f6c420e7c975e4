/* recount.c - expressions that were counted from the wrong day.
 *
 * "Two days later" was read, in text order, against the date told last. By now the
 * mentions are dated, and it may show that this date was meant for another year, is
 * the day of an event ("on the morning of the crash"), was an aside ("the engineer, who
 * left the next spring, replied two days later") or has been followed by an event that
 * only a relation dates. Owns which days an expression is to be counted from; how to
 * count is known to src/timex alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

enum { LONGEST = 31 /* days */, A_YEAR = 366 };

typedef struct recounting {
    const dtlp_anchoring *work;
    const dtl_timex *timexes; /* as corrected so far */
    const uint32_t *first;    /* of each expression: its first token */
    const bool *corrected;    /* in this round */
} recounting;

static bool is_leaning(const dtlp_anchoring *work, uint32_t index)
{
    dtlp_lean lean = dtlp_timex_leans(work->all->again, index);
    return lean == DTLP_LEAN_TOLD || lean == DTLP_LEAN_CLOCK;
}

bool dtlp_may_recount(const dtlp_anchoring *work)
{
    for (uint32_t i = 0; work->all->again != NULL && i < work->document->n_timexes; i++)
        if (is_leaning(work, i))
            return true;
    return false;
}

static bool is_narrow(dtl_period days)
{
    return days.first > DTL_DAY_OPEN_BEFORE && days.last < DTL_DAY_OPEN_AFTER && (int64_t)days.last - days.first <= LONGEST;
}

static dtl_period days_of(const dtl_time *time)
{
    return (dtl_period){time->begin_min, time->end_max, time->precision};
}

/* The day that the expression itself turned out to mean, which its mention has. */
static bool by_mention(const recounting *r, uint32_t base, dtl_period *days)
{
    const dtlp_anchoring *work = r->work;
    uint32_t mention = work->mention_of_timex[base];
    const dtl_time *time = mention == 0 ? NULL : &work->all->events[mention - 1].time;
    bool hour = r->timexes[base].type == DTL_TIMEX_TIME && time != NULL && time->begin_min == time->end_max; /* "shortly after eight" is of its day too */
    if (time == NULL || time->timex != base + 1 || time->anchor != DTL_ANCHOR_EXPLICIT || (r->timexes[base].signal != DTL_SIGNAL_NONE && !hour) ||
        time->begin_min != time->end_min || time->begin_max != time->end_max)
        return false;
    *days = days_of(time);
    return is_narrow(*days) && (days->first > r->timexes[base].period.last || days->last < r->timexes[base].period.first);
}

/* "On the morning of the crash": the day of the crash. */
static bool by_event(const recounting *r, uint32_t base, dtl_period *days)
{
    const struct dtlp_happenings *all = r->work->all;
    uint32_t event = r->first[base] == DTLP_NO_TOKEN ? DTLP_NO_MENTION : dtlp_event_of_day(all, r->first[base]);
    if (event == DTLP_NO_MENTION || !dtlp_is_dated(r->work, event))
        return false;
    *days = days_of(&all->events[event].time);
    int32_t away = dtlp_way_to_event(all, r->first[base]); /* "the day after the audit ... Ten days later" */
    days->first = dtlp_day_add(days->first, away);
    days->last = dtlp_day_add(days->last, away);
    return is_narrow(*days);
}

/* "She wrote on 6 July. The engineer, who left the next spring, replied two days later": an aside between
 * subject and verb that is itself counted ahead from where the tale is. */
static bool is_aside(const recounting *r, uint32_t index, uint32_t base)
{
    const dtlp_anchoring *work = r->work;
    const struct dtlp_happenings *all = work->all;
    uint32_t aside = work->mention_of_timex[base], main = work->mention_of_timex[index];
    if (aside == 0 || main == 0 || dtlp_timex_leans(all->again, base) != DTLP_LEAN_TOLD || dtlp_timex_told_by(all->again, base) == 0)
        return false;
    const dtlp_happening *one = &all->at[aside - 1], *verb = &all->at[main - 1];
    return one->link == DTLP_LINK_RELATIVE && one->sentence == verb->sentence && verb->subject != DTLP_NO_TOKEN &&
           verb->subject < one->token && one->token < verb->token && r->first[base] < verb->token;
}

/* What tells on: a main verb of the past. */
static bool tells(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    return one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL && !one->quoted && !one->reports &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT);
}

/* Is the one dated, maybe through others, by the other? Both are 1 + a mention. */
static bool hangs_on(const struct dtlp_happenings *all, uint32_t mention, uint32_t other)
{
    for (int i = 0; i < DTLP_CLIMB && mention != 0; i++, mention = all->events[mention - 1].time.anchor_event)
        if (mention == other)
            return true;
    return false;
}

/* "Declared it the day after the flood and flew in the following weekend": an event told between the two, dated by
 * another event alone. */
static bool by_telling(const recounting *r, uint32_t index, uint32_t base, dtl_period *days)
{
    const dtlp_anchoring *work = r->work;
    const struct dtlp_happenings *all = work->all;
    const dtlp_text *text = all->tree->text;
    uint32_t main = work->mention_of_timex[index], first = r->first[index];
    if (first == DTLP_NO_TOKEN || r->first[base] == DTLP_NO_TOKEN)
        return false;
    for (uint32_t token = first; token-- > r->first[base] && all->tree->sentence[token] + 1 >= all->tree->sentence[first];) {
        uint32_t mention = all->of_token[token];
        if (mention == 0 || !tells(work, mention - 1) || hangs_on(all, mention, main))
            continue;
        const dtl_time *time = &all->events[mention - 1].time;
        if (time->anchor != DTL_ANCHOR_EVENT || !all->at[mention - 1].stated || all->at[mention - 1].lent ||
            text->sentences[all->tree->sentence[token]].paragraph != text->sentences[all->tree->sentence[first]].paragraph)
            return false;
        *days = days_of(time);
        return days->first > DTL_DAY_OPEN_BEFORE && days->last < DTL_DAY_OPEN_AFTER && (int64_t)days->last - days->first <= A_YEAR;
    }
    return false;
}

/* The day of the last thing told before the expression, itself with a date. */
static bool by_tale(const recounting *r, uint32_t before, dtl_period *days)
{
    enum { REACH = 4 /* sentences */ };
    const dtlp_anchoring *work = r->work;
    const struct dtlp_happenings *all = work->all;
    if (r->first[before] == DTLP_NO_TOKEN)
        return false;
    for (uint32_t token = r->first[before]; token-- > 0 && all->tree->sentence[token] + REACH > all->tree->sentence[r->first[before]];) {
        uint32_t mention = all->of_token[token];
        if (mention == 0 || (mention == work->mention_of_timex[before] && all->events[mention - 1].time.timex == before + 1) || !tells(work, mention - 1) || all->events[mention - 1].time.anchor != DTL_ANCHOR_EXPLICIT)
            continue;
        *days = days_of(&all->events[mention - 1].time);
        return is_narrow(*days);
    }
    return false;
}

/* "It came to light in May 2005. Auditors were sent in the following Monday": no day was told, but a month long past. */
static bool by_loose_tale(const recounting *r, uint32_t index, dtl_period *days)
{
    enum { LONG_PAST = 60 /* days */ };
    const dtlp_anchoring *work = r->work;
    uint32_t mention = work->mention_of_timex[index];
    return (mention == 0 || tells(work, mention - 1)) && dtlp_timex_leans(work->all->again, index) == DTLP_LEAN_TOLD && work->now != DTL_DAY_NONE && r->timexes[index].period.last >= work->now &&
           by_tale(r, index, days) && days->last < dtlp_day_add(work->now, -LONG_PAST);
}

static bool is_pluperfect(const recounting *r, uint32_t index)
{
    uint32_t mention = r->work->mention_of_timex[index];
    const dtl_event *event = mention == 0 ? NULL : &r->work->all->events[mention - 1];
    return event != NULL && event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_PERFECTIVE;
}

/* "Had approved it in 2014, put it in a class on Tuesday. Europe had approved it five months earlier": what had been
 * is counted back from what had been. */
static bool by_past_before(const recounting *r, uint32_t index, uint32_t base, dtl_period *days)
{
    enum { REACH = 1 /* sentences */, NEWS = 14 /* days */ };
    const uint32_t *sentence = r->work->all->tree->sentence;
    if (!is_pluperfect(r, index) || is_pluperfect(r, base) || r->first[index] == DTLP_NO_TOKEN ||
        r->work->now == DTL_DAY_NONE || r->timexes[index].period.last >= r->timexes[base].period.first ||
        r->timexes[base].period.last < r->work->now - NEWS)
        return false;
    for (uint32_t i = index; i-- > 0 && r->first[i] != DTLP_NO_TOKEN && sentence[r->first[index]] - sentence[r->first[i]] <= REACH;)
        if (i != base && is_pluperfect(r, i) && r->timexes[i].type == DTL_TIMEX_DATE && is_narrow(r->timexes[i].period)) {
            *days = r->timexes[i].period;
            return true;
        }
    return false;
}

/* "Bo was warming up when they led him off. He flew home the next day": of a scene in a paragraph of its own
 * that nothing dates. */
static bool is_of_undated_scene(const recounting *r, uint32_t index, uint32_t base)
{
    const dtlp_anchoring *work = r->work;
    const dtlp_tree *tree = work->all->tree;
    uint32_t first = r->first[index], from = r->first[base];
    bool day = r->timexes[index].period.first == r->timexes[index].period.last;
    if (first == DTLP_NO_TOKEN || from == DTLP_NO_TOKEN || work->now == DTL_DAY_NONE || !day || dtlp_timex_is_history(work->all->again))
        return false;
    const dtlp_sentence *sentences = tree->text->sentences;
    uint32_t paragraph = sentences[tree->sentence[first]].paragraph;
    if (sentences[tree->sentence[from]].paragraph == paragraph)
        return false;
    for (uint32_t token = first; token-- > 0 && sentences[tree->sentence[token]].paragraph == paragraph;) {
        uint32_t mention = work->all->of_token[token];
        if (mention == 0 || tree->sentence[token] == tree->sentence[first] || !tells(work, mention - 1))
            continue;
        dtl_anchor anchor = work->all->events[mention - 1].time.anchor;
        if (work->mention_of_timex[base] != 0 && dtlp_goes_on_from(work, mention - 1, work->mention_of_timex[base] - 1))
            return false;
        return anchor == DTL_ANCHOR_NONE || anchor == DTL_ANCHOR_DOCUMENT;
    }
    return false;
}

/* Told only on a noun or as what somebody found to have been: "his brother, who had died in 1988". */
static bool is_looked_back_on(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    return one->kind == DTLP_KIND_VERB && (one->link == DTLP_LINK_RELATIVE || one->link == DTLP_LINK_COMPLEMENT) &&
           work->all->events[mention].tense == DTL_TENSE_PAST && work->all->events[mention].aspect == DTL_ASPECT_PERFECTIVE;
}

/* "That evening", "the next morning": no part of a week or a year. */
static bool is_of_a_day(const recounting *r, uint32_t index)
{
    const struct dtlp_happenings *all = r->work->all;
    uint32_t first = r->first[index];
    for (uint32_t at = first; first != DTLP_NO_TOKEN && at < dtlp_behind_timex(all, first); at++)
        if (dtlp_form_around(all->tree, at) & DTLP_AROUND_IS(DAY_PART))
            return true;
    return false;
}

/* "Resigned on Tuesday. He had denied it last week. She agreed that evening": a week that had been lends no evening. */
static bool is_too_loose(const recounting *r, uint32_t index, uint32_t base)
{
    return is_of_a_day(r, index) && is_pluperfect(r, base) && !is_pluperfect(r, index) && r->timexes[base].period.first != r->timexes[base].period.last;
}

/* "Drove to it on 9 October ... he recalled on Tuesday. He called them that afternoon": who told of it, and when, is no part of the tale. */
static bool is_telling_of_tale(const recounting *r, uint32_t index, uint32_t base)
{
    enum { NEWS = 7 /* days */ };
    const dtlp_anchoring *work = r->work;
    const dtlp_happening *one = &work->all->at[work->mention_of_timex[base] - 1], *main = &work->all->at[work->mention_of_timex[index] - 1];
    return one->reports && one->kind == DTLP_KIND_VERB && !one->passive && !main->reports && !is_pluperfect(r, base) && work->now != DTL_DAY_NONE &&
           r->timexes[base].period.last >= work->now - NEWS && r->timexes[base].period.last <= work->now;
}

/* "It came to light in May 2005 when he asked of his brother, who had died in 1988. They looked it up that evening": the
 * day of the tale before what it looked back on. */
static bool by_tale_before(const recounting *r, uint32_t index, uint32_t base, dtl_period *days)
{
    enum { REACH = 8 /* expressions */, SENTENCES = 4 };
    const dtlp_anchoring *work = r->work;
    const struct dtlp_happenings *all = work->all;
    uint32_t aside = work->mention_of_timex[base], main = work->mention_of_timex[index];
    if (aside == 0 || main == 0 || all->at[aside - 1].sentence == all->at[main - 1].sentence)
        return false;
    bool telling = is_telling_of_tale(r, index, base);
    if (!telling && !is_looked_back_on(work, aside - 1) && !is_too_loose(r, index, base))
        return false;
    for (uint32_t i = base, n = 0; i-- > 0 && n < REACH; n++) {
        uint32_t told = work->mention_of_timex[i];
        if (told == 0 || is_looked_back_on(work, told - 1) || is_pluperfect(r, i) || all->at[told - 1].link == DTLP_LINK_RELATIVE)
            continue;
        if (telling && (all->at[told - 1].reports || all->at[told - 1].quoted))
            continue;
        if (!tells(work, told - 1) || all->events[told - 1].time.anchor != DTL_ANCHOR_EXPLICIT ||
            all->at[told - 1].sentence + SENTENCES < all->at[main - 1].sentence)
            return false;
        *days = days_of(&all->events[told - 1].time);
        return is_narrow(*days) && (telling ? days->first == days->last && days->last < r->timexes[base].period.first : days->first > r->timexes[base].period.last);
    }
    return false;
}

/* "Said he had met them the previous day", told of a meeting last Thursday: counted from the day of the saying, which is
 * not the far one told in between. */
static bool by_saying(const recounting *r, uint32_t index, uint32_t base, dtl_period *days)
{
    enum { NEWS = 14 /* days */, REACH = 64 /* expressions */ };
    const dtlp_anchoring *work = r->work;
    const struct dtlp_happenings *all = work->all;
    uint32_t mention = work->mention_of_timex[index];
    if (!is_pluperfect(r, index) || work->now == DTL_DAY_NONE || dtlp_timex_is_history(all->again) || r->timexes[index].period.first != r->timexes[index].period.last)
        return false;
    const dtlp_happening *one = &all->at[mention - 1];
    bool said = one->link == DTLP_LINK_COMPLEMENT && one->governor != DTLP_NO_MENTION && all->at[one->governor].reports;
    if (!said || dtlp_is_dated(work, one->governor) || r->timexes[base].period.last >= work->now - LONGEST)
        return false;
    for (uint32_t i = index, n = 0; i-- > 0 && n < REACH; n++) {
        const dtl_timex *told = &r->timexes[i];
        if (told->type <= DTL_TIMEX_TIME && told->period.first == told->period.last && told->period.last < work->now && told->period.first >= work->now - NEWS &&
            work->mention_of_timex[i] != 0 && all->events[work->mention_of_timex[i] - 1].modality == DTL_MODALITY_ACTUAL) {
            *days = told->period;
            return true;
        }
    }
    return false;
}

/* "Dissolved it on Monday and called a vote for 25 January. He lost it the previous Thursday": what was done is not counted from
 * what is to come. */
static bool by_past_of_plan(const recounting *r, uint32_t index, uint32_t base, dtl_period *days)
{
    const dtlp_anchoring *work = r->work;
    uint32_t main = work->mention_of_timex[index];
    if (work->now == DTL_DAY_NONE || r->timexes[base].period.first <= work->now || r->timexes[base].period.first == DTL_DAY_NONE ||
        (main != 0 && work->all->events[main - 1].tense != DTL_TENSE_PAST) || (main == 0 && r->timexes[index].period.first <= work->now))
        return false;
    return by_tale(r, base, days) && days->last <= work->now;
}

/* What the expression is to be counted from; false: from what it was. */
static bool find_base(const recounting *r, uint32_t index, dtl_period *days)
{
    const struct dtlp_happenings *all = r->work->all;
    uint32_t told_by = dtlp_timex_told_by(all->again, index);
    if (told_by == 0)
        return by_loose_tale(r, index, days);
    uint32_t base = told_by - 1;
    if (is_aside(r, index, base)) {
        *days = r->timexes[dtlp_timex_told_by(all->again, base) - 1].period;
        return is_narrow(*days);
    }
    if (by_tale_before(r, index, base, days) || by_saying(r, index, base, days))
        return true;
    if (r->corrected[base]) {
        *days = r->timexes[base].period;
        return is_narrow(*days);
    }
    if (r->first[base] != DTLP_NO_TOKEN && r->work->mention_of_timex[base] == 0 && dtlp_is_any_weekday(all, r->first[base], &r->timexes[base]))
        return by_tale(r, base, days);
    return by_event(r, base, days) || by_telling(r, index, base, days) || by_past_before(r, index, base, days) || by_mention(r, base, days) ||
           by_past_of_plan(r, index, base, days) || by_loose_tale(r, index, days);
}

static uint32_t *first_tokens(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t *first = DTLP_NEW_ARRAY(work->arena, uint32_t, work->document->n_timexes);
    for (uint32_t i = 0; i < work->document->n_timexes; i++)
        first[i] = DTLP_NO_TOKEN;
    for (uint32_t token = all->tree->text->n_tokens; token-- > 0;)
        if (all->timex_of[token] != 0)
            first[all->timex_of[token] - 1] = token;
    return first;
}

bool dtlp_recount(const dtlp_anchoring *work, dtl_timex *timexes)
{
    bool *corrected = DTLP_NEW_ARRAY(work->arena, bool, work->document->n_timexes), any = false;
    const recounting r = {.work = work, .timexes = timexes, .first = first_tokens(work), .corrected = corrected};
    for (uint32_t i = 0; i < work->document->n_timexes; i++) {
        dtl_timex made = timexes[i];
        dtl_period days;
        uint32_t told_by = dtlp_timex_told_by(work->all->again, i);
        if (!work->unsure[i] && told_by != 0 && dtlp_timex_leans(work->all->again, i) == DTLP_LEAN_TOLD && is_of_undated_scene(&r, i, told_by - 1))
            work->unsure[i] = any = true;
        if (!is_leaning(work, i) || !find_base(&r, i, &days) || !dtlp_timex_again(work->arena, work->all->again, i, days, &made) ||
            (made.period.first == timexes[i].period.first && made.period.last == timexes[i].period.last))
            continue;
        timexes[i] = made;
        corrected[i] = any = true;
    }
    return any;
}
