//! Ways through a body that cannot be differentiated.

use matgrad::{differential, gradient};
use nalgebra::Matrix2;

#[gradient(wrt = x)]
fn never(x: f64) -> Option<f64> {
    if x > 1.0 {
        return None;
    }
    None
}

#[gradient(wrt = x)]
fn while_loop(x: f64) -> f64 {
    let mut y = x;
    while y > 1.0 {
        y /= 2.0;
    }
    y
}

#[differential(wrt = x)]
fn while_that_hangs_on_x(x: f64) -> f64 {
    let (mut y, mut steps) = (x, 0);
    while steps < 5 {
        y *= 0.5;
        if y > 1.0 {
            steps += 1;
        }
    }
    y
}

#[differential(wrt = x)]
fn while_let(x: f64, data: &[f64]) -> f64 {
    let (mut y, mut rest) = (x, data.iter());
    while let Some(d) = rest.next() {
        y *= *d;
    }
    y
}

#[gradient(wrt = x)]
fn endless_loop(x: f64) -> f64 {
    let mut y = x;
    loop {
        y /= 2.0;
        if y < 1.0 {
            break;
        }
    }
    y
}

#[gradient(wrt = x)]
fn if_let(x: &Matrix2<f64>) -> f64 {
    if let [a, _, _, _] = [x[0], x[1], x[2], x[3]] && x[0] > 0.0 { a } else { 0.0 }
}

#[gradient(wrt = x)]
fn called_later(x: f64, q: fn(usize) -> Option<f64>) -> f64 {
    let mut s = x;
    for i in 0..20 {
        if i > 3 && let Some(v) = q(i) { s += v * x; }
    }
    s
}

#[gradient(wrt = x)]
fn active_match(x: f64) -> f64 {
    match x {
        0.0 => 1.0,
        _ => x,
    }
}

#[gradient(wrt = x)]
fn broken_off(x: f64) -> f64 {
    let mut y = x;
    for i in 0..3 {
        if y > 0.5 && (if i == 2 {
            break;
        } else { true }) {
            y *= x;
        }
        y += 1.0;
    }
    y
}

#[gradient(wrt = x)]
fn unsafe_block(x: f64) -> f64 {
    unsafe { x * x }
}

#[gradient(wrt = x)]
fn assigned_without_mut(x: f64) -> f64 {
    let y = x;
    y += 1.0;
    y
}

#[gradient(wrt = x)]
fn shapes_of_arms(x: &Matrix2<f64>, c: bool) -> f64 {
    let y = if c { *x } else { x.column(0) };
    y.norm()
}

fn main() {}
