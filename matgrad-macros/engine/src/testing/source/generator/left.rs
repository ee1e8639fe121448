//! Loops that take as many steps as a condition on constants says.

use super::{Feature, Ty, Writer};

impl Writer {
    /// `while`, where no loop is around.
    pub fn until(&mut self) -> Option<String> {
        if !self.has(Feature::Until) || self.steps > 1 || self.quiet || self.depth > 0 {
            return None;
        }
        let outside = self.scope.len();
        let before = self.carried();
        let looped = if self.random.percent(50) { self.bounded(&before) } else { self.until_after(&before) };
        if looped.is_none() {
            // What was bound before it is not written.
            self.scope.truncate(outside);
        }
        looped
    }

    fn until_after(&mut self, before: &str) -> Option<String> {
        let start = self.plain_constant().unwrap_or_else(|| "0.0_f64".to_owned());
        let (time, counter) = (self.name_besides(&start), self.name());
        if time == counter {
            return None;
        }
        let condition = self.random.one(&[
            format!("{time} < 1.5 && {counter} < 7"),
            format!("{counter} < 5"),
            format!("{time} < 1.5"),
            format!("{time} <= 0.9 && ({time} > -1.0 || {counter} < 9) && {counter} < 20"),
        ]);
        self.steps = 20;
        self.loops.push(None);
        let count = 1 + self.random.below(3);
        let body = self.inside(|w| {
            // What the condition asks about is changed at the end of the step alone.
            w.bind(&time, Ty::Scalar, false, false);
            w.bind(&counter, Ty::Index(20), false, false);
            let own = w.scope.len();
            let body = w.statements_of_step(count);
            let hidden = w.scope[own..].iter().any(|b| b.name == time || b.name == counter);
            (!hidden).then_some(body)
        });
        self.steps = 1;
        self.loops.pop();
        let body = body?;
        // What a counter bounds has derivatives in both modes.
        self.forward |= !condition.contains(&format!("{counter} <"));
        self.bind(&time, Ty::Scalar, false, false);
        self.bind(&counter, Ty::Index(20), false, false);
        let by = self.random.one(&["0.3", "0.25", "0.15"]);
        let change = self.random.one(&[
            format!("{time} += {by};\n{counter} += 1;\n"),
            format!("{counter} += 1;\n{time} = {time} + {by};\n"),
            format!("{time} += {by} * (1.0 + {counter} as f64 * 0.1);\n{counter} += 1;\n"),
        ]);
        let first = format!("let mut {time}: f64 = {start};\nlet mut {counter}: usize = 0;\n");
        Some(format!("{before}{first}while {condition} {{\n{body}{change}}}\n"))
    }

    /// `while` and `loop` that a counter bounds and that end before where a condition on the variables says so.
    fn bounded(&mut self, before: &str) -> Option<String> {
        let counter = self.name();
        let bound = self.random.one(&[3, 18]);
        // No loop stands inside: the steps of a short one are written out, and with them all ways out of it.
        self.steps = 20;
        self.loops.push(None);
        let count = 1 + self.random.below(3);
        let body = self.inside(|w| {
            w.bind(&counter, Ty::Index(bound), false, false);
            let own = w.scope.len();
            let ends = w.condition(0);
            let body = w.statements_of_step(count);
            let hidden = w.scope[own..].iter().any(|b| b.name == counter);
            let is_plain = !body.contains("continue") && !body.contains("for ") && !body.contains("while ");
            (!hidden && is_plain).then_some((body, ends))
        });
        self.steps = 1;
        self.loops.pop();
        let (body, ends) = body?;
        self.bind(&counter, Ty::Index(bound), false, false);
        let first = format!("let mut {counter}: usize = 0;\n");
        let looped = match self.random.below(4) {
            0 => format!("while {counter} < {bound} && {ends} {{\n{body}{counter} += 1;\n}}\n"),
            1 => format!("while {counter} < {bound} {{\nif {ends} {{ break; }}\n{body}{counter} = {counter} + 1;\n}}\n"),
            2 => format!("loop {{\nif {ends} || {counter} >= {bound} {{ break; }}\n{body}{counter} += 1;\n}}\n"),
            _ => format!("loop {{\nif {ends} {{ break; }}\n{body}{counter} += 1;\nif {counter} >= {bound} {{ break; }}\n}}\n"),
        };
        Some(format!("{before}{first}{looped}"))
    }

    /// So many statements of a step, the last of which changes something.
    fn statements_of_step(&mut self, count: usize) -> String {
        let mut body = String::new();
        for _ in 0..count {
            body += &self.statement();
        }
        if let Some(target) = self.any(|b| b.mutable && matches!(b.ty, Ty::Scalar | Ty::Matrix(..))) {
            body += &self.assignment(&target);
            self.activate(&target.name);
        }
        body
    }
}
