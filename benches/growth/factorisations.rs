//! How value and gradient of linear algebra beyond the inverse compare with the value: one factorisation, form or
//! solution should serve both.

use nalgebra::allocator::Allocator;
use nalgebra::{Const, DefaultAllocator, DimDiff, DimMin, DimSub, SMatrix, U1};
use rand::rngs::StdRng;

use crate::timer::Options;
use crate::{definite, factorised as f, heading, random, row};

type Square<const N: usize> = SMatrix<f64, N, N>;

/// An unsymmetric matrix whose eigenvalues lie right of the imaginary axis and within a circle around 2.
fn regular<const N: usize>(rng: &mut StdRng) -> Square<N> {
    random::<N, N>(rng) / (N as f64).sqrt() + Square::identity() * 2.0
}

/// Declares the table: what is shown of a family, its input, and how value and gradient are made of it.
macro_rules! families {
    ($($name:ident: $what:literal, $rng:ident => $input:expr, |$at:ident| $value:expr, $gradient:expr;)*) => {
        /// Runs those that are asked for.
        pub fn all(options: &Options, rng: &mut StdRng) {
            $(
                if options.wants(stringify!($name)) {
                    heading(concat!(stringify!($name), ": ", $what), "n");
                    $name::<4>(options, rng);
                    $name::<8>(options, rng);
                    $name::<16>(options, rng);
                    $name::<32>(options, rng);
                    $name::<64>(options, rng);
                }
            )*
        }

        $(
            fn $name<const N: usize>(options: &Options, $rng: &mut StdRng)
            where
                Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
                DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
            {
                let input = $input;
                row(options, N, N * N * N, &input, |$at| $value, |$at| $gradient);
            }
        )*
    };
}

families! {
    factor: "wᵀL of A = L Lᵀ in A", rng => (definite::<N>(rng), random(rng)),
        |x| f::factor(&x.0, &x.1), f::factor_value_and_grad(&x.0, &x.1);
    triangle: "ΣL⁻¹B in L and B", rng => (definite::<N>(rng), random(rng)),
        |x| f::triangle(&x.0, &x.1), f::triangle_value_and_grad(&x.0, &x.1);
    eigenvalues: "wᵀλ(A) in A", rng => (definite::<N>(rng), random(rng)),
        |x| f::eigenvalues(&x.0, &x.1), f::eigenvalues_value_and_grad(&x.0, &x.1);
    eigenvectors: "wᵀV + Σλ of A = V diag(λ) Vᵀ in A", rng => (definite::<N>(rng), random(rng)),
        |x| f::eigenvectors(&x.0, &x.1), f::eigenvectors_value_and_grad(&x.0, &x.1);
    singular_values: "Σσ² of A in A", rng => random::<N, N>(rng),
        |x| f::singular_values(x), f::singular_values_value_and_grad(x);
    singular_vectors: "wᵀU + wᵀVᵀ + Σσ of A = U diag(σ) Vᵀ in A", rng => (random(rng), random(rng)),
        |x| f::singular_vectors::<N>(&x.0, &x.1), f::singular_vectors_value_and_grad(&x.0, &x.1);
    nuclear: "Σσ(A) in A", rng => random::<N, N>(rng),
        |x| f::nuclear(x), f::nuclear_value_and_grad(x);
    spectral: "max σ(A) in A", rng => random::<N, N>(rng),
        |x| f::spectral(x), f::spectral_value_and_grad(x);
    orthogonal: "wᵀQ + ΣR of A = Q R in A", rng => (random(rng), random(rng)),
        |x| f::orthogonal::<N>(&x.0, &x.1), f::orthogonal_value_and_grad(&x.0, &x.1);
    pseudo_inverse: "ΣA⁺ in A", rng => random::<N, N>(rng),
        |x| f::pseudo_inverse(x), f::pseudo_inverse_value_and_grad(x);
    exponential: "wᵀ exp(A) in A", rng => (regular(rng), random(rng)),
        |x| f::exponential::<N>(&x.0, &x.1), f::exponential_value_and_grad(&x.0, &x.1);
    root: "ΣX of X X = A in A", rng => regular::<N>(rng),
        |x| f::root(x), f::root_value_and_grad(x);
    logarithm: "Σ log(A) in A", rng => regular::<N>(rng),
        |x| f::logarithm(x), f::logarithm_value_and_grad(x);
    mapped: "Σ log(A) of a symmetric A in A", rng => definite::<N>(rng),
        |x| f::mapped(x), f::mapped_value_and_grad(x);
    sylvester: "ΣX of A X + X B = Q in all", rng => (regular::<N>(rng), regular(rng), random(rng)),
        |x| f::sylvester(&x.0, &x.1, &x.2), f::sylvester_value_and_grad(&x.0, &x.1, &x.2);
    lyapunov: "ΣX of A X + X Aᵀ = Q in A and Q", rng => (regular::<N>(rng), random(rng)),
        |x| f::lyapunov(&x.0, &x.1), f::lyapunov_value_and_grad(&x.0, &x.1);
    discrete: "ΣX of A X Aᵀ − X + Q = 0 in A and Q", rng => (regular::<N>(rng) * 0.3, random(rng)),
        |x| f::discrete(&x.0, &x.1), f::discrete_value_and_grad(&x.0, &x.1);
}
