//! Reading what stands between the parentheses of an attribute.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Ident, Path, Token};

use super::implicit::Given;
use crate::attributes::arguments::{Arguments, Check, Wrt};
use crate::attributes::{ARGUMENTS, Attribute, Kind, OF_IMPLICIT};
use crate::report::{Report, nearest};

pub(super) struct Argument {
    pub(super) name: Ident,
    pub(super) value: Option<syn::Expr>,
    /// The types in `wrt = (p.w: …, p.b: …)`, by the number of the entry.
    types: Vec<Option<syn::Type>>,
    list: Option<TokenStream>,
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name: Ident = input.call(syn::ext::IdentExt::parse_any)?;
        let mut list = None;
        if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            list = Some(content.parse()?);
        }
        let mut types = vec![];
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            if input.is_empty() || input.peek(Token![,]) {
                return Err(syn::Error::new(name.span(), format!("`{name} =` needs a value")));
            }
            match name == "wrt" {
                true => Some(parse_wrt(input, &mut types)?),
                false => Some(parse_value(input)?),
            }
        } else {
            None
        };
        Ok(Argument { name, value, types, list })
    }
}

/// A variable or a tuple of variables, each with its type where it has one.
fn parse_wrt(input: ParseStream<'_>, types: &mut Vec<Option<syn::Type>>) -> syn::Result<syn::Expr> {
    let mut ty = |input: ParseStream<'_>| {
        let ty = if input.peek(Token![:]) { Some((input.parse::<Token![:]>()?, input.parse::<syn::Type>()?).1) } else { None };
        types.push(ty);
        syn::Result::Ok(())
    };
    if !input.peek(syn::token::Paren) {
        let expr = input.parse()?;
        ty(input)?;
        return Ok(expr);
    }
    let content;
    let paren_token = syn::parenthesized!(content in input);
    let mut elems = Punctuated::<syn::Expr, Token![,]>::new();
    while !content.is_empty() {
        elems.push_value(content.parse()?);
        ty(&content)?;
        if content.is_empty() {
            break;
        }
        elems.push_punct(content.parse()?);
    }
    let single = elems.len() == 1 && !elems.trailing_punct();
    Ok(match elems.first().cloned().filter(|_| single) {
        Some(inner) => syn::Expr::Paren(syn::ExprParen { attrs: vec![], paren_token, expr: Box::new(inner) }),
        None => syn::Expr::Tuple(syn::ExprTuple { attrs: vec![], paren_token, elems }),
    })
}

/// An expression, or a path that starts with `crate`.
fn parse_value(input: ParseStream<'_>) -> syn::Result<syn::Expr> {
    if input.peek(Token![crate]) || input.peek(Token![::]) {
        let path = input.call(Path::parse_mod_style)?;
        return Ok(syn::Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path }));
    }
    input.parse()
}

impl Arguments {
    /// Reads the arguments of the attribute `kind`.
    pub fn parse(kind: Kind, tokens: TokenStream, report: &mut Report) -> Option<Arguments> {
        let accepted: Vec<&str> = ARGUMENTS.iter().copied().filter(|argument| kind.row().has(argument)).collect();
        let (parsed, _) = Arguments::among(kind, kind.row().name, &accepted, tokens, report)?;
        if parsed.wrt.is_empty() && !kind.row().of_all {
            report.push(
                Span::call_site(),
                format!("say what to differentiate with respect to: `#[{}(wrt = X)]`, where `X` is a parameter", kind.row().name),
            );
            return None;
        }
        Some(parsed)
    }

    /// Reads the arguments of `#[implicit]` for one of the attributes whose derivatives it gives.
    pub fn parse_implicit(kind: Kind, tokens: TokenStream, report: &mut Report) -> Option<Arguments> {
        let (mut parsed, given) = Arguments::among(kind, "implicit", OF_IMPLICIT, tokens, report)?;
        let implicit = given.finished().map_err(|message| report.add(message)).ok()?;
        if let Some(wrt) = parsed.wrt.iter().find(|wrt| wrt.root == implicit.unknown) {
            let (z, name) = (&implicit.unknown, &implicit.name);
            report.push(wrt.root.span(), format!("`{z}` is what `{name}` returns; `wrt` lists parameters that it depends on"));
            return None;
        }
        if !parsed.wrt.is_empty() {
            let (root, site) = (implicit.unknown.clone(), implicit.unknown.to_token_stream());
            parsed.wrt.insert(0, Wrt { root, path: vec![], ty: None, site });
        }
        parsed.implicit = Some(implicit);
        Some(parsed)
    }

