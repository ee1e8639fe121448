//! Quotients and products, element by element, as what stands above and below: so that what is made of functions by the
//! quotient rule is known again, however its factors are put together.

use super::nodes::Nodes;
use crate::graph::functions::Unary;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Op};

/// `c a₁ a₂ … ⊘ (b₁ b₂ …)`
#[derive(Clone)]
pub(super) struct Ratio {
    number: f64,
    above: Vec<Id>,
    below: Vec<Id>,
}

/// More factors than this are no idiom.
const FACTORS: usize = 8;

impl Ratio {
    fn one() -> Ratio {
        Ratio { number: 1.0, above: vec![], below: vec![] }
    }

    fn times(mut self, other: &Ratio) -> Ratio {
        self.number *= other.number;
        self.above.extend(&other.above);
        self.below.extend(&other.below);
        self
    }

    fn turned(self) -> Ratio {
        Ratio { number: 1.0 / self.number, above: self.below, below: self.above }
    }

    fn raised(&self, n: i32) -> Ratio {
        (0..n).fold(Ratio::one(), |all, _| all.times(self))
    }

    /// What is left above without some factors; `None` unless the rest of it is at most one factor, and the same stands below.
    fn weight(&self, above: &[Id], below: &[Id]) -> Option<Option<Id>> {
        let mut rest = self.above.clone();
        for factor in above {
            rest.swap_remove(rest.iter().position(|x| x == factor)?);
        }
        let mut under = self.below.clone();
        for factor in below {
            under.swap_remove(under.iter().position(|x| x == factor)?);
        }
        (under.is_empty() && rest.len() <= 1).then(|| rest.pop())
    }

    /// What is left where all that is below stands above too: one factor, or nothing.
    fn reduced(mut self) -> Option<Option<Id>> {
        for factor in &self.below {
            self.above.swap_remove(self.above.iter().position(|x| x == factor)?);
        }
        (self.number == 1.0 && !self.below.is_empty() && self.above.len() <= 1).then(|| self.above.pop())
    }
}

