//! Programs of a type parameter: the same, with `T: RealField + Copy` in place of `f64`.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

use super::generator::Written;

struct Generic;

impl VisitMut for Generic {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        match ty {
            syn::Type::Path(path) if path.path.is_ident("f64") => *ty = parse_quote!(T),
            ty => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let is_of_f64 = |path: &syn::ExprPath| path.path.segments.len() == 2 && path.path.segments[0].ident == "f64";
        match expr {
            // Numbers of another type are converted.
            Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Float(_)) => *expr = parse_quote!(nalgebra::convert(#expr)),
            Expr::Cast(cast) if matches!(&*cast.ty, syn::Type::Path(ty) if ty.path.is_ident("f64")) => {
                self.visit_expr_mut(&mut cast.expr);
                *expr = parse_quote!(nalgebra::convert::<f64, T>(#expr));
            }
            Expr::Call(call) if matches!(&*call.func, Expr::Path(path) if is_of_f64(path) && path.path.segments[1].ident == "from") =>
            {
                *expr = parse_quote!(nalgebra::convert::<f64, T>(#expr));
            }
            Expr::Path(path) if is_of_f64(path) => path.path.segments[0] = parse_quote!(T),
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }

    /// Items of the body know nothing of the function's parameters.
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

/// A program of a type parameter, where its constants are numbers, matrices and the like alone.
pub fn generic(written: Written) -> Written {
    let holds_f64 =
        ["Params", "Mode", "matgrad::erf", "matgrad::ln_gamma", "matgrad::digamma", "matgrad::sqrtm", "matgrad::logm"];
    if written.in_module || written.calls || holds_f64.iter().any(|name| written.source.contains(name)) {
        return written;
    }
    let mut file = syn::parse_file(&written.source).expect("the program parses");
    for item in &mut file.items {
        if let syn::Item::Fn(item) = item {
            Generic.visit_item_fn_mut(item);
            item.sig.generics.params.insert(0, parse_quote!(T: RealField + Copy));
        }
    }
    Written { source: prettyplease::unparse(&file), ..written }
}
