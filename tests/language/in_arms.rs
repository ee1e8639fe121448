//! What calls something, or leaves the function, in an arm: in the function's order, once where the arm is taken, and
//! nowhere else.

use std::cell::{Cell, RefCell};

use nalgebra::{Matrix2, Vector2, Vector3};

use crate::common::agree;

/// What was called, with what: every call gives another number.
#[derive(Default)]
pub struct Source {
    calls: RefCell<Vec<usize>>,
}

impl Source {
    fn draw(&self, k: usize) -> f64 {
        self.calls.borrow_mut().push(k);
        0.4 + 0.3 * self.calls.borrow().len() as f64 + 0.01 * k as f64
    }

    fn place(&self, k: usize) -> usize {
        self.draw(k);
        k % 3
    }

    fn some(&self, k: usize) -> Option<f64> {
        Some(self.draw(k)).filter(|_| k != 5)
    }

    fn yes(&self, k: usize, holds: bool) -> bool {
        self.draw(k);
        holds
    }

    fn text(&self, k: usize) -> Option<String> {
        Some(format!("text {}", self.draw(k))).filter(|_| k == 4)
    }

    fn all(&self, k: usize) -> Vec<f64> {
        vec![self.draw(k), 0.25]
    }

    fn fails(&self, k: usize) -> Result<f64, String> {
        self.some(k).ok_or_else(|| format!("no {k}"))
    }
}

#[derive(Clone, Copy)]
pub enum Mode {
    Plain,
    Scaled(f64),
    Bad(usize),
}

/// Functions of a number, a source, another number and a mode, whose companions call what they call, and end as they do.
macro_rules! once {
    ($($name:ident $(-> $wrap:ident<$($more:ty)?>)?: |$x:ident, $s:ident, $k:ident, $m:ident| $body:block)*) => {
        $(mod $name {
            use super::*;
            use matgrad::{differential, gradient, hvp, vjp};

            once!(@f $($wrap<$($more)?>)? |$x, $s, $k, $m| $body);
        })*

        #[test]
        fn calls_in_arms() {
            for x in [0.3, 0.8, 1.4] {
                for k in 0..9 {
                    for m in [Mode::Plain, Mode::Scaled(1.2), Mode::Bad(k)] {
                        $($name::holds(x, k, m);)*
                    }
                }
            }
        }
    };
    (@f |$x:ident, $s:ident, $k:ident, $m:ident| $body:block) => {
        #[gradient(wrt = $x, value)]
        #[differential(wrt = $x)]
        #[vjp(wrt = $x)]
        #[hvp(wrt = $x)]
        pub fn f($x: f64, $s: &Source, $k: usize, $m: Mode) -> f64 $body
        once!(@holds |value: f64| value, |same: f64| same, |pair: (f64, f64)| pair);
    };
    (@f Option<> |$x:ident, $s:ident, $k:ident, $m:ident| $body:block) => {
        #[gradient(wrt = $x, value)]
        #[differential(wrt = $x)]
        #[vjp(wrt = $x)]
        #[hvp(wrt = $x)]
        pub fn f($x: f64, $s: &Source, $k: usize, $m: Mode) -> Option<f64> $body
        once!(@holds |value: Option<f64>| value?, |same: Option<f64>| same?, |pair: Option<(f64, f64)>| pair?);
    };
    (@f Result<$error:ty> |$x:ident, $s:ident, $k:ident, $m:ident| $body:block) => {
        #[gradient(wrt = $x, value)]
        #[differential(wrt = $x)]
        #[vjp(wrt = $x)]
        #[hvp(wrt = $x)]
        pub fn f($x: f64, $s: &Source, $k: usize, $m: Mode) -> Result<f64, $error> $body
        once!(@holds
            |value: Result<f64, $error>| value.ok()?,
            |same: Result<f64, $error>| same.ok()?,
            |pair: Result<(f64, f64), $error>| pair.ok()?);
    };
    (@holds |$value:ident: $of:ty| $plain:expr, |$same:ident: $one:ty| $alone:expr, |$pair:ident: $two:ty| $both:expr) => {
        pub fn holds(x: f64, k: usize, m: Mode) {
            let plain = |$value: $of| Some($plain);
            let alone = |$same: $one| Some($alone);
            let both = |$pair: $two| Some($both);
            let calls = |f: &dyn Fn(&Source)| {
                let source = Source::default();
                f(&source);
                source.calls.into_inner()
            };
            let wanted = calls(&|s| { let _ = f(x, s, k, m); });
            let at = |x: f64| plain(f(x, &Source::default(), k, m));
            let held = |name: &str, got: Option<f64>, wanted: Option<f64>| match (got, wanted) {
                (Some(got), Some(wanted)) => agree(&got, &wanted, 1e-6, name),
                (got, wanted) => assert_eq!((got.is_some(), wanted.is_some()), (wanted.is_some(), wanted.is_some()), "{name}"),
            };
            let h = 1e-6;
            let slope = at(x + h).zip(at(x - h)).map(|(a, b)| (a - b) / (2.0 * h));
            let (value, grad) = both(f_value_and_grad(x, &Source::default(), k, m)).unzip();
            held(concat!(stringify!($of), ": value"), value, at(x));
            held("gradient", grad, slope);
            held("gradient alone", alone(f_grad(x, &Source::default(), k, m)), slope);
            held("differential", alone(f_diff(x, &Source::default(), k, m, 1.0)), slope);
            held("vjp", alone(f_vjp(x, &Source::default(), k, m, 1.0)), slope);
            for (name, got) in [
                ("value and gradient", calls(&|s| { let _ = f_value_and_grad(x, s, k, m); })),
                ("gradient", calls(&|s| { let _ = f_grad(x, s, k, m); })),
                ("differential", calls(&|s| { let _ = f_diff(x, s, k, m, 1.0); })),
                ("vjp", calls(&|s| { let _ = f_vjp(x, s, k, m, 1.0); })),
                ("hvp", calls(&|s| { let _ = f_hvp(x, s, k, m, 1.0); })),
            ] {
                assert_eq!(got, wanted, "{name} of {} at {x}, {k}", module_path!());
            }
        }
    };
}

