//! What becomes of a number of another type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ExprPath};

use super::{Reader, Value};
use crate::graph::shape::SCALAR;
use crate::spaces::{ScalarType, Ty};

impl Reader<'_> {
    /// `T::from_f64(0.5)` (an `Option`), `T::from_subset(&0.5)`, `nalgebra::convert(0.5)`, `T::from(2.0)` (one of `Float`).
    pub(super) fn conversion(
        &mut self,
        name: &str,
        before: &[String],
        values: &[Value],
        at: (&ExprPath, &Expr),
    ) -> Option<Value> {
        let (path, site) = at;
        let of_scalar = before.last().is_some_and(|owner| self.is_scalar_owner(owner));
        let optional = of_scalar
            && match name.strip_prefix("from_") {
                Some(from) => matches!(from, "f64" | "f32" | "usize" | "u32" | "u64" | "i32" | "i64"),
                None => name == "from" && self.signature.scalar.is_float(),
            };
        let plain = name == "convert" || (of_scalar && matches!(name, "from_subset" | "from"));
        if !optional && !plain {
            return None;
        }
        let is_generic = matches!(self.signature.scalar, ScalarType::Generic { .. });
        // What a conversion gives is inferred from what is around it, which here is something else.
        let scalar = self.signature.scalar.name();
        let of_scalar_type = |whole: &TokenStream| match is_generic {
            true => quote!(::core::convert::identity::<#scalar>(#whole)),
            false => whole.clone(),
        };
        let value = match values {
            // What is converted has another type than the scalars here.
            [Value::Scalar(id)] if (optional || is_generic) && self.graph.literal(*id).is_none() && self.may_stay(site) => {
                let whole = self.constant(site, None).ok()?;
                let constant = self.computed(&[whole], |whole| {
                    let whole = &whole[0];
                    if optional { quote!(#whole.unwrap()) } else { of_scalar_type(whole) }
                });
                self.constant_node(constant, &Ty::Scalar, SCALAR)
            }
            [Value::Scalar(id)] if !self.graph.is_active(*id) || of_scalar => Value::Scalar(*id),
            [Value::Integer(n)] => Value::Scalar(self.graph.scalar(*n as f64)),
            [Value::Constant(constant)] => {
                let constant = self.computed(std::slice::from_ref(constant), |arguments| {
                    let argument = &arguments[0];
                    let whole = quote!(#path(#argument));
                    if optional { quote!(#whole.unwrap()) } else { of_scalar_type(&whole) }
                });
                self.constant_node(constant, &Ty::Scalar, SCALAR)
            }
            _ => return None,
        };
        Some(if optional { Value::Some(Box::new(value)) } else { value })
    }
}
