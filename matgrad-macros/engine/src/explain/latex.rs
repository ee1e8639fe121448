//! Formulas for TeX, as they stand between dollars. Only amsmath is needed.

use super::idioms::index_of_jacobian;
use super::names::{command, parts};
use super::print::{Gap, Notation};
use super::tree::{Exponent, Fence, Prefix, Sign};

/// TeX.
pub struct Latex;

/// Text whose characters stand for themselves.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '_' | '%' | '&' | '#' | '$' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out += "\\textbackslash{}",
            '^' => out += "\\textasciicircum{}",
            '~' => out += "\\textasciitilde{}",
            '×' => out += "$\\times$",
            'ᵀ' => out += "$^\\top$",
            _ => match command(c) {
                Some(command) => out += &format!("$\\{command}$"),
                None => out.push(c),
            },
        }
    }
    out
}

/// Functions that TeX knows.
const KNOWN: &[&str] = &["exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min"];

impl Latex {
    fn letters(text: &str) -> String {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some('½'), None) => "\\tfrac{1}{2}".to_owned(),
            (Some('…'), None) => "\\ldots".to_owned(),
            (Some(letter), None) => command(letter).map_or(letter.to_string(), |command| format!("\\{command}")),
            _ if KNOWN.contains(&text) => format!("\\{text} "),
            _ if text.chars().all(|c| c.is_ascii_alphabetic()) => format!("\\mathit{{{text}}}"),
            _ => format!("\\textit{{{}}}", escaped(text)),
        }
    }
}

impl Notation for Latex {
    const FLAT: bool = false;

    fn name(&self, text: &str) -> String {
        let parts = parts(text);
        let base = Latex::letters(parts.base);
        let base = if parts.bar { format!("\\bar{{{base}}}") } else { base };
        if parts.below.is_empty() { base } else { format!("{base}_{{{}}}", parts.below) }
    }

    fn shared(&self, letter: char, number: usize) -> String {
        format!("{}_{{{number}}}", Latex::letters(letter.encode_utf8(&mut [0; 4])))
    }

    fn spelled(&self, text: &str) -> String {
        let letter = |c: char| match command(c) {
            Some(command) => format!("\\{command} "),
            None => escaped(c.encode_utf8(&mut [0; 4])),
        };
        format!("\\mathit{{{}}}", text.chars().map(letter).collect::<String>())
    }

    fn ones(&self) -> String {
        "\\mathbf{1}".to_owned()
    }

    fn number(&self, text: &str) -> String {
        match text.split_once('e') {
            Some((digits, power)) => format!("{digits} \\cdot 10^{{{power}}}"),
            None => text.to_owned(),
        }
    }

    fn code(&self, text: &str) -> String {
        format!("\\texttt{{{}}}", escaped(text))
    }

    fn plus_or_minus(&self, minus: bool, first: bool) -> String {
        match (minus, first) {
            (false, true) => "",
            (true, true) => "-",
            (false, false) => " + ",
            (true, false) => " - ",
        }
        .to_owned()
    }

    fn sign(&self, sign: Sign) -> String {
        match sign {
            Sign::For => ", \\quad ",
            Sign::Is | Sign::Equal => " = ",
            Sign::Or => " \\lor ",
            Sign::And => " \\land ",
            Sign::Less => " < ",
            Sign::LessOrEqual => " \\le ",
            Sign::Greater => " > ",
            Sign::GreaterOrEqual => " \\ge ",
            Sign::NotEqual => " \\ne ",
            Sign::Succeeds => " \\succ ",
            Sign::Becomes => " \\leftarrow ",
            Sign::Over => " \\oslash ",
            Sign::Kronecker => " \\otimes ",
            Sign::Mod => " \\bmod ",
            Sign::Applied => " \\cdot ",
            Sign::Cross => " \\times ",
        }
        .to_owned()
    }

    fn dot(&self) -> String {
        " \\odot ".to_owned()
    }

    fn beside(&self, parts: &[(String, Gap)]) -> String {
        let mut text = String::new();
        for (k, (part, gap)) in parts.iter().enumerate() {
            text += match (k, gap) {
                (0, _) => "",
                (_, Gap::Space) => " \\, ",
                (_, Gap::Letters | Gap::None) => " ",
            };
            text += part;
        }
        text
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join(", ")
    }

    fn parentheses(&self, inside: &str) -> String {
        format!("\\left({inside}\\right)")
    }

