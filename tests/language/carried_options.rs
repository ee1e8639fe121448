//! `Option`s and `Result`s that loops carry from step to step: the first, the last and the largest of something, of
//! constants and of variables, in loops of literal, const-generic and run-time length.

use crate::common::{Space, agree, any, differences, slope, vector};
use matgrad::{differential, gradient, hvp};
use nalgebra::{Vector2, Vector3};

/// Functions of a vector and of data of run-time length or of `N` numbers, and all their companions at data of several
/// lengths.
macro_rules! functions {
    ($($name:ident$(<$N:ident>)?($x:ident, $t:ident: $T:ty) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f$(<const $N: usize>)?($x: &Vector3<f64>, $t: &$T) -> f64 $body

            #[test]
            fn derivatives_agree() {
                at_lengths!(0 1 2 3 8 19);
            }
        }
    )*};
}

/// Compares the companions of `f` in the module around with differences, at data of these lengths.
macro_rules! at_lengths {
    ($($length:literal)*) => {$({
        let t: [f64; $length] = std::array::from_fn(|i| DATA[i]);
        let at: Vector3<f64> = any($length);
        let gradient = f_grad(&at, &t);
        agree(&gradient, &slope(|x| f(x, &t), &at), 1e-8, "the gradient");
        let (value, beside) = f_value_and_grad(&at, &t);
        agree(&value, &f(&at, &t), 1e-13, "the value");
        agree(&beside, &gradient, 1e-13, "the gradient beside the value");
        let direction = at.random_like(1);
        agree(&f_diff(&at, &t, &direction), &gradient.inner(&direction), 1e-12, "the differential");
        let hessian = differences(|x| f_grad(x, &t), &at);
        let product = at.with((hessian * vector(&direction)).as_slice());
        agree(&f_hvp(&at, &t, &direction), &product, 1e-7, "∇²f · v");
    })*};
}

const DATA: [f64; 19] = [0.2, 0.9, -0.7, 0.8, 0.1, 1.3, 0.4, -0.2, 0.6, 0.95, 0.35, 1.1, -1.4, 0.5, 0.3, 0.75, 0.15, 0.65, 1.2];

functions! {
    first_constant(x, t: [f64]) {
        let mut first: Option<f64> = None;
        for v in t {
            if first.is_none() && *v > 0.5 {
                first = Some(*v);
            }
        }
        match first {
            Some(k) => k * x[0] * x[0],
            None => x[1] * x[2],
        }
    }
    last_constant_or_error(x, t: [f64]) {
        let mut last = Err(1);
        for v in t {
            if *v > 0.5 {
                last = Ok(*v);
            }
        }
        match last {
            Ok(k) => x[0].sin() * k,
            Err(_) => x[0] * x[0],
        }
    }
    until_found(x, t: [f64]) {
        let mut found = None;
        for v in t {
            if *v > 1.0 {
                found = Some(*v);
                break;
            }
        }
        if let Some(v) = found { x.norm_squared() * v } else { x[0] * x[1] }
    }
    place_of_the_last(x, t: [f64]) {
        let mut last: Option<usize> = None;
        let mut s = x[2];
        for (i, v) in t.iter().enumerate() {
            if let Some(j) = last {
                s += x[i % 3] * x[j % 3] * v;
            }
            if i % 3 == 1 {
                last = Some(i);
            }
        }
        s * s
    }
    largest_of_variables<N>(x, t: [f64; N]) {
        let mut most = None;
        for (i, v) in t.iter().enumerate() {
            let new = x[i % 3] * v;
            most = match most {
                Some(old) => Some(if new > old { new } else { old }),
                None => Some(new),
            };
        }
        most.unwrap_or(0.5) * x[1]
    }
    last_of_variables<N>(x, t: [f64; N]) {
        let mut last = None;
        let mut s = 0.0;
        for (i, v) in t.iter().enumerate() {
            if let Some(before) = last {
                s += before * x[i % 3] * v;
            }
            if i % 2 == 0 {
                last = Some((x[i % 3] * v).sin());
            }
        }
        s + last.unwrap_or(0.3)
    }
    vectors<N>(x, t: [f64; N]) {
        let mut held: Option<Vector2<f64>> = None;
        for (i, v) in t.iter().enumerate() {
            held = match held {
                Some(old) => Some(old * 0.5 + Vector2::new(x[i % 3], *v)),
                None => Some(Vector2::new(x[0] * v, x[1])),
            };
        }
        match held {
            Some(u) => u.norm_squared() * x[2],
            None => x[0] * x[1],
        }
    }
    always_some<N>(x, t: [f64; N]) {
        let mut held = Some(0.5);
        for v in t {
            held = match held {
                Some(old) => Some(old * v + x[0]),
                None => None,
            };
        }
        held.unwrap_or(0.0) * x[1]
    }
    emptied<N>(x, t: [f64; N]) {
        let mut held = Some(x[0]);
        let mut s = 0.0;
        for v in t {
            match held {
                Some(old) => {
                    s += old * v;
                    held = if *v > 0.7 { None } else { Some(old * x[1]) };
                }
                None => held = Some(x[2] * v),
            }
        }
        s * s
    }
    with_its_place(x, t: [f64]) {
        let mut held = None;
        for (i, v) in t.iter().enumerate() {
            let is_new = match held {
                Some((k, _)) => (i + k) % 2 == 0,
                None => true,
            };
            if is_new {
                held = Some((i, x[i % 3] * v));
            }
        }
        match held {
            Some((k, v)) => v * v * k as f64,
            None => x[0] * x[2],
        }
    }
    two_of_them<N>(x, t: [f64; N]) {
        let mut first = None;
        let mut second = None;
        for (i, v) in t.iter().enumerate() {
            if let Some(old) = first {
                second = Some(old);
            }
            first = Some(x[i % 3] * v);
        }
        first.unwrap_or(x[0]) * second.unwrap_or(x[1])
    }
    nested(x, t: [f64]) {
        let mut s = 0.0;
        for v in t {
            let mut held = None;
            for k in 0..t.len() {
                if t[k] < *v {
                    held = Some(t[k] * x[k % 3]);
                }
            }
            s += held.unwrap_or(x[1]) * v;
        }
        s
    }
}

