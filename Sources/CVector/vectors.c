#include "CVector.h"

#include <math.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define JOIN(a, b) a##_##b
#define JOINED(a, b) JOIN(a, b)
#define NAME(name) JOINED(name, SET)

// Multiplication and addition may be fused only where the product is written so; everywhere else results are those of
// plain arithmetic.

// What every processor has.
#define SET plain
#define LANES 2
#define ROWS 4
#define VECTORS 2
// Dekker's product, without a fused multiplication.
#define SPLIT(x, high, low)                 \
    VECTOR high##_scaled = (x) * 134217729.0; \
    VECTOR high = high##_scaled - (high##_scaled - (x)); \
    VECTOR low = (x) - high
#define EXACT_PRODUCT_ERROR(a, b, product) \
    ({ SPLIT(a, ah, al); SPLIT(b, bh, bl); ((ah * bh - product) + ah * bl + al * bh) + al * bl; })
#include "kernels.h"
#undef EXACT_PRODUCT_ERROR
#undef SET
#undef LANES
#undef ROWS
#undef VECTORS

#if defined(__x86_64__)

// 2^(i / 16), and points near 1 with their inverses and logarithms, each in two parts.
static struct {
    double high[16], low[16];
} powers;
static struct {
    double inverse[16], high[16], low[16];
} points;

static double from_bits(long bits) {
    union {
        long bits;
        double number;
    } both = {bits};
    return both.number;
}

static void make_tables(void) {
    for (long i = 0; i < 16; i++) {
        long double power = exp2l(i / 16.0L);
        powers.high[i] = (double)power;
        powers.low[i] = (double)(power - (long double)powers.high[i]);
        double start = from_bits(0x3fe6000000000000 + (i << 48)), end = from_bits(0x3fe6000000000000 + ((i + 1) << 48));
        // 1 itself where the logarithm is near 0; a multiple of 1/32 elsewhere, so that what is left is exact.
        points.inverse[i] = start == 1 || end == 1 ? 1 : rint(2 / (start + end) * 32) / 32;
        long double logarithm = -logl((long double)points.inverse[i]);
        // A multiple of 2^-42, so that sums with multiples of the high part of log 2 are exact.
        points.high[i] = (double)(rintl(logarithm * 0x1p42L) / 0x1p42L);
        points.low[i] = (double)(logarithm - (long double)points.high[i]);
    }
}

#define HAS_FUSED
#define EXACT_PRODUCT_ERROR(a, b, product) __builtin_elementwise_fma(a, b, -(product))

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define SET avx2
#define LANES 4
// One of sixteen numbers for each lane.
#define LOOKUP(table, place) \
    ((VECTOR){(table)[(place)[0]], (table)[(place)[1]], (table)[(place)[2]], (table)[(place)[3]]})
#define ROWS 4
#define VECTORS 3
#include "kernels.h"
#undef SET
#undef LANES
#undef LOOKUP
#undef ROWS
#undef VECTORS
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,fma"))), apply_to = function)
#define SET avx512
#define LANES 8
#define LOOKUP(table, place) \
    (VECTOR)_mm512_permutex2var_pd(_mm512_loadu_pd(table), (__m512i)(place), _mm512_loadu_pd((table) + 8))
#define ROWS 8
#define VECTORS 3
#include "kernels.h"
#undef SET
#undef LANES
#undef LOOKUP
#undef ROWS
#undef VECTORS
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,popcnt"))), apply_to = function)
#include "sorting.h"
#pragma clang attribute pop

#endif

// The loops of one set of instructions.
struct kernels {
    long rows, columns;
    void (*multiply_panels)(long, const double *, const double *, double *, long, long, long);
    void (*add)(long, const double *, long, const double *, long, double *);
    void (*subtract)(long, const double *, long, const double *, long, double *);
    void (*multiply)(long, const double *, long, const double *, long, double *);
    void (*divide)(long, const double *, long, const double *, long, double *);
    void (*compare[4])(long, const double *, long, const double *, long, unsigned char *);
    void (*choose)(long, const unsigned char *, const double *, long, const double *, long, double *);
    void (*square_root)(long, const double *, double *);
    void (*add_scaled)(long, double, const double *, double *);
    void (*turn_chain)(long, long, const double *, const double *, double *, long);
    void (*reflect_rows)(long, long, double, const double *, double *, long);
    void (*reflect_columns)(long, long, double, const double *, double *, long);
    double (*dot)(long, const double *, const double *);
    double (*sum_block)(long, const double *);
    double (*largest)(long, const double *);
    double (*smallest)(long, const double *);
    void (*exact_dot)(long, const double *, const double *, double *, double *);
    void (*squared_distances)(long, double, const double *, double *);
    void (*exponential)(long, const double *, double *);
    void (*logarithm)(long, const double *, double *);
};