    /// Reads arguments of which these are accepted.
    fn among(
        kind: Kind,
        called: &str,
        accepted: &[&str],
        tokens: TokenStream,
        report: &mut Report,
    ) -> Option<(Arguments, Given)> {
        let mut given = Given::default();
        let mut parsed = Arguments {
            kind,
            wrt: vec![],
            tuple: false,
            value: false,
            into: false,
            name: None,
            krate: quote::quote!(::matgrad),
            nalgebra: quote::quote!(::nalgebra),
            denominator: false,
            left: false,
            check: None,
            implicit: None,
        };
        let list = match Punctuated::<Argument, Token![,]>::parse_terminated.parse2(tokens) {
            Ok(list) => list,
            Err(error) => {
                report.add(error);
                return None;
            }
        };
        let mut seen: Vec<String> = vec![];
        let lacks_wrt = accepted.contains(&"wrt") && list.iter().all(|argument| argument.name != "wrt");
        for argument in &list {
            let name = argument.name.to_string();
            if !accepted.contains(&name.as_str()) {
                report.push(argument.name.span(), unknown_argument(called, accepted, &name, lacks_wrt));
                continue;
            }
            if seen.contains(&name) {
                report.push(argument.name.span(), format!("`{name}` is given twice; remove one"));
                continue;
            }
            seen.push(name);
            if let Err(error) = given.read(argument).and_then(|()| parsed.read(argument)) {
                report.add(error);
            }
        }
        (!report.any()).then_some((parsed, given))
    }

    fn read(&mut self, argument: &Argument) -> syn::Result<()> {
        let name = argument.name.to_string();
        let flag = || match (&argument.value, &argument.list) {
            (None, None) => Ok(()),
            _ => Err(syn::Error::new(argument.name.span(), format!("`{name}` takes no value; write just `{name}`"))),
        };
        let value = |form: &str| {
            argument
                .value
                .as_ref()
                .ok_or_else(|| syn::Error::new(argument.name.span(), format!("`{name}` needs a value: `{name} = {form}`")))
        };
        match name.as_str() {
            "value" => {
                flag()?;
                self.value = true;
            }
            "into" => {
                flag()?;
                self.into = true;
            }
            "wrt" => self.read_wrt(value("X")?, &argument.types)?,
            "name" => {
                self.name = Some(identifier(
                    value("new_name")?,
                    "`name` takes a function's name without quotes, such as `name = loss_gradient`",
                )?)
            }
            "layout" => {
                let layout = identifier(value("denominator")?, "`layout = numerator` or `layout = denominator`")?;
                self.denominator = match layout.to_string().as_str() {
                    "denominator" => true,
                    "numerator" => false,
                    other => {
                        let near = nearest(other, ["numerator", "denominator"]);
                        let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                        return Err(syn::Error::new(
                            layout.span(),
                            format!(
                                "the layout is `numerator` (pq×mn, the default) or `denominator` (mn×pq), not `{other}`{near}"
                            ),
                        ));
                    }
                };
            }
            "perturbation" => {
                let side = identifier(value("left")?, "`perturbation = left` or `perturbation = right`")?;
                self.left = match side.to_string().as_str() {
                    "left" => true,
                    "right" => false,
                    other => {
                        return Err(syn::Error::new(
                            side.span(),
                            format!(
                                "rotations are perturbed from the `right` (X Exp(ξ), the default) or from the `left` (Exp(ξ) X), not `{other}`"
                            ),
                        ));
                    }
                };
            }
            "crate" => self.krate = path(value("path::to::matgrad")?)?,
            "nalgebra" => self.nalgebra = path(value("path::to::nalgebra")?)?,
            "check" => {
                if let Some(value) = &argument.value {
                    return Err(syn::Error::new(
                        value.span(),
                        "`check` takes no value; write just `check`, or `check(points = expression)`",
                    ));
                }
                let mut check = Check::default();
                let list = argument.list.clone().unwrap_or_default();
                for given in Punctuated::<Argument, Token![,]>::parse_terminated.parse2(list)? {
                    match (given.name.to_string().as_str(), given.value) {
                        ("points", Some(points)) => check.points = Some(points.to_token_stream()),
                        ("symmetric", None) => check.symmetric = true,
                        ("points" | "symmetric", _) | (_, None) => {
                            return Err(syn::Error::new(
                                given.name.span(),
                                "write `check(points = expression)`, `check(symmetric)`, or what generics are: `check(T = f64, N = 5)`",
                            ));
                        }
                        (_, Some(value)) => check.generics.push((given.name, value.to_token_stream())),
                    }
                }
                self.check = Some(check);
            }
            _ => {}
        }
        Ok(())
    }

