//! Matrices.

use super::{Extent, Feature, Ty, Writer};

const ONE: Extent = Extent::lit(1);

impl Writer {
    /// A matrix of a shape, fit to be called a method of.
    pub fn matrix(&mut self, r: Extent, c: Extent, depth: usize) -> String {
        if depth == 0 {
            return self.matrix_leaf(r, c);
        }
        let d = depth - 1;
        let literal = !r.named && !c.named;
        let small = literal && r.n * c.n <= 9;
        if literal
            && self.sometimes(Feature::Module, 6)
            && let Some(call) = self.call_of_helper(&Ty::Matrix(r, c))
        {
            return call;
        }
        if c == ONE && literal && (2..=3).contains(&r.n) && self.sometimes(Feature::Points, 8) {
            return self.between_points(r.n, d);
        }
        if literal && r == c && (2..=3).contains(&r.n) && self.sometimes(Feature::Spectra, 12) {
            return self.square_by_algebra(r.n, d.min(1));
        }
        if literal && r.n == self.turn.dimension() && self.sometimes(Feature::Motions, 20) {
            return match (c == ONE, c == r) {
                (true, _) => self.vector_of_motion(d),
                (_, true) => self.matrix_of_motion(d),
                _ => self.matrix_leaf(r, c),
            };
        }
        match self.random.below(36) {
            0..=2 => {
                let (a, b, op) = (self.matrix(r, c, d), self.matrix(r, c, d), self.random.one(&["+", "-"]));
                format!("({a} {op} {b})")
            }
            3 | 4 => {
                let (a, s) = (self.matrix(r, c, d), self.scalar(d.min(1)));
                self.random.one(&[
                    format!("({a} * {s})"),
                    format!("({s} * {a})"),
                    format!("{a}.scale({s})"),
                    format!("({a} / (1.5 + {s} * {s}))"),
                    format!("{a}.unscale(2.0)"),
                    format!("{a}.add_scalar({s})"),
                ])
            }
            5 | 6 => {
                let (a, b) = (self.matrix(r, c, d), self.matrix(r, c, d));
                self.random.one(&[
                    format!("{a}.component_mul(&{b})"),
                    format!("{a}.component_div(&{b}.map(|e| 1.5 + e * e))"),
                    format!("{a}.zip_map(&{b}, |p, q| p * q.sin())"),
                ])
            }
            7 | 8 => self.mapped(r, c, d),
            9 if literal || c.n == 1 => {
                let k = Extent::lit(self.random.one(&[2, 3]));
                if r.named {
                    return self.matrix_leaf(r, c);
                }
                let (a, b) = (self.matrix(r, k, d), self.matrix(k, c, d));
                format!("({a} * {b})")
            }
            10 if literal && self.has(Feature::Algebra) => {
                let k = Extent::lit(self.random.one(&[2, 3]));
                let (a, b) = (self.matrix(k, r, d), self.matrix(k, c, d));
                format!("{a}.tr_mul(&{b})")
            }
            11 if literal && (r.n > 1 && c.n > 1) => {
                let a = self.matrix(c, r, d);
                format!("{a}.transpose()")
            }
            12 if small => self.constructed(r, c, d),
            13 if c == ONE && r.n > 1 => {
                let a = self.matrix(r, c, d);
                self.random.one(&[format!("matgrad::softmax(&{a})"), format!("matgrad::log_softmax(&{a})")])
            }
            14 if c == ONE && r.n == 3 && literal => {
                let (a, b) = (self.matrix(r, c, d), self.matrix(r, c, d));
                format!("{a}.cross(&{b})")
            }
            15 if r.n == 3 && c.n == 3 => {
                let a = self.matrix(r, ONE, d);
                format!("{a}.cross_matrix()")
            }
            16 | 17 if self.has(Feature::Algebra) && literal && r.n <= 3 && r.n > 1 => self.solved(r, c, d),
            18 if literal && c == ONE && r.n == 1 => {
                let a = self.matrix(Extent::lit(2), ONE, d);
                format!("{a}.row(1).into_owned()")
            }
            18 if literal && c == ONE => {
                let k = Extent::lit(self.random.one(&[2, 3]));
                let a = self.matrix(r, k, d);
                let j = self.index(k.n - 1);
                format!("{a}.column({j}).into_owned()")
            }
            19 if literal && c == ONE && r.n <= 3 => {
                let a = self.matrix(Extent::lit(r.n + 1), c, d);
                let i = self.index(1);
                format!("{a}.fixed_rows::<{r}>({i}).into_owned()")
            }
            20 if literal && r.n <= 3 && c.n <= 3 => {
                let a = self.matrix(Extent::lit(3), Extent::lit(3), d);
                let (i, j) = (self.index(3 - r.n), self.index(3 - c.n));
                format!("{a}.fixed_view::<{r}, {c}>({i}, {j}).into_owned()")
            }
            21 if literal && r.n == c.n && r.n > 1 => {
                let v = self.matrix(r, ONE, d);
                format!("SMatrix::<f64, {r}, {c}>::from_diagonal(&{v})")
            }
            22 if literal && c == ONE && r.n > 1 && r.n <= 4 => {
                let a = self.matrix(r, r, d);
                format!("{a}.diagonal()")
            }
            23 if self.has(Feature::Kinks) => {
                let a = self.matrix(r, c, d);
                format!("{a}.abs()")
            }
            24 if literal && r.n == c.n && r.n > 1 && r.n <= 3 => {
                let a = self.matrix(r, c, d);
                self.random.one(&[format!("({a} * 0.3).pow(3)"), format!("({a} * 0.3).exp()")])
            }
            25 if literal && r.n == 4 => {
                let (a, b) = (self.matrix(Extent::lit(2), ONE, d), self.matrix(Extent::lit(2), c, d));
                format!("{a}.kronecker(&{b})")
            }
            26 if c == ONE && literal && r.n == 2 => {
                let a = self.matrix(Extent::lit(3), ONE, d);
                self.random.one(&[format!("{a}.xy()"), format!("{a}.yz()"), format!("{a}.zx()")])
            }
            27 if c == ONE && r.n > 1 => {
                let a = self.matrix(r, c, d);
                let or = self.matrix(r, c, 0);
                self.random
                    .one(&[format!("({a}.add_scalar(3.0)).normalize()"), format!("{a}.try_normalize(0.4).unwrap_or({or})")])
            }
            28 if c == ONE && literal && (2..=4).contains(&r.n) => {
                let (a, s) = (self.matrix(Extent::lit(r.n - 1), c, d), self.scalar(d));
                format!("{a}.push({s})")
            }
            29 => {
                let (a, b, e) = (self.matrix(r, c, d), self.matrix(r, c, 0), self.matrix(r, c, 0));
                format!("{a}.zip_zip_map(&{b}, &{e}, |p, q, u| p * q + u.tanh())")
            }
            30 if literal && c == ONE => {
                let a = self.matrix(r, Extent::lit(2), d);
                format!("{a}.column_sum()")
            }
            31 | 21 | 22 if literal && r == ONE && c.n > 1 => {
                let a = self.matrix(Extent::lit(2), c, d);
                self.random.one(&[format!("{a}.row_sum()"), format!("{a}.row(1).into_owned()")])
            }
            32 if c == ONE => {
                let (a, b, s) = (self.matrix(r, c, d), self.matrix(r, c, d), self.scalar(d.min(1)));
                format!("{a}.lerp(&{b}, {s})")
            }
            33 if small && r.n > 1 => {
                let (a, s, at) = (self.matrix(Extent::lit(r.n - 1), c, d), self.scalar(d.min(1)), self.random.below(r.n));
                format!("{a}.insert_row({at}, {s})")
            }
            33 if small && c.n > 1 => {
                let (a, s, at) = (self.matrix(r, Extent::lit(c.n - 1), d), self.scalar(d.min(1)), self.random.below(c.n));
                format!("{a}.insert_column({at}, {s})")
            }
            34 if literal && c == ONE && (3..=4).contains(&r.n) => {
                let a = self.matrix(Extent::lit(r.n - 1), c, d);
                format!("{a}.to_homogeneous()")
            }
            34 if r == c && r.n > 1 => {
                let a = self.matrix(r, c, d);
                format!("{a}.symmetric_part()")
            }
            35 if small => {
                let a = self.matrix(r, c, d);
                let how = self.random.one(&["from_iterator", "from_row_iterator"]);
                format!("SMatrix::<f64, {r}, {c}>::{how}({a}.iter().map(|e| e * 0.5))")
            }
            _ => self.matrix_leaf(r, c),
        }
    }

