/* happening.h - what the event layer knows of a mention while it works.
 *
 * Owns the private side of dtl_event, one to one with it: where it stands in
 * the parse and what it hangs on. Only the files of src/event see it.
 *
 * The order of work, one file each: mention (which words), attribute (class,
 * tense ... modality), role (who and where), anchor (when, by the text),
 * relation and network (when, by other events), choose (which the rules list),
 * judge (which are rows all the same), and then over all documents merge,
 * title, timeline.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_HAPPENING_H
#define DTLP_EVENT_HAPPENING_H

#include "event/event.h"
#include "event/tree.h"

#define DTLP_NO_MENTION UINT32_MAX
#define DTLP_NO_ENTITY UINT32_MAX

/* Both are known, and not the same. */
static inline bool dtlp_entities_differ(uint32_t a, uint32_t b)
{
    return a != DTLP_NO_ENTITY && b != DTLP_NO_ENTITY && a != b;
}

typedef enum dtlp_kind { DTLP_KIND_VERB, DTLP_KIND_NOUN, DTLP_KIND_ADJECTIVE } dtlp_kind;

/* How a mention hangs on its governor. */
typedef enum dtlp_link {
    DTLP_LINK_NONE,
    DTLP_LINK_COMPLEMENT, /* what is said, wanted, begun: xcomp, ccomp */
    DTLP_LINK_ADVERBIAL,  /* advcl: when, after, while, in order to */
    DTLP_LINK_CONJUNCT,   /* and, but */
    DTLP_LINK_RELATIVE,   /* a clause on a noun within the governor's clause */
    DTLP_LINK_ARGUMENT,   /* a noun that is subject or object */
    DTLP_LINK_OBLIQUE     /* a noun under a preposition */
} dtlp_link;

/* Why the rules of choose.c list a mention as no row; more than one may hold. */
enum {
    DTLP_UNLISTED_KIND = 1 << 0,       /* a state, hypothetical, habitual */
    DTLP_UNLISTED_TIME = 1 << 1,       /* the text does not say when */
    DTLP_UNLISTED_TIMELESS = 1 << 2,   /* the simple present */
    DTLP_UNLISTED_GOVERNOR = 1 << 3,   /* its governor tells it */
    DTLP_UNLISTED_PURPOSE = 1 << 4,
    DTLP_UNLISTED_MISTIMED = 1 << 5,   /* the day belongs to something else */
    DTLP_UNLISTED_OPINION = 1 << 6,    /* what is thought of something */
    DTLP_UNLISTED_BACKGROUND = 1 << 7, /* told to place something else */
    DTLP_UNLISTED_OCCASION = 1 << 8,
    DTLP_UNLISTED_UNTOLD = 1 << 9,     /* it reports, but nothing */
    DTLP_UNLISTED_WORD = 1 << 10       /* no noun or verb of that sort */
};

typedef struct dtlp_happening {
    uint32_t token;
    uint32_t sentence;
    uint32_t governor;   /* mention, DTLP_NO_MENTION if none */
    uint32_t subject;    /* head token of who does or undergoes it, found up the tree if need be */
    uint32_t object;
    uint32_t marker;     /* preposition or subordinator before it */
    uint32_t actor;      /* entity of the subject */
    uint32_t undergoer;  /* entity of the object */
    const uint32_t *entities; /* all that take part, the actor first, then places */
    uint32_t n_entities;
    dtlp_slice root;     /* its verb: "attack" of "attacks" and of "attacked" */
    uint64_t word;       /* DTLP_IS bits of its lemma */
    uint8_t kind;        /* dtlp_kind */
    uint8_t link;        /* dtlp_link */
    bool passive;
    bool own_subject;
    bool conditional;    /* under if, unless, whether */
    bool would;          /* its auxiliary is would or could: future in the past */
    bool infinitive_of_purpose;
    bool habitual;       /* a SET says that it recurs */
    bool reports;        /* it tells what somebody said, whatever its class: "warned that" */
    bool quoted;         /* within quotation marks: somebody's words */
    uint16_t unlisted;   /* DTLP_UNLISTED bits: why the rules do not list it */
    bool listed;         /* worth a row: by the rules of choose.c, or judged so (judge.c) */
    bool stated;         /* the text itself says when: timex, event or the narrative */
    bool as_of;          /* a figure as of a date, not an event */
    bool duration;       /* a length is given */
    bool measured;       /* so far from something else: "three weeks before the vote", "after a week" */
    bool negated_verb;   /* by "not" or "never" of its own, not by "no" or "nobody" */
    bool known_as;       /* it has the date of a mention that says when, being the same event */
    bool denied_until;   /* "did not come until May": it came in May */
    bool lent;           /* its time is that of what it is joined to or hangs on */
    bool to_come;        /* "a vote to be held in May": what its noun will do or undergo on a coming day */
    uint32_t again_of;   /* 1 + the mention that is told again of another day; 0: none */
    double weight;       /* of the match that made .stated, for choosing among mentions */
} dtlp_happening;

