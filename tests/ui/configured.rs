//! What is only there under some configurations, which a macro does not see.

use matgrad::gradient;

#[gradient(wrt = x)]
fn twice(x: f64, a: f64) -> f64 {
    #[cfg(not(windows))]
    let t = x * a;
    #[cfg(windows)]
    let t = x;
    t * x
}

#[gradient(wrt = x)]
fn in_an_arm(x: f64, k: usize) -> f64 {
    match k {
        #[cfg(windows)]
        0 => x,
        _ => x * x,
    }
}

#[matgrad::module]
mod models {
    #[cfg(not(windows))]
    pub type Real = f64;
    #[cfg(windows)]
    pub type Real = f32;

    pub fn halved(x: f64) -> f64 {
        #[cfg(windows)]
        return x / 2.0;
        x * 0.5
    }

    #[gradient(wrt = x)]
    fn through(x: f64) -> f64 {
        halved(x) * x
    }

    #[gradient(wrt = x)]
    fn aliased(x: Real) -> Real {
        x * x
    }
}

fn main() {}
