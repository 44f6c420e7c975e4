/* run.c - see run.h.
 *
 * Two ways through: a stream (JSON lines to a format that streams) is analysed
 * document by document and never held; anything else is one affair, gathered
 * from all files and analysed as a whole.
 *
 * SPDX-License-Identifier: MIT
 */
#include "run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "progress.h"
#include "session.h"

bool session_check(cli_session *session, const char *name, dtl_status status)
{
    cli_report *report = &session->report;
    switch (status) {
    case DTL_OK:
        return true;
    case DTL_ERROR_MEMORY:
        report_status(report, name, status);
        report->code = EXIT_SYSTEM;
        break;
    case DTL_ERROR_SYSTEM:
        report->code = EXIT_SYSTEM; /* the output's error is told at its end */
        break;
    case DTL_ERROR_USAGE:
        report_status(report, name, status);
        report->code = EXIT_USAGE;
        break;
    default:
        report_status(report, name, status);
        report->failed++;
    }
    return false;
}

/* ---- one input -------------------------------------------------------------- */

static const char standard_input[] = "standard input";

typedef struct cli_source {
    int fd;
    int error; /* errno */
} cli_source;

static size_t read_source(void *user, void *buffer, size_t n)
{
    cli_source *source = user;
    ssize_t got;
    do
        got = read(source->fd, buffer, n);
    while (got < 0 && errno == EINTR);
    if (got < 0) {
        source->error = errno;
        return (size_t)-1;
    }
    progress_bytes((size_t)got);
    return (size_t)got;
}

static bool open_source(cli_session *session, cli_source *source, const char *file)
{
    *source = (cli_source){.fd = STDIN_FILENO};
    if (strcmp(file, "-") == 0)
        return true;
    struct stat status;
    source->fd = open(file, O_RDONLY | O_NOCTTY);
    if (source->fd >= 0 && fstat(source->fd, &status) == 0 && !S_ISDIR(status.st_mode))
        return true;
    report_error(file, "cannot be read",
                 source->fd < 0 ? strerror(errno) : "it is a folder; --recursive reads the files in it");
    if (source->fd >= 0)
        close(source->fd);
    session->report.failed++;
    return false;
}

static bool writes_lines(const cli_session *session)
{
    return strcmp(session->format->name, "jsonl") == 0;
}

/* Does a document of this reader get a result of its own, at once? */
static bool streams(const cli_session *session, const dtl_reader *reader)
{
    return session->format->streams &&
           (writes_lines(session) || strcmp(dtl_reader_format(reader), "jsonl") == 0);
}

/* Note a document that cannot be had; false if the run is at its end. */
static bool note_failure(cli_session *session, const dtl_reader_failure *failure, const char *name)
{
    session->report.failed++;
    session->report.told = false;
    if (!writes_lines(session) || failure_write(session, failure, name))
        return true;
    session->report.code = EXIT_SYSTEM;
    return false;
}

/* Analyse one document of a stream and write its result. */
static bool convert_one(cli_session *session, const dtl_input *input)
{
    const char *name = input->source;
    dtl_status status =
        dtl_convert(session->context, input, 1, &session->options->analyse, &session->show,
                    session->format->name, output_write, &session->output);
    if (status == DTL_ERROR_LIMIT) {
        dtl_reader_failure failure = {.id = input->id, .code = "limit", .message = dtl_status_message(status)};
        report_status(&session->report, name, status);
        return note_failure(session, &failure, name);
    }
    session->report.done += status == DTL_OK;
    return session_check(session, name, status);
}

static bool take_document(cli_session *session, cli_affair *affair, const dtl_reader *reader,
                          const dtl_input *given)
{
    dtl_input input = *given;
    char number[24];
    snprintf(number, sizeof number, "%zu", ++session->documents);
    if (input.id == NULL)
        input.id = number;
    bool found = input.date_basis == DTL_DATE_METADATA || input.date_basis == DTL_DATE_TEXT;
    if (found && session->options->analyse.date != NULL)
        input.date = NULL; /* the user knows better than the page */
    if (input.language == NULL)
        input.language = session->options->lang;
    if (input.source != NULL && strcmp(input.source, standard_input) == 0)
        input.source = NULL; /* no source that a reader could look up */
    progress_document();
    if (streams(session, reader))
        return convert_one(session, &input);
    return affair_add(affair, &input) || session_check(session, NULL, DTL_ERROR_MEMORY);
}

