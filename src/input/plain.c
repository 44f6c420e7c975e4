/* plain.c - plain text: one file, one document, perhaps with a head that tells
 * of it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"

dtl_status dtlp_plain_next(dtl_reader *reader)
{
    dtlp_slice text;
    dtl_status status = dtlp_reader_take_text(reader, &text);
    if (status != DTL_OK)
        return status;
    text = dtlp_head_take(reader, text);
    dtlp_head_find_date(reader, text);
    if (text.size == 0)
        dtlp_diag_report(&reader->diag, DTLP_D_EMPTY_INPUT);
    reader->input.text = text.at;
    reader->input.text_size = text.size;
    return DTL_OK;
}
