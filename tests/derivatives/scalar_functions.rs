//! f(X) of many shapes: `f_grad` against central differences of f, `f_hess` against those of `f_grad`,
//! `f_hvp` and Newton's step against `f_hess`, the differential and the pullback against `f_grad`.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, identical, positive, regular, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{DMatrix, Matrix2, Matrix3, SMatrix, SVector, Vector2, Vector3, Vector4};

struct Derivatives<'a, X> {
    at: X,
    gradient: X,
    hessian: DMatrix<f64>,
    numerator: DMatrix<f64>,
    denominator: DMatrix<f64>,
    function: &'a dyn Fn(&X) -> f64,
    gradients: &'a dyn Fn(&X) -> X,
    differential: &'a dyn Fn(&X) -> f64,
    pullback: &'a dyn Fn(f64) -> X,
    product: &'a dyn Fn(&X) -> X,
    step: Option<X>,
}

fn check<X: Space>(case: &Derivatives<'_, X>) {
    let Derivatives { at, gradient, hessian, .. } = case;
    agree(gradient, &at.with(differences(case.function, at).as_slice()), 1e-9, "the gradient against differences");
    agree_dense(&case.numerator, &vector(gradient).transpose().into_owned().reshape(), 1e-13, "the row ∂f/∂X");
    agree_dense(&case.denominator, &vector(gradient).reshape(), 1e-13, "the column ∂f/∂X");
    let direction = at.random_like(55);
    agree(&(case.differential)(&direction), &gradient.inner(&direction), 1e-12, "df = ⟨∇f, dX⟩");
    let scaled: Vec<f64> = gradient.coordinates().iter().map(|g| -1.75 * g).collect();
    agree(&(case.pullback)(-1.75), &at.with(&scaled), 1e-12, "a pullback is a multiple of ∇f");
    agree_dense(hessian, &hessian.transpose(), 1e-14, "the Hessian is symmetric");
    agree_dense(hessian, &differences(case.gradients, at), 1e-9, "the Hessian against differences of ∇f");
    for seed in 0..3 {
        let v = at.random_like(60 + seed);
        agree(&(case.product)(&v), &at.with((hessian * vector(&v)).as_slice()), 1e-11, "∇²f · v");
    }
    let values = hessian.clone().singular_values();
    match &case.step {
        // A Hessian that is singular up to rounding need not have an exact zero pivot; then the step means nothing.
        Some(_) if values.min() <= 1e-13 * values.max() => {}
        Some(step) => {
            let residual = hessian * vector(step) + vector(gradient);
            let scale = 1.0 + hessian.amax() * vector(step).amax();
            assert!(residual.amax() < 1e-9 * scale, "Newton's step leaves a residual of {}", residual.amax());
        }
        None => {
            assert!(values.min() <= 1e-12 * values.max(), "no Newton step, but the Hessian's singular values are {values}");
        }
    }
}

/// A vector as a matrix of one column or row.
trait Reshape {
    fn reshape(self) -> DMatrix<f64>;
}

impl Reshape for nalgebra::DVector<f64> {
    fn reshape(self) -> DMatrix<f64> {
        DMatrix::from_column_slice(self.len(), 1, self.as_slice())
    }
}

impl Reshape for nalgebra::RowDVector<f64> {
    fn reshape(self) -> DMatrix<f64> {
        DMatrix::from_column_slice(1, self.len(), self.as_slice())
    }
}

