//! A derivation as lines: formulas with the rules that led to them, and words between.

use super::formula::Format;
use super::latex::escaped as tex;
use super::mathml::{MathMl, escaped as html};
use super::tree::{Math, is};

/// A line of a derivation.
#[derive(Clone, PartialEq, Debug)]
pub enum Line {
    /// Words and formulas among them.
    Words(Vec<Piece>),
    /// `left = right`, by rules.
    Formula(Math, Math, Vec<Reason>),
}

/// A part of a line of words.
#[derive(Clone, PartialEq, Debug)]
pub enum Piece {
    /// Words.
    Word(String),
    /// A formula.
    Math(Math),
}

/// Why a line follows from the one before: as text, and for TeX in text mode.
#[derive(Clone, PartialEq, Debug)]
pub struct Reason {
    /// As text.
    pub text: String,
    /// For TeX.
    pub latex: String,
}

impl Piece {
    /// The formula that it is.
    pub fn math(&self) -> Option<&Math> {
        match self {
            Piece::Math(math) => Some(math),
            Piece::Word(_) => None,
        }
    }
}

impl Line {
    /// The line with other formulas.
    pub fn mapped(self, new: &dyn Fn(Math) -> Math) -> Line {
        let piece = |piece| match piece {
            Piece::Math(math) => Piece::Math(new(math)),
            word => word,
        };
        match self {
            Line::Words(pieces) => Line::Words(pieces.into_iter().map(piece).collect()),
            Line::Formula(left, right, reasons) => Line::Formula(new(left), new(right), reasons),
        }
    }
}

impl Format {
    /// A derivation. A line whose left side is that of the line before begins with the sign.
    pub fn steps(self, lines: &[Line]) -> String {
        let mut before: Option<&Math> = None;
        let mut texts = Vec::new();
        for line in lines {
            let (same, left) = match line {
                Line::Formula(left, ..) => (before == Some(left), Some(left)),
                Line::Words(_) => (false, None),
            };
            texts.push(self.step(line, same));
            before = left;
        }
        match self {
            Format::Unicode | Format::MathMl => texts.join("\n"),
            Format::Latex => format!("\\begin{{aligned}}\n{}\n\\end{{aligned}}", texts.join(" \\\\\n")),
        }
    }

    fn step(self, line: &Line, is_same: bool) -> String {
        match (line, self) {
            (Line::Words(pieces), Format::Unicode) => self.pieces(pieces, str::to_owned),
            (Line::Words(pieces), Format::Latex) => {
                format!(
                    "&\\text{{{}}}",
                    pieces
                        .iter()
                        .map(|piece| match piece {
                            Piece::Word(word) => tex(word),
                            Piece::Math(math) => format!("${}$", self.write(math)),
                        })
                        .collect::<String>()
                )
            }
            (Line::Words(pieces), Format::MathMl) => format!("<p>{}</p>", self.pieces(pieces, html)),
            (Line::Formula(left, right, reasons), Format::Unicode) => {
                let formula = match is_same {
                    true => format!("{} = {}", " ".repeat(self.write(left).chars().count()), self.write(right)),
                    false => self.lines(&[is(left.clone(), right.clone())]),
                };
                match &reasons[..] {
                    [] => formula,
                    _ => format!("{formula}    — {}", joined(reasons, |reason| &reason.text)),
                }
            }
            (Line::Formula(left, right, reasons), Format::Latex) => {
                let left = if is_same { String::new() } else { self.write(left) + " " };
                let formula = format!("{left}&= {}", self.write(right));
                match &reasons[..] {
                    [] => formula,
                    _ => format!("{formula} && \\text{{{}}}", joined(reasons, |reason| &reason.latex)),
                }
            }
            (Line::Formula(left, right, reasons), Format::MathMl) => {
                let formula = match is_same {
                    true => format!("<mrow><mo>=</mo>{}</mrow>", self.write(right)),
                    false => self.write(&is(left.clone(), right.clone())),
                };
                let reasons = match &reasons[..] {
                    [] => String::new(),
                    _ => format!(" <small>{}</small>", html(&joined(reasons, |reason| &reason.text))),
                };
                format!("<p>{}{reasons}</p>", MathMl::inline(&formula))
            }
        }
    }

    fn pieces(self, pieces: &[Piece], word: impl Fn(&str) -> String) -> String {
        let one = |piece: &Piece| match (piece, self) {
            (Piece::Word(text), _) => word(text),
            (Piece::Math(math), Format::MathMl) => MathMl::inline(&self.write(math)),
            (Piece::Math(math), _) => self.write(math),
        };
        pieces.iter().map(one).collect()
    }
}

fn joined(reasons: &[Reason], text: impl Fn(&Reason) -> &String) -> String {
    reasons.iter().map(|reason| text(reason).as_str()).collect::<Vec<_>>().join("; ")
}
