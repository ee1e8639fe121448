//! Newton's method on real data, with the gradient, the Hessian and the step derived while this file
//! compiled.
//!
//! ```text
//! cargo run --release --example logistic
//! ```
//!
//! A logistic regression tells malignant from benign tumours in the Wisconsin breast-cancer set (569
//! samples, 30 measurements and an intercept; see `data/README.md`). Then one Newton step in a matrix
//! reaches the minimiser of ‖AXB − C‖². The picture goes to `examples/output/`.

#[path = "pictures/chart.rs"]
mod chart;
mod pictures;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use matgrad::{gradient, hessian, newton_step};
use nalgebra::{SMatrix, SVector};
use pictures::{BLUE, ORANGE};
use plotters::prelude::*;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

const SAMPLES: usize = 569;
const FEATURES: usize = 30;

/// The mean logistic loss with labels y = ±1, and a small ridge that keeps the weights finite.
#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
#[newton_step(wrt = w)]
fn loss(x: &SMatrix<f64, 569, 31>, y: &SVector<f64, 569>, w: &SVector<f64, 31>) -> f64 {
    let margins = (x * w).component_mul(y);
    margins.map(|m| matgrad::softplus(-m)).mean() + 0.5e-2 * w.norm_squared()
}

/// A least-squares problem whose unknown is a matrix.
#[gradient(wrt = x)]
#[newton_step(wrt = x)]
fn misfit(a: &SMatrix<f64, 9, 4>, x: &SMatrix<f64, 4, 5>, b: &SMatrix<f64, 5, 8>, c: &SMatrix<f64, 9, 8>) -> f64 {
    (a * x * b - c).norm_squared()
}

fn main() -> Result<(), Box<dyn Error>> {
    let Samples { x, y, names } = read_samples()?;
    println!("Logistic regression by Newton's method: {SAMPLES} samples, 31 weights\n");
    println!("step   loss                ‖gradient‖   ‖step‖");
    let start = Instant::now();
    let mut w = SVector::zeros();
    let mut history = Vec::new();
    loop {
        let (value, gradient) = loss_value_and_grad(&x, &y, &w);
        let step = loss_newton(&x, &y, &w).ok_or("the Hessian is singular")?;
        let (slope, length) = (gradient.norm(), step.norm());
        println!("{:4}   {value:.15}   {slope:.3e}    {length:.3e}", history.len());
        history.push((value, slope));
        if slope <= 1e-10 {
            break;
        }
        if history.len() > 10 {
            return Err("Newton's method did not converge in ten steps".into());
        }
        // Far from the minimum a step may go too far; then half of it is taken, and so on.
        let mut length = 1.0;
        while loss(&x, &y, &(w + step * length)) > value + 1e-12 {
            length /= 2.0;
        }
        w += step * length;
    }
    let steps = history.len() - 1;
    println!("\nconverged in {steps} steps, {:.1} ms", 1e3 * start.elapsed().as_secs_f64());
    let right = (*x * w).component_mul(&y).iter().filter(|margin| **margin > 0.0).count();
    println!("{right} of {SAMPLES} samples on the right side, {:.1} %", 100.0 * right as f64 / SAMPLES as f64);

    // The inverse of the Hessian of the whole loss is the covariance of the weights (Laplace).
    let hessian = loss_hess(&x, &y, &w);
    let asymmetry = (hessian - hessian.transpose()).amax();
    let covariance = hessian.cholesky().ok_or("the Hessian is not positive definite")?.inverse() / SAMPLES as f64;
    let score = |k: usize| w[k] / covariance[(k, k)].sqrt();
    println!("largest asymmetry of the Hessian: {asymmetry:.1e}\n");
    println!("the five clearest measurements     weight   standard error");
    let mut order: Vec<usize> = (0..FEATURES).collect();
    order.sort_by(|&a, &b| score(b).abs().total_cmp(&score(a).abs()));
    for &k in &order[..5] {
        println!("  {:28} {:9.3}   {:.3}", names[k], w[k], covariance[(k, k)].sqrt());
    }
    println!("\nconvergence   {}", draw(&history)?.display());

    println!("\nOne Newton step on ‖AXB − C‖², A 9×4, X 4×5, B 5×8, from a random X");
    let mut rng = StdRng::seed_from_u64(1);
    let mut entry = || rng.random_range(-1.0..1.0);
    let (a, b) = (SMatrix::from_fn(|_, _| entry()), SMatrix::from_fn(|_, _| entry()));
    let (x, c) = (SMatrix::from_fn(|_, _| entry()), SMatrix::from_fn(|_, _| entry()));
    let reached = x + misfit_newton(&a, &x, &b, &c).ok_or("the Hessian is singular")?;
    // The normal equations Aᵀ(AXB − C)Bᵀ = 0 hold at the minimiser.
    let residual = |x: &SMatrix<f64, 4, 5>| (a.transpose() * (a * x * b - c) * b.transpose()).norm();
    println!("  f        {:.12} → {:.12}", misfit(&a, &x, &b, &c), misfit(&a, &reached, &b, &c));
    println!("  ‖∇f‖     {:.1e} → {:.1e}", misfit_grad(&a, &x, &b, &c).norm(), misfit_grad(&a, &reached, &b, &c).norm());
    println!("  ‖Aᵀ(AXB − C)Bᵀ‖   {:.1e} → {:.1e}", residual(&x), residual(&reached));
    if residual(&reached) > 1e-10 {
        return Err("one step did not reach the minimiser".into());
    }
    Ok(())
}

