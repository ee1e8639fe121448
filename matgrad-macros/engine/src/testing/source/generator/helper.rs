//! Functions beside the function: in a module they are read through, elsewhere they are annotated and called by their companions.

use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};

/// A function beside the function.
#[derive(Clone)]
pub struct Helper {
    /// Its name.
    pub name: String,
    /// What it takes, and whether by reference.
    pub takes: Vec<(Ty, bool)>,
    /// What it gives.
    pub gives: Ty,
    /// Whether inside of an `Option`.
    pub optional: bool,
}

impl Helper {
    /// Whether it may be mapped over the elements of a matrix.
    fn is_of_one_number(&self) -> bool {
        self.takes == [(Ty::Scalar, false)] && self.gives == Ty::Scalar && !self.optional
    }
}

impl Writer {
    /// Writes the functions beside the function, before anything of it is bound.
    pub fn write_helpers(&mut self) {
        if !self.has(Feature::Module) && !self.has(Feature::Callees) {
            return;
        }
        if self.has(Feature::Module) && self.has(Feature::Rules) {
            self.declare_rules();
            self.bind_helpers();
        }
        let all = self.features.clone();
        for _ in 0..1 + self.random.below(2) {
            let (text, helper) = self.one_helper();
            self.features.clone_from(&all);
            self.items.push(text);
            self.helpers.push(helper);
            self.scope.clear();
            self.bind_helpers();
        }
    }

    /// Later functions may call those before.
    fn bind_helpers(&mut self) {
        for k in 0..self.helpers.len() {
            let name = self.helpers[k].name.clone();
            self.bind(&name, Ty::Helper(k), false, false);
        }
    }

    fn one_helper(&mut self) -> (String, Helper) {
        let in_module = self.has(Feature::Module);
        // There are no companions of what has derivatives in one mode only, or runs over data.
        self.features.retain(|f| {
            !matches!(
                f,
                Feature::Until | Feature::Options | Feature::RunTime | Feature::Lengths | Feature::Generic | Feature::Helpers
            )
        });
        let mut name = self.name();
        if self.helpers.iter().any(|helper| helper.name == name) {
            self.fresh += 1;
            name = format!("v{}", self.fresh);
        }
        let point = Ty::Point(self.random.one(&[2, 3]));
        let vector = Ty::Matrix(Extent::lit(self.random.one(&[2, 3])), Extent::lit(1));
        let (mut list, mut takes) = (vec![], vec![]);
        for k in 0..1 + self.random.below(3) {
            let ty = match self.random.below(9) {
                _ if k == 0 && self.random.percent(50) => Ty::Scalar,
                0 | 1 => vector.clone(),
                2 => Ty::Numbers(3, true),
                3 => Ty::Index(3),
                _ if in_module && self.sometimes(Feature::Motions, 35) => Ty::Motion(self.group()),
                4 | 5 if in_module => Ty::Struct(self.random.below(self.records())),
                6 => point.clone(),
                7 => Ty::Matrix(Extent::lit(2), Extent::lit(2)),
                _ => Ty::Scalar,
            };
            let by_ref = !matches!(ty, Ty::Scalar | Ty::Index(_)) && self.random.percent(70);
            let active = !matches!(ty, Ty::Index(_));
            let spelled = format!("{}{}", if by_ref { "&" } else { "" }, ty.spelled());
            let taken_apart = match ty {
                Ty::Struct(k) if self.random.percent(40) => Some(k),
                _ => None,
            };
            match taken_apart {
                Some(k) => {
                    let mut bound = vec![];
                    let pattern = self.pattern(k, &mut bound, 0);
                    let taken =
                        |w: &Writer, name: &String| w.scope.iter().any(|b| b.name == *name && !matches!(b.ty, Ty::Helper(_)));
                    if bound.iter().any(|(name, _)| taken(self, name)) {
                        continue;
                    }
                    for (name, ty) in bound {
                        self.bind(&name, ty, false, true);
                        self.scope.last_mut().expect("just bound").by_ref = by_ref;
                    }
                    list.push(format!("{pattern}: {spelled}"));
                }
                None => {
                    let mut own = self.name();
                    if self.scope.iter().any(|b| b.name == own) {
                        self.fresh += 1;
                        own = format!("v{}", self.fresh);
                    }
                    self.bind(&own, ty.clone(), false, active);
                    self.scope.last_mut().expect("just bound").by_ref = by_ref;
                    list.push(format!("{own}: {spelled}"));
                }
            }
            takes.push((ty, by_ref));
        }
        if takes.is_empty() {
            self.bind("u", Ty::Scalar, false, true);
            list.push("u: f64".to_owned());
            takes.push((Ty::Scalar, false));
        }
        let gives = if self.random.percent(70) { Ty::Scalar } else { vector };
        self.output = gives.clone();
        self.optional = in_module && self.random.percent(15);
        if self.optional {
            self.features.push(Feature::Options);
        }
        let optional = self.optional;
        let mut body = String::new();
        for _ in 0..self.random.below(if in_module { 4 } else { 3 }) {
            body += &if in_module { self.statement() } else { self.plain_statement() };
        }
        body += &self.result(&gives);
        (self.optional, self.forward, self.steps) = (false, false, 1);
        let spelled = gives.spelled();
        let spelled = if optional { format!("Option<{spelled}>") } else { spelled };
        let helper = Helper { name, takes, gives, optional };
        // Some give calls their value with the cotangents.
        let value = if helper.takes.len() % 2 == 1 { "(value)" } else { "" };
        let mut rules = if in_module { String::new() } else { format!("#[matgrad::vjp{value}]\n#[matgrad::differential]\n") };
        if let (false, true, Some((own, _))) = (in_module, helper.is_of_one_number(), list[0].split_once(':')) {
            rules += &format!("#[matgrad::gradient(wrt = {own})]\n");
        }
        let name = &helper.name;
        let text = format!("{rules}pub fn {name}({}) -> {spelled} {{\n{body}\n}}\n", list.join(", "));
        (text, helper)
    }

