/* bench.c - how fast each stage is.
 *
 * Owns the measuring alone: what it feeds are the samples, repeated, and
 * timelines of made-up entries. Every figure is the best of several rounds:
 * processor time for the stages, time on the wall for the command.
 *
 *     bench_program [--quick] COMMAND SAMPLES_DIR
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "event/event.h"
#include "nlp/kernel.h"
#include "nlp/nlp.h"
#include "text/text.h"
#include "timex/timex.h"

typedef struct bench {
    dtl_context *context;
    const dtlp_model *model;
    const char *command;
    const char *sample;  /* path of one article, for the command */
    char *text;          /* all samples, repeated */
    size_t size;
    int rounds;
    const dtlp_kernels *kernels; /* that the model runs on; NULL: the best */
    bool tags_alone;
    struct lines *lines; /* the text as JSON lines */
    const dtl_timeline *timeline;
    const dtl_scene *scene;
    const char *format;
} bench;

static double now(clockid_t clock)
{
    struct timespec at;
    clock_gettime(clock, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void die(const char *what)
{
    fprintf(stderr, "bench: %s\n", what);
    exit(1);
}

static void check(dtl_status status)
{
    if (status != DTL_OK)
        die(dtl_status_message(status));
}

static bool count_bytes(void *user, const void *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return true;
}

/* ---- the input ------------------------------------------------------------ */

static void append(bench *b, const char *bytes, size_t n)
{
    b->text = realloc(b->text, b->size + n + 1);
    if (b->text == NULL)
        die("out of memory");
    memcpy(b->text + b->size, bytes, n);
    b->size += n;
}

static void append_file(bench *b, const char *path)
{
    char block[1 << 14];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        die("a sample cannot be read");
    for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
        append(b, block, n);
    fclose(file);
    append(b, "\n\n", 2);
}

static void read_samples(bench *b, const char *folder)
{
    static char path[4096];
    DIR *dir = opendir(folder);
    if (dir == NULL)
        die("the samples are not there");
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char name[4096];
        snprintf(name, sizeof name, "%s/%s/article.txt", folder, entry->d_name);
        if (entry->d_name[0] == '.' || access(name, R_OK) != 0)
            continue;
        memcpy(path, name, sizeof path);
        append_file(b, name);
    }
    closedir(dir);
    if (b->size == 0)
        die("there are no samples");
    b->sample = path;
}

/* Repeat the text until it has `wanted` bytes or a little more. */
static void repeat_text(bench *b, size_t wanted)
{
    size_t once = b->size, times = wanted / once + 1;
    b->text = realloc(b->text, once * times + 1);
    if (b->text == NULL)
        die("out of memory");
    for (size_t i = 1; i < times; i++)
        memcpy(b->text + i * once, b->text, once);
    b->size = once * times;
}

/* ---- timing ----------------------------------------------------------------- */

enum { BUDGET = 3 }; /* seconds after which no new round of a stage begins */

typedef void stage_fn(bench *b);

static double best_of(bench *b, stage_fn *stage, clockid_t clock)
{
    double best = 1e9, until = now(CLOCK_MONOTONIC) + BUDGET;
    for (int round = 0; round < b->rounds && (round == 0 || now(CLOCK_MONOTONIC) < until); round++) {
        double begin = now(clock);
        stage(b);
        double took = now(clock) - begin;
        best = took < best ? took : best;
    }
    return best;
}

static void report_speed(bench *b, const char *name, stage_fn *stage)
{
    double seconds = best_of(b, stage, CLOCK_PROCESS_CPUTIME_ID);
    printf("%-34s %9.2f MB/s\n", name, (double)b->size / 1e6 / seconds);
    fflush(stdout);
}

static void report_time(bench *b, const char *name, stage_fn *stage, clockid_t clock)
{
    printf("%-34s %9.2f ms\n", name, best_of(b, stage, clock) * 1e3);
    fflush(stdout);
}

/* ---- finding ---------------------------------------------------------------- */

typedef struct inner_job {
    bench *b;
    dtlp_arena *arena;
    dtlp_diag diag;
    bool analyse;
    double seconds;     /* of analysis alone */
    uint32_t n_tokens;
} inner_job;

static void split_and_parse(void *what)
{
    inner_job *job = what;
    dtlp_text text = dtlp_text_split(job->arena, (dtlp_slice){job->b->text, job->b->size});
    if (!job->analyse)
        return;
    dtlp_nlp *nlp = dtlp_nlp_new(job->arena, &text);
    nlp->kernels = job->b->kernels;
    double begin = now(CLOCK_PROCESS_CPUTIME_ID);
    dtlp_nlp_analyse_many(nlp, job->arena, job->b->model, NULL, !job->b->tags_alone);
    dtlp_nlp_rest(nlp);
    job->seconds = now(CLOCK_PROCESS_CPUTIME_ID) - begin;
    job->n_tokens = text.n_tokens;
}

static inner_job run_inner(bench *b, bool analyse)
{
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)8 << 30);
    inner_job job = {.b = b, .arena = &arena, .analyse = analyse};
    check(dtlp_arena_run(&arena, split_and_parse, &job));
    dtlp_arena_fini(&arena);
    return job;
}

