//! Times implementations in turns.
//!
//! In each round every implementation runs a few short batches and keeps its fastest one; the result
//! is the median over the rounds. Turns make slow phases of the machine hit all alike, and the fastest
//! batch of a round is one that nothing interrupted.

use std::hint::black_box;
use std::time::Instant;

/// Something to time.
pub struct Timed<'a> {
    /// Runs so often, returns nanoseconds per run.
    run: Box<dyn FnMut(u32) -> f64 + 'a>,
    rounds: Vec<f64>,
    batch: u32,
}

/// Behind a call, as it would be in a user's program.
#[inline(never)]
fn by_value<I, O>(f: &impl Fn(&I) -> O, input: &I) -> O {
    f(input)
}

#[inline(never)]
fn in_place<I, O>(f: &impl Fn(&I, &mut O), input: &I, out: &mut O) {
    f(input, out);
}

impl<'a> Timed<'a> {
    /// What returns its results.
    pub fn value<I, O: 'a>(input: &'a I, f: impl Fn(&I) -> O + 'a) -> Self {
        Timed::new(move |times| {
            let start = Instant::now();
            for _ in 0..times {
                let out = by_value(&f, black_box(input));
                black_box(&out);
            }
            start.elapsed().as_nanos() as f64 / f64::from(times)
        })
    }

    /// What writes its results.
    pub fn place<I, O: 'a>(input: &'a I, mut out: O, f: impl Fn(&I, &mut O) + 'a) -> Self {
        Timed::new(move |times| {
            let start = Instant::now();
            for _ in 0..times {
                in_place(&f, black_box(input), &mut out);
                black_box(&out);
            }
            start.elapsed().as_nanos() as f64 / f64::from(times)
        })
    }

    fn new(run: impl FnMut(u32) -> f64 + 'a) -> Self {
        Timed { run: Box::new(run), rounds: vec![], batch: 1 }
    }
}

/// Nanoseconds per run of each.
pub fn in_turns(all: &mut [Timed<'_>], options: &Options) -> Vec<f64> {
    for timed in &mut *all {
        // A batch takes about 20 µs. A first run finds what takes so long that few will do.
        let first = (timed.run)(1);
        let once = (timed.run)((4e6 / first.max(1.0)).clamp(1.0, 200.0) as u32).max(1.0);
        timed.batch = (20_000.0 / once).clamp(1.0, 20_000.0) as u32;
    }
    for _ in 0..options.rounds {
        for timed in &mut *all {
            let batches = (0..options.batches).map(|_| (timed.run)(timed.batch));
            let fastest = batches.fold(f64::INFINITY, f64::min);
            timed.rounds.push(fastest);
        }
    }
    let median = |timed: &mut Timed<'_>| {
        timed.rounds.sort_by(f64::total_cmp);
        timed.rounds[timed.rounds.len() / 2]
    };
    all.iter_mut().map(median).collect()
}

/// What the command line asks for.
pub struct Options {
    /// Rounds per workload.
    pub rounds: usize,
    /// Batches per turn.
    pub batches: usize,
    /// Only workloads whose name contains one of these.
    pub only: Vec<String>,
}

impl Options {
    /// Reads the command line: names to select, and `--quick`.
    pub fn read() -> Options {
        let mut options = Options { rounds: 25, batches: 8, only: vec![] };
        for argument in std::env::args().skip(1) {
            match argument.as_str() {
                "--quick" => (options.rounds, options.batches) = (5, 4),
                "--test" => (options.rounds, options.batches) = (1, 1),
                flag if flag.starts_with("--") => {}
                name => options.only.push(name.to_owned()),
            }
        }
        options
    }

    /// Whether to run what has this name.
    pub fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| name.contains(only.as_str()))
    }
}
