/*
 * The reference for the kernels of var-engine: the same jobs, with the same bits, as fast as C can do them.
 *
 * Compile with -O3 -march=native -ffp-contract=off: where a product and a sum are rounded once, not twice, it says so here
 * (fma); a compiler that did so elsewhere would change the bits. With AVX-512 (F, DQ, VL) the loops that see every sample are
 * written in intrinsics, otherwise they are plain C for the compiler to make vectors of; reference_kind() says which.
 *
 * A result is five numbers a level: the standard normal value (tails) or the growth (paths) of the first, the middle and the
 * last rank, then mean and variance of the smallest ones. Ranks count from 1, the smallest.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512VL__)
#include <immintrin.h>
#define WIDE 1
#else
#define WIDE 0
#endif

#define STEP 0x9E3779B97F4A7C15ULL
#define FACTOR_1 0xBF58476D1CE4E5B9ULL
#define FACTOR_2 0x94D049BB133111EBULL

enum { BLOCK = 8192, PILOT = 8192, SLACK = 64, FEW = 16, SOME = 256, LANES = 8, FIGURES = 5 };

static const uint64_t ONE_BITS = 0x3ff0000000000000ULL, TWO_52_BITS = 0x4330000000000000ULL, CARRY = 1ULL << 52,
                      FRACTION = (1ULL << 52) - 1, ROOT_CARRY = 0x95f64ULL << 32;
static const double ONE_LESS_HALF = 0x1.fffffffffffffp-1, ROUNDER = 0x1.8p52;

/* What a thread works in. */
typedef struct {
  int64_t samples;
  uint64_t *kept, *section, *below, *scratch[2];
  double *values, *chosen;
} reference;

/* Uniforms are whole numbers n of 52 bits: u = (n + 1/2) / 2^52. */
static uint64_t mix(uint64_t s) {
  uint64_t z = (s ^ (s >> 30)) * FACTOR_1;
  z = (z ^ (z >> 27)) * FACTOR_2;
  return z ^ (z >> 31);
}

static uint64_t origin(uint64_t seed, int64_t stream) { return mix(seed + STEP) + ((uint64_t)stream << 32) * STEP; }

/* ---- logarithm and normal quantile, one number at a time ---- */

static const double LN2_HIGH = 6.93147180369123816490e-01, LN2_LOW = 1.90821492927058770002e-10,
                    LG1 = 6.666666666666735130e-01, LG2 = 3.999999999940941908e-01, LG3 = 2.857142874366239149e-01,
                    LG4 = 2.222219843214978396e-01, LG5 = 1.818357216161805012e-01, LG6 = 1.531383769920937332e-01,
                    LG7 = 1.479819860511658591e-01;

static uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static double of_bits(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* fdlibm's e_log.c for normal numbers above 0: the C library's own rounds differently now and then. */
static double logarithm(double x) {
  int32_t high = (int32_t)(bits_of(x) >> 32), k = (high >> 20) - 1023;
  high &= 0xfffff;
  int32_t carry = (high + 0x95f64) & 0x100000;
  k += carry >> 20;
  double f = of_bits((bits_of(x) & 0xffffffffULL) | (uint64_t)(high | (carry ^ 0x3ff00000)) << 32) - 1.0, dk = k;
  if ((0xfffff & (2 + high)) < 3) {
    if (f == 0) return k == 0 ? 0 : dk * LN2_HIGH + dk * LN2_LOW;
    double r = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - r : dk * LN2_HIGH - ((r - dk * LN2_LOW) - f);
  }
  double s = f / (2.0 + f), z = s * s, w = z * z;
  double r = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7))) + w * (LG2 + w * (LG4 + w * LG6));
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    double half = 0.5 * f * f;
    return k == 0 ? f - (half - s * (half + r)) : dk * LN2_HIGH - ((half - (s * (half + r) + dk * LN2_LOW)) - f);
  }
  return k == 0 ? f - s * (f - r) : dk * LN2_HIGH - ((s * (f - r) - dk * LN2_LOW) - f);
}

/* Wichura (1988), AS 241, PPND16; highest power first. */
static const double A[8] = {2.50908092873012267270e3, 3.34305755835881281050e4, 6.72657709270087008530e4,
                            4.59219539315498714570e4, 1.37316937655094611250e4, 1.97159095030655144270e3,
                            1.33141667891784377450e2, 3.38713287279636660800e0};
static const double B[8] = {5.22649527885285456100e3, 2.87290857357219426740e4, 3.93078958000927106100e4,
                            2.12137943015865958670e4, 5.39419602142475110770e3, 6.87187007492057908300e2,
                            4.23133307016009112520e1, 1.0};
static const double C[8] = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                            1.27045825245236838258e0,  3.64784832476320460504e0,  5.76949722146069140550e0,
                            4.63033784615654529590e0,  1.42343711074968357734e0};
