//! Statements, and the result.

use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};

impl Writer {
    /// A statement.
    pub fn statement(&mut self) -> String {
        if let Some(nest) = self.nest() {
            return nest;
        }
        let constants = if self.has(Feature::Constants) { 26 } else { 8 };
        if self.random.percent(constants) {
            return self.constant_statement();
        }
        let looped = self.has(Feature::Short) || self.has(Feature::Long) || self.has(Feature::RunTime);
        if self.sometimes(Feature::Until, 20)
            && let Some(looped) = self.until()
        {
            return looped;
        }
        if (self.has(Feature::Module) || self.has(Feature::Callees))
            && self.random.percent(14)
            && let Some(called) = self.called()
        {
            return called;
        }
        if self.sometimes(Feature::Module, 14) {
            return self.record_statement();
        }
        if self.sometimes(Feature::Motions, 22) {
            return self.motion_statement();
        }
        if self.sometimes(Feature::Spectra, 5) {
            return self.stacked();
        }
        if self.sometimes(Feature::Points, 14) {
            return self.point_statement();
        }
        if self.has(Feature::Jumps) && self.loops.last().is_some_and(Option::is_some) && self.random.percent(18) {
            return self.leaving_loop();
        }
        match self.random.below(25) {
            24 => self.whole_array().unwrap_or_else(|| self.binding()),
            0..=3 => self.binding(),
            4 if self.random.percent(50) => self.tuple(),
            5 => self.block_value(),
            6 | 7 if self.has(Feature::Branches) || self.has(Feature::Choices) => self.branch(),
            8 if self.has(Feature::Choices) => self.choice(),
            9 if self.has(Feature::Closures) => self.closure(),
            10 | 11 => self.change(),
            12 | 13 if self.has(Feature::Writes) => self.write_part(),
            14 if self.has(Feature::Options) && self.depth == 0 => self.guard(),
            15 if self.has(Feature::Helpers) => self.helper(),
            16 if self.has(Feature::Branches) => self.deferred(),
            17 | 18 if looped && self.depth < 2 => match self.sometimes(Feature::Lengths, 50) {
                true => self.rows_of_run_time().unwrap_or_else(|| self.plain_sum()),
                false => self.plain_sum(),
            },
            19..=22 if looped && self.depth < 2 => self.looped(),
            23 if self.has(Feature::Jumps) => self.jump(),
            _ => self.binding(),
        }
    }

    pub fn shape(&mut self) -> Ty {
        let known = self.any(|b| matches!(b.ty, Ty::Matrix(..))).map(|b| b.ty);
        match known {
            Some(ty) if self.random.percent(75) => ty,
            _ => {
                let (r, c) = self.random.one(&[(2, 1), (3, 1), (2, 2), (2, 3), (3, 3)]);
                Ty::Matrix(Extent::lit(r), Extent::lit(c))
            }
        }
    }

    /// A view of a matrix, under a name.
    fn view(&mut self) -> Option<String> {
        let b =
            self.any(|b| !b.view && !b.mutable && matches!(&b.ty, Ty::Matrix(r, c) if !r.named && !c.named && r.n * c.n > 2))?;
        let Ty::Matrix(r, c) = b.ty else { return None };
        let one = Extent::lit(1);
        let (text, rows, cols) = match self.random.below(4) {
            0 if c.n > 1 => (format!("row({})", self.index(r.n - 1)), one, c),
            1 if c.n > 1 => (format!("column({})", self.index(c.n - 1)), r, one),
            2 if c.n > 1 && r.n > 1 => {
                let (i, j) = (self.index(r.n - 2), self.index(c.n - 2));
                (format!("fixed_view::<2, 2>({i}, {j})"), Extent::lit(2), Extent::lit(2))
            }
            3 if c.n > 2 => (format!("fixed_columns::<2>({})", self.index(c.n - 2)), r, Extent::lit(2)),
            _ if r.n > 2 => (format!("fixed_rows::<2>({})", self.index(r.n - 2)), Extent::lit(2), c),
            _ => return None,
        };
        let name = self.name_besides(&b.name);
        self.bind(&name, Ty::Matrix(rows, cols), false, b.active);
        self.scope.last_mut().expect("just bound").view = true;
        Some(format!("let {name} = {}.{text};\n", b.name))
    }

