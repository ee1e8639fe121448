//! Dense matrices for the reference interpreter: nothing clever, so that it can be trusted.

/// A matrix in column-major order.
#[derive(Clone, Debug, PartialEq)]
pub struct Mat {
    /// Number of rows.
    pub rows: usize,
    /// Number of columns.
    pub cols: usize,
    /// The elements, column after column.
    pub data: Vec<f64>,
}

impl Mat {
    /// The matrix of a function of row and column.
    pub fn from_fn(rows: usize, cols: usize, f: impl Fn(usize, usize) -> f64) -> Mat {
        let data = (0..rows * cols).map(|k| f(k % rows, k / rows)).collect();
        Mat { rows, cols, data }
    }

    /// One value everywhere.
    pub fn filled(rows: usize, cols: usize, value: f64) -> Mat {
        Mat { rows, cols, data: vec![value; rows * cols] }
    }

    /// A 1×1 matrix.
    pub fn scalar(value: f64) -> Mat {
        Mat::filled(1, 1, value)
    }

    /// The identity.
    pub fn identity(n: usize) -> Mat {
        Mat::from_fn(n, n, |i, j| f64::from(i == j))
    }

    /// A column vector.
    pub fn column(data: &[f64]) -> Mat {
        Mat { rows: data.len(), cols: 1, data: data.to_vec() }
    }

