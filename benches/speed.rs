//! The crate's own benchmarks: each way to read, write, copy and check, on the documented message, the three official
//! Communications, large ones and lines. `minimal structs` is what JSON costs at the least; `benches/run` has the ratios,
//! instruction counts, and the other libraries.
//!
//! `cargo bench --bench speed`, with a part of a name to do only what has it; `-- --test` does each once.

#[path = "inputs/input.rs"]
mod input;
#[path = "inputs/minimal.rs"]
mod minimal;

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use metriport_fhir::metriport::MessageStatus;
use metriport_fhir::{
    Communication, FhirType, check, from_reader, from_slice, from_str, to_string_pretty, to_vec, tolerant, validate,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn documented(criterion: &mut Criterion) {
    let text = input::message();
    let mut group = start(criterion, "message", &text);
    limit::<minimal::Message>(&mut group, &text);
    own::<Communication>(&mut group, &text);
    group.finish();

    let mut group = start(criterion, "answer", input::ANSWER);
    limit::<minimal::Answer>(&mut group, input::ANSWER);
    own::<MessageStatus>(&mut group, input::ANSWER);
    group.finish();
}

fn official(criterion: &mut Criterion) {
    for (name, text) in input::OFFICIAL {
        let mut group = start(criterion, name, text);
        own::<Communication>(&mut group, text);
        group.finish();
    }
}

fn large(criterion: &mut Criterion) {
    for (name, bytes) in [("200KB", 200_000), ("20MB", 20_000_000)] {
        let text = input::large(bytes);
        let mut group = start(criterion, name, &text);
        group.sample_size(10).measurement_time(Duration::from_secs(3));
        limit::<minimal::Large>(&mut group, &text);
        own::<Communication>(&mut group, &text);
        group.finish();
    }
}

fn lines(criterion: &mut Criterion) {
    let text = input::lines(0, 1000);
    let mut group = start(criterion, "1000 lines", &text);
    group.bench_function("read", |bencher| {
        bencher.iter(|| black_box(&text).lines().filter(|line| from_str::<Communication>(line).is_ok()).count());
    });
    group.bench_function("check", |bencher| {
        bencher.iter(|| black_box(&text).lines().filter(|line| check(line).is_valid()).count());
    });
    group.finish();
}

fn start<'c>(criterion: &'c mut Criterion, name: &str, text: &str) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group
}

/// The hand-written structs, which hold the whole text and nothing else.
fn limit<T: Serialize + DeserializeOwned>(group: &mut BenchmarkGroup<'_, WallTime>, text: &str) {
    let value: T = serde_json::from_str(text).expect("read");
    let written = serde_json::to_string(&value).expect("written");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), serde_json::from_str(text).ok());
    group.bench_function("read/minimal structs", |bencher| {
        bencher.iter(|| serde_json::from_slice::<T>(black_box(text.as_bytes())));
    });
    group.bench_function("write/minimal structs", |bencher| bencher.iter(|| serde_json::to_vec(black_box(&value))));
}

fn own<T: FhirType + Serialize + DeserializeOwned>(group: &mut BenchmarkGroup<'_, WallTime>, text: &str) {
    let bytes = text.as_bytes();
    let value: T = from_slice(bytes).expect("read");
    assert!(validate(&value).is_valid());
    group.bench_function("read/from_slice", |bencher| bencher.iter(|| from_slice::<T>(black_box(bytes))));
    group.bench_function("read/from_str", |bencher| bencher.iter(|| from_str::<T>(black_box(text))));
    group.bench_function("read/from_reader", |bencher| bencher.iter(|| from_reader::<T>(black_box(bytes))));
    group.bench_function("read/tolerant", |bencher| bencher.iter(|| tolerant::from_slice::<T>(black_box(bytes))));
    group.bench_function("read/serde_json", |bencher| bencher.iter(|| serde_json::from_slice::<T>(black_box(bytes))));
    group.bench_function("write/to_vec", |bencher| bencher.iter(|| to_vec(black_box(&value))));
    group.bench_function("write/to_string_pretty", |bencher| bencher.iter(|| to_string_pretty(black_box(&value))));
    group.bench_function("write/serde_json", |bencher| bencher.iter(|| serde_json::to_vec(black_box(&value))));
    group.bench_function("write/serde_json pretty", |bencher| {
        bencher.iter(|| serde_json::to_vec_pretty(black_box(&value)));
    });
    group.bench_function("clone", |bencher| bencher.iter(|| black_box(&value).clone()));
    group.bench_function("validate", |bencher| bencher.iter(|| validate(black_box(&value))));
}

criterion_group!(speed, documented, official, large, lines);
criterion_main!(speed);
