//! What has a run-time length: variables and data.

use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};

/// The most steps that a parameter for a number of steps says.
pub const STEPS: usize = 6;

impl Writer {
    /// A type of a parameter whose length is that of its value.
    pub fn of_run_time_length(&mut self) -> Ty {
        let n = self.random.one(&[3, 4, 5, 17, 20]);
        match self.random.below(6) {
            0 => Ty::Dynamic(n, 1),
            1 => Ty::Dynamic(self.random.one(&[2, 3]), n),
            2 => Ty::Dynamic(n, self.random.one(&[2, 3])),
            3 => Ty::Vectors(n, 2, false),
            _ => Ty::Numbers(n, false),
        }
    }

    /// A number of a `DVector` or `DMatrix`.
    pub fn of_dynamic(&mut self, b: &Binding) -> String {
        let Ty::Dynamic(r, c) = b.ty else { return self.literal() };
        let name = &b.name;
        if c == 1 {
            let at = self.index(r - 1);
            return match self.random.below(8) {
                0 => format!("{name}[({at}, 0)]"),
                1 => {
                    let at = self.index(r - 2);
                    format!("{name}.fixed_rows::<2>({at}).norm_squared()")
                }
                _ => format!("{name}[{at}]"),
            };
        }
        let (i, j) = (self.index(r - 1), self.index(c - 1));
        match self.random.below(12) {
            0 => format!("{name}.row({i}).norm_squared()"),
            1 => format!("{name}.column({j}).sum()"),
            2 => format!("{name}.column({j}).norm_squared()"),
            3 => {
                let (i, j) = (self.index(r - 2), self.index(c - 2));
                format!("{name}.fixed_view::<2, 2>({i}, {j}).norm_squared()")
            }
            _ => format!("{name}[({i}, {j})]"),
        }
    }

    /// The bound of a loop that is known when the function runs: a length, or a number of steps.
    pub fn bound_of_run_time(&mut self) -> Option<(String, usize)> {
        if !self.has(Feature::Lengths) && !self.has(Feature::RunTime) || self.random.percent(30) {
            return None;
        }
        let is_count = |b: &Binding| b.ty == Ty::Index(STEPS);
        let b = self.any(|b| is_count(b) || b.ty.has_run_time_length() && !matches!(b.ty, Ty::Indices(..)))?;
        let by = |method: &str| format!("{}.{method}()", b.name);
        Some(match b.ty {
            Ty::Index(n) => (b.name, n),
            Ty::Numbers(n, _) | Ty::Vectors(n, ..) | Ty::Points(n, ..) => (by("len"), n),
            Ty::Dynamic(r, 1) => (self.random.one(&[by("len"), by("nrows")]), r),
            Ty::Dynamic(r, c) => self.random.one(&[(by("nrows"), r), (by("ncols"), c)]),
            _ => return None,
        })
    }

    /// A number of what data of run-time length and a vector give in one expression.
    pub fn of_data(&mut self) -> Option<String> {
        if self.quiet || self.random.percent(60) {
            return None;
        }
        let is_data = |b: &Binding| matches!(b.ty, Ty::Dynamic(..)) && !b.active;
        if self.random.percent(50) {
            return self.of_table();
        }
        let x = self.any(|b| is_data(b) && matches!(b.ty, Ty::Dynamic(_, 2 | 3)))?;
        let Ty::Dynamic(rows, c) = x.ty else { return None };
        let w = self.matrix(Extent::lit(c), Extent::lit(1), 1);
        let x = x.name;
        let product = format!("({x} * {w})");
        let y = self.any(|b| is_data(b) && b.ty == Ty::Dynamic(rows, 1));
        let scale = format!("{rows:?}.0");
        Some(match (self.random.below(5), y) {
            (0, Some(y)) => format!("(({product} - {}).norm_squared() / {scale})", y.name),
            (1, Some(y)) => format!("({product}.dot({}) / {scale})", y.name),
            (2, Some(y)) => format!("({product}.component_mul({}).map(f64::tanh).sum() / {scale})", y.name),
            (3, _) => format!("({product}.map(f64::sin).sum() / {scale})"),
            _ => format!("({product}.norm_squared() / {scale})"),
        })
    }

