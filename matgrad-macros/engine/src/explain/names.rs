//! Names as they are typeset: `W1` is W with an index, `λ` a letter, `F̄` a letter with a bar. Where that would be something
//! else too, it is shown as it is spelled, and shared parts get a letter that none of the user's names begins with.

use std::collections::BTreeSet;

use super::tree::Math;

/// The parts of a name.
pub(super) struct Parts<'a> {
    /// The letters.
    pub base: &'a str,
    /// The digits that they end in.
    pub below: &'a str,
    /// Whether there is a bar above.
    pub bar: bool,
}

/// Takes a name apart.
pub(super) fn parts(name: &str) -> Parts<'_> {
    let plain = name.strip_suffix('\u{304}').unwrap_or(name);
    let letters = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    let base = letters.strip_suffix('_').unwrap_or(letters);
    let bar = plain.len() < name.len();
    // What is no word has no index.
    let is_word = base.chars().all(|c| c.is_alphanumeric() || c == '_');
    if base.is_empty() || !is_word {
        Parts { base: plain, below: "", bar }
    } else {
        Parts { base, below: &plain[letters.len()..], bar }
    }
}

/// The commands of Greek letters that are no Latin ones.
const GREEK: &[(char, &str)] = &[
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "epsilon"),
    ('ζ', "zeta"),
    ('η', "eta"),
    ('θ', "theta"),
    ('ι', "iota"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('µ', "mu"),
    ('ν', "nu"),
    ('ξ', "xi"),
    ('π', "pi"),
    ('ρ', "rho"),
    ('σ', "sigma"),
    ('τ', "tau"),
    ('υ', "upsilon"),
    ('φ', "phi"),
    ('χ', "chi"),
    ('ψ', "psi"),
    ('ω', "omega"),
    ('Γ', "Gamma"),
    ('Δ', "Delta"),
    ('Θ', "Theta"),
    ('Λ', "Lambda"),
    ('Ξ', "Xi"),
    ('Π', "Pi"),
    ('Σ', "Sigma"),
    ('Φ', "Phi"),
    ('Ψ', "Psi"),
    ('Ω', "Omega"),
];

/// The command of a Greek letter.
pub(super) fn command(letter: char) -> Option<&'static str> {
    GREEK.iter().find(|(known, _)| *known == letter).map(|(_, command)| *command)
}

/// How the names of one function are told apart.
pub struct Names {
    spelled: BTreeSet<String>,
    letter: char,
}

/// The letters of shared parts; those of what loops carry are others.
const LETTERS: [char; 6] = ['t', 'τ', 'a', 'b', 'c', 'd'];

impl Names {
    /// The names of a function's parameters, and those in formulas of it.
    pub fn new<'m>(own: impl IntoIterator<Item = String>, formulas: impl IntoIterator<Item = &'m Math>) -> Names {
        let mut all: BTreeSet<String> = own.into_iter().collect();
        for formula in formulas {
            formula.clone().visit(&mut |part| {
                if let Math::Name(text) = part {
                    all.insert(text.clone());
                }
            });
        }
        let is_met = |name: &&String| {
            let mine = parts(name);
            let is_same = |other: &String| {
                let other = parts(other);
                other.base == mine.base && (other.below.is_empty() || other.below == mine.below) && other.bar == mine.bar
            };
            !mine.below.is_empty() && all.iter().any(|other| other != *name && is_same(other))
        };
        let is_free = |letter: &char| !all.iter().any(|name| parts(name).base == letter.to_string());
        Names { spelled: all.iter().filter(is_met).cloned().collect(), letter: LETTERS.into_iter().find(is_free).unwrap_or('t') }
    }

    /// A formula in which no two names look alike.
    pub fn told_apart(&self, mut formula: Math) -> Math {
        formula.visit(&mut |part| match part {
            Math::Name(text) if self.spelled.contains(text) => *part = Math::Spelled(text.clone()),
            Math::Shared(letter, _) => *letter = self.letter,
            _ => {}
        });
        formula
    }
}
