//! A table of any length, fitted in two ways: as a matrix and column of run-time length, and row by row.
//!
//! ```text
//! cargo run --release --example table
//! cargo run --release --example table -- measurements.csv
//! ```
//!
//! The file has a line of headings and then any number of rows of five numbers, the last of which is 0 or 1. Without one it
//! is made of the Wisconsin breast-cancer data (see `data/README.md`). Both ways fit the same logistic model by Newton's
//! method, in one pass over the rows for value, gradient and Hessian, without an allocation.

use std::error::Error;
use std::time::Instant;

use matgrad::{gradient, hessian};
use nalgebra::{DMatrix, DVector, Matrix5, MatrixXx4, Vector4, Vector5};

/// The mean loss of a table as it is: the model multiplies what is measured.
#[gradient(wrt = w, value)]
#[hessian(wrt = w, value)]
fn whole(w: &Vector5<f64>, x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let z = x * w;
    (z.map(matgrad::softplus) - z.component_mul(y)).sum() / x.nrows() as f64 + 1e-3 * w.norm_squared()
}

/// One measurement: four numbers, and whether it is one of those looked for.
struct Row {
    x: Vector4<f64>,
    y: bool,
}

/// The same loss row by row, as it would be written by hand.
#[gradient(wrt = w, value)]
#[hessian(wrt = w, value)]
fn by_rows(w: &Vector5<f64>, rows: &[(Vector4<f64>, bool)]) -> f64 {
    let mut loss = 0.0;
    for (x, y) in rows {
        let z = w[0] + w.fixed_rows::<4>(1).dot(x);
        loss += if *y { matgrad::softplus(-z) } else { matgrad::softplus(z) };
    }
    loss / rows.len() as f64 + 1e-3 * w.norm_squared()
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args().nth(1) {
        Some(path) => std::fs::read_to_string(path)?,
        None => of_tumours()?,
    };
    let rows = standardised(read(&text)?);
    let n = rows.len();
    println!("{n} rows");
    let y = DVector::from_iterator(n, rows.iter().map(|row| f64::from(u8::from(row.y))));
    let x = DMatrix::from_fn(n, 5, |i, j| if j == 0 { 1.0 } else { rows[i].x[j - 1] });
    let rows: Vec<(Vector4<f64>, bool)> = rows.into_iter().map(|row| (row.x, row.y)).collect();

    let first = fitted("as a matrix", |w| whole(w, &x, &y), |w| whole_value_grad_hess(w, &x, &y))?;
    let second = fitted("row by row", |w| by_rows(w, &rows), |w| by_rows_value_grad_hess(w, &rows))?;
    println!("\nweights  {:.6}", first.transpose());
    println!("apart    {:.1e}", (first - second).norm());
    let right = rows.iter().filter(|(x, y)| (first[0] + first.fixed_rows::<4>(1).dot(x) > 0.0) == *y).count();
    println!("{right} of {n} on the right side");
    if (first - second).norm() > 1e-9 * first.norm() {
        return Err("the two ways do not agree".into());
    }
    Ok(())
}

/// Newton's method, whose steps are halved where they go too far.
fn fitted(
    name: &str,
    loss: impl Fn(&Vector5<f64>) -> f64,
    derivatives: impl Fn(&Vector5<f64>) -> (f64, Vector5<f64>, Matrix5<f64>),
) -> Result<Vector5<f64>, Box<dyn Error>> {
    let (mut w, start) = (Vector5::zeros(), Instant::now());
    for step in 0..50 {
        let (value, gradient, hessian) = derivatives(&w);
        if gradient.norm() < 1e-11 {
            println!("{name:12} {step} steps, {:.1} ms, loss {value:.12}", 1e3 * start.elapsed().as_secs_f64());
            return Ok(w);
        }
        let mut change = -hessian.cholesky().ok_or("the Hessian is not positive definite")?.solve(&gradient);
        while loss(&(w + change)) > value + 1e-12 {
            change /= 2.0;
        }
        w += change;
    }
    Err("no minimum was found in fifty steps".into())
}

/// The rows of a table, however many there are.
fn read(text: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for (k, line) in text.lines().enumerate().skip(1) {
        let numbers: Vec<f64> = line.split(',').map(|number| number.trim().parse()).collect::<Result<_, _>>()?;
        let [a, b, c, d, y] = numbers[..] else { return Err(format!("line {} has not five numbers", k + 1).into()) };
        rows.push(Row { x: Vector4::new(a, b, c, d), y: y != 0.0 });
    }
    if rows.is_empty() { Err("the table has no rows".into()) } else { Ok(rows) }
}

/// Each column with mean 0 and standard deviation 1.
fn standardised(mut rows: Vec<Row>) -> Vec<Row> {
    let table = MatrixXx4::from_fn(rows.len(), |i, j| rows[i].x[j]);
    let (mean, deviation) = (table.row_mean(), table.row_variance().map(f64::sqrt));
    for row in &mut rows {
        row.x = (row.x - mean.transpose()).component_div(&deviation.transpose());
    }
    rows
}

/// Mean radius, texture, smoothness and symmetry of the cell nuclei, and whether the tumour is malignant.
fn of_tumours() -> Result<String, Box<dyn Error>> {
    let mut text = "radius, texture, smoothness, symmetry, malignant\n".to_owned();
    for line in include_str!("data/breast_cancer.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let class = fields.last().ok_or("an empty line")?;
        let chosen: Vec<&str> = [0, 1, 4, 8].iter().filter_map(|&k: &usize| fields.get(k).copied()).collect();
        text += &format!("{}, {}\n", chosen.join(", "), if *class == "0" { 1 } else { 0 });
    }
    Ok(text)
}
