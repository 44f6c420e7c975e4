/* anchor.h - what the files that date mentions share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_ANCHOR_H
#define DTLP_EVENT_ANCHOR_H

#include "event/bounds.h"
#include "event/happening.h"

typedef struct dtlp_anchoring {
    dtlp_arena *arena;
    const dtlp_diag *diag;
    const dtl_document *document;
    struct dtlp_happenings *all;
    dtl_day now;          /* the document's date or DTL_DAY_NONE */
    dtl_day since;        /* the first day it can have been written on; mostly `now` */
    uint32_t range_end;   /* 1 + the expression that ended the last range; 0: none */
    uint32_t *mention_of_timex; /* 1 + the mention that each expression dates; 0: none */
    bool *unsure;         /* which expressions are counted from nothing that is known, for all that they were read */
    DTLP_VEC(const char *) clashes; /* expressions that cannot be true beside others of their clause */
    DTLP_VEC(dtlp_edge) edges;
    DTLP_VEC(const char *) reasons; /* of each edge: the words that say so */
    uint32_t *edge_of_marker; /* 1 + the edge that each mention's "after" or "before" made; 0: none */
} dtlp_anchoring;

static inline bool dtlp_is_dated(const dtlp_anchoring *work, uint32_t mention)
{
    return dtlp_time_is_told(&work->all->events[mention].time);
}

/* Does a word that serves so stand right before the token, in its sentence? */
static inline bool dtlp_stands_before(const dtlp_tree *tree, uint32_t token, dtlp_grammar as)
{
    return token > 0 && tree->sentence[token - 1] == tree->sentence[token] && dtlp_serves_as(tree, token - 1, as);
}

/* age.c: what was done at an age is dated by the birth. */
void dtlp_date_by_age(dtlp_anchoring *work);

/* until.c: "from May until he was sacked": what has begun on a day ends with another mention. */
void dtlp_end_with_events(const dtlp_anchoring *work);

/* anniversary.c: "85th", "third" before the noun, 0 without; what is done on an anniversary of a dated event. */
int32_t dtlp_ordinal_before(const dtlp_tree *tree, uint32_t noun);
void dtlp_date_by_anniversary(dtlp_anchoring *work);

/* distance.c: a length of days or weeks in days; false: it is another. */
bool dtlp_days_of_length(const dtl_timex *timex, int32_t *days);

/* narrative.c: what has no date of its own has the one that the tale has reached or that heads its paragraph. */
void dtlp_follow_narrative(dtlp_anchoring *work);
bool dtlp_goes_on_from(const dtlp_anchoring *work, uint32_t mention, uint32_t base); /* in the next paragraph, told of the same people */
void dtlp_follow_headings(const dtlp_anchoring *work);

/* narrative.c, of a tale: does the mention carry it on; does the time lie long before the article; the mention that is the
 * article's news, DTLP_NO_MENTION if none is; the basis of what has the day of a mention told before. */
bool dtlp_tells_on(const struct dtlp_happenings *all, uint32_t mention);
bool dtlp_is_long_past(const dtlp_anchoring *work, const dtl_time *time);
uint32_t dtlp_find_lead(const dtlp_anchoring *work);
const char *dtlp_told_after(const dtlp_anchoring *work, uint32_t mention);

/* scene.c: the clock times of a scene, and what is told among them, have its day. */
void dtlp_follow_scene(dtlp_anchoring *work);

/* attach.c: give each expression to the mention it dates, and share it. */
void dtlp_attach_timexes(dtlp_anchoring *work);

/* share.c: what the grammar says happened along with a dated mention has its time. */
void dtlp_share_times(dtlp_anchoring *work);
bool dtlp_is_setting(const struct dtlp_happenings *all, uint32_t mention); /* "in heavy trading": the verb's deed was done then */

/* owner.c: the mention that an expression, whose first token is `first`, dates, DTLP_NO_MENTION if none.
 * `*finder` has the same date where the owner is what it found ("an audit carried out last winter found"). */
uint32_t dtlp_owner_of(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t *finder);

/* owner.c: the verb that has the date along with its object: "signed the agreement in May". */
uint32_t dtlp_owner_verb(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t mention);

/* expression.c: does it give days at all; is it "now"; is it "the past", which no row could show? */
bool dtlp_is_usable(const dtl_timex *timex);
bool dtlp_is_present(const dtl_timex *timex);
bool dtlp_is_mere_past(const dtl_timex *timex);

/* expression.c: does it name its year, as against "a day later", "Monday"? */
bool dtlp_names_year(const dtlp_anchoring *work, const dtl_timex *timex);

