//! Messages one a line as a library function: every line has its answer, and only the reader can end the run.

use std::io::{self, BufReader, Read};

use metriport_fhir::{AnyValue, Communication, ErrorKind, ndjson};

const GOOD: &str = r#"{"resourceType":"Communication","id":"c1","status":"completed"}"#;
const ODD: &str = r#"{"resourceType":"Communication","status":"completed","colour":"red"}"#;
const CUT: &str = r#"{"resourceType":"Communication","stat"#;

/// Every kind of line: good, odd, cut, empty, not UTF-8, blank before its end, no object, and good without an end.
fn lines() -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in [GOOD.as_bytes(), ODD.as_bytes(), CUT.as_bytes(), b"", b"\xFF\xFE{\0", b"{} \r", b"[1]"] {
        bytes.extend_from_slice(line);
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(GOOD.as_bytes());
    bytes
}

#[test]
fn each_line_has_the_answer_that_it_has_alone_whatever_the_buffer_holds() {
    let lines = lines();
    let alone: Vec<_> = lines.split(|byte| *byte == b'\n').collect();
    assert_eq!(alone.len(), 8);
    for capacity in [1, 2, 63, 64, 65, 1_000] {
        let reader = || BufReader::with_capacity(capacity, lines.as_slice());

        let strict: Vec<_> = ndjson::read::<Communication>(reader()).map(Result::unwrap).collect();
        assert_eq!(strict.len(), alone.len());
        for (at, (line, bytes)) in strict.iter().zip(&alone).enumerate() {
            assert_eq!(line.number, at as u64 + 1);
            let expected = metriport_fhir::from_slice::<Communication>(bytes);
            assert_eq!(format!("{:?}", line.answer), format!("{expected:?}"), "line {}", line.number);
        }
        let read: Vec<_> = strict.iter().filter(|line| line.answer.is_ok()).map(|line| line.number).collect();
        assert_eq!(read, [1, 8]);

        let tolerant = ndjson::read_tolerant::<Communication>(reader()).map(Result::unwrap);
        let issues: Vec<_> = tolerant.map(|line| line.answer.map(|read| read.issues().len()).ok()).collect();
        assert_eq!(issues, [Some(0), Some(1), None, None, None, Some(1), None, Some(0)]);

        for line in ndjson::check(reader()).map(Result::unwrap) {
            let bytes = alone[usize::try_from(line.number).unwrap() - 1];
            match AnyValue::text_of("Resource", bytes) {
                Ok(text) => assert_eq!(line.answer, AnyValue::check_document(text)),
                Err(error) => assert_eq!(line.answer.outcome.issues(), [error.into_issue()]),
            }
            assert_eq!(line.answer.outcome.is_valid(), read.contains(&line.number));
        }
    }
}

#[test]
fn no_lines_have_no_answers() {
    assert_eq!(ndjson::check(io::empty()).count(), 0);
    assert_eq!(ndjson::check("\n".as_bytes()).count(), 1);
}

#[test]
fn a_part_of_a_file_is_counted_from_where_it_begins() {
    let part = ndjson::each("a\nb".as_bytes(), |number, bytes| (number, bytes.to_vec())).numbered_from(41);
    let seen: Vec<_> = part.map(|line| line.map(|line| (line.number, line.answer)).unwrap()).collect();
    assert_eq!(seen, [(41, (41, b"a".to_vec())), (42, (42, b"b".to_vec()))]);
}

/// A reader that gives its texts one by one, is interrupted before each, and fails at the end.
struct Failing(std::vec::IntoIter<&'static str>, bool);

impl Read for Failing {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let Some(text) = self.0.next() else { return Err(io::Error::other("gone")) };
        into[..text.len()].copy_from_slice(text.as_bytes());
        Ok(text.len())
    }
}

#[test]
fn a_reader_that_fails_ends_the_run_and_an_interrupted_one_does_not() {
    let reader = Failing(vec!["{}\n{", "}\n", "{"].into_iter(), false);
    let mut lines = ndjson::read::<Communication>(BufReader::new(reader));
    for number in [1, 2] {
        let line = lines.next().unwrap().unwrap();
        assert_eq!((line.number, line.answer.unwrap_err().kind()), (number, ErrorKind::Shape));
    }
    assert_eq!(lines.next().unwrap().unwrap_err().to_string(), "gone");
    assert!(lines.next().is_none());
}
