//! Integers, conditions on constants, and numbers that do not depend on the variables.

use super::scope::Binding;
use super::{Feature, Ty, Writer};

impl Writer {
    /// A number as it is written.
    pub fn literal(&mut self) -> String {
        let x = self.random.one(&[0.5, 2.0, 0.3, 1.25, 0.8, 3.0, 0.1, 1.5]);
        if self.random.percent(15) { format!("(-{x:?}_f64)") } else { format!("{x:?}_f64") }
    }

    /// An index of at most `max`.
    pub fn index(&mut self, max: usize) -> String {
        let fits = |b: &Binding| matches!(b.ty, Ty::Index(known) if known <= max);
        let any_index = |b: &Binding| matches!(b.ty, Ty::Index(_));
        if self.random.percent(65)
            && let Some(b) = self.any(fits)
        {
            let Ty::Index(known) = b.ty else { return b.name };
            return match self.random.below(8) {
                0 if known < max => format!("{} + {}", b.name, max - known),
                1 => format!("{max} - {}", b.name),
                2 => format!("{} / 2", b.name),
                3 => format!("({} * 3 + 1) % {}", b.name, max + 1),
                _ => b.name,
            };
        }
        match self.random.below(9) {
            0 | 1 => match self.any(|b| matches!(b.ty, Ty::Indices(_, known, _) if known <= max)) {
                Some(b) => {
                    let Ty::Indices(n, ..) = b.ty else { return "0".to_owned() };
                    let at = self.index(n - 1);
                    format!("{}[{at}]", b.name)
                }
                None => self.random.below(max + 1).to_string(),
            },
            2 => match self.any(|b| matches!(b.ty, Ty::Places(known) if known <= max)) {
                Some(b) => {
                    let at = self.index(3);
                    format!("{}({at})", b.name)
                }
                None => self.random.below(max + 1).to_string(),
            },
            3 | 4 => match self.any(any_index) {
                Some(b) => match self.random.below(3) {
                    0 => format!("{}.min({max})", b.name),
                    _ => format!("{} % {}", b.name, max + 1),
                },
                None => self.random.below(max + 1).to_string(),
            },
            5 | 6 if self.any(|b| b.ty == Ty::Tally).is_some() => {
                let b = self.any(|b| b.ty == Ty::Tally);
                b.map_or("0".to_owned(), |b| format!("{} % {}", b.name, max + 1))
            }
            5 => match self.any(|b| matches!(b.ty, Ty::Parameters)) {
                Some(b) => format!("{}.count % {}", b.name, max + 1),
                None => self.random.below(max + 1).to_string(),
            },
            _ => self.random.below(max + 1).to_string(),
        }
    }

    /// A condition on constants; `None` where there is nothing to ask about.
    pub fn constant_condition(&mut self) -> Option<String> {
        let b = self.any(|b| {
            matches!(b.ty, Ty::Index(_) | Ty::Truth | Ty::Mode | Ty::Parameters) || matches!(b.ty, Ty::Scalar) && !b.active
        })?;
        let name = b.name;
        Some(match b.ty {
            Ty::Index(max) => {
                let k = self.random.below(max.max(1)) + 1;
                match self.random.below(5) {
                    0 => format!("{name} % 2 == 0"),
                    1 => format!("{name} >= {k}"),
                    2 => format!("{name} != {k}"),
                    3 => {
                        let other = self.index(max);
                        format!("{name} == {other}")
                    }
                    _ => format!("{name} < {k}"),
                }
            }
            Ty::Truth => self.random.one(&[name.clone(), format!("!{name}")]),
            Ty::Mode => format!("{name} == Mode::Fast"),
            Ty::Parameters => self.random.one(&[format!("{name}.on"), format!("{name}.count > 1"), format!("{name}.gain > 0.2")]),
            _ => {
                let bound = self.random.one(&["0.0", "0.35", "-0.4"]);
                format!("{name} > {bound}")
            }
        })
    }

