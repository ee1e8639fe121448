//! `for` loops. A short loop of literal length is written out; any other becomes a loop of the graph,
//! with the variables that its body changes carried from step to step.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, ExprForLoop, Pat};

use super::statement::names_of;
use super::{Constant, Counter, Read, Reader, Scope, Value, error};
use crate::graph::op::{COUNTERS, Count, Id, Index, Loop};
use crate::graph::shape::{Dim, Shape};
use crate::syntax::types::Ty;

/// A loop of at most this many steps is written out.
pub const WRITTEN_OUT: usize = 16;

/// What a loop runs over.
#[derive(Clone)]
enum Source {
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
enum Start {
    Known(i64),
    Run(TokenStream),
}

/// The length of a loop.
#[derive(Clone)]
enum Length {
    Dim(Dim),
    Run(TokenStream),
}

/// The place in a loop: known, or an expression of the counter.
#[derive(Clone)]
enum Place {
    Known(usize),
    Run(TokenStream),
}

impl Reader<'_> {
    pub(super) fn for_loop(&mut self, looped: &ExprForLoop) -> Read<Value> {
        if let Some(label) = &looped.label {
            return error(label, "labelled loops cannot be differentiated; restructure the loop with `if`");
        }
        let (source, length) = self.source(&looped.expr)?;
        let literal = match &length {
            Length::Dim(dim) => dim.literal(),
            Length::Run(_) => None,
        };
        let values = matches!(source, Source::Values(_))
            || matches!(&source, Source::Zipped(a, b) if matches!(**a, Source::Values(_)) || matches!(**b, Source::Values(_)));
        if let Some(n) = literal.filter(|&n| n <= WRITTEN_OUT || values) {
            for k in 0..n {
                self.spend(looped)?;
                self.scopes.push(Scope::new());
                let item = self.item(&source, &Place::Known(k), &looped.expr);
                let result = item.and_then(|item| self.loop_step(looped, item));
                self.scopes.pop();
                result?;
            }
            return Ok(Value::Unit);
        }
        self.counted_loop(looped, &source, &length)
    }

    /// A loop of the graph. Whether a variable is active depends on the body, so the body is read
    /// again until no constant variable turns out to become active.
    fn counted_loop(&mut self, looped: &ExprForLoop, source: &Source, length: &Length) -> Read<Value> {
        let count = match length {
            Length::Dim(dim) => Count::Dim(*dim),
            Length::Run(tokens) => match self.run_index(tokens.clone()) {
                Index::Run(k) => Count::Run(self.graph.index_info(k).source),
                Index::Lit(n) => Count::Dim(Dim::Lit(n)),
            },
        };
        let carried: Vec<String> = assigned(&looped.body).into_iter().filter(|name| self.lookup(name).is_some()).collect();
        let before: Vec<Value> = carried.iter().filter_map(|name| self.lookup(name)).collect();
        for (name, value) in carried.iter().zip(&before) {
            if matches!(value, Value::Unit | Value::Integer(_) | Value::Bool(_) | Value::Constant(_)) {
                return error(
                    looped,
                    format!(
                        "`{name}` changes in this loop but is {}; start it with a scalar or matrix of the function's type",
                        value.describe(&self.graph)
                    ),
                );
            }
        }
        let inits: Vec<Id> = before.iter().flat_map(Value::nodes).collect();
        let mut active: Vec<bool> = inits.iter().map(|&id| self.graph.is_active(id)).collect();
        loop {
            let (number, vars, nexts) = self.body_of_loop(looped, source, &carried, &before, &inits, &active)?;
            let turned: Vec<bool> = nexts.iter().zip(&active).map(|(&next, &was)| was || self.graph.is_active(next)).collect();
            if turned != active {
                active = turned;
                continue;
            }
            let whole = Loop { number, count, reversed: false, vars, inits: inits.clone(), nexts };
            let mut outs = (0u32..).take(inits.len()).map(|k| self.graph.out(&whole, k));
            for (name, value) in carried.iter().zip(before) {
                let after = replaced(&value, &mut outs);
                if let Some(binding) = self.scopes.iter_mut().rev().find_map(|scope| scope.get_mut(name)) {
                    binding.value = after;
                }
            }
            return Ok(Value::Unit);
        }
    }

