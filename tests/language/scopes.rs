//! Names mean what they mean in Rust at their place: every binding is its own variable, whatever its spelling.

use std::cell::Cell;

use crate::common::{Space, agree, any, differences, slope, vector as coordinates};
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::{Matrix2, Matrix3, SMatrix, SVector, Vector2, Vector3};

/// Programs with the values of their parameters, the first of which is the variable: all companions against
/// central differences of the function.
macro_rules! programs {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[differential(wrt = $x)]
            #[vjp(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &$X $(, $c: $C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                let at: $X = $at;
                let gradient = f_grad(&at $(, $value)*);
                agree(&gradient, &slope(|x| f(x $(, $value)*), &at), 1e-8, "the gradient");
                let (value, beside) = f_value_and_grad(&at $(, $value)*);
                agree(&value, &f(&at $(, $value)*), 1e-13, "the value");
                agree(&beside, &gradient, 1e-13, "the gradient beside the value");
                let mut place = at.clone();
                let value = f_value_and_grad_into(&at $(, $value)*, &mut place);
                agree(&value, &f(&at $(, $value)*), 1e-13, "the value of the form in place");
                agree(&place, &gradient, 1e-13, "the gradient in place");
                let direction = at.random_like(1);
                agree(&f_diff(&at $(, $value)*, &direction), &gradient.inner(&direction), 1e-11, "the differential");
                let pulled = f_vjp(&at $(, $value)*, 2.0).coordinates();
                let doubled: Vec<f64> = gradient.coordinates().iter().map(|g| 2.0 * g).collect();
                agree(&at.with(&pulled), &at.with(&doubled), 1e-11, "the cotangent pulled back");
                let hessian = differences(|x| f_grad(x $(, $value)*), &at);
                let product = at.with((hessian * coordinates(&direction)).as_slice());
                agree(&f_hvp(&at $(, $value)*, &direction), &product, 1e-8, "∇²f · v");
            }
        }
    )*};
}
pub(crate) use programs;

/// A constant of a type that matgrad does not look into.
#[derive(Clone, Copy)]
pub struct Model {
    pub gain: f64,
    pub center: Vector2<f64>,
    pub order: usize,
}

impl Model {
    fn at(&self, k: usize) -> f64 {
        self.gain + k as f64
    }
    fn matrix(&self) -> &'static Matrix2<f64> {
        static M: Matrix2<f64> = Matrix2::new(1.0, 0.5, -0.25, 2.0);
        &M
    }
}

const MODEL: Model = Model { gain: 1.5, center: Vector2::new(0.25, -0.5), order: 2 };

fn bump(k: f64) -> f64 {
    10.0 * k + 1.0
}

