/* tense.c - the tense of an expression's clause, and the signal before it.
 *
 * Owns reading both from the words alone: the last verb before the expression
 * decides, else the first one after it. What the verbs tell is read in verbs.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/tense.h"

/* Index of the first word at or after byte `at`. */
static uint32_t word_at(const dtlp_finder *f, uint32_t at)
{
    uint32_t low = 0, high = (uint32_t)f->words.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (f->words.at[middle].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last verb of the past near before word `first`; `first` itself: there is none. */
static uint32_t past_before(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 8 };
    for (uint32_t i = first, n = 0; n < REACH && i-- > 0; n++)
        if (f->tenses.at[i].here == -1)
            return i;
    return first;
}

/* "It emerged that he had hired them; on 17 March she went": a comma or a semicolon, and no more of one clause. */
static bool is_divided(const dtlp_finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = f->words.at[from].end; i < f->words.at[to].begin; i++)
        if (f->text->at[i] == ',' || f->text->at[i] == ';' || f->text->at[i] == ':')
            return true;
    return false;
}

static bool past_reads(const dtlp_finder *f, uint32_t first, uint16_t reading)
{
    uint32_t past = past_before(f, first);
    return past < first && reads(f, past, reading);
}

static bool is_participle(const dtlp_finder *f, uint32_t i)
{
    return reads(f, i, f->lang->reading_past) || reads(f, i, f->lang->reading_future_part) || dtlp_item_may_be_past(f, &f->words.at[i]);
}

/* "Lasted until May", "was at sea until May", "had been at sea": but not "was closed until May". */
static bool is_lasting(const dtlp_finder *f, uint32_t first)
{
    enum { NOT_UNTIL = 6 };
    const dtlp_lang *lang = f->lang;
    uint32_t past = past_before(f, first);
    bool foretold = past_reads(f, first, lang->reading_foretelling) || past_reads(f, first, lang->reading_future_part);
    if (past_reads(f, first, lang->reading_lasting) || (past < first && !foretold && follows(f, first, NOT_UNTIL, lang->reading_negation)))
        return true; /* "was not filled until May" */
    bool was = past < first && reads(f, past, lang->reading_past_aux) && !reads(f, past, lang->reading_had);
    bool perfect = past < first && follows(f, past, 1, lang->reading_had);
    return (was || perfect) && past + 1 < f->words.count && !is_participle(f, past + 1) && !reads(f, past + 1, lang->reading_infinitive);
}

/* "Ahead of Tuesday's vote", "before Tuesday's vote". */
static bool is_anticipated(const dtlp_finder *f, uint32_t first)
{
    return (first > 0 && reads(f, first - 1, f->lang->reading_anticipating)) ||
           (first > 1 && reads(f, first - 2, f->lang->reading_anticipating) && f->words.at[first - 1].end - f->words.at[first - 1].begin == 2);
}

/* "Set bail and a hearing for Tuesday", "called for a strike on Tuesday". */
static bool is_called_for(const dtlp_finder *f, uint32_t first)
{
    const dtlp_lang *lang = f->lang;
    uint32_t past = past_before(f, first);
    if (past == first || !reads(f, past, lang->reading_setting) || follows(f, past, 2, lang->reading_had) ||
        (first + 1 < f->tenses.count && f->tenses.at[first + 1].here == -1) || /* "a service planned for Tuesday was called off" */
        dtlp_is_digit(f->text->at[f->words.at[first].begin])) /* "called a strike for 12 October" may be of long ago */
        return false;
    if (signals(f, first - 1, DTL_SIGNAL_FOR) && past + 1 < first - 1)
        return true;
    return first > 2 && reads(f, first - 1, lang->reading_placed) && reads(f, first - 2, lang->reading_fixture) && signals(f, past + 1, DTL_SIGNAL_FOR);
}

/* "The hearing is set for Tuesday", "a game set for Tuesday was put off"; "had been set for" it tells of no coming one. */
static bool is_set_for(const dtlp_finder *f, uint32_t first)
{
    return first > 1 && reads(f, first - 1, f->lang->reading_signal) && reads(f, first - 1, f->lang->reading_aiming) &&
           reads(f, first - 2, f->lang->reading_setting) && !follows(f, first - 2, 4, f->lang->reading_had);
}

