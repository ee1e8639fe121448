//! Constructors of element-wise operators, the products of scalars among them, and of the branches
//! that keep what was not chosen from being computed.

use super::build::{FACTORED, is_within};
use super::functions::{Binary, Unary};
use super::op::{Id, Index, Op, Relation};
use super::shape::SCALAR;
use super::store::Graph;

impl Graph {
    /// A ⊙ B
    pub fn hadamard(&self, a: Id, b: Id) -> Id {
        let shape = self.shape(a);
        if let (Some(x), Some(y)) = (self.filled_with(a), self.filled_with(b)) {
            return self.fill(self.scalar(x * y), shape);
        }
        for (x, y) in [(a, b), (b, a)] {
            if let Some(c) = self.filled_with(x) {
                return self.times(c, y);
            }
            if let Op::Fill(s) = self.op(x) {
                return self.scale(s, y);
            }
        }
        if let Some(done) = self.bilinear(a, b, |x, y| self.hadamard(x, y)) {
            return done;
        }
        for (x, y) in [(a, b), (b, a)] {
            // Chosen before multiplied: 0 · ∞ of a branch that was not taken must not arise.
            if let Op::Select(c, then, or) = self.op(x)
                && (self.is_zero(then) || self.is_zero(or))
            {
                return self.select(c, self.hadamard(then, y), self.hadamard(or, y));
            }
        }
        for (x, y) in [(a, b), (b, a)] {
            if let Op::Stack(items) = self.op(x)
                && (matches!(self.op(y), Op::Stack(_))
                    || items.iter().filter(|&&item| self.is_zero(item)).count() * 2 >= items.len())
                && let Some((rows, _)) = shape.literal()
            {
                let at = |k: usize| self.element(y, Index::Lit(k % rows), Index::Lit(k / rows));
                let product = |(k, &item): (usize, &Id)| if self.is_zero(item) { item } else { self.hadamard(item, at(k)) };
                return self.stack(items.iter().enumerate().map(product).collect(), shape);
            }
        }
        // x · (y/√x) is y √x, at 0 too.
        for (x, ratio) in [(a, b), (b, a)] {
            if let Op::Quotient(y, root) = self.op(ratio)
                && self.op(root) == Op::Map(Unary::SQRT, x)
            {
                return self.hadamard(y, root);
            }
        }
        // ‖A‖² and |A|², in which the kink cancels.
        if let Some(x) = self.norm_operand(a).filter(|_| a == b) {
            return self.dot(x, x);
        }
        match (self.op(a), self.op(b)) {
            (Op::Map(Unary::ABS, x), _) if a == b => return self.hadamard(x, x),
            (Op::Transpose(x), Op::Transpose(y)) => return self.transpose(self.hadamard(x, y)),
            // x⁻¹ · y is a quotient.
            (Op::Map(Unary::RECIP, x), _) => return self.quotient(b, x),
            (_, Op::Map(Unary::RECIP, y)) => return self.quotient(a, y),
            _ => {}
        }
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        self.intern(Op::Hadamard(a, b), shape)
    }

    /// A ⊘ B
    pub fn quotient(&self, a: Id, b: Id) -> Id {
        let shape = self.shape(a);
        // A quotient by a literal 0 stays where it is, in an arm perhaps that is never taken.
        match self.filled_with(b) {
            Some(0.0) => return self.intern(Op::Quotient(a, b), shape),
            Some(c) => {
                return match self.filled_with(a) {
                    Some(x) => self.fill(self.scalar(x / c), shape),
                    None => self.times(1.0 / c, a),
                };
            }
            None if self.is_zero(a) => return a,
            None => {}
        }
        if let Op::Fill(s) = self.op(b)
            && !shape.is_scalar()
        {
            return self.scale(self.recip(s), a);
        }
        if let Some(branch) = self.hoist_elementwise(a, |a| self.quotient(a, b)) {
            return branch;
        }
        let (x, y) = (self.scaled(a), self.scaled(b));
        if x.rest != a || y.rest != b {
            let mut rest = self.quotient(x.rest, y.rest);
            rest = x.scalar.map_or(rest, |s| self.scale(s, rest));
            rest = y.scalar.map_or(rest, |s| self.scale(self.recip(s), rest));
            return self.times(x.literal / y.literal, rest);
        }
        match (self.op(a), self.op(b)) {
            (Op::Transpose(x), Op::Transpose(y)) => self.transpose(self.quotient(x, y)),
            (_, Op::Map(Unary::RECIP, y)) => self.hadamard(a, y),
            // √x is x/√x, at 0 too.
            (_, Op::Map(Unary::SQRT, x)) if x == a => b,
            (Op::Hadamard(x, y), Op::Map(Unary::SQRT, z)) if x == z || y == z => self.hadamard(if x == z { y } else { x }, b),
            _ if self.filled_with(a) == Some(1.0) => self.intern(Op::Map(Unary::RECIP, b), shape),
            _ => self.intern(Op::Quotient(a, b), shape),
        }
    }

