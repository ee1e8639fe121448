//! Names as they are typeset: `W1` is W with an index, `λ` a letter, `F̄` a letter with a bar.

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
    if base.is_empty() { Parts { base: plain, below: "", bar } } else { Parts { base, below: &plain[letters.len()..], bar } }
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
