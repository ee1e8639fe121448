//! Data that hold references, and constants that are taken apart, summed up and chosen.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{gradient, hessian};
use nalgebra::{Point2, Vector3};

fn vectors(n: usize) -> Vec<Vector3<f64>> {
    (0..n as u64).map(any).collect()
}

macro_rules! functions {
    ($($name:ident($w:ident, $data:ident: $Data:ty = $make:expr) $body:block)*) => {$(
        #[test]
        fn $name() {
            #[gradient(wrt = $w, value)]
            #[hessian(wrt = $w)]
            fn f($w: &Vector3<f64>, $data: $Data) -> f64 $body
            for n in [0, 1, 3, 4, 5, 17] {
                let (w, all) = (any::<3, 1>(77), vectors(n));
                let make: fn(&[Vector3<f64>], &dyn Fn($Data)) = $make;
                make(&all, &|data| {
                    let (value, gradient) = f_value_and_grad(&w, data);
                    agree(&value, &f(&w, data), 1e-13, "the value");
                    agree(&gradient, &slope(|w| f(w, data), &w), 1e-8, "the gradient");
                    agree_dense(&dense(&f_hess(&w, data)), &differences(|w| f_grad(w, data), &w), 1e-7, "the Hessian");
                });
            }
        }
    )*};
}

functions! {
    references_by_index(w, data: &[&Vector3<f64>] = |all, with| with(&all.iter().collect::<Vec<_>>())) {
        let mut sum = 0.0;
        for i in 0..data.len() {
            sum += (data[i] - w).norm() + data[i].x * w.y;
        }
        sum
    }
    references_in_turn(w, data: &[&Vector3<f64>] = |all, with| with(&all.iter().collect::<Vec<_>>())) {
        let mut sum = 0.0;
        for p in data {
            sum += p.dot(w).sin();
        }
        for p in data.iter() {
            sum += (*p - w).norm_squared();
        }
        sum
    }
    references_to_numbers(w, data: &[&f64] = |all, with| with(&all.iter().map(|v| &v.x).collect::<Vec<_>>())) {
        data.iter().map(|v| (**v * w[0]).sin() * w[1]).sum::<f64>() + w[2].exp()
    }
    pairs_of_references(
        w,
        data: &[(&Vector3<f64>, &f64)] = |all, with| with(&all.iter().map(|v| (v, &v.y)).collect::<Vec<_>>())
    ) {
        let mut sum = 0.0;
        for (x, y) in data {
            sum += (x.dot(w) - **y).powi(2);
        }
        sum
    }
    references_to_arrays(
        w,
        data: &[&[f64; 3]] = |all, with| with(&all.iter().map(|v| &v.data.0[0]).collect::<Vec<_>>())
    ) {
        let mut sum = 0.0;
        for row in data {
            sum += row[0] * w[0] * w[1] + (row[1] * w[2]).sin();
        }
        sum
    }
    arrays_taken_apart(w, data: &[[Vector3<f64>; 2]] = |all, with| {
        with(&all.iter().map(|v| [*v, v * 0.3 + Vector3::x()]).collect::<Vec<_>>())
    }) {
        let mut sum = 0.0;
        for pair in data {
            let [p, q] = pair;
            sum += (p - q).dot(w) * w[0] + p.cross(w).norm_squared();
        }
        sum
    }
    sums_of_vectors(w, data: &[Vector3<f64>] = |all, with| with(all)) {
        let mean: Vector3<f64> = data.iter().sum::<Vector3<f64>>() / (data.len() as f64 + 1.0);
        let turned = data.iter().map(|p| p.cross(w)).sum::<Vector3<f64>>();
        let scaled: Vector3<f64> = data.iter().map(|p| p * w.x).sum();
        (turned - mean).norm_squared() + scaled.dot(w)
    }
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn chosen(x: &Vector3<f64>, k: usize) -> f64 {
    let Some(a) = (k > 2).then(|| x[0] * x[1]) else { return x[2].sin() };
    let b = (k > 3).then_some(a * x[2]).unwrap_or_default();
    let c = (x[0] > 0.0).then_some(x[1]).map(|v| v * a).unwrap_or_default();
    let ref d = a * b;
    dbg!(a * x[0]) + b + c * x[2] + d * x[1]
}

#[gradient(wrt = x)]
fn largest(x: &Vector3<f64>, k: &[Point2<f64>; 2]) -> f64 {
    let [p, q] = k;
    x.amax() * x.amin() * (p - q).norm()
}

#[derive(Clone, Copy)]
enum Kind {
    Plain,
    Above(f64),
    Wide { by: f64 },
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn left(x: &Vector3<f64>, k: usize, kind: Kind) -> f64 {
    let a = 'outer: {
        if x[0] > 0.3 {
            break 'outer x[1] * x[0];
        }
        for i in 0..3 {
            if x[i] * k as f64 > 1.0 {
                break 'outer x[i].exp();
            }
        }
        x[2] * x[2]
    };
    let b = match kind {
        Kind::Above(least) if x[1] > least => x[1] * least * x[2],
        Kind::Above(_) if k > 3 => a * x[0],
        Kind::Wide { by } if x[0] * by > x[2] => (x[0] * by).sin(),
        Kind::Plain | Kind::Wide { .. } => x.norm_squared(),
        Kind::Above(least) => a * least,
    };
    a * b
}

#[test]
fn what_conditions_choose() {
    for k in 0..6 {
        for seed in 0..4 {
            let x = any::<3, 1>(seed);
            agree(&chosen_grad(&x, k), &slope(|x| chosen(x, k), &x), 1e-9, "the gradient");
            agree_dense(&dense(&chosen_hess(&x, k)), &differences(|x| chosen_grad(x, k), &x), 1e-8, "the Hessian");
            for kind in [Kind::Plain, Kind::Above(-0.2), Kind::Above(0.4), Kind::Wide { by: 0.7 }, Kind::Wide { by: -1.5 }] {
                let wanted = slope(|x| left(x, k, kind), &x);
                agree(&left_grad(&x, k, kind), &wanted, 1e-9, "what blocks and arms are left by");
                let wanted = differences(|x| left_grad(x, k, kind), &x);
                agree_dense(&dense(&left_hess(&x, k, kind)), &wanted, 1e-8, "its second derivatives");
            }
            let points = [Point2::new(0.1, 0.7), Point2::new(-0.4, 0.2)];
            agree(&largest_grad(&x, &points), &slope(|x| largest(x, &points), &x), 1e-9, "the largest and the smallest");
        }
    }
}
