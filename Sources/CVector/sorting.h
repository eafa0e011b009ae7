// Sorts whole numbers of 64 bits with registers of eight: included once, where there are such.
//
// Quicksort between two rooms, of which each step reads one and writes the other: the lower numbers from its start, the
// others from its end. Up to 64 numbers are sorted in eight registers by networks. M. Blacher, J. Giesen, P. Sanders and
// J. Wassenberg (2022), "Vectorized and performance-portable Quicksort", Software: Practice and Experience 52(12);
// B. Bramas (2017), "A novel hybrid quicksort algorithm vectorized using AVX-512", IJACSA 8(10).

typedef __m512i EIGHT;

#define EVERYWHERE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define FEW 64

EVERYWHERE void order(EIGHT *first, EIGHT *second) {
    EIGHT low = _mm512_min_epi64(*first, *second);
    *second = _mm512_max_epi64(*first, *second);
    *first = low;
}

// Sorts eight numbers that first rise and then fall.
EVERYWHERE EIGHT settled(EIGHT v) {
    EIGHT other = _mm512_shuffle_i64x2(v, v, 0x4e);
    v = _mm512_mask_blend_epi64(0xf0, _mm512_min_epi64(v, other), _mm512_max_epi64(v, other));
    other = _mm512_permutex_epi64(v, 0x4e);
    v = _mm512_mask_blend_epi64(0xcc, _mm512_min_epi64(v, other), _mm512_max_epi64(v, other));
    other = _mm512_permutex_epi64(v, 0xb1);
    return _mm512_mask_blend_epi64(0xaa, _mm512_min_epi64(v, other), _mm512_max_epi64(v, other));
}

// Merges the sorted halves of several registers, of which `count` is a power of two.
EVERYWHERE void merge_halves(EIGHT *v, int count) {
    const EIGHT backwards = _mm512_set_epi64(0, 1, 2, 3, 4, 5, 6, 7);
    UNROLL for (int i = 0; i < count / 2; i++) {
        EIGHT *last = v + count - 1 - i;
        *last = _mm512_permutexvar_epi64(backwards, *last);
        order(v + i, last);
    }
    UNROLL for (int step = count / 4; step > 0; step /= 2)
        UNROLL for (int start = 0; start < count; start += 2 * step)
            UNROLL for (int i = start; i < start + step; i++) order(v + i, v + i + step);
    UNROLL for (int i = 0; i < count; i++) v[i] = settled(v[i]);
}

// Sorts the eight numbers in each place of eight registers, then turns places into registers.
EVERYWHERE void sort_places(EIGHT *v) {
    // The network of 19 comparisons: D. E. Knuth, The Art of Computer Programming 3, 2nd ed. (1998), section 5.3.4.
    static const char pairs[19][2] = {
        {0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6},
        {0, 4}, {3, 7}, {1, 5}, {2, 6}, {1, 4}, {3, 6}, {2, 4}, {3, 5}, {3, 4}};
    UNROLL for (int i = 0; i < 19; i++) order(v + pairs[i][0], v + pairs[i][1]);
    EIGHT twos[8], fours[8];
    UNROLL for (int i = 0; i < 8; i += 2) {
        twos[i] = _mm512_unpacklo_epi64(v[i], v[i + 1]);
        twos[i + 1] = _mm512_unpackhi_epi64(v[i], v[i + 1]);
    }
    UNROLL for (int i = 0; i < 8; i++) {
        int from = i / 4 * 4 + i % 2;
        fours[i] = i % 4 < 2 ? _mm512_shuffle_i64x2(twos[from], twos[from + 2], 0x88)
                             : _mm512_shuffle_i64x2(twos[from], twos[from + 2], 0xdd);
    }
    UNROLL for (int i = 0; i < 4; i++) {
        v[i] = _mm512_shuffle_i64x2(fours[i], fours[i + 4], 0x88);
        v[i + 4] = _mm512_shuffle_i64x2(fours[i], fours[i + 4], 0xdd);
    }
}

// The key of a floating-point number as a whole number in the same order, and back: the same change of bits.
EVERYWHERE EIGHT turned_key(EIGHT bits) {
    return _mm512_xor_si512(bits, _mm512_srli_epi64(_mm512_srai_epi64(bits, 63), 1));
}

EVERYWHERE __mmask8 places_left(long count) { return count >= 8 ? 0xff : count <= 0 ? 0 : (1 << count) - 1; }

// Sorts up to 64 numbers, and turns keys back where they are some.
static __attribute__((noinline)) void sort_few(const long *source, long *target, long count, int are_keys) {
    EIGHT v[8];
    const EIGHT last = _mm512_set1_epi64(0x7fffffffffffffff);
    UNROLL for (int i = 0; i < 8; i++)
        v[i] = _mm512_mask_loadu_epi64(last, places_left(count - 8 * i), source + 8 * i);
    sort_places(v);
    UNROLL for (int width = 2; width <= 8; width *= 2)
        UNROLL for (int i = 0; i < 8; i += width) merge_halves(v + i, width);
    UNROLL for (int i = 0; i < 8; i++) {
        if (are_keys) v[i] = turned_key(v[i]);
        _mm512_mask_storeu_epi64(target + 8 * i, places_left(count - 8 * i), v[i]);
    }
}

EVERYWHERE __mmask8 below(EIGHT v, EIGHT pivot, int takes_equal) {
    return takes_equal ? _mm512_cmple_epi64_mask(v, pivot) : _mm512_cmplt_epi64_mask(v, pivot);
}

// Invariant: between `low` and `high` there is room for all that was not read yet, at least the eight of `v`.
#define PUT(v, mask, few)                                                                                  \
    _mm512_storeu_si512(target + low, _mm512_maskz_compress_epi64(mask, v));                               \
    low += few;                                                                                            \
    high -= 8 - few;                                                                                       \
    _mm512_mask_storeu_epi64(target + high, 0xff >> few, _mm512_maskz_compress_epi64((__mmask8)~mask, v));

