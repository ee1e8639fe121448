//! Branches between what is a constant and what is computed.

use crate::common::{agree, slope};
use matgrad::gradient;
use nalgebra::Vector3;

#[gradient(wrt = x, value)]
fn of_arrays(x: &Vector3<f64>, start: &[f64; 3], moves: bool) -> f64 {
    let pose = if x[0] > 0.0 && moves { [start[0] + x[0], x[1].sin(), start[2]] } else { *start };
    let other = if moves { *start } else { [x[2], x[2] * x[0], 1.0] };
    pose[0] * pose[1] * x[1] + pose[2] * other[0] * other[1]
}

#[test]
fn arrays() {
    for x in [Vector3::new(0.3, -0.7, 0.9), Vector3::new(-0.3, -0.7, 0.9)] {
        for moves in [false, true] {
            let (start, f) = ([0.4, -1.2, 2.0], of_arrays);
            let (value, grad) = of_arrays_value_and_grad(&x, &start, moves);
            agree(&value, &f(&x, &start, moves), 1e-14, "the value");
            agree(&grad, &slope(|x| f(x, &start, moves), &x), 1e-8, "the gradient");
        }
    }
}

#[matgrad::module]
mod structs {
    #[derive(Clone, Copy)]
    pub struct State {
        pub pose: [f64; 3],
        pub gain: f64,
    }

    impl State {
        fn moved(self, by: f64) -> State {
            State { pose: [self.pose[0] + by, self.pose[1] * by, self.pose[2]], gain: self.gain * by }
        }
    }

    #[gradient(wrt = by)]
    pub fn of_structs(state: State, by: f64) -> f64 {
        let next = if by > 1.0 { state.moved(by) } else { state };
        next.pose[0] * next.pose[1] * by + next.gain * next.pose[2]
    }
}

#[test]
fn structs_with_arrays() {
    let state = structs::State { pose: [0.4, -1.2, 2.0], gain: 0.7 };
    for by in [0.5, 1.5] {
        let wanted = (structs::of_structs(state, by + 1e-6) - structs::of_structs(state, by - 1e-6)) / 2e-6;
        agree(&structs::of_structs_grad(state, by), &wanted, 1e-8, "the gradient");
    }
}

/// What may fail, and is asked for in two arms, is written once in each, however many expressions ask for it.
#[gradient(wrt = x, value)]
fn deep(x: f64, data: &[f64], which: usize) -> f64 {
    let mut s = x;
    if which > 0 {
        let a = data[which] * x;
        let b = a * a + a;
        let c = b * b + b;
        let d = c * c + c;
        let e = d * d + d;
        let f = e * e + e;
        let g = f * f + f;
        let h = g * g + g;
        let i = h * h + h;
        let j = i * i + i;
        let k = j * j + j;
        let l = k * k + k;
        let m = l * l + l;
        let n = m * m + m;
        let p = n * n + n;
        let q = p * p + p;
        let r = q * q + q;
        let t = r * r + r;
        let u = t * t + t;
        s += u * u;
    } else {
        s *= 2.0;
    }
    s
}

#[test]
fn deep_expressions_in_arms() {
    let data = [9.0, -0.1];
    for which in [0, 1] {
        let (value, grad) = deep_value_and_grad(0.8, &data, which);
        agree(&value, &deep(0.8, &data, which), 1e-14, "the value");
        let wanted = (deep(0.8 + 1e-6, &data, which) - deep(0.8 - 1e-6, &data, which)) / 2e-6;
        agree(&grad, &wanted, 1e-8, "the gradient");
    }
}