static const double D[8] = {1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                            1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
                            2.05319162663775882187e0,  1.0};
static const double E[8] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                            2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
                            5.46378491116411436990e0,  6.65790464350110377720e0};
static const double F[8] = {2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                            7.86869131145613259100e-4,  1.48753612908506148525e-2, 1.36929880922735805310e-1,
                            5.99832206555887937690e-1,  1.0};

static double polynomial(const double *c, double x) {
  double value = c[0];
  for (int i = 1; i < 8; i++) value = value * x + c[i];
  return value;
}

static double normal(uint64_t n) {
  double p = ((double)n + 0.5) * 0x1p-52, q = p - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.425 * 0.425 - q * q;
    return q * polynomial(A, r) / polynomial(B, r);
  }
  double r = sqrt(-logarithm(q < 0 ? p : 1 - p));
  double d = r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5);
  return q < 0 ? -d : d;
}

/* ---- the loops that see every sample, in both forms ---- */

static const double S1 = -1.66666666666666324348e-01, S2 = 8.33333333332248946124e-03, S3 = -1.98412698298579493134e-04,
                    S4 = 2.75573137070700676789e-06, S5 = -2.50507602534068634195e-08, S6 = 1.58969099521155010221e-10,
                    C1 = 4.16666666666666019037e-02, C2 = -1.38888888888741095749e-03, C3 = 2.48015872894767294178e-05,
                    C4 = -2.75573143513906633035e-07, C5 = 2.08757232129817482790e-09, C6 = -1.13596475577881948265e-11,
                    HALF_PI = 1.57079632679489661923;

#if WIDE

#define LONGS(x) _mm512_set1_epi64((int64_t)(x))
#define DOUBLES(x) _mm512_set1_pd(x)
#define AS_DOUBLES _mm512_castsi512_pd
#define AS_LONGS _mm512_castpd_si512
#define ADD _mm512_add_pd
#define SUB _mm512_sub_pd
#define MUL _mm512_mul_pd
#define DIV _mm512_div_pd
#define FMA _mm512_fmadd_pd

/* The hash but for its last step, which leaves the top 31 bits as they are. */
static inline __m512i half_mix(__m512i s) {
  __m512i z = _mm512_mullo_epi64(_mm512_xor_si512(s, _mm512_srli_epi64(s, 30)), LONGS(FACTOR_1));
  return _mm512_mullo_epi64(_mm512_xor_si512(z, _mm512_srli_epi64(z, 27)), LONGS(FACTOR_2));
}

static inline __m512i steps(uint64_t before, uint64_t stride) {
  return _mm512_add_epi64(LONGS(before),
                          _mm512_mullo_epi64(_mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7), LONGS(stride)));
}

/* The top 31 bits tell whether a value is below the limit, a multiple of 2^21; the last step is for those kept. */
#define KEEP(s)                                                      \
  do {                                                               \
    __m512i z = half_mix(s);                                         \
    __mmask8 keep = _mm512_cmple_epu64_mask(z, last);                \
    _mm512_storeu_si512(kept + k, _mm512_maskz_compress_epi64(keep, z)); \
    k += __builtin_popcount(keep);                                   \
    s = _mm512_add_epi64(s, stride);                                 \
  } while (0)

static int64_t keep_below(uint64_t state, int64_t length, uint64_t limit, uint64_t *kept) {
  __m512i a = steps(state + STEP, STEP), b = _mm512_add_epi64(a, LONGS(8 * STEP)),
          c = _mm512_add_epi64(b, LONGS(8 * STEP)), d = _mm512_add_epi64(c, LONGS(8 * STEP));
  __m512i stride = LONGS(32 * STEP), last = LONGS((limit << 12) - 1);
  int64_t k = 0, i = 0;
  for (; i + 32 <= length; i += 32) {
    KEEP(a);
    KEEP(b);
    KEEP(c);
    KEEP(d);
  }
  for (int64_t j = 0; j < k; j++) kept[j] = (kept[j] ^ (kept[j] >> 31)) >> 12;
  for (; i < length; i++) {
    uint64_t value = mix(state + (uint64_t)(i + 1) * STEP) >> 12;
    kept[k] = value;
    k += value < limit;
  }
  return k;
}

static int64_t keep_between(const uint64_t *values, int64_t count, uint64_t from, uint64_t to, uint64_t *kept,
                            int64_t *lower) {
  int64_t inside = 0, below = 0, i = 0;
  __m512i first = LONGS(from), width = LONGS(to - from);
  for (; i + LANES <= count; i += LANES) {
    __m512i x = _mm512_loadu_si512(values + i);
    __mmask8 keep = _mm512_cmplt_epu64_mask(_mm512_sub_epi64(x, first), width);
    _mm512_storeu_si512(kept + inside, _mm512_maskz_compress_epi64(keep, x));
    inside += __builtin_popcount(keep);
    below += __builtin_popcount(_mm512_cmplt_epu64_mask(x, first));
  }
  for (; i < count; i++) {
    kept[inside] = values[i];
    inside += values[i] >= from && values[i] < to;
    below += values[i] < from;
  }
  *lower = below;
  return inside;
}

