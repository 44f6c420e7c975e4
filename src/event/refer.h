/* refer.h - who and what is in the reader's mind: shared by refer.c, persons, and referthing.c, things.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_REFER_H
#define DTLP_EVENT_REFER_H

#include "event/happening.h"

enum { DTLP_REFER_ACTIVE = 24 /* that are looked at */ };

/* The two sorts that pronouns tell apart: he and she, one and many. */
enum { DTLP_SORT_UNKNOWN, DTLP_SORT_HE, DTLP_SORT_SHE, DTLP_SORT_ONE = DTLP_SORT_HE, DTLP_SORT_MANY = DTLP_SORT_SHE };

/* One whom a pronoun may mean. */
typedef struct dtlp_referent {
    uint32_t token;     /* head of the noun phrase that spoke of it last; DTLP_NO_TOKEN: of none yet */
    uint32_t entity;    /* DTLP_NO_ENTITY: nobody by name, */
    dtlp_slice noun;    /* but this: "engineer" */
    uint32_t sentence;  /* where .weight was right */
    uint32_t acts;      /* the verb it was last subject of */
    double weight;
    uint8_t sort;       /* that its name or its number tells */
    uint8_t shown[3];   /* how often it was so spoken of */
    uint8_t times;      /* how often it was spoken of at all */
    bool vessel;        /* a ship, which is "she" too */
} dtlp_referent;

typedef struct dtlp_reader {
    const struct dtlp_happenings *all;
    dtlp_referent *named;       /* one an entity */
    dtlp_referent other[DTLP_REFER_ACTIVE]; /* "the engineer" */
    uint32_t n_other;
    dtlp_referent *active[DTLP_REFER_ACTIVE]; /* the last ones spoken of, latest first */
    uint32_t n_active;
    dtlp_referent *hero;        /* whom the text is mainly about; NULL if nobody */
    double surely;              /* how much in mind one is that nothing nearer stands against */
    double least, clear;        /* how much in mind one must be, and to how much of it no other */
    double beside, aside;       /* what it weighs to be neither subject nor object; to act in an aside */
} dtlp_reader;

/* The name that the token is part of; NULL if none. */
const dtlp_name *dtlp_refer_name_at(const struct dtlp_happenings *all, uint32_t token);

/* What the noun or name at the token is: a ship, somebody, several. */
bool dtlp_refer_is_vessel(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_refer_is_person(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_refer_is_many(const struct dtlp_happenings *all, uint32_t token);

/* DTLP_SORT_HE, DTLP_SORT_SHE or DTLP_SORT_UNKNOWN. */
uint8_t dtlp_refer_sex_of_name(const dtlp_entity *entity);

/* How much of it is left in mind by the sentence. */
double dtlp_refer_weight_in(const dtlp_referent *one, uint32_t sentence);

/* It was spoken of, once more, at the token. */
void dtlp_refer_speak_of(dtlp_reader *r, dtlp_referent *one, uint32_t token);

/* The one without a name that the noun at the token speaks of, perhaps a new one. */
dtlp_referent *dtlp_refer_nameless(dtlp_reader *r, uint32_t token);

/* Syntax forbids that the pronoun at the token means it. */
bool dtlp_refer_is_barred(const dtlp_reader *r, const dtlp_referent *one, uint32_t token);

/* How well it fits a pronoun of the sort at the token; 0: not at all. */
double dtlp_refer_score_of(const dtlp_reader *r, const dtlp_referent *one, uint32_t token, uint8_t sort);

/* Head of the phrase that the pronoun means, DTLP_NO_TOKEN if nobody or more than one is as likely. */
uint32_t dtlp_refer_meant(dtlp_reader *r, uint32_t token, uint8_t sort);

/* ---- referthing.c ---- */

/* A noun or name of what is nobody, and not empty. */
bool dtlp_refer_is_thing(const struct dtlp_happenings *all, uint32_t token);

void dtlp_refer_note_thing(dtlp_reader *r, uint32_t token);

/* What "it" or "they" at the token means; DTLP_NO_TOKEN: nobody can tell. */
uint32_t dtlp_refer_antecedent_of(dtlp_reader *people, dtlp_reader *things, uint32_t token);

bool dtlp_refer_is_place_like(const dtlp_tree *tree, uint32_t token);

/* "It took them until May to find the leak". */
bool dtlp_refer_is_what_it_took(const struct dtlp_happenings *all, uint32_t token);

/* "The war ... It sold": a deed does nothing to something but tell, strike and cause. */
bool dtlp_refer_is_idle_deed(const struct dtlp_happenings *all, uint32_t noun, uint32_t token);

#endif
