//! `vec![…]`, `dvector![…]` and `DVector::from_vec(vec![…])` of what depends on the variables: collections that Rust makes at run
//! time, whose length is written, so that here they are arrays and matrices of static size.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprMacro, ExprMethodCall, ExprPath, Pat, Token};

use super::changes::root_of;
use super::in_place::scalars;
use super::names::key;
use super::{Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::program::WRITTEN_OUT;
use crate::spaces::Ty;

/// The names of collections that begin as constants and that variables get into.
pub type Filled = Rc<RefCell<BTreeSet<String>>>;

/// Constructors that say first how large what they make is.
const SIZED: &[&str] =
    &["zeros", "identity", "repeat", "from_element", "from_fn", "from_iterator", "from_row_iterator", "from_diagonal_element"];

/// Methods by which the length of a `Vec` changes.
const CHANGE_LENGTH: &[&str] = &[
    "append",
    "clear",
    "dedup",
    "drain",
    "extend",
    "insert",
    "pop",
    "push",
    "remove",
    "resize",
    "retain",
    "split_off",
    "truncate",
    "extend_from_slice",
    "swap_remove",
];

impl Reader<'_> {
    /// Reads what a variable begins with: a collection, if it is one that variables get into.
    pub(super) fn beginning<T>(&mut self, pat: &Pat, read: impl FnOnce(&mut Self) -> T) -> T {
        let is_filled = matches!(pat, Pat::Ident(name) if self.way.filled.borrow().contains(&key(&name.ident)));
        let before = std::mem::replace(&mut self.filling, is_filled);
        let value = read(self);
        self.filling = before;
        value
    }

    /// Notes that variables get into the collection that a place belongs to.
    pub(super) fn is_to_be_filled(&self, place: &Expr) {
        self.way.filled.borrow_mut().extend(root_of(place).map(key));
    }

    /// The array that `vec![a, b]` or `vec![a; 3]` lists, which is a column where it is long; one of constants stays what it is,
    /// unless it is filled with what is not.
    pub(super) fn vec_macro(&mut self, mac: &ExprMacro) -> Read<Value> {
        if !self.filling && self.may_stay(&Expr::Macro(mac.clone())) {
            return error(mac, "a list of constants");
        }
        let tokens = &mac.mac.tokens;
        let array = syn::parse2::<Expr>(quote::quote!([#tokens]))?;
        let Expr::Repeat(repeat) = &array else { return self.expr(&array) };
        let length = self.size(&repeat.len)?;
        if let Dim::Lit(n) = length
            && n <= WRITTEN_OUT
        {
            let item = self.expecting(None, |r| r.expr(&repeat.expr))?;
            return Ok(Value::Array(vec![item; n]));
        }
        let item = self.number(&repeat.expr)?;
        Ok(Value::Matrix(self.graph.fill(item, Shape { rows: length, cols: Dim::Lit(1), ..SCALAR })))
    }

    /// The items of `dvector![…]`, as of `vector![…]`.
    pub(super) fn listed(&mut self, mac: &ExprMacro) -> Read<Vec<Id>> {
        let list = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.mac.tokens.clone())?;
        list.iter().map(|e| self.number(e)).collect()
    }

    /// What a constructor of a `DVector` or a `DMatrix` makes, if its size is seen; `None` if it is none of these, or a constant.
    pub(super) fn listed_constructor(&mut self, path: &ExprPath, call: &ExprCall) -> Read<Option<Value>> {
        let [.., owner, name] = &path.path.segments.iter().collect::<Vec<_>>()[..] else { return Ok(None) };
        let (owner, name) = (owner.ident.to_string(), name.ident.to_string());
        if owner == "Vec" {
            let is_empty = matches!(name.as_str(), "new" | "with_capacity") && self.filling;
            return Ok(is_empty.then(|| Value::Array(vec![])));
        }
        let is_matrix = owner == "DMatrix";
        if !(is_matrix || owner == "DVector" || owner == "RowDVector") {
            return Ok(None);
        }
        let whole = Expr::Call(call.clone());
        if self.may_stay(&whole) {
            if self.filling
                && let Ok(made) = self.constructed(&owner, &name, call)
            {
                return Ok(Some(Value::Matrix(made)));
            }
            let is_made = name.starts_with("from_") || matches!(name.as_str(), "zeros" | "repeat" | "identity");
            let one = |is: bool| is.then_some(Dim::Lit(1));
            let ty = Ty::Dynamic(one(owner == "RowDVector"), one(owner == "DVector"));
            return if is_made { self.constant(&whole, Some(ty)).map(|made| Some(Value::Constant(made))) } else { Ok(None) };
        }
        self.constructed(&owner, &name, call).map(|made| Some(Value::Matrix(made)))
    }

    /// Appends an item to a list whose items are seen; whether it did.
    pub(super) fn pushed(&mut self, call: &ExprMethodCall) -> Read<bool> {
        let [item] = &call.args.iter().collect::<Vec<_>>()[..] else { return Ok(false) };
        if !matches!(&*call.receiver, Expr::Path(_)) {
            return Ok(false);
        }
        match self.expecting(None, |r| r.expr(&call.receiver))? {
            Value::Array(mut items) => {
                items.push(self.expecting(None, |r| r.expr(item))?);
                self.assign(&call.receiver, Value::Array(items)).map(|()| true)
            }
            Value::Constant(_) if !self.may_stay(item) => {
                self.is_to_be_filled(&call.receiver);
                Ok(false)
            }
            _ => Ok(false),
        }
    }

    /// Refuses a change of the length of what Rust has as a `Vec`, which is an array here.
    pub(super) fn refuse_changed_length(&self, expr: &Expr) -> Read<()> {
        struct Finder<'r, 'g>(&'r Reader<'g>, Read<()>);
        impl<'a> Visit<'a> for Finder<'_, '_> {
            fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
                let of = root_of(&call.receiver).and_then(|root| self.0.binding(&key(root))).map(|binding| &binding.value);
                if matches!(of, Some(Value::Array(_))) && CHANGE_LENGTH.iter().any(|name| call.method == name) {
                    self.1 = error(
                        call,
                        "how long this list becomes is only followed of `push`, outside of branches and of loops that are not written out; write an array or a vector of its full length",
                    );
                }
                visit::visit_expr_method_call(self, call);
            }
        }
        let mut finder = Finder(self, Ok(()));
        finder.visit_expr(expr);
        finder.1
    }

    fn constructed(&mut self, owner: &str, name: &str, call: &ExprCall) -> Read<Id> {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let is_matrix = owner == "DMatrix";
        let count = match (is_matrix, name) {
            (true, "from_diagonal" | "from_columns" | "from_rows") => 0,
            (true, _) => 2,
            (false, name) => usize::from(SIZED.contains(&name)),
        };
        let Some((sizes, rest)) = arguments.split_at_checked(count) else {
            return error(call, "this constructor is not followed; write `SMatrix::<f64, R, C>::…`");
        };
        let mut known = vec![];
        for size in sizes {
            match self.size(size) {
                Ok(dim) => known.push(dim),
                Err(_) => return error(size, "how large this is must be a literal, or a matrix type that says so"),
            }
        }
        let one = Dim::Lit(1);
        let shape = match (owner, &known[..]) {
            (_, &[rows, cols]) => Some((rows, cols)),
            ("DVector", &[n]) => Some((n, one)),
            (_, &[n]) => Some((one, n)),
            _ => None,
        };
        let shape = shape.map(|(rows, cols)| Shape { rows, cols, ..SCALAR });
        if !matches!(name, "from_vec" | "from_row_slice" | "from_column_slice") {
            return self.construct(name, shape, rest, call);
        }
        let [list] = rest else { return error(call, "this constructor is not followed; write `SMatrix::<f64, R, C>::…`") };
        let items = self.expecting(None, |r| r.expr(list))?;
        let Value::Array(items) = self.apart(items) else {
            return error(list, "write the items as a list here, such as `vec![a, b]`");
        };
        let Some(items) = scalars(&items) else { return error(list, "numbers are needed here") };
        let shape = shape.unwrap_or(if owner == "DVector" { Shape::lit(items.len(), 1) } else { Shape::lit(1, items.len()) });
        if shape.len() != Some(items.len()) || items.is_empty() {
            let shape = self.graph.show_shape(shape);
            return error(list, format!("{} items do not make a {shape} matrix", items.len()));
        }
        Ok(self.stacked(items, shape, name == "from_row_slice"))
    }
}
