//! Newton's direction of k-means: how far each centroid is from the mean of the points that are nearest to it.

use nalgebra::SVector;

/// Writes J H⁻¹ for each centroid; `counts` is room for how many points belong to each.
pub fn direction<const D: usize>(
    centroids: &[SVector<f64, D>],
    points: &[SVector<f64, D>],
    counts: &mut [f64],
    out: &mut [SVector<f64, D>],
) {
    counts.fill(0.0);
    out.fill(SVector::zeros());
    for p in points {
        let (mut nearest, mut which) = (f64::INFINITY, 0);
        for (k, c) in centroids.iter().enumerate() {
            let distance = (c - p).norm_squared();
            if distance < nearest {
                (nearest, which) = (distance, k);
            }
        }
        counts[which] += 1.0;
        out[which] += p;
    }
    for ((out, count), c) in out.iter_mut().zip(counts).zip(centroids) {
        *out = c - *out / *count;
    }
}