    /// One reading of the body: the loop's number, its variables and their next values.
    fn body_of_loop(
        &mut self,
        looped: &ExprForLoop,
        source: &Source,
        carried: &[String],
        before: &[Value],
        inits: &[Id],
        active: &[bool],
    ) -> Read<(u32, Vec<Id>, Vec<Id>)> {
        let counter = self.counters.len() as u32;
        let ident = Ident::new(&format!("step_{}", counter + 1), Span::mixed_site());
        self.counters.push(Counter { ident: ident.clone(), lets: TokenStream::new() });
        let number = self.graph.new_loop(counter);
        if self.graph.has_too_many_loops() {
            return error(looped, "there are more loops here than one function can hold; move some into functions of their own");
        }
        let (outer_scopes, outer_loop) = (self.scopes.clone(), self.loop_names.clone());
        self.loop_names.insert(ident.to_string(), 1 << number);
        let vars: Vec<Id> = (0u32..)
            .zip(inits.iter().zip(active))
            .map(|(k, (&init, &active))| self.graph.var(number, k, self.graph.shape(init), active))
            .collect();
        let mut places = vars.iter().copied();
        for (name, value) in carried.iter().zip(before) {
            let inside = replaced(value, &mut places);
            if let Value::Scalar(id) | Value::Matrix(id) = inside {
                self.names.entry(id).or_insert_with(|| name.clone());
            }
            if let Some(binding) = self.scopes.iter_mut().rev().find_map(|scope| scope.get_mut(name)) {
                binding.value = inside;
            }
        }
        self.scopes.push(Scope::new());
        let outer_counter = self.current_counter.replace(counter as usize);
        let guards = self.guards.len();
        let item = self.item(source, &Place::Run(ident.to_token_stream()), &looped.expr);
        let step = item.and_then(|item| self.loop_step(looped, item));
        self.current_counter = outer_counter;
        let after = std::mem::replace(&mut self.scopes, outer_scopes);
        self.loop_names = outer_loop;
        step?;
        if self.guards.len() > guards {
            return error(
                looped,
                "`?`, `.unwrap()` and guards cannot stand inside a loop that is not written out; move the factorisation before the loop",
            );
        }
        let mut nexts = Vec::new();
        for (name, value) in carried.iter().zip(before) {
            let new = after.iter().rev().skip(1).find_map(|scope| scope.get(name)).map(|binding| binding.value.clone());
            let new = new.map(|value| value.nodes()).unwrap_or_default();
            let old = value.nodes();
            let same = old.len() == new.len() && old.iter().zip(&new).all(|(&a, &b)| self.graph.shape(a) == self.graph.shape(b));
            if !same {
                return error(looped, format!("`{name}` changes its shape in this loop; keep it the same at every step"));
            }
            nexts.extend(new);
        }
        Ok((number, vars, nexts))
    }

    fn loop_step(&mut self, looped: &ExprForLoop, item: Value) -> Read<()> {
        self.bind_item(&looped.pat, item)?;
        match self.expecting(None, |r| r.block(&looped.body))? {
            Value::Never => error(looped, "a loop that ends the function cannot be differentiated"),
            _ => Ok(()),
        }
    }

