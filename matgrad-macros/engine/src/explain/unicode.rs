//! Formulas as one line of text.

use super::digits::{subscript, superscript};
use super::print::{Gap, Notation};
use super::tree::{Exponent, Fence, Prefix, Sign};

/// Text.
pub struct Unicode;

/// A letter, a number or a sum of both below the line, where there are such characters.
fn below(text: &str) -> Option<String> {
    const LETTERS: &str = "aehijklmnoprstuvx";
    const BELOW: &str = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    let one = |c: char| match c {
        '+' => Some('₊'),
        '−' => Some('₋'),
        '0'..='9' => subscript(c.encode_utf8(&mut [0; 4])).chars().next(),
        _ => LETTERS.chars().position(|letter| letter == c).and_then(|k| BELOW.chars().nth(k)),
    };
    text.chars().filter(|&c| c != ' ').map(one).collect()
}

/// Parts of a row are separated by a space, where they were not put together of several.
impl Notation for Unicode {
    const FLAT: bool = true;

    fn name(&self, text: &str) -> String {
        text.to_owned()
    }

    fn shared(&self, letter: char, number: usize) -> String {
        format!("{letter}{}", subscript(&number.to_string()))
    }

    fn spelled(&self, text: &str) -> String {
        text.to_owned()
    }

    fn ones(&self) -> String {
        "𝟏".to_owned()
    }

    fn number(&self, text: &str) -> String {
        text.to_owned()
    }

    fn code(&self, text: &str) -> String {
        text.to_owned()
    }

    fn plus_or_minus(&self, minus: bool, first: bool) -> String {
        match (minus, first) {
            (false, true) => "",
            (true, true) => "−",
            (false, false) => " + ",
            (true, false) => " − ",
        }
        .to_owned()
    }

    fn sign(&self, sign: Sign) -> String {
        match sign {
            Sign::For => ", ",
            Sign::Is | Sign::Equal => " = ",
            Sign::Or => " ∨ ",
            Sign::And => " ∧ ",
            Sign::Less => " < ",
            Sign::LessOrEqual => " ≤ ",
            Sign::Greater => " > ",
            Sign::GreaterOrEqual => " ≥ ",
            Sign::NotEqual => " ≠ ",
            Sign::Succeeds => " ≻ ",
            Sign::Becomes => " ← ",
            Sign::Over => " ⊘ ",
            Sign::Kronecker => " ⊗ ",
            Sign::Mod => " mod ",
            Sign::Applied => " · ",
            Sign::Cross => " × ",
        }
        .to_owned()
    }

    fn dot(&self) -> String {
        " ⊙ ".to_owned()
    }

    fn beside(&self, parts: &[(String, Gap)]) -> String {
        let mut text = String::new();
        for (k, (part, gap)) in parts.iter().enumerate() {
            if k > 0 && *gap != Gap::None {
                text.push(' ');
            }
            text += part;
        }
        text
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join(", ")
    }

    fn parentheses(&self, inside: &str) -> String {
        format!("({inside})")
    }

    fn fence(&self, fence: Fence, inside: &str) -> String {
        match fence {
            Fence::Bars => format!("|{inside}|"),
            Fence::Norm => format!("‖{inside}‖"),
            Fence::Floor => format!("⌊{inside}⌋"),
            Fence::Brackets => format!("[{inside}]"),
            Fence::Cross => format!("[{inside}]×"),
        }
    }

    fn fraction(&self, above: &str, below: &str, is_short: bool) -> String {
        if is_short { format!("{above}/{below}") } else { format!("{above} / {below}") }
    }

    fn root(&self, inside: &str) -> String {
        format!("√{inside}")
    }

    fn power(&self, base: &str, exponent: &Exponent, formula: &str) -> String {
        match exponent {
            Exponent::Transpose => format!("{base}ᵀ"),
            Exponent::Inverse => format!("{base}⁻¹"),
            Exponent::InverseTranspose => format!("{base}⁻ᵀ"),
            Exponent::Pseudo => format!("{base}⁺"),
            Exponent::Integer(n) => format!("{base}{}", superscript(*n)),
            Exponent::Elementwise(n) => format!("{base}⊙{}", superscript(*n)),
            Exponent::Derivative(n) => format!("{base}⁽{}⁾", superscript(*n)),
            Exponent::Of(_) => format!("{base}^{formula}"),
        }
    }

    fn before(&self, prefix: Prefix, of: &str, is_call: bool) -> String {
        let sign = match prefix {
            Prefix::Differential if is_call => "d ",
            Prefix::Differential => "d",
            Prefix::Partial => "∂",
            Prefix::Not => "¬",
            Prefix::Increment => "Δ",
        };
        format!("{sign}{of}")
    }

    fn bar(&self, of: &str) -> String {
        format!("{of}\u{304}")
    }

    fn call(&self, f: &str, arguments: &str) -> String {
        format!("{f}({arguments})")
    }

    fn indexed(&self, base: &str, indices: &[(String, bool)], is_plain: bool) -> String {
        let small: Option<Vec<String>> =
            indices.iter().map(|(text, is_small)| if *is_small { below(text) } else { None }).collect();
        // Digits after digits would be another number.
        let meets = |small: &[String]| {
            let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_numeric());
            is_digit(base.chars().last()) && is_digit(small[0].chars().next())
        };
        match small {
            Some(small) if is_plain && !meets(&small) => format!("{base}{}", small.concat()),
            _ => {
                let indices: Vec<&str> = indices.iter().map(|(text, _)| text.as_str()).collect();
                format!("{base}[{}]", indices.join(", "))
            }
        }
    }

    fn field(&self, base: &str, member: &str) -> String {
        format!("{base}.{member}")
    }

    fn nabla(&self, order: u8, variable: &str, of: &str) -> String {
        let order = if order == 1 { String::new() } else { superscript(i32::from(order)) };
        format!("∇{order}_{variable} {of}")
    }

    fn sum_over(&self, index: &str, _: Option<(&str, &str)>, body: &str) -> String {
        match below(index) {
            Some(small) if index.chars().count() == 1 => format!("Σ{small} {body}"),
            _ if index.chars().all(char::is_alphanumeric) => format!("Σ_{index} {body}"),
            _ => format!("Σ_{{{index}}} {body}"),
        }
    }

    fn cases(&self, cases: &[(String, String)], other: &str) -> String {
        let cases: String = cases.iter().map(|(a, c)| format!("{a} if {c}; ")).collect();
        format!("{{{cases}{other} otherwise}}")
    }

    fn matrix(&self, rows: &[Vec<String>]) -> String {
        let rows: Vec<String> = rows.iter().map(|row| row.join(", ")).collect();
        format!("[{}]", rows.join("; "))
    }
}
