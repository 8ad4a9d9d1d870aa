/* The floor under every terminal table: as many rows as asked for, each made from its number, painted by curses.
 * It reads nothing, stores nothing and knows four keys; a table that takes its rows from a database is measured against it.
 * cc -O2 -o floor floor.c -lncursesw ; floor ROWS */
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>

static long rows, top, cursor;

static void paint(void)
{
    int height, width;
    getmaxyx(stdscr, height, width);
    int page = height - 3;
    if (cursor < top) top = cursor;
    if (cursor >= top + page) top = cursor - page + 1;
    char line[256];
    attrset(A_BOLD);
    mvaddnstr(0, 0, "Day         Text                                 Counterparty                Amount", width);
    for (int y = 0; y < page; y++) {
        long row = top + y;
        unsigned mixed = (unsigned)(row * 2654435761u);
        snprintf(line, sizeof line, "%02u.%02u.2026  NETTGIRO FAKTURA %08u           Leverandør %04u AS    %12ld,%02u", mixed % 28 + 1,
                 mixed / 28 % 12 + 1, mixed, mixed % 9999, (long)(mixed % 1000000), mixed % 100);
        attrset(row == cursor ? A_REVERSE : A_NORMAL);
        mvhline(y + 1, 0, ' ', width);
        if (row < rows) mvaddnstr(y + 1, 0, line, width);
    }
    attrset(A_NORMAL);
    mvhline(height - 1, 0, ' ', width);
    mvprintw(height - 1, 0, "row %ld/%ld", cursor + 1, rows);
    refresh();
}

int main(int count, char **arguments)
{
    setlocale(LC_ALL, "");
    rows = count > 1 ? atol(arguments[1]) : 1000000;
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    for (;;) {
        paint();
        long page = LINES - 3;
        switch (getch()) {
        case 'q': case 'Q': endwin(); return 0;
        case KEY_DOWN: if (cursor < rows - 1) cursor++; break;
        case KEY_UP: if (cursor > 0) cursor--; break;
        case KEY_NPAGE: top += page; cursor += page; break;
        case KEY_PPAGE: top -= page; cursor -= page; break;
        case KEY_HOME: top = cursor = 0; break;
        case KEY_END: cursor = rows - 1; break;
        }
        if (cursor > rows - 1) cursor = rows - 1;
        if (cursor < 0) cursor = 0;
        if (top > rows - page) top = rows - page;
        if (top < 0) top = 0;
    }
}