once! {
    before_another: |x, s, k, m| {
        let mut y = x * x;
        if k > 1 {
            y = s.draw(1) * x;
        }
        let w = s.draw(2);
        y * w
    }
    not_needed: |x, s, k, m| {
        let mut y = x * x;
        if k > 1 {
            s.draw(1);
        }
        if k > 2 {
            let _unused = s.draw(2);
            y = 2.0 * x * x;
        }
        y * x
    }
    twice_in_one_arm: |x, s, k, m| {
        let mut y = x * x;
        let mut z = x;
        if k > 1 {
            let w = s.draw(1);
            y = w * x;
            z = w * 2.0;
        }
        if y > 1.0 {
            return y * x;
        }
        if k > 1 {
            z += y * z;
        }
        y * z
    }
    in_nested_arms: |x, s, k, m| {
        let mut y = x * x;
        if k > 1 {
            if k > 3 {
                let w = s.draw(1);
                if k > 6 {
                    return w * x * s.draw(2);
                }
                y += w * x;
            }
            y += x;
        }
        y
    }
    after_returns: |x, s, k, m| {
        if k == 1 {
            return x;
        }
        if k == 2 {
            return x.sin() * s.draw(1);
        }
        let w = s.draw(2);
        x * x * w
    }
    what_does_not_copy: |x, s, k, m| {
        let mut y = x * x;
        let mut z = x;
        if k > 2 {
            let all = s.all(k);
            y += all[0] * x + all[1];
            z = all.iter().sum::<f64>();
            if x > 1.0 {
                return y * z + all.len() as f64;
            }
        }
        y * z
    }
    asked_in_arms: |x, s, k, m| {
        if k > 1 {
            if s.draw(k) > 0.75 {
                return x * x;
            } else if s.draw(2) > 1.05 {
                return x.sin();
            }
        }
        x
    }
    in_match: |x, s, k, m| {
        match m {
            Mode::Plain => x * s.draw(1),
            Mode::Scaled(by) => {
                let w = s.draw(2);
                if by > 1.0 { x * by * w } else { x * x * w }
            }
            Mode::Bad(n) => match n {
                0 => x,
                1 => x * s.draw(3),
                _ => x * x * s.draw(n),
            },
        }
    }
    in_loops_written_out: |x, s, k, m| {
        let mut y = x;
        for i in 0..4 {
            if i > k {
                y += s.draw(i) * x * x;
            } else if i == k {
                let w = s.draw(10 + i);
                y *= w;
            }
        }
        y * s.draw(9)
    }
    places: |x, s, k, m| {
        let mut a = [x, 2.0 * x, 1.0];
        a[s.place(1)] += x * s.draw(5);
        a[s.place(k)] *= 2.0;
        let mut b = [Vector3::new(a[0], x, a[2]), Vector3::new(x * x, a[1], 0.5)];
        b[s.place(k) % 2][s.place(2)] -= x;
        b[s.place(k) % 2] += Vector3::new(x, s.draw(4), x * x);
        a.swap(s.place(0), s.place(k));
        if k > 4 {
            let by: f64 = s.draw(2);
            b[s.place(1)] = b[0] * by;
            b[s.place(0)].y += a[s.place(k)];
        }
        a[0] * a[1] + a[2] * b[0].dot(&b[1])
    }
    written_in_nested_arms: |x, s, k, m| {
        let mut a = [x, x * x, 2.0 * x];
        let mut b = x;
        if k > 2 {
            b = a[s.place(2)];
            if k > 3 {
                a[s.place(1)] -= b;
                return b * a[1];
            }
        }
        b * a[0]
    }
    blocks_as_indices: |x, s, k, m| {
        let mut n = s.place(0);
        let mut a = [x, x * x, 2.0 * x];
        a[{ n += 1; n }] += x;
        a[{ n += 1; n }] *= x * s.draw(1);
        a[0] * a[1] + a[2] * n as f64
    }
    matched_as_one: |x, s, k, m| {
        let y = match (s.place(1), k) {
            (1, 2) => x * x,
            (1, n) if n > 4 => x * n as f64,
            _ => x.sin(),
        };
        if k > 1 {
            return match (s.place(k), m) { (0, _) => y * x, (_, Mode::Scaled(by)) => y * by, _ => x };
        }
        y * s.draw(2)
    }
    matrices_in_arms: |x, s, k, m| {
        let all = [Matrix2::new(1.0, 0.3, -0.2, 0.9), Matrix2::new(0.5, 0.1, 0.7, 2.0)];
        let v = Vector2::new(x, x * x);
        let mut y = x;
        if k < 2 {
            let a = all[k] * v;
            if x > 0.5 {
                return a.norm();
            }
            y = a[0] * x;
        }
        y * x
    }
    a_cell: |x, s, k, m| {
        let seen = Cell::new(k);
        let mut y = x;
        if k > 2 {
            seen.set(2 * k);
            y = x * x;
        }
        y * seen.get() as f64
    }
    questions -> Option<>: |x, s, k, m| {
        let mut y = x * x;
        if k > 1 {
            if k > 2 {
                if k > 6 {
                    return Some(s.some(k - 2)? * x);
                }
                let v = s.some(k)?;
                y += v * x * s.draw(1);
            }
            y += x;
        }
        Some(y * s.draw(2))
    }
    questions_in_match -> Option<>: |x, s, k, m| {
        match k {
            0 => return Some(x),
            1 => return Some(s.some(1)? * x),
            5 => return Some(s.some(5)? * x),
            _ => {}
        }
        Some(x * x)
    }
    errors -> Result<String>: |x, s, k, m| {
        let mut y = x * x;
        if k > 1 {
            if k > 3 {
                let v = s.fails(k)?;
                y += v * x;
                if k > 7 {
                    let e = s.draw(k);
                    return Err(format!("{e}"));
                }
            } else if let Some(v) = s.some(3) {
                return Ok(v * x);
            }
        }
        let _seen = s.draw(4);
        Ok(y)
    }
    arms_that_are_calls: |x, s, k, m| {
        let y = if k > 3 { s.draw(1) } else { x };
        let z: f64 = match k {
            0 => s.draw(2),
            3 => return s.draw(5) * x,
            5 => x * x,
            _ => s.draw(6),
        };
        let (a, b) = if k > 2 { (s.draw(7), x) } else if s.yes(8, k > 1) { (x * x, s.draw(9)) } else { (x, 1.0) };
        if k > 6 { s.draw(10) } else { x * y * z + a * b }
    }
    asked_one_after_the_other: |x, s, k, m| {
        let mut y = x;
        if s.yes(1, k > 6) {
            return y * x;
        }
        if s.yes(2, k > 3) {
            y *= s.draw(3) * x;
            if k > 4 {
                return y * y;
            }
        }
        if let Mode::Scaled(by) = m && s.yes(4, by > 1.0) && k > 1 {
            y *= by * s.draw(5);
        }
        y * s.draw(6)
    }
    vectors_that_grow: |x, s, k, m| {
        let mut all = vec![0.5];
        let mut y = x;
        if k > 2 {
            all.push(s.draw(1));
            y *= x;
        }
        y * all.len() as f64 * all[all.len() - 1]
    }
    errors_of_calls -> Result<String>: |x, s, k, m| {
        let mut y = x;
        if k > 2 {
            if let Some(text) = s.text(k) {
                return Err(text);
            }
            match s.fails(k) {
                Err(e) => return Err(e),
                Ok(v) => y += v * x * x,
            }
        }
        Ok(y * s.draw(7))
    }
    asked_in_chains -> Result<String>: |x, s, k, m| {
        let a = Matrix2::new(x, 0.3, -0.2, if k == 3 { -0.06 / x } else { 1.0 });
        if let Some(inverse) = a.try_inverse() && x > 0.5 && k > 2 && let Some(v) = s.some(k) && v < 0.5 + inverse[0] {
            return Ok(inverse.trace() * v);
        } else if k > 6 && let Err(e) = s.fails(5) && e.len() > 3 {
            return Err(e);
        }
        Ok(x * s.draw(k))
    }
    errors_of_patterns -> Result<usize>: |x, s, k, m| {
        let names = [3usize, 4, 5];
        if k > 1 {
            match m {
                Mode::Plain => {}
                Mode::Scaled(by) => return Ok(by * x),
                Mode::Bad(n) => return Err(n + 1),
            }
            if k < 3 {
                let n = names[k];
                return Err(n);
            }
        } else if let Mode::Bad(n) = m {
            return Err(n);
        }
        Ok(x * x)
    }
    chains -> Option<>: |x, s, k, m| {
        if k > 2 && let Mode::Scaled(by) = m && by > 1.0 {
            return Some(by * x * x);
        }
        if let Mode::Bad(n) = m && n > 4 {
            return None;
        } else if x > 1.0 && let Some(v) = [Some(k), None][k % 2] {
            return Some(v as f64 * x);
        }
        let (Some(a), Some(b)) = (s.some(k), Some(k)) else { return None };
        Some(x * a + b as f64 * x * x)
    }
}

