//! Effects that a companion could not have in the function's place.

use matgrad::gradient;
use nalgebra::Vector2;

struct Source(f64);

impl Source {
    fn draw(&mut self) -> f64 {
        self.0 += 1.0;
        self.0
    }
}

fn change(k: &mut f64) {
    *k += 1.0;
}

#[gradient(wrt = x)]
fn drawn(x: f64, source: &mut Source) -> f64 {
    let k: f64 = source.draw();
    k * x
}

#[gradient(wrt = x)]
fn assigned(x: f64, k: &mut f64) -> f64 {
    *k += 1.0;
    *k * x
}

#[gradient(wrt = x)]
fn handed_on(x: f64, k: &mut f64) -> f64 {
    change(k);
    x * x
}

#[gradient(wrt = x)]
fn captured(x: &Vector2<f64>) -> f64 {
    let mut total = 0.0;
    let mut add = |v: f64| total += v;
    add(x[0]);
    add(x[1]);
    total
}

#[gradient(wrt = x)]
fn drawn_for_each_element(x: &Vector2<f64>, source: &mut Source) -> f64 {
    x.map(|v| v * source.draw()).sum()
}

fn main() {}