static inline __m512d wide_polynomial(const double *c, __m512d x) {
  __m512d value = ADD(MUL(DOUBLES(c[0]), x), DOUBLES(c[1]));
  for (int i = 2; i < 8; i++) value = ADD(MUL(value, x), DOUBLES(c[i]));
  return value;
}

/* normal() for eight at a time, bit for bit; where it has a branch of its own, it is called. */
static void normals(const uint64_t *uniforms, int64_t count, double *out) {
  const uint64_t first = 1 << 16, end = (uint64_t)(0.92 * 0x1p52);
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    __m512i n = _mm512_loadu_si512(uniforms + i);
    __m512d p = SUB(AS_DOUBLES(_mm512_or_si512(n, LONGS(ONE_BITS))), DOUBLES(ONE_LESS_HALF));
    __m512i bits = AS_LONGS(p), fraction = _mm512_and_si512(bits, LONGS(FRACTION));
    __mmask8 odd = _mm512_cmpge_epu64_mask(_mm512_sub_epi64(n, LONGS(first)), LONGS(end - first)) |
                   _mm512_cmplt_epu64_mask(
                       _mm512_and_si512(_mm512_add_epi64(fraction, LONGS(2ULL << 32)), LONGS(FRACTION)),
                       LONGS(3ULL << 32));
    if (__builtin_expect(odd, 0)) {
      for (int64_t j = i; j < i + LANES; j++) out[j] = normal(uniforms[j]);
      continue;
    }
    __m512i carry = _mm512_and_si512(_mm512_add_epi64(fraction, LONGS(ROOT_CARRY)), LONGS(CARRY));
    __m512d f = SUB(AS_DOUBLES(_mm512_or_si512(_mm512_xor_si512(carry, LONGS(ONE_BITS)), fraction)), DOUBLES(1));
    __m512i exponent = _mm512_srli_epi64(_mm512_add_epi64(bits, carry), 52);
    __m512d k = SUB(AS_DOUBLES(_mm512_or_si512(exponent, LONGS(TWO_52_BITS))), DOUBLES(0x1p52 + 1023));
    __m512d s = DIV(f, ADD(f, DOUBLES(2))), z = MUL(s, s), w = MUL(z, z);
    __m512d even = MUL(w, ADD(MUL(w, ADD(MUL(w, DOUBLES(LG6)), DOUBLES(LG4))), DOUBLES(LG2)));
    __m512d odds = MUL(w, ADD(MUL(w, DOUBLES(LG7)), DOUBLES(LG5)));
    odds = MUL(z, ADD(MUL(w, ADD(odds, DOUBLES(LG3))), DOUBLES(LG1)));
    __m512d r = ADD(odds, even), half = MUL(MUL(f, DOUBLES(0.5)), f), low = MUL(k, DOUBLES(LN2_LOW));
    __mmask8 middle = _mm512_cmplt_epu64_mask(_mm512_sub_epi64(fraction, LONGS(0x6147aULL << 32)),
                                              LONGS((0x6b852ULL - 0x6147aULL) << 32));
    __m512d inner = SUB(half, ADD(MUL(s, ADD(half, r)), low)), outer = SUB(MUL(s, SUB(f, r)), low);
    __m512d minus_log = SUB(SUB(_mm512_mask_blend_pd(middle, outer, inner), f), MUL(k, DOUBLES(LN2_HIGH)));
    __m512d t = SUB(_mm512_sqrt_pd(minus_log), DOUBLES(1.6));
    __m512d value = SUB(_mm512_setzero_pd(), DIV(wide_polynomial(C, t), wide_polynomial(D, t)));
    __m512d q = SUB(p, DOUBLES(0.5));
    __mmask8 central = _mm512_cmp_pd_mask(_mm512_abs_pd(q), DOUBLES(0.425), _CMP_LE_OQ);
    if (central) {
      __m512d c = SUB(DOUBLES(0.425 * 0.425), MUL(q, q));
      value = _mm512_mask_blend_pd(central, value, DIV(MUL(q, wide_polynomial(A, c)), wide_polynomial(B, c)));
    }
    _mm512_storeu_pd(out + i, value);
  }
  for (; i < count; i++) out[i] = normal(uniforms[i]);
}

