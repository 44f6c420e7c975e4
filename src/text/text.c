#include "text/text.h"
dtlp_text dtlp_text_split(dtlp_arena *arena, dtlp_slice text)
{
    (void)arena;
    return (dtlp_text){.at = text.at, .size = (uint32_t)text.size};
}
