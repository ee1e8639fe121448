//! What must occur in what is written: every method of the table, every scalar function, every
//! constructor and every form of statement.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::visit::{self, Visit};

use super::{Ty, Writer, Written};

const METHODS: &str = "transpose trace sum mean row_sum column_sum tr_mul component_mul component_div scale unscale add_scalar abs map zip_map zip_zip_map dot \
    norm norm_squared magnitude_squared lp_norm normalize try_normalize max min try_inverse lu full_piv_lu cholesky solve l lower_triangle \
    upper_triangle solve_lower_triangular solve_upper_triangular tr_solve_lower_triangular tr_solve_upper_triangular inverse ln_determinant \
    determinant pow diagonal kronecker to_scalar row column fixed_view fixed_rows push cross cross_matrix perp len xy powi log sin_cos mul_add \
    clamp to_radians to_degrees exp exp2 exp_m1 ln log2 log10 ln_1p sqrt cbrt recip sin cos tan fract copysign asin acos atan sinh cosh tanh \
    asinh acosh atanh powf atan2 hypot rem_euclid iter enumerate zip rev skip take step_by chain collect fold product column_iter row_iter \
    nrows ncols set_column set_row copy_from fill fill_with_identity fixed_rows_mut fixed_view_mut fixed_columns_mut column_mut row_mut rows \
    columns view rows_range columns_range view_range rows_mut columns_mut view_mut rows_range_mut columns_range_mut view_range_mut apply \
    zip_apply add_scalar_mut scale_mut unscale_mut neg_mut transpose_mut normalize_mut try_inverse_mut component_mul_assign \
    component_div_assign add_assign sub_assign fill_row fill_column fill_diagonal set_diagonal fill_lower_triangle fill_upper_triangle \
    copy_from_slice tr_copy_from mul_to tr_mul_to add_to sub_to axpy cmpy cdpy gemv gemv_tr gemm gemm_tr ger quadform quadform_tr \
    column_iter_mut row_iter_mut unwrap expect unwrap_or into_owned lerp insert_row insert_column to_homogeneous symmetric_part \
    metric_distance angle ok_or ok_or_else unpack first last get iter_mut swap_rows swap_columns copied windows chunks_exact powi is_finite \
    is_infinite is_nan is_sign_positive is_sign_negative swap reverse symmetric_eigenvalues symmetric_eigen singular_values svd qr q r \
    pseudo_inverse reshape_generic turned force split total scored floor round signum rotation_to slerp angle_to euler_angles scaled_axis axis \
    inv_mul transform_point transform_vector inverse_transform_point inverse_transform_vector inverse_transform_unit_vector to_rotation_matrix \
    matrix into_inner lerp_slerp scaling imag scalar sin_angle cos_angle reach";

const CALLS: &str = "softmax log_softmax log_sum_exp relu sigmoid softplus log_sigmoid constant new from_columns from_rows \
    from_row_slice from_column_slice from_diagonal from_diagonal_element from_fn from_element repeat zeros identity Some exp sin \
    tanh max from from_iterator from_row_iterator Ok Err origin of_gain Duo \
    erf erfc erfinv ln_gamma digamma expit logit sinc log_add_exp huber sqrtm logm symmetric_map solve_sylvester solve_lyapunov \
    solve_discrete_lyapunov nuclear_norm spectral_norm vec \
    from_scaled_axis from_axis_angle from_euler_angles from_rotation_matrix from_parts new_normalize from_quaternion from_complex \
    from_angle from_isometry translation rotation retract local x_axis bent swung";

const FORMS: &str = "let let-mut let-typed let-tuple let-else deferred const fn block if if-else else-if if-value match \
    match-guard match-or match-range for for-negative for-rev for-step for-closed for-triangle for-tuple closure closure-block closure-move \
    assign assign-tuple assign-array += -= *= /= %= <<= >>= |= &= ^= element-write component-write return-none try cast % vector! matrix! && || ! field index-of-index while \
    break continue const-generic slice array-parameter struct-parameter closure-call shadowed \
    slice-variable vector-slice-variable dvector-variable dmatrix-variable dvector-data dmatrix-data rows-of-dynamic forward let-array repeated-array variant-fields variant-struct \
    return return-in-match return-in-else break-label continue-label print assert let-struct let-tuple-struct \
    nested-pattern struct-literal struct-base let-slice point-variable points-variable point-data struct-variable struct-data \
    pairs-data helper annotated mapped-helper patterns-of-parameters point! field-write module-type module-import \
    motion-variable motion-data motions-variable motions-data structs-data point-result array-result tuple-result struct-result \
    motion-result motions-result view for-return for-let-else for-get match-tuple let-chain let-else-tuple try-in-arm arms-that-end";

