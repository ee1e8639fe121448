//! Values and gradients by matgrad against hand-written code and dual numbers.
//!
//! ```text
//! cargo bench --bench workloads            # all of them
//! cargo bench --bench workloads -- w1 w7   # those whose names contain w1 or w7
//! benches/run.sh                           # with default flags, then with -C target-cpu=native
//! ```
//!
//! w1 to w10 are the workloads of the yardstick; the others have other shapes. Columns: matgrad by
//! value, matgrad in place, nalgebra by hand, the expert's code (in place), dual numbers; then ratios.
#![allow(missing_docs, clippy::too_many_arguments)]

mod annotated;
mod dual;
mod expert;
mod lanes;
mod plain;
mod table;
#[path = "../common/timer.rs"]
mod timer;

use nalgebra::{SMatrix, SVector, Vector2, Vector3};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use table::{Row, Who, Workload};
use timer::Options;

/// Standard normal, near enough.
fn normal(rng: &mut StdRng) -> f64 {
    (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0
}

fn random<const R: usize, const C: usize>(rng: &mut StdRng) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|_, _| normal(rng))
}

fn zero<const R: usize, const C: usize>() -> SMatrix<f64, R, C> {
    SMatrix::zeros()
}

/// A symmetric positive definite matrix.
fn definite<const N: usize>(rng: &mut StdRng) -> SMatrix<f64, N, N> {
    let b = random::<N, N>(rng);
    b * b.transpose() + SMatrix::identity() * 3.0
}

macro_rules! quadratic {
    ($rows:ident, $options:ident, $rng:ident, $name:literal, $n:literal, $expert:ident, $value:ident, $into:ident) => {{
        let input = (random::<$n, $n>(&mut $rng), random::<$n, 1>(&mut $rng));
        let workload = Workload::new($name, &input)
            .value(Who::Matgrad, |(a, x)| annotated::$value(a, x))
            .place(Who::Into, (0.0, zero::<$n, 1>()), |(a, x), out| out.0 = annotated::$into(a, x, &mut out.1))
            .value(Who::Plain, |(a, x)| plain::quadratic(a, x))
            .place(Who::Expert, (0.0, zero::<$n, 1>()), |(a, x), out| out.0 = expert::$expert(a, x, &mut out.1));
        let workload = if $n <= 16 { workload.value(Who::Dual, |(a, x)| dual::quadratic(a, x)) } else { workload };
        $rows.extend(workload.report(&$options));
    }};
}

macro_rules! regression {
    ($rows:ident, $options:ident, $rng:ident, $name:literal, $m:literal, $k:literal, $value:ident, $into:ident) => {{
        let input = (random::<$m, $k>(&mut $rng), random::<$m, 1>(&mut $rng), random::<$k, 1>(&mut $rng));
        let workload = Workload::new($name, &input)
            .value(Who::Matgrad, |(x, y, w)| annotated::$value(x, y, w))
            .place(Who::Into, (0.0, zero::<$k, 1>()), |(x, y, w), out| out.0 = annotated::$into(x, y, w, &mut out.1))
            .value(Who::Plain, |(x, y, w)| plain::regression(x, y, w))
            .place(Who::Expert, (0.0, zero::<$k, 1>()), |(x, y, w), out| out.0 = expert::regression(x, y, w, &mut out.1))
            .value(Who::Dual, |(x, y, w)| dual::regression(x, y, w));
        $rows.extend(workload.report(&$options));
    }};
}

fn main() {
    let options = Options::read();
    let mut rng = StdRng::seed_from_u64(7);
    let mut rows: Vec<Row> = vec![];
    println!("{}", Row::HEADING);

    quadratic!(rows, options, rng, "w1_3", 3, quadratic_small, quadratic_3_value_and_grad, quadratic_3_value_and_grad_into);
    quadratic!(rows, options, rng, "w1_6", 6, quadratic_small, quadratic_6_value_and_grad, quadratic_6_value_and_grad_into);
    quadratic!(rows, options, rng, "w1_16", 16, quadratic_large, quadratic_16_value_and_grad, quadratic_16_value_and_grad_into);
    quadratic!(rows, options, rng, "w1_64", 64, quadratic_large, quadratic_64_value_and_grad, quadratic_64_value_and_grad_into);
    regression!(rows, options, rng, "w2_20x6", 20, 6, regression_20_6_value_and_grad, regression_20_6_value_and_grad_into);
    regression!(
        rows,
        options,
        rng,
        "w2_100x10",
        100,
        10,
        regression_100_10_value_and_grad,
        regression_100_10_value_and_grad_into
    );

    logistic(&mut rows, &options, &mut rng);
    factors(&mut rows, &options, &mut rng);
    networks(&mut rows, &options, &mut rng);
    gaussians(&mut rows, &options, &mut rng);
    jacobians(&mut rows, &options);
    mixture(&mut rows, &options, &mut rng);
    others(&mut rows, &options, &mut rng);

    table::summary(&rows);
}

