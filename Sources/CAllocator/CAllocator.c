#include "CAllocator.h"

#if defined(__linux__)
#include <malloc.h>
#endif

void allocator_configure(void) {
#if defined(__GLIBC__)
    /* One arena that grows by itself: those of further threads grow by system calls of 128 KiB. */
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 4 << 20);
    /* Arrays and tables up to 32 MiB stay within the heap, where they cost no new pages; larger ones grow where they
       stand. */
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

void allocator_serve_threads(void) {
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, 32);
#endif
}

void allocator_trim(unsigned long most_kept_bytes) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
    if (mallinfo2().fordblks > most_kept_bytes) malloc_trim(0);
#else
    (void)most_kept_bytes;
#endif
}