/* Keeps those values whose uniform, or which themselves, are below a limit. */
static int64_t values_below(const uint64_t *uniforms, const double *values, int64_t count, uint64_t limit,
                            double *kept) {
  int64_t k = 0, i = 0;
  for (; i + LANES <= count; i += LANES) {
    __mmask8 keep = _mm512_cmplt_epu64_mask(_mm512_loadu_si512(uniforms + i), LONGS(limit));
    _mm512_storeu_pd(kept + k, _mm512_maskz_compress_pd(keep, _mm512_loadu_pd(values + i)));
    k += __builtin_popcount(keep);
  }
  for (; i < count; i++) {
    kept[k] = values[i];
    k += uniforms[i] < limit;
  }
  return k;
}

static int64_t growth_below(const double *values, int64_t count, double limit, double *kept) {
  int64_t k = 0, i = 0;
  for (; i + LANES <= count; i += LANES) {
    __m512d x = _mm512_loadu_pd(values + i);
    __mmask8 keep = _mm512_cmp_pd_mask(x, DOUBLES(limit), _CMP_LT_OQ);
    _mm512_storeu_pd(kept + k, _mm512_maskz_compress_pd(keep, x));
    k += __builtin_popcount(keep);
  }
  for (; i < count; i++) {
    kept[k] = values[i];
    k += values[i] < limit;
  }
  return k;
}

static int64_t growth_between(const double *values, int64_t count, double from, double to, double *kept,
                              int64_t *lower) {
  int64_t inside = 0, below = 0, i = 0;
  for (; i + LANES <= count; i += LANES) {
    __m512d x = _mm512_loadu_pd(values + i);
    __mmask8 under = _mm512_cmp_pd_mask(x, DOUBLES(from), _CMP_LT_OQ);
    __mmask8 keep = _mm512_cmp_pd_mask(x, DOUBLES(to), _CMP_LE_OQ) & ~under;
    _mm512_storeu_pd(kept + inside, _mm512_maskz_compress_pd(keep, x));
    inside += __builtin_popcount(keep);
    below += __builtin_popcount(under);
  }
  for (; i < count; i++) {
    kept[inside] = values[i];
    inside += values[i] >= from && values[i] <= to;
    below += values[i] < from;
  }
  *lower = below;
  return inside;
}

static inline __m512d uniform(__m512i state) {
  __m512i z = half_mix(state);
  z = _mm512_srli_epi64(_mm512_xor_si512(z, _mm512_srli_epi64(z, 31)), 12);
  return SUB(AS_DOUBLES(_mm512_or_si512(z, LONGS(ONE_BITS))), DOUBLES(ONE_LESS_HALF));
}

/* The distance from the centre of a pair of standard normal values. */
static inline __m512d radius(__m512d u) {
  __m512i bits = AS_LONGS(u), fraction = _mm512_and_si512(bits, LONGS(FRACTION));
  __m512i carry = _mm512_and_si512(_mm512_add_epi64(fraction, LONGS(ROOT_CARRY)), LONGS(CARRY));
  __m512d f = SUB(AS_DOUBLES(_mm512_or_si512(_mm512_xor_si512(carry, LONGS(ONE_BITS)), fraction)), DOUBLES(1));
  __m512i exponent = _mm512_srli_epi64(_mm512_add_epi64(bits, carry), 52);
  __m512d k = SUB(AS_DOUBLES(_mm512_or_si512(exponent, LONGS(TWO_52_BITS))), DOUBLES(0x1p52 + 1023));
  __m512d s = DIV(f, ADD(f, DOUBLES(2))), z = MUL(s, s), w = MUL(z, z);
  __m512d even = FMA(w, FMA(w, DOUBLES(LG6), DOUBLES(LG4)), DOUBLES(LG2));
  __m512d odd = FMA(FMA(FMA(w, DOUBLES(LG7), DOUBLES(LG5)), w, DOUBLES(LG3)), w, DOUBLES(LG1));
  __m512d r = FMA(even, w, MUL(odd, z)), half = MUL(MUL(f, DOUBLES(0.5)), f);
  __m512d low = FMA(s, ADD(half, r), MUL(k, DOUBLES(LN2_LOW)));
  __m512d log = FMA(k, DOUBLES(LN2_HIGH), SUB(f, SUB(half, low)));
  return _mm512_sqrt_pd(MUL(log, DOUBLES(-2.0)));
}

