//! Companions allocate nothing on the heap, and large ones fit the stack of an ordinary thread.

#![allow(dead_code)]

use std::hint::black_box;

use common::{agree, any, definite, regular};
use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{DMatrix, DVector, Matrix2, Matrix3, Point3, RealField, SMatrix, SVector, Vector2, Vector3};

mod common;

#[gradient(wrt = (a, b), value, into)]
#[differential(wrt = (a, x))]
#[vjp(wrt = (a, x))]
#[hvp(wrt = a)]
fn least_squares<const M: usize, const N: usize>(a: &SMatrix<f64, M, N>, x: &SVector<f64, N>, b: &SVector<f64, M>) -> f64 {
    (a * x - b).norm_squared()
}

/// Its Hessian is a sum of Kronecker products.
#[gradient(wrt = x)]
#[hessian(wrt = x, value, into)]
#[hvp(wrt = x)]
#[newton_step(wrt = x)]
fn quadratic(x: &Matrix3<f64>, p: &Matrix3<f64>, q: &Matrix3<f64>) -> f64 {
    (x.transpose() * p * x * q).trace() + x.norm_squared()
}

/// Its Hessian is one Kronecker product, so that Newton's step needs only the two factors.
#[newton_step(wrt = x)]
fn separable(x: &SMatrix<f64, 8, 6>, p: &SMatrix<f64, 8, 8>, q: &SMatrix<f64, 6, 6>) -> f64 {
    (x.transpose() * p * x * q).trace() / 2.0 - x.sum()
}

#[gradient(wrt = s, value)]
#[hessian(wrt = s, value, into)]
#[newton_step(wrt = s)]
#[vjp(wrt = (s, x))]
fn likelihood(s: &Matrix3<f64>, x: &Vector3<f64>) -> Option<f64> {
    let factor = s.cholesky()?;
    Some(factor.ln_determinant() + x.dot(&factor.solve(x)))
}

#[differential(wrt = (a, b))]
#[vjp(wrt = (a, b))]
#[jacobian(wrt = b)]
fn solution(a: &SMatrix<f64, 5, 5>, b: &SVector<f64, 5>) -> Option<SVector<f64, 5>> {
    a.lu().solve(b)
}

#[gradient(wrt = a, value)]
#[hessian(wrt = a)]
fn inverses(a: &Matrix2<f64>) -> f64 {
    a.try_inverse().unwrap().norm_squared() + a.determinant().ln() + a.kronecker(a).trace()
}

#[gradient(wrt = weights, value, into)]
#[differential(wrt = weights)]
#[hvp(wrt = x)]
fn network<const D: usize, const H: usize>(weights: &[SMatrix<f64, H, H>; D], x: &SVector<f64, H>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    matgrad::log_sum_exp(&z)
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
fn recurrence<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let (mut state, mut total) = (0.5, 0.0);
    for i in 0..N {
        state = (state * x[i]).sin() + x[i];
        total += state * state;
    }
    total
}

#[gradient(wrt = x)]
fn sum_to(x: &Vector2<f64>, n: usize) -> f64 {
    let mut total = 0.0;
    for i in 0..n {
        total += (x.x + i as f64).sin() * x.y;
    }
    total
}

#[jacobian(wrt = (r, p), value, into)]
#[differential(wrt = (r, p))]
fn project(r: &Vector3<f64>, p: &Point3<f64>) -> Vector2<f64> {
    let angle = (r.norm_squared() + 1e-20).sqrt();
    let axis = r / angle;
    let q = p.coords * angle.cos() + axis.cross(&p.coords) * angle.sin() + axis * (axis.dot(&p.coords) * (1.0 - angle.cos()));
    Vector2::new(q.x / q.z, q.y / q.z)
}

#[jacobian(wrt = x, value)]
#[differential(wrt = (w, x))]
#[vjp(wrt = (w, x))]
fn layer<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, x: &SVector<T, 2>) -> SVector<T, 3> {
    (w * x).map(|v| v.tanh())
}

