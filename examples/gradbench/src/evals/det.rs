//! The determinant by expansion along the first row, which is what the suite asks for: `det5` calls `det4` of five minors,
//! and its companion calls that of `det4`, which gives it the value of each minor with the cotangents.

use matgrad::vjp;
use nalgebra::{Matrix1, Matrix2, Matrix3, SMatrix};
use serde::Deserialize;

use crate::protocol::{Answer, Request};

/// The matrix without its first row and one of its columns.
#[vjp(wrt = a)]
fn minor<const N: usize, const M: usize>(a: &SMatrix<f64, N, N>, without: usize) -> SMatrix<f64, M, M> {
    let mut out = SMatrix::<f64, M, M>::zeros();
    for j in 0..M {
        for i in 0..M {
            out[(i, j)] = a[(i + 1, j + usize::from(j >= without))];
        }
    }
    out
}

#[vjp(wrt = a, value)]
pub fn det1(a: &Matrix1<f64>) -> f64 {
    a[(0, 0)]
}

#[vjp(wrt = a, value)]
pub fn det2(a: &Matrix2<f64>) -> f64 {
    a[(0, 0)] * a[(1, 1)] - a[(0, 1)] * a[(1, 0)]
}

#[vjp(wrt = a, value)]
pub fn det3(a: &Matrix3<f64>) -> f64 {
    a[(0, 0)] * (a[(1, 1)] * a[(2, 2)] - a[(1, 2)] * a[(2, 1)]) - a[(0, 1)] * (a[(1, 0)] * a[(2, 2)] - a[(1, 2)] * a[(2, 0)])
        + a[(0, 2)] * (a[(1, 0)] * a[(2, 1)] - a[(1, 1)] * a[(2, 0)])
}

macro_rules! by_minors {
    ($name:ident, $n:literal, $m:literal, $of_minor:ident) => {
        #[vjp(wrt = a, value)]
        pub fn $name(a: &SMatrix<f64, $n, $n>) -> f64 {
            let mut sum = 0.0;
            for j in 0..$n {
                let minor: SMatrix<f64, $m, $m> = minor::<$n, $m>(a, j);
                let of_minor: f64 = $of_minor(&minor);
                sum += if j % 2 == 0 { a[(0, j)] * of_minor } else { -a[(0, j)] * of_minor };
            }
            sum
        }
    };
}

by_minors!(det4, 4, 3, det3);
by_minors!(det5, 5, 4, det4);
by_minors!(det6, 6, 5, det5);
by_minors!(det7, 7, 6, det6);
by_minors!(det8, 8, 7, det7);
by_minors!(det9, 9, 8, det8);
by_minors!(det10, 10, 9, det9);
by_minors!(det11, 11, 10, det10);

#[derive(Deserialize)]
struct Input {
    #[serde(rename = "A")]
    a: Vec<f64>,
    ell: usize,
}

/// `primal` and `gradient`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    match input.ell {
        1 => of_size(request, &input, det1, det1_vjp),
        2 => of_size(request, &input, det2, det2_vjp),
        3 => of_size(request, &input, det3, det3_vjp),
        4 => of_size(request, &input, det4, det4_vjp),
        5 => of_size(request, &input, det5, det5_vjp),
        6 => of_size(request, &input, det6, det6_vjp),
        7 => of_size(request, &input, det7, det7_vjp),
        8 => of_size(request, &input, det8, det8_vjp),
        9 => of_size(request, &input, det9, det9_vjp),
        10 => of_size(request, &input, det10, det10_vjp),
        11 => of_size(request, &input, det11, det11_vjp),
        ell => Err(format!("nothing is compiled for ell = {ell}; there are 1 to 11")),
    }
}

fn of_size<const N: usize>(
    request: &Request<'_>,
    input: &Input,
    value: fn(&SMatrix<f64, N, N>) -> f64,
    pull_back: fn(&SMatrix<f64, N, N>, f64) -> SMatrix<f64, N, N>,
) -> Result<Answer, String> {
    if input.a.len() != N * N {
        return Err(format!("{} numbers where {N} times {N} belong", input.a.len()));
    }
    let a = SMatrix::<f64, N, N>::from_row_slice(&input.a);
    match request.function {
        "primal" => request.timed(|| value(&a), |value| value),
        "gradient" => request.timed(|| pull_back(&a, 1.0), |slopes| slopes.transpose().as_slice().to_vec()),
        _ => request.unknown(),
    }
}
