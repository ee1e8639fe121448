//! Mathematics as a tree: what formulas are made of before they are text. Precedence and spacing are
//! decided on it, by the printers; what is common to several terms is taken out on it, by `normal.rs`.

/// A formula, or a part of one.
#[derive(Clone, PartialEq, Debug)]
pub enum Math {
    /// The name of a variable or a function: `w`, `W1`, `λ`.
    Name(String),
    /// A name of the user's that is shown as it is spelled, since its letters with an index would be something else.
    Spelled(String),
    /// A name that was made up for a shared part, a letter and a number: `t₁`.
    Shared(char, usize),
    /// A vector of ones.
    Ones,
    /// A literal.
    Number(f64),
    /// What the user wrote and nothing looks into.
    Code(String),
    /// Terms that are added, each with its sign.
    Sum(Vec<Math>),
    /// A number, scalars and matrices side by side, over scalars.
    Product(Product),
    /// `a ⊙ b ⊙ c`
    Elementwise(Vec<Math>),
    /// Two formulas and a sign between them.
    Infix(Sign, Box<[Math; 2]>),
    /// `aᵀ`, `a⁻¹`, `a²`
    Power(Box<Math>, Exponent),
    /// `f(a, b)`
    Call(String, Vec<Math>),
    /// `|a|`, `‖a‖`, `⌊a⌋`, `[a]`
    Fenced(Fence, Box<Math>),
    /// `√a`
    Root(Box<Math>),
    /// A sign in front: `da`, `∂a`, `¬a`, `vec a`
    Before(Prefix, Box<Math>),
    /// `x̄`
    Bar(Box<Math>),
    /// `xᵢ`, `A[i, j]`
    Indexed(Box<Math>, Vec<Math>),
    /// `s.x`, `pair.0`
    Field(Box<Math>, String),
    /// `∇²_x f`
    Nabla(u8, Box<[Math; 2]>),
    /// `Σᵢ a`, with the first and the last index where they are known.
    SumOver(Box<Math>, Option<Box<[Math; 2]>>, Box<Math>),
    /// Values with their conditions, and the value otherwise.
    Cases(Vec<(Math, Math)>, Box<Math>),
    /// A matrix by its rows.
    Matrix(Vec<Vec<Math>>),
    /// A short product as one: `UVᵀ`
    Close(Vec<Math>),
}

/// `c s A B / d`: a literal, scalars and matrices over scalars. Scalars commute, matrices do not.
#[derive(Clone, PartialEq, Debug)]
pub struct Product {
    /// The literal, with the sign of all.
    pub number: f64,
    /// Scalar factors.
    pub scalars: Vec<Math>,
    /// Matrix factors, in their order.
    pub factors: Vec<Math>,
    /// What all is divided by.
    pub under: Vec<Math>,
}

/// Signs between two formulas, from the loosest to the tightest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// `a, b` of a definition and its range
    For,
    /// `a = b` of a definition
    Is,
    /// `a ∨ b`
    Or,
    /// `a ∧ b`
    And,
    /// `a < b`
    Less,
    /// `a ≤ b`
    LessOrEqual,
    /// `a > b`
    Greater,
    /// `a ≥ b`
    GreaterOrEqual,
    /// `a = b` of a condition
    Equal,
    /// `a ≠ b`
    NotEqual,
    /// `a ≻ b`
    Succeeds,
    /// `a ← b`
    Becomes,
    /// `a ⊘ b`
    Over,
    /// `a ⊗ b`
    Kronecker,
    /// `a mod b`
    Mod,
    /// `a · b` of a Hessian and a direction
    Applied,
    /// `a × b`
    Cross,
}

/// What stands above a formula.
#[derive(Clone, PartialEq, Debug)]
pub enum Exponent {
    /// `ᵀ`
    Transpose,
    /// `⁻¹`
    Inverse,
    /// `⁻ᵀ`
    InverseTranspose,
    /// `⁺`
    Pseudo,
    /// An integer power.
    Integer(i32),
    /// An integer power of each element of a matrix.
    Elementwise(i32),
    /// `⁽ⁿ⁾` of the n-th derivative
    Derivative(i32),
    /// Any power.
    Of(Box<Math>),
}

/// What encloses a formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fence {
    /// `|a|`
    Bars,
    /// `‖a‖`
    Norm,
    /// `⌊a⌋`
    Floor,
    /// `[a]`
    Brackets,
    /// `[a]×`, the matrix of `a ×`
    Cross,
}

/// What stands in front of a formula.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prefix {
    /// `dX`
    Differential,
    /// `∂x`
    Partial,
    /// `¬a`
    Not,
    /// `Δx`
    Increment,
}

/// A name.
pub fn name(text: impl Into<String>) -> Math {
    Math::Name(text.into())
}

/// `f(a, b)`
pub fn call(f: impl Into<String>, of: Vec<Math>) -> Math {
    Math::Call(f.into(), of)
}

/// A sign between two formulas.
pub fn infix(sign: Sign, a: Math, b: Math) -> Math {
    Math::Infix(sign, Box::new([a, b]))
}

