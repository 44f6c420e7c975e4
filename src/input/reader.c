#include "input/input.h"
dtl_status dtl_reader_new(const dtl_context *context, const char *format, const char *name,
                          dtl_source_fn *source, void *user, dtl_reader **out)
{
    (void)context; (void)format; (void)name; (void)source; (void)user; *out = NULL;
    return DTL_ERROR_INPUT;
}
void dtl_reader_free(dtl_reader *reader) { (void)reader; }
dtl_status dtl_reader_next(dtl_reader *reader, const dtl_input **out) { (void)reader; *out = NULL; return DTL_END; }
const dtl_reader_failure *dtl_reader_error(const dtl_reader *reader) { return &reader->failure; }
const char *const *dtl_reader_formats(void) { static const char *const names[] = {NULL}; return names; }
dtlp_slice dtlp_input_clean(dtlp_arena *arena, const dtlp_diag *diag, const char *bytes, size_t size)
{
    (void)diag;
    return (dtlp_slice){dtlp_arena_copy(arena, bytes, size), size};
}
