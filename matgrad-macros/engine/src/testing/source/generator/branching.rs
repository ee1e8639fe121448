//! Branches, choices, and ways to leave the function.

use super::{Extent, Feature, Ty, Writer};

impl Writer {
    /// A condition on constants or on variables.
    pub fn any_condition(&mut self) -> String {
        let constant = self.has(Feature::Choices) && (self.random.percent(50) || !self.has(Feature::Branches));
        match constant.then(|| self.constant_condition()).flatten() {
            Some(condition) => condition,
            None => self.condition(1),
        }
    }

    /// An `if`.
    pub fn branch(&mut self) -> String {
        let condition = self.any_condition();
        if self.random.percent(45)
            && let Some(target) = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar | Ty::Matrix(..)))
        {
            let arms = 1 + self.random.below(2);
            let mut written: Vec<String> = (0..arms)
                .map(|_| {
                    self.inside(|w| {
                        let first = if w.random.percent(35) { w.statement() } else { String::new() };
                        // The variable may have been hidden by the statement before.
                        let again = w.visible().into_iter().find(|b| b.name == target.name && b.mutable && b.ty == target.ty);
                        match again {
                            Some(target) => first + &w.assignment(&target),
                            None => first,
                        }
                    })
                })
                .collect();
            self.activate(&target.name);
            let first = written.remove(0);
            return match written.pop() {
                Some(or) => {
                    let second =
                        if self.random.percent(30) { format!("else if {}", self.any_condition()) } else { "else".to_owned() };
                    format!("if {condition} {{\n{first}}} {second} {{\n{or}}}\n")
                }
                None => format!("if {condition} {{\n{first}}}\n"),
            };
        }
        let ty = if self.random.percent(70) { Ty::Scalar } else { self.shape() };
        let arm = |w: &mut Writer| {
            w.inside(|w| {
                let first = if w.random.percent(40) { w.statement() } else { String::new() };
                let value = match &ty {
                    Ty::Matrix(r, c) => w.matrix(*r, *c, 1),
                    _ => w.scalar(2),
                };
                first + &value
            })
        };
        let (a, b) = (arm(self), arm(self));
        let name = self.name();
        self.bind(&name, ty, false, true);
        format!("let {name} = if {condition} {{\n{a}\n}} else {{\n{b}\n}};\n")
    }

    /// A `match` on two conditions.
    fn by_conditions(&mut self) -> String {
        let (a, b) = (self.any_condition(), self.any_condition());
        let patterns = self.random.one(&[
            ["(true, true)", "(true, false)", "(false, _)"],
            ["(true, _)", "(_, true)", "_"],
            ["(false, true) | (true, false)", "(true, true)", "_"],
        ]);
        let arms = patterns.map(|pattern| {
            self.inside(|w| {
                let first = if w.random.percent(40) { w.statement() } else { String::new() };
                format!("{pattern} => {{\n{first}{}\n}}", w.scalar(2))
            })
        });
        let name = self.name();
        self.bind(&name, Ty::Scalar, true, true);
        format!("let mut {name} = match ({a}, {b}) {{ {} }};\n", arms.join(" "))
    }

    /// A `match`.
    pub fn choice(&mut self) -> String {
        if self.sometimes(Feature::Endings, 35) {
            return self.by_conditions();
        }
        let Some(b) = self.any(|b| matches!(b.ty, Ty::Index(_) | Ty::Mode)) else { return self.branch() };
        // The patterns, each with what it binds.
        let gain = self.name();
        let arms: Vec<(String, bool)> = match b.ty {
            Ty::Mode => self.random.one(&[
                vec![("Mode::Slow".to_owned(), false), ("Mode::Fast".to_owned(), false), ("_".to_owned(), false)],
                vec![
                    (format!("Mode::Scaled({gain})"), true),
                    (format!("Mode::Damped {{ by: {gain}, .. }}"), true),
                    ("Mode::Slow | Mode::Fast".to_owned(), false),
                ],
                vec![
                    (format!("Mode::Damped {{ by: {gain}, steps: 0..=1 }}"), true),
                    (format!("Mode::Scaled({gain}) if {gain} > 0.1"), true),
                    ("_".to_owned(), false),
                ],
            ]),
            _ => {
                let guard = self.constant_condition().unwrap_or("true".to_owned());
                let patterns = self.random.one(&[
                    vec!["0".to_owned(), "1 | 2".to_owned(), "_".to_owned()],
                    vec!["1".to_owned(), "2".to_owned(), "_".to_owned()],
                    vec!["0..=1".to_owned(), "_".to_owned()],
                    vec![format!("_ if {guard}"), "_".to_owned()],
                    vec![format!("1..=3 if {guard}"), "0".to_owned(), "_".to_owned()],
                ]);
                patterns.into_iter().map(|pattern| (pattern, false)).collect()
            }
        };
        let arm = |w: &mut Writer, (pattern, binds): &(String, bool)| {
            w.inside(|w| {
                if *binds {
                    w.bind(&gain, Ty::Scalar, false, false);
                }
                let first = if w.random.percent(40) { w.statement() } else { String::new() };
                format!("{pattern} => {{\n{first}{}\n}}", w.scalar(2))
            })
        };
        let body = arms.iter().map(|one| arm(self, one)).collect::<Vec<_>>().join(" ");
        let name = self.name();
        let subject = b.name;
        self.bind(&name, Ty::Scalar, true, true);
        format!("let mut {name} = match {subject} {{ {body} }};\n")
    }

    /// How the function is left without a value.
    pub(super) fn leaving(&self) -> &'static str {
        if self.result { "return Err(\"no value\")" } else { "return None" }
    }

    /// What takes the value of an `Option` or leaves the function.
    pub fn or_leave(&self) -> &'static str {
        match self.result {
            true if self.fresh.is_multiple_of(2) => ".ok_or_else(|| \"no value\")?",
            true => ".ok_or(\"no value\")?",
            false => "?",
        }
    }

    /// What leaves the function without a value, or takes the value of an `Option`.
    pub fn guard(&mut self) -> String {
        let (leaving, or_leave) = (self.leaving(), self.or_leave());
        match self.random.below(6) {
            0 | 1 => {
                let condition = self.condition(1);
                format!("if {condition} {{ {leaving}; }}\n")
            }
            2 => {
                let s = self.scalar(1);
                format!("if {s} > 40.0 {{ {leaving}; }}\n")
            }
            3 => {
                let a = self.matrix(Extent::lit(2), Extent::lit(2), 1);
                let name = self.name();
                self.bind(&name, Ty::Matrix(Extent::lit(2), Extent::lit(2)), false, true);
                self.random.one(&[
                    format!("let {name} = ({a} * 0.2 + Matrix2::identity()).try_inverse(){or_leave};\n"),
                    format!("let Some({name}) = ({a} * 0.2 + Matrix2::identity()).try_inverse() else {{ {leaving}; }};\n"),
                ])
            }
            4 => {
                let Some(target) = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar)) else { return self.binding() };
                let a = self.matrix(Extent::lit(2), Extent::lit(2), 1);
                let other = self.scalar(1);
                let name = self.name_besides(&target.name);
                self.activate(&target.name);
                let target = target.name;
                format!(
                    "if let Some({name}) = ({a} * 0.2 + Matrix2::identity()).try_inverse() {{ {target} += {name}.trace(); }} else {{ {target} -= {other}; }}\n"
                )
            }
            _ => match self.any(|b| matches!(b.ty, Ty::Maybe)) {
                Some(b) => {
                    let name = self.name();
                    self.bind(&name, Ty::Scalar, false, false);
                    format!("let {name}: f64 = {}{or_leave};\n", b.name)
                }
                None => self.binding(),
            },
        }
    }

    /// A variable that the arms of an `if` give its value.
    pub fn deferred(&mut self) -> String {
        let condition = self.any_condition();
        let (a, b) = (self.scalar(1), self.scalar(1));
        let name = self.name();
        let hidden = a.contains(&name) || b.contains(&name) || condition.contains(&name);
        if hidden {
            return self.binding();
        }
        self.bind(&name, Ty::Scalar, false, true);
        format!("let {name};\nif {condition} {{ {name} = {a}; }} else {{ {name} = {b}; }}\n")
    }

    /// A way out, or a statement that does nothing to what is computed.
    pub fn jump(&mut self) -> String {
        if self.random.percent(75) { self.early() } else { self.quiet_statement() }
    }
}