/* predicate.c: "will be back in port by May"; "was idle for 19 days in April", "had been back since May": a past state with its length. */
bool dtlp_is_predicate_to_come(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_is_passing_state(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_is_dated_state(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_is_only_dated(const struct dtlp_happenings *all, uint32_t token);
bool dtlp_is_there_then(const struct dtlp_happenings *all, uint32_t token);

struct dtlp_happenings {
    dtlp_happening *at;  /* parallel to the document's events */
    uint32_t count;
    uint32_t *of_token;  /* 1 + mention of which the token is the trigger */
    uint32_t *name_of;   /* 1 + index of the name the token belongs to */
    uint32_t *timex_of;  /* 1 + index of the expression the token belongs to; one more, 0, at the end */
    uint32_t *again_of_timex; /* of each expression: 1 + the mention that it tells again (again.c); 0: none. Such a mention is in no token's .of_token */
    uint32_t *refers;    /* of a pronoun: head token of what it stands for; else DTLP_NO_TOKEN */
    const dtl_timex *timexes; /* the document's */
    const struct dtlp_rereading *again; /* the article's */
    dtl_day now;              /* its date */
    dtlp_tree *tree;
    dtl_event *events;
};

/* mention.c: the triggers, with their links, subjects and objects. */
struct dtlp_happenings *dtlp_mentions_find(dtlp_arena *arena, const dtlp_article *article);

/* mention.c: "there was a fire": the fire. */
bool dtlp_is_there(const dtlp_tree *tree, uint32_t token);

/* again.c: "arrested on 3 May and again on 20 June" is told of two days. The verb's mention that the expression at `token`, or the
 * "again" there, tells again; DTLP_NO_MENTION if none. What such a mention has of its verb's: arguments, attributes; where it ends. */
uint32_t dtlp_told_again(const struct dtlp_happenings *all, const dtlp_happening *found, uint32_t token);
void dtlp_again_take_arguments(const struct dtlp_happenings *all, uint32_t mention);
void dtlp_again_take_attributes(struct dtlp_happenings *all);
bool dtlp_is_one_of_several(const struct dtlp_happenings *all, uint32_t mention); /* "three visits, the last of them in May" */
const char *dtlp_again_title(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, const char *verbs);
uint32_t dtlp_again_timex(const struct dtlp_happenings *all, uint32_t token); /* its expression's first token */

/* argument.c: subject, object and marker of one of them. */
void dtlp_arguments_find(const struct dtlp_happenings *all, dtlp_happening *one);

/* argument.c: "The rise in May was seen as a mistake": what is thought of it has no day, what it is thought of has. */
bool dtlp_is_judged(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event);

/* "A letter dated 3 May": the participle that gives something its date. */
bool dtlp_bears_date(const struct dtlp_happenings *all, uint32_t token);

/* Less than three sentences are a note: it has nothing to lead into and tells too little of itself. */
static inline bool dtlp_is_note(const dtlp_text *text)
{
    enum { LEAST = 3 };
    return text->n_sentences < LEAST;
}

/* The mention that governs `token`, DTLP_NO_MENTION if none; `token`'s own
 * mention does not count. `*via` is the last token below it. */
uint32_t dtlp_mention_above(const struct dtlp_happenings *all, uint32_t token, uint32_t *via);

/* event.c: all that comes after finding the mentions; fills document.events. */
void dtlp_event_date(dtlp_arena *arena, const dtlp_diag *diag, dtlp_article *article,
                     struct dtlp_happenings *all);

/* "Has lived there for nine years", but "has been jailed for nine years", "was sacked after a year": no state that began then. */
static inline bool dtlp_has_lasted(const dtlp_happening *one)
{
    return one->duration && ((one->word & DTLP_IS(V_OUTCOME)) == 0 || (one->word & DTLP_IS(V_LASTS)) != 0);
}

/* The token behind the expression that `token` belongs to, behind itself if to none; the count of tokens at the end of the text. */
static inline uint32_t dtlp_behind_timex(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t next = token + 1;
    while (all->timex_of[token] != 0 && next < all->tree->text->n_tokens && all->timex_of[next] == all->timex_of[token])
        next++;
    return next;
}

/* attribute.c: class, tense, aspect; polarity and modality. */
void dtlp_attributes_fill(struct dtlp_happenings *all);

/* modality.c: polarity, and the modality that a mention's own words give it. */
void dtlp_modality_of_own(const struct dtlp_happenings *all, dtlp_happening *one, dtl_event *event);

/* Its modality with what it hangs on, when all have their own. */
dtl_modality dtlp_modality_at_last(const struct dtlp_happenings *all, uint32_t index);

/* refer.c: whom and what the pronouns stand for, fills .refers. */
void dtlp_refer_all(dtlp_arena *arena, struct dtlp_happenings *all);

/* role.c: participants and places, pronouns' too. */
void dtlp_roles_fill(dtlp_arena *arena, struct dtlp_happenings *all);

/* The entity that the noun phrase headed by `token` names, through a pronoun
 * if need be; DTLP_NO_ENTITY if none. */
uint32_t dtlp_entity_at(const struct dtlp_happenings *all, uint32_t token);

/* choose.c: fills .listed by the rules, when all are dated. */
void dtlp_list_all(struct dtlp_happenings *all);

/* anchor.c: when. Its expressions may be corrected. */
void dtlp_anchor_all(dtlp_arena *arena, const dtlp_diag *diag, dtl_document *document,
                     struct dtlp_happenings *all);

#endif
