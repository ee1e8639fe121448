//! What the user wrote and nothing else looks into, where it is mathematics: names, places, and arithmetic with them. What
//! stands for an operand in it is shown as that operand is, so that the counter of a loop is the index of its sum.

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::nodes::Nodes;
use super::normal::{self, Kind, over};
use super::notation::shown;
use super::numbers::{Number, added, times};
use super::tree::{Exponent, Fence, Math, Prefix, Sign, call, fenced, field, indexed, infix, name, power, transpose};
use crate::graph::op::{Id, Op};
use crate::program::text::Text;
use crate::report::readable;

impl Nodes<'_> {
    /// A constant: by the name that the user gave to it, or as what it is made of.
    pub(super) fn constant(&self, id: Id, number: u32, operands: &[Id]) -> Math {
        let text = &self.texts[number as usize];
        let steps = self.steps_of(id);
        let known = is_name(&text.label).then(|| name(&text.label));
        if let (Some(known), true) = (&known, steps.is_empty()) {
            return known.clone();
        }
        let is_whole = |x: Id| matches!(self.graph.op(x), Op::Step(_) | Op::Extent(_));
        let operands: Vec<Term> = operands.iter().map(|&x| (self.at(x), is_whole(x).then_some(Number::Whole))).collect();
        let is_real = self.graph.shape(id).is_scalar();
        match (Reading { operands: &operands, is_real }.all(&text.tokens), known) {
            (Some((read, _)), _) => read,
            (None, Some(known)) => indexed(known, steps),
            (None, None) => Math::Code(spelled(text, &operands)),
        }
    }
}

