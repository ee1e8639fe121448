//! `Option`s and `Result`s of constants: their values and errors are looked at where there are any, in straight code and in
//! loops that stay loops.

use crate::common::agree;
use matgrad::{differential, gradient};
use nalgebra::{Matrix2, SVector, Vector2};

#[derive(Clone, Copy)]
enum Mode {
    Bad(f64),
    Good { k: f64 },
}

/// Asserts that a function's companions have its value, its error, and as many derivatives.
macro_rules! as_the_function {
    ($($f:ident, $with:ident, $diff:ident at $x:expr => $($argument:expr),+;)*) => {$(
        let (x, h) = ($x, 1e-6);
        match $f(x, $($argument),+) {
            Ok(value) => {
                let slope = ($f(x + h, $($argument),+).unwrap() - $f(x - h, $($argument),+).unwrap()) / (2.0 * h);
                let (same, grad) = $with(x, $($argument),+).unwrap();
                agree(&same, &value, 1e-12, stringify!($f));
                agree(&grad, &slope, 1e-6, stringify!($f));
                agree(&$diff(x, $($argument),+, 2.0).unwrap(), &(2.0 * slope), 1e-6, stringify!($f));
            }
            Err(error) => {
                assert_eq!($with(x, $($argument),+).err(), Some(error.clone()), stringify!($f));
                assert_eq!($diff(x, $($argument),+, 2.0).err(), Some(error), stringify!($f));
            }
        }
    )*};
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn in_an_option(x: f64, d: Option<f64>) -> Result<f64, f64> {
    if let Some(b) = d {
        return Err(b + 1.0);
    }
    Ok(x * x)
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn in_a_result(x: f64, d: Result<f64, f64>) -> Result<f64, f64> {
    let v: f64 = match d {
        Ok(v) => v * 2.0,
        Err(e) => return Err(e),
    };
    Ok(v * x)
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn at_the_end(x: f64, d: Result<f64, f64>) -> Result<f64, f64> {
    match d {
        Ok(v) => Ok(v * x * x),
        Err(e) => Err(e),
    }
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn by_mode(x: f64, d: Mode) -> Result<f64, f64> {
    match d {
        Mode::Bad(e) => Err(e),
        Mode::Good { k } => Ok(k * x * x),
    }
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn moved(x: f64, text: &str) -> Result<f64, std::num::ParseFloatError> {
    let v: f64 = match text.parse::<f64>() {
        Ok(v) => v,
        Err(e) => return Err(e),
    };
    Ok(v * x)
}

fn checked(k: f64) -> Result<f64, String> {
    if k < 0.0 { Err(format!("{k} is negative")) } else { Ok(k + 1.0) }
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn of_a_call(x: f64, k: f64) -> Result<f64, String> {
    if let Err(e) = checked(k - 1.0) {
        return Err(e);
    }
    match checked(k) {
        Ok(v) => Ok(x * v),
        Err(e) => Err(e),
    }
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn found_in_a_loop(x: f64, d: &[f64]) -> Result<f64, f64> {
    let mut bad = None;
    for v in d {
        if *v < 0.0 {
            bad = Some(*v);
        }
    }
    if let Some(b) = bad {
        return Err(b);
    }
    Ok(x * x * d[0])
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn of_the_step(x: f64, d: &[f64]) -> Result<f64, String> {
    let mut s = x;
    for i in 0..20 {
        if d[i] < 0.0 {
            return Err(format!("{} at {i}", d[i]));
        }
        let v = d.get(i + 1).ok_or("short")?;
        s += v * x.sin();
    }
    Ok(s)
}

/// The right side of an assignment is evaluated before the place.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn two_questions(x: f64, places: &[Option<usize>], by: &[Option<f64>]) -> Result<f64, &'static str> {
    let mut m = [x, 1.0, x * x];
    let mut s = x;
    for i in 0..20 {
        m[places[i].ok_or("no place")?] = x.sin() * by[i].ok_or("no number")?;
        s += m[0] * m[1] * m[2];
    }
    Ok(s)
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn a_value_or_an_error(x: f64, d: &[f64]) -> Result<f64, String> {
    let mut s = x;
    for i in 0..20 {
        if d[i] < 0.0 {
            return Err(format!("{} at {i}", d[i]));
        }
        let y = if i == 17 { return Ok(s * x) } else { d[i] * x };
        s += y * y;
    }
    Ok(s)
}

/// Whether there is an error hangs on the variable.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn of_an_inverse(x: f64, singular_at: f64) -> Result<f64, String> {
    let mut s = 0.0;
    for i in 0..20 {
        let a = Matrix2::new(x, i as f64 - singular_at, i as f64 - singular_at, 0.0);
        let inverse = a.try_inverse().ok_or_else(|| format!("singular at {i}"))?;
        s += inverse[(0, 1)] * x + inverse[(1, 1)];
        if s > 100.0 {
            return Err(format!("{i} steps"));
        }
    }
    Ok(s)
}

/// The same of an `Option`.
macro_rules! in_loops {
    ($($name:ident($($argument:ident: $ty:ty),*) |$s:ident, $x:ident, $i:ident| $step:block)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::{Matrix2, Vector2};
            use crate::common::{agree, slope};
            use matgrad::gradient;

            #[gradient(wrt = $x, value)]
            pub fn f($x: &Vector2<f64>, $($argument: $ty),*) -> Option<f64> {
                let mut $s = 0.3;
                for $i in 0..20 $step
                Some($s * $x[1])
            }

            pub fn holds(x: &Vector2<f64>, $($argument: $ty),*) {
                match f(x, $($argument),*) {
                    None => assert_eq!(f_value_and_grad(x, $($argument),*), None),
                    Some(value) => {
                        let (same, grad) = f_value_and_grad(x, $($argument),*).expect("there is a value");
                        agree(&same, &value, 1e-12, "the value");
                        agree(&grad, &slope(|x| f(x, $($argument),*).expect("near by too"), x), 1e-6, "the gradient");
                    }
                }
            }
        }
    )*};
}

in_loops! {
    items(l: &[f64]) |s, x, i| { s += l.get(i)? * x[0]; }
    lent(l: &[f64]) |s, x, i| { let v: f64 = *l.get(i)?; s = (s * x[0]).sin() + v; }
    copied(l: &[f64]) |s, x, i| { if i % 3 == 1 { continue; } s += (l.get(i).copied()? * x[1]).cos(); }
    options(q: &[Option<f64>]) |s, x, i| { let v = q[i]?; if v > 0.9 { s += v * x[0]; } else { s = s * x[1] + v; } }
    matched(q: &[Option<f64>]) |s, x, i| { let v = match q[i] { Some(v) => v, None => return None }; s += v * x[0] * x[0]; }
    assigned(q: &[Option<f64>]) |s, x, i| { s = match q[i] { None => return None, Some(v) => s * 0.5 + v * x[0] }; }
    in_an_arm(l: &[f64]) |s, x, i| { if x[0] > 0.0 { s += l.get(i)? * x[0]; } else { s -= x[1]; } }
    in_a_value(q: &[Option<f64>]) |s, x, i| { let y = if i > 2 { q[i]? * x[0] } else { x[1] }; s += y * y; }
    named_alike(q: &[Option<f64>]) |s, x, i| {
        let mut v = x[0];
        v = match q[i] { Some(v) => v * x[1], None => return None };
        s += v * v;
    }
    pairs(q: &[Option<f64>]) |s, x, i| { let (Some(v), Some(w)) = (q[i], q[19 - i]) else { return None }; s += v * w * x[0]; }
    chained(q: &[Option<f64>]) |s, x, i| { if let Some(v) = q[i] && v > 0.5 { s += v * x[0]; } else { s = s * x[1]; } }
    chained_to_the_end(q: &[Option<f64>]) |s, x, i| { if i > 12 && let None = q[i] { return None; } s += x[0].exp(); }
    without_a_block(q: &[Option<f64>]) |s, x, i| { s += match i { 0 => x[0] * x[1], _ => q[i]? * x[1] }; }
    in_an_else(q: &[Option<f64>]) |s, x, i| { if i < 2 { s += x[1]; } else if q[i]? > 0.5 { s -= x[1] * x[0]; } }
    in_both_arms(q: &[Option<f64>]) |s, x, i| {
        let (a, b) = if x[0] > 0.0 { (q[i]? * x[0], x[1]) } else { let v = q[19 - i]?; (x[1], v * x[0]) };
        s += (a * b).sin();
    }
    as_it_is(q: &[Option<f64>]) |s, x, i| { if i > 12 { return q[i]; } s += x[0] * x[1]; }
    continued(q: &[Option<f64>]) |s, x, i| {
        let v = match q[i] { Some(v) if v > 0.3 => v * x[0], Some(_) => continue, None => return None };
        s = s * x[1] + v;
    }
    in_an_operand(q: &[Option<f64>]) |s, x, i| { s = s * 0.8 + if i > 12 { q[i]? * x[1] } else { x[0] }; }
    in_operands(q: &[Option<f64>]) |s, x, i| {
        s = (match i { 0 => x[0], _ => q[i]? * x[1] }) * 0.7 + { let v = q[19 - i]?; v * x[0] } + (x[0] * 0.1).sin();
    }
    in_an_argument(q: &[Option<f64>]) |s, x, i| { s += f64::sin(if i > 4 { q[i]? * x[0] } else { x[1] * 0.5 }); }
    broken_off(q: &[Option<f64>]) |s, x, i| { s *= if i == 17 { break } else if q[i]? < 0.2 { continue } else { x[0] }; }
    factorised(l: &[f64]) |s, x, i| {
        let by = l.get(i)?;
        let c = (Matrix2::new(2.0, 0.1, 0.1, 2.0) * (x[1] * x[1] + by)).cholesky()?;
        s += c.ln_determinant();
    }
}

#[test]
fn companions_end_where_the_function_does() {
    let long: Vec<f64> = (0..24).map(|k| 0.1 * k as f64 - 0.05).map(f64::abs).collect();
    let with = |at: usize, value: f64| {
        let mut changed = long.clone();
        changed[at] = value;
        changed
    };
    as_the_function! {
        in_an_option, in_an_option_value_and_grad, in_an_option_diff at 0.7 => None;
        in_an_option, in_an_option_value_and_grad, in_an_option_diff at 0.7 => Some(0.5);
        in_a_result, in_a_result_value_and_grad, in_a_result_diff at 0.7 => Ok(0.5);
        in_a_result, in_a_result_value_and_grad, in_a_result_diff at 0.7 => Err(0.25);
        at_the_end, at_the_end_value_and_grad, at_the_end_diff at 0.7 => Ok(0.5);
        at_the_end, at_the_end_value_and_grad, at_the_end_diff at 0.7 => Err(0.25);
        by_mode, by_mode_value_and_grad, by_mode_diff at 0.7 => Mode::Good { k: 3.0 };
        by_mode, by_mode_value_and_grad, by_mode_diff at 0.7 => Mode::Bad(2.0);
        moved, moved_value_and_grad, moved_diff at 0.7 => "1.5";
        moved, moved_value_and_grad, moved_diff at 0.7 => "one";
        of_a_call, of_a_call_value_and_grad, of_a_call_diff at 0.7 => 1.5;
        of_a_call, of_a_call_value_and_grad, of_a_call_diff at 0.7 => 0.5;
        found_in_a_loop, found_in_a_loop_value_and_grad, found_in_a_loop_diff at 0.7 => &long;
        found_in_a_loop, found_in_a_loop_value_and_grad, found_in_a_loop_diff at 0.7 => &with(3, -2.0);
        of_the_step, of_the_step_value_and_grad, of_the_step_diff at 0.7 => &long;
        of_the_step, of_the_step_value_and_grad, of_the_step_diff at 0.7 => &with(5, -2.0);
        of_the_step, of_the_step_value_and_grad, of_the_step_diff at 0.7 => &long[..12];
        of_an_inverse, of_an_inverse_value_and_grad, of_an_inverse_diff at 0.7 => 7.0;
        of_an_inverse, of_an_inverse_value_and_grad, of_an_inverse_diff at 0.7 => 7.3;
        of_an_inverse, of_an_inverse_value_and_grad, of_an_inverse_diff at 0.7 => 3.01;
        a_value_or_an_error, a_value_or_an_error_value_and_grad, a_value_or_an_error_diff at 0.7 => &long;
        a_value_or_an_error, a_value_or_an_error_value_and_grad, a_value_or_an_error_diff at 0.7 => &with(18, -2.0);
        a_value_or_an_error, a_value_or_an_error_value_and_grad, a_value_or_an_error_diff at 0.7 => &with(16, -2.0);
    }
}

#[test]
fn what_is_asked_first_fails_first() {
    let places: Vec<Option<usize>> = (0..20).map(|k| Some(k % 3)).collect();
    let by: Vec<Option<f64>> = (0..20).map(|k| Some(0.1 * k as f64)).collect();
    let (mut no_place, mut no_number) = (places.clone(), by.clone());
    (no_place[7], no_number[7]) = (None, None);
    as_the_function! {
        two_questions, two_questions_value_and_grad, two_questions_diff at 0.7 => &places, &by;
        two_questions, two_questions_value_and_grad, two_questions_diff at 0.7 => &no_place, &by;
        two_questions, two_questions_value_and_grad, two_questions_diff at 0.7 => &places, &no_number;
        two_questions, two_questions_value_and_grad, two_questions_diff at 0.7 => &no_place, &no_number;
    }
}

#[test]
fn questions_in_loops() {
    let long: Vec<f64> = (0..20).map(|k| 0.1 * k as f64 - 0.05).map(f64::abs).collect();
    let options: Vec<Option<f64>> = long.iter().map(|&v| Some(v)).collect();
    let mut holes = options.clone();
    holes[13] = None;
    for x in [Vector2::new(0.4, -0.7), Vector2::new(-0.3, 0.8)] {
        for l in [&long[..], &long[..15], &[]] {
            items::holds(&x, l);
            lent::holds(&x, l);
            copied::holds(&x, l);
            in_an_arm::holds(&x, l);
            factorised::holds(&x, l);
        }
        for q in [&options, &holes] {
            options::holds(&x, q);
            matched::holds(&x, q);
            assigned::holds(&x, q);
            in_a_value::holds(&x, q);
            named_alike::holds(&x, q);
            pairs::holds(&x, q);
            chained::holds(&x, q);
            chained_to_the_end::holds(&x, q);
            without_a_block::holds(&x, q);
            in_an_else::holds(&x, q);
            in_both_arms::holds(&x, q);
            as_it_is::holds(&x, q);
            continued::holds(&x, q);
            broken_off::holds(&x, q);
            in_an_operand::holds(&x, q);
            in_operands::holds(&x, q);
            in_an_argument::holds(&x, q);
        }
    }
}

/// Literals of products are no literal of their product, which may be too small for a number.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn scaled(x: f64, by: f64) -> Result<f64, f64> {
    let mut s = x;
    for _ in 0..9 {
        s = s * s * 0.3;
    }
    Ok(s * by)
}

#[gradient(wrt = x, value)]
fn scaled_matrices(x: &Matrix2<f64>) -> f64 {
    let mut s = *x;
    for _ in 0..8 {
        s = s * s * 0.05;
    }
    s.trace()
}

#[gradient(wrt = x)]
fn norms_in_place(x: &SVector<f64, 18>) -> f64 {
    let mut z = *x;
    for i in 0..18 {
        z[i] = z.norm() * 0.3 + z[i] / z.norm();
    }
    z[3] * z[4]
}

#[test]
fn literals_and_norms() {
    let x = 5.0_f64;
    let (value, grad) = scaled_value_and_grad(x, 1e-90).unwrap();
    agree(&value, &scaled(x, 1e-90).unwrap(), 1e-10, "the value");
    agree(&(grad / value), &(512.0 / x), 1e-10, "the slope");
    agree(&(scaled_diff(x, 1e-90, 2.0).unwrap() / value), &(1024.0 / x), 1e-10, "the differential");
    let m = Matrix2::new(11.0, 9.0, 8.0, 12.0);
    let (value, grad) = scaled_matrices_value_and_grad(&m);
    agree(&(value / scaled_matrices(&m)), &1.0, 1e-10, "the value of matrices");
    agree(&(grad.dot(&m) / value), &256.0, 1e-10, "by Euler's theorem");
    let x = SVector::<f64, 18>::from_fn(|i, _| 0.3 * i as f64 - 1.7);
    agree(&norms_in_place_grad(&x), &crate::common::slope(norms_in_place, &x), 1e-6, "the gradient");
}

/// Loops that carry nothing but whether they left the function, and with what.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn only_left(x: f64, bounds: &[f64], n: usize) -> Result<f64, (usize, usize)> {
    for i in 0..n {
        if x > bounds[i] {
            return Err((i, n));
        }
    }
    Ok(x * x * n as f64)
}

#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn only_refused(x: f64, bounds: &[f64]) -> Result<f64, ()> {
    for bound in bounds {
        if x > *bound {
            return Err(());
        }
    }
    Ok(x.sin())
}

/// What nothing has to know the shape of is scaled as it is written.
#[gradient(wrt = x)]
fn scaled_as_written(x: f64, by: f64) -> f64 {
    let mut m = unseen();
    m *= by;
    m /= 3.0;
    m.norm_squared() * x * x
}

fn unseen() -> SVector<f64, 3> {
    SVector::<f64, 3>::new(1.0, -2.0, 0.5)
}

#[test]
fn loops_that_only_leave() {
    let bounds: Vec<f64> = (0..20).map(|k| 1.0 - 0.04 * k as f64).collect();
    for (x, n) in [(0.1, 20), (0.5, 20), (0.5, 3), (0.97, 20), (2.0, 20), (2.0, 0)] {
        as_the_function!(only_left, only_left_value_and_grad, only_left_diff at x => &bounds[..], n;);
        as_the_function!(only_refused, only_refused_value_and_grad, only_refused_diff at x => &bounds[..n];);
    }
    agree(&scaled_as_written_grad(0.4, 6.0), &(0.8 * 4.0 * 5.25), 1e-14, "a constant of no type");
}
