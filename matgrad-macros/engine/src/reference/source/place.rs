//! Places: what can be assigned to and borrowed mutably.

use std::cell::RefCell;
use std::rc::Rc;

use syn::{Expr, Member, UnOp};

use super::blocks::block_of;
use super::dense::Dense;
use super::environment::{Env, Found};
use super::machine::Machine;
use super::motion_field::field_of;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Place, Step, Value, panics, unknown};

impl<N: Number> Machine<N> {
    /// The place that an expression names; what names none is a temporary.
    pub fn place(&mut self, expr: &Expr, env: &Env<N>) -> Eval<N, Place<N>> {
        match expr {
            Expr::Paren(inner) => self.place(&inner.expr, env),
            Expr::Group(inner) => self.place(&inner.expr, env),
            Expr::Reference(inner) => self.place(&inner.expr, env),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => self.place(&unary.expr, env),
            Expr::Path(path) if path.path.get_ident().is_some() => {
                let name = path.path.segments[0].ident.to_string();
                match env.find(&name) {
                    Some(Found::Variable(cell)) => {
                        // A variable that is a reference stands for what it refers to.
                        let inside = match &*cell.borrow() {
                            Value::Place(place) => Some(place.clone()),
                            _ => None,
                        };
                        Ok(inside.unwrap_or(Place { root: cell, way: vec![] }))
                    }
                    _ => unknown(format!("`{name}` as a place")),
                }
            }
            Expr::Index(index) => {
                let base = self.place(&index.expr, env)?;
                let at = self.operand(&index.index, env)?;
                let inside = self.read(&base)?;
                let step = match (&inside, &at) {
                    (Value::Array(items), Value::Integer(k, _)) => match usize::try_from(*k) {
                        Ok(k) if k < items.len() => Step::Item(k),
                        _ => return panics(format!("index {k} of {}", items.len())),
                    },
                    (Value::Matrix(m) | Value::Point(m), at) => {
                        let (i, j) = element(m, at)?;
                        Step::Element(i, j)
                    }
                    (other, _) => return unknown(format!("an element of {}", other.describe())),
                };
                self.place_within(base, step)
            }
            Expr::Field(field) => {
                let base = self.place(&field.base, env)?;
                let inside = self.read(&base)?;
                let step = match (&field.member, &inside) {
                    (Member::Unnamed(k), Value::Tuple(_)) => Step::Item(k.index as usize),
                    (Member::Named(name), Value::Point(_)) if name == "coords" => Step::Coordinates,
                    (Member::Named(name), Value::Matrix(m) | Value::Point(m)) => {
                        let name = name.to_string();
                        if name == "coords" {
                            return Ok(base);
                        }
                        let Some((i, j)) = component(&name, m) else { return unknown(format!("the component `{name}`")) };
                        Step::Element(i, j)
                    }
                    (Member::Named(name), Value::Struct(_) | Value::Motion(_)) => Step::Field(name.to_string()),
                    (Member::Unnamed(k), Value::Struct(_)) => Step::Field(k.index.to_string()),
                    (_, other) => return unknown(format!("a field of {}", other.describe())),
                };
                self.place_within(base, step)
            }
            Expr::MethodCall(call) => match self.view_mut(call, env)? {
                Some(place) => Ok(place),
                None => self.temporary(expr, env),
            },
            _ => self.temporary(expr, env),
        }
    }

    fn temporary(&mut self, expr: &Expr, env: &Env<N>) -> Eval<N, Place<N>> {
        match self.eval(expr, env, &Want::Anything)? {
            Value::Place(place) => Ok(place),
            value => Ok(Place { root: Rc::new(RefCell::new(value)), way: vec![] }),
        }
    }

    /// One step further; a reference that is found there is followed.
    pub fn place_within(&mut self, mut base: Place<N>, step: Step) -> Eval<N, Place<N>> {
        base.way.push(step);
        let value = get(&base.root.borrow(), &base.way);
        match value {
            Some(Value::Place(inner)) => Ok(inner),
            Some(_) => Ok(base),
            None => unknown("a way into this value"),
        }
    }

    /// `m.fixed_view_mut::<R, C>(i, j)` and its kin.
    fn view_mut(&mut self, call: &syn::ExprMethodCall, env: &Env<N>) -> Eval<N, Option<Place<N>>> {
        let name = call.method.to_string();
        let Some(plain) = name.strip_suffix("_mut").filter(|_| !call.args.is_empty() || name == "as_mut") else {
            return Ok(None);
        };
        if matches!(plain, "add_scalar" | "scale" | "unscale") {
            return Ok(None);
        }
        let base = self.place(&call.receiver, env)?;
        if name == "as_mut" {
            return Ok(Some(base));
        }
        let Value::Matrix(m) = self.read(&base)? else { return unknown("a view of what is no matrix") };
        let at: Vec<Value<N>> = call.args.iter().map(|a| self.operand(a, env)).collect::<Eval<N, _>>()?;
        let dims = self.turbofish(call, env)?;
        let Some((i, j, rows, cols)) = block_of(plain, &m, &at, &dims)? else {
            return unknown(format!("`{name}` with these arguments"));
        };
        self.place_within(base, Step::Block(i, j, rows, cols)).map(Some)
    }