    fn matrix_leaf(&mut self, r: Extent, c: Extent) -> String {
        let is = |ty: &Ty| *ty == Ty::Matrix(r, c);
        if self.random.percent(90)
            && let Some(b) = self.any(|b| is(&b.ty))
        {
            return b.value();
        }
        if self.sometimes(Feature::Module, 40)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Struct(_)))
            && let Some(field) = self.field_of(&b, &Ty::Matrix(r, c))
        {
            return field;
        }
        if c == ONE
            && !r.named
            && self.random.percent(30)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Vectors(_, d, _) if d == r.n) && b.active)
        {
            let Ty::Vectors(n, ..) = b.ty else { return b.name };
            let at = self.index(n - 1);
            return format!("{}[{at}]", b.name);
        }
        if !r.named && !c.named && r.n * c.n <= 4 {
            return self.constructed(r, c, 0);
        }
        let s = self.scalar(0);
        if r.named || c.named {
            return format!("SMatrix::<f64, {r}, {c}>::repeat({s})");
        }
        self.random.one(&[
            format!("SMatrix::<f64, {r}, {c}>::repeat({s})"),
            format!("SMatrix::<f64, {r}, {c}>::from_element({s})"),
            format!("(SMatrix::<f64, {r}, {c}>::zeros()).add_scalar({s})"),
            format!("SMatrix::<f64, {r}, {c}>::from_fn(|r0, c0| {s} * (r0 + c0) as f64 * 0.1)"),
        ])
    }

    fn mapped(&mut self, r: Extent, c: Extent, d: usize) -> String {
        let a = self.matrix(r, c, d);
        let item = self.name();
        if self.random.percent(30)
            && let Some(function) = self.mapping()
        {
            return format!("{a}.map({function})");
        }
        match self.random.below(6) {
            0 => format!("{a}.map(f64::tanh)"),
            1 => format!("{a}.map(matgrad::sigmoid)"),
            2 => match self.any(|b| matches!(b.ty, Ty::Function(1))) {
                Some(b) => format!("{a}.map({})", b.name),
                None => format!("{a}.map(f64::sin)"),
            },
            _ => {
                let body = self.inside(|w| {
                    w.quiet = true;
                    w.bind(&item, Ty::Scalar, false, true);
                    let body = w.scalar(1);
                    w.quiet = false;
                    body
                });
                let body = if body.contains(&item) { body } else { format!("{body} * {item}") };
                format!("{a}.map(|{item}| {body})")
            }
        }
    }

    fn solved(&mut self, r: Extent, c: Extent, d: usize) -> String {
        let a = self.matrix(r, r, d);
        let regular = format!("({a} * 0.2 + SMatrix::<f64, {r}, {r}>::identity() * 2.0)");
        let positive = format!("({a} * {a}.transpose() + SMatrix::<f64, {r}, {r}>::from_diagonal_element(2.0))");
        let end = match self.optional && self.depth == 0 && self.random.percent(60) {
            true => self.or_leave(),
            false => ".unwrap()",
        };
        if r == c && self.random.percent(50) {
            return match self.random.below(5) {
                3 => format!("{positive}.cholesky(){end}.l()"),
                4 => format!("{a}.{}()", self.random.one(&["lower_triangle", "upper_triangle"])),
                0 => format!("{regular}.try_inverse(){end}"),
                1 if self.random.percent(40) => format!("nalgebra::Cholesky::new({positive}){end}.inverse()"),
                1 => format!("{positive}.cholesky(){end}.inverse()"),
                _ => format!("{regular}.lu().try_inverse(){end}"),
            };
        }
        let b = self.matrix(r, c, d);
        match self.random.below(4) {
            3 => {
                let solve = self.random.one(&[
                    "solve_lower_triangular",
                    "solve_upper_triangular",
                    "tr_solve_lower_triangular",
                    "tr_solve_upper_triangular",
                ]);
                format!("{regular}.{solve}(&{b}){end}")
            }
            0 if self.random.percent(40) => format!("nalgebra::linalg::LU::new({regular}).solve(&{b}){end}"),
            0 => format!("{regular}.lu().solve(&{b}){end}"),
            1 => format!("{positive}.cholesky().expect(\"positive definite\").solve(&{b})"),
            _ => format!("{regular}.full_piv_lu().solve(&{b}){end}"),
        }
    }

    /// A matrix of its elements, columns or rows.
    fn constructed(&mut self, r: Extent, c: Extent, d: usize) -> String {
        let list = |w: &mut Writer, n: usize| (0..n).map(|_| w.scalar(d.min(1))).collect::<Vec<_>>();
        let (m, n) = (r.n, c.n);
        match self.random.below(6) {
            0 if m > 1 && n > 1 => {
                let columns: Vec<String> = (0..n).map(|_| self.matrix(r, ONE, d)).collect();
                format!("SMatrix::<f64, {m}, {n}>::from_columns(&[{}])", columns.join(", "))
            }
            1 if m > 1 && n > 1 => {
                let rows: Vec<String> = (0..m).map(|_| self.matrix(ONE, c, d)).collect();
                format!("SMatrix::<f64, {m}, {n}>::from_rows(&[{}])", rows.join(", "))
            }
            2 => {
                let items = list(self, m * n);
                let how = self.random.one(&["from_row_slice", "from_column_slice"]);
                format!("SMatrix::<f64, {m}, {n}>::{how}(&[{}])", items.join(", "))
            }
            3 if n == 1 && m > 1 => {
                let items = list(self, m);
                format!("vector![{}]", items.join(", "))
            }
            _ if n == 1 && (2..=4).contains(&m) => {
                let items = list(self, m);
                format!("Vector{m}::new({})", items.join(", "))
            }
            _ if m == n && (2..=3).contains(&m) => {
                let items = list(self, m * n);
                format!("Matrix{m}::new({})", items.join(", "))
            }
            _ => {
                let rows: Vec<String> = (0..m).map(|_| list(self, n).join(", ")).collect();
                format!("matrix![{}]", rows.join("; "))
            }
        }
    }
}
