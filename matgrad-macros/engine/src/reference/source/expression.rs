//! Expressions.

use std::rc::Rc;

use syn::{BinOp, Expr, Lit, Member, UnOp};

use super::environment::{Env, Found};
use super::machine::Machine;
use super::motion_field::field_of;
use super::number::Number;
use super::place::{component, element};
use super::types::Want;
use super::value::{Closure, Eval, Function, Stop, Value, Whole, panics, unknown};

impl<N: Number> Machine<N> {
    /// The value of an expression where `want` is asked for.
    pub fn eval(&mut self, expr: &Expr, env: &Env<N>, want: &Want) -> Eval<N> {
        match self.fuel.checked_sub(1) {
            Some(left) => self.fuel = left,
            None => return unknown("more steps than the machine has fuel for"),
        }
        match expr {
            Expr::Lit(literal) => self.literal(&literal.lit, want),
            Expr::Path(path) => self.path(path, env),
            Expr::Paren(inner) => self.eval(&inner.expr, env, want),
            Expr::Group(inner) => self.eval(&inner.expr, env, want),
            Expr::Reference(inner) if inner.mutability.is_some() => Ok(Value::Place(self.place(&inner.expr, env)?)),
            Expr::Reference(inner) => {
                let value = self.eval(&inner.expr, env, want)?;
                self.settled(value)
            }
            Expr::Unary(unary) => match unary.op {
                UnOp::Deref(_) => {
                    let value = self.eval(&unary.expr, env, want)?;
                    self.settled(value)
                }
                UnOp::Neg(_) => {
                    let value = self.eval(&unary.expr, env, want)?;
                    self.negated(value)
                }
                UnOp::Not(_) => match self.operand(&unary.expr, env)? {
                    Value::Bool(b) => Ok(Value::Bool(!b)),
                    other => unknown(format!("`!` of {}", other.describe())),
                },
                _ => unknown("this operator"),
            },
            Expr::Binary(binary) => self.binary(binary, env, want),
            Expr::Assign(assign) => {
                let old = match &*assign.left {
                    Expr::Infer(_) => Value::Unit,
                    Expr::Tuple(_) => Value::Unit,
                    left => self.old_value(left, env),
                };
                let value = self.eval(&assign.right, env, &Want::like(&old))?;
                let value = match (&old, value) {
                    (Value::Integer(_, whole), Value::Integer(k, Whole::Open)) => Value::Integer(k, *whole),
                    (_, value) => value,
                };
                self.assign(&assign.left, value, env)?;
                Ok(Value::Unit)
            }
            Expr::Block(block) => {
                let value = self.block(&block.block, env, want);
                match (value, &block.label) {
                    (Err(Stop::Break(Some(name), value)), Some(label)) if label.name.ident == name => Ok(value),
                    (value, _) => value,
                }
            }
            Expr::Tuple(tuple) if tuple.elems.is_empty() => Ok(Value::Unit),
            Expr::Tuple(tuple) => {
                let wants = match want {
                    Want::Tuple(wants) if wants.len() == tuple.elems.len() => wants.clone(),
                    _ => vec![Want::Anything; tuple.elems.len()],
                };
                let items = tuple.elems.iter().zip(&wants).map(|(item, want)| self.eval(item, env, want));
                Ok(Value::tuple(items.collect::<Eval<N, Vec<_>>>()?))
            }
            Expr::Array(array) => {
                let want = want.item();
                let items = array.elems.iter().map(|item| Ok(want.coerce(self.eval(item, env, &want)?)));
                Ok(Value::array(items.collect::<Eval<N, Vec<_>>>()?))
            }
            Expr::Repeat(repeat) => {
                let item = self.eval(&repeat.expr, env, &want.item())?;
                let n = self.index(&repeat.len, env)?;
                Ok(Value::array(vec![item; n]))
            }
            Expr::Index(index) => self.indexed(index, env),
            Expr::Field(field) => self.field(field, env),
            Expr::Cast(cast) => {
                let want = self.want(&cast.ty, env)?;
                let value = self.operand(&cast.expr, env)?;
                self.cast(value, &want)
            }
            Expr::Closure(closure) => {
                let env = if closure.capture.is_some() { env.snapshot() } else { env.clone() };
                Ok(Value::Closure(Rc::new(Closure { syntax: closure.clone(), env })))
            }
            Expr::Call(call) => self.call_expression(call, env, want),
            Expr::MethodCall(call) => self.method(call, env, want),
            Expr::Macro(mac) => self.macro_call(&mac.mac, env),
            Expr::Struct(literal) => self.struct_literal(literal, env),
            Expr::If(_)
            | Expr::Match(_)
            | Expr::ForLoop(_)
            | Expr::While(_)
            | Expr::Loop(_)
            | Expr::Break(_)
            | Expr::Continue(_)
            | Expr::Return(_)
            | Expr::Try(_)
            | Expr::Let(_)
            | Expr::Range(_) => self.control(expr, env, want),
            _ => unknown(format!("the expression `{}`", quote::ToTokens::to_token_stream(expr))),
        }
    }