    /// The value at a place.
    pub fn read(&mut self, place: &Place<N>) -> Eval<N> {
        match get(&place.root.borrow(), &place.way) {
            Some(Value::Undefined) => unknown("a variable that was not given a value"),
            Some(value) => Ok(value),
            None => unknown("a way into this value"),
        }
    }

    /// Puts a value at a place.
    pub fn write(&mut self, place: &Place<N>, value: Value<N>) -> Eval<N, ()> {
        if set(&mut place.root.borrow_mut(), &place.way, value) { Ok(()) } else { unknown("writing at this place") }
    }

    /// A value where references are what they refer to.
    pub fn settled(&mut self, value: Value<N>) -> Eval<N> {
        match value {
            Value::Place(place) => {
                let value = self.read(&place)?;
                self.settled(value)
            }
            value => Ok(value),
        }
    }
}

/// The row and the column of `[k]` and `[(i, j)]`.
pub fn element<N: Number>(m: &Dense<N>, at: &Value<N>) -> Eval<N, (usize, usize)> {
    let (i, j) = match at {
        Value::Integer(k, _) => match usize::try_from(*k) {
            Ok(k) if k < m.rows * m.cols => (k % m.rows, k / m.rows),
            _ => return panics(format!("element {k} of a {}×{} matrix", m.rows, m.cols)),
        },
        Value::Tuple(pair) => match &pair[..] {
            [Value::Integer(i, _), Value::Integer(j, _)] => match (usize::try_from(*i), usize::try_from(*j)) {
                (Ok(i), Ok(j)) if i < m.rows && j < m.cols => (i, j),
                _ => return panics(format!("element ({i}, {j}) of a {}×{} matrix", m.rows, m.cols)),
            },
            _ => return unknown("this index"),
        },
        other => return unknown(format!("{} as an index", other.describe())),
    };
    Ok((i, j))
}

/// The place of `.x` … `.w`, `.a`, `.b` and `.m23`.
pub fn component<N>(name: &str, m: &Dense<N>) -> Option<(usize, usize)> {
    let (i, j) = match name.as_bytes() {
        [_] => {
            let k = "xyzwab".find(name)?;
            if m.cols == 1 {
                (k, 0)
            } else if m.rows == 1 {
                (0, k)
            } else {
                return None;
            }
        }
        [b'm', i @ b'1'..=b'6', j @ b'1'..=b'6'] => (usize::from(i - b'1'), usize::from(j - b'1')),
        _ => return None,
    };
    (i < m.rows && j < m.cols).then_some((i, j))
}

fn get<N: Number>(value: &Value<N>, way: &[Step]) -> Option<Value<N>> {
    let Some((step, rest)) = way.split_first() else { return Some(value.clone()) };
    match (step, value) {
        (Step::Item(k), Value::Array(items) | Value::Tuple(items)) => get(items.get(*k)?, rest),
        (Step::Field(name), Value::Struct(_) | Value::Motion(_)) => get(&field_of(value, name)?, rest),
        (Step::Coordinates, Value::Point(m)) => get(&Value::Matrix(m.clone()), rest),
        (Step::Element(i, j), Value::Matrix(m) | Value::Point(m)) if *i < m.rows && *j < m.cols => {
            get(&Value::Scalar(m.at(*i, *j).clone()), rest)
        }
        (&Step::Block(i, j, rows, cols), Value::Matrix(m)) if i + rows <= m.rows && j + cols <= m.cols => {
            get(&Value::Matrix(m.block(i, j, rows, cols)), rest)
        }
        _ => None,
    }
}

fn set<N: Number>(value: &mut Value<N>, way: &[Step], new: Value<N>) -> bool {
    let Some((step, rest)) = way.split_first() else {
        *value = new;
        return true;
    };
    match (step, value) {
        (Step::Item(k), Value::Array(items) | Value::Tuple(items)) => {
            Rc::make_mut(items).get_mut(*k).is_some_and(|item| set(item, rest, new))
        }
        (Step::Field(name), Value::Struct(fields)) => {
            let field = Rc::make_mut(fields).iter_mut().find(|(known, _)| known == name);
            field.is_some_and(|(_, field)| set(field, rest, new))
        }
        (Step::Field(name), Value::Motion(motion)) => {
            let Some(mut field) = motion.field(name) else { return false };
            set(&mut field, rest, new) && Rc::make_mut(motion).set_field(name, &field)
        }
        (Step::Coordinates, Value::Point(m)) => {
            let mut coordinates = Value::Matrix(m.clone());
            let written = set(&mut coordinates, rest, new);
            match coordinates {
                Value::Matrix(new) if written => {
                    *m = new;
                    true
                }
                _ => false,
            }
        }
        (Step::Element(i, j), Value::Matrix(m) | Value::Point(m)) => match new {
            Value::Scalar(x) if rest.is_empty() => {
                m.set_block(*i, *j, &Dense::new(1, 1, vec![x]));
                true
            }
            _ => false,
        },
        (&Step::Block(i, j, rows, cols), Value::Matrix(m)) => {
            let mut block = Value::Matrix(m.block(i, j, rows, cols));
            let written = set(&mut block, rest, new);
            match block {
                Value::Matrix(block) if written && (block.rows, block.cols) == (rows, cols) => {
                    m.set_block(i, j, &block);
                    true
                }
                _ => false,
            }
        }
        _ => false,
    }
}