    pub fn binding(&mut self) -> String {
        if self.sometimes(Feature::Views, 20)
            && let Some(view) = self.view()
        {
            return view;
        }
        let ty = if self.random.percent(55) { Ty::Scalar } else { self.shape() };
        let (value, typed) = match &ty {
            Ty::Matrix(r, c) => (self.matrix(*r, *c, 2), format!(": SMatrix<f64, {r}, {c}>")),
            _ => (self.scalar(3), ": f64".to_owned()),
        };
        let name = self.name();
        let mutable = self.random.percent(60);
        self.bind(&name, ty, mutable, true);
        let typed = if self.random.percent(25) { typed } else { String::new() };
        let keyword = if mutable { "mut " } else { "" };
        format!("let {keyword}{name}{typed} = {value};\n")
    }

    fn tuple(&mut self) -> String {
        let (a, b) = (self.scalar(2), self.scalar(2));
        let (p, q) = (self.name(), self.name());
        if p == q {
            return self.binding();
        }
        self.bind(&p, Ty::Scalar, false, true);
        self.bind(&q, Ty::Scalar, true, true);
        match self.random.below(3) {
            0 => {
                self.bind(&p, Ty::Scalar, false, true);
                format!("let ({p}, mut {q}) = ({a}).sin_cos();\n")
            }
            1 => format!("let ({p}, mut {q}): (f64, f64) = ({a}, {b});\n"),
            _ => format!("let ({p}, mut {q}) = ({a}, {b});\n"),
        }
    }

    fn block_value(&mut self) -> String {
        let count = 1 + self.random.below(2);
        let (body, value) = self.inside(|w| {
            let mut body = String::new();
            for _ in 0..count {
                body += &w.statement();
            }
            (body, w.scalar(2))
        });
        let name = self.name();
        self.bind(&name, Ty::Scalar, true, true);
        format!("let mut {name} = {{\n{body}{value}\n}};\n")
    }

    fn closure(&mut self) -> String {
        let name = self.name();
        if self.random.percent(25) {
            let (argument, max) = (self.name(), 2);
            let body = self.inside(|w| {
                w.bind(&argument, Ty::Index(3), false, false);
                w.index(max)
            });
            self.freeze(&body);
            self.bind(&name, Ty::Places(max), false, false);
            return format!("let {name} = |{argument}: usize| -> usize {{ {body} }};\n");
        }
        let n = 1 + self.random.below(2);
        let arguments: Vec<String> = (0..n).map(|_| self.name()).collect();
        if n == 2 && arguments[0] == arguments[1] {
            return self.binding();
        }
        let body = self.inside(|w| {
            for argument in &arguments {
                w.bind(argument, Ty::Scalar, false, true);
            }
            let first = if w.random.percent(40) {
                let inner = w.name();
                let value = w.scalar(1);
                w.bind(&inner, Ty::Scalar, false, true);
                format!("let {inner} = {value}; ")
            } else {
                String::new()
            };
            let value = w.scalar(2);
            if first.is_empty() { format!("({value}).tanh()") } else { format!("{{ {first}({value}).tanh() }}") }
        });
        self.freeze(&body);
        let list: Vec<String> = arguments.iter().map(|argument| format!("{argument}: f64")).collect();
        let moved = if self.random.percent(15) { "move " } else { "" };
        self.bind(&name, Ty::Function(n), false, false);
        format!("let {name} = {moved}|{}| {body};\n", list.join(", "))
    }