    /// The value of an operand: a reference is what it refers to.
    pub fn operand(&mut self, expr: &Expr, env: &Env<N>) -> Eval<N> {
        let value = self.eval(expr, env, &Want::Anything)?;
        self.settled(value)
    }

    /// A `usize`.
    pub fn index(&mut self, expr: &Expr, env: &Env<N>) -> Eval<N, usize> {
        match self.operand(expr, env)? {
            Value::Integer(k, _) => match usize::try_from(k) {
                Ok(k) => Ok(k),
                Err(_) => panics("a negative index"),
            },
            other => unknown(format!("{} as an index", other.describe())),
        }
    }

    fn old_value(&mut self, place: &Expr, env: &Env<N>) -> Value<N> {
        match place {
            Expr::Path(path) => match path.path.get_ident().and_then(|name| env.find(&name.to_string())) {
                Some(Found::Variable(cell)) => cell.borrow().clone(),
                _ => Value::Unit,
            },
            Expr::Unary(unary) => {
                let old = self.old_value(&unary.expr, env);
                self.settled(old).unwrap_or(Value::Unit)
            }
            _ => Value::Unit,
        }
    }

    fn assign(&mut self, place: &Expr, value: Value<N>, env: &Env<N>) -> Eval<N, ()> {
        match (place, value) {
            (Expr::Infer(_), _) => Ok(()),
            (Expr::Tuple(places), Value::Tuple(items)) if places.elems.len() == items.len() => {
                places.elems.iter().zip(&*items).try_for_each(|(place, item)| self.assign(place, item.clone(), env))
            }
            (Expr::Array(places), Value::Array(items)) if places.elems.len() == items.len() => {
                places.elems.iter().zip(&*items).try_for_each(|(place, item)| self.assign(place, item.clone(), env))
            }
            (place, value) => {
                let place = self.place(place, env)?;
                self.write(&place, value)
            }
        }
    }

    fn literal(&mut self, literal: &Lit, want: &Want) -> Eval<N> {
        Ok(match literal {
            Lit::Float(number) => match number.base10_parse::<f64>() {
                Ok(value) => Value::number(value),
                Err(_) => return unknown("this number"),
            },
            Lit::Int(number) if matches!(number.suffix(), "f64" | "f32") => {
                Value::number(number.base10_digits().parse().unwrap_or(f64::NAN))
            }
            Lit::Int(number) => {
                let whole = super::types::whole(number.suffix()).unwrap_or(match want {
                    Want::Integer(whole) => *whole,
                    _ => Whole::Open,
                });
                match number.base10_parse() {
                    Ok(k) => Value::Integer(k, whole),
                    Err(_) => return unknown("this integer"),
                }
            }
            Lit::Bool(known) => Value::Bool(known.value),
            Lit::Str(text) => Value::Text(text.value()),
            _ => return unknown("this literal"),
        })
    }

    fn path(&mut self, path: &syn::ExprPath, env: &Env<N>) -> Eval<N> {
        match path.path.get_ident() {
            Some(name) => {
                let name = name.to_string();
                match env.find(&name) {
                    Some(_) => self.lookup(&name, env),
                    None => match self.known_path(path, env)? {
                        Some(value) => Ok(value),
                        None => Ok(Value::Named(Rc::new(path.clone()))),
                    },
                }
            }
            None => match self.known_path(path, env)? {
                Some(value) => Ok(value),
                None => Ok(Value::Named(Rc::new(path.clone()))),
            },
        }
    }