/* expression.c: "between March and May", "from 2003 to 2007": the time of the range that the expression
 * begins; nothing done if it begins none. What `lasts` does so through "between" too. */
void dtlp_span_range(dtlp_anchoring *work, uint32_t index, uint32_t first, const dtl_event *event, bool lasts, dtl_time *time);

/* expression.c: "from 40,000 in 1990 to 90,000 last year": does it begin the stretch over which a figure changed? */
bool dtlp_spans_figures(const dtlp_anchoring *work, uint32_t index, uint32_t first);

/* expression.c: is it a perfect, or joined to one? */
bool dtlp_is_done_before(const struct dtlp_happenings *all, uint32_t mention);

/* expression.c: the time that an expression gives; `signalled`: "since" and its like count. */
dtl_time dtlp_time_of(const dtlp_anchoring *work, uint32_t timex, const dtl_event *event, bool signalled);

/* reread.c: the same day so many years on; 28 February for a leap day. */
dtl_day dtlp_years_on(dtl_day day, int32_t years);

/* reread.c: the tense of the verb that an expression belongs to says which July is meant. */
bool dtlp_turn_to_tense(const dtlp_anchoring *work, const dtl_event *event, dtl_timex *timex);

/* reread.c: "called for a strike", "listed it for another hearing": what is to be, if a day stands behind it. */
bool dtlp_is_called_for(const struct dtlp_happenings *all, uint32_t mention);
/* "Is set for trial on 7 March": is it what something is set for? */
bool dtlp_is_what_is_set(const struct dtlp_happenings *all, uint32_t mention);

/* "A year ago on Monday": that very day of that year. */
void dtlp_turn_to_anniversary(const dtlp_anchoring *work, uint32_t timex, dtl_timex *turned);

/* passing.c: a day or month read in the year of a date that was only told in passing is the last one
 * before the article all the same. */
void dtlp_turn_from_passing(const dtlp_anchoring *work, uint32_t index, const dtl_event *event, dtl_timex *timex);

/* Does the expression name a day: a weekday, a month, "yesterday", a number like a date? */
bool dtlp_names_a_day(const dtlp_anchoring *work, const dtl_timex *timex);

/* A clock time whose day was only lent to it by the day of a report or the like. */
bool dtlp_is_lent_day(const dtlp_anchoring *work, uint32_t timex);

/* Told of a report, on a noun or of what had been before: no day that a story has reached. */
bool dtlp_is_in_passing(const dtlp_anchoring *work, uint32_t timex);

/* undated.c: is the expression, whose first token is `first`, no date of the mention? */
bool dtlp_dates_nothing(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex);

/* "A Saturday", "the Thursday": of no one week. */
bool dtlp_is_any_weekday(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex);
bool dtlp_has_weekday_article(const dtlp_tree *tree, uint32_t first);

/* relation.c: edges from "after", "when", "by then" ..., and what the next two files find. */
void dtlp_relate(dtlp_anchoring *work);

/* relation.c: an edge for the network and the words that say so; none from a mention to itself. */
void dtlp_add_edge(dtlp_anchoring *work, dtlp_edge edge, const char *reason);

/* relation.c: the text of these tokens as a reason. */
const char *dtlp_reason_at(const dtlp_anchoring *work, uint32_t from, uint32_t to);

/* distance.c: "days after the vote", "a week later"; `current` is the event the narrative has reached. */
void dtlp_relate_by_distance(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current);

/* distance.c: the mention lies in those days, counted from the base, as the words say. */
void dtlp_date_there(dtlp_anchoring *work, uint32_t mention, uint32_t base, dtl_period there, const char *reason);

/* neighbour.c: "the week before the vote", "in the month after it", with the unit at `token`. */
void dtlp_relate_by_unit(dtlp_anchoring *work, uint32_t token);

/* neighbour.c: "on the second day", counted from the first one told. */
bool dtlp_is_numbered_day(const dtlp_tree *tree, uint32_t token);
void dtlp_relate_numbered_day(dtlp_anchoring *work, uint32_t token);

/* neighbour.c: "by the time it fell, three had left". */
void dtlp_relate_by_the_time(dtlp_anchoring *work, uint32_t mention);

/* neighbour.c: "the Sunday before the vote", an expression whose first token is `first`. */
void dtlp_relate_named_day(dtlp_anchoring *work, uint32_t index, uint32_t first);

/* distance.c: "a decade ago", "a decade later" is ten years from now or from what was told. */
void dtlp_narrow_decade(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current);

