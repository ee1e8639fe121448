//! Tokens as a person would space them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Tokens as text, spaced as a person would.
pub fn readable(tokens: &TokenStream) -> String {
    let mut written = Written::default();
    written.stream(tokens);
    written.text
}

/// What the last token was, as far as the space behind it depends on that.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Last {
    /// None, or what nothing may stand before: `(`, `.`, `::`, `&`.
    #[default]
    Open,
    /// A name, a literal or a closing bracket, which may end an operand.
    Operand,
    /// A word after which an operand begins, such as `return`.
    Word,
    /// An operator between operands, or a comma.
    Operator,
}

#[derive(Default)]
struct Written {
    text: String,
    last: Last,
    /// How many generic arguments are open.
    generics: u32,
    /// Whether the parameters of a closure are open.
    closure: bool,
}

const WORDS: &[&str] = &["return", "in", "if", "else", "match", "let", "mut", "ref", "move", "while", "for", "as", "break"];

/// The tokens after the names of a path but for its last.
fn last_of_path(tokens: TokenStream) -> TokenStream {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, sign: char| matches!(all.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let mut first = 0;
    while matches!(all.get(first), Some(TokenTree::Ident(_))) && is(first + 1, ':') && is(first + 2, ':') && !is(first + 3, '<') {
        first += 3;
    }
    all.into_iter().skip(first).collect()
}

impl Written {
    fn stream(&mut self, tokens: &TokenStream) {
        let mut tokens = tokens.clone().into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.group(group.delimiter(), &group.stream()),
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    let last = if WORDS.contains(&name.as_str()) { Last::Word } else { Last::Operand };
                    self.word(&name, last);
                }
                TokenTree::Literal(literal) => self.word(&literal.to_string(), Last::Operand),
                TokenTree::Punct(first) => {
                    let mut sign = first.as_char().to_string();
                    let mut spacing = first.spacing();
                    // `<&`, `>>` and the like are two signs.
                    while spacing == Spacing::Joint
                        && let Some(TokenTree::Punct(next)) = tokens.peek()
                        && SIGNS.contains(&format!("{sign}{}", next.as_char()).as_str())
                    {
                        sign.push(next.as_char());
                        spacing = next.spacing();
                        tokens.next();
                    }
                    // Of `::core::option::Option::None`, as macros write paths, a person reads the last name.
                    if sign == "::" && self.last != Last::Operand {
                        tokens = last_of_path(tokens.collect()).into_iter().peekable();
                        continue;
                    }
                    self.sign(&sign);
                }
            }
        }
    }

    fn word(&mut self, word: &str, last: Last) {
        if matches!(self.last, Last::Operand | Last::Word | Last::Operator) {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self.last = last;
    }

    fn group(&mut self, delimiter: Delimiter, inside: &TokenStream) {
        let (open, close) = match delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{ ", " }"),
            Delimiter::None => ("", ""),
        };
        let is_behind = self.last == Last::Operand && delimiter != Delimiter::Brace && delimiter != Delimiter::None;
        if self.last != Last::Open && !is_behind {
            self.text.push(' ');
        }
        if inside.is_empty() {
            self.text.push_str(&format!("{}{}", open.trim(), close.trim()));
        } else {
            self.text.push_str(open);
            let mut inner = Written { text: std::mem::take(&mut self.text), ..Written::default() };
            inner.stream(inside);
            self.text = inner.text;
            self.text.push_str(close);
        }
        self.last = Last::Operand;
    }

    fn sign(&mut self, sign: &str) {
        let is_type = self.text.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        let opens = self.text.ends_with("::") || is_type.starts_with(char::is_uppercase);
        match sign {
            "<" if opens && self.last != Last::Operator => {
                self.generics += 1;
                self.close("<", Last::Open);
            }
            ">" if self.generics > 0 => {
                self.generics -= 1;
                self.close(">", Last::Operand);
            }
            "." | "::" | ".." | "..=" | "..." => {
                if matches!(self.last, Last::Word | Last::Operator) {
                    self.text.push(' ');
                }
                self.close(sign, Last::Open);
            }
            "," | ";" | ":" => self.close(sign, Last::Operator),
            "?" => self.close("?", Last::Operand),
            // The bang of a macro, which parentheses follow.
            "!" if self.last == Last::Operand => self.close("!", Last::Operand),
            "|" if self.closure => {
                self.closure = false;
                self.close("|", Last::Operator);
            }
            // What begins an operand stands right before it.
            "&" | "*" | "-" | "!" | "'" | "#" | "|" | "&&" if self.last != Last::Operand => {
                self.closure = sign == "|";
                self.word(sign, Last::Open);
            }
            "||" if self.last != Last::Operand => self.word("||", Last::Operator),
            sign => self.word(sign, Last::Operator),
        }
    }

    fn close(&mut self, text: &str, last: Last) {
        self.text.push_str(text);
        self.last = last;
    }
}

/// Operators of several characters.
const SIGNS: &[&str] = &[
    "::", "..", "...", "..=", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "<<", "^=", "&=",
    "|=",
];

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn tokens_are_spaced_as_people_do() {
        for text in [
            "*k",
            "-x * y - *z",
            "!(a && b) || c",
            "self.points[i].x",
            "&x.dot(&y)",
            "f(x, -1.0)?",
            "nalgebra::DVector<T>",
            "Vec<Vector3<f64>>",
            "SVector::<f64, 3>::new(x, y, z)",
            "a < b",
            "i < n && n >= 2",
            "items.iter().map(|v| v * v).sum::<f64>()",
            "x.map(|a, b| a.powi(2) - b)",
            "0..n",
            "vec![1.0, 2.0]",
            "x as usize",
            "if a > b { a } else { b }",
            "[f64; 3]",
            "&[&'a str]",
            "(a, b)",
            "f()",
            "|| 1.0",
            "return -x",
        ] {
            let tokens = text.parse().unwrap();
            assert_eq!(readable(&tokens), text);
        }
    }
}
