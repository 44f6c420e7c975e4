/* dateline.c - the facade: the public calls over the modules.
 *
 * Owns the context and the handles. Every public call that works in an arena
 * begins that work here with dtlp_arena_run, so that lack of memory becomes a
 * status.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "event/bounds.h"
#include "event/event.h"
#include "input/input.h"
#include "input/timeline.h"
#include "input/unpack.h"
#include "layout/layout.h"
#include "nlp/conllu.h"
#include "nlp/nlp.h"
#include "text/text.h"
#include "timex/timex.h"
#include "write/write.h"

struct dtl_context {
    dtl_context_options options;
    const dtlp_model *model; /* NULL: rules alone */
    dtlp_timex_lang *timex;
};

struct dtl_analysis {
    dtlp_arena arena;
    const dtl_timeline *timeline;
};

const char *dtl_version(void)
{
    return DTL_VERSION;
}

const char *dtl_status_message(dtl_status status)
{
    static const char *const messages[] = {
        [DTL_OK] = "done",
        [DTL_ERROR_INPUT] = "the input cannot be read",
        [DTL_ERROR_USAGE] = "an argument is wrong",
        [DTL_ERROR_LIMIT] = "the input is larger than a limit allows",
        [DTL_ERROR_MEMORY] = "out of memory",
        [DTL_ERROR_SYSTEM] = "the output cannot be written",
        [DTL_END] = "nothing more to read",
    };
    return (size_t)status < sizeof messages / sizeof *messages ? messages[status] : "unknown status";
}

/* ---- options ------------------------------------------------------------ */

/* Copy the caller's options over the defaults, as far as his version knows
 * them: `size` stands first in every option struct. */
static void take_options(void *ours, size_t our_size, const void *theirs)
{
    size_t their_size;
    if (theirs == NULL)
        return;
    memcpy(&their_size, theirs, sizeof their_size);
    memcpy(ours, theirs, their_size < our_size ? their_size : our_size);
}

void dtl_context_options_init(dtl_context_options *options)
{
    *options = (dtl_context_options){
        .size = sizeof *options,
        .max_input = (size_t)64 << 20,
        .max_memory = (size_t)4 << 30,
        .max_entries = 100000,
    };
}

void dtl_analyse_options_init(dtl_analyse_options *options)
{
    *options = (dtl_analyse_options){.size = sizeof *options};
}

void dtl_show_options_init(dtl_show_options *options)
{
    *options = (dtl_show_options){.size = sizeof *options, .scale = 2, .columns = 100, .most_entries = DTL_MOST_AUTO};
}

/* ---- context ------------------------------------------------------------ */

static dtlp_diag context_diag(const dtl_context *context, const char *source)
{
    return (dtlp_diag){.fn = context->options.diagnostic,
                       .user = context->options.diagnostic_user,
                       .source = source};
}

/* As dtlp_arena_run, and tells if it was the memory limit that ended the work. */
static dtl_status run_in(const dtl_context *context, dtlp_arena *arena, void (*work)(void *), void *what)
{
    dtl_status status = dtlp_arena_run(arena, work, what);
    if (status == DTL_ERROR_LIMIT && arena->full) {
        dtlp_diag diag = context_diag(context, NULL);
        dtlp_diag_report(&diag, DTLP_D_MEMORY_LIMIT, context->options.max_memory);
    }
    return status;
}

/* A new analysis, filled by `work`, which finds it in *made, a field of its job. */
static dtl_status make_analysis(const dtl_context *context, void (*work)(void *), void *job, dtl_analysis **made,
                                dtl_analysis **out)
{
    dtl_analysis *analysis = *made = calloc(1, sizeof *analysis);
    if (analysis == NULL)
        return DTL_ERROR_MEMORY;
    dtlp_arena_init(&analysis->arena, context->options.max_memory);
    dtl_status status = run_in(context, &analysis->arena, work, job);
    if (status == DTL_OK)
        *out = analysis;
    else
        dtl_analysis_free(analysis);
    return status;
}

dtl_status dtl_context_new(const dtl_context_options *options, dtl_context **out)
{
    dtl_context *context = calloc(1, sizeof *context);
    *out = context;
    if (context == NULL)
        return DTL_ERROR_MEMORY;
    dtl_context_options_init(&context->options);
    take_options(&context->options, sizeof context->options, options);
    dtlp_diag diag = context_diag(context, NULL);
    context->timex = dtlp_timex_lang_new();
    if (context->timex == NULL) {
        dtl_context_free(context);
        *out = NULL;
        return DTL_ERROR_MEMORY;
    }
    if (!context->options.no_model)
        context->model = dtlp_model_embedded(&diag);
    return DTL_OK;
}

