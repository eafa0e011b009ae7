// Sorts whole numbers of 64 bits with registers of eight: included once, where there are such.
//
// Quicksort in place: registers are read from either end, always from the one with less room, and what they hold is put
// to the two ends of the room. Up to 256 numbers are sorted in up to 32 registers by networks. M. Blacher, J. Giesen,
// P. Sanders and J. Wassenberg (2022), "Vectorized and performance-portable Quicksort", Software: Practice and Experience
// 52(12); B. Bramas (2017), "A novel hybrid quicksort algorithm vectorized using AVX-512", IJACSA 8(10).

typedef __m512i EIGHT;

#define EVERYWHERE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define FEW 256
#define SAMPLE 64

// For each choice among eight places: the places that are chosen, then the others.
static unsigned char chosen_first[256][8];

static void make_choices(void) {
    for (int choice = 0; choice < 256; choice++) {
        int count = 0;
        for (int i = 0; i < 8; i++)
            if (choice >> i & 1) chosen_first[choice][count++] = i;
        for (int i = 0; i < 8; i++)
            if (!(choice >> i & 1)) chosen_first[choice][count++] = i;
    }
}

EVERYWHERE void order(EIGHT *first, EIGHT *second) {
    EIGHT low = _mm512_min_epi64(*first, *second);
    *second = _mm512_max_epi64(*first, *second);
    *first = low;
}

// Sorts eight numbers that first rise and then fall.
EVERYWHERE EIGHT settled(EIGHT v) {
    EIGHT other = _mm512_shuffle_i64x2(v, v, 0x4e);
    v = _mm512_mask_max_epi64(_mm512_min_epi64(v, other), 0xf0, v, other);
    other = _mm512_permutex_epi64(v, 0x4e);
    v = _mm512_mask_max_epi64(_mm512_min_epi64(v, other), 0xcc, v, other);
    other = _mm512_permutex_epi64(v, 0xb1);
    return _mm512_mask_max_epi64(_mm512_min_epi64(v, other), 0xaa, v, other);
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

// Networks that sort the numbers in each place of 8, 16 or 32 registers: D. E. Knuth, The Art of Computer Programming 3,
// 2nd ed. (1998), section 5.3.4; that of 16 is M. W. Green's, that of 32 joins two of it by K. E. Batcher's merge.
EVERYWHERE void sort_places_8(EIGHT *v) {
    static const char pairs[19][2] = {
        {0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6},
        {0, 4}, {3, 7}, {1, 5}, {2, 6}, {1, 4}, {3, 6}, {2, 4}, {3, 5}, {3, 4}};
    UNROLL for (int i = 0; i < 19; i++) order(v + pairs[i][0], v + pairs[i][1]);
}

EVERYWHERE void sort_places_16(EIGHT *v) {
    static const char pairs[28][2] = {
        {5, 10}, {6, 9}, {3, 12}, {13, 14}, {4, 8}, {7, 11}, {1, 2}, {1, 4}, {7, 13}, {2, 8}, {11, 14}, {2, 4}, {5, 6}, {9, 10},
        {11, 13}, {3, 8}, {7, 12}, {6, 8}, {10, 12}, {3, 5}, {7, 9}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}, {6, 7}, {8, 9}};
    UNROLL for (int step = 1; step < 16; step *= 2)
        UNROLL for (int start = 0; start < 16; start += 2 * step)
            UNROLL for (int i = start; i < start + step; i++) order(v + i, v + i + step);
    UNROLL for (int i = 0; i < 28; i++) order(v + pairs[i][0], v + pairs[i][1]);
}

EVERYWHERE void sort_places_32(EIGHT *v) {
    sort_places_16(v);
    sort_places_16(v + 16);
    UNROLL for (int i = 0; i < 16; i++) order(v + i, v + i + 16);
    UNROLL for (int step = 8; step > 0; step /= 2)
        UNROLL for (int start = step; start + step < 32; start += 2 * step)
            UNROLL for (int i = start; i < start + step; i++) order(v + i, v + i + step);
}

// Turns the places of eight registers into registers.
EVERYWHERE void transpose(const EIGHT *v, EIGHT *target, int step) {
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
        target[i * step] = _mm512_shuffle_i64x2(fours[i], fours[i + 4], 0x88);
        target[(i + 4) * step] = _mm512_shuffle_i64x2(fours[i], fours[i + 4], 0xdd);
    }
}

// The key of a floating-point number as a whole number in the same order, and back: the same change of bits.
EVERYWHERE EIGHT turned_key(EIGHT bits) {
    return _mm512_xor_si512(bits, _mm512_srli_epi64(_mm512_srai_epi64(bits, 63), 1));
}

EVERYWHERE __mmask8 places_left(long count) { return count >= 8 ? 0xff : count <= 0 ? 0 : (1 << count) - 1; }

