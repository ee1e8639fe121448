//! Variables of run-time length: what belongs to them is written to where the caller says. Lengths 0, 1 and 2 beside
//! longer ones, against central differences.

use crate::common::{Space, agree, any, differences_by};
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::{DMatrix, DVector, Vector2, Vector3};

/// A variable of run-time length.
trait Long: Space {
    /// One of so many elements, or rows.
    fn of_length(n: usize) -> Self;
}

impl Long for Vec<f64> {
    fn of_length(n: usize) -> Self {
        vec![0.0; n]
    }
}

impl Long for Vec<Vector2<f64>> {
    fn of_length(n: usize) -> Self {
        vec![Vector2::zeros(); n]
    }
}

impl Long for DVector<f64> {
    fn of_length(n: usize) -> Self {
        DVector::zeros(n)
    }
}

impl Long for DMatrix<f64> {
    fn of_length(n: usize) -> Self {
        DMatrix::zeros(n, 3)
    }
}

/// Central differences, by steps that cross no kink of these functions.
fn slope<X: Long>(f: impl Fn(&X) -> f64, x: &X) -> X {
    if x.coordinates().is_empty() { x.clone() } else { x.with(differences_by(1e-5, f, x).as_slice()) }
}

/// Functions of one variable, the shortest length that they take, and all their companions.
macro_rules! functions {
    ($($name:ident($x:ident: $seen:ty as $own:ty, from $least:literal) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hvp(wrt = $x, into, value)]
            #[differential(wrt = $x, value)]
            #[vjp(wrt = $x, into)]
            fn f($x: &$seen) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for n in [$least, $least + 1, 5, 17, 40] {
                    let size = <$own as Long>::of_length(n);
                    let (x, v) = (size.random_like(3), size.random_like(4));
                    let fresh = || x.with(&vec![7.0; x.coordinates().len()]);
                    let (mut g, mut again, mut pulled, mut product) = (fresh(), fresh(), fresh(), fresh());
                    f_grad_into(&x, &mut g);
                    let wanted = slope(|x| f(x), &x);
                    agree(&g, &wanted, 1e-8, "the gradient");
                    let value = f_value_and_grad_into(&x, &mut again);
                    agree(&value, &f(&x), 1e-13, "the value");
                    agree(&again, &wanted, 1e-8, "the gradient beside the value");
                    f_vjp_into(&x, -0.5, &mut pulled);
                    let half: Vec<f64> = wanted.coordinates().iter().map(|g| -0.5 * g).collect();
                    agree(&pulled, &x.with(&half), 1e-8, "the cotangent");
                    agree(&f_diff(&x, &v), &wanted.inner(&v), 1e-8, "the differential");
                    f_hvp_into(&x, &v, &mut product);
                    let along = |x: &$own| {
                        let mut g = x.clone();
                        f_grad_into(x, &mut g);
                        g.inner(&v)
                    };
                    agree(&product, &slope(along, &x), 1e-7, "the Hessian's product");
                    let (mut g, mut product) = (fresh(), fresh());
                    let value = f_value_grad_hvp_into(&x, &v, &mut g, &mut product);
                    agree(&value, &f(&x), 1e-13, "the value beside both");
                    agree(&g, &wanted, 1e-8, "the gradient beside the product");
                    agree(&product, &slope(along, &x), 1e-7, "the product beside");
                }
            }
        }
    )*};
}