void dtl_context_free(dtl_context *context)
{
    if (context == NULL)
        return;
    dtlp_timex_lang_free(context->timex);
    free(context);
}

/* ---- analysis ----------------------------------------------------------- */

/* Read an optional day of the caller's; complains and returns false if bad. */
static bool read_day(const dtlp_diag *diag, const char *text, dtl_day absent, dtl_day *out)
{
    *out = absent;
    if (text == NULL || dtl_day_read(text, out))
        return true;
    dtlp_diag_report(diag, DTLP_D_BAD_DATE, text);
    return false;
}

static bool is_english(const char *language)
{
    return dtlp_lower(language[0]) == 'e' && dtlp_lower(language[1]) == 'n' && !dtlp_is_alpha(language[2]);
}

/* Input -> document with clean text and reference date; `number` counts from 1. */
static void receive(dtlp_arena *arena, const dtlp_diag *diag, const dtl_context *context,
                    const dtl_input *given, size_t number, const char *default_date,
                    dtlp_article *article)
{
    dtl_input input = {0};
    take_options(&input, sizeof input, given);
    if (input.text_size > context->options.max_input || input.text_size > UINT32_MAX / 2) {
        dtlp_diag_report(diag, DTLP_D_INPUT_TOO_LARGE, context->options.max_input);
        dtlp_arena_escape(arena, DTL_ERROR_LIMIT);
    }
    dtlp_slice text = dtlp_input_clean(arena, diag, input.text, input.text_size);
    dtl_document *document = &article->document;
    *document = (dtl_document){
        .id = input.id != NULL ? dtlp_input_clean_text(arena, input.id)
                               : dtlp_arena_printf(arena, "%zu", number),
        .title = dtlp_input_clean_text(arena, input.title),
        .source = dtlp_input_clean_text(arena, input.source),
        .url = dtlp_input_clean_text(arena, input.url),
        .language = dtlp_input_clean_text(arena, input.language != NULL ? input.language : "en"),
        .author = dtlp_input_clean_text(arena, input.author),
        .site = dtlp_input_clean_text(arena, input.site),
        .modified = dtlp_input_clean_text(arena, input.modified),
        .date_basis = input.date_basis == DTL_DATE_NONE ? DTL_DATE_GIVEN : input.date_basis,
        .text = text.at,
        .text_size = text.size,
    };
    if (!is_english(document->language))
        dtlp_diag_report(diag, DTLP_D_UNKNOWN_LANGUAGE, document->language);
    const char *date = input.date;
    if (date == NULL) {
        date = default_date;
        document->date_basis = date == NULL ? DTL_DATE_NONE : DTL_DATE_GIVEN;
    }
    dtl_day modified;
    if (!read_day(diag, date, DTL_DAY_NONE, &document->date) || !read_day(diag, input.modified, DTL_DAY_NONE, &modified))
        dtlp_arena_escape(arena, DTL_ERROR_USAGE);
}

/* The first expression that wants a date of publication and has none. */
static void report_unresolved(const dtlp_diag *diag, dtlp_arena *arena, const dtl_document *document)
{
    for (size_t i = 0; document->date == DTL_DAY_NONE && i < document->n_timexes; i++) {
        const dtl_timex *timex = &document->timexes[i];
        bool unknown = timex->type <= DTL_TIMEX_TIME && timex->period.first == DTL_DAY_NONE &&
                       timex->period.last == DTL_DAY_NONE && timex->value[0] == 'X';
        if (!unknown)
            continue;
        size_t size = timex->span.end - timex->span.begin;
        dtlp_diag_report(diag, DTLP_D_NO_REFERENCE, dtlp_arena_copy(arena, document->text + timex->span.begin, size));
        return;
    }
}

/* A date that the expressions themselves give away. */
static void take_inferred(dtlp_arena *arena, const dtlp_diag *diag, dtl_document *document,
                          const dtlp_timexes *timexes)
{
    dtl_period days = timexes->inferred;
    if (days.first == DTL_DAY_NONE)
        return;
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
    dtl_day_print(days.first, first);
    dtl_day_print(days.last, last);
    const char *said = days.first == days.last ? first : dtlp_arena_printf(arena, "%s to %s", first, last);
    dtlp_diag_report(diag, DTLP_D_DATE_INFERRED, said, timexes->why);
    document->date = days.last;
    document->date_earliest = days.first;
    document->date_basis = DTL_DATE_INFERRED;
    document->date_reason = timexes->why;
}