// Keys of floating-point numbers, among which all nan are one.
EVERYWHERE EIGHT key(EIGHT bits) {
    __m512d v = _mm512_castsi512_pd(bits);
    const EIGHT nan = _mm512_set1_epi64(0x7ff8000000000000);
    return turned_key(_mm512_mask_blend_epi64(_mm512_cmp_pd_mask(v, v, _CMP_UNORD_Q), bits, nan));
}

static void make_keys_avx512(long count, const long *source, long *target) {
    for (long i = 0; i < count; i += 8) {
        __mmask8 left = places_left(count - i);
        _mm512_mask_storeu_epi64(target + i, left, key(_mm512_maskz_loadu_epi64(left, source + i)));
    }
}

static void turn_keys_avx512(long count, long *values) {
    for (long i = 0; i < count; i += 8) {
        __mmask8 left = places_left(count - i);
        _mm512_mask_storeu_epi64(values + i, left, turned_key(_mm512_maskz_loadu_epi64(left, values + i)));
    }
}

// Where eight numbers begin. Behind the end there may be no memory: even to read or write none of it takes the processor
// hundreds of cycles.
EVERYWHERE long *eight_of(long *values, int i, long count) { return values + (8 * i < count ? 8 * i : 0); }

// Sorts as many numbers as some registers hold, or fewer, and turns keys back where they are some.
EVERYWHERE void sort_in_registers(const int registers, long *values, long count, int are_keys) {
    const EIGHT last = _mm512_set1_epi64(0x7fffffffffffffff);
    EIGHT places[32], v[32];
    UNROLL for (int i = 0; i < registers; i++)
        places[i] = _mm512_mask_loadu_epi64(last, places_left(count - 8 * i), eight_of(values, i, count));
    if (registers == 8) sort_places_8(places);
    else if (registers == 16) sort_places_16(places);
    else sort_places_32(places);
    // Eight sorted runs, one behind the other.
    UNROLL for (int i = 0; i < registers; i += 8) transpose(places + i, v + i / 8, registers / 8);
    UNROLL for (int width = registers / 4; width <= registers; width *= 2)
        UNROLL for (int i = 0; i < registers; i += width) merge_halves(v + i, width);
    UNROLL for (int i = 0; i < registers; i++) {
        if (are_keys) v[i] = turned_key(v[i]);
        _mm512_mask_storeu_epi64(eight_of(values, i, count), places_left(count - 8 * i), v[i]);
    }
}

static __attribute__((noinline)) void sort_64(long *values, long count, int are_keys) {
    sort_in_registers(8, values, count, are_keys);
}

static __attribute__((noinline)) void sort_128(long *values, long count, int are_keys) {
    sort_in_registers(16, values, count, are_keys);
}

static __attribute__((noinline)) void sort_256(long *values, long count, int are_keys) {
    sort_in_registers(32, values, count, are_keys);
}

EVERYWHERE void sort_few(long *values, long count, int are_keys) {
    if (count <= 64) sort_64(values, count, are_keys);
    else if (count <= 128) sort_128(values, count, are_keys);
    else sort_256(values, count, are_keys);
}

EVERYWHERE __mmask8 below(EIGHT v, EIGHT pivots, int takes_equal) {
    return takes_equal ? _mm512_cmple_epi64_mask(v, pivots) : _mm512_cmplt_epi64_mask(v, pivots);
}

// Where what is split goes: the lower numbers to the start of the room, the others to its end.
struct room {
    long *low, *high;
};

// Puts eight numbers into a room of eight, or of at least eight at either end: all of them twice, each side of which the
// other later covers.
EVERYWHERE struct room put(struct room room, EIGHT v, EIGHT pivots, int takes_equal) {
    __mmask8 lower = below(v, pivots, takes_equal);
    EIGHT places = _mm512_cvtepu8_epi64(_mm_loadl_epi64((const __m128i *)chosen_first[lower]));
    v = _mm512_permutexvar_epi64(places, v);
    _mm512_storeu_si512(room.low, v);
    _mm512_storeu_si512(room.high - 8, v);
    room.low += __builtin_popcount(lower);
    room.high = room.high - 8 + __builtin_popcount(lower);
    return room;
}

// Puts only so many of eight numbers into a room. What is left for `put` then is a multiple of eight.
EVERYWHERE struct room put_some(struct room room, EIGHT v, long count, EIGHT pivots, int takes_equal) {
    __mmask8 some = places_left(count), lower = below(v, pivots, takes_equal) & some;
    int few = __builtin_popcount(lower);
    _mm512_mask_storeu_epi64(room.low, places_left(few), _mm512_maskz_compress_epi64(lower, v));
    room.low += few;
    room.high -= count - few;
    _mm512_mask_storeu_epi64(room.high, places_left(count - few), _mm512_maskz_compress_epi64(some & ~lower, v));
    return room;
}