    /// A number that the macro knows to be one without a type: a variable, an element, a cast.
    pub fn plain_constant(&mut self) -> Option<String> {
        let b = self.any(|b| match b.ty {
            Ty::Pairs(..) | Ty::Whole(_) => true,
            Ty::Scalar | Ty::Matrix(..) | Ty::Index(_) => !b.active,
            Ty::Numbers(_, fixed) => !b.active && fixed,
            _ => false,
        })?;
        Some(match b.ty {
            Ty::Pairs(n, d) => {
                let at = self.index(n - 1);
                let first = if d == 1 { "0" } else { "0.x" };
                format!("{}[{at}].{}", b.name, self.random.one(&["1", first]))
            }
            Ty::Scalar => b.value(),
            Ty::Matrix(r, c) if c.n == 1 => {
                let at = self.index(r.n - 1);
                format!("{}[{at}]", b.name)
            }
            Ty::Matrix(r, c) => {
                let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
                format!("{}[({i}, {j})]", b.name)
            }
            Ty::Index(_) => self.random.one(&[
                format!("{} as f64 * 0.1", b.name),
                format!("({} as f64)", b.name),
                format!("(({} + 1) as f64).sqrt()", b.name),
                format!("f64::from({} as u32) * 0.25", b.name),
            ]),
            Ty::Numbers(n, _) => {
                let at = self.index(n - 1);
                format!("{}[{at}]", b.name)
            }
            Ty::Whole(is_small) => self.of_whole(&b.name, is_small),
            _ => return None,
        })
    }

