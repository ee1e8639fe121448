//! Checks that implementations agree, has them timed, and prints a row for each workload.

use crate::timer::{Options, Timed, in_turns};

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

/// A workload under test: its input, and the implementations so far with what they returned.
pub struct Workload<'a, I> {
    name: &'static str,
    input: &'a I,
    results: Vec<(Who, Vec<f64>)>,
    timed: Vec<Timed<'a>>,
}

impl<'a, I> Workload<'a, I> {
    /// A workload with its input.
    pub fn new(name: &'static str, input: &'a I) -> Self {
        Workload { name, input, results: vec![], timed: vec![] }
    }

    /// Adds an implementation that returns its results.
    pub fn value<O: Flat + 'a>(mut self, who: Who, f: impl Fn(&I) -> O + 'a) -> Self {
        self.keep(who, &f(self.input));
        self.timed.push(Timed::value(self.input, f));
        self
    }

    /// Adds an implementation that writes its results.
    pub fn place<O: Flat + 'a>(mut self, who: Who, zero: O, f: impl Fn(&I, &mut O) + 'a) -> Self {
        let mut out = zero;
        f(self.input, &mut out);
        self.keep(who, &out);
        self.timed.push(Timed::place(self.input, out, f));
        self
    }

    fn keep(&mut self, who: Who, out: &impl Flat) {
        let mut result = vec![];
        out.flat(&mut result);
        self.results.push((who, result));
    }

    /// Checks agreement, times all, and prints the row.
    pub fn report(mut self, options: &Options) -> Option<Row> {
        if !options.wants(self.name) {
            return None;
        }
        let reference = self.results.iter().find(|(who, _)| *who == Who::Expert).map_or(&[][..], |(_, result)| result);
        let size = reference.iter().fold(0.0f64, |m, x| m.max(x.abs()));
        for (who, result) in &self.results {
            assert_eq!(result.len(), reference.len(), "{} {who:?}: number of results", self.name);
            for (k, (x, y)) in result.iter().zip(reference).enumerate() {
                let close = (x - y).abs() <= 1e-11 * size.max(x.abs());
                assert!(close, "{} {who:?}: element {k} is {x}, expert's {y}", self.name);
            }
        }
        let times = in_turns(&mut self.timed, options);
        let row = Row { name: self.name, times: self.results.iter().map(|(who, _)| *who).zip(times).collect() };
        println!("{row}");
        Some(row)
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
    println!("w1–w10: {close} of {} columns within 1.15 of expert, {far} above 1.5; slower than plain: {slower:?}", ratios.len());
}
