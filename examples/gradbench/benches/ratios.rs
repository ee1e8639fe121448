//! What gradients cost beside their functions, and beside gradients by hand; both give the same.
//!
//! ```text
//! cargo bench                      # all of it
//! cargo bench -- gmm lstm          # the rows whose names contain these
//! cargo bench -- --quick           # fewer rounds
//! cargo test --bench ratios        # values only
//! ```

#[path = "../../../benches/common/timer.rs"]
mod timer;

use matgrad_example_gradbench::by_hand;
use matgrad_example_gradbench::evals::lstm::{Loss, Network};
use matgrad_example_gradbench::evals::{ba, det, gmm, ht, kmeans, llsq, lse, ode};
use nalgebra::{Isometry3, Matrix4, SMatrix, SVector, Vector2, Vector3};
use timer::{Options, Timed, in_turns};

/// A square matrix by its rows.
type Rows<const N: usize> = [[f64; N]; N];

/// Random numbers of a seed, by xorshift.
struct Random(u64);

impl Random {
    fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn matrix<const R: usize, const C: usize>(&mut self) -> SMatrix<f64, R, C> {
        SMatrix::from_fn(|_, _| self.uniform())
    }

    fn vectors<const D: usize>(&mut self, n: usize) -> Vec<SVector<f64, D>> {
        (0..n).map(|_| self.matrix()).collect()
    }
}

/// The table, and what its rows need.
struct Table {
    options: Options,
    /// Not under `cargo test`.
    timing: bool,
    random: Random,
}

