//! Items of arrays at places that are known when the function runs, or that there are not.

use matgrad::gradient;
use nalgebra::SVector;

#[gradient(wrt = a)]
fn of_open_shape<const N: usize>(a: &[SVector<f64, N>; 3], k: usize) -> f64 {
    a[k].norm_squared()
}

#[gradient(wrt = x)]
fn out_of_bounds(x: f64) -> f64 {
    let mut a = [x, 0.5];
    a[2] = 1.0;
    a[0]
}

#[gradient(wrt = x)]
fn of_another_type(x: f64, k: usize) -> f64 {
    let mut a = [x, 0.5];
    a[k] = nalgebra::Vector2::new(x, x);
    a[0]
}

#[gradient(wrt = x)]
fn mapped(x: &[f64; 100]) -> f64 {
    let y = x.map(|v| v * v);
    y[0]
}

fn main() {}
