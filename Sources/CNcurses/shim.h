// What Swift cannot see of ncurses: macros with arguments, variadic functions and global variables.

#ifndef BO_CNCURSES_SHIM_H
#define BO_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

// In term.h, whose hundreds of macros are no use to anybody.
extern int setupterm(const char *term, int fildes, int *errret);
// In wchar.h only with the right feature macros.
extern int wcwidth(wchar_t c);

// Attributes.
static inline attr_t bo_attr_bold(void) { return A_BOLD; }
static inline attr_t bo_attr_dim(void) { return A_DIM; }
static inline attr_t bo_attr_underline(void) { return A_UNDERLINE; }
static inline attr_t bo_attr_reverse(void) { return A_REVERSE; }

/// A cell's fields, set directly: setcchar(3) checks and copies far more than a frame of ten thousand cells can afford.
/// Marks are added by bo_cell_mark.
static inline void bo_cell_set(cchar_t *cell, wchar_t letter, attr_t attributes, int pair) {
    cell->attr = attributes | (attr_t)COLOR_PAIR(pair < 256 ? pair : 255);
    cell->chars[0] = letter;
    cell->chars[1] = 0;
    cell->chars[2] = 0;
    cell->chars[3] = 0;
    cell->chars[4] = 0;
    cell->ext_color = pair;
}

/// Puts a combining mark on a cell's letter; place is 1 to 4, others are left out.
static inline void bo_cell_mark(cchar_t *cell, int place, wchar_t mark) {
    if (place > 0 && place < CCHARW_MAX) cell->chars[place] = mark;
}

// Global variables.
static inline WINDOW *bo_stdscr(void) { return stdscr; }
static inline int bo_colors(void) { return COLORS; }
static inline int bo_color_pairs(void) { return COLOR_PAIRS; }

/// The next doupdate paints everything, whatever curses believes is on the screen.
static inline void bo_distrust_screen(void) { clearok(curscr, TRUE); }

/// A capability that is a text; NULL when the terminal has none of that name, or when it is no text.
static inline const char *bo_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text == (char *)-1 ? NULL : text;
}

/// A capability with one number in it, filled in; valid until the next call.
static inline const char *bo_capability_with(const char *text, int number) { return tparm((char *)text, number); }

/// Whether the locale in force has bytes for a letter.
static inline int bo_can_encode(wchar_t letter) {
    char bytes[64];
    mbstate_t state;
    memset(&state, 0, sizeof state);
    return wcrtomb(bytes, letter, &state) != (size_t)-1;
}

/// The name of the character set of the locale in force.
static inline const char *bo_codeset(void) { return nl_langinfo(CODESET); }

#endif
