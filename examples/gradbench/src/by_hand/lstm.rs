//! Backpropagation through time, with everything kept that the way back needs.

use nalgebra::{SMatrix, SVector};

use crate::evals::lstm::{Gradient, Network};

/// What is kept of one layer in one step.
#[derive(Clone)]
struct Kept<const B: usize> {
    input: SVector<f64, B>,
    hidden: SVector<f64, B>,
    cell: SVector<f64, B>,
    /// forget, ingate, outgate, change
    gates: [SVector<f64, B>; 4],
    /// tanh of the new cell
    squashed: SVector<f64, B>,
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The gradient of the loss.
pub fn gradient<const L: usize, const B: usize>(network: &Network<L, B>) -> Gradient<L, B> {
    let Network { weights, biases, extra, state, sequence } = network;
    let steps = sequence.len() - 1;
    let mut kept: Vec<Kept<B>> = Vec::with_capacity(steps * L);
    let mut predictions = Vec::with_capacity(steps);
    let mut now = *state;
    for symbol in &sequence[..steps] {
        let mut input = symbol.component_mul(&extra.column(0));
        for i in 0..L {
            let (w, b) = (&weights[i], &biases[i]);
            let (hidden, cell): (SVector<f64, B>, SVector<f64, B>) = (now[i].column(0).into(), now[i].column(1).into());
            let mut layer = Kept { input, hidden, cell, gates: [SVector::zeros(); 4], squashed: SVector::zeros() };
            for e in 0..B {
                layer.gates[0][e] = sigmoid(input[e] * w[(e, 0)] + b[(e, 0)]);
                layer.gates[1][e] = sigmoid(hidden[e] * w[(e, 1)] + b[(e, 1)]);
                layer.gates[2][e] = sigmoid(input[e] * w[(e, 2)] + b[(e, 2)]);
                layer.gates[3][e] = (hidden[e] * w[(e, 3)] + b[(e, 3)]).tanh();
                let new = cell[e] * layer.gates[0][e] + layer.gates[1][e] * layer.gates[3][e];
                layer.squashed[e] = new.tanh();
                now[i][(e, 1)] = new;
                now[i][(e, 0)] = layer.gates[2][e] * layer.squashed[e];
            }
            kept.push(layer);
            input = now[i].column(0).into();
        }
        predictions.push(input);
    }
    let scale = -1.0 / (steps * B) as f64;
    let mut out: Gradient<L, B> = ([SMatrix::zeros(); L], [SMatrix::zeros(); L], SMatrix::zeros());
    let mut of_state = [SMatrix::<f64, B, 2>::zeros(); L];
    for t in (0..steps).rev() {
        let last = &predictions[t];
        let powers = (last.component_mul(&extra.column(1)) + extra.column(2)).map(f64::exp);
        let sum = powers.sum() + 2.0;
        let gold = &sequence[t + 1];
        let of_prediction = (gold - powers * (gold.sum() / sum)) * scale;
        let mut of_output = of_prediction.component_mul(&extra.column(1));
        for e in 0..B {
            out.2[(e, 1)] += of_prediction[e] * last[e];
            out.2[(e, 2)] += of_prediction[e];
        }
        for i in (0..L).rev() {
            let (layer, w) = (&kept[t * L + i], &weights[i]);
            for e in 0..B {
                let [forget, ingate, outgate, change] = layer.gates.each_ref().map(|gate| gate[e]);
                let of_hidden = of_output[e] + of_state[i][(e, 0)];
                let of_cell = of_state[i][(e, 1)] + of_hidden * outgate * (1.0 - layer.squashed[e] * layer.squashed[e]);
                let of_forget = of_cell * layer.cell[e] * forget * (1.0 - forget);
                let of_ingate = of_cell * change * ingate * (1.0 - ingate);
                let of_outgate = of_hidden * layer.squashed[e] * outgate * (1.0 - outgate);
                let of_change = of_cell * ingate * (1.0 - change * change);
                for (gate, (slope, of_what)) in [
                    (of_forget, layer.input[e]),
                    (of_ingate, layer.hidden[e]),
                    (of_outgate, layer.input[e]),
                    (of_change, layer.hidden[e]),
                ]
                .into_iter()
                .enumerate()
                {
                    out.0[i][(e, gate)] += slope * of_what;
                    out.1[i][(e, gate)] += slope;
                }
                of_output[e] = of_forget * w[(e, 0)] + of_outgate * w[(e, 2)];
                of_state[i][(e, 0)] = of_ingate * w[(e, 1)] + of_change * w[(e, 3)];
                of_state[i][(e, 1)] = of_cell * forget;
            }
        }
        for e in 0..B {
            out.2[(e, 0)] += of_output[e] * sequence[t][e];
        }
    }
    out
}
