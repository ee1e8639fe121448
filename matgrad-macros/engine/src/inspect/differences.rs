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
        let h = 2e-3 * x[k].abs().max(0.1);
        let (coarse, middle, fine) = (slope(h)?, slope(h / 2.0)?, slope(h / 4.0)?);
        let refined = |order: f64, coarse: &[f64], fine: &[f64]| -> Vec<f64> {
            fine.iter().zip(coarse).map(|(f, c)| f + (f - c) / (order - 1.0)).collect()
        };
        columns.push(refined(16.0, &refined(4.0, &coarse, &middle), &refined(4.0, &middle, &fine)));
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
        assert!(jacobian(&|_: &[f64]| Err("none".to_owned()), &[1.0]).is_err());
    }
}
