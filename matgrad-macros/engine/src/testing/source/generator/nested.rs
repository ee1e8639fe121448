//! Arms in arms that end the function, ask for what may not be there, or give a value.

use super::{Feature, Ty, Writer};

impl Writer {
    /// Such a statement, where the function may end without a value.
    pub(super) fn nest(&mut self) -> Option<String> {
        let is_here = self.optional && !self.quiet && self.depth < 3 && self.loops.iter().all(Option::is_some);
        if !is_here || !self.sometimes(Feature::Nests, 30) {
            return None;
        }
        match self.random.below(8) {
            0 | 1 => Some(self.arms_in_arms()),
            2 => self.arms_of_match(),
            3 => self.arms_of_mode(),
            4 | 5 => self.value_or_end(),
            6 => self.condition_with_pattern(),
            _ => self.two_patterns(),
        }
    }

    /// A condition that holds or not.
    fn either_way(&mut self) -> String {
        let constant = if self.random.percent(60) { self.constant_condition() } else { None };
        constant.unwrap_or_else(|| self.condition(1))
    }

    /// An `Option` of a number that is data.
    fn perhaps(&mut self) -> Option<String> {
        let found = self.any(|b| b.ty == Ty::Maybe || !b.active && !b.mutable && matches!(b.ty, Ty::Numbers(..)))?;
        Some(match found.ty {
            Ty::Numbers(n, _) => {
                let at = self.index(n - 1);
                format!("{}.get({at}).copied()", found.name)
            }
            _ => found.value(),
        })
    }

    /// The value of such an `Option`, which the function may end for.
    fn asked(&mut self) -> String {
        let or_leave = self.or_leave();
        match self.perhaps() {
            Some(perhaps) => format!("{perhaps}{or_leave}"),
            None => self.literal(),
        }
    }

    /// What stands in an arm: it ends the function, or changes something.
    fn end_or_change(&mut self) -> String {
        let leaving = self.leaving();
        match self.random.below(6) {
            0 => format!("{leaving};\n"),
            1 => {
                let (asked, by) = (self.asked(), self.scalar(1));
                let wrap = if self.output == Ty::Scalar { Some(if self.result { "Ok" } else { "Some" }) } else { None };
                wrap.map_or_else(|| format!("{leaving};\n"), |wrap| format!("return {wrap}({asked} * ({by}));\n"))
            }
            2 => match self.perhaps() {
                Some(perhaps) => {
                    let name = self.name_besides(&perhaps);
                    let inner = self.inside(|w| {
                        w.bind(&name, Ty::Scalar, false, false);
                        w.changed_by(Some(name.clone()))
                    });
                    format!("if let Some({name}) = {perhaps} {{ {inner} }} else {{ {leaving}; }}\n")
                }
                None => self.changed_by(None),
            },
            3 => {
                let asked = self.asked();
                self.changed_by(Some(asked))
            }
            _ => self.changed_by(None),
        }
    }

    /// A change of a variable, by what is given.
    fn changed_by(&mut self, by: Option<String>) -> String {
        let Some(target) = self.any(|b| b.mutable && b.ty == Ty::Scalar) else { return String::new() };
        self.activate(&target.name);
        let (by, value) = (by.map_or(String::new(), |by| format!("{by} * ")), self.scalar(1));
        format!("{} += {by}({value});\n", target.name)
    }

    fn arms_in_arms(&mut self) -> String {
        let (outer, inner) = (self.either_way(), self.either_way());
        let before = if self.random.percent(40) { self.changed_by(None) } else { String::new() };
        let then = self.inside(Writer::end_or_change);
        let or = match self.random.below(3) {
            0 => {
                let (condition, or) = (self.either_way(), self.inside(Writer::end_or_change));
                format!(" else if {condition} {{\n{or}}}")
            }
            1 => format!(" else {{\n{}}}", self.inside(Writer::end_or_change)),
            _ => String::new(),
        };
        let after = if self.random.percent(50) { self.end_or_change() } else { String::new() };
        let other =
            if self.random.percent(30) { format!(" else {{\n{}}}", self.inside(Writer::end_or_change)) } else { String::new() };
        format!("if {outer} {{\n{before}if {inner} {{\n{then}}}{or}\n{after}}}{other}\n")
    }

