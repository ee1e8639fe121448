//! Expressions: operators, indexing, fields.

use quote::ToTokens;
use syn::{BinOp, Expr, ExprBinary, UnOp};

use super::changes::{Change, Changes, changes, root_of};
use super::names::{self, key};
use super::{Binding, Constant, Read, Reader, Value, error};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Relation};
use crate::graph::shape::SCALAR;
use crate::program::text::opened;
use crate::spaces::Ty;
use crate::spaces::group::Group;

impl Reader<'_> {
    /// The value of an expression. One that does not depend on the variables and is not understood
    /// is a constant.
    pub(super) fn expr(&mut self, expr: &Expr) -> Read<Value> {
        if let Some(seen) = self.with_sizes(expr) {
            return self.expr(&seen);
        }
        self.refuse_effects(expr)?;
        let (guards, pinned) = (self.guards.len(), self.pinned.len());
        let understood = self.understand(expr).map(|value| self.seen(value));
        understood.or_else(|failed| {
            // A constant is evaluated by itself, so it must not change variables.
            if self.may_stay(expr) && self.changed(expr, false).is_empty() {
                self.guards.truncate(guards);
                self.pinned.truncate(pinned);
                let constant = self.constant(expr, None)?;
                return match constant.ty.clone() {
                    Some(ty) => self.typed(Value::Constant(constant), &ty, expr),
                    None => Ok(Value::Constant(constant)),
                };
            }
            Err(failed)
        })
    }

    /// The value of an expression whose value is dropped. One that is not understood and changes
    /// variables leaves them as constants: they are what they are after it.
    pub(super) fn dropped(&mut self, expr: &Expr) -> Read<Value> {
        let changed = self.changed(expr, true);
        if changed.is_empty() || !self.may_stay(expr) {
            return self.expr(expr);
        }
        self.refuse_effects(expr)?;
        let (guards, pinned, scopes) = (self.guards.len(), self.pinned.len(), self.scopes.clone());
        self.understand(expr).or_else(|_| {
            self.guards.truncate(guards);
            self.pinned.truncate(pinned);
            self.scopes = scopes;
            self.change(expr, &changed)?;
            Ok(Value::Unit)
        })
    }

    /// Evaluates an expression that changes constants: each is, from here on, what it is afterwards.
    pub(super) fn change(&mut self, expr: &Expr, changed: &[syn::Ident]) -> Read<()> {
        let mut parts = Vec::new();
        let mut types = Vec::new();
        for name in changed {
            types.push(match self.lookup(&key(name)) {
                Some(Value::Scalar(_)) => Some(Ty::Scalar),
                Some(Value::Matrix(id)) => Some(Ty::Matrix(self.graph.shape(id))),
                Some(Value::Point(id)) => Some(Ty::Point(self.graph.shape(id).rows)),
                Some(Value::Integer(_)) => Some(Ty::Integer),
                Some(Value::Constant(constant)) => constant.ty,
                _ => None,
            });
            let path = Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path: name.clone().into() });
            parts.push(self.constant(&path, None)?);
        }
        parts.push(self.constant_but(expr, changed)?);
        let after = self.computed(&parts, |tokens| {
            let (before, statement) = (&tokens[..changed.len()], opened(tokens[changed.len()].clone()));
            match changed {
                [name] => quote::quote!({ let mut #name = #(#before)*; #statement; #name }),
                _ => quote::quote!({ #(let mut #changed = #before;)* #statement; (#(#changed),*) }),
            }
        });
        let label = |name: &syn::Ident| name.to_string();
        let whole = match changed {
            [name] => Constant { ty: None, label: label(name), ..after },
            _ => self.settled(Constant { ty: None, ..after }, None, None),
        };
        for (k, (name, ty)) in changed.iter().zip(types).enumerate() {
            let part = match changed.len() {
                1 => whole.clone(),
                _ => {
                    let place = syn::Index::from(k);
                    let part = self.computed(std::slice::from_ref(&whole), |tokens| {
                        let value = &tokens[0];
                        quote::quote!(#value.#place)
                    });
                    Constant { ty: None, label: label(name), ..part }
                }
            };
            let text = label(name);
            let value = match ty.as_ref().and_then(|ty| Some((ty, ty.shape()?))) {
                Some((ty, shape)) => self.written_node(part, ty, shape, Some(&text), None),
                None => {
                    let part = self.settled(part, Some(&text), None);
                    Value::Constant(Constant { ty, ..part })
                }
            };
            self.set(&key(name), value);
        }
        Ok(())
    }

    /// The variables in scope that an expression changes: those it assigns to or borrows mutably and,
    /// where `methods` asks for it, those declared `mut` that it calls methods of.
    pub(super) fn changed(&self, expr: &Expr, methods: bool) -> Vec<syn::Ident> {
        let mut found: Vec<syn::Ident> = Vec::new();
        let mut add = |name: &syn::Ident, is_meant: fn(&Binding) -> bool| {
            if self.binding(&key(name)).is_some_and(is_meant) && !found.contains(name) {
                found.push(name.clone());
            }
        };
        let changes = Changes(|change: Change<'_>| match change {
            Change::Place(place) => root_of(place).into_iter().for_each(|name| add(name, |_| true)),
            // What such a method returns may be written through.
            Change::Method(call) if call.method.to_string().ends_with("_mut") => {
                root_of(&call.receiver).into_iter().for_each(|name| add(name, |_| true));
            }
            Change::Method(call) if methods => {
                root_of(&call.receiver).into_iter().for_each(|name| add(name, |binding| binding.mutable));
            }
            Change::Method(_) => {}
            Change::Named(name) => add(&name, |binding| binding.mutable),
        });
        syn::visit::Visit::visit_expr(&mut { changes }, expr);
        found
    }

    /// Whether an expression can be evaluated as it was written.
    pub(super) fn may_stay(&self, expr: &Expr) -> bool {
        if has_control_flow(expr) {
            return false;
        }
        if self.refuse_effects_in(expr).is_err() {
            return false;
        }
        !self.mentions_active(expr)
    }

    fn understand(&mut self, expr: &Expr) -> Read<Value> {
        self.spend(expr)?;
        if matches!(expr, Expr::Binary(_) | Expr::MethodCall(_) | Expr::Unary(_))
            && let Some(value) = self.streamed(expr)?
        {
            return Ok(value);
        }
        match expr {
            Expr::Lit(literal) => self.literal(&literal.lit),
            Expr::Path(path) => {
                let value = self.path(path)?;
                if self.mentions_outer.get() { super::closure::pairs(path) } else { Ok(value) }
            }
            Expr::Paren(inner) => self.expr(&inner.expr),
            Expr::Group(inner) => self.expr(&inner.expr),
            Expr::Reference(inner) if inner.mutability.is_some() => {
                error(expr, "what is changed through a `&mut` reference cannot be followed; assign to the variable itself")
            }
            Expr::Reference(inner) => self.seen_through(&inner.expr),
            Expr::Block(block) if block.label.is_none() => self.block(&block.block),
            Expr::Unary(unary) => match unary.op {
                UnOp::Deref(_) => self.seen_through(&unary.expr),
                UnOp::Neg(_) => self.negated(&unary.expr),
                UnOp::Not(_) => {
                    let value = self.condition(&unary.expr)?;
                    Ok(match value {
                        Value::Bool(known) => Value::Bool(!known),
                        Value::Condition(c) => Value::Condition(self.graph.not(c)),
                        other => other,
                    })
                }
                _ => error(expr, "this operator cannot be differentiated"),
            },
            Expr::Binary(binary) => self.binary(binary),
            Expr::MethodCall(call) => self.method(call),
            Expr::Call(call) => self.call(call),
            Expr::Macro(mac) => self.matrix_macro(mac),
            Expr::Index(index) => self.index(index),
            Expr::Field(field) => self.field(field),
            Expr::Struct(literal) => self.struct_literal(literal),
            Expr::Tuple(tuple) => {
                let items: Read<Vec<Value>> = tuple.elems.iter().map(|e| self.expecting(None, |r| r.expr(e))).collect();
                Ok(if tuple.elems.is_empty() { Value::Unit } else { Value::Tuple(items?) })
            }
            Expr::Array(array) => {
                let inner = match &self.expected {
                    Some(Ty::Array(inner, _)) => Some((**inner).clone()),
                    _ => None,
                };
                let items: Read<Vec<Value>> = array.elems.iter().map(|e| self.expecting(inner.clone(), |r| r.expr(e))).collect();
                Ok(Value::Array(items?))
            }
            Expr::Repeat(repeat) => {
                let item = self.expr(&repeat.expr)?;
                match self.expr(&repeat.len)? {
                    Value::Integer(n) if (0..=4096 / item.parts() as i64).contains(&n) => {
                        Ok(Value::Array(vec![item; n as usize]))
                    }
                    _ => error(&repeat.len, "the length of this array must be a literal"),
                }
            }
            Expr::Cast(cast) => self.cast(cast),
            Expr::Closure(closure) => self.closure(closure),
            Expr::Try(attempt) => self.attempt(attempt),
            Expr::If(branch) => self.branch(branch),
            Expr::Match(choice) => self.choice(choice),
            Expr::ForLoop(looped) => self.for_loop(looped),
            Expr::Range(range) => self.range(range),
            Expr::Return(returned) => self.early_return(returned),
            Expr::Assign(_) => self.expr_statement(expr),
            Expr::Break(_) | Expr::Continue(_) => error(
                expr,
                "`break` and `continue` stand in a statement of the loop's body, or in arms of its `if`s and `match`es; write it so",
            ),
            Expr::While(_) | Expr::Loop(_) => error(
                expr,
                "`while` and `loop` cannot be differentiated, for their number of steps is unknown; write `for i in 0..n`",
            ),
            Expr::Unsafe(_) => error(expr, "`unsafe` blocks cannot be differentiated; call the unsafe code outside the function"),
            Expr::Await(_) | Expr::Async(_) => error(expr, "`async` code cannot be differentiated; await outside the function"),
            _ => error(
                expr,
                "this expression cannot be differentiated; write it with the operators and methods of matrices and scalars",
            ),
        }
    }

    /// What `&` and `*` leave as it is; to a constant they belong.
    fn seen_through(&mut self, inner: &Expr) -> Read<Value> {
        match self.expr(inner)? {
            Value::Constant(_) => error(inner, "a reference of a constant"),
            value => Ok(value),
        }
    }

    fn negated(&mut self, inner: &Expr) -> Read<Value> {
        match self.expr(inner)? {
            Value::Scalar(id) => Ok(Value::Scalar(self.graph.times(-1.0, id))),
            Value::Matrix(id) => Ok(Value::Matrix(self.graph.times(-1.0, id))),
            Value::Point(id) => Ok(Value::Point(self.graph.times(-1.0, id))),
            Value::Group(group @ Group::Direction(_), parts) => Ok(Value::Group(group, vec![self.graph.times(-1.0, parts[0])])),
            Value::Group(group, parts) if group.number().is_some() => {
                Ok(Value::Group(group, vec![self.graph.times(-1.0, parts[0])]))
            }
            Value::Integer(n) => n
                .checked_neg()
                .map(Value::Integer)
                .ok_or_else(|| syn::Error::new_spanned(inner, "this integer arithmetic overflows")),
            Value::Constant(_) => self.unknown_shape(inner),
            other => error(inner, format!("cannot negate {}", other.describe(&self.graph))),
        }
    }

    fn binary(&mut self, binary: &ExprBinary) -> Read<Value> {
        use BinOp::{Add, And, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, Or, Rem, Sub};
        match binary.op {
            op if changes(&op) => self.expr_statement(&Expr::Binary(binary.clone())),
            // What stands at the right is only evaluated where the left asks for it, so constants stay together.
            And(_) | Or(_)
                if self.may_stay(&Expr::Binary(binary.clone()))
                    && !matches!(self.condition(&binary.left), Ok(Value::Bool(_)))
                    && names::fails(&binary.right) =>
            {
                error(binary, "a condition on constants")
            }
            And(_) | Or(_) => {
                let (a, b) = (self.condition(&binary.left)?, self.condition(&binary.right)?);
                let and = matches!(binary.op, And(_));
                Ok(match (a, b) {
                    (Value::Bool(known), other) | (other, Value::Bool(known)) => match (known, and) {
                        (true, true) | (false, false) => other,
                        _ => Value::Bool(known),
                    },
                    (Value::Condition(a), Value::Condition(b)) => Value::Condition(self.combined(a, b, and)),
                    _ => return error(binary, "this condition cannot be seen through"),
                })
            }
            Lt(_) => self.relation(binary, Relation::Lt),
            Le(_) => self.relation(binary, Relation::Le),
            Gt(_) => self.relation(binary, Relation::Gt),
            Ge(_) => self.relation(binary, Relation::Ge),
            Eq(_) => self.relation(binary, Relation::Eq),
            Ne(_) => self.relation(binary, Relation::Ne),
            Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_) => {
                let (a, b) = self.operands(binary)?;
                let remainder = matches!(binary.op, Rem(_)) && !a.is_active(&self.graph) && !b.is_active(&self.graph);
                match (&a, &b) {
                    // It stays as it was written, but what it is is known.
                    (Value::Scalar(x), _) | (_, Value::Scalar(x)) if remainder && self.graph.shape(*x).is_scalar() => {
                        let constant = self.constant(&Expr::Binary(binary.clone()), Some(Ty::Scalar))?;
                        Ok(self.constant_node(constant, &Ty::Scalar, SCALAR))
                    }
                    _ if super::assign::is_of_integers(&a, &b) && !self.may_stay(&Expr::Binary(binary.clone())) => {
                        Ok(self.of_integers(&binary.op, a, b))
                    }
                    _ => self.arithmetic(binary, a, b),
                }
            }
            BinOp::BitXor(_) => error(
                binary,
                "`^` is the exclusive or of integers in Rust; for a power write `.powi(2)`, `.powf(0.5)` or, of a matrix, `.pow(2)`",
            ),
            _ => error(binary, "this operator cannot be differentiated"),
        }
    }

    /// Both operands; a constructor whose shape is left open takes the shape of the other side.
    fn operands(&mut self, binary: &ExprBinary) -> Read<(Value, Value)> {
        let alike = matches!(binary.op, BinOp::Add(_) | BinOp::Sub(_));
        let shaped = |r: &Self, value: &Value| match value {
            Value::Matrix(id) | Value::Point(id) if alike => Some(Ty::Matrix(r.graph.shape(*id))),
            _ => None,
        };
        let outer = if alike { self.expected.clone() } else { None };
        let a = self.expecting(outer.clone(), |r| r.expr(&binary.left));
        match a {
            Ok(a) if !(alike && matches!(a, Value::Constant(_))) => {
                let expected = shaped(self, &a).or(outer);
                let b = self.expecting(expected, |r| r.expr(&binary.right))?;
                Ok((a, b))
            }
            a => {
                let b = self.expecting(outer, |r| r.expr(&binary.right));
                match b.as_ref().ok().and_then(|b| shaped(self, b)) {
                    Some(ty) => Ok((self.expecting(Some(ty), |r| r.expr(&binary.left))?, b?)),
                    None => Ok((a?, b?)),
                }
            }
        }
    }

    /// `a op b` for arithmetic operators.
    pub(super) fn arithmetic(&mut self, binary: &ExprBinary, a: Value, b: Value) -> Read<Value> {
        use BinOp::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};
        let op = &binary.op;
        let symbol = op.to_token_stream().to_string();
        let symbol = symbol.trim_end_matches('=');
        if let (Value::Integer(x), Value::Integer(y)) = (&a, &b) {
            let result = match op {
                Add(_) | AddAssign(_) => x.checked_add(*y),
                Sub(_) | SubAssign(_) => x.checked_sub(*y),
                Mul(_) | MulAssign(_) => x.checked_mul(*y),
                Div(_) | DivAssign(_) => x.checked_div(*y),
                _ => x.checked_rem(*y),
            };
            return result
                .map(Value::Integer)
                .ok_or_else(|| syn::Error::new_spanned(binary, "this integer arithmetic overflows"));
        }
        if let Some(value) = self.of_groups(binary, &a, &b)? {
            return Ok(value);
        }
        if a.is_like_a_matrix() || b.is_like_a_matrix() {
            return self.of_coordinates(binary, a, b);
        }
        let (a, b) = match self.alike(op, a, b) {
            (Value::Constant(_), _) => return self.unknown_shape(&binary.left),
            (_, Value::Constant(_)) => return self.unknown_shape(&binary.right),
            other => other,
        };
        match (op, a, b) {
            (Add(_) | AddAssign(_) | Sub(_) | SubAssign(_), Value::Matrix(x), Value::Matrix(y)) => {
                self.same_shape(binary, symbol, x, y)?;
                let sign = if symbol == "+" { 1.0 } else { -1.0 };
                Ok(Value::Matrix(self.graph.sum(&[(1.0, x), (sign, y)], self.graph.shape(x))))
            }
            (Mul(_) | MulAssign(_), Value::Matrix(x), Value::Matrix(y)) => {
                let (l, r) = (self.graph.shape(x), self.graph.shape(y));
                if l.cols != r.rows {
                    let (m, n) = (self.graph.dims.borrow().show(l.cols), self.graph.dims.borrow().show(r.rows));
                    return error(
                        binary,
                        format!(
                            "`*` of {} and {}: the inner dimensions {m} and {n} differ; transpose one side, or use `.component_mul(&…)` for the element-wise product",
                            self.show(x),
                            self.show(y)
                        ),
                    );
                }
                Ok(Value::Matrix(self.graph.product(x, y)))
            }
            (Mul(_) | MulAssign(_), Value::Scalar(s), Value::Matrix(x))
            | (Mul(_) | MulAssign(_), Value::Matrix(x), Value::Scalar(s)) => {
                self.plain_scalar(binary, s)?;
                Ok(Value::Matrix(self.graph.scale(s, x)))
            }
            (Div(_) | DivAssign(_), Value::Matrix(x), Value::Scalar(s)) => {
                self.plain_scalar(binary, s)?;
                Ok(Value::Matrix(self.graph.quotient(x, self.graph.fill(s, self.graph.shape(x)))))
            }
            (_, Value::Scalar(x), Value::Scalar(y)) => {
                let (x, y) = self.lifted(x, y);
                let shape = self.graph.shape(x);
                Ok(Value::Scalar(match op {
                    Add(_) | AddAssign(_) => self.graph.add(x, y),
                    Sub(_) | SubAssign(_) => self.graph.sum(&[(1.0, x), (-1.0, y)], shape),
                    Mul(_) | MulAssign(_) => self.graph.hadamard(x, y),
                    Div(_) | DivAssign(_) => self.graph.quotient(x, y),
                    _ => self.graph.map2(Binary::REM, x, y),
                }))
            }
            (Add(_) | Sub(_), Value::Matrix(x), Value::Scalar(_)) | (Add(_) | Sub(_), Value::Scalar(_), Value::Matrix(x)) => {
                error(
                    binary,
                    format!(
                        "`{symbol}` of a {} matrix and a scalar; use `.add_scalar(…)`, or take an element of the matrix",
                        self.show(x)
                    ),
                )
            }
            (_, a @ Value::Integer(n), b) | (_, b, a @ Value::Integer(n)) => error(
                binary,
                format!(
                    "`{symbol}` of {} and {}: Rust does not convert integers; write `{n}.0`",
                    a.describe(&self.graph),
                    b.describe(&self.graph)
                ),
            ),
            (_, a, b) => error(
                binary,
                format!("`{symbol}` of {} and {} cannot be differentiated", a.describe(&self.graph), b.describe(&self.graph)),
            ),
        }
    }

    /// Operands of which one is a constant without a type: beside a scalar it is a scalar, and added to or
    /// subtracted from a matrix it is a matrix of its shape.
    fn alike(&mut self, op: &BinOp, a: Value, b: Value) -> (Value, Value) {
        use BinOp::{Add, AddAssign, Div, DivAssign, Sub, SubAssign};
        let added = matches!(op, Add(_) | AddAssign(_) | Sub(_) | SubAssign(_));
        let divided = matches!(op, Div(_) | DivAssign(_));
        let (a, b) = if divided { (a, b) } else { self.beside(added, a, b) };
        match (a, b) {
            (Value::Constant(a), Value::Scalar(b)) => (self.inferred(a, &Ty::Scalar, SCALAR), Value::Scalar(b)),
            (Value::Scalar(a), Value::Constant(b)) => (Value::Scalar(a), self.inferred(b, &Ty::Scalar, SCALAR)),
            (Value::Matrix(a), Value::Constant(b)) if divided => (Value::Matrix(a), self.inferred(b, &Ty::Scalar, SCALAR)),
            (Value::Matrix(a), Value::Constant(b)) if added => {
                let shape = self.graph.shape(a);
                (Value::Matrix(a), self.inferred(b, &Ty::Matrix(shape), shape))
            }
            (Value::Constant(a), Value::Matrix(b)) if added => {
                let shape = self.graph.shape(b);
                (self.inferred(a, &Ty::Matrix(shape), shape), Value::Matrix(b))
            }
            other => other,
        }
    }

    /// Both scalars over one shape: captured scalars are spread over an element-wise closure's.
    pub(super) fn lifted(&self, x: Id, y: Id) -> (Id, Id) {
        let (a, b) = (self.graph.shape(x), self.graph.shape(y));
        match (a.is_scalar(), b.is_scalar()) {
            (true, false) => (self.graph.fill(x, b), y),
            (false, true) => (x, self.graph.fill(y, a)),
            _ => (x, y),
        }
    }

    pub(super) fn same_shape(&self, tokens: &impl ToTokens, what: &str, x: Id, y: Id) -> Read<()> {
        if self.graph.shape(x) == self.graph.shape(y) {
            return Ok(());
        }
        let hint =
            if self.graph.shape(x) == self.graph.shape(y).t() { "; transpose one of them" } else { "; make their shapes equal" };
        error(tokens, format!("`{what}` of {} and {}{hint}", self.show(x), self.show(y)))
    }

    /// A scalar that is one number, not the parameter of an element-wise closure.
    pub(super) fn plain_scalar(&self, tokens: &impl ToTokens, s: Id) -> Read<()> {
        if self.graph.shape(s).is_scalar() {
            return Ok(());
        }
        error(
            tokens,
            "inside this closure that stands for each element of a matrix; a matrix cannot be made of it here, so take this out of the closure",
        )
    }

    /// The number of a scalar value.
    pub(super) fn scalar(&mut self, expr: &Expr) -> Read<Id> {
        match self.expecting(Some(Ty::Scalar), |r| r.expr(expr))? {
            Value::Scalar(id) => Ok(id),
            Value::Constant(constant) => match self.inferred(constant, &Ty::Scalar, SCALAR) {
                Value::Scalar(id) => Ok(id),
                _ => self.unknown_shape(expr),
            },
            other => error(expr, format!("a scalar is needed here, but this is {}", other.describe(&self.graph))),
        }
    }

    /// The same where it must be one number, not the parameter of an element-wise closure.
    pub(super) fn number(&mut self, expr: &Expr) -> Read<Id> {
        let id = self.scalar(expr)?;
        self.plain_scalar(expr, id)?;
        Ok(id)
    }

    /// The node of a matrix value.
    pub(super) fn matrix(&mut self, expr: &Expr) -> Read<Id> {
        match self.expr(expr)? {
            Value::Constant(_) => self.unknown_shape(expr),
            value => self.matrix_of(&value, expr),
        }
    }

    /// The node of a value that must be a matrix.
    pub(super) fn matrix_of(&self, value: &Value, expr: &Expr) -> Read<Id> {
        let other = || error(expr, format!("a matrix is needed here, but this is {}", value.describe(&self.graph)));
        value.matrix().map_or_else(other, Ok)
    }

    fn relation(&mut self, binary: &ExprBinary, relation: Relation) -> Read<Value> {
        let a = self.expecting(None, |r| r.expr(&binary.left))?;
        let b = self.expecting(None, |r| r.expr(&binary.right))?;
        match (a, b) {
            (Value::Integer(x), Value::Integer(y)) => Ok(Value::Bool(relation.holds(x, y))),
            (a, b) if super::assign::is_of_integers(&a, &b) && !self.may_stay(&Expr::Binary(binary.clone())) => {
                let Value::Constant(test) = self.of_integers(&binary.op, a, b) else { return self.unknown_shape(binary) };
                Ok(Value::Condition(self.constant_condition(Constant { ty: None, ..test })))
            }
            (Value::Scalar(x), Value::Scalar(y)) => {
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            (Value::Constant(x), Value::Scalar(y)) => {
                let Value::Scalar(x) = self.inferred(x, &Ty::Scalar, SCALAR) else { return self.unknown_shape(&binary.left) };
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            (Value::Scalar(x), Value::Constant(y)) => {
                let Value::Scalar(y) = self.inferred(y, &Ty::Scalar, SCALAR) else { return self.unknown_shape(&binary.right) };
                let (x, y) = self.lifted(x, y);
                Ok(Value::Condition(self.graph.compare(relation, x, y)))
            }
            _ => error(binary, "only scalars can be compared here"),
        }
    }

    /// A row of the table of functions, applied to a scalar.
    pub(super) fn map_scalar(&self, function: Unary, x: Id) -> Id {
        self.graph.map(function, x)
    }
}

/// Whether evaluating an expression might leave the function, or the loop that it stands in.
pub(super) fn has_control_flow(expr: &Expr) -> bool {
    /// What was found, and in how many loops of the expression's own it is being looked for.
    struct Finder(bool, u32);
    impl<'a> syn::visit::Visit<'a> for Finder {
        fn visit_expr_return(&mut self, _: &'a syn::ExprReturn) {
            self.0 = true;
        }
        fn visit_expr_try(&mut self, _: &'a syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_break(&mut self, leaves: &'a syn::ExprBreak) {
            self.0 |= self.1 == 0 || leaves.label.is_some();
            syn::visit::visit_expr_break(self, leaves);
        }
        fn visit_expr_continue(&mut self, leaves: &'a syn::ExprContinue) {
            self.0 |= self.1 == 0 || leaves.label.is_some();
        }
        fn visit_expr(&mut self, expr: &'a Expr) {
            let looped = u32::from(matches!(expr, Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_)));
            self.1 += looped;
            syn::visit::visit_expr(self, expr);
            self.1 -= looped;
        }
        fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut finder = Finder(false, 0);
    syn::visit::Visit::visit_expr(&mut finder, expr);
    finder.0
}