/* "The final is on Sunday", "the show is at the town hall on Friday": of no verb but the present "is". */
static bool is_yet_to_be(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 6 };
    const dtlp_lang *lang = f->lang;
    if (first < 2 || !reads(f, first - 1, lang->reading_placed))
        return false;
    uint32_t i = first - 2, place = first - 1;
    for (uint32_t n = 0; n < REACH && i > 0 && f->tenses.at[i].here == DTLP_TENSE_UNKNOWN; n++, i--) {
        if (reads(f, i, lang->reading_signal) || f->words.at[i].end + 1 < f->words.at[i + 1].begin)
            return false;
        place = i;
    }
    uint32_t deed = place + (place > i && reads(f, place, lang->reading_be)); /* "is released on Friday", "is being held on Friday" */
    bool done = place == i + 1 && deed + 1 == first - 1 && is_participle(f, deed);
    return reads(f, i, lang->reading_be) && reads(f, i, lang->reading_present) && (done || reads(f, place, lang->reading_placing)) &&
           f->tenses.at[first].after != -1;
}

/* "For Sunday's match", "at Friday's cup final", "to Friday talks". */
static bool is_for_fixture(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    return first > 0 && (reads(f, first - 1, f->lang->reading_aiming) || reads(f, first - 1, f->lang->reading_placing)) &&
           (reads(f, end + 1, f->lang->reading_fixture) || reads(f, end + 2, f->lang->reading_fixture));
}

/* "Promised an inquiry by Easter". */
static bool is_pledged(const dtlp_finder *f, uint32_t first)
{
    const dtlp_lang *lang = f->lang;
    bool by = first > 0 && reads(f, first - 1, lang->reading_limit) && f->tenses.at[first - 1].before == -1;
    return by && (past_reads(f, first, lang->reading_pledging) || /* "told to leave by Friday" */
                  (past_reads(f, first, lang->reading_foretelling) && follows(f, first - 1, first - 1 - past_before(f, first), lang->reading_infinitive)));
}

/* "Will resign after his party's defeat in an election on Sunday". */
static bool is_after_outcome(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 14 };
    bool outcome = false;
    for (uint32_t n = 0, i = first; n < REACH && i-- > 0 && f->tenses.at[i].here == DTLP_TENSE_UNKNOWN; n++) {
        outcome |= reads(f, i, f->lang->reading_mishap);
        if (signals(f, i, DTL_SIGNAL_AFTER))
            return outcome;
    }
    return false;
}

/* "Has three seats up for election in April". */
static bool is_for_event(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 3 };
    const dtlp_lang *lang = f->lang;
    if (first < 3 || !reads(f, first - 1, lang->reading_placed) || !reads(f, first - 2, lang->reading_fixture))
        return false;
    for (uint32_t n = 0, i = first - 2; n < REACH && i-- > 0; n++)
        if (signals(f, i, DTL_SIGNAL_FOR))
            return true;
    return false;
}

/* "Would ask when the house returned on Friday": as much ahead as the asking. */
static bool is_backshifted(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 4 };
    uint32_t past = past_before(f, first);
    for (uint32_t n = 0, i = past; past < first && n < REACH && i-- > 0; n++)
        if (reads(f, i, f->lang->reading_whenever))
            return i > 0 && f->tenses.at[i - 1].before == 1;
    return false;
}

/* "The test failed, so on Saturday they will try": the verb soon behind it tells. */
static bool opens_clause(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    enum { SOON = 5 };
    const dtlp_lang *lang = f->lang;
    if (first < 3 || !reads(f, first - 1, lang->reading_placed) || !reads(f, first - 2, lang->reading_conjunction) ||
        (end < f->words.count && f->text->at[f->words.at[end].begin] == ','))
        return false;
    for (uint32_t k = end; k < end + SOON && k < f->tenses.count; k++)
        if (f->tenses.at[k].here != DTLP_TENSE_UNKNOWN)
            return true;
    return false;
}

/* The last verb before word `first` tells, else the first from `end` on.
 * "Until Tuesday" lies ahead but for "Until Tuesday, nobody knew". */
