//! What all printers share: where parentheses stand and what is close to what, decided on the tree.

use super::digits::quotient;
use super::normal::is_negative;
use super::tree::{Exponent, Fence, Math, Prefix, Product, Sign};

/// How tightly a formula binds, from the loosest on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Binding {
    /// `a, b`
    For,
    /// `a = b` of a definition
    Is,
    /// `a ∨ b`
    Or,
    /// `a ∧ b`
    And,
    /// `a < b`
    Relation,
    /// `a + b`, `−a`
    Sum,
    /// `a ⊙ b`, `a ⊗ b`, `a / b`
    Elementwise,
    /// `a b`
    Product,
    /// `a`, `f(a)`, `aᵀ`
    Atom,
}

/// How much space there is between two factors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gap {
    /// None: `Xᵀy`, `X(a + b)`
    None,
    /// That between letters: `X y`
    Letters,
    /// That around what is longer: `X diag(v) y`
    Space,
}

/// How a tree becomes text.
pub trait Notation {
    /// Whether all stands on one line, so that a fraction needs parentheses.
    const FLAT: bool;
    /// The user's name, or one that is known.
    fn name(&self, text: &str) -> String;
    /// The name of a shared part.
    fn shared(&self, letter: char, number: usize) -> String;
    /// The user's name as it is spelled.
    fn spelled(&self, text: &str) -> String;
    /// A vector of ones.
    fn ones(&self) -> String;
    /// Digits.
    fn number(&self, text: &str) -> String;
    /// What the user wrote.
    fn code(&self, text: &str) -> String;
    /// The sign in front of a term: of the first one, or of another.
    fn plus_or_minus(&self, minus: bool, first: bool) -> String;
    /// A sign between two formulas.
    fn sign(&self, sign: Sign) -> String;
    /// The sign of an element-wise product.
    fn dot(&self) -> String;
    /// Factors side by side.
    fn beside(&self, parts: &[(String, Gap)]) -> String;
    /// Parts in a row as they are.
    fn row(&self, parts: &[String]) -> String {
        parts.concat()
    }
    /// Formulas with commas between them.
    fn list(&self, parts: &[String]) -> String;
    /// Parentheses.
    fn parentheses(&self, inside: &str) -> String;
    /// Bars and their like.
    fn fence(&self, fence: Fence, inside: &str) -> String;
    /// A quotient.
    fn fraction(&self, above: &str, below: &str, is_short: bool) -> String;
    /// A square root.
    fn root(&self, inside: &str) -> String;
    /// A power; the exponent where it is a formula.
    fn power(&self, base: &str, exponent: &Exponent, formula: &str) -> String;
    /// A sign in front; of a call there is some space between.
    fn before(&self, prefix: Prefix, of: &str, is_call: bool) -> String;
    /// A bar above.
    fn bar(&self, of: &str) -> String;
    /// The name of a function and its arguments.
    fn call(&self, f: &str, arguments: &str) -> String;
    /// Indices below a formula; `is_plain` where the name below which they stand has none of its own.
    fn indexed(&self, base: &str, indices: &[(String, bool)], is_plain: bool) -> String;
    /// `s.x`
    fn field(&self, base: &str, member: &str) -> String;
    /// `∇²_x f`
    fn nabla(&self, order: u8, variable: &str, of: &str) -> String;
    /// A sum over an index.
    fn sum_over(&self, index: &str, range: Option<(&str, &str)>, body: &str) -> String;
    /// Values and conditions, and the value otherwise.
    fn cases(&self, cases: &[(String, String)], other: &str) -> String;
    /// A matrix.
    fn matrix(&self, rows: &[Vec<String>]) -> String;
}

/// A formula as text.
pub fn print<N: Notation>(n: &N, a: &Math) -> String {
    term(n, a).1
}

/// A formula as text, in parentheses if it binds less tightly than it has to.
fn at<N: Notation>(n: &N, a: &Math, needed: Binding) -> String {
    let (binding, text) = term(n, a);
    if binding < needed { n.parentheses(&text) } else { text }
}

fn all<N: Notation>(n: &N, items: &[Math]) -> String {
    n.list(&items.iter().map(|item| print(n, item)).collect::<Vec<_>>())
}

fn binding_of(sign: Sign) -> Binding {
    match sign {
        Sign::For => Binding::For,
        Sign::Is | Sign::Becomes => Binding::Is,
        Sign::Or => Binding::Or,
        Sign::And => Binding::And,
        Sign::Less | Sign::LessOrEqual | Sign::Greater | Sign::GreaterOrEqual => Binding::Relation,
        Sign::Equal | Sign::NotEqual | Sign::Succeeds => Binding::Relation,
        Sign::Over | Sign::Kronecker | Sign::Mod | Sign::Applied | Sign::Cross => Binding::Elementwise,
    }
}

