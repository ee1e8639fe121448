//! Scalars.

use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};

/// Functions that are smooth and moderate on all numbers of a few units, with what they are applied to.
const SMOOTH: &[&str] = &[
    "#.sin()",
    "#.cos()",
    "#.tanh()",
    "#.atan()",
    "(-#.powi(2)).exp()",
    "(1.5 + #.powi(2)).ln()",
    "(1.5 + #.powi(2)).sqrt()",
    "(1.5 + #.powi(2)).cbrt()",
    "(1.5 + #.powi(2)).recip()",
    "#.powi(2).ln_1p()",
    "(-#.powi(2)).exp_m1()",
    "(-#.powi(2)).exp2()",
    "(1.5 + #.powi(2)).log10()",
    "(1.5 + #.powi(2)).log2()",
    "#.tanh().sinh()",
    "#.tanh().cosh()",
    "(0.5 * #.sin()).tan()",
    "(0.7 * #.sin()).asin()",
    "(0.7 * #.sin()).acos()",
    "#.asinh()",
    "(1.5 + #.powi(2)).acosh()",
    "(0.7 * #.sin()).atanh()",
    "f64::exp(-#.powi(2))",
    "f64::sin(#)",
    "f64::tanh(#)",
    "matgrad::sigmoid(#)",
    "matgrad::softplus(#)",
    "matgrad::log_sigmoid(#)",
    "matgrad::expit(#)",
    "matgrad::logit(0.5 + 0.3 * #.sin())",
    "matgrad::sinc(#)",
    "matgrad::erf(#)",
    "matgrad::erfc(0.5 * #)",
    "matgrad::erfinv(0.7 * #.sin())",
    "matgrad::ln_gamma(1.5 + #.powi(2))",
    "matgrad::digamma(1.5 + #.powi(2))",
    "#.to_radians()",
    "(0.01 * #).to_degrees()",
    "(1.5 + #.powi(2)).log(3.0)",
    "#.powi(3).tanh()",
    "(1.5 + #.powi(2)).powf(0.7)",
    "(1.5 + #.powi(2)).powi(-1)",
    "#.sin_cos().0",
];

/// Functions with kinks.
const KINKED: &[&str] = &[
    "#.abs()",
    "#.max(0.1)",
    "#.min(0.4)",
    "#.max(@)",
    "#.min(@)",
    "matgrad::relu(#)",
    "#.clamp(-0.9, 1.1)",
    "f64::max(#, @)",
    "(# % 0.75)",
    "#.abs().sqrt()",
    "#.rem_euclid(0.5)",
    "(1.5 * #).fract()",
    "#.copysign(@)",
    "matgrad::huber(#, 0.6)",
];

/// Functions of two.
const PAIRS: &[&str] = &[
    "(# + @)",
    "(# + @)",
    "(# - @)",
    "(# - @)",
    "(# * @)",
    "(# * @)",
    "(# / (1.5 + @ * @))",
    "#.mul_add(@, 0.5)",
    "#.hypot(1.0 + @ * @)",
    "#.atan2(1.5 + @ * @)",
    "matgrad::log_add_exp(#, @)",
    "(1.5 + # * #).powf(@.tanh())",
];