macro_rules! functions {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hessian(wrt = $x, value, into)]
            #[hvp(wrt = $x)]
            #[newton_step(wrt = $x)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            #[jacobian(wrt = $x)]
            #[jacobian(wrt = $x, layout = denominator, name = f_denominator)]
            fn f($x: &$X $(, $c: &$C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                let at: $X = $at;
                $(let $c: $C = $value;)*
                let (gradient, hessian) = (f_grad(&at $(, &$c)*), f_hess(&at $(, &$c)*));
                check(&Derivatives {
                    at,
                    gradient,
                    hessian: dense(&hessian),
                    numerator: dense(&f_jac(&at $(, &$c)*)),
                    denominator: dense(&f_denominator(&at $(, &$c)*)),
                    function: &|x| f(x $(, &$c)*),
                    gradients: &|x| f_grad(x $(, &$c)*),
                    differential: &|direction| f_diff(&at $(, &$c)*, direction),
                    pullback: &|cotangent| f_vjp(&at $(, &$c)*, cotangent),
                    product: &|v| f_hvp(&at $(, &$c)*, v),
                    step: f_newton(&at $(, &$c)*),
                });

                let wanted = f(&at $(, &$c)*);
                let (value, beside_value) = f_value_and_grad(&at $(, &$c)*);
                agree(&value, &wanted, 1e-13, "the value beside the gradient");
                agree(&beside_value, &gradient, 1e-13, "the gradient beside the value");
                let mut in_place = gradient.map(|_| f64::NAN);
                f_grad_into(&at $(, &$c)*, &mut in_place);
                identical(&in_place, &gradient, "the gradient in place");
                in_place.fill(f64::NAN);
                identical(&f_value_and_grad_into(&at $(, &$c)*, &mut in_place), &value, "the value beside one in place");
                identical(&in_place, &beside_value, "the gradient in place beside the value");

                let (value, first, second) = f_value_grad_hess(&at $(, &$c)*);
                agree(&value, &wanted, 1e-13, "the value beside the Hessian");
                agree(&first, &gradient, 1e-13, "the gradient beside the Hessian");
                agree(&second, &hessian, 1e-13, "the Hessian beside the value");
                let mut matrix = hessian.map(|_| f64::NAN);
                f_hess_into(&at $(, &$c)*, &mut matrix);
                identical(&matrix, &hessian, "the Hessian in place");
                matrix.fill(f64::NAN);
                in_place.fill(f64::NAN);
                identical(&f_value_grad_hess_into(&at $(, &$c)*, &mut in_place, &mut matrix), &value, "the value");
                identical(&in_place, &first, "the gradient in place beside the Hessian");
                identical(&matrix, &second, "the Hessian in place beside the value");
            }
        }
    )*};
}