/// The same in functions that are read through.
#[matgrad::module]
mod read_through {
    use matgrad::{gradient, hvp};

    fn picked(x: f64, k: usize) -> f64 {
        if k > 2 { super::gain_of(k) * x } else { x }
    }

    #[gradient(wrt = x, value)]
    #[hvp(wrt = x)]
    pub fn f(x: f64, k: usize) -> f64 {
        let y = picked(x, k);
        let z = if k > 1 { picked(y, k + 1) } else { y.sin() };
        y * z
    }
}

fn gain_of(k: usize) -> f64 {
    0.25 * k as f64
}

#[test]
fn calls_in_arms_of_what_is_read_through() {
    use read_through::{f, f_hvp, f_value_and_grad};
    for k in 0..5 {
        let (h, (value, grad)) = (1e-5, f_value_and_grad(0.7, k));
        agree(&value, &f(0.7, k), 1e-12, "the value");
        agree(&grad, &((f(0.7 + h, k) - f(0.7 - h, k)) / (2.0 * h)), 1e-6, "the gradient");
        let slope = |x: f64| f_value_and_grad(x, k).1;
        agree(&f_hvp(0.7, k, 1.0), &((slope(0.7 + h) - slope(0.7 - h)) / (2.0 * h)), 1e-6, "the second derivative");
    }
}

