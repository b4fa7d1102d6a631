//! An example for each rule that breaks it.

/// A text that breaks a rule.
pub struct Example {
    pub rule: &'static str,
    /// The type to check it as.
    pub type_name: &'static str,
    /// The text; `…` stands for more of the same.
    pub text: &'static str,
}

/// The examples.
pub const EXAMPLES: &[Example] = &[];
