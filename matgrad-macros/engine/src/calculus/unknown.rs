//! Derivatives that are not known. They are errors, so that no caller can take one for zero.

use crate::graph::op::Id;

/// A node whose derivative is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unknown {
    /// The node, perhaps a copy of the one that the body was read into.
    pub node: Id,
    /// Why not.
    pub reason: Reason,
}

/// Why a derivative is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// A companion of another function is differentiated.
    SecondOfCall,
    /// The second derivative of another scalar function is differentiated.
    ThirdOfFunction,
    /// The second derivative of a function of a symmetric matrix is differentiated.
    ThirdOfSpectrum,
    /// The derivative of a function of a symmetric matrix, in what the function captures, is differentiated.
    CapturedBySpectrum,
    /// Reverse mode would have to keep what each step of a loop of run-time length computed.
    Unkept,
    /// Reverse mode would have to run the steps of a `while` backwards.
    Unbounded,
    /// Nothing that a body can say leads here.
    NoRule,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Reason::SecondOfCall => {
                "the second derivative of a call that is differentiated by companions is not known; put both functions into a `#[matgrad::module]`, where a call of a function without rules by hand is read through, write the formula here, or use first derivatives"
            }
            Reason::ThirdOfFunction => {
                "the third derivative of another scalar function is not known; write its formula here, or use first derivatives"
            }
            Reason::ThirdOfSpectrum => {
                "the third derivative of a function of a symmetric matrix is not known; use first and second derivatives"
            }
            Reason::CapturedBySpectrum => {
                "the second derivative of `symmetric_map` is not known where its function captures a variable; use first derivatives"
            }
            Reason::Unkept => {
                "a loop of run-time length carries state whose derivative needs what each step computed, and keeping that would need an allocation; make the bound a literal or a const generic, or use `#[differential]`"
            }
            Reason::Unbounded => {
                "reverse mode keeps what each step computed, and how many steps this `while` takes has no bound; bound it, `for _ in 0..100 { if !(the condition) { break; } … }`, or use `#[differential]`"
            }
            Reason::NoRule => "matgrad has no rule for this; this is a bug in matgrad, please report the function",
        })
    }
}
