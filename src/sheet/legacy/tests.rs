use super::*;
use crate::sheet::{Cell, Value, open};

/// An invented county's sheet: a notice, a table with merges, a formula and a total, and a hidden sheet.
const COUNTY: &[u8] = include_bytes!("../../../tests/fixtures/county.xls");

fn refused(bytes: &[u8]) -> String {
    open(bytes).unwrap_err().0.key
}

#[test]
fn an_old_workbook_is_read_with_its_merges_dates_and_visible_sheets() {
    let book = open(COUNTY).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["填表须知", "设备更新需求"]);
    let rows = &book.sheets[1].rows;
    let row = |number: u32| rows.iter().find(|row| row.number == number).unwrap();
    assert_eq!(row(4).value(5), &Value::Number("45.6".into()));
    assert_eq!(row(4).value(6).shown(), "2099-10-01");
    let firm = Cell { value: Value::Text("某县青溪泵业有限公司".into()), shared: true, joined: false };
    assert_eq!((&row(4).cells[1], &row(5).cells[1]), (&firm, &firm));
    assert!(row(5).cells[5].shared && row(6).cells[5].shared, "an amount for two rows");
    assert!(row(7).cells[1].joined, "合计 runs across");
}

#[test]
fn a_formula_is_what_it_last_came_to() {
    // whoever made the fixture left the result open: 91.2 is put there, as Excel would
    let open_result = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF];
    let place = COUNTY.windows(8).position(|bytes| bytes == open_result).unwrap();
    let mut counted = COUNTY.to_vec();
    counted[place..place + 8].copy_from_slice(&91.2_f64.to_le_bytes());
    assert_eq!(open(&counted).unwrap().sheets[1].rows.get(3).unwrap().value(7), &Value::Number("91.2".into()));
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

fn at(row: u16, column: u16, rest: &[u8]) -> Vec<u8> {
    [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], rest].concat()
}

/// A compound file with one workbook stream: globals, then sheets that hold `sheets`.
fn file(globals: &[Vec<u8>], sheets: &[Vec<Vec<u8>>]) -> Vec<u8> {
    let begin = record(BEGIN, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let name = |number: usize| [&[0, 0][..], &[1, 0], &[b'0' + u8::try_from(number).unwrap()]].concat();
    let heads = |positions: &[usize]| -> Vec<u8> {
        let head = |(number, position): (usize, &usize)| {
            record(SHEET, &[&u32::try_from(*position).unwrap().to_le_bytes()[..], &name(number)].concat())
        };
        positions.iter().enumerate().flat_map(head).collect()
    };
    let before = [begin.clone(), globals.concat()].concat();
    let end = record(END, &[]);
    let mut position = before.len() + heads(&vec![0; sheets.len()]).len() + end.len();
    let mut positions = Vec::new();
    let mut bodies = Vec::new();
    for sheet in sheets {
        let body = [begin.clone(), sheet.concat(), end.clone()].concat();
        positions.push(position);
        position += body.len();
        bodies.push(body);
    }
    wrapped(&[before, heads(&positions), end, bodies.concat()].concat()).unwrap()
}

fn number(row: u16, column: u16) -> Vec<u8> {
    record(0x0203, &at(row, column, &1.5_f64.to_le_bytes()))
}

#[test]
fn a_made_up_file_is_read_so_the_hostile_ones_below_are_refused_for_their_hostility() {
    let book = open(&file(&[], &[vec![number(0, 0), number(9, 3)]])).unwrap();
    assert_eq!((book.sheets[0].rows.len(), book.sheets[0].rows.number(1).unwrap()), (2, 10));
}

#[test]
fn two_cells_in_far_corners_take_no_memory() {
    let corners = || vec![number(0, 0), number(65_535, 255)];
    assert_eq!(refused(&file(&[], &[corners()])), "sheet-too-many-cells");
    assert_eq!(
        refused(&file(&[], &[vec![number(0, 0), number(0, u16::MAX), number(1_000, 0)]])),
        "sheet-too-many-cells"
    );
    let quarter = || vec![number(0, 0), number(7_000, 199)];
    assert_eq!(refused(&file(&[], &[quarter(), quarter(), quarter()])), "sheet-too-many-cells");
    let extent = [&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0, 0], &[255, 0], &[0, 0]].concat();
    assert_eq!(refused(&file(&[], &[vec![record(EXTENT, &extent), number(0, 0)]])), "sheet-damaged");
    let backwards = [&9_u32.to_le_bytes()[..], &3_u32.to_le_bytes(), &[0, 0], &[9, 0], &[0, 0]].concat();
    assert_eq!(refused(&file(&[], &[vec![record(EXTENT, &backwards)]])), "sheet-damaged");
}