impl Table {
    /// A row: the function, its gradient by matgrad and by hand, which give numbers or write them.
    fn row<I, V, M: Clone, H: Clone>(
        &self,
        name: &str,
        input: &I,
        value: impl Fn(&I) -> V,
        (mut companion, run): (M, impl Fn(&I, &mut M)),
        (mut hand, run_hand): (H, impl Fn(&I, &mut H)),
        numbers: (impl Fn(&M) -> Vec<f64>, impl Fn(&H) -> Vec<f64>),
    ) {
        if !self.options.wants(name) {
            return;
        }
        run(input, &mut companion);
        run_hand(input, &mut hand);
        let (ours, theirs) = (numbers.0(&companion), numbers.1(&hand));
        assert_eq!(ours.len(), theirs.len(), "{name}");
        let largest = theirs.iter().fold(0.0, |largest: f64, x| largest.max(x.abs()));
        // Sums of 80,000 terms in another order differ by so much.
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert!((ours - theirs).abs() <= 1e-10 * largest, "{name}: {ours} where {theirs} is right");
        }
        if self.timing {
            let mut timed =
                [Timed::value(input, value), Timed::place(input, companion, run), Timed::place(input, hand, run_hand)];
            let [value, gradient, hand] = in_turns(&mut timed, &self.options)[..] else { unreachable!("three are timed") };
            let (micro, ratio) = (|time: f64| time / 1e3, gradient / value);
            println!(
                "{name:<24}{:>12.2}{:>12.2}{:>12.2}{ratio:>12.2}{:>12.2}{:>12.2}",
                micro(value),
                micro(gradient),
                micro(hand),
                hand / value,
                gradient / hand
            );
        }
    }

    fn lse(&mut self, n: usize) {
        let x: Vec<f64> = self.random.vectors::<1>(n).iter().map(|x| 20.0 * x[0]).collect();
        let out = vec![0.0; n];
        self.row(
            &format!("lse {n}"),
            &x,
            |x| lse::log_sum_exp(x),
            (out.clone(), |x, out| lse::log_sum_exp_grad_into(x, out)),
            (out, |x, out| by_hand::lse::gradient(x, out)),
            (Vec::clone, Vec::clone),
        );
    }

    fn llsq(&mut self, n: usize, m: usize) {
        let x: Vec<f64> = self.random.vectors::<1>(m).iter().map(|x| x[0]).collect();
        let out = vec![0.0; m];
        self.row(
            &format!("llsq n={n} m={m}"),
            &x,
            |x| llsq::misfit(x, n),
            (out.clone(), |x, out| llsq::misfit_grad_into(x, n, out)),
            ((out.clone(), out), |x, (powers, out)| by_hand::llsq::gradient(x, n, powers, out)),
            (Vec::clone, |(_, out)| out.clone()),
        );
    }

    fn det<const N: usize>(
        &mut self,
        value: fn(&SMatrix<f64, N, N>) -> f64,
        pull_back: fn(&SMatrix<f64, N, N>, f64) -> SMatrix<f64, N, N>,
        hand: fn(&Rows<N>) -> (f64, Rows<N>),
    ) {
        let a: SMatrix<f64, N, N> = self.random.matrix();
        let by_rows: Rows<N> = a.transpose().into();
        self.row(
            &format!("det {N}"),
            &(a, by_rows),
            |(a, _)| value(a),
            (a, |(a, _), out| *out = pull_back(a, 1.0)),
            (by_rows, |(_, a), out| *out = hand(a).1),
            (|out| out.transpose().as_slice().to_vec(), |out| out.as_flattened().to_vec()),
        );
    }

    fn kmeans<const D: usize>(&mut self, k: usize, n: usize) {
        let points = self.random.vectors::<D>(n);
        let centroids = points[n - k..].to_vec();
        let filled = |value| vec![SVector::<f64, D>::repeat(value); k];
        let ones = filled(1.0);
        let flat = |c: &[SVector<f64, D>]| c.iter().flat_map(|c| c.iter().copied()).collect::<Vec<f64>>();
        self.row(
            &format!("kmeans k={k} d={D}"),
            &(centroids, points),
            |(centroids, points)| kmeans::cost(centroids, points),
            ((filled(0.0), filled(0.0)), |(centroids, points), slopes| kmeans::direction(centroids, points, &ones, slopes)),
            ((vec![0.0; k], filled(0.0)), |(centroids, points), (counts, out)| {
                by_hand::kmeans::direction(centroids, points, counts, out);
            }),
            (|slopes| flat(&slopes.0), |slopes| flat(&slopes.1)),
        );
    }

    fn gmm<const D: usize, const K: usize, const L: usize>(&mut self) {
        let random = &mut self.random;
        let parts: Box<gmm::Parts<D, K, L>> =
            Box::new(gmm::Parts { alpha: random.matrix(), mu: random.matrix(), q: random.matrix(), l: random.matrix() });
        let (x, out) = (random.vectors::<D>(10), parts.clone());
        let prior = gmm::Prior { gamma: 1.2, m: 2.0, constant: 0.0 };
        fn flat<const D: usize, const K: usize, const L: usize>(out: &gmm::Parts<D, K, L>) -> Vec<f64> {
            [out.alpha.as_slice(), out.mu.as_slice(), out.q.as_slice(), out.l.as_slice()].concat()
        }
        self.row(
            &format!("gmm d={D} k={K}"),
            &(parts, x),
            |(parts, x)| parts.value(x, &prior),
            (out.clone(), |(parts, x), out| parts.gradient(x, &prior, out)),
            (out, |(parts, x), out| by_hand::gmm::gradient(parts, x, &prior, out)),
            (|out| flat(out), |out| flat(out)),
        );
    }

    fn lstm<const L: usize, const SYMBOLS: usize>(&mut self)
    where
        Network<L, 14>: Loss<L, 14>,
    {
        let random = &mut self.random;
        let network: Network<L, 14> = Network {
            weights: [(); L].map(|()| random.matrix()),
            biases: [(); L].map(|()| random.matrix()),
            extra: random.matrix(),
            state: [(); L].map(|()| random.matrix()),
            sequence: random.vectors::<14>(SYMBOLS).iter().map(|symbol| symbol.map(f64::round)).collect(),
        };
        let out = ([SMatrix::zeros(); L], [SMatrix::zeros(); L], SMatrix::zeros());
        self.row(
            &format!("lstm l={L} c={SYMBOLS}"),
            &network,
            |network| network.loss::<SYMBOLS>(),
            (out, |network, out| *out = network.gradient::<SYMBOLS>()),
            (out, |network, out| *out = by_hand::lstm::gradient(network)),
            (|out| flat(out), |out| flat(out)),
        );
    }

    fn ode<const N: usize, const STEPS: usize>(&mut self) {
        let x: Box<SVector<f64, N>> = Box::new(self.random.matrix::<N, 1>().add_scalar(0.5));
        let out = x.clone();
        self.row(
            &format!("ode n={N} s={STEPS}"),
            &x,
            |x| ode::solution::<N, STEPS>(x, STEPS),
            (out.clone(), |x, out| **out = ode::gradient::<N, STEPS>(x, STEPS)),
            (out, |x, out| by_hand::ode::gradient(x, STEPS, out)),
            (|out| out.as_slice().to_vec(), |out| out.as_slice().to_vec()),
        );
    }

    /// A hand of 544 vertices, each of which four bones move.
    fn ht(&mut self, points: usize, places_vary: bool) {
        let random = &mut self.random;
        let mut below = |n: usize| (n as f64 * random.uniform()) as usize;
        // Fingers of four bones each, and the arm.
        let parents = std::array::from_fn(|i| if i % 4 == 1 { Some(0) } else { i.checked_sub(1) });
        let weights = (0..544).map(|_| [0.4, 0.3, 0.2, 0.1].map(|weight| (below(22), weight)).to_vec()).collect();
        let corners = (0..points).map(|_| if places_vary { [544; 3].map(&mut below) } else { [below(544); 3] }).collect();
        let mut placed = || -> Matrix4<f64> { Isometry3::new(random.matrix(), random.matrix()).to_homogeneous() };
        let (relatives, inverses) = (std::array::from_fn(|_| placed()), std::array::from_fn(|_| placed()));
        let problem = ht::Problem {
            pose: random.matrix(),
            parents,
            relatives,
            inverses,
            side: 1.0,
            rest: random.vectors::<3>(544).iter().map(|place| place.push(1.0)).collect(),
            weights,
            seen: random.vectors(points),
            corners,
            places: random.vectors(points),
            places_vary,
        };
        let flat = |out: &Vec<Vector3<f64>>| out.iter().flat_map(|column| column.iter().copied()).collect::<Vec<f64>>();
        self.row(
            &format!("ht {points}{}", if places_vary { " on triangles" } else { "" }),
            &problem,
            |problem| {
                let mut out = vec![];
                problem.misfits(&mut out);
                out
            },
            (vec![], |problem, out| problem.jacobian(out)),
            (vec![], |problem, out| by_hand::ht::jacobian(problem, out)),
            (flat, flat),
        );
    }

    fn ba(&mut self) {
        let random = &mut self.random;
        let input: (SVector<f64, 11>, Vector3<f64>, Vector2<f64>) = (random.matrix(), random.matrix(), random.matrix());
        let out = (SMatrix::zeros(), SMatrix::zeros(), SVector::zeros());
        let flat = |out: &(SMatrix<f64, 2, 11>, SMatrix<f64, 2, 3>, Vector2<f64>)| {
            [out.0.as_slice(), out.1.as_slice(), out.2.as_slice()].concat()
        };
        self.row(
            "ba, an observation",
            &input,
            |(camera, point, seen)| ba::reprojection(camera, point, 0.7, seen),
            (out, |(camera, point, seen), out| *out = ba::reprojection_jac(camera, point, 0.7, seen)),
            (out, |(camera, point, seen), out| *out = by_hand::ba::jacobian(camera, point, 0.7, seen)),
            (flat, flat),
        );
    }
}

