//! How often reading and validating ask for memory: counted by an allocator of this program's own.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, counting.
struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    /// How many texts were enlarged.
    static ENLARGED: Cell<usize> = const { Cell::new(0) };
}

fn count() {
    // A thread that is going away has no counter any more.
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller's promise about the layout is passed on.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise about the block and its layout is passed on.
        unsafe { System.dealloc(block, layout) }
    }
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        if layout.align() == 1 {
            let _ = ENLARGED.try_with(|enlarged| enlarged.set(enlarged.get() + 1));
        }
        // SAFETY: the caller's promise about the block, its layout and the size is passed on.
        unsafe { System.realloc(block, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often this thread asked for memory in the meantime, and what came out.
fn allocations<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = COUNT.with(Cell::get);
    let result = work();
    (COUNT.with(Cell::get) - before, result)
}

/// The documented Communication, without its envelope.
fn documented() -> String {
    let text = include_str!("data/metriport/get-message-status.json");
    let answer: serde_json::Value = serde_json::from_str(text).expect("JSON");
    answer["communication"].to_string()
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| Box::new(1)).0, 1);
    assert_eq!(allocations(|| 1 + 1).0, 0);
    assert_eq!(allocations(|| vec![1, 2, 3]).0, 1);
}

#[test]
fn reading_the_documented_message_allocates_at_most_twelve_times() {
    let text = documented();
    let (own, read) = allocations(|| metriport_fhir::from_slice::<metriport_fhir::Communication>(text.as_bytes()));
    let (serde, same) = allocations(|| serde_json::from_slice::<metriport_fhir::Communication>(text.as_bytes()));
    assert_eq!(read.expect("read"), same.expect("read by serde"));
    println!("allocations to read the documented message: {own} by from_slice, {serde} by serde_json::from_slice");
    assert!(own <= 12, "{own} by from_slice");
    assert!(serde <= 12, "{serde} by serde_json::from_slice");
}

#[test]
fn validating_the_documented_message_allocates_nothing() {
    let message: metriport_fhir::Communication = metriport_fhir::from_str(&documented()).expect("read");
    let (count, outcome) = allocations(|| message.validate());
    assert!(outcome.is_valid(), "{outcome:?}");
    assert_eq!(count, 0);
}

/// Threads that check wait for each other where an allocator enlarges memory that another thread has had: with glibc's, a
/// run on two cores took two thirds longer.
#[test]
fn checking_enlarges_no_text() {
    let faulty =
        documented().replace(r#""in-progress""#, r#""failed""#).replace("2026-06-16T18:40:00.000Z", "16.6.2026");
    for (text, issues) in [(documented(), 1), (faulty, 3)] {
        let before = ENLARGED.with(Cell::get);
        let checked = metriport_fhir::AnyValue::check_document(&text);
        let enlarged = ENLARGED.with(Cell::get) - before;
        assert_eq!(checked.outcome.issues().len(), issues, "{checked:?}");
        assert_eq!(enlarged, 0, "{checked:?}");
    }
}

#[test]
fn writing_the_documented_message_allocates_once_for_each_doubling() {
    let message: metriport_fhir::Communication = metriport_fhir::from_str(&documented()).expect("read");
    let (count, text) = allocations(|| metriport_fhir::to_string(&message));
    let text = text.expect("written");
    // The text begins with room for half a kilobyte.
    let doublings = text.len().div_ceil(512).next_power_of_two().trailing_zeros() as usize;
    assert!(count <= 1 + doublings, "{count} for {} bytes", text.len());
}

#[test]
fn more_lines_do_not_ask_for_more_memory() {
    let line = documented() + "\n";
    let cost = |count: usize| {
        let lines = line.repeat(count);
        let reader = std::io::BufReader::with_capacity(1_000, lines.as_bytes());
        let (cost, bytes) = allocations(|| {
            metriport_fhir::ndjson::each(reader, |_, line| line.len()).map(|line| line.unwrap().answer).sum::<usize>()
        });
        assert_eq!(bytes, (line.len() - 1) * count);
        cost
    };
    assert_eq!(cost(10_000), cost(10));
}