/// Standardised measurements and a column of ones; y = 1 for malignant, −1 for benign.
struct Samples {
    x: Box<SMatrix<f64, SAMPLES, 31>>,
    y: SVector<f64, SAMPLES>,
    names: Vec<String>,
}

fn read_samples() -> Result<Samples, Box<dyn Error>> {
    let mut x = Box::new(SMatrix::<f64, SAMPLES, 31>::repeat(1.0));
    let mut y = SVector::zeros();
    let lines = include_str!("data/breast_cancer.csv").lines().skip(1);
    for (i, line) in lines.enumerate() {
        let numbers: Vec<f64> = line.split(',').map(str::parse).collect::<Result<_, _>>()?;
        let [measurements @ .., class] = &numbers[..] else {
            return Err("an empty line".into());
        };
        if measurements.len() != FEATURES || i >= SAMPLES {
            return Err(format!("line {} does not belong to a 569×30 table", i + 2).into());
        }
        for (j, measurement) in measurements.iter().enumerate() {
            x[(i, j)] = *measurement;
        }
        y[i] = if *class == 0.0 { 1.0 } else { -1.0 };
    }
    for j in 0..FEATURES {
        let mut column = x.column_mut(j);
        column.add_scalar_mut(-column.mean());
        let deviation = column.variance().sqrt();
        column.unscale_mut(deviation);
    }
    const OF: [&str; 10] = [
        "radius",
        "texture",
        "perimeter",
        "area",
        "smoothness",
        "compactness",
        "concavity",
        "concave points",
        "symmetry",
        "fractal dimension",
    ];
    let kinds = ["mean", "error of", "worst"].into_iter();
    let names = kinds.flat_map(|kind| OF.map(|of| format!("{kind} {of}"))).collect();
    Ok(Samples { x, y, names })
}

/// The norm of the gradient and the distance of the loss from its minimum, step by step.
fn draw(history: &[(f64, f64)]) -> Result<PathBuf, Box<dyn Error>> {
    let path = pictures::output("logistic-convergence.svg")?;
    let area = SVGBackend::new(&path, (640, 420)).into_drawing_area();
    area.fill(&WHITE)?;
    let minimum = history[history.len() - 1].0;
    let by_step = |value: &dyn Fn(&(f64, f64)) -> f64| {
        let points = history.iter().enumerate().map(|(k, row)| (k as f64, value(row)));
        points.filter(|point| point.1 > 0.0).collect::<Vec<_>>()
    };
    let slopes = by_step(&|row| row.1);
    let losses = by_step(&|row| row.0 - minimum);
    let low = slopes.iter().chain(&losses).map(|point| point.1).fold(1.0, f64::min);
    let power = |y: &f64| {
        let exponent = y.log10();
        if (exponent - exponent.round()).abs() < 1e-6 { format!("1e{exponent:.0}") } else { String::new() }
    };
    chart::lines(
        &area,
        "Newton's method on 569 samples, 31 weights",
        ("step", 0.0..(history.len() - 1) as f64),
        ((low / 3.0..10.0).log_scale(), &power),
        &[("norm of the gradient", BLUE, slopes), ("loss above its minimum", ORANGE, losses)],
    )?;
    area.present()?;
    drop(area);
    Ok(path)
}