static int8_t clause_tense(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    int8_t before = first > 0 ? f->tenses.at[first - 1].before : DTLP_TENSE_UNKNOWN;
    int8_t after = end < f->tenses.count ? f->tenses.at[end].after : DTLP_TENSE_UNKNOWN;
    if (first > 0 && reads(f, first - 1, f->lang->reading_until) && before == -1 && is_lasting(f, first))
        return -1; /* "lasted until May" */
    if (first > 0 && reads(f, first - 1, f->lang->reading_until))
        return before == DTLP_TENSE_UNKNOWN && after == -1 ? -1 : 1;
    if (first > 0 && (reads(f, first - 1, f->lang->reading_onset) || (first > 1 && reads(f, first - 2, f->lang->reading_onset))))
        return 1; /* "beginning on Tuesday" */
    if (is_pledged(f, first))
        return 1;
    if (first > 0 && reads(f, first - 1, f->lang->reading_limit) && before != -1)
        return before == DTLP_TENSE_UNKNOWN && after == -1 ? -1 : 1;
    if (first > 0 && reads(f, first - 1, f->lang->reading_infinitive) && past_reads(f, first, f->lang->reading_putting_off))
        return 1; /* "was moved to Saturday" */
    if (first > 0 && reads(f, first - 1, f->lang->reading_be) && reads(f, first - 1, f->lang->reading_present))
        return 1; /* "the deadline is Friday" */
    if (is_set_for(f, first) || is_called_for(f, first) || is_yet_to_be(f, first))
        return 1;
    if (reads(f, end, f->lang->reading_possessive) && first > 0 && before == 1 && reads(f, first - 1, f->lang->reading_holding))
        return 1; /* "will hold Wednesday's vote" */
    if (reads(f, end, f->lang->reading_possessive) && (before == 1 || (before == 0 && signals(f, first - 1, DTL_SIGNAL_FOR))) && is_for_fixture(f, first, end))
        return 1; /* "will be fit for Sunday's match" */
    if (reads(f, end, f->lang->reading_possessive)) /* "Wednesday's ruling" has been */
        return is_anticipated(f, first) && (before != DTLP_TENSE_UNKNOWN || after != -1) ? 1 : -1;
    if (is_after_outcome(f, first))
        return -1;
    if (before == 0 && is_for_event(f, first))
        return 1;
    if (before == -1 && is_backshifted(f, first))
        return 1;
    return opens_clause(f, first, end) ? after : before != DTLP_TENSE_UNKNOWN ? before : after;
}

/* "from May to June", "between May and June", "May - June". */
static bool is_linked(const dtlp_finder *f, const dtlp_found *found, uint32_t first)
{
    if (f->found.count == 0 || !reads(f, first - 1, f->lang->reading_connective) ||
        reads(f, word_at(f, found->end), f->lang->reading_possessive))
        return false;
    const dtlp_found *before = &f->found.at[f->found.count - 1];
    const dtlp_item *word = &f->words.at[first - 1];
    if (before->sentence != found->sentence || first < 2 || f->words.at[first - 2].end > before->end)
        return false;
    return dtlp_item_value(f->lang, word, f->lang->reading_connective) == 1 || before->hint == DTLP_HINT_BETWEEN;
}

static bool is_be(const dtlp_finder *f, uint32_t i)
{
    return reads(f, i, f->lang->reading_be) || (reads(f, i, f->lang->reading_past_aux) && !reads(f, i, f->lang->reading_had));
}

/* "On 3 May, the fifth day", "Wednesday was the fifth day". */
static bool is_apposed(const dtlp_finder *f, const dtlp_found *found, uint32_t first)
{
    const dtlp_found *before = f->found.count > 0 ? &f->found.at[f->found.count - 1] : NULL;
    if (before == NULL || before->sentence != found->sentence)
        return false;
    bool comma = found->begin - before->end == 2 && memcmp(f->text->at + before->end, ", ", 2) == 0;
    return comma || (first > 0 && is_be(f, first - 1) && f->words.at[first - 1].begin - before->end == 1);
}

/* "It is the fifth day", "it's the fifth day". */
static bool is_of_today(const dtlp_finder *f, uint32_t first)
{
    const dtlp_lang *lang = f->lang;
    return first > 1 && reads(f, first - 2, lang->reading_dummy) &&
           (reads(f, first - 1, lang->reading_present) || reads(f, first - 1, lang->reading_possessive));
}

/* "The engineer, who left the next spring, replied": an aside that it ends. */
static bool is_aside(const dtlp_finder *f, const dtlp_found *found, uint32_t first)
{
    enum { REACH = 8 };
    const char *text = f->text->at;
    if (found->end >= f->text->size || text[found->end] != ',')
        return false;
    for (uint32_t n = 0, i = first; n < REACH && i-- > 0; n++) {
        uint32_t begin = f->words.at[i].begin;
        if (begin < 2 || text[begin - 2] != ',')
            continue;
        return reads(f, i, f->lang->reading_relative);
    }
    return false;
}

