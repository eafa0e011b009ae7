#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdint.h>

/* Swift cannot call C-variadic functions, and `stdin` and its siblings are not
 * concurrency-safe there: these functions are typed faces over them, plus the
 * few things that must be written in C, the signal handlers. */

/* ---- libedit ---------------------------------------------------------- */

/* An editor on standard input and output; NULL where libedit cannot start. */
EditLine *celine_new(const char *program);

void celine_set_client_data(EditLine *editor, void *data);
void *celine_client_data(EditLine *editor);

/* Selects the emacs keys; this resets every binding. */
int celine_use_emacs_keys(EditLine *editor);

/* The prompt's string must live until the next call; text between two
 * `celine_literal` characters has no width. */
typedef char *(*celine_prompt_function)(EditLine *editor);
int celine_set_prompt(EditLine *editor, celine_prompt_function function);
#define celine_literal 1

typedef unsigned char (*celine_command)(EditLine *editor, int character);
int celine_add_command(EditLine *editor, const char *name, const char *help, celine_command command);
int celine_bind(EditLine *editor, const char *key, const char *command);

/* Draws the prompt and the line anew from where the cursor stands. */
void celine_draw(EditLine *editor);

/* Takes the terminal into raw mode before the prompt is drawn: libedit would do
 * it afterwards, and a key typed in between would be lost to the system. */
void celine_enter_raw_mode(EditLine *editor);

/* Takes the terminal into raw mode anew, whatever another program made of it. */
void celine_renew_raw_mode(EditLine *editor);

/* The next typed character as a Unicode scalar: 1, or 0 at the end of input, or -1. */
int celine_next_character(EditLine *editor, uint32_t *character);

/* Makes libedit read through `celine_wait`. `redraw` is called when the window
 * has another size or the process was continued; `filter` sees every typed
 * character and returns the one that libedit shall see. */
typedef void (*celine_redraw_function)(EditLine *editor);
typedef uint32_t (*celine_filter_function)(EditLine *editor, uint32_t character);
void celine_read_through(EditLine *editor, celine_redraw_function redraw, celine_filter_function filter);

/* ---- Signals ---------------------------------------------------------- */

/* SIGINT raises the interrupt flag; SIGHUP and SIGTERM raise both flags;
 * SIGPIPE is ignored; crashes and SIGTSTP restore the terminal first. */
void celine_install_signal_handlers(void);

/* Non-zero after Ctrl-C. The address stays the same for the life of the process. */
const volatile int *celine_interrupt_flag(void);
void celine_clear_interrupt(void);
void celine_raise_interrupt(void);
int celine_hung_up(void);

enum celine_wait_result {
    celine_ready = 1,
    celine_timed_out = 0,
    celine_stopped = -1, /* the interrupt or hang-up flag is raised */
    celine_failed = -2
};

/* Waits until `descriptor` can be read, a flag is raised, or the time is out
 * (negative: waits for ever). Sleeps through changes of the window when
 * `editor` is NULL. */
int celine_wait(EditLine *editor, int descriptor, int milliseconds);

/* ---- The terminal itself ----------------------------------------------- */

/* Bracketed paste on, and the modes remembered; and back. */
void celine_begin_editing(void);
void celine_end_editing(void);

/* Remembers that the cursor is hidden, so that every way out shows it. */
void celine_set_cursor_hidden(int hidden);

/* Puts back the modes, the cursor and bracketed paste, as far as they were changed. */
void celine_restore_terminal(void);

/* The window of a descriptor's terminal: 1, or 0 where it is unknown. */
int celine_window_size(int descriptor, int *columns, int *rows);

/* Takes the user's character encoding; where that is not UTF-8, tries a UTF-8
 * locale without a language. Returns the code set the user had asked for. */
const char *celine_prepare_locale(void);

/* Columns that a Unicode scalar takes on the screen; 0 for control characters. */
int celine_width(uint32_t character);

/* Writes text to standard output behind what libedit has written. */
void celine_write(const char *text);

#endif
