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

// Truth values are bytes of 0 and 1.
typedef signed char NAME(bytes) __attribute__((vector_size(LANES), aligned(1)));

#define COMPARISON(name, op)                                                                                       \
    static void NAME(name)(                                                                                        \
        long count, const double *left, long left_step, const double *right, long right_step,                      \
        unsigned char *target                                                                                      \
    ) {                                                                                                            \
        long index = 0;                                                                                            \
        VECTOR same_left = EACH(left[0]), same_right = EACH(right[0]);                                             \
        for (; index + LANES <= count; index += LANES) {                                                           \
            VECTOR a = left_step == 1 ? LOAD(left + index) : same_left;                                            \
            VECTOR b = right_step == 1 ? LOAD(right + index) : same_right;                                         \
            *(NAME(bytes) *)(target + index) = __builtin_convertvector(a op b, NAME(bytes)) & 1;                   \
        }                                                                                                          \
        for (; index < count; index++) target[index] = left[index * left_step] op right[index * right_step];       \
    }
COMPARISON(equal, ==)
COMPARISON(not_equal, !=)
COMPARISON(less, <)
COMPARISON(less_equal, <=)
#undef COMPARISON

static void NAME(choose)(
    long count, const unsigned char *mask, const double *left, long left_step, const double *right, long right_step,
    double *target
) {
    long index = 0;
    VECTOR same_left = EACH(left[0]), same_right = EACH(right[0]);
    for (; index + LANES <= count; index += LANES) {
        NAME(mask) chosen = -__builtin_convertvector(*(const NAME(bytes) *)(mask + index), NAME(mask));
        NAME(mask) first = (NAME(mask))(left_step == 1 ? LOAD(left + index) : same_left);
        NAME(mask) second = (NAME(mask))(right_step == 1 ? LOAD(right + index) : same_right);
        STORE(target + index, (VECTOR)((first & chosen) | (second & ~chosen)));
    }
    for (; index < count; index++) target[index] = mask[index] ? left[index * left_step] : right[index * right_step];
}

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

// The turns are done for a few columns at a time, so that the row that two of them share stays in registers.
static inline __attribute__((always_inline)) void NAME(turn_group)(
    const int vectors, long turns, const double *cosines, const double *sines, double *row, long step
) {
    VECTOR carried[7];
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) carried[v] = LOAD(row + v * LANES);
    for (long turn = 0; turn < turns; turn++, row += step) {
        VECTOR c = EACH(cosines[turn]), s = EACH(sines[turn]);
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) {
            VECTOR x = carried[v], y = LOAD(row + step + v * LANES);
            STORE(row + v * LANES, c * x + s * y);
            carried[v] = c * y - s * x;
        }
    }
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) STORE(row + v * LANES, carried[v]);
}

