#include "write/write.h"
static void write_nothing(const dtlp_write_job *job) { (void)job; }
const dtlp_writer dtlp_writers[] = {
    {{"table", "", "text/plain", "readable table for a terminal", false, false, true}, write_nothing},
};
const size_t dtlp_n_writers = sizeof dtlp_writers / sizeof *dtlp_writers;