impl Nodes<'_> {
    /// A node as one quotient.
    pub(super) fn ratio(&self, id: Id) -> Ratio {
        self.ratio_within(id, 6)
    }

    fn ratio_within(&self, id: Id, depth: u32) -> Ratio {
        let graph = self.graph;
        let atom = || Ratio { above: vec![id], ..Ratio::one() };
        let Some(depth) = depth.checked_sub(1) else { return atom() };
        let of = |id: Id| self.ratio_within(id, depth);
        let found = match graph.op(id) {
            _ if graph.filled_with(id).is_some() => Ratio { number: graph.filled_with(id).unwrap_or(1.0), ..Ratio::one() },
            Op::Hadamard(a, b) => of(a).times(&of(b)),
            Op::Quotient(a, b) => of(a).times(&of(b).turned()),
            Op::Map(Unary::RECIP, a) => of(a).turned(),
            Op::Powi(a, n) if (1..=3).contains(&n) => of(a).raised(n),
            Op::Sum(terms) if terms.len() == 1 => {
                let inner = of(terms[0].1);
                Ratio { number: inner.number * terms[0].0.get(), ..inner }
            }
            _ => return atom(),
        };
        if found.above.len() + found.below.len() > FACTORS { atom() } else { found }
    }

    /// The two terms of a sum, or of a sum that is multiplied and divided.
    fn two_terms(&self, id: Id) -> Option<[Ratio; 2]> {
        let graph = self.graph;
        let whole = self.ratio(id);
        let is_sum = |x: &Id| matches!(graph.op(*x), Op::Sum(terms) if terms.len() == 2);
        let places: Vec<usize> = (0..whole.above.len()).filter(|&k| is_sum(&whole.above[k])).collect();
        places.into_iter().find_map(|place| {
            let mut rest = whole.clone();
            let sum = rest.above.swap_remove(place);
            let Op::Sum(terms) = graph.op(sum) else { return None };
            let term = |k: usize| {
                let inner = self.ratio(terms[k].1);
                Ratio { number: inner.number * terms[k].0.get(), ..inner }.times(&rest)
            };
            Some([term(0), term(1)])
        })
    }

    /// How a node is written, where that is not by its operator.
    pub(super) fn idiom_of(&self, id: Id) -> Option<Idiom> {
        self.graph.idiom(id).or_else(|| match self.graph.op(id) {
            Op::Hadamard(..) | Op::Quotient(..) | Op::Map(Unary::RECIP, _) => {
                self.logistic(id).or_else(|| self.tangent(id)).or_else(|| self.cancelled(id))
            }
            Op::Sum(terms) if terms.len() == 2 => self.logistic(id).or_else(|| self.tangent(id)),
            Op::Scale(..) => self.spelled_softmax(id),
            Op::Dot(a, b) => self.cancelled_sum(a, b),
            _ => None,
        })
    }

    /// σ and σ′ spelled by e = exp(z) and b = 1 + e: e/b, 1/b with e = exp(−z), a e/b², and a e/b − a e²/b².
    fn logistic(&self, id: Id) -> Option<Idiom> {
        let whole = self.ratio(id);
        let terms = || self.two_terms(id);
        let mut below = whole.below.clone();
        if let Some(terms) = terms() {
            below.extend(&terms[0].below);
        }
        let (b, e, exponent) = below.iter().find_map(|&b| self.one_and_exponential(b).map(|(e, z)| (b, e, z)))?;
        let negated = match self.graph.op(exponent) {
            Op::Sum(terms) if terms.len() == 1 && terms[0].0.get() == -1.0 => Some(terms[0].1),
            _ => None,
        };
        // Of a differential the rules are shown that led to it.
        if let Some(weight) = whole.weight(&[e], &[b]).filter(|_| !self.graph.is_linear(id)) {
            return Some(weighted(whole.number, "σ", exponent, weight));
        }
        if let (Some(None), Some(z), 1.0) = (whole.weight(&[], &[b]), negated, whole.number) {
            return Some(Idiom::Call("σ", z));
        }
        // σ′ is even.
        let z = negated.unwrap_or(exponent);
        if let Some(weight) = whole.weight(&[e], &[b, b]) {
            return Some(weighted(whole.number, "σ′", z, weight));
        }
        let [x, y] = terms()?;
        [(&x, &y), (&y, &x)].into_iter().find_map(|(plus, minus)| {
            let weight = plus.weight(&[e], &[b])?;
            let is_slope = minus.weight(&[e, e], &[b, b])? == weight && plus.number == -minus.number;
            is_slope.then(|| weighted(plus.number, "σ′", z, weight))
        })
    }

    /// tanh and tan and their derivatives, spelled by sinh and cosh or sin and cos: s/c, and a (c/c ∓ s²/c²).
    fn tangent(&self, id: Id) -> Option<Idiom> {
        let hyperbolic = self.tangent_by(id, (Unary::SINH, Unary::COSH, -1.0), ("tanh", "sech²"));
        hyperbolic.or_else(|| self.tangent_by(id, (Unary::SIN, Unary::COS, 1.0), ("tan", "sec²")))
    }

    fn tangent_by(
        &self,
        id: Id,
        (sine, cosine, sign): (Unary, Unary, f64),
        (itself, slope): (&'static str, &'static str),
    ) -> Option<Idiom> {
        let whole = self.ratio(id);
        let terms = self.two_terms(id);
        let below = whole.below.iter().chain(terms.iter().flatten().flat_map(|term| &term.below));
        let (c, x) = below.copied().find_map(|c| match self.graph.op(c) {
            Op::Map(f, x) if f == cosine => Some((c, x)),
            _ => None,
        })?;
        let is_sinh = |s: &Id| self.graph.op(*s) == Op::Map(sine, x);
        let s = *whole.above.iter().chain(terms.iter().flatten().flat_map(|term| &term.above)).find(|s| is_sinh(s))?;
        if whole.number == 1.0 && whole.weight(&[s], &[c]) == Some(None) {
            return Some(Idiom::Call(itself, x));
        }
        let [a, b] = terms?;
        [(&a, &b), (&b, &a)].into_iter().find_map(|(plus, minus)| {
            let weight = plus.weight(&[c], &[c]).or_else(|| plus.weight(&[], &[]))?;
            let is_slope = minus.weight(&[s, s], &[c, c])? == weight && plus.number * sign == minus.number;
            is_slope.then(|| weighted(plus.number, slope, x, weight))
        })
    }

    /// `s ⊙ (p ⊘ s)` as p, `s ⊘ s` as 1.
    fn cancelled(&self, id: Id) -> Option<Idiom> {
        self.ratio(id).reduced().map(|rest| rest.map_or(Idiom::Ones, Idiom::As))
    }

    /// `sᵀ(p ⊘ s)` as the sum of p.
    fn cancelled_sum(&self, a: Id, b: Id) -> Option<Idiom> {
        let rest = self.ratio(a).times(&self.ratio(b)).reduced()?;
        rest.map(|rest| Idiom::Call("sum", rest))
    }

    /// exp(z)/sum(exp(z)) of a vector.
    fn spelled_softmax(&self, id: Id) -> Option<Idiom> {
        let Op::Scale(s, e) = self.graph.op(id) else { return None };
        let (Op::Map(Unary::EXP, z), Op::Total(total)) = (self.graph.op(e), self.graph.op(self.divisor(s)?)) else {
            return None;
        };
        (total == e).then_some(Idiom::Call("softmax", z))
    }

    /// d of 1/d.
    fn divisor(&self, s: Id) -> Option<Id> {
        let ratio = self.ratio(s);
        match (&ratio.above[..], &ratio.below[..]) {
            ([], &[d]) if ratio.number == 1.0 => Some(d),
            _ => None,
        }
    }

    /// The exponential in 1 + exp(z), and z.
    fn one_and_exponential(&self, id: Id) -> Option<(Id, Id)> {
        let graph = self.graph;
        let Op::Sum(terms) = graph.op(id) else { return None };
        let [(a, x), (b, y)] = terms[..] else { return None };
        let (one, e) = if graph.filled_with(x) == Some(1.0) { (x, y) } else { (y, x) };
        let Op::Map(Unary::EXP, exponent) = graph.op(e) else { return None };
        (graph.filled_with(one) == Some(1.0) && (a.get(), b.get()) == (1.0, 1.0)).then_some((e, exponent))
    }
}

/// `c f(z) ⊙ a`
fn weighted(number: f64, f: &'static str, z: Id, weight: Option<Id>) -> Idiom {
    match weight {
        None if number == 1.0 => Idiom::Call(f, z),
        weight => Idiom::Weighted(number, f, z, weight),
    }
}