    fn read_wrt(&mut self, value: &syn::Expr, types: &[Option<syn::Type>]) -> syn::Result<()> {
        let hint = "`wrt` takes a parameter's name or a tuple of them: `wrt = X` or `wrt = (A, b)`";
        let entries: Vec<&syn::Expr> = match value {
            syn::Expr::Tuple(tuple) => {
                self.tuple = true;
                tuple.elems.iter().collect()
            }
            syn::Expr::Paren(paren) => vec![&paren.expr],
            single => vec![single],
        };
        if entries.is_empty() {
            return Err(syn::Error::new(value.span(), hint));
        }
        for (k, entry) in entries.into_iter().enumerate() {
            let (root, path) = place(entry, hint)?;
            let ty = types.get(k).and_then(|ty| ty.as_ref()).map(ToTokens::to_token_stream);
            let entry = Wrt { root, path, ty, site: entry.to_token_stream() };
            let twice = |other: &Wrt| {
                other.root == entry.root && (other.path.starts_with(&entry.path) || entry.path.starts_with(&other.path))
            };
            if self.wrt.iter().any(twice) {
                let name = entry.shown();
                return Err(syn::Error::new_spanned(&entry.site, format!("`{name}` stands twice in `wrt`; remove one")));
            }
            self.wrt.push(entry);
        }
        if self.tuple && !self.kind.row().of_several {
            return Err(syn::Error::new(
                value.span(),
                format!("`{}` takes one parameter in `wrt`; stack one attribute per parameter instead", self.kind.row().name),
            ));
        }
        Ok(())
    }
}

fn unknown_argument(called: &str, accepted: &[&str], name: &str, lacks_wrt: bool) -> String {
    let near = match nearest(name, accepted.iter().copied()) {
        Some(near) => format!("; did you mean `{near}`?"),
        None if lacks_wrt => "; what to differentiate in is said by `wrt = X` or `wrt = (A, b)`".to_owned(),
        None => String::new(),
    };
    format!("`{called}` has no argument `{name}`{near} (it takes {})", accepted.join(", "))
}

pub(super) fn identifier(value: &syn::Expr, hint: &str) -> syn::Result<Ident> {
    match value {
        syn::Expr::Path(path) if path.qself.is_none() => path.path.get_ident().cloned(),
        _ => None,
    }
    .ok_or_else(|| syn::Error::new(value.span(), hint))
}

/// `p`, `p.w`, `self.k.0`: a parameter and the fields that lead to a part of it.
fn place(value: &syn::Expr, hint: &str) -> syn::Result<(Ident, Vec<String>)> {
    match value {
        syn::Expr::Field(field) => {
            let (root, mut path) = place(&field.base, hint)?;
            path.push(match &field.member {
                syn::Member::Named(name) => name.to_string(),
                syn::Member::Unnamed(number) => number.index.to_string(),
            });
            Ok((root, path))
        }
        _ => Ok((identifier(value, hint)?, vec![])),
    }
}

fn path(value: &syn::Expr) -> syn::Result<TokenStream> {
    match value {
        syn::Expr::Path(path) => Ok(quote::ToTokens::to_token_stream(&path.path)),
        _ => Err(syn::Error::new(
            value.span(),
            "write the path under which the crate can be reached, without quotes, such as `crate::deps::nalgebra`",
        )),
    }
}

/// The attribute that a `#[…]` is, whatever path it is written with.
pub fn attribute_of(attribute: &syn::Attribute) -> Option<&'static Attribute> {
    Attribute::named(&attribute.path().segments.last()?.ident)
}
