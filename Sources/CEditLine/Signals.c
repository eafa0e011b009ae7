#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

void celine_redraw(EditLine *editor);

static volatile sig_atomic_t interrupted;
static volatile sig_atomic_t hung_up;
static volatile sig_atomic_t needs_redraw;
static volatile sig_atomic_t was_continued;
static volatile sig_atomic_t is_editing;
static volatile sig_atomic_t cursor_hidden;
static struct termios modes_before;
static volatile sig_atomic_t modes_known;

/* A handler writes one byte here, so that a `select` wakes up whichever thread
 * the signal was delivered to. */
static int wake_pipe[2] = {-1, -1};

static void write_all(const char *text, size_t length)
{
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, text, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text += written;
        length -= (size_t)written;
    }
}

#define WRITE_LITERAL(text) write_all(text, sizeof text - 1)

static void wake(void)
{
    if (wake_pipe[1] >= 0) {
        int saved = errno;
        ssize_t ignored = write(wake_pipe[1], "", 1);
        (void)ignored;
        errno = saved;
    }
}

/* Only functions that a signal handler may call. */
void celine_restore_terminal(void)
{
    int saved = errno;
    if (cursor_hidden) {
        WRITE_LITERAL("\033[0m\033[?25h");
        cursor_hidden = 0;
    }
    if (is_editing) {
        WRITE_LITERAL("\033[?2004l");
        if (modes_known)
            tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    }
    errno = saved;
}

void celine_begin_editing(void)
{
    modes_known = tcgetattr(STDIN_FILENO, &modes_before) == 0;
    is_editing = 1;
    WRITE_LITERAL("\033[?2004h");
}

void celine_end_editing(void)
{
    if (is_editing)
        WRITE_LITERAL("\033[?2004l");
    is_editing = 0;
}

void celine_set_cursor_hidden(int hidden)
{
    cursor_hidden = hidden;
}

static void handle_stop_request(int number)
{
    if (number != SIGINT)
        hung_up = 1;
    interrupted = 1;
    wake();
}

static void handle_window_change(int number)
{
    (void)number;
    needs_redraw = 1;
    wake();
}

static void handle_continue(int number)
{
    (void)number;
    was_continued = 1;
    needs_redraw = 1;
    wake();
}

/* Ctrl-Z: hands the terminal back in order, then stops as if there were no handler. */
static void handle_suspend(int number)
{
    int saved = errno;
    celine_restore_terminal();
    struct sigaction default_action, own_action;
    memset(&default_action, 0, sizeof default_action);
    default_action.sa_handler = SIG_DFL;
    sigemptyset(&default_action.sa_mask);
    sigaction(number, &default_action, &own_action);
    sigset_t unblocked, before;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &unblocked, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(number, &own_action, NULL);
    errno = saved;
}

static const int crash_signals[] = {SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
#define CRASH_SIGNALS (sizeof crash_signals / sizeof *crash_signals)
static struct sigaction crash_actions_before[CRASH_SIGNALS];

static void handle_crash(int number)
{
    celine_restore_terminal();
    for (size_t i = 0; i < CRASH_SIGNALS; i++)
        if (crash_signals[i] == number)
            sigaction(number, &crash_actions_before[i], NULL);
    raise(number);
}

/* Without SA_RESTART: a blocking call returns, so that Ctrl-C is seen at once. */
static void set_handler(int number, void (*handler)(int), struct sigaction *before)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, before);
}

void celine_install_signal_handlers(void)
{
    static int installed;
    if (installed)
        return;
    installed = 1;
    if (pipe(wake_pipe) == 0) {
        for (int i = 0; i < 2; i++) {
            fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
            fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
        }
    }
    set_handler(SIGPIPE, SIG_IGN, NULL);
    set_handler(SIGXFSZ, SIG_IGN, NULL); /* a file that may not grow is an error of its write */
    set_handler(SIGINT, handle_stop_request, NULL);
    set_handler(SIGTERM, handle_stop_request, NULL);
    struct sigaction before;
    set_handler(SIGHUP, handle_stop_request, &before);
    if (before.sa_handler == SIG_IGN) /* started with nohup */
        set_handler(SIGHUP, SIG_IGN, NULL);
    set_handler(SIGWINCH, handle_window_change, NULL);
    set_handler(SIGCONT, handle_continue, NULL);
    set_handler(SIGTSTP, handle_suspend, &before);
    if (before.sa_handler == SIG_IGN) /* the parent knows no job control */
        set_handler(SIGTSTP, SIG_IGN, NULL);
    for (size_t i = 0; i < CRASH_SIGNALS; i++)
        set_handler(crash_signals[i], handle_crash, &crash_actions_before[i]);
    atexit(celine_restore_terminal);
}

const volatile int *celine_interrupt_flag(void)
{
    _Static_assert(sizeof(sig_atomic_t) == sizeof(int), "the flag is handed out as an int");
    return &interrupted;
}

void celine_clear_interrupt(void)
{
    interrupted = 0;
    /* A request to end is never withdrawn; looking after the store leaves no gap. */
    if (hung_up)
        interrupted = 1;
}

void celine_raise_interrupt(void)
{
    interrupted = 1;
    wake();
}

int celine_hung_up(void)
{
    return hung_up;
}

/* Runs on the thread that reads, not in a handler. */
static void redraw_if_needed(EditLine *editor)
{
    if (editor == NULL || !needs_redraw)
        return;
    needs_redraw = 0;
    if (was_continued && is_editing) {
        celine_renew_raw_mode(editor);
        WRITE_LITERAL("\033[?2004h");
    }
    was_continued = 0;
    celine_redraw(editor);
}

int celine_wait(EditLine *editor, int descriptor, int milliseconds)
{
    for (;;) {
        if (interrupted || hung_up)
            return celine_stopped;
        redraw_if_needed(editor);
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(descriptor, &readable);
        int highest = descriptor;
        if (wake_pipe[0] >= 0) {
            FD_SET(wake_pipe[0], &readable);
            if (wake_pipe[0] > highest)
                highest = wake_pipe[0];
        }
        struct timeval limit = {milliseconds / 1000, (milliseconds % 1000) * 1000};
        int count = select(highest + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit);
        if (count < 0 && errno != EINTR)
            return celine_failed;
        if (count < 0)
            continue;
        if (count == 0)
            return celine_timed_out;
        if (wake_pipe[0] >= 0 && FD_ISSET(wake_pipe[0], &readable)) {
            char drained[64];
            while (read(wake_pipe[0], drained, sizeof drained) > 0)
                continue;
            continue;
        }
        if (FD_ISSET(descriptor, &readable))
            return celine_ready;
    }
}
