/* names.c - the words that the interchange formats use for the public enums.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/document.h>

#define NAME_OF(names, value)                                                                   \
    ((size_t)(value) < sizeof(names) / sizeof *(names) ? (names)[value] : NULL)

const char *dtl_precision_name(dtl_precision precision)
{
    static const char *const names[DTL_PRECISION_COUNT] = {
        [DTL_PRECISION_NONE] = "none",
        [DTL_PRECISION_TIME] = "time",
        [DTL_PRECISION_DAY] = "day",
        [DTL_PRECISION_WEEKEND] = "weekend",
        [DTL_PRECISION_WEEK] = "week",
        [DTL_PRECISION_PART_OF_MONTH] = "part of month",
        [DTL_PRECISION_MONTH] = "month",
        [DTL_PRECISION_SEASON] = "season",
        [DTL_PRECISION_QUARTER] = "quarter",
        [DTL_PRECISION_HALF] = "half",
        [DTL_PRECISION_PART_OF_YEAR] = "part of year",
        [DTL_PRECISION_YEAR] = "year",
        [DTL_PRECISION_PART_OF_DECADE] = "part of decade",
        [DTL_PRECISION_DECADE] = "decade",
        [DTL_PRECISION_CENTURY] = "century",
        [DTL_PRECISION_MILLENNIUM] = "millennium",
        [DTL_PRECISION_VAGUE] = "vague",
        [DTL_PRECISION_OPEN] = "open",
    };
    return NAME_OF(names, precision);
}

const char *dtl_timex_type_name(dtl_timex_type type)
{
    static const char *const names[] = {"DATE", "TIME", "DURATION", "SET"};
    return NAME_OF(names, type);
}

const char *dtl_timex_mod_name(dtl_timex_mod mod)
{
    static const char *const names[] = {
        NULL,        "BEFORE",        "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
        "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",        "MID",         "END",
        "APPROX"};
    return NAME_OF(names, mod);
}

const char *dtl_event_class_name(dtl_event_class cls)
{
    static const char *const names[] = {"OCCURRENCE", "REPORTING",  "STATE",     "I_ACTION",
                                        "I_STATE",    "ASPECTUAL", "PERCEPTION"};
    return NAME_OF(names, cls);
}

const char *dtl_tense_name(dtl_tense tense)
{
    static const char *const names[] = {"NONE",       "PAST",     "PRESENT", "FUTURE",
                                        "INFINITIVE", "PRESPART", "PASTPART"};
    return NAME_OF(names, tense);
}

const char *dtl_aspect_name(dtl_aspect aspect)
{
    static const char *const names[] = {"NONE", "PROGRESSIVE", "PERFECTIVE",
                                        "PERFECTIVE_PROGRESSIVE"};
    return NAME_OF(names, aspect);
}

const char *dtl_modality_name(dtl_modality modality)
{
    static const char *const names[] = {"actual", "planned", "possible", "negated"};
    return NAME_OF(names, modality);
}

const char *dtl_anchor_name(dtl_anchor anchor)
{
    static const char *const names[] = {"none", "explicit", "event", "narrative", "document"};
    return NAME_OF(names, anchor);
}

const char *dtl_date_basis_name(dtl_date_basis basis)
{
    static const char *const names[] = {"none", "given", "metadata", "text", "inferred"};
    return NAME_OF(names, basis);
}