    fn arms_of_match(&mut self) -> Option<String> {
        let subject = self.any(|b| matches!(b.ty, Ty::Index(_)))?.name;
        let arms = ["0", "1", "2 | 3", "_"].map(|pattern| {
            let body = self.inside(Writer::end_or_change);
            format!("{pattern} => {{\n{body}}}")
        });
        Some(format!("match {subject} {{ {} }}\n", arms.join(" ")))
    }

    fn arms_of_mode(&mut self) -> Option<String> {
        let subject = self.any(|b| b.ty == Ty::Mode)?.name;
        let gain = self.name_besides(&subject);
        let arms =
            [("Mode::Slow", false), ("Mode::Scaled({gain})", true), ("Mode::Damped { by: {gain}, .. }", true), ("_", false)];
        let arms = arms.map(|(pattern, binds)| {
            let body = self.inside(|w| {
                if binds {
                    w.bind(&gain, Ty::Scalar, false, false);
                }
                w.end_or_change()
            });
            format!("{} => {{\n{body}}}", pattern.replace("{gain}", &gain))
        });
        Some(format!("match {subject} {{ {} }}\n", arms.join(" ")))
    }

    /// A variable whose value the function may end for in some arms.
    fn value_or_end(&mut self) -> Option<String> {
        let (condition, leaving) = (self.either_way(), self.leaving());
        let (asked, by, other) = (self.asked(), self.scalar(1), self.scalar(2));
        let text = self.random.one(&[
            format!("if {condition} {{ {asked} * ({by}) }} else {{ {other} }}"),
            format!("if {condition} {{ {other} }} else {{ {asked} + ({by}) }}"),
            format!("match {condition} {{ true => {asked} * ({by}), false => {other} }}"),
            format!("if {condition} {{ {leaving} }} else {{ {other} }}"),
            format!("{{ let held = {asked}; held * ({by}) + ({other}) }}"),
        ]);
        if self.random.percent(40)
            && let Some(target) = self.any(|b| b.mutable && b.ty == Ty::Scalar)
        {
            self.activate(&target.name);
            let op = self.random.one(&["=", "+=", "-="]);
            return Some(format!("{} {op} {text};\n", target.name));
        }
        let name = self.name();
        self.bind(&name, Ty::Scalar, true, true);
        Some(format!("let mut {name} = {text};\n"))
    }

    /// `if … && let Some(…) = … && … { … }`
    fn condition_with_pattern(&mut self) -> Option<String> {
        let (perhaps, first) = (self.perhaps()?, self.either_way());
        let name = self.name_besides(&perhaps);
        let (test, then) = self.inside(|w| {
            w.bind(&name, Ty::Scalar, false, false);
            let test = if w.random.percent(60) { format!("{name} > 0.2") } else { format!("{name} < {}", w.scalar(1)) };
            (test, w.end_or_change())
        });
        let or =
            if self.random.percent(60) { format!(" else {{\n{}}}", self.inside(Writer::end_or_change)) } else { String::new() };
        let pattern = format!("let Some({name}) = {perhaps}");
        let chain = self.random.one(&[
            format!("{first} && {pattern}"),
            format!("{pattern} && {test}"),
            format!("{first} && {pattern} && {test}"),
        ]);
        Some(format!("if {chain} {{\n{then}}}{or}\n"))
    }

    fn two_patterns(&mut self) -> Option<String> {
        let (a, b, leaving) = (self.perhaps()?, self.perhaps()?, self.leaving());
        let (p, q) = (self.name(), self.name());
        if p == q {
            return None;
        }
        self.bind(&p, Ty::Scalar, false, false);
        self.bind(&q, Ty::Scalar, false, false);
        Some(format!("let (Some({p}), Some({q})) = ({a}, {b}) else {{ {leaving} }};\n"))
    }
}
