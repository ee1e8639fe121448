//! Central differences, with Richardson's extrapolation.

/// A function of numbers, or why it has no value.
pub type Function<'f> = &'f dyn Fn(&[f64]) -> Result<Vec<f64>, String>;

/// The Jacobian of a function of numbers, a row for each number of its value.
///
/// # Errors
/// Where the function has no value near the point.
pub fn jacobian(f: Function<'_>, x: &[f64]) -> Result<Vec<Vec<f64>>, String> {
    let mut columns = Vec::new();
    for k in 0..x.len() {
        let slope = |h: f64| -> Result<Vec<f64>, String> {
            let at = |h: f64| {
                let mut moved = x.to_vec();
                moved[k] += h;
                // The step that was taken, after rounding.
                Ok::<_, String>((moved[k] - x[k], f(&moved)?))
            };
            let ((right, above), (left, below)) = (at(h)?, at(-h)?);
            Ok(above.iter().zip(&below).map(|(a, b)| (a - b) / (right - left)).collect())
        };
        let refined = |order: f64, coarse: &[f64], fine: &[f64]| -> Vec<f64> {
            fine.iter().zip(coarse).map(|(f, c)| f + (f - c) / (order - 1.0)).collect()
        };
        // The slopes with one step, and how far they are from those of the order below.
        let with = |h: f64| -> Result<Vec<(f64, f64)>, String> {
            let (coarse, middle, fine) = (slope(h)?, slope(h / 2.0)?, slope(h / 4.0)?);
            let (first, second) = (refined(4.0, &coarse, &middle), refined(4.0, &middle, &fine));
            Ok(refined(16.0, &first, &second).into_iter().zip(second).map(|(a, b)| (a, (a - b).abs())).collect())
        };
        let h = 2e-3 * x[k].abs().max(0.1);
        // Beside a pole only short steps will do; of each slope the one counts that is least uncertain.
        let steps = [1.0, 0.125, 0.015625].map(|part| with(part * h));
        let [first, others @ ..] = steps;
        let mut best = first?;
        for other in others {
            for (known, new) in best.iter_mut().zip(other?) {
                // What is no number is worse than all that is.
                if new.1 < known.1 || known.1.is_nan() {
                    *known = new;
                }
            }
        }
        columns.push(best.into_iter().map(|(slope, _)| slope).collect());
    }
    let height = columns.first().map_or(0, Vec::len);
    Ok((0..height).map(|l| columns.iter().map(|column| column[l]).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slopes_of_smooth_functions_have_ten_digits() {
        let f = |x: &[f64]| Ok(vec![x[0].exp() * x[1].sin(), x[0] / x[1], 1e6 * x[1]]);
        let j = jacobian(&f, &[0.3, -1.2]).expect("slopes");
        let (e, s, c) = (0.3f64.exp(), (-1.2f64).sin(), (-1.2f64).cos());
        let wanted = [[e * s, e * c], [1.0 / -1.2, -0.3 / 1.44], [0.0, 1e6]];
        for (row, wanted) in j.iter().zip(wanted) {
            for (a, b) in row.iter().zip(wanted) {
                assert!((a - b).abs() <= 1e-10 * b.abs().max(1.0), "{a} {b}");
            }
        }
        // Near its pole 1/x bends as much as it is steep: of 1/(x + y) at x + y = 0.01 the slope is −10⁴.
        let pole = |x: &[f64]| Ok(vec![1.0 / (x[0] + x[1])]);
        let slope = jacobian(&pole, &[1.0, -0.99]).expect("slopes")[0][0];
        assert!((slope + 1e4).abs() < 1e-3, "{slope}");
        assert!(jacobian(&|_: &[f64]| Err("none".to_owned()), &[1.0]).is_err());
    }
}