/* "The July 14 accident", "the 5 March bus crash": none is told of before it. */
static bool is_of_mishap(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    return first > 0 && reads(f, first - 1, f->lang->reading_determiner) && (reads(f, end, f->lang->reading_mishap) || reads(f, end + 1, f->lang->reading_mishap));
}

/* "Fell to 4 percent", "sold it to Acme", "bought by a rival", "for a second time", "changed from one law to
 * another": where, by whom or how often, not what it was meant for. */
static bool is_no_aim(const dtlp_finder *f, uint32_t i)
{
    enum { REACH = 6, OCCASION = 4 };
    const dtlp_lang *lang = f->lang;
    if (i + 1 >= f->words.count || reads(f, i, lang->reading_limit))
        return i + 1 < f->words.count;
    bool event = false; /* "a letter to the chair", not "tickets to a show" */
    for (uint32_t k = i + 1; k <= i + REACH; k++)
        event |= reads(f, k, lang->reading_fixture);
    if (reads(f, i, lang->reading_infinitive) && reads(f, i + 1, lang->reading_determiner) && !event)
        return true;
    const dtlp_item *next = &f->words.at[i + 1];
    char first = f->text->at[next->begin];
    if (dtlp_is_digit(first) || first == '$' || (next->capital && reads(f, i, lang->reading_infinitive)))
        return true;
    for (uint32_t k = i + 2; k <= i + OCCASION && k + 1 < f->words.count; k++)
        if (reads(f, k, lang->reading_occasion) && reads(f, k + 1, lang->reading_placed))
            return true;
    for (uint32_t n = 0; i-- > 0 && n < REACH && f->tenses.at[i].here == DTLP_TENSE_UNKNOWN; n++)
        if (signals(f, i, DTL_SIGNAL_SINCE))
            return true;
    return false;
}

/* "Were to have been shown in May": it may lie ahead yet. */
static bool is_to_have_been(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    i -= i > 0 && reads(f, i - 1, lang->reading_past);
    return i > 2 && reads(f, i - 1, lang->reading_having) && reads(f, i - 2, lang->reading_infinitive) && reads(f, i - 3, lang->reading_past_aux);
}

/* "Changed its name in December", "said in December that": not "announced a visit
 * in December", "moved the visit to December". */
static bool is_surely_past(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    enum { REACH = 9, NEAR = 3 };
    const dtlp_lang *lang = f->lang;
    bool placed = first > 0 && reads(f, first - 1, lang->reading_placed);
    if (first > 0 && (reads(f, first - 1, lang->reading_determiner) || reads(f, first - 1, lang->reading_object)))
        return false; /* "won the Dec. 14 vote" */
    uint32_t i = placed ? first - 1 : first;
    for (int n = 0; i-- > 0 && n < (placed ? REACH : NEAR); n++) {
        if (f->tenses.at[i].here == -1 && is_to_have_been(f, i))
            return false;
        if (f->tenses.at[i].here == -1) /* of "will redeem preferred shares in May" preferred is no verb */
            return ((placed && n == 0) || !reads(f, i, lang->reading_foretelling) || reads(f, i + 1, lang->reading_undoing) || reads(f, end, lang->reading_dummy)) && !reads(f, i, lang->reading_future_part) &&
                   (i == 0 || f->tenses.at[i - 1].before != 1);
        if (f->tenses.at[i].here != DTLP_TENSE_UNKNOWN || (reads(f, i, lang->reading_aiming) && !is_no_aim(f, i)))
            return false;
    }
    return false;
}

/* "It will rise in December": no verb stands between them; "will be out from August" may
 * have begun. */
static bool is_surely_coming(const dtlp_finder *f, uint32_t first)
{
    enum { REACH = 8 };
    if (is_set_for(f, first) && follows(f, first - 2, 3, f->lang->reading_present)) /* "has been set for" */
        return true;
    if (first > 0 && reads(f, first - 1, f->lang->reading_signal))
        return false;
    for (uint32_t n = 0; n < REACH && first-- > 0; n++)
        if (f->tenses.at[first].here != DTLP_TENSE_UNKNOWN)
            return reads(f, first, f->lang->reading_sure_future) || (f->tenses.at[first].here == 1 && reads(f, first, f->lang->reading_be) && follows(f, first, 1, f->lang->reading_infinitive));
    return false;
}

