/* rows.c - dateline-train-rows: from articles with an editor's timeline to the forest that judges rows.
 *
 *   dateline-train-rows -o src/event/en/rows.forest src/event/en/articles.rows
 *
 * rebuilds the forest that is shipped, byte for byte, in some seconds. Without -o it
 * tells by cross-validation how well it judges: each fifth of the articles by what the others taught.
 * --trees, --rate (in 0.001), --accept (the least probability that makes a row, in percent),
 * --forbidden (the weight of what makes no row, in 0.1) and --sample (that of a sample) are for experiments.
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event/event.h"
#include "event/forest.h"
#include "event/judge.h"
#include "train/articles.h"
#include "train/boost.h"

enum { FOLDS = 5, EARLY = 40, PER_MILLE_LOST = 2 };

static const char *const names[] = {
#define DTLP_SEEN(name) #name,
#include "event/judge.def"
#undef DTLP_SEEN
};

typedef struct settings {
    const char *out, *articles;
    int trees, rate, accept, forbidden, sample;
} settings;

/* ---- examples ---------------------------------------------------------------------------- */

typedef struct examples {
    int16_t *seen;
    float *weight;
    uint8_t *is_yes, *is_must; /* is it a row of that time; one that may not be missing? */
    int *article, *mention;
    int n;
} examples;

typedef struct gathering {
    examples *to;
    const settings *settings;
    const gold_article *article;
    const dtlp_article *found;
    int index;
} gathering;

/* Is it one of the times that the editor would take? */
static bool is_right(const gold_row *row, const dtlp_candidate *candidate)
{
    const dtl_day days[4] = {candidate->begin_min, candidate->begin_max, candidate->end_min, candidate->end_max};
    for (int i = 0; i < row->n_times; i++)
        if (memcmp(row->times[i].at, days, sizeof days) == 0)
            return true;
    return false;
}

static bool touches(stretch one, dtl_span other)
{
    return one.begin < other.end && other.begin < one.end;
}

/* Is the mention's time with the candidate a row of the editor's, and how sure is that? */
static void judge_by_editor(const gathering *work, dtl_span trigger, const dtlp_candidate *candidate, size_t n)
{
    const gold_article *article = work->article;
    examples *to = work->to;
    bool in_span = false, forbidden = false;
    to->weight[n] = article->sample ? (float)work->settings->sample : 1;
    to->is_yes[n] = to->is_must[n] = 0;
    for (int i = 0; i < article->n_rows; i++) {
        const gold_row *row = &article->rows[i];
        if (touches(row->trigger, trigger)) {
            to->weight[n] *= row->must ? 1 : 0.5f;
            to->is_yes[n] = is_right(row, candidate);
            to->is_must[n] = to->is_yes[n] && row->must;
            return;
        }
        in_span |= touches(row->span, trigger);
    }
    for (int i = 0; i < article->n_nots; i++)
        forbidden |= touches(article->nots[i], trigger);
    to->weight[n] *= in_span ? 0.15f : 1;
    to->weight[n] *= forbidden ? (float)work->settings->forbidden / 10 : 1;
}

static void gather(void *context, uint32_t mention, const dtlp_candidate *candidate, const int16_t *seen)
{
    const gathering *work = context;
    const struct dtlp_happenings *all = work->found->happenings;
    examples *to = work->to;
    size_t n = (size_t)to->n++;
    if ((n & (n + 1)) == 0) { /* room doubles */
        size_t room = 2 * n + 2;
        to->seen = grow(to->seen, room * DTLP_SEEN_COUNT * sizeof *to->seen);
        to->weight = grow(to->weight, room * sizeof *to->weight);
        to->is_yes = grow(to->is_yes, room);
        to->is_must = grow(to->is_must, room);
        to->article = grow(to->article, room * sizeof *to->article);
        to->mention = grow(to->mention, room * sizeof *to->mention);
    }
    memcpy(to->seen + n * DTLP_SEEN_COUNT, seen, DTLP_SEEN_COUNT * sizeof *seen);
    judge_by_editor(work, all->events[mention].trigger, candidate, n);
    to->article[n] = work->index;
    to->mention[n] = (int)mention;
}

typedef struct reading {
    gathering gathering;
    dtlp_arena *arena;
    const dtlp_timex_lang *language;
    const dtlp_model *model;
} reading;

