//! A network of long short-term memory, in which each element has weights of its own, predicts the next symbol.

use matgrad::{gradient, sigmoid};
use nalgebra::{SMatrix, SVector};
use serde::Deserialize;

use super::{bound, of_size, vectors};
use crate::protocol::{Answer, Request};

/// A network of L layers of B elements, and what it reads.
pub struct Network<const L: usize, const B: usize> {
    /// Of each layer, a column for each of forget, ingate, outgate and change.
    pub weights: [SMatrix<f64, B, 4>; L],
    /// Likewise.
    pub biases: [SMatrix<f64, B, 4>; L],
    /// Weights before the layers, weights and biases behind them.
    pub extra: SMatrix<f64, B, 3>,
    /// What is hidden and what is in the cell of each layer at the start.
    pub state: [SMatrix<f64, B, 2>; L],
    /// The symbols.
    pub sequence: Vec<SVector<f64, B>>,
}

/// The derivatives in weights, biases and extra.
pub type Gradient<const L: usize, const B: usize> = ([SMatrix<f64, B, 4>; L], [SMatrix<f64, B, 4>; L], SMatrix<f64, B, 3>);

/// What is asked of a network, of sequences of at most BOUND symbols.
pub trait Loss<const L: usize, const B: usize> {
    /// The loss.
    fn loss<const BOUND: usize>(&self) -> f64;
    /// Its gradient.
    fn gradient<const BOUND: usize>(&self) -> Gradient<L, B>;
}

/// The loss of a network of so many layers, whose loop over layers is written out.
macro_rules! of_layers {
    ($loss:ident, $loss_grad:ident, $layers:literal) => {
        /// Columns are forget, ingate, outgate and change; the state before each of at most BOUND steps is kept.
        #[gradient(wrt = (weights, biases, extra))]
        pub fn $loss<const B: usize, const BOUND: usize>(
            weights: &[SMatrix<f64, B, 4>; $layers],
            biases: &[SMatrix<f64, B, 4>; $layers],
            extra: &SMatrix<f64, B, 3>,
            state: &[SMatrix<f64, B, 2>; $layers],
            sequence: &[SVector<f64, B>],
        ) -> f64 {
            let mut hidden = [SVector::<f64, B>::zeros(); $layers];
            let mut cell = [SVector::<f64, B>::zeros(); $layers];
            for i in 0..$layers {
                hidden[i] = state[i].column(0).into_owned();
                cell[i] = state[i].column(1).into_owned();
            }
            let mut total = 0.0;
            for t in 0..(sequence.len() - 1).min(BOUND) {
                let mut input = sequence[t].component_mul(&extra.column(0));
                for i in 0..$layers {
                    let (w, b) = (weights[i], biases[i]);
                    let forget = (input.component_mul(&w.column(0)) + b.column(0)).map(sigmoid);
                    let ingate = (hidden[i].component_mul(&w.column(1)) + b.column(1)).map(sigmoid);
                    let outgate = (input.component_mul(&w.column(2)) + b.column(2)).map(sigmoid);
                    let change = (hidden[i].component_mul(&w.column(3)) + b.column(3)).map(f64::tanh);
                    cell[i] = cell[i].component_mul(&forget) + ingate.component_mul(&change);
                    hidden[i] = outgate.component_mul(&cell[i].map(f64::tanh));
                    input = hidden[i];
                }
                let predicted = input.component_mul(&extra.column(1)) + extra.column(2);
                let lse = (predicted.map(f64::exp).sum() + 2.0).ln();
                total += sequence[t + 1].dot(&predicted.add_scalar(-lse));
            }
            -total / ((sequence.len() - 1) * B) as f64
        }

        impl<const B: usize> Loss<$layers, B> for Network<$layers, B> {
            fn loss<const BOUND: usize>(&self) -> f64 {
                $loss::<B, BOUND>(&self.weights, &self.biases, &self.extra, &self.state, &self.sequence)
            }

            fn gradient<const BOUND: usize>(&self) -> Gradient<$layers, B> {
                $loss_grad::<B, BOUND>(&self.weights, &self.biases, &self.extra, &self.state, &self.sequence)
            }
        }
    };
}

of_layers!(loss2, loss2_grad, 2);
of_layers!(loss4, loss4_grad, 4);
of_layers!(loss6, loss6_grad, 6);

#[derive(Deserialize)]
struct Input {
    main_params: Vec<Vec<f64>>,
    extra_params: Vec<Vec<f64>>,
    state: Vec<Vec<f64>>,
    sequence: Vec<Vec<f64>>,
}

/// `objective` and `jacobian`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    let b = input.sequence.first().map_or(0, Vec::len);
    if input.sequence.len() < 2 {
        return Err("a sequence of less than two symbols predicts none".to_owned());
    }
    of_size!(b = b, [7, 8, 14], |B| of_bits::<B>(request, &input))
}

fn of_bits<const B: usize>(request: &Request<'_>, input: &Input) -> Result<Answer, String> {
    let bound = bound(input.sequence.len(), [1024, 4096, 8192]);
    of_size!(c = bound, [1024, 4096, 8192], |BOUND| match input.main_params.len() {
        4 => of_sizes::<2, B, BOUND>(request, input),
        8 => of_sizes::<4, B, BOUND>(request, input),
        12 => of_sizes::<6, B, BOUND>(request, input),
        rows => Err(format!("nothing is compiled for l = {}; there are [2, 4, 6]", rows / 2)),
    })
}

fn of_sizes<const L: usize, const B: usize, const BOUND: usize>(request: &Request<'_>, input: &Input) -> Result<Answer, String>
where
    Network<L, B>: Loss<L, B>,
{
    let layers = |first| input.main_params.iter().skip(first).step_by(2).map(|row| columns(row)).collect::<Result<Vec<_>, _>>();
    let state = input.state.chunks(2).map(|rows| columns(&rows.concat())).collect::<Result<Vec<_>, _>>()?;
    let network: Network<L, B> = Network {
        weights: array(layers(0)?)?,
        biases: array(layers(1)?)?,
        extra: columns(&input.extra_params.concat())?,
        state: array(state)?,
        sequence: vectors(&input.sequence)?,
    };
    match request.function {
        "objective" => request.timed(|| network.loss::<BOUND>(), |value| value),
        "jacobian" => request.timed(|| network.gradient::<BOUND>(), flat),
        _ => request.unknown(),
    }
}

/// A matrix whose columns follow one another.
fn columns<const R: usize, const C: usize>(numbers: &[f64]) -> Result<SMatrix<f64, R, C>, String> {
    if numbers.len() != R * C {
        return Err(format!("{} numbers where {R} times {C} belong", numbers.len()));
    }
    Ok(SMatrix::from_column_slice(numbers))
}

fn array<T, const L: usize>(parts: Vec<T>) -> Result<[T; L], String> {
    parts.try_into().map_err(|parts: Vec<T>| format!("{} layers where there are {L}", parts.len()))
}

/// In the order of the suite's parameters.
fn flat<const L: usize, const B: usize>((weights, biases, extra): Gradient<L, B>) -> Vec<f64> {
    let layers = weights.iter().zip(&biases).flat_map(|(weights, biases)| weights.iter().chain(biases.iter()));
    layers.chain(extra.iter()).copied().collect()
}
