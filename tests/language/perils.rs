//! What is infinite or not a number where its arm is not taken: every companion is what it is without it.

/// One function for each of what exists in one arm alone, used in arms of other conditions after that.
macro_rules! where_it_is_not_taken {
    ($($name:ident: |$x:ident| $test:expr => $body:block at $bad:expr)*) => {$(
        mod $name {
            use crate::common::{agree, any, differences, slope};
            use matgrad::{gradient, hessian, hvp, jacobian};
            #[allow(unused_imports)]
            use nalgebra::{Matrix3, Vector3};

            #[gradient(wrt = x, value)]
            #[jacobian(wrt = x)]
            #[hessian(wrt = x)]
            #[hvp(wrt = x)]
            fn f(x: &Vector3<f64>, k: bool) -> f64 {
                let $x = x;
                let (a, b) = if $test {
                    let p: Vector3<f64> = $body;
                    (p.dot(x) + p.x, p * x[1] + p.component_mul(x))
                } else {
                    (x[0] * x[1], x * 2.0)
                };
                let c = if k { a * b.x } else { b.y * x[2] };
                let d = if x[2] > 0.0 { b.z * a + c * b.y } else { (b.x - a) * x[1] };
                c * d * x[2] + a + if x[1] > 0.2 { b.dot(x) } else { d * a }
            }

            #[test]
            fn is_not_in_the_way() {
                let v = any::<3, 1>(80);
                let bad: Vector3<f64> = $bad;
                for x in [bad, Vector3::new(bad.x, -bad.y, 0.3), Vector3::new(0.4, 0.3, -0.2), Vector3::new(0.3, -0.6, 0.5)] {
                    for k in [true, false] {
                        let (value, grad) = f_value_and_grad(&x, k);
                        let wanted = slope(|x| f(x, k), &x);
                        agree(&value, &f(&x, k), 1e-12, "the value");
                        agree(&grad, &wanted, 1e-6, "the gradient");
                        agree(&f_jac(&x, k), &wanted.transpose(), 1e-6, "the Jacobian");
                        let hessian = f_hess(&x, k);
                        agree(&hessian, &differences(|x| f_grad(x, k), &x), 1e-5, "the Hessian");
                        agree(&f_hvp(&x, k, &v), &(hessian * v), 1e-9, "the Hessian applied");
                    }
                }
            }
        }
    )*};
}

where_it_is_not_taken! {
    roots: |x| x[0] > 0.0 => { x * x[0].sqrt() } at Vector3::new(-1.0, 0.7, 0.2)
    logarithms: |x| x[0] > 0.0 => { x * x[0].ln() + Vector3::new(1.0, x[0].ln(), 2.0) } at Vector3::new(-1.0, 0.7, 0.2)
    inverses: |x| x[0].abs() > 0.1 => { x / x[0] } at Vector3::new(0.0, 0.7, 0.2)
    powers: |x| x[0] > 0.0 => { x * x[0].powf(x[1]) } at Vector3::new(-1.0, 0.7, 0.2)
    angles: |x| x[0] < 1.0 => { x * x[0].acos() } at Vector3::new(1.5, 0.7, 0.2)
    exponentials: |x| x[0] < 1.0 => { x.map(|e| (e * 2.0).exp()) } at Vector3::new(800.0, 0.7, 0.2)
    units: |x| x.norm() > 0.1 => { x.normalize() } at Vector3::zeros()
    matrices: |x| x[0].abs() > 0.1 => { (Matrix3::identity() * x[0]).try_inverse().unwrap() * x } at Vector3::new(0.0, 0.7, 0.2)
    determinants: |x| x[0] > 0.1 => { x * Matrix3::from_diagonal(&x.map(|e| e * e * x[0])).determinant().ln() }
        at Vector3::new(0.0, 0.7, 0.2)
    elements: |x| x.min() > -1.0 => { x.map(|e| (1.0 + e).sqrt()) } at Vector3::new(-3.0, 0.7, 0.2)
}

/// A literal 0 in the denominator of an arm that is never taken, and x √x at 0.
mod at_zero {
    use crate::common::agree;
    use matgrad::{differential, gradient};
    use nalgebra::Vector3;

    #[gradient(wrt = t)]
    fn never_taken(t: f64) -> f64 {
        let zero = Vector3::<f64>::zeros();
        let unit = zero.try_normalize(0.4).unwrap_or(zero).component_mul(&Vector3::new(0.5, t, 1.0));
        let ratio = if t > 1e9 { t / 0.0 } else { t };
        unit.norm_squared() + ratio
    }

    #[gradient(wrt = x)]
    #[differential(wrt = x)]
    fn powers_by_roots(x: f64) -> f64 {
        x * x.sqrt() + 3.0 * x.sqrt() * x * 2.0
    }

