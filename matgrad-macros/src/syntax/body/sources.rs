//! What a loop runs over: ranges, arrays, the elements and columns of matrices, and what iterator
//! methods make of them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Expr;

use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{COUNTERS, Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::syntax::types::Ty;

/// What a loop runs over.
#[derive(Clone)]
pub(super) enum Source {
    /// Integers from a start: the start, and whether it is known.
    Range(Start),
    /// Values known one by one.
    Values(Vec<Value>),
    /// The elements of an array node.
    Sequence(Id),
    /// The columns of a matrix.
    Columns(Id),
    /// The rows of a matrix.
    Rows(Id),
    /// The elements of a matrix, column by column.
    Elements(Id),
    Reversed(Box<Source>, Length),
    Enumerated(Box<Source>),
    Zipped(Box<Source>, Box<Source>),
    Skipped(Box<Source>, usize),
    Stepped(Box<Source>, usize),
}

#[derive(Clone)]
pub(super) enum Start {
    Known(i64),
    Run(TokenStream),
}

/// The length of a loop.
#[derive(Clone)]
pub(super) enum Length {
    Dim(Dim),
    Run(TokenStream),
}

/// The place in a loop: known, or an expression of the counter.
#[derive(Clone)]
pub(super) enum Place {
    Known(usize),
    Run(TokenStream),
}

impl Reader<'_> {
    /// What a loop runs over, and how often.
    pub(super) fn source(&mut self, expr: &Expr) -> Read<(Source, Length)> {
        match expr {
            Expr::Range(range) => return self.range_source(range),
            Expr::Paren(inner) => return self.source(&inner.expr),
            Expr::Reference(inner) => return self.source(&inner.expr),
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                match (name.as_str(), call.args.len()) {
                    ("rev", 0) => {
                        let (source, length) = self.source(&call.receiver)?;
                        return Ok((Source::Reversed(Box::new(source), length.clone()), length));
                    }
                    ("iter" | "into_iter" | "cloned" | "copied" | "as_slice", 0) => return self.source(&call.receiver),
                    ("enumerate", 0) => {
                        let (source, length) = self.source(&call.receiver)?;
                        return Ok((Source::Enumerated(Box::new(source)), length));
                    }
                    ("zip", 1) => {
                        let ((a, m), (b, n)) = (self.source(&call.receiver)?, self.source(&call.args[0])?);
                        let length = match (&m, &n) {
                            (Length::Dim(Dim::Lit(m)), Length::Dim(Dim::Lit(n))) => Length::Dim(Dim::Lit(*m.min(n))),
                            (Length::Dim(m), Length::Dim(n)) if m == n => Length::Dim(*m),
                            _ => return error(call, "`zip` needs two sides of the same known length here"),
                        };
                        return Ok((Source::Zipped(Box::new(a), Box::new(b)), length));
                    }
                    ("skip" | "take" | "step_by", 1) => {
                        let (source, length) = self.source(&call.receiver)?;
                        let (Value::Integer(n @ 0..), Length::Dim(Dim::Lit(whole))) = (self.expr(&call.args[0])?, &length) else {
                            return error(&call.args[0], "this count and the length of the loop must be literals");
                        };
                        let n = n as usize;
                        return Ok(match name.as_str() {
                            "skip" => (Source::Skipped(Box::new(source), n), Length::Dim(Dim::Lit(whole.saturating_sub(n)))),
                            "take" => (source, Length::Dim(Dim::Lit(n.min(*whole)))),
                            _ => (Source::Stepped(Box::new(source), n.max(1)), Length::Dim(Dim::Lit(whole.div_ceil(n.max(1))))),
                        });
                    }
                    ("column_iter", 0) => {
                        let id = self.matrix(&call.receiver)?;
                        return Ok((Source::Columns(id), Length::Dim(self.graph.shape(id).cols)));
                    }
                    ("row_iter", 0) => {
                        let id = self.matrix(&call.receiver)?;
                        return Ok((Source::Rows(id), Length::Dim(self.graph.shape(id).rows)));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        match self.expecting(Some(Ty::Integer), |r| r.expr(expr))? {
            Value::Range(items) | Value::Array(items) => {
                let n = items.len();
                Ok((Source::Values(items), Length::Dim(Dim::Lit(n))))
            }
            Value::Sequence(id) => {
                let length = self.graph.shape(id).array.unwrap_or(Dim::Lit(0));
                Ok((Source::Sequence(id), Length::Dim(length)))
            }
            Value::Matrix(id) => {
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
            _ => error(expr, "loop over a range such as `0..N`, or over an array, a vector or the columns of a matrix"),
        }
    }

    fn range_source(&mut self, range: &syn::ExprRange) -> Read<(Source, Length)> {
        let start = match &range.start {
            Some(start) => self.bound(start)?,
            None => Start::Known(0),
        };
        let Some(end) = &range.end else { return error(range, "a range needs an end here") };
        let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
        let length = match (&start, self.bound(end)?) {
            (Start::Known(a), Start::Known(b)) => Length::Dim(Dim::Lit(usize::try_from(b + i64::from(closed) - a).unwrap_or(0))),
            (Start::Known(0), Start::Run(b)) if !closed => match self.const_generic(end) {
                Some(dim) => Length::Dim(dim),
                None => Length::Run(b),
            },
            (Start::Known(a), Start::Run(b)) => {
                let a = proc_macro2::Literal::usize_unsuffixed(usize::try_from(*a).unwrap_or(0));
                let b = if closed { quote!((#b + 1)) } else { b };
                Length::Run(quote!(usize::saturating_sub(#b, #a)))
            }
            (Start::Run(a), Start::Known(b)) => {
                let b = proc_macro2::Literal::usize_unsuffixed(usize::try_from(b + i64::from(closed)).unwrap_or(0));
                Length::Run(quote!(usize::saturating_sub(#b, #a)))
            }
            (Start::Run(a), Start::Run(b)) => {
                let b = if closed { quote!((#b + 1)) } else { b };
                Length::Run(quote!(usize::saturating_sub(#b, #a)))
            }
        };
        Ok((Source::Range(start), length))
    }

    /// A bound of a range.
    fn bound(&mut self, expr: &Expr) -> Read<Start> {
        match self.expecting(Some(Ty::Integer), |r| r.expr(expr))? {
            Value::Integer(n) => Ok(Start::Known(n)),
            Value::Constant(constant) => {
                let (needs, tokens) = (&constant.needs, &constant.tokens);
                Ok(Start::Run(if needs.is_empty() { tokens.clone() } else { quote!({ #(#needs)* #tokens }) }))
            }
            _ => error(expr, "a bound must be an integer that does not depend on the variables"),
        }
    }

    /// The const generic that an expression names.
    fn const_generic(&self, expr: &Expr) -> Option<Dim> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident()?.to_string();
        self.lookup(&name).is_none().then(|| self.graph.dims.borrow().known(&name)).flatten()
    }

    /// The item at a place.
    pub(super) fn item(&mut self, source: &Source, place: &Place, site: &Expr) -> Read<Value> {
        match (source, place) {
            (Source::Values(items), Place::Known(k)) => match items.get(*k) {
                Some(item) => Ok(item.clone()),
                None => error(site, "this loop runs past the end of its values"),
            },
            (Source::Values(_), Place::Run(_)) => {
                error(site, "this loop mixes known values with a length that is not known; loop over an index instead")
            }
            (Source::Range(Start::Known(a)), Place::Known(k)) => Ok(Value::Integer(a + *k as i64)),
            (Source::Range(start), place) => {
                let place = place.tokens();
                let tokens = match start {
                    Start::Known(0) => place,
                    Start::Known(a) => {
                        let a = proc_macro2::Literal::usize_unsuffixed(usize::try_from(*a).unwrap_or(0));
                        quote!(#place + #a)
                    }
                    Start::Run(a) => quote!(#place + #a),
                };
                Ok(Value::Constant(Constant { tokens, ty: Some(Ty::Integer), needs: vec![] }))
            }
            (Source::Sequence(id), place) => {
                let index = self.index_at(place);
                let item = self.graph.at(*id, index);
                Ok(self.element_value(*id, item))
            }
            (Source::Columns(id), place) => {
                let (index, shape) = (self.index_at(place), self.graph.shape(*id));
                Ok(Value::Matrix(self.graph.block(*id, Index::Lit(0), index, Shape::column(shape.rows))))
            }
            (Source::Rows(id), place) => {
                let (index, shape) = (self.index_at(place), self.graph.shape(*id));
                Ok(Value::Matrix(self.graph.block(*id, index, Index::Lit(0), Shape::new(Dim::Lit(1), shape.cols))))
            }
            (Source::Elements(id), place) => self.element_at(*id, place, site),
            (Source::Reversed(inner, length), place) => {
                let place = match (length, place) {
                    (Length::Dim(Dim::Lit(n)), Place::Known(k)) => Place::Known(n - 1 - k),
                    (length, place) => {
                        let (n, k) = (self.length_tokens(length), place.tokens());
                        Place::Run(quote!(#n - 1 - #k))
                    }
                };
                self.item(inner, &place, site)
            }
            (Source::Enumerated(inner), place) => {
                let item = self.item(inner, place, site)?;
                let number = match place {
                    Place::Known(k) => Value::Integer(*k as i64),
                    Place::Run(tokens) => {
                        Value::Constant(Constant { tokens: tokens.clone(), ty: Some(Ty::Integer), needs: vec![] })
                    }
                };
                Ok(Value::Tuple(vec![number, item]))
            }
            (Source::Zipped(a, b), place) => Ok(Value::Tuple(vec![self.item(a, place, site)?, self.item(b, place, site)?])),
            (Source::Skipped(inner, n), Place::Known(k)) => self.item(inner, &Place::Known(k + n), site),
            (Source::Skipped(inner, n), Place::Run(k)) => {
                let n = proc_macro2::Literal::usize_unsuffixed(*n);
                self.item(inner, &Place::Run(quote!(#k + #n)), site)
            }
            (Source::Stepped(inner, n), Place::Known(k)) => self.item(inner, &Place::Known(k * n), site),
            (Source::Stepped(inner, n), Place::Run(k)) => {
                let n = proc_macro2::Literal::usize_unsuffixed(*n);
                self.item(inner, &Place::Run(quote!(#k * #n)), site)
            }
        }
    }

    fn element_at(&mut self, id: Id, place: &Place, site: &Expr) -> Read<Value> {
        let shape = self.graph.shape(id);
        let zero = Index::Lit(0);
        let element = match (shape.rows, shape.cols, place) {
            (_, Dim::Lit(1), place) => {
                let index = self.index_at(place);
                self.graph.element(id, index, zero)
            }
            (Dim::Lit(1), _, place) => {
                let index = self.index_at(place);
                self.graph.element(id, zero, index)
            }
            (Dim::Lit(rows), _, Place::Known(k)) => self.at(id, k % rows, k / rows),
            (Dim::Lit(rows), _, Place::Run(k)) => {
                let rows = proc_macro2::Literal::usize_unsuffixed(rows);
                let (i, j) = (self.index_at(&Place::Run(quote!((#k) % #rows))), self.index_at(&Place::Run(quote!((#k) / #rows))));
                self.graph.element(id, i, j)
            }
            _ => return error(site, "loop over the columns of this matrix instead"),
        };
        Ok(Value::Scalar(element))
    }

    fn index_at(&mut self, place: &Place) -> Index {
        match place {
            Place::Known(k) => Index::Lit(*k),
            // The counter alone has a number of its own, known to the reversal of loops.
            Place::Run(tokens) => match self.counters.iter().position(|c| c.ident == tokens.to_string()) {
                Some(counter) => {
                    let bits = self.loops_in(tokens);
                    self.graph.run_index(COUNTERS + counter as u32, bits)
                }
                None => self.run_index(tokens.clone()),
            },
        }
    }

    fn length_tokens(&self, length: &Length) -> TokenStream {
        match length {
            Length::Dim(dim) => self.graph.dims.borrow().show(*dim).parse().unwrap_or_default(),
            Length::Run(tokens) => tokens.clone(),
        }
    }

    /// The value of an element of an array node.
    pub(super) fn element_value(&self, array: Id, item: Id) -> Value {
        if self.scalar_arrays.contains(&array) { Value::Scalar(item) } else { Value::Matrix(item) }
    }

    /// The loops that an expression depends on, one bit each.
    pub(super) fn loops_in(&self, tokens: &TokenStream) -> u128 {
        super::constant::identifiers(tokens).iter().filter_map(|name| self.loop_names.get(name)).fold(0, |bits, b| bits | b)
    }
}

impl Place {
    fn tokens(&self) -> TokenStream {
        match self {
            Place::Known(k) => proc_macro2::Literal::usize_unsuffixed(*k).to_token_stream(),
            Place::Run(tokens) => tokens.clone(),
        }
    }
}
