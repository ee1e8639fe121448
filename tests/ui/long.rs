//! Variables of run-time length.

use matgrad::{gradient, hessian, jacobian, vjp};
use nalgebra::{DMatrix, DVector, UnitQuaternion, Vector2};

#[gradient(wrt = x)]
fn without_a_place(x: &[f64]) -> f64 {
    x.iter().sum()
}

#[hessian(wrt = x)]
fn dense(x: &DVector<f64>) -> f64 {
    x.norm_squared()
}

#[jacobian(wrt = x)]
fn dense_too(x: &[f64]) -> Vector2<f64> {
    Vector2::new(x[0], x[1])
}

#[gradient(wrt = x, into)]
fn remembered(x: &[f64]) -> f64 {
    let mut s = 1.0;
    for v in x {
        s = (s * v).sin();
    }
    s
}

#[gradient(wrt = x, into)]
fn whole(x: &DMatrix<f64>) -> f64 {
    x.determinant()
}

#[gradient(wrt = x, into)]
fn a_part(x: &[f64]) -> f64 {
    let y = &x[1..];
    y[0]
}

#[gradient(wrt = turns, into)]
fn of_rotations(turns: &[UnitQuaternion<f64>]) -> f64 {
    turns[0].w
}

#[gradient(wrt = x)]
fn in_uneven_pieces(x: f64, data: &[f64]) -> f64 {
    let mut sum = 0.0;
    for piece in data.chunks(2) {
        sum += piece[0] * x;
    }
    sum
}

#[vjp(into)]
fn scaled(x: &[f64], by: f64) -> f64 {
    x.iter().map(|x| x * by).sum()
}

#[gradient(wrt = x, into)]
fn handed_on(x: &[f64]) -> f64 {
    let sum: f64 = scaled(x, 2.0);
    sum * sum
}

fn main() {}
