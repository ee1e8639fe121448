//! The adjoint of Runge and Kutta's method: the states of all steps are kept, their stages computed anew on the way back.

use nalgebra::SVector;

/// The slope at y.
fn slope<const N: usize>(x: &SVector<f64, N>, y: &SVector<f64, N>, out: &mut SVector<f64, N>) {
    out[0] = x[0];
    for i in 1..N {
        out[i] = x[i] * y[i - 1];
    }
}

/// The cotangents of the slope's arguments: that of x is added, that of y set.
fn slope_back<const N: usize>(
    x: &SVector<f64, N>,
    y: &SVector<f64, N>,
    of_slope: &SVector<f64, N>,
    in_x: &mut SVector<f64, N>,
    in_y: &mut SVector<f64, N>,
) {
    in_x[0] += of_slope[0];
    for i in 1..N {
        in_x[i] += of_slope[i] * y[i - 1];
        in_y[i - 1] = of_slope[i] * x[i];
    }
    in_y[N - 1] = 0.0;
}

/// a y + b k
fn combined<const N: usize>((a, y): (f64, &SVector<f64, N>), (b, k): (f64, &SVector<f64, N>), out: &mut SVector<f64, N>) {
    for i in 0..N {
        out[i] = a * y[i] + b * k[i];
    }
}

/// Where slopes are taken in a step, and the slopes there.
struct Stages<const N: usize> {
    points: [SVector<f64, N>; 4],
    slopes: [SVector<f64, N>; 4],
}

impl<const N: usize> Stages<N> {
    fn take(&mut self, x: &SVector<f64, N>, y: &SVector<f64, N>, h: f64) {
        self.points[0] = *y;
        for (i, share) in [0.5, 0.5, 1.0].into_iter().enumerate() {
            slope(x, &self.points[i], &mut self.slopes[i]);
            combined((1.0, y), (share * h, &self.slopes[i]), &mut self.points[i + 1]);
        }
        slope(x, &self.points[3], &mut self.slopes[3]);
    }
}

/// Writes the gradient of the last element.
pub fn gradient<const N: usize>(x: &SVector<f64, N>, steps: usize, out: &mut SVector<f64, N>) {
    let h = 2.0 / steps as f64;
    let mut stages = Box::new(Stages { points: [SVector::zeros(); 4], slopes: [SVector::zeros(); 4] });
    let mut states = vec![SVector::<f64, N>::zeros()];
    for step in 0..steps {
        let mut y = states[step];
        stages.take(x, &y, h);
        let [k1, k2, k3, k4] = &stages.slopes;
        for i in 0..N {
            y[i] += h / 6.0 * (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]);
        }
        states.push(y);
    }
    out.fill(0.0);
    let zero = Box::new(SVector::<f64, N>::zeros());
    let (mut of_y, mut of_slope, mut of_point, mut sum) = (zero.clone(), zero.clone(), zero.clone(), zero);
    of_y[N - 1] = 1.0;
    for y in states[..steps].iter().rev() {
        stages.take(x, y, h);
        sum.copy_from(&of_y);
        of_point.fill(0.0);
        // Of each stage from the last: its weight in the step, and its share in the point after it.
        for (point, weight, share) in [(3, 6.0, 0.0), (2, 3.0, 1.0), (1, 3.0, 0.5), (0, 6.0, 0.5)] {
            combined((h / weight, &of_y), (share * h, &of_point), &mut of_slope);
            slope_back(x, &stages.points[point], &of_slope, out, &mut of_point);
            *sum += &*of_point;
        }
        of_y.copy_from(&sum);
    }
}
