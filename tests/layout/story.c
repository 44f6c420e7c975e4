/* story.c - see story.h. All invented.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static dtl_day day(int32_t year, int32_t month, int32_t number)
{
    return dtl_day_from_civil(year, month, number);
}

dtl_time story_within(dtl_day first, dtl_day last, dtl_precision precision, const char *words)
{
    return (dtl_time){.begin_min = first, .begin_max = last, .end_min = first, .end_max = last,
                      .precision = precision, .anchor = DTL_ANCHOR_EXPLICIT, .words = words,
                      .basis = "stated", .minute = -1, .zone = DTL_ZONE_NONE};
}

dtl_time story_lasting(dtl_day first, dtl_day last)
{
    dtl_time time = story_within(first, last, DTL_PRECISION_DAY, NULL);
    time.begin_max = first;
    time.end_min = last;
    return time;
}

dtl_time story_day(int32_t year, int32_t month, int32_t number)
{
    return story_within(day(year, month, number), day(year, month, number), DTL_PRECISION_DAY, NULL);
}

dtl_time story_clock(int32_t year, int32_t month, int32_t number, int32_t minute)
{
    dtl_time time = story_day(year, month, number);
    time.precision = DTL_PRECISION_TIME;
    time.minute = minute;
    return time;
}

static dtl_time since(int32_t year, int32_t month, int32_t number)
{
    dtl_time time = story_lasting(day(year, month, number), DTL_DAY_OPEN_AFTER);
    time.end_min = day(year, month, number);
    time.precision = DTL_PRECISION_OPEN;
    return time;
}

static dtl_time by(int32_t year, int32_t month, int32_t number, const char *words)
{
    return story_within(DTL_DAY_OPEN_BEFORE, day(year, month, number), DTL_PRECISION_OPEN, words);
}

static dtl_time either(const char *edtf, dtl_day first, dtl_day second)
{
    dtl_time time = story_within(first, second, DTL_PRECISION_DAY, NULL);
    time.edtf = edtf;
    return time;
}

static dtl_time about(int32_t year, int32_t month, int32_t number, const char *words)
{
    dtl_time time = story_within(day(year, month, number) - 3, day(year, month, number) + 3, DTL_PRECISION_VAGUE, words);
    return time;
}

static dtl_entry entry(const char *lane, dtl_time time, const char *title)
{
    return (dtl_entry){.title = title, .time = time, .lane = lane, .salience = 0.5};
}

/* Sources, sentences and ids, the same way for every story. */
static const dtl_timeline *finish(const char *title, dtl_entry *entries, size_t n, size_t n_documents)
{
    static struct kept { struct kept *next; void *what; } *kept; /* stories last */
    static dtl_document documents[12];
    dtl_timeline *timeline = calloc(1, sizeof *timeline);
    char (*ids)[24] = calloc(n + 1, sizeof *ids);
    void *made[] = {timeline, ids, entries};
    for (size_t i = 0; i < COUNT(made); i++) {
        struct kept *keep = calloc(1, sizeof *keep);
        *keep = (struct kept){kept, made[i]};
        kept = keep;
    }
    for (size_t i = 0; i < n; i++) {
        snprintf(ids[i], sizeof ids[i], "x%zu", i + 1);
        entries[i].id = ids[i];
    }
    for (size_t i = 0; i < n_documents; i++)
        documents[i] = (dtl_document){.id = "d", .language = "en", .date = day(2025, 11, 19), .text = ""};
    *timeline = (dtl_timeline){.title = title, .entries = entries, .n_entries = n,
                               .documents = documents, .n_documents = n_documents};
    return timeline;
}

static void add_sources(dtl_entry *entries, size_t n)
{
    static const char *const names[] = {"Aldermouth Post", "The Coast Herald", "Inquiry transcript"};
    for (size_t i = 0; i < n; i++) {
        entries[i].source = names[i * 7 % 3];
        entries[i].url = "https://news.example/bridge?day=1&page=2";
        entries[i].sentence = "The report, seen by this paper, said so in as many words as it could.";
    }
}

