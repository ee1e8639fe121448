//! The main file of the crate that `run.sh` makes.
#![allow(warnings)]

mod checker;
use checker::Checker;
use nalgebra::Vector2;

#[derive(Clone, Copy)]
pub struct Params {
    pub gain: f64,
    pub shift: f64,
    pub count: usize,
    pub table: [f64; 4],
    pub offset: Vector2<f64>,
    pub on: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Slow,
    Fast,
}

include!("all.rs");

fn main() {
    let mut right = 0;
    let mut wrong = 0;
    std::panic::set_hook(Box::new(|_| {}));
    for (name, check) in ALL {
        let mut checker = Checker::default();
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&mut checker)));
        if ended.is_err() {
            checker.wrong.push("a panic".to_owned());
        }
        if checker.wrong.is_empty() {
            right += 1;
        } else {
            wrong += 1;
        }
        for line in &checker.wrong {
            println!("WRONG {name} {line}");
        }
    }
    println!("{right} right, {wrong} wrong");
}