impl Writer {
    /// A scalar that may depend on the variables.
    pub fn scalar(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.scalar_leaf();
        }
        let d = depth - 1;
        if self.sometimes(Feature::Module, 7)
            && let Some(call) = self.call_of_helper(&Ty::Scalar)
        {
            return call;
        }
        if self.sometimes(Feature::Spectra, 7) {
            return self.number_by_algebra(d.min(1));
        }
        if self.sometimes(Feature::Motions, 10) {
            return self.number_by_motion(d.min(1));
        }
        match self.random.below(20) {
            18 if self.random.percent(30) => {
                let (x, k) = (self.filled("(0.9 * #.cos())", d), self.index(3));
                self.random.one(&[format!("{x}.powi(({k}) as i32)"), format!("(1.5 + {x}).powi(1 - ({k}) as i32)")])
            }
            0..=4 => {
                let pattern = self.random.one(PAIRS);
                self.filled(pattern, d)
            }
            5 | 6 => {
                let pattern = self.random.one(SMOOTH);
                self.filled(pattern, d)
            }
            7 if self.has(Feature::Kinks) => {
                let pattern = self.random.one(KINKED);
                self.filled(pattern, d)
            }
            8 if self.random.percent(15) => self.looked_at(d.min(1)),
            8 | 9 => self.of_matrix(d),
            10 => match self.any(|b| matches!(b.ty, Ty::Function(_))) {
                Some(b) => {
                    let Ty::Function(n) = b.ty else { return b.name };
                    let arguments: Vec<String> = (0..n).map(|_| self.scalar(d.min(1))).collect();
                    format!("{}({})", b.name, arguments.join(", "))
                }
                None => self.scalar(d),
            },
            11 if self.random.percent(50) => {
                let name = self.name();
                let first = self.scalar(d);
                let second = self.inside(|w| {
                    w.bind(&name, Ty::Scalar, false, true);
                    w.scalar(d)
                });
                format!("{{ let {name} = {first}; {second} }}")
            }
            12 if self.has(Feature::Choices) => match self.constant_condition() {
                Some(condition) => {
                    let (a, b) = (self.scalar(d), self.scalar(d));
                    format!("(if {condition} {{ {a} }} else {{ {b} }})")
                }
                None => self.scalar(d),
            },
            13 if self.has(Feature::Branches) => {
                let condition = self.condition(d.min(1));
                let (a, b) = (self.scalar(d), self.scalar(d));
                format!("(if {condition} {{ {a} }} else {{ {b} }})")
            }
            14 if self.has(Feature::Chains) => self.chain(d),
            15 => {
                let constant = self.plain_constant().unwrap_or_else(|| self.literal());
                let x = self.scalar(d);
                self.random.one(&[format!("({x} * {constant})"), format!("({constant} + {x})"), format!("({constant} * {x})")])
            }
            16 if self.random.percent(40) => {
                let x = self.scalar(d);
                if self.has(Feature::Kinks) && self.random.percent(30) {
                    let step = self.random.one(&["floor", "round", "signum"]);
                    return format!("matgrad::constant(({x} * 0.7).{step}())");
                }
                format!("matgrad::constant({x})")
            }
            17 => {
                let x = self.scalar(d);
                format!("(-{x})")
            }
            _ => self.scalar_leaf(),
        }
    }

    /// A pattern with its places filled.
    fn filled(&mut self, pattern: &str, depth: usize) -> String {
        let (a, b) = (self.scalar(depth), self.scalar(depth.min(1)));
        // A number or a name can be called a method of, anything else is put in parentheses.
        let guarded = |text: String| {
            let simple =
                text.starts_with('(') && text.ends_with(')') || text.chars().all(|c| c.is_alphanumeric() || "_.[]".contains(c));
            let whole = text.starts_with('(') && closes_at_end(&text);
            if simple && (whole || !text.starts_with('(')) { text } else { format!("({text})") }
        };
        pattern.replace('#', &guarded(a)).replace('@', &guarded(b))
    }

    fn scalar_leaf(&mut self) -> String {
        let Some(b) = self.any(|b| {
            matches!(b.ty, Ty::Scalar | Ty::Matrix(..))
                || matches!(b.ty, Ty::Numbers(_, true))
                || matches!(b.ty, Ty::Vectors(..)) && b.active
                || matches!(b.ty, Ty::Struct(_) | Ty::Point(_) | Ty::Points(..) | Ty::Motion(_) | Ty::Motions(..))
                || b.ty.has_run_time_length() && !matches!(b.ty, Ty::Indices(..))
        }) else {
            return self.literal();
        };
        match b.ty {
            _ if self.random.percent(4) => self.literal(),
            Ty::Scalar => b.value(),
            Ty::Matrix(r, c) if c.n == 1 => {
                if !r.named && r.n <= 4 && !is_apart(&b) && self.random.percent(30) {
                    let k = self.random.below(r.n);
                    return format!("{}.{}", b.name, ["x", "y", "z", "w"][k]);
                }
                let at = self.index(r.n - 1);
                if self.random.percent(20) { format!("{}[({at}, 0)]", b.name) } else { format!("{}[{at}]", b.name) }
            }
            Ty::Matrix(r, c) => {
                if r.n == c.n && r.n <= 3 && r.n > 1 && !r.named && !is_apart(&b) && self.random.percent(20) {
                    let (i, j) = (1 + self.random.below(r.n), 1 + self.random.below(c.n));
                    return format!("{}.m{i}{j}", b.name);
                }
                let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
                format!("{}[({i}, {j})]", b.name)
            }
            Ty::Numbers(n, _) => {
                let at = self.index(n - 1);
                format!("{}[{at}]", b.name)
            }
            Ty::Dynamic(..) => self.of_dynamic(&b),
            Ty::Struct(_) => self.number_of_record(&b),
            Ty::Motion(_) | Ty::Motions(..) => self.number_of_motion(&b),
            Ty::Structs(n, k) => {
                let at = self.index(n - 1);
                let item = Binding { name: format!("{}[{at}]", b.name), ty: Ty::Struct(k), ..b };
                self.number_of_record(&item)
            }
            Ty::Point(_) | Ty::Points(..) => self.number_of_point(&b),
            Ty::Vectors(n, d, _) => {
                let (at, k) = (self.index(n - 1), self.index(d - 1));
                format!("{}[{at}][{k}]", b.name)
            }
            _ => self.literal(),
        }
    }

    /// A scalar made of a matrix.
    fn of_matrix(&mut self, depth: usize) -> String {
        if let Some(scalar) = self.of_data() {
            return scalar;
        }
        let Some(shape) = self.known_shape() else { return self.scalar_leaf() };
        let (r, c) = shape;
        let a = self.matrix(r, c, depth);
        let square = r == c;
        let n = (r.n * c.n) as f64;
        match self.random.below(19) {
            0 => format!("{a}.sum()"),
            1 => format!("{a}.mean()"),
            2 => format!("({a}.norm_squared() / {n:?})"),
            3 => format!("{a}.add_scalar(3.0).norm()"),
            4 | 5 => {
                let b = self.matrix(r, c, depth.min(1));
                format!("({a}.dot(&{b}) / {n:?})")
            }
            6 if square => format!("{a}.trace()"),
            7 if square && r.n <= 4 && !r.named => format!("{a}.determinant().tanh()"),
            8 if self.has(Feature::Kinks) => self.random.one(&[
                format!("{a}.max()"),
                format!("{a}.min()"),
                format!("{a}.abs().sum()"),
                format!("{a}.lp_norm(1)"),
                format!("{a}.add_scalar(2.5).lp_norm(3)"),
            ]),
            9 if c.n == 1 => format!("matgrad::log_sum_exp(&{a})"),
            10 if c.n == 1 && r.n == 2 && !r.named => {
                let b = self.matrix(r, c, depth.min(1));
                format!("{a}.perp(&{b})")
            }
            11 if square && r.n <= 3 && !r.named && self.has(Feature::Algebra) => {
                let n = r.n;
                let i = format!("SMatrix::<f64, {n}, {n}>::identity() * 3.0");
                self.random.one(&[
                    format!("({a} * {a}.transpose() + {i}).cholesky().unwrap().ln_determinant()"),
                    format!("({a} * {a}.transpose() + {i}).determinant().ln()"),
                    format!("({a}.tr_mul(&{a}) + {i}).lu().determinant().ln()"),
                ])
            }
            12 => format!("{a}.magnitude_squared().sqrt().tanh()"),
            13 if c.n == 1 && r.n > 1 => format!("({a}.transpose() * {a}).to_scalar().tanh()"),
            14 if c.n == 1 => {
                let at = self.index(r.n - 1);
                format!("{a}[{at}]")
            }
            15 => {
                let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
                format!("({a})[({i}, {j})]")
            }
            17 => {
                let b = self.matrix(r, c, depth.min(1));
                format!("{a}.metric_distance(&{b}.add_scalar(4.0))")
            }
            18 if c.n == 1 && r.n > 1 => {
                let b = self.matrix(r, c, depth.min(1));
                format!("{a}.angle(&{b}.add_scalar(0.5))")
            }
            16 => format!("{a}.iter().map(|v| v * v).sum::<f64>().tanh()"),
            _ => format!("{a}.sum()"),
        }
    }

    /// A condition on variables.
    pub fn condition(&mut self, depth: usize) -> String {
        let a = self.scalar(depth);
        let b = if self.random.percent(50) { self.random.one(&["0.1", "0.6", "-0.3"]).to_owned() } else { self.scalar(depth) };
        let op = self.random.one(&["<", ">", "<=", ">="]);
        let first = format!("{a} {op} {b}");
        match self.random.below(8) {
            0 => match self.constant_condition() {
                Some(other) => format!("{first} && {other}"),
                None => first,
            },
            1 => {
                let c = self.scalar(0);
                format!("{first} || {c} > 0.4")
            }
            2 => format!("!({first})"),
            3 if self.random.percent(40) => {
                let ask = self.random.one(&["is_finite()", "is_sign_positive()", "is_sign_negative()", "is_infinite()"]);
                format!("({a}).{ask}")
            }
            3 => match self.any(|b| b.ty == Ty::Question) {
                Some(b) => format!("{}({a})", b.name),
                None => format!("!({a}).is_nan() && {first}"),
            },
            _ => first,
        }
    }

    /// The shape of a visible matrix, or a small one.
    fn known_shape(&mut self) -> Option<(Extent, Extent)> {
        let known = self.any(|b| matches!(b.ty, Ty::Matrix(..))).map(|b| b.ty);
        match known {
            Some(Ty::Matrix(r, c)) => Some((r, c)),
            _ if self.has(Feature::Algebra) => Some((Extent::lit(2), Extent::lit(2))),
            _ => None,
        }
    }
}

/// Whether this is a view of a matrix of which it is not sure that its elements are side by side: it has no named ones.
fn is_apart(b: &Binding) -> bool {
    b.view
}

/// Whether the parenthesis that opens a text closes at its end.
fn closes_at_end(text: &str) -> bool {
    let mut depth = 0;
    for (k, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return k + 1 == text.len();
        }
    }
    false
}
