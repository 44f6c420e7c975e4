/* title.h - what title.c and prune.c (choosing words) and wording.c (putting them together) share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_TITLE_H
#define DTLP_EVENT_TITLE_H

#include "event/story.h"

typedef struct dtlp_title_work {
    dtlp_arena *arena;
    const struct dtlp_happenings *all;
    const dtl_timex *timexes; /* of the document */
    uint32_t mention;
    uint32_t dated;      /* the mention whose date the row has: it, or what it expects */
    uint32_t top;        /* its trigger */
    uint32_t first, end; /* tokens of its sentence */
    uint32_t begin;      /* first token behind a dateline */
    uint32_t subject;    /* the subject that the parse has lost; else DTLP_NO_TOKEN */
    bool *keep;          /* one a token of the sentence */
    bool joined;         /* tell joined clauses too */
    size_t characters;   /* out: length of what was rendered */
} dtlp_title_work;

/* prune.c: keep or drop all that hangs on `top`; is `token` kept? */
void dtlp_title_mark(dtlp_title_work *work, uint32_t top, bool keep);
bool dtlp_title_keeps(const dtlp_title_work *work, uint32_t token);
bool dtlp_comma_before(const dtlp_tree *tree, uint32_t token); /* before all that hangs on it */

/* prunetime.c: does the expression date the event itself; is it a day that only the text before tells? */
bool dtlp_title_is_own_timex(const dtlp_title_work *work, uint32_t token);
bool dtlp_title_is_relative_day(const dtlp_title_work *work, uint32_t token);
bool dtlp_title_is_what_it_took(const dtlp_title_work *work); /* "It took them until May to find it" */
bool dtlp_title_is_stranded(const dtlp_title_work *work, uint32_t token); /* "was applied for in May": the verb's preposition */
/* Drop an expression with what hangs on it; the prepositions right before a word. */
void dtlp_title_drop_timex(dtlp_title_work *work, uint32_t token);
void dtlp_title_drop_prepositions(dtlp_title_work *work, uint32_t token);

/* Drop from the kept words what the title of the clause does without. */
void dtlp_title_prune(dtlp_title_work *work, uint32_t top);

/* Of any words kept: drop what dates the event, relative clauses and apposition. */
void dtlp_title_prune_within(dtlp_title_work *work);

/* front.c: drop what stands before the subject but for names of places; words that open the
 * title and tie it to something. */
void dtlp_title_drop_fronted(dtlp_title_work *work);
void dtlp_title_drop_openers(dtlp_title_work *work);

/* Drop a noun that has lost what ties it to the subject behind it. */
void dtlp_title_drop_double(dtlp_title_work *work);

/* Drop what one comma alone opens between the subject and its verb. */
void dtlp_title_balance(dtlp_title_work *work);

/* clause.c: keep the clause as the article has it. */
void dtlp_title_take_clause(dtlp_title_work *work);

/* The subject of a verb joined by "and" that the parse has hung elsewhere, DTLP_NO_TOKEN if none. */
uint32_t dtlp_title_lost_subject(const struct dtlp_happenings *all, uint32_t verb);

/* inflect.c: one against many. */
bool dtlp_is_plural(const dtlp_tree *tree, uint32_t token);
bool dtlp_is_gerund_group(const dtlp_tree *tree, uint32_t verb); /* "being shown", "having shown": no finite form */

/* spoken.c: who said it and the very words, NULL if there are none; who said what `told` is the
 * title of. */
const char *dtlp_title_of_words(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention);
/* What somebody tells of in his own words, by the verb of saying `teller`; the words alone if that is DTLP_NO_MENTION and he
 * tells of himself. NULL if they are too many. */
const char *dtlp_title_of_speech(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t teller, uint32_t mention);
const char *dtlp_title_of_report(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, uint32_t said,
                                 const char *told);

/* "The next hearing is on 4 October", of the hearing; NULL if its clause tells more. */
const char *dtlp_title_of_day(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention);

/* pronoun.c: the head of the noun phrase that the pronoun stands for, DTLP_NO_TOKEN if that is not
 * sure; `subject` is who acts in its clause. */
uint32_t dtlp_title_antecedent(const dtlp_title_work *work, uint32_t token, uint32_t subject);

/* Is who is meant told by `noun` or by whose that is? */
bool dtlp_title_is_told(const dtlp_title_work *work, uint32_t meant, uint32_t noun);

/* Does the title hold, before the pronoun, something that it may stand for? */
bool dtlp_title_holds(const dtlp_title_work *work, uint32_t token, uint32_t subject);

/* sound.c: is the verb no clause but a part of one: "in early trading"? */
bool dtlp_title_is_part(const struct dtlp_happenings *all, uint32_t verb);

/* Give words back until every seam holds, and to a verb that says little by
 * itself what it had behind it; does what is kept stand as a clause? */
void dtlp_title_mend(dtlp_title_work *work);
void dtlp_title_complete(dtlp_title_work *work);
bool dtlp_title_is_sound(const dtlp_title_work *work);
bool dtlp_title_seams_hold(const dtlp_title_work *work);
bool dtlp_title_is_mark(const dtlp_tree *tree, uint32_t token);  /* of punctuation */
bool dtlp_title_tells_little(const dtlp_title_work *work);       /* the verb by itself: "the vote came" */
uint32_t dtlp_title_end(const dtlp_title_work *work);            /* behind the last word kept after the verb */

/* leaning.c: words at the end that wait for what is gone. */
void dtlp_title_drop_leaning(dtlp_title_work *work);

/* wording.c: is a kept mark or conjunction not told, since what it joins is gone? */
bool dtlp_title_is_idle(const dtlp_title_work *work, uint32_t token);

/* trim.c: the title, words dropped until it fits; NULL as below. */
const char *dtlp_title_fit(dtlp_title_work *work);

bool dtlp_is_quote(dtlp_slice word);

/* A dash between words, with white space before it. */
bool dtlp_title_is_dash(const dtlp_tree *tree, uint32_t token);

/* "what happened to it": a question's word that stands for a thing and has its clause. */
bool dtlp_title_is_free_relative(const dtlp_tree *tree, uint32_t token);

/* "those killed in it": who is meant is told by what hangs on "those". */
bool dtlp_title_tells_who(const dtlp_tree *tree, uint32_t token);

/* aside.c: other sentences and asides, before the clause is pruned; participles and appositions that stand bare, and
 * clauses taken for phrases, afterwards. */
void dtlp_title_drop_asides(dtlp_title_work *work);
void dtlp_title_drop_bare(dtlp_title_work *work);
void dtlp_title_drop_other_clauses(dtlp_title_work *work);

/* The kept words as a title; NULL if none that stands alone can be made. */
const char *dtlp_title_render(dtlp_title_work *work);

#endif
