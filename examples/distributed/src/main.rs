//! Training with the data in many processes, on one machine or many: each sums the loss and its gradient over its own share,
//! MPI adds them up, and all take the same step.
//!
//! ```text
//! cargo build --release
//! mpirun -n 2 target/release/matgrad-example-distributed
//! ```
//!
//! A companion is a function of its arguments alone, so that it does not know in how many processes it runs. Who distributes
//! the work, and how, is for others to say; of matgrad it takes a sum that adds up, and its gradient as a vector.

use model::{Network, loss, loss_value_and_grad};
use mpi::collective::SystemOperation;
use mpi::traits::{Communicator, CommunicatorCollectives};
use nalgebra::Vector2;

#[matgrad::module]
mod model {
    use matgrad::{Parameters, gradient};
    use nalgebra::{SMatrix, SVector, Vector2};

    /// A layer of twelve and an output.
    #[derive(Clone, Copy, Parameters)]
    pub struct Network {
        pub hidden: SMatrix<f64, 12, 2>,
        pub offsets: SVector<f64, 12>,
        pub output: SVector<f64, 12>,
        pub offset: f64,
    }

    impl Network {
        /// What it says of a point: positive inside.
        pub fn at(&self, x: &Vector2<f64>) -> f64 {
            (self.hidden * x + self.offsets).map(f64::tanh).dot(&self.output) + self.offset
        }
    }

    /// The negative log-likelihood of the labels, summed over the points: what sums add up to is the same in any order.
    #[gradient(wrt = network, value)]
    pub fn loss(network: &Network, data: &[(Vector2<f64>, f64)]) -> f64 {
        let mut sum = 0.0;
        for (x, label) in data {
            sum += matgrad::softplus(-label * network.at(x));
        }
        sum
    }
}

const POINTS: u64 = 6_000;
const STEPS: usize = 800;

/// Two numbers between −1 and 1 that belong to a counter (Steele, Lea & Flood's SplitMix64), so that each process makes its
/// own share of the data.
fn numbers(counter: u64) -> Vector2<f64> {
    let number = |counter: u64| {
        let mut z = counter.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    };
    Vector2::new(number(2 * counter + 1), number(2 * counter + 2))
}

/// A point of the square, and whether it is in the ring.
fn datum(i: u64) -> (Vector2<f64>, f64) {
    let x = numbers(i);
    (x, if (0.4..0.8).contains(&x.norm()) { 1.0 } else { -1.0 })
}

/// Where all processes start.
fn start() -> Network {
    let number = |i: usize| numbers(POINTS + i as u64).x;
    Network::from_vector(&nalgebra::SVector::from_fn(|i, _| 2.0 * number(i)))
}

/// The sums over the data of all processes: of the loss and of its gradient.
fn summed(world: &impl CommunicatorCollectives, network: &Network, share: &[(Vector2<f64>, f64)]) -> (f64, Network) {
    let (value, gradient) = loss_value_and_grad(network, share);
    let mut mine = [0.0; Network::LEN + 1];
    mine[0] = value;
    mine[1..].copy_from_slice(gradient.to_vector().as_slice());
    let mut all = mine;
    world.all_reduce_into(&mine[..], &mut all[..], SystemOperation::sum());
    (all[0], Network::from_vector(&nalgebra::SVector::from_column_slice(&all[1..])))
}

fn main() {
    let universe = mpi::initialize().expect("MPI starts");
    let world = universe.world();
    let (rank, size) = (world.rank() as u64, world.size() as u64);
    // Shares differ by at most one.
    let share: Vec<_> = (rank * POINTS / size..(rank + 1) * POINTS / size).map(datum).collect();
    let mut network = start();
    let (_, first) = summed(&world, &network, &share);
    let mut velocity = Network::zeros();
    for step in 0..STEPS {
        let (value, gradient) = summed(&world, &network, &share);
        velocity = velocity * 0.9 - gradient * (0.5 / POINTS as f64);
        network += velocity;
        if rank == 0 && step % 100 == 0 {
            println!("step {step:>4}: {:.6} a point", value / POINTS as f64);
        }
    }
    let mut wrong = [share.iter().filter(|(x, label)| network.at(x) * label <= 0.0).count() as u64];
    let mine = wrong;
    world.all_reduce_into(&mine[..], &mut wrong[..], SystemOperation::sum());
    let (value, _) = summed(&world, &network, &share);
    // What the processes have agreed on is the same in each of them, to the last bit.
    let (mut least, mut most) = (network.to_vector(), network.to_vector());
    let weights = network.to_vector();
    world.all_reduce_into(weights.as_slice(), least.as_mut_slice(), SystemOperation::min());
    world.all_reduce_into(weights.as_slice(), most.as_mut_slice(), SystemOperation::max());
    assert_eq!(least, most, "all have the same weights");
    assert!((loss(&network, &share) - loss_value_and_grad(&network, &share).0).abs() < 1e-9 * value);
    if rank == 0 {
        println!("{} of {POINTS} points on the wrong side, {:.6} a point, by {size} processes", wrong[0], value / POINTS as f64);
        println!("gradient at the start: {:?}", first.to_vector().as_slice());
        println!("weights: {:?}", weights.as_slice());
    }
}
