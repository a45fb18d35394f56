//! The import part of `duijie bench`: a county's list as a workbook of its own making, read and understood, against
//! calamine's bare read of the same bytes; and the whole import, writes and all, with the memory that it took.
use std::{
    fs,
    io::{Cursor, Write},
    time::{Duration, Instant},
};

use calamine::{Reader, Xlsx};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{at, county, shown};
use crate::{
    app::App,
    auth::actor::Actor,
    db::Author,
    error::{Error, Result},
    import::{
        self, Sheeted,
        lists::Demands,
        routes::{Order, begin},
        rows,
    },
    job::{self, runner},
    listing::{List, Listing},
    sheet::{self, Guide},
    text::Lang,
};

/// Reads are repeated so often, in turn; the median counts.
const ROUNDS: usize = 5;

/// # Errors
/// What the reading or the import met.
pub fn run(app: &App, wanted: usize) -> Result<()> {
    let bureau = app.db.read_now(county)?;
    let file = workbook(wanted).map_err(|e| Error::Startup(e.to_string()))?;
    println!("\nimport of {wanted} rows, {} columns, {:.1} MiB of .xlsx", HEADERS.len(), mebibytes(file.len()));
    let (mut bare, mut packed, mut understood) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(timed(|| bare_read(&file))?);
        packed.push(timed(|| Ok(sheet::open(&file).map(drop)?))?);
        understood.push(timed(|| understand(&file, &bureau))?);
    }
    for times in [&mut bare, &mut packed, &mut understood] {
        times.sort_unstable();
    }
    let base = at(&bare, 50).as_secs_f64();
    for (name, times) in
        [("calamine's bare read", bare), ("read and packed", packed), ("read and understood", understood)]
    {
        let median = at(&times, 50);
        println!("{name:38} {:>12} {:>6.2}×", shown(median), median.as_secs_f64() / base);
    }
    whole(app, &bureau, &file, base)
}

fn timed(work: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

fn mebibytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

/// Every cell, and nothing done with it.
fn bare_read(file: &[u8]) -> Result<()> {
    let refused = |e: calamine::XlsxError| Error::Startup(e.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).map_err(refused)?;
    for name in book.sheet_names() {
        let mut cells = book.worksheet_cells_reader(&name).map_err(refused)?;
        while let Some(cell) = cells.next_cell().map_err(refused)? {
            std::hint::black_box(cell);
        }
    }
    Ok(())
}

/// All that an import does before it writes: opens, finds headers, counts, reads every row.
fn understand(file: &[u8], bureau: &Actor) -> Result<()> {
    let book = sheet::open(file)?;
    let found = sheet::find(&book, <Demands as Sheeted>::Noun::COLUMNS, &Guide::default()).map_err(Error::Invalid)?;
    let found = found.readable(Lang::Zh).map_err(crate::kernel::Invalid)?;
    let all = rows::counted::<Demands>(String::new(), &found.forms);
    for counted in &all.rows {
        let form = found.forms.get(counted.sheet).ok_or(Error::Internal("a row of no table"))?;
        let row = form.row(counted.place).ok_or(Error::Internal("a row that is not there"))?;
        if Demands::read(row, &bureau.standing.region).is_err() {
            return Err(Error::Internal("a row of the bench was refused"));
        }
    }
    Ok(())
}

/// Hands the file in and does its job.
fn whole(app: &App, bureau: &Actor, file: &[u8], base: f64) -> Result<()> {
    forget_peak();
    let order = Order {
        list: List::Demands,
        owner: bureau.org,
        made_by: None,
        region: Some(bureau.standing.region.clone()),
        name: "bench.xlsx",
        content: file,
        guide: &Guide::default(),
    };
    let start = Instant::now();
    let id = app.db.write_now(Author::default(), |tx| begin(tx, &order))?;
    runner::run_next(app)?;
    let took = start.elapsed();
    let job = app.db.read_now(|conn| Ok(job::store::find(conn, id)?))?.ok_or(Error::NotFound)?;
    let made = import::outcome(&job)?.created;
    println!(
        "{:38} {:>12} {:>6.2}×  {made} rows made, {:.0} a second",
        "the whole import, with its writes",
        shown(took),
        took.as_secs_f64() / base,
        f64::from(made) / took.as_secs_f64()
    );
    if let Some(peak) = peak() {
        println!("{:38} {peak:>8.0} MiB resident at most, the file and the index's worker among it", "");
    }
    Ok(())
}

/// Lets the kernel count the peak anew; without it the peak is that of the whole bench.
pub(super) fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

pub(super) fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok().map(|kibibytes| kibibytes / 1024.0)
}

const HEADERS: [&str; 12] = [
    "序号",
    "企业名称",
    "所属县(市、区)",
    "拟更新设备名称",
    "规格型号",
    "技术要求",
    "数量(台)",
    "预算(万元)",
    "计划完成时间",
    "原设备名称",
    "联系人",
    "联系电话",
];
const KINDS: [&str; 8] = ["立式加工中心", "数控车床", "带锯床", "冲床", "注塑机", "激光切割机", "磨床", "空压机"];

/// A county's list as Excel writes it: texts are shared strings, numbers are numbers.
fn workbook(rows: usize) -> zip::result::ZipResult<Vec<u8>> {
    let mut strings = Strings::default();
    let mut sheet = String::from(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    let head: Vec<String> = HEADERS.iter().map(|header| strings.cell(header)).collect();
    sheet.push_str(&format!("<row r=\"1\">{}</row>", head.concat()));
    for nth in 0..rows {
        let kind = KINDS.get(nth % KINDS.len()).copied().unwrap_or_default();
        let number = |number: usize| format!("<c><v>{number}</v></c>");
        let cells = [
            number(nth + 1),
            strings.cell(&format!("试点{:05}号机械有限公司", nth / 4)),
            strings.cell(""),
            strings.cell(kind),
            strings.cell(&format!("XK-{}", nth % 997)),
            strings.cell(&format!(
                "三轴行程{}×500×500，主轴转速不低于{}转/分，编号{nth}",
                800 + nth % 7 * 10,
                6_000 + nth % 50 * 100
            )),
            number(1 + nth % 5),
            number(20 + nth % 80),
            strings.cell("2099-06-30"),
            strings.cell(&format!("普通{kind}")),
            strings.cell(&format!("章工{}", nth % 300)),
            strings.cell(&format!("138{nth:08}")),
        ];
        sheet.push_str(&format!("<row r=\"{}\">{}</row>", nth + 2, cells.concat()));
    }
    sheet.push_str("</sheetData></worksheet>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let strings = strings.part();
    for (name, content) in
        PARTS.iter().copied().chain([("xl/worksheets/sheet1.xml", sheet.as_str()), ("xl/sharedStrings.xml", &strings)])
    {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="需求" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
];

/// The shared strings of the workbook, each once.
#[derive(Default)]
struct Strings {
    known: std::collections::HashMap<String, usize>,
    all: String,
}

impl Strings {
    fn cell(&mut self, text: &str) -> String {
        if text.is_empty() {
            return "<c/>".to_owned();
        }
        let next = self.known.len();
        let place = *self.known.entry(text.to_owned()).or_insert_with(|| {
            self.all.push_str(&format!("<si><t>{text}</t></si>"));
            next
        });
        format!("<c t=\"s\"><v>{place}</v></c>")
    }

    fn part(&self) -> String {
        let count = self.known.len();
        format!(
            "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"{count}\">{}</sst>",
            self.all
        )
    }
}
