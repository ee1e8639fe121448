//! Writes random functions over vectors, matrices and scalars as Rust source: bindings, shadowing,
//! closures, branches, loops, elements, constructors and mutation.

use std::fmt::Write;

use rand::{Rng, SeedableRng, rngs::StdRng};

/// How many functions are written.
const COUNT: u64 = 200;

/// The type of an expression.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Scalar,
    Matrix(usize, usize),
}

use Kind::{Matrix, Scalar};

/// The shapes that occur.
const SHAPES: [(usize, usize); 4] = [(3, 1), (2, 1), (3, 3), (2, 3)];

/// The text of the whole file.
pub fn file() -> String {
    let mut text = String::from(
        "// Written by generator.rs; do not edit.\n\nuse super::{Arguments, Case};\nuse matgrad::gradient;\nuse nalgebra::*;\n",
    );
    for seed in 0..COUNT {
        text += &Writer::new(seed).function(seed);
    }
    text += "\n/// All of them.\npub const ALL: &[Case] = &[\n";
    for seed in 0..COUNT {
        let call = "(&p.x, &p.y, &p.a, &p.b, p.s)";
        let gathered = "Arguments { x, y, a, b, s }";
        let _ = writeln!(
            text,
            "    Case {{\n        name: \"f{seed}\",\n        f: |p| f{seed}{call},\n        gradient: |p| {{\n            let (x, y, a, b, s) = f{seed}_grad{call};\n            {gathered}\n        }},\n        both: |p| {{\n            let (value, (x, y, a, b, s)) = f{seed}_value_and_grad{call};\n            (value, {gathered})\n        }},\n    }},"
        );
    }
    text + "];\n"
}

/// Writes one function.
struct Writer {
    random: StdRng,
    /// What can be named, with whether it can be assigned.
    scope: Vec<(String, Kind, bool)>,
    closures: Vec<String>,
    names: usize,
}

impl Writer {
    fn new(seed: u64) -> Writer {
        let parameters = [("*x", Matrix(3, 1)), ("*y", Matrix(2, 1)), ("*a", Matrix(3, 3)), ("*b", Matrix(2, 3)), ("s", Scalar)];
        Writer {
            random: StdRng::seed_from_u64(seed),
            scope: parameters.map(|(name, kind)| (name.to_owned(), kind, false)).to_vec(),
            closures: vec![],
            names: 0,
        }
    }

