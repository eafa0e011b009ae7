// Included once for each set of instructions. LANES: numbers in a register; ROWS, VECTORS: the product's tile; NAME(x).

typedef double NAME(vector) __attribute__((vector_size(LANES * 8), aligned(8)));
typedef long NAME(mask) __attribute__((vector_size(LANES * 8), aligned(8)));
#define VECTOR NAME(vector)
#define LOAD(p) (*(const VECTOR *)(p))
#define STORE(p, v) (*(VECTOR *)(p) = (v))
#define EACH(x) ((x) - (VECTOR){})

static void NAME(multiply_panels)(
    long depth, const double *left, const double *right, double *target, long stride, long rows, long columns
) {
    VECTOR sums[ROWS][VECTORS];
#pragma clang loop unroll(full)
    for (int row = 0; row < ROWS; row++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) sums[row][v] = (VECTOR){};
    for (long k = 0; k < depth; k++) {
        VECTOR across[VECTORS];
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) across[v] = LOAD(right + v * LANES);
#pragma clang loop unroll(full)
        for (int row = 0; row < ROWS; row++) {
            VECTOR factor = EACH(left[row]);
#pragma clang loop unroll(full)
            for (int v = 0; v < VECTORS; v++) sums[row][v] = factor * across[v] + sums[row][v];
        }
        left += ROWS;
        right += VECTORS * LANES;
    }
    if (rows == ROWS && columns == VECTORS * LANES) {
#pragma clang loop unroll(full)
        for (int row = 0; row < ROWS; row++) {
#pragma clang loop unroll(full)
            for (int v = 0; v < VECTORS; v++) {
                double *place = target + row * stride + v * LANES;
                STORE(place, LOAD(place) + sums[row][v]);
            }
        }
        return;
    }
    double rest[ROWS * VECTORS * LANES];
#pragma clang loop unroll(full)
    for (int row = 0; row < ROWS; row++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) STORE(rest + (row * VECTORS + v) * LANES, sums[row][v]);
    for (long row = 0; row < rows; row++)
        for (long column = 0; column < columns; column++)
            target[row * stride + column] += rest[row * VECTORS * LANES + column];
}

#define BINARY(name, op)                                                                                           \
    static void NAME(name)(                                                                                        \
        long count, const double *left, long left_step, const double *right, long right_step, double *target       \
    ) {                                                                                                            \
        long index = 0;                                                                                            \
        if (left_step == 1 && right_step == 1) {                                                                   \
            for (; index + LANES <= count; index += LANES)                                                         \
                STORE(target + index, LOAD(left + index) op LOAD(right + index));                                  \
        } else if (left_step == 1 && right_step == 0) {                                                            \
            VECTOR same = EACH(right[0]);                                                                          \
            for (; index + LANES <= count; index += LANES) STORE(target + index, LOAD(left + index) op same);      \
        } else if (left_step == 0 && right_step == 1) {                                                            \
            VECTOR same = EACH(left[0]);                                                                           \
            for (; index + LANES <= count; index += LANES) STORE(target + index, same op LOAD(right + index));     \
        }                                                                                                          \
        for (; index < count; index++) target[index] = left[index * left_step] op right[index * right_step];       \
    }
BINARY(add, +)
BINARY(subtract, -)
BINARY(multiply, *)
BINARY(divide, /)
#undef BINARY

static void NAME(square_root)(long count, const double *source, double *target) {
    long index = 0;
    for (; index + LANES <= count; index += LANES)
        STORE(target + index, __builtin_elementwise_sqrt(LOAD(source + index)));
    for (; index < count; index++) target[index] = __builtin_sqrt(source[index]);
}

static void NAME(add_scaled)(long count, double factor, const double *source, double *target) {
    long index = 0;
    VECTOR factors = EACH(factor);
    for (; index + LANES <= count; index += LANES)
        STORE(target + index, factors * LOAD(source + index) + LOAD(target + index));
    for (; index < count; index++) target[index] += factor * source[index];
}

static void NAME(turn)(long count, double cosine, double sine, double *first, double *second) {
    long index = 0;
    VECTOR c = EACH(cosine), s = EACH(sine);
    for (; index + LANES <= count; index += LANES) {
        VECTOR x = LOAD(first + index), y = LOAD(second + index);
        STORE(first + index, c * x + s * y);
        STORE(second + index, c * y - s * x);
    }
    for (; index < count; index++) {
        double x = first[index], y = second[index];
        first[index] = cosine * x + sine * y;
        second[index] = cosine * y - sine * x;
    }
}

