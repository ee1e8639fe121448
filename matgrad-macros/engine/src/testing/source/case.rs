//! A random program with its attributes, its point and what the interpreter says of it.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::attributes::{attributes, is_left};
use super::derivative::{Failed, First, Program};
use super::generator::{Parameter, Random, Writer, Written};
use super::value::Value;
use crate::attributes::Kind;
use crate::pipeline::expand;

/// A program that has a value and derivatives.
#[derive(Clone)]
pub struct Case {
    /// The seed it was made from.
    pub seed: u64,
    /// The program.
    pub written: Written,
    /// Its syntax.
    pub file: syn::File,
    /// The variables of differentiation, by number.
    pub wrt: Vec<usize>,
    /// The attributes, each with its kind and its arguments.
    pub attributes: Vec<(Kind, String)>,
    /// The value and the Jacobian.
    pub first: First,
    /// Where an attribute asks for it: the Hessian in the first variable, column by column, or the one
    /// column that it gives times the direction.
    pub hessian: Vec<Vec<f64>>,
    /// A direction for all variables.
    pub direction: Vec<f64>,
    /// A cotangent of the value.
    pub cotangent: Vec<f64>,
}

/// What the macro makes of an attribute.
pub enum Expansion {
    /// Code.
    File(syn::File),
    /// Its message where it refuses.
    Refused(String),
    /// What is no Rust, with the parser's message.
    NoRust(String),
    /// A panic.
    Panic,
}

/// Why a seed gives no case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rejected {
    /// The program panics.
    Panics,
    /// It returns `None`.
    None,
    /// A kink or a tie is near.
    Kink,
    /// Its numbers are too large, or not numbers.
    Size,
    /// No variable matters.
    Constant,
    /// The interpreter does not know something.
    Unknown(String),
}

impl Case {
    /// The case of a seed.
    pub fn new(seed: u64) -> Result<Case, Rejected> {
        Case::of(seed, Writer::program(seed))
    }

    /// The case of a program.
    pub fn of(seed: u64, written: Written) -> Result<Case, Rejected> {
        let file = syn::parse_file(&written.source).unwrap_or_else(|error| panic!("{error}\n{}", written.source));
        let mut random = Random::new(seed ^ 0xA5A5_0000);
        let candidates: Vec<usize> = (0..written.parameters.len()).filter(|&k| written.parameters[k].variable).collect();
        let left = written.motions && random.percent(25);
        let all = run(&file, &written, &candidates, left)?;
        // Only variables that matter can be differentiated in.
        let mut at = 0;
        let mut wrt: Vec<usize> = Vec::new();
        for &k in &candidates {
            let n = written.parameters[k].size();
            if all.jacobian.iter().any(|row| row[at..at + n].iter().any(|d| *d != 0.0)) {
                wrt.push(k);
            }
            at += n;
        }
        if wrt.is_empty() {
            return Err(Rejected::Constant);
        }
        if wrt.len() > 1 && random.percent(40) {
            let keep = 1 + random.below(wrt.len() - 1);
            wrt = random.some(&wrt, keep);
        }
        let attributes = attributes(&written, &wrt, left, &mut random);
        let first = if wrt == candidates { all } else { run(&file, &written, &wrt, left)? };
        Case::finished(seed, written, file, first, wrt, attributes)
    }

    /// The case of a program with these variables and attributes.
    pub fn with(seed: u64, written: Written, wrt: Vec<usize>, attributes: Vec<(Kind, String)>) -> Result<Case, Rejected> {
        let Ok(file) = syn::parse_file(&written.source) else { return Err(Rejected::Unknown("a syntax error".to_owned())) };
        let first = run(&file, &written, &wrt, is_left(&attributes))?;
        Case::finished(seed, written, file, first, wrt, attributes)
    }