/// Counts what occurs.
#[derive(Default)]
struct Seen {
    methods: BTreeMap<String, usize>,
    calls: BTreeMap<String, usize>,
    forms: BTreeMap<&'static str, usize>,
    bound: Vec<String>,
    /// The functions beside the function.
    helpers: Vec<String>,
}

/// Whether a branch leaves the function where its condition does not hold.
fn returns(branch: &syn::ExprIf) -> bool {
    branch.else_branch.as_ref().is_some_and(|(_, or)| or.to_token_stream().to_string().contains("return"))
}

impl Seen {
    /// What has a run-time length, and whether there are derivatives in forward mode only.
    fn lengths(&mut self, written: &Written) {
        for parameter in &written.parameters {
            match (&parameter.ty, parameter.variable) {
                (Ty::Numbers(_, false), true) => self.form("slice-variable"),
                (Ty::Vectors(_, _, false), true) => self.form("vector-slice-variable"),
                (Ty::Dynamic(_, 1), true) => self.form("dvector-variable"),
                (Ty::Dynamic(_, 1), false) => self.form("dvector-data"),
                (Ty::Dynamic(..), true) => self.form("dmatrix-variable"),
                (Ty::Dynamic(..), false) => self.form("dmatrix-data"),
                (Ty::Point(_), true) => self.form("point-variable"),
                (Ty::Points(..), true) => self.form("points-variable"),
                (Ty::Point(_) | Ty::Points(..), false) => self.form("point-data"),
                (Ty::Struct(_), true) => self.form("struct-variable"),
                (Ty::Struct(_), false) => self.form("struct-data"),
                (Ty::Pairs(..), _) => self.form("pairs-data"),
                (Ty::Motion(_), true) => self.form("motion-variable"),
                (Ty::Motion(_), false) => self.form("motion-data"),
                (Ty::Motions(..), true) => self.form("motions-variable"),
                (Ty::Motions(..), false) => self.form("motions-data"),
                (Ty::Structs(..), _) => self.form("structs-data"),
                _ => continue,
            }
            if written.source.contains(&format!("{}.row_iter()", parameter.name)) {
                self.form("rows-of-dynamic");
            }
        }
        match &written.output {
            Ty::Point(_) => self.form("point-result"),
            Ty::Numbers(..) | Ty::Vectors(..) | Ty::Points(..) => self.form("array-result"),
            Ty::Tuple(_) => self.form("tuple-result"),
            Ty::Struct(_) => self.form("struct-result"),
            Ty::Motion(_) => self.form("motion-result"),
            Ty::Motions(..) => self.form("motions-result"),
            _ => {}
        }
        if written.forward {
            self.form("forward");
        }
    }

    fn form(&mut self, form: &'static str) {
        *self.forms.entry(form).or_default() += 1;
    }
}

