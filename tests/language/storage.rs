//! Results that are written into blocks of larger matrices, and arguments that are views.

use crate::common::{agree, differences};
use matgrad::{differential, gradient, hessian, jacobian, vjp};
use nalgebra::{
    Const, DMatrix, Dim, Matrix, Matrix2x3, Matrix3, SMatrix, SMatrixView, SVectorView, Storage, U3, Vector2, Vector3,
};

#[jacobian(wrt = p, value, into)]
#[vjp(wrt = p, into)]
#[differential(wrt = p, into)]
fn project(p: &Vector3<f64>) -> Vector2<f64> {
    Vector2::new(p.x / p.z, p.y * p.x)
}

#[gradient(wrt = p, into, value)]
#[hessian(wrt = p, into, value)]
fn energy(p: &Vector3<f64>) -> f64 {
    p.x * p.x * p.y + p.z.sin() * p.x
}

#[test]
fn blocks_of_larger_matrices() {
    let p = Vector3::new(0.4, -0.7, 1.3);
    let wanted: Matrix2x3<f64> = project_jac(&p);
    let mut owned = Matrix2x3::zeros();
    project_jac_into(&p, &mut owned);
    assert_eq!(owned, wanted);
    let mut large = DMatrix::<f64>::from_element(8, 14, 7.0);
    project_jac_into(&p, &mut large.fixed_view_mut::<2, 3>(4, 9));
    let value = project_value_and_jac_into(&p, &mut large.fixed_view_mut::<2, 3>(0, 0));
    assert_eq!(value, project(&p));
    for (i, j) in (0..8).flat_map(|i| (0..14).map(move |j| (i, j))) {
        let wanted = match (i, j) {
            (4..6, 9..12) => wanted[(i - 4, j - 9)],
            (0..2, 0..3) => wanted[(i, j)],
            _ => 7.0,
        };
        assert_eq!(large[(i, j)], wanted, "{i}, {j}");
    }
    let mut static_one = SMatrix::<f64, 6, 6>::zeros();
    energy_hess_into(&p, &mut static_one.fixed_view_mut::<3, 3>(3, 2));
    assert_eq!(static_one.fixed_view::<3, 3>(3, 2).into_owned(), energy_hess(&p));
    let mut both = SMatrix::<f64, 6, 6>::zeros();
    let (mut left, mut right) = both.columns_range_pair_mut(0..3, 3..6);
    let value = energy_value_grad_hess_into(&p, &mut left.fixed_view_mut::<3, 1>(1, 1), &mut right.fixed_view_mut::<3, 3>(2, 0));
    assert_eq!(value, energy(&p));
    assert_eq!(both.fixed_view::<3, 1>(1, 1).into_owned(), energy_grad(&p));
    assert_eq!(both.fixed_view::<3, 3>(2, 3).into_owned(), energy_hess(&p));
    energy_grad_into(&p, &mut both.column_mut(5).fixed_rows_mut::<3>(0));
    assert_eq!(both.fixed_view::<3, 1>(0, 5).into_owned(), energy_grad(&p));
    let mut pulled = SMatrix::<f64, 5, 2>::zeros();
    project_vjp_into(&p, &Vector2::new(0.3, 0.9), &mut pulled.fixed_view_mut::<3, 1>(1, 1));
    agree(&pulled.fixed_view::<3, 1>(1, 1).into_owned(), &(wanted.transpose() * Vector2::new(0.3, 0.9)), 1e-14, "pulled");
    let mut pushed = SMatrix::<f64, 5, 2>::zeros();
    project_diff_into(&p, &Vector3::new(0.3, 0.9, -1.0), &mut pushed.fixed_view_mut::<2, 1>(3, 0));
    agree(&pushed.fixed_view::<2, 1>(3, 0).into_owned(), &(wanted * Vector3::new(0.3, 0.9, -1.0)), 1e-14, "pushed");
}

