/* ics.c - tests of the calendar: days, names, what stays out, and libical's own
 * check of what it reads back.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "write/sample.h"

/* The folded lines of a calendar joined again. */
static char *unfolded(char *text)
{
    char *to = text;
    for (const char *p = text; *p != '\0'; p++) {
        if (strncmp(p, "\r\n ", 3) == 0)
            p += 2;
        else
            *to++ = *p;
    }
    *to = '\0';
    return text;
}

static char *calendar(const dtl_timeline *timeline, dtl_imprecise imprecise)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.imprecise = imprecise;
    return unfolded(written(timeline, "ics", &options, NULL));
}

static size_t count(const char *text, const char *what)
{
    size_t n = 0;
    for (const char *p = text; (p = strstr(p, what)) != NULL; p++)
        n++;
    return n;
}

/* The value of the n-th (from 0) line that begins with `name`. */
static char *value_of(const char *text, const char *name, size_t n)
{
    char start[64];
    snprintf(start, sizeof start, "\r\n%s", name);
    const char *p = text;
    for (size_t i = 0; i <= n; i++) {
        p = strstr(i == 0 ? p : p + 1, start);
        assert_non_null(p);
    }
    p += strlen(start);
    return strndup(p, strcspn(p, "\r"));
}

static void check_value(const char *text, const char *name, size_t n, const char *expected)
{
    char *value = value_of(text, name, n);
    assert_string_equal(value, expected);
    free(value);
}

/* One entry of one document, its time as given. */
static const dtl_timeline *single(dtl_time time, const char *title, const char *sentence)
{
    static dtl_entry entry;
    static dtl_timeline timeline;
    time.basis = "stated";
    entry = (dtl_entry){.id = "x1", .title = title, .sentence = sentence, .time = time};
    timeline = (dtl_timeline){.entries = &entry, .n_entries = 1};
    return &timeline;
}

static dtl_time on(int32_t year, int32_t month, int32_t number)
{
    dtl_day day = dtl_day_from_civil(year, month, number);
    return (dtl_time){.begin_min = day, .begin_max = day, .end_min = day, .end_max = day,
                      .precision = DTL_PRECISION_DAY, .minute = -1, .zone = DTL_ZONE_NONE};
}

static void days_are_exclusive_at_the_end(void **state)
{
    (void)state;
    char *text = calendar(single(on(2024, 2, 28), "x", "s"), DTL_IMPRECISE_AUTO);
    check_value(text, "DTSTART;VALUE=DATE:", 0, "20240228");
    check_value(text, "DTEND;VALUE=DATE:", 0, "20240229");
    free(text);
}

