//! Functions of a module that change what they are lent, `&mut` parameters and `&mut self`, read through.

use crate::common::{agree, agree_dense, any, differences, slope};
use nalgebra::{DMatrix, Matrix3, Vector3};

#[matgrad::module]
mod kalman {
    use nalgebra::{Matrix3, Vector3};
    #[derive(Clone, Copy, Debug)]
    pub struct Filter {
        pub x: Vector3<f64>,
        pub p: Matrix3<f64>,
    }
    impl Filter {
        pub fn predict(&mut self, f: &Matrix3<f64>, q: f64) {
            self.x = f * self.x;
            self.p.gemm(1.0, f, &self.p.clone(), 0.0);
            self.p *= q;
            self.p += Matrix3::identity() * q;
        }
        pub fn update(&mut self, z: f64, h: &Vector3<f64>) -> f64 {
            let s = (h.transpose() * self.p * h).x + 0.3;
            let k = self.p * h / s;
            let y = z - h.dot(&self.x);
            self.x.axpy(y, &k, 1.0);
            self.p -= k * h.transpose() * self.p;
            y * y / s + s.ln()
        }
        pub fn reset(&mut self) {
            *self = Filter { x: Vector3::zeros(), ..*self };
        }
        #[matgrad::gradient(wrt = h, value)]
        #[matgrad::hessian(wrt = h)]
        pub fn cost(&self, h: &Vector3<f64>, f: &Matrix3<f64>, z: &[f64; 4]) -> f64 {
            let mut s = *self;
            let mut total = 0.0;
            for v in z.iter() {
                s.predict(f, 0.9);
                total += s.update(*v, h);
            }
            total + s.x.norm_squared()
        }
        #[matgrad::gradient(wrt = h, value)]
        pub fn long(&self, h: &Vector3<f64>, f: &Matrix3<f64>, z: &[f64; 24]) -> f64 {
            let mut s = *self;
            let mut total = 0.0;
            for i in 0..24 {
                s.predict(f, 0.9);
                total += s.update(z[i], h);
            }
            s.reset();
            total + s.x.norm_squared() + s.p.trace()
        }
    }
    fn scale(v: &mut Vector3<f64>, k: f64) {
        *v *= k;
        v[0] += 1.0;
    }
    fn scale_twice(v: &mut Vector3<f64>, k: f64) {
        scale(v, k);
        v.x = v.x.sin();
        scale(&mut *v, k);
    }
    fn bump(a: &mut f64, b: &mut [f64; 3], by: f64) -> f64 {
        *a += by;
        b[1] *= *a;
        for v in b.iter_mut() {
            *v += by;
        }
        *a * by
    }
    fn fill(m: &mut Matrix3<f64>, x: &Vector3<f64>) {
        for j in 0..3 {
            let mut c = m.column_mut(j);
            c.copy_from(&(x * (j as f64 + 1.0)));
            c[0] = 2.0;
        }
    }
    #[matgrad::gradient(wrt = x, value)]
    #[matgrad::hessian(wrt = x)]
    pub fn f(x: &Vector3<f64>, k: f64) -> f64 {
        let mut v = x * 2.0;
        scale_twice(&mut v, k);
        let mut b = [x[0], x[1] * x[2], k];
        let mut t = x.norm();
        let w = bump(&mut t, &mut b, k * x[1]);
        let i = 0;
        let mut vs = [v, *x];
        scale(&mut vs[i + 1], t);
        bump(&mut vs[0].y, &mut b, 0.3);
        let mut m = Matrix3::zeros();
        fill(&mut m, &vs[1]);
        v.norm() + w + t * b[1] + b[0] * b[2] + vs[0].dot(&vs[1]) + m.determinant() + m[(1, 2)]
    }
}

#[test]
fn f() {
    let x: Vector3<f64> = any(3);
    let (v, g) = kalman::f_value_and_grad(&x, 0.7);
    agree(&v, &kalman::f(&x, 0.7), 1e-12, "value");
    agree(&g, &slope(|x| kalman::f(x, 0.7), &x), 1e-7, "grad");
    let h = kalman::f_hess(&x, 0.7);
    agree_dense(&DMatrix::from_column_slice(3, 3, h.as_slice()), &differences(|x| kalman::f_grad(x, 0.7), &x), 1e-6, "hess");
}
#[test]
fn filter() {
    let (h, f): (Vector3<f64>, Matrix3<f64>) = (any(3), any(4));
    let s = kalman::Filter { x: any(5), p: Matrix3::identity() * 2.0 };
    let z = [0.3, -0.2, 0.7, 0.1];
    let (v, g) = s.cost_value_and_grad(&h, &f, &z);
    agree(&v, &s.cost(&h, &f, &z), 1e-12, "value");
    agree(&g, &slope(|h| s.cost(h, &f, &z), &h), 1e-7, "grad");
    let hess = s.cost_hess(&h, &f, &z);
    agree_dense(&DMatrix::from_column_slice(3, 3, hess.as_slice()), &differences(|x| s.cost_grad(x, &f, &z), &h), 1e-6, "hess");
    let z = ::core::array::from_fn(|i| (i as f64 * 0.7).sin());
    let f = f * 0.5;
    let (v, g) = s.long_value_and_grad(&h, &f, &z);
    agree(&v, &s.long(&h, &f, &z), 1e-12, "value");
    agree(&g, &slope(|h| s.long(h, &f, &z), &h), 1e-7, "grad");
}