functions! {
    // Linear and quadratic.
    bilinear(x: SMatrix<f64, 2, 3> = any(3), a: Vector2<f64> = any(4), b: Vector3<f64> = any(5)) {
        a.dot(&(x * b)) * a.dot(&(x * b))
    }
    quadratic_form(x: Vector4<f64> = any(6), a: SMatrix<f64, 4, 4> = any(7)) { (x.transpose() * a * x).to_scalar() }
    two_sided_misfit(x: SMatrix<f64, 2, 3> = any(8), a: SMatrix<f64, 4, 2> = any(9), b: SMatrix<f64, 3, 5> = any(10), c: SMatrix<f64, 4, 5> = any(11)) {
        (a * x * b - c).norm_squared()
    }
    factorisation(x: SMatrix<f64, 4, 2> = any(12), t: SMatrix<f64, 4, 3> = any(13), u: SMatrix<f64, 3, 2> = any(14)) {
        (t - x * u.transpose()).norm_squared() + 0.1 * x.norm_squared()
    }
    symmetric_factorisation(x: SMatrix<f64, 3, 2> = any(15), t: Matrix3<f64> = any(16)) { (t - x * x.transpose()).norm_squared() }
    sylvester(x: SMatrix<f64, 2, 3> = any(17), a: Matrix2<f64> = any(18), b: Matrix3<f64> = any(19), c: SMatrix<f64, 2, 3> = any(20)) {
        (a * x + x * b - c).norm_squared() / 2.0
    }
    orthogonality(x: SMatrix<f64, 4, 2> = any(21)) { (x.transpose() * x - Matrix2::identity()).norm_squared() / 4.0 }
    trace_of_square(x: Matrix3<f64> = any(22)) { (x * x).trace() }
    trace_of_cube(x: Matrix3<f64> = any(23), a: Matrix3<f64> = any(24)) { (a * x.pow(3)).trace() }
    mixed_transposes(x: Matrix3<f64> = any(25), a: Matrix3<f64> = any(26)) { (x.transpose() * a * x * x.transpose()).trace() }

    // Norms and quotients.
    norm(x: SMatrix<f64, 2, 3> = any(27)) { x.norm() }
    smooth_norm(x: Vector3<f64> = any(28), a: Vector3<f64> = any(29)) { (1.0 + (x - a).norm_squared()).sqrt() }
    lp_norms(x: Vector4<f64> = any(30)) { x.lp_norm(1) + x.lp_norm(2) * x.lp_norm(3) + x.lp_norm(4) }
    rayleigh(x: Vector3<f64> = any(31), a: Matrix3<f64> = any(32)) { x.dot(&(a * x)) / x.dot(x) }
    trace_rayleigh(x: SMatrix<f64, 4, 2> = any(33), a: SMatrix<f64, 4, 4> = any(34)) {
        ((x.transpose() * x).try_inverse().unwrap() * (x.transpose() * a * x)).trace()
    }
    cosine(x: Vector4<f64> = any(35), a: Vector4<f64> = any(36)) { x.dot(a) / (x.norm() * a.norm()) }

    // Determinants and inverses.
    determinant(x: Matrix3<f64> = regular(37)) { x.determinant() }
    determinant_of_four(x: SMatrix<f64, 4, 4> = any(38)) { x.determinant() }
    log_determinant(x: Matrix3<f64> = regular(39)) { x.determinant().ln() }
    log_determinant_of_gram(x: SMatrix<f64, 4, 2> = any(40)) { (x.transpose() * x).determinant().ln() }
    log_determinant_by_cholesky(x: SMatrix<f64, 3, 4> = any(41)) {
        (x * x.transpose() + Matrix3::identity()).cholesky().unwrap().ln_determinant()
    }
    d_optimal_design(x: SVector<f64, 5> = positive(42), a: SMatrix<f64, 3, 5> = any(43)) {
        -(a * SMatrix::<f64, 5, 5>::from_diagonal(x) * a.transpose()).determinant().ln()
    }
    a_optimal_design(x: SVector<f64, 4> = positive(44), a: SMatrix<f64, 3, 4> = any(45)) {
        (a * SMatrix::<f64, 4, 4>::from_diagonal(x) * a.transpose()).try_inverse().unwrap().trace()
    }
    inverse_form(x: Matrix3<f64> = regular(46), b: Vector3<f64> = any(47)) { b.dot(&x.lu().solve(b).unwrap()) }
    mahalanobis(x: Matrix2<f64> = definite(48), d: Vector2<f64> = any(49)) {
        let chol = ((x + x.transpose()) / 2.0).cholesky().unwrap();
        0.5 * d.dot(&chol.solve(d)) + 0.5 * chol.ln_determinant()
    }
    barrier(x: Matrix3<f64> = regular(50), c: Matrix3<f64> = any(51)) { c.dot(x) - x.determinant().ln() }
    kalman_trace(x: Matrix3<f64> = definite(52), h: SMatrix<f64, 2, 3> = any(53), r: Matrix2<f64> = definite(54)) {
        let gain = x * h.transpose() * (h * x * h.transpose() + r).try_inverse().unwrap();
        ((Matrix3::identity() - gain * h) * x).trace()
    }
    condition_like(x: Matrix2<f64> = regular(55)) { x.norm_squared() * x.try_inverse().unwrap().norm_squared() }

    // Element by element, softmax, logistic.
    log_sum_exp(x: Vector4<f64> = any(56)) { matgrad::log_sum_exp(x) }
    cross_entropy(x: SMatrix<f64, 3, 2> = any(57), u: Vector2<f64> = any(58), y: Vector3<f64> = positive(59)) {
        -y.dot(&matgrad::log_softmax(&(x * u)))
    }
    softmax_energy(x: Vector3<f64> = any(60), a: Matrix3<f64> = any(61)) {
        let s = matgrad::softmax(x);
        s.dot(&(a * s))
    }
    logistic(x: Vector3<f64> = any(62), data: SMatrix<f64, 6, 3> = any(63), y: SVector<f64, 6> = any(64)) {
        (data * x).component_mul(y).map(|t| (-t).exp().ln_1p()).sum() + 0.05 * x.norm_squared()
    }
    layers(x: SMatrix<f64, 3, 2> = any(65), w: SMatrix<f64, 2, 3> = any(66), u: Vector2<f64> = any(67)) {
        (w * (x * u).map(f64::tanh)).map(matgrad::sigmoid).norm_squared()
    }
    entropy(x: Vector4<f64> = positive(68)) { -x.dot(&x.map(f64::ln)) }
    hadamard_powers(x: SMatrix<f64, 2, 2> = any(69), a: SMatrix<f64, 2, 2> = any(70)) {
        x.component_mul(x).component_mul(&(a * x)).sum()
    }
    kronecker_energy(x: Matrix2<f64> = any(71), a: SMatrix<f64, 2, 1> = any(72)) { (x.kronecker(a) * x).norm_squared() }
    diagonals(x: Matrix3<f64> = any(73)) { x.diagonal().dot(&(x * x).diagonal()) + x.trace() * x.sum() * x.mean() }
    scalar_chain(x: Vector3<f64> = positive(74)) {
        let [a, b, c] = [x[0], x[1], x[2]];
        (a * b).sin() * (b / c).atan() + a.powf(c) - (a * a + c).sqrt().ln() + a.hypot(b) + b.atan2(c) + a.powi(3) * c.cbrt()
    }
    more_functions(x: Vector3<f64> = any(75)) {
        let (a, b, c) = (x.x, x.y, x.z);
        a.sinh() * b.cosh() - c.tanh() + (0.5 * a).asin() + (0.5 * b).acos() + c.exp_m1() + (1.0 + a * a).recip()
            + (2.0 + b).log10() + (2.0 + c).ln_1p() + a.exp2() + a.mul_add(b, c) + (0.3 * a).tan() + c.asinh() + (0.4 * b).atanh() + (2.0 + a * a).acosh()
    }
    rosenbrock(x: Vector4<f64> = any(76)) {
        let mut total = 0.0;
        for i in 0..3 {
            total += 100.0 * (x[i + 1] - x[i] * x[i]).powi(2) + (1.0 - x[i]).powi(2);
        }
        total
    }
    branch(x: Vector2<f64> = any(77)) {
        let r = x.norm();
        if r < 0.1 { r * r / 2.0 } else if r < 3.0 { (r * r * r).sin() * x.x } else { r }
    }
    held_constant(x: Vector2<f64> = any(78), a: Vector2<f64> = any(79)) {
        let s = x.dot(a);
        s * s * s + a.norm()
    }
}

