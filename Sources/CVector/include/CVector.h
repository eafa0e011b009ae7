// Inner loops over numbers that lie side by side in memory, for the instructions that the processor has.
//
// Swift compiles for the oldest processor of its kind; these loops are compiled once for each set of vector
// instructions and the widest one is chosen when the program runs. Every pointer leads to as many numbers as the call
// names, and a result lies over an operand or apart from it.

#ifndef MLSHELL_CVECTOR_H
#define MLSHELL_CVECTOR_H

#if !defined(__x86_64__)
#include <fenv.h>
#endif

/// What the vector and scalar instructions of floating-point arithmetic have met, by the bits of <fenv.h>: as
/// fetestexcept answers, without a call and without the older coprocessor, which none of these loops use.
static inline int cv_float_status(void) {
#if defined(__x86_64__)
    return (int)(__builtin_ia32_stmxcsr() & 0x1d);
#else
    return fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW);
#endif
}

/// How many rows of the left and columns of the right matrix the product kernel takes at a time.
long cv_panel_rows(void);
long cv_panel_columns(void);

/// Adds the product of two packed panels of some depth to rows x columns numbers of a row-major target.
void cv_multiply_panels(
    long depth, const double *left, const double *right, double *target, long stride, long rows, long columns);

/// target = left op right; a step of 0 repeats the first number of an operand.
void cv_add(long count, const double *left, long left_step, const double *right, long right_step, double *target);
void cv_subtract(long count, const double *left, long left_step, const double *right, long right_step, double *target);
void cv_multiply(long count, const double *left, long left_step, const double *right, long right_step, double *target);
void cv_divide(long count, const double *left, long left_step, const double *right, long right_step, double *target);

/// Comparisons; greater is less with the sides changed.
enum cv_comparison { cv_equal, cv_not_equal, cv_less, cv_less_equal };

/// target = 1 where left and right compare so, else 0; steps as above.
void cv_compare(
    enum cv_comparison comparison, long count, const double *left, long left_step, const double *right, long right_step,
    unsigned char *target);

/// target = left where mask is 1, right where it is 0; steps as above. At least one number.
void cv_choose(
    long count, const unsigned char *mask, const double *left, long left_step, const double *right, long right_step,
    double *target);

/// target = root of source.
void cv_square_root(long count, const double *source, double *target);

/// target += factor * source.
void cv_add_scaled(long count, double factor, const double *source, double *target);

/// Turns rows so long one after the other, each with the next, which lies `step` behind it:
/// (row, next) = (cosine row + sine next, cosine next - sine row).
void cv_turn_chain(
    long count, long turns, const double *cosines, const double *sines, double *first, long step);

/// Applies I - scale v v^T to rows of so many numbers, each seen as a column; the rows lie `step` apart.
void cv_reflect_rows(long rows, long count, double scale, const double *vector, double *first, long step);

/// Applies I - scale v v^T to columns, so many of them, of as many numbers as the vector has; rows lie `step` apart.
void cv_reflect_columns(long rows, long count, double scale, const double *vector, double *first, long step);

/// The sum of products, in several accumulators.
double cv_dot(long count, const double *left, const double *right);

/// The sum of at most 128 numbers in eight accumulators joined in a fixed order; count is a multiple of eight.
double cv_sum_block(long count, const double *values);

/// The largest and the smallest number; nan when there is one among them. At least one number.
double cv_largest(long count, const double *values);
double cv_smallest(long count, const double *values);

/// The sum of products as if computed in twice the precision: the rounded sum, and what is left of it.
void cv_exact_dot(long count, const double *left, const double *right, double *sum, double *rest);

/// target = the squares of source - center.
void cv_squared_distances(long count, double center, const double *source, double *target);

/// target = e to the power of source, and the natural logarithm of source; within 0.56 units in the last place.
void cv_exponential(long count, const double *source, double *target);
void cv_logarithm(long count, const double *source, double *target);

/// Whether the processor sorts by vectors; the functions below are for it alone.
int cv_sorts(void);

/// Splits more than 256 whole numbers at about their middle: the lower come first, and their count is returned; where the
/// others are all equal, that is told.
long cv_split(long count, long *values, int *upper_is_sorted);

/// Splits the keys of more than 256 floating-point numbers, given by their bits, into a target that lies apart.
long cv_split_numbers(long count, const long *source, long *target, int *upper_is_sorted);

/// Makes whole numbers of the same order of the bits of floating-point numbers, with all nan behind infinity; source and
/// target may be one. And turns them back into such bits.
void cv_make_keys(long count, const long *source, long *target);
void cv_turn_keys(long count, long *values);

/// Sorts whole numbers; keys are turned back. After so many splits without an end a slower method takes over.
void cv_sort(long count, long *values, int are_keys, int splits_left);

#endif