static void stage_split(bench *b)
{
    run_inner(b, false);
}

static void stage_parse(bench *b)
{
    run_inner(b, true);
}

/* Words a second of the model alone, on every kind of machine that this one can be. */
static void report_kernels(bench *b)
{
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    size_t n = dtlp_kernels_all(all);
    for (size_t i = 0; i < 2 * n; i++) {
        double best = 1e9, until = now(CLOCK_MONOTONIC) + BUDGET;
        uint32_t n_tokens = 0;
        b->kernels = all[i / 2];
        b->tags_alone = i % 2 == 1;
        for (int round = 0; round < b->rounds && (round == 0 || now(CLOCK_MONOTONIC) < until); round++) {
            inner_job job = run_inner(b, true);
            best = job.seconds < best ? job.seconds : best;
            n_tokens = job.n_tokens;
        }
        printf("%-25s%-9s %9.1f thousand tokens/s\n", b->kernels->name, b->tags_alone ? ", tags" : "",
               n_tokens / best / 1e3);
    }
    b->kernels = NULL;
    b->tags_alone = false;
}

static dtl_input whole_input(const bench *b)
{
    return (dtl_input){.size = sizeof(dtl_input), .text = b->text, .text_size = b->size,
                       .date = "2025-01-15"};
}

static void analyse(bench *b, bool timexes_only)
{
    dtl_input input = whole_input(b);
    dtl_analyse_options options;
    dtl_analyse_options_init(&options);
    options.timexes_only = timexes_only;
    dtl_analysis *analysis;
    check(dtl_analyse(b->context, &input, 1, &options, &analysis));
    dtl_analysis_free(analysis);
}

static void stage_timexes(bench *b)
{
    analyse(b, true);
}

static void stage_events(bench *b)
{
    analyse(b, false);
}

static void stage_json(bench *b)
{
    dtl_input input = whole_input(b);
    size_t written = 0;
    check(dtl_convert(b->context, &input, 1, NULL, NULL, "json", count_bytes, &written));
}

/* Many small documents instead of one large one. */
static void stage_articles(bench *b)
{
    enum { ARTICLE = 3000 };
    for (size_t at = 0; at + ARTICLE <= b->size; at += ARTICLE) {
        dtl_input input = whole_input(b);
        size_t written = 0;
        input.text = b->text + at;
        input.text_size = ARTICLE;
        check(dtl_convert(b->context, &input, 1, NULL, NULL, "jsonl", count_bytes, &written));
    }
}

/* ---- expressions alone, from JSON lines to JSON lines ----------------------------- */

typedef struct lines {
    char *at;
    size_t size, read;
} lines;

static size_t give_lines(void *user, void *buffer, size_t n)
{
    lines *l = user;
    size_t left = l->size - l->read, given = n < left ? n : left;
    memcpy(buffer, l->at + l->read, given);
    l->read += given;
    return given;
}

static size_t put_escaped(char *out, const char *text, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '"' || text[i] == '\\' || text[i] == '\n')
            out[n++] = '\\';
        out[n++] = text[i] == '\n' ? 'n' : text[i];
    }
    return n;
}

/* The text as articles of about 3 kB, cut at spaces. */
static lines make_lines(const bench *b)
{
    enum { ARTICLE = 3000, MOST_OF_REST = 64 };
    static const char head[] = "{\"date\": \"2025-01-15\", \"text\": \"", tail[] = "\"}\n";
    lines l = {malloc(2 * b->size + (b->size / ARTICLE + 1) * MOST_OF_REST), 0, 0};
    if (l.at == NULL)
        die("out of memory");
    for (size_t at = 0, next; at < b->size; at = next) {
        next = at + ARTICLE < b->size ? at + ARTICLE : b->size;
        while (next < b->size && b->text[next] != ' ')
            next++;
        memcpy(l.at + l.size, head, sizeof head - 1);
        l.size += sizeof head - 1;
        l.size += put_escaped(l.at + l.size, b->text + at, next - at);
        memcpy(l.at + l.size, tail, sizeof tail - 1);
        l.size += sizeof tail - 1;
    }
    return l;
}