#[test]
fn a_long_string_named_many_times_takes_no_memory() {
    let mut strings = [&[0; 8][..], &8_000_u16.to_le_bytes(), &[0]].concat();
    strings.extend([b'a'; 8_000]);
    let strings = record(SHARED_STRINGS, &strings);
    let label = |row: u16| record(LABEL_OF_SHARED, &at(row, 0, &0_u32.to_le_bytes()));
    let few = open(&file(std::slice::from_ref(&strings), &[(0..3).map(label).collect()])).unwrap();
    assert_eq!(few.sheets[0].rows.get(2).unwrap().value(0).shown().len(), 8_000);
    assert_eq!(refused(&file(&[strings], &[(0..9_000).map(label).collect()])), "sheet-too-many-cells");
}

#[test]
fn strings_are_followed_over_continuations() {
    // "ab" | "cd" as wide characters, then one with runs and an appendix, then a plain one
    let first = [&[0; 8][..], &[4, 0, 0], b"ab"].concat();
    let second = [&[1][..], b"c\0d\0", &[1, 0, 8 | 4, 1, 0, 2, 0, 0, 0], b"x", &[9; 4]].concat();
    let third = [&[9; 2][..], &[3, 0, 0], b"end"].concat();
    assert_eq!(lengths(&[&first, &second, &third]), [12, 3, 9]);
}

#[test]
fn endless_continuations_are_refused_soon() {
    let start = std::time::Instant::now();
    let empty = record(CONTINUE, &[]).repeat(1_000_000);
    let strings = record(SHARED_STRINGS, &[0; 8]);
    assert_eq!(refused(&file(&[strings, empty], &[vec![number(0, 0)]])), "sheet-damaged");
    assert!(start.elapsed().as_secs() < 2, "{:?}", start.elapsed());
}

#[test]
fn sheets_that_share_records_are_refused() {
    let one = file(&[], &[vec![number(0, 0)], vec![number(0, 0)]]);
    assert!(open(&one).is_ok());
    let mut stream = workbook_stream(&one).unwrap();
    let heads: Vec<usize> =
        (0..stream.len() - 1).filter(|at| stream[*at..].starts_with(&SHEET.to_le_bytes())).collect();
    let first = stream[heads[0] + 4..heads[0] + 8].to_vec();
    stream[heads[1] + 4..heads[1] + 8].copy_from_slice(&first);
    assert_eq!(refused(&wrapped(&stream).unwrap()), "sheet-damaged");
}

#[test]
fn locked_and_foreign_compound_files_are_called_by_their_name() {
    let locked = record(0x002F, &[1, 0, 1, 0]);
    assert_eq!(refused(&file(&[locked], &[vec![number(0, 0)]])), "sheet-is-locked");
    let with = |name: &str| {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream(name).unwrap().write_all(b"whatever").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    assert_eq!(refused(&with("/EncryptedPackage")), "sheet-is-locked");
    assert_eq!(refused(&with("/WordDocument")), "sheet-is-word");
    assert_eq!(refused(&with("/Something")), "sheet-is-binary");
}

#[test]
fn cut_and_garbled_files_get_a_sentence_soon() {
    let start = std::time::Instant::now();
    for cut in (8..COUNTY.len()).step_by(97) {
        let _ = open(&COUNTY[..cut]);
        let mut garbled = COUNTY.to_vec();
        garbled[cut] ^= 0xFF;
        let _ = open(&garbled);
    }
    let mut long = COUNTY[..512].to_vec();
    long.resize(20 * 1024 * 1024, 0xA5);
    assert_eq!(refused(&long), "sheet-damaged");
    assert!(start.elapsed().as_secs() < 5, "{:?} for over a hundred files", start.elapsed());
}