/* All of finding for one article. */
static void find(dtlp_arena *arena, const dtlp_diag *diag, const dtl_context *context,
                 bool timexes_only, dtlp_article *article)
{
    dtl_document *document = &article->document;
    dtlp_timexes timexes = dtlp_article_read(arena, diag, context->timex, context->model, !timexes_only, article);
    article->forest = context->model == NULL ? NULL : dtlp_forest_embedded();
    take_inferred(arena, diag, document, &timexes);
    report_unresolved(diag, arena, document);
    if (!timexes_only)
        dtlp_event_find(arena, diag, context->model, article);
    dtlp_nlp_rest(article->nlp);
}

/* What of a timeline the caller asked for; escapes where he asks for nonsense. */
static dtlp_timeline_options read_selection(dtlp_arena *arena, const dtlp_diag *diag, const dtl_analyse_options *options)
{
    dtlp_timeline_options selection = {
        .title = dtlp_input_clean_text(arena, options->title),
        .limit = options->limit,
        .all = options->all,
        .about = options->about,
        .n_about = options->n_about,
        .min_precision = options->min_precision,
    };
    if (!read_day(diag, options->since, DTL_DAY_OPEN_BEFORE, &selection.since) ||
        !read_day(diag, options->until, DTL_DAY_OPEN_AFTER, &selection.until))
        dtlp_arena_escape(arena, DTL_ERROR_USAGE);
    if (selection.since > selection.until) {
        dtlp_diag_report(diag, DTLP_D_NO_DAYS, options->until, options->since);
        dtlp_arena_escape(arena, DTL_ERROR_USAGE);
    }
    return selection;
}

typedef struct analyse_job {
    dtl_analysis *analysis;
    const dtl_context *context;
    const dtl_input *inputs;
    size_t n;
    dtl_analyse_options options;
} analyse_job;

static void analyse(void *what)
{
    analyse_job *job = what;
    dtlp_arena *arena = &job->analysis->arena;
    const dtl_context *context = job->context;
    const dtl_analyse_options *options = &job->options;
    const dtl_input *inputs = job->inputs;
    size_t n = job->n;
    dtlp_diag diag = context_diag(context, NULL);
    dtlp_timeline_options selection = read_selection(arena, &diag, options);
    dtlp_article *articles = DTLP_NEW_ARRAY(arena, dtlp_article, n);
    for (size_t i = 0; i < n; i++) {
        diag.source = inputs[i].source;
        receive(arena, &diag, context, &inputs[i], i + 1, options->date, &articles[i]);
        find(arena, &diag, context, options->timexes_only, &articles[i]);
    }
    diag.source = NULL;
    job->analysis->timeline = dtlp_timeline_build(arena, &diag, articles, n, &selection);
    if (job->analysis->timeline->n_entries == 0 && !options->timexes_only)
        dtlp_diag_report(&diag, DTLP_D_NO_EVENTS);
}

dtl_status dtl_analyse(const dtl_context *context, const dtl_input *inputs, size_t n,
                       const dtl_analyse_options *options, dtl_analysis **out)
{
    *out = NULL;
    analyse_job job = {.context = context, .inputs = inputs, .n = n};
    dtl_analyse_options_init(&job.options);
    take_options(&job.options, sizeof job.options, options);
    return make_analysis(context, analyse, &job, &job.analysis, out);
}

void dtl_analysis_free(dtl_analysis *analysis)
{
    if (analysis == NULL)
        return;
    dtlp_arena_fini(&analysis->arena);
    free(analysis);
}

const dtl_timeline *dtl_analysis_timeline(const dtl_analysis *analysis)
{
    return analysis->timeline;
}

dtl_status dtl_read_expression(const dtl_context *context, const char *expression,
                               const char *date, dtl_analysis **out)
{
    dtl_input input = {
        .size = sizeof input,
        .text = expression,
        .text_size = strlen(expression),
        .date = date,
    };
    dtl_analyse_options options;
    dtl_analyse_options_init(&options);
    options.timexes_only = true;
    return dtl_analyse(context, &input, 1, &options, out);
}

/* ---- timelines read back --------------------------------------------------- */

