#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Starts a program as the leader of a session on a new pseudo-terminal, whose
 * other end is put into `controller`. Returns -1, with `errno`, where that fails. */
pid_t cpseudoterminal_start(const char *path, char *const arguments[], char *const environment[], int columns, int rows,
                            int *controller);

int cpseudoterminal_resize(int controller, int columns, int rows);

/* The file that the code at `address` was loaded from, or NULL. */
const char *cpseudoterminal_file_of(const void *address);

#endif