    fn finished(
        seed: u64,
        written: Written,
        file: syn::File,
        first: First,
        wrt: Vec<usize>,
        attributes: Vec<(Kind, String)>,
    ) -> Result<Case, Rejected> {
        // A program that was made smaller may give a value of another type.
        if written.output.size().is_some_and(|size| first.jacobian.len() != size) {
            return Err(Rejected::Unknown("a result of another type".to_owned()));
        }
        if first.jacobian.iter().flatten().all(|d| *d == 0.0) {
            return Err(Rejected::Constant);
        }
        let mut random = Random::new(seed ^ 0x5A5A_0000);
        let direction: Vec<f64> = (0..first.jacobian[0].len()).map(|_| random.number()).collect();
        let cotangent: Vec<f64> = (0..first.jacobian.len()).map(|_| random.number()).collect();
        let second = |kind: Kind| attributes.iter().any(|(known, _)| *known == kind);
        let arguments = written.arguments();
        let one = [wrt[0]];
        let (left, generics) = (is_left(&attributes), &written.generics[..]);
        let program = Program { file: &file, name: "f", arguments: &arguments, variables: &one, generics, left };
        let mut hessian = vec![];
        if second(Kind::Hvp) {
            hessian.push(program.second(&direction[..program.size()])?);
        } else if second(Kind::Hessian) || second(Kind::NewtonStep) {
            hessian = program.hessian()?;
        }
        if hessian.iter().flatten().any(|x| !x.is_finite() || x.abs() > 1e5) {
            return Err(Rejected::Size);
        }
        Ok(Case { seed, written, file, wrt, attributes, first, hessian, direction, cotangent })
    }

