//! What the program of each library is made of: the inputs, and the worker that measures them.

#[path = "../../inputs/input.rs"]
pub mod input;
pub mod texts;
pub mod worker;