    /// The value of a name that is known to be bound.
    pub fn lookup(&mut self, name: &str, env: &Env<N>) -> Eval<N> {
        match env.find(name) {
            Some(Found::Variable(cell)) => match &*cell.borrow() {
                Value::Undefined => unknown(format!("`{name}` has no value yet")),
                value => Ok(value.clone()),
            },
            Some(Found::Item(items, k, here)) => match &items[k] {
                syn::Item::Fn(item) => Ok(Value::Function(Rc::new(Function {
                    signature: item.sig.clone(),
                    body: Rc::new((*item.block).clone()),
                    env: here,
                }))),
                syn::Item::Const(item) => self.constant_item(&item.ty, &item.expr, &here),
                syn::Item::Static(item) => self.constant_item(&item.ty, &item.expr, &here),
                _ => unknown(format!("the item `{name}`")),
            },
            None => unknown(format!("the name `{name}`")),
        }
    }

    pub fn constant_item(&mut self, ty: &syn::Type, expr: &Expr, here: &Env<N>) -> Eval<N> {
        let env = here.behind_edge();
        let want = self.want(ty, &env)?;
        Ok(want.coerce(self.eval(expr, &env, &want)?))
    }

    fn indexed(&mut self, index: &syn::ExprIndex, env: &Env<N>) -> Eval<N> {
        let base = self.operand(&index.expr, env)?;
        let at = self.operand(&index.index, env)?;
        match (&base, &at) {
            (Value::Array(items), Value::Integer(k, _)) => match usize::try_from(*k).ok().and_then(|k| items.get(k)) {
                Some(item) => self.settled(item.clone()),
                None => panics(format!("index {k} of {}", items.len())),
            },
            (Value::Array(items), Value::Range(a, b, _)) => {
                let (a, b) = (usize::try_from(*a).ok(), usize::try_from(b.unwrap_or(items.len() as i64)).ok());
                match (a, b) {
                    (Some(a), Some(b)) if a <= b && b <= items.len() => Ok(Value::array(items[a..b].to_vec())),
                    _ => panics("a slice out of range"),
                }
            }
            (Value::Matrix(m) | Value::Point(m), at) => {
                let (i, j) = element(m, at)?;
                Ok(Value::Scalar(m.at(i, j).clone()))
            }
            (Value::Motion(motion), at) if motion.parts.len() == 1 => {
                let (i, j) = element(&motion.parts[0], at)?;
                Ok(Value::Scalar(motion.parts[0].at(i, j).clone()))
            }
            (other, _) => unknown(format!("an element of {}", other.describe())),
        }
    }

    fn field(&mut self, field: &syn::ExprField, env: &Env<N>) -> Eval<N> {
        let base = self.operand(&field.base, env)?;
        match (&field.member, &base) {
            (Member::Unnamed(k), Value::Tuple(items)) => match items.get(k.index as usize) {
                Some(item) => Ok(item.clone()),
                None => unknown("a field that the tuple has not"),
            },
            (Member::Named(name), Value::Struct(fields)) => match fields.iter().find(|(known, _)| name == known) {
                Some((_, value)) => Ok(value.clone()),
                None => unknown(format!("the field `{name}`")),
            },
            (Member::Unnamed(k), Value::Struct(fields)) => match fields.get(k.index as usize) {
                Some((_, value)) => Ok(value.clone()),
                None => unknown("a field that the struct has not"),
            },
            (Member::Named(name), Value::Matrix(m) | Value::Point(m)) if name == "coords" || name == "data" => {
                Ok(Value::Matrix(m.clone()))
            }
            // What `data` of a matrix holds are its columns.
            (Member::Unnamed(_), Value::Matrix(m)) => Ok(Value::Matrix(m.clone())),
            (Member::Named(name), Value::Motion(_)) => match field_of(&base, &name.to_string()) {
                Some(value) => Ok(value),
                None => unknown(format!("the field `{name}`")),
            },
            (Member::Named(name), Value::Matrix(m) | Value::Point(m)) => match component(&name.to_string(), m) {
                Some((i, j)) => Ok(Value::Scalar(m.at(i, j).clone())),
                None => unknown(format!("the component `{name}`")),
            },
            (Member::Named(name), Value::Range(a, b, whole)) if name == "start" || name == "end" => {
                Ok(Value::Integer(if name == "start" { *a } else { b.unwrap_or(i64::MAX) }, *whole))
            }
            (_, other) => unknown(format!("a field of {}", other.describe())),
        }
    }