    #[test]
    fn what_is_divided_by_0() {
        assert_eq!(never_taken_grad(0.7), 1.0);
        for x in [0.0, 1e-300, 0.3, 4.0_f64] {
            agree(&powers_by_roots_grad(x), &(10.5 * x.sqrt()), 1e-14, "the gradient");
            agree(&powers_by_roots_diff(x, 2.0), &(21.0 * x.sqrt()), 1e-14, "the differential");
        }
    }
}

/// Arms within arms that are asked for in another order by what comes after them.
mod of_several_kinds {
    use crate::common::{agree, differences, slope};
    use matgrad::{gradient, hessian};
    use nalgebra::Vector3;

    #[gradient(wrt = x)]
    #[hessian(wrt = x)]
    fn f(x: &Vector3<f64>) -> f64 {
        let n = x.norm();
        let a = if n > 1e-6 { x / n } else { *x * 0.5 };
        let b = if x[0] > 0.0 { x[0].sqrt() * x[1].ln_1p() } else { x[0] * x[0] };
        let c = if x[1] != 0.0 { x[2] / x[1] } else { x[2] * 0.3 };
        let d = if x[2] > 0.0 { x[2].ln() * b } else { 0.0 };
        a.dot(x) + b * c + d
    }

    #[test]
    fn in_the_hessian_of_their_sum() {
        for x in [Vector3::new(-1.0, 0.3, 0.2), Vector3::new(1.0, 0.8, -0.2), Vector3::new(0.5, 0.6, 0.7)] {
            agree(&f_grad(&x), &slope(f, &x), 1e-7, "the gradient");
            agree(&f_hess(&x), &differences(f_grad, &x), 1e-6, "the Hessian");
        }
    }
}

/// What a loop adds up in an arm that is the same in all of its steps, times what exists in that arm alone.
mod with_sums {
    use crate::common::{agree, differences, slope};
    use matgrad::{gradient, hessian, jacobian};
    use nalgebra::{DMatrix, SVector, Vector2};

    #[gradient(wrt = g, value, into)]
    #[hessian(wrt = g)]
    #[jacobian(wrt = g)]
    fn of_what_is_held(w: &DMatrix<f64>, g: f64, from: usize) -> f64 {
        let mut held = None;
        for _ in from..3 {
            held = Some(0.5_f64);
        }
        let mut v = 0.0_f64;
        if let Some(held) = held {
            v += held;
        }
        let mut sum = 0.0;
        for row in w.row_iter() {
            sum += row.sum() * (v / g);
        }
        sum + g
    }

    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    #[jacobian(wrt = x)]
    fn of_roots(w: &SVector<f64, 30>, x: &Vector2<f64>, rooted: bool) -> f64 {
        let by = if rooted { x[0].sqrt() } else { x[1] };
        let mut sum = 0.0;
        for i in 0..30 {
            sum += w[i].sin() * by * x[1] + i as f64 * by;
        }
        sum * x[1]
    }

    #[test]
    fn is_not_in_the_way() {
        let w = DMatrix::from_fn(4, 3, |i, j| 0.3 * i as f64 - 0.2 * j as f64 + 0.1);
        for from in [0, 3] {
            let (value, grad) = of_what_is_held_value_and_grad(&w, 0.7, from);
            let mut into = 0.0;
            let again = of_what_is_held_value_and_grad_into(&w, 0.7, from, &mut into);
            let wanted = if from == 0 { 1.0 - 0.5 * w.sum() / 0.49 } else { 1.0 };
            agree(&[value, again], &[of_what_is_held(&w, 0.7, from); 2], 1e-14, "the value");
            agree(&[grad, into, of_what_is_held_jac(&w, 0.7, from)], &[wanted; 3], 1e-14, "the gradient");
            let second = if from == 0 { w.sum() / 0.343 } else { 0.0 };
            agree(&of_what_is_held_hess(&w, 0.7, from), &second, 1e-13, "the second derivative");
        }
        let w = SVector::<f64, 30>::from_fn(|i, _| 0.2 * i as f64 - 1.0);
        for (x, rooted) in [(Vector2::new(-0.5, 0.7), false), (Vector2::new(0.5, -0.7), true), (Vector2::new(0.0, 0.7), false)] {
            let (value, grad) = of_roots_value_and_grad(&w, &x, rooted);
            agree(&value, &of_roots(&w, &x, rooted), 1e-13, "the value");
            agree(&grad, &slope(|x| of_roots(&w, x, rooted), &x), 1e-6, "the gradient");
            agree(&of_roots_jac(&w, &x, rooted), &grad.transpose(), 1e-12, "the Jacobian");
            agree(&of_roots_hess(&w, &x, rooted), &differences(|x| of_roots_grad(&w, x, rooted), &x), 1e-5, "the Hessian");
        }
    }
}