/* "The floods in December killed four": what its subject did, not what was done with it. */
static bool is_of_doer(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    const dtlp_lang *lang = f->lang;
    bool relative = first > 1 && reads(f, first - 2, lang->reading_relative); /* "which in May reported" */
    while (end < f->words.count && f->text->at[f->words.at[end].begin] == ',')
        end++; /* "the first round, in May, drew four" */
    bool placed = first > 1 && reads(f, first - 1, lang->reading_placed) && (relative || f->tenses.at[first - 1].before == DTLP_TENSE_UNKNOWN);
    bool led_in = placed && !relative && end < f->words.count && reads(f, end, lang->reading_determiner) && f->tenses.at[end].after == -1;
    if (led_in) /* "on a trip in September the bus broke down" */
        return true;
    return placed && end < f->words.count && f->tenses.at[end].here == -1 && !reads(f, end, lang->reading_be) &&
           !reads(f, end, lang->reading_past_aux) && (relative || !reads(f, end, lang->reading_foretelling)) && !reads(f, end, lang->reading_future_part);
}

/* No noun follows: not "in the October slaying". */
static bool stands_alone(const dtlp_finder *f, uint32_t end)
{
    return end >= f->words.count || reads(f, end, f->lang->reading_signal) || reads(f, end, f->lang->reading_placed) ||
           reads(f, end, f->lang->reading_conjunction) || reads(f, end, f->lang->reading_determiner) || !dtlp_is_alpha(f->text->at[f->words.at[end].begin]);
}

void dtlp_context_read(const dtlp_finder *f, dtlp_found *found)
{
    uint32_t first = word_at(f, found->begin), end = word_at(f, found->end);
    found->tense = clause_tense(f, first, end);
    found->ended = first > 0 && reads(f, first - 1, f->lang->reading_until) && f->tenses.at[first - 1].before == -1;
    found->fronted = first == 0 || (first <= 2 && f->tenses.at[first - 1].before == DTLP_TENSE_UNKNOWN);
    found->signal = DTL_SIGNAL_NONE;
    found->apposed = is_apposed(f, found, first);
    found->described = first > 1 && reads(f, first - 2, f->lang->reading_object) && reads(f, first - 1, f->lang->reading_describing);
    found->of_today = is_of_today(f, first);
    found->of_tale = first == 2 && reads(f, 0, f->lang->reading_dummy) && is_be(f, 1) && !reads(f, 1, f->lang->reading_present);
    found->predicate = first > 0 && is_be(f, first - 1);
    found->aside = is_aside(f, found, first);
    found->surely_coming = found->tense == 1 && (is_surely_coming(f, first) || is_pledged(f, first));
    if (is_of_mishap(f, first, end))
        found->tense = -1;
    found->surely_past = is_of_mishap(f, first, end) || (found->ended && found->tense == -1) || (found->tense == -1 && (is_surely_past(f, first, end) || is_of_doer(f, first, end)));
    if (first == 0)
        return;
    found->hint = reads(f, first - 1, f->lang->reading_in)        ? DTLP_HINT_IN
                  : reads(f, first - 1, f->lang->reading_within)  ? DTLP_HINT_WITHIN
                  : reads(f, first - 1, f->lang->reading_between) ? DTLP_HINT_BETWEEN
                                                                  : DTLP_HINT_NONE;
    found->linked = is_linked(f, found, first);
    found->determined = reads(f, first - 1, f->lang->reading_determiner);
    uint32_t past = past_before(f, first);
    found->perfect = past < first && !is_divided(f, past, first) && (reads(f, past, f->lang->reading_had) || follows(f, past, 2, f->lang->reading_had));
    found->on_the = found->determined && first > 1 && reads(f, first - 2, f->lang->reading_placed);
    found->alone = stands_alone(f, end);
    uint32_t next = end < f->words.count && f->text->at[f->words.at[end].begin] == ',' ? end + 1 : end;
    found->told_of = reads(f, next, f->lang->reading_whenever);
    const dtlp_item *before = &f->words.at[first - 1];
    if (!dtlp_class_reads(f->lang, before->class_id, f->lang->reading_signal))
        return;
    found->signal = (uint8_t)dtlp_item_value(f->lang, before, f->lang->reading_signal);
    found->signal_begin = before->begin;
    found->signal_end = before->end;
}