#[matgrad::module]
mod own_methods {
    use nalgebra::Vector3;
    #[derive(Clone, Copy)]
    pub struct S {
        pub x: Vector3<f64>,
        pub k: f64,
    }
    impl S {
        fn apply(&mut self, u: &Vector3<f64>) {
            self.x += u * self.k;
        }
        fn fill(&mut self, v: f64) {
            self.x.fill(v);
            self.k *= v;
        }
        fn normalize_mut(&mut self) -> f64 {
            let n = self.x.norm() + 1.0;
            self.x /= n;
            n
        }
        fn axpy(&mut self, a: f64, x: &Vector3<f64>, b: f64) {
            self.x.axpy(a, x, b);
        }
    }
    #[matgrad::gradient(wrt = x, value)]
    pub fn f(x: &Vector3<f64>, s: &S) -> f64 {
        let mut s = *s;
        s.apply(x);
        let n = s.normalize_mut();
        s.axpy(x[1], x, 0.5);
        let mut t = S { x: *x, k: 2.0 };
        t.fill(x[0]);
        t.apply(&s.x);
        let r = &mut t;
        r.axpy(1.0, x, n);
        r.k += x[2];
        s.x.dot(&t.x) * t.k + s.k
    }
}
#[test]
fn methods_of_a_struct_are_its_own() {
    let x: Vector3<f64> = any(3);
    let s = own_methods::S { x: any(5), k: 0.7 };
    let (v, g) = own_methods::f_value_and_grad(&x, &s);
    agree(&v, &own_methods::f(&x, &s), 1e-13, "value");
    agree(&g, &slope(|x| own_methods::f(x, &s), &x), 1e-7, "grad");
}

#[matgrad::module]
mod in_loops {
    use nalgebra::{Matrix3, SVector, Vector3};
    #[derive(Clone, Copy)]
    pub struct S {
        pub x: f64,
        pub c: f64,
    }
    fn g(v: &mut f64, k: f64) {
        for _ in 0..17 {
            *v *= k;
        }
        *v += 1.0;
    }
    fn g2(v: &mut SVector<f64, 20>, k: f64) {
        for i in 0..20 {
            v[i] *= k;
        }
        for e in v.iter_mut() {
            *e += 0.1;
        }
    }
    fn g3(v: &mut Vector3<f64>, k: f64) {
        for i in 0..20 {
            v[i % 3] += k;
            v[0] *= 0.9;
        }
    }
    fn g4(m: &mut Matrix3<f64>, k: f64) {
        for i in 0..20 {
            m.column_mut(i % 3).scale_mut(k);
        }
    }
    fn g5(a: &mut [f64; 20], k: f64) {
        for i in 0..20 {
            a[i] *= k;
        }
        for e in a.iter_mut() {
            *e *= k;
        }
    }
    fn g6(s: &mut S, k: f64) -> f64 {
        for _ in 0..20 {
            s.x *= k;
            g(&mut s.x, k);
        }
        s.x
    }
    fn tail(v: &mut Vector3<f64>, k: f64) {
        v.scale_mut(k)
    }
    #[matgrad::gradient(wrt = x, value)]
    #[matgrad::differential(wrt = x)]
    #[matgrad::hessian(wrt = x)]
    pub fn f(x: &Vector3<f64>, k: f64) -> f64 {
        let mut w = x[0];
        g(&mut w, k);
        let mut v = SVector::<f64, 20>::from_fn(|i, _| x[i % 3]);
        g2(&mut v, k);
        let mut u = *x;
        g3(&mut u, k * x[1]);
        let mut m = x * x.transpose();
        g4(&mut m, k);
        let mut a = [x[0]; 20];
        g5(&mut a, k);
        let mut s = S { x: x[2], c: k };
        let t = g6(&mut s, k);
        for _ in 0..20 {
            g(&mut w, 0.99);
            tail(&mut u, 0.98);
        }
        if k > 0.0 {
            u.scale_mut(x[0])
        } else {
            u.neg_mut()
        }
        w * w + v.norm_squared() + u.dot(x) + m.trace() + m[(0, 1)] + a[3] * a[19] + s.x * t + s.c
    }
}
#[test]
fn what_is_lent_changes_in_loops() {
    let x: Vector3<f64> = any(3);
    let (v, g) = in_loops::f_value_and_grad(&x, 0.9);
    agree(&v, &in_loops::f(&x, 0.9), 1e-12, "value");
    agree(&g, &slope(|x| in_loops::f(x, 0.9), &x), 1e-7, "grad");
    let h = in_loops::f_hess(&x, 0.9);
    agree_dense(&DMatrix::from_column_slice(3, 3, h.as_slice()), &differences(|x| in_loops::f_grad(x, 0.9), &x), 1e-6, "hess");
    let u: Vector3<f64> = any(5);
    agree(&in_loops::f_diff(&x, 0.9, &u), &g.dot(&u), 1e-11, "diff");
}

