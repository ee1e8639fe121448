//! A derivative that is not known is reported on the call or the loop that it belongs to.

use matgrad::{differential, gradient, hessian, hvp, newton_step, vjp};
use nalgebra::Vector2;

#[vjp]
#[differential]
fn layer(x: &Vector2<f64>) -> Vector2<f64> {
    x.map(f64::sin)
}

#[hessian(wrt = x)]
fn second_of_a_call(x: &Vector2<f64>) -> f64 {
    let plain = x.norm_squared();
    let z: Vector2<f64> = layer(&(x * plain));
    z.norm_squared()
}

#[hvp(wrt = x)]
fn second_of_a_call_in_a_loop(x: &Vector2<f64>) -> f64 {
    let mut z = *x;
    for _ in 0..30 {
        let y: Vector2<f64> = layer(&z);
        z = y * 0.5;
    }
    z.norm_squared()
}

#[gradient(wrt = x)]
fn one_loop_of_two(x: f64, weights: &[f64; 40], n: usize) -> f64 {
    let mut sum = 0.0;
    for w in weights {
        sum += w * x;
    }
    let mut state = sum;
    for k in 0..n {
        state = (state * k as f64).sin();
    }
    state + sum
}

#[newton_step(wrt = x)]
fn the_inner_loop(x: f64, n: usize) -> f64 {
    let mut sum = 0.0;
    for _ in 0..20 {
        let mut state = x;
        for _ in 0..n {
            state = state.cos();
        }
        sum += state;
    }
    sum
}

#[gradient(wrt = x)]
fn an_iterator(x: f64, weights: &[f64; 40], n: usize) -> f64 {
    let sum: f64 = weights.iter().map(|w| w * x).sum();
    (0..n).fold(sum, |state, _| state.sin())
}

fn main() {}
