//! Programs written in another way: the derivative may not change.
//!
//! Each change keeps what the function means by Rust's rules alone; the interpreter of source is asked
//! whether it did, and the macro is held to what the function was before.

use quote::ToTokens;
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat, Stmt, parse_quote};

use super::case::Case;
use super::engine::{Tally, case, tally};
use super::generator::{Parameter, Random, Ty, Written};
use super::spelling::{Bound, Inliner, literal_loop, mentioned, only_computes, plain};
use super::value::Value;

/// A way to write a program differently.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    /// All variables get the names of others.
    Names,
    /// The value of a `let` stands in a block with a `let` of its own.
    Extraction,
    /// A block without statements around an expression.
    Blocks,
    /// Neighbouring statements that do not know of each other change places.
    Order,
    /// A loop over literals is written out.
    WrittenOut,
    /// The end of a loop over literals is a parameter.
    RunTime,
    /// Constants that nothing needs.
    Unused,
    /// A `let` of a constant is written where it is used.
    Inlining,
}

const ALL: &[Change] = &[
    Change::Names,
    Change::Extraction,
    Change::Blocks,
    Change::Order,
    Change::WrittenOut,
    Change::RunTime,
    Change::Unused,
    Change::Inlining,
];

/// Changes a program's syntax.
struct Changer {
    change: Change,
    random: Random,
    /// How many places were changed.
    changed: usize,
}

impl Changer {
    fn percent(&mut self, percent: u64) -> bool {
        let holds = self.random.percent(percent);
        self.changed += usize::from(holds);
        holds
    }