    /// 1/x of a scalar.
    pub fn recip(&self, s: Id) -> Id {
        self.map(Unary::RECIP, s)
    }

    /// A function of the table, element by element.
    pub fn map(&self, function: Unary, a: Id) -> Id {
        let shape = self.shape(a);
        if let Op::Fill(s) = self.op(a) {
            return self.fill(self.map(function, s), shape);
        }
        if let Some(power) = self.power_of_determinant(a).filter(|_| function == Unary::LN) {
            return self.log_determinant(power);
        }
        match (function, self.op(a)) {
            (Unary::RECIP, _) => {
                return match self.literal(a) {
                    Some(value) if value != 0.0 => self.scalar(1.0 / value),
                    _ => self.quotient(self.ones(shape), a),
                };
            }
            // Exact in every rounding mode, hence the same on every machine.
            (Unary::SQRT | Unary::ABS | Unary::SIGN, Op::Scalar(value)) if value.get() >= 0.0 => {
                return self.scalar((function.row().reference)(value.get()));
            }
            (Unary::LN, Op::Determinant(x)) => return self.log_determinant(x),
            (Unary::RELU | Unary::ABS, Op::Map(Unary::RELU | Unary::ABS, _)) => return a,
            // √(x²) = |x|, whose derivative is 0 at 0.
            (Unary::SQRT, Op::Hadamard(x, y)) if x == y => return self.map(Unary::ABS, x),
            (Unary::SQRT, Op::Powi(x, k)) if k > 0 && k % 2 == 0 => return self.powi(self.map(Unary::ABS, x), k / 2),
            (_, Op::Transpose(x)) => return self.transpose(self.map(function, x)),
            _ => {}
        }
        self.intern(Op::Map(function, a), shape)
    }

    /// A function of two scalars, element by element.
    pub fn map2(&self, function: Binary, a: Id, b: Id) -> Id {
        if function == Binary::POWF
            && let Some(k) = self.filled_with(b)
        {
            if k == k.trunc() && k.abs() <= 64.0 {
                return self.powi(a, k as i32);
            }
            if k == 0.5 {
                return self.map(Unary::SQRT, a);
            }
        }
        match (self.op(a), self.op(b)) {
            (Op::Fill(x), Op::Fill(y)) => return self.fill(self.map2(function, x, y), self.shape(a)),
            (Op::Transpose(x), Op::Transpose(y)) => return self.transpose(self.map2(function, x, y)),
            _ => {}
        }
        self.intern(Op::Map2(function, a, b), self.shape(a))
    }

    /// An integer power, element by element.
    pub fn powi(&self, a: Id, exponent: i32) -> Id {
        let shape = self.shape(a);
        match (exponent, self.op(a)) {
            (0, _) => self.ones(shape),
            (1, _) => a,
            (2, _) => self.norm_operand(a).map_or_else(|| self.hadamard(a, a), |x| self.dot(x, x)),
            (-1, _) => self.quotient(self.ones(shape), a),
            (k, _) if k < 0 => self.quotient(self.ones(shape), self.powi(a, -k)),
            (_, Op::Fill(s)) => self.fill(self.powi(s, exponent), shape),
            (_, Op::Scalar(value)) => self.scalar(value.get().powi(exponent)),
            _ => {
                let parts = self.scaled(a);
                let factor = parts.literal.powi(exponent);
                if parts.rest != a && parts.scalar.is_none() && is_within(factor, FACTORED) {
                    return self.times(factor, self.powi(parts.rest, exponent));
                }
                self.intern(Op::Powi(a, exponent), shape)
            }
        }
    }

    /// A condition on scalars, element by element.
    pub fn compare(&self, relation: Relation, a: Id, b: Id) -> Id {
        let shape = if self.shape(a).opaque { SCALAR } else { self.shape(a) };
        self.intern(Op::Compare(relation, a, b), shape)
    }

    /// The opposite of a condition.
    pub fn not(&self, c: Id) -> Id {
        match self.op(c) {
            Op::Not(inner) => inner,
            _ => self.intern(Op::Not(c), self.shape(c)),
        }
    }