/* As the library finds, but for the judge. */
static void find(void *what)
{
    reading *work = what;
    const gold_article *gold = work->gathering.article;
    const dtlp_diag nobody = {0};
    dtlp_article *article = DTLP_NEW(work->arena, dtlp_article);
    dtl_document *document = &article->document;
    *document = (dtl_document){.id = gold->id, .text = gold->text, .text_size = gold->size, .language = "en", .date_basis = DTL_DATE_GIVEN};
    if (!dtl_day_read(gold->date, &document->date))
        fail("is no day", gold->date);
    dtlp_article_read(work->arena, &nobody, work->language, work->model, true, article);
    dtlp_event_find(work->arena, &nobody, work->model, article);
    dtlp_nlp_rest(article->nlp);
    work->gathering.found = article;
    dtlp_judge_all(work->arena, document, article->happenings, gather, &work->gathering);
}

static examples make_examples(const gold_article *articles, int n, const settings *s)
{
    examples made = {0};
    const dtlp_diag nobody = {0};
    dtlp_timex_lang *language = dtlp_timex_lang_new();
    const dtlp_model *model = dtlp_model_embedded(&nobody);
    if (language == NULL || model == NULL)
        fail("out of memory, or without a model", "training");
    for (int i = 0; i < n; i++) {
        dtlp_arena arena;
        dtlp_arena_init(&arena, SIZE_MAX);
        reading work = {{&made, s, &articles[i], NULL, i}, &arena, language, model};
        if (dtlp_arena_run(&arena, find, &work) != DTL_OK)
            fail("cannot be read", articles[i].id);
        dtlp_arena_fini(&arena);
    }
    dtlp_timex_lang_free(language);
    return made;
}

/* ---- learning ----------------------------------------------------------------------------- */

/* Those of the articles for which (article % FOLDS == fold) is `within`; fold -1: all. */
static boost_examples select_examples(const examples *from, int fold, bool within)
{
    int16_t *seen = zeroed((size_t)from->n * DTLP_SEEN_COUNT, sizeof *seen);
    float *weight = zeroed((size_t)from->n, sizeof *weight);
    uint8_t *is_yes = zeroed((size_t)from->n, 1);
    boost_examples made = {.seen = seen, .weight = weight, .is_yes = is_yes, .width = DTLP_SEEN_COUNT};
    for (int i = 0; i < from->n; i++) {
        if (fold >= 0 && (from->article[i] % FOLDS == fold) != within)
            continue;
        memcpy(seen + (size_t)made.n * DTLP_SEEN_COUNT, from->seen + (size_t)i * DTLP_SEEN_COUNT, DTLP_SEEN_COUNT * sizeof *seen);
        weight[made.n] = from->weight[i];
        is_yes[made.n++] = from->is_yes[i];
    }
    return made;
}

static boost_settings settings_of(const settings *s)
{
    return (boost_settings){.trees = s->trees, .rate = s->rate / 1000.0, .rows = 0.8, .columns = 0.5, .penalty = 1, .least = 3, .seed = 20251119};
}

static int32_t logit_of(int percent)
{
    return (int32_t)lrint(log(percent / (100.0 - percent)) * DTLP_LOGIT);
}

/* How many mentions that the rules left become rows from so many percent on, and how many of them rightly. */
static void tell_rows(const examples *from, const int32_t *odds, int percent, int n_articles)
{
    int rows = 0, right = 0, must = 0;
    for (int i = 0, next; i < from->n; i = next) {
        int best = -1;
        for (next = i; next < from->n && from->article[next] == from->article[i] && from->mention[next] == from->mention[i]; next++)
            if (odds[next] >= logit_of(percent) && (best < 0 || odds[next] > odds[best]))
                best = next;
        rows += best >= 0;
        right += best >= 0 && from->is_yes[best];
        must += best >= 0 && from->is_must[best];
    }
    printf("from %d %% on: %.2f rows an article, %.2f of them right, %.2f that may not be missing\n", percent, (double)rows / n_articles,
           (double)right / n_articles, (double)must / n_articles);
}

static void cross_validate(const examples *from, const settings *s, int n_articles)
{
    int32_t *odds = zeroed((size_t)from->n, sizeof *odds);
    double loss = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
        boost_examples taught = select_examples(from, fold, false);
        boost_settings how = settings_of(s);
        dtlp_forest forest = boost_learn(&taught, &how);
        for (int i = 0; i < from->n; i++)
            if (from->article[i] % FOLDS == fold)
                odds[i] = dtlp_forest_says(&forest, from->seen + (size_t)i * DTLP_SEEN_COUNT);
    }
    for (int i = 0; i < from->n; i++)
        loss += log1p(exp((from->is_yes[i] ? -1.0 : 1.0) * odds[i] / DTLP_LOGIT));
    printf("%d articles, %d examples, log loss %.4f\n", n_articles, from->n, loss / from->n);
    for (int percent = 60; percent >= 20; percent -= 5)
        tell_rows(from, odds, percent, n_articles);
}