/* distance.c: the first mention of the sentence at or behind `token`. */
uint32_t dtlp_mention_from(const struct dtlp_happenings *all, uint32_t token, uint32_t sentence);

/* distance.c: the last dated verb of the sentence before `token`, else `current`. */
uint32_t dtlp_told_before(const dtlp_anchoring *work, uint32_t token, uint32_t current);

/* distance.c: the mention that a distance at `first` dates, which is not the one it is measured from. */
uint32_t dtlp_dated_by(const struct dtlp_happenings *all, uint32_t first, uint32_t from);

/* elapsed.c: "within a day", "over the next three weeks", counted from `current`, which the tale has reached. */
void dtlp_date_by_stretch(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current);

/* elapsed.c: "stayed for 14 years before selling", begun with `current`. */
void dtlp_date_by_stay(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current);

/* elapsed.c: "she was held for 19 months", told after the base: from then on, and what it lasts until; false: no such length.
 * "Within the fortnight": a time that was told, widened. */
bool dtlp_put_lasting(const dtlp_anchoring *work, uint32_t mention, uint32_t base);
void dtlp_widen_within(const dtlp_anchoring *work, uint32_t mention, dtl_time *time);

/* elapsed.c: "it is ten years since the mill burned". */
void dtlp_date_by_time_since(dtlp_anchoring *work);

/* "the day after the vote", "the night of the fire" at `token`: a part of a day that
 * an event names. */
bool dtlp_is_day_of_event(const struct dtlp_happenings *all, uint32_t token);

/* That event; DTLP_NO_MENTION where it is none. */
uint32_t dtlp_event_of_day(const struct dtlp_happenings *all, uint32_t token);

/* 1 where such a day comes after its event, -1 before it, 0 for its own. */
int32_t dtlp_way_to_event(const struct dtlp_happenings *all, uint32_t token);

/* onward.c: does the clause tell a time of its own that no expression dates ("in her first week", "after the announcement")? */
bool dtlp_has_own_time(const struct dtlp_happenings *all, uint32_t mention);

/* onward.c: "later", "then" on the verb, told after something of that time; DTLP_NO_TOKEN without. */
uint32_t dtlp_comes_later(const struct dtlp_happenings *all, uint32_t mention, const dtl_time *base);

/* onward.c: the mention comes at some time after the base, as the token says. */
void dtlp_put_later(const dtlp_anchoring *work, uint32_t mention, uint32_t base, uint32_t token);

/* recount.c: `timexes`, the document's, corrected where they were counted from another day than what was told
 * last; false where all stay as they are. Asked when the mentions have been dated by the text. */
bool dtlp_recount(const dtlp_anchoring *work, dtl_timex *timexes);

/* Does any expression lean on what was told before it? */
bool dtlp_may_recount(const dtlp_anchoring *work);

/* same.c: a mention without a date that names an event already dated. */
void dtlp_date_the_same(dtlp_anchoring *work);

/* same.c: "the bombing", "his bombing": one that the reader knows of; the mention has the date of another. */
bool dtlp_is_definite_noun(const dtlp_tree *tree, const dtlp_happening *one);
void dtlp_take_date(const dtlp_anchoring *work, uint32_t mention, uint32_t from);
/* same.c: is the mention told beside the tale (a year, several, what had been), where `told` has its day? */
bool dtlp_is_told_by_the_way(const dtlp_anchoring *work, uint32_t mention, uint32_t told);

/* sumup.c: "The decision was taken on Thursday": of what the sentence before told, and the other way round. */
void dtlp_date_summed_up(dtlp_anchoring *work);

/* kindred.c: a mention without a date that names a dated deed by another word of its family. */
void dtlp_date_kindred(const dtlp_anchoring *work);

/* same.c: what the document's date alone has placed, has the day of the only dated
 * mention of its root; makes no row. */
void dtlp_recall_dates(dtlp_anchoring *work);

/* place.c: bounds of what nothing dates, by the document's date, which must be known. */
void dtlp_place_all(dtlp_anchoring *work);

/* expression.c: the text of a span, in quotation marks, shortened, for a basis. */
const char *dtlp_quote(dtlp_arena *arena, const dtl_document *document, dtl_span span);

/* expression.c: the basis of an event's time, for that of another counted from it; an ellipsis for a long chain of such,
 * which "anchor_event" tells. */
const char *dtlp_own_basis(const dtl_event *event);

static inline int32_t dtlp_year_of(dtl_day day)
{
    return dtl_civil_from_day(day).year;
}

#endif