/* Read a file to its end; false if the run is at its end. */
static bool read_documents(cli_session *session, cli_affair *affair, cli_source *source, const char *name)
{
    dtl_reader *reader;
    dtl_status status = dtl_reader_new(session->context, session->options->from, name, read_source,
                                       source, &reader);
    if (!session_check(session, name, status))
        return false;
    bool go_on = true;
    while (go_on) {
        const dtl_input *input;
        status = dtl_reader_next(reader, &input);
        if (status == DTL_END)
            break;
        if (status == DTL_OK)
            go_on = take_document(session, affair, reader, input);
        else if (status == DTL_ERROR_INPUT)
            go_on = note_failure(session, dtl_reader_error(reader), name);
        else
            break;
    }
    dtl_reader_free(reader);
    if (status == DTL_ERROR_SYSTEM) {
        report_error(name, "cannot be read", strerror(source->error));
        session->report.failed++;
    } else if (status != DTL_END && status != DTL_OK && status != DTL_ERROR_INPUT) {
        session_check(session, name, status);
    }
    return go_on && session->report.code == EXIT_DONE;
}

static bool read_file(cli_session *session, cli_affair *affair, const char *file)
{
    cli_source source;
    if (!open_source(session, &source, file))
        return true;
    bool is_stdin = source.fd == STDIN_FILENO;
    if (timeline_is(session, file)) {
        timeline_run(session, source.fd, is_stdin ? standard_input : file);
        if (!is_stdin)
            close(source.fd);
        session->documents++;
        return session->report.code == EXIT_DONE;
    }
    bool go_on = read_documents(session, affair, &source, is_stdin ? standard_input : file);
    if (!is_stdin)
        close(source.fd);
    progress_file();
    return go_on;
}

/* ---- the whole -------------------------------------------------------------- */

/* Analyse and write; a picture or a calendar may become several files. */
static dtl_status convert_to_files(cli_session *session, const cli_affair *affair)
{
    dtl_analysis *analysis;
    dtl_status status = dtl_analyse(session->context, affair->inputs, affair->count, &session->options->analyse, &analysis);
    if (status == DTL_OK)
        status = picture_write(session, dtl_analysis_timeline(analysis));
    dtl_analysis_free(analysis);
    return status;
}

static void convert_affair(cli_session *session, const cli_affair *affair)
{
    dtl_status status = session->format->drawn || strcmp(session->format->name, "ics") == 0
                            ? convert_to_files(session, affair)
                            : dtl_convert(session->context, affair->inputs, affair->count,
                                          &session->options->analyse, &session->show, session->format->name,
                                          output_write, &session->output);
    session->report.done += status == DTL_OK ? affair->count : 0;
    session_check(session, NULL, status);
}

/* Add what an operand stands for: a file, or with --recursive all files of a
 * folder. */
static bool add_operand(cli_session *session, const char *name, file_list *files)
{
    const cli_options *options = session->options;
    int error = 0;
    if (options->recursive && is_folder(name))
        error = folder_files(name, options->from != NULL, files);
    else if (!file_list_add(files, name))
        error = ENOMEM;
    if (error == ENOMEM)
        return session_check(session, name, DTL_ERROR_MEMORY);
    if (error != 0) {
        report_error(name, "cannot be read", strerror(error));
        session->report.failed++;
    }
    return true;
}

/* Is it the file that the output is to replace? */
static bool is_output(const cli_session *session, const char *name)
{
    struct stat file, target;
    return session->output.temporary != NULL && stat(name, &file) == 0 &&
           stat(session->output.target, &target) == 0 && file.st_dev == target.st_dev && file.st_ino == target.st_ino;
}

/* An output that replaces what is read is a slip, except in a folder that is
 * read as a whole: there it is left out. False if the run is at its end. */
static bool pass_over_output(cli_session *session, file_list *files)
{
    const cli_names *named = &session->options->files;
    for (size_t i = 0; i < named->count; i++) {
        if (!is_output(session, named->at[i]))
            continue;
        report_error(named->at[i], "the output would replace this input; name another file with --output", NULL);
        session->report.code = EXIT_USAGE;
        return false;
    }
    size_t kept = 0;
    for (size_t i = 0; i < files->count; i++) {
        if (is_output(session, files->at[i]))
            free(files->at[i]);
        else
            files->at[kept++] = files->at[i];
    }
    files->count = kept;
    return true;
}

static void run_files(cli_session *session)
{
    const cli_names *named = &session->options->files;
    file_list files = {0};
    cli_affair affair = {0};
    bool go_on = named->count > 0 || file_list_add(&files, "-");
    for (size_t i = 0; i < named->count && go_on; i++)
        go_on = add_operand(session, named->at[i], &files);
    go_on = go_on && pass_over_output(session, &files);
    session->n_files = files.count;
    progress_start(!session->options->quiet, files.count);
    for (size_t i = 0; i < files.count && go_on; i++)
        go_on = read_file(session, &affair, files.at[i]);
    bool nothing = session->documents == 0 && session->report.failed == 0 && !writes_lines(session);
    if (go_on && files.count == 0 && session->report.failed++ == 0)
        report_error(NULL, "no file to read is there", NULL);
    else if (go_on && (affair.count > 0 || nothing))
        convert_affair(session, &affair); /* of nothing at all, too: an empty timeline */
    affair_fini(&affair);
    file_list_fini(&files);
}

