#if defined(__linux__)
/* For sbrk and madvise. */
#define _GNU_SOURCE
#endif

#include "CAllocator.h"

#if defined(__linux__)
#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

#if defined(__GLIBC__)
/* By how much the heap grows at a time: what nobody touches takes no memory, but counts against a limit on addresses.
   Much at once, for what the heap gets between two calls of allocator_use_large_pages has small pages. */
static const int growth = 256 << 20;
static const int growth_within_limits = 4 << 20;

static const uintptr_t large_page = 2 << 20;
/* Where the first large page of the heap may begin, and where the heap ended when they were last asked for. */
static uintptr_t first_large_page;
static _Atomic(uintptr_t) advised_end;

static int is_limited(__rlimit_resource_t resource) {
    struct rlimit limit;
    return getrlimit(resource, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}
#endif

void allocator_configure(void) {
#if defined(__GLIBC__)
    /* One arena that grows by itself: those of further threads grow by system calls of 128 KiB. */
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA) ? growth_within_limits : growth);
    /* Arrays and tables up to 32 MiB stay within the heap, where they cost no new pages; larger ones grow where they
       stand. */
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    first_large_page = ((uintptr_t)sbrk(0) + large_page - 1) / large_page * large_page;
#endif
}

void allocator_use_large_pages(void) {
#if defined(__GLIBC__)
    uintptr_t end = (uintptr_t)sbrk(0);
    if (first_large_page == 0 || end == atomic_load_explicit(&advised_end, memory_order_relaxed)) return;
    atomic_store_explicit(&advised_end, end, memory_order_relaxed);
    /* Advice only: a system that refuses it goes on with small pages. */
    if (end > first_large_page) madvise((void *)first_large_page, end - first_large_page, MADV_HUGEPAGE);
#endif
}

void allocator_prepare(void *place, unsigned long bytes) {
#if defined(__GLIBC__)
    allocator_use_large_pages();
    uintptr_t start = ((uintptr_t)place + large_page - 1) / large_page * large_page;
    uintptr_t end = ((uintptr_t)place + bytes) / large_page * large_page;
    if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
    (void)place;
    (void)bytes;
#endif
}

void allocator_serve_threads(void) {
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, 32);
#endif
}

#if defined(__GLIBC__)
static int is_resident(uintptr_t place) {
    unsigned char answer = 0;
    uintptr_t small_page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t page = place / small_page * small_page;
    return mincore((void *)page, small_page, &answer) == 0 && (answer & 1) != 0;
}
#endif

void allocator_trim(unsigned long most_kept_bytes) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
    struct mallinfo2 info = mallinfo2();
    /* Of the end of the heap only what has been used takes memory, and that is its beginning. */
    uintptr_t unused = (uintptr_t)sbrk(0) - info.keepcost;
    if (info.fordblks - info.keepcost > most_kept_bytes
        || (info.keepcost > most_kept_bytes && is_resident(unused + most_kept_bytes))) {
        malloc_trim(0);
        atomic_store_explicit(&advised_end, 0, memory_order_relaxed);
    }
#else
    (void)most_kept_bytes;
#endif
}
