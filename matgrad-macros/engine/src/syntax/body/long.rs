//! Variables of run-time length: slices, and matrices with a run-time dimension, which the function reads by element.
//! Each is one node, an array as long as the variable; a matrix is the array of its elements, column by column.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::visit_mut::{VisitMut, visit_expr_mut};
use syn::{Expr, ExprMethodCall, parse_quote_spanned};

use super::closure::EACH;
use super::dynamic::Window;
use super::sequence::Sequence;
use super::sources::{Length, Place, Source, Start};
use super::tables::Side;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::Dim;
use crate::program::Condition;
use crate::report::readable;
use crate::spaces::Ty;

/// The methods that say how large a variable is.
const SIZES: [&str; 3] = ["len", "nrows", "ncols"];

/// The name of a size.
fn size_name(number: u16, method: &str) -> Ident {
    Ident::new(&format!("matgrad_{method}_{number}"), Span::mixed_site())
}

/// Writes sizes of variables of run-time length by their names: they are constants, though the variables are not.
struct Sizes<'r, 'g> {
    reader: &'r Reader<'g>,
    found: bool,
}

impl VisitMut for Sizes<'_, '_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::MethodCall(call) if call.args.is_empty() && SIZES.iter().any(|size| call.method == size) => {
                let of = self.reader.long_in(&call.receiver);
                let method = call.method.to_string();
                let of = of.filter(|of| self.reader.size_of_long(of, &method).is_some());
                if let Some(Dim::Run(number)) = of.map(|of| of.length(&self.reader.graph)) {
                    let name = size_name(number, &method);
                    *expr = parse_quote_spanned!(call.method.span()=> #name);
                    self.found = true;
                    return;
                }
            }
            expr if binds(expr) => return,
            _ => {}
        }
        visit_expr_mut(self, expr);
    }
}

/// Whether names may be bound inside of an expression, which may be called as a variable is.
fn binds(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Block(_) | Expr::Closure(_) | Expr::If(_) | Expr::Match(_) | Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_)
    )
}