    fn written_out(looped: &syn::ExprForLoop, (start, end): (i64, i64)) -> Expr {
        let (pat, body) = (&looped.pat, &looped.body);
        let steps = (start..end).map(|k| {
            let k = proc_macro2::Literal::i64_unsuffixed(k);
            quote::quote!({ let #pat: usize = #k; #body })
        });
        parse_quote!({ #(#steps)* })
    }

    fn reordered(&mut self, statements: &mut [Stmt]) {
        for k in 1..statements.len() {
            let (Some((a, x, _, _)), Some((b, y, _, _))) = (plain(&statements[k - 1]), plain(&statements[k])) else { continue };
            let free = a != b && only_computes(x) && only_computes(y) && !mentioned(y).contains(&a) && !mentioned(x).contains(&b);
            // A type may mention a name of a constant only, which stays where it is.
            if free && self.percent(70) {
                statements.swap(k - 1, k);
            }
        }
    }

    /// Writes the value of a constant `let` where its name stands, if that means the same there.
    fn inlined(&mut self, statements: &mut Vec<Stmt>) {
        let mut k = 0;
        while k + 1 < statements.len() {
            let found = match plain(&statements[k]) {
                Some((name, value, false, Some(ty))) if ty.to_token_stream().to_string() == "f64" && only_computes(value) => {
                    let rest = &statements[k + 1..];
                    let mut bound = Bound::default();
                    rest.iter().for_each(|statement| bound.visit_stmt(statement));
                    let needed = mentioned(value);
                    let clash = bound.0.contains(&name) || needed.iter().any(|word| bound.0.contains(word));
                    (!clash).then(|| (name, value.clone()))
                }
                _ => None,
            };
            if let Some((name, value)) = found
                && self.percent(60)
            {
                let mut inliner = Inliner { name, value };
                statements.remove(k);
                statements[k..].iter_mut().for_each(|statement| inliner.visit_stmt_mut(statement));
                continue;
            }
            k += 1;
        }
    }
}

impl VisitMut for Changer {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        match self.change {
            Change::Order => self.reordered(&mut block.stmts),
            Change::Inlining => self.inlined(&mut block.stmts),
            Change::Unused => {
                let mut k = 0;
                while k < block.stmts.len() {
                    if self.percent(20) {
                        let unused: Stmt = match self.random.below(3) {
                            0 => parse_quote!(
                                let unused = 2.5;
                            ),
                            1 => parse_quote!(
                                let (unused, also) = (1, [0.5, 1.5]);
                            ),
                            _ => parse_quote!(
                                const UNUSED: f64 = 0.25;
                            ),
                        };
                        let twice =
                            block.stmts.iter().any(|known| matches!(known, Stmt::Item(_))) && matches!(unused, Stmt::Item(_));
                        if !twice {
                            block.stmts.insert(k, unused);
                            k += 1;
                        }
                    }
                    k += 1;
                }
            }
            _ => {}
        }
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        visit_mut::visit_local_mut(self, local);
        let Some(init) = local.init.as_mut().filter(|init| init.diverge.is_none()) else { return };
        // A block ends borrows, and what is declared in one has to live behind it.
        if self.change == Change::Extraction && !matches!(&*init.expr, Expr::Reference(_) | Expr::Closure(_)) && self.percent(50)
        {
            let value = &init.expr;
            let ty = match &local.pat {
                Pat::Type(typed) => {
                    let ty = &typed.ty;
                    quote::quote!(: #ty)
                }
                _ => quote::quote!(),
            };
            *init.expr = parse_quote!({ let extracted #ty = #value; extracted });
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        match (self.change, &mut *expr) {
            (Change::Blocks, Expr::Binary(binary))
                if !matches!(&*binary.right, Expr::Lit(_) | Expr::Range(_)) && self.percent(40) =>
            {
                let right = &binary.right;
                *binary.right = parse_quote!({ #right });
            }
            (Change::WrittenOut, Expr::ForLoop(looped)) => {
                if let Some(range) = literal_loop(looped)
                    && range.1 - range.0 <= 40
                    && self.percent(80)
                {
                    *expr = Changer::written_out(looped, range);
                }
            }
            (Change::RunTime, Expr::ForLoop(looped)) => {
                if let Some((_, end)) = literal_loop(looped)
                    && self.percent(80)
                    && let Expr::Range(range) = &mut *looped.expr
                {
                    let name = quote::format_ident!("until_{}", end as usize);
                    range.end = Some(parse_quote!(#name));
                }
            }
            _ => {}
        }
    }
}

/// A program, written differently; nothing where the change finds no place.
fn changed(case: &Case, change: Change, seed: u64) -> Option<Case> {
    let mut written: Written = case.written.clone();
    let mut random = Random::new(seed ^ 0x00C0_FFEE);
    let mut attributes = case.attributes.clone();
    if change == Change::Names {
        // Names of the pool that are used as variables, turned by one.
        let mut bound = Bound::default();
        let file = syn::parse2::<syn::ItemFn>(case.function()).ok()?;
        bound.visit_item_fn(&file);
        let upper = |name: &&String| name.starts_with(char::is_lowercase) && *name != "self";
        let names: Vec<String> = bound.0.iter().filter(upper).cloned().collect();
        let by = 1 + random.below(names.len().saturating_sub(1).max(1));
        let new = |name: &str| {
            let at = names.iter().position(|known| known == name)?;
            Some(names[(at + by) % names.len()].clone())
        };
        written.rename(&new);
        for (_, arguments) in &mut attributes {
            *arguments = wrt(&written, &case.wrt, arguments);
        }
    } else {
        let mut file = case.file.clone();
        let mut changer = Changer { change, random, changed: 0 };
        for item in &mut file.items {
            let syn::Item::Fn(item) = item else { continue };
            if item.sig.ident != "f" {
                continue;
            }
            changer.visit_item_fn_mut(item);
            let words = mentioned(&item.block);
            for end in (0..64).filter(|end| words.contains(&format!("until_{end}"))) {
                let name = quote::format_ident!("until_{end}");
                item.sig.inputs.push(parse_quote!(#name: usize));
                written.parameters.push(Parameter {
                    name: name.to_string(),
                    written: "usize".to_owned(),
                    value: Value::size(end),
                    ty: Ty::Index(end),
                    variable: false,
                });
            }
        }
        if changer.changed == 0 {
            return None;
        }
        written.source = prettyplease::unparse(&file);
    }
    let changed = Case::with(case.seed, written, case.wrt.clone(), attributes).ok()?;
    // A change that changes what the function means is a fault of this file.
    let alike =
        |a: &[f64], b: &[f64]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 1e-9 * a.abs().max(1.0));
    let (was, is) = (&case.first, &changed.first);
    let same = alike(was.value.as_ref()?, is.value.as_ref()?) && alike(&was.jacobian.concat(), &is.jacobian.concat());
    assert!(same, "{change:?} changes what is meant:\n{}\n{}", case.written.source, changed.written.source);
    Some(changed)
}

/// The arguments of an attribute with the names that the variables have now.
fn wrt(written: &Written, variables: &[usize], arguments: &str) -> String {
    let names: Vec<&str> = variables.iter().map(|&k| written.parameters[k].name.as_str()).collect();
    let after = match arguments.split_once(')') {
        Some((_, rest)) if arguments.contains('(') => rest,
        _ => arguments.split_once(',').map_or("", |(head, _)| &arguments[head.len()..]),
    };
    let list = match (&names[..], arguments.contains('(')) {
        ([one, ..], false) => format!("wrt = {one}"),
        (all, _) => format!("wrt = ({})", all.join(", ")),
    };
    format!("{list}{after}")
}

/// Changed programs of some seeds, of those that the macro accepts as they are.
fn run(seeds: std::ops::Range<u64>, change: Option<Change>) -> Tally {
    tally(seeds, |seed| {
        let which = change.unwrap_or(ALL[seed as usize % ALL.len()]);
        let case = case(seed)?;
        matches!(case.in_engine(), Some(Ok(()))).then(|| changed(&case, which, seed)).flatten()
    })
}

#[test]
fn another_spelling_has_the_same_derivative() {
    let tally = run(0..SEEDS, None);
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
    assert!(tally.right > 900 && tally.refused * 20 < tally.right, "{} right, {} refused", tally.right, tally.refused);
}

/// How many seeds the test has.
const SEEDS: u64 = 2_000;

#[test]
#[ignore = "changes programs of other seeds"]
fn metamorphic() {
    let (seed, count) = (super::setting("SEED", 0), super::setting("COUNT", 300));
    std::panic::set_hook(Box::new(|_| {}));
    for &change in ALL {
        let tally = run(seed..seed + count, Some(change));
        println!("{change:?}: {} right, {} refused, {} wrong", tally.right, tally.refused, tally.wrong.len());
        for (seed, what) in &tally.wrong {
            println!("{seed}: {what}");
            if let Some(case) = case(*seed).and_then(|case| changed(&case, change, *seed)) {
                println!("{}", super::engine::shown(&case));
            }
        }
    }
}
