//! Random programs as source: every statement, expression and spelling of the language, with names from
//! a small pool, so that they are bound again all the time.

mod algebra;
mod branching;
mod chain;
mod changed;
mod constant;
mod counted;
mod coverage;
mod early;
mod ending;
mod helper;
mod left;
mod lengths;
mod list;
mod looped;
mod matrix;
mod motion;
mod mutably;
mod nested;
mod output;
mod parameter;
mod point;
mod random;
mod record;
mod rename;
mod rule;
mod scalar;
mod scope;
mod statement;
mod turn;
mod turned;

pub use parameter::{ITEMS, Parameter, Written, literal};
pub use random::Random;
pub use record::filled as filled_record;

use crate::spaces::group::{Group, Turn};
use helper::Helper;
use scope::Binding;

/// The type of a value.
#[derive(Clone, PartialEq, Debug)]
pub enum Ty {
    /// `f64`
    Scalar,
    /// A matrix.
    Matrix(Extent, Extent),
    /// A `usize` of at most so much.
    Index(usize),
    /// An integer of any size, which grows in loops.
    Tally,
    /// An integer that a loop counts between two literals, and whether `f64::from` takes it.
    Whole(bool),
    /// `[f64; n]` or `&[f64]` of this length; whether the length is in the type.
    Numbers(usize, bool),
    /// `[Vector2<f64>; n]` and the like, or `[Vector2<f64>]`: the number, the dimension, and whether the number is in the type.
    Vectors(usize, usize, bool),
    /// `Point2<f64>` or `Point3<f64>`.
    Point(usize),
    /// `[Point2<f64>; n]` and the like, as of vectors.
    Points(usize, usize, bool),
    /// `[(f64, f64)]` or, of a larger dimension, `[(Vector2<f64>, f64)]` and the like: data.
    Pairs(usize, usize),
    /// A rotation, a rigid motion and the like.
    Motion(Group),
    /// `[UnitQuaternion<f64>; n]` and the like, as of vectors.
    Motions(usize, Group, bool),
    /// `(…, …)`
    Tuple(Vec<Ty>),
    /// One of the structs of a module.
    Struct(usize),
    /// A slice of so many of them.
    Structs(usize, usize),
    /// A function beside the function, by number.
    Helper(usize),
    /// A function of a number that gives a `bool`.
    Question,
    /// `DVector<f64>` or, of more than one column, `DMatrix<f64>`.
    Dynamic(usize, usize),
    /// Indices of at most so much: their number, and whether it is in the type.
    Indices(usize, usize, bool),
    /// The struct of constants.
    Parameters,
    /// The enumeration.
    Mode,
    /// `bool`
    Truth,
    /// `Option<f64>`
    Maybe,
    /// A closure of so many scalars that gives one.
    Function(usize),
    /// A closure or function of an index that gives an index of at most so much.
    Places(usize),
    /// A row of a run-time length.
    Row,
}

/// A dimension: its number and its name, if it is a const generic.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The number.
    pub n: usize,
    /// Whether it is spelled `N`.
    pub named: bool,
}

impl PartialEq for Extent {
    fn eq(&self, other: &Extent) -> bool {
        (self.n, self.named) == (other.n, other.named)
    }
}

impl Extent {
    /// A literal dimension.
    pub const fn lit(n: usize) -> Extent {
        Extent { n, named: false }
    }
}

impl std::fmt::Display for Extent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.named { f.write_str("N") } else { write!(f, "{}", self.n) }
    }
}

/// What a program may contain: each program is made of some of these only, so that it stays readable
/// and is not refused for one of many reasons.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Feature {
    /// Matrices beyond vectors, inverses and determinants.
    Algebra,
    /// Loops that are written out.
    Short,
    /// Loops that stay loops.
    Long,
    /// Loops of run-time length.
    RunTime,
    /// A const generic.
    Generic,
    /// Loops in loops.
    Nested,
    /// `if` on variables.
    Branches,
    /// `if` and `match` on constants.
    Choices,
    /// Closures.
    Closures,
    /// Writes to elements and blocks.
    Writes,
    /// Structs, slices, arrays and functions of constants.
    Constants,
    /// Integers that change.
    Counters,
    /// `Option`.
    Options,
    /// Names that are bound again.
    Shadowing,
    /// Iterator chains.
    Chains,
    /// Maxima, kinks, steps.
    Kinks,
    /// Jumps: `return`, `break`, `continue`, `while`.
    Jumps,
    /// Functions inside of the function.
    Helpers,
    /// A module that is seen as a whole: structs, methods, and functions that are read through.
    Module,
    /// Annotated functions that are called.
    Callees,
    /// Points.
    Points,
    /// Spectra, factorisations and matrix equations.
    Spectra,
    /// Variables of run-time length.
    Lengths,
    /// `while`, through which there are derivatives in forward mode.
    Until,
    /// Rotations and rigid motions.
    Motions,
    /// Results that are points, arrays, tuples, structs and motions.
    Parts,
    /// Functions of a module whose derivatives are written by hand.
    Rules,
    /// Views of matrices under names of their own, and blocks that are written.
    Views,
    /// Loops whose steps may end the function without a value, branches on several conditions, and elements that are
    /// changed one after the other.
    Endings,
    /// Arms in arms that end the function, or ask for what may not be there.
    Nests,
}