programs! {
    block_ends(w: Vector2<f64> = any(1), k: usize = 3) { let z = { let k: usize = k + 1; w[0] * k as f64 }; z * w[1] + w[0] * k as f64 }
    block_twice(w: Vector2<f64> = any(2), k: usize = 3) {
        let a = { let k = k * 2; w[0] * k as f64 };
        let b = { let k = k * 3; w[1] * k as f64 };
        a * b + (w[0] * w[1]).sin() * k as f64
    }
    arms(w: Vector2<f64> = any(3), k: usize = 1) {
        if k > 2 { let k: usize = k + 1; w[0].sin() * k as f64 } else { let k: usize = k + 5; w[1].cos() * k as f64 }
    }
    arms_of_an_active_condition(w: Vector2<f64> = any(4), k: usize = 3) {
        let y = if w[0] > w[1] { let k = k as f64 + 1.0; w[0] * k } else { let k = k as f64 * 2.0; w[1] * k };
        y.sin() * k as f64
    }
    a_constant_assigned_in_an_arm(w: Vector2<f64> = any(5), k: usize = 3) {
        let mut c = 1;
        if k > 2 { c = k + 4; }
        w.norm_squared() * c as f64
    }
    a_constant_assigned_where_an_active_value_decides(w: Vector2<f64> = any(6), k: usize = 3) {
        let mut c = k;
        if w[0] > -5.0 { c += 2; } else { c *= 7; }
        w.norm_squared() * c as f64 * bump(c as f64)
    }
    closures_see_what_was_bound_before(w: Vector2<f64> = any(7), k: usize = 3) {
        let g = |v: f64| { let k: usize = k + 1; v.sin() * k as f64 };
        let k = k * 100;
        g(w[0]) * g(2.0 * w[1]) + w[0] * w[1] * k as f64
    }
    closure_parameters_hide(w: Vector2<f64> = any(8), k: f64 = 3.0) {
        let g = |k: f64, v: f64| k * v * v;
        g(w[0], k) + g(k, w[1])
    }
    closures_of_closures(w: Vector2<f64> = any(9), k: f64 = 0.5) {
        let g = |v: f64| { let h = |k: f64| k * v; h(v + k) };
        g(w[0]) + g(w[1] * k)
    }
    mapped_closures_with_constants(w: Vector3<f64> = any(10), k: usize = 2) {
        w.map(|v| { let k = k + 1; let c = bump(k as f64); v.sin() * c }).sum() * k as f64
    }
    shadowed_by_its_own_value(w: Vector2<f64> = any(11), k: f64 = 0.5) { let k = k * k + 1.0; let k: f64 = bump(k); let w = w * k; w.map(f64::sin).sum() }
    shadowed_with_another_type(w: Vector2<f64> = any(12), k: usize = 2) {
        let w = w.norm_squared() + k as f64;
        let k: f64 = w * 2.0;
        let w = k.sin() * w;
        w * k
    }
    a_variable_hides_a_constant(w: Vector2<f64> = any(13), k: f64 = 2.0) { let a = bump(k); let k = w[0] * k; let b = { let a = k * a; a * w[1] }; a * b + k * k }
    tuples(w: Vector2<f64> = any(14), k: usize = 2) {
        let (k, l) = (k + 1, k as f64 * 0.5);
        let (a, k) = (w[0] * k as f64, w[1] * l);
        (a * k).sin() + k * l
    }
    tuples_of_calls(w: Vector2<f64> = any(15), k: f64 = 0.5) {
        let pair = |a: f64| (bump(a), a + 1.0);
        let (a, b): (f64, f64) = pair(k);
        let (b, a) = (a, b);
        w[0].sin() * a + w[1].cos() * b
    }
    destructured(w: Vector2<f64> = any(16), m: Model = MODEL) {
        let Model { gain, center, order } = m;
        let d = w - center;
        d.norm_squared().sin() * gain * order as f64
    }
    fields_without_types(w: Vector2<f64> = any(17), m: &Model = &MODEL) {
        let gain = m.gain;
        (w - m.center).norm_squared() * gain + w[0] / m.gain - m.at(m.order) * w[1].sin()
    }
    references_of_methods(w: Vector2<f64> = any(18), m: &Model = &MODEL) {
        let a: Matrix2<f64> = *m.matrix();
        let b: &Matrix2<f64> = m.matrix();
        (a * w).dot(&(b * w).map(f64::sin))
    }
    constants_of_an_inner_block(w: Vector2<f64> = any(19)) {
        const K: f64 = 2.0;
        let y = { const K: f64 = 5.0; const L: usize = 1; w[L] * K };
        (y * w[0]).sin() * K
    }
    items_inside(w: Vector2<f64> = any(20)) {
        use std::f64::consts::PI as TURN;
        fn half(k: f64) -> f64 { k / 2.0 }
        let k: f64 = half(TURN);
        w.norm_squared() * k + w[0] * TURN
    }
    deferred(w: Vector2<f64> = any(21), k: usize = 3) {
        let c;
        let y;
        if k > 2 { c = k + 1; y = w[0].sin(); } else { c = k; y = w[1] * 2.0; }
        y * w[1] * c as f64
    }
    let_else(w: Vector2<f64> = any(22), k: f64 = 3.0) {
        let m = Matrix2::new(w[0] + 3.0, k, 0.5, w[1] - 3.0);
        let Some(k) = m.try_inverse() else { panic!("singular") };
        k.trace() * w[0]
    }
    matches(w: Vector2<f64> = any(23), k: usize = 2) {
        let k = match k { 0 => 1.0, 1 | 2 => { let k = k as f64; k * 7.0 } _ => 3.0 };
        w[0].sin() * k + match k as usize { 14 => w[1] * w[1], _ => w[0] }
    }
    changed_by_calls(w: Vector3<f64> = any(24), k: usize = 1) {
        let mut order = [0_usize, 1, 2];
        let first = w[order[k]];
        order.swap(0, k);
        first.sin() * w[order[0]] + w[order[1]] * order[2] as f64
    }
    changed_between(w: Vector2<f64> = any(25), k: f64 = 0.5) {
        let mut c = k;
        let a = w[0] * bump(c);
        c += 1.0;
        let b = w[1] * bump(c);
        c = bump(c) / 10.0;
        a * b + c * w[0].sin()
    }
    named_like_what_is_emitted(all: Vector3<f64> = any(26), whole: usize = 1, value: f64 = 0.5, out: f64 = 0.25, t1: f64 = 2.0) {
        let t2 = all[whole] * value;
        let place = all.map(|x| x * t1 + out);
        let step_1 = place.dot(&all) + t2;
        step_1 * step_1 + all[(whole + 1) % 3] * t1
    }
    captured_by_format_strings(w: Vector2<f64> = any(27), k: usize = 3) {
        let k = k + 1;
        let long: f64 = format!("{k}{k}").len() as f64;
        w.norm_squared() * long
    }
    arrays_of_constants(w: Vector2<f64> = any(28), m: &Model = &MODEL) {
        let a = [m.gain, 2.0, m.at(1)];
        let [p, q, r] = a;
        w[0].sin() * p + w[1] * w[1] * q + w[0] * a[2] * r
    }
}