/* Put the output in its place, unless there is nothing to put there. */
static void finish_output(cli_session *session)
{
    cli_report *report = &session->report;
    bool failed = report->code != EXIT_DONE || (report->failed > 0 && report->done == 0);
    const char *name = session->output.fd == STDOUT_FILENO ? "standard output" : session->options->output;
    int error = picture_error(session);
    if (session->output.temporary != NULL && (failed || error != 0))
        picture_discard(session);
    else
        picture_commit(session);
    if (error == 0)
        error = session->output.error;
    if (error == 0)
        return;
    report->code = EXIT_SYSTEM;
    if (error != EPIPE)
        report_error(name, "cannot be written", strerror(error));
}

/* ---- before the work -------------------------------------------------------- */

static int unknown_format(const char *what, const char *name, const char *const *words)
{
    const char *meant = nearest_word(name, words);
    fprintf(stderr, "dateline: there is no %s format \"%s\"", what, name);
    if (meant != NULL)
        fprintf(stderr, "; did you mean %s?", meant);
    fputs("\ndateline:", stderr);
    for (; *words != NULL; words++)
        fprintf(stderr, " %s", *words);
    fputc('\n', stderr);
    return EXIT_USAGE;
}

static int check_input_format(const char *name)
{
    const char *const *words = dtl_reader_formats();
    for (size_t i = 0; name != NULL && words[i] != NULL; i++)
        if (strcmp(words[i], name) == 0)
            return EXIT_DONE;
    return name == NULL ? EXIT_DONE : unknown_format("input", name, words);
}

static int unknown_output_format(const char *name)
{
    enum { MOST = 63 };
    const char *words[MOST + 1] = {NULL};
    for (size_t i = 0; i < dtl_format_count() && i < MOST; i++)
        words[i] = dtl_format_at(i)->name;
    return unknown_format("output", name, words);
}

static int choose_format(cli_session *session)
{
    const cli_options *options = session->options;
    bool to_stdout = options->output == NULL || strcmp(options->output, "-") == 0;
    if (options->to != NULL) {
        session->format = dtl_format_find(options->to);
        if (session->format == NULL)
            return unknown_output_format(options->to);
    } else {
        session->format = to_stdout ? dtl_format_find("table") : dtl_format_of_file(options->output);
        if (session->format == NULL) {
            fprintf(stderr, "dateline: the name \"%s\" does not tell the format; say it with --to\n",
                    options->output);
            return EXIT_USAGE;
        }
    }
    if (session->format->binary && to_stdout && isatty(STDOUT_FILENO)) {
        fprintf(stderr, "dateline: %s is not for a terminal; name a file with --output\n",
                session->format->name);
        return EXIT_USAGE;
    }
    return EXIT_DONE;
}

/* Colour and width are the terminal's; the library never asks for them. */
static void ask_terminal(cli_session *session)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    struct winsize window;
    if (session->output.fd != STDOUT_FILENO || !isatty(STDOUT_FILENO))
        return;
    bool dumb = term != NULL && strcmp(term, "dumb") == 0;
    session->show.color = (no_color == NULL || *no_color == '\0') && !dumb;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col >= 40)
        session->show.columns = window.ws_col;
}

/* Nothing is asked of the language model: timelines are read, or expressions alone are
 * looked for. Then it is not looked at. */
static bool needs_no_model(const cli_session *session)
{
    const cli_names *files = &session->options->files;
    if (session->options->analyse.timexes_only && strcmp(session->format->name, "conllu") != 0)
        return true;
    bool only = files->count > 0 && !session->options->recursive && session->options->expression == NULL;
    for (size_t i = 0; i < files->count && only; i++)
        only = timeline_is(session, files->at[i]);
    return only;
}

static int start(cli_session *session)
{
    const cli_options *options = session->options;
    int code = check_input_format(options->from);
    if (code == EXIT_DONE)
        code = choose_format(session);
    if (code != EXIT_DONE)
        return code;
    if (!theme_read(session))
        return EXIT_USAGE;
    dtl_context_options context = options->context;
    context.diagnostic = report_diagnostic;
    context.diagnostic_user = &session->report;
    context.no_model = context.no_model || needs_no_model(session);
    if (!session_check(session, NULL, dtl_context_new(&context, &session->context)))
        return session->report.code;
    if (!output_open(&session->output, options->output)) {
        report_error(options->output, "cannot be written", strerror(session->output.error));
        return EXIT_SYSTEM;
    }
    ask_terminal(session);
    return EXIT_DONE;
}

int run(const cli_options *options)
{
    cli_session session = {.options = options, .show = options->show};
    session.report.quiet = options->quiet;
    session.report.verbose = options->verbose;
    int code = start(&session);
    if (code == EXIT_DONE) {
        if (options->expression != NULL)
            expression_run(&session);
        else
            run_files(&session);
        finish_output(&session);
        code = report_end(&session.report);
    } else {
        output_discard(&session.output);
    }
    dtl_context_free(session.context);
    free(session.theme);
    return code;
}