const FEATURES: &[(Feature, u64)] = &[
    (Feature::Algebra, 40),
    (Feature::Short, 50),
    (Feature::Long, 50),
    (Feature::RunTime, 20),
    (Feature::Generic, 20),
    (Feature::Nested, 25),
    (Feature::Branches, 40),
    (Feature::Choices, 35),
    (Feature::Closures, 35),
    (Feature::Writes, 40),
    (Feature::Constants, 65),
    (Feature::Counters, 25),
    (Feature::Options, 12),
    (Feature::Shadowing, 75),
    (Feature::Chains, 20),
    (Feature::Kinks, 30),
    (Feature::Jumps, 16),
    (Feature::Helpers, 12),
    (Feature::Module, 20),
    (Feature::Callees, 12),
    (Feature::Points, 14),
    (Feature::Spectra, 12),
    (Feature::Lengths, 9),
    (Feature::Until, 6),
];

/// Features that are drawn by numbers of their own, so that a program without them is what it was before they were there.
const APART: &[(Feature, u64)] =
    &[(Feature::Motions, 16), (Feature::Parts, 16), (Feature::Rules, 30), (Feature::Views, 12), (Feature::Endings, 40)];

/// Writes one program.
pub struct Writer {
    random: Random,
    features: Vec<Feature>,
    scope: Vec<Binding>,
    /// Names of this program.
    pool: Vec<&'static str>,
    /// How many names were made up.
    fresh: usize,
    /// How deep the statement being written is nested in loops and blocks.
    depth: usize,
    /// How many steps the loops around make together.
    steps: usize,
    /// How the rotations of this program are stored.
    turn: Turn,
    /// Items before the function.
    items: Vec<String>,
    parameters: Vec<Parameter>,
    /// What the const generic is.
    generic: Option<usize>,
    /// Whether the function returns an `Option` or a `Result`.
    optional: bool,
    /// Whether it is a `Result`.
    result: bool,
    /// Inside a closure no variable may be changed.
    quiet: bool,
    /// Whether there are derivatives in forward mode only.
    forward: bool,
    /// What the function that is being written gives.
    output: Ty,
    /// The functions beside it.
    helpers: Vec<Helper>,
    /// Whether it calls annotated ones, through which there are first derivatives alone.
    calls: bool,
    /// The loops around, inside of the function, each with its label; none for a `while`.
    loops: Vec<Option<String>>,
}

impl Writer {
    /// What the program of a seed may contain, the numbers that it is written by, and how its rotations are stored.
    fn start(seed: u64) -> (Vec<Feature>, Random, Turn) {
        let drawn = |list: &[(Feature, u64)], random: &mut Random| -> Vec<Feature> {
            list.iter().filter(|(_, percent)| random.percent(*percent)).map(|(feature, _)| *feature).collect()
        };
        let (mut random, mut apart) = (Random::new(seed), Random::new(seed ^ 0x3C3C_0000));
        let mut features = [drawn(FEATURES, &mut random), drawn(APART, &mut apart)].concat();
        let turn = apart.one(&[Turn::Quaternion, Turn::Quaternion, Turn::Matrix(3), Turn::Complex, Turn::Matrix(2)]);
        if Random::new(seed ^ 0x5A5A_0000).percent(9) {
            features.extend([Feature::Nests, Feature::Options]);
        }
        (features, random, turn)
    }

    /// The names of what the program of a seed may contain.
    pub fn features_of(seed: u64) -> Vec<String> {
        Writer::start(seed).0.iter().map(|feature| format!("{feature:?}")).collect()
    }

    /// The program of a seed.
    pub fn program(seed: u64) -> Written {
        let (features, random, turn) = Writer::start(seed);
        let mut writer = Writer {
            random,
            features,
            scope: vec![],
            pool: vec![],
            fresh: 0,
            depth: 0,
            steps: 1,
            turn,
            items: vec![],
            parameters: vec![],
            generic: None,
            optional: false,
            result: false,
            quiet: false,
            forward: false,
            output: Ty::Scalar,
            helpers: vec![],
            calls: false,
            loops: vec![],
        };
        writer.pool = writer.random.some(scope::POOL, 7);
        writer.write()
    }

    fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }

    /// Whether to use a feature this time.
    fn sometimes(&mut self, feature: Feature, percent: u64) -> bool {
        self.has(feature) && self.random.percent(percent)
    }

    fn write(mut self) -> Written {
        self.write_helpers();
        self.optional = self.has(Feature::Options);
        self.result = self.optional && self.random.percent(40);
        self.choose_parameters();
        let output = self.choose_output();
        self.output = output.clone();
        let mut body = String::new();
        let count = 3 + self.random.below(7);
        for _ in 0..count {
            body += &self.statement();
        }
        body += &self.result(&output);
        self.finish(&body, output)
    }
}