    /// A number of constants, which may need a type to be seen as one.
    pub fn constant(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.plain_constant().unwrap_or_else(|| self.literal());
        }
        let d = depth - 1;
        match self.random.below(13) {
            0 | 1 => match self.any(|b| matches!(b.ty, Ty::Parameters)) {
                Some(b) => {
                    let at = self.index(3);
                    self.random.one(&[
                        format!("{}.gain", b.name),
                        format!("{}.shift", b.name),
                        format!("{}.table[{at}]", b.name),
                        format!("{}.offset.x", b.name),
                        format!("{}.count as f64", b.name),
                    ])
                }
                None => self.constant(d),
            },
            2 | 3 => match self.any(|b| matches!(b.ty, Ty::Numbers(..)) && !b.active) {
                Some(b) => {
                    let Ty::Numbers(n, _) = b.ty else { return self.constant(d) };
                    let at = self.index(n - 1);
                    format!("{}[{at}]", b.name)
                }
                None => self.constant(d),
            },
            4 => match self.any(|b| matches!(b.ty, Ty::Maybe)) {
                Some(b) => format!("{}.unwrap_or(0.25)", b.name),
                None => self.constant(d),
            },
            5 => match self.constant_condition() {
                Some(condition) => {
                    let (a, b) = (self.constant(d), self.constant(d));
                    format!("if {condition} {{ {a} }} else {{ {b} }}")
                }
                None => self.constant(d),
            },
            6 => {
                // A constant of a block, whose names are its own.
                let name = self.name();
                let first = self.constant(d);
                let second = self.inside(|w| {
                    w.bind(&name, Ty::Scalar, false, false);
                    w.constant(d)
                });
                format!("{{ let {name}: f64 = {first}; {second} }}")
            }
            7 => {
                let value = self.constant(d);
                let function = self.random.one(&["sin", "cos", "tanh", "abs", "exp_m1", "atan"]);
                format!("({value} * 1.0_f64).{function}()")
            }
            8 => match self.any(|b| matches!(b.ty, Ty::Index(_))) {
                Some(b) => format!("(0..{}).map(|j| j as f64 * 0.1).sum::<f64>()", b.name),
                None => self.constant(d),
            },
            _ => {
                let (a, b) = (self.constant(d), self.constant(d));
                let op = self.random.one(&["+", "-", "*"]);
                format!("({a} {op} {b})")
            }
        }
    }

    /// A statement that binds a constant.
    pub fn constant_statement(&mut self) -> String {
        match self.random.below(14) {
            0..=3 => {
                let value = self.constant(2);
                let name = self.name();
                self.bind(&name, Ty::Scalar, false, false);
                format!("let {name}: f64 = {value};\n")
            }
            4 => match self.plain_constant() {
                Some(value) => {
                    let name = self.name();
                    self.bind(&name, Ty::Scalar, false, false);
                    format!("let {name} = {value};\n")
                }
                None => self.constant_statement(),
            },
            5 | 6 => {
                let max = self.random.one(&[1, 2, 3, 4]);
                let value = self.index(max);
                let name = self.name();
                self.bind(&name, Ty::Index(max), false, false);
                let typed = if self.random.percent(60) { ": usize" } else { "" };
                // A literal alone has no type of its own.
                let typed = if value.parse::<usize>().is_ok() { ": usize" } else { typed };
                format!("let {name}{typed} = {value};\n")
            }
            7 => {
                // The length of something.
                let Some(b) = self.any(|b| match &b.ty {
                    Ty::Numbers(..) | Ty::Indices(..) => true,
                    Ty::Matrix(r, c) => c.n == 1 && !r.named,
                    _ => false,
                }) else {
                    return self.constant_statement();
                };
                let n = match b.ty {
                    Ty::Matrix(r, _) => r.n,
                    Ty::Numbers(n, _) | Ty::Indices(n, ..) => n,
                    _ => 1,
                };
                let name = self.name();
                self.bind(&name, Ty::Index(n), false, false);
                format!("let {name} = {}.len();\n", b.name)
            }
            8 if self.depth == 0 && self.has(Feature::Constants) => {
                self.fresh += 1;
                let name = format!("K{}", self.fresh);
                let value = self.literal();
                self.bind(&name, Ty::Scalar, false, false);
                format!("const {name}: f64 = {value};\n")
            }
            9 => {
                let r = self.random.one(&[2, 3]);
                let list: Vec<String> = (0..r).map(|_| self.constant(1)).collect();
                let name = self.name();
                self.bind(&name, Ty::Matrix(super::Extent::lit(r), super::Extent::lit(1)), false, false);
                format!("let {name}: Vector{r}<f64> = Vector{r}::new({});\n", list.join(", "))
            }
            10 => {
                let n = 3;
                let list: Vec<String> = (0..n).map(|_| self.random.below(3).to_string()).collect();
                let name = self.name();
                self.bind(&name, Ty::Indices(n, 2, true), false, false);
                format!("let {name}: [usize; {n}] = [{}];\n", list.join(", "))
            }
            11 => {
                let (a, b) = (self.constant(1), self.constant(1));
                let (p, q) = (self.name(), self.name());
                if p == q {
                    return self.constant_statement();
                }
                self.bind(&p, Ty::Scalar, false, false);
                self.bind(&q, Ty::Scalar, false, false);
                format!("let ({p}, {q}): (f64, f64) = ({a}, {b});\n")
            }
            12 if self.has(Feature::Jumps) => {
                let value = self.constant(1);
                let name = self.name();
                self.bind(&name, Ty::Scalar, false, false);
                format!("let mut {name}: f64 = {value};\nwhile {name} < 1.0 {{ {name} += 0.75; }}\n")
            }
            12 if self.has(Feature::Counters) => {
                let n = 1 + self.random.below(4);
                let step = self.constant(1);
                let name = self.name_besides(&step);
                self.bind(&name, Ty::Scalar, false, false);
                format!("let mut {name}: f64 = 0.5;\nfor j in 0..{n} {{ {name} += {step} * j as f64; }}\n")
            }
            13 if self.random.percent(60) => self.bits(),
            13 => match self.constant_condition() {
                Some(condition) => {
                    let (a, b) = (self.constant(1), self.constant(1));
                    // Below, they stand behind the variable that they may not mean.
                    let name = self.name_besides(&format!("{condition} {b}"));
                    self.bind(&name, Ty::Scalar, false, false);
                    match self.random.below(2) {
                        0 => format!("let {name}: f64 = if {condition} {{ {a} }} else {{ {b} }};\n"),
                        _ => format!("let mut {name}: f64 = {a};\nif {condition} {{ {name} = {b}; }}\n"),
                    }
                }
                None => self.constant_statement(),
            },
            _ => {
                let value = self.constant(1);
                let name = self.name();
                self.bind(&name, Ty::Scalar, true, false);
                format!("let mut {name}: f64 = {value};\n")
            }
        }
    }

    /// An integer or a `bool` that operators on bits change.
    fn bits(&mut self) -> String {
        let max = self.random.one(&[2, 3, 4]);
        let op = self.random.one(&["<<=", "|=", "^=", "&=", "%=", ">>="]);
        if let (true, Some(first), Some(second)) = (self.random.percent(40), self.constant_condition(), self.constant_condition())
        {
            let op = self.random.one(&["|=", "&=", "^="]);
            let name = self.name_besides(&second);
            self.bind(&name, Ty::Truth, false, false);
            return format!("let mut {name}: bool = {first};\n{name} {op} {second};\n");
        }
        let value = self.index(max);
        let by = 1 + self.random.below(2);
        let name = self.name();
        self.bind(&name, Ty::Index(max), false, false);
        let change = format!("{name} {op} {by};\n");
        let change = match self.random.below(3) {
            0 => format!("for _ in 0..2 {{ {change} }}\n"),
            1 => match self.constant_condition().filter(|c| !c.contains(&name)) {
                Some(condition) => format!("if {condition} {{ {change} }}\n"),
                None => change,
            },
            _ => change,
        };
        format!("let mut {name}: usize = {value};\n{change}{name} %= {};\n", max + 1)
    }
}
