#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static celine_redraw_function redraw_function;
static celine_filter_function filter_function;

EditLine *celine_new(const char *program)
{
    return el_init(program, stdin, stdout, stderr);
}

void celine_set_client_data(EditLine *editor, void *data)
{
    el_set(editor, EL_CLIENTDATA, data);
}

void *celine_client_data(EditLine *editor)
{
    void *data = NULL;
    el_get(editor, EL_CLIENTDATA, &data);
    return data;
}

int celine_use_emacs_keys(EditLine *editor)
{
    return el_set(editor, EL_EDITOR, "emacs");
}

int celine_set_prompt(EditLine *editor, celine_prompt_function function)
{
    return el_set(editor, EL_PROMPT_ESC, function, celine_literal);
}

int celine_add_command(EditLine *editor, const char *name, const char *help, celine_command command)
{
    return el_set(editor, EL_ADDFN, name, help, command);
}

int celine_bind(EditLine *editor, const char *key, const char *command)
{
    const char *arguments[] = {"bind", key, command, NULL};
    return el_parse(editor, 3, arguments);
}

void celine_draw(EditLine *editor)
{
    el_set(editor, EL_REFRESH);
}

void celine_enter_raw_mode(EditLine *editor)
{
    el_set(editor, EL_PREP_TERM, 1);
}

void celine_renew_raw_mode(EditLine *editor)
{
    el_set(editor, EL_PREP_TERM, 0);
    el_set(editor, EL_PREP_TERM, 1);
}

int celine_next_character(EditLine *editor, uint32_t *character)
{
    wchar_t wide = 0;
    int result = el_wgetc(editor, &wide);
    *character = (uint32_t)wide;
    return result;
}

/* Assembles one character from bytes; what is no character is passed over. */
static int read_character(EditLine *editor, wchar_t *character)
{
    char bytes[MB_LEN_MAX];
    size_t count = 0;
    *character = L'\0';
    for (;;) {
        switch (celine_wait(editor, STDIN_FILENO, -1)) {
        case celine_ready:
            break;
        case celine_stopped:
            errno = EINTR;
            return -1;
        default:
            return -1;
        }
        ssize_t received = read(STDIN_FILENO, &bytes[count], 1);
        if (received == 0)
            return 0;
        if (received < 0) {
            if (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK)
                continue;
            return -1;
        }
        count++;
        mbstate_t state;
        memset(&state, 0, sizeof state);
        size_t used = mbrtowc(character, bytes, count, &state);
        if (used == (size_t)-2) {
            if (count == sizeof bytes)
                count = 0;
            continue;
        }
        if (used == (size_t)-1) {
            /* The last byte may begin the next character: try it alone. */
            bytes[0] = bytes[count - 1];
            memset(&state, 0, sizeof state);
            used = count > 1 ? mbrtowc(character, bytes, 1, &state) : used;
            count = used == (size_t)-2 ? 1 : 0;
            if (used == (size_t)-1 || used == (size_t)-2)
                continue;
        }
        if (filter_function != NULL)
            *character = (wchar_t)filter_function(editor, (uint32_t)*character);
        return 1;
    }
}

void celine_read_through(EditLine *editor, celine_redraw_function redraw, celine_filter_function filter)
{
    redraw_function = redraw;
    filter_function = filter;
    el_wset(editor, EL_GETCFN, read_character);
}

/* Called by `celine_wait` when the screen has to be drawn again. */
void celine_redraw(EditLine *editor)
{
    if (redraw_function != NULL)
        redraw_function(editor);
}

int celine_window_size(int descriptor, int *columns, int *rows)
{
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return 0;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 1;
}

/* Only LC_CTYPE: a decimal comma from LC_NUMERIC would change how C reads and
 * writes numbers for everybody else in the process. */
const char *celine_prepare_locale(void)
{
    static char asked[64];
    setlocale(LC_CTYPE, "");
    strncpy(asked, nl_langinfo(CODESET), sizeof asked - 1);
    if (strcmp(asked, "UTF-8") != 0) {
        static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (setlocale(LC_CTYPE, names[i]) != NULL)
                break;
    }
    return asked;
}

int celine_width(uint32_t character)
{
    int width = wcwidth((wchar_t)character);
    return width < 0 ? 0 : width;
}

void celine_write(const char *text)
{
    fputs(text, stdout);
    fflush(stdout);
}