fn logistic(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (random::<100, 10>(rng), random::<100, 1>(rng).map(f64::signum), random::<10, 1>(rng) * 0.5);
    let workload = Workload::new("w3g", &input)
        .value(Who::Matgrad, |(x, y, w)| annotated::logistic_value_and_grad(x, y, w))
        .place(Who::Into, (0.0, zero::<10, 1>()), |(x, y, w), out| {
            out.0 = annotated::logistic_value_and_grad_into(x, y, w, &mut out.1)
        })
        .value(Who::Plain, |(x, y, w)| plain::logistic(x, y, w))
        .place(Who::Expert, (0.0, zero::<10, 1>()), |(x, y, w), out| {
            out.0 = expert::logistic::<false>(x, y, w, &mut out.1, &mut [0.0; 100])
        })
        .value(Who::Dual, |(x, y, w)| dual::logistic(x, y, w));
    rows.extend(workload.report(options));

    let none = (0.0, zero::<10, 1>(), zero::<10, 10>());
    let workload = Workload::new("w3h", &input)
        .value(Who::Matgrad, |(x, y, w)| annotated::logistic_value_grad_hess(x, y, w))
        .place(Who::Into, none, |(x, y, w), out| {
            out.0 = annotated::logistic_value_grad_hess_into(x, y, w, &mut out.1, &mut out.2)
        })
        .value(Who::Plain, |(x, y, w)| plain::logistic_hessian(x, y, w))
        .place(Who::Expert, none, |(x, y, w), out| out.0 = expert::logistic_hessian(x, y, w, &mut out.1, &mut out.2))
        .value(Who::Dual, |(x, y, w)| dual::logistic_hessian(x, y, w));
    rows.extend(workload.report(options));
}

fn factors(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (random::<20, 20>(rng), random::<20, 5>(rng), random::<20, 5>(rng));
    let none = (0.0, zero::<20, 5>(), zero::<20, 5>());
    let workload = Workload::new("w4g", &input)
        .value(Who::Matgrad, |(t, u, v)| annotated::factors_value_and_grad(t, u, v))
        .place(Who::Into, none, |(t, u, v), out| out.0 = annotated::factors_value_and_grad_into(t, u, v, &mut out.1, &mut out.2))
        .value(Who::Plain, |(t, u, v)| plain::factors(t, u, v))
        .place(Who::Expert, none, |(t, u, v), out| out.0 = expert::factors(t, u, v, &mut out.1, &mut out.2));
    rows.extend(workload.report(options));

    let workload = Workload::new("w4h", &input)
        .value(Who::Matgrad, |(t, u, v)| annotated::factors_hess(t, u, v))
        .place(Who::Into, zero::<100, 100>(), |(t, u, v), out| annotated::factors_hess_into(t, u, v, out))
        .value(Who::Plain, |(_, _, v)| plain::factors_hessian(v))
        .place(Who::Expert, zero::<100, 100>(), |(_, _, v), out| expert::factors_hessian(v, out));
    rows.extend(workload.report(options));
}

