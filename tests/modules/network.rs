//! Structs as variables, as local values and as results.

use crate::common::{agree, any, differences, slope};
use nalgebra::{Matrix2, Matrix3x2, Vector2, Vector3};

#[matgrad::module]
mod network {
    use matgrad::{differential, gradient, hvp, vjp};
    use nalgebra::{Matrix2, RealField, SMatrix, SVector, Vector2};

    #[derive(Clone, Copy, Debug)]
    pub struct Layer<T: RealField, const M: usize, const N: usize> {
        pub w: SMatrix<T, M, N>,
        pub b: SVector<T, M>,
    }

    impl<T: RealField + Copy, const M: usize, const N: usize> Layer<T, M, N> {
        pub fn forward(&self, x: &SVector<T, N>) -> SVector<T, M> {
            let Self { w, b } = self;
            (w * x + b).map(|z| z.tanh())
        }
    }

    #[derive(Clone, Copy, Debug)]
    pub struct Network {
        pub layers: [Layer<f64, 2, 2>; 2],
        pub head: Layer<f64, 3, 2>,
        pub gain: f64,
    }

    #[gradient(wrt = net, value)]
    #[hvp(wrt = net)]
    #[differential(wrt = net)]
    pub fn loss(net: &Network, x: &Vector2<f64>) -> f64 {
        let mut z = *x;
        for layer in &net.layers {
            z = layer.forward(&z);
        }
        let y = net.head.forward(&z);
        net.gain * y.norm_squared() + y[0].exp()
    }

    #[derive(Clone, Copy, Debug)]
    pub struct State(pub Vector2<f64>, pub f64);

    pub struct Step {
        pub dt: f64,
        pub drag: f64,
    }

    #[differential(wrt = (s, u))]
    #[vjp(wrt = (s, u))]
    pub fn step(s: &State, u: f64, by: &Step) -> State {
        let Step { dt, .. } = by;
        let State(x, heading) = s;
        let mut next = State(x + Vector2::new(heading.cos(), heading.sin()) * (u * dt), heading + u * by.drag);
        next.1 *= 1.0 - by.drag;
        State { 0: next.0 * 1.1, ..next }
    }

    #[vjp(wrt = a)]
    pub fn twice(a: &Matrix2<f64>, s: &State) -> [State; 2] {
        [State(a * s.0, a.trace()), State { 0: a.transpose() * s.0, ..*s }]
    }
}

use network::{Layer, Network, State, Step};

type Flat = ([(Matrix2<f64>, Vector2<f64>); 2], (Matrix3x2<f64>, Vector3<f64>), f64);

fn flat(net: &Network) -> Flat {
    (net.layers.map(|layer| (layer.w, layer.b)), (net.head.w, net.head.b), net.gain)
}

fn built(flat: &Flat) -> Network {
    Network { layers: flat.0.map(|(w, b)| Layer { w, b }), head: Layer { w: flat.1.0, b: flat.1.1 }, gain: flat.2 }
}

#[test]
fn the_gradient_of_a_network_is_a_network() {
    let at: Flat = ([(any(1), any(2)), (any(3), any(4))], (any(5), any(6)), 0.7);
    let to: Flat = ([(any(11), any(12)), (any(13), any(14))], (any(15), any(16)), 0.3);
    let x = any::<2, 1>(8);
    let wanted = slope(|at| network::loss(&built(at), &x), &at);
    let found = network::loss_grad(&built(&at), &x);
    agree(&flat(&found), &wanted, 1e-8, "the gradient");
    agree(&network::loss_value_and_grad(&built(&at), &x).0, &network::loss(&built(&at), &x), 1e-14, "the value");
    use crate::common::Space;
    agree(&network::loss_diff(&built(&at), &x, &built(&to)), &wanted.inner(&to), 1e-8, "the differential");
    let second = differences(|at: &Flat| flat(&network::loss_grad(&built(at), &x)), &at);
    let wanted = at.with((second * nalgebra::DVector::from_vec(to.coordinates())).as_slice());
    agree(&flat(&network::loss_hvp(&built(&at), &x, &built(&to))), &wanted, 1e-7, "the Hessian times a direction");
}

#[test]
fn structs_are_results() {
    use crate::common::Space;
    let by = Step { dt: 0.1, drag: 0.2 };
    let at = ((any::<2, 1>(1), 0.4), 1.3);
    let to = ((any::<2, 1>(2), -0.7), 0.2);
    let f = |((x, h), u): &((Vector2<f64>, f64), f64)| {
        let State(x, h) = network::step(&State(*x, *h), *u, &by);
        (x, h)
    };
    let slopes = differences(f, &at);
    let wanted = f(&at).with((&slopes * nalgebra::DVector::from_vec(to.coordinates())).as_slice());
    let State(x, h) = network::step_diff(&State(at.0.0, at.0.1), at.1, &by, &State(to.0.0, to.0.1), to.1);
    agree(&(x, h), &wanted, 1e-8, "the differential");
    let (State(x, h), u) = network::step_vjp(&State(at.0.0, at.0.1), at.1, &by, &State(any(3), 0.9));
    let cotangent = (any::<2, 1>(3), 0.9);
    let pulled = ((x, h), u);
    agree(&pulled.inner(&to), &cotangent.inner(&wanted), 1e-8, "the pullback");
}