// Puts what is less than the pivot, or also what equals it, to the start of the target; returns how much that is.
EVERYWHERE long split_at(long pivot, long count, const long *source, long *target, int takes_equal) {
    long low = 0, high = count, i = 0;
    const EIGHT pivots = _mm512_set1_epi64(pivot);
    for (; i + 32 <= count; i += 32) {
        EIGHT v[4];
        __mmask8 mask[4];
        int few[4];
        UNROLL for (int k = 0; k < 4; k++) {
            v[k] = _mm512_loadu_si512(source + i + 8 * k);
            mask[k] = below(v[k], pivots, takes_equal);
            few[k] = __builtin_popcount(mask[k]);
        }
        UNROLL for (int k = 0; k < 4; k++) { PUT(v[k], mask[k], few[k]) }
    }
    for (; i + 8 <= count; i += 8) {
        EIGHT v = _mm512_loadu_si512(source + i);
        __mmask8 mask = below(v, pivots, takes_equal);
        int few = __builtin_popcount(mask);
        PUT(v, mask, few)
    }
    __mmask8 rest = places_left(count - i);
    EIGHT v = _mm512_maskz_loadu_epi64(rest, source + i);
    __mmask8 mask = below(v, pivots, takes_equal) & rest;
    int few = __builtin_popcount(mask);
    _mm512_mask_storeu_epi64(target + low, places_left(few), _mm512_maskz_compress_epi64(mask, v));
    low += few;
    _mm512_mask_storeu_epi64(
        target + low, places_left(count - i - few), _mm512_maskz_compress_epi64(rest & ~mask, v));
    return low;
}

EVERYWHERE long middle(long a, long b, long c) {
    long low = a < b ? a : b, high = a < b ? b : a;
    return low > c ? low : high < c ? high : c;
}

// About the middle of more than 64 numbers: of nine of them, or of 64.
static long pivot_of(long count, const long *values) {
    if (count < 16384) {
        long step = count / 9;
        const long *v = values + step / 2;
        return middle(
            middle(v[0], v[step], v[2 * step]), middle(v[3 * step], v[4 * step], v[5 * step]),
            middle(v[6 * step], v[7 * step], v[8 * step]));
    }
    long sample[FEW], step = count / FEW;
    for (long i = 0; i < FEW; i++) sample[i] = values[step / 2 + i * step];
    sort_few(sample, sample, FEW, 0);
    return sample[FEW / 2];
}

static long split_avx512(long count, const long *source, long *target, int *upper_is_sorted) {
    long pivot = pivot_of(count, source);
    long low = split_at(pivot, count, source, target, 1);
    *upper_is_sorted = low == count;
    // The pivot is the largest number: all that equals it is in order.
    return low == count ? split_at(pivot, count, source, target, 0) : low;
}

// Keys of floating-point numbers, among which all nan are one.
static void make_keys_avx512(long count, const long *source, long *target) {
    const EIGHT nan = _mm512_set1_epi64(0x7ff8000000000000);
    for (long i = 0; i < count; i += 8) {
        __mmask8 left = places_left(count - i);
        EIGHT bits = _mm512_maskz_loadu_epi64(left, source + i);
        __m512d v = _mm512_castsi512_pd(bits);
        bits = _mm512_mask_blend_epi64(_mm512_cmp_pd_mask(v, v, _CMP_UNORD_Q), bits, nan);
        _mm512_mask_storeu_epi64(target + i, left, turned_key(bits));
    }
}

static void turn_keys_avx512(long count, const long *source, long *target) {
    for (long i = 0; i < count; i += 8) {
        __mmask8 left = places_left(count - i);
        _mm512_mask_storeu_epi64(target + i, left, turned_key(_mm512_maskz_loadu_epi64(left, source + i)));
    }
}

// Where no pivot was near the middle for too long: J. W. J. Williams (1964), "Algorithm 232: Heapsort", CACM 7(6).
static void sift(long *heap, long root, long count) {
    long value = heap[root];
    for (long child = 2 * root + 1; child < count; child = 2 * root + 1) {
        if (child + 1 < count && heap[child + 1] > heap[child]) child++;
        if (heap[child] <= value) break;
        heap[root] = heap[child];
        root = child;
    }
    heap[root] = value;
}

static void heap_sort(long *values, long count) {
    for (long root = count / 2 - 1; root >= 0; root--) sift(values, root, count);
    for (long end = count - 1; end > 0; end--) {
        long largest = values[0];
        values[0] = values[end];
        values[end] = largest;
        sift(values, 0, end);
    }
}

static void move(const long *source, long *target, long count, int are_keys) {
    if (are_keys) turn_keys_avx512(count, source, target);
    else if (source != target) __builtin_memcpy(target, source, count * sizeof(long));
}

static void sort_parts_avx512(long count, long *own, long *other, int is_in_other, int are_keys, int splits_left) {
    while (count > FEW) {
        long *source = is_in_other ? other : own, *target = is_in_other ? own : other;
        if (splits_left-- == 0) {
            heap_sort(source, count);
            move(source, own, count, are_keys);
            return;
        }
        int upper_is_sorted;
        long low = split_avx512(count, source, target, &upper_is_sorted);
        if (upper_is_sorted) move(target + low, own + low, count - low, are_keys);
        is_in_other = !is_in_other;
        if (!upper_is_sorted)
            sort_parts_avx512(count - low, own + low, other + low, is_in_other, are_keys, splits_left);
        count = low;
    }
    sort_few(is_in_other ? other : own, own, count, are_keys);
}
