//! Methods that change their receiver: a variable, an element, or a block that is written through. One table, a row a method:
//! what the receiver becomes.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprClosure, ExprMethodCall, Pat, parse_quote_spanned};

use super::blocks::{as_read, is_written_through};
use super::changes::root_of;
use super::indices::{call_with_indices_first, exchange};
use super::mutably::by_place;
use super::names::key;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

/// A method that changes the matrix that it is called on.
struct InPlace {
    name: &'static str,
    arguments: usize,
    /// What the matrix becomes.
    becomes: fn(&mut Reader<'_>, Id, &ExprMethodCall) -> Read<Id>,
}

const fn row(name: &'static str, arguments: usize, becomes: fn(&mut Reader<'_>, Id, &ExprMethodCall) -> Read<Id>) -> InPlace {
    InPlace { name, arguments, becomes }
}

/// The methods of matrices, by the names and the order of arguments that nalgebra and BLAS have.
static IN_PLACE: &[InPlace] = &[
    row("copy_from", 1, |r, a, c| r.like(a, c)),
    row("tr_copy_from", 1, |r, a, c| {
        let b = r.matrix(&c.args[0])?;
        r.becoming(a, r.graph.transpose(b), c)
    }),
    row("copy_from_slice", 1, |r, a, c| r.items_in(a, c)),
    row("fill", 1, |r, a, c| {
        let k = r.number(&c.args[0])?;
        Ok(r.graph.fill(k, r.graph.shape(a)))
    }),
    row("fill_with_identity", 0, |r, a, c| r.rectangular_identity(r.graph.shape(a), c)),
    row("fill_diagonal", 1, |r, a, c| {
        let k = r.number(&c.args[0])?;
        r.with_diagonal(a, c, |_, _| k)
    }),
    row("set_diagonal", 1, |r, a, c| {
        let diagonal = r.matrix(&c.args[0])?;
        let least = r.graph.shape(a).literal().map(|(rows, cols)| rows.min(cols));
        if least.is_none() || r.graph.shape(diagonal).len() != least {
            return error(c, format!("a diagonal of {} does not fit in {}", r.show(diagonal), r.show(a)));
        }
        let of_row = r.graph.shape(diagonal).cols != Dim::Lit(1);
        r.with_diagonal(a, c, |r, k| if of_row { r.at(diagonal, 0, k) } else { r.at(diagonal, k, 0) })
    }),
    row("fill_lower_triangle", 2, |r, a, c| r.with_triangle(a, c, |i, j, shift| i >= j + shift)),
    row("fill_upper_triangle", 2, |r, a, c| r.with_triangle(a, c, |i, j, shift| j >= i + shift)),
    row("fill_row", 2, |r, a, c| r.with_line(a, c, true, |r, line| r.filled(c, line))),
    row("fill_column", 2, |r, a, c| r.with_line(a, c, false, |r, line| r.filled(c, line))),
    row("set_row", 2, |r, a, c| r.with_line(a, c, true, |r, line| r.shaped_like(line, &c.args[1], c))),
    row("set_column", 2, |r, a, c| r.with_line(a, c, false, |r, line| r.shaped_like(line, &c.args[1], c))),
    row("swap_rows", 2, |r, a, c| r.with_swapped(a, c, true)),
    row("swap_columns", 2, |r, a, c| r.with_swapped(a, c, false)),
    row("neg_mut", 0, |r, a, _| Ok(r.graph.times(-1.0, a))),
    row("add_assign", 1, |r, a, c| {
        let b = r.like(a, c)?;
        Ok(r.graph.add(a, b))
    }),
    row("sub_assign", 1, |r, a, c| {
        let b = r.like(a, c)?;
        Ok(r.graph.sub(a, b))
    }),
    row("apply", 1, |r, a, c| r.mapped_in_place(&[a], &c.args[0], c)),
    row("zip_apply", 2, |r, a, c| {
        let b = r.like(a, c)?;
        r.mapped_in_place(&[a, b], &c.args[1], c)
    }),
    // a ← α x + β a, and its kin of products.
    row("axpy", 3, |r, a, c| r.combined_with(a, c, |r, c| r.shaped_like(a, &c.args[1], c))),
    row("cmpy", 4, |r, a, c| {
        r.combined_with(a, c, |r, c| {
            let (x, y) = (r.shaped_like(a, &c.args[1], c)?, r.shaped_like(a, &c.args[2], c)?);
            Ok(r.graph.hadamard(x, y))
        })
    }),
    row("cdpy", 4, |r, a, c| {
        r.combined_with(a, c, |r, c| {
            let (x, y) = (r.shaped_like(a, &c.args[1], c)?, r.shaped_like(a, &c.args[2], c)?);
            Ok(r.graph.quotient(x, y))
        })
    }),
    row("gemv", 4, |r, a, c| r.combined_with(a, c, |r, c| r.product_of(c, false, false))),
    row("gemv_tr", 4, |r, a, c| r.combined_with(a, c, |r, c| r.product_of(c, true, false))),
    row("gemm", 4, |r, a, c| r.combined_with(a, c, |r, c| r.product_of(c, false, false))),
    row("gemm_tr", 4, |r, a, c| r.combined_with(a, c, |r, c| r.product_of(c, true, false))),
    row("ger", 4, |r, a, c| r.combined_with(a, c, |r, c| r.product_of(c, false, true))),
    row("quadform", 4, |r, a, c| {
        r.combined_with(a, c, |r, c| {
            let middle = r.product_of(c, false, false)?;
            let right = r.matrix(&c.args[2])?;
            r.multiplied(r.graph.transpose(right), middle, c)
        })
    }),
    row("quadform_tr", 4, |r, a, c| {
        r.combined_with(a, c, |r, c| {
            let left = r.matrix(&c.args[1])?;
            let middle = r.product_of(c, false, false)?;
            r.multiplied(middle, r.graph.transpose(left), c)
        })
    }),
];

