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

#[gradient(wrt = x)]
fn taken_at_once(x: f64, first: f64) -> f64 {
    let mut kept: Option<f64> = None;
    let k: f64 = *kept.get_or_insert(first);
    k * x * kept.unwrap_or(2.0)
}

struct Counter(f64);

impl Counter {
    fn count(&mut self) -> f64 {
        self.0 += 1.0;
        self.0
    }
}

#[gradient(wrt = x)]
fn counted_at_once(x: f64) -> f64 {
    let mut counter = Counter(0.0);
    let k: f64 = counter.count() * 2.0;
    k * x + counter.0
}

#[gradient(wrt = x)]
fn bound_in_a_loop(x: &Vector2<f64>, c: &[f64; 20]) -> f64 {
    let mut counter = Counter(0.0);
    let mut s = x[0];
    for c in c {
        let k = counter.count();
        s = s * x[1] + c;
    }
    s * counter.0
}

fn main() {}