static void stage_lines(bench *b)
{
    dtl_analyse_options options;
    dtl_analyse_options_init(&options);
    options.timexes_only = true;
    dtl_reader *reader;
    const dtl_input *input;
    size_t written = 0;
    b->lines->read = 0;
    check(dtl_reader_new(b->context, "jsonl", NULL, give_lines, b->lines, &reader));
    while (dtl_reader_next(reader, &input) == DTL_OK)
        check(dtl_convert(b->context, input, 1, &options, NULL, "jsonl", count_bytes, &written));
    dtl_reader_free(reader);
}

static void report_lines(bench *b, const char *name)
{
    lines l = make_lines(b);
    b->lines = &l;
    report_speed(b, name, stage_lines);
    free(l.at);
}

/* A text of nothing but dates. */
static void write_dates(bench *b, size_t wanted)
{
    static const char *const months[] = {"January", "May", "September", "December"};
    static const char *const others[] = {"Friday", "last week", "three years ago", "the summer of 1998", "next Tuesday"};
    char one[96];
    b->size = 0;
    for (unsigned i = 0; b->size < wanted; i++) {
        snprintf(one, sizeof one, "%u %s %u, %u-%02u-%02u, %s.%s", i % 28 + 1, months[i % 4], 1950 + i % 70,
                 1950 + i * 7 % 70, i % 12 + 1, i % 27 + 1, others[i % 5], i % 20 == 19 ? "\n\n" : " ");
        append(b, one, strlen(one));
    }
}

/* ---- showing ---------------------------------------------------------------- */

static void stage_layout(bench *b)
{
    dtl_scene *scene;
    check(dtl_lay_out(b->context, b->timeline, NULL, &scene));
    dtl_scene_free(scene);
}

static void stage_write(bench *b)
{
    size_t written = 0;
    check(dtl_write(b->context, b->timeline, b->scene, b->format, NULL, count_bytes, &written));
}

static const char *made_up_title(size_t i, char *out, size_t size)
{
    static const char *const who[] = {"The harbour council", "A survey ship", "Mayor Lindqvist",
                                      "The court of appeal in Vellmark", "Three unions"};
    static const char *const what[] = {"agrees to a new timetable for the northern ferry",
                                       "reports a crack in the outer sea wall",
                                       "votes on the budget", "opens an inquiry into the delay",
                                       "leaves for the islands with supplies"};
    snprintf(out, size, "%s %s", who[i % 5], what[i / 5 % 5]);
    return out;
}

static void fill_entry(dtl_entry *entry, size_t i, char *title, size_t title_size, char *id)
{
    dtl_day day = dtl_day_from_civil(1999, 1, 1) + (dtl_day)(i * 9 + i % 7);
    dtl_day last = i % 4 == 3 ? day + 29 : day;
    snprintf(id, 24, "x%zu", i + 1);
    *entry = (dtl_entry){
        .title = made_up_title(i, title, title_size),
        .time = {.begin_min = day, .begin_max = last, .end_min = day, .end_max = last,
                 .precision = day == last ? DTL_PRECISION_DAY : DTL_PRECISION_MONTH,
                 .basis = "made up", .minute = -1},
        .modality = i % 11 == 10 ? DTL_MODALITY_PLANNED : DTL_MODALITY_ACTUAL,
        .source = "Made-up Gazette",
        .id = id,
    };
}

static void show(bench *b, size_t n)
{
    enum { TITLE = 120, ID = 24 };
    dtl_entry *entries = calloc(n, sizeof *entries);
    char *titles = malloc(n * TITLE), *ids = malloc(n * ID), name[64];
    if (entries == NULL || titles == NULL || ids == NULL)
        die("out of memory");
    for (size_t i = 0; i < n; i++)
        fill_entry(&entries[i], i, titles + i * TITLE, TITLE, ids + i * ID);
    dtl_timeline timeline = {.title = "Made up", .entries = entries, .n_entries = n};
    b->timeline = &timeline;
    snprintf(name, sizeof name, "layout, %zu entries", n);
    report_time(b, name, stage_layout, CLOCK_PROCESS_CPUTIME_ID);
    dtl_scene *scene;
    check(dtl_lay_out(b->context, &timeline, NULL, &scene));
    b->scene = scene;
    static const char *const formats[] = {"svg", "png", "pdf", "html", "ics", "json"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        b->format = formats[i];
        snprintf(name, sizeof name, "write %s, %zu entries", b->format, n);
        if (dtl_format_find(b->format) != NULL && !(n > 100 && strcmp(b->format, "png") == 0))
            report_time(b, name, stage_write, CLOCK_PROCESS_CPUTIME_ID);
    }
    dtl_scene_free(scene);
    free(entries);
    free(titles);
    free(ids);
}

