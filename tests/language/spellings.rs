//! Every row of the table of expressions, in every spelling: gradient, differential and Hessian–vector
//! product against central differences.

use crate::common::{Space, agree, any, differences, positive, regular, slope, vector as coordinates};
use matgrad::{differential, gradient, hvp};
use nalgebra::{
    Matrix2, Matrix2x3, Matrix3, Matrix3x2, Matrix4, Point2, RowVector2, RowVector3, SMatrix, Vector2, Vector3, Vector4, Vector5,
    Vector6, matrix, vector,
};

macro_rules! functions {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &$X $(, $c: &$C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                let at: $X = $at;
                $(let $c: $C = $value;)*
                let gradient = f_grad(&at $(, &$c)*);
                agree(&gradient, &slope(|x| f(x $(, &$c)*), &at), 1e-9, "the gradient");
                let (value, beside) = f_value_and_grad(&at $(, &$c)*);
                agree(&value, &f(&at $(, &$c)*), 1e-14, "the value");
                agree(&beside, &gradient, 1e-14, "the gradient beside the value");
                let direction = at.random_like(1);
                agree(&f_diff(&at $(, &$c)*, &direction), &gradient.inner(&direction), 1e-12, "the differential");
                let hessian = differences(|x| f_grad(x $(, &$c)*), &at);
                let product = at.with((hessian * coordinates(&direction)).as_slice());
                agree(&f_hvp(&at $(, &$c)*, &direction), &product, 1e-9, "∇²f · v");
            }
        }
    )*};
}

