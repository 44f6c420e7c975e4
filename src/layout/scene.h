/* scene.h - a picture, not yet drawn: what layout hands to the drawing writers.
 *
 * Owns the display list. No shape knows an event but by the id of its group.
 * All lengths are CSS px (1/96 inch), y grows downwards, angles none. Items
 * stand in reading order; where shapes overlap, later ones cover earlier ones.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_SCENE_H
#define DTLP_LAYOUT_SCENE_H

#include "base/arena.h"

/* Colours are roles; the theme says what they look like. */
typedef enum dtlp_ink {
    DTLP_INK_NONE,
    DTLP_INK_PAGE,     /* the page itself */
    DTLP_INK_TEXT,
    DTLP_INK_MUTED,    /* secondary text */
    DTLP_INK_LINE,     /* spine, ticks */
    DTLP_INK_SOFT,     /* bands */
    DTLP_INK_GRID,     /* lines that only lead the eye */
    DTLP_INK_LANE_1, DTLP_INK_LANE_2, DTLP_INK_LANE_3, DTLP_INK_LANE_4,
    DTLP_INK_LANE_5, DTLP_INK_LANE_6, DTLP_INK_LANE_7, DTLP_INK_LANE_OTHER,
    DTLP_INK_COUNT
} dtlp_ink;

typedef struct dtlp_palette dtlp_palette;

/* 0xRRGGBB of an ink in a theme; AUTO is LIGHT. */
uint32_t dtlp_ink_rgb(const dtl_scene *scene, dtlp_ink ink, dtl_theme theme);

typedef enum dtlp_face { DTLP_FACE_REGULAR, DTLP_FACE_BOLD, DTLP_FACE_ITALIC, DTLP_FACE_COUNT } dtlp_face;

typedef enum dtlp_shape_kind {
    DTLP_DRAW_GROUP,   /* opens a group; its shapes follow up to DTLP_DRAW_END */
    DTLP_DRAW_END,
    DTLP_DRAW_RECT,
    DTLP_DRAW_PATH,    /* straight and curved lines */
    DTLP_DRAW_TEXT     /* one line of text, already broken and placed */
} dtlp_shape_kind;

/* What a group is to someone who cannot see it. */
typedef enum dtlp_role {
    DTLP_ROLE_NONE, DTLP_ROLE_LIST, DTLP_ROLE_ITEM, DTLP_ROLE_DECORATION, DTLP_ROLE_LINK
} dtlp_role;

/* What a line of text says. */
typedef enum dtlp_part {
    DTLP_PART_STORY,   /* the picture's title */
    DTLP_PART_NOTE,    /* subtitle, breaks, strip, legend */
    DTLP_PART_HEAD,    /* year and month heads */
    DTLP_PART_TITLE,   /* of an entry */
    DTLP_PART_DATE,
    DTLP_PART_META     /* the muted line under a title */
} dtlp_part;

/* Which end of a line its x is, as seen on the page. */
typedef enum dtlp_anchor { DTLP_LEFT, DTLP_MIDDLE, DTLP_RIGHT } dtlp_anchor;

typedef struct dtlp_point { double x, y; } dtlp_point;

typedef enum dtlp_path_op { DTLP_MOVE, DTLP_LINE, DTLP_CURVE /* three points */, DTLP_CLOSE } dtlp_path_op;

typedef struct dtlp_shape_item {
    dtlp_shape_kind kind;
    dtlp_ink fill, stroke;
    double stroke_width;      /* px */
    bool dashed;
    double fade_from, fade_to; /* opacity at the left/top and right/bottom end; 1, 1: solid */
    bool fade_vertical;
    union {
        struct { const char *id, *title, *description, *href; dtlp_role role; } group;
        struct { double x, y, width, height, radius; } rect;
        struct { const uint8_t *ops; uint32_t n_ops; const dtlp_point *points; uint32_t n_points; } path;
        struct {
            const char *string;   /* UTF-8, no control characters */
            const char *language; /* BCP 47, NULL: the scene's */
            double x, y;          /* of the baseline's left end, middle or right end */
            double size;          /* px */
            double width;         /* measured, px */
            dtlp_face face;
            dtlp_anchor anchor;
            dtlp_part part;
            bool rtl;
        } text;
    } as;
} dtlp_shape_item;

/* A stretch of the page that must not be cut: page breaks go before it. */
typedef struct dtlp_row {
    double y, height;
    const char *continued;    /* "2024 (continued)" if a page begins with it; NULL: nothing */
    const char *bookmark;     /* begins a section of this name; NULL: does not */
    bool keep;                /* belongs with the row before it */
} dtlp_row;

struct dtl_scene {
    dtlp_arena arena;
    double width, height;     /* px */
    const char *title;        /* accessible name */
    const char *description;  /* one sentence */
    const char *language;
    bool rtl;                 /* mirrored: reads from the right */
    const dtlp_palette *palette;
    dtl_day date;             /* for metadata: the reference date, or DTL_DAY_NONE */
    const dtlp_shape_item *items;
    uint32_t n_items;
    double head_top, head_bottom; /* px: what further sheets show again above their rows; 0, 0: nothing */
    const dtlp_row *rows;     /* in order from top to bottom */
    uint32_t n_rows;
};

#endif
