//! What the examples share: random numbers, and Gauss and Newton's equations assembled from blocks and solved by a sparse
//! Cholesky factorisation.

use faer::Mat;
use faer::Side;
use faer::prelude::Solve;
use faer::sparse::{SparseColMat, Triplet};
use nalgebra::SMatrix;

/// Random numbers of a seed, by xorshift.
pub struct Random(u64);

impl Random {
    /// Those of a seed.
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Between 0 and 1.
    pub fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normally distributed, by Box and Muller.
    pub fn normal(&mut self) -> f64 {
        let (u, v) = (self.uniform().max(f64::MIN_POSITIVE), self.uniform());
        (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos()
    }

    /// A vector of normally distributed numbers.
    pub fn vector<const N: usize>(&mut self, spread: f64) -> nalgebra::SVector<f64, N> {
        nalgebra::SVector::from_fn(|_, _| spread * self.normal())
    }
}

/// JᵀJ and −Jᵀr of residuals that depend on a few blocks of variables each.
pub struct Normal {
    lower: Vec<Triplet<usize, usize, f64>>,
    right: Vec<f64>,
}

impl Normal {
    /// No residuals yet, in so many variables.
    pub fn new(variables: usize) -> Normal {
        Normal { lower: vec![], right: vec![0.0; variables] }
    }

    /// Adds JᵢᵀJⱼ at (i, j); of a pair of blocks only the one below the diagonal is needed.
    pub fn add_block<const R: usize, const A: usize, const B: usize>(
        &mut self,
        (i, a): (usize, &SMatrix<f64, R, A>),
        (j, b): (usize, &SMatrix<f64, R, B>),
    ) {
        let block = a.tr_mul(b);
        for (row, column) in (0..A).flat_map(|row| (0..B).map(move |column| (row, column))) {
            if i + row >= j + column {
                self.lower.push(Triplet::new(i + row, j + column, block[(row, column)]));
            }
        }
    }

    /// Adds −Jᵀr at i.
    pub fn add_right<const R: usize, const A: usize>(&mut self, i: usize, a: &SMatrix<f64, R, A>, r: &SMatrix<f64, R, 1>) {
        for (k, slope) in a.tr_mul(r).iter().enumerate() {
            self.right[i + k] -= slope;
        }
    }

    /// The step of Gauss and Newton; with a damping that is added to the diagonal, that of Levenberg and Marquardt.
    ///
    /// # Errors
    /// Where the matrix is not positive definite.
    pub fn solve(mut self, damping: f64) -> Result<Vec<f64>, String> {
        let n = self.right.len();
        self.lower.extend((0..n).map(|k| Triplet::new(k, k, damping)));
        let matrix = SparseColMat::try_new_from_triplets(n, n, &self.lower).map_err(|error| format!("{error:?}"))?;
        let factor = matrix.sp_cholesky(Side::Lower).map_err(|error| format!("{error:?}"))?;
        let solved = factor.solve(Mat::from_fn(n, 1, |k, _| self.right[k]));
        Ok((0..n).map(|k| solved[(k, 0)]).collect())
    }
}