static int by_odds(const void *left, const void *right)
{
    const int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return a < b ? -1 : a > b;
}

/* The odds after the first trees below which hardly anything is accepted in the end. */
static void find_hopeless(const boost_examples *from, dtlp_forest *forest)
{
    int32_t *early = zeroed((size_t)from->n, sizeof *early);
    int n = 0;
    dtlp_forest first = *forest;
    first.n = EARLY < forest->n ? EARLY : forest->n;
    for (int i = 0; i < from->n; i++) {
        const int16_t *seen = from->seen + (size_t)i * DTLP_SEEN_COUNT;
        if (dtlp_forest_says(forest, seen) >= forest->accept)
            early[n++] = dtlp_forest_says(&first, seen);
    }
    qsort(early, (size_t)n, sizeof *early, by_odds);
    forest->early = first.n;
    forest->hopeless = n == 0 ? INT32_MIN / 2 : early[(int64_t)n * PER_MILLE_LOST / 1000];
    free(early);
}

static void write_forest(const char *path, const dtlp_forest *forest)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        fail("cannot write", path);
    fprintf(file, "# The trees that judge which mentions are rows; made by dateline-train-rows from articles.rows.\n");
    fprintf(file, "base %d\naccept %d\nearly %u %d\n", (int)forest->base, (int)forest->accept, forest->early, (int)forest->hopeless);
    for (uint32_t t = 0; t < forest->n; t++) {
        const dtlp_decision_tree *tree = &forest->trees[t];
        fprintf(file, "ask");
        for (int i = 0; i < DTLP_TREE_SPLITS; i++)
            if (tree->from[i] == INT16_MAX)
                fprintf(file, " -");
            else
                fprintf(file, " %s:%d", names[tree->seen[i]], tree->from[i]);
        fprintf(file, "\nsay");
        for (int i = 0; i < DTLP_TREE_LEAVES; i++)
            fprintf(file, " %d", tree->leaf[i]);
        fprintf(file, "\n");
    }
    if (fclose(file) != 0)
        fail("cannot write", path);
}

static settings read_options(int argc, char **argv)
{
    settings s = {.trees = 250, .rate = 80, .accept = 34, .forbidden = 30, .sample = 4};
    const struct {
        const char *name;
        int *number;
    } options[] = {{"--trees", &s.trees}, {"--rate", &s.rate}, {"--accept", &s.accept}, {"--forbidden", &s.forbidden}, {"--sample", &s.sample}};
    for (int i = 1; i < argc; i++) {
        bool known = false;
        for (size_t o = 0; o < sizeof options / sizeof *options && i + 1 < argc; o++)
            if (strcmp(argv[i], options[o].name) == 0) {
                *options[o].number = atoi(argv[++i]);
                known = true;
                break;
            }
        if (known)
            continue;
        if (strcmp(argv[i], "-o") == 0 && i + 1 < argc)
            s.out = argv[++i];
        else if (argv[i][0] != '-' && s.articles == NULL)
            s.articles = argv[i];
        else
            fail("unknown option, or without a value", argv[i]);
    }
    if (s.articles == NULL || s.trees < 1 || s.accept < 1 || s.accept > 99)
        fail("usage: dateline-train-rows [-o FOREST] ARTICLES", "no articles, or a number out of bounds");
    return s;
}

int main(int argc, char **argv)
{
    const settings s = read_options(argc, argv);
    int n;
    const gold_article *articles = read_articles(s.articles, &n);
    const examples all = make_examples(articles, n, &s);
    if (all.n == 0)
        fail("nothing to learn from", s.articles);
    if (s.out == NULL) {
        cross_validate(&all, &s, n);
        return 0;
    }
    boost_examples from = select_examples(&all, -1, true);
    boost_settings how = settings_of(&s);
    dtlp_forest forest = boost_learn(&from, &how);
    forest.accept = logit_of(s.accept);
    find_hopeless(&from, &forest);
    write_forest(s.out, &forest);
    return 0;
}
