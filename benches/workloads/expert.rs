//! The same by hand, as well as we can: one pass over the data where one will do, four lanes, no
//! temporaries of matrix size. This is the 1.00 that the companions are measured against.
#![allow(clippy::needless_range_loop, clippy::too_many_arguments)]

use nalgebra::{Matrix3, SMatrix, SVector, Vector2, Vector3};

use crate::lanes::{add_product, dot, f64x4, fma, load, store, total, totals};

mod mixture;
pub use mixture::mixture;

const ZERO: f64x4 = f64x4::ZERO;

/// `y += A x`, column by column.
#[inline(always)]
fn add_mul<const R: usize, const C: usize>(a: &[[f64; R]; C], x: &[f64; C], y: &mut [f64; R]) {
    for j in 0..C {
        for i in 0..R {
            y[i] = fma(a[j][i], x[j], y[i]);
        }
    }
}

// w1: xᵀAx, gradient (A + Aᵀ)x

#[inline(always)]
pub fn quadratic_small<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>, g: &mut SVector<f64, N>) -> f64 {
    let (a, x) = (&a.data.0, &x.data.0[0]);
    let mut y = [0.0; N];
    add_mul(a, x, &mut y);
    let value = dot(x, &y);
    for j in 0..N {
        for i in 0..N {
            y[j] = fma(a[j][i], x[i], y[j]);
        }
    }
    g.data.0[0] = y;
    value
}

/// Four columns at a time, each element of A read once for both products.
#[inline(always)]
pub fn quadratic_large<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>, g: &mut SVector<f64, N>) -> f64 {
    let (a, x) = (&a.data.0, &x.data.0[0]);
    let (mut y, mut z) = ([0.0; N], [0.0; N]);
    for j in (0..N).step_by(4) {
        let mut sums = [ZERO; 4];
        let factors: [f64x4; 4] = core::array::from_fn(|q| f64x4::splat(x[j + q]));
        for i in (0..N).step_by(4) {
            let xi = load(x, i);
            let mut yi = load(&y, i);
            for q in 0..4 {
                let column = load(&a[j + q], i);
                add_product(&mut yi, column, factors[q]);
                add_product(&mut sums[q], column, xi);
            }
            store(&mut y, i, yi);
        }
        store(&mut z, j, totals(sums));
    }
    for i in 0..N {
        y[i] += z[i];
    }
    g.data.0[0] = y;
    0.5 * dot(&y, x)
}

// w2: ‖Xw − y‖²

/// Four rows at a time; residual, value and gradient in one pass.
#[inline(always)]
pub fn regression<const M: usize, const K: usize>(
    x: &SMatrix<f64, M, K>,
    y: &SVector<f64, M>,
    w: &SVector<f64, K>,
    g: &mut SVector<f64, K>,
) -> f64 {
    let (x, y, w) = (&x.data.0, &y.data.0[0], &w.data.0[0]);
    let mut sums = [ZERO; K];
    let mut value = ZERO;
    for i in (0..M).step_by(4) {
        let mut r = -load(y, i);
        for j in 0..K {
            add_product(&mut r, load(&x[j], i), f64x4::splat(w[j]));
        }
        add_product(&mut value, r, r);
        for j in 0..K {
            add_product(&mut sums[j], load(&x[j], i), r);
        }
    }
    for j in 0..K {
        g[j] = 2.0 * total(sums[j]);
    }
    total(value)
}

// w3: Σ log(1 + exp(−y ⊙ Xw)), Hessian Xᵀ diag(s) X

/// Value and gradient; `second` receives σ(1 − σ) if the Hessian is wanted too.
#[inline(always)]
pub fn logistic<const HESSIAN: bool>(
    x: &SMatrix<f64, 100, 10>,
    y: &SVector<f64, 100>,
    w: &SVector<f64, 10>,
    g: &mut SVector<f64, 10>,
    second: &mut [f64; 100],
) -> f64 {
    let (x, y, w) = (&x.data.0, &y.data.0[0], &w.data.0[0]);
    let mut z = [0.0; 100];
    for i in (0..100).step_by(4) {
        let mut s = ZERO;
        for j in 0..10 {
            add_product(&mut s, load(&x[j], i), f64x4::splat(w[j]));
        }
        store(&mut z, i, s);
    }
    let mut value = 0.0;
    for i in 0..100 {
        let e = (-y[i] * z[i]).exp();
        let share = 1.0 / (1.0 + e);
        value += (1.0 + e).ln();
        z[i] = -y[i] * (e * share);
        if HESSIAN {
            second[i] = e * share * share;
        }
    }
    let mut sums = [ZERO; 10];
    for i in (0..100).step_by(4) {
        let s = load(&z, i);
        for j in 0..10 {
            add_product(&mut sums[j], load(&x[j], i), s);
        }
    }
    for j in 0..10 {
        g[j] = total(sums[j]);
    }
    value
}