static void clocks_stand_in_their_zone(void **state)
{
    (void)state;
    const struct { int32_t minute, zone; const char *zone_id, *name, *value; } rows[] = {
        {250, 0, NULL, "DTSTART:", "20240301T041000Z"},
        {250, 330, NULL, "DTSTART:", "20240229T224000Z"},
        {1430, -570, NULL, "DTSTART:", "20240302T092000Z"}, {60, 840, NULL, "DTSTART;TZID=Etc/GMT-14:", "20240301T010000"},
        {1400, -300, NULL, "DTSTART;TZID=Etc/GMT+5:", "20240301T232000"},
        {1400, -300, "America/New_York", "DTSTART;TZID=America/New_York:", "20240301T232000"},
        {1400, -300, "Somewhere/Else", "DTSTART;TZID=Etc/GMT+5:", "20240301T232000"},
        {0, DTL_ZONE_NONE, NULL, "DTSTART:", "20240301T000000"},
        {0, 100000, NULL, "DTSTART:", "20240301T000000"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dtl_time time = on(2024, 3, 1);
        time.minute = rows[i].minute;
        time.zone = rows[i].zone;
        time.zone_id = rows[i].zone_id;
        char *text = calendar(single(time, "x", "s"), DTL_IMPRECISE_AUTO), tzid[64];
        check_value(text, rows[i].name, 0, rows[i].value);
        assert_int_equal(count(text, "DTEND"), 0);
        const char *equals = strchr(rows[i].name, '=');
        assert_int_equal(count(text, "BEGIN:VTIMEZONE"), equals != NULL);
        if (equals != NULL) {
            snprintf(tzid, sizeof tzid, "\r\nTZID:%.*s\r\n", (int)strlen(equals) - 2, equals + 1);
            assert_int_equal(count(text, tzid), 1);
        }
        free(text);
    }
}

static void what_recurs_has_a_rule(void **state)
{
    (void)state;
    char *text = calendar(sample_clocks(), DTL_IMPRECISE_AUTO);
    check_value(text, "DTSTART;TZID=America/New_York:", 0, "20230929T150000");
    check_value(text, "RRULE:FREQ=MONTHLY;", 0, "BYDAY=-1FR;UNTIL=20240531T190000Z"); /* summer by then */
    check_value(text, "RRULE:FREQ=WEEKLY;", 0, "BYDAY=TU;UNTIL=20250331");
    check_value(text, "SUMMARY:", 4, "[planned] The council will meet every Tuesday");
    assert_int_equal(count(text, "\r\nRRULE:FREQ=YEARLY\r\n"), 1);
    assert_int_equal(count(text, "\r\nRRULE"), 7); /* four are of the zones */
    free(text);
}

/* The same words elsewhere in the clause tell of something else. */
static void what_recurs_stands_by_its_date(void **state)
{
    (void)state;
    dtl_timeline timeline = *sample_clocks();
    dtl_document document = timeline.documents[0];
    dtl_timex timexes[7];
    memcpy(timexes, document.timexes, sizeof timexes);
    timexes[1].span.begin += 40;
    timexes[1].span.end += 40;
    timexes[2].recurs = "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"; /* ours have no end */
    timexes[5].recurs = "FREQ=NEVER";
    document.timexes = timexes;
    timeline.documents = &document;
    char *text = calendar(&timeline, DTL_IMPRECISE_AUTO);
    assert_int_equal(count(text, "BYDAY=TU") + count(text, "BYDAY=-1FR") + count(text, "RRULE:FREQ=NEVER"), 0);
    free(text);
}

static void accents_are_composed(void **state)
{
    (void)state;
    const struct { const char *given, *expected; } rows[] = {
        {"cafe\xCC\x81", "caf\xC3\xA9"},
        {"a\xCC\xA3\xCC\x82 s", "\xE1\xBA\xAD s"},            /* two marks, in order */
        {"a\xCC\x82\xCC\xA3", "\xE1\xBA\xAD"},                /* and not */
        {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"}, /* Hangul */
        {"\xE2\x84\xAB", "\xC3\x85"},                         /* the angstrom sign */
        {"x\xCC\x81", "x\xCC\x81"},
        {"\xCC\x81\xCC\x81 e", "\xCC\x81\xCC\x81 e"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *text = calendar(single(on(2024, 3, 1), rows[i].given, "s"), DTL_IMPRECISE_AUTO);
        check_value(text, "SUMMARY:", 0, rows[i].expected);
        free(text);
    }
}

/* The UIDs of a part, and how many events it has; NULL behind the last part. */
static char *part_of(const dtl_timeline *timeline, size_t number)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.calendar_part = number;
    return written_or_null(timeline, "ics", &options, NULL);
}

static void parts_hold_what_services_take(void **state)
{
    (void)state;
    enum { N = 2000 };
    char *whole = calendar(sample_large(N), DTL_IMPRECISE_AUTO);
    size_t events = 0, uids = 0, parts = 0;
    for (char *text; (text = part_of(sample_large(N), parts + 1)) != NULL; parts++) {
        assert_true(strlen(text) < 1000000);
        text = unfolded(text);
        size_t n = count(text, "\r\nBEGIN:VEVENT");
        assert_true(n > 0 && n <= 900);
        events += n;
        for (char *p = text; (p = strstr(p, "\r\nUID:")) != NULL; p += 6, uids++) {
            char uid[40];
            snprintf(uid, sizeof uid, "%.36s", p + 6);
            assert_int_equal(count(whole, uid), 1);
        }
        free(text);
    }
    assert_int_equal(parts, 3);
    assert_int_equal(events, N);
    assert_int_equal(uids, N);
    free(whole);
    char *text = part_of(sample_empty(), 1);
    assert_non_null(text);
    free(text);
    assert_null(part_of(sample_empty(), 2));
}

static void imprecise_dates_stand_where_asked(void **state)
{
    (void)state;
    char *text = calendar(sample_affair(), DTL_IMPRECISE_AUTO);
    check_value(text, "DTSTART;VALUE=DATE:", 0, "20130501"); /* a month: 31 days */
    check_value(text, "DTEND;VALUE=DATE:", 0, "20130601");
    check_value(text, "SUMMARY:", 1, "[late September 2023] Talks with the city");
    check_value(text, "DTEND;VALUE=DATE:", 4, "20250602"); /* a season: its first day */
    check_value(text, "SUMMARY:", 5, "[summer 2025\\, planned] A verdict is expected");
    free(text);
    text = calendar(sample_affair(), DTL_IMPRECISE_SPAN);
    check_value(text, "DTEND;VALUE=DATE:", 4, "20250901");
    free(text);
    text = calendar(sample_affair(), DTL_IMPRECISE_FIRST);
    check_value(text, "DTEND;VALUE=DATE:", 0, "20130502");
    free(text);
    text = calendar(sample_affair(), DTL_IMPRECISE_SKIP);
    assert_int_equal(count(text, "BEGIN:VEVENT"), 2);
    assert_int_equal(diagnostics_given.count, 2);
    assert_int_equal(diagnostics_given.numbers[1], 42);
    free(text);
}

static void what_a_calendar_cannot_hold_is_told(void **state)
{
    (void)state;
    free(calendar(sample_affair(), DTL_IMPRECISE_AUTO));
    assert_int_equal(diagnostics_given.count, 1);
    assert_int_equal(diagnostics_given.numbers[0], 41);
    const int32_t years[] = {-43, 0, 9999};
    for (size_t i = 0; i < 3; i++) {
        char *text = calendar(single(on(years[i], 12, 31), "x", "s"), DTL_IMPRECISE_AUTO);
        assert_int_equal(count(text, "BEGIN:VEVENT"), 0);
        assert_int_equal(diagnostics_given.numbers[0], 43);
        free(text);
    }
    char *text = calendar(single(on(44, 3, 15), "x", "s"), DTL_IMPRECISE_AUTO);
    check_value(text, "DTSTART;VALUE=DATE:", 0, "00440315");
    free(text);
}

static void stamps_come_from_the_article(void **state)
{
    (void)state;
    char *text = calendar(sample_affair(), DTL_IMPRECISE_AUTO);
    assert_int_equal(count(text, "DTSTAMP:20241006T000000Z"), 6);
    free(text);
    text = calendar(single(on(2024, 3, 15), "x", "s"), DTL_IMPRECISE_AUTO);
    check_value(text, "DTSTAMP:", 0, "20240315T000000Z");
    free(text);
}

static char *uid_of(dtl_time time, const char *title, const char *sentence)
{
    char *text = calendar(single(time, title, sentence), DTL_IMPRECISE_AUTO);
    char *uid = value_of(text, "UID:", 0);
    free(text);
    return uid;
}

static void names_outlive_new_titles_and_dates(void **state)
{
    (void)state;
    char *uid = uid_of(on(2024, 3, 15), "The dam failed", "The dam  failed on Friday.");
    char *same = uid_of(on(2024, 3, 8), "Dam failure", "The dam failed\non Friday.");
    char *other = uid_of(on(2024, 3, 15), "The dam failed", "The dam failed on Monday.");
    assert_string_equal(uid, same);
    assert_string_not_equal(uid, other);
    assert_int_equal(strlen(uid), 36 + strlen("@dateline.invalid"));
    assert_int_equal(uid[14], '8');
    free(uid), free(same), free(other);
}

static char *profile(dtl_calendar kind, const char *organizer)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.calendar = kind;
    options.organizer = organizer;
    return unfolded(written(sample_affair(), "ics", &options, NULL));
}

static void kinds_of_calendars(void **state)
{
    (void)state;
    char *plain = profile(DTL_CALENDAR_PLAIN, NULL), *feed = profile(DTL_CALENDAR_FEED, NULL);
    char *outlook = profile(DTL_CALENDAR_OUTLOOK, "desk@example.org"), *undo = profile(DTL_CALENDAR_UNDO, NULL);
    assert_int_equal(count(plain, "METHOD") + count(plain, "ORGANIZER") + count(plain, "X-PUBLISHED-TTL"), 0);
    assert_int_equal(count(feed, "\r\nX-PUBLISHED-TTL:P1D\r\n"), 1);
    assert_int_equal(count(outlook, "\r\nMETHOD:PUBLISH\r\n"), 1);
    assert_int_equal(count(outlook, "\r\nORGANIZER:mailto:desk@example.org\r\n"), 6);
    assert_int_equal(count(outlook, "\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"), 6);
    assert_int_equal(count(outlook, "\r\nX-ALT-DESC;FMTTYPE=text/html:<html><body><p>"), 6);
    assert_int_equal(count(undo, "\r\nSTATUS:CANCELLED\r\n"), 6);
    char *uid = value_of(plain, "UID:", 3);
    check_value(undo, "UID:", 3, uid);
    free(uid), free(plain), free(feed), free(outlook), free(undo);
}

static void only_a_mail_address_is_an_organizer(void **state)
{
    (void)state;
    const char *const bad[] = {"desk", "@example.org", "desk@", "a@b c", "a@b\r\nX-EVIL:1", "a@b:c"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char *text = profile(DTL_CALENDAR_PLAIN, bad[i]);
        assert_int_equal(count(text, "ORGANIZER") + count(text, "METHOD"), 0);
        assert_int_equal(diagnostics_given.numbers[diagnostics_given.count - 1], 45);
        free(text);
    }
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void names_differ_though_sentences_do_not(void **state)
{
    (void)state;
    enum { N = 500 };
    char *text = calendar(sample_large(N), DTL_IMPRECISE_AUTO), *uids[N];
    size_t n = 0;
    for (char *p = text; (p = strstr(p, "\r\nUID:")) != NULL && n < N; p += 6)
        uids[n++] = strndup(p + 6, 36);
    assert_int_equal(n, N);
    qsort(uids, N, sizeof *uids, compare);
    for (size_t i = 1; i < N; i++)
        assert_string_not_equal(uids[i - 1], uids[i]);
    for (size_t i = 0; i < N; i++)
        free(uids[i]);
    free(text);
}

static void lines_break_between_whole_letters(void **state)
{
    (void)state;
    char title[601];
    for (size_t i = 0; i + 3 <= 600; i += 3)
        memcpy(title + i, "x\xCC\x81", 3); /* x and a combining acute */
    title[600] = '\0';
    char *text = written(single(on(2024, 3, 15), title, "s"), "ics", NULL, NULL);
    size_t folds = 0;
    for (char *p = text; (p = strstr(p, "\r\n ")) != NULL; p += 3, folds++)
        assert_int_not_equal((unsigned char)p[3], 0xCC);
    assert_true(folds >= 8);
    for (char *line = text; *line != '\0'; line = strstr(line, "\r\n") + 2)
        assert_true(strcspn(line, "\r") <= 75);
    free(text);
}

static void check_with_libical(char *text)
{
    icalcomponent *read = icalparser_parse_string(text);
    assert_non_null(read);
    icalrestriction_check(read);
    assert_int_equal(icalcomponent_count_errors(read), 0);
    assert_int_equal(icalcomponent_count_components(read, ICAL_VEVENT_COMPONENT), (int)count(text, "\r\nBEGIN:VEVENT\r\n"));
    icalcomponent_free(read);
    free(text);
}

static void libical_finds_nothing_wrong(void **state)
{
    (void)state;
    for (size_t i = 0; i < n_samples; i++)
        check_with_libical(written(samples[i].make(), "ics", NULL, NULL));
    check_with_libical(profile(DTL_CALENDAR_OUTLOOK, "desk@example.org"));
    check_with_libical(profile(DTL_CALENDAR_FEED, NULL));
    check_with_libical(profile(DTL_CALENDAR_UNDO, NULL));
    icalmemory_free_ring();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_exclusive_at_the_end),
        cmocka_unit_test(clocks_stand_in_their_zone),
        cmocka_unit_test(what_recurs_has_a_rule),
        cmocka_unit_test(what_recurs_stands_by_its_date),
        cmocka_unit_test(accents_are_composed),
        cmocka_unit_test(parts_hold_what_services_take),
        cmocka_unit_test(imprecise_dates_stand_where_asked),
        cmocka_unit_test(what_a_calendar_cannot_hold_is_told),
        cmocka_unit_test(stamps_come_from_the_article),
        cmocka_unit_test(names_outlive_new_titles_and_dates),
        cmocka_unit_test(names_differ_though_sentences_do_not),
        cmocka_unit_test(kinds_of_calendars),
        cmocka_unit_test(only_a_mail_address_is_an_organizer),
        cmocka_unit_test(lines_break_between_whole_letters),
        cmocka_unit_test(libical_finds_nothing_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
