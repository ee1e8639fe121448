//! Items of arrays at places that are known when the function runs, or that there are not.

use matgrad::gradient;
use nalgebra::{SVector, UnitQuaternion};

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

#[gradient(wrt = a)]
fn changed_of_open_shape<const N: usize>(a: &[SVector<f64, N>; 20], k: usize) -> f64 {
    let mut b = *a;
    b[k] = a[0];
    b[1].norm_squared()
}

fn first<const N: usize>(q: &[UnitQuaternion<f64>; N]) -> f64 {
    q[0].w
}

#[gradient(wrt = x)]
fn handed_on<const N: usize>(x: f64) -> f64 {
    let q = [UnitQuaternion::identity(); N];
    let w: f64 = first(&q);
    x * w
}

#[gradient(wrt = q)]
fn beyond_the_end(q: &[UnitQuaternion<f64>; 20]) -> f64 {
    q[20].w
}

#[gradient(wrt = x)]
fn of_two_lengths(x: f64, k: f64) -> f64 {
    let mut list = vec![x];
    if k > 0.0 {
        list.push(k);
    }
    list.iter().sum()
}

#[gradient(wrt = x)]
fn longer_in_each_step(x: &SVector<f64, 20>) -> f64 {
    let mut list = Vec::new();
    for i in 0..20 {
        list.push(x[i]);
    }
    list[3]
}

#[gradient(wrt = x)]
fn longer_by_a_constant(x: f64, k: f64) -> f64 {
    let mut list = vec![k; 3];
    list[1] = x;
    if k > 0.0 {
        list.push(k);
    }
    list.iter().sum()
}

fn main() {}
