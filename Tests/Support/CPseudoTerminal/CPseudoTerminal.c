#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#include "CPseudoTerminal.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cpseudoterminal_resize(int controller, int columns, int rows)
{
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_col = (unsigned short)columns;
    size.ws_row = (unsigned short)rows;
    return ioctl(controller, TIOCSWINSZ, &size);
}

/* Between fork and exec only functions that are safe in a signal handler: the
 * tests run in several threads. */
static void become(const char *path, char *const arguments[], char *const environment[], int terminal)
{
    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++)
        dup2(terminal, descriptor);
    if (terminal > 2)
        close(terminal);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    const int numbers[] = {SIGINT, SIGPIPE, SIGHUP, SIGTERM, SIGQUIT, SIGTSTP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        signal(numbers[i], SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
}

pid_t cpseudoterminal_start(const char *path, char *const arguments[], char *const environment[], int columns, int rows,
                            int *controller)
{
#if defined(__linux__)
    int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
#else
    int end = posix_openpt(O_RDWR | O_NOCTTY);
#endif
    if (end < 0)
        return -1;
    fcntl(end, F_SETFD, FD_CLOEXEC);
    char name[128];
    int terminal = -1;
    if (grantpt(end) == 0 && unlockpt(end) == 0 && ptsname_r(end, name, sizeof name) == 0)
        terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    pid_t process = -1;
    if (terminal >= 0) {
        cpseudoterminal_resize(end, columns, rows);
        process = fork();
        if (process == 0)
            become(path, arguments, environment, terminal);
        close(terminal);
    }
    if (process < 0) {
        int saved = errno;
        close(end);
        errno = saved;
        return -1;
    }
    *controller = end;
    return process;
}

const char *cpseudoterminal_file_of(const void *address)
{
    Dl_info info;
    return dladdr(address, &info) != 0 ? info.dli_fname : NULL;
}
