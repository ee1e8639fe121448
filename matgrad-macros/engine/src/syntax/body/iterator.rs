//! Iterator chains that end in a number: `x.iter().map(f).sum()` over the elements of matrices is an
//! element-wise expression; any other source is read as the loop that it stands for.

use proc_macro2::Span;
use syn::{Expr, ExprMethodCall, Pat, parse_quote_spanned};

use super::expression::has_control_flow;
use super::sources::{Lends, Length, Place, Source};
use super::{Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{Dim, SCALAR};
use crate::spaces::Ty;

/// Methods that turn an iterator into a value.
const ENDS: &[&str] = &["sum", "product", "fold"];

/// Methods that make or change an iterator.
const LINKS: &[&str] = &[
    "iter",
    "into_iter",
    "column_iter",
    "row_iter",
    "windows",
    "chunks_exact",
    "map",
    "zip",
    "chain",
    "enumerate",
    "rev",
    "skip",
    "take",
    "step_by",
    "cloned",
    "copied",
];

impl Reader<'_> {
    /// The value of a call that ends an iterator chain; `None` if it does not.
    pub(super) fn iterator(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let name = call.method.to_string();
        if !is_chain(&call.receiver) {
            return Ok(None);
        }
        if name == "collect" && self.mentions_active(call) {
            return self.collected(&call.receiver).map(Some);
        }
        if !ENDS.contains(&name.as_str()) {
            // An adapter that is none of these; of constants, or of a type of the user's, it stays.
            if !LINKS.contains(&name.as_str()) && self.mentions_active(call) && self.source(&call.receiver).is_ok() {
                return error(
                    &call.method,
                    format!(
                        "`.{name}(…)` of an iterator cannot be differentiated; write a `for` loop over its items, or end it with `sum`, `product` or `fold`"
                    ),
                );
            }
            return Ok(None);
        }
        // What is done to each item, the last first.
        let (mut source, mut functions) = (&*call.receiver, Vec::new());
        while let Expr::MethodCall(map) = source
            && map.method == "map"
            && map.args.len() == 1
        {
            functions.push(&map.args[0]);
            source = &map.receiver;
        }
        let function = functions.pop();
        if name == "sum"
            && functions.is_empty()
            && let Some(items) = self.elements(source)?
            && let Ok(sum) = self.sum_of_elements(&items, function, call)
        {
            return Ok(Some(sum));
        }
        // What is not understood stays as it was written.
        self.source(source)?;
        let span = Span::mixed_site();
        // A closure's own pattern is that of the loop, which knows what is a reference.
        let own = |f: &Expr, inputs: usize| match f {
            Expr::Closure(closure) if closure.inputs.len() == inputs && !has_control_flow(&closure.body) => {
                let pats: Vec<Pat> = closure.inputs.iter().cloned().collect();
                pats.iter().all(|pat| !matches!(pat, Pat::Type(_))).then(|| (pats, (*closure.body).clone()))
            }
            _ => None,
        };
        let plain: Pat = parse_quote_spanned!(span=> matgrad_item);
        let (pat, item): (Pat, Expr) = match function {
            Some(f) => match own(f, 1) {
                Some((pats, body)) => (pats[0].clone(), body),
                None => (plain, parse_quote_spanned!(span=> (#f)(matgrad_item))),
            },
            None => (plain, parse_quote_spanned!(span=> matgrad_item)),
        };
        let item = functions.iter().rev().fold(item, |item, f| parse_quote_spanned!(span=> (#f)(#item)));
        let looped: Expr = match (name.as_str(), call.args.len()) {
            ("sum", 0) => {
                if let Some(zero) = self.zero_of_sum(call) {
                    let looped: Expr = parse_quote_spanned!(span=> { let mut matgrad_total = matgrad_zero; for #pat in #source { matgrad_total += #item; } matgrad_total });
                    self.scopes.push(super::Scope::new());
                    self.bind(&super::names::key(&syn::Ident::new("matgrad_zero", span)), zero, false);
                    let sum = self.expr(&looped);
                    self.scopes.pop();
                    return sum.map(Some);
                }
                parse_quote_spanned!(span=> { let mut matgrad_total = 0.0; for #pat in #source { matgrad_total += #item; } matgrad_total })
            }
            ("product", 0) => {
                parse_quote_spanned!(span=> { let mut matgrad_total = 1.0; for #pat in #source { matgrad_total *= #item; } matgrad_total })
            }
            ("fold", 2) => {
                let (init, step) = (&call.args[0], &call.args[1]);
                if let (Some((pats, body)), true) = (own(step, 2), function.is_none()) {
                    let (total, pat) = (&pats[0], &pats[1]);
                    let looped: Expr = parse_quote_spanned!(span=> { let mut matgrad_total = #init; for #pat in #source { let #total = matgrad_total; matgrad_total = #body; } matgrad_total });
                    return self.expr(&looped).map(Some);
                }
                parse_quote_spanned!(span=> { let mut matgrad_total = #init; for #pat in #source { matgrad_total = (#step)(matgrad_total, #item); } matgrad_total })
            }
            _ => return error(call, format!("`{name}` with these arguments cannot be differentiated")),
        };
        self.expr(&looped).map(Some)
    }

    /// What a sum of matrices begins with: `.sum::<Vector3<f64>>()`, or one whose place says what it is.
    fn zero_of_sum(&mut self, call: &syn::ExprMethodCall) -> Option<Value> {
        let written = call.turbofish.as_ref().and_then(|list| match list.args.first() {
            Some(syn::GenericArgument::Type(ty)) if !matches!(ty, syn::Type::Infer(_)) => Some(ty.clone()),
            _ => None,
        });
        let ty = match written {
            Some(ty) => self.read_type(&ty),
            None => self.expected.clone()?,
        };
        match ty {
            crate::spaces::Ty::Matrix(shape) => Some(Value::Matrix(self.graph.zeros(shape))),
            _ => None,
        }
    }

    /// One iterator after another, item by item.
    pub(super) fn chained(&mut self, call: &syn::ExprMethodCall) -> Read<(Source, Length)> {
        let (mut items, mut lends) = (Vec::new(), true);
        for part in [&*call.receiver, &call.args[0]] {
            let (source, length) = self.source(part)?;
            let Length::Dim(Dim::Lit(n)) = length else {
                return error(&call.method, "`chain` is read of parts whose lengths are known here; write a loop over each");
            };
            lends &= matches!(source.lends(), Lends::Item);
            for k in 0..n {
                items.push(self.item(&source, &Place::Known(k), part)?);
            }
        }
        let n = items.len();
        Ok((Source::Values(items, lends), Length::Dim(Dim::Lit(n))))
    }

    /// What `collect` makes of an iterator: its items one by one.
    fn collected(&mut self, expr: &Expr) -> Read<Value> {
        Ok(Value::Array(self.iterated(expr, None)?))
    }

    /// The first items of an iterator, or all.
    pub(super) fn iterated(&mut self, expr: &Expr, count: Option<usize>) -> Read<Vec<Value>> {
        match expr {
            Expr::MethodCall(map) if map.method == "map" && map.args.len() == 1 => {
                let items = self.iterated(&map.receiver, count)?;
                items.into_iter().map(|item| self.apply_to(&map.args[0], vec![item])).collect()
            }
            Expr::Paren(inner) => self.iterated(&inner.expr, count),
            _ => {
                let (source, length) = self.source(expr)?;
                let count = match (length, count) {
                    (Length::Dim(Dim::Lit(length)), Some(count)) if length < count => {
                        return error(expr, format!("this has {length} items, but {count} are needed"));
                    }
                    (Length::Dim(Dim::Lit(length)), None) => length,
                    (_, Some(count)) => count,
                    (_, None) => {
                        return error(
                            expr,
                            "of a length that is not known here nothing can be collected; loop over the items where they are used",
                        );
                    }
                };
                (0..count).map(|k| self.item(&source, &Place::Known(k), expr)).collect()
            }
        }
    }

    /// The items of `a.iter()` or `a.iter().zip(b.iter())` over matrices, as one value for all elements.
    fn elements(&mut self, source: &Expr) -> Read<Option<Value>> {
        let Expr::MethodCall(call) = source else { return Ok(None) };
        match (call.method.to_string().as_str(), call.args.len()) {
            ("iter" | "cloned" | "copied", 0) if call.method != "iter" => self.elements(&call.receiver),
            // What is no value, as a part of a slice, may be what a loop runs over.
            ("iter", 0) => match self.expecting(None, |r| r.expr(&call.receiver)) {
                Ok(Value::Matrix(id) | Value::Point(id)) => Ok(Some(Value::Scalar(id))),
                _ => Ok(None),
            },
            ("zip", 1) => {
                let (Some(a), Some(b)) = (self.elements(&call.receiver)?, self.elements(&call.args[0])?) else { return Ok(None) };
                let shapes: Vec<_> = a.nodes().iter().chain(&b.nodes()).map(|&id| self.graph.shape(id)).collect();
                if shapes.iter().any(|shape| *shape != shapes[0]) {
                    return error(call, "`zip` of the elements of matrices of different shapes");
                }
                Ok(Some(Value::Tuple(vec![a, b])))
            }
            _ => Ok(None),
        }
    }

    fn sum_of_elements(&mut self, items: &Value, function: Option<&Expr>, call: &ExprMethodCall) -> Read<Value> {
        let over = items.nodes().first().map(|&id| self.graph.shape(id));
        let value = self.over_elements(over, call, |r| match function {
            Some(f) => r.apply_to(f, vec![items.clone()]),
            None => Ok(items.clone()),
        });
        let each: Id = match (value?, over) {
            (Value::Scalar(id), Some(shape)) if self.graph.shape(id).is_scalar() => self.graph.fill(id, shape),
            (Value::Scalar(id), _) => id,
            (Value::Constant(constant), Some(shape)) => match self.inferred(constant, &Ty::Scalar, SCALAR) {
                Value::Scalar(id) => self.graph.fill(id, shape),
                _ => return self.unknown_shape(call),
            },
            (other, _) => {
                return error(
                    call,
                    format!("a sum of scalars is needed here, but the items are {}", other.describe(&self.graph)),
                );
            }
        };
        Ok(Value::Scalar(self.graph.total(each)))
    }
}

/// Whether an expression is an iterator by its methods.
fn is_chain(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            let starts = matches!(name.as_str(), "iter" | "into_iter" | "column_iter" | "row_iter" | "windows" | "chunks_exact");
            LINKS.contains(&name.as_str()) && (starts || is_chain(&call.receiver))
        }
        Expr::Range(_) => true,
        Expr::Paren(inner) => is_chain(&inner.expr),
        _ => false,
    }
}