const dtl_timeline *story_bridge(void)
{
    static dtl_entry entries[25];
    static dtl_conflict other_report;
    size_t n = 0;
    const char *operator = "Bridge operator", *council = "Council", *people = "Residents";
    const char *weather = "Weather", *court = "Courts", *board = "Safety board";
    entries[n++] = entry(operator, story_within(day(2012, 6, 1), day(2012, 6, 30), DTL_PRECISION_MONTH, "June 2012"),
                         "A consultant's letter warns the operator of Merrow Bridge that two bearings on the east pier have seized");
    entries[n++] = entry(operator, story_within(day(2021, 1, 1), day(2021, 12, 31), DTL_PRECISION_YEAR, "2021"),
                         "Bearing replacement is struck from the budget");
    entries[n++] = entry(people, story_day(2022, 11, 8), "Commuters hand in a petition with 11,400 names");
    entries[n++] = entry(board, story_within(day(2023, 2, 1), day(2023, 2, 28), DTL_PRECISION_MONTH, "February"),
                         "Inspectors film the bearings from a boat");
    entries[n++] = entry(weather, story_day(2023, 4, 2), "The river rises two metres after a week of rain");
    entries[n++] = entry(weather, story_day(2023, 4, 5), "Flood water reaches the pier caps");
    entries[n++] = entry(operator, story_day(2023, 4, 6), "The operator closes one lane");
    entries[n++] = entry(council, story_clock(2023, 4, 7, 22 * 60 + 15), "The council orders the bridge shut to lorries");
    entries[n] = entry(weather, story_clock(2023, 4, 8, 4 * 60 + 10), "East span drops 40 centimetres; a night bus stops at the edge");
    other_report.time = story_day(2023, 4, 9);
    entries[n].conflicts = &other_report;
    entries[n++].n_conflicts = 1;
    entries[n++] = entry(people, either("[2023-04-09,2023-04-10]", day(2023, 4, 9), day(2023, 4, 10)),
                         "Two anglers are found unhurt downstream");
    entries[n++] = entry(council, story_day(2023, 4, 10), "Mayor Ines Calder promises a free ferry and an inquiry");
    entries[n++] = entry(operator, story_day(2023, 4, 21), "Chief executive Tom Brandt resigns");
    entries[n++] = entry(people, story_lasting(day(2023, 5, 2), day(2023, 10, 27)), "Ferry service between Aldermouth and Kell");
    entries[n++] = entry(council, since(2023, 5, 15), "Bus line 9 takes the long way round by the dam");
    entries[n++] = entry(council, story_day(2023, 6, 13),
                         "The assembly passes the Crossings (Temporary Powers) Act after a sitting that lasts until the milk vans are out");
    entries[n++] = entry(court, story_lasting(day(2023, 6, 26), day(2023, 9, 8)), "Public hearings, chaired by Judge Oona Reyl");
    entries[n++] = entry(operator, story_within(day(2023, 7, 1), day(2023, 9, 30), DTL_PRECISION_QUARTER, "the third quarter"),
                         "Insurers put the loss at £410 million");
    entries[n++] = entry(court, about(2023, 8, 20, "around 20 August"), "A former engineer hands over the 2012 letter");
    entries[n++] = entry(people, story_within(day(2023, 9, 21), day(2023, 9, 30), DTL_PRECISION_PART_OF_MONTH, "late September 2023"),
                         "Talks on compensation break down");
    entries[n++] = entry(court, story_day(2023, 11, 14),
                         "Interim report blames “a culture of next year” and names three directors");
    entries[n++] = entry(operator, story_within(day(2023, 11, 18), day(2023, 11, 19), DTL_PRECISION_WEEKEND, "the weekend after"),
                         "Creditors take the keys to the head office");
    entries[n++] = entry(council, story_within(day(2024, 3, 1), DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN, "after February 2024"),
                         "The council buys the west approach for one crown");
    entries[n] = entry(council, story_day(2024, 9, 30), "Bridge reopens to traffic");
    entries[n++].modality = DTL_MODALITY_NEGATED;
    entries[n++] = entry(court, story_day(2025, 1, 23), "Three former directors are charged");
    entries[n] = entry(court, story_within(day(2026, 3, 1), day(2026, 5, 31), DTL_PRECISION_SEASON, "spring 2026"), "Trial opens");
    entries[n++].modality = DTL_MODALITY_PLANNED;
    add_sources(entries, n);
    return finish("The fall of Merrow Bridge", entries, n, 12);
}