/* Is every letter and digit of begin .. end within an expression or its signal? */
static bool is_covered(const char *text, size_t begin, size_t end, const dtl_timex *timexes, size_t n)
{
    for (size_t at = begin; at < end; at++) {
        bool covered = !dtlp_is_alnum(text[at]);
        for (size_t i = 0; i < n && !covered; i++)
            covered = (at >= timexes[i].span.begin && at < timexes[i].span.end) ||
                      (at >= timexes[i].signal_span.begin && at < timexes[i].signal_span.end);
        if (!covered)
            return false;
    }
    return true;
}

static bool names_days(const dtl_timex *timex)
{
    return timex->type <= DTL_TIMEX_TIME && timex->period.first != DTL_DAY_NONE && timex->period.last != DTL_DAY_NONE;
}

/* One expression dates it, or two that are the ends of a range. "[..1760-12]"
 * is EDTF and no words, known to its reader or not. */
static void take_expressions(dtlp_worded *one, const dtl_timex *timexes, size_t n, uint32_t number)
{
    if ((*one->text == '[' || *one->text == '{') && strstr(one->text, "..") != NULL)
        return;
    if (n == 0 || !names_days(&timexes[0]) || (n == 2 && (timexes[0].end_point != number + 1 || !names_days(&timexes[1]))))
        return;
    one->known = true;
    dtlp_time_set(&one->time, timexes[0].period, n == 1 ? timexes[0].signal : DTL_SIGNAL_NONE, DTL_DAY_NONE);
    one->time.words = one->text;
    one->time.basis = timexes[0].basis;
    if (n == 2) {
        one->time.end_min = timexes[1].period.first;
        one->time.end_max = timexes[1].period.last;
    } else if (timexes[0].signal == DTL_SIGNAL_NONE) {
        one->time.edtf = timexes[0].edtf;
        one->time.minute = timexes[0].minute;
        one->time.zone = timexes[0].zone;
    }
}

/* Dates in words, each a paragraph of one text that is read without a date of
 * publication: what hangs on one stays unknown. */
static void read_words(void *user, dtlp_arena *arena, dtlp_worded *at, size_t n)
{
    const dtl_context *context = user;
    size_t size = 0;
    for (size_t i = 0; i < n; i++)
        size += at[i].known ? 0 : strlen(at[i].text) + 2;
    char *text = dtlp_arena_alloc(arena, size + 1);
    size_t *begins = DTLP_NEW_ARRAY(arena, size_t, n + 1), end = 0;
    for (size_t i = 0; i < n; i++) {
        begins[i] = end;
        for (const char *c = at[i].known ? "" : at[i].text; *c != '\0'; c++)
            text[end++] = dtlp_is_space(*c) ? ' ' : *c;
        if (end > begins[i])
            memcpy(text + end, "\n\n", 2);
        end += end > begins[i] ? 2 : 0;
    }
    begins[n] = end;
    dtlp_text split = dtlp_text_split(arena, (dtlp_slice){text, end});
    dtlp_timexes found = dtlp_timex_find(arena, &(dtlp_diag){0}, context->timex, &split, NULL,
                                         (dtlp_reference){.day = DTL_DAY_NONE});
    uint32_t next = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t first = next;
        while (next < found.count && found.at[next].span.begin < begins[i + 1])
            next++;
        if (next - first <= 2 && is_covered(text, begins[i], begins[i + 1], found.at + first, next - first))
            take_expressions(&at[i], found.at + first, next - first, first + 1);
    }
}

typedef struct read_job {
    dtl_analysis *analysis;
    const dtl_context *context;
    const char *name;
    dtlp_timeline_fn *read;
    dtlp_slice bytes;
    dtl_analyse_options options;
} read_job;

static void read_timeline(void *what)
{
    read_job *job = what;
    const dtl_context *context = job->context;
    dtlp_arena *arena = &job->analysis->arena;
    dtlp_diag diag = context_diag(context, job->name);
    dtlp_timeline_options selection = read_selection(arena, &diag, &job->options);
    dtlp_slice bytes = job->bytes;
    const char *why = dtlp_unpack_knows(bytes) ? dtlp_unpack_all(arena, bytes, context->options.max_input, &bytes) : NULL;
    if (why != NULL) {
        dtlp_diag_report(&diag, DTLP_D_BAD_PACKING, why);
        dtlp_arena_escape(arena, DTL_ERROR_INPUT);
    }
    dtlp_timeline_source source = {
        .diag = &diag, .bytes = bytes,
        .max_input = context->options.max_input, .max_entries = context->options.max_entries,
        .since = selection.since, .until = selection.until,
        .read_words = read_words, .user = (void *)context,
    };
    dtl_timeline *timeline = job->read(arena, &source);
    if (timeline == NULL)
        dtlp_arena_escape(arena, DTL_ERROR_INPUT);
    dtlp_timeline_select(arena, &diag, timeline, &selection);
    job->analysis->timeline = timeline;
}