    fn change(&mut self) -> String {
        if self.random.percent(15)
            && let Some(text) = self.exchange()
        {
            return text;
        }
        match self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar | Ty::Matrix(..))) {
            Some(target) => {
                let text = self.assignment(&target);
                self.activate(&target.name);
                text
            }
            None => self.binding(),
        }
    }

    /// Two numbers that change together.
    fn exchange(&mut self) -> Option<String> {
        let a = self.any(|b| b.mutable && b.ty == Ty::Scalar)?.name;
        let b = self.any(|b| b.mutable && b.ty == Ty::Scalar && b.name != a)?.name;
        let s = self.scalar(1);
        self.activate(&a);
        self.activate(&b);
        Some(self.random.one(&[
            format!("({a}, {b}) = ({b}, {a});\n"),
            format!("({a}, {b}) = ({b}, ({a} * 0.5 + {s}).tanh());\n"),
            format!("[{a}, {b}] = [{b}, {a}];\n"),
            format!("(_, {a}) = ({s}, {b});\n"),
        ]))
    }

    /// A statement that changes a variable and keeps it moderate.
    pub fn assignment(&mut self, target: &Binding) -> String {
        let name = &target.name;
        match &target.ty {
            Ty::Matrix(r, c) => {
                let (a, s) = (self.matrix(*r, *c, 1), self.scalar(1));
                self.random.one(&[
                    format!("{name} += {a};\n"),
                    format!("{name} -= {a};\n"),
                    format!("{name} = {name} * 0.5 + {a};\n"),
                    format!("{name} *= ({s}).tanh();\n"),
                    format!("{name} /= 1.5 + ({s}).powi(2);\n"),
                    format!("{name} = {a};\n"),
                ])
            }
            _ => {
                let s = self.scalar(2);
                let mut list = vec![
                    format!("{name} += {s};\n"),
                    format!("{name} += {s};\n"),
                    format!("{name} -= {s};\n"),
                    format!("{name} = ({name} * 0.5 + {s}).tanh();\n"),
                    format!("{name} *= ({s}).cos();\n"),
                    format!("{name} /= 1.5 + ({s}).powi(2);\n"),
                    format!("{name} = {s};\n"),
                ];
                if self.has(Feature::Kinks) {
                    list.push(format!("{name} = {name}.max({s});\n"));
                    list.push(format!("if {s} > {name} {{ {name} = {s}; }}\n"));
                }
                self.random.one(&list)
            }
        }
    }

    /// A write to a part of a matrix or an array.
    pub fn write_part(&mut self) -> String {
        if self.sometimes(Feature::Endings, 30)
            && let Some(changed) = self.changed_items()
        {
            return changed;
        }
        if self.random.percent(60)
            && let Some(changed) = self.changed_matrix()
        {
            return changed;
        }
        let is_target = |ty: &Ty| matches!(ty, Ty::Matrix(..) | Ty::Numbers(_, true) | Ty::Vectors(_, _, true));
        let Some(target) = self.any(|b| b.mutable && is_target(&b.ty)) else {
            if self.random.percent(40) {
                return self.array();
            }
            let name = self.name();
            let (r, c) = self.random.one(&[(3, 1), (2, 1), (2, 2), (20, 1), (3, 3), (2, 3)]);
            self.bind(&name, Ty::Matrix(Extent::lit(r), Extent::lit(c)), true, true);
            return format!("let mut {name} = SMatrix::<f64, {r}, {c}>::zeros();\n");
        };
        self.activate(&target.name);
        let name = target.name;
        let s = self.scalar(2);
        match target.ty {
            Ty::Vectors(n, d, _) => {
                let (at, v) = (self.index(n - 1), self.matrix(Extent::lit(d), Extent::lit(1), 1));
                self.random.one(&[format!("{name}[{at}] = {v};\n"), format!("{name}[{at}] += {v};\n")])
            }
            Ty::Numbers(n, _) => {
                let at = self.index(n - 1);
                self.random.one(&[format!("{name}[{at}] = {s};\n"), format!("{name}[{at}] += {s};\n")])
            }
            Ty::Matrix(r, c) if c.n == 1 => {
                let (at, other) = (self.index(r.n - 1), self.index(r.n - 1));
                let mut list = vec![
                    format!("{name}[{at}] = {s};\n"),
                    format!("{name}[{at}] += {s};\n"),
                    format!("{name}[{at}] *= ({s}).cos();\n"),
                    format!("{name}[{at}] = {name}[{other}] * 0.5 + {s};\n"),
                    format!("{name}[({at}, 0)] -= {s};\n"),
                ];
                if !r.named && r.n <= 4 {
                    list.push(format!("{name}.x = {s};\n"));
                    list.push(format!("{name}.x += {s};\n"));
                    list.push(format!("{name}.fill({s});\n"));
                }
                if !r.named && r.n > 2 {
                    let v = self.matrix(Extent::lit(2), Extent::lit(1), 1);
                    let at = self.index(r.n - 2);
                    list.push(format!("{name}.fixed_rows_mut::<2>({at}).copy_from(&{v});\n"));
                }
                self.without_self(&mut list, &name);
                self.random.one(&list)
            }
            Ty::Matrix(r, c) => {
                let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
                let (column, row) = (self.matrix(r, Extent::lit(1), 1), self.matrix(Extent::lit(1), c, 1));
                let mut list = vec![
                    format!("{name}[({i}, {j})] = {s};\n"),
                    format!("{name}[({i}, {j})] += {s};\n"),
                    format!("{name}.set_column({j}, &{column});\n"),
                    format!("{name}.set_column({j}, &{column});\n"),
                    format!("{name}.column_mut({j}).copy_from(&{column});\n"),
                ];
                if !r.named && !c.named {
                    list.push(format!("{name}.set_row({i}, &{row});\n"));
                    list.push(format!("{name}.set_row({i}, &{row});\n"));
                    list.push(format!("{name}.row_mut({i}).copy_from(&{row});\n"));
                    list.push(format!("{name}.fixed_columns_mut::<1>({j}).copy_from(&{column});\n"));
                    list.push(format!("{name}.fixed_view_mut::<1, 1>({i}, {j}).copy_from(&vector![{s}]);\n"));
                    if self.has(Feature::Views) && r.n > 1 && c.n > 1 {
                        let (i, j, m) =
                            (self.index(r.n - 2), self.index(c.n - 2), self.matrix(Extent::lit(2), Extent::lit(2), 1));
                        list.push(format!("{name}.fixed_view_mut::<2, 2>({i}, {j}).copy_from(&{m});\n"));
                    }
                    list.push(format!("{name}.fill_with_identity();\n"));
                }
                self.without_self(&mut list, &name);
                self.random.one(&list)
            }
            _ => self.binding(),
        }
    }

    /// What writes through a view of a variable cannot read the variable.
    fn without_self(&mut self, list: &mut Vec<String>, name: &str) {
        let reads =
            |text: &String| text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| *word == name).count() > 1;
        let views =
            |text: &String| text.contains("_mut") || text.contains("set_") || text.contains("copy_from") || text.contains("fill");
        list.retain(|text| !(reads(text) && views(text)));
    }

    /// A function beside the body, of constants or of indices.
    fn helper(&mut self) -> String {
        if self.depth > 0 {
            return self.binding();
        }
        let name = self.name();
        if self.random.percent(30) {
            self.bind(&name, Ty::Question, false, false);
            return format!("fn {name}(u: f64) -> bool {{ u * 2.0 > 0.3 }}\n");
        }
        if self.random.percent(50) {
            self.bind(&name, Ty::Places(2), false, false);
            return format!("fn {name}(j: usize) -> usize {{ (j * 2 + 1) % 3 }}\n");
        }
        let argument = self.constant(1);
        let local = self.name();
        self.bind(&name, Ty::Truth, false, false);
        self.scope.pop();
        self.bind(&local, Ty::Scalar, false, false);
        if local == name {
            return format!("fn {name}(u: f64) -> f64 {{ let k = 0.5; k * u.sin() }}\nlet {local}: f64 = {name}({argument});\n");
        }
        format!("fn {name}(u: f64) -> f64 {{ let k = 0.5; k * u.sin() }}\nlet {local}: f64 = {name}({argument});\n")
    }
}