/* ---- every writer ------------------------------------------------------------ */

typedef struct kept {
    char *at;
    size_t size;
} kept;

static bool keep_bytes(void *user, const void *bytes, size_t n)
{
    kept *all = user;
    all->at = realloc(all->at, all->size + n + 1);
    if (all->at == NULL)
        die("out of memory");
    memcpy(all->at + all->size, bytes, n);
    all->size += n;
    return true;
}

/* A timeline as it is read back from the interchange format. */
static dtl_analysis *read_made_up(bench *b, size_t n)
{
    enum { TITLE = 120, ID = 24 };
    dtl_entry *entries = calloc(n, sizeof *entries);
    char *titles = malloc(n * TITLE), *ids = malloc(n * ID);
    if (entries == NULL || titles == NULL || ids == NULL)
        die("out of memory");
    for (size_t i = 0; i < n; i++)
        fill_entry(&entries[i], i, titles + i * TITLE, TITLE, ids + i * ID);
    dtl_timeline timeline = {.title = "Made up", .entries = entries, .n_entries = n};
    kept json = {0};
    dtl_analysis *analysis;
    check(dtl_write(b->context, &timeline, NULL, "json", NULL, keep_bytes, &json));
    check(dtl_read_timeline(b->context, "json", NULL, json.at, json.size, NULL, &analysis));
    free(json.at);
    free(entries);
    free(titles);
    free(ids);
    return analysis;
}

static void report_writers(bench *b, size_t n)
{
    dtl_analysis *analysis = read_made_up(b, n);
    b->timeline = dtl_analysis_timeline(analysis);
    b->scene = NULL; /* a drawn format lays out first */
    for (size_t i = 0; i < dtl_format_count(); i++) {
        char name[64];
        b->format = dtl_format_at(i)->name;
        snprintf(name, sizeof name, "write %s, %zu entries read back", b->format, n);
        if (strcmp(b->format, "conllu") != 0 && strcmp(b->format, "png") != 0) /* no timeline; one sheet too tall */
            report_time(b, name, stage_write, CLOCK_PROCESS_CPUTIME_ID);
    }
    dtl_analysis_free(analysis);
}

/* ---- the command -------------------------------------------------------------- */

static void run_command(bench *b, const char *const *arguments)
{
    pid_t child = fork();
    if (child < 0)
        die("fork failed");
    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) != NULL)
            execv(b->command, (char *const *)arguments);
        _exit(127);
    }
    int status;
    if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) == 127)
        die("the command cannot be run");
}

static void stage_start(bench *b)
{
    run_command(b, (const char *const[]){b->command, "--version", NULL});
}

static void stage_article_svg(bench *b)
{
    run_command(b, (const char *const[]){b->command, "-d", "2025-01-15", "-t", "svg", b->sample, NULL});
}

static void report_command(bench *b)
{
    report_time(b, "command: --version", stage_start, CLOCK_MONOTONIC);
    report_time(b, "command: one article to SVG", stage_article_svg, CLOCK_MONOTONIC);
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("%-34s %9.1f MB\n", "command: most memory resident", (double)usage.ru_maxrss / 1024);
}

int main(int argc, char **argv)
{
    bool quick = argc > 1 && strcmp(argv[1], "--quick") == 0;
    if (argc != 3 + quick)
        die("usage: bench_program [--quick] COMMAND SAMPLES_DIR");
    bench b = {.command = argv[1 + quick], .rounds = quick ? 1 : 20};
    read_samples(&b, argv[2 + quick]);
    repeat_text(&b, quick ? 20000 : 1000000);
    check(dtl_context_new(NULL, &b.context));
    b.model = dtlp_model_embedded(&(dtlp_diag){0});
    printf("%-34s %9.2f MB\n", "text", (double)b.size / 1e6);
    report_speed(&b, "split", stage_split);
    report_speed(&b, "split, tag, parse all", stage_parse);
    report_kernels(&b);
    report_speed(&b, "expressions alone", stage_timexes);
    report_lines(&b, "expressions alone, JSON lines");
    report_speed(&b, "everything", stage_events);
    report_speed(&b, "everything to JSON", stage_json);
    report_speed(&b, "articles of 3 kB to JSON lines", stage_articles);
    show(&b, 25);
    show(&b, quick ? 100 : 5000);
    report_writers(&b, quick ? 100 : 10000);
    report_command(&b);
    write_dates(&b, quick ? 20000 : 1000000);
    report_speed(&b, "dates: expressions alone", stage_timexes);
    report_lines(&b, "dates: JSON lines");
    dtl_context_free(b.context);
    free(b.text);
    return 0;
}
