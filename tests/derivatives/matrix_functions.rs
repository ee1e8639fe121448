//! F(X) of many shapes: `f_jac` against central differences, its columns against `f_diff` of unit
//! directions, its rows against `f_vjp` of unit cotangents, the layouts against each other.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, identical, positive, regular, vector};
use matgrad::{differential, jacobian, vjp};
use nalgebra::{DMatrix, Matrix2, Matrix3, SMatrix, SVector, Vector2, Vector3};

/// The derivatives of one function at one point.
struct Derivatives<'a, X, F> {
    at: X,
    function: &'a dyn Fn(&X) -> F,
    numerator: DMatrix<f64>,
    denominator: DMatrix<f64>,
    differential: &'a dyn Fn(&X) -> F,
    pullback: &'a dyn Fn(&F) -> X,
}

fn check<X: Space, F: Space>(case: &Derivatives<'_, X, F>) {
    let Derivatives { at, function, numerator, denominator, differential, pullback } = case;
    let value = function(at);
    agree_dense(numerator, &differences(function, at), 1e-9, "the Jacobian against differences");
    agree_dense(denominator, &numerator.transpose(), 1e-14, "the layouts are transposes");
    for (k, unit) in at.units().iter().enumerate() {
        let column = numerator.column(k).into_owned();
        agree(&differential(unit), &value.with(column.as_slice()), 1e-12, "a column as a differential");
    }
    for (k, unit) in value.units().iter().enumerate() {
        let row = numerator.row(k).transpose();
        agree(&pullback(unit), &at.with(row.as_slice()), 1e-12, "a row as a pullback");
    }
    let (direction, cotangent) = (at.random_like(77), value.random_like(78));
    let (forward, backward) = (differential(&direction), pullback(&cotangent));
    agree(&cotangent.inner(&forward), &backward.inner(&direction), 1e-12, "⟨F̄, dF⟩ = ⟨X̄, dX⟩");
    agree(&forward, &value.with((numerator * vector(&direction)).as_slice()), 1e-12, "dF = J vec(dX)");
}

macro_rules! functions {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) -> $F:ty $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, value, into)]
            #[jacobian(wrt = $x, layout = denominator, name = f_denominator)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            fn f($x: &$X $(, $c: &$C)*) -> $F $body

            #[test]
            fn derivatives_agree() {
                let at: $X = $at;
                $(let $c: $C = $value;)*
                let jacobian = f_jac(&at $(, &$c)*);
                check(&Derivatives {
                    at,
                    function: &|x| f(x $(, &$c)*),
                    numerator: dense(&jacobian),
                    denominator: dense(&f_denominator(&at $(, &$c)*)),
                    differential: &|direction| f_diff(&at $(, &$c)*, direction),
                    pullback: &|cotangent| f_vjp(&at $(, &$c)*, cotangent),
                });
                let (value, same) = f_value_and_jac(&at $(, &$c)*);
                agree(&value, &f(&at $(, &$c)*), 1e-13, "the value");
                agree(&same, &jacobian, 1e-13, "the Jacobian beside the value");
                let mut out = jacobian.map(|_| f64::NAN);
                f_jac_into(&at $(, &$c)*, &mut out);
                identical(&out, &jacobian, "the Jacobian in place");
                out.fill(f64::NAN);
                agree(&f_value_and_jac_into(&at $(, &$c)*, &mut out), &value, 0.0, "the value beside one in place");
                identical(&out, &same, "the Jacobian in place beside the value");
            }
        }
    )*};
}