/// Calls with effects come in the function's order, each once.
mod effects {
    use super::*;

    struct Source(Cell<f64>);
    impl Source {
        fn draw(&self) -> f64 {
            self.0.set(self.0.get() * 2.0 + 1.0);
            self.0.get()
        }
    }

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    fn f(x: f64, source: &Source) -> f64 {
        let a: f64 = source.draw();
        let b: f64 = source.draw();
        let _unused: f64 = source.draw();
        let c = x * source.draw() - source.draw() * x * x;
        c + a * x + b
    }

    /// A cell that is read, changed and read again.
    #[gradient(wrt = x, value)]
    fn g(x: &Vector2<f64>, cell: &Cell<usize>) -> f64 {
        let a = x[cell.get()];
        cell.set(1 - cell.get());
        let b = x[cell.get()];
        cell.set(0);
        a * a * b + cell.get() as f64
    }

    #[test]
    fn cells_are_read_when_the_function_reads_them() {
        let x = Vector2::new(3.0, 5.0);
        assert_eq!(g(&x, &Cell::new(0)), 45.0);
        assert_eq!(g_value_and_grad(&x, &Cell::new(0)), (45.0, Vector2::new(30.0, 9.0)));
    }

    #[test]
    fn come_in_order() {
        // The draws are 1, 3, 7, 15 and 31.
        let source = || Source(Cell::new(0.0));
        assert_eq!(f(2.0, &source()), 30.0 - 124.0 + 2.0 + 3.0);
        assert_eq!(f_value_and_grad(2.0, &source()), (-89.0, 15.0 - 124.0 + 1.0));
        assert_eq!(f_grad(2.0, &source()), -108.0);
        assert_eq!(f_diff(2.0, &source(), 0.5), -54.0);
    }
}

/// Two names of one spelling, of which a macro by example wrote one, are two variables.
mod hygiene_of_macros {
    use super::*;

    macro_rules! twice {
        ($e:expr) => {{
            let y = 2.0;
            $e * y
        }};
    }
    macro_rules! function {
        ($name:ident, $y:ident) => {
            #[gradient(wrt = x)]
            fn $name(x: f64, $y: f64) -> f64 {
                let y = x * 3.0;
                y * $y + $y * $y * x
            }
        };
    }
    function!(f, y);

    #[test]
    fn are_kept_apart() {
        assert_eq!(f(2.0, 5.0), 6.0 * 5.0 + 50.0);
        assert_eq!(f_grad(2.0, 5.0), 15.0 + 25.0);
        let y = 7.0;
        assert_eq!(twice!(y), 14.0);
    }
}

/// Shapes that only the types of callers' matrices differ in.
mod generic {
    use super::*;

    #[gradient(wrt = x, value)]
    fn f<const N: usize>(x: &SVector<f64, N>, n: usize) -> f64 {
        let both = n + N;
        let n = x.norm_squared();
        n * both as f64 + x.nrows() as f64 * n * n
    }