dtl_status dtl_read_timeline(const dtl_context *context, const char *format, const char *name, const void *bytes,
                             size_t size, const dtl_analyse_options *options, dtl_analysis **out)
{
    *out = NULL;
    read_job job = {.context = context, .name = name, .bytes = {bytes, size}};
    if (format == NULL && name != NULL)
        format = dtl_reader_format_of_file(name);
    job.read = format == NULL ? NULL : dtlp_timeline_reader_of(format);
    if (job.read == NULL)
        return DTL_ERROR_USAGE;
    dtl_analyse_options_init(&job.options);
    take_options(&job.options, sizeof job.options, options);
    return make_analysis(context, read_timeline, &job, &job.analysis, out);
}

/* ---- showing ------------------------------------------------------------ */

typedef struct layout_job {
    dtl_scene *scene;
    dtlp_diag diag;
    const dtl_timeline *timeline;
    dtl_show_options options;
} layout_job;

static void lay_out(void *what)
{
    layout_job *job = what;
    dtlp_layout(job->scene, &job->diag, job->timeline, &job->options);
}

dtl_status dtl_lay_out(const dtl_context *context, const dtl_timeline *timeline,
                       const dtl_show_options *options, dtl_scene **out)
{
    *out = NULL;
    layout_job job = {.diag = context_diag(context, NULL), .timeline = timeline};
    dtl_show_options_init(&job.options);
    take_options(&job.options, sizeof job.options, options);
    job.scene = calloc(1, sizeof *job.scene);
    if (job.scene == NULL)
        return DTL_ERROR_MEMORY;
    dtlp_arena_init(&job.scene->arena, context->options.max_memory);
    dtl_status status = run_in(context, &job.scene->arena, lay_out, &job);
    if (status == DTL_OK)
        *out = job.scene;
    else
        dtl_scene_free(job.scene);
    return status;
}

void dtl_scene_free(dtl_scene *scene)
{
    if (scene == NULL)
        return;
    dtlp_arena_fini(&scene->arena);
    free(scene);
}

static const dtlp_writer *find_writer(const char *name)
{
    for (size_t i = 0; i < dtlp_n_writers; i++)
        if (strcmp(dtlp_writers[i].format.name, name) == 0)
            return &dtlp_writers[i];
    return NULL;
}

/* The format that no writer has, because it is made of sentences. */
static const dtl_format conllu_format = {
    .name = "conllu",
    .extensions = "conllu conll",
    .media_type = "text/plain",
    .title = "tokens, tags and trees in CoNLL-U",
    .streams = true,
};

size_t dtl_format_count(void)
{
    return dtlp_n_writers + 1;
}

const dtl_format *dtl_format_at(size_t index)
{
    if (index == dtlp_n_writers)
        return &conllu_format;
    return index < dtlp_n_writers ? &dtlp_writers[index].format : NULL;
}

const dtl_format *dtl_format_find(const char *name)
{
    for (size_t i = 0; i < dtl_format_count(); i++)
        if (strcmp(dtl_format_at(i)->name, name) == 0)
            return dtl_format_at(i);
    return NULL;
}

/* Does the space-separated `list` hold `word`, whatever its case? */
static bool lists(const char *list, const char *word)
{
    dtlp_slice wanted = dtlp_slice_of(word);
    while (*list != '\0') {
        size_t size = strcspn(list, " ");
        if (dtlp_slice_equal_nocase((dtlp_slice){list, size}, wanted))
            return true;
        list += size + (list[size] == ' ');
    }
    return false;
}

const dtl_format *dtl_format_of_file(const char *file_name)
{
    const char *slash = strrchr(file_name, '/');
    const char *dot = strrchr(slash == NULL ? file_name : slash, '.');
    if (dot == NULL || dot[1] == '\0')
        return NULL;
    for (size_t i = 0; i < dtl_format_count(); i++)
        if (lists(dtl_format_at(i)->extensions, dot + 1))
            return dtl_format_at(i);
    return NULL;
}

typedef struct writer_job {
    const dtlp_writer *writer;
    dtlp_write_job job;
} writer_job;

static void run_writer(void *what)
{
    writer_job *run = what;
    run->writer->write(&run->job);
}

