//! Where a string ends: several bytes looked at as one number.

const ONES: u64 = u64::MAX / 255;
const HIGHS: u64 = ONES << 7;

/// A number whose lowest byte that is not zero is at the place of the first byte of `word` that cannot stand in a
/// string as it is: a quote, a backslash or a control character.
///
/// Subtracting goes below zero, and so sets the highest bit, exactly in such bytes: at least up to the first of them,
/// behind which a borrow may set it too. Bytes that have that bit anyway are no ASCII. Flipping the bit of two takes
/// the quote, 0x22, next to the control characters, and nothing else.
#[inline]
const fn specials(word: u64) -> u64 {
    let quotes_and_controls = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (quotes_and_controls | backslashes) & !word & HIGHS
}

/// The same for one ASCII character.
#[inline]
const fn those(word: u64, wanted: u8) -> u64 {
    (word ^ (ONES * wanted as u64)).wrapping_sub(ONES) & !word & HIGHS
}

/// Whether any of sixteen bytes is special, in a form of which compilers make one comparison.
#[inline]
fn has_special(bytes: &[u8; 16]) -> bool {
    let mut any = 0;
    for byte in bytes {
        any |= u8::from(byte ^ 0x02 < 0x21) | u8::from(*byte == b'\\');
    }
    any != 0
}

const fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | ..0x20)
}

/// The index of the lowest byte of `marks` that is not zero.
#[inline]
const fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// How many bytes can stand in a string as they are, up to the first that cannot.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((block, tail)) = rest.split_first_chunk()
        && !has_special(block)
    {
        rest = tail;
    }
    while let Some((chunk, tail)) = rest.split_first_chunk() {
        match specials(u64::from_le_bytes(*chunk)) {
            0 => rest = tail,
            marks => return bytes.len() - rest.len() + first(marks),
        }
    }
    while let [byte, tail @ ..] = rest
        && !is_special(*byte)
    {
        rest = tail;
    }
    bytes.len() - rest.len()
}

/// Whether all bytes can stand in a string as they are.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    // What is left behind whole blocks is looked at together with what is before it.
    if let Some(last) = bytes.last_chunk() {
        let (blocks, _) = bytes.as_chunks();
        return !blocks.iter().any(has_special) && !has_special(last);
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => specials(u64::from_le_bytes(*first)) | specials(u64::from_le_bytes(*last)) == 0,
        _ => !bytes.iter().any(|byte| is_special(*byte)),
    }
}

/// How many bytes there are before the first of an ASCII character.
#[inline]
pub(crate) fn before(wanted: u8, bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((chunk, tail)) = rest.split_first_chunk() {
        match those(u64::from_le_bytes(*chunk), wanted) {
            0 => rest = tail,
            marks => return bytes.len() - rest.len() + first(marks),
        }
    }
    while let [byte, tail @ ..] = rest
        && *byte != wanted
    {
        rest = tail;
    }
    bytes.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_special_byte_is_found_wherever_it_stands() {
        for length in 0..70 {
            for filler in [b'a', b' ', 0x7F, 0x80, 0xC3, 0xFF] {
                for special in 0..=0xFF_u8 {
                    for at in 0..length {
                        let mut bytes = vec![filler; length];
                        bytes[at] = special;
                        let is_special = special == b'"' || special == b'\\' || special < 0x20;
                        assert_eq!(plain_length(&bytes), if is_special { at } else { length });
                        assert_eq!(is_plain(&bytes), !is_special);
                        assert_eq!(before(b'"', &bytes), if special == b'"' { at } else { length });
                        // What stands behind does not matter.
                        if is_special && at + 1 < length {
                            bytes[at + 1] = b'"' ^ 1;
                            assert_eq!(plain_length(&bytes), at);
                        }
                    }
                }
            }
        }
    }
}
