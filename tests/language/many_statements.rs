//! Functions of many statements: kernels stand behind calls, products are added to their sums one by one, and more variables
//! than rustc has scopes for are declared together.

use crate::common::{agree, any, slope};
use matgrad::{gradient, hvp};
use nalgebra::{SMatrix, SVector};

/// Functions with one step for each number.
macro_rules! chain {
    ($name:ident, $scalar:ty, [$($k:literal)*]) => {
        #[gradient(wrt = (a, x), value, into)]
        #[hvp(wrt = a)]
        fn $name(a: &SMatrix<$scalar, 5, 5>, x: &SVector<$scalar, 5>) -> $scalar {
            let mut t = *x;
            $( t = (a * t).map(<$scalar>::tanh) * $k + t.component_mul(&(a.transpose() * x)); )*
            t.norm_squared()
        }
    };
}

chain!(few, f64, [0.100 0.113 0.126]);
chain!(some, f64, [0.100 0.113 0.126 0.139 0.152 0.165 0.178 0.191 0.204 0.217 0.230 0.243 0.256 0.269 0.282 0.295]);
chain!(many, f64, [0.100 0.113 0.126 0.139 0.152 0.165 0.178 0.191 0.204 0.217 0.230 0.243 0.256 0.269 0.282 0.295 0.308 0.321 0.334 0.347 0.360 0.373 0.386 0.399 0.412 0.425 0.438 0.451 0.464 0.477 0.490 0.503 0.516 0.529 0.542 0.555 0.568 0.581 0.594 0.607 0.620 0.633 0.646 0.659 0.672 0.685 0.698 0.711 0.724 0.737 0.750 0.763 0.776 0.789 0.802 0.815 0.828 0.841 0.854 0.867 0.880 0.893 0.906 0.919]);
chain!(many_in_single, f32, [0.100 0.113 0.126 0.139 0.152 0.165 0.178 0.191 0.204 0.217 0.230 0.243 0.256 0.269 0.282 0.295 0.308 0.321 0.334 0.347 0.360 0.373 0.386 0.399 0.412 0.425 0.438 0.451 0.464 0.477 0.490 0.503 0.516 0.529 0.542 0.555 0.568 0.581 0.594 0.607 0.620 0.633 0.646 0.659 0.672 0.685 0.698 0.711 0.724 0.737 0.750 0.763 0.776 0.789 0.802 0.815 0.828 0.841 0.854 0.867 0.880 0.893 0.906 0.919]);

fn small<const R: usize, const C: usize>(seed: u64) -> SMatrix<f64, R, C> {
    any::<R, C>(seed) * 0.3
}

macro_rules! agrees {
    ($test:ident, $f:ident, $grad:ident, $value_and_grad:ident, $into:ident, $hvp:ident) => {
        #[test]
        fn $test() {
            let (a, x, d) = (small::<5, 5>(31), small::<5, 1>(32), any::<5, 5>(33));
            let (value, (in_a, in_x)) = $value_and_grad(&a, &x);
            agree(&value, &$f(&a, &x), 1e-13, "the value");
            agree(&in_a, &slope(|a| $f(a, &x), &a), 1e-7, "a");
            agree(&in_x, &slope(|x| $f(&a, x), &x), 1e-7, "x");
            let alone = $grad(&a, &x);
            agree(&alone.0, &in_a, 1e-13, "a, alone");
            agree(&alone.1, &in_x, 1e-13, "x, alone");
            // What the places held before is gone.
            let mut places = (any::<5, 5>(34), any::<5, 1>(35));
            agree(&$into(&a, &x, &mut places.0, &mut places.1), &value, 1e-13, "the value beside places");
            agree(&places.0, &in_a, 1e-13, "a, into");
            agree(&places.1, &in_x, 1e-13, "x, into");
            let h = 1e-5;
            let wanted = ($grad(&(a + d * h), &x).0 - $grad(&(a - d * h), &x).0) / (2.0 * h);
            agree(&$hvp(&a, &x, &d), &wanted, 1e-6, "the product with the Hessian");
        }
    };
}

agrees!(three_steps, few, few_grad, few_value_and_grad, few_value_and_grad_into, few_hvp);
agrees!(sixteen_steps, some, some_grad, some_value_and_grad, some_value_and_grad_into, some_hvp);
agrees!(sixty_four_steps, many, many_grad, many_value_and_grad, many_value_and_grad_into, many_hvp);

#[test]
fn in_single_precision() {
    let (a, x) = (small::<5, 5>(31), small::<5, 1>(32));
    let (in_a, in_x) = many_in_single_grad(&a.cast(), &x.cast());
    let wanted = many_grad(&a, &x);
    agree(&in_a.cast::<f64>(), &wanted.0, 1e-4, "a");
    agree(&in_x.cast::<f64>(), &wanted.1, 1e-4, "x");
}

/// Products with factors, of columns and of matrices, beside what is no product.
#[gradient(wrt = (w, x), value)]
fn sums<const N: usize>(w: &SMatrix<f64, N, N>, x: &SVector<f64, N>, y: &SVector<f64, N>, m: &SMatrix<f64, N, N>, s: f64) -> f64 {
    let by_columns = x.dot(&(w * y)) * s.sin() + 3.0 * y.dot(&(w * x)) - x.dot(&(w * x)) + s * y.dot(&(w * y));
    let by_matrices = (m * w * m).trace() - 0.5 * (w * m * m).trace() * s + (m * m * w * m).trace();
    by_columns * by_matrices + w.component_mul(m).map(f64::sin).sum() + w.norm_squared() + (w.transpose() * m * w).trace()
}

#[test]
fn products_with_factors_beside_others() {
    let (w, x, y, m) = (any::<4, 4>(41), any::<4, 1>(42), any::<4, 1>(43), any::<4, 4>(44));
    let (value, (in_w, in_x)) = sums_value_and_grad(&w, &x, &y, &m, 0.7);
    agree(&value, &sums(&w, &x, &y, &m, 0.7), 1e-12, "the value");
    agree(&in_w, &slope(|w| sums(w, &x, &y, &m, 0.7), &w), 1e-7, "w");
    agree(&in_x, &slope(|x| sums(&w, x, &y, &m, 0.7), &x), 1e-7, "x");
}

/// The same in arms and in steps.
#[gradient(wrt = w, value)]
fn sums_in_arms(w: &SMatrix<f64, 3, 3>, points: &[SVector<f64, 3>], is_rich: bool) -> f64 {
    let mut total = 0.0;
    for p in points {
        let q = w * p;
        let r = if is_rich { w * q + w.transpose() * p + w * (w * q) } else { q.map(|e| e * e) };
        total += r.dot(&q) + (w * r).norm_squared() - (w.transpose() * r).sum();
    }
    if is_rich { total * w.trace() + (w * points[0]).dot(&(w * points[1])) } else { total }
}

#[test]
fn products_in_arms_and_in_steps() {
    let (w, points) = (small::<3, 3>(51), [any::<3, 1>(52), any::<3, 1>(53), any::<3, 1>(54)]);
    for is_rich in [false, true] {
        let (value, grad) = sums_in_arms_value_and_grad(&w, &points, is_rich);
        agree(&value, &sums_in_arms(&w, &points, is_rich), 1e-13, "the value");
        agree(&grad, &slope(|w| sums_in_arms(w, &points, is_rich), &w), 1e-7, "w");
    }
}
