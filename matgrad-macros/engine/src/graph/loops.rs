//! Loops and arrays: their constructors, and moving the body of one loop into another.

use std::collections::{BTreeMap, BTreeSet};

use super::nest::Nest;
use super::op::{Count, Id, Index, Loop, Op, When};
use super::region::NO_COUNTER;
use super::shape::{Dim, SCALAR, Shape};
use super::store::Graph;

impl Graph {
    /// A carried variable after the loop.
    pub fn out(&self, looped: &Loop, k: u32) -> Id {
        self.intern(Op::Out(looped.clone(), k), self.shape(looped.vars[k as usize]))
    }

    /// A carried variable before or after each step; how many steps there are at most must be known to the
    /// type system.
    pub fn trail(&self, looped: &Loop, k: u32, when: When) -> Option<Id> {
        let length = looped.count.most()?;
        let shape = self.shape(looped.vars[k as usize]);
        shape.array.is_none().then(|| self.intern(Op::Trail(looped.clone(), k, when), shape.array_of(length)))
    }

    /// An element of an array.
    pub fn at(&self, array: Id, index: Index) -> Id {
        let shape = self.shape(array).item();
        match self.op(array) {
            Op::Fill(s) => self.fill(s, shape),
            Op::Sum(terms) => {
                let terms: Vec<_> = terms.iter().map(|&(c, id)| (c.get(), self.at(id, index))).collect();
                self.sum(&terms, shape)
            }
            Op::Scatter(a, place) => match (index, place) {
                (i, j) if i == j => a,
                (Index::Lit(_), Index::Lit(_)) => self.zeros(shape),
                _ => self.intern(Op::At(array, index), shape),
            },
            _ => self.intern(Op::At(array, index), shape),
        }
    }

