//! Steps of loops that may end the function without a value.

use super::{Ty, Writer};

impl Writer {
    /// A statement that ends the function in few steps or in none: a program without a value says little.
    pub(super) fn ending(&mut self) -> String {
        let (leaving, or_leave) = (self.leaving(), self.or_leave());
        match self.random.below(6) {
            0 | 1 => {
                let condition = self.rare();
                let change = if self.random.percent(40) { self.inside(Writer::constant_statement) } else { String::new() };
                format!("if {condition} {{\n{change}{leaving};\n}}\n")
            }
            2 | 3 => match self.any(|b| !b.active && !b.mutable && matches!(b.ty, Ty::Numbers(..))) {
                Some(b) => {
                    let Ty::Numbers(n, _) = b.ty else { return String::new() };
                    let (at, numbers) = (self.index(n - 1), b.name);
                    let at = if self.random.percent(12) { format!("{at} + 1") } else { at };
                    let name = self.name_besides(&numbers);
                    let text = self.random.one(&[
                        format!("let {name}: f64 = *{numbers}.get({at}){or_leave};\n"),
                        format!("let &{name} = {numbers}.get({at}){or_leave};\n"),
                        format!("let {name} = {numbers}.get({at}).copied(){or_leave};\n"),
                        format!("let Some(&{name}) = {numbers}.get({at}) else {{ {leaving}; }};\n"),
                        format!("let Some({name}) = {numbers}.get({at}).copied() else {{ {leaving} }};\n"),
                    ]);
                    self.bind(&name, Ty::Scalar, false, false);
                    text
                }
                None => self.ending_by_condition(),
            },
            4 => match self.any(|b| b.ty == Ty::Maybe) {
                Some(b) => {
                    let (maybe, name) = (b.value(), self.name_besides(&b.name));
                    self.bind(&name, Ty::Scalar, false, false);
                    self.random.one(&[
                        format!("let {name}: f64 = {maybe}{or_leave};\n"),
                        format!("let Some({name}) = {maybe} else {{ {leaving}; }};\n"),
                    ])
                }
                None => self.ending_by_condition(),
            },
            _ => self.ending_by_condition(),
        }
    }

    fn ending_by_condition(&mut self) -> String {
        format!("if {} {{ {}; }}\n", self.rare(), self.leaving())
    }

    /// A condition that seldom holds.
    fn rare(&mut self) -> String {
        match self.any(|b| matches!(b.ty, Ty::Index(_) | Ty::Whole(_) | Ty::Tally)) {
            Some(b) if self.random.percent(60) => {
                let k = 2 + self.random.below(30);
                self.random.one(&[format!("{} == {k}", b.name), format!("{} > {k}", b.name), format!("{k} < {} + 1", b.name)])
            }
            _ if self.random.percent(50) => format!("{} > 4.0", self.scalar(1)),
            _ => match self.constant_condition() {
                Some(condition) => format!("!({condition})"),
                None => format!("{} < -3.5", self.scalar(1)),
            },
        }
    }
}
