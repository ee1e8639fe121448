//! Iterators, which compute an item when it is asked for.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::dense::sum;
use super::machine::Machine;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Place, Step, Value, Whole, unknown};

/// An iterator.
#[derive(Clone)]
pub enum Iter<N> {
    /// Items that are known.
    List(VecDeque<Value<N>>),
    /// Integers.
    Range(i64, Option<i64>, Whole),
    /// `.map(f)`
    Map(Box<Iter<N>>, Value<N>),
    /// `.zip(…)`
    Zip(Box<Iter<N>>, Box<Iter<N>>),
    /// `.enumerate()`, with the number of the next item.
    Enumerate(Box<Iter<N>>, usize),
    /// `.take(n)`
    Take(Box<Iter<N>>, usize),
    /// `.step_by(n)`, and whether the first item was given.
    StepBy(Box<Iter<N>>, usize, bool),
    /// `.filter(f)`
    Filter(Box<Iter<N>>, Value<N>),
    /// `.take_while(f)`, and whether it has ended.
    TakeWhile(Box<Iter<N>>, Value<N>, bool),
    /// `.chain(…)`
    Chain(Box<Iter<N>>, Box<Iter<N>>),
}

impl<N: Number> Iter<N> {
    /// The iterator of these items.
    pub fn of(items: impl IntoIterator<Item = Value<N>>) -> Iter<N> {
        Iter::List(items.into_iter().collect())
    }

    /// As a value.
    pub fn value(self) -> Value<N> {
        Value::Iter(Rc::new(RefCell::new(self)))
    }
}

impl<N: Number> Machine<N> {
    /// What `into_iter` makes of a value.
    pub fn iterate(&mut self, value: Value<N>) -> Eval<N, Iter<N>> {
        Ok(match value {
            Value::Iter(iter) => std::mem::replace(&mut *iter.borrow_mut(), Iter::of([])),
            Value::Range(start, end, whole) => Iter::Range(start, end, whole),
            Value::Array(items) => Iter::of(items.iter().cloned()),
            Value::Matrix(m) => Iter::of(m.data.iter().map(|x| Value::Scalar(x.clone()))),
            Value::Option(inner) => Iter::of(inner.map(|value| (*value).clone())),
            Value::Place(place) => {
                let places = self.places(place)?;
                self.iterate(places)?
            }
            other => return unknown(format!("a loop over {}", other.describe())),
        })
    }

    /// The places of the items of what stands at a place: `iter_mut`.
    pub fn places(&mut self, place: Place<N>) -> Eval<N> {
        let steps: Vec<Step> = match self.read(&place)? {
            Value::Array(items) => (0..items.len()).map(Step::Item).collect(),
            Value::Matrix(m) => (0..m.cols).flat_map(|j| (0..m.rows).map(move |i| Step::Element(i, j))).collect(),
            other => return unknown(format!("the places in {}", other.describe())),
        };
        self.all_places(&place, steps)
    }

    /// The places of these steps from a place on.
    pub fn all_places(&mut self, place: &Place<N>, steps: Vec<Step>) -> Eval<N> {
        let places = steps.into_iter().map(|step| Ok(Value::Place(self.place_within(place.clone(), step)?)));
        Ok(Iter::of(places.collect::<Eval<N, Vec<_>>>()?).value())
    }

    /// The next item.
    pub fn next(&mut self, iter: &mut Iter<N>) -> Eval<N, Option<Value<N>>> {
        Ok(match iter {
            Iter::List(items) => items.pop_front(),
            Iter::Range(start, end, whole) => {
                if end.is_some_and(|end| *start >= end) {
                    return Ok(None);
                }
                *start += 1;
                Some(Value::Integer(*start - 1, *whole))
            }
            Iter::Map(inner, f) => match self.next(inner)? {
                Some(item) => Some(self.call(&f.clone(), vec![item])?),
                None => None,
            },
            Iter::Zip(a, b) => match self.next(a)? {
                Some(x) => self.next(b)?.map(|y| Value::tuple(vec![x, y])),
                None => None,
            },
            Iter::Enumerate(inner, k) => match self.next(inner)? {
                Some(item) => {
                    *k += 1;
                    Some(Value::tuple(vec![Value::size(*k - 1), item]))
                }
                None => None,
            },
            Iter::Take(_, 0) => None,
            Iter::Take(inner, n) => {
                *n -= 1;
                self.next(inner)?
            }
            Iter::StepBy(inner, n, started) => {
                if std::mem::replace(started, true) {
                    for _ in 1..*n {
                        self.next(inner)?;
                    }
                }
                self.next(inner)?
            }
            Iter::Filter(inner, f) => {
                while let Some(item) = self.next(inner)? {
                    if let Value::Bool(true) = self.call(&f.clone(), vec![item.clone()])? {
                        return Ok(Some(item));
                    }
                }
                None
            }
            Iter::TakeWhile(_, _, true) => None,
            Iter::TakeWhile(inner, f, ended) => match self.next(inner)? {
                Some(item) => match self.call(&f.clone(), vec![item.clone()])? {
                    Value::Bool(true) => Some(item),
                    _ => {
                        *ended = true;
                        None
                    }
                },
                None => None,
            },
            Iter::Chain(a, b) => match self.next(a)? {
                Some(item) => Some(item),
                None => self.next(b)?,
            },
        })
    }