    /// An array of zeros but for one element.
    pub fn scatter(&self, a: Id, index: Index, length: Dim) -> Id {
        let shape = self.shape(a).array_of(length);
        if self.is_zero(a) {
            return self.zeros(shape);
        }
        // The place may exist in the arm of a branch only.
        if let Op::Sum(terms) = self.op(a)
            && terms.iter().any(|&(_, x)| self.arm(x).is_some())
        {
            let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), self.scatter(x, index, length))).collect();
            return self.sum(&terms, shape);
        }
        self.hoist(a, |a| self.scatter(a, index, length)).unwrap_or_else(|| self.intern(Op::Scatter(a, index), shape))
    }

    /// What is made of the items of arrays at each place, as arrays.
    ///
    /// # Errors
    /// Those of `made`.
    pub fn each<E>(&self, arrays: &[Id], length: Dim, made: impl FnOnce(&[Id]) -> Result<Vec<Id>, E>) -> Result<Vec<Id>, E> {
        let number = self.new_loop(NO_COUNTER);
        let place = self.step(number);
        let items: Vec<Id> = arrays.iter().map(|&array| self.at(array, place)).collect();
        Ok(self.filled(number, length, &made(&items)?))
    }

    /// Arrays of so many values, of which each step of a loop of that number makes one.
    pub fn filled(&self, number: u32, length: Dim, values: &[Id]) -> Vec<Id> {
        let place = self.step(number);
        let mut looped = Loop { number, count: Count::Dim(length), reversed: false, vars: vec![], inits: vec![], nexts: vec![] };
        for &value in values.iter().filter(|&&value| !self.is_zero(value)) {
            let shape = self.shape(value).array_of(length);
            let var = self.new_var(number, shape, self.is_active(value));
            looped.vars.push(var);
            looped.inits.push(self.zeros(shape));
            looped.nexts.push(self.sum(&[(1.0, var), (1.0, self.scatter(value, place, length))], shape));
        }
        let mut places = 0..;
        let array = |&value: &Id| match self.is_zero(value) {
            true => self.zeros(self.shape(value).array_of(length)),
            false => self.out(&looped, places.next().unwrap_or(0)),
        };
        values.iter().map(array).collect()
    }

    /// A run-time integer as a scalar.
    pub fn counter(&self, index: Index) -> Id {
        match index {
            Index::Lit(k) => self.scalar(k as f64),
            Index::Run(id) => self.cast(id),
        }
    }

    /// An integer node as a scalar.
    pub fn cast(&self, integer: Id) -> Id {
        self.intern(Op::Cast(integer), SCALAR)
    }

    /// A node that holds a `bool` as a condition.
    pub fn test(&self, truth: Id) -> Id {
        self.intern(Op::Test(truth), SCALAR)
    }

    /// The power of A by a run-time integer, or its derivative of an order.
    pub fn powi_by(&self, a: Id, exponent: Id, order: u8) -> Id {
        self.intern(Op::PowiBy(a, exponent, order), self.shape(a))
    }

    /// The differential of a call.
    pub fn pushed(&self, f: u32, args: Vec<Id>, directions: Vec<Id>, shape: Shape) -> Id {
        if directions.iter().all(|&d| self.is_zero(d)) {
            return self.zeros(shape);
        }
        self.intern(Op::Pushed(f, args, directions), shape)
    }

    /// The cotangent of a call's value pulled back to one argument.
    pub fn pulled(&self, f: u32, args: &[Id], g: Id, k: u32) -> Id {
        let shape = self.shape(args[k as usize]);
        if self.is_zero(g) {
            return self.zeros(shape);
        }
        self.hoist(g, |g| self.pulled(f, args, g, k)).unwrap_or_else(|| self.intern(Op::Pulled(f, args.to_vec(), g, k), shape))
    }

    /// Another scalar function or a derivative of it, element by element.
    pub fn custom(&self, f: u32, order: u8, a: Id) -> Id {
        self.intern(Op::Custom(f, order, a), self.shape(a))
    }

    /// The loop that a node is a result of.
    pub fn loop_of(&self, id: Id) -> Option<Loop> {
        match self.op(id) {
            Op::Out(looped, _) | Op::Trail(looped, ..) => Some(looped),
            _ => None,
        }
    }

    /// The outputs with another loop in place of some: `place` says which of its variables a result is, if it is
    /// a result of one of those.
    pub fn with_loop(&self, outputs: &[Id], whole: &Loop, place: impl Fn(u32, u32) -> Option<u32>) -> Vec<Id> {
        self.substituted(outputs, &self.results_in(outputs, whole, place))
    }

    /// The results of loops below some nodes, and what each is in another loop in their place.
    pub fn results_in(&self, outputs: &[Id], whole: &Loop, place: impl Fn(u32, u32) -> Option<u32>) -> BTreeMap<Id, Id> {
        let mut results: BTreeMap<Id, Id> = BTreeMap::new();
        for id in self.reachable(outputs) {
            match self.op(id) {
                Op::Out(looped, k) => results.extend(place(looped.number, k).map(|k| (id, self.out(whole, k)))),
                Op::Trail(looped, k, when) => {
                    results.extend(place(looped.number, k).map(|k| (id, self.trail(whole, k, when).unwrap_or(id))));
                }
                _ => {}
            }
        }
        results
    }

    /// The loops whose results are needed, in order.
    pub fn loops_below(&self, outputs: &[Id]) -> Vec<Loop> {
        self.results_below(outputs).into_iter().map(|(_, looped)| looped).collect()
    }

    /// The same, each with its first result.
    pub fn results_below(&self, outputs: &[Id]) -> Vec<(Id, Loop)> {
        let mut numbers = BTreeSet::new();
        let mut order = self.reachable(outputs);
        order.retain(|&id| self.loop_number(id).is_some_and(|number| numbers.insert(number)));
        order.into_iter().filter_map(|id| Some((id, self.loop_of(id)?))).collect()
    }

    /// Expressions of a loop's body moved into the body of another loop: the counter is the other's,
    /// and nodes are replaced as given (the carried variables among them). Loops nested in the body
    /// are copied.
    pub fn relocated(&self, outputs: &[Id], from: u32, to: u32, replacements: &BTreeMap<Id, Id>) -> Vec<Id> {
        let mut numbers = BTreeMap::from([(from, to)]);
        let mut new = replacements.clone();
        let mut moved = Nest::of(from);
        // What stands in a loop that is copied is copied too, though it may not use the one that is left.
        let order = loop {
            let before = moved.clone();
            let order = self.in_loops(outputs, &moved, replacements);
            for &id in &order {
                if let Some(looped) = self.loop_of(id)
                    && !numbers.contains_key(&looped.number)
                {
                    let number = self.new_loop(self.counter_of(looped.number));
                    numbers.insert(looped.number, number);
                    new.extend(looped.vars.iter().map(|&var| (var, self.copied_var(var, number))));
                    moved = moved.with(&Nest::of(looped.number));
                }
            }
            if moved == before {
                break order;
            }
        };
        for &id in &order {
            if new.contains_key(&id) {
                continue;
            }
            let at = |x: Id| new.get(&x).copied().unwrap_or(x);
            let shape = self.shape(id);
            let built = match self.op(id) {
                Op::Step(number) => match numbers.get(&number) {
                    Some(&to) => self.intern(Op::Step(to), shape),
                    None => id,
                },
                Op::Var(number, _) if numbers.contains_key(&number) => unreachable!("variables are replaced"),
                Op::Out(looped, k) if numbers.contains_key(&looped.number) => {
                    self.out(&self.moved_loop(&looped, &numbers, &at), k)
                }
                Op::Trail(looped, k, when) if numbers.contains_key(&looped.number) => {
                    self.trail(&self.moved_loop(&looped, &numbers, &at), k, when).unwrap_or(id)
                }
                _ => self.rebuilt(id, &at),
            };
            new.insert(id, built);
        }
        outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
    }

    /// A variable of another loop that is like a variable.
    pub fn copied_var(&self, var: Id, number: u32) -> Id {
        self.new_var(number, self.shape(var), self.is_active(var))
    }

    /// Whether nothing but adding to it is done with a variable: its cotangent is the same before each step.
    pub fn is_only_added_to(&self, looped: &Loop, k: usize) -> bool {
        let (var, next) = (looped.vars[k], looped.nexts[k]);
        let adds = match self.op(next) {
            Op::Sum(terms) => terms.iter().any(|&(c, x)| x == var && c.get() == 1.0),
            _ => next == var,
        };
        let only = looped.nexts.iter().filter(|&&other| other == next).count() == 1;
        let is_used = |id: Id| {
            let operands = self.operands(id);
            operands.contains(&next) || (id != next && operands.contains(&var))
        };
        adds && only && !self.reachable(&looped.nexts).into_iter().any(is_used)
    }

    /// The loops that a loop stands in.
    pub fn loops_around(&self, looped: &Loop) -> Nest {
        self.loops_of_all(&looped.inits).with(&self.loops_of_all(&looped.nexts)).without(looped.number)
    }

    fn moved_loop(&self, looped: &Loop, numbers: &BTreeMap<u32, u32>, at: &dyn Fn(Id) -> Id) -> Loop {
        let all = |ids: &[Id]| ids.iter().map(|&id| at(id)).collect::<Vec<_>>();
        Loop {
            number: numbers.get(&looped.number).copied().unwrap_or(looped.number),
            vars: all(&looped.vars),
            inits: all(&looped.inits),
            nexts: all(&looped.nexts),
            count: looped.count.renamed(at),
            ..looped.clone()
        }
    }
}
