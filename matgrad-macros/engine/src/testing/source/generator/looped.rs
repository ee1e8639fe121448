//! Loops.

use super::chain::mentions;
use super::{Extent, Feature, Ty, Writer};

/// What a loop runs over.
pub(super) struct Head {
    /// `i in 0..n`
    pub text: String,
    /// The variables that it binds.
    pub binds: Vec<(String, Ty, bool)>,
    /// How many steps it makes.
    pub steps: usize,
}

/// The type of the inverses that loops multiply by.
const INVERSE: Ty = Ty::Matrix(Extent::lit(2), Extent::lit(2));

impl Writer {
    /// A loop, with the variables that it carries started before it.
    pub fn looped(&mut self) -> String {
        let mut before = self.carried();
        let (mut inverse, mut in_each) = (None, false);
        if self.sometimes(Feature::Algebra, 25) {
            in_each = self.random.percent(50);
            if !in_each {
                let (name, text) = self.inverse();
                before += &text;
                inverse = Some(name);
            }
        }
        let Some(head) = self.head() else { return before + &self.binding_for_loop() };
        if head.steps * self.steps > 400 {
            return before + &self.binding_for_loop();
        }
        let held = self.sometimes(Feature::Options, 60).then(|| {
            self.fresh += 1;
            format!("held_{}", self.fresh)
        });
        before += &held.as_ref().map_or(String::new(), |name| self.empty(name));
        let outer = self.steps;
        self.steps *= head.steps.max(1);
        let count = 1 + self.random.below(3);
        let mut frozen = vec![];
        self.fresh += 1;
        let label = format!("outer_{}", self.fresh);
        self.loops.push(Some(label.clone()));
        let body = self.inside(|w| {
            for (name, ty, active) in &head.binds {
                w.bind(name, ty.clone(), false, *active);
                let view = head.text.contains("_iter()") && matches!(ty, Ty::Matrix(..));
                w.scope.last_mut().expect("just bound").view = view;
            }
            // What is iterated over cannot be changed meanwhile.
            frozen = w.freeze(head.text.split_once(" in ").map_or("", |(_, source)| source));
            let mut body = String::new();
            for _ in 0..count {
                body += &w.step();
            }
            if in_each {
                let (name, text) = w.inverse();
                body += &text;
                inverse = Some(name);
            }
            body += &inverse.map_or(String::new(), |name| w.multiplied(&name));
            body += &held.as_ref().map_or(String::new(), |name| w.held_anew(name));
            // Something is carried at least.
            let any = |b: &super::Binding| b.mutable && matches!(b.ty, Ty::Scalar | Ty::Matrix(..));
            if let Some(target) = w.any(any) {
                let target_name = target.name.clone();
                body += &match w.random.percent(60) && matches!(target.ty, Ty::Scalar) {
                    true => format!("{} += {};\n", target.name, w.scalar(2)),
                    false => w.assignment(&target),
                };
                w.activate(&target_name);
            }
            body
        });
        self.steps = outer;
        self.loops.pop();
        let label = if body.contains(&label) { format!("'{label}: ") } else { String::new() };
        for k in frozen.into_iter().filter(|&k| k < self.scope.len()).collect::<Vec<_>>() {
            self.scope[k].mutable = true;
        }
        let jump = if self.sometimes(Feature::Jumps, 40) {
            // It stands where the loop's variables hide others.
            let hidden = |text: &String| head.binds.iter().any(|(name, ..)| mentions(text, name));
            let condition = self.constant_condition().filter(|text| !hidden(text)).unwrap_or("false".to_owned());
            let word = self.random.one(&["break", "continue"]);
            format!("if {condition} {{ {word}; }}\n")
        } else {
            String::new()
        };
        let after = held.map_or(String::new(), |name| self.emptied(&name));
        format!("{before}{label}for {} {{\n{jump}{body}}}\n{after}", head.text)
    }

    /// An `Option` that a loop carries.
    fn empty(&mut self, name: &str) -> String {
        let start = self.random.one(&["= None", ": Option<f64> = None", "= Some(0.75)"]);
        format!("let mut {name} {start};\n")
    }

