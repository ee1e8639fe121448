//! Methods of which no derivative is known.

use syn::ExprMethodCall;

use super::factorisation::why_missing;
use super::method::{On, STEPS, rows};
use super::{Read, Reader, Value, error};
use crate::graph::functions::{helper_arguments, methods};
use crate::graph::op::Id;
use crate::report::nearest;

impl Reader<'_> {
    /// The message for a method of which nothing is known, unless a trait of the module has it.
    pub(super) fn unknown_method(&mut self, (on, id): (On, Id), call: &ExprMethodCall, name: &str) -> Read<Value> {
        if on == On::Scalar && STEPS.contains(&name) {
            return error(
                &call.method,
                format!("`{name}` has no useful derivative; wrap it in `matgrad::constant(…)` to treat it as a constant"),
            );
        }
        if on == On::Matrix
            && let Some(why) = why_missing(name)
        {
            return error(&call.method, format!("no derivative is known for the method `{name}` of a matrix: {why}"));
        }
        let receiver = if on == On::Matrix { Value::Matrix(id) } else { Value::Scalar(id) };
        if matches!(on, On::Matrix | On::Scalar)
            && let Some(seen) = self.seen_extension(&receiver, &call.method)
        {
            return self.call_of_seen(seen, receiver, call);
        }
        // What is no scalar may have been taken for one by what stands beside it.
        if on == On::Scalar && self.may_stay(&call.receiver) && rows().any(|row| row.on == On::Matrix && row.name == name) {
            return self.unknown_shape(&call.receiver);
        }
        if on == On::Matrix && super::unseen::is_iterator(call) {
            return self.unfollowed(call);
        }
        let rows = rows().filter(|row| row.on == on).map(|row| row.name);
        let known: Vec<&str> = if on == On::Scalar { rows.chain(methods()).collect() } else { rows.collect() };
        let near = match nearest(name, known) {
            // As a method it is another's, of whom nothing is known.
            _ if on == On::Scalar && helper_arguments(name).is_some() => {
                format!("; for matgrad's own function write `matgrad::{name}(…)`")
            }
            _ if on == On::Matrix && methods().any(|method| method == name) => {
                format!("; element by element it is `.map(|v| v.{name}({}))`", if call.args.is_empty() { "" } else { "…" })
            }
            Some(near) => format!("; did you mean `{near}`?"),
            None => {
                "; write it with supported methods, or wrap it in `matgrad::constant(…)` if it is to be held constant".to_owned()
            }
        };
        let what = match on {
            On::Matrix => "a matrix",
            On::Scalar => "a scalar",
            On::Lu | On::FullLu => "an LU factorisation",
            On::Cholesky => "a Cholesky factorisation",
            On::Eigen => "a symmetric eigendecomposition",
            On::Svd => "a singular value decomposition",
            On::Qr => "a QR factorisation",
        };
        error(&call.method, format!("no derivative is known for the method `{name}` of {what}{near}"))
    }
}