// A function per spelling; most are squared or mapped so that second derivatives are not 0.
functions! {
    // Sum, difference, negation, scaling.
    sum_by_value(x: Vector3<f64> = any(1), a: Vector3<f64> = any(2)) { let y = *x; (y + *a).map(f64::exp).sum() }
    sum_of_references(x: Vector3<f64> = any(3), a: Vector3<f64> = any(4)) { (x + a).norm_squared() }
    sum_mixed(x: Vector3<f64> = any(5), a: Vector3<f64> = any(6)) { (x + *a + &(*x * 2.0)).norm_squared() }
    difference(x: Vector3<f64> = any(7), a: Vector3<f64> = any(8)) { (x - a - x * 3.0).norm_squared() }
    negation(x: Vector3<f64> = any(9)) { (-x).dot(&-(-(-x))) }
    scalar_first(x: Vector3<f64> = any(10)) { (2.0 * x).norm_squared() }
    scalar_last(x: Vector3<f64> = any(11)) { (x * 2.0).norm_squared() }
    scalar_negative(x: Vector3<f64> = any(12)) { (-1.5 * x).norm_squared() }
    active_scalar(x: Vector3<f64> = any(13)) { (x[0] * x).norm_squared() + (x * x[1]).norm_squared() }
    divided(x: Vector3<f64> = any(14)) { (x / 4.0).norm_squared() }
    divided_by_active(x: Vector3<f64> = any(15)) { (x / (2.0 + x[1])).norm_squared() }
    add_scalar(x: Vector3<f64> = any(18)) { x.add_scalar(0.5).norm_squared() }
    scale(x: Vector3<f64> = any(16)) { x.scale(3.0).scale(x.x).norm_squared() }
    unscale(x: Vector3<f64> = any(17)) { x.unscale(3.0).norm_squared() }
    parentheses_and_blocks(x: Vector3<f64> = any(19)) { ({ *x } + { let y = x; y * 2.0 }).norm_squared() }
    no_ops(x: Vector3<f64> = any(20)) { (x.clone() + x.clone_owned() + x.into_owned() + *x).norm_squared() }
    parameter_scalar(x: Vector3<f64> = any(21), k: f64 = 0.7) { (*k * x).norm_squared() + x.sum() * k }

    add_active_scalar(x: Vector3<f64> = any(18)) { x.add_scalar(0.5).add_scalar(x[2]).norm_squared() }
    map_closure_relu(x: Vector5<f64> = any(54)) { x.map(|t| if t > 0.0 { t * t } else { 0.1 * t }).sum() }
    map_closure_max(x: Vector5<f64> = any(55)) { x.map(|t| t.max(0.0) * t).sum() + x.map(|t| f64::min(t, 0.0).powi(3)).sum() }
    map_relu(x: Vector5<f64> = any(57)) { x.map(matgrad::relu).norm_squared() }
    repeat(x: Vector3<f64> = any(148)) { (x - Vector3::repeat(x.mean())).norm_squared() + (x + Vector3::from_element(x[0])).norm_squared() }
    closure_of_a_vector(x: Vector3<f64> = any(149)) { let k = x[2]; let h = |u: Vector3<f64>| u.norm_squared() * k; h(*x) }

    // Products.
    product(x: Matrix2x3<f64> = any(22), a: SMatrix<f64, 4, 2> = any(23)) { (a * x).norm_squared() }
    product_of_values(x: Matrix2<f64> = any(24), a: Matrix2<f64> = any(25)) { (*x * *a * *x).trace() }
    tr_mul(x: Matrix2x3<f64> = any(26), a: SMatrix<f64, 2, 2> = any(27)) { x.tr_mul(a).norm_squared() + a.tr_mul(x).sum() }
    transpose(x: Matrix2x3<f64> = any(28)) { (x.transpose() * x).trace() }
    row_times_column(x: Vector3<f64> = any(29), a: Matrix3<f64> = any(30)) { (x.transpose() * a * x)[0] }
    row_times_column_pair(x: Vector3<f64> = any(31), a: Matrix3<f64> = any(32)) { (x.transpose() * a * x)[(0, 0)] }
    row_times_column_x(x: Vector3<f64> = any(33), a: Matrix3<f64> = any(34)) { (x.transpose() * a * x).x }
    row_vector(x: RowVector3<f64> = any(35), a: Matrix3x2<f64> = any(36)) { (x * a).norm_squared() + x[1].sin() }
    long_chain(x: SMatrix<f64, 5, 2> = any(37), a: SMatrix<f64, 3, 5> = any(38), b: SMatrix<f64, 2, 6> = any(39)) {
        (a * x * b * b.transpose() * x.transpose() * a.transpose()).trace()
    }

    // Trace, sum, mean.
    trace(x: Matrix3<f64> = any(40)) { x.trace() * x.trace() }
    sum(x: Matrix2x3<f64> = any(41)) { x.sum().sin() }
    mean(x: Matrix2x3<f64> = any(42)) { x.mean().exp() }
    row_and_column_sums(x: Matrix2x3<f64> = any(43)) { x.row_sum().norm_squared() * x.column_sum().norm_squared() }

    // Hadamard.
    component_mul(x: Matrix2x3<f64> = any(44), a: Matrix2x3<f64> = any(45)) { x.component_mul(a).component_mul(x).sum() }
    component_div(x: Matrix2x3<f64> = positive(46), a: Matrix2x3<f64> = any(47)) { a.component_div(x).sum() + x.component_div(&a.map(|t| t + 2.0)).norm_squared() }

    // Element by element.
    map_path(x: Matrix2x3<f64> = any(48)) { x.map(f64::exp).sum() }
    map_closure(x: Matrix2x3<f64> = any(49)) { x.map(|t| t * t * t - 2.0 * t).sum() }
    map_closure_typed(x: Matrix2x3<f64> = any(50)) { x.map(|t: f64| -> f64 { t.sin() * t }).sum() }
    map_closure_block(x: Matrix2x3<f64> = any(51)) { x.map(|t| { let s = t * t; s.sqrt() + s / (1.0 + s) }).sum() }
    map_closure_captures(x: Vector3<f64> = any(52)) { let s = x.sum(); x.map(|t| (t * s).sin()).sum() }
    map_closure_named(x: Vector3<f64> = any(53)) { let g = |t: f64| t.tanh() * 2.0; x.map(g).sum() + g(x[0]) }
    map_helper(x: Vector3<f64> = any(56)) { x.map(matgrad::sigmoid).sum() + x.map(matgrad::softplus).sum() + x.map(matgrad::log_sigmoid).sum() }
    zip_map(x: Vector3<f64> = any(58), a: Vector3<f64> = any(59)) { x.zip_map(a, |u, v| (u * v).exp() - v * u * u).sum() }
    zip_map_of_active(x: Vector3<f64> = positive(60)) { x.zip_map(&x.map(f64::ln), |u, v| u.powf(v)).sum() }
    zip_map_path(x: Vector3<f64> = any(61), a: Vector3<f64> = any(62)) { x.zip_map(a, f64::atan2).sum() }
    abs(x: Vector5<f64> = any(63)) { x.abs().dot(&x.map(f64::abs)) + x.map(|t| t.abs()).sum() }

    // Inner products and norms.
    dot(x: Vector3<f64> = any(64), a: Vector3<f64> = any(65)) { x.dot(a) * a.dot(x) + x.dot(x) }
    dot_of_matrices(x: Matrix2x3<f64> = any(66), a: Matrix2x3<f64> = any(67)) { x.dot(a).powi(2) }
    norm(x: Matrix2x3<f64> = any(68)) { x.norm() + x.column(0).norm() }
    norm_squared(x: Matrix2x3<f64> = any(69)) { x.norm_squared().ln() }
    magnitudes(x: Vector3<f64> = any(70)) { x.magnitude() * x.magnitude_squared() }
    lp_norm(x: Vector5<f64> = any(71)) { x.lp_norm(1).powi(2) + x.lp_norm(2) + x.lp_norm(3) }
    normalize(x: Vector3<f64> = any(72), a: Vector3<f64> = any(73)) { x.normalize().dot(a) }
    try_normalize(x: Vector3<f64> = any(150), a: Vector3<f64> = any(151)) {
        x.try_normalize(1e-3).unwrap().dot(a) + x.try_normalize(1e3).map_or(x.sum(), |u| u.dot(a))
    }

    // Signs and parts of numbers.
    fract(x: Vector3<f64> = any(152)) { (3.0 * x[0]).fract() * x[1] + x.map(|t| (t * 2.5).fract() * t).sum() }
    copysign(x: Vector3<f64> = any(153)) { x[0].copysign(x[1]) * x[2] + (0.5_f64).copysign(x[2]) * x[1] + x[2].copysign(-1.0).powi(3) }

    // Iterators.
    chained(x: Vector3<f64> = any(154), a: Vector2<f64> = any(155)) {
        let all = Vector5::from_iterator(x.iter().chain((a * x[0]).iter()).copied());
        let [s, t] = [x[0] * x[1], x[2]];
        all.norm_squared() * all[3] + x.iter().chain([s, t].iter()).map(|v| v * v * v).sum::<f64>()
    }
    collected(x: Vector3<f64> = any(156)) {
        let squares: Vec<f64> = x.iter().map(|v| v * v).collect();
        let sines = x.iter().zip(&squares).map(|(a, b)| (a * b).sin()).collect::<Vec<_>>();
        squares[0] * sines[2] + sines.iter().sum::<f64>() + squares.len() as f64 * x[1]
    }
    dot_of_an_untyped_constant(x: Vector3<f64> = any(157), w: (Vector3<f64>, f64) = (any(158), 0.3)) {
        w.0.dot(x) * w.1 + w.0.component_mul(x).norm_squared()
    }

    // Inverses and solves.
    inverse_unwrap(x: Matrix3<f64> = regular(74), a: Matrix3<f64> = any(75)) { (x.try_inverse().unwrap() * a).trace() }
    inverse_expect(x: Matrix3<f64> = regular(76), a: Matrix3<f64> = any(77)) { x.try_inverse().expect("regular").dot(a) }
    inverse_of_clone(x: Matrix2<f64> = regular(78)) { x.clone().try_inverse().unwrap().sum() }
    lu_solve(x: Matrix3<f64> = regular(79), b: Vector3<f64> = any(80)) { x.lu().solve(b).unwrap().sum() }
    lu_solve_named(x: Matrix3<f64> = regular(81), b: Matrix3x2<f64> = any(82)) { let lu = x.lu(); lu.solve(b).unwrap().norm_squared() + lu.determinant() }
    lu_inverse(x: Matrix3<f64> = regular(83), a: Matrix3<f64> = any(84)) { x.lu().try_inverse().unwrap().dot(a) }
    solve_right_side(x: Vector3<f64> = any(85), a: Matrix3<f64> = regular(86)) { a.lu().solve(x).unwrap().norm_squared() }
    cholesky_solve(x: Matrix3x2<f64> = any(87), b: Vector2<f64> = any(88)) {
        let s = x.transpose() * x + Matrix2::identity();
        b.dot(&s.cholesky().unwrap().solve(b))
    }
    cholesky_inverse(x: Matrix3x2<f64> = any(89), a: Matrix2<f64> = any(90)) {
        (x.transpose() * x + Matrix2::identity()).cholesky().expect("positive definite").inverse().dot(a)
    }
    cholesky_determinants(x: Matrix3x2<f64> = any(91)) {
        let chol = (x.tr_mul(x) + Matrix2::identity()).cholesky().unwrap();
        chol.ln_determinant() + chol.determinant()
    }
    determinant(x: Matrix3<f64> = regular(92)) { x.determinant() }
    determinant_of_two(x: Matrix2<f64> = regular(93)) { x.determinant().powi(2) }
    determinant_ln(x: Matrix4<f64> = regular(94)) { x.determinant().ln() }
    determinant_abs_ln(x: Matrix3<f64> = regular(95)) { (-x).determinant().abs().ln() }
    pow(x: Matrix3<f64> = any(96)) { x.pow(3).trace() + x.pow(1).sum() + x.pow(0).trace() }

    // The softmax family.
    softmax(x: Vector4<f64> = any(97), a: Vector4<f64> = any(98)) { matgrad::softmax(x).dot(a) }
    log_softmax(x: Vector4<f64> = any(99), a: Vector4<f64> = any(100)) { matgrad::log_softmax(&(x * 2.0)).dot(a) }
    log_sum_exp(x: Vector4<f64> = any(101)) { matgrad::log_sum_exp(x) }
    log_sum_exp_of_row(x: SMatrix<f64, 2, 3> = any(102)) { matgrad::log_sum_exp(&x.row(1).into_owned()) + matgrad::log_sum_exp(&x.column(2).into_owned()) }
    largest(x: Vector5<f64> = any(103)) { x.max().powi(2) + x.min().exp() }
    largest_of_matrix(x: Matrix2x3<f64> = any(104)) { x.max() * x.min() }

    // Scalar helpers on scalars.
    helpers(x: Vector3<f64> = any(105)) { matgrad::relu(x[0] + 2.0) * matgrad::sigmoid(x[1]) + matgrad::softplus(x[2]) * matgrad::log_sigmoid(x[0]) }

    // Diagonals.
    diagonal(x: Matrix3<f64> = any(106)) { x.diagonal().norm_squared() }
    from_diagonal(x: Vector3<f64> = any(107), a: Matrix3<f64> = any(108)) { (a * Matrix3::from_diagonal(x) * a).norm_squared() }
    from_diagonal_generic(x: Vector3<f64> = any(109), a: Matrix3<f64> = any(110)) { (SMatrix::<f64, 3, 3>::from_diagonal(x) * a * SMatrix::from_diagonal(x)).sum() }
    from_diagonal_element(x: Vector3<f64> = any(111), a: Matrix3<f64> = any(112)) { (a + Matrix3::from_diagonal_element(x[0] * x[1])).determinant() }

    // Kronecker and outer products.
    kronecker(x: Matrix2<f64> = any(113), a: Matrix2x3<f64> = any(114)) { (x.kronecker(a)).norm_squared() + a.kronecker(x).sum() }
    outer_product(x: Vector3<f64> = any(115), a: Vector2<f64> = any(116)) { (x * a.transpose()).norm_squared() + (x * x.transpose()).sum() }

    // Elements.
    element(x: Vector3<f64> = any(117)) { x[0] * x[1].exp() + x[2] * x[2] }
    element_of_matrix(x: Matrix2x3<f64> = any(118)) { x[(0, 2)] * x[(1, 0)] + x[3].sin() }
    named_components(x: Vector4<f64> = any(119)) { x.x * x.y * x.z * x.w }
    matrix_components(x: Matrix2<f64> = any(120)) { x.m11 * x.m22 - x.m12 * x.m21 }
    destructured(x: Vector3<f64> = any(121)) { let (a, b, c) = (x[0], x[1], x[2]); a * b * c }
    row(x: Matrix2x3<f64> = any(122)) { x.row(1).norm_squared() + x.row(0).sum().sin() }
    column_view(x: Matrix2x3<f64> = any(123)) { x.column(1).dot(&x.column(2)) }
    transposed_row(x: Matrix2x3<f64> = any(124), a: Vector3<f64> = any(125)) { x.row(0).transpose().dot(a).powi(2) }
    fixed_view(x: Matrix4<f64> = any(126)) { x.fixed_view::<2, 3>(1, 0).norm_squared() + x.fixed_view::<2, 2>(2, 2).into_owned().determinant() }
    fixed_rows(x: Vector6<f64> = any(127)) { x.fixed_rows::<3>(2).norm_squared() + x.fixed_rows::<2>(0).dot(&x.fixed_rows::<2>(4)) }
    fixed_columns(x: Matrix2x3<f64> = any(128)) { x.fixed_columns::<2>(1).norm_squared() }
    swizzles(x: Vector3<f64> = any(129)) { x.xy().norm_squared() * x.xyz().sum() + x.yz().dot(&x.xz()) + x.zyx().x }
    to_scalar(x: Vector3<f64> = any(132), a: Vector3<f64> = any(133)) { (a.transpose() * x).to_scalar().exp() }

    // Constructors.
    vector_new(x: Vector3<f64> = any(135)) { Vector3::new(x[0] * x[1], x[2].sin(), 1.0).norm_squared() }
    matrix_new(x: Vector3<f64> = any(136)) { Matrix2::new(x[0], -x[1], x[1], x[2]).determinant() }
    matrix_new_of_six(x: Vector3<f64> = any(137)) { Matrix2x3::new(x[0], x[1], x[2], x[2] * x[0], 1.0, 0.0).norm_squared() }
    row_vector_new(x: Vector2<f64> = any(138)) { (RowVector2::new(x.x, x.y * x.y) * x).to_scalar() }
    vector_macro(x: Vector3<f64> = any(139)) { vector![x[0] * x[0], x[1] * x[2], 2.0].norm() }
    vector_macro_qualified(x: Vector3<f64> = any(140)) { nalgebra::vector![x[0] * x[0], x[1]].dot(&nalgebra::Vector2::new(1.0, x[2])) }
    matrix_macro(x: Vector3<f64> = any(141)) { matrix![x[0], x[1]; -x[1] * x[2], x[0]].determinant() }
    matrix_macro_qualified(x: Vector3<f64> = any(142)) { nalgebra::matrix![x[0], x[1], x[2]; x[2], 1.0, x[0]].norm_squared() }
    from_columns(x: Vector3<f64> = any(143)) { Matrix3::from_columns(&[*x, x.cross(&Vector3::x()), x * 2.0 + Vector3::y()]).norm_squared() }
    from_rows(x: Vector3<f64> = any(144)) { Matrix2x3::from_rows(&[x.transpose(), 2.0 * x.transpose()]).norm_squared() }
    from_slices(x: Vector3<f64> = any(145)) {
        (Matrix2x3::from_row_slice(&[x[0], x[1], x[2], x[0] * x[1], 1.0, 2.0]) * Matrix3x2::from_column_slice(&[x[0], x[1], x[2], 1.0, x[0], 0.0])).determinant()
    }
    identity(x: Matrix3<f64> = any(146)) { (x + Matrix3::identity()).norm_squared() + (x * SMatrix::<f64, 3, 3>::identity()).sum() }
    zeros(x: Matrix3<f64> = any(147)) { (x + Matrix3::zeros()).norm_squared() + (x - SMatrix::<f64, 3, 3>::zeros()).sum() }
    from_array(x: Vector3<f64> = any(149)) { Vector3::from([x[1], x[2] * x[0], x[0]]).dot(x) }
    from_function(x: Vector3<f64> = any(150)) { Matrix3::from_fn(|i, j| x[i] * x[j] + if i == j { 1.0 } else { 0.0 }).determinant() }
    point_new(x: Vector3<f64> = any(151)) { Point2::new(x[0] * x[1], x[2]).coords.norm_squared() }
    basis_vectors(x: Vector3<f64> = any(152)) { x.dot(&Vector3::x()) * x.dot(&Vector3::y()) * x.dot(&Vector3::z()) }
    push(x: Vector2<f64> = any(153), a: Matrix3<f64> = any(154)) { (a * x.push(1.0)).norm_squared() }

    // 3-vectors.
    cross(x: Vector3<f64> = any(155), a: Vector3<f64> = any(156)) { x.cross(a).norm_squared() + a.cross(x).sum() + x.cross(&x.yzx()).sum() }
    cross_matrix(x: Vector3<f64> = any(157), a: Vector3<f64> = any(158)) { (x.cross_matrix() * a).norm_squared() + x.cross_matrix().determinant() }
    perp(x: Vector2<f64> = any(159), a: Vector2<f64> = any(160)) { x.perp(a).powi(2) }

    // Scalar functions, as methods.
    powers(x: Vector3<f64> = positive(161)) {
        x[0].powi(3) + x[1].powi(-2) + x[2].powi(0) + x[0].powf(1.7) + x[1].powf(x[2]) + x[2].sqrt() + x[0].cbrt() + x[1].recip()
    }
    exponentials(x: Vector3<f64> = positive(162)) {
        x[0].exp() + x[1].exp2() + x[2].exp_m1() + x[0].ln() + x[1].log10() + x[2].log2() + x[0].ln_1p() + x[1].log(3.0)
    }
    trigonometric(x: Vector3<f64> = any(163)) {
        let (s, c) = x[2].sin_cos();
        x[0].sin() + x[1].cos() * x[2].tan() + (x[0] * 0.5).asin() + (x[1] * 0.5).acos() + x[2].atan() + x[0].atan2(x[1] + 2.0) + s * c
    }
    hyperbolic(x: Vector3<f64> = any(164)) {
        x[0].sinh() + x[1].cosh() * x[2].tanh() + x[0].asinh() + (x[1] + 2.5).acosh() + (0.5 * x[2]).atanh()
    }
    selections(x: Vector3<f64> = any(165)) {
        x[0].abs() * x[1].max(x[2]) + x[1].min(0.3) * x[0].hypot(x[2]) + x[0].mul_add(x[1], x[2]) + x[2].clamp(-0.9, 0.9).powi(2)
    }
    angles(x: Vector2<f64> = any(166)) { x[0].to_radians().sin() + (x[1].to_degrees() * 0.01).cos() }
    paths(x: Vector3<f64> = positive(167)) {
        f64::sqrt(x[0]) + f64::powi(x[1], 2) + f64::powf(x[2], x[0]) + f64::atan2(x[0], x[1]) + f64::max(x[0], x[1]) * f64::hypot(x[1], x[2])
            + f64::sin(x[0]) * f64::mul_add(x[0], x[1], 1.0) + f64::ln(x[2]) + f64::abs(x[1])
    }
    long_paths(x: Vector3<f64> = positive(168)) { std::primitive::f64::exp(x[0]) + core::primitive::f64::sqrt(x[1]) * x[2] }
    arithmetic(x: Vector3<f64> = positive(169)) { 1.0 / x[0] - x[1] / x[2] + -x[0] * (2.0 - x[1]) / (x[2] + 1e-3) * 2. + 3f64 * x[1] + 1_000.0e-3 }
    constants(x: Vector2<f64> = any(170)) { (x[0] * std::f64::consts::PI).sin() * core::f64::consts::LN_2 + x[1] * f64::EPSILON.sqrt() }
    integers(x: Vector3<f64> = any(171)) { x[1 + 1] * x[3 - 2] * (2 as f64) + x[0] * 3_i32 as f64 }
}
