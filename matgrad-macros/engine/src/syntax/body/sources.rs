//! What a loop runs over: ranges, arrays, slices, the elements and columns of matrices, and what iterator
//! methods make of them.

use quote::quote;
use syn::Expr;

use super::most::Most;
use super::sequence::Sequence;
use super::value::Stream;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::Dim;
use crate::spaces::Ty;

/// What a loop runs over.
#[derive(Clone)]
pub(super) enum Source {
    /// Integers from a start, with a bound where one is known.
    Range(Start, Option<Most>),
    /// The same between two literals, of a type that nothing but their uses says.
    Untyped(i64, Option<Most>),
    /// Values known one by one, and whether the loop sees references.
    Values(Vec<Value>, bool),
    /// The elements of an array that is not taken apart, likewise.
    Sequence(Sequence, bool),
    /// The elements of a constant array or slice: the whole, the type of an element, and whether the loop
    /// sees references.
    Data(Constant, Ty, bool),
    /// Overlapping or adjoining pieces of a constant slice: the whole, its type, the length of a piece and how
    /// far the next one is.
    Pieces(Constant, Ty, usize, usize),
    /// The same of an array that is not taken apart.
    PiecesOf(Sequence, usize, usize),
    /// The rows or columns of a constant matrix of run-time size, and what is known of their shape.
    Lines(Constant, (Option<Dim>, Option<Dim>), bool),
    /// The rows or columns of run-time length of a variable.
    LongLines(Expr, bool),
    /// The items of a table, and whether they are rows.
    Table(Box<Stream>, bool),
    /// The columns of a matrix.
    Columns(Id),
    /// The rows of a matrix.
    Rows(Id),
    /// The elements of a matrix, column by column.
    Elements(Id),
    Reversed(Box<Source>, Length),
    Enumerated(Box<Source>),
    Zipped(Box<Source>, Box<Source>),
    Skipped(Box<Source>, Start),
    Stepped(Box<Source>, Start),
    /// What is lent, by value.
    Copied(Box<Source>),
}

/// Which parts of an item are references.
pub(super) enum Lends {
    Nothing,
    Item,
    Parts(Vec<Lends>),
}

impl Lends {
    /// What a pattern finds at a place of a tuple: the parts of a lent tuple are lent.
    pub(super) fn part(&self, k: usize) -> &Lends {
        match self {
            Lends::Parts(parts) => parts.get(k).unwrap_or(&Lends::Nothing),
            other => other,
        }
    }
}

impl Source {
    /// Whether its items are known one by one, so that a loop over it can only be written out.
    pub(super) fn is_known(&self) -> bool {
        match self {
            Source::Values(..) => true,
            Source::Zipped(a, b) => a.is_known() || b.is_known(),
            Source::Reversed(inner, _) | Source::Skipped(inner, _) | Source::Stepped(inner, _) => inner.is_known(),
            Source::Enumerated(inner) | Source::Copied(inner) => inner.is_known(),
            _ => false,
        }
    }

    /// Which parts of its items are references to what they are read as.
    pub(super) fn lends(&self) -> Lends {
        match self {
            // What has no shape is taken as a reference already.
            Source::Data(_, ty, true) if is_copied(ty) => Lends::Item,
            Source::Elements(_) | Source::Values(_, true) | Source::Sequence(_, true) | Source::Table(_, false) => Lends::Item,
            Source::Enumerated(inner) => Lends::Parts(vec![Lends::Nothing, inner.lends()]),
            Source::Zipped(a, b) => Lends::Parts(vec![a.lends(), b.lends()]),
            Source::Reversed(inner, _) | Source::Skipped(inner, _) | Source::Stepped(inner, _) => inner.lends(),
            Source::Range(..) | Source::Untyped(..) | Source::Values(..) | Source::Sequence(..) | Source::Data(..) => {
                Lends::Nothing
            }
            Source::PiecesOf(..)
            | Source::LongLines(..)
            | Source::Pieces(..)
            | Source::Lines(..)
            | Source::Columns(_)
            | Source::Rows(_)
            | Source::Table(..)
            | Source::Copied(_) => Lends::Nothing,
        }
    }
}