// How many registers are read in one go.
#define GO 8

// Puts what is less than the pivot, or also what equals it, to the start; returns how much that is. More than 16 GO
// numbers.
EVERYWHERE long split_at(long pivot, long count, long *values, int takes_equal) {
    const EIGHT pivots = _mm512_set1_epi64(pivot);
    // What is held makes the room: of GO registers or more at the end that has more room, and of as many at the other
    // after each reading.
    EIGHT held[GO], rest[2 * GO], v[GO];
    long rest_count = 8 * GO + count % (8 * GO), full = rest_count / 8;
    long *start = values + 8 * GO, *end = values + count - rest_count;
    UNROLL for (int k = 0; k < GO; k++) held[k] = _mm512_loadu_si512(values + 8 * k);
    for (long k = 0; k < full; k++) rest[k] = _mm512_loadu_si512(end + 8 * k);
    EIGHT last = _mm512_maskz_loadu_epi64(places_left(count % 8), values + count / 8 * 8);
    struct room room = {values, values + count};
    while (start < end) {
        // Reading in both branches keeps them branches: a choice of addresses would wait for all that was put before.
        if (room.high - end < start - room.low) {
            end -= 8 * GO;
            UNROLL for (int k = 0; k < GO; k++) v[k] = _mm512_loadu_si512(end + 8 * k);
        } else {
            UNROLL for (int k = 0; k < GO; k++) v[k] = _mm512_loadu_si512(start + 8 * k);
            start += 8 * GO;
        }
        UNROLL for (int k = 0; k < GO; k++) room = put(room, v[k], pivots, takes_equal);
    }
    room = put_some(room, last, count % 8, pivots, takes_equal);
    UNROLL for (int k = 0; k < GO; k++) room = put(room, held[k], pivots, takes_equal);
    for (long k = 0; k < full; k++) room = put(room, rest[k], pivots, takes_equal);
    return room.low - values;
}

// Splits from one place into another, and makes keys of floating-point numbers on the way.
EVERYWHERE long split_into(long pivot, long count, const long *source, long *target) {
    const EIGHT pivots = _mm512_set1_epi64(pivot);
    struct room room = {target, target + count};
    long full = count / 8 * 8;
    EIGHT last = key(_mm512_maskz_loadu_epi64(places_left(count - full), source + full));
    room = put_some(room, last, count - full, pivots, 1);
    for (long i = 0; i < full; i += 8) room = put(room, key(_mm512_loadu_si512(source + i)), pivots, 1);
    return room.low - target;
}

EVERYWHERE long middle(long a, long b, long c) {
    long low = a < b ? a : b, high = a < b ? b : a;
    return low > c ? low : high < c ? high : c;
}

// About the middle of numbers, at least one for each in a sample: of nine of them, or of all in the sample.
EVERYWHERE long pivot_of(long count, const long *values, int makes_keys) {
    if (count < 1024 && !makes_keys) {
        long step = count / 9;
        const long *v = values + step / 2;
        return middle(
            middle(v[0], v[step], v[2 * step]), middle(v[3 * step], v[4 * step], v[5 * step]),
            middle(v[6 * step], v[7 * step], v[8 * step]));
    }
    long sample[SAMPLE], step = count / SAMPLE;
    for (long i = 0; i < SAMPLE; i++) sample[i] = values[step / 2 + i * step];
    if (makes_keys) make_keys_avx512(SAMPLE, sample, sample);
    sort_64(sample, SAMPLE, 0);
    return sample[SAMPLE / 2];
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

static long split_avx512(long count, long *values, int *upper_is_sorted) {
    long pivot = pivot_of(count, values, 0);
    long low = split_at(pivot, count, values, 1);
    *upper_is_sorted = low == count;
    // The pivot is the largest number: all that equals it is in order.
    return low == count ? split_at(pivot, count, values, 0) : low;
}

static long split_numbers_avx512(long count, const long *source, long *target, int *upper_is_sorted) {
    long pivot = pivot_of(count, source, 1);
    long low = split_into(pivot, count, source, target);
    *upper_is_sorted = low == count;
    return low == count ? split_at(pivot, count, target, 0) : low;
}

static void sort_parts_avx512(long count, long *values, int are_keys, int splits_left) {
    while (count > FEW) {
        if (splits_left-- == 0) {
            heap_sort(values, count);
            if (are_keys) turn_keys_avx512(count, values);
            return;
        }
        int upper_is_sorted;
        long low = split_avx512(count, values, &upper_is_sorted);
        if (!upper_is_sorted) sort_parts_avx512(count - low, values + low, are_keys, splits_left);
        else if (are_keys) turn_keys_avx512(count - low, values + low);
        count = low;
    }
    sort_few(values, count, are_keys);
}
