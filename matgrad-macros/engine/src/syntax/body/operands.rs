//! What stands beside tables in an expression, numbers and matrices of static size, is evaluated once, before the items of the
//! table: it gets a name.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprBinary, parse_quote_spanned};

use super::names::key;
use super::tables::{ONE, Side};
use super::unseen::is_iterator;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::spaces::Ty;

/// What the names of operands begin with.
pub(super) const OPERAND: &str = "matgrad_operand_";

impl Reader<'_> {
    /// An expression of tables whose parts are tables and variables.
    pub(super) fn with_operands_named(&mut self, expr: &Expr) -> Read<Expr> {
        let mut expr = expr.clone();
        self.name_parts(&mut expr)?;
        Ok(expr)
    }

    fn name_parts(&mut self, expr: &mut Expr) -> Read<()> {
        match expr {
            Expr::Paren(inner) => self.name_operands(&mut inner.expr),
            Expr::Group(inner) => self.name_operands(&mut inner.expr),
            Expr::Reference(inner) if inner.mutability.is_none() => self.name_operands(&mut inner.expr),
            Expr::Unary(inner) => self.name_operands(&mut inner.expr),
            Expr::Binary(binary) => {
                self.name_operands(&mut binary.left)?;
                self.name_operands(&mut binary.right)?;
                if matches!(binary.op, BinOp::Add(_) | BinOp::Sub(_)) {
                    self.type_beside(&binary.left, &binary.right)?;
                    self.type_beside(&binary.right, &binary.left)?;
                }
                Ok(())
            }
            Expr::MethodCall(call) => {
                self.name_operands(&mut call.receiver)?;
                call.args.iter_mut().try_for_each(|argument| self.name_operands(argument))?;
                // Wᵀ X of a W that is none.
                if call.method == "tr_mul" && call.args.len() == 1 && self.table(&call.receiver)?.is_none() {
                    let (w, x) = (&call.receiver, &call.args[0]);
                    *expr = parse_quote_spanned!(call.method.span()=> #w.transpose() * (#x));
                    return self.name_parts(expr);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn name_operands(&mut self, expr: &mut Expr) -> Read<()> {
        if matches!(expr, Expr::Lit(_) | Expr::Path(_) | Expr::Closure(_) | Expr::Range(_)) || iterates(expr) {
            return Ok(());
        }
        if self.mentions_dynamic(expr) {
            self.name_parts(expr)?;
            if self.table(expr)?.is_some() {
                return Ok(());
            }
        }
        self.name_operand(expr)
    }

    /// A constant of no known type that is added to a table is one.
    fn type_beside(&mut self, table: &Expr, other: &Expr) -> Read<()> {
        let Expr::Path(path) = other else { return Ok(()) };
        let Some(name) = path.path.get_ident().filter(|name| name.to_string().starts_with(OPERAND)) else { return Ok(()) };
        let (Some(Value::Constant(constant)), Some(table)) = (self.lookup(&key(name)), self.table(table)?) else { return Ok(()) };
        if let (None, Some((along, across))) = (&constant.ty, table.along()) {
            let known = |side: Side| if along == side { None } else { Some(across).filter(|across| *across == ONE) };
            let ty = Some(Ty::Dynamic(known(Side::Rows), known(Side::Columns)));
            self.bind(&key(name), Value::Constant(Constant { ty, ..constant }), false);
        }
        Ok(())
    }

    /// Evaluates an operand, and puts its name in its place.
    fn name_operand(&mut self, expr: &mut Expr) -> Read<()> {
        let value = match self.expecting(None, |r| r.expr(expr))? {
            // What is known while the macro expands stays as it is.
            Value::Integer(_) | Value::Closure(_) | Value::Imported(_) => return Ok(()),
            Value::Constant(constant) => {
                // A vector's row is read where the function reads it.
                if constant.ty.as_ref().is_some_and(Ty::is_integer) && !constant.calls {
                    return Ok(());
                }
                Value::Constant(self.settled(constant, None, None))
            }
            value => value,
        };
        *expr = self.named(value, expr.span());
        Ok(())
    }

    /// An operator of values of which one is a table, by names.
    pub(super) fn of_tables(&mut self, binary: &ExprBinary, a: Value, b: Value) -> Read<Value> {
        let (left, right) = (self.named(a, binary.left.span()), self.named(b, binary.right.span()));
        let (left, right) = (Box::new(left), Box::new(right));
        let op = match binary.op {
            BinOp::AddAssign(_) => BinOp::Add(Default::default()),
            BinOp::SubAssign(_) => BinOp::Sub(Default::default()),
            BinOp::MulAssign(_) => BinOp::Mul(Default::default()),
            BinOp::DivAssign(_) => BinOp::Div(Default::default()),
            op => op,
        };
        match self.streamed(&Expr::Binary(ExprBinary { attrs: vec![], left, op, right }))? {
            Some(value) => Ok(value),
            None => error(binary, "this cannot be computed item by item of a matrix of run-time length"),
        }
    }

    /// One table where a condition holds, else another.
    pub(super) fn chosen_table(&mut self, condition: Id, a: Value, b: Value, site: &impl ToTokens) -> Read<Value> {
        let (Value::Stream(first), Value::Stream(second)) = (&a, &b) else { return error(site, "two tables are needed here") };
        let (first, second) = (first.clone(), second.clone());
        if (first.along, first.across) != (second.along, second.across) {
            return error(site, "these matrices of run-time length have different widths or heights");
        }
        let span = Span::mixed_site();
        let [a, b, c] = [a, b, Value::Condition(condition)].map(|value| self.named(value, span));
        let at = self.fresh_place();
        let syntax = parse_quote_spanned!(span=> |#at| if #c { #a(#at) } else { #b(#at) });
        let test = Constant { node: None, ..Constant::of_node(condition, None, "") };
        let length = match first.length.node.is_some() && first.length.node == second.length.node {
            true => first.length,
            false => self.computed(&[test, first.length, second.length], |parts| {
                let (test, a, b) = (&parts[0], &parts[1], &parts[2]);
                quote!(if #test { #a } else { #b })
            }),
        };
        Ok(self.table_of_items(syntax, length, (second.along, second.across)))
    }

    /// A variable of a new name that has a value; messages about it stand where it was written.
    pub(super) fn named(&mut self, value: Value, site: Span) -> Expr {
        let name = Ident::new(&format!("{OPERAND}{}", self.tables.count), Span::mixed_site().located_at(site));
        self.tables.count += 1;
        self.bind(&key(&name), value, false);
        Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path: name.into() })
    }
}

/// Whether an expression is an iterator, or what is made of one.
fn iterates(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => is_iterator(call) || iterates(&call.receiver),
        Expr::Paren(inner) => iterates(&inner.expr),
        Expr::Range(_) => true,
        _ => false,
    }
}