static double NAME(dot)(long count, const double *left, const double *right) {
    VECTOR sums[4] = {};
    long index = 0;
    for (; index + 4 * LANES <= count; index += 4 * LANES)
#pragma clang loop unroll(full)
        for (int v = 0; v < 4; v++)
            sums[v] = LOAD(left + index + v * LANES) * LOAD(right + index + v * LANES) + sums[v];
    for (; index + LANES <= count; index += LANES) sums[0] = LOAD(left + index) * LOAD(right + index) + sums[0];
    VECTOR all = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    double total = 0;
    for (int lane = 0; lane < LANES; lane++) total += all[lane];
    for (; index < count; index++) total += left[index] * right[index];
    return total;
}

static double NAME(sum_block)(long count, const double *values) {
    VECTOR sums[8 / LANES];
#pragma clang loop unroll(full)
    for (int v = 0; v < 8 / LANES; v++) sums[v] = LOAD(values + v * LANES);
    for (long index = 8; index < count; index += 8)
#pragma clang loop unroll(full)
        for (int v = 0; v < 8 / LANES; v++) sums[v] += LOAD(values + index + v * LANES);
    double part[8];
#pragma clang loop unroll(full)
    for (int v = 0; v < 8 / LANES; v++) STORE(part + v * LANES, sums[v]);
    return ((part[0] + part[1]) + (part[2] + part[3])) + ((part[4] + part[5]) + (part[6] + part[7]));
}

// A comparison is false beside nan, so that nan is found by itself: a sum of them all would hide infinities.
#define EXTREME(name, op)                                                                                          \
    static double NAME(name)(long count, const double *values) {                                                   \
        double best = values[0];                                                                                   \
        long index = 0;                                                                                            \
        if (count >= 4 * LANES) {                                                                                  \
            VECTOR most[4];                                                                                        \
            NAME(mask) wrong = {};                                                                                 \
            for (int v = 0; v < 4; v++) most[v] = LOAD(values + v * LANES);                                        \
            for (; index + 4 * LANES <= count; index += 4 * LANES) {                                               \
                _Pragma("clang loop unroll(full)") for (int v = 0; v < 4; v++) {                                   \
                    VECTOR next = LOAD(values + index + v * LANES);                                                \
                    wrong |= next != next;                                                                         \
                    NAME(mask) better = next op most[v];                                                           \
                    most[v] = (VECTOR)((better & (NAME(mask))next) | (~better & (NAME(mask))most[v]));             \
                }                                                                                                  \
            }                                                                                                      \
            for (int lane = 0; lane < LANES; lane++) {                                                             \
                if (wrong[lane]) return __builtin_nan("");                                                         \
                for (int v = 0; v < 4; v++)                                                                        \
                    if (most[v][lane] op best) best = most[v][lane];                                               \
            }                                                                                                      \
        }                                                                                                          \
        for (; index < count; index++) {                                                                           \
            if (values[index] != values[index]) return values[index];                                              \
            if (values[index] op best) best = values[index];                                                       \
        }                                                                                                          \
        return best;                                                                                               \
    }
EXTREME(largest, >)
EXTREME(smallest, <)
#undef EXTREME

// D. E. Knuth's exact sum and an exact product by a fused or a split multiplication, in every lane by itself.
static void NAME(exact_dot)(long count, const double *left, const double *right, double *sum, double *rest) {
    VECTOR total = {}, error = {};
    long index = 0;
    for (; index + LANES <= count; index += LANES) {
        VECTOR a = LOAD(left + index), b = LOAD(right + index);
        VECTOR product = a * b;
        VECTOR product_error = EXACT_PRODUCT_ERROR(a, b, product);
        VECTOR next = total + product;
        VECTOR part = next - total;
        error += ((total - (next - part)) + (product - part)) + product_error;
        total = next;
    }
    double s = 0, e = 0;
    for (int lane = 0; lane < LANES; lane++) {
        double next = s + total[lane], part = next - s;
        e += ((s - (next - part)) + (total[lane] - part)) + error[lane];
        s = next;
    }
    for (; index < count; index++) {
        double product = left[index] * right[index];
        double product_error = __builtin_fma(left[index], right[index], -product);
        double next = s + product, part = next - s;
        e += ((s - (next - part)) + (product - part)) + product_error;
        s = next;
    }
    *sum = s;
    *rest = e;
}

#undef VECTOR
#undef LOAD
#undef STORE
#undef EACH