pub fn logistic_hessian(
    x: &SMatrix<f64, 100, 10>,
    y: &SVector<f64, 100>,
    w: &SVector<f64, 10>,
    g: &mut SVector<f64, 10>,
    h: &mut SMatrix<f64, 10, 10>,
) -> f64 {
    let mut second = [0.0; 100];
    let value = logistic::<true>(x, y, w, g, &mut second);
    let (x, h) = (&x.data.0, &mut h.data.0);
    for j in 0..10 {
        let mut weighted = [0.0; 100];
        for i in 0..100 {
            weighted[i] = x[j][i] * second[i];
        }
        let mut l = j;
        while l + 4 <= 10 {
            let mut sums = [ZERO; 4];
            for i in (0..100).step_by(4) {
                let v = load(&weighted, i);
                for q in 0..4 {
                    add_product(&mut sums[q], v, load(&x[l + q], i));
                }
            }
            for q in 0..4 {
                let s = total(sums[q]);
                h[j][l + q] = s;
                h[l + q][j] = s;
            }
            l += 4;
        }
        while l < 10 {
            let s = dot(&weighted, &x[l]);
            h[j][l] = s;
            h[l][j] = s;
            l += 1;
        }
    }
    value
}

// w4: ‖T − UVᵀ‖²

/// Two columns of the residual at a time; it is never stored.
#[inline(always)]
pub fn factors(
    t: &SMatrix<f64, 20, 20>,
    u: &SMatrix<f64, 20, 5>,
    v: &SMatrix<f64, 20, 5>,
    gu: &mut SMatrix<f64, 20, 5>,
    gv: &mut SMatrix<f64, 20, 5>,
) -> f64 {
    const N: usize = 20;
    const K: usize = 5;
    let (t, u, v) = (&t.data.0, &u.data.0, &v.data.0);
    let (gu, gv) = (&mut gu.data.0, &mut gv.data.0);
    *gu = [[0.0; N]; K];
    let mut value = ZERO;
    for c in (0..N).step_by(2) {
        let rows: [[f64x4; K]; 2] = core::array::from_fn(|q| core::array::from_fn(|a| f64x4::splat(v[a][c + q])));
        let mut sums = [[ZERO; K]; 2];
        for i in (0..N).step_by(4) {
            let (mut r, mut s) = (-load(&t[c], i), -load(&t[c + 1], i));
            for a in 0..K {
                let ua = load(&u[a], i);
                add_product(&mut r, ua, rows[0][a]);
                add_product(&mut s, ua, rows[1][a]);
            }
            add_product(&mut value, r, r);
            add_product(&mut value, s, s);
            r += r;
            s += s;
            for a in 0..K {
                let ua = load(&u[a], i);
                add_product(&mut sums[0][a], ua, r);
                add_product(&mut sums[1][a], ua, s);
                let mut g = load(&gu[a], i);
                add_product(&mut g, r, rows[0][a]);
                add_product(&mut g, s, rows[1][a]);
                store(&mut gu[a], i, g);
            }
        }
        for a in 0..K {
            gv[a][c] = total(sums[0][a]);
            gv[a][c + 1] = total(sums[1][a]);
        }
    }
    total(value)
}

/// 2 VᵀV ⊗ I
#[inline(always)]
pub fn factors_hessian(v: &SMatrix<f64, 20, 5>, h: &mut SMatrix<f64, 100, 100>) {
    let (v, h) = (&v.data.0, &mut h.data.0);
    *h = [[0.0; 100]; 100];
    for a in 0..5 {
        for b in 0..=a {
            let s = 2.0 * dot(&v[a], &v[b]);
            for i in 0..20 {
                h[a * 20 + i][b * 20 + i] = s;
                h[b * 20 + i][a * 20 + i] = s;
            }
        }
    }
}

// w5: a relu network