functions! {
    places_that_exist_in_arms(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for i in 0..x.len() {
            if i > 0 { s += x[i - 1] * x[i].sin(); }
            if i + 1 < x.len() { s += (x[i + 1] - 2.0 * x[i]).powi(2); }
            if i > 1 && x[i - 2] * x[i - 2] > x[i - 1] - 9.0 { s -= x[i - 2].sin() * x[i]; }
        }
        s
    }
    places_in_arms_of_the_function(x: [f64] as Vec<f64>, from 0) {
        match x.len() {
            0 => 1.5,
            1 => x[0] * x[0],
            n => 3.0 * x[n - 2] * x[n - 1] + if n > 2 && x[2] > 0.0 { 2.0 * x[2] * x[1] } else { x[0] },
        }
    }
    first_places_in_arms_of_steps(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for i in 0..x.len() {
            s += match i { 0 => x[0], 1 => x[0] * x[1], _ => x[i - 2] * x[i] };
            if x.len() > 3 { s += x[3] * x[i]; }
        }
        s
    }
    one_place_in_several_arms(x: [f64] as Vec<f64>, from 1) {
        if x.len() > 2 && x[2] > 0.0 { x[2] * x[1] } else if x.len() > 1 { x[1] } else { x[0] * x[0] }
    }
    first_places_of_no_steps(x: DVector<f64> as DVector<f64>, from 0) {
        let mut s = 0.5;
        for v in x.iter() { s += v * x[0] * x[x.len() - 1]; }
        s
    }
    neighbours_in_matrices(x: DMatrix<f64> as DMatrix<f64>, from 0) {
        let mut s = 0.0;
        for i in 0..x.nrows() {
            for j in 0..x.ncols() {
                if i > 0 { s += (x[(i, j)] - x[(i - 1, j)]).powi(2); }
                if j + 1 < x.ncols() { s += x[(i, j + 1)] * x[(i, j)].powi(2); }
            }
        }
        s
    }
    left_from_inside(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for i in 0..x.len() {
            for j in 0..x.len() {
                if j > i + 2 { break; }
                s += x[i] * x[j] * x[j];
            }
        }
        s
    }
    rosenbrock(x: [f64] as Vec<f64>, from 1) {
        let mut s = 0.0;
        for i in 0..x.len() - 1 { s += 100.0 * (x[i + 1] - x[i] * x[i]).powi(2) + (1.0 - x[i]).powi(2); }
        s
    }
    rosenbrock_by_iterators(x: [f64] as Vec<f64>, from 0) {
        x.iter().zip(x.iter().skip(1)).map(|(a, b)| (1.0 - a).powi(2) + 100.0 * (b - a.powi(2)).powi(2)).sum()
    }
    all_but_the_ends(x: [f64] as Vec<f64>, from 2) {
        let last = x.len() - 1;
        let squares: f64 = x[..last].iter().map(|x| x * x).sum();
        squares.sqrt() + x[1..].iter().map(|v| v.sin()).sum::<f64>()
    }
    ackley(x: [f64] as Vec<f64>, from 1) {
        let n = x.len() as f64;
        let squares = x.iter().map(|v| v.powi(2)).sum::<f64>();
        let cosines = x.iter().map(|v| (2.0 * v).cos()).sum::<f64>();
        -20.0 * (-0.2 * (squares / n).sqrt()).exp() - (cosines / n).exp() + 20.0 + 1f64.exp()
    }
    levy(x: [f64] as Vec<f64>, from 2) {
        let n = x.len();
        let w = |v: f64| 1.0 + (v - 1.0) / 4.0;
        let first = (3.0 * w(x[0])).sin().powi(2);
        let inner: f64 = x[1..(n - 1)].iter().map(|v| w(*v)).map(|w| (w - 1.0).powi(2) * (1.0 + 10.0 * (3.0 * w + 1.0).sin().powi(2))).sum();
        first + inner + (w(x[n - 1]) - 1.0).powi(2) * (1.0 + (2.0 * w(x[n - 1])).sin().powi(2))
    }
    elements_and_loops(x: [f64] as Vec<f64>, from 2) {
        let mut s = x[0] * x[1] + 3.0 * x[0];
        for v in x { s += v.sin() * 0.5; }
        for (k, v) in x.iter().enumerate() { s += v * k as f64; }
        s * s
    }
    scaled(x: Vec<f64> as Vec<f64>, from 0) {
        let mut s = 0.0;
        for v in x.iter().rev() { s += v.powi(4) - 16.0 * v * v + 5.0 * v; }
        0.5 * s
    }
    all_pairs(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for i in 0..x.len() { for j in i + 1..x.len() { s += (x[i] - x[j]).powi(2).exp() * x[i]; } }
        s
    }
    the_largest(x: [f64] as Vec<f64>, from 1) {
        let mut m = x[0] * x[0];
        for v in &x[1..] { m = m.max(v * v + 0.1 * v); }
        m * x[0]
    }
    the_least_that_is_remembered(x: [f64] as Vec<f64>, from 1) {
        let mut least = f64::INFINITY;
        let mut s = 0.0;
        for v in x { if v.cos() < least { least = v.cos(); } s += v * 0.1; }
        least.exp() + s
    }
    in_an_arm(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for v in x { if *v > 0.2 { s += v.exp(); } else { s -= v * v; } }
        s.sin()
    }
    pieces(x: [f64] as Vec<f64>, from 0) {
        let mut s = 0.0;
        for p in x.windows(3) { s += (p[0] - 2.0 * p[1] + p[2]).powi(2); }
        for p in x.chunks_exact(2) { s += p[0] * p[1].exp(); }
        s
    }
    springs(x: [Vector2<f64>] as Vec<Vector2<f64>>, from 1) {
        let mut e = 0.0;
        for p in x.windows(2) { e += ((p[1] - p[0]).norm() - 0.3).powi(2); }
        for i in 0..x.len() { e += x[i].dot(&x[0]) * 0.1; }
        e
    }
    vectors_by_iterators(x: [Vector2<f64>] as Vec<Vector2<f64>>, from 0) {
        x.iter().map(|p| (p.x * p.y).sin() + p.norm_squared()).sum::<f64>()
    }
    a_column(x: DVector<f64> as DVector<f64>, from 1) {
        x.norm_squared() * x[0] + x.map(|v| v.sin()).sum() + x.dot(x) + x.iter().map(|v| v.exp()).sum::<f64>()
    }
    columns(x: DMatrix<f64> as DMatrix<f64>, from 1) {
        let mut s = 0.0;
        for c in x.column_iter() { s += c.norm_squared() * c[0]; }
        s + x.norm_squared() * 0.5 + x.sum()
    }
    rows_and_elements(x: DMatrix<f64> as DMatrix<f64>, from 1) {
        let mut s = 0.0;
        for i in 0..x.nrows() {
            for j in 1..x.ncols() { s += (x[(i, j)] - x[(i, j - 1)]).powi(2) * (1 + i) as f64; }
            s += x.row(i).norm_squared();
        }
        for r in x.row_iter() { s += r.sum().sin(); }
        s
    }
    windows_of_a_matrix(x: DMatrix<f64> as DMatrix<f64>, from 2) {
        let mut s = 0.0;
        for i in 0..x.nrows() - 1 { s += x.fixed_view::<2, 2>(i, 1).determinant().sin() + x.fixed_view::<1, 3>(i, 0).norm(); }
        s
    }
}