#define KERNELS(set, rows, columns)                                                                                \
    { rows, columns, multiply_panels_##set, add_##set, subtract_##set, multiply_##set, divide_##set,               \
      { equal_##set, not_equal_##set, less_##set, less_equal_##set }, choose_##set, square_root_##set,             \
      add_scaled_##set, turn_chain_##set, reflect_rows_##set, reflect_columns_##set, dot_##set, sum_block_##set,   \
      largest_##set, smallest_##set, exact_dot_##set, squared_distances_##set, exponential_##set, logarithm_##set }

static const struct kernels plain_kernels = KERNELS(plain, 4, 4);
#if defined(__x86_64__)
static const struct kernels avx2_kernels = KERNELS(avx2, 4, 12);
static const struct kernels avx512_kernels = KERNELS(avx512, 8, 24);
#endif

static const struct kernels *chosen = &plain_kernels;

// Before anything else runs, so that no two threads choose at once.
__attribute__((constructor)) static void choose(void) {
#if defined(__x86_64__)
    make_tables();
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
        chosen = &avx512_kernels;
        make_choices();
    } else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        chosen = &avx2_kernels;
#endif
}

long cv_panel_rows(void) { return chosen->rows; }
long cv_panel_columns(void) { return chosen->columns; }

void cv_multiply_panels(
    long depth, const double *left, const double *right, double *target, long stride, long rows, long columns
) {
    chosen->multiply_panels(depth, left, right, target, stride, rows, columns);
}

void cv_add(long count, const double *left, long left_step, const double *right, long right_step, double *target) {
    chosen->add(count, left, left_step, right, right_step, target);
}

void cv_subtract(long count, const double *left, long left_step, const double *right, long right_step, double *target) {
    chosen->subtract(count, left, left_step, right, right_step, target);
}

void cv_multiply(long count, const double *left, long left_step, const double *right, long right_step, double *target) {
    chosen->multiply(count, left, left_step, right, right_step, target);
}

void cv_divide(long count, const double *left, long left_step, const double *right, long right_step, double *target) {
    chosen->divide(count, left, left_step, right, right_step, target);
}

void cv_compare(
    enum cv_comparison comparison, long count, const double *left, long left_step, const double *right, long right_step,
    unsigned char *target
) {
    chosen->compare[comparison](count, left, left_step, right, right_step, target);
}

void cv_choose(
    long count, const unsigned char *mask, const double *left, long left_step, const double *right, long right_step,
    double *target
) {
    chosen->choose(count, mask, left, left_step, right, right_step, target);
}

void cv_square_root(long count, const double *source, double *target) { chosen->square_root(count, source, target); }

void cv_add_scaled(long count, double factor, const double *source, double *target) {
    chosen->add_scaled(count, factor, source, target);
}

void cv_turn_chain(
    long count, long turns, const double *cosines, const double *sines, double *first, long step
) {
    chosen->turn_chain(count, turns, cosines, sines, first, step);
}

void cv_reflect_rows(long rows, long count, double scale, const double *vector, double *first, long step) {
    chosen->reflect_rows(rows, count, scale, vector, first, step);
}

void cv_reflect_columns(long rows, long count, double scale, const double *vector, double *first, long step) {
    chosen->reflect_columns(rows, count, scale, vector, first, step);
}

double cv_dot(long count, const double *left, const double *right) { return chosen->dot(count, left, right); }

double cv_sum_block(long count, const double *values) { return chosen->sum_block(count, values); }

double cv_largest(long count, const double *values) { return chosen->largest(count, values); }

double cv_smallest(long count, const double *values) { return chosen->smallest(count, values); }

void cv_exact_dot(long count, const double *left, const double *right, double *sum, double *rest) {
    chosen->exact_dot(count, left, right, sum, rest);
}

void cv_squared_distances(long count, double center, const double *source, double *target) {
    chosen->squared_distances(count, center, source, target);
}

void cv_exponential(long count, const double *source, double *target) { chosen->exponential(count, source, target); }

void cv_logarithm(long count, const double *source, double *target) { chosen->logarithm(count, source, target); }

#if defined(__x86_64__)

int cv_sorts(void) { return chosen == &avx512_kernels; }

long cv_split(long count, long *values, int *upper_is_sorted) { return split_avx512(count, values, upper_is_sorted); }

long cv_split_numbers(long count, const long *source, long *target, int *upper_is_sorted) {
    return split_numbers_avx512(count, source, target, upper_is_sorted);
}

void cv_make_keys(long count, const long *source, long *target) { make_keys_avx512(count, source, target); }

void cv_turn_keys(long count, long *values) { turn_keys_avx512(count, values); }

void cv_sort(long count, long *values, int are_keys, int splits_left) {
    sort_parts_avx512(count, values, are_keys, splits_left);
}

#else

int cv_sorts(void) { return 0; }
long cv_split(long count, long *values, int *upper_is_sorted) { return 0; }
long cv_split_numbers(long count, const long *source, long *target, int *upper_is_sorted) { return 0; }
void cv_make_keys(long count, const long *source, long *target) {}
void cv_turn_keys(long count, long *values) {}
void cv_sort(long count, long *values, int are_keys, int splits_left) {}

#endif