/// Functions that end early, at different places, and give what they have changed until then.
#[matgrad::module]
mod ending {
    use nalgebra::{Vector2, Vector3};

    pub struct Filter {
        pub at: Vector2<f64>,
        pub gain: f64,
        pub steps: usize,
    }

    impl Filter {
        fn update(&mut self, z: f64, k: f64) -> f64 {
            if k > 3.0 {
                return z * self.gain;
            }
            self.at[0] += z * k;
            if k < 1.0 {
                self.gain *= z;
                return self.at[1];
            }
            self.at *= z;
            self.steps += 1;
            self.at[0]
        }

        fn of_all(&mut self, x: &Vector3<f64>, k: f64) {
            for i in 0..3 {
                if k > i as f64 {
                    self.at[1] += x[i];
                    continue;
                }
                if k < -1.0 {
                    return;
                }
                self.gain *= x[i];
            }
            self.at[0] *= self.gain;
        }

        fn scale(&mut self, by: f64) -> f64 {
            self.gain *= by;
            self.steps += 1;
            self.gain * 2.0
        }
    }

    fn lift(a: &mut f64, k: f64) {
        if k > 3.0 {
            return;
        }
        *a += k;
        if k < 0.5 {
            *a *= *a
        }
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn twice(x: &Vector3<f64>, k: f64) -> f64 {
        let mut s = Filter { at: Vector2::new(x[0], x[1] * x[2]), gain: x[2], steps: 1 };
        let u = s.update(x[1], k);
        let v = s.update(x[0] * x[0], k);
        s.at[0] * s.gain + u * s.at[1] + v * s.steps as f64
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn of_all(x: &Vector3<f64>, k: f64) -> f64 {
        let mut s = Filter { at: Vector2::new(x[0], x[1] * x[2]), gain: x[2], steps: 1 };
        s.of_all(x, k);
        s.at[0] * s.gain + s.at[1]
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn in_a_loop(x: &Vector3<f64>, k: f64) -> f64 {
        let mut s = Filter { at: Vector2::new(x[0], x[1] * x[2]), gain: x[2], steps: 1 };
        for i in 0..20 {
            s.update(x[i % 3], k);
        }
        s.at[0] * s.gain + s.at[1]
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn without_a_value(x: &Vector3<f64>, k: f64) -> f64 {
        let mut s = x[0] * x[1];
        lift(&mut s, k);
        s * s
    }

    /// What changes is constant, and so is the value.
    #[matgrad::gradient(wrt = x, value)]
    pub fn of_constants(x: &Vector3<f64>, k: f64) -> f64 {
        let mut s = Filter { at: Vector2::new(k, 1.0), gain: k, steps: 0 };
        let t = s.scale(k);
        s.scale(0.5);
        x.norm_squared() * t * s.gain + x[0] * s.steps as f64
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn exchanged(x: &Vector3<f64>, k: f64) -> f64 {
        let (mut a, mut b) = (*x, x * k);
        std::mem::swap(&mut a[0], &mut b[1]);
        let old = std::mem::replace(&mut a, b);
        let c = std::mem::replace(&mut b[2], k * old[1]);
        let (mut u, mut v) = ([k, 2.0], [k * 3.0, 1.0]);
        std::mem::swap(&mut u, &mut v);
        a.dot(&old) * c + b.norm() * u[0] * v[0]
    }
}

#[test]
fn what_is_changed_before_an_early_end_is_followed() {
    type F = fn(&Vector3<f64>, f64) -> f64;
    type G = fn(&Vector3<f64>, f64) -> (f64, Vector3<f64>);
    let x: Vector3<f64> = any(6);
    let all: [(&str, F, G); 6] = [
        ("twice", ending::twice, ending::twice_value_and_grad),
        ("of all", ending::of_all, ending::of_all_value_and_grad),
        ("in a loop", ending::in_a_loop, ending::in_a_loop_value_and_grad),
        ("without a value", ending::without_a_value, ending::without_a_value_value_and_grad),
        ("of constants", ending::of_constants, ending::of_constants_value_and_grad),
        ("exchanged", ending::exchanged, ending::exchanged_value_and_grad),
    ];
    for (name, f, companion) in all {
        for k in [-2.0, 0.3, 1.5, 4.0] {
            let (value, gradient) = companion(&x, k);
            agree(&value, &f(&x, k), 1e-12, name);
            agree(&gradient, &slope(|x| f(x, k), &x), 1e-6, name);
        }
    }
}