fn networks(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (random::<8, 1>(rng), random::<16, 8>(rng), random::<16, 16>(rng), random::<16, 16>(rng), random::<1, 16>(rng));
    let none = (0.0, zero::<16, 8>(), zero::<16, 16>(), zero::<16, 16>(), zero::<1, 16>());
    let workload = Workload::new("w5", &input)
        .value(Who::Matgrad, |(x, a, b, c, d)| annotated::network_value_and_grad(x, a, b, c, d))
        .place(Who::Into, none, |(x, a, b, c, d), out| {
            out.0 = annotated::network_value_and_grad_into(x, a, b, c, d, &mut out.1, &mut out.2, &mut out.3, &mut out.4)
        })
        .value(Who::Plain, |(x, a, b, c, d)| plain::network(x, a, b, c, d))
        .place(Who::Expert, none, |(x, a, b, c, d), out| {
            out.0 = expert::network(x, a, b, c, d, &mut out.1, &mut out.2, &mut out.3, &mut out.4)
        });
    rows.extend(workload.report(options));

    let mut y = zero::<10, 1>();
    y[3] = 1.0;
    let input = (random::<16, 1>(rng), random::<32, 16>(rng) * 0.4, random::<10, 32>(rng), y);
    let none = (0.0, zero::<32, 16>(), zero::<10, 32>());
    let workload = Workload::new("w6", &input)
        .value(Who::Matgrad, |(x, a, b, y)| annotated::classifier_value_and_grad(x, a, b, y))
        .place(Who::Into, none, |(x, a, b, y), out| {
            out.0 = annotated::classifier_value_and_grad_into(x, a, b, y, &mut out.1, &mut out.2)
        })
        .value(Who::Plain, |(x, a, b, y)| plain::classifier(x, a, b, y))
        .place(Who::Expert, none, |(x, a, b, y), out| out.0 = expert::classifier(x, a, b, y, &mut out.1, &mut out.2));
    rows.extend(workload.report(options));
}

fn gaussians(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (definite::<6>(rng), random::<6, 1>(rng), random::<6, 1>(rng));
    let none = (0.0, zero::<6, 6>(), zero::<6, 1>());
    let workload = Workload::new("w7", &input)
        .value(Who::Matgrad, |(s, m, x)| annotated::gaussian_value_and_grad(s, m, x))
        .place(Who::Into, none, |(s, m, x), out| out.0 = annotated::gaussian_value_and_grad_into(s, m, x, &mut out.1, &mut out.2))
        .value(Who::Plain, |(s, m, x)| {
            let (f, s, d) = plain::gaussian(s, &(x - m));
            (f, s, -d)
        })
        .place(Who::Expert, none, |(s, m, x), out| out.0 = expert::gaussian(s, m, x, &mut out.1, &mut out.2));
    rows.extend(workload.report(options));
}

fn jacobians(rows: &mut Vec<Row>, options: &Options) {
    let camera = [0.1, -0.2, 0.3, 0.5, -0.4, -5.0, 500.0, 10.0, -7.0, 0.02, -0.003];
    let input = (SVector::from(camera), Vector3::new(0.7, -0.3, 1.2), 0.8, Vector2::new(20.0, 30.0));
    let none = (zero::<2, 1>(), zero::<2, 11>(), zero::<2, 3>(), zero::<2, 1>());
    let workload = Workload::new("w8", &input)
        .value(Who::Matgrad, |(c, p, w, f)| annotated::reprojection_value_and_jac(c, p, *w, f))
        .place(Who::Into, none, |(c, p, w, f), out| {
            out.0 = annotated::reprojection_value_and_jac_into(c, p, *w, f, &mut out.1, &mut out.2, &mut out.3)
        })
        .value(Who::Plain, |(c, p, w, f)| plain::reprojection(c, p, *w, f))
        .place(Who::Expert, none, |(c, p, w, f), out| {
            out.0 = expert::reprojection(c, p, *w, f, &mut out.1, &mut out.2, &mut out.3)
        });
    rows.extend(workload.report(options));

    let input = (SVector::from([1.0, 2.0, 0.4, 12.0, 0.3, 0.7]), 0.1);
    let none = (zero::<6, 1>(), zero::<6, 6>());
    let workload = Workload::new("w9", &input)
        .value(Who::Matgrad, |(s, dt)| annotated::motion_value_and_jac(s, *dt))
        .place(Who::Into, none, |(s, dt), out| out.0 = annotated::motion_value_and_jac_into(s, *dt, &mut out.1))
        .value(Who::Plain, |(s, dt)| plain::motion(s, *dt))
        .place(Who::Expert, none, |(s, dt), out| out.0 = expert::motion(s, *dt, &mut out.1))
        .value(Who::Dual, |(s, dt)| dual::motion(s, *dt));
    rows.extend(workload.report(options));
}

