#![doc = include_str!("../README.md")]
#![no_std]

#[doc(no_inline)]
pub use matgrad_macros::{derivation, differential, gradient, hessian, hvp, jacobian, methods, newton_step, vjp};
pub use matgrad_runtime as rt;
pub use matgrad_runtime::{
    check, constant, log_sigmoid, log_sigmoid_grad, log_sigmoid_hess, log_softmax, log_sum_exp, relu, relu_grad, relu_hess,
    sigmoid, sigmoid_grad, sigmoid_hess, softmax, softplus, softplus_grad, softplus_hess,
};