/// W x, even and odd columns added up apart; R = 4 B rows.
#[inline(always)]
fn mul_blocks<const R: usize, const C: usize, const B: usize>(w: &[[f64; R]; C], x: &[f64; C]) -> [f64x4; B] {
    let (mut even, mut odd) = ([ZERO; B], [ZERO; B]);
    for j in (0..C).step_by(2) {
        for b in 0..B {
            add_product(&mut even[b], load(&w[j], 4 * b), f64x4::splat(x[j]));
            add_product(&mut odd[b], load(&w[j + 1], 4 * b), f64x4::splat(x[j + 1]));
        }
    }
    core::array::from_fn(|b| even[b] + odd[b])
}

#[inline(always)]
fn stored<const R: usize, const B: usize>(x: [f64x4; B]) -> [f64; R] {
    let mut out = [0.0; R];
    for b in 0..B {
        store(&mut out, 4 * b, x[b]);
    }
    out
}

#[inline(always)]
fn relu_layer<const R: usize, const C: usize, const B: usize>(w: &[[f64; R]; C], x: &[f64; C]) -> [f64; R] {
    stored(mul_blocks::<R, C, B>(w, x).map(|y| y.fast_max(ZERO)))
}

/// `x` where `h` is positive, else 0.
#[inline(always)]
fn where_positive(x: f64x4, h: &[f64], i: usize) -> f64x4 {
    let x = x.to_array();
    f64x4::new(core::array::from_fn(|q| if h[i + q] > 0.0 { x[q] } else { 0.0 }))
}

/// Writes d hᵀ and returns Wᵀd masked by h > 0, in one pass.
#[inline(always)]
fn back_layer<const R: usize, const C: usize, const B: usize>(
    w: &[[f64; R]; C],
    d: &[f64; R],
    h: &[f64; C],
    gw: &mut [[f64; R]; C],
) -> [f64; C] {
    let d: [f64x4; B] = core::array::from_fn(|b| load(d, 4 * b));
    let mut back = [0.0; C];
    for j in (0..C).step_by(4) {
        let mut sums = [ZERO; 4];
        for q in 0..4 {
            for b in 0..B {
                add_product(&mut sums[q], load(&w[j + q], 4 * b), d[b]);
                store(&mut gw[j + q], 4 * b, d[b] * f64x4::splat(h[j + q]));
            }
        }
        store(&mut back, j, where_positive(totals(sums), h, j));
    }
    back
}

#[inline(always)]
pub fn network(
    x: &SVector<f64, 8>,
    w1: &SMatrix<f64, 16, 8>,
    w2: &SMatrix<f64, 16, 16>,
    w3: &SMatrix<f64, 16, 16>,
    w4: &SMatrix<f64, 1, 16>,
    g1: &mut SMatrix<f64, 16, 8>,
    g2: &mut SMatrix<f64, 16, 16>,
    g3: &mut SMatrix<f64, 16, 16>,
    g4: &mut SMatrix<f64, 1, 16>,
) -> f64 {
    let x = &x.data.0[0];
    let last: [f64; 16] = core::array::from_fn(|i| w4.data.0[i][0]);
    let h1 = relu_layer::<16, 8, 4>(&w1.data.0, x);
    let h2 = relu_layer::<16, 16, 4>(&w2.data.0, &h1);
    let h3 = relu_layer::<16, 16, 4>(&w3.data.0, &h2);
    for i in 0..16 {
        g4.data.0[i][0] = h3[i];
    }
    let mut d3 = [0.0; 16];
    for i in (0..16).step_by(4) {
        store(&mut d3, i, where_positive(load(&last, i), &h3, i));
    }
    let d2 = back_layer::<16, 16, 4>(&w3.data.0, &d3, &h2, &mut g3.data.0);
    let d1 = back_layer::<16, 16, 4>(&w2.data.0, &d2, &h1, &mut g2.data.0);
    for j in 0..8 {
        for i in (0..16).step_by(4) {
            store(&mut g1.data.0[j], i, load(&d1, i) * f64x4::splat(x[j]));
        }
    }
    dot(&last, &h3)
}

// w6: −yᵀ log softmax(W₂ σ(W₁ x))