    fn below(&mut self, n: usize) -> usize {
        self.random.random_range(0..n)
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn fresh(&mut self) -> String {
        self.names += 1;
        format!("v{}", self.names)
    }

    fn function(mut self, number: u64) -> String {
        let mut body = String::new();
        for _ in 0..4 + self.below(5) {
            let statement = self.statement();
            let _ = write!(body, "{statement}");
        }
        let known: Vec<(String, Kind, bool)> = self.scope.iter().skip(5).cloned().collect();
        let mut parts: Vec<String> = known.iter().map(|(name, kind, _)| self.summed(name, *kind)).collect();
        parts.push(self.scalar(2));
        format!(
            "\n#[gradient(wrt = (x, y, a, b, s), value)]\npub fn f{number}(x: &Vector3<f64>, y: &Vector2<f64>, a: &Matrix3<f64>, b: &Matrix2x3<f64>, s: f64) -> f64 {{\n{body}    {}\n}}\n",
            parts.join(" + ")
        )
    }

    /// A scalar made of a value.
    fn summed(&mut self, name: &str, kind: Kind) -> String {
        match kind {
            Scalar => name.to_owned(),
            Matrix(..) => match self.below(4) {
                0 => format!("{name}.sum()"),
                1 => format!("{name}.norm_squared()"),
                2 => format!("{name}.mean()"),
                _ => format!("({name}).dot(&{name})"),
            },
        }
    }

    fn kind(&mut self) -> Kind {
        match self.below(3) {
            0 => Scalar,
            _ => {
                let (r, c) = SHAPES[self.below(SHAPES.len())];
                Matrix(r, c)
            }
        }
    }

    fn statement(&mut self) -> String {
        match self.below(10) {
            0..=2 => self.binding(),
            3 => self.shadowing(),
            4 => self.closure(),
            5 => self.branch(),
            6 => self.looped(),
            _ => self.mutation(),
        }
    }

    fn binding(&mut self) -> String {
        let kind = self.kind();
        let value = self.expression(kind, 3);
        let name = self.fresh();
        self.scope.push((name.clone(), kind, false));
        match kind {
            Scalar => format!("    let {name} = {value};\n"),
            Matrix(r, c) if self.below(2) == 0 => format!("    let {name}: SMatrix<f64, {r}, {c}> = {value};\n"),
            Matrix(..) => format!("    let {name} = {value};\n"),
        }
    }

    fn shadowing(&mut self) -> String {
        let Some(k) = (5..self.scope.len()).next_back() else { return self.binding() };
        let (name, kind, _) = self.scope[k].clone();
        let value = self.expression(kind, 2);
        self.scope[k].2 = false;
        format!("    let {name} = {value} * 0.5;\n")
    }

    fn closure(&mut self) -> String {
        let captured = self.scalar(1);
        let function = self.one_of(&["sin", "tanh", "cos", "atan"]);
        let name = self.fresh();
        self.closures.push(name.clone());
        let inner = self.one_of(&["u * u", "u + 0.5", "2.0 * u", "u - u * u"]);
        format!("    let {name} = |u: f64| ({inner} + {captured}).{function}();\n")
    }

    fn condition(&mut self) -> String {
        let (value, bound) = (self.scalar(1), self.one_of(&["0.1", "-0.3", "0.6"]));
        let relation = self.one_of(&["<", ">", "<=", ">="]);
        match self.below(4) {
            0 => format!("{value} {relation} {bound} && s < 0.8"),
            _ => format!("{value} {relation} {bound}"),
        }
    }

    fn branch(&mut self) -> String {
        let kind = self.kind();
        let condition = self.condition();
        let (then, or) = (self.expression(kind, 2), self.expression(kind, 2));
        let name = self.fresh();
        let middle = match self.below(3) {
            0 => {
                let (other, value) = (self.condition(), self.expression(kind, 1));
                format!(" else if {other} {{ {value} }}")
            }
            _ => String::new(),
        };
        self.scope.push((name.clone(), kind, false));
        format!("    let {name} = if {condition} {{ {then} }}{middle} else {{ {or} }};\n")
    }

    fn looped(&mut self) -> String {
        let start = self.scalar(1);
        let name = self.fresh();
        let step = match self.below(4) {
            0 => format!("{name} += x[i] * {name}.sin()"),
            1 => format!("{name} = ({name} * 0.5 + a[(i, 2 - i)]).tanh()"),
            2 => format!("if x[i] > {name} {{ {name} += 0.3 * x[i]; }} else {{ {name} -= b[(1, i)]; }}"),
            _ => format!("for j in 0..=i {{ {name} += a[(i, j)] * x[j] * i as f64; }}"),
        };
        let range = self.one_of(&["0..3", "(0..3).rev()", "1..3"]);
        self.scope.push((name.clone(), Scalar, true));
        format!("    let mut {name} = {start};\n    for i in {range} {{\n        {step};\n    }}\n")
    }

    fn mutation(&mut self) -> String {
        let kind = self.kind();
        let start = self.expression(kind, 2);
        let name = self.fresh();
        let mut text = format!("    let mut {name} = {start};\n");
        for _ in 0..1 + self.below(2) {
            let scalar = self.scalar(1);
            let change = match (kind, self.below(5)) {
                (_, 0) => format!("{name} *= {scalar}.cos()"),
                (_, 1) => format!("{name} /= 1.5 + {scalar} * {scalar}"),
                (Matrix(r, c), 2) => format!("{name}[({}, {})] = {scalar}", self.below(r), self.below(c)),
                (Matrix(r, c), 3) => format!("{name}[({}, {})] += {scalar}", self.below(r), self.below(c)),
                (_, 4) => format!("if {} {{ {name} *= 0.5; }}", self.condition()),
                _ => format!("{name} += {}", self.expression(kind, 1)),
            };
            let _ = writeln!(text, "    {change};");
        }
        self.scope.push((name, kind, true));
        text
    }

    fn known(&mut self, kind: Kind) -> String {
        let fitting: Vec<String> = self.scope.iter().filter(|known| known.1 == kind).map(|known| known.0.clone()).collect();
        let name = fitting[self.below(fitting.len())].clone();
        if name.starts_with('*') { format!("({name})") } else { name }
    }

    fn expression(&mut self, kind: Kind, depth: usize) -> String {
        match kind {
            Scalar => self.scalar(depth),
            Matrix(r, c) => self.matrix(r, c, depth),
        }
    }

    fn scalar(&mut self, depth: usize) -> String {
        if depth == 0 {
            return match self.below(5) {
                0 => self.one_of(&["0.7_f64", "(-0.4_f64)", "1.3_f64"]).to_owned(),
                1 => format!("x[{}]", self.below(3)),
                2 => format!("b[({}, {})]", self.below(2), self.below(3)),
                3 => self.one_of(&["x.z", "y.x", "a.m12", "y[1]"]).to_owned(),
                _ => self.known(Scalar),
            };
        }
        let d = depth - 1;
        match self.below(12) {
            0 => format!("({} + {})", self.scalar(d), self.scalar(d)),
            1 => format!("({} - {})", self.scalar(d), self.scalar(d)),
            2 => format!("({} * {})", self.scalar(d), self.scalar(d)),
            3 => {
                let divisor = self.scalar(d);
                format!("({} / (1.0 + {divisor} * {divisor}))", self.scalar(d))
            }
            4 | 5 => {
                let function = self.one_of(&["sin()", "cos()", "tanh()", "atan()", "abs()", "powi(2)", "cbrt()", "max(0.2)"]);
                let argument = self.scalar(d);
                if function == "cbrt()" {
                    format!("(1.0 + {argument}.powi(2)).{function}")
                } else {
                    format!("({argument}).{function}")
                }
            }
            6 => format!("({}).hypot({})", self.scalar(d), self.scalar(d)),
            7 => match self.closures.last().cloned() {
                Some(closure) => format!("{closure}({})", self.scalar(d)),
                None => format!("f64::exp(-{}.abs())", self.scalar(d)),
            },
            8 => {
                let (r, c) = SHAPES[self.below(SHAPES.len())];
                format!("{}.dot(&{})", self.matrix(r, c, d), self.matrix(r, c, d))
            }
            9 => {
                let (r, c) = SHAPES[self.below(SHAPES.len())];
                let method = self.one_of(&["sum()", "norm()", "mean()", "norm_squared()", "max()", "lp_norm(1)"]);
                format!("{}.{method}", self.matrix(r, c, d))
            }
            10 => {
                let m = self.matrix(3, 3, d);
                match self.below(4) {
                    0 => format!("{m}.trace()"),
                    1 => format!("{m}.determinant()"),
                    2 => format!("({m} * 0.2 + Matrix3::identity() * 2.0).determinant().ln()"),
                    _ => format!("({} * {m} * {})[(0, 0)]", "x.transpose()", self.matrix(3, 1, d)),
                }
            }
            _ => format!("matgrad::log_sum_exp(&{})", self.matrix(3, 1, d)),
        }
    }

    fn matrix(&mut self, r: usize, c: usize, depth: usize) -> String {
        if depth == 0 {
            return self.known(Matrix(r, c));
        }
        let d = depth - 1;
        match self.below(13) {
            0 => format!("({} + {})", self.matrix(r, c, d), self.matrix(r, c, d)),
            1 => format!("({} - {})", self.matrix(r, c, d), self.matrix(r, c, d)),
            2 => format!("({} * {})", self.matrix(r, c, d), self.scalar(d)),
            3 => format!("({} / (2.0 + {}.abs()))", self.matrix(r, c, d), self.scalar(d)),
            4 => format!("{}.component_mul(&{})", self.matrix(r, c, d), self.matrix(r, c, d)),
            5 => {
                let function = self.one_of(&[
                    "|v| v.sin()",
                    "f64::tanh",
                    "|v| v * v",
                    "|v| if v > 0.1 { v } else { 0.5 * v }",
                    "matgrad::sigmoid",
                ]);
                format!("{}.map({function})", self.matrix(r, c, d))
            }
            6 => {
                let captured = self.scalar(0);
                format!("{}.zip_map(&{}, |p, q| p * q + {captured})", self.matrix(r, c, d), self.matrix(r, c, d))
            }
            7 => format!("{}.add_scalar({})", self.matrix(r, c, d), self.scalar(d)),
            8 if (r, c) == (3, 1) => match self.below(4) {
                0 => format!("({} * {})", self.matrix(3, 3, d), self.matrix(3, 1, d)),
                1 => format!("{}.cross(&{})", self.matrix(3, 1, d), self.matrix(3, 1, d)),
                2 => format!("matgrad::softmax(&{})", self.matrix(3, 1, d)),
                _ => format!("{}.diagonal()", self.matrix(3, 3, d)),
            },
            8 if (r, c) == (2, 1) => format!("({} * {})", self.matrix(2, 3, d), self.matrix(3, 1, d)),
            8 if (r, c) == (3, 3) => match self.below(4) {
                0 => format!("{}.transpose()", self.matrix(3, 3, d)),
                1 => format!("({} * 0.2 + Matrix3::identity() * 2.0).try_inverse().unwrap()", self.matrix(3, 3, d)),
                2 => format!("{}.tr_mul(&{})", self.matrix(2, 3, d), self.matrix(2, 3, d)),
                _ => format!("Matrix3::from_diagonal(&{})", self.matrix(3, 1, d)),
            },
            8 => format!("({} * {})", self.matrix(2, 3, d), self.matrix(3, 3, d)),
            9 if c == 1 => {
                let items: Vec<String> = (0..r).map(|_| self.scalar(d)).collect();
                if self.below(2) == 0 {
                    format!("Vector{r}::new({})", items.join(", "))
                } else {
                    format!("vector![{}]", items.join(", "))
                }
            }
            9 => {
                let columns: Vec<String> = (0..c).map(|_| self.matrix(r, 1, d)).collect();
                format!("SMatrix::<f64, {r}, {c}>::from_columns(&[{}])", columns.join(", "))
            }
            10 if (r, c) == (2, 1) => format!("{}.fixed_rows::<2>({}).into_owned()", self.matrix(3, 1, d), self.below(2)),
            10 if (r, c) == (2, 3) => format!("{}.fixed_view::<2, 3>({}, 0).into_owned()", self.matrix(3, 3, d), self.below(2)),
            10 if (r, c) == (3, 1) => format!("{}.column({}).into_owned()", self.matrix(3, 3, d), self.below(3)),
            11 => format!("({} * 0.5 + SMatrix::<f64, {r}, {c}>::repeat({}))", self.matrix(r, c, d), self.scalar(d)),
            _ => format!("(-{})", self.matrix(r, c, d)),
        }
    }
}
