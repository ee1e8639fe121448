//! What the user wrote and nothing looks into, where it is a name or a place in a variable.

use super::looped::plus;
use super::tree::{Math, indexed, name};

/// An index that the user wrote: a name, a number, or one of both and a number.
fn place(text: &str) -> Option<Math> {
    let one = |text: &str| match text.parse::<u32>() {
        Ok(n) => Some(Math::Number(f64::from(n))),
        Err(_) => is_name(text).then(|| name(text)),
    };
    let split = |sign: char| text.split_once(sign).map(|(a, b)| (a.trim(), b.trim().parse::<u32>()));
    match (one(text), split('+'), split('-')) {
        (Some(one), ..) => Some(one),
        (_, Some((a, Ok(n))), _) => Some(plus(one(a)?, f64::from(n))),
        (_, _, Some((a, Ok(n)))) => Some(plus(one(a)?, -f64::from(n))),
        _ => None,
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// What the user wrote: a name, a place in a variable, or anything else.
pub(super) fn code(label: &str) -> Math {
    let indices = |inside: &str| inside.trim_matches(['(', ')']).split(',').map(|part| place(part.trim())).collect();
    let inside = label.strip_suffix(']').and_then(|label| label.split_once('['));
    let element = inside.filter(|(base, _)| is_name(base)).and_then(|(base, inside)| {
        let indices: Option<Vec<Math>> = indices(inside);
        Some(indexed(name(base), indices?))
    });
    place(label).or(element).unwrap_or_else(|| Math::Code(label.to_owned()))
}
