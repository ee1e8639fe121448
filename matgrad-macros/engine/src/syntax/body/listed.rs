//! `vec![…]`, `dvector![…]` and `DVector::from_vec(vec![…])` of what depends on the variables: collections that Rust makes at run
//! time, whose length is written, so that here they are arrays and matrices of static size.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprCall, ExprMacro, ExprPath, Token};

use super::in_place::scalars;
use super::sources::Start;
use super::{Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

impl Reader<'_> {
    /// The array that `vec![a, b]` or `vec![a; 3]` lists; one of constants stays what it is.
    pub(super) fn vec_macro(&mut self, mac: &ExprMacro) -> Read<Value> {
        if self.may_stay(&Expr::Macro(mac.clone())) {
            return error(mac, "a list of constants");
        }
        let tokens = &mac.mac.tokens;
        let array = syn::parse2::<Expr>(quote::quote!([#tokens]))?;
        self.expr(&array)
    }

    /// The items of `dvector![…]`, as of `vector![…]`.
    pub(super) fn listed(&mut self, mac: &ExprMacro) -> Read<Vec<Id>> {
        let list = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.mac.tokens.clone())?;
        list.iter().map(|e| self.number(e)).collect()
    }

    /// `DVector::from_vec(…)` and its kin of items that are listed; `None` if it is none of these, or a constant.
    pub(super) fn listed_constructor(&mut self, path: &ExprPath, call: &ExprCall) -> Read<Option<Value>> {
        let [.., owner, name] = &path.path.segments.iter().collect::<Vec<_>>()[..] else { return Ok(None) };
        let (owner, name) = (owner.ident.to_string(), name.ident.to_string());
        let is_matrix = owner == "DMatrix";
        if !(is_matrix || owner == "DVector" || owner == "RowDVector") {
            return Ok(None);
        }
        let whole = Expr::Call(call.clone());
        if self.may_stay(&whole) {
            let is_made = name.starts_with("from_") || matches!(name.as_str(), "zeros" | "repeat" | "identity");
            let one = |is: bool| is.then_some(Dim::Lit(1));
            let ty = Ty::Dynamic(one(owner == "RowDVector"), one(owner == "DVector"));
            return if is_made { self.constant(&whole, Some(ty)).map(|made| Some(Value::Constant(made))) } else { Ok(None) };
        }
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let (sizes, list) = match (is_matrix, &arguments[..]) {
            (true, [rows, cols, list]) => (vec![*rows, *cols], *list),
            (false, [list]) => (vec![], *list),
            (false, [size, value]) if name == "from_element" || name == "repeat" => (vec![*size], *value),
            _ => return error(call, "the items of this are not seen; write `SVector::<f64, N>::…`, or take the data as it is"),
        };
        let mut known = vec![];
        for size in sizes {
            match self.integer_of(size, "a size")? {
                Start::Known(n @ 1..) => known.push(n as usize),
                _ => return error(size, "how large this is must be a literal, or a matrix type that says so"),
            }
        }
        if name == "from_element" || name == "repeat" {
            let value = self.number(list)?;
            let shape = if is_matrix { Shape::lit(known[0], known[1]) } else { Shape::lit(known[0], 1) };
            return Ok(Some(Value::Matrix(self.graph.fill(value, shape))));
        }
        let is_by_rows = match name.as_str() {
            "from_row_slice" => true,
            "from_vec" | "from_column_slice" => false,
            _ => return error(call, "this constructor is not followed; write `SMatrix::<f64, R, C>::…`"),
        };
        let Value::Array(items) = self.expecting(None, |r| r.expr(list))? else {
            return error(list, "write the items as a list here, such as `vec![a, b]`");
        };
        let Some(items) = scalars(&items) else { return error(list, "numbers are needed here") };
        let (rows, cols) = match (is_matrix, owner.as_str()) {
            (true, _) => (known[0], known[1]),
            (_, "DVector") => (items.len(), 1),
            _ => (1, items.len()),
        };
        if items.len() != rows * cols || items.is_empty() {
            return error(list, format!("{} items do not make a {rows}×{cols} matrix", items.len()));
        }
        Ok(Some(Value::Matrix(self.stacked(items, Shape::lit(rows, cols), is_by_rows))))
    }
}