    /// A number of what a matrix of data gives, of which rows or columns are what its dimensions leave.
    fn of_table(&mut self) -> Option<String> {
        let x = self.any(|b| matches!(b.ty, Ty::Dynamic(2 | 3, _) | Ty::Dynamic(_, 2 | 3)) && !b.active)?;
        let Ty::Dynamic(rows, cols) = x.ty else { return None };
        let of = |w: &mut Self, r: usize, c: usize| w.matrix(Extent::lit(r), Extent::lit(c), 1);
        let (x, scale) = (x.name, format!("{:?}.0", rows * cols));
        let f = self.random.one(&["f64::sin", "f64::tanh", "|e| e * e"]);
        let number = if cols <= 3 && rows > 3 {
            let (one, two) = (of(self, cols, 1), of(self, cols, 2));
            let t = self.name_besides(&format!("{x} {one}"));
            match self.random.below(10) {
                6 => format!("({x} * {one}).add_scalar(-({x} * {one}).mean()).norm_squared()"),
                7 => format!("({x} * {two}).fixed_columns::<1>(1).map({f}).sum()"),
                8 => format!("({x} * 2.0 * {one} - {x} * ({x}.tr_mul(&({x} * {one})) * 0.01)).norm_squared()"),
                9 => format!("{{ let {t} = {x} * {one}; ({t}.map({f}) + &{t} * 0.5).component_mul(&{t}).sum() }}"),
                0 => format!("({x} * {two}).norm_squared()"),
                1 => format!("({x} * {two}).map({f}).sum()"),
                2 => format!("({x} * {two}).row_sum().sum()"),
                3 => format!("({one}.transpose() * {x}.transpose()).map({f}).sum()"),
                4 => format!("({x} * {one}).iter().map({f}).sum::<f64>()"),
                _ => format!("({x} * {one}).map({f}).dot(&({x} * {one}))"),
            }
        } else {
            let (one, two) = (of(self, rows, 1), of(self, 2, rows));
            let t = self.name_besides(&format!("{x} {two}"));
            match self.random.below(9) {
                6 => format!("({two} * {x}).mean().sin()"),
                7 => format!("{{ let {t} = {two} * {x}; {t}.row(1).map({f}).sum() + {t}.columns(1, 3).norm_squared() }}"),
                8 => format!("({two} * ({x} / 2.0)).fixed_rows::<1>(1).norm_squared()"),
                0 => format!("({two} * {x}).norm_squared()"),
                1 => format!("({two} * {x}).map({f}).sum()"),
                2 => format!("({two} * {x}).column_sum().norm_squared()"),
                3 => format!("{x}.tr_mul(&{one}).map({f}).sum()"),
                4 => format!("({x}.transpose() * {one}).norm_squared()"),
                _ => format!("({one}.transpose() * {x}).norm_squared()"),
            }
        };
        Some(format!("({number} / {scale})"))
    }

    /// A sum over the rows of a matrix whose sizes are those of the value.
    pub fn rows_of_run_time(&mut self) -> Option<String> {
        let x = self.any(|b| matches!(b.ty, Ty::Dynamic(_, 2..)))?;
        let Ty::Dynamic(_, c) = x.ty else { return None };
        let (row, x) = (self.name(), x.name);
        let term = self.inside(|w| {
            w.bind(&row, Ty::Row, false, true);
            let w1 = w.matrix(Extent::lit(1), Extent::lit(c), 1);
            let factor = w.scalar(1);
            let last = c - 1;
            w.random.one(&[
                format!("{row}.norm_squared() * {factor}"),
                format!("{row}.sum().sin() * {factor}"),
                format!("{row}[0] * {row}[{last}] * {factor}"),
                format!("{row}.dot(&{w1}).tanh()"),
            ])
        });
        self.fresh += 1;
        let name = format!("sum_{}", self.fresh);
        self.bind(&name, Ty::Scalar, true, true);
        Some(format!("let mut {name} = 0.0;\nfor {row} in {x}.row_iter() {{\n{name} += {term};\n}}\n"))
    }
}
