//! Checks that implementations agree, then times them in turns.
//!
//! In each round every implementation of a workload runs a few short batches and keeps its fastest
//! one; the result is the median over the rounds. Turns make slow phases of the machine hit all
//! alike, and the fastest batch of a round is one that nothing interrupted.

use std::hint::black_box;
use std::time::Instant;

/// What an implementation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// The companion that returns its results.
    Matgrad,
    /// The companion that writes its results in place.
    Into,
    /// What a user of nalgebra writes.
    Plain,
    /// Hand-fused code.
    Expert,
    /// Dual numbers.
    Dual,
}

/// Numbers to compare.
pub trait Flat {
    /// Appends all elements in column-major order.
    fn flat(&self, to: &mut Vec<f64>);
}

impl Flat for f64 {
    fn flat(&self, to: &mut Vec<f64>) {
        to.push(*self);
    }
}

impl<const R: usize, const C: usize> Flat for nalgebra::SMatrix<f64, R, C> {
    fn flat(&self, to: &mut Vec<f64>) {
        to.extend(self.iter());
    }
}

macro_rules! flat_tuple {
    ($($name:ident)+) => {
        impl<$($name: Flat),+> Flat for ($($name,)+) {
            fn flat(&self, to: &mut Vec<f64>) {
                #[allow(non_snake_case)]
                let ($($name,)+) = self;
                $($name.flat(to);)+
            }
        }
    };
}
flat_tuple!(A);
flat_tuple!(A B);
flat_tuple!(A B C);
flat_tuple!(A B C D);
flat_tuple!(A B C D E);

struct Implementation<'a> {
    who: Who,
    result: Vec<f64>,
    /// Runs so often, returns nanoseconds per run.
    run: Box<dyn FnMut(u32) -> f64 + 'a>,
    rounds: Vec<f64>,
    batch: u32,
}

/// A workload under test: its input, and the implementations so far.
pub struct Workload<'a, I> {
    name: &'static str,
    input: &'a I,
    implementations: Vec<Implementation<'a>>,
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

impl<'a, I> Workload<'a, I> {
    /// A workload with its input.
    pub fn new(name: &'static str, input: &'a I) -> Self {
        Workload { name, input, implementations: vec![] }
    }

    /// Adds an implementation that returns its results.
    pub fn value<O: Flat + 'a>(mut self, who: Who, f: impl Fn(&I) -> O + 'a) -> Self {
        let mut result = vec![];
        f(self.input).flat(&mut result);
        let input = self.input;
        let run = Box::new(move |times: u32| {
            let start = Instant::now();
            for _ in 0..times {
                let out = by_value(&f, black_box(input));
                black_box(&out);
            }
            start.elapsed().as_nanos() as f64 / f64::from(times)
        });
        self.implementations.push(Implementation { who, result, run, rounds: vec![], batch: 1 });
        self
    }

    /// Adds an implementation that writes its results.
    pub fn place<O: Flat + 'a>(mut self, who: Who, zero: O, f: impl Fn(&I, &mut O) + 'a) -> Self {
        let mut out = zero;
        f(self.input, &mut out);
        let mut result = vec![];
        out.flat(&mut result);
        let input = self.input;
        let run = Box::new(move |times: u32| {
            let start = Instant::now();
            for _ in 0..times {
                in_place(&f, black_box(input), &mut out);
                black_box(&out);
            }
            start.elapsed().as_nanos() as f64 / f64::from(times)
        });
        self.implementations.push(Implementation { who, result, run, rounds: vec![], batch: 1 });
        self
    }

    /// Checks agreement, times all, and prints the row.
    pub fn report(mut self, options: &Options) -> Option<Row> {
        if !options.wants(self.name) {
            return None;
        }
        let reference = self.implementations.iter().find(|i| i.who == Who::Expert).map(|i| i.result.clone()).unwrap_or_default();
        let size = reference.iter().fold(0.0f64, |m, x| m.max(x.abs()));
        for implementation in &self.implementations {
            let result = &implementation.result;
            assert_eq!(result.len(), reference.len(), "{} {:?}: number of results", self.name, implementation.who);
            for (k, (x, y)) in result.iter().zip(&reference).enumerate() {
                let close = (x - y).abs() <= 1e-11 * size.max(x.abs());
                assert!(close, "{} {:?}: element {k} is {x}, expert's {y}", self.name, implementation.who);
            }
        }
        for implementation in &mut self.implementations {
            // A batch takes about 20 µs.
            let once = (implementation.run)(200).max(1.0);
            implementation.batch = (20_000.0 / once).clamp(1.0, 20_000.0) as u32;
        }
        for _ in 0..options.rounds {
            for implementation in &mut self.implementations {
                let batches = (0..options.batches).map(|_| (implementation.run)(implementation.batch));
                let fastest = batches.fold(f64::INFINITY, f64::min);
                implementation.rounds.push(fastest);
            }
        }
        let mut row = Row { name: self.name, times: vec![] };
        for implementation in &mut self.implementations {
            implementation.rounds.sort_by(f64::total_cmp);
            row.times.push((implementation.who, implementation.rounds[implementation.rounds.len() / 2]));
        }
        println!("{row}");
        Some(row)
    }
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

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| name.contains(only.as_str()))
    }
}

/// The times of a workload.
pub struct Row {
    name: &'static str,
    times: Vec<(Who, f64)>,
}

impl Row {
    fn time(&self, who: Who) -> Option<f64> {
        self.times.iter().find(|(w, _)| *w == who).map(|(_, ns)| *ns)
    }

    /// The time of one relative to another's.
    pub fn ratio(&self, who: Who, to: Who) -> Option<f64> {
        Some(self.time(who)? / self.time(to)?)
    }

    /// The heading of the table.
    pub const HEADING: &str =
        "workload         matgrad     into    plain   expert num-dual |  value/exp  into/exp value/plain into/plain";
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:<14}", self.name)?;
        for who in [Who::Matgrad, Who::Into, Who::Plain, Who::Expert, Who::Dual] {
            match self.time(who) {
                Some(ns) if ns < 100.0 => write!(f, " {ns:8.2}")?,
                Some(ns) => write!(f, " {ns:8.0}")?,
                None => write!(f, "        –")?,
            }
        }
        write!(f, " |")?;
        for (who, to) in
            [(Who::Matgrad, Who::Expert), (Who::Into, Who::Expert), (Who::Matgrad, Who::Plain), (Who::Into, Who::Plain)]
        {
            match self.ratio(who, to) {
                Some(ratio) => write!(f, " {ratio:10.2}")?,
                None => write!(f, "          –")?,
            }
        }
        Ok(())
    }
}

/// The line that counts how many workloads reach the goals.
pub fn summary(rows: &[Row]) {
    let named = rows.iter().filter(|row| row.name.starts_with('w'));
    let best = |row: &Row, to: Who| match (row.ratio(Who::Matgrad, to), row.ratio(Who::Into, to)) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    let ratios: Vec<f64> = named.clone().filter_map(|row| best(row, Who::Expert)).collect();
    let close = ratios.iter().filter(|r| **r <= 1.15).count();
    let far = ratios.iter().filter(|r| **r > 1.5).count();
    let slower: Vec<&str> =
        rows.iter().filter(|row| best(row, Who::Plain).is_some_and(|r| r > 1.05)).map(|row| row.name).collect();
    println!("w1–w9: {close} of {} columns within 1.15 of expert, {far} above 1.5; slower than plain: {slower:?}", ratios.len());
}
