//! Four doubles at a time: one AVX register, or two of SSE2. What the expert's code is made of.

pub use wide::f64x4;

/// `a * b + c`, fused where the target can do it in one instruction.
#[inline(always)]
pub fn fma(a: f64, b: f64, c: f64) -> f64 {
    if cfg!(target_feature = "fma") { a.mul_add(b, c) } else { a * b + c }
}

/// The four elements from `i`.
#[inline(always)]
pub fn load(from: &[f64], i: usize) -> f64x4 {
    let mut lanes = [0.0; 4];
    lanes.copy_from_slice(&from[i..i + 4]);
    f64x4::new(lanes)
}

/// Writes four elements from `i`.
#[inline(always)]
pub fn store(to: &mut [f64], i: usize, x: f64x4) {
    to[i..i + 4].copy_from_slice(&x.to_array());
}

/// `sum += a * b`
#[inline(always)]
pub fn add_product(sum: &mut f64x4, a: f64x4, b: f64x4) {
    *sum = a.mul_add(b, *sum);
}

/// The exponential. Where a register holds only two doubles, four calls of the library's are faster
/// than the polynomial.
#[inline(always)]
pub fn exp(x: f64x4) -> f64x4 {
    if cfg!(target_feature = "avx2") { x.exp() } else { f64x4::new(x.to_array().map(f64::exp)) }
}

/// The sum of the four lanes.
#[inline(always)]
pub fn total(x: f64x4) -> f64 {
    let [a, b, c, d] = x.to_array();
    (a + c) + (b + d)
}

/// The four totals of four registers.
#[inline(always)]
pub fn totals(x: [f64x4; 4]) -> f64x4 {
    let [a, b, c, d] = f64x4::transpose(x);
    (a + b) + (c + d)
}

/// The inner product of two vectors.
#[inline(always)]
pub fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    if N < 8 {
        // Two chains of scalars.
        let mut sums = [0.0; 2];
        for i in 0..N {
            sums[i % 2] = fma(a[i], b[i], sums[i % 2]);
        }
        return sums[0] + sums[1];
    }
    let mut sum = f64x4::ZERO;
    let whole = N / 4 * 4;
    for i in (0..whole).step_by(4) {
        add_product(&mut sum, load(a, i), load(b, i));
    }
    let mut sum = total(sum);
    for i in whole..N {
        sum = fma(a[i], b[i], sum);
    }
    sum
}
