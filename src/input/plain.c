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
    return dtlp_reader_give_text(reader, text);
}