/// A constant that is no mathematics, as the user wrote it, its operands as they are shown.
fn spelled(text: &Text, operands: &[Term]) -> String {
    let written = match operands.is_empty() && !text.label.is_empty() {
        true => text.label.clone(),
        false => readable(&text.tokens),
    };
    (0..operands.len()).rev().fold(written, |written, k| {
        let shown = super::formula::Format::Unicode.write(&operands[k].0);
        written.replace(&format!("ℵ{k}"), &shown)
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_') && !text.starts_with(|c: char| c.is_ascii_digit())
}

/// What was read, and what kind of number it is.
type Term = (Math, Option<Number>);

/// Signs between two operands, from the loosest to the tightest.
const SIGNS: &[&[(&str, Sign)]] = &[
    &[("||", Sign::Or)],
    &[("&&", Sign::And)],
    &[
        ("==", Sign::Equal),
        ("!=", Sign::NotEqual),
        ("<=", Sign::LessOrEqual),
        (">=", Sign::GreaterOrEqual),
        ("<", Sign::Less),
        (">", Sign::Greater),
    ],
];

/// What hands on what it is called on.
const HANDED_ON: &[&str] = &["clone", "to_owned", "as_ref", "into", "copied", "cloned", "iter", "as_slice"];

/// Reads an expression with operands.
#[derive(Clone, Copy)]
struct Reading<'r> {
    operands: &'r [Term],
    /// Whether a quotient of what is not known is one of numbers with digits.
    is_real: bool,
}

type Tokens = Peekable<IntoIter>;

/// Takes a sign, if it comes next.
fn takes(tokens: &mut Tokens, sign: &str) -> bool {
    let mut ahead = tokens.clone();
    let is_there = sign.chars().all(|c| matches!(ahead.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == c));
    if is_there {
        *tokens = ahead;
    }
    is_there
}

/// Takes a word.
fn word(tokens: &mut Tokens) -> Option<String> {
    let word = match tokens.peek()? {
        TokenTree::Ident(word) => word.to_string(),
        _ => return None,
    };
    tokens.next();
    Some(word.strip_prefix("r#").map_or(word.clone(), str::to_owned))
}

/// Takes what stands between delimiters.
fn group(tokens: &mut Tokens, delimiter: Delimiter) -> Option<TokenStream> {
    let inside = match tokens.peek()? {
        TokenTree::Group(group) if group.delimiter() == delimiter => group.stream(),
        _ => return None,
    };
    tokens.next();
    Some(inside)
}

impl Reading<'_> {
    /// All of an expression.
    fn all(self, stream: &TokenStream) -> Option<Term> {
        let mut tokens = stream.clone().into_iter().peekable();
        let read = self.level(&mut tokens, 0)?;
        tokens.next().is_none().then_some(read)
    }

    /// Several with commas between them.
    fn list(self, stream: &TokenStream) -> Option<Vec<Math>> {
        let mut tokens = stream.clone().into_iter().peekable();
        let mut items = Vec::new();
        while tokens.peek().is_some() {
            items.push(self.level(&mut tokens, 0)?.0);
            if !takes(&mut tokens, ",") && tokens.peek().is_some() {
                return None;
            }
        }
        Some(items)
    }

    fn level(self, tokens: &mut Tokens, level: usize) -> Option<Term> {
        let Some(signs) = SIGNS.get(level) else { return self.sum(tokens) };
        let mut read = self.level(tokens, level + 1)?;
        while let Some((_, sign)) = signs.iter().find(|(text, _)| takes(tokens, text)) {
            let other = self.level(tokens, level + 1)?;
            read = (infix(*sign, read.0, other.0), None);
        }
        Some(read)
    }

    fn sum(self, tokens: &mut Tokens) -> Option<Term> {
        let (first, mut kind) = self.product(tokens)?;
        let mut terms = vec![first];
        loop {
            let sign = if takes(tokens, "+") { 1.0 } else { -1.0 };
            if sign < 0.0 && !takes(tokens, "-") {
                break;
            }
            let (term, other) = self.product(tokens)?;
            terms.push(normal::scaled(sign, term, Kind::Scalar));
            kind = kind.or(other);
        }
        Some((if terms.len() == 1 { terms.remove(0) } else { added(terms, kind) }, kind))
    }

    fn product(self, tokens: &mut Tokens) -> Option<Term> {
        let (mut read, mut kind) = self.sign(tokens)?;
        loop {
            let sign = ["*", "/", "%"].into_iter().find(|sign| takes(tokens, sign));
            let Some(sign) = sign else { return Some((read, kind)) };
            let (other, of) = self.sign(tokens)?;
            kind = kind.or(of);
            read = match (sign, kind) {
                ("*", _) => times(read, other),
                ("%", _) => infix(Sign::Mod, read, other),
                (_, Some(Number::Whole)) => fenced(Fence::Floor, over(read, other, Kind::Scalar)),
                (_, Some(Number::Real)) => over(read, other, Kind::Scalar),
                (_, None) if self.is_real => over(read, other, Kind::Scalar),
                (_, None) => return None,
            };
        }
    }

    /// With a sign in front, or a cast behind.
    fn sign(self, tokens: &mut Tokens) -> Option<Term> {
        if takes(tokens, "-") {
            let (read, kind) = self.sign(tokens)?;
            return Some((normal::scaled(-1.0, read, Kind::Scalar), kind));
        }
        if takes(tokens, "!") {
            let (read, _) = self.sign(tokens)?;
            return Some((Math::Before(Prefix::Not, Box::new(read)), None));
        }
        if takes(tokens, "&") || takes(tokens, "*") {
            return self.sign(tokens);
        }
        let (mut read, mut kind) = self.place(tokens)?;
        while matches!(tokens.peek(), Some(TokenTree::Ident(word)) if *word == "as") {
            tokens.next();
            let ty = word(tokens)?;
            if !ty.starts_with('f') && kind == Some(Number::Real) {
                read = fenced(Fence::Floor, read);
            }
            kind = Some(if ty.starts_with('f') { Number::Real } else { Number::Whole });
        }
        Some((read, kind))
    }

    /// With indices, fields and methods behind.
    fn place(self, tokens: &mut Tokens) -> Option<Term> {
        let (mut read, mut kind) = self.atom(tokens)?;
        loop {
            // What is below or behind a formula is that of one that stands alone.
            let is_alone = !matches!(read, Math::Sum(_) | Math::Product(_) | Math::Infix(..) | Math::Before(..));
            if let Some(inside) = group(tokens, Delimiter::Bracket) {
                read = item(Some(read).filter(|_| is_alone)?, self.indices(&inside)?);
                kind = None;
            } else if !takes(&mut tokens.clone(), "..") && takes(tokens, ".") {
                (read, kind) = match tokens.next()? {
                    TokenTree::Ident(member) => match group(tokens, Delimiter::Parenthesis) {
                        Some(inside) => self.method(&member.to_string(), read, &inside)?,
                        None => (field(Some(read).filter(|_| is_alone)?, member.to_string()), None),
                    },
                    TokenTree::Literal(numbers) if is_alone => {
                        (numbers.to_string().split('.').fold(read, |read, number| field(read, number.to_owned())), None)
                    }
                    _ => return None,
                };
            } else {
                return Some((read, kind));
            }
        }
    }

    /// What stands in brackets: places, each a number or where some begin and end.
    fn indices(self, inside: &TokenStream) -> Option<Vec<Math>> {
        let mut tokens = inside.clone().into_iter().peekable();
        if let Some(pair) = group(&mut tokens, Delimiter::Parenthesis)
            && tokens.peek().is_none()
        {
            return Reading { is_real: false, ..self }.list(&pair);
        }
        let mut tokens = inside.clone().into_iter().peekable();
        let this = Reading { is_real: false, ..self };
        let first = match takes(&mut tokens.clone(), "..") {
            true => None,
            false => Some(this.level(&mut tokens, 0)?.0),
        };
        let mut parts: Vec<Math> = first.clone().into_iter().collect();
        if takes(&mut tokens, "..") {
            parts.push(name(".."));
            if tokens.peek().is_some() {
                parts.push(this.level(&mut tokens, 0)?.0);
            }
        }
        let is_whole = tokens.peek().is_none() && !parts.is_empty();
        is_whole.then(|| if parts.len() == 1 { parts } else { vec![Math::Close(parts)] })
    }

    fn method(self, method: &str, of: Math, inside: &TokenStream) -> Option<Term> {
        let mut of: Vec<Math> = [of].into_iter().chain(self.list(inside)?).collect();
        if HANDED_ON.contains(&method) && of.len() == 1 {
            return Some((of.remove(0), None));
        }
        Some(match (method, of.len()) {
            ("len", 1) => (fenced(Fence::Bars, of.remove(0)), Some(Number::Whole)),
            ("norm", 1) => (fenced(Fence::Norm, of.remove(0)), Some(Number::Real)),
            ("transpose", 1) => (transpose(of.remove(0)), None),
            ("powi", 2) => match of.pop()? {
                Math::Number(n) => (power(of.remove(0), Exponent::Integer(n as i32)), Some(Number::Real)),
                n => (power(of.remove(0), Exponent::Of(Box::new(n))), Some(Number::Real)),
            },
            ("row", 2) => (indexed(of.remove(0), vec![of.remove(0), name(":")]), None),
            ("column", 2) => (indexed(of.remove(0), vec![name(":"), of.remove(0)]), None),
            (_, _) => (shown(method, of, true), None),
        })
    }

    fn atom(self, tokens: &mut Tokens) -> Option<Term> {
        for delimiter in [Delimiter::Parenthesis, Delimiter::None] {
            if let Some(inside) = group(tokens, delimiter) {
                return self.all(&inside);
            }
        }
        if let Some(TokenTree::Literal(literal)) = tokens.peek() {
            let text = literal.to_string().replace('_', "");
            let digits = text.trim_end_matches("f64").trim_end_matches("f32");
            let is_real = digits.contains(['.', 'e']) || digits.len() < text.len();
            let digits = if is_real { digits } else { digits.split(['u', 'i']).next()? };
            let value: f64 = digits.parse().ok()?;
            tokens.next();
            return Some((Math::Number(value), Some(if is_real { Number::Real } else { Number::Whole })));
        }
        // Of a path the last name is read.
        let mut path = Vec::new();
        takes(tokens, "::");
        loop {
            path.push(word(tokens)?);
            if !takes(tokens, "::") {
                break;
            }
        }
        let last = path.pop()?;
        if takes(tokens, "!") {
            let inside = group(tokens, Delimiter::Parenthesis).filter(|_| last == "matches")?;
            return Some((self.matched(&inside)?, None));
        }
        if let Some(inside) = group(tokens, Delimiter::Parenthesis) {
            let mut of = self.list(&inside)?;
            return Some(match (last.as_str(), of.len()) {
                ("clone", 1) => (of.remove(0), None),
                // The item of a range of any integers at a place.
                ("nth", 2) if path.last().is_some_and(|last| last == "__rt") => {
                    (added(of, Some(Number::Whole)), Some(Number::Whole))
                }
                _ => (call(last, of), None),
            });
        }
        let operand = last.strip_prefix('ℵ').and_then(|number| number.parse::<usize>().ok());
        match operand {
            Some(number) => self.operands.get(number).cloned(),
            // Words that begin what is no mathematics.
            None => is_name(&last).then(|| (name(last), None)),
        }
    }

    /// `matches!(k, 0 | 2)` as `k = 0 ∨ k = 2`.
    fn matched(self, inside: &TokenStream) -> Option<Math> {
        let mut tokens = inside.clone().into_iter().peekable();
        let (subject, _) = self.level(&mut tokens, 0)?;
        takes(&mut tokens, ",").then_some(())?;
        let mut all: Option<Math> = None;
        loop {
            let (first, _) = self.sum(&mut tokens)?;
            let one = match (takes(&mut tokens, "..="), takes(&mut tokens, "..")) {
                (false, false) => infix(Sign::Equal, subject.clone(), first),
                (closed, _) => {
                    let from = infix(Sign::GreaterOrEqual, subject.clone(), first);
                    match tokens.peek() {
                        None => from,
                        Some(_) => {
                            let sign = if closed { Sign::LessOrEqual } else { Sign::Less };
                            infix(Sign::And, from, infix(sign, subject.clone(), self.sum(&mut tokens)?.0))
                        }
                    }
                }
            };
            all = Some(match all {
                Some(all) => infix(Sign::Or, all, one),
                None => one,
            });
            match (takes(&mut tokens, "|"), tokens.peek().is_none()) {
                (true, _) => {}
                (false, true) => return all,
                (false, false) => return None,
            }
        }
    }
}

/// `x[i]`, of a piece `x[a..b]` the item that it is of x: `x[a + i]`.
fn item(of: Math, at: Vec<Math>) -> Math {
    match (of, &at[..]) {
        (Math::Indexed(base, range), [place]) if !matches!(place, Math::Close(_)) => match &range[..] {
            [Math::Close(ends)] if matches!(ends.get(1), Some(Math::Name(dots)) if dots == "..") => {
                indexed(*base, vec![added(vec![ends[0].clone(), place.clone()], Some(Number::Whole))])
            }
            _ => indexed(Math::Indexed(base, range), at),
        },
        (of, _) => indexed(of, at),
    }
}