/// Methods that do in place what another returns.
const AS_RETURNED: &[(&str, &str)] = &[
    ("add_scalar_mut", "add_scalar"),
    ("scale_mut", "scale"),
    ("unscale_mut", "unscale"),
    ("transpose_mut", "transpose"),
    ("component_mul_assign", "component_mul"),
    ("component_div_assign", "component_div"),
];

impl Reader<'_> {
    /// The value of a method that changes its receiver; `None` if it is none of them, or changes a constant as it was written.
    pub(super) fn mutating(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let (name, target) = (call.method.to_string(), &*call.receiver);
        if is_written_to(call) {
            return self.written_to(call);
        }
        // A temporary is not seen again, and of constants changes are followed as they are written.
        let whole = root_of(target).and_then(|root| self.binding(&key(root))).map(|binding| &binding.value);
        match whole {
            None => return Ok(None),
            Some(Value::Constant(_)) => {}
            Some(_) => {
                if let Some(block) = call_with_indices_first(call) {
                    return self.block(&block).map(Some);
                }
            }
        }
        match (name.as_str(), call.args.len()) {
            ("swap", 2) if self.is_active_items(target)? => {
                return self.block(&exchange(target, &call.args[0], &call.args[1])).map(Some);
            }
            ("reverse", 0) if self.is_active_items(target)? => {
                let whole = self.held_in(target)?;
                let Value::Array(items) = self.apart(whole) else { return Ok(None) };
                return self.assign(target, Value::Array(items.into_iter().rev().collect())).map(|()| Some(Value::Unit));
            }
            ("copy_from_slice", 1) => {
                if let Some(value) = self.copied_into(call)? {
                    return Ok(Some(value));
                }
            }
            ("normalize_mut", 0) => {
                let Some(old) = self.changed_matrix(call)? else { return Ok(None) };
                self.assign(target, Value::Matrix(self.normalized(old)))?;
                return Ok(Some(Value::Scalar(self.graph.norm(old))));
            }
            ("try_inverse_mut", 0) => {
                if self.changed_matrix(call)?.is_none() {
                    return Ok(None);
                }
                let read = as_read(target);
                let tried: Expr = parse_quote_spanned!(Span::mixed_site()=> match #read.try_inverse() {
                    Some(matgrad_inverse) => { #target = matgrad_inverse; true }
                    None => false,
                });
                return self.expr(&tried).map(Some);
            }
            _ => {}
        }
        let row = IN_PLACE.iter().find(|row| row.name == name && row.arguments == call.args.len());
        let returned = AS_RETURNED.iter().find(|(known, _)| *known == name);
        if row.is_none() && returned.is_none() {
            return Ok(None);
        }
        let Some(old) = self.changed_matrix(call)? else { return Ok(None) };
        let new = match (row, returned) {
            (Some(row), _) => (row.becomes)(self, old, call)?,
            (None, Some((_, method))) => {
                let method = Ident::new(method, call.method.span());
                let returned = self.method_of_matrix(old, &ExprMethodCall { method, ..call.clone() })?;
                let new = self.matrix_of(&returned, &call.receiver)?;
                self.becoming(old, new, call)?
            }
            (None, None) => return Ok(None),
        };
        self.assign(target, Value::Matrix(new))?;
        Ok(Some(Value::Unit))
    }

    /// The matrix that a method changes; `None` where a constant changes as it was written, and of what has such a method of its own.
    fn changed_matrix(&mut self, call: &ExprMethodCall) -> Read<Option<Id>> {
        let read = as_read(&call.receiver);
        match self.expecting(None, |r| r.expr(&read))? {
            Value::Matrix(id) => Ok(Some(id)),
            Value::Constant(constant) if !self.may_stay(&Expr::MethodCall(call.clone())) => {
                self.is_to_be_filled(&read);
                match constant.ty {
                    None | Some(Ty::Matrix(_) | Ty::Other) => self.unknown_shape(&read),
                    _ => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    /// `a.mul_to(&b, &mut out)` and its kin.
    fn written_to(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let (a, b, span) = (&call.receiver, &call.args[0], Span::mixed_site());
        let target = match &call.args[1] {
            Expr::Reference(reference) if reference.mutability.is_some() => &*reference.expr,
            written if is_written_through(written) => written,
            other => return error(other, "write `&mut` and the variable that is written to"),
        };
        if self.may_stay(&Expr::MethodCall(call.clone())) || !matches!(self.expr(&as_read(target)), Ok(Value::Matrix(_))) {
            return Ok(None);
        }
        let made: Expr = match call.method.to_string().as_str() {
            "mul_to" => parse_quote_spanned!(span=> #a * (#b)),
            "add_to" => parse_quote_spanned!(span=> #a + (#b)),
            "sub_to" => parse_quote_spanned!(span=> #a - (#b)),
            _ => parse_quote_spanned!(span=> #a.tr_mul(#b)),
        };
        let (old, made) = (self.matrix(&as_read(target))?, self.matrix(&made)?);
        let new = self.becoming(old, made, call)?;
        self.assign(target, Value::Matrix(new))?;
        Ok(Some(Value::Unit))
    }

    /// What a matrix becomes must be of its shape.
    fn becoming(&self, old: Id, new: Id, call: &ExprMethodCall) -> Read<Id> {
        self.same_shape(call, &call.method.to_string(), old, new)?;
        Ok(new)
    }

    /// An argument of the shape of a matrix.
    fn shaped_like(&mut self, a: Id, argument: &Expr, call: &ExprMethodCall) -> Read<Id> {
        let one = ExprMethodCall { args: [argument.clone()].into_iter().collect(), ..call.clone() };
        self.like(a, &one)
    }

    /// α t + β a for the first and the last argument of BLAS's; a factor of 0 does not read what it scales.
    fn combined_with(
        &mut self,
        a: Id,
        call: &ExprMethodCall,
        term: impl FnOnce(&mut Self, &ExprMethodCall) -> Read<Id>,
    ) -> Read<Id> {
        let alpha = self.number(&call.args[0])?;
        let term = term(self, call)?;
        let beta = self.number(&call.args[call.args.len() - 1])?;
        let scaled = self.graph.scale(alpha, term);
        self.becoming(a, scaled, call)?;
        let rest = self.graph.scale(beta, a);
        Ok(if self.graph.is_zero(beta) { scaled } else { self.graph.add(scaled, rest) })
    }

    /// The product of the second and the third argument.
    fn product_of(&mut self, call: &ExprMethodCall, left_transposed: bool, right_transposed: bool) -> Read<Id> {
        let (a, b) = (self.matrix(&call.args[1])?, self.matrix(&call.args[2])?);
        let turned = |id: Id, is: bool| if is { self.graph.transpose(id) } else { id };
        self.multiplied(turned(a, left_transposed), turned(b, right_transposed), call)
    }

    fn multiplied(&self, a: Id, b: Id, call: &ExprMethodCall) -> Read<Id> {
        if self.graph.shape(a).cols != self.graph.shape(b).rows {
            return error(call, format!("the product of {} and {}: inner dimensions differ", self.show(a), self.show(b)));
        }
        Ok(self.graph.product(a, b))
    }

    /// The items of an array or a slice, column by column.
    fn items_in(&mut self, a: Id, call: &ExprMethodCall) -> Read<Id> {
        let shape = self.graph.shape(a);
        let list = self.expecting(None, |r| r.expr(&call.args[0]))?;
        let Some(items) = self.listed_items(list) else {
            return error(&call.args[0], "write the items as an array here, such as `&[a, b]`");
        };
        match scalars(&items) {
            Some(items) if shape.len() == Some(items.len()) => Ok(self.graph.stack(items, shape)),
            _ => error(call, format!("as many numbers are needed here as there are elements in {}", self.show(a))),
        }
    }

    /// A matrix with other elements on its diagonal.
    fn with_diagonal(&mut self, a: Id, call: &ExprMethodCall, item: impl Fn(&Self, usize) -> Id) -> Read<Id> {
        let Some((rows, cols)) = self.graph.shape(a).literal() else {
            return error(call, "this needs a matrix of literal dimensions; write a loop over the elements");
        };
        let with = |a: Id, k: usize| self.graph.replace(a, item(self, k), Index::Lit(k), Index::Lit(k));
        Ok((0..rows.min(cols)).fold(a, with))
    }

    /// A matrix of which the elements of a triangle are one number.
    fn with_triangle(&mut self, a: Id, call: &ExprMethodCall, is_inside: fn(usize, usize, usize) -> bool) -> Read<Id> {
        let (Some((rows, cols)), number) = (self.graph.shape(a).literal(), self.number(&call.args[0])?) else {
            return error(call, "this needs a matrix of literal dimensions; write a loop over the elements");
        };
        let Value::Integer(shift @ 0..) = self.expecting(Some(Ty::Integer), |r| r.expr(&call.args[1]))? else {
            return error(&call.args[1], "the shift must be a literal");
        };
        let item = |i: usize, j: usize| if is_inside(i, j, shift as usize) { number } else { self.at(a, i, j) };
        let items = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))).map(|(i, j)| item(i, j)).collect();
        Ok(self.graph.stack(items, self.graph.shape(a)))
    }

    /// A matrix with another row or column.
    fn with_line(
        &mut self,
        a: Id,
        call: &ExprMethodCall,
        is_row: bool,
        line: impl FnOnce(&mut Self, Id) -> Read<Id>,
    ) -> Read<Id> {
        let k = self.offset(&call.args[0])?;
        let (at, old) = self.line(a, k, is_row);
        let new = line(self, old)?;
        Ok(self.graph.replace(a, new, at.0, at.1))
    }

    fn line(&self, a: Id, k: Index, is_row: bool) -> ((Index, Index), Id) {
        let shape = self.graph.shape(a);
        let (at, shape) = match is_row {
            true => ((k, Index::Lit(0)), Shape::new(Dim::Lit(1), shape.cols)),
            false => ((Index::Lit(0), k), Shape::column(shape.rows)),
        };
        (at, self.graph.block(a, at.0, at.1, shape))
    }

    fn filled(&mut self, call: &ExprMethodCall, line: Id) -> Read<Id> {
        let number = self.number(&call.args[1])?;
        Ok(self.graph.fill(number, self.graph.shape(line)))
    }

    fn with_swapped(&mut self, a: Id, call: &ExprMethodCall, is_row: bool) -> Read<Id> {
        let [first, second] = [self.offset(&call.args[0])?, self.offset(&call.args[1])?].map(|k| self.line(a, k, is_row));
        let new = self.graph.replace(a, second.1, first.0.0, first.0.1);
        Ok(self.graph.replace(new, first.1, second.0.0, second.0.1))
    }

    /// `|v| *v = …` of each element, and `|v, w| *v += w` of each with another's.
    fn mapped_in_place(&mut self, of: &[Id], function: &Expr, call: &ExprMethodCall) -> Read<Id> {
        let Expr::Closure(closure) = function else {
            return error(function, "write a closure here, such as `|v| *v = v.sin()`");
        };
        let Some(Pat::Ident(changed)) =
            closure.inputs.first().map(|pat| if let Pat::Type(typed) = pat { &*typed.pat } else { pat })
        else {
            return error(function, "name the element here, such as `|v| *v = v.sin()`");
        };
        let (name, others, mut body) = (&changed.ident, closure.inputs.iter().skip(1), (*closure.body).clone());
        if !by_place(name, &parse_quote_spanned!(name.span()=> #name), &mut body) {
            return error(function, "what a macro makes of the element is not seen; write it without");
        }
        // The element is a variable of the closure, whose value at the end is the new element.
        let closure: ExprClosure = parse_quote_spanned!(Span::mixed_site()=> |mut #name #(, #others)*| { #body; #name });
        match self.map_elements(of, &Expr::Closure(closure))? {
            Value::Matrix(id) => self.becoming(of[0], id, call),
            _ => error(function, "this closure must leave a number"),
        }
    }
}

/// The numbers that the items of an array are, if all are numbers.
pub(super) fn scalars(items: &[Value]) -> Option<Vec<Id>> {
    items.iter().map(|item| if let Value::Scalar(id) = item { Some(*id) } else { None }).collect()
}

/// Whether a method writes what it computes to its last argument.
fn is_written_to(call: &ExprMethodCall) -> bool {
    ["mul_to", "add_to", "sub_to", "tr_mul_to"].iter().any(|name| call.method == name) && call.args.len() == 2
}

/// Whether a method changes the matrix that it is called on.
pub(super) fn changes_receiver(call: &ExprMethodCall) -> bool {
    let is_row = |row: &InPlace| call.method == row.name && row.arguments == call.args.len();
    let others =
        ["normalize_mut", "try_inverse_mut", "swap", "reverse"].into_iter().chain(AS_RETURNED.iter().map(|(name, _)| *name));
    IN_PLACE.iter().any(is_row) || others.into_iter().any(|name| call.method == name)
}

/// Whether a method is one of those that change something.
pub(super) fn is_in_place(call: &ExprMethodCall) -> bool {
    changes_receiver(call) || is_written_to(call)
}