fn flat<const L: usize, const B: usize>(out: &matgrad_example_gradbench::evals::lstm::Gradient<L, B>) -> Vec<f64> {
    out.0.iter().chain(&out.1).flat_map(|layer| layer.iter()).chain(out.2.iter()).copied().collect()
}

fn main() {
    let timing = std::env::args().any(|argument| argument == "--bench");
    let table = Table { options: Options::read(), timing, random: Random(0x9e37_79b9_7f4a_7c15) };
    // What the functions keep is on the stack.
    let work = std::thread::Builder::new().stack_size(1 << 32).spawn(|| rows(table)).expect("there is a thread");
    work.join().expect("no function fails");
}

fn rows(mut table: Table) {
    if table.timing {
        println!(
            "{:<24}{:>12}{:>12}{:>12}{:>12}{:>12}{:>12}",
            "", "f/µs", "grad/µs", "by hand/µs", "grad/f", "by hand/f", "grad/hand"
        );
    }
    table.ba();
    table.det(det::det5, det::det5_vjp, by_hand::det::det5);
    table.det(det::det6, det::det6_vjp, by_hand::det::det6);
    table.det(det::det8, det::det8_vjp, by_hand::det::det8);
    table.gmm::<2, 5, 1>();
    table.gmm::<10, 25, 45>();
    table.gmm::<20, 50, 190>();
    table.gmm::<64, 25, 2016>();
    table.ht(100, false);
    table.ht(1600, false);
    table.ht(100, true);
    table.kmeans::<8>(10, 1000);
    table.kmeans::<16>(100, 1000);
    table.llsq(64, 128);
    table.llsq(1024, 128);
    table.lse(2500);
    table.lse(80_000);
    table.lstm::<2, 1024>();
    table.lstm::<4, 1024>();
    table.lstm::<2, 4096>();
    table.ode::<1000, 1>();
    table.ode::<1000, 10>();
    table.ode::<1000, 100>();
    table.ode::<10_000, 10>();
}