    /// What the macro makes of the attributes, each alone.
    pub fn expansions(&self) -> Vec<Expansion> {
        let own = self.attributes.iter().map(|(kind, arguments)| {
            let arguments: TokenStream = arguments.parse().expect("tokens");
            match self.written.in_module {
                true => self.in_module(*kind, &arguments),
                false => (Some(*kind), arguments, self.function()),
            }
        });
        // The companions of functions that it calls must exist.
        let of_others = self.file.items.iter().filter_map(|item| match item {
            syn::Item::Fn(item) if !item.attrs.is_empty() => {
                let plain = syn::ItemFn { attrs: vec![], ..item.clone() }.into_token_stream();
                Some([Kind::Vjp, Kind::Differential].map(|kind| (Some(kind), TokenStream::new(), plain.clone())))
            }
            _ => None,
        });
        let expansion = |(kind, arguments, item): (Option<Kind>, TokenStream, TokenStream)| {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match kind {
                Some(kind) => expand(kind, arguments, item),
                None => content_of(crate::modules::expand(arguments, item)),
            }));
            match ended {
                Err(_) => Expansion::Panic,
                Ok(tokens) => match (message(&tokens.to_string()), syn::parse2(tokens)) {
                    (Some(message), _) => Expansion::Refused(message),
                    (None, Ok(file)) => Expansion::File(file),
                    (None, Err(error)) => Expansion::NoRust(error.to_string()),
                },
            }
        };
        own.chain(of_others.flatten()).map(expansion).collect()
    }

    /// The module of the function with one attribute.
    fn in_module(&self, kind: Kind, arguments: &TokenStream) -> (Option<Kind>, TokenStream, TokenStream) {
        let name = syn::Ident::new(kind.row().name, proc_macro2::Span::call_site());
        let items = self.file.items.iter().map(|item| match item {
            syn::Item::Fn(item) if item.sig.ident == "f" => quote::quote!(#[matgrad::#name(#arguments)] #item),
            item => item.to_token_stream(),
        });
        (None, TokenStream::new(), quote::quote!(mod inside { #(#items)* }))
    }

    /// The names of the annotated functions that it may call.
    pub fn annotated(&self) -> Vec<String> {
        let name = |item: &syn::Item| match item {
            syn::Item::Fn(item) if !item.attrs.is_empty() => Some(item.sig.ident.to_string()),
            // What has a rule by hand.
            syn::Item::Fn(item) => item.sig.ident.to_string().strip_suffix("_vjp").map(str::to_owned),
            _ => None,
        };
        self.file.items.iter().filter_map(name).collect()
    }

    /// The macro's first message, if it refuses.
    pub fn refusal(&self) -> Option<String> {
        self.expansions().into_iter().find_map(|expansion| match expansion {
            Expansion::Refused(message) => Some(message),
            _ => None,
        })
    }

    /// What is wrong with the expansions, as far as no compiler is needed to see it.
    pub fn fault(&self) -> Option<String> {
        let mut fault = None;
        for expansion in self.expansions() {
            fault = fault.or(match expansion {
                Expansion::Refused(_) => return None,
                Expansion::Panic => Some("the macro panics".to_owned()),
                Expansion::NoRust(error) => Some(format!("an expansion is no Rust: {error}")),
                Expansion::File(file) => match crate::testing::scopes::unbound(&file, "f") {
                    names if names.is_empty() => None,
                    names => Some(format!("nothing binds {names:?}")),
                },
            });
        }
        fault
    }

    /// The function without the items beside it.
    pub fn function(&self) -> proc_macro2::TokenStream {
        function_of(&self.file)
    }
}

/// The function of a file that programs are about.
pub fn function_of(file: &syn::File) -> proc_macro2::TokenStream {
    let item = file.items.iter().find(|item| matches!(item, syn::Item::Fn(item) if item.sig.ident == "f"));
    quote::ToTokens::to_token_stream(&item)
}

/// What stands in a module, and behind it.
fn content_of(module: TokenStream) -> TokenStream {
    let Ok(file) = syn::parse2::<syn::File>(module.clone()) else { return module };
    let inside = |item: syn::Item| match item {
        syn::Item::Mod(syn::ItemMod { content: Some((_, items)), .. }) => items,
        item => vec![item],
    };
    let items = file.items.into_iter().flat_map(inside);
    quote::quote!(#(#items)*)
}

/// The message of a `compile_error!` in an expansion.
pub fn message(text: &str) -> Option<String> {
    let (_, after) = text.split_once("compile_error")?;
    let (_, after) = after.split_once('"')?;
    let mut message = String::new();
    let mut escaped = false;
    for c in after.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => break,
            c => {
                escaped = false;
                message.push(c);
            }
        }
    }
    Some(message)
}

impl From<Failed> for Rejected {
    fn from(failed: Failed) -> Rejected {
        match failed {
            Failed::Panic(_) => Rejected::Panics,
            Failed::Unknown(what) => Rejected::Unknown(what),
        }
    }
}

impl Written {
    /// What the function is called with.
    pub fn arguments(&self) -> Vec<Value<f64>> {
        self.parameters.iter().map(|p: &Parameter| p.value.clone()).collect()
    }
}

/// The first derivatives in some variables, if the point is a good one.
fn run(file: &syn::File, written: &Written, variables: &[usize], left: bool) -> Result<First, Rejected> {
    let arguments = written.arguments();
    let program = Program { file, name: "f", arguments: &arguments, variables, generics: &written.generics, left };
    let first = program.first()?;
    let Some(value) = &first.value else { return Err(Rejected::None) };
    let numbers = || value.iter().chain(first.jacobian.iter().flatten());
    if numbers().any(|x| !x.is_finite() || x.abs() > 1e4) || first.largest.is_nan() || first.largest > 1e4 {
        return Err(Rejected::Size);
    }
    if first.margin < 1e-5 {
        return Err(Rejected::Kink);
    }
    Ok(first)
}

#[test]
#[ignore = "prints what becomes of many seeds"]
fn survey() {
    use std::collections::BTreeMap;
    let (seed, count, show) = (super::setting("SEED", 0), super::setting("COUNT", 1000), super::setting("SHOW", 0));
    let mut rejected: BTreeMap<Rejected, usize> = BTreeMap::new();
    let mut refused: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let mut right = 0;
    for seed in (seed..seed + count).filter(|&seed| super::engine::is_meant(seed)) {
        match Case::new(seed) {
            Err(why) => {
                if show == 1 && matches!(why, Rejected::Unknown(_)) {
                    println!("{why:?}\n{}", Writer::program(seed).source);
                }
                *rejected.entry(why).or_default() += 1;
            }
            Ok(case) => {
                if show == 2 {
                    println!(
                        "// {seed} {:?}\n{}",
                        case.attributes.iter().map(|a| a.0.row().name).collect::<Vec<_>>(),
                        case.written.source
                    );
                }
                match case.refusal() {
                    None => right += 1,
                    Some(text) => {
                        if show > 1 {
                            println!("// refused: {text}");
                        }
                        // Names and numbers differ between messages of one kind.
                        let mut kind = String::new();
                        let mut quoted = false;
                        for c in text.chars() {
                            quoted ^= c == '`';
                            if !quoted && !c.is_ascii_digit() {
                                kind.push(c);
                            }
                        }
                        refused.entry(kind).or_default().push(seed);
                    }
                }
            }
        }
    }
    println!("rejected: {rejected:#?}");
    let mut refused: Vec<_> = refused.into_iter().collect();
    refused.sort_by_key(|(_, seeds)| std::cmp::Reverse(seeds.len()));
    for (kind, seeds) in &refused {
        println!("{:5} refused: {kind} {:?}", seeds.len(), &seeds[..seeds.len().min(4)]);
    }
    println!("accepted: {right}");
}