    /// What a step does with it.
    fn held_anew(&mut self, name: &str) -> String {
        let value = if self.random.percent(60) { self.scalar(1) } else { self.random.one(&["0.5", "-1.25"]).to_owned() };
        let change = match self.random.below(3) {
            0 => format!("{name} = match {name} {{\nSome(old) => Some(old * 0.5 + {value}),\nNone => Some({value}),\n}};\n"),
            1 => format!("{name} = Some({value});\n"),
            _ => match self.constant_condition() {
                Some(condition) => format!("if {condition} {{ {name} = Some({value}); }}\n"),
                None => format!("if {name}.is_none() {{ {name} = Some({value}); }}\n"),
            },
        };
        if self.random.percent(40) { self.emptied(name) + &change } else { change }
    }

    /// What is made of it.
    fn emptied(&mut self, name: &str) -> String {
        let Some(target) = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar)) else { return String::new() };
        self.activate(&target.name);
        let target = target.name;
        match self.random.below(3) {
            0 => format!("{target} += {name}.unwrap_or(0.25) * 0.5;\n"),
            1 => format!("if let Some(held) = {name} {{ {target} += held * 0.25; }}\n"),
            _ => format!("{target} -= match {name} {{\nSome(held) => held * 0.25,\nNone => 0.125,\n}};\n"),
        }
    }

    /// A variable to carry, if there is none yet.
    pub fn carried(&mut self) -> String {
        let any = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar | Ty::Matrix(..)));
        if any.is_some() && self.random.percent(55) {
            return String::new();
        }
        let name = self.name();
        if self.sometimes(Feature::Writes, 40) {
            let n = self.random.one(&[3, 4, 17, 20]);
            self.bind(&name, Ty::Matrix(Extent::lit(n), Extent::lit(1)), true, true);
            return format!("let mut {name} = SVector::<f64, {n}>::zeros();\n");
        }
        if self.sometimes(Feature::Counters, 35) {
            self.bind(&name, Ty::Scalar, true, true);
            let counter = self.name();
            if counter == name {
                return format!("let mut {name} = 0.0_f64;\n");
            }
            // An integer that grows by the same in each step, or seems to.
            if self.random.percent(50) {
                self.bind(&counter, Ty::Tally, true, false);
                let start = self.random.one(&["0", "3", "1000", "7usize"]);
                return format!("let mut {name} = 0.0_f64;\nlet mut {counter} = {start};\n");
            }
            // An integer that changes: its bound is kept by the remainder.
            self.bind(&counter, Ty::Index(2), true, false);
            return format!("let mut {name} = 0.0_f64;\nlet mut {counter} = 0;\n");
        }
        self.bind(&name, Ty::Scalar, true, true);
        let start = self.random.one(&["= 0.0_f64", ": f64 = 1.0", "= 0.25_f64"]);
        format!("let mut {name} {start};\n")
    }

    /// A sum whose type is that of what is added.
    pub fn plain_sum(&mut self) -> String {
        let Some(head) = self.head() else { return self.binding_for_loop() };
        if head.steps * self.steps > 400 {
            return self.binding_for_loop();
        }
        let outer = self.steps;
        self.steps *= head.steps.max(1);
        let (first, term) = self.inside(|w| {
            for (name, ty, active) in &head.binds {
                w.bind(name, ty.clone(), false, *active);
                let view = head.text.contains("_iter()") && matches!(ty, Ty::Matrix(..));
                w.scope.last_mut().expect("just bound").view = view;
            }
            let first = if w.random.percent(50) { w.constant_statement() } else { String::new() };
            (first, w.scalar(2))
        });
        self.steps = outer;
        self.fresh += 1;
        // A name of its own, since the sum must not hide what is added.
        let name = format!("sum_{}", self.fresh);
        self.bind(&name, Ty::Scalar, true, true);
        format!("let mut {name} = 0.0;\nfor {} {{\n{first}{name} += {term};\n}}\n", head.text)
    }

    /// An inverse, by a name for it and the statement that makes it: before a loop or in each of its steps.
    fn inverse(&mut self) -> (String, String) {
        let Ty::Matrix(r, c) = INVERSE else { unreachable!("a matrix") };
        let a = self.matrix(r, c, 1);
        let how =
            self.random.one(&["try_inverse().unwrap()", "lu().try_inverse().unwrap()", "full_piv_lu().try_inverse().unwrap()"]);
        let name = self.name();
        self.bind(&name, INVERSE, false, true);
        let text = format!("let {name} = (({a}) * 0.2 + Matrix2::identity() * 2.0).{how};\n");
        (name, text)
    }

    /// Something is added up that the matrix of a name makes, if the name still reaches it.
    fn multiplied(&mut self, name: &str) -> String {
        let is_it = self.scope.iter().rev().find(|b| b.name == name).is_some_and(|b| b.ty == INVERSE && !b.by_ref);
        let Some(target) = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar)).filter(|_| is_it) else { return String::new() };
        let v = self.matrix(Extent::lit(2), Extent::lit(1), 1);
        self.activate(&target.name);
        format!("{} += ({name} * ({v})).norm_squared() * 0.1;\n", target.name)
    }

    fn binding_for_loop(&mut self) -> String {
        let value = self.scalar(2);
        let name = self.name();
        self.bind(&name, Ty::Scalar, true, true);
        format!("let mut {name} = {value};\n")
    }

    /// A statement of a loop's body.
    fn step(&mut self) -> String {
        if let Some(nest) = self.nest() {
            return nest;
        }
        if self.optional && !self.quiet && self.sometimes(Feature::Endings, 30) {
            return self.ending();
        }
        match self.random.below(12) {
            0 | 1 => self.constant_statement(),
            2 | 3 => {
                let value = self.scalar(2);
                let name = self.name();
                self.bind(&name, Ty::Scalar, true, true);
                format!("let mut {name} = {value};\n")
            }
            4 if self.has(Feature::Nested) => self.looped(),
            5 | 6 if self.any(|b| b.mutable && b.ty == Ty::Tally).is_some() => self.tallied(),
            5 if self.has(Feature::Counters) => match self.any(|b| b.mutable && matches!(b.ty, Ty::Index(_))) {
                Some(b) => {
                    let Ty::Index(max) = b.ty else { return String::new() };
                    let name = b.name;
                    let op = self.random.one(&["<<=", "|=", "^=", "&="]);
                    self.random.one(&[
                        format!("{name} = ({name} + 1) % {};\n", max + 1),
                        format!("{name} += 1;\n{name} %= {};\n", max + 1),
                        format!("{name} {op} 1;\n{name} %= {};\n", max + 1),
                        format!("{name} += 1;\nif {name} > {max} {{ {name} = 0; }}\n"),
                    ])
                }
                None => self.statement(),
            },
            6 | 7 if self.has(Feature::Writes) => self.write_part(),
            _ => self.statement(),
        }
    }

    /// A constant length that a loop may run to.
    fn bound(&mut self) -> (String, usize) {
        let lit = |n: usize| (n.to_string(), n);
        if self.has(Feature::Generic) && self.random.percent(45) {
            let n = self.generic.unwrap_or(2);
            return ("N".to_owned(), n);
        }
        if let Some(bound) = self.bound_of_run_time() {
            return bound;
        }
        if self.has(Feature::Long) && self.random.percent(60) {
            if let Some(b) = self.any(|b| matches!(&b.ty, Ty::Matrix(r, c) if c.n == 1 && r.n > 16 && !r.named)) {
                let Ty::Matrix(r, _) = b.ty else { return lit(17) };
                let by_length = format!("{}.len()", b.name);
                return (self.random.one(&[r.n.to_string(), by_length]), r.n);
            }
            let n = self.random.one(&[17, 20, 33]);
            return lit(n);
        }
        if self.random.percent(30)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Index(_)))
        {
            let Ty::Index(max) = b.ty else { return lit(2) };
            return (b.name, max);
        }
        lit(2 + self.random.below(4))
    }

    fn head(&mut self) -> Option<Head> {
        if self.random.percent(35)
            && let Some(head) = self.head_over_items()
        {
            return Some(head);
        }
        if self.random.percent(12) {
            return Some(self.head_between_literals());
        }
        let (end, n) = self.bound();
        let name = self.name();
        let fits = |max: usize| Ty::Index(max);
        let (range, last, steps) = match self.random.below(10) {
            0 => (format!("1..{end}"), n.saturating_sub(1), n.saturating_sub(1)),
            1 => (format!("(0..{end}).rev()"), n.saturating_sub(1), n),
            2 => (format!("(0..{end}).step_by(2)"), n.saturating_sub(1), n.div_ceil(2)),
            3 => (format!("0..={end}"), n, n + 1),
            4 => match self.any(|b| matches!(b.ty, Ty::Index(max) if max <= n)) {
                Some(b) => self.random.one(&[
                    (format!("{}..{end}", b.name), n.saturating_sub(1), n),
                    (format!("0..{}", b.name), n.saturating_sub(1), n),
                    (format!("0..={}", b.name), n, n),
                    (format!("{} + 1..{end}", b.name), n.saturating_sub(1), n),
                ]),
                None => (format!("0..{end}"), n.saturating_sub(1), n),
            },
            5 => (format!("2..{end}"), n.saturating_sub(1), n),
            _ => (format!("0..{end}"), n.saturating_sub(1), n),
        };
        Some(Head { text: format!("{name} in {range}"), binds: vec![(name, fits(last), false)], steps })
    }

    /// Over pieces of an array or a slice.
    fn head_over_pieces(&mut self) -> Option<Head> {
        let b = self.any(|b| matches!(b.ty, Ty::Numbers(..)) && !b.view)?;
        let Ty::Numbers(n, _) = b.ty else { return None };
        let name = self.name();
        let (how, steps) = self.random.one(&[("windows(2)", n - 1), ("chunks_exact(2)", n / 2), ("windows(3)", n - 2)]);
        let length = if how.contains('3') { 3 } else { 2 };
        let piece = (name.clone(), Ty::Numbers(length, false), b.active);
        Some(Head { text: format!("{name} in {}.{how}", b.name), binds: vec![piece], steps })
    }

    fn head_over_items(&mut self) -> Option<Head> {
        if self.random.percent(15)
            && let Some(head) = self.head_over_pieces()
        {
            return Some(head);
        }
        let b = self.any(|b| match &b.ty {
            Ty::Matrix(r, _) => !r.named,
            Ty::Motions(..) | Ty::Structs(..) => true,
            Ty::Numbers(..) | Ty::Vectors(..) | Ty::Points(..) | Ty::Pairs(..) | Ty::Indices(..) | Ty::Dynamic(_, 1) => true,
            _ => false,
        })?;
        let (n, item) = match b.ty {
            Ty::Pairs(n, d) => {
                let (p, q) = (self.name(), self.name());
                let first = if d == 1 { Ty::Scalar } else { Ty::Matrix(Extent::lit(d), Extent::lit(1)) };
                let binds = vec![(p.clone(), first, false), (q.clone(), Ty::Scalar, false)];
                let source =
                    self.random.one(&[format!("&({p}, {q}) in {}", b.name), format!("&({p}, {q}) in {}.iter().rev()", b.name)]);
                return (p != q).then_some(Head { text: source, binds, steps: n });
            }
            Ty::Matrix(r, c) if c.n == 1 => (r.n, Ty::Scalar),
            Ty::Matrix(r, c) => {
                let name = self.name();
                let one = Extent::lit(1);
                return Some(match self.random.below(2) {
                    0 => Head {
                        text: format!("{name} in {}.column_iter()", b.name),
                        binds: vec![(name, Ty::Matrix(r, one), b.active)],
                        steps: c.n,
                    },
                    _ => Head {
                        text: format!("{name} in {}.row_iter()", b.name),
                        binds: vec![(name, Ty::Matrix(one, c), b.active)],
                        steps: r.n,
                    },
                });
            }
            Ty::Numbers(n, _) | Ty::Dynamic(n, _) => (n, Ty::Scalar),
            Ty::Vectors(n, d, _) => (n, Ty::Matrix(Extent::lit(d), Extent::lit(1))),
            Ty::Points(n, d, _) => (n, Ty::Point(d)),
            Ty::Motions(n, group, _) => (n, Ty::Motion(group)),
            Ty::Structs(n, k) => (n, Ty::Struct(k)),
            Ty::Indices(n, max, _) => (n, Ty::Index(max)),
            _ => return None,
        };
        let (name, other) = (self.name(), self.name());
        let of = &b.name;
        let distinct = name != other;
        // Items are references: a pattern or a binding makes values of them.
        let plain = (format!("&{name} in {of}.iter()"), vec![(name.clone(), item.clone(), b.active)], n);
        let (text, binds, steps) = match self.random.below(6) {
            0 if distinct => (
                format!("({other}, &{name}) in {of}.iter().enumerate()"),
                vec![(other, Ty::Index(n - 1), false), (name, item, b.active)],
                n,
            ),
            1 if distinct => (
                format!("(&{name}, &{other}) in {of}.iter().zip({of}.iter().skip(1))"),
                vec![(name, item.clone(), b.active), (other, item, b.active)],
                n - 1,
            ),
            2 => (format!("&{name} in {of}.iter().rev()"), plain.1, n),
            3 => (format!("&{name} in {of}.iter().skip(1)"), plain.1, n - 1),
            4 => (format!("&{name} in {of}.iter().take(2)"), plain.1, 2),
            _ => plain,
        };
        Some(Head { text, binds, steps })
    }
}