dtl_status dtl_write(const dtl_context *context, const dtl_timeline *timeline,
                     const dtl_scene *scene, const char *format,
                     const dtl_show_options *options, dtl_sink_fn *sink, void *user)
{
    const dtlp_writer *writer = find_writer(format);
    if (writer == NULL)
        return DTL_ERROR_USAGE;
    dtl_show_options chosen;
    dtl_show_options_init(&chosen);
    take_options(&chosen, sizeof chosen, options);
    dtl_scene *own_scene = NULL;
    if (writer->format.drawn && scene == NULL) {
        dtl_status status = dtl_lay_out(context, timeline, &chosen, &own_scene);
        if (status != DTL_OK)
            return status;
        scene = own_scene;
    }
    dtlp_diag diag = context_diag(context, NULL);
    dtlp_arena scratch;
    dtlp_arena_init(&scratch, context->options.max_memory);
    dtlp_buffer out;
    dtlp_buffer_init(&out, sink, user);
    writer_job run = {writer, {.arena = &scratch, .diag = &diag, .timeline = timeline,
                               .scene = scene, .options = &chosen, .out = &out}};
    dtl_status status = run_in(context, &scratch, run_writer, &run);
    if (status == DTL_OK)
        status = dtlp_buffer_flush(&out);
    dtlp_buffer_fini(&out);
    dtlp_arena_fini(&scratch);
    dtl_scene_free(own_scene);
    return status;
}

unsigned dtl_sheet_count(const dtl_scene *scene, const char *format, const dtl_show_options *options)
{
    dtl_show_options chosen;
    dtl_show_options_init(&chosen);
    take_options(&chosen, sizeof chosen, options);
    return strcmp(format, "png") == 0 ? dtlp_png_sheets(scene, &chosen) : 1;
}

typedef struct grammar_job {
    dtlp_arena *arena;
    const dtl_context *context;
    const dtl_input *inputs;
    size_t n;
    dtlp_buffer *out;
} grammar_job;

static void print_grammar(void *what)
{
    grammar_job *job = what;
    for (size_t i = 0; i < job->n; i++) {
        dtlp_diag diag = context_diag(job->context, job->inputs[i].source);
        dtlp_article article = {0};
        receive(job->arena, &diag, job->context, &job->inputs[i], i + 1, NULL, &article);
        dtl_document *document = &article.document;
        article.text = dtlp_text_split(job->arena, (dtlp_slice){document->text, document->text_size});
        article.text = dtlp_nlp_sentences(job->arena, job->context->model, &article.text);
        article.nlp = dtlp_nlp_new(job->arena, &article.text);
        dtlp_nlp_analyse_many(article.nlp, job->arena, job->context->model, NULL, true);
        dtlp_nlp_rest(article.nlp);
        dtlp_conllu_write(article.nlp, document->id, job->out);
    }
}

/* The texts' sentences as CoNLL-U. */
static dtl_status convert_grammar(const dtl_context *context, const dtl_input *inputs, size_t n,
                                  dtl_sink_fn *sink, void *user)
{
    dtlp_arena arena;
    dtlp_buffer out;
    dtlp_arena_init(&arena, context->options.max_memory);
    dtlp_buffer_init(&out, sink, user);
    grammar_job job = {&arena, context, inputs, n, &out};
    dtl_status status = run_in(context, &arena, print_grammar, &job);
    if (status == DTL_OK)
        status = dtlp_buffer_flush(&out);
    dtlp_buffer_fini(&out);
    dtlp_arena_fini(&arena);
    return status;
}

dtl_status dtl_convert(const dtl_context *context, const dtl_input *inputs, size_t n,
                       const dtl_analyse_options *analyse_options, const dtl_show_options *show,
                       const char *format, dtl_sink_fn *sink, void *user)
{
    if (strcmp(format, conllu_format.name) == 0)
        return convert_grammar(context, inputs, n, sink, user);
    dtl_analysis *analysis;
    dtl_status status = dtl_analyse(context, inputs, n, analyse_options, &analysis);
    if (status == DTL_OK)
        status = dtl_write(context, dtl_analysis_timeline(analysis), NULL, format, show, sink, user);
    dtl_analysis_free(analysis);
    return status;
}

/* ---- reading ------------------------------------------------------------ */

dtl_status dtl_reader_new(const dtl_context *context, const char *format, const char *name,
                          dtl_source_fn *source, void *user, dtl_reader **out)
{
    return dtlp_reader_new(&context->options, format, name, source, user, out);
}