/* Cosine and sine of u full turns. */
static inline void direction(__m512d u, __m512d *cosine, __m512d *sine) {
  __m512d turn = MUL(u, DOUBLES(4.0)), rounded = ADD(turn, DOUBLES(ROUNDER));
  __m512d x = MUL(SUB(turn, SUB(rounded, DOUBLES(ROUNDER))), DOUBLES(HALF_PI)), z = MUL(x, x);
  __m512d sum = FMA(z, DOUBLES(S6), DOUBLES(S5));
  sum = FMA(FMA(sum, z, DOUBLES(S4)), z, DOUBLES(S3));
  sum = FMA(FMA(sum, z, DOUBLES(S2)), z, DOUBLES(S1));
  __m512i sn = AS_LONGS(FMA(sum, MUL(x, z), x));
  sum = FMA(z, DOUBLES(C6), DOUBLES(C5));
  sum = FMA(FMA(sum, z, DOUBLES(C4)), z, DOUBLES(C3));
  sum = FMA(FMA(sum, z, DOUBLES(C2)), z, DOUBLES(C1));
  __m512i cs = AS_LONGS(FMA(FMA(sum, z, DOUBLES(-0.5)), z, DOUBLES(1.0)));
  __m512i quadrant = AS_LONGS(rounded);
  __mmask8 swap = _mm512_test_epi64_mask(quadrant, LONGS(1));
  __m512i two = LONGS(2);
  __m512i c = _mm512_mask_blend_epi64(swap, cs, sn), s = _mm512_mask_blend_epi64(swap, sn, cs);
  __m512i c_sign = _mm512_slli_epi64(_mm512_and_si512(_mm512_add_epi64(quadrant, LONGS(1)), two), 62);
  __m512i s_sign = _mm512_slli_epi64(_mm512_and_si512(quadrant, two), 62);
  *cosine = AS_DOUBLES(_mm512_xor_si512(c, c_sign));
  *sine = AS_DOUBLES(_mm512_xor_si512(s, s_sign));
}

static inline __m512d floored(__m512d standard, __m512d scale, __m512d centre) {
  return _mm512_max_pd(FMA(standard, scale, centre), _mm512_setzero_pd());
}

/*
 * Simulates paths, and keeps those below a limit. All bars of eight paths are done before the next eight: their growth never
 * leaves the registers.
 */
static int64_t keep_paths(uint64_t state, int64_t bars, int64_t length, double mean, double deviation, double limit,
                          double *kept) {
  uint64_t width = (uint64_t)(bars + bars % 2);
  __m512d scale = DOUBLES(deviation), centre = DOUBLES(1.0 + mean);
  __m512i first = steps(state + STEP, width * STEP);
  int64_t k = 0;
  for (int64_t i = 0; i < length; i += LANES) {
    __m512d growth = DOUBLES(1.0), cosine, sine;
    __m512i s = first;
    for (int64_t bar = 0; bar < bars; bar += 2) {
      __m512d r = radius(uniform(s));
      s = _mm512_add_epi64(s, LONGS(STEP));
      direction(uniform(s), &cosine, &sine);
      s = _mm512_add_epi64(s, LONGS(STEP));
      growth = MUL(growth, floored(MUL(r, cosine), scale, centre));
      if (bar + 1 < bars) growth = MUL(growth, floored(MUL(r, sine), scale, centre));
    }
    __mmask8 there = length - i < LANES ? (__mmask8)((1u << (length - i)) - 1) : 0xff;
    __mmask8 keep = _mm512_cmp_pd_mask(growth, DOUBLES(limit), _CMP_LT_OQ) & there;
    _mm512_storeu_pd(kept + k, _mm512_maskz_compress_pd(keep, growth));
    k += __builtin_popcount(keep);
    first = _mm512_add_epi64(first, LONGS(LANES * width * STEP));
  }
  return k;
}

#else /* plain */

static int64_t keep_below(uint64_t state, int64_t length, uint64_t limit, uint64_t *kept) {
  uint64_t block[BLOCK];
  for (int64_t i = 0; i < length; i++) block[i] = mix(state + (uint64_t)(i + 1) * STEP) >> 12;
  int64_t k = 0;
  for (int64_t i = 0; i < length; i++) {
    kept[k] = block[i];
    k += block[i] < limit;
  }
  return k;
}

static int64_t keep_between(const uint64_t *values, int64_t count, uint64_t from, uint64_t to, uint64_t *kept,
                            int64_t *lower) {
  int64_t inside = 0, below = 0;
  for (int64_t i = 0; i < count; i++) {
    kept[inside] = values[i];
    inside += values[i] >= from && values[i] < to;
    below += values[i] < from;
  }
  *lower = below;
  return inside;
}

static void normals(const uint64_t *uniforms, int64_t count, double *out) {
  for (int64_t i = 0; i < count; i++) out[i] = normal(uniforms[i]);
}

static int64_t values_below(const uint64_t *uniforms, const double *values, int64_t count, uint64_t limit,
                            double *kept) {
  int64_t k = 0;
  for (int64_t i = 0; i < count; i++) {
    kept[k] = values[i];
    k += uniforms[i] < limit;
  }
  return k;
}

