//! The second derivative as a picture: which entries are never anything but zero, and the signs of the rest.

use serde::Serialize;

use crate::numbers::evaluated;
use crate::{Answer, Block, Question};

/// A Hessian to be drawn.
#[derive(Debug, Default, Serialize)]
pub struct Hessian {
    /// The variable.
    pub variable: String,
    /// The entries, row by row.
    pub entries: Vec<Vec<f64>>,
    /// Which of them are zero at other points too.
    pub zeros: Vec<Vec<bool>>,
    /// The eigenvalues, from the least to the largest.
    pub eigenvalues: Vec<f64>,
    /// Why there is nothing to be drawn.
    pub why: Option<String>,
}

/// A picture has at most so many rows.
const MOST: usize = 40;

impl Hessian {
    /// That of a question's function in the first of its variables.
    pub fn of(question: &Question) -> Hessian {
        drawn(question).unwrap_or_else(|why| Hessian { why: Some(why), ..Hessian::default() })
    }
}

fn drawn(question: &Question) -> Result<Hessian, String> {
    let variable = question.variables.first().ok_or("there is no variable")?.clone();
    let question = Question {
        attribute: "hessian".to_owned(),
        variables: vec![variable.clone()],
        denominator: false,
        entered: question.entered.clone(),
        ..question.clone()
    };
    let answer = Answer::to(&question);
    if let Some(fault) = answer.faults.into_iter().next() {
        return Err(fault.message);
    }
    let derived = answer.derived.ok_or("there is no second derivative")?;
    if let Some(why) = derived.why {
        return Err(why);
    }
    let blocks: Vec<Block> = derived.slots.into_iter().map(|slot| slot.block).collect();
    let is_part = |name: &str| name == variable || name.strip_prefix(&variable).is_some_and(|rest| rest.starts_with('.'));
    let size: usize = blocks.iter().filter(|block| is_part(&block.name)).map(|block| block.rows.concat().len()).sum();
    if size > MOST {
        return Err(format!("of {size} numbers there is no picture; it has at most {MOST} rows"));
    }
    // The point, and two beside it.
    let points = [0.0, 0.013, -0.017].map(|shift| {
        let moved = |block: &Block| {
            let mut block = block.clone();
            if is_part(&block.name) {
                let numbers = block.rows.iter_mut().flatten().enumerate();
                numbers.for_each(|(k, x)| *x += shift * (1.0 + 0.3 * ((3 * k + 1) as f64).sin()));
            }
            block
        };
        blocks.iter().map(moved).collect::<Vec<_>>()
    });
    let mut found = Vec::new();
    for point in &points {
        let numbers = evaluated(&question, point)?;
        found.push(numbers.derivatives.first().ok_or("there is no second derivative")?.derived.by_rows());
    }
    let [entries, right, left]: [Vec<Vec<f64>>; 3] = found.try_into().map_err(|_| "there are three points")?;
    let zeros = (0..entries.len())
        .map(|i| (0..entries.len()).map(|j| [&entries, &right, &left].iter().all(|at| at[i][j] == 0.0)).collect())
        .collect();
    let eigenvalues = eigenvalues(entries.clone());
    Ok(Hessian { variable, entries, zeros, eigenvalues, why: None })
}

/// The eigenvalues of a symmetric matrix by Jacobi's rotations, in order.
fn eigenvalues(mut a: Vec<Vec<f64>>) -> Vec<f64> {
    let n = a.len();
    for _ in 0..50 {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j] * a[i][j]).sum();
        let all: f64 = a.iter().flatten().map(|x| x * x).sum();
        if off.is_nan() || off <= 1e-30 * all {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] == 0.0 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for row in a.iter_mut() {
                    let (x, y) = (row[p], row[q]);
                    (row[p], row[q]) = (c * x - s * y, s * x + c * y);
                }
                let (above, below) = a.split_at_mut(q);
                for (x, y) in above[p].iter_mut().zip(&mut below[0]) {
                    (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
                }
            }
        }
    }
    let mut values: Vec<f64> = (0..n).map(|k| a[k][k]).collect();
    values.sort_by(f64::total_cmp);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvalues_are_those_of_the_second_difference() {
        // 2 − 2 cos(kπ/(n + 1))
        let n = 6;
        let a = (0..n).map(|i: usize| (0..n).map(|j| [2.0, -1.0, 0.0][i.abs_diff(j).min(2)]).collect()).collect();
        for (k, value) in eigenvalues(a).into_iter().enumerate() {
            let wanted = 2.0 - 2.0 * ((k + 1) as f64 * std::f64::consts::PI / (n + 1) as f64).cos();
            assert!((value - wanted).abs() < 1e-12, "{value} {wanted}");
        }
        let two: Vec<f64> = eigenvalues(vec![vec![1.0, 2.0], vec![2.0, -2.0]]);
        assert!((two[0] + 3.0).abs() < 1e-12 && (two[1] - 2.0).abs() < 1e-12, "{two:?}");
    }
}