impl Reader<'_> {
    /// Binds the names of sizes, which are seen in functions that are read through as well.
    pub(super) fn bind_sizes(&mut self) {
        for number in 0..self.signature.parameters.len() as u16 {
            for size in SIZES {
                if let Some(constant) = self.size_of_parameter(number, size) {
                    self.bind(&super::key(&size_name(number, size)), Value::Constant(constant), false);
                }
            }
        }
    }

    /// An expression with the names of the sizes in it; `None` if there are none.
    pub(super) fn with_sizes(&self, expr: &Expr) -> Option<Expr> {
        if binds(expr) || self.signature.parameters.iter().all(|parameter| parameter.long.is_none()) {
            return None;
        }
        let (mut seen, mut sizes) = (expr.clone(), Sizes { reader: self, found: false });
        sizes.visit_expr_mut(&mut seen);
        sizes.found.then_some(seen)
    }

    /// What a node is the elements of, if that has a run-time length: the variable's name, and the slice or matrix that it is.
    pub(super) fn long(&self, of: &Sequence) -> Option<(&Ident, &Ty)> {
        let Dim::Run(number) = of.length(&self.graph) else { return None };
        self.long_parameter(number)
    }

    fn long_parameter(&self, number: u16) -> Option<(&Ident, &Ty)> {
        let parameter = &self.signature.parameters[number as usize];
        Some((&parameter.name, parameter.long.as_ref()?))
    }

    /// The variable of run-time length that an expression is.
    pub(super) fn long_in(&self, expr: &Expr) -> Option<Sequence> {
        match expr {
            Expr::Path(path) => match self.lookup(&super::key(path.path.get_ident()?)) {
                Some(Value::Sequence(of)) => self.long(&of).is_some().then_some(of),
                _ => None,
            },
            Expr::Paren(inner) => self.long_in(&inner.expr),
            Expr::Reference(inner) => self.long_in(&inner.expr),
            Expr::Group(inner) => self.long_in(&inner.expr),
            _ => None,
        }
    }

    /// `len`, `nrows` or `ncols` of a variable of run-time length.
    pub(super) fn size_of_long(&self, of: &Sequence, method: &str) -> Option<Constant> {
        let Dim::Run(number) = of.length(&self.graph) else { return None };
        self.size_of_parameter(number, method)
    }

    fn size_of_parameter(&self, number: u16, method: &str) -> Option<Constant> {
        let (name, ty) = self.long_parameter(number)?;
        let method = match (method, ty) {
            ("len" | "nrows" | "ncols", Ty::Dynamic(..)) | ("len", _) => Ident::new(method, Span::mixed_site()),
            _ => return None,
        };
        Some(Constant::of_tokens(quote!(#name.#method()), Some(Ty::Integer)))
    }

    /// The element of a matrix in a row and a column.
    pub(super) fn element_of_long(&mut self, of: &Sequence, i: Constant, j: Constant) -> Read<Value> {
        let (krate, rows) = (self.krate(), self.size_of_long(of, "nrows"));
        let Some(rows) = rows else { return error(&i.tokens, "a slice has no rows and columns; write one index") };
        let label = format!("{}, {}", i.label, j.label);
        let place = self.computed(&[i, j, rows], |parts| {
            let (i, j, rows) = (&parts[0], &parts[1], &parts[2]);
            quote!(#krate::__rt::place_in_column(#i, #j, #rows))
        });
        let place = Place::Run(Constant { fails: true, label, ..place });
        Ok(self.item_of_sequence(of, &place))
    }

    /// The length of a variable, or of a row or column of one, that is read as a column.
    pub(super) fn length_of_long_column(&mut self, whole: &Expr, side: Side) -> Read<Option<Constant>> {
        let (place, size) = match whole {
            Expr::MethodCall(call) if call.method == "row" => (&*call.receiver, "ncols"),
            Expr::MethodCall(call) if call.method == "column" => (&*call.receiver, "nrows"),
            other if side == Side::Columns => (other, "ncols"),
            other => (other, "nrows"),
        };
        // A slice has no rows.
        let of = self.long_in(place);
        Ok(of.and_then(|of| self.size_of_long(&of, size).or_else(|| self.size_of_long(&of, "len"))))
    }

    /// `x[k]` and `x[(i, j)]` of a variable of run-time length.
    pub(super) fn index_of_long(&mut self, of: &Sequence, index: &Expr) -> Read<Value> {
        match index {
            Expr::Tuple(pair) if pair.elems.len() == 2 => {
                let (i, j) = (self.index_constant(&pair.elems[0])?, self.index_constant(&pair.elems[1])?);
                self.element_of_long(of, i, j)
            }
            Expr::Range(_) => error(index, "a part of a variable of run-time length is read in a loop: `for v in &x[1..]`"),
            _ => {
                let place = self.place_in(of, index)?;
                Ok(self.item_of_sequence(of, &place))
            }
        }
    }

    /// A part of a slice as what a loop runs over.
    pub(super) fn piece_of_long(&mut self, index: &syn::ExprIndex) -> Read<Option<(Source, Length)>> {
        let (Expr::Range(range), Ok(base)) = (&*index.index, self.expecting(None, |r| r.expr(&index.expr))) else {
            return Ok(None);
        };
        let Value::Sequence(of) = base else { return Ok(None) };
        let start = match &range.start {
            Some(start) => self.index_constant(start)?,
            None => self.integer(0),
        };
        let end = match &range.end {
            Some(end) => self.index_constant(end)?,
            None => self.length_of_sequence(&of),
        };
        let whole = self.length_of_sequence(&of);
        let (krate, closed) = (self.krate(), matches!(range.limits, syn::RangeLimits::Closed(_)));
        let length = self.computed(&[start.clone(), end, whole], |parts| {
            let (start, end, whole) = (&parts[0], &parts[1], &parts[2]);
            let end = if closed { quote!(#end + 1) } else { quote!(#end) };
            quote!(#krate::__rt::length_of_piece(#start, #end, #whole))
        });
        let label = format!("{}.len()", readable(&quote!(#index)));
        let length = self.settled(Constant { fails: true, label, ..length }, None, None);
        Ok(Some((Source::Skipped(Box::new(Source::Sequence(of, true)), Start::Run(start)), Length::Run(length))))
    }

    /// The length of an array that is not taken apart.
    pub(super) fn length_of_sequence(&mut self, of: &Sequence) -> Constant {
        let length = of.length(&self.graph);
        self.size_of_long(of, "len").unwrap_or_else(|| self.length_constant(&Length::Dim(length)))
    }

    /// The items of an array, one by one.
    pub(super) fn items_of(&mut self, array: Value, call: &ExprMethodCall) -> Read<Vec<Value>> {
        match array {
            Value::Array(items) => Ok(items),
            Value::Sequence(of) => match of.length(&self.graph).literal().filter(|n| *n <= EACH) {
                Some(n) => Ok((0..n).map(|k| self.item_of_sequence(&of, &Place::Known(k))).collect()),
                None => error(
                    call,
                    format!("`{}` of an array of at most {EACH} items is seen; loop over its items instead", call.method),
                ),
            },
            other => error(call, format!("`{}` is not known of {}", call.method, other.describe(&self.graph))),
        }
    }

    /// `.first()` and `.last()` of an array: `None` where it has no items.
    pub(super) fn end_of(&mut self, array: Value, is_last: bool, call: &ExprMethodCall) -> Read<Value> {
        let of = match array {
            Value::Array(items) => {
                let item = if is_last { items.last() } else { items.first() };
                return Ok(item.map_or(Value::None, |item| Value::Some(Box::new(item.clone()))));
            }
            Value::Sequence(of) => of,
            other => return error(call, format!("`{}` is not known of {}", call.method, other.describe(&self.graph))),
        };
        if let Some(n @ 1..) = of.length(&self.graph).literal() {
            let item = self.item_of_sequence(&of, &Place::Known(if is_last { n - 1 } else { 0 }));
            return Ok(Value::Some(Box::new(item)));
        }
        let length = self.length_of_sequence(&of);
        let is_empty = self.computed(std::slice::from_ref(&length), |n| {
            let n = &n[0];
            quote!(#n == 0)
        });
        // An item that need not exist, which only what asks for it looks at.
        let place = if is_last {
            let last = self.computed(&[length], |n| {
                let n = &n[0];
                quote!(#n - 1)
            });
            Place::Run(Constant { ty: Some(Ty::Integer), fails: true, ..last })
        } else {
            Place::Known(0)
        };
        let value = self.item_of_sequence(&of, &place);
        let is_empty = self.constant_condition(is_empty);
        Ok(Value::Maybe(Box::new(value), Condition::Not(is_empty)))
    }

    /// A piece of an array that is not taken apart: its elements.
    pub(super) fn piece(&mut self, of: &Sequence, place: &Place, length: usize, every: usize) -> Value {
        let items = (0..length).map(|k| {
            let at = match place {
                Place::Known(p) => Place::Known(p * every + k),
                Place::Run(p) => {
                    let [by, further] = [every, k].map(proc_macro2::Literal::usize_unsuffixed);
                    let at = self.computed(std::slice::from_ref(p), |p| {
                        let p = &p[0];
                        match (every, k) {
                            (1, 0) => quote!(#p),
                            (1, _) => quote!(#p + #further),
                            (_, 0) => quote!(#p * #by),
                            (..) => quote!(#p * #by + #further),
                        }
                    });
                    Place::Run(at)
                }
            };
            self.item_of_sequence(of, &at)
        });
        Value::Array(items.collect())
    }

    /// A row or column of a variable of run-time size.
    pub(super) fn line_of_long(&mut self, matrix: &Expr, place: &Place, is_row: bool) -> Read<Value> {
        let (span, at) = (Span::mixed_site(), self.fresh_place());
        let known = match place {
            Place::Known(k) => Value::Integer(*k as i64),
            Place::Run(constant) => Value::Constant(Constant { ty: Some(Ty::Integer), ..constant.clone() }),
        };
        self.scopes.push(super::Scope::new());
        self.bind(&super::key(&at), known, false);
        let line: ExprMethodCall =
            if is_row { parse_quote_spanned!(span=> #matrix.row(#at)) } else { parse_quote_spanned!(span=> #matrix.column(#at)) };
        let value = match self.long_in(matrix) {
            Some(of) => self.method_of_long(&line, &of),
            None => Ok(None),
        };
        let line = Expr::MethodCall(line);
        let value = value.and_then(|value| match (value, self.table(&line)?) {
            (Some(value), _) => Ok(value),
            (None, Some(table)) => self.stream(&line, &table),
            (None, None) => error(matrix, "the size of this cannot be seen"),
        });
        self.scopes.pop();
        value
    }

    /// Methods of a variable of run-time length.
    pub(super) fn method_of_long(&mut self, call: &ExprMethodCall, of: &Sequence) -> Read<Option<Value>> {
        let name = call.method.to_string();
        let Some((parameter, ty)) = self.long(of).map(|(name, ty)| (name.clone(), ty.clone())) else { return Ok(None) };
        if let ("len" | "nrows" | "ncols", 0, Some(size)) = (name.as_str(), call.args.len(), self.size_of_long(of, &name)) {
            return Ok(Some(Value::Constant(size)));
        }
        let window = match (name.as_str(), call.args.len(), &ty) {
            ("is_empty", 0, _) => {
                let test = Constant::of_tokens(quote!(#parameter.is_empty()), None);
                return Ok(Some(Value::Condition(self.constant_condition(test))));
            }
            ("first" | "last", 0, Ty::Slice(_)) => {
                return self.end_of(Value::Sequence(of.clone()), name == "last", call).map(Some);
            }
            ("as_slice" | "iter" | "as_ref" | "clone" | "clone_owned" | "into_owned", 0, _) => {
                return Ok(Some(Value::Sequence(of.clone())));
            }
            (_, _, Ty::Dynamic(rows, cols)) => self.window(call, *rows, *cols)?,
            _ => None,
        };
        let Some(Window { shape, first, second }) = window else {
            // Of run-time length.
            if matches!(name.as_str(), "row" | "column") {
                return Ok(None);
            }
            return error(
                &call.method,
                format!(
                    "`.{name}(…)` of a variable of run-time length has no derivative here; read its elements, rows, columns or windows, in loops"
                ),
            );
        };
        let Some((rows, cols)) = shape.literal() else {
            return error(call, "a part of a variable of run-time length needs literal dimensions");
        };
        let (first, second) = (self.index_constant(&first)?, self.index_constant(&second)?);
        let mut elements = Vec::new();
        for (i, j) in (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))) {
            let [i, j] = [(&first, i), (&second, j)].map(|(from, k)| {
                let k = proc_macro2::Literal::usize_unsuffixed(k);
                self.computed(std::slice::from_ref(from), |from| {
                    let from = &from[0];
                    quote!(#from + #k)
                })
            });
            match self.element_of_long(of, i, j)? {
                Value::Scalar(element) => elements.push(element),
                _ => return error(call, "an element of this is no scalar"),
            }
        }
        Ok(Some(Value::Matrix(self.graph.stack(elements, shape))))
    }
}