/// `a = b`
pub fn is(a: Math, b: Math) -> Math {
    infix(Sign::Is, a, b)
}

/// `|a|` and its like.
pub fn fenced(fence: Fence, a: Math) -> Math {
    Math::Fenced(fence, Box::new(a))
}

/// `dX`
pub fn d(a: Math) -> Math {
    Math::Before(Prefix::Differential, Box::new(a))
}

/// `A[i, j]`; an index of what has one is one more.
pub fn indexed(a: Math, of: Vec<Math>) -> Math {
    match a {
        Math::Indexed(a, first) => Math::Indexed(a, first.into_iter().chain(of).collect()),
        a => Math::Indexed(Box::new(a), of),
    }
}

/// `s.x`
pub fn field(a: Math, member: String) -> Math {
    Math::Field(Box::new(a), member)
}

/// A power, of which a transpose of a transpose or of an inverse is one.
pub fn power(a: Math, exponent: Exponent) -> Math {
    match (a, exponent) {
        (Math::Power(a, Exponent::Inverse), Exponent::Transpose) => Math::Power(a, Exponent::InverseTranspose),
        (Math::Power(a, Exponent::InverseTranspose), Exponent::Transpose) => Math::Power(a, Exponent::Inverse),
        (Math::Power(a, Exponent::Transpose), Exponent::Transpose) => *a,
        (a, Exponent::Integer(1)) => a,
        (a, exponent) => Math::Power(Box::new(a), exponent),
    }
}

/// `aᵀ`, with numbers and scalars in front of it.
pub fn transpose(a: Math) -> Math {
    match a {
        Math::Product(mut product) if product.factors.len() == 1 => {
            let only = product.factors.remove(0);
            product.factors.push(power(only, Exponent::Transpose));
            product.into_math()
        }
        a => power(a, Exponent::Transpose),
    }
}

impl Math {
    /// Whether this is a literal.
    pub fn is_number(&self, value: f64) -> bool {
        matches!(self, Math::Number(n) if *n == value)
    }

    /// The formulas that it is made of.
    pub fn parts(&mut self) -> Vec<&mut Math> {
        match self {
            Math::Name(_) | Math::Spelled(_) | Math::Shared(..) | Math::Ones | Math::Number(_) | Math::Code(_) => vec![],
            Math::Sum(items) | Math::Elementwise(items) | Math::Close(items) | Math::Call(_, items) => items.iter_mut().collect(),
            Math::Product(p) => p.scalars.iter_mut().chain(&mut p.factors).chain(&mut p.under).collect(),
            Math::Infix(_, both) | Math::Nabla(_, both) => both.iter_mut().collect(),
            Math::Power(a, Exponent::Of(b)) => vec![&mut **a, &mut **b],
            Math::Power(a, _) | Math::Fenced(_, a) | Math::Root(a) | Math::Before(_, a) | Math::Bar(a) => vec![a],
            Math::Field(a, _) => vec![a],
            Math::Indexed(a, of) => [&mut **a].into_iter().chain(of).collect(),
            Math::SumOver(index, ends, body) => {
                let ends = ends.iter_mut().flat_map(|ends| ends.iter_mut());
                [&mut **index].into_iter().chain(ends).chain([&mut **body]).collect()
            }
            Math::Cases(cases, other) => cases.iter_mut().flat_map(|(a, c)| [a, c]).chain([&mut **other]).collect(),
            Math::Matrix(rows) => rows.iter_mut().flatten().collect(),
        }
    }

    /// Whether there is a differential in it.
    pub fn holds_differential(&self) -> bool {
        let any = |items: &[Math]| items.iter().any(Math::holds_differential);
        match self {
            Math::Before(Prefix::Differential, _) => true,
            Math::Name(_) | Math::Spelled(_) | Math::Shared(..) | Math::Ones | Math::Number(_) | Math::Code(_) => false,
            Math::Sum(items) | Math::Elementwise(items) | Math::Close(items) | Math::Call(_, items) => any(items),
            Math::Product(p) => any(&p.scalars) || any(&p.factors) || any(&p.under),
            Math::Infix(_, both) | Math::Nabla(_, both) => any(&both[..]),
            Math::Power(a, _) | Math::Fenced(_, a) | Math::Root(a) | Math::Before(_, a) | Math::Bar(a) => a.holds_differential(),
            Math::Indexed(a, _) | Math::Field(a, _) => a.holds_differential(),
            Math::SumOver(_, _, body) => body.holds_differential(),
            Math::Cases(cases, other) => other.holds_differential() || cases.iter().any(|(a, _)| a.holds_differential()),
            Math::Matrix(rows) => rows.iter().any(|row| any(row)),
        }
    }

    /// How many parts it has.
    pub fn size(mut self) -> usize {
        let mut count = 0;
        self.visit(&mut |_| count += 1);
        count
    }

    /// Visits all that it is made of, itself first.
    pub fn visit(&mut self, each: &mut dyn FnMut(&mut Math)) {
        each(self);
        self.parts().into_iter().for_each(|part| part.visit(each));
    }
}