#[inline(always)]
pub fn classifier(
    x: &SVector<f64, 16>,
    w1: &SMatrix<f64, 32, 16>,
    w2: &SMatrix<f64, 10, 32>,
    y: &SVector<f64, 10>,
    g1: &mut SMatrix<f64, 32, 16>,
    g2: &mut SMatrix<f64, 10, 32>,
) -> f64 {
    let (x, y) = (&x.data.0[0], &y.data.0[0]);
    let (w1, w2, g1, g2) = (&w1.data.0, &w2.data.0, &mut g1.data.0, &mut g2.data.0);
    let mut h: [f64; 32] = stored(mul_blocks::<32, 16, 8>(w1, x));
    for v in &mut h {
        *v = (-*v).exp();
    }
    for i in (0..32).step_by(4) {
        let e = load(&h, i);
        store(&mut h, i, f64x4::ONE / (f64x4::ONE + e));
    }
    // Ten rows are two registers and two scalars.
    let (mut even, mut odd) = ([ZERO; 2], [ZERO; 2]);
    let mut tail = [0.0; 4];
    for j in (0..32).step_by(2) {
        for b in 0..2 {
            add_product(&mut even[b], load(&w2[j], 4 * b), f64x4::splat(h[j]));
            add_product(&mut odd[b], load(&w2[j + 1], 4 * b), f64x4::splat(h[j + 1]));
        }
        for q in 0..4 {
            tail[q] = fma(w2[j + q / 2][8 + q % 2], h[j + q / 2], tail[q]);
        }
    }
    let mut z = [0.0; 10];
    store(&mut z, 0, even[0] + odd[0]);
    store(&mut z, 4, even[1] + odd[1]);
    (z[8], z[9]) = (tail[0] + tail[2], tail[1] + tail[3]);
    let top = z.iter().fold(f64::NEG_INFINITY, |a, &b| if b > a { b } else { a });
    let p = z.map(|z| (z - top).exp());
    let sum: f64 = p.iter().sum();
    let weight: f64 = y.iter().sum();
    let value = weight * (top + sum.ln()) - dot(y, &z);
    let scale = weight / sum;
    let d: [f64; 10] = core::array::from_fn(|i| p[i] * scale - y[i]);
    let (da, db) = (load(&d, 0), load(&d, 4));
    let mut back = [0.0; 32];
    for j in (0..32).step_by(4) {
        let mut sums = [ZERO; 4];
        for q in 0..4 {
            sums[q] = load(&w2[j + q], 0) * da;
            add_product(&mut sums[q], load(&w2[j + q], 4), db);
            let hj = h[j + q];
            let out = &mut g2[j + q];
            store(out, 0, da * f64x4::splat(hj));
            store(out, 4, db * f64x4::splat(hj));
            (out[8], out[9]) = (d[8] * hj, d[9] * hj);
        }
        let mut s = totals(sums);
        for r in 8..10 {
            let row = f64x4::new(core::array::from_fn(|q| w2[j + q][r]));
            add_product(&mut s, row, f64x4::splat(d[r]));
        }
        let hj = load(&h, j);
        store(&mut back, j, s * (hj - hj * hj));
    }
    for j in 0..16 {
        let xj = f64x4::splat(x[j]);
        for i in (0..32).step_by(4) {
            store(&mut g1[j], i, load(&back, i) * xj);
        }
    }
    value
}

// w7: log|S| + dᵀS⁻¹d with d = x − m, by S = L D Lᵀ: no square root and one logarithm

/// Replaces S by L D Lᵀ; returns the reciprocals of D and its product.
#[inline(always)]
fn factorise<const N: usize>(l: &mut [[f64; N]; N]) -> ([f64; N], f64) {
    let mut reciprocals = [0.0; N];
    let mut determinant = 1.0;
    for j in 0..N {
        determinant *= l[j][j];
        reciprocals[j] = 1.0 / l[j][j];
        let mut c = [0.0; N];
        for i in j + 1..N {
            c[i] = l[j][i] * reciprocals[j];
        }
        for k in j + 1..N {
            let lk = l[j][k];
            for i in k..N {
                l[k][i] = fma(-c[i], lk, l[k][i]);
            }
        }
        l[j][j + 1..N].copy_from_slice(&c[j + 1..N]);
    }
    (reciprocals, determinant)
}