/// A Cholesky factorisation reads one triangle, but it is differentiated as what it computes with the full matrix.
mod a_factorisation_of_the_full_matrix {
    use super::*;

    #[gradient(wrt = (x, d))]
    #[hessian(wrt = x)]
    fn by_cholesky(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
        let factor = x.cholesky().unwrap();
        d.dot(&factor.solve(d)) + factor.ln_determinant() + factor.inverse().trace()
    }

    #[gradient(wrt = (x, d))]
    #[hessian(wrt = x)]
    fn by_lu(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
        let factor = x.lu();
        d.dot(&factor.solve(d).unwrap()) + x.determinant().ln() + x.try_inverse().unwrap().trace()
    }

    #[test]
    fn gives_the_derivatives_of_the_inverse() {
        let (x, d) = (definite::<3>(90), any(91));
        let f = |(x, d): &(Matrix3<f64>, Vector3<f64>)| by_lu(x, d);
        let wanted = (x, d).with(differences(f, &(x, d)).as_slice());
        agree(&by_cholesky_grad(&x, &d), &wanted, 1e-9, "differences by LU");
        agree(&by_cholesky_grad(&x, &d), &by_lu_grad(&x, &d), 1e-12, "the gradients");
        // In symmetric directions these are the differences of f itself.
        let direction = any::<3, 3>(92) + any::<3, 3>(92).transpose();
        let slope = differences(|t: &f64| by_cholesky(&(x + direction * *t), &d), &0.0);
        agree(&by_cholesky_grad(&x, &d).0.dot(&direction), &slope[0], 1e-9, "a symmetric direction");
    }

    #[test]
    fn gives_the_hessian_of_the_inverse() {
        let (x, d) = (definite::<3>(90), any(91));
        agree(&by_cholesky_hess(&x, &d), &by_lu_hess(&x, &d), 1e-11, "the Hessians");
    }
}
