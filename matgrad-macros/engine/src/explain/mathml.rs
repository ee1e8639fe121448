//! Formulas as MathML, which browsers typeset without scripts.

use super::idioms::index_of_jacobian;
use super::names::parts;
use super::print::{Gap, Notation};
use super::tree::{Exponent, Fence, Prefix, Sign};

/// MathML.
pub struct MathMl;

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn element(name: &str, inside: &str) -> String {
    format!("<{name}>{inside}</{name}>")
}

fn row(inside: &str) -> String {
    element("mrow", inside)
}

fn operator(text: &str) -> String {
    element("mo", &escaped(text))
}

fn between(left: &str, inside: &str, right: &str) -> String {
    row(&format!("{}{inside}{}", operator(left), operator(right)))
}

impl MathMl {
    /// A formula on a line of its own.
    pub fn on_its_own(formula: &str) -> String {
        format!("<math display=\"block\">{formula}</math>")
    }

    /// A formula among words.
    pub fn inline(formula: &str) -> String {
        format!("<math>{formula}</math>")
    }
}

impl Notation for MathMl {
    const FLAT: bool = false;

    fn name(&self, text: &str) -> String {
        let parts = parts(text);
        let base = element("mi", &escaped(parts.base));
        let base = if parts.bar { self.bar(&base) } else { base };
        if parts.below.is_empty() { base } else { element("msub", &(base + &element("mn", parts.below))) }
    }

    fn shared(&self, letter: char, number: usize) -> String {
        self.name(&format!("{letter}{number}"))
    }

    fn spelled(&self, text: &str) -> String {
        element("mi", &escaped(text))
    }

    fn ones(&self) -> String {
        "<mi mathvariant=\"bold\">1</mi>".to_owned()
    }

    fn number(&self, text: &str) -> String {
        element("mn", text)
    }

    fn code(&self, text: &str) -> String {
        format!("<mtext><code>{}</code></mtext>", escaped(text))
    }

    fn plus_or_minus(&self, minus: bool, first: bool) -> String {
        if !minus && first { String::new() } else { operator(if minus { "−" } else { "+" }) }
    }

    fn sign(&self, sign: Sign) -> String {
        let text = match sign {
            Sign::For => return operator(",") + "<mspace width=\"1em\"/>",
            Sign::Is | Sign::Equal => "=",
            Sign::Or => "∨",
            Sign::And => "∧",
            Sign::Less => "<",
            Sign::LessOrEqual => "≤",
            Sign::Greater => ">",
            Sign::GreaterOrEqual => "≥",
            Sign::NotEqual => "≠",
            Sign::Succeeds => "≻",
            Sign::Becomes => "←",
            Sign::Over => "⊘",
            Sign::Kronecker => "⊗",
            Sign::Mod => "mod",
            Sign::Applied => "⋅",
            Sign::Cross => "×",
        };
        operator(text)
    }

    fn dot(&self) -> String {
        operator("⊙")
    }

    fn beside(&self, parts: &[(String, Gap)]) -> String {
        let mut text = String::new();
        for (k, (part, gap)) in parts.iter().enumerate() {
            // An invisible times, and a thin space where other formats have some.
            text += match (k, gap) {
                (0, _) => "",
                (_, Gap::Space) => "<mo>&#8290;</mo><mspace width=\"0.17em\"/>",
                (_, Gap::Letters | Gap::None) => "<mo>&#8290;</mo>",
            };
            text += part;
        }
        if parts.len() == 1 { text } else { row(&text) }
    }

    fn row(&self, parts: &[String]) -> String {
        row(&parts.concat())
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join("<mo>,</mo>")
    }

    fn parentheses(&self, inside: &str) -> String {
        between("(", inside, ")")
    }

    fn fence(&self, fence: Fence, inside: &str) -> String {
        match fence {
            Fence::Bars => between("|", inside, "|"),
            Fence::Norm => between("‖", inside, "‖"),
            Fence::Floor => between("⌊", inside, "⌋"),
            Fence::Brackets => between("[", inside, "]"),
            Fence::Cross => element("msub", &(between("[", inside, "]") + &operator("×"))),
        }
    }

    fn fraction(&self, above: &str, below: &str, _: bool) -> String {
        element("mfrac", &(row(above) + &row(below)))
    }

