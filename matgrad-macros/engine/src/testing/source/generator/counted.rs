//! Integers of loops: those between two literals, which are of the type that their uses say, and those that grow.

use super::looped::Head;
use super::{Binding, Feature, Ty, Writer};

impl Writer {
    /// A loop over integers that are no places, some of which may be negative.
    pub(super) fn head_between_literals(&mut self) -> Head {
        let steps = if self.has(Feature::Long) { self.random.one(&[18, 21, 33]) } else { 2 + self.random.below(4) };
        let start = self.random.one(&[-7i64, -3, -1, 0, 0, 2]);
        let suffix = self.random.one(&["", "", "", "i64", "i32"]);
        let end = start + steps as i64;
        let range = match self.random.below(4) {
            0 => format!("({start}{suffix}..{end}).rev()"),
            1 => format!("{start}{suffix}..={}", end - 1),
            2 => format!("({start}..{end}{suffix}).step_by(2)"),
            _ => format!("{start}..{end}{suffix}"),
        };
        let name = self.name();
        let binds = vec![(name.clone(), Ty::Whole(suffix != "i64"), false)];
        Head { text: format!("{name} in {range}"), binds, steps }
    }

    /// A scalar made of such an integer.
    pub(super) fn of_whole(&mut self, name: &str, is_small: bool) -> String {
        let k = 1 + self.random.below(9);
        match self.random.below(7) {
            0 => format!("({name} - {k}) as f64 * 0.1"),
            1 => format!("(-{name}) as f64 * 0.1"),
            2 => format!("(({k} - {name}) * {name}) as f64 * 0.05"),
            3 => format!("(if {name} < {} {{ 0.3 }} else {{ {name} as f64 }})", k as i64 - 4),
            4 => format!("({name} - {k}).max(0) as f64 * 0.2"),
            5 if is_small => format!("f64::from({name}) * 0.1"),
            _ => format!("{name} as f64 * 0.1"),
        }
    }

    /// What a step makes of an integer: it grows by a constant, in some steps, or by what changes.
    pub(super) fn tallied(&mut self) -> String {
        let Some(Binding { name, .. }) = self.any(|b| b.mutable && b.ty == Ty::Tally) else { return String::new() };
        let by = 1 + self.random.below(3);
        match self.random.below(6) {
            0 | 1 => format!("{name} += {by};\n"),
            2 => format!("{name} = {by} + {name};\n"),
            3 => format!("{name} = {name} + {};\n", self.index(3)),
            4 => match self.constant_condition() {
                Some(condition) => format!("if {condition} {{ {name} += {by}; }}\n"),
                None => format!("{name} += {by};\n{name} += 1;\n"),
            },
            _ => format!("{name} += {by};\n{name} -= 1;\n"),
        }
    }
}
