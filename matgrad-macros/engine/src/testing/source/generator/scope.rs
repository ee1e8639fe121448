//! Names in scope.

use super::{Feature, Ty, Writer};

/// Names that emitted code uses or used, parameters of the examples, and common ones.
pub const POOL: &[&str] = &[
    "all",
    "whole",
    "other",
    "value",
    "x",
    "t1",
    "t2",
    "out",
    "grad",
    "step_1",
    "k",
    "i",
    "lu",
    "cholesky",
    "next_s",
    "s_before",
    "pulled",
    "g",
    "v",
    "w",
    "s",
    "y",
    "n",
    "acc",
    "item",
    "matgrad_item",
    "matgrad_total",
    "column",
    "cotangent",
    "dx",
    "T1",
];

/// A variable.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Ty,
    /// Whether it can be assigned to.
    pub mutable: bool,
    /// Whether it is a reference.
    pub by_ref: bool,
    /// Whether it may depend on the variables of differentiation.
    pub active: bool,
    /// Whether something mentions it.
    pub used: bool,
    /// Whether it is a view of a matrix.
    pub view: bool,
}

impl Writer {
    /// The variables that their names reach.
    pub fn visible(&self) -> Vec<Binding> {
        let last = |k: usize| self.scope[k + 1..].iter().all(|later| later.name != self.scope[k].name);
        (0..self.scope.len()).filter(|&k| last(k)).map(|k| self.scope[k].clone()).collect()
    }

    /// Visible variables of which something holds.
    pub fn those(&self, holds: impl Fn(&Binding) -> bool) -> Vec<Binding> {
        self.visible().into_iter().filter(holds).collect()
    }

    /// One visible variable of which something holds: newer ones and those that nothing mentions yet
    /// more often.
    pub fn any(&mut self, holds: impl Fn(&Binding) -> bool) -> Option<Binding> {
        let mut those = self.those(holds);
        if those.iter().any(|b| !b.used) && self.random.percent(50) {
            those.retain(|b| !b.used);
        }
        if those.is_empty() {
            return None;
        }
        let (a, b) = (self.random.below(those.len()), self.random.below(those.len()));
        let chosen = those.swap_remove(a.max(b));
        if let Some(binding) = self.scope.iter_mut().rev().find(|b| b.name == chosen.name) {
            binding.used = true;
        }
        Some(chosen)
    }

    /// A name for a new variable.
    pub fn name(&mut self) -> String {
        if self.sometimes(Feature::Shadowing, 70) {
            let pool = self.pool.clone();
            let name = self.random.one(&pool);
            // Loops over an index stay usable if the index keeps its name more often than not.
            let kept =
                self.those(|b| b.name == name && (!b.used || matches!(b.ty, Ty::Index(_) | Ty::Numbers(..) | Ty::Parameters)));
            if name != "T1" && (kept.is_empty() || self.random.percent(40)) {
                return name.to_owned();
            }
        }
        self.fresh += 1;
        format!("v{}", self.fresh)
    }

    /// A name for a new variable that a text does not mention.
    pub fn name_besides(&mut self, text: &str) -> String {
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        let name = self.name();
        if words.all(|word| word != name) {
            return name;
        }
        self.fresh += 1;
        format!("v{}", self.fresh)
    }

    /// Binds a name.
    pub fn bind(&mut self, name: &str, ty: Ty, mutable: bool, active: bool) {
        self.scope.push(Binding { name: name.to_owned(), ty, mutable, by_ref: false, active, used: false, view: false });
    }

    /// Marks a variable as changed by something active.
    pub fn activate(&mut self, name: &str) {
        if let Some(binding) = self.scope.iter_mut().rev().find(|b| b.name == name) {
            binding.active = true;
        }
    }

    /// Writes something in a scope of its own.
    pub fn inside<T>(&mut self, write: impl FnOnce(&mut Writer) -> T) -> T {
        let before = self.scope.len();
        self.depth += 1;
        let written = write(self);
        self.depth -= 1;
        self.scope.truncate(before);
        written
    }

    /// What a closure mentions cannot be changed while the closure lives. Gives the numbers of the
    /// variables that could be changed before.
    pub fn freeze(&mut self, text: &str) -> Vec<usize> {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let frozen: Vec<usize> =
            (0..self.scope.len()).filter(|&k| self.scope[k].mutable && words.contains(&self.scope[k].name.as_str())).collect();
        for &k in &frozen {
            self.scope[k].mutable = false;
        }
        frozen
    }
}

impl Binding {
    /// Its value.
    pub fn value(&self) -> String {
        match (self.by_ref, self.view) {
            (true, _) => format!("(*{})", self.name),
            (false, true) => format!("{}.into_owned()", self.name),
            (false, false) => self.name.clone(),
        }
    }

    /// A reference to it.
    pub fn reference(&self) -> String {
        if self.by_ref { self.name.clone() } else { format!("&{}", self.value()) }
    }
}