const dtl_timeline *story_month(void)
{
    static dtl_entry entries[9];
    size_t n = 0;
    entries[n++] = entry(NULL, by(2025, 10, 31, "before November"), "The two sides agree on a ceasefire line");
    entries[n++] = entry(NULL, story_within(day(2025, 9, 25), day(2025, 11, 19), DTL_PRECISION_VAGUE, "in recent weeks"),
                         "Aid lorries wait at the northern gate");
    entries[n++] = entry(NULL, story_within(day(2025, 10, 1), day(2025, 10, 31), DTL_PRECISION_MONTH, "last month"),
                         "Envoys from five countries tour the camp");
    entries[n++] = entry(NULL, story_day(2025, 11, 10), "The prime minister receives the general staff");
    entries[n++] = entry(NULL, story_within(day(2025, 11, 15), day(2025, 11, 16), DTL_PRECISION_WEEKEND, "last weekend"),
                         "King Idris visits the capital and meets the prime minister");
    entries[n++] = entry(NULL, story_clock(2025, 11, 17, 15 * 60), "The council votes 13 to 0 to send a stabilisation force");
    entries[n++] = entry(NULL, story_day(2025, 11, 19), "Officials say that no decision on troops has been taken");
    entries[n] = entry(NULL, story_within(day(2025, 11, 20), day(2026, 1, 14), DTL_PRECISION_VAGUE, "in the coming weeks"),
                       "Parliament debates the deployment");
    entries[n++].modality = DTL_MODALITY_POSSIBLE;
    entries[n] = entry(NULL, story_within(DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE, NULL), "A third round of talks is held abroad");
    n++;
    for (size_t i = 0; i < n; i++)
        entries[i].source = "Envoys weigh a force for the strip";
    return finish("Envoys weigh a force for the strip", entries, n, 1);
}

const dtl_timeline *story_scripts(void)
{
    static dtl_entry entries[8];
    size_t n = 0;
    entries[n++] = entry("مجلس", story_day(2023, 4, 2),
                         "ارتفع منسوب النهر مترين بعد أسبوع من المطر (Merrow Bridge) وأغلقت الشرطة الطريق الساحلي بين المدينة القديمة والميناء، "
                         "وقالت البلدية إن 4,200 شخص غادروا منازلهم قبل منتصف الليل، بينما واصلت فرق الإنقاذ البحث عن سائق حافلة فقد الاتصال به "
                         "عند الجسر الشرقي، ولم تعلن السلطات بعد عن حصيلة نهائية للأضرار.");
    entries[n++] = entry("מועצה", story_day(2023, 4, 5), "המועצה הורתה לסגור את הגשר למשאיות");
    entries[n++] = entry("सेतु", story_day(2023, 4, 6), "पुल का पूर्वी हिस्सा चालीस सेंटीमीटर नीचे गिर गया");
    entries[n++] = entry("桥梁", story_day(2023, 4, 8),
                         "梅罗桥东段凌晨下沉四十厘米，一辆夜班公交车停在边缘，市长承诺提供免费渡轮并展开调查，运营商当天关闭了一条车道，居民连夜撤离河岸低洼地区。");
    entries[n++] = entry("橋", story_day(2023, 4, 9), "橋の東側が四十センチ沈み、夜行バスが端で停まった");
    entries[n++] = entry("다리", story_day(2023, 4, 10), "시장은 무료 나룻배와 조사를 약속했다");
    entries[n++] = entry("Мост", story_day(2023, 4, 11), "Мэр обещает бесплатный паром и расследование");
    entries[n++] = entry("Γέφυρα", story_day(2023, 4, 12), "Ο δήμαρχος υπόσχεται δωρεάν πορθμείο — naïve café, cà phê sữa đá");
    return finish("جسر ميرو", entries, n, 2);
}

const dtl_timeline *story_signs(void)
{
    static dtl_entry entries[7];
    size_t n = 0;
    entries[n++] = entry("A", story_day(2024, 5, 1),
                         "The team wins 🏆 after rain ☔ and 1️⃣ goal; families 👩‍👩‍👧‍👦 cheer 👍🏽 ❤️ and fly 🇫🇷 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿");
    entries[n++] = entry("B", story_day(2024, 5, 3), "Signs © ® ™ ✓ ☎ → ★ ½ №, ½ cup at −3 °C, 5 × 4 ≠ 21, ‘quoted’ “twice”");
    entries[n++] = entry("A", story_day(2024, 5, 4), "Marks on marks: Z̷a̸l̶g̴o̵, é and é, q̃, ạ̈, ŏ̲, a͡b, Việt Nam");
    entries[n++] = entry("A", story_day(2024, 5, 5),
                         "बाढ़ के बाद नगर परिषद ने पुल को भारी वाहनों के लिए बंद कर दिया और नदी के किनारे रहने वाले लोगों से घर खाली करने को कहा");
    entries[n++] = entry("B", story_day(2024, 5, 6),
                         "橋の東側が沈んだため、市は「夜間通行止め」を発表した。句読点や括弧は、行頭・行末の規則に従って折り返されなければならない。");
    entries[n++] = entry("B", story_day(2024, 5, 7), "시장은 다리가 다시 열릴 때까지 무료 나룻배를 운행하겠다고 약속했고 주민들은 강가에서 밤을 지새웠다고 전했다");
    entries[n++] = entry("B", story_day(2024, 5, 8), "สะพานฝั่งตะวันออกทรุดตัวลงสี่สิบเซนติเมตรหลังฝนตกหนักติดต่อกันหนึ่งสัปดาห์และเทศบาลสั่งปิดการจราจรทันที");
    return finish("Signs 🎉 and scripts", entries, n, 1);
}

