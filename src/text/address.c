/* address.c - URLs, e-mail addresses, domain and file names, @names, #tags.
 *
 * Owns where an Internet address ends.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/token.h"

#include "text/generated/words.h"

static bool listed(const dtlp_scan *scan, uint32_t begin, uint32_t end, uint32_t flag)
{
    return (dtlp_lexicon_flags(&dtlp_words, (dtlp_slice){scan->text + begin, end - begin}) & flag) != 0;
}

/* End of everything up to white space or a bracket that cannot stand in a URL,
 * the sentence's own punctuation left behind. */
static uint32_t url_end(const dtlp_scan *scan, uint32_t begin, uint32_t at)
{
    uint32_t opened = 0;
    for (; at < scan->end; at++) {
        unsigned char byte = (unsigned char)scan->text[at];
        if (byte <= ' ' || byte == '<' || byte == '>' || byte == '"' || byte == 0x7F)
            break;
        if (byte >= 0x80 && dtlp_scan_at(scan, at).class != DTLP_CHAR_LETTER &&
            (byte & 0xC0) != 0x80)
            break;
        opened += byte == '(';
    }
    while (at > begin + 1 && memchr(".,;:!?'*)]}", scan->text[at - 1], 11) != NULL) {
        if (scan->text[at - 1] == ')' && opened > 0)
            break;
        at--;
    }
    return at;
}

static bool is_local_part(char c)
{
    return dtlp_is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

static uint32_t local_end(const dtlp_scan *scan, uint32_t at)
{
    while (at < scan->end && is_local_part(scan->text[at]))
        at++;
    return at;
}

/* Small letters, digits and hyphens, a letter first and last: a part of a name that is written with dots. */
static bool is_part(const char *at, uint32_t size)
{
    for (uint32_t i = 0; i < size; i++)
        if (!dtlp_is_lower(at[i]) && !dtlp_is_digit(at[i]) && at[i] != '-')
            return false;
    return size > 1 && dtlp_is_lower(at[0]) && dtlp_is_lower(at[size - 1]);
}

/* Is text[begin .. end) a domain or file name, or a name of three parts or more? Counts its dots. */
static bool is_domain(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t label = begin, dots = 0;
    bool parts = true;
    for (uint32_t at = begin; at < end; at++) {
        if (scan->text[at] != '.')
            continue;
        if (at == label)
            return false;
        parts &= is_part(scan->text + label, at - label);
        label = at + 1;
        dots++;
    }
    if (dots == 0 || end - begin < 5 || label >= end)
        return false;
    if (dots > 1 && parts && is_part(scan->text + label, end - label))
        return true;
    bool longer = dots > 1 || (end < scan->end && scan->text[end] == '/');
    return listed(scan, label, end, WORDS_DOMAIN) || (longer && listed(scan, label, end, WORDS_DOMAIN_WORD));
}

/* End of scheme://..., mailto:...; 0 if it is neither. */
static uint32_t scheme_end(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    const char *text = scan->text;
    if (scan->end - end > 3 && memcmp(text + end, "://", 3) == 0)
        return url_end(scan, begin, end + 3);
    if (scan->end - end > 1 && text[end] == ':' && dtlp_is_alnum(text[end + 1]) &&
        listed(scan, begin, end, WORDS_SCHEME))
        return url_end(scan, begin, end + 1);
    return 0;
}

static uint32_t trim(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    while (end > begin && !dtlp_is_alnum(scan->text[end - 1]))
        end--;
    return end;
}

uint32_t dtlp_address_end(dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t url = scheme_end(scan, begin, end);
    if (url != 0)
        return url;
    if (end < scan->address_checked)
        return 0;
    uint32_t stop = local_end(scan, end);
    scan->address_checked = stop;
    if (stop + 1 < scan->end && scan->text[stop] == '@' && dtlp_is_alnum(scan->text[stop + 1]))
        return trim(scan, begin, local_end(scan, stop + 1));
    stop = trim(scan, begin, stop);
    if (!is_domain(scan, begin, stop))
        return 0;
    return stop < scan->end && scan->text[stop] == '/' ? url_end(scan, begin, stop) : stop;
}

uint32_t dtlp_tag_end(const dtlp_scan *scan, uint32_t at)
{
    uint32_t end = dtlp_scan_alnum_end(scan, at);
    while (end < scan->end && scan->text[end] == '_')
        end = dtlp_scan_alnum_end(scan, end + 1);
    return end;
}