#[gradient(wrt = (w, x))]
fn composed(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    matgrad::softmax(&z).norm_squared()
}

#[gradient(wrt = x, value, into)]
#[hvp(wrt = x, into)]
#[differential(wrt = x)]
fn rosenbrock(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() - 1 {
        sum += 100.0 * (x[i + 1] - x[i] * x[i]).powi(2) + (1.0 - x[i]).powi(2);
    }
    sum
}

#[gradient(wrt = x, value, into)]
#[hvp(wrt = x, into)]
fn smoothness(x: &DMatrix<f64>) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.nrows() {
        for j in 1..x.ncols() {
            sum += (x[(i, j)] - x[(i, j - 1)]).powi(2) * x[(i, 0)];
        }
    }
    sum
}

/// Data of run-time length: a pass over the rows, and a loop that is left.
#[gradient(wrt = w, value, into)]
#[hessian(wrt = w)]
#[hvp(wrt = w)]
#[differential(wrt = w)]
fn misfit(w: &Vector3<f64>, x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    (x * w - y).norm_squared() + (x * w).component_mul(y).map(matgrad::softplus).sum()
}

#[gradient(wrt = w)]
fn until(w: &Vector2<f64>, rows: &[(Vector2<f64>, f64)]) -> Result<f64, &'static str> {
    let mut loss = 0.0;
    for (k, (x, y)) in rows.iter().enumerate() {
        if *y < 0.0 {
            break;
        }
        let Some(weight) = (k < 9).then(|| 1.0 / (k + 1) as f64) else { continue };
        let weight: f64 = weight;
        loss += weight * (x.dot(w) - y).powi(2);
    }
    if loss > 1e6 { Err("far off") } else { Ok(loss) }
}

/// Its steps shrink, and add up to less than 2.5: `end` is below that.
#[differential(wrt = x, value)]
#[jacobian(wrt = x)]
fn integrated(x: &Vector2<f64>, end: f64) -> Vector2<f64> {
    let (mut y, mut t, mut h) = (*x, 0.0, 0.25);
    while t < end {
        y += Vector2::new(y[1], -y[0].sin()) * h;
        t += h;
        h *= 0.9;
    }
    y
}

#[gauss_newton(wrt = w, into)]
#[jacobian(wrt = w, value, into)]
fn residuals(w: &Vector2<f64>, t: &Vector3<f64>) -> Vector3<f64> {
    t.map(|t| w[0] * (w[1] * t).exp())
}

#[gradient(wrt = x, value, into)]
fn ackley<T: num_traits::Float + num_traits::FromPrimitive>(x: &[T]) -> T {
    let n = T::from_usize(x.len()).unwrap();
    let squares = x.iter().fold(T::zero(), |sum, x| sum + *x * *x);
    -(-(squares / n).sqrt()).exp()
}

#[track_caller]
fn free<R>(companion: impl FnOnce() -> R) {
    let mut result = None;
    let counted = allocation_counter::measure(|| result = Some(black_box(companion())));
    assert!(result.is_some());
    assert_eq!(counted.count_total, 0, "{counted:?}");
}

#[test]
fn the_count_counts() {
    assert_eq!(allocation_counter::measure(|| drop(black_box(Box::new(1)))).count_total, 1);
}

#[test]
fn gradients_and_products_allocate_nothing() {
    let (a, x, b) = (any::<5, 4>(1), any::<4, 1>(2), any::<5, 1>(3));
    free(|| least_squares_value_and_grad(&a, &x, &b));
    let (mut in_a, mut in_b) = (a, b);
    free(|| least_squares_grad_into(&a, &x, &b, &mut in_a, &mut in_b));
    free(|| least_squares_diff(&a, &x, &b, &a, &x));
    free(|| least_squares_vjp(&a, &x, &b, 1.0));
    free(|| least_squares_hvp(&a, &x, &b, &a));
    let (large, long) = (any::<40, 30>(4), any::<30, 1>(5));
    free(|| least_squares_grad(&large, &long, &any::<40, 1>(6)));
    let (w, y) = (any::<3, 2>(7), any::<2, 1>(8));
    free(|| composed_grad(&w, &y));
    free(|| layer_value_and_jac(&w, &y));
    free(|| layer_diff(&w.map(|x| x as f32), &y.map(|x| x as f32), &w.map(|x| x as f32), &y.map(|x| x as f32)));
    let (r, p) = (Vector3::new(0.1, 0.2, -0.3), Point3::new(0.4, 0.5, 3.0));
    free(|| project_value_and_jac(&r, &p));
    free(|| project_diff(&r, &p, &r, &p.coords));
}