/// Beside a variable of static size, and data.
#[gradient(wrt = (x, w), value, into)]
#[differential(wrt = (x, w))]
fn several(x: &[Vector3<f64>], w: &Vector3<f64>, c: &[f64]) -> f64 {
    let mut s = 0.0;
    for (p, c) in x.iter().zip(c) {
        s += (p.dot(w) * c).sin();
    }
    s
}

#[test]
fn beside_other_variables() {
    let (x, w, c): (Vec<Vector3<f64>>, Vector3<f64>, Vec<f64>) =
        ((0..7).map(|k| any(20 + k)).collect(), any(1), vec![0.0; 7].random_like(9));
    let (mut of_x, mut of_w) = (vec![Vector3::repeat(5.0); 7], Vector3::repeat(5.0));
    let value = several_value_and_grad_into(&x, &w, &c, &mut of_x, &mut of_w);
    assert_eq!(value, several(&x, &w, &c));
    let weights: Vec<f64> = x.iter().zip(&c).map(|(p, c)| (p.dot(&w) * c).cos() * c).collect();
    for (g, k) in of_x.iter().zip(&weights) {
        assert!((g - w * *k).norm() < 1e-14);
    }
    let wanted: Vector3<f64> = x.iter().zip(&weights).map(|(p, k)| p * *k).sum();
    assert!((of_w - wanted).norm() < 1e-14);
    let (dx, dw) = ((0..7).map(|k| any(40 + k)).collect::<Vec<Vector3<f64>>>(), any(2));
    let along: f64 = of_x.iter().zip(&dx).map(|(g, d)| g.dot(d)).sum::<f64>() + of_w.dot(&dw);
    assert!((several_diff(&x, &w, &c, &dx, &dw) - along).abs() < 1e-13);
}

/// A function that may have no value.
#[gradient(wrt = x, value, into)]
fn fallible(x: &[f64]) -> Result<f64, &'static str> {
    if x.is_empty() {
        return Err("nothing");
    }
    let mut s = 0.0;
    for v in x {
        s += v * v;
    }
    if s > 100.0 { Err("too large") } else { Ok(s.sqrt()) }
}

#[test]
fn errors_pass_through() {
    let mut g = [0.0; 2];
    assert_eq!(fallible_value_and_grad_into(&[3.0, 4.0], &mut g), Ok(5.0));
    assert!((g[0] - 0.6).abs() < 1e-15 && (g[1] - 0.8).abs() < 1e-15);
    assert_eq!(fallible_grad_into(&[], &mut []), Err("nothing"));
    assert_eq!(fallible_grad_into(&[30.0, 4.0], &mut g), Err("too large"));
}

#[gradient(wrt = x, into)]
#[differential(wrt = x)]
fn energy(x: &DMatrix<f64>) -> f64 {
    let mut s = 0.0;
    for v in x.iter() {
        s += v * v;
    }
    s
}

#[test]
#[should_panic(expected = "the variable has 2×3 elements, what is given for it 3×2")]
fn buffers_are_as_large_as_the_variable() {
    energy_grad_into(&DMatrix::zeros(2, 3), &mut DMatrix::zeros(3, 2));
}

#[test]
#[should_panic(expected = "the variable has 2×3 elements, what is given for it 2×2")]
fn directions_are_as_large_as_the_variable() {
    energy_diff(&DMatrix::zeros(2, 3), &DMatrix::zeros(2, 2));
}

/// A generic scalar.
#[gradient(wrt = x, value, into)]
fn generic<T: nalgebra::RealField + Copy>(x: &[T], k: T) -> T {
    let mut s = T::zero();
    for v in x {
        s += (*v * k).sin();
    }
    s
}

#[test]
fn scalars_may_be_generic() {
    let (x, mut g) = ([0.3f32, -0.7, 1.2], [0.0f32; 3]);
    let value = generic_value_and_grad_into(&x, 2.0, &mut g);
    assert!((value - x.iter().map(|v| (2.0 * v).sin()).sum::<f32>()).abs() < 1e-6);
    for (g, v) in g.iter().zip(x) {
        assert!((g - 2.0 * (2.0 * v).cos()).abs() < 1e-6);
    }
}