const dtl_timeline *story_ages(void)
{
    static dtl_entry entries[8];
    size_t n = 0;
    entries[n++] = entry(NULL, story_day(-43, 3, 15), "Caesar is killed in the theatre of Pompey");
    entries[n++] = entry(NULL, story_within(day(401, 1, 1), day(500, 12, 31), DTL_PRECISION_CENTURY, NULL), "The town walls are built");
    entries[n++] = entry(NULL, story_within(day(1450, 1, 1), day(1459, 12, 31), DTL_PRECISION_DECADE, NULL), "A printer opens a shop by the gate");
    entries[n++] = entry(NULL, story_lasting(day(1618, 5, 23), day(1648, 10, 24)), "Thirty years of war");
    entries[n++] = entry(NULL, story_day(1789, 7, 14), "The Bastille is stormed");
    entries[n++] = entry(NULL, story_within(day(1990, 1, 1), day(1993, 12, 31), DTL_PRECISION_PART_OF_DECADE, "the early 1990s"), "The gate is restored");
    entries[n++] = entry(NULL, story_day(2024, 2, 29), "A leap day");
    entries[n] = entry(NULL, story_within(day(2090, 1, 1), day(2090, 12, 31), DTL_PRECISION_YEAR, NULL), "The time capsule is opened");
    entries[n++].modality = DTL_MODALITY_PLANNED;
    return finish("Two thousand years of one gate", entries, n, 1);
}

const dtl_timeline *story_none(void)
{
    return finish(NULL, NULL, 0, 1);
}

const dtl_timeline *story_one(void)
{
    static dtl_entry entries[1];
    entries[0] = entry(NULL, story_day(2025, 11, 19), "The one thing that happened");
    return finish("One event", entries, 1, 1);
}

const dtl_timeline *story_crowd(size_t n)
{
    dtl_entry *entries = calloc(n, sizeof *entries);
    for (size_t i = 0; i < n; i++)
        entries[i] = entry(NULL, story_day(2025, 3, 1), "One of many things that happened on that day");
    return finish("A crowded day", entries, n, 1);
}

static const dtl_timeline *crowd_200(void)
{
    return story_crowd(200);
}

const dtl_timeline *story_long(size_t n)
{
    static const char *const lanes[] = {"North", "South", "East", "West", "Harbour", "Court", "Council", "Port", "School"};
    dtl_entry *entries = calloc(n, sizeof *entries);
    dtl_day at = day(1950, 1, 1);
    for (size_t i = 0; i < n; i++) {
        at += (dtl_day)(i * 7919 % 11);
        dtl_civil civil = dtl_civil_from_day(at);
        dtl_time time = story_day(civil.year, civil.month, civil.day);
        if (i % 9 == 4)
            time = story_within(at, at + 9, DTL_PRECISION_VAGUE, "about then");
        entries[i] = entry(lanes[i * 31 % COUNT(lanes)], time, "The council, the port and the school agree to disagree once more on the quay wall");
        entries[i].salience = (double)(i * 7919 % 101) / 100;
    }
    return finish("A long quarrel", entries, n, 12);
}

static const dtl_timeline *long_150(void)
{
    return story_long(150);
}

static const dtl_timeline *long_650(void)
{
    return story_long(650);
}

static const dtl_timeline *long_1213(void)
{
    return story_long(1213);
}

const dtl_timeline *story_busy(void)
{
    enum { N = 90 };
    dtl_entry *entries = calloc(N, sizeof *entries);
    dtl_day at = day(2024, 1, 1);
    for (size_t i = 0; i < N; i++) {
        at += (dtl_day)(i % 15 < 9 ? i % 2 : 13);
        dtl_civil civil = dtl_civil_from_day(at);
        entries[i] = entry(i % 3 ? "Council" : "Port", story_day(civil.year, civil.month, civil.day),
                           i % 4 ? "The council and the port disagree once more on the quay wall" : "A vote");
        entries[i].salience = (double)(i * 7919 % 101) / 100;
    }
    return finish("A busy year", entries, N, 3);
}

const story stories[] = {
    {"bridge", story_bridge}, {"month", story_month}, {"scripts", story_scripts}, {"signs", story_signs},
    {"ages", story_ages}, {"none", story_none}, {"one", story_one}, {"crowd", crowd_200}, {"busy", story_busy},
    {"long", long_150}, {"decades", long_650}, {"archive", long_1213},
};
const size_t n_stories = COUNT(stories);
