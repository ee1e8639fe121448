//! Shrinks a failing program: statements are removed and expressions replaced by smaller ones for as
//! long as it fails.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Stmt};

use super::case::Case;
use super::engine::caught;
use super::generator::Written;

/// A reduction: at which place, and which of the reductions there.
struct Reduction {
    place: usize,
    which: usize,
    seen: usize,
    /// How many reductions there are at the place.
    choices: usize,
}

/// The expressions that may stand for one.
fn smaller(expr: &Expr) -> Vec<Expr> {
    let mut list: Vec<Expr> = Vec::new();
    match expr {
        Expr::Binary(e) => list.extend([(*e.left).clone(), (*e.right).clone()]),
        Expr::MethodCall(e) => {
            list.push((*e.receiver).clone());
            list.extend(e.args.iter().filter(|a| !matches!(a, Expr::Closure(_))).cloned());
        }
        Expr::Call(e) => list.extend(e.args.iter().cloned()),
        Expr::Paren(e) => list.push((*e.expr).clone()),
        Expr::Unary(e) => list.push((*e.expr).clone()),
        Expr::Reference(e) => list.push((*e.expr).clone()),
        Expr::Cast(e) => list.push((*e.expr).clone()),
        Expr::If(e) => {
            list.push(Expr::Block(syn::ExprBlock { attrs: vec![], label: None, block: e.then_branch.clone() }));
            if let Some((_, or)) = &e.else_branch {
                list.push((**or).clone());
            }
        }
        Expr::Match(e) => list.extend(e.arms.iter().map(|arm| (*arm.body).clone())),
        Expr::Block(e) => {
            if let [Stmt::Expr(inner, None)] = &e.block.stmts[..] {
                list.push(inner.clone());
            }
        }
        Expr::Index(e) if !matches!(&*e.index, Expr::Lit(_) | Expr::Tuple(_)) => {
            let mut plain = e.clone();
            plain.index = Box::new(syn::parse_quote!(0));
            list.push(Expr::Index(plain));
        }
        Expr::Range(e) if e.start.as_ref().is_some_and(|start| start.to_token_stream().to_string() != "0") => {
            let mut plain = e.clone();
            plain.start = Some(Box::new(syn::parse_quote!(0)));
            list.push(Expr::Range(plain));
        }
        _ => {}
    }
    if !matches!(expr, Expr::Lit(_) | Expr::Assign(_) | Expr::ForLoop(_) | Expr::Closure(_) | Expr::Range(_) | Expr::Return(_)) {
        list.push(syn::parse_quote!(0.5_f64));
    }
    list
}

impl Reduction {
    /// Whether the place that is reached now is the one to reduce.
    fn here(&mut self) -> bool {
        self.seen += 1;
        self.seen - 1 == self.place
    }
}

