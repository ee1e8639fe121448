//! Assignments, turned into single assignment: a variable holds the node of its newest value.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprArray, ExprBinary, ExprTuple};

use super::arithmetic::name_of;
use super::blocks::as_read;
use super::changes::{changes, is_compound};
use super::indices::with_indices_first;
use super::names::key;
use super::sources::{Place, Start};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::Index;
use crate::graph::shape::Dim;
use crate::spaces::Ty;

impl Reader<'_> {
    /// An expression whose value is dropped.
    pub(super) fn expr_statement(&mut self, expr: &Expr) -> Read<Value> {
        if let Some(block) = with_indices_first(expr, |place| self.holds_matrix(place)) {
            return self.block(&block);
        }
        self.refuse_effects(expr)?;
        let value = match expr {
            Expr::Assign(assign) => {
                let expected = self.expected_at(&assign.left);
                let value = self.expecting(expected, |r| r.expr(&assign.right))?;
                self.assign(&assign.left, value)?;
                Value::Unit
            }
            Expr::Binary(binary) if changes(&binary.op) => {
                let before = self.scopes.clone();
                match self.compound_assignment(binary) {
                    Ok(value) => value,
                    // Constants of any type can be changed as they were written.
                    Err(failed) => {
                        self.scopes = before;
                        if !self.may_stay(expr) {
                            return Err(failed);
                        }
                        let changed = self.changed(expr, true);
                        self.change(expr, &changed)?;
                        Value::Unit
                    }
                }
            }
            _ => self.dropped(expr)?,
        };
        match value {
            Value::Never => Ok(Value::Never),
            Value::Constant(constant) => {
                self.opaque(constant);
                Ok(Value::Unit)
            }
            _ => Ok(Value::Unit),
        }
    }

    /// Whether a place is an item of an array of matrices.
    fn holds_matrix(&self, place: &Expr) -> bool {
        let Expr::Index(index) = place else { return false };
        let Expr::Path(path) = &*index.expr else { return false };
        match path.path.get_ident().and_then(|name| self.lookup(&key(name))) {
            Some(Value::Array(items)) => matches!(items.first(), Some(Value::Matrix(_) | Value::Point(_) | Value::Group(..))),
            Some(Value::Sequence(of)) => of.item != Ty::Scalar,
            _ => false,
        }
    }

    /// The type that the left side of an assignment asks for.
    fn expected_at(&self, place: &Expr) -> Option<Ty> {
        match place {
            Expr::Path(path) => match self.lookup(&key(path.path.get_ident()?)) {
                Some(Value::Matrix(id)) => Some(Ty::Matrix(self.graph.shape(id))),
                Some(Value::Point(id)) => Some(Ty::Point(self.graph.shape(id).rows)),
                Some(Value::Group(group, _)) => Some(Ty::Group(group)),
                Some(Value::Scalar(_)) => Some(Ty::Scalar),
                _ => None,
            },
            Expr::Tuple(list) => {
                Some(Ty::Tuple(list.elems.iter().map(|item| self.expected_at(item).unwrap_or(Ty::Other)).collect()))
            }
            _ => None,
        }
    }

    /// Gives a variable a new value; whether there is one of this name.
    pub(super) fn set(&mut self, name: &str, value: Value) -> bool {
        let Some(binding) = self.scopes.iter_mut().rev().find_map(|scope| scope.get_mut(name)) else { return false };
        (binding.value, binding.mutable, binding.parameter, binding.shadow) = (value, true, None, None);
        true
    }

    /// `a op= b`
    fn compound_assignment(&mut self, binary: &ExprBinary) -> Read<Value> {
        if !is_compound(&binary.op) {
            return error(binary, "this operator cannot be differentiated");
        }
        let left = as_read(&binary.left);
        let old = self.expecting(None, |r| r.expr(&left))?;
        let expected = match &old {
            Value::Matrix(id) | Value::Point(id) => Some(Ty::Matrix(self.graph.shape(*id))),
            _ => None,
        };
        let right = self.expecting(expected, |r| r.expr(&binary.right))?;
        // A factor leaves open what it scales; where nothing has to know, that changes as it is written.
        let is_open = |value: &Value| matches!(value, Value::Constant(Constant { ty: None, .. }));
        let is_scaled = matches!(binary.op, BinOp::MulAssign(_) | BinOp::DivAssign(_));
        if is_scaled && is_open(&old) && self.loops.is_empty() && self.may_stay(&Expr::Binary(binary.clone())) {
            return error(&binary.left, "the shape of this cannot be seen");
        }
        // Of numbers the right side is evaluated first, and may change the left.
        let old = match self.changed(&binary.right, true).is_empty() {
            true => old,
            false => self.expecting(None, |r| r.expr(&left))?,
        };
        if let Some((name, seen)) = name_of(&binary.op).and_then(|name| Some((name, self.seen_operator(&old, name, &right)?))) {
            let (name, left, right_side) = (syn::Ident::new(name, binary.op.span()), &binary.left, &binary.right);
            let site = Expr::MethodCall(syn::parse_quote_spanned!(binary.op.span()=> #left.#name(#right_side)));
            return self.read_through(seen, Some(old), vec![right], &syn::PathArguments::None, &site);
        }
        if matches!(old, Value::Constant(_)) && right.is_active(&self.graph) {
            self.is_to_be_filled(&binary.left);
        }
        let value = match (old, right) {
            (old, right) if is_of_integers(&old, &right) => self.of_integers(&binary.op, old, right),
            (old, right) => self.arithmetic(binary, old, right)?,
        };
        self.assign(&binary.left, value)?;
        Ok(Value::Unit)
    }

    /// Gives a place a new value.
    pub(super) fn assign(&mut self, place: &Expr, value: Value) -> Read<()> {
        if let Expr::Path(path) = place
            && let Some(name) = path.path.get_ident()
        {
            let value = self.settled_value(value);
            return match self.set(&key(name), value) {
                true => Ok(()),
                false => error(place, format!("`{name}` is not a variable of this function")),
            };
        }
        match place {
            Expr::Paren(inner) => self.assign(&inner.expr, value),
            Expr::Infer(_) => Ok(()),
            // The right side was evaluated whole, so the places may be given their values one after another.
            Expr::Tuple(ExprTuple { elems, .. }) | Expr::Array(ExprArray { elems, .. }) => match self.apart(value) {
                Value::Tuple(items) | Value::Array(items) if items.len() == elems.len() && !elems.iter().any(is_rest) => {
                    elems.iter().zip(items).try_for_each(|(place, item)| self.assign(place, item))
                }
                other => error(
                    place,
                    format!(
                        "{} cannot be taken apart here; bind its parts with `let` and assign them one by one",
                        other.describe(&self.graph)
                    ),
                ),
            },
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => {
                error(place, "what is assigned through a reference cannot be followed; assign to the variable itself")
            }
            Expr::Index(index) => match self.held_in(&index.expr)? {
                ref base @ (Value::Matrix(old) | Value::Point(old)) => {
                    let is_point = matches!(base, Value::Point(_));
                    let (i, j) = self.place(old, &index.index)?;
                    let value = match value {
                        Value::Constant(constant) => self.inferred(constant, &Ty::Scalar, crate::graph::shape::SCALAR),
                        value => value,
                    };
                    let Value::Scalar(new) = value else { return error(place, "an element can only become a scalar") };
                    self.plain_scalar(place, new)?;
                    let replaced = self.graph.replace(old, new, i, j);
                    let whole = if is_point { Value::Point(replaced) } else { Value::Matrix(replaced) };
                    self.assign(&index.expr, whole)
                }
                Value::Array(mut items) => {
                    if let Expr::Range(range) = &*index.index {
                        let changed = self.with_part(items, range, value)?;
                        return self.assign(&index.expr, changed);
                    }
                    match self.integer_of(&index.index, "an index")? {
                        Start::Known(k) => match usize::try_from(k).ok().and_then(|k| items.get_mut(k)) {
                            Some(item) => *item = value,
                            None => return error(&index.index, "this index is out of the array's bounds"),
                        },
                        Start::Run(place) => {
                            let changed = self.with_item_at(&items, &Place::Run(place), value, &index.index)?;
                            return self.assign(&index.expr, changed);
                        }
                    }
                    self.assign(&index.expr, Value::Array(items))
                }
                Value::Sequence(of) if self.long(&of).is_none() => {
                    let place = self.place_in(&of, &index.index)?;
                    let changed = self.with_item(&of, &place, value, &index.index)?;
                    self.assign(&index.expr, Value::Sequence(changed))
                }
                Value::Constant(whole) => {
                    self.is_to_be_filled(place);
                    error(
                        place,
                        format!(
                            "cannot assign to an element of `{name}`, whose shape is unknown; let it be a vector or a matrix, as in `let mut {name} = SVector::<f64, N>::zeros();`, or an array of literal length",
                            name = whole.label
                        ),
                    )
                }
                other => error(place, format!("cannot assign to an element of {}", other.describe(&self.graph))),
            },
            Expr::Field(field) => {
                let base = self.expecting(None, |r| r.expr(&field.base))?;
                let name = super::structs::name_of_member(&field.member);
                let settled = self.settled_value(value.clone());
                if let Some(changed) = self.with_field(base.clone(), &name, settled) {
                    return self.assign(&field.base, changed);
                }
                if let Value::Group(group, parts) = &base {
                    return match self.group_with_field(*group, parts, &name, value, place)? {
                        Some(changed) => self.assign(&field.base, changed),
                        None => error(place, format!("`{name}` of a `{}` cannot be assigned", group.name())),
                    };
                }
                let (Value::Matrix(old) | Value::Point(old)) = base else {
                    return error(place, "only the components of a vector can be assigned");
                };
                let syn::Member::Named(name) = &field.member else {
                    return error(place, "only the components of a vector can be assigned");
                };
                let shape = self.graph.shape(old);
                let k = ["x", "y", "z", "w"].iter().position(|n| name == n);
                let (Some(k), Value::Scalar(new), Dim::Lit(1)) = (k, &value, shape.cols) else {
                    return error(place, "only the components of a vector can be assigned");
                };
                self.plain_scalar(place, *new)?;
                let replaced = self.graph.replace(old, *new, Index::Lit(k), Index::Lit(0));
                let whole = if matches!(base, Value::Point(_)) { Value::Point(replaced) } else { Value::Matrix(replaced) };
                self.assign(&field.base, whole)
            }
            Expr::MethodCall(call) => self.write_block(call, value),
            _ => error(place, "this place cannot be assigned to in a differentiated function"),
        }
    }

    /// Integers are what the operator makes of them.
    pub(super) fn of_integers(&mut self, op_of: &BinOp, a: Value, b: Value) -> Value {
        let ty = [&a, &b].into_iter().find_map(integer_type);
        let sides = [a, b].map(|side| match side {
            Value::Constant(constant) => constant,
            Value::Integer(n) => self.integer(n),
            _ => Constant::of_tokens(quote::quote!(()), None),
        });
        let text = op_of.to_token_stream().to_string();
        let op = if is_compound(op_of) { text.trim_end_matches('=') } else { &text };
        let op: proc_macro2::TokenStream = op.parse().unwrap_or_default();
        // What binds less tightly than the operator stands in parentheses.
        let result = self.computed(&sides, |sides| {
            let (a, b) = (&sides[0], &sides[1]);
            quote::quote!(#a #op #b)
        });
        Value::Constant(Constant { ty, fails: true, ..result })
    }

    /// What a place holds: of an array of constants its items, which as an expression it would not be taken apart into.
    pub(super) fn held_in(&mut self, place: &Expr) -> Read<Value> {
        if let Expr::Index(index) = place
            && let Value::Array(items) = self.held_in(&index.expr)?
            && let Value::Integer(k) = self.expr(&index.index)?
            && let Some(item) = usize::try_from(k).ok().and_then(|k| items.get(k))
        {
            return Ok(item.clone());
        }
        self.expecting(None, |r| r.expr(&as_read(place)))
    }

    /// Whether an expression is a matrix or an array that depends on the variables; constants change as they are written.
    pub(super) fn is_active_items(&mut self, target: &Expr) -> Read<bool> {
        let value = self.held_in(target)?;
        Ok(matches!(value, Value::Matrix(_) | Value::Array(_) | Value::Sequence(_)) && value.is_active(&self.graph))
    }
}

/// Whether both sides are integers, and one of them is not known while the macro expands.
pub(super) fn is_of_integers(a: &Value, b: &Value) -> bool {
    let is_one = |side: &Value| matches!(side, Value::Integer(_)) || integer_type(side).is_some();
    let is_constant = |side: &Value| matches!(side, Value::Constant(_));
    match (a, b) {
        (Value::Constant(_), Value::Constant(_)) => is_one(a),
        _ => is_one(a) && is_one(b) && (is_constant(a) || is_constant(b)),
    }
}

fn integer_type(value: &Value) -> Option<Ty> {
    match value {
        Value::Constant(constant) => constant.ty.clone().filter(Ty::is_integer),
        _ => None,
    }
}

/// Whether it is `..`, which stands for any number of values that are not assigned.
fn is_rest(place: &Expr) -> bool {
    matches!(place, Expr::Range(range) if range.start.is_none() && range.end.is_none())
}