/// Whether an item of a type is read by value.
pub(super) fn is_copied(ty: &Ty) -> bool {
    !matches!(ty, Ty::Other | Ty::Slice(_) | Ty::Array(..) | Ty::Struct(_) | Ty::Option(_) | Ty::Result(_))
}

/// An integer: known while the macro expands, or a constant of the user's.
#[derive(Clone)]
pub(super) enum Start {
    Known(i64),
    Run(Constant),
}

impl Start {
    /// The integer, where it is known.
    fn known(&self) -> Option<i64> {
        match self {
            Start::Known(n) => Some(*n),
            Start::Run(constant) => constant.known,
        }
    }
}

/// The length of a loop.
#[derive(Clone)]
pub(super) enum Length {
    Dim(Dim),
    Run(Constant),
}

/// The place in a loop: known, or a constant made of the counter.
#[derive(Clone)]
pub(super) enum Place {
    Known(usize),
    Run(Constant),
}

impl Reader<'_> {
    /// What a loop runs over, and how often.
    pub(super) fn source(&mut self, expr: &Expr) -> Read<(Source, Length)> {
        match expr {
            Expr::Range(range) => return self.range_source(range),
            Expr::Paren(inner) => return self.source(&inner.expr),
            Expr::Reference(inner) if inner.mutability.is_none() => return Ok(lent(self.source(&inner.expr)?)),
            Expr::MethodCall(call) => {
                if let Some(found) = self.adapted(call)? {
                    return Ok(found);
                }
            }
            Expr::Index(index) => {
                if let Some(found) = self.piece_of_long(index)? {
                    return Ok(found);
                }
            }
            _ => {}
        }
        match self.expecting(Some(Ty::Integer), |r| r.expr(expr))? {
            Value::Range(items) | Value::Array(items) => {
                let n = items.len();
                Ok((Source::Values(items, self.is_behind_reference(expr)), Length::Dim(Dim::Lit(n))))
            }
            Value::Sequence(of) => {
                let length = match of.length(&self.graph) {
                    dim @ (Dim::Lit(_) | Dim::Name(_) | Dim::Multiple { .. }) => Length::Dim(dim),
                    Dim::Run(_) => Length::Run(self.length_of_sequence(&of)),
                };
                Ok((Source::Sequence(of, self.is_behind_reference(expr)), length))
            }
            Value::Stream(stream) if stream.across == Dim::Lit(1) => {
                let length = Length::Run(stream.length.clone());
                Ok((Source::Table(stream, false), length))
            }
            Value::Matrix(id) | Value::Point(id) => {
                let shape = self.graph.shape(id);
                let length = match (shape.rows, shape.cols) {
                    (n, Dim::Lit(1)) | (Dim::Lit(1), n) => n,
                    (Dim::Lit(m), Dim::Lit(n)) => Dim::Lit(m * n),
                    _ => {
                        return error(
                            expr,
                            "the elements of a matrix of const-generic shape cannot be counted; loop over its columns",
                        );
                    }
                };
                Ok((Source::Elements(id), Length::Dim(length)))
            }
            Value::Constant(constant) => match constant.ty.clone() {
                Some(Ty::Array(item, dim)) => {
                    let by_ref = self.is_behind_reference(expr);
                    Ok((Source::Data(constant, *item, by_ref), Length::Dim(dim)))
                }
                Some(Ty::Slice(item)) => {
                    let length = self.length_of(&constant);
                    Ok((Source::Data(constant, *item, true), Length::Run(length)))
                }
                // A vector's elements.
                Some(Ty::Dynamic(..)) => {
                    let length = self.length_of(&constant);
                    Ok((Source::Data(constant, Ty::Scalar, true), Length::Run(length)))
                }
                _ => error(expr, OVER),
            },
            _ => error(expr, OVER),
        }
    }

    /// Whether an array is reached through a reference, so that its items are references.
    fn is_behind_reference(&self, expr: &Expr) -> bool {
        let Expr::Path(path) = expr else { return false };
        let binding = path.path.get_ident().and_then(|name| self.binding(&super::key(name)));
        let parameter = binding.and_then(|binding| binding.parameter.as_ref());
        self.signature.parameters.iter().any(|p| parameter == Some(&p.name) && p.by_ref)
    }

    /// An iterator made by a method; `None` if the method makes none.
    fn adapted(&mut self, call: &syn::ExprMethodCall) -> Read<Option<(Source, Length)>> {
        let name = call.method.to_string();
        Ok(Some(match (name.as_str(), call.args.len()) {
            ("rev", 0) => {
                let (source, length) = self.source(&call.receiver)?;
                (Source::Reversed(Box::new(source), length.clone()), length)
            }
            ("cloned" | "copied", 0) => {
                let (source, length) = self.source(&call.receiver)?;
                (copied(source), length)
            }
            ("iter" | "as_slice", 0) => lent(self.source(&call.receiver)?),
            ("into_iter", 0) => self.source(&call.receiver)?,
            ("enumerate", 0) => {
                let (source, length) = self.source(&call.receiver)?;
                (Source::Enumerated(Box::new(source)), length)
            }
            ("zip", 1) => {
                let ((a, m), (b, n)) = (self.source(&call.receiver)?, self.source(&call.args[0])?);
                let length = self.shorter(m, n);
                (Source::Zipped(Box::new(a), Box::new(b)), length)
            }
            ("chain", 1) => self.chained(call)?,
            ("windows" | "chunks_exact", 1) => self.pieces(call)?,
            ("chunks", 1) => return error(&call.method, UNEVEN),
            ("skip" | "take" | "step_by", 1) => {
                let (source, length) = self.source(&call.receiver)?;
                let count = match self.integer_of(&call.args[0], "this count")? {
                    Start::Known(..0) => return error(&call.args[0], "a count cannot be negative"),
                    count => count,
                };
                let length = self.shortened(&name, length, &count);
                match name.as_str() {
                    "skip" => (Source::Skipped(Box::new(source), count), length),
                    "take" => (source, length),
                    _ => (Source::Stepped(Box::new(source), count), length),
                }
            }
            ("row_iter" | "column_iter", 0) => self.lines(call, name == "row_iter")?,
            _ => return Ok(None),
        }))
    }

    /// The rows or the columns of a matrix.
    fn lines(&mut self, call: &syn::ExprMethodCall, is_row: bool) -> Read<(Source, Length)> {
        if let Ok(Value::Constant(whole)) = self.expecting(None, |r| r.expr(&call.receiver))
            && let Some(Ty::Dynamic(rows, cols)) = whole.ty
        {
            let shape = if is_row { (Some(Dim::Lit(1)), cols) } else { (rows, Some(Dim::Lit(1))) };
            let length = self.computed(std::slice::from_ref(&whole), |whole| {
                let whole = &whole[0];
                if is_row { quote!(#whole.nrows()) } else { quote!(#whole.ncols()) }
            });
            return Ok((Source::Lines(whole, shape, is_row), Length::Run(length)));
        }
        if let Some(length) =
            self.long_in(&call.receiver).and_then(|of| self.size_of_long(&of, if is_row { "nrows" } else { "ncols" }))
        {
            return Ok((Source::LongLines((*call.receiver).clone(), is_row), Length::Run(length)));
        }
        if let Some(lines) = self.lines_of_table(&call.receiver, is_row)? {
            return Ok(lines);
        }
        let id = self.matrix(&call.receiver)?;
        let shape = self.graph.shape(id);
        Ok(if is_row { (Source::Rows(id), Length::Dim(shape.rows)) } else { (Source::Columns(id), Length::Dim(shape.cols)) })
    }

    fn range_source(&mut self, range: &syn::ExprRange) -> Read<(Source, Length)> {
        let start = match &range.start {
            Some(start) => self.integer_of(start, "a bound")?,
            None => Start::Known(0),
        };
        let Some(written_end) = &range.end else { return error(range, "a range needs an end here") };
        let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
        let end = self.integer_of(written_end, "a bound")?;
        if let (Some(a), Some(b)) = (start.known(), end.known()) {
            let length = usize::try_from(b + i64::from(closed) - a).unwrap_or(0);
            let most = usize::try_from(b + i64::from(closed)).ok().map(|end| Most { dim: Dim::Lit(end), below: true });
            let source = match (start, suffix(written_end)) {
                (Start::Known(_), None) => Source::Untyped(a, most),
                (Start::Known(_), Some(ty)) if ty != "usize" => Source::Range(Start::Run(super::counters::typed(a, &ty)), most),
                (start, _) => Source::Range(start, most),
            };
            return Ok((source, Length::Dim(Dim::Lit(length))));
        }
        // What begins below zero takes more steps than its end says.
        let known_start = start.known();
        let before = known_start.and_then(|a| usize::try_from(-a).ok()).unwrap_or(0);
        if let (Start::Known(0), false, Some(dim)) = (&start, closed, self.const_generic(written_end)) {
            return Ok((Source::Range(start, Some(Most { dim, below: true })), Length::Dim(dim)));
        }
        let most = self.most(written_end);
        let [first, last] = [&start, &end].map(|bound| self.start_constant(bound));
        // A loop that includes its end makes one step more.
        let most = match (most, closed) {
            (Some(Most { dim, below: true }), true) => Some(Most { dim, below: false }),
            (Some(Most { dim, below: false }), true) => dim.plus(1).map(|dim| Most { dim, below: false }),
            (None, true) => None,
            (most, false) => most,
        };
        let below = most.map(|most| Most { below: true, ..most });
        let krate = self.krate();
        let other = [&first, &last].iter().any(|bound| bound.ty == Some(Ty::OtherInteger)) || matches!(start, Start::Known(..0));
        let is_bounded = known_start.is_some() || first.ty == Some(Ty::Integer);
        let most = most.filter(|_| is_bounded).and_then(|most| Some(Most { dim: most.dim.plus(before)?, below: false }));
        let count = match (&start, closed) {
            _ if other => self.computed(&[first, last], |bounds| {
                let (first, last) = (&bounds[0], &bounds[1]);
                if closed {
                    quote!(#krate::__rt::steps(#first, #last) + usize::from(#first <= #last))
                } else {
                    quote!(#krate::__rt::steps(#first, #last))
                }
            }),
            (Start::Known(0), false) => last,
            (_, closed) => self.computed(&[first, last], |bounds| {
                let (first, last) = (&bounds[0], &bounds[1]);
                if closed {
                    quote!(usize::saturating_sub(#last + 1, #first))
                } else {
                    quote!(usize::saturating_sub(#last, #first))
                }
            }),
        };
        let start = match (other, start) {
            (true, start) => Start::Run(Constant { ty: Some(Ty::OtherInteger), ..self.start_constant(&start) }),
            (false, start) => start,
        };
        Ok((Source::Range(start, below), Length::Run(Constant { most, ..count })))
    }

    /// The path of the facade.
    pub(super) fn krate(&self) -> proc_macro2::TokenStream {
        self.signature.krate.parse().unwrap_or_default()
    }
}

/// The type that a literal says it is of.
fn suffix(bound: &Expr) -> Option<String> {
    match bound {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) => Some(n.suffix().to_owned()).filter(|ty| !ty.is_empty()),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => suffix(expr),
        Expr::Paren(inner) => suffix(&inner.expr),
        _ => None,
    }
}

/// The same with items that are no references.
fn copied(source: Source) -> Source {
    match source {
        Source::Data(whole, item, _) => Source::Data(whole, item, false),
        Source::Values(items, _) => Source::Values(items, false),
        Source::Sequence(of, _) => Source::Sequence(of, false),
        Source::Elements(id) => Source::Copied(Box::new(Source::Elements(id))),
        Source::Reversed(inner, length) => Source::Reversed(Box::new(copied(*inner)), length),
        Source::Skipped(inner, n) => Source::Skipped(Box::new(copied(*inner)), n),
        Source::Stepped(inner, n) => Source::Stepped(Box::new(copied(*inner)), n),
        other => other,
    }
}

/// The same with references for items.
fn lent((source, length): (Source, Length)) -> (Source, Length) {
    match source {
        Source::Data(whole, item, _) => (Source::Data(whole, item, true), length),
        Source::Values(items, _) => (Source::Values(items, true), length),
        Source::Sequence(of, _) => (Source::Sequence(of, true), length),
        other => (other, length),
    }
}

const UNEVEN: &str = "the last piece of `.chunks(…)` may be shorter; write `.chunks_exact(…)`, whose pieces are of one length";
const OVER: &str = "loop over a range such as `0..N`, or over an array, a slice, a vector or the columns of a matrix";
