#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

/// Sets the C library's allocator up for one thread at a time that takes and gives back much. Call it once, before
/// there are threads. Does nothing where the library is not glibc.
void allocator_configure(void);

/// Asks the system to serve the C library's heap, as far as it reaches now, with pages of 2 MiB: small ones cost more
/// than filling them. Costs nothing where the heap has not grown. Does nothing where the library is not glibc.
void allocator_use_large_pages(void);

/// The same for a block of some MiB that the C library has just given, wherever it stands. What it holds stays.
void allocator_prepare(void *place, unsigned long bytes);

/// Lets threads that work at once take memory without waiting for each other. Call it before there are threads.
void allocator_serve_threads(void);

/// Gives back to the system what the C library keeps free, if that is more than some bytes.
void allocator_trim(unsigned long most_kept_bytes);

/// Asks the processor to have the memory at an address at hand soon. Any address will do.
static inline void allocator_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
