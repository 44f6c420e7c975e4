/* line.h - a line under construction: what wording.c, phrase.c and inflect.c share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_LINE_H
#define DTLP_EVENT_LINE_H

#include "event/title.h"

typedef struct dtlp_line {
    dtlp_arena *arena;
    DTLP_VEC(char) text;
} dtlp_line;

/* What titles add of their own. */
enum {
#define WORD(key, text) DTLP_SAY_##key,
#include "event/en/wording.def"
#undef WORD
    DTLP_SAY_COUNT
};
dtlp_slice dtlp_title_word(int key);

/* Append, line breaks as spaces; a word with a space before it if `space`. */
void dtlp_line_put(dtlp_line *out, dtlp_slice text);
void dtlp_line_put_word(dtlp_line *out, dtlp_slice text, bool space);
void dtlp_line_put_genitive(dtlp_line *out); /* 's behind what stands there */

dtlp_slice dtlp_slice_lower(dtlp_arena *arena, dtlp_slice word); /* as within a sentence, of a word that opened one */

/* inflect.c */
bool dtlp_tells_plainly(const dtlp_title_work *work); /* "did not reveal it until May": "revealed it" */
/* "had handed in", "had been killed": a row tells it as "handed in", "was killed". `word` stands for the verb, or for
 * `had` where there is a `been`; all are DTLP_NO_TOKEN where the perfect stays. */
typedef struct dtlp_plain_past {
    uint32_t had, been;
    dtlp_slice word;
} dtlp_plain_past;
dtlp_plain_past dtlp_plain_past_of(const dtlp_title_work *work, uint32_t verb);
/* "the road, first promised in May": an adverb that the verb's auxiliary comes before: "was first promised". */
bool dtlp_stands_behind_auxiliary(const dtlp_title_work *work, uint32_t token);
void dtlp_put_verb(dtlp_line *out, const dtlp_title_work *work, bool space);

/* phrase.c: "Its chief executive, Maria Delgado": Maria Delgado; NULL if nobody is named beside the noun. */
const dtlp_entity *dtlp_person_beside(const struct dtlp_happenings *all, uint32_t token);

/* "One of them, Maria Delgado", "a ninth, Mika Brand": who that is; DTLP_NO_TOKEN if nobody is told beside a number. */
uint32_t dtlp_apposed_to_number(const struct dtlp_happenings *all, uint32_t token);

/* phrase.c */
bool dtlp_owner_writes(const dtlp_title_work *work, uint32_t token); /* "our", outside quotations, of a thing */
bool dtlp_owner_is_untold(const dtlp_title_work *work, uint32_t token); /* "its", and the text does not tell whose */
bool dtlp_is_trailing(dtlp_slice word); /* a mark that hugs what stands before it */
void dtlp_put_phrase(dtlp_line *out, const dtlp_title_work *work, uint32_t top);
/* For "which" of "the last part of which", what that is of; false if `token` is no such word. */
bool dtlp_put_whole(dtlp_line *out, const dtlp_title_work *work, uint32_t token);
/* What the pronoun stands for: by name, or briefly, as one known; as an `owner` with 's. */
void dtlp_put_meant(dtlp_line *out, const dtlp_title_work *work, uint32_t pronoun, uint32_t meant, bool space, bool owner);
const dtlp_entity *dtlp_fuller_name(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_title_is_date(const dtlp_title_work *work, uint32_t token); /* of a date or a clock time */
/* acting.c: who acts in the clause of the title, by the parse `token`. */
uint32_t dtlp_agreeing_subject(const dtlp_title_work *work, uint32_t token);
bool dtlp_put_actor(dtlp_line *out, const dtlp_title_work *work, uint32_t token, bool space);

#endif