fn term<N: Notation>(n: &N, a: &Math) -> (Binding, String) {
    let atom = |text: String| (Binding::Atom, text);
    match a {
        Math::Name(text) => atom(n.name(text)),
        Math::Spelled(text) => atom(n.spelled(text)),
        Math::Shared(letter, number) => atom(n.shared(*letter, *number)),
        Math::Ones => atom(n.ones()),
        Math::Number(value) => {
            let (above, below) = quotient(*value);
            let text = if below.is_empty() { n.number(&above) } else { n.fraction(&n.number(&above), &n.number(&below), true) };
            let binding = if below.is_empty() || !N::FLAT { Binding::Atom } else { Binding::Elementwise };
            match *value < 0.0 {
                true => (Binding::Sum, n.row(&[n.plus_or_minus(true, true), text])),
                false => (binding, text),
            }
        }
        Math::Code(text) => atom(n.code(text)),
        Math::Sum(terms) => {
            let mut parts = Vec::new();
            for (k, term) in terms.iter().enumerate() {
                let minus = is_negative(term);
                parts.push(n.plus_or_minus(minus, k == 0));
                parts.push(match unsigned(n, term) {
                    // What follows would be read as another term of it.
                    (_, text) if matches!(term, Math::SumOver(..)) && k + 1 < terms.len() => n.parentheses(&text),
                    (binding, text) if binding >= Binding::Elementwise => text,
                    (_, text) => n.parentheses(&text),
                });
            }
            (Binding::Sum, n.row(&parts))
        }
        Math::Product(product) => {
            let (binding, text) = unsigned(n, a);
            match product.number < 0.0 {
                true => (Binding::Sum, n.row(&[n.plus_or_minus(true, true), text])),
                false => (binding, text),
            }
        }
        Math::Elementwise(items) => {
            let dot = n.dot();
            let items: Vec<String> = items.iter().map(|item| at(n, item, Binding::Product)).collect();
            let mut parts = vec![items[0].clone()];
            items[1..].iter().for_each(|item| parts.extend([dot.clone(), item.clone()]));
            (Binding::Elementwise, n.row(&parts))
        }
        Math::Infix(sign, both) => {
            let binding = binding_of(*sign);
            let needed = match sign {
                Sign::For | Sign::Is | Sign::Becomes => binding,
                Sign::And | Sign::Or => Binding::Relation,
                Sign::Kronecker | Sign::Mod | Sign::Cross => Binding::Atom,
                Sign::Over | Sign::Applied => Binding::Product,
                _ => Binding::Sum,
            };
            (binding, n.row(&[at(n, &both[0], needed), n.sign(*sign), at(n, &both[1], needed)]))
        }
        Math::Power(base, exponent) => {
            let formula = match exponent {
                Exponent::Of(formula) => at(n, formula, if N::FLAT { Binding::Atom } else { Binding::For }),
                _ => String::new(),
            };
            // A power of a field is none of its name.
            let whole = match **base {
                Math::Field(..) => n.parentheses(&print(n, base)),
                _ => at(n, base, Binding::Atom),
            };
            atom(n.power(&whole, exponent, &formula))
        }
        Math::Call(f, of) => atom(n.call(f, &all(n, of))),
        Math::Fenced(fence, inside) => atom(n.fence(*fence, &print(n, inside))),
        Math::Root(inside) => atom(n.root(&at(n, inside, if N::FLAT { Binding::Atom } else { Binding::For }))),
        // What has something above it would be read as what is below that.
        Math::Before(Prefix::Differential, of) if matches!(**of, Math::Power(..)) => {
            atom(n.before(Prefix::Differential, &n.parentheses(&print(n, of)), false))
        }
        Math::Before(prefix, of) => atom(n.before(*prefix, &at(n, of, Binding::Atom), matches!(**of, Math::Call(..)))),
        Math::Bar(of) => atom(n.bar(&at(n, of, Binding::Atom))),
        Math::Indexed(base, of) => {
            let is_small = |index: &Math| if of.len() == 1 { is_small(index) } else { is_letter(index) };
            let indices: Vec<(String, bool)> = of.iter().map(|index| (print(n, index), is_small(index))).collect();
            let is_plain = matches!(**base, Math::Name(_) | Math::Spelled(_) | Math::Shared(..));
            // An index of what has one is none beside it.
            let whole = match **base {
                Math::Indexed(..) if !N::FLAT => n.parentheses(&print(n, base)),
                _ => at(n, base, Binding::Atom),
            };
            atom(n.indexed(&whole, &indices, is_plain))
        }
        Math::Field(base, member) => atom(n.field(&at(n, base, Binding::Atom), member)),
        Math::Nabla(order, both) => (Binding::Product, n.nabla(*order, &at(n, &both[0], Binding::Atom), &print(n, &both[1]))),
        Math::SumOver(index, range, body) => {
            let ends = range.as_ref().map(|ends| (print(n, &ends[0]), print(n, &ends[1])));
            let ends = ends.as_ref().map(|(first, last)| (first.as_str(), last.as_str()));
            let is_sum = matches!(**body, Math::SumOver(..));
            let body = at(n, body, if N::FLAT && !is_sum { Binding::Product } else { Binding::Elementwise });
            (Binding::Elementwise, n.sum_over(&print(n, index), ends, &body))
        }
        Math::Cases(cases, other) => {
            let cases: Vec<(String, String)> = cases.iter().map(|(a, c)| (print(n, a), print(n, c))).collect();
            atom(n.cases(&cases, &print(n, other)))
        }
        Math::Matrix(rows) => {
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|a| print(n, a)).collect()).collect();
            atom(n.matrix(&rows))
        }
        Math::Close(items) => {
            let items: Vec<String> = items.iter().map(|item| at(n, item, Binding::Atom)).collect();
            (Binding::Product, n.row(&items))
        }
    }
}