static int64_t growth_below(const double *values, int64_t count, double limit, double *kept) {
  int64_t k = 0;
  for (int64_t i = 0; i < count; i++) {
    kept[k] = values[i];
    k += values[i] < limit;
  }
  return k;
}

static int64_t growth_between(const double *values, int64_t count, double from, double to, double *kept,
                              int64_t *lower) {
  int64_t inside = 0, below = 0;
  for (int64_t i = 0; i < count; i++) {
    kept[inside] = values[i];
    inside += values[i] >= from && values[i] <= to;
    below += values[i] < from;
  }
  *lower = below;
  return inside;
}

static double uniform(uint64_t state) { return of_bits((mix(state) >> 12) | ONE_BITS) - ONE_LESS_HALF; }

static double radius(double u) {
  uint64_t bits = bits_of(u), fraction = bits & FRACTION, carry = (fraction + ROOT_CARRY) & CARRY;
  double f = of_bits((carry ^ ONE_BITS) | fraction) - 1.0;
  double k = of_bits(((bits + carry) >> 52) | TWO_52_BITS) - (0x1p52 + 1023);
  double s = f / (f + 2.0), z = s * s, w = z * z;
  double even = fma(w, fma(w, LG6, LG4), LG2), odd = fma(w, fma(w, fma(w, LG7, LG5), LG3), LG1);
  double r = fma(w, even, z * odd), half = f * 0.5 * f;
  return sqrt(fma(k, LN2_HIGH, f - (half - fma(s, half + r, k * LN2_LOW))) * -2.0);
}

static void direction(double u, double *cosine, double *sine) {
  double rounded = u * 4.0 + ROUNDER, x = (u * 4.0 - (rounded - ROUNDER)) * HALF_PI, z = x * x;
  double sn = fma(x * z, fma(z, fma(z, fma(z, fma(z, fma(z, S6, S5), S4), S3), S2), S1), x);
  double cs = fma(z, fma(z, fma(z, fma(z, fma(z, fma(z, fma(z, C6, C5), C4), C3), C2), C1), -0.5), 1.0);
  uint64_t quadrant = bits_of(rounded), swap = quadrant & 1;
  double c = swap ? sn : cs, s = swap ? cs : sn;
  *cosine = (quadrant + 1) & 2 ? -c : c;
  *sine = quadrant & 2 ? -s : s;
}

static double floored(double standard, double scale, double centre) {
  double factor = fma(standard, scale, centre);
  return factor > 0.0 ? factor : 0.0;
}

static int64_t keep_paths(uint64_t state, int64_t bars, int64_t length, double mean, double deviation, double limit,
                          double *kept) {
  uint64_t width = (uint64_t)(bars + bars % 2);
  int64_t k = 0;
  for (int64_t i = 0; i < length; i++) {
    double growth = 1.0, cosine, sine;
    for (int64_t bar = 0; bar < bars; bar += 2) {
      uint64_t s = state + ((uint64_t)i * width + (uint64_t)bar + 1) * STEP;
      double r = radius(uniform(s));
      direction(uniform(s + STEP), &cosine, &sine);
      growth *= floored(r * cosine, deviation, 1.0 + mean);
      if (bar + 1 < bars) growth *= floored(r * sine, deviation, 1.0 + mean);
    }
    kept[k] = growth;
    k += growth < limit;
  }
  return k;
}

#endif

/* ---- sums in one order: value i to sum i mod 8, the sums in pairs ---- */

static double in_pairs(const double *s) { return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7])); }

/* Mean and variance of some values, and of as many times the last that they weigh so much together. */
static void moments(const double *values, int64_t count, double last, double weight, double *out) {
  double sums[LANES] = {0}, squares[LANES] = {0};
  int64_t whole = count - count % LANES;
#if WIDE
  __m512d a = _mm512_setzero_pd(), b = _mm512_setzero_pd();
  for (int64_t i = 0; i < whole; i += LANES) {
    __m512d x = _mm512_loadu_pd(values + i);
    a = ADD(a, x);
    b = ADD(b, MUL(x, x));
  }
  _mm512_storeu_pd(sums, a);
  _mm512_storeu_pd(squares, b);
#else
  for (int64_t i = 0; i < whole; i += LANES)
    for (int j = 0; j < LANES; j++) {
      sums[j] += values[i + j];
      squares[j] += values[i + j] * values[i + j];
    }
#endif
  for (int64_t i = whole; i < count; i++) {
    sums[i % LANES] += values[i];
    squares[i % LANES] += values[i] * values[i];
  }
  double rest = weight - (double)count, mean = (in_pairs(sums) + rest * last) / weight;
  double variance = (in_pairs(squares) + rest * (last * last)) / weight - mean * mean;
  out[0] = mean;
  out[1] = variance > 0 ? variance : 0;
}

