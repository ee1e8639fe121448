//! Linear algebra beyond the inverse. What it gives hangs on no order of eigenvalues and no signs of vectors.

use super::{Extent, Ty, Writer};

impl Writer {
    /// A matrix of a square shape.
    pub fn square_by_algebra(&mut self, n: usize, d: usize) -> String {
        let lit = Extent::lit(n);
        let a = self.matrix(lit, lit, d);
        let i = format!("SMatrix::<f64, {n}, {n}>::identity()");
        let positive = format!("({a} * {a}.transpose() + SMatrix::<f64, {n}, {n}>::from_diagonal_element(1.5))");
        let regular = format!("({a} * 0.2 + {i} * 2.0)");
        let q = self.matrix(lit, lit, 0);
        // They have first derivatives alone.
        let which = self.random.below(10);
        self.calls |= matches!(which, 0 | 1 | 5 | 6 | 7);
        match which {
            0 => format!("matgrad::sqrtm(&{regular}).unwrap()"),
            1 => format!("matgrad::logm(&{regular}).unwrap()"),
            2 => format!("matgrad::symmetric_map(&{positive}, |e| e.ln())"),
            3 => format!("matgrad::symmetric_map(&({a} + {a}.transpose()), |e| e.sin())"),
            4 | 9 => {
                let b = self.matrix(lit, lit, 0);
                self.random.one(&[
                    format!("matgrad::solve_sylvester(&{regular}, &({b} * 0.2 + {i} * 1.5), &{q}).unwrap()"),
                    format!("matgrad::solve_sylvester(&{regular}, &{positive}, &{q}).unwrap()"),
                    format!("matgrad::solve_lyapunov(&{regular}, &{q}).unwrap()"),
                    format!("matgrad::solve_discrete_lyapunov(&({a}.map(f64::tanh) * 0.3), &{q}).unwrap()"),
                ])
            }
            5 => {
                let f = self.random.one(&["f64::tanh", "f64::sin"]);
                format!(
                    "({{ let es = {positive}.symmetric_eigen(); es.eigenvectors * SMatrix::<f64, {n}, {n}>::from_diagonal(&es.eigenvalues.map({f})) * es.eigenvectors.transpose() }})"
                )
            }
            6 => format!(
                "({{ let sv = {regular}.svd(true, true); sv.u.unwrap() * SMatrix::<f64, {n}, {n}>::from_diagonal(&sv.singular_values.map(f64::tanh)) * sv.v_t.unwrap() }})"
            ),
            7 => format!("{regular}.pseudo_inverse(1e-9).unwrap()"),
            _ => format!("{positive}.cholesky().unwrap().unpack()"),
        }
    }

    /// A number.
    pub fn number_by_algebra(&mut self, d: usize) -> String {
        let n = self.random.one(&[2, 3]);
        let lit = Extent::lit(n);
        let a = self.matrix(lit, lit, d);
        let symmetric = format!("({a} + {a}.transpose())");
        let regular = format!("({a} * 0.2 + SMatrix::<f64, {n}, {n}>::identity() * 2.0)");
        match self.random.below(7) {
            0 => format!("{symmetric}.symmetric_eigenvalues().map(|e| e.sin()).sum()"),
            1 => format!("{symmetric}.symmetric_eigenvalues().max()"),
            2 => format!("{regular}.singular_values().norm_squared().sqrt()"),
            3 => format!("matgrad::nuclear_norm(&{regular})"),
            4 => format!("matgrad::spectral_norm(&{regular})"),
            5 => {
                self.calls = true;
                let b = self.matrix(lit, Extent::lit(1), 0);
                self.random.one(&[
                    format!("{regular}.qr().solve(&{b}).unwrap().norm_squared()"),
                    format!("{regular}.qr().r().map(f64::tanh).norm_squared()"),
                    format!(
                        "({{ let factors = {regular}.qr(); (factors.q() * {a}.component_mul(&factors.r())).norm_squared() }})"
                    ),
                ])
            }
            _ => {
                let wide = self.matrix(Extent::lit(2), Extent::lit(3), d);
                format!("{wide}.reshape_generic(Const::<3>, Const::<2>)[(2, 0)]")
            }
        }
    }

    /// The elements of a matrix as a column.
    pub fn stacked(&mut self) -> String {
        let a = self.matrix(Extent::lit(2), Extent::lit(2), 1);
        let name = self.name();
        self.bind(&name, Ty::Matrix(Extent::lit(4), Extent::lit(1)), true, true);
        format!("let mut {name}: SVector<f64, 4> = matgrad::vec(&{a});\n")
    }
}