    /// All items that are left.
    pub fn collect(&mut self, mut iter: Iter<N>) -> Eval<N, Vec<Value<N>>> {
        let mut items = Vec::new();
        while let Some(item) = self.next(&mut iter)? {
            if items.len() > 100_000 {
                return unknown("an iterator without an end");
            }
            items.push(item);
        }
        Ok(items)
    }

    /// A method of an iterator.
    pub fn method_of_iterator(&mut self, name: &str, mut iter: Iter<N>, arguments: &[Value<N>], want: &Want) -> Eval<N> {
        let boxed = |iter: Iter<N>| Box::new(iter);
        let count = match arguments {
            [Value::Integer(n, _)] => usize::try_from(*n).ok(),
            _ => None,
        };
        Ok(match (name, arguments, count) {
            ("iter" | "into_iter" | "cloned" | "copied" | "by_ref", [], _) => iter.value(),
            ("map", [f], _) => Iter::Map(boxed(iter), f.clone()).value(),
            ("filter", [f], _) => Iter::Filter(boxed(iter), f.clone()).value(),
            ("take_while", [f], _) => Iter::TakeWhile(boxed(iter), f.clone(), false).value(),
            ("enumerate", [], _) => Iter::Enumerate(boxed(iter), 0).value(),
            ("zip", [other], _) => {
                let other = self.iterate(other.clone())?;
                Iter::Zip(boxed(iter), boxed(other)).value()
            }
            ("chain", [other], _) => {
                let other = self.iterate(other.clone())?;
                Iter::Chain(boxed(iter), boxed(other)).value()
            }
            ("take", _, Some(n)) => Iter::Take(boxed(iter), n).value(),
            ("step_by", _, Some(n)) if n > 0 => Iter::StepBy(boxed(iter), n, false).value(),
            ("skip", _, Some(n)) => {
                for _ in 0..n {
                    self.next(&mut iter)?;
                }
                iter.value()
            }
            ("nth", _, Some(n)) => {
                for _ in 0..n {
                    self.next(&mut iter)?;
                }
                Value::Option(self.next(&mut iter)?.map(Rc::new))
            }
            ("rev", [], _) => {
                let mut items = self.collect(iter)?;
                items.reverse();
                Iter::of(items).value()
            }
            ("count" | "len", [], _) => Value::size(self.collect(iter)?.len()),
            ("last", [], _) => Value::Option(self.collect(iter)?.pop().map(Rc::new)),
            ("collect", [], _) => Value::array(self.collect(iter)?),
            ("for_each", [f], _) => {
                while let Some(item) = self.next(&mut iter)? {
                    self.call(f, vec![item])?;
                }
                Value::Unit
            }
            ("all" | "any", [f], _) => {
                while let Some(item) = self.next(&mut iter)? {
                    if let Value::Bool(holds) = self.call(f, vec![item])?
                        && holds == (name == "any")
                    {
                        return Ok(Value::Bool(holds));
                    }
                }
                Value::Bool(name == "all")
            }
            ("fold", [first, f], _) => {
                let mut total = first.clone();
                while let Some(item) = self.next(&mut iter)? {
                    total = self.call(f, vec![total, item])?;
                }
                total
            }
            ("sum" | "product", [], _) => {
                let items = self.settled_items(iter)?;
                self.total(name, items, want)?
            }
            ("max" | "min", [], _) => {
                let mut best: Option<Value<N>> = None;
                for item in self.settled_items(iter)? {
                    let better = match &best {
                        None => true,
                        Some(best) => {
                            let order = self.order(&item, best)?;
                            // Of equal items `max` gives the last and `min` the first.
                            order.is_some_and(|order| if name == "max" { order.is_ge() } else { order.is_lt() })
                        }
                    };
                    if better {
                        best = Some(item);
                    }
                }
                Value::Option(best.map(Rc::new))
            }
            _ => return unknown(format!("the method `{name}` of an iterator")),
        })
    }

    fn settled_items(&mut self, iter: Iter<N>) -> Eval<N, Vec<Value<N>>> {
        let items = self.collect(iter)?;
        items.into_iter().map(|item| self.settled(item)).collect()
    }

    fn total(&mut self, name: &str, items: Vec<Value<N>>, want: &Want) -> Eval<N> {
        let op = if name == "sum" { "+" } else { "*" };
        let Some((first, rest)) = items.split_first() else {
            return match want {
                Want::Integer(whole) => Ok(Value::Integer(i64::from(name == "product"), *whole)),
                Want::Matrix(rows, cols) => Ok(Value::Matrix(super::dense::Dense::of(*rows, *cols, |_, _| sum([].into_iter())))),
                _ => Ok(Value::number(if name == "sum" { 0.0 } else { 1.0 })),
            };
        };
        let mut total = first.clone();
        for item in rest {
            total = self.arithmetic(op, &total, item)?;
        }
        Ok(total)
    }
}