#[inline(always)]
pub fn gaussian(
    s: &SMatrix<f64, 6, 6>,
    m: &SVector<f64, 6>,
    x: &SVector<f64, 6>,
    gs: &mut SMatrix<f64, 6, 6>,
    gm: &mut SVector<f64, 6>,
) -> f64 {
    const N: usize = 6;
    let mut l = s.data.0;
    let (reciprocals, determinant) = factorise(&mut l);
    // L⁻¹
    let mut li = [[0.0; N]; N];
    for j in 0..N {
        li[j][j] = 1.0;
        for i in j + 1..N {
            let mut s = -l[j][i];
            for k in j + 1..i {
                s = fma(-l[k][i], li[j][k], s);
            }
            li[j][i] = s;
        }
    }
    // S⁻¹ = L⁻ᵀ D⁻¹ L⁻¹
    let mut inverse = [[0.0; N]; N];
    for a in 0..N {
        for b in a..N {
            let mut s = 0.0;
            for k in b..N {
                s = fma(li[a][k] * reciprocals[k], li[b][k], s);
            }
            inverse[a][b] = s;
            inverse[b][a] = s;
        }
    }
    let d: [f64; N] = core::array::from_fn(|i| x[i] - m[i]);
    let mut a = [0.0; N];
    add_mul(&inverse, &d, &mut a);
    for j in 0..N {
        for i in 0..N {
            gs.data.0[j][i] = fma(-a[i], a[j], inverse[j][i]);
        }
        gm[j] = -2.0 * a[j];
    }
    determinant.ln() + dot(&d, &a)
}

// w8: reprojection, by the closed form of the rotation's derivative

#[inline(always)]
fn dot3(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    fma(a[2], b[2], fma(a[1], b[1], a[0] * b[0]))
}

