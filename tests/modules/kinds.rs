//! Enums that say which function is meant: what only one of their variants holds is read in its arm alone.

use crate::common::{agree, agree_dense, any, dense, differences, slope};

#[matgrad::module]
mod layers {
    use matgrad::{gradient, hessian};
    use nalgebra::{Matrix2, Vector2};

    #[derive(Clone, Copy)]
    pub enum Activation {
        Identity,
        Relu,
        Tanh,
        Leaky(f64),
        Elu { alpha: f64 },
    }

    impl Activation {
        fn apply(self, x: f64) -> f64 {
            match self {
                Activation::Identity => x,
                Activation::Relu => x.max(0.0),
                Activation::Tanh => x.tanh(),
                Self::Leaky(slope) => {
                    if x > 0.0 {
                        x
                    } else {
                        slope * x
                    }
                }
                Self::Elu { alpha } => {
                    if x > 0.0 {
                        x
                    } else {
                        alpha * x.exp_m1()
                    }
                }
            }
        }
    }

    pub struct Layer {
        pub kind: Activation,
        pub weights: Matrix2<f64>,
    }

    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    pub fn output(layers: &[Layer; 3], x: &Vector2<f64>) -> f64 {
        let mut h = *x;
        for layer in layers {
            h = (layer.weights * h).map(|v| layer.kind.apply(v));
        }
        h.x.sin() * h.y
    }
}

/// The arms of one layer stand in those of another, in either order: none of them may be left for what lies in both.
#[test]
fn layers_of_every_kind_behind_each_other() {
    use layers::Activation::*;
    use layers::{Layer, output, output_grad, output_hess, output_value_and_grad};
    let kinds = [Identity, Relu, Tanh, Leaky(0.2), Elu { alpha: 0.7 }];
    for (i, first) in kinds.into_iter().enumerate() {
        for (j, second) in kinds.into_iter().enumerate() {
            let layer = |kind, seed| Layer { kind, weights: any(seed) };
            let layers = [layer(first, 1), layer(second, 2), layer(kinds[(i + 2 * j) % 5], 3)];
            let x = any::<2, 1>((i * 5 + j) as u64);
            let (value, gradient) = output_value_and_grad(&layers, &x);
            agree(&value, &output(&layers, &x), 1e-14, "the value");
            agree(&gradient, &slope(|x| output(&layers, x), &x), 1e-9, "the gradient");
            let wanted = differences(|x| output_grad(&layers, x), &x);
            agree_dense(&dense(&output_hess(&layers, &x)), &wanted, 1e-8, "the Hessian");
        }
    }
}