impl<'ast> Visit<'ast> for Seen {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        self.form("let");
        let pat = match &local.pat {
            syn::Pat::Type(typed) => {
                self.form("let-typed");
                &*typed.pat
            }
            pat => pat,
        };
        match pat {
            syn::Pat::Ident(name) if name.mutability.is_some() => self.form("let-mut"),
            syn::Pat::Tuple(_) if local.init.as_ref().is_some_and(|init| init.diverge.is_some()) => self.form("let-else-tuple"),
            syn::Pat::Tuple(_) => self.form("let-tuple"),
            syn::Pat::Slice(_) => self.form("let-slice"),
            syn::Pat::Struct(of) => {
                self.form("let-struct");
                if of.fields.iter().any(|field| matches!(*field.pat, syn::Pat::Struct(_) | syn::Pat::TupleStruct(_))) {
                    self.form("nested-pattern");
                }
            }
            syn::Pat::TupleStruct(of) if of.path.is_ident("Duo") => self.form("let-tuple-struct"),
            _ => {}
        }
        match &local.init {
            None => self.form("deferred"),
            Some(init) if init.diverge.is_some() => self.form("let-else"),
            Some(init) if matches!(&*init.expr, syn::Expr::If(branch) if returns(branch)) => self.form("return-in-else"),
            Some(init) if matches!(&*init.expr, syn::Expr::MethodCall(call) if call.method == "fixed_rows" || call.method == "row") =>
            {
                self.form("view");
            }
            Some(init) if matches!(*init.expr, syn::Expr::If(_)) => self.form("if-value"),
            Some(init) if matches!(*init.expr, syn::Expr::Array(_)) => self.form("let-array"),
            Some(init) if matches!(*init.expr, syn::Expr::Repeat(_)) => self.form("repeated-array"),
            Some(_) => {}
        }
        visit::visit_local(self, local);
    }

    fn visit_pat_ident(&mut self, pat: &'ast syn::PatIdent) {
        let name = pat.ident.to_string();
        if self.bound.contains(&name) {
            self.form("shadowed");
        }
        self.bound.push(name);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Const(_) => self.form("const"),
            syn::Item::Fn(function) if function.sig.ident != "f" => {
                let beside = matches!(function.vis, syn::Visibility::Public(_));
                self.form(match (beside, function.attrs.is_empty()) {
                    (false, _) => "fn",
                    (true, true) => "helper",
                    (true, false) => "annotated",
                });
                let apart = |input: &syn::FnArg| matches!(input, syn::FnArg::Typed(typed) if matches!(*typed.pat, syn::Pat::Struct(_) | syn::Pat::TupleStruct(_)));
                if function.sig.inputs.iter().any(apart) {
                    self.form("patterns-of-parameters");
                }
                if beside {
                    self.helpers.push(function.sig.ident.to_string());
                }
            }
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        for (name, form) in [("Pair", "module-type"), ("Three", "module-import")] {
            if path.path.segments.last().is_some_and(|last| last.ident == name) {
                self.form(form);
            }
        }
        visit::visit_type_path(self, path);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        if signature.ident == "f" {
            if signature.generics.const_params().next().is_some() {
                self.form("const-generic");
            }
            for input in &signature.inputs {
                let syn::FnArg::Typed(typed) = input else { continue };
                let text = typed.ty.to_token_stream().to_string();
                if text.starts_with("& [") {
                    self.form(if text.contains(';') { "array-parameter" } else { "slice" });
                }
                if text.contains("Params") {
                    self.form("struct-parameter");
                }
            }
        }
        visit::visit_signature(self, signature);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if arm.guard.is_some() {
            self.form("match-guard");
        }
        match &arm.pat {
            syn::Pat::Or(_) => self.form("match-or"),
            syn::Pat::Range(_) => self.form("match-range"),
            syn::Pat::TupleStruct(pat) if pat.path.segments.len() > 1 => self.form("variant-fields"),
            syn::Pat::Struct(_) => self.form("variant-struct"),
            _ => {}
        }
        if matches!(*arm.body, syn::Expr::Return(_)) {
            self.form("return-in-match");
        }
        visit::visit_arm(self, arm);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        if mac.path.is_ident("vector") {
            self.form("vector!");
        }
        for (name, form) in [("point", "point!"), ("print", "print"), ("assert", "assert")] {
            if mac.path.is_ident(name) {
                self.form(form);
            }
        }
        if mac.path.is_ident("matrix") {
            self.form("matrix!");
        }
        let list = mac.parse_body_with(syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated);
        list.iter().flatten().for_each(|expr| self.expression(expr));
    }

    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        self.expression(expr);
        visit::visit_expr(self, expr);
    }
}