static void NAME(turn_chain)(
    long count, long turns, const double *cosines, const double *sines, double *first, long step
) {
#define GROUP(vectors) NAME(turn_group)(vectors, turns, cosines, sines, first + index, step)
    long index = 0;
    // A group of one register takes as long as one of four: the last group is rather larger.
    for (long left = count / LANES, group; left > 0; left -= group, index += group * LANES) {
        group = left >= 8 || left == 4 ? 4 : left;
        switch (group) {
        case 1: GROUP(1); break;
        case 2: GROUP(2); break;
        case 3: GROUP(3); break;
        case 4: GROUP(4); break;
        case 5: GROUP(5); break;
        case 6: GROUP(6); break;
        default: GROUP(7);
        }
    }
#undef GROUP
    for (; index < count; index++) {
        double *row = first + index, carried = *row;
        for (long turn = 0; turn < turns; turn++, row += step) {
            double y = row[step];
            *row = cosines[turn] * carried + sines[turn] * y;
            carried = cosines[turn] * y - sines[turn] * carried;
        }
        *row = carried;
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

// The last LANES of a row's numbers, with zeros for those that whole registers have done already.
static inline VECTOR NAME(rest)(long count, const double *values) {
    VECTOR result;
    long done = count / LANES * LANES;
    for (int lane = 0; lane < LANES; lane++)
        result[lane] = count - LANES + lane < done ? 0 : values[count - LANES + lane];
    return result;
}

// Four rows at a time share what is read of the vector.
static inline __attribute__((always_inline)) void NAME(reflect_some)(
    int rows, long count, double scale, const double *vector, VECTOR rest, double *first, long step
) {
    VECTOR sums[4] = {};
    double *last = first + count - LANES;
    for (long index = 0; index + LANES <= count; index += LANES) {
        VECTOR v = LOAD(vector + index);
#pragma clang loop unroll(full)
        for (int row = 0; row < rows; row++) sums[row] = v * LOAD(first + row * step + index) + sums[row];
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
        sums[row] = rest * LOAD(last + row * step) + sums[row];
        VECTOR part = sums[row];
#pragma clang loop unroll(full)
        for (int half = LANES / 2; half > 0; half /= 2)
#pragma clang loop unroll(full)
            for (int lane = 0; lane < half; lane++) part[lane] += part[lane + half];
        sums[row] = EACH(-scale * part[0]);
    }
    for (long index = 0; index + LANES <= count; index += LANES) {
        VECTOR v = LOAD(vector + index);
#pragma clang loop unroll(full)
        for (int row = 0; row < rows; row++) {
            double *place = first + row * step + index;
            STORE(place, sums[row] * v + LOAD(place));
        }
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) STORE(last + row * step, sums[row] * rest + LOAD(last + row * step));
}

static void NAME(reflect_rows)(
    long rows, long count, double scale, const double *vector, double *first, long step
) {
    if (count < LANES) {
        for (long row = 0; row < rows; row++, first += step) {
            double sum = 0;
            for (long index = 0; index < count; index++) sum += vector[index] * first[index];
            for (long index = 0; index < count; index++) first[index] -= scale * sum * vector[index];
        }
        return;
    }
    VECTOR rest = NAME(rest)(count, vector);
    for (; rows >= 4; rows -= 4, first += 4 * step) NAME(reflect_some)(4, count, scale, vector, rest, first, step);
    for (; rows > 0; rows--, first += step) NAME(reflect_some)(1, count, scale, vector, rest, first, step);
}

// Some registers of columns at a time, over all rows down and down again.
static inline __attribute__((always_inline)) void NAME(reflect_strip)(
    int registers, long rows, double scale, const double *vector, double *first, long step, int done
) {
    VECTOR sums[4] = {};
    double *place = first;
    for (long row = 0; row < rows; row++, place += step) {
        VECTOR factor = EACH(vector[row]);
#pragma clang loop unroll(full)
        for (int v = 0; v < registers; v++) sums[v] = factor * LOAD(place + v * LANES) + sums[v];
    }
    // Columns that were done before stay as they are.
    for (int lane = 0; lane < done; lane++) sums[0][lane] = 0;
    place = first;
    for (long row = 0; row < rows; row++, place += step) {
        VECTOR factor = EACH(-scale * vector[row]);
#pragma clang loop unroll(full)
        for (int v = 0; v < registers; v++)
            STORE(place + v * LANES, factor * sums[v] + LOAD(place + v * LANES));
    }
}

static void NAME(reflect_columns)(
    long rows, long count, double scale, const double *vector, double *first, long step
) {
    long index = 0;
    for (; index + 4 * LANES <= count; index += 4 * LANES)
        NAME(reflect_strip)(4, rows, scale, vector, first + index, step, 0);
    for (; index + LANES <= count; index += LANES)
        NAME(reflect_strip)(1, rows, scale, vector, first + index, step, 0);
    if (index == count) return;
    if (count >= LANES) {
        NAME(reflect_strip)(1, rows, scale, vector, first + count - LANES, step, (int)(LANES - (count - index)));
        return;
    }
    for (; index < count; index++) {
        double sum = 0;
        for (long row = 0; row < rows; row++) sum += vector[row] * first[row * step + index];
        for (long row = 0; row < rows; row++) first[row * step + index] -= scale * vector[row] * sum;
    }
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

static void NAME(squared_distances)(long count, double center, const double *source, double *target) {
    long index = 0;
    VECTOR middle = EACH(center);
    for (; index + LANES <= count; index += LANES) {
        VECTOR distance = LOAD(source + index) - middle;
        STORE(target + index, distance * distance);
    }
    for (; index < count; index++) target[index] = (source[index] - center) * (source[index] - center);
}

#ifdef HAS_FUSED

// exp by P. T. P. Tang (1989), "Table-driven implementation of the exponential function in IEEE floating-point
// arithmetic", ACM TOMS 15, 144-157: 2^(n/16) from a table in two parts, and a polynomial for what is left. The table is
// so short that it fits into two registers; the polynomial meets the function at Chebyshev's points.
static void NAME(exponential_whole)(long count, const double *source, double *target) {
    const double scale = 0x1.71547652b82fep+4, high = 0x1.62e42fefa0000p-5, low = 0x1.cf79abc9e3b39p-44;
    const double shifter = 0x1.8p52;
    for (long index = 0; index < count; index += LANES) {
        VECTOR x = LOAD(source + index);
        // Compared as integers, because a comparison with nan would be noted as an invalid operation.
        NAME(mask) tame = ((NAME(mask))x & 0x7fffffffffffffff) < 0x4086200000000000;
        if (!__builtin_reduce_and(tame)) {
            for (int lane = 0; lane < LANES; lane++) target[index + lane] = exp(source[index + lane]);
            continue;
        }
        VECTOR shifted = x * EACH(scale) + EACH(shifter);
        NAME(mask) n = (NAME(mask))shifted;
        VECTOR whole = shifted - EACH(shifter);
        VECTOR r = x - whole * EACH(high);
        r = r - whole * EACH(low);
        VECTOR p = EACH(0x1.a01b0c731c4a3p-13) * r + EACH(0x1.6c17ed998e52bp-10);
        p = p * r + EACH(0x1.11111110e0f1ep-7);
        p = p * r + EACH(0x1.55555554e90f2p-5);
        p = p * r + EACH(0x1.5555555555556p-3);
        p = p * r + EACH(0.5);
        p = p * (r * r) + r;
        VECTOR first = LOOKUP(powers.high, n & 15), rest = LOOKUP(powers.low, n & 15);
        VECTOR value = first + (first * p + rest);
        // Times 2^(n / 16): no exponent leaves its range here.
        NAME(mask) bits = (NAME(mask))value + ((n >> 4) << 52);
        STORE(target + index, (VECTOR)bits);
    }
}

// log by P. T. P. Tang (1990), "Table-driven implementation of the logarithm function in IEEE floating-point
// arithmetic", ACM TOMS 16, 378-400: the nearest of 16 points from a table, and a polynomial for what is left.
static void NAME(logarithm_whole)(long count, const double *source, double *target) {
    const double high = 0x1.62e42fefa3800p-1, low = 0x1.ef35793c76730p-45;
    for (long index = 0; index < count; index += LANES) {
        VECTOR x = LOAD(source + index);
        NAME(mask) bits = (NAME(mask))x;
        NAME(mask) tame = (bits >= 0x0010000000000000) & (bits < 0x7ff0000000000000);
        // The exponent that brings the number near 1, between 0.69 and 1.38.
        NAME(mask) offset = bits - 0x3fe6000000000000;
        NAME(mask) k = offset >> 52, place = (offset >> 48) & 15;
        VECTOR m = (VECTOR)(bits - (k << 52));
        // The integer as a number: not every processor converts it.
        VECTOR exponent = (VECTOR)(k + 0x4338000000000000) - EACH(0x1.8p52);
        VECTOR r = m * LOOKUP(points.inverse, place) - EACH(1.0);
        VECTOR head = exponent * EACH(high) + LOOKUP(points.high, place);
        VECTOR sum = head + r;
        VECTOR tail = (head - sum + r) + (exponent * EACH(low) + LOOKUP(points.low, place));
        VECTOR p = EACH(0x1.513b4c3fe684ap-4) * r + EACH(-0x1.99a43d72724d8p-4);
        p = p * r + EACH(0x1.c73681b30aae4p-4);
        p = p * r + EACH(-0x1.0000312c7286cp-3);
        p = p * r + EACH(0x1.24924606054d8p-3);
        p = p * r + EACH(-0x1.555555491768dp-3);
        p = p * r + EACH(0x1.99999999db520p-3);
        p = p * r + EACH(-0x1.00000000004edp-2);
        p = p * r + EACH(0x1.555555555554ep-2);
        p = p * r + EACH(-0.5);
        STORE(target + index, sum + (p * (r * r) + tail));
        if (!__builtin_reduce_and(tame))
            for (int lane = 0; lane < LANES; lane++)
                if (!tame[lane]) target[index + lane] = log(x[lane]);
    }
}

// The numbers behind the last whole register go through the same steps, so that equal numbers give equal results.
#define WITH_REST(name)                                                                                            \
    static void NAME(name)(long count, const double *source, double *target) {                                     \
        long whole = count / LANES * LANES;                                                                        \
        double rest[LANES];                                                                                        \
        for (int lane = 0; lane < LANES; lane++) rest[lane] = whole + lane < count ? source[whole + lane] : 1;     \
        NAME(name##_whole)(whole, source, target);                                                                 \
        if (whole == count) return;                                                                                \
        NAME(name##_whole)(LANES, rest, rest);                                                                     \
        for (long index = whole; index < count; index++) target[index] = rest[index - whole];                      \
    }
WITH_REST(exponential)
WITH_REST(logarithm)
#undef WITH_REST

#else

// Without a fused multiplication the C library is as quick, and more exact.
static void NAME(exponential)(long count, const double *source, double *target) {
    for (long index = 0; index < count; index++) target[index] = exp(source[index]);
}

static void NAME(logarithm)(long count, const double *source, double *target) {
    for (long index = 0; index < count; index++) target[index] = log(source[index]);
}

#endif

#undef VECTOR
#undef LOAD
#undef STORE
#undef EACH