#[test]
fn errors_are_those_of_the_function() {
    for k in 0..9 {
        for m in [Mode::Plain, Mode::Scaled(1.2), Mode::Bad(k)] {
            let (source, same) = (Source::default(), Source::default());
            assert_eq!(errors::f(0.7, &source, k, m).err(), errors::f_grad(0.7, &same, k, m).err());
            assert_eq!(errors_of_patterns::f(0.7, &source, k, m).err(), errors_of_patterns::f_grad(0.7, &same, k, m).err());
        }
    }
}

/// What is looked at behind early returns, in second derivatives too.
mod behind_returns {
    use matgrad::{gradient, hessian, hvp};
    use nalgebra::Vector3;

    use crate::common::{agree, any, differences};

    #[gradient(wrt = x)]
    #[hessian(wrt = x, value)]
    #[hvp(wrt = x)]
    fn elements(x: &Vector3<f64>, l: &[f64], k: usize) -> f64 {
        let mut y = x[0];
        if k >= l.len() {
            return y * x[1];
        }
        if l[k] < 0.0 {
            y += l[k] * x[1];
        } else {
            y *= l[k];
        }
        if k + 1 >= l.len() {
            return y * x[1];
        }
        if l[k + 1] < 0.0 {
            y += l[k + 1] * x[1] * x[1];
        } else {
            y *= l[k + 1] * x[2];
        }
        y * x[2]
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x, value)]
    #[hvp(wrt = x)]
    fn payloads(x: &Vector3<f64>, q: &[Option<f64>; 3]) -> f64 {
        let mut y = x[0];
        for i in 0..3 {
            let Some(v) = q[i] else { return y * 2.0 * x[2] };
            if v < 0.0 {
                y += v * x[1];
            } else {
                y *= v * x[1];
            }
        }
        y * x[2]
    }

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    fn calls(x: &Vector3<f64>, n: usize, s: &super::Source) -> f64 {
        let mut a = [x[0], x[1], x[2]];
        for i in 0..3 {
            a[s.place(i)] += a[s.place(i + 1)] * s.draw(i);
            if i < n {
                a.swap(s.place(i), s.place(n));
            } else {
                a[s.place(0)] -= s.draw(10);
                continue;
            }
            a[s.place(2)] *= x[1];
        }
        a[0] * a[1] * a[2]
    }

    #[test]
    fn calls_of_second_derivatives() {
        let new = super::Source::default;
        for n in 0..4 {
            let x: Vector3<f64> = any(n as u64);
            let (once, same) = (new(), new());
            calls(&x, n, &once);
            let hessian = calls_hess(&x, n, &same);
            agree(&hessian, &differences(|x| calls_grad(x, n, &new()), &x), 1e-5, "the Hessian");
            assert_eq!(once.calls, same.calls);
        }
    }

    #[test]
    fn second_derivatives() {
        let v: Vector3<f64> = any(61);
        for seed in 0..4 {
            let x: Vector3<f64> = any(seed);
            for l in [[0.4, 0.7], [-0.4, 0.7], [0.4, -0.7], [-0.4, -0.7]] {
                for k in 0..4 {
                    let wanted = differences(|x| elements_grad(x, &l, k), &x);
                    agree(&elements_value_grad_hess(&x, &l, k).2, &wanted, 1e-6, "elements");
                    agree(&elements_hvp(&x, &l, k, &v), &(wanted * v), 1e-6, "elements, applied");
                }
            }
            for code in 0..27 {
                let q: [Option<f64>; 3] = std::array::from_fn(|i| [Some(0.6), Some(-0.4), None][code / 3usize.pow(i as u32) % 3]);
                let wanted = differences(|x| payloads_grad(x, &q), &x);
                agree(&payloads_value_grad_hess(&x, &q).2, &wanted, 1e-6, "payloads");
                agree(&payloads_hvp(&x, &q, &v), &(wanted * v), 1e-6, "payloads, applied");
            }
        }
    }
}