functions! {
    // Linear and quadratic.
    product(x: SMatrix<f64, 3, 2> = any(1), a: SMatrix<f64, 4, 3> = any(2)) -> SMatrix<f64, 4, 2> { a * x }
    sandwich(x: SMatrix<f64, 3, 2> = any(3), a: SMatrix<f64, 4, 3> = any(4), b: SMatrix<f64, 2, 5> = any(5)) -> SMatrix<f64, 4, 5> {
        a * x * b
    }
    transposed_product(x: SMatrix<f64, 3, 2> = any(6), a: SMatrix<f64, 3, 4> = any(7)) -> SMatrix<f64, 2, 4> { x.tr_mul(a) }
    gram(x: SMatrix<f64, 4, 3> = any(8)) -> SMatrix<f64, 3, 3> { x.transpose() * x }
    outer_gram(x: SMatrix<f64, 2, 4> = any(9)) -> SMatrix<f64, 2, 2> { x * x.transpose() }
    symmetric_part(x: Matrix3<f64> = any(10)) -> Matrix3<f64> { (x + x.transpose()) / 2.0 }
    transposes_mixed(x: SMatrix<f64, 2, 3> = any(11), a: SMatrix<f64, 3, 3> = any(12)) -> SMatrix<f64, 3, 3> {
        a * x.transpose() * x - x.transpose() * x * a.transpose() + a
    }
    square(x: Matrix3<f64> = any(13)) -> Matrix3<f64> { x * x }
    cube(x: Matrix3<f64> = any(14)) -> Matrix3<f64> { x.pow(3) }
    fourth_power(x: Matrix2<f64> = any(15), a: Matrix2<f64> = any(16)) -> Matrix2<f64> { (a * x).pow(4) }
    commutator(x: Matrix3<f64> = any(17), a: Matrix3<f64> = any(18)) -> Matrix3<f64> { a * x - x * a }
    cubic_form(x: SMatrix<f64, 2, 3> = any(19), a: SMatrix<f64, 3, 2> = any(20)) -> SMatrix<f64, 2, 3> { x * a * x * a * x }

    // Inverses.
    inverse(x: Matrix3<f64> = regular(21)) -> Matrix3<f64> { x.try_inverse().unwrap() }
    inverse_transposed(x: Matrix3<f64> = regular(22)) -> Matrix3<f64> { x.transpose().try_inverse().unwrap() }
    inverse_squared(x: Matrix2<f64> = regular(23)) -> Matrix2<f64> {
        let inverse = x.try_inverse().unwrap();
        inverse * inverse
    }
    adjugate(x: Matrix3<f64> = regular(24)) -> Matrix3<f64> { x.determinant() * x.try_inverse().unwrap() }
    solve(x: SMatrix<f64, 4, 4> = regular(25), b: SMatrix<f64, 4, 2> = any(26)) -> SMatrix<f64, 4, 2> { x.lu().solve(b).unwrap() }
    solve_on_the_right(x: SMatrix<f64, 3, 2> = any(27), a: SMatrix<f64, 3, 3> = regular(28)) -> SMatrix<f64, 3, 2> {
        a.lu().solve(x).expect("a is regular")
    }
    cholesky_solve(x: SMatrix<f64, 4, 3> = any(29), b: Vector3<f64> = any(30)) -> Vector3<f64> {
        (x.transpose() * x + Matrix3::identity()).cholesky().unwrap().solve(b)
    }
    projection(x: SMatrix<f64, 4, 2> = any(31)) -> SMatrix<f64, 4, 4> {
        x * (x.transpose() * x).try_inverse().unwrap() * x.transpose()
    }
    pseudo_inverse(x: SMatrix<f64, 4, 2> = any(32)) -> SMatrix<f64, 2, 4> {
        (x.transpose() * x).try_inverse().unwrap() * x.transpose()
    }
    cayley(x: Matrix3<f64> = any(33)) -> Matrix3<f64> {
        let skew = x - x.transpose();
        (Matrix3::identity() - skew).try_inverse().unwrap() * (Matrix3::identity() + skew)
    }
    riccati(
        x: Matrix3<f64> = definite(34),
        a: Matrix3<f64> = any(35),
        b: SMatrix<f64, 3, 2> = any(36),
        q: Matrix3<f64> = definite(37),
        r: Matrix2<f64> = definite(38)
    ) -> Matrix3<f64> {
        let gain = (r + b.transpose() * x * b).try_inverse().unwrap() * b.transpose() * x * a;
        q + a.transpose() * x * a - a.transpose() * x * b * gain
    }
    kalman_update(x: Matrix3<f64> = definite(39), h: SMatrix<f64, 2, 3> = any(40), r: Matrix2<f64> = definite(41)) -> Matrix3<f64> {
        let innovation = h * x * h.transpose() + r;
        let gain = x * h.transpose() * innovation.try_inverse().unwrap();
        (Matrix3::identity() - gain * h) * x
    }
    schur_complement(x: SMatrix<f64, 4, 4> = regular(42)) -> Matrix2<f64> {
        let a: Matrix2<f64> = x.fixed_view::<2, 2>(0, 0).into_owned();
        let b = x.fixed_view::<2, 2>(0, 2);
        let c = x.fixed_view::<2, 2>(2, 0);
        let d = x.fixed_view::<2, 2>(2, 2);
        d - c * a.try_inverse().unwrap() * b
    }

    exponential(x: Matrix3<f64> = any(92)) -> Matrix3<f64> { x.exp() }
    exponential_of_square(x: SMatrix<f64, 2, 3> = any(93), a: SMatrix<f64, 3, 2> = any(94)) -> Matrix2<f64> {
        (x * a * 0.5).exp() * x * a - (a.tr_mul(&x.transpose()) * 2.0).exp()
    }

    // Kronecker and outer products.
    kronecker_first(x: SMatrix<f64, 2, 3> = any(43), a: Matrix2<f64> = any(44)) -> SMatrix<f64, 4, 6> { x.kronecker(a) }
    kronecker_second(x: SMatrix<f64, 2, 3> = any(45), a: SMatrix<f64, 3, 1> = any(46)) -> SMatrix<f64, 6, 3> { a.kronecker(x) }
    kronecker_square(x: SMatrix<f64, 2, 3> = any(47)) -> SMatrix<f64, 4, 9> { x.kronecker(x) }
    kronecker_of_transpose(x: SMatrix<f64, 2, 3> = any(48), a: SMatrix<f64, 2, 1> = any(49)) -> SMatrix<f64, 6, 2> {
        (x.transpose() * 2.0).kronecker(a)
    }
    outer_product(x: Vector3<f64> = any(50), a: SVector<f64, 4> = any(51)) -> SMatrix<f64, 3, 4> { x * a.transpose() }
    outer_square(x: Vector3<f64> = any(52)) -> Matrix3<f64> { x * x.transpose() }
    householder(x: Vector3<f64> = any(53)) -> Matrix3<f64> { Matrix3::identity() - 2.0 * x * x.transpose() / x.norm_squared() }

    // Element by element.
    exponential_of_product(x: SMatrix<f64, 2, 3> = any(54), a: SMatrix<f64, 4, 2> = any(55), b: SMatrix<f64, 3, 2> = any(56)) -> SMatrix<f64, 4, 2> {
        a * (x * b).map(f64::exp)
    }
    layer(x: SMatrix<f64, 3, 4> = any(57), v: SVector<f64, 4> = any(58), b: Vector3<f64> = any(59)) -> Vector3<f64> {
        (x * v + b).map(f64::tanh)
    }
    hadamard_chain(x: SMatrix<f64, 3, 2> = any(60), a: SMatrix<f64, 3, 2> = any(61)) -> SMatrix<f64, 3, 2> {
        x.component_mul(a).component_mul(&x.map(f64::sin)).component_mul(x)
    }
    hadamard_of_transpose(x: Matrix3<f64> = any(62)) -> Matrix3<f64> { x.component_mul(&x.transpose()) }
    quotient(x: SMatrix<f64, 2, 3> = positive(63), a: SMatrix<f64, 2, 3> = any(64)) -> SMatrix<f64, 2, 3> {
        a.component_div(x) - x.component_div(&x.map(|t| 1.0 + t * t))
    }
    elementwise_between(x: Matrix3<f64> = any(65), a: Matrix3<f64> = any(66)) -> Matrix3<f64> {
        a * (a * x * a).map(|t| (t * t + 1.0).ln()).transpose() * x
    }
    zipped(x: SMatrix<f64, 2, 2> = positive(67), a: SMatrix<f64, 2, 2> = any(68)) -> SMatrix<f64, 2, 2> {
        x.zip_map(a, |u, v| u.powf(v) + (u * v).cos())
    }
    absolute(x: SMatrix<f64, 2, 3> = any(69)) -> SMatrix<f64, 2, 3> { x.abs() * 2.0 - x.map(f64::abs).map(f64::sqrt) }
    shifted(x: SMatrix<f64, 2, 3> = any(70)) -> SMatrix<f64, 2, 3> { x.scale(x.sum()).add_scalar(x.mean()) }

    // Scaling, normalising, softmax.
    normalised(x: Vector3<f64> = any(71)) -> Vector3<f64> { x / x.norm() }
    normalised_method(x: Vector3<f64> = any(72)) -> Vector3<f64> { x.normalize() }
    frobenius_normalised(x: SMatrix<f64, 2, 3> = any(73)) -> SMatrix<f64, 2, 3> { x / x.norm_squared().sqrt() }
    scaled_by_trace(x: Matrix3<f64> = any(74), a: Matrix3<f64> = any(75)) -> Matrix3<f64> { (a * x).trace() * x + x.trace() * a }
    softmax(x: SMatrix<f64, 3, 4> = any(76), v: SVector<f64, 4> = any(77)) -> Vector3<f64> { matgrad::softmax(&(x * v)) }
    log_softmax(x: SVector<f64, 5> = any(78)) -> SVector<f64, 5> { matgrad::log_softmax(x) }
    softmax_of_row(x: SMatrix<f64, 2, 4> = any(79), v: SMatrix<f64, 1, 2> = any(80)) -> SMatrix<f64, 1, 4> { matgrad::softmax(&(v * x)) }
    softmax_twice(x: Vector3<f64> = any(81), a: Matrix3<f64> = any(82)) -> Vector3<f64> {
        matgrad::softmax(&(a * matgrad::softmax(x)))
    }
    batch_normalised(x: SVector<f64, 4> = any(83)) -> SVector<f64, 4> {
        let centred = x.add_scalar(-x.mean());
        centred / (centred.norm_squared() / 4.0 + 1e-3).sqrt()
    }

    // Diagonals, blocks, elements.
    diagonal_matrix(x: Vector3<f64> = any(84), a: Matrix3<f64> = any(85)) -> Matrix3<f64> { a * Matrix3::from_diagonal(x) * a }
    diagonal_scaling(x: Matrix3<f64> = any(86)) -> Matrix3<f64> { Matrix3::from_diagonal(&x.diagonal()) * x }
    multiple_of_identity(x: Vector2<f64> = any(87)) -> Matrix3<f64> { Matrix3::from_diagonal_element(x[0] * x[1]) }
    diagonal_of_product(x: SMatrix<f64, 3, 2> = any(88), a: SMatrix<f64, 2, 3> = any(89)) -> Vector3<f64> { (x * a).diagonal() }
    rows_and_columns(x: Matrix3<f64> = any(90)) -> Matrix3<f64> { x.column(2) * x.row(0) }
    block_product(x: SMatrix<f64, 3, 4> = any(91)) -> SMatrix<f64, 2, 2> {
        x.fixed_view::<2, 3>(1, 1) * x.fixed_columns::<2>(0) + x.fixed_rows::<2>(1).fixed_columns::<2>(2)
    }
    assembled(x: Vector3<f64> = any(92)) -> SMatrix<f64, 2, 3> {
        SMatrix::<f64, 2, 3>::new(x[0] * x[1], x[2].sin(), 1.0, x[0].exp(), -x[1], x[2] * x[2])
    }
    columns(x: SMatrix<f64, 3, 2> = any(93)) -> Matrix3<f64> {
        SMatrix::from_columns(&[x.column(0).into_owned(), x.column(1).cross(&x.column(0)), x.column(1) * 2.0])
    }
    written_in_place(x: SMatrix<f64, 2, 3> = any(94)) -> Matrix3<f64> {
        let mut m = Matrix3::zeros();
        m.fixed_view_mut::<2, 3>(0, 0).copy_from(x);
        m[(2, 2)] = x[(0, 0)] * x[(1, 2)];
        m.set_column(0, &(m.column(1) * x[(0, 1)]));
        m
    }
    cross_matrix(x: Vector3<f64> = any(95), a: Vector3<f64> = any(96)) -> Matrix3<f64> { x.cross_matrix() * (x.cross(a)).cross_matrix() }
    rodrigues(x: Vector3<f64> = any(97)) -> Matrix3<f64> {
        let angle = x.norm();
        let k = (x / angle).cross_matrix();
        Matrix3::identity() + angle.sin() * k + (1.0 - angle.cos()) * k * k
    }
    row_vector(x: SMatrix<f64, 1, 4> = any(98), a: SMatrix<f64, 4, 3> = any(99)) -> SMatrix<f64, 1, 3> { (x * a).map(f64::sin) }
    constants_only_in_part(x: Matrix2<f64> = any(100), a: Matrix2<f64> = regular(101)) -> Matrix2<f64> {
        a.try_inverse().unwrap() * x + a * a * a - a.map(f64::exp)
    }
    sums_of_rows_and_columns(x: SMatrix<f64, 2, 3> = any(102)) -> SMatrix<f64, 2, 3> { x.column_sum() * x.row_sum() }
}