    fn root(&self, inside: &str) -> String {
        element("msqrt", inside)
    }

    fn power(&self, base: &str, exponent: &Exponent, formula: &str) -> String {
        let exponent = match exponent {
            Exponent::Transpose => element("mi", "⊤"),
            Exponent::Inverse => row("<mo>−</mo><mn>1</mn>"),
            Exponent::InverseTranspose => row("<mo>−</mo><mi>⊤</mi>"),
            Exponent::Pseudo => operator("+"),
            Exponent::Integer(n) if *n < 0 => row(&format!("<mo>−</mo><mn>{}</mn>", n.unsigned_abs())),
            Exponent::Integer(n) => element("mn", &n.to_string()),
            Exponent::Elementwise(n) => row(&format!("<mo>⊙</mo><mn>{n}</mn>")),
            Exponent::Derivative(n) => row(&format!("<mo>(</mo><mn>{n}</mn><mo>)</mo>")),
            Exponent::Of(_) => row(formula),
        };
        element("msup", &(base.to_owned() + &exponent))
    }

    fn before(&self, prefix: Prefix, of: &str, _: bool) -> String {
        let sign = match prefix {
            Prefix::Differential => "<mi mathvariant=\"normal\">d</mi>".to_owned(),
            Prefix::Partial => operator("∂"),
            Prefix::Not => operator("¬"),
            Prefix::Increment => element("mi", "Δ"),
        };
        row(&(sign + of))
    }

    fn bar(&self, of: &str) -> String {
        format!("<mover accent=\"true\">{of}<mo>¯</mo></mover>")
    }

    fn call(&self, f: &str, arguments: &str) -> String {
        // An invisible application.
        let name = match index_of_jacobian(f) {
            Some(index) => element("msub", &(element("mi", "J") + &element("mi", index))),
            None => element("mi", &escaped(f)),
        };
        row(&format!("{name}<mo>&#8289;</mo>{}", between("(", arguments, ")")))
    }

    fn indexed(&self, base: &str, indices: &[(String, bool)], _: bool) -> String {
        let indices: Vec<&str> = indices.iter().map(|(text, _)| text.as_str()).collect();
        element("msub", &(base.to_owned() + &row(&indices.join("<mo>,</mo>"))))
    }

    fn field(&self, base: &str, member: &str) -> String {
        let is_number = member.chars().all(|c| c.is_ascii_digit());
        let member = if is_number { element("mn", member) } else { self.name(member) };
        row(&format!("{base}<mo>.</mo>{member}"))
    }

    fn nabla(&self, order: u8, variable: &str, of: &str) -> String {
        let sign = match order {
            1 => element("msub", &(operator("∇") + variable)),
            _ => element("msubsup", &(operator("∇") + variable + &element("mn", &order.to_string()))),
        };
        row(&(sign + of))
    }

    fn sum_over(&self, index: &str, range: Option<(&str, &str)>, body: &str) -> String {
        let sign = match range {
            Some((first, last)) => {
                let below = row(&format!("{index}<mo>=</mo>{first}"));
                element("munderover", &format!("<mo>∑</mo>{below}{}", row(last)))
            }
            None => element("munder", &format!("<mo>∑</mo>{index}")),
        };
        row(&(sign + body))
    }

    fn cases(&self, cases: &[(String, String)], other: &str) -> String {
        let line = |value: &str, condition: &str| element("mtr", &(element("mtd", value) + &element("mtd", condition)));
        let lines: String = cases.iter().map(|(a, c)| line(a, &format!("<mtext>if&#160;</mtext>{c}"))).collect();
        let table = element("mtable", &(lines + &line(other, "<mtext>otherwise</mtext>")));
        row(&(operator("{") + &table))
    }

    fn matrix(&self, rows: &[Vec<String>]) -> String {
        let line = |row: &Vec<String>| element("mtr", &row.iter().map(|a| element("mtd", a)).collect::<String>());
        let inside = between("[", &element("mtable", &rows.iter().map(line).collect::<String>()), "]");
        // Pages draw the brackets where no font has high ones.
        inside.replacen("<mrow>", "<mrow class=\"matrix\">", 1)
    }
}