#[test]
fn hessians_and_steps_allocate_nothing() {
    let (x, p, q) = (any::<3, 3>(9), definite::<3>(10), definite::<3>(11));
    let (mut grad, mut hess) = (x, any::<9, 9>(12));
    free(|| quadratic_value_grad_hess(&x, &p, &q));
    free(|| quadratic_value_grad_hess_into(&x, &p, &q, &mut grad, &mut hess));
    free(|| quadratic_hvp(&x, &p, &q, &x));
    free(|| assert!(quadratic_newton(&x, &p, &q).is_some()));
    free(|| assert!(separable_newton(&any::<8, 6>(13), &definite::<8>(14), &definite::<6>(15)).is_some()));
    free(|| inverses_hess(&regular::<2>(16)));
}

#[test]
fn factorisations_allocate_nothing() {
    let (s, x) = (definite::<3>(17), any::<3, 1>(18));
    free(|| assert!(likelihood_value_and_grad(&s, &x).is_some()));
    free(|| assert!(likelihood_value_grad_hess(&s, &x).is_some()));
    free(|| assert!(likelihood_newton(&s, &x).is_some()));
    free(|| assert!(likelihood_vjp(&s, &x, 1.0).is_some()));
    free(|| assert!(likelihood_grad(&-s, &x).is_none()));
    let (a, b) = (regular::<5>(19), any::<5, 1>(20));
    free(|| assert!(solution_diff(&a, &b, &a, &b).is_some()));
    free(|| assert!(solution_vjp(&a, &b, &b).is_some()));
    free(|| assert!(solution_jac(&a, &b).is_some()));
    free(|| inverses_value_and_grad(&regular::<2>(21)));
}

#[test]
fn variables_of_run_time_length_allocate_nothing() {
    let (x, v, mut place) = ([0.3; 50], [0.1; 50], [0.0; 50]);
    free(|| rosenbrock_value_and_grad_into(&x, &mut place));
    free(|| rosenbrock_hvp_into(&x, &v, &mut place));
    free(|| rosenbrock_diff(&x, &v));
    let (x, mut place) = (DMatrix::from_element(7, 9, 0.4), DMatrix::zeros(7, 9));
    free(|| smoothness_value_and_grad_into(&x, &mut place));
    free(|| smoothness_hvp_into(&x, &x, &mut place));
}

#[test]
fn data_and_storage_allocate_nothing() {
    let (w, x, y) = (Vector3::new(0.3, -0.8, 0.5), DMatrix::from_element(20, 3, 0.4), DVector::from_element(20, 0.7));
    let mut large = DMatrix::zeros(12, 12);
    free(|| misfit_value_and_grad(&w, &x, &y));
    free(|| misfit_hess(&w, &x, &y));
    free(|| misfit_hvp(&w, &x, &y, &w));
    free(|| misfit_diff(&w, &x, &y, &w));
    free(|| misfit_grad_into(&w, &x, &y, &mut large.fixed_view_mut::<3, 1>(4, 4)));
    let rows = [(Vector2::new(1.0, 2.0), 0.5), (Vector2::new(-1.0, 0.3), 0.1), (Vector2::zeros(), -1.0)];
    let w = Vector2::new(0.3, 0.4);
    free(|| assert!(until_grad(&w, &rows).is_ok()));
    free(|| integrated_value_and_diff(&w, 2.0, &w));
    free(|| integrated_jac(&w, 2.0));
    let t = Vector3::new(0.1, 0.5, 1.0);
    free(|| residuals_gauss_newton(&w, &t));
    free(|| residuals_jac_into(&w, &t, &mut large.fixed_view_mut::<3, 2>(1, 7)));
    let (mut gradient, mut normal) = (Vector2::zeros(), SMatrix::<f64, 6, 6>::zeros());
    free(|| residuals_gauss_newton_into(&w, &t, &mut gradient, &mut normal.fixed_view_mut::<2, 2>(2, 3)));
    let (x, mut place) = ([0.3; 30], [0.0; 30]);
    free(|| ackley_value_and_grad_into(&x, &mut place));
}

