/* random.c - see random.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/random.h"

#include <stdio.h>
#include <string.h>

#include "layout/story.h"

static uint64_t state_of_chance;

static uint32_t chance(uint32_t below)
{
    state_of_chance = state_of_chance * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state_of_chance >> 33) % below;
}

static const char *const words[] = {
    "council", "inquiry", "a", "of", "the", "bridge", "Aldermouth", "resigns", "£1.3", "billion", "—", "“quoted”",
    "Donaudampfschifffahrtsgesellschaftskapitän", "x", "1,200", "people", "4", "metres", "ÅÉÎ", "<b>&amp;", "]]>",
    "\x01\x1b", "naïve", "Мэр", "δήμος", "and", "then", "again",
    "🏆", "👩‍🚒", "1️⃣", "梅罗桥东段凌晨下沉四十厘米", "橋が沈み、", "다리가", "पुल", "क्षत्रिय", "é̂", "สะพานทรุด"};

static const char *const rtl_words[] = {"ارتفع", "منسوب", "النهر", "المועצה", "הורתה", "לסגור", "(Merrow)", "4,200", "2023", "،", "في"};

static bool rtl; /* the story's direction */

static char *random_text(uint32_t most_words)
{
    static char room[RANDOM_MOST * 4][1024];
    static size_t next;
    char *out = room[next++ % (RANDOM_MOST * 4)];
    size_t size = 0;
    for (uint32_t n = 1 + chance(most_words); n > 0; n--)
        size += (size_t)snprintf(out + size, 1024 - size, "%s%s", size > 0 ? " " : "",
                                 rtl && chance(8) ? rtl_words[chance(sizeof rtl_words / sizeof *rtl_words)]
                                                  : words[chance(sizeof words / sizeof *words)]);
    return out;
}

static dtl_time random_time(dtl_day day)
{
    dtl_civil c = dtl_civil_from_day(day);
    dtl_day month = dtl_day_from_civil(c.year, c.month, 1);
    dtl_time time;
    switch (chance(15)) {
    case 7: return story_within(DTL_DAY_OPEN_BEFORE, day, DTL_PRECISION_OPEN, "before then");
    case 8: return story_within(DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE, NULL);
    case 9: return story_within(day - 3, day + 3, DTL_PRECISION_VAGUE, "around then");
    case 0: return story_within(month, month + 27, DTL_PRECISION_VAGUE, "in recent weeks");
    case 1: return story_within(month, dtl_day_from_civil(c.year + (c.month == 12), c.month % 12 + 1, 1) - 1,
                                DTL_PRECISION_MONTH, NULL);
    case 2: return story_within(dtl_day_from_civil(c.year, 1, 1), dtl_day_from_civil(c.year, 12, 31), DTL_PRECISION_YEAR, NULL);
    case 3: return story_lasting(day, day + 1 + (dtl_day)chance(200));
    case 4: return story_within(day, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN, NULL);
    case 5:
        time = story_lasting(day, DTL_DAY_OPEN_AFTER);
        time.end_min = day;
        return time;
    case 6: return story_clock(c.year, c.month, c.day, (int32_t)chance(1440));
    default: return story_day(c.year, c.month, c.day);
    }
}

void random_story_make(random_story *random, uint64_t seed)
{
    static const char *const lanes[] = {"Council", "Courts", "People", "Weather", NULL, "Press", "Port", "Police", "Rail", "Water"};
    state_of_chance = seed;
    memset(random, 0, sizeof *random);
    rtl = chance(8) == 0;
    uint32_t n = chance(RANDOM_MOST), n_lanes = 1 + chance(10);
    dtl_day day = (dtl_day)chance(30000) - 10000;
    for (uint32_t i = 0; i < n; i++) {
        dtl_entry *entry = &random->entries[i];
        day += (dtl_day)(chance(4) == 0 ? chance(3000) : chance(12));
        entry->title = random_text(30);
        entry->time = random_time(day);
        entry->lane = lanes[chance(n_lanes)];
        entry->modality = chance(6) == 0 ? (dtl_modality)chance(4) : DTL_MODALITY_ACTUAL;
        entry->source = chance(2) ? random_text(4) : NULL;
        if (chance(10) == 0) {
            random->conflict.time = story_day(2024, 5, 5);
            entry->conflicts = &random->conflict;
            entry->n_conflicts = 1;
        }
    }
    random->timeline = (dtl_timeline){.title = random_text(12), .entries = random->entries, .n_entries = n};
}