    /// Binds the variables of a loop's pattern; integers stay visible to constants.
    fn bind_item(&mut self, pat: &Pat, item: Value) -> Read<()> {
        match (pat, &item) {
            (Pat::Ident(name), Value::Integer(k)) => {
                let literal = proc_macro2::Literal::usize_unsuffixed(usize::try_from(*k).unwrap_or(0));
                let name = &name.ident;
                self.remember(vec![name.to_string()], true, quote!(let #name: usize = #literal;));
                self.bind_pattern(pat, item, false)
            }
            (Pat::Ident(name), Value::Constant(constant)) if constant.ty == Some(Ty::Integer) => {
                let (name, tokens) = (&name.ident, &constant.tokens);
                if let Some(counter) = self.current_counter {
                    let lets = &self.counters[counter].lets;
                    self.counters[counter].lets = quote!(#lets let #name: usize = #tokens;);
                    let bits = self.loops_in(tokens);
                    self.loop_names.insert(name.to_string(), bits);
                }
                // An earlier variable of this name is not the one that constants mean from here on.
                self.remember(vec![name.to_string()], true, TokenStream::new());
                self.bind(&name.to_string(), Value::Constant(Constant::of_ident(name, Some(Ty::Integer))), false);
                Ok(())
            }
            (Pat::Tuple(tuple), Value::Tuple(items)) if tuple.elems.len() == items.len() => {
                for (pat, item) in tuple.elems.iter().zip(items) {
                    self.bind_item(pat, item.clone())?;
                }
                Ok(())
            }
            (Pat::Reference(reference), _) => self.bind_item(&reference.pat, item),
            _ => {
                self.bind_pattern(pat, item, false)?;
                for name in names_of(pat) {
                    if let Some(binding) = self.scopes.last_mut().and_then(|scope| scope.get_mut(&name)) {
                        binding.fleeting = true;
                    }
                }
                Ok(())
            }
        }
    }

    /// What a loop runs over, and how often.
    fn source(&mut self, expr: &Expr) -> Read<(Source, Length)> {
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
    fn item(&mut self, source: &Source, place: &Place, site: &Expr) -> Read<Value> {
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

/// A value with its nodes replaced, in order.
fn replaced(value: &Value, nodes: &mut dyn Iterator<Item = Id>) -> Value {
    match value {
        Value::Scalar(old) => Value::Scalar(nodes.next().unwrap_or(*old)),
        Value::Matrix(old) => Value::Matrix(nodes.next().unwrap_or(*old)),
        Value::Sequence(old) => Value::Sequence(nodes.next().unwrap_or(*old)),
        Value::Condition(old) => Value::Condition(nodes.next().unwrap_or(*old)),
        Value::Tuple(items) => Value::Tuple(items.iter().map(|item| replaced(item, nodes)).collect()),
        Value::Array(items) => Value::Array(items.iter().map(|item| replaced(item, nodes)).collect()),
        other => other.clone(),
    }
}

/// The variables that a block assigns to, in order, each once.
fn assigned(block: &syn::Block) -> Vec<String> {
    struct Finder(BTreeMap<String, usize>);
    impl Finder {
        fn place(&mut self, place: &Expr) {
            if let Some(name) = super::assign::root_of(place) {
                let next = self.0.len();
                self.0.entry(name).or_insert(next);
            }
        }
    }
    impl<'a> syn::visit::Visit<'a> for Finder {
        fn visit_expr_assign(&mut self, assign: &'a syn::ExprAssign) {
            self.place(&assign.left);
            syn::visit::visit_expr_assign(self, assign);
        }
        fn visit_expr_binary(&mut self, binary: &'a syn::ExprBinary) {
            if super::assign::is_compound(&binary.op) {
                self.place(&binary.left);
            }
            syn::visit::visit_expr_binary(self, binary);
        }
        fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
            if super::assign::MUTATING.contains(&call.method.to_string().as_str()) {
                self.place(&call.receiver);
            }
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    let mut finder = Finder(BTreeMap::new());
    syn::visit::Visit::visit_block(&mut finder, block);
    let mut names: Vec<(usize, String)> = finder.0.into_iter().map(|(name, k)| (k, name)).collect();
    names.sort();
    names.into_iter().map(|(_, name)| name).collect()
}