    fn struct_literal(&mut self, literal: &syn::ExprStruct, env: &Env<N>) -> Eval<N> {
        let mut fields = Vec::new();
        for field in &literal.fields {
            let name = quote::ToTokens::to_token_stream(&field.member).to_string();
            fields.push((name, self.eval(&field.expr, env, &Want::Anything)?));
        }
        if let Some(rest) = &literal.rest {
            let Value::Struct(base) = self.operand(rest, env)? else { return unknown("`..base` of what is no struct") };
            for (name, value) in &*base {
                if fields.iter().all(|(known, _)| known != name) {
                    fields.push((name.clone(), value.clone()));
                }
            }
        }
        // In the order of the definition, where it is seen.
        let name = literal.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if let Some(order) = env.fields_of(&name) {
            fields.sort_by_key(|(field, _)| order.iter().position(|known| known == field));
        }
        Ok(Value::Struct(Rc::new(fields)))
    }

    fn binary(&mut self, binary: &syn::ExprBinary, env: &Env<N>, want: &Want) -> Eval<N> {
        match binary.op {
            BinOp::And(_) | BinOp::Or(_) => {
                let and = matches!(binary.op, BinOp::And(_));
                match self.operand(&binary.left, env)? {
                    Value::Bool(b) if b != and => Ok(Value::Bool(b)),
                    Value::Bool(_) => self.operand(&binary.right, env),
                    other => unknown(format!("{} as a condition", other.describe())),
                }
            }
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => {
                let (a, b) = (self.operand(&binary.left, env)?, self.operand(&binary.right, env)?);
                self.compared(&binary.op, &a, &b)
            }
            _ => match plain_operator(&binary.op) {
                Some(op) => self.compound(binary, op, env),
                None => {
                    let alike = matches!(binary.op, BinOp::Add(_) | BinOp::Sub(_));
                    let want = if alike || matches!(want, Want::Integer(_)) { want.clone() } else { Want::Anything };
                    let left = self.eval(&binary.left, env, &want)?;
                    let left = self.settled(left)?;
                    let want = if alike && left.shape().is_some() { Want::like(&left) } else { want };
                    let right = self.eval(&binary.right, env, &want)?;
                    let right = self.settled(right)?;
                    self.arithmetic(symbol(&binary.op), &left, &right)
                }
            },
        }
    }

    /// `place op= value`: of numbers the value is computed first, of matrices the place.
    fn compound(&mut self, binary: &syn::ExprBinary, op: &str, env: &Env<N>) -> Eval<N> {
        let right = self.operand(&binary.right, env)?;
        let place = self.place(&binary.left, env)?;
        let old = self.read(&place)?;
        let old = self.settled(old)?;
        let new = self.arithmetic(op, &old, &right)?;
        self.write(&place, new)?;
        Ok(Value::Unit)
    }
}

fn symbol(op: &BinOp) -> &'static str {
    match op {
        BinOp::Add(_) => "+",
        BinOp::Sub(_) => "-",
        BinOp::Mul(_) => "*",
        BinOp::Div(_) => "/",
        BinOp::Rem(_) => "%",
        BinOp::BitXor(_) => "^",
        BinOp::BitAnd(_) => "&",
        BinOp::BitOr(_) => "|",
        BinOp::Shl(_) => "<<",
        BinOp::Shr(_) => ">>",
        _ => "?",
    }
}

/// The operator of a compound assignment.
fn plain_operator(op: &BinOp) -> Option<&'static str> {
    Some(match op {
        BinOp::AddAssign(_) => "+",
        BinOp::SubAssign(_) => "-",
        BinOp::MulAssign(_) => "*",
        BinOp::DivAssign(_) => "/",
        BinOp::RemAssign(_) => "%",
        BinOp::BitXorAssign(_) => "^",
        BinOp::BitAndAssign(_) => "&",
        BinOp::BitOrAssign(_) => "|",
        BinOp::ShlAssign(_) => "<<",
        BinOp::ShrAssign(_) => ">>",
        _ => return None,
    })
}
