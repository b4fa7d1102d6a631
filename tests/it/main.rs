//! The integration tests: one program, a module for each subject.

mod exact;