    /// A where the condition holds, else B.
    pub fn select(&self, c: Id, a: Id, b: Id) -> Id {
        if a == b {
            return a;
        }
        if let Op::Not(inner) = self.op(c) {
            return self.select(inner, b, a);
        }
        if let Op::Compare(relation, x, y) = self.op(c)
            && let (Some(x), Some(y)) = (self.literal(x), self.literal(y))
            && relation.holds(x, y) == relation.holds(x as f32, y as f32)
        {
            return if relation.holds(x, y) { a } else { b };
        }
        // Inside an arm the same condition is known.
        let a = match self.op(a) {
            Op::Select(d, then, _) if d == c => then,
            _ => a,
        };
        let b = match self.op(b) {
            Op::Select(d, _, or) if d == c => or,
            _ => b,
        };
        if a == b {
            return a;
        }
        // A loop's variable that only one arm adds to is added to.
        let (zero, shape) = (|| self.zeros(self.shape(a)), self.shape(a));
        match (self.added_to(b, a), self.added_to(a, b)) {
            (Some(more), _) => self.sum(&[(1.0, a), (1.0, self.select(c, zero(), more))], shape),
            (_, Some(more)) => self.sum(&[(1.0, b), (1.0, self.select(c, more, zero()))], shape),
            _ => self.intern(Op::Select(c, a, b), shape),
        }
    }

    /// What a sum adds to a scalar variable of a loop.
    fn added_to(&self, sum: Id, var: Id) -> Option<Id> {
        let (Op::Sum(terms), Op::Var(..)) = (self.op(sum), self.op(var)) else { return None };
        let adds = self.shape(var) == SCALAR && terms.iter().any(|&(by, term)| term == var && by.get() == 1.0);
        let rest: Vec<(f64, Id)> = terms.iter().filter(|(_, term)| *term != var).map(|&(by, term)| (by.get(), term)).collect();
        adds.then(|| self.sum(&rest, SCALAR))
    }

    /// Moves a linear operator into the arms of a branch with a zero arm: f(c ? A : 0) = c ? f(A) : 0.
    pub(super) fn hoist(&self, a: Id, f: impl Fn(Id) -> Id) -> Option<Id> {
        match self.op(a) {
            Op::Select(c, ..) if self.shape(c) == SCALAR => self.hoist_elementwise(a, f),
            _ => None,
        }
    }

    /// The same where the operator acts element by element.
    pub(super) fn hoist_elementwise(&self, a: Id, f: impl Fn(Id) -> Id) -> Option<Id> {
        match self.op(a) {
            Op::Select(c, then, or) if self.is_zero(then) || self.is_zero(or) => Some(self.select(c, f(then), f(or))),
            _ => None,
        }
    }

    /// A where a condition holds or, with `then` false, where it does not, else 0. What is zero but in an arm stays
    /// inside that arm: the condition may be one that can only be asked there.
    pub fn in_arm(&self, c: Id, then: bool, a: Id) -> Id {
        let either = |c: Id, then: bool, a: Id| {
            let zero = self.zeros(self.shape(a));
            if then { self.select(c, a, zero) } else { self.select(c, zero, a) }
        };
        match self.arm(a) {
            Some((outer, side, inner)) if outer != c => either(outer, side, self.in_arm(c, then, inner)),
            _ => either(c, then, a),
        }
    }

    /// The arm in which alone a value is not zero: the condition, which side of it, and what the value is there.
    pub fn arm(&self, a: Id) -> Option<(Id, bool, Id)> {
        match self.op(a) {
            Op::Select(c, then, or) if self.shape(c) == SCALAR && self.is_zero(or) => Some((c, true, then)),
            Op::Select(c, then, or) if self.shape(c) == SCALAR && self.is_zero(then) => Some((c, false, or)),
            Op::Sum(terms) => {
                let parts: Option<Vec<_>> = terms.iter().map(|&(by, term)| Some((by.get(), self.arm(term)?))).collect();
                let parts = parts?;
                let &(_, (c, side, _)) = parts.first()?;
                let terms: Vec<(f64, Id)> = parts.iter().map(|&(by, (.., inner))| (by, inner)).collect();
                let is_one = parts.iter().all(|&(_, (other, at, _))| other == c && at == side);
                is_one.then(|| (c, side, self.sum(&terms, self.shape(a))))
            }
            _ => None,
        }
    }

    /// A value in some arms, the outermost first, and zeros elsewhere.
    pub fn within_arms(&self, value: Id, arms: &[(Id, bool)]) -> Id {
        self.within_arms_or(value, arms, self.zeros(self.shape(value)))
    }

    /// A value in some arms, the outermost first, and another one elsewhere.
    pub fn within_arms_or(&self, value: Id, arms: &[(Id, bool)], other: Id) -> Id {
        arms.iter().rev().fold(value, |inner, &(condition, side)| {
            if side { self.select(condition, inner, other) } else { self.select(condition, other, inner) }
        })
    }
}
