//! Ways out: of the function with a value, of loops, and statements that do nothing to what is computed.

use super::{Feature, Ty, Writer};

impl Writer {
    /// A value that the function returns early.
    fn returned(&mut self) -> String {
        let output = self.output.clone();
        let value = self.of_type(&output, if output == Ty::Scalar { 2 } else { 1 });
        match (self.optional, self.result) {
            (true, true) => format!("Ok({value})"),
            (true, false) => format!("Some({value})"),
            (false, _) => value,
        }
    }

    /// A change of a visible number, or nothing.
    fn small_change(&mut self) -> String {
        match self.any(|b| b.mutable && b.ty == Ty::Scalar) {
            Some(target) => {
                self.activate(&target.name);
                self.assignment(&target)
            }
            None => String::new(),
        }
    }

    /// A statement that may leave the function with a value.
    pub fn early(&mut self) -> String {
        // Nothing leaves a `while` but its condition.
        if self.loops.iter().any(Option::is_none) {
            return self.quiet_statement();
        }
        match self.random.below(7) {
            0 => {
                let (condition, change) = (self.any_condition(), self.small_change());
                let value = self.returned();
                format!("if {condition} {{\n{change}return {value};\n}}\n")
            }
            1 => match self.any(|b| matches!(b.ty, Ty::Index(_))) {
                Some(b) => {
                    let (change, value) = (self.small_change(), self.returned());
                    format!("match {} {{\n0 => return {value},\n1 => {{ {change} }}\n_ => {{}}\n}}\n", b.name)
                }
                None => self.early_by_condition(),
            },
            2 => match self.any(|b| matches!(b.ty, Ty::Index(_) | Ty::Mode)) {
                Some(b) => {
                    let (value, other) = (self.returned(), self.scalar(2));
                    let pattern = if b.ty == Ty::Mode { "Mode::Damped { steps: 0 | 1, .. }" } else { "0 | 2" };
                    let name = self.name();
                    self.bind(&name, Ty::Scalar, true, true);
                    format!("let mut {name} = match {} {{\n{pattern} => return {value},\n_ => {other},\n}};\n", b.name)
                }
                None => self.early_by_condition(),
            },
            3 => match self.any(|b| b.ty == Ty::Maybe) {
                Some(b) => {
                    let value = self.returned();
                    let name = self.name();
                    self.bind(&name, Ty::Scalar, false, false);
                    format!("let Some({name}) = {} else {{ return {value}; }};\n", b.value())
                }
                None => self.early_by_condition(),
            },
            4 => {
                let (condition, value, other) = (self.any_condition(), self.returned(), self.scalar(2));
                let name = self.name();
                self.bind(&name, Ty::Scalar, true, true);
                format!("let mut {name} = if {condition} {{ {other} }} else {{ return {value}; }};\n")
            }
            _ => self.early_by_condition(),
        }
    }

    fn early_by_condition(&mut self) -> String {
        let (condition, value) = (self.any_condition(), self.returned());
        format!("if {condition} {{ return {value}; }}\n")
    }

    /// A statement that may leave a loop, or its step.
    pub fn leaving_loop(&mut self) -> String {
        let Some(Some(_)) = self.loops.last() else { return String::new() };
        // Of a loop further out by its label.
        let outer = match self.loops.len() {
            2.. if self.random.percent(85) => self.loops[self.loops.len() - 2].clone(),
            _ => None,
        };
        let word = self.random.one(&["break", "continue"]);
        let leaves = outer.map_or(word.to_owned(), |label| format!("{word} '{label}"));
        let (condition, change) = (self.any_condition(), self.small_change());
        match self.any(|b| matches!(b.ty, Ty::Index(_))) {
            Some(b) if self.random.percent(30) => {
                format!("match {} {{\n0 => {{ {change} }}\n1 | 3 => {leaves},\n_ => {{}}\n}}\n", b.name)
            }
            _ if self.random.percent(30) => format!("if {condition} {{ {leaves}; }} else {{ {change} }}\n"),
            _ => format!("if {condition} {{\n{change}{leaves};\n}}\n"),
        }
    }

    /// A statement that companions leave out, or repeat for its effect on constants.
    pub fn quiet_statement(&mut self) -> String {
        let condition = if self.has(Feature::Choices) { self.constant_condition() } else { None };
        let condition = condition.unwrap_or_else(|| "true".to_owned());
        match self.random.below(6) {
            0 => format!("assert!({condition} || true, \"holds\");\n"),
            1 => format!("debug_assert!(!({condition}) || true);\n"),
            2 => "assert_eq!(1 + 1, 2);\n".to_owned(),
            3 => format!("if {condition} {{ print!(\"\"); }}\n"),
            _ => {
                let name = self.name();
                self.bind(&name, Ty::Indices(3, 2, true), false, false);
                let change = self.random.one(&["swap(0, 1)", "swap(2, 0)", "reverse()", "reverse()"]);
                format!("let mut {name}: [usize; 3] = [1, 0, 2];\n{name}.{change};\n")
            }
        }
    }
}