/// A term without its sign.
fn unsigned<N: Notation>(n: &N, a: &Math) -> (Binding, String) {
    match a {
        Math::Number(value) if *value < 0.0 => term(n, &Math::Number(-value)),
        Math::Product(product) => quotient_of(n, product),
        _ => term(n, a),
    }
}

/// A product without its sign, above what divides it.
fn quotient_of<N: Notation>(n: &N, product: &Product) -> (Binding, String) {
    let (mut above, mut below) = quotient(product.number);
    // A literal alone is no fraction in front of one.
    if product.under.is_empty() && !below.is_empty() && N::FLAT && product.factors.len() + product.scalars.len() > 1 {
        above = format!("{above}/{below}");
        below.clear();
    }
    let count = product.scalars.len() + product.factors.len();
    let has_number = above != "1" || count == 0;
    let under = product.under.len() + usize::from(!below.is_empty());
    let alone = count == 1 && !has_number;
    let is_whole = alone && under == 0;
    let needed = match (alone, under > 0, N::FLAT) {
        (true, true, false) => Binding::For,
        (true, false, _) => Binding::Elementwise,
        _ => Binding::Product,
    };
    let (mut parts, mut only) = (Vec::new(), Binding::Product);
    if has_number {
        parts.push((n.number(&above), Gap::Space));
    }
    let gap = |before: Option<&Math>, a: &Math| match before.is_none_or(is_short) && is_short(a) {
        true => Gap::Letters,
        false => Gap::Space,
    };
    for (k, scalar) in product.scalars.iter().enumerate() {
        // A scalar that is made of matrices is told from those around it.
        let is_made = matches!(scalar, Math::Product(inner) if inner.factors.len() > 1);
        let needed = if is_made && !alone { Binding::Atom } else { needed };
        only = term(n, scalar).0;
        parts.push((at(n, scalar, needed), gap(k.checked_sub(1).map(|k| &product.scalars[k]), scalar)));
    }
    for (k, factor) in product.factors.iter().enumerate() {
        let (binding, _) = term(n, factor);
        let before = k.checked_sub(1).map(|k| &product.factors[k]);
        let opens = binding < needed && !matches!(before, Some(Math::Call(..)));
        let follows = before.is_some_and(|before| opens || (is_high(before) && is_short(factor)));
        only = binding;
        let gap = gap(before.or(product.scalars.last()), factor);
        parts.push((at(n, factor, needed), if follows { Gap::None } else { gap }));
    }
    let above = n.beside(&parts);
    if under == 0 {
        let binding = if is_whole && only < Binding::Product { Binding::Elementwise } else { Binding::Product };
        return (binding, above);
    }
    let mut parts: Vec<(String, Gap)> = Vec::new();
    parts.extend((!below.is_empty()).then(|| (n.number(&below), Gap::Space)));
    let one = under == 1;
    let needed = match (one, N::FLAT) {
        (true, true) => Binding::Atom,
        (true, false) => Binding::For,
        (false, _) => Binding::Product,
    };
    parts.extend(product.under.iter().map(|a| (at(n, a, needed), Gap::Space)));
    let text = n.beside(&parts);
    let text = if one || !N::FLAT { text } else { n.parentheses(&text) };
    let is_short = count + usize::from(has_number) == 1;
    (if N::FLAT { Binding::Elementwise } else { Binding::Product }, n.fraction(&above, &text, is_short))
}

/// Whether a factor ends in a transpose, which is close to what follows.
fn is_high(a: &Math) -> bool {
    matches!(a, Math::Power(_, Exponent::Transpose | Exponent::InverseTranspose))
}

/// Whether a factor is short enough to stand close to a transpose.
fn is_short(a: &Math) -> bool {
    match a {
        Math::Name(text) | Math::Spelled(text) => text.chars().count() <= 2,
        Math::Shared(..) | Math::Ones => true,
        Math::Power(a, _) | Math::Indexed(a, _) | Math::Bar(a) => is_short(a),
        _ => false,
    }
}

/// Whether an index that stands alone is short: a letter, a number or a sum of both.
fn is_small(a: &Math) -> bool {
    match a {
        Math::Number(value) => *value >= 0.0,
        Math::Sum(terms) => terms.len() == 2 && terms.iter().all(|term| is_letter(term) || matches!(term, Math::Number(_))),
        _ => is_letter(a),
    }
}

/// Whether an index is one letter or digit.
fn is_letter(a: &Math) -> bool {
    match a {
        Math::Name(text) => text.chars().count() == 1,
        Math::Number(value) => *value >= 0.0 && *value < 10.0,
        _ => false,
    }
}