impl VisitMut for Reduction {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let mut k = 0;
        while k < block.stmts.len() {
            let tail = k + 1 == block.stmts.len() && matches!(block.stmts[k], Stmt::Expr(_, None));
            // Several at once, where there are many.
            let rest = block.stmts.len() - k - usize::from(matches!(block.stmts.last(), Some(Stmt::Expr(_, None))));
            if rest >= 4 && self.here() {
                self.choices = 3;
                let count = [rest, rest / 2, rest / 4][self.which.min(2)];
                block.stmts.drain(k..k + count.max(1));
                return;
            }
            let inner = match &block.stmts[k] {
                Stmt::Expr(Expr::If(e), _) => Some(e.then_branch.stmts.clone()),
                Stmt::Expr(Expr::Block(e), _) => Some(e.block.stmts.clone()),
                Stmt::Expr(Expr::ForLoop(e), _) => Some(e.body.stmts.clone()),
                _ => None,
            };
            if !tail && self.here() {
                self.choices = 1 + usize::from(inner.is_some());
                if self.which == 0 {
                    block.stmts.remove(k);
                    return;
                }
                if let Some(inner) = inner {
                    block.stmts.splice(k..=k, inner);
                    return;
                }
            }
            k += 1;
        }
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        if let syn::Pat::Type(_) = &local.pat
            && self.here()
        {
            self.choices = 1;
            if let syn::Pat::Type(typed) = &local.pat {
                local.pat = (*typed.pat).clone();
            }
            return;
        }
        visit_mut::visit_local_mut(self, local);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let list = smaller(expr);
        if !list.is_empty() && self.here() {
            self.choices = list.len();
            if let Some(replaced) = list.into_iter().nth(self.which) {
                *expr = replaced;
            }
            return;
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_item_mut(&mut self, item: &mut syn::Item) {
        // Only the function itself is reduced.
        if matches!(item, syn::Item::Fn(item) if item.sig.ident == "f") {
            visit_mut::visit_item_mut(self, item);
        }
    }
}

/// A program with reductions made at some places, each given with which it is.
fn reduced(case: &Case, at: &[(usize, usize)]) -> (Written, usize, bool) {
    let mut file = case.file.clone();
    let (mut choices, mut reached) = (0, false);
    // From the last place to the first, so that those before keep their numbers.
    let mut places = at.to_vec();
    places.sort_by_key(|place| std::cmp::Reverse(*place));
    for (place, which) in places {
        let mut reduction = Reduction { place, which, seen: 0, choices: 0 };
        reduction.visit_file_mut(&mut file);
        (choices, reached) = (reduction.choices, reduction.seen > place);
    }
    (Written { source: prettyplease::unparse(&file), ..case.written.clone() }, choices, reached)
}

/// A program that was made smaller, and where.
type Smaller = (Vec<(usize, usize)>, Case);

fn size(case: &Case) -> usize {
    case.written.source.split_whitespace().map(str::len).sum()
}

fn made(case: &Case, at: Vec<(usize, usize)>, written: Written) -> Option<Smaller> {
    if written.source == case.written.source {
        return None;
    }
    // What is left may be no Rust, which the interpreter does not look for.
    let smaller = caught(|| Case::with(case.seed, written, case.wrt.clone(), case.attributes.clone())).ok()?.ok()?;
    Some((at, smaller))
}

/// All reductions of a program by one step, the smallest first.
fn reductions(case: &Case) -> Vec<Smaller> {
    let mut list = Vec::new();
    for place in 0.. {
        let mut which = 0;
        let mut reached = false;
        loop {
            let (written, choices, here) = reduced(case, &[(place, which)]);
            reached |= here;
            if choices > which {
                list.extend(made(case, vec![(place, which)], written));
            }
            which += 1;
            if which >= choices {
                break;
            }
        }
        if !reached {
            break;
        }
    }
    list.sort_by_key(|(_, case)| size(case));
    list
}

/// Several of the reductions that were found to fail, at once.
fn together(case: &Case, failing: &[Vec<(usize, usize)>]) -> Vec<Smaller> {
    let n = failing.len();
    let parts = [(0, n), (0, n / 2), (n / 2, n), (0, n / 4), (n / 4, n / 2), (n / 2, 3 * n / 4), (3 * n / 4, n)];
    let mut list = Vec::new();
    for (from, to) in parts.into_iter().filter(|(from, to)| to - from > 1) {
        let mut at: Vec<(usize, usize)> = Vec::new();
        for &(place, which) in failing[from..to].iter().flatten() {
            if at.iter().all(|(known, _)| *known != place) {
                at.push((place, which));
            }
        }
        let (written, ..) = reduced(case, &at);
        list.extend(made(case, at, written));
    }
    list.sort_by_key(|(_, case)| size(case));
    list
}

/// The same program without the parameters that are not used.
fn without_parameters(case: &Case) -> Option<(Written, Vec<usize>)> {
    let mut written = case.written.clone();
    let unused = (0..written.parameters.len()).find(|&k| {
        let name = &written.parameters[k].name;
        let function = case.function().to_string();
        let uses = function.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| word == name).count();
        uses == 1 && !case.wrt.contains(&k)
    })?;
    let mut file = case.file.clone();
    for item in &mut file.items {
        if let syn::Item::Fn(item) = item
            && item.sig.ident == "f"
        {
            item.sig.inputs =
                item.sig.inputs.iter().enumerate().filter(|(k, _)| *k != unused).map(|(_, input)| input.clone()).collect();
        }
    }
    written.source = prettyplease::unparse(&file);
    written.parameters.remove(unused);
    let wrt = case.wrt.iter().map(|&k| if k > unused { k - 1 } else { k }).collect();
    Some((written, wrt))
}

