#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

/// Sets the C library's allocator up for one thread at a time that takes and gives back much. Call it once, before
/// there are threads. Does nothing where the library is not glibc.
void allocator_configure(void);

/// Lets threads that work at once take memory without waiting for each other. Call it before there are threads.
void allocator_serve_threads(void);

/// Gives back to the system what the C library keeps free, if that is more than some bytes.
void allocator_trim(unsigned long most_kept_bytes);

/// Asks the processor to have the memory at an address at hand soon. Any address will do.
static inline void allocator_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