/* ---- ranks of uniforms: they are spread evenly, so proportions tell where a rank is ---- */

typedef struct {
  const uint64_t *values;
  int64_t count, below;
  uint64_t from, to;
} band;

static uint64_t position(const band *b, double rank, double deviations) {
  double share = rank / (double)b->count, width = (double)(b->to - b->from);
  double deviation = sqrt((double)b->count * share * (1 - share)) + 1;
  double place = (rank + deviations * deviation) / (double)b->count * width + (deviations < 0 ? 0 : 1);
  return b->from + (uint64_t)(place < 0 ? 0 : place > width ? width : place);
}

static band narrow(band b, int64_t first, int64_t last, double margin, uint64_t *kept) {
  for (;; margin *= 2) {
    uint64_t low = position(&b, (double)(first - b.below) - 0.5, -margin);
    uint64_t high = position(&b, (double)(last - b.below) - 0.5, margin);
    int64_t lower, inside = keep_between(b.values, b.count, low, high, kept, &lower);
    if (lower < first - b.below && lower + inside >= last - b.below)
      return (band){kept, inside, b.below + lower, low, high};
  }
}

static int order(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

static uint64_t at(const reference *r, band b, int64_t rank) {
  int turn = 0;
  for (int stuck = 0; b.count > FEW && !stuck; turn ^= 1) {
    band c = narrow(b, rank, rank, 3, r->scratch[turn]);
    stuck = c.count > b.count / 2;
    b = c;
  }
  uint64_t few[FEW], *sorted = few;
  if (b.count > FEW) {
    sorted = r->scratch[turn];
    memcpy(sorted, b.values, sizeof *sorted * (size_t)b.count);
    qsort(sorted, (size_t)b.count, sizeof *sorted, order);
  } else {
    for (int64_t i = 0; i < b.count; i++) {
      int64_t j = i;
      for (; j > 0 && sorted[j - 1] > b.values[i]; j--) sorted[j] = sorted[j - 1];
      sorted[j] = b.values[i];
    }
  }
  return sorted[rank - b.below - 1];
}

/* All uniforms that can be among the smallest of a stream, and few others. */
static band draw(const reference *r, uint64_t seed, int64_t stream, int64_t depth) {
  uint64_t start = origin(seed, stream);
  for (double margin = 6;; margin *= 2) {
    double share = ((double)depth + margin * sqrt((double)depth) + margin) / (double)r->samples;
    double parts = ceil(share * 0x1p31);
    uint64_t limit = (uint64_t)(parts < 0x1p31 ? parts : 0x1p31) << 21;
    int64_t k = 0;
    for (int64_t from = 0; from < r->samples; from += BLOCK) {
      int64_t length = r->samples - from < BLOCK ? r->samples - from : BLOCK;
      k += keep_below(start + (uint64_t)from * STEP, length, limit, r->kept + k);
    }
    if (k >= depth) return (band){r->kept, k, 0, 0, limit};
  }
}

/* ---- ranks of growth: a sample of it tells where a rank is ---- */

typedef struct {
  const double *values;
  int64_t count, below;
} growths;

static void sort(double *values, int64_t count) {
  for (int64_t gap = count > 500 ? 301 : count > 50 ? 57 : count > 20 ? 10 : 1; gap > 0; gap = gap * 4 / 9)
    for (int64_t i = gap; i < count; i++) {
      double x = values[i];
      int64_t j = i;
      for (; j >= gap && values[j - gap] > x; j -= gap) values[j] = values[j - gap];
      values[j] = x;
    }
}

static int order_growth(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static growths narrow_growth(growths g, int64_t first, int64_t last, double *kept) {
  enum { SAMPLE = 256 };
  double sample[SAMPLE];
  for (int64_t i = 0; i < SAMPLE; i++) sample[i] = g.values[i * g.count / SAMPLE];
  sort(sample, SAMPLE);
  for (double margin = 3;; margin *= 2) {
    double p = (double)(first - g.below) / (double)g.count, q = (double)(last - g.below) / (double)g.count;
    double low = SAMPLE * p - margin * sqrt(SAMPLE * p * (1 - p)) - 2;
    double high = SAMPLE * q + margin * sqrt(SAMPLE * q * (1 - q)) + 1;
    int64_t lower, inside = growth_between(g.values, g.count, low < 0 ? -INFINITY : sample[(int)low],
                                           high >= SAMPLE ? INFINITY : sample[(int)high], kept, &lower);
    if (lower < first - g.below && lower + inside >= last - g.below) return (growths){kept, inside, g.below + lower};
  }
}

/* scratch: three arrays with room for all. */
static double growth_at(growths g, int64_t rank, double *const *scratch) {
  for (int turn = 0; g.count > SOME; turn ^= 1) {
    growths h = narrow_growth(g, rank, rank, scratch[turn]);
    int stuck = h.count > g.count / 2;
    g = h;
    if (stuck) break;
  }
  double *sorted = scratch[2];
  memcpy(sorted, g.values, sizeof *sorted * (size_t)g.count);
  if (g.count > SOME)
    qsort(sorted, (size_t)g.count, sizeof *sorted, order_growth);
  else
    sort(sorted, g.count);
  return sorted[rank - g.below - 1];
}

/* ---- what is called from outside ---- */

const char *reference_kind(void) { return WIDE ? "AVX-512 intrinsics" : "plain C"; }

static void *room(int64_t count) { return aligned_alloc(64, (sizeof(uint64_t) * (size_t)(count + SLACK) + 63) / 64 * 64); }

void reference_free(reference *r) {
  free(r->kept);
  free(r->section);
  free(r->below);
  free(r->scratch[0]);
  free(r->scratch[1]);
  free(r->values);
  free(r->chosen);
  free(r);
}

/* What one thread needs for a number of samples. */
reference *reference_new(int64_t samples) {
  reference *r = malloc(sizeof *r);
  int64_t most = samples > PILOT ? samples : PILOT;
  *r = (reference){samples, room(most), room(most), room(most), {room(most), room(most)}, room(most), room(most)};
  return r;
}

/* The normal values of some ranks. */
void reference_points(reference *r, uint64_t seed, int64_t stream, int64_t depth, int64_t count, const int64_t *ranks,
                      double *out) {
  band all = draw(r, seed, stream, depth);
  for (int64_t i = 0; i < count; i++) out[i] = normal(at(r, narrow(all, ranks[i], ranks[i], 5, r->section), ranks[i]));
}

/*
 * For each level three ranks, then the moments of the smallest, so many as its weight says. The first level is the deepest:
 * what it has transformed serves the others.
 */
void reference_tails(reference *r, uint64_t seed, int64_t stream, int64_t depth, int64_t levels, const int64_t *ranks,
                     const double *weights, double *out) {
  band all = draw(r, seed, stream, depth);
  int64_t transformed = 0;
  uint64_t deepest = 0;
  for (int64_t level = 0; level < levels; level++, ranks += 3, out += FIGURES) {
    band near = narrow(all, ranks[0], ranks[2], 5, r->section);
    for (int i = 0; i < 3; i++) out[i] = normal(at(r, near, ranks[i]));
    uint64_t last = at(r, near, (int64_t)ceil(weights[level]));
    if (last > deepest) {
      int64_t lower;
      transformed = keep_between(all.values, all.count, 0, last, r->below, &lower);
      normals(r->below, transformed, r->values);
      deepest = last;
      moments(r->values, transformed, normal(last), weights[level], out + 3);
    } else {
      int64_t taken = values_below(r->below, r->values, transformed, last, r->chosen);
      moments(r->chosen, taken, normal(last), weights[level], out + 3);
    }
  }
}

/* The same of the growth of paths with normal returns. */
void reference_paths(reference *r, uint64_t seed, int64_t stream, int64_t depth, int64_t bars, double mean,
                     double deviation, int64_t levels, const int64_t *ranks, const double *weights, double *out) {
  uint64_t start = origin(seed, stream), width = (uint64_t)(bars + bars % 2) * STEP;
  double *kept = (double *)r->kept, *section = (double *)r->section;
  double *scratch[3] = {(double *)r->scratch[0], (double *)r->scratch[1], r->values};
  int64_t pilot = r->samples < PILOT ? r->samples : PILOT;
  int64_t k = keep_paths(start, bars, pilot, mean, deviation, INFINITY, kept);
  if (r->samples > PILOT) {
    double share = (double)depth / (double)r->samples;
    int64_t rank = (int64_t)ceil((share + 6 * sqrt(share * (1 - share) / PILOT)) * PILOT) + 6;
    double limit = rank >= PILOT ? INFINITY : growth_at((growths){kept, PILOT, 0}, rank, scratch);
    memcpy(section, kept, sizeof *kept * PILOT);
    for (;; limit = INFINITY) {
      k = growth_below(section, PILOT, limit, kept);
      k += keep_paths(start + PILOT * width, bars, r->samples - PILOT, mean, deviation, limit, kept + k);
      if (k >= depth) break;
    }
  }
  growths all = {kept, k, 0};
  for (int64_t level = 0; level < levels; level++, ranks += 3, out += FIGURES) {
    growths near = narrow_growth(all, ranks[0], ranks[2], section);
    for (int i = 0; i < 3; i++) out[i] = growth_at(near, ranks[i], scratch);
    double last = growth_at(near, (int64_t)ceil(weights[level]), scratch);
    moments(r->chosen, growth_below(kept, k, last, r->chosen), last, weights[level], out + 3);
  }
}
