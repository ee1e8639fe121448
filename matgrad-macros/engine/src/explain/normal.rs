//! The forms that people expect: numbers and scalars in front, what divides below, `y²` for `y ⊙ y`, and what is
//! common to all terms of a sum taken out. Each is at most as much work as what it takes the place of.

use super::branches::joined;
use super::tree::{Exponent, Math, Product, power};

/// Whether a formula is meant as a scalar or as a matrix where that makes a difference.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 1×1, which commutes with all.
    Scalar,
    /// Anything else.
    Matrix,
}

impl Product {
    /// 1
    pub fn one() -> Product {
        Product { number: 1.0, scalars: vec![], factors: vec![], under: vec![] }
    }

    /// The factors of a formula.
    pub fn of(a: Math, kind: Kind) -> Product {
        match (a, kind) {
            (Math::Product(product), Kind::Matrix) => product,
            // A scalar made of matrices, such as aᵀb, stays together.
            (Math::Product(product), Kind::Scalar) => {
                let Product { number, mut scalars, factors, under } = product;
                let inner = Product { factors, ..Product::one() };
                scalars.extend((!inner.factors.is_empty()).then(|| inner.into_math()));
                Product { number, scalars, factors: vec![], under }
            }
            (Math::Number(number), _) => Product { number, ..Product::one() },
            (a, Kind::Scalar) => Product { scalars: vec![a], ..Product::one() },
            (a, Kind::Matrix) => Product { factors: vec![a], ..Product::one() },
        }
    }

    /// The product of two, in this order.
    pub fn times(mut self, other: Product) -> Product {
        self.number *= other.number;
        self.scalars.extend(other.scalars);
        self.factors.extend(other.factors);
        self.under.extend(other.under);
        self
    }

    /// The formula.
    pub fn into_math(mut self) -> Math {
        if self.number == 0.0 {
            return Math::Number(0.0);
        }
        (self.scalars, self.under) = cancelled(self.scalars, self.under);
        if self.scalars.len() > 1 {
            self.scalars.sort_by_key(Math::holds_differential);
        }
        let bare = self.under.is_empty();
        if bare && self.scalars.is_empty() && self.factors.is_empty() {
            return Math::Number(self.number);
        }
        if bare && self.number == 1.0 && self.scalars.len() + self.factors.len() == 1 {
            let only = self.scalars.pop().or(self.factors.pop());
            return only.expect("there is one");
        }
        Math::Product(self)
    }
}

/// Factors with how often each is met.
fn counted(items: Vec<Math>, is_matrix: bool) -> Vec<(Math, i32)> {
    let mut counted: Vec<(Math, i32)> = Vec::new();
    for item in items {
        let (base, n) = match item {
            Math::Power(a, Exponent::Elementwise(n)) if n > 0 => (*a, n),
            Math::Power(a, Exponent::Integer(n)) if n > 0 && !is_matrix => (*a, n),
            a => (a, 1),
        };
        match counted.iter_mut().find(|(known, _)| *known == base) {
            Some((_, count)) => *count += n,
            None => counted.push((base, n)),
        }
    }
    counted
}

/// `a a` as `a²`; `a a²` as `a³`.
fn powers(items: Vec<Math>, is_matrix: bool) -> Vec<Math> {
    let raised = |(base, n)| match n {
        1 => base,
        _ if is_matrix => power(base, Exponent::Elementwise(n)),
        _ => power(base, Exponent::Integer(n)),
    };
    counted(items, is_matrix).into_iter().map(raised).collect()
}

/// Scalar factors and what divides them, without what is in both.
fn cancelled(above: Vec<Math>, below: Vec<Math>) -> (Vec<Math>, Vec<Math>) {
    let (mut above, mut below) = (counted(above, false), counted(below, false));
    for (base, n) in &mut above {
        if let Some((_, m)) = below.iter_mut().find(|(other, _)| other == base) {
            (*n, *m) = (*n - *m, *m - *n);
        }
    }
    let raised = |items: Vec<(Math, i32)>| {
        items.into_iter().filter(|&(_, n)| n > 0).map(|(base, n)| power(base, Exponent::Integer(n))).collect()
    };
    (raised(above), raised(below))
}

/// `c a` for a literal c.
pub fn scaled(c: f64, a: Math, kind: Kind) -> Math {
    let mut product = Product::of(a, kind);
    product.number *= c;
    product.into_math()
}

/// `s a` for a scalar s.
pub fn scale(s: Math, a: Math, kind: Kind) -> Math {
    Product::of(s, Kind::Scalar).times(Product::of(a, kind)).into_math()
}

/// `A B`
pub fn product(a: Math, b: Math) -> Math {
    Product::of(a, Kind::Matrix).times(Product::of(b, Kind::Matrix)).into_math()
}

/// `a / s` for a scalar s.
pub fn over(a: Math, s: Math, kind: Kind) -> Math {
    let below = Product::of(s, Kind::Scalar);
    let mut all = Product::of(a, kind);
    all.number /= below.number;
    all.under.extend(below.scalars);
    // What s itself is divided by comes up again.
    all.scalars.extend(below.under);
    all.into_math()
}

/// `A⁻¹`, with numbers and scalars in front of it: those of A divide.
pub fn inverse(a: Math) -> Math {
    match a {
        Math::Product(Product { number, scalars, factors, under }) if !factors.is_empty() => {
            let inner = Product { factors, ..Product::one() }.into_math();
            Product { number: 1.0 / number, scalars: under, factors: vec![power(inner, Exponent::Inverse)], under: scalars }
                .into_math()
        }
        a => power(a, Exponent::Inverse),
    }
}

