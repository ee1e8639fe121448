//! Expansions as a person reads them.

use crate::attributes::Kind;
use crate::pipeline::expand;
use proc_macro2::TokenStream;

/// The pretty-printed expansion of an attribute on a function.
pub fn expanded(kind: Kind, arguments: &str, function: &str) -> String {
    let arguments: TokenStream = arguments.parse().expect("the arguments are tokens");
    let function: TokenStream = function.parse().expect("the function is tokens");
    let tokens = expand(kind, arguments, function);
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => panic!("the expansion is no file: {error}\n{tokens}"),
    }
}

#[test]
#[ignore = "prints expansions for a person to read"]
fn show() {
    let text = std::fs::read_to_string(std::env::var("MATGRAD_SHOW").expect("a path in MATGRAD_SHOW")).expect("a file");
    for item in text.split("\n---\n") {
        let (head, function) = item.split_once('\n').expect("a head line");
        let (name, arguments) = head.split_once(' ').expect("kind and arguments");
        let kind = crate::attributes::ATTRIBUTES.iter().find(|row| row.name == name).expect("a kind").kind;
        println!("{}", expanded(kind, arguments, function));
    }
}