fn mixture(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (random::<5, 1>(rng), random::<2, 5>(rng) * 2.0, random::<3, 5>(rng) * 0.3, random::<2, 1000>(rng) * 2.0);
    let none = (0.0, zero::<5, 1>(), zero::<2, 5>(), zero::<3, 5>());
    let workload = Workload::new("w10", &input)
        .value(Who::Matgrad, |(a, m, q, x)| annotated::mixture_value_and_grad(a, m, q, x))
        .place(Who::Into, none, |(a, m, q, x), out| {
            out.0 = annotated::mixture_value_and_grad_into(a, m, q, x, &mut out.1, &mut out.2, &mut out.3)
        })
        .value(Who::Plain, |(a, m, q, x)| plain::mixture(a, m, q, x))
        .place(Who::Expert, none, |(a, m, q, x), out| out.0 = expert::mixture(a, m, q, x, &mut out.1, &mut out.2, &mut out.3))
        .value(Who::Dual, |(a, m, q, x)| dual::mixture(a, m, q, x));
    rows.extend(workload.report(options));
}

fn others(rows: &mut Vec<Row>, options: &Options, rng: &mut StdRng) {
    let input = (definite::<16>(rng), random::<16, 1>(rng));
    let none = (0.0, zero::<16, 16>(), zero::<16, 1>());
    let workload = Workload::new("gaussian_16", &input)
        .value(Who::Matgrad, |(s, x)| annotated::gaussian_16_value_and_grad(s, x))
        .place(Who::Into, none, |(s, x), out| out.0 = annotated::gaussian_16_value_and_grad_into(s, x, &mut out.1, &mut out.2))
        .value(Who::Plain, |(s, x)| plain::gaussian(s, x))
        .place(Who::Expert, none, |(s, x), out| out.0 = expert::gaussian_16(s, x, &mut out.1, &mut out.2));
    rows.extend(workload.report(options));

    let input = (random::<8, 8>(rng), random::<8, 8>(rng), random::<8, 8>(rng), random::<8, 8>(rng));
    let none = (0.0, zero::<8, 8>(), zero::<8, 8>(), zero::<8, 8>());
    let workload = Workload::new("attention_8", &input)
        .value(Who::Matgrad, |(q, k, v, t)| annotated::attention_value_and_grad(q, k, v, t))
        .place(Who::Into, none, |(q, k, v, t), out| {
            out.0 = annotated::attention_value_and_grad_into(q, k, v, t, &mut out.1, &mut out.2, &mut out.3)
        })
        .value(Who::Plain, |(q, k, v, t)| plain::attention(q, k, v, t))
        .place(Who::Expert, none, |(q, k, v, t), out| out.0 = expert::attention(q, k, v, t, &mut out.1, &mut out.2, &mut out.3));
    rows.extend(workload.report(options));

    let input = (random::<24, 8>(rng), random::<8, 6>(rng), random::<6, 16>(rng), random::<24, 16>(rng));
    let none = (0.0, zero::<8, 6>());
    let workload = Workload::new("chain", &input)
        .value(Who::Matgrad, |(a, x, b, c)| annotated::chain_value_and_grad(a, x, b, c))
        .place(Who::Into, none, |(a, x, b, c), out| out.0 = annotated::chain_value_and_grad_into(a, x, b, c, &mut out.1))
        .value(Who::Plain, |(a, x, b, c)| plain::chain(a, x, b, c))
        .place(Who::Expert, none, |(a, x, b, c), out| out.0 = expert::chain(a, x, b, c, &mut out.1));
    rows.extend(workload.report(options));

    let input = (random::<3, 3>(rng) * 0.2 + SMatrix::identity(), 1.3, 0.7, random::<3, 3>(rng));
    let workload = Workload::new("neo_hookean", &input)
        .value(Who::Matgrad, |(f, mu, la, v)| annotated::neo_hookean_hvp(f, *mu, *la, v))
        .value(Who::Plain, |(f, mu, la, v)| plain::neo_hookean(f, *mu, *la, v))
        .value(Who::Expert, |(f, mu, la, v)| expert::neo_hookean(f, *mu, *la, v));
    rows.extend(workload.report(options));

    let input = (random::<48, 12>(rng), random::<48, 1>(rng), random::<12, 1>(rng), 0.3);
    let none = (0.0, zero::<12, 1>());
    let workload = Workload::new("ridge<48, 12>", &input)
        .value(Who::Matgrad, |(x, y, w, la)| annotated::ridge_value_and_grad(x, y, w, *la))
        .place(Who::Into, none, |(x, y, w, la), out| out.0 = annotated::ridge_value_and_grad_into(x, y, w, *la, &mut out.1))
        .value(Who::Plain, |(x, y, w, la)| plain::ridge(x, y, w, *la))
        .place(Who::Expert, none, |(x, y, w, la), out| out.0 = expert::ridge(x, y, w, *la, &mut out.1));
    rows.extend(workload.report(options));
}