#[gradient(wrt = x, value)]
fn long_const<const N: usize>(x: &nalgebra::SVector<f64, N>) -> f64 {
    let mut held = None;
    for v in x.iter() {
        held = match held {
            Some(old) => Some(old * 0.5 + v * v),
            None => Some(*v),
        };
    }
    held.unwrap_or(1.0)
}

#[test]
fn loops_of_const_generic_length() {
    fn agrees<const N: usize>() {
        let x = any::<N, 1>(3);
        let (value, gradient) = long_const_value_and_grad(&x);
        agree(&value, &long_const(&x), 1e-13, "the value");
        agree(&gradient, &slope(long_const, &x), 1e-8, "the gradient");
    }
    agrees::<1>();
    agrees::<2>();
    agrees::<5>();
    agrees::<40>();
}

functions! {
    a_part_that_is_asked_where_it_is(x, t: [f64]) {
        let mut last: Option<usize> = None;
        let mut s = 0.0;
        for (i, v) in t.iter().enumerate() {
            last = match last {
                Some(k) => if k > 2 { Some(k - 1) } else { None },
                None => Some(i),
            };
            s += x[i % 3] * v * last.unwrap_or(7) as f64;
        }
        s * s
    }
    a_part_that_ends<N>(x, t: [f64; N]) {
        let mut held: Option<f64> = None;
        let mut s = 0.0;
        for v in t {
            if let Some(k) = held {
                if k > 0.2 {
                    held = Some(k * 0.5);
                } else {
                    held = None;
                }
            } else {
                held = Some(*v);
            }
            s += x[0] * held.unwrap_or(0.3) * x[1];
        }
        s
    }
    none_at_first<N>(x, t: [f64; N]) {
        let mut h: Option<f64> = None;
        for v in t {
            h = Some(h.unwrap_or(x[2]) * x[0] + v);
        }
        h.unwrap_or(x[1])
    }
    inserted(x, t: [f64]) {
        let mut held = None;
        let mut s = x[2];
        for v in t {
            let _ = held.insert(*v);
            s += x[0] * x[1] * held.unwrap_or(0.5);
        }
        s * held.unwrap_or(2.0)
    }
}

functions! {
    sums_by_bins(x, t: [f64]) {
        let mut sums = [0.0; 3];
        let mut counts = [0usize; 3];
        let mut s = 0.0;
        for (i, v) in t.iter().enumerate() {
            if *v > 0.0 {
                sums[i % 3] += v;
                counts[i % 3] += 1;
            } else if i > 0 {
                sums[(i - 1) % 3] *= 0.5;
            }
            s += x[i % 3] * x[0] * sums[(i + 1) % 3] + counts[i % 3] as f64 * x[1];
        }
        s + sums[0] * x[0]
    }
    bins_in_a_loop_of_any_length<N>(x, t: [f64; N]) {
        let mut sums = [0.0, 0.25];
        let mut s = x[2];
        for (i, v) in t.iter().enumerate() {
            sums[i % 2] += v;
            s = s * 0.5 + x[i % 3] * sums[(i + 1) % 2];
        }
        s * s
    }
}

functions! {
    errors_that_are_values(x, t: [f64]) {
        let mut state: Result<f64, usize> = Err(3);
        let mut s = 0.0;
        for (i, v) in t.iter().enumerate() {
            state = match state {
                Ok(w) => if w > 0.4 { Ok(w * 0.5) } else { Err(i) },
                Err(k) => if k % 2 == 1 { Ok(*v) } else { Err(k + 1) },
            };
            s += x[0] * state.unwrap_or(0.3) * x[1];
        }
        s * match state {
            Ok(w) => w * x[2],
            Err(k) => x[k % 3],
        }
    }
}