#[test]
fn loops_allocate_nothing() {
    let weights: [SMatrix<f64, 6, 6>; 5] = std::array::from_fn(|k| any(22 + k as u64));
    let (x, mut place) = (any::<6, 1>(27), weights);
    free(|| network_value_and_grad(&weights, &x));
    free(|| network_grad_into(&weights, &x, &mut place));
    free(|| network_diff(&weights, &x, &weights));
    free(|| network_hvp(&weights, &x, &x));
    let x = any::<30, 1>(28);
    free(|| recurrence_value_and_grad(&x));
    free(|| recurrence_hvp(&x, &x));
    free(|| sum_to_grad(&Vector2::new(0.4, 0.7), 100));
}

/// Twenty operations on 64×64 matrices, 32 KiB each.
#[gradient(wrt = (a, b), value)]
#[differential(wrt = (a, b))]
fn chain(a: &SMatrix<f64, 64, 64>, b: &SMatrix<f64, 64, 64>) -> f64 {
    let t1 = a * b;
    let t2 = t1.map(f64::tanh);
    let t3 = t2 + b;
    let t4 = a * t3;
    let t5 = t4.map(f64::sin);
    let t6 = t5.component_mul(&t3);
    let t7 = t6.transpose();
    let t8 = t7 * t2;
    let t9 = t8 - t6;
    let t10 = t9.map(f64::tanh);
    let t11 = t10 * b;
    let t12 = t11 * 0.5;
    let t13 = t12.map(f64::cos);
    let t14 = t13.component_mul(&t10);
    let t15 = a.transpose() * t14;
    let t16 = t15.map(f64::tanh);
    let t17 = t16 + t13;
    let t18 = t17 * t16;
    let t19 = t18.map(f64::sin);
    (t19 * a).norm_squared()
}

/// Threads other than the first have 2 MiB of stack, which is enough for optimised code; without
/// optimisation every matrix that is passed on stands there twice. An overflow would end the process,
/// so the companions run in one of their own.
#[test]
fn large_matrices_fit_the_stack() {
    const INSIDE: &str = "MATGRAD_TEST_STACK";
    if std::env::var_os(INSIDE).is_none() {
        let program = std::env::current_exe().expect("the path of this program");
        let output = std::process::Command::new(program)
            .args(["--exact", "large_matrices_fit_the_stack", "--nocapture"])
            .env(INSIDE, "")
            .output()
            .expect("this program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        return;
    }
    let small = |seed| Box::new(any::<64, 64>(seed) * 0.1);
    let (a, b, da, db) = (small(29), small(30), small(31), small(32));
    let run = move || {
        let (value, gradient) = chain_value_and_grad(&a, &b);
        let change = chain_diff(&a, &b, &da, &db);
        (value, gradient.0.dot(&da) + gradient.1.dot(&db), change)
    };
    let stack = if cfg!(debug_assertions) { 4 << 20 } else { 2 << 20 };
    let thread = std::thread::Builder::new().stack_size(stack).spawn(run).expect("a thread");
    let (value, reverse, forward) = thread.join().expect("no panic");
    assert!(value > 0.0);
    agree(&reverse, &forward, 1e-10, "the two modes");
}