    /// The element at row i and column j.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.data[j * self.rows + i]
    }

    /// The element of a 1×1 matrix.
    pub fn only(&self) -> f64 {
        assert_eq!((self.rows, self.cols), (1, 1), "a scalar is wanted: {self:?}");
        self.data[0]
    }

    /// f of each element.
    pub fn map(&self, f: impl Fn(f64) -> f64) -> Mat {
        Mat { data: self.data.iter().map(|&x| f(x)).collect(), ..*self }
    }

    /// f of each pair of elements.
    pub fn zip(&self, other: &Mat, f: impl Fn(f64, f64) -> f64) -> Mat {
        assert_eq!((self.rows, self.cols), (other.rows, other.cols));
        let data = self.data.iter().zip(&other.data);
        Mat { data: data.map(|(&x, &y)| f(x, y)).collect(), ..*self }
    }

    /// A + c B
    pub fn plus(&self, c: f64, other: &Mat) -> Mat {
        self.zip(other, |x, y| x + c * y)
    }

    /// A B
    pub fn times(&self, other: &Mat) -> Mat {
        assert_eq!(self.cols, other.rows);
        Mat::from_fn(self.rows, other.cols, |i, j| (0..self.cols).map(|k| self.at(i, k) * other.at(k, j)).sum())
    }

    /// Aᵀ
    pub fn t(&self) -> Mat {
        Mat::from_fn(self.cols, self.rows, |i, j| self.at(j, i))
    }

    /// Σ Aᵢⱼ Bᵢⱼ
    pub fn dot(&self, other: &Mat) -> f64 {
        self.zip(other, |x, y| x * y).data.iter().sum()
    }

    /// A⁻¹ and |A|, by elimination with row pivoting.
    pub fn inverse_and_determinant(&self) -> (Mat, f64) {
        let n = self.rows;
        assert_eq!(n, self.cols, "an inverse is of a square matrix");
        let (mut a, mut inverse, mut determinant) = (self.clone(), Mat::identity(n), 1.0);
        for k in 0..n {
            let largest = (k..n).max_by(|&i, &j| a.at(i, k).abs().total_cmp(&a.at(j, k).abs()));
            let pivot = largest.unwrap_or(k);
            if pivot != k {
                determinant = -determinant;
                for m in [&mut a, &mut inverse] {
                    (0..n).for_each(|j| m.data.swap(j * n + k, j * n + pivot));
                }
            }
            let head = a.at(k, k);
            determinant *= head;
            for m in [&mut a, &mut inverse] {
                (0..n).for_each(|j| m.data[j * n + k] /= head);
            }
            for i in (0..n).filter(|&i| i != k) {
                let factor = a.at(i, k);
                for m in [&mut a, &mut inverse] {
                    (0..n).for_each(|j| m.data[j * n + i] -= factor * m.data[j * n + k]);
                }
            }
        }
        (inverse, determinant)
    }

    /// The determinant by expansion, which is exact about singular matrices.
    pub fn determinant(&self) -> f64 {
        match self.rows {
            0 => 1.0,
            n => (0..n)
                .map(|j| {
                    let sign = if j % 2 == 0 { 1.0 } else { -1.0 };
                    sign * self.at(0, j) * self.minor(0, j).determinant()
                })
                .sum(),
        }
    }

    /// The matrix of cofactors.
    pub fn cofactor(&self) -> Mat {
        Mat::from_fn(self.rows, self.cols, |i, j| {
            let sign = if (i + j) % 2 == 0 { 1.0 } else { -1.0 };
            sign * self.minor(i, j).determinant()
        })
    }

    /// The differential of the matrix of cofactors in the direction D: each minor's own cofactors times
    /// the minor of D.
    pub fn cofactor_along(&self, d: &Mat) -> Mat {
        Mat::from_fn(self.rows, self.cols, |i, j| {
            let sign = if (i + j) % 2 == 0 { 1.0 } else { -1.0 };
            sign * self.minor(i, j).cofactor().dot(&d.minor(i, j))
        })
    }

    /// The exponential by its series, of A/2ᵏ, squared k times.
    pub fn exponential(&self) -> Mat {
        let squarings = (0..60).find(|&k| self.size() * self.rows as f64 <= 0.5 * f64::from(2u32).powi(k)).unwrap_or(60);
        let a = self.map(|x| x / f64::from(2u32).powi(squarings));
        let (mut sum, mut term) = (Mat::identity(self.rows), Mat::identity(self.rows));
        for k in 1..=20 {
            term = term.times(&a).map(|x| x / f64::from(k));
            sum = sum.plus(1.0, &term);
        }
        (0..squarings).fold(sum, |x, _| x.times(&x))
    }

    /// The lower factor L of A = L Lᵀ, from the lower triangle.
    pub fn cholesky_factor(&self) -> Mat {
        let n = self.rows;
        let mut l = Mat::filled(n, n, 0.0);
        for j in 0..n {
            for i in j..n {
                let rest = self.at(i, j) - (0..j).map(|k| l.at(i, k) * l.at(j, k)).sum::<f64>();
                l.data[j * n + i] = if i == j { rest.sqrt() } else { rest / l.at(j, j) };
            }
        }
        l
    }

    /// The n×n block at a place.
    pub fn block(&self, i: usize, j: usize, n: usize) -> Mat {
        Mat::from_fn(n, n, |r, c| self.at(i + r, j + c))
    }

    fn minor(&self, i: usize, j: usize) -> Mat {
        Mat::from_fn(self.rows - 1, self.cols - 1, |r, c| self.at(r + usize::from(r >= i), c + usize::from(c >= j)))
    }

    /// The first position, in column-major order, that no other beats.
    pub fn first_best(&self, beats: impl Fn(f64, f64) -> bool) -> usize {
        (1..self.data.len()).fold(0, |best, k| if beats(self.data[k], self.data[best]) { k } else { best })
    }

    /// The largest absolute value; infinite if any element is not finite.
    pub fn size(&self) -> f64 {
        self.data.iter().fold(0.0, |m, x| if x.is_finite() { f64::max(m, x.abs()) } else { f64::INFINITY })
    }
}

/// Whether two matrices agree within a tolerance relative to a scale.
pub fn close(a: &Mat, b: &Mat, tolerance: f64, scale: f64) -> bool {
    let bound = tolerance * scale.max(1.0);
    let near = |(x, y): (&f64, &f64)| (x - y).abs() <= bound || x.is_nan() && y.is_nan();
    a.data.len() == b.data.len() && a.data.iter().zip(&b.data).all(near)
}

/// A small deterministic generator (SplitMix64), so that every run sees the same samples.
pub struct Random(u64);

impl Random {
    /// The generator of a seed.
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def0)
    }

    /// The next word.
    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below n.
    pub fn below(&mut self, n: usize) -> usize {
        (self.word() % n.max(1) as u64) as usize
    }

    /// A number in [low, high).
    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.word() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A matrix with elements of a range; never symmetric by design.
    pub fn matrix(&mut self, rows: usize, cols: usize, low: f64, high: f64) -> Mat {
        let data = (0..rows * cols).map(|_| self.uniform(low, high)).collect();
        Mat { rows, cols, data }
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}