/// `a ⊙ b`: numbers and scalars in front, `y²` for `y ⊙ y`; of matrices that is no product of matrices.
pub fn elementwise(a: Math, b: Math, is_matrix: bool) -> Math {
    let mut front = Product::one();
    let mut items = Vec::new();
    for side in [a, b] {
        let product = Product::of(side, Kind::Matrix);
        front.number *= product.number;
        front.scalars.extend(product.scalars);
        front.under.extend(product.under);
        let inner = Product { factors: product.factors, ..Product::one() }.into_math();
        match inner {
            Math::Elementwise(more) => items.extend(more),
            other => items.push(other),
        }
    }
    let mut items = powers(items, is_matrix);
    items.sort_by_key(Math::holds_differential);
    front.factors = vec![if items.len() == 1 { items.remove(0) } else { Math::Elementwise(items) }];
    front.into_math()
}

/// The sum of terms, with what they have in common in front of, behind or below it.
pub fn sum(terms: Vec<Math>, kind: Kind) -> Math {
    let mut all = Vec::new();
    for term in terms {
        match term {
            Math::Sum(inner) => all.extend(inner),
            other if other.is_number(0.0) => {}
            other => all.push(other),
        }
    }
    let all = joined(all, kind);
    let terms: Vec<Product> = all.into_iter().map(|term| Product::of(term, kind)).collect();
    match &terms[..] {
        [] => Math::Number(0.0),
        [only] => only.clone().into_math(),
        _ => {
            let (front, mut terms) = common(terms);
            if terms.iter().all(|term| Product { number: 1.0, ..term.clone() } == Product::one()) {
                terms = vec![Product { number: terms.iter().map(|term| term.number).sum(), ..Product::one() }];
            }
            let kind = if terms.iter().all(|term| term.factors.is_empty()) { Kind::Scalar } else { kind };
            let terms = grouped(terms, kind);
            if terms.len() == 1 {
                return front.0.times(terms[0].clone()).times(front.1).into_math();
            }
            let mut terms: Vec<Math> = terms.into_iter().map(Product::into_math).collect();
            terms.sort_by_key(is_negative);
            let inner = Math::Sum(terms);
            let (before, after) = front;
            if before == Product::one() && after == Product::one() {
                return inner;
            }
            before.times(Product::of(inner, kind)).times(after).into_math()
        }
    }
}

/// Whether a term is subtracted.
pub fn is_negative(term: &Math) -> bool {
    match term {
        Math::Number(n) => *n < 0.0,
        Math::Product(product) => product.number < 0.0,
        _ => false,
    }
}

/// What all terms have in common, before and behind them, and the terms without it.
fn common(mut terms: Vec<Product>) -> ((Product, Product), Vec<Product>) {
    let (mut before, mut after) = (Product::one(), Product::one());
    let size = terms[0].number.abs();
    if size != 1.0 && terms.iter().all(|term| term.number.abs() == size) {
        before.number = size;
        terms.iter_mut().for_each(|term| term.number /= size);
    }
    let shared = |terms: &mut Vec<Product>, part: fn(&mut Product) -> &mut Vec<Math>| {
        let first = part(&mut terms[0]).clone();
        let mut found = Vec::new();
        for item in first {
            if terms.iter_mut().all(|term| part(term).contains(&item)) {
                for term in terms.iter_mut() {
                    let place = part(term).iter().position(|other| *other == item);
                    part(term).remove(place.expect("it is in each"));
                }
                found.push(item);
            }
        }
        found
    };
    before.scalars = shared(&mut terms, |term| &mut term.scalars);
    before.under = shared(&mut terms, |term| &mut term.under);
    // The first or the last matrix, where what is left of the terms is of one kind.
    let uniform = |terms: &[Product]| {
        let matrices = terms.iter().filter(|term| term.factors.len() > 1).count();
        matrices == 0 || matrices == terms.len()
    };
    while terms.iter().all(|term| !term.factors.is_empty() && term.factors.last() == terms[0].factors.last()) && uniform(&terms) {
        let item = terms.iter_mut().filter_map(|term| term.factors.pop()).last();
        after.factors.splice(0..0, item);
    }
    while terms.iter().all(|term| !term.factors.is_empty() && term.factors.first() == terms[0].factors.first()) && uniform(&terms)
    {
        let item = terms.iter_mut().map(|term| term.factors.remove(0)).last();
        before.factors.extend(item);
    }
    ((before, after), terms)
}

/// `A x + B x` as `(A + B) x` among other terms.
fn grouped(terms: Vec<Product>, kind: Kind) -> Vec<Product> {
    let mut groups: Vec<Vec<Product>> = Vec::new();
    let alike = |a: &Product, b: &Product| {
        let long = a.factors.len() > 1 && b.factors.len() > 1;
        long && a.scalars == b.scalars && a.under == b.under && a.factors.last() == b.factors.last()
    };
    for term in terms {
        match groups.iter_mut().find(|group| alike(&group[0], &term)) {
            Some(group) => group.push(term),
            None => groups.push(vec![term]),
        }
    }
    let joined = |group: Vec<Product>| match &group[..] {
        [only] => only.clone(),
        _ => Product::of(sum(group.into_iter().map(Product::into_math).collect(), kind), Kind::Matrix),
    };
    groups.into_iter().map(joined).collect()
}