/// The smallest program found that still fails; `fails` tells which of some candidates do, of which it
/// is given `batch` at once.
pub fn shrink(case: Case, batch: usize, fails: &mut dyn FnMut(&[Case]) -> Vec<bool>) -> Case {
    let mut case = case;
    let mut failing = |list: Vec<Smaller>| -> Vec<Smaller> {
        let cases: Vec<Case> = list.iter().map(|(_, case)| case.clone()).collect();
        let verdicts = if cases.is_empty() { vec![] } else { fails(&cases) };
        list.into_iter().zip(verdicts).filter(|(_, fails)| *fails).map(|(smaller, _)| smaller).collect()
    };
    loop {
        let mut first: Vec<Smaller> = Vec::new();
        if let Some((written, wrt)) = without_parameters(&case) {
            first.extend(Case::with(case.seed, written, wrt, case.attributes.clone()).ok().map(|case| (vec![], case)));
        }
        if case.attributes.len() > 1 {
            for attribute in &case.attributes {
                let one = Case::with(case.seed, case.written.clone(), case.wrt.clone(), vec![attribute.clone()]);
                first.extend(one.ok().map(|case| (vec![], case)));
            }
        }
        if let Some((_, smaller)) = failing(first).into_iter().next() {
            case = smaller;
            continue;
        }
        let all = reductions(&case);
        let mut found: Vec<Smaller> = Vec::new();
        for part in all.chunks(batch) {
            found = failing(part.to_vec());
            if !found.is_empty() {
                break;
            }
        }
        if batch > 1 {
            let at: Vec<Vec<(usize, usize)>> = found.iter().map(|(at, _)| at.clone()).collect();
            found.extend(failing(together(&case, &at)));
        }
        match found.into_iter().min_by_key(|(_, case)| size(case)) {
            Some((_, smaller)) => case = smaller,
            None => return case,
        }
    }
}

#[test]
fn a_failing_program_becomes_small() {
    // Fails wherever a tangent and a product remain.
    let fails = |case: &Case| case.written.source.contains("tanh") && case.written.source.contains('*');
    let case = (0..).find_map(|seed| Case::new(seed).ok().filter(|case| fails(case))).expect("a program");
    let shrunk = shrink(case, 1, &mut |cases| cases.iter().map(fails).collect());
    let body = shrunk.function().to_string();
    assert!(fails(&shrunk) && body.len() < 300, "{body}");
}

#[test]
#[ignore = "finds expansions that panic, are no Rust or mention names that nothing binds, and shrinks them"]
fn unbound_names() {
    let (seed, count) = (super::setting("SEED", 0), super::setting("COUNT", 300));
    std::panic::set_hook(Box::new(|_| {}));
    for seed in seed..seed + count {
        let Ok(case) = Case::new(seed) else { continue };
        if case.fault().is_none() {
            continue;
        }
        let shrunk = shrink(case, 1, &mut |cases| cases.iter().map(|case| case.fault().is_some()).collect());
        let attributes: Vec<_> = shrunk.attributes.iter().map(|(kind, list)| format!("{} {list}", kind.row().name)).collect();
        println!("{seed}: {:?} {attributes:?}\n{}", shrunk.fault(), shrunk.written.source);
    }
}