#[gradient(wrt = (x, a), value)]
fn of_views(x: SVectorView<'_, f64, 3>, a: &SMatrixView<'_, f64, 3, 3>) -> f64 {
    x.dot(&(a * x)) + a.trace()
}

#[jacobian(wrt = x)]
#[differential(wrt = x)]
fn of_any_storage<S: Storage<f64, Const<3>>>(x: &Matrix<f64, Const<3>, Const<1>, S>, c: &Matrix3<f64>) -> Vector3<f64> {
    c * x.map(f64::sin)
}

#[test]
fn views_as_arguments() {
    let large = DMatrix::<f64>::from_fn(9, 9, |i, j| ((i * 3 + j * 5) as f64 * 0.31).sin());
    let (x, a) = (large.fixed_view::<3, 1>(2, 4), large.fixed_view::<3, 3>(5, 1));
    let (value, (dx, da)) = of_views_value_and_grad(x.into_owned().as_view(), &a.into_owned().as_view());
    let (x, a) = (x.into_owned(), a.into_owned());
    agree(&value, &of_views(x.as_view(), &a.as_view()), 1e-14, "the value");
    agree(&dx, &((a + a.transpose()) * x), 1e-14, "in the vector");
    agree(&da, &(x * x.transpose() + Matrix3::identity()), 1e-14, "in the matrix");
    let wanted = differences(|x| of_any_storage(x, &a), &x);
    let jacobian = of_any_storage_jac(&x.fixed_rows::<3>(0), &a);
    agree(&jacobian, &SMatrix::<f64, 3, 3>::from_fn(|i, j| wanted[(i, j)]), 1e-9, "the Jacobian");
    agree(&of_any_storage_diff(&x, &a, &Vector3::new(1.0, 2.0, 3.0)), &(jacobian * Vector3::new(1.0, 2.0, 3.0)), 1e-14, "along");
}

#[gradient(wrt = x, into)]
fn maybe(x: &Vector2<f64>) -> Result<f64, String> {
    if x[0] < 0.0 {
        return Err("negative".to_owned());
    }
    Ok(x[0].sqrt() * x[1])
}

#[test]
fn outcomes_of_what_is_written() {
    let mut out = SMatrix::<f64, 4, 1>::zeros();
    assert_eq!(maybe_grad_into(&Vector2::new(4.0, 1.0), &mut out.fixed_rows_mut::<2>(1)), Ok(()));
    assert_eq!(out, SMatrix::<f64, 4, 1>::new(0.0, 0.25, 2.0, 0.0));
    assert_eq!(maybe_grad_into(&Vector2::new(-4.0, 1.0), &mut out.fixed_rows_mut::<2>(1)), Err("negative".to_owned()));
}

/// How many rows the data have, a type parameter says, which the macro knows no number of.
#[gradient(wrt = x, value)]
fn of_any_rows<S, N>(x: &Vector3<f64>, p: &Matrix<f64, N, U3, S>) -> f64
where
    S: Storage<f64, N, U3>,
    N: Dim,
{
    let mut s = x[0] * p.nrows() as f64;
    for i in 0..p.nrows() {
        for j in 0..3 {
            s += p[(i, j)] * x[j];
        }
    }
    s * s
}

#[test]
fn data_whose_size_a_type_says() {
    let x = Vector3::new(0.3, -0.4, 1.7);
    fn at<N: Dim, S: Storage<f64, N, U3>>(x: &Vector3<f64>, p: &Matrix<f64, N, U3, S>) {
        let (value, gradient) = of_any_rows_value_and_grad(x, p);
        agree(&value, &of_any_rows(x, p), 1e-14, "the value");
        agree(&gradient, &crate::common::slope(|x| of_any_rows(x, p), x), 1e-8, "the gradient");
    }
    at(&x, &Matrix3::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.5, 0.2, 0.1));
    at(&x, &DMatrix::from_fn(20, 3, |i, j| 0.1 * i as f64 - j as f64).fixed_columns::<3>(0));
}
