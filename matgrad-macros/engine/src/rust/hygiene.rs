//! Everything that emission writes has mixed-site hygiene: its variables meet none of the user's, whatever
//! they are called, since those keep the spans that they came with. So nothing in this room says
//! `quote!`, whose tokens would stand at the call site; a test sees to it.

use std::collections::BTreeSet;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

/// `quote!`, mixed-site.
macro_rules! emit {
    ($($tokens:tt)*) => {
        ::quote::quote_spanned!(::proc_macro2::Span::mixed_site()=> $($tokens)*)
    };
}

/// The same, located where messages of the compiler's are to stand.
macro_rules! emit_at {
    ($span:expr => $($tokens:tt)*) => {
        ::quote::quote_spanned!(::proc_macro2::Span::mixed_site().located_at($span)=> $($tokens)*)
    };
}

/// An identifier that only emitted code sees.
pub fn ident(name: &str) -> Ident {
    // What is a name in the user's edition may be a keyword in that of this crate, whose span it gets.
    if name == "gen" { Ident::new_raw(name, Span::mixed_site()) } else { Ident::new(name, Span::mixed_site()) }
}

/// A name of the user's, raw ones included, as a variable that only emitted code sees.
pub fn local(name: &Ident) -> Ident {
    if name == "gen" {
        return ident("gen");
    }
    let mut local = name.clone();
    local.set_span(Span::mixed_site());
    local
}

/// Tokens that came from text, as if they were emitted.
pub fn mixed(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = token {
                token = Group::new(group.delimiter(), mixed(group.stream())).into();
            }
            token.set_span(Span::mixed_site());
            token
        })
        .collect()
}

/// The names of a companion's variables. They all have one hygiene, so no two may be spelled alike:
/// whatever emission binds is named here.
pub struct Names(BTreeSet<String>);

impl Names {
    /// The names that are taken from the start.
    pub fn besides<'a>(taken: impl IntoIterator<Item = &'a Ident>) -> Names {
        Names(taken.into_iter().map(ToString::to_string).collect())
    }

    /// Keeps a name from being given to a variable.
    pub fn reserve(&mut self, name: &str) {
        self.0.insert(name.to_owned());
    }

    /// A new variable, called as wanted or much like it.
    pub fn fresh(&mut self, wanted: &str) -> Ident {
        let wanted = wanted.strip_prefix("r#").unwrap_or(wanted);
        let mut name = wanted.to_owned();
        let mut k = 1;
        while !self.0.insert(name.clone()) {
            k += 1;
            name = format!("{wanted}_{k}");
        }
        syn::parse_str::<Ident>(&name).map_or_else(|_| ident(&format!("{name}_")), |_| ident(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sources of what writes tokens into the user's crate.
    fn sources() -> Vec<(String, String)> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let room = std::fs::read_dir(root.join("rust")).expect("the room").map(|entry| entry.expect("a file").path());
        let beside = ["pipeline/mod.rs", "pipeline/derivation.rs", "methods.rs"].map(|name| root.join(name));
        room.chain(beside)
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a source")))
            .filter(|(path, _)| !path.ends_with("hygiene.rs"))
            .collect()
    }

    #[test]
    fn nothing_is_emitted_at_the_call_site() {
        let sources = sources();
        assert!(sources.len() > 15, "{} files", sources.len());
        for (path, text) in sources {
            for word in ["quote!", "quote_spanned!", "parse_quote", "format_ident!"] {
                assert!(!text.contains(word), "{path} says {word}; write `emit!`, whose tokens are mixed-site");
            }
            // Messages stand at the call site; identifiers do not.
            let at_call_site = text.lines().filter(|line| line.contains("call_site")).find(|line| line.contains("Ident"));
            assert_eq!(at_call_site, None, "{path}");
        }
    }

    /// The variables that the tokens of an `emit!` bind under a name of their own.
    fn bound_by_name(tokens: &[TokenTree], found: &mut Vec<String>) {
        let text: Vec<String> = tokens.iter().map(ToString::to_string).collect();
        for (k, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                bound_by_name(&group.stream().into_iter().collect::<Vec<_>>(), found);
            }
            let opens_closure = text[k] == "|" && (k == 0 || [",", "(", "="].contains(&text[k - 1].as_str()));
            if !opens_closure && text[k] != "let" && text[k] != "for" {
                continue;
            }
            let after = if text.get(k + 1).is_some_and(|t| t == "mut") { k + 2 } else { k + 1 };
            if let Some(TokenTree::Ident(name)) = tokens.get(after).filter(|t| t.to_string() != "_") {
                found.push(name.to_string());
            }
        }
    }

    /// The same for every `emit!` in some tokens.
    fn bound_in_emitted(tokens: &[TokenTree], found: &mut Vec<String>) {
        for (k, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            let named = |back: usize| k.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
            if named(1) == "!" && named(2).starts_with("emit") {
                bound_by_name(&inside, found)
            } else {
                bound_in_emitted(&inside, found)
            }
        }
    }

    #[test]
    fn what_is_bound_has_a_name_that_nothing_else_has() {
        let bound = |text: &str| {
            let tokens: TokenStream = text.parse().expect("tokens");
            let mut found = vec![];
            bound_in_emitted(&tokens.into_iter().collect::<Vec<_>>(), &mut found);
            found
        };
        let seen = bound("{ emit!({ let mut a = 1; f(|b| #b, |_| 1); }); emit! { for c in d { let _ = #x; let #y = 2; } } }");
        assert_eq!(seen, ["a", "b", "c"]);
        for (path, text) in sources() {
            assert_eq!(bound(&text), Vec::<String>::new(), "{path}: write `let #name`, named by `Names::fresh`");
        }
    }

    #[test]
    fn keywords_of_later_editions_are_raw() {
        assert_eq!(ident("gen").to_string(), "r#gen");
        assert_eq!(local(&Ident::new("gen", Span::call_site())).to_string(), "r#gen");
        assert_eq!(local(&Ident::new_raw("type", Span::call_site())).to_string(), "r#type");
        assert_eq!(ident("t1").to_string(), "t1");
    }
}