impl Seen {
    fn expression(&mut self, expr: &syn::Expr) {
        use syn::{BinOp, Expr, UnOp};
        match expr {
            Expr::MethodCall(call) => {
                *self.methods.entry(call.method.to_string()).or_default() += 1;
                match call.method.to_string().as_str() {
                    "rev" => self.form("for-rev"),
                    "step_by" => self.form("for-step"),
                    "map" => {
                        let is_helper = |argument: &Expr| matches!(argument, Expr::Path(path) if self.helpers.iter().any(|name| path.path.is_ident(name)));
                        if call.args.iter().any(is_helper) {
                            self.form("mapped-helper");
                        }
                    }
                    _ => {}
                }
            }
            Expr::Call(call) => {
                if let Expr::Path(path) = &*call.func {
                    let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                    if path.path.segments.len() == 1 && !["Some", "Ok", "Err"].contains(&name.as_str()) {
                        self.form("closure-call");
                    }
                    *self.calls.entry(name).or_default() += 1;
                }
            }
            Expr::Block(_) => self.form("block"),
            Expr::If(branch) => {
                self.form("if");
                match branch.else_branch.as_ref().map(|(_, or)| &**or) {
                    Some(Expr::If(_)) => self.form("else-if"),
                    Some(_) => self.form("if-else"),
                    None => {}
                }
                if matches!(&*branch.cond, Expr::Binary(chain) if chain.to_token_stream().to_string().contains("let Some")) {
                    self.form("let-chain");
                }
                let text = branch.then_branch.to_token_stream().to_string();
                for (part, form) in [("?", "try-in-arm"), ("{ return None ; } } }", "arms-that-end")] {
                    if text.contains(part) {
                        self.form(form);
                    }
                }
                if text.starts_with("{ return None") || text.starts_with("{ return Err") {
                    self.form("return-none");
                }
            }
            Expr::Match(choice) => {
                self.form("match");
                if matches!(*choice.expr, Expr::Tuple(_)) {
                    self.form("match-tuple");
                }
            }
            Expr::While(_) => self.form("while"),
            Expr::Return(_) => self.form("return"),
            Expr::Struct(literal) => self.form(if literal.rest.is_some() { "struct-base" } else { "struct-literal" }),
            Expr::Break(leaves) => self.form(if leaves.label.is_some() { "break-label" } else { "break" }),
            Expr::Continue(leaves) => self.form(if leaves.label.is_some() { "continue-label" } else { "continue" }),
            Expr::ForLoop(looped) => {
                self.form("for");
                let text = looped.body.to_token_stream().to_string();
                for (part, form) in [("return", "for-return"), ("else { return", "for-let-else"), (". get (", "for-get")] {
                    if text.contains(part) {
                        self.form(form);
                    }
                }
                if matches!(*looped.pat, syn::Pat::Tuple(_)) {
                    self.form("for-tuple");
                }
                if let Expr::Range(range) = &*looped.expr {
                    if matches!(range.start.as_deref(), Some(Expr::Unary(_))) {
                        self.form("for-negative");
                    }
                    if matches!(range.limits, syn::RangeLimits::Closed(_)) {
                        self.form("for-closed");
                    }
                    if !matches!(range.start.as_deref(), None | Some(Expr::Lit(_))) {
                        self.form("for-triangle");
                    }
                }
            }
            Expr::Closure(closure) => {
                self.form("closure");
                if matches!(*closure.body, Expr::Block(_)) {
                    self.form("closure-block");
                }
                if closure.capture.is_some() {
                    self.form("closure-move");
                }
            }
            Expr::Assign(assign) => match &*assign.left {
                Expr::Index(_) => self.form("element-write"),
                Expr::Field(field) if matches!(&field.member, syn::Member::Named(name) if name == "gain" || name == "bias") => {
                    self.form("field-write");
                }
                Expr::Field(_) => self.form("component-write"),
                Expr::Tuple(_) => self.form("assign-tuple"),
                Expr::Array(_) => self.form("assign-array"),
                _ => self.form("assign"),
            },
            Expr::Binary(binary) => {
                let form = match binary.op {
                    BinOp::AddAssign(_) => "+=",
                    BinOp::SubAssign(_) => "-=",
                    BinOp::MulAssign(_) => "*=",
                    BinOp::DivAssign(_) => "/=",
                    BinOp::RemAssign(_) => "%=",
                    BinOp::ShlAssign(_) => "<<=",
                    BinOp::ShrAssign(_) => ">>=",
                    BinOp::BitOrAssign(_) => "|=",
                    BinOp::BitAndAssign(_) => "&=",
                    BinOp::BitXorAssign(_) => "^=",
                    BinOp::Rem(_) => "%",
                    BinOp::And(_) => "&&",
                    BinOp::Or(_) => "||",
                    _ => return,
                };
                self.form(form);
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => self.form("!"),
            Expr::Try(_) => self.form("try"),
            Expr::Cast(_) => self.form("cast"),
            Expr::Field(_) => self.form("field"),
            Expr::Index(index) if matches!(*index.index, Expr::Index(_)) => self.form("index-of-index"),
            _ => {}
        }
    }
}

#[test]
fn everything_occurs_in_what_is_written() {
    let mut seen = Seen::default();
    for seed in 0..14_000 {
        let written = Writer::program(seed);
        let file = syn::parse_file(&written.source).expect("programs parse");
        seen.lengths(&written);
        (seen.bound, seen.helpers) = (vec![], vec![]);
        seen.visit_file(&file);
    }
    let missing = |what: &str, list: &str, count: &dyn Fn(&str) -> usize| -> Vec<String> {
        let rare = list.split_whitespace().filter(|name| count(name) < 3);
        rare.map(|name| format!("{what} {name}: {}", count(name))).collect()
    };
    let missing = [
        missing("method", METHODS, &|name| seen.methods.get(name).copied().unwrap_or(0)),
        missing("call", CALLS, &|name| seen.calls.get(name).copied().unwrap_or(0)),
        missing("form", FORMS, &|name| seen.forms.get(name).copied().unwrap_or(0)),
    ]
    .concat();
    assert!(missing.is_empty(), "{missing:#?}");
}
