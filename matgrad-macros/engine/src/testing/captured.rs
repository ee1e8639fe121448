//! Names in expansions: nothing of the user's can capture one.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::bindings::behind;
use super::golden::{LEAST_SQUARES, QUADRATIC, TWO_LAYERS};
use crate::attributes::Kind;
use crate::pipeline::expand;

/// What no expansion may hold.
#[derive(Default)]
struct Hygiene {
    own: Vec<String>,
    found: Vec<String>,
}

impl<'a> Visit<'a> for Hygiene {
    fn visit_expr_unsafe(&mut self, _: &'a syn::ExprUnsafe) {
        self.found.push("unsafe".to_owned());
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && path.path.leading_colon.is_none()
            && path.qself.is_none()
        {
            let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
            self.found.push(format!("a call of the bare name {name}"));
        }
        syn::visit::visit_expr_call(self, call);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let first = path.segments.first().map(|s| s.ident.to_string()).unwrap_or_default();
        if path.segments.len() > 1 && path.leading_colon.is_none() && !self.own.contains(&first) {
            self.found.push(format!("the relative path {first}::…"));
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if mac.path.leading_colon.is_none() {
            self.found.push("a macro by its bare name".to_owned());
        }
    }

    fn visit_use_tree(&mut self, _: &'a syn::UseTree) {
        self.found.push("an import".to_owned());
    }
}

#[test]
fn companions_name_nothing_that_can_be_captured() {
    let functions = [
        ("wrt = w, value, into", LEAST_SQUARES),
        ("wrt = x", QUADRATIC),
        ("wrt = (u, v)", TWO_LAYERS),
        (
            "wrt = a",
            "fn f(a: &Matrix3<f64>, b: &Vector3<f64>) -> Option<f64> { let c = a.cholesky()?; Some(c.solve(b).norm() + c.ln_determinant()) }",
        ),
        (
            "wrt = a",
            "fn f(a: &Matrix3<f64>) -> f64 { a.try_inverse().expect(\"regular\").trace() + a.determinant().abs().max(0.5) }",
        ),
        (
            "wrt = x",
            "fn f<T: RealField + Copy>(x: &SVector<T, 4>) -> T { x.map(|v| if v > T::zero() { v.sin() } else { v.powi(3) }).sum() + x.max() }",
        ),
        (
            "wrt = x",
            "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut s = 0.0; for i in 0..N { s += x[i] * x[i].exp(); } s }",
        ),
        (
            "wrt = z",
            "fn f(z: &Vector3<f64>) -> f64 { matgrad::log_sum_exp(z) + matgrad::softmax(z).dot(z) + z.cross(&z.map(matgrad::softplus)).norm() }",
        ),
    ];
    let kinds = [Kind::Gradient, Kind::Differential, Kind::Vjp, Kind::Hvp, Kind::Jacobian, Kind::Hessian, Kind::NewtonStep];
    for (arguments, function) in functions {
        for kind in kinds {
            let plain = arguments.split(',').next().unwrap_or_default();
            let arguments = if kind == Kind::Gradient {
                arguments
            } else if arguments.contains('(') {
                continue;
            } else {
                plain
            };
            let tokens: TokenStream = function.parse().expect("tokens");
            let output = expand(kind, arguments.parse().expect("tokens"), tokens.clone());
            let rest = behind(output, &tokens);
            let file: syn::File = syn::parse2(rest.clone()).expect("items");
            let mut hygiene = Hygiene { own: vec!["T".to_owned(), "Self".to_owned()], ..Hygiene::default() };
            for item in &file.items {
                let syn::Item::Fn(item) = item else { panic!("{}: {rest}", kind.row().name) };
                hygiene.visit_block(&item.block);
            }
            assert_eq!(hygiene.found, Vec::<String>::new(), "#[{}({arguments})] {function}\n{rest}", kind.row().name);
            assert!(!mentions(&rest, "unsafe"));
        }
    }
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}