    fn fence(&self, fence: Fence, inside: &str) -> String {
        let (left, right) = match fence {
            Fence::Bars => ("\\left|", "\\right|"),
            Fence::Norm => ("\\left\\|", "\\right\\|"),
            Fence::Floor => ("\\left\\lfloor ", "\\right\\rfloor "),
            Fence::Brackets => ("\\left[", "\\right]"),
            Fence::Cross => ("\\left[", "\\right]_{\\times}"),
        };
        format!("{left}{inside}{right}")
    }

    fn fraction(&self, above: &str, below: &str, _: bool) -> String {
        format!("\\frac{{{above}}}{{{below}}}")
    }

    fn root(&self, inside: &str) -> String {
        format!("\\sqrt{{{inside}}}")
    }

    fn power(&self, base: &str, exponent: &Exponent, formula: &str) -> String {
        let exponent = match exponent {
            Exponent::Transpose => "\\top".to_owned(),
            Exponent::Inverse => "-1".to_owned(),
            Exponent::InverseTranspose => "-\\top".to_owned(),
            Exponent::Pseudo => "+".to_owned(),
            Exponent::Integer(n) => n.to_string(),
            Exponent::Elementwise(n) => format!("\\odot {n}"),
            Exponent::Derivative(n) => format!("({n})"),
            Exponent::Of(_) => formula.to_owned(),
        };
        // A power of a power is one of a whole.
        let is_whole = !base.contains('^') || base.ends_with("\\right)");
        let base = if is_whole { base.to_owned() } else { format!("{{{base}}}") };
        format!("{base}^{{{exponent}}}")
    }

    fn before(&self, prefix: Prefix, of: &str, _: bool) -> String {
        match prefix {
            Prefix::Differential => format!("\\mathrm{{d}}{of}"),
            Prefix::Partial => format!("\\partial {of}"),
            Prefix::Not => format!("\\lnot {of}"),
            Prefix::Increment => format!("\\Delta {of}"),
        }
    }

    fn bar(&self, of: &str) -> String {
        format!("\\bar{{{of}}}")
    }

    fn call(&self, f: &str, arguments: &str) -> String {
        let plain = f.trim_end_matches(['′', '²']);
        let mut primes = "'".repeat(f.matches('′').count());
        primes += if f.ends_with('²') { "^{2}" } else { "" };
        let mut letters = plain.chars();
        let index = index_of_jacobian(plain);
        let name = match (letters.next(), letters.next()) {
            (Some('1'), None) => "\\mathbf{1}".to_owned(),
            (Some(letter), None) => command(letter).map_or(letter.to_string(), |command| format!("\\{command}")),
            _ if index.is_some() => format!("J_{{{}}}", index.unwrap_or_default()),
            _ if KNOWN.contains(&plain) => format!("\\{plain}"),
            _ => format!("\\operatorname{{{}}}", escaped(plain)),
        };
        format!("{name}{primes}\\left({arguments}\\right)")
    }

    fn indexed(&self, base: &str, indices: &[(String, bool)], is_plain: bool) -> String {
        let indices: Vec<&str> = indices.iter().map(|(text, _)| text.as_str()).collect();
        let indices = indices.join(", ");
        match base.strip_suffix('}').and_then(|base| base.rsplit_once("_{")) {
            // A name that has an index has one more.
            Some((base, first)) if !base.contains('^') => format!("{base}_{{{first}, {indices}}}"),
            _ if is_plain => format!("{base}_{{{indices}}}"),
            _ => format!("{{{base}}}_{{{indices}}}"),
        }
    }

    fn field(&self, base: &str, member: &str) -> String {
        let is_number = member.chars().all(|c| c.is_ascii_digit());
        format!("{base}.{}", if is_number { member.to_owned() } else { self.name(member) })
    }

    fn nabla(&self, order: u8, variable: &str, of: &str) -> String {
        let order = if order == 1 { String::new() } else { format!("^{{{order}}}") };
        format!("\\nabla_{{{variable}}}{order} {of}")
    }

    fn sum_over(&self, index: &str, range: Option<(&str, &str)>, body: &str) -> String {
        match range {
            Some((first, last)) => format!("\\sum_{{{index} = {first}}}^{{{last}}} {body}"),
            None => format!("\\sum_{{{index}}} {body}"),
        }
    }

    fn cases(&self, cases: &[(String, String)], other: &str) -> String {
        let cases: String = cases.iter().map(|(a, c)| format!("{a} & \\text{{if }} {c} \\\\ ")).collect();
        format!("\\begin{{cases}} {cases}{other} & \\text{{otherwise}} \\end{{cases}}")
    }

    fn matrix(&self, rows: &[Vec<String>]) -> String {
        let rows: Vec<String> = rows.iter().map(|row| row.join(" & ")).collect();
        format!("\\begin{{bmatrix}} {} \\end{{bmatrix}}", rows.join(" \\\\ "))
    }
}