    #[test]
    fn a_const_generic_and_a_variable() {
        let x = Vector3::new(1.0, 2.0, -1.0);
        let (value, gradient) = f_value_and_grad(&x, 4);
        assert_eq!(value, 6.0 * 7.0 + 3.0 * 36.0);
        agree(&gradient, &(x * (2.0 * 7.0 + 3.0 * 4.0 * 6.0)), 1e-14, "the gradient");
        let _: SMatrix<f64, 3, 3> = Matrix3::zeros();
    }
}

/// Shapes that the place of a constant decides.
mod places {
    use super::*;

    struct Table {
        row: Vector2<f64>,
        gains: [f64; 2],
    }
    impl Table {
        fn center(&self) -> Vector2<f64> {
            self.row * 2.0
        }
        fn lent(&self) -> &Vector2<f64> {
            &self.row
        }
        fn gain(&self) -> &f64 {
            &self.gains[1]
        }
    }
    const TABLE: Table = Table { row: Vector2::new(0.5, -1.5), gains: [2.0, 0.25] };

    programs! {
        beside_matrices(x: Vector2<f64> = any(1), t: &Table = &TABLE) {
            let d = x - t.center();
            let e = t.row + x * 2.0 - t.lent();
            d.dot(&t.row) * e.dot(t.lent()) + x.component_mul(&t.center()).norm_squared()
        }
        beside_scalars(x: Vector2<f64> = any(2), t: &Table = &TABLE) {
            let k = t.gain();
            let s = x[0] * t.gains[0] + t.gain() * x[1] - x[0] / t.gain();
            if s > t.gains[1] { s * s * k } else { s.max(t.gains[0]) + x[1] * x[1] }
        }
        arguments_of_functions(x: Vector2<f64> = any(3), t: &Table = &TABLE) {
            x[0].powf(2.0).hypot(t.gains[0]) + Vector2::new(x[1], t.gains[1]).norm_squared() * x[0].atan2(*t.gain() + 3.0)
        }
    }
}

/// What is changed through references, and numbers of other types.
mod changed_through {
    use super::*;

    fn add(k: &mut f64) {
        *k += 1.0;
    }

    programs! {
        calls(x: Vector2<f64> = any(1), k: f64 = 0.5) { let mut c = k; add(&mut c); add(&mut c); x[0] * c * x[1] }
        loops_over_mutable_items(x: Vector2<f64> = any(2)) { let mut a = [1.0, 2.0, 3.0]; for v in &mut a { *v += 1.0; } x[0] * a[0] + x[1] * x[1] * a[2] }
        iterators_over_mutable_items(x: Vector2<f64> = any(3), k: f64 = 0.5) { let mut a = [1.0, 2.0, 3.0]; for v in a.iter_mut() { *v *= k; } x[0] * a[0] + x[1] * x[1] * a[2] }
        bytes(x: Vector2<f64> = any(4)) { let h = 7u8; x[0] * x[0] * (!h) as f64 + x[1] }
        typed_bytes(x: Vector2<f64> = any(5)) { let h: u8 = 7; let g = h.wrapping_mul(100); x[0] * x[0] * g as f64 + x[1] }
        casts(x: Vector2<f64> = any(6)) { let a = 300; let b = a as u8; let c = -1; x[0] * x[0] * b as f64 + x[1] * f64::from(c as u8) }
        numbers_of_less_precision(x: Vector2<f64> = any(7)) { let c = 0.1f32; x[0] * x[0] * c as f64 * 1e3 + x[1] }
        hashes(x: Vector2<f64> = any(8)) {
            let mut h = 1u64;
            let mut s = 0.0;
            for i in 0..20 { h = h * 7 % 1000; let g = h * h * h * h; s = s * 0.5 + x[0] * (g % 97) as f64 * x[1] + i as f64; }
            let mut h = 17u32;
            for _ in 0..20 { h = h.wrapping_mul(2_654_435_761); s += x[0] * (h % 13) as f64; }
            s
        }
        typed_bounds(x: Vector2<f64> = any(9)) { let n: u32 = 5; let mut s = x[0]; for i in 0..n { s = s * x[1] + f64::from(i); } s }
    }
}