#[inline(always)]
fn cross(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

#[inline(always)]
pub fn reprojection(
    camera: &SVector<f64, 11>,
    point: &Vector3<f64>,
    weight: f64,
    feature: &Vector2<f64>,
    in_camera: &mut SMatrix<f64, 2, 11>,
    in_point: &mut SMatrix<f64, 2, 3>,
    in_weight: &mut SMatrix<f64, 2, 1>,
) -> Vector2<f64> {
    let [p] = &camera.data.0;
    let r = [p[0], p[1], p[2]];
    let (focal, k1, k2) = (p[6], p[9], p[10]);
    let q = [point[0] - p[3], point[1] - p[4], point[2] - p[5]];
    let square = dot3(&r, &r);
    // cos θ, sin θ/θ, (1 − cos θ)/θ² and the derivatives of the latter two over θ
    let (c, a, b, da, db) = if square != 0.0 {
        let angle = square.sqrt();
        let inverse = 1.0 / square;
        let (s, c) = angle.sin_cos();
        let (a, b) = (s * angle * inverse, (1.0 - c) * inverse);
        (c, a, b, (c - a) * inverse, (a - 2.0 * b) * inverse)
    } else {
        (1.0, 1.0, 0.5, -1.0 / 3.0, -1.0 / 12.0)
    };
    let turned = cross(&r, &q);
    let rq = dot3(&r, &q);
    let seen: [f64; 3] = core::array::from_fn(|i| fma(c, q[i], fma(a, turned[i], b * rq * r[i])));
    let depth = 1.0 / seen[2];
    let (px, py) = (seen[0] * depth, seen[1] * depth);
    let r2 = px * px + py * py;
    let l = fma(fma(k2, r2, k1), r2, 1.0);
    let dl = 2.0 * fma(2.0 * k2, r2, k1);
    let (ex, ey) = (fma(focal * l, px, p[7]) - feature[0], fma(focal * l, py, p[8]) - feature[1]);
    let wf = weight * focal;
    let (jxx, jxy, jyy) = (wf * fma(dl * px, px, l), wf * dl * px * py, wf * fma(dl * py, py, l));
    let rows =
        [[jxx * depth, jxy * depth, -(jxx * px + jxy * py) * depth], [jxy * depth, jyy * depth, -(jxy * px + jyy * py) * depth]];
    let (out, out_point) = (&mut in_camera.data.0, &mut in_point.data.0);
    for (row, m) in rows.iter().enumerate() {
        let mr = dot3(m, &r);
        let along = fma(-a, dot3(m, &q), fma(da, dot3(m, &turned), db * rq * mr));
        let (qm, mxr) = (cross(&q, m), cross(m, &r));
        for i in 0..3 {
            out[i][row] = fma(along, r[i], fma(a, qm[i], b * fma(rq, m[i], mr * q[i])));
            let back = fma(c, m[i], fma(a, mxr[i], b * mr * r[i]));
            out[3 + i][row] = -back;
            out_point[i][row] = back;
        }
    }
    out[6] = [weight * l * px, weight * l * py];
    (out[7], out[8]) = ([weight, 0.0], [0.0, weight]);
    out[9] = [wf * px * r2, wf * py * r2];
    out[10] = [out[9][0] * r2, out[9][1] * r2];
    in_weight.data.0[0] = [ex, ey];
    Vector2::new(weight * ex, weight * ey)
}

// w9: constant turn rate and acceleration

#[inline(always)]
pub fn motion(state: &SVector<f64, 6>, dt: f64, jacobian: &mut SMatrix<f64, 6, 6>) -> SVector<f64, 6> {
    let [x, y, th, v, om, a] = state.data.0[0];
    let th1 = fma(om, dt, th);
    let ((s0, c0), (s1, c1)) = (th.sin_cos(), th1.sin_cos());
    let inverse = 1.0 / om;
    let inverse2 = inverse * inverse;
    let v1 = fma(a, dt, v);
    let (along, across) = (v1 * om * c1 - a * s1, v1 * om * s1 + a * c1);
    let nx = across - v * om * s0 - a * c0;
    let ny = v * om * c0 - a * s0 - along;
    jacobian.data.0 = [
        [1.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
        [-ny * inverse2, nx * inverse2, 1.0, 0.0, 0.0, 0.0],
        [(s1 - s0) * inverse, (c0 - c1) * inverse, 0.0, 1.0, 0.0, 0.0],
        [
            (v1 * s1 - v * s0 + along * dt - 2.0 * nx * inverse) * inverse2,
            (v * c0 - v1 * c1 + across * dt - 2.0 * ny * inverse) * inverse2,
            dt,
            0.0,
            1.0,
            0.0,
        ],
        [(dt * om * s1 + c1 - c0) * inverse2, (s1 - s0 - dt * om * c1) * inverse2, 0.0, dt, 0.0, 1.0],
    ];
    SVector::<f64, 6>::new(fma(nx, inverse2, x), fma(ny, inverse2, y), th1, v1, om, a)
}

// log|S| + xᵀS⁻¹x, 16×16

/// As at 6×6, but with L⁻¹ held by rows so that all loops run along them.
#[inline(always)]
pub fn gaussian_16(
    s: &SMatrix<f64, 16, 16>,
    x: &SVector<f64, 16>,
    gs: &mut SMatrix<f64, 16, 16>,
    gx: &mut SVector<f64, 16>,
) -> f64 {
    const N: usize = 16;
    let mut l = s.data.0;
    let mut reciprocals = [0.0; N];
    let mut determinant = 1.0;
    for j in 0..N {
        determinant *= l[j][j];
        reciprocals[j] = 1.0 / l[j][j];
        let column = l[j];
        for i in (0..N).step_by(4) {
            let scaled = load(&column, i) * f64x4::splat(reciprocals[j]);
            store(&mut l[j], i, scaled);
        }
        for k in j + 1..N {
            for i in (k / 4 * 4..N).step_by(4) {
                let rest = load(&l[k], i) - load(&l[j], i) * f64x4::splat(column[k]);
                store(&mut l[k], i, rest);
            }
        }
    }
    // rows[i] is row i of L⁻¹.
    let mut rows = [[0.0; N]; N];
    for i in 0..N {
        let mut row = [ZERO; 4];
        for k in 0..i {
            let factor = f64x4::splat(-l[k][i]);
            for b in 0..=k / 4 {
                add_product(&mut row[b], load(&rows[k], 4 * b), factor);
            }
        }
        rows[i] = stored(row);
        rows[i][i] = 1.0;
    }
    let gs = &mut gs.data.0;
    for b in (0..N).step_by(4) {
        for a in (b..N).step_by(4) {
            // A 4×4 tile of S⁻¹ below the diagonal, then its mirror image.
            let mut tile = [ZERO; 4];
            for k in a..N {
                let v = load(&rows[k], a) * f64x4::splat(reciprocals[k]);
                for q in 0..4 {
                    add_product(&mut tile[q], v, f64x4::splat(rows[k][b + q]));
                }
            }
            for q in 0..4 {
                store(&mut gs[b + q], a, tile[q]);
            }
            if a > b {
                let mirrored = f64x4::transpose(tile);
                for q in 0..4 {
                    store(&mut gs[a + q], b, mirrored[q]);
                }
            }
        }
    }
    let [x] = &x.data.0;
    let y: [f64; N] = stored(mul_blocks::<N, N, 4>(gs, x));
    for j in 0..N {
        for i in (0..N).step_by(4) {
            let rest = load(&gs[j], i) - load(&y, i) * f64x4::splat(y[j]);
            store(&mut gs[j], i, rest);
        }
        gx[j] = 2.0 * y[j];
    }
    determinant.ln() + dot(x, &y)
}

// Attention, 8×8

/// A B with 8 rows: two registers a column.
#[inline(always)]
fn mul_8<const K: usize, const N: usize>(a: &[[f64; 8]; K], b: impl Fn(usize, usize) -> f64, out: &mut [[f64; 8]; N]) {
    for j in (0..N).step_by(2) {
        let mut sums = [[ZERO; 2]; 2];
        for k in 0..K {
            let column = [load(&a[k], 0), load(&a[k], 4)];
            for q in 0..2 {
                let factor = f64x4::splat(b(k, j + q));
                add_product(&mut sums[q][0], column[0], factor);
                add_product(&mut sums[q][1], column[1], factor);
            }
        }
        for q in 0..2 {
            store(&mut out[j + q], 0, sums[q][0]);
            store(&mut out[j + q], 4, sums[q][1]);
        }
    }
}

#[inline(always)]
fn transposed_8(a: &[[f64; 8]; 8]) -> [[f64; 8]; 8] {
    let mut out = [[0.0; 8]; 8];
    for j in [0, 4] {
        for i in [0, 4] {
            let square = f64x4::transpose(core::array::from_fn(|q| load(&a[j + q], i)));
            for q in 0..4 {
                store(&mut out[i + q], j, square[q]);
            }
        }
    }
    out
}

#[inline(always)]
pub fn attention(
    q: &SMatrix<f64, 8, 8>,
    k: &SMatrix<f64, 8, 8>,
    v: &SMatrix<f64, 8, 8>,
    t: &SMatrix<f64, 8, 8>,
    gq: &mut SMatrix<f64, 8, 8>,
    gk: &mut SMatrix<f64, 8, 8>,
    gv: &mut SMatrix<f64, 8, 8>,
) -> f64 {
    let (q, k, v, t) = (&q.data.0, &k.data.0, &v.data.0, &t.data.0);
    // P = exp(QKᵀ/4), its rows divided by their sums
    let mut p = [[0.0; 8]; 8];
    mul_8(q, |c, j| k[c][j], &mut p);
    let mut sums = [ZERO; 2];
    for column in &mut p {
        for z in column.iter_mut() {
            *z = (0.25 * *z).exp();
        }
        for b in 0..2 {
            sums[b] += load(column, 4 * b);
        }
    }
    let shares = sums.map(|s| f64x4::ONE / s);
    for column in &mut p {
        for b in 0..2 {
            let share = load(column, 4 * b) * shares[b];
            store(column, 4 * b, share);
        }
    }
    // R = 2 (PV − T), and what the sums of the rows of P ⊙ RVᵀ are: those of PV ⊙ R
    let mut r = [[0.0; 8]; 8];
    mul_8(&p, |c, j| v[j][c], &mut r);
    let (mut value, mut rows) = (ZERO, [ZERO; 2]);
    for j in 0..8 {
        for b in 0..2 {
            let mixed = load(&r[j], 4 * b);
            let rest = mixed - load(&t[j], 4 * b);
            add_product(&mut value, rest, rest);
            let rest = rest + rest;
            add_product(&mut rows[b], mixed, rest);
            store(&mut r[j], 4 * b, rest);
        }
    }
    // ∇V = PᵀR, D = P ⊙ (RVᵀ − rows) / 4, ∇Q = DK, ∇K = DᵀQ
    mul_8(&transposed_8(&p), |c, j| r[j][c], &mut gv.data.0);
    let mut d = [[0.0; 8]; 8];
    mul_8(&r, |c, j| v[c][j], &mut d);
    for j in 0..8 {
        for b in 0..2 {
            let x = load(&p[j], 4 * b) * (load(&d[j], 4 * b) - rows[b]) * f64x4::splat(0.25);
            store(&mut d[j], 4 * b, x);
        }
    }
    mul_8(&d, |c, j| k[j][c], &mut gq.data.0);
    mul_8(&transposed_8(&d), |c, j| q[j][c], &mut gk.data.0);
    total(value)
}

// ‖AXB − C‖² in X: AᵀRBᵀ with R the residual

#[inline(always)]
pub fn chain(
    a: &SMatrix<f64, 24, 8>,
    x: &SMatrix<f64, 8, 6>,
    b: &SMatrix<f64, 6, 16>,
    c: &SMatrix<f64, 24, 16>,
    g: &mut SMatrix<f64, 8, 6>,
) -> f64 {
    let (a, b, c) = (&a.data.0, &b.data.0, &c.data.0);
    // X B first: 8×16. Aᵀ by squares, for the way back.
    let mut xb = [[0.0; 8]; 16];
    mul_8(&x.data.0, |k, j| b[j][k], &mut xb);
    let mut at = [[0.0; 8]; 24];
    for i in (0..24).step_by(4) {
        for j in [0, 4] {
            let square = f64x4::transpose(core::array::from_fn(|q| load(&a[j + q], i)));
            for q in 0..4 {
                store(&mut at[i + q], j, square[q]);
            }
        }
    }
    // Two columns of the residual at a time, and at once Aᵀ times them.
    let mut back = [[0.0; 8]; 16];
    let mut value = ZERO;
    for j in (0..16).step_by(2) {
        let mut r = [[0.0; 24]; 2];
        for i in (0..24).step_by(8) {
            let mut s: [[f64x4; 2]; 2] = core::array::from_fn(|q| [-load(&c[j + q], i), -load(&c[j + q], i + 4)]);
            for k in 0..8 {
                let column = [load(&a[k], i), load(&a[k], i + 4)];
                for q in 0..2 {
                    let factor = f64x4::splat(xb[j + q][k]);
                    add_product(&mut s[q][0], column[0], factor);
                    add_product(&mut s[q][1], column[1], factor);
                }
            }
            for q in 0..2 {
                add_product(&mut value, s[q][0], s[q][0]);
                add_product(&mut value, s[q][1], s[q][1]);
                store(&mut r[q], i, s[q][0] + s[q][0]);
                store(&mut r[q], i + 4, s[q][1] + s[q][1]);
            }
        }
        let mut out = [[0.0; 8]; 2];
        mul_8(&at, |k, q| r[q][k], &mut out);
        [back[j], back[j + 1]] = out;
    }
    mul_8(&back, |k, j| b[k][j], &mut g.data.0);
    total(value)
}

// Neo-Hookean energy: H·V = μ V + (μ − λ ln J) F⁻ᵀVᵀF⁻ᵀ + λ tr(F⁻¹V) F⁻ᵀ

#[inline(always)]
pub fn neo_hookean(f: &Matrix3<f64>, mu: f64, la: f64, v: &Matrix3<f64>) -> Matrix3<f64> {
    let [a, b, c] = f.data.0;
    let v = &v.data.0;
    // Columns of the cofactor matrix are cross products of the columns of F.
    let (p, q, r) = (cross(&b, &c), cross(&c, &a), cross(&a, &b));
    let j = dot3(&a, &p);
    let inverse = 1.0 / j;
    let g = [p.map(|x| x * inverse), q.map(|x| x * inverse), r.map(|x| x * inverse)];
    // M = VᵀF⁻ᵀ, whose trace is tr(F⁻¹V)
    let m: [[f64; 3]; 3] = core::array::from_fn(|k| core::array::from_fn(|i| dot3(&v[i], &g[k])));
    let trace = la * (m[0][0] + m[1][1] + m[2][2]);
    let weight = mu - la * j.ln();
    let mut out = [[0.0; 3]; 3];
    for k in 0..3 {
        for i in 0..3 {
            let product = fma(g[0][i], m[k][0], fma(g[1][i], m[k][1], g[2][i] * m[k][2]));
            out[k][i] = fma(mu, v[k][i], fma(weight, product, trace * g[k][i]));
        }
    }
    out.into()
}

// ‖Xw − y‖² + λ‖w‖²

#[inline(always)]
pub fn ridge<const M: usize, const K: usize>(
    x: &SMatrix<f64, M, K>,
    y: &SVector<f64, M>,
    w: &SVector<f64, K>,
    la: f64,
    g: &mut SVector<f64, K>,
) -> f64 {
    let value = regression(x, y, w, g);
    for j in 0..K {
        g[j] = fma(2.0 * la, w[j], g[j]);
    }
    fma(la, dot(&w.data.0[0], &w.data.0[0]), value)
}