    /// A function beside the function that a matrix may be mapped by.
    pub fn mapping(&mut self) -> Option<String> {
        let helpers = self.helpers.clone();
        let b = self.any(|b| matches!(b.ty, Ty::Helper(k) if helpers[k].is_of_one_number()))?;
        self.calls |= !self.has(Feature::Module);
        Some(b.name)
    }

    /// A statement that the macro accepts in every function.
    fn plain_statement(&mut self) -> String {
        match self.random.below(4) {
            0 if self.has(Feature::Branches) => self.branch(),
            1 if self.has(Feature::Jumps) => self.early(),
            _ => self.binding(),
        }
    }

    /// A call of a function beside the function that gives something of a type.
    pub fn call_of_helper(&mut self, gives: &Ty) -> Option<String> {
        let helpers = self.helpers.clone();
        let b = self.any(|b| matches!(b.ty, Ty::Helper(k) if helpers[k].gives == *gives))?;
        let Ty::Helper(k) = b.ty else { return None };
        let list: Vec<String> = helpers[k].takes.iter().map(|(ty, by_ref)| self.argument(ty, *by_ref)).collect();
        self.calls |= self.has(Feature::Rules);
        let call = format!("{}({})", b.name, list.join(", "));
        Some(match (helpers[k].optional, gives) {
            (true, Ty::Scalar) if self.random.percent(70) => format!("{call}.unwrap_or(0.25)"),
            (true, _) if self.optional && !self.result && self.loops.is_empty() => format!("{call}?"),
            (true, _) => format!("{call}.unwrap()"),
            (false, _) => call,
        })
    }

    fn argument(&mut self, ty: &Ty, by_ref: bool) -> String {
        let one = Extent::lit(1);
        let value = match ty {
            Ty::Matrix(r, c) => self.matrix(*r, *c, 1),
            Ty::Point(d) => self.point(*d, 1),
            Ty::Index(max) => self.index(*max),
            Ty::Struct(k) => self.record(*k, 1),
            Ty::Motion(group) => self.motion(*group, 1),
            Ty::Numbers(n, _) => match self.any(|b: &Binding| b.ty == *ty && b.active) {
                Some(b) => b.value(),
                None => {
                    let v = self.matrix(Extent::lit(*n), one, 0);
                    format!("[{v}.x, {v}.y, {}]", self.scalar(0))
                }
            },
            _ => self.scalar(1),
        };
        if by_ref { format!("&{value}") } else { value }
    }

    /// A variable that is what an annotated function gives.
    pub fn called(&mut self) -> Option<String> {
        let gives = self.random.one(&[
            Ty::Scalar,
            Ty::Scalar,
            Ty::Matrix(Extent::lit(2), Extent::lit(1)),
            Ty::Matrix(Extent::lit(3), Extent::lit(1)),
        ]);
        let call = self.call_of_helper(&gives)?;
        self.calls |= !self.has(Feature::Module);
        let name = self.name();
        let spelled = gives.spelled();
        let mutable = self.random.percent(50);
        self.bind(&name, gives, mutable, true);
        Some(format!("let {}{name}: {spelled} = {call};\n", if mutable { "mut " } else { "" }))
    }
}
