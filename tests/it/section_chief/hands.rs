//! Thirty sheets of a county as four hands write them: one clerk fills the county's form, one sends a comma-separated
//! file from an old program, one groups the headers and adds totals, one writes free text into an open document.
use encoding_rs::GB18030;
use rust_xlsxwriter::{Format, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

/// What one line asks for.
pub struct Line {
    pub company: String,
    pub town: &'static str,
    pub equipment: &'static str,
    pub requirements: &'static str,
    pub quantity: u32,
    /// For all of it, in 万元.
    pub budget: u32,
}

pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

pub const TOWNS: [&str; 10] =
    ["五云街道", "新碧街道", "仙都街道", "壶镇镇", "新建镇", "舒洪镇", "大洋镇", "东渡镇", "东方镇", "大源镇"];

/// The sheet in which a firm of another's stands again, and what it is called there.
const TWICE: (usize, usize) = (4, 1);
pub const ALIAS: &str = "缙云县壶镇试点甲泵厂";

const WANTED: [(&str, &str); 4] = [
    ("立式加工中心", "行程800×500×500，主轴8000转以上"),
    ("卧式带锯床", "锯切直径不小于300mm"),
    ("数控车床", "最大回转直径400mm"),
    ("液压机", "公称力160吨"),
];

/// The good lines of a town's sheet in one hand: four, of four firms of the town.
pub fn lines(town: usize, hand: usize) -> Vec<Line> {
    (0..4)
        .map(|firm| {
            let (equipment, requirements) = WANTED[(town + hand + firm) % WANTED.len()];
            let company = format!(
                "缙云{}试点{}{}厂",
                &TOWNS[town].chars().take(2).collect::<String>(),
                ["甲", "乙", "丙"][hand % 3],
                ["泵", "阀", "锯", "铸"][firm]
            );
            Line {
                company,
                town: TOWNS[town],
                equipment,
                requirements,
                quantity: 1 + (firm as u32),
                budget: 30 + 10 * (firm as u32),
            }
        })
        .collect()
}

/// The county's own form: title, unit in the header, one line that nobody can read.
pub fn clerk(name: &str, lines: &[Line]) -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let heads =
        ["单位名称", "所属乡镇", "拟更新设备名称", "主要技术要求", "数量（台）", "预算(万元)", "联系人", "联系电话"];
    sheet.merge_range(0, 0, 0, 7, "缙云县设备更新需求汇总表", &Format::new()).unwrap();
    for (column, head) in heads.iter().enumerate() {
        sheet.write(1, column as u16, *head).unwrap();
    }
    for (line, row) in lines.iter().zip(2..) {
        sheet.write(row, 0, &line.company).unwrap();
        sheet.write(row, 1, line.town).unwrap();
        sheet.write(row, 2, line.equipment).unwrap();
        sheet.write(row, 3, line.requirements).unwrap();
        sheet.write(row, 4, line.quantity).unwrap();
        sheet.write(row, 5, line.budget).unwrap();
        sheet.write(row, 6, "周工").unwrap();
        sheet.write(row, 7, "13800000001").unwrap();
    }
    let last = 2 + lines.len() as u32;
    for (column, text) in ["", "壶镇镇", "冲床", "160吨", "很多", "30"].iter().enumerate() {
        sheet.write(last, column as u16, *text).unwrap();
    }
    File { name: format!("{name}.xlsx"), content: book.save_to_buffer().unwrap() }
}

/// An old program's file: GB 18030, other words for the headers, the sum in yuan, quotation marks, a line too many.
pub fn old_program(name: &str, lines: &[Line]) -> File {
    let mut text = String::from("企业名称,镇街,需求设备,技术参数,台数,总投资（元）,备注\r\n");
    for line in lines {
        let Line { company, town, equipment, requirements, quantity, budget } = line;
        let yuan = budget * 10_000;
        text.push_str(&format!(
            "\"{company}\",{town},{equipment},\"{requirements}\",{quantity},\"{yuan}\",\"急,\"\"要\"\"\"\r\n"
        ));
    }
    text.push_str(",,,,,,\r\n");
    let (bytes, _, _) = GB18030.encode(&text);
    File { name: format!("{name}.csv"), content: bytes.into_owned() }
}

/// Headers in two rows with groups, numbered lines, a total, and a second sheet that is not a list.
pub fn grouper(name: &str, lines: &[Line]) -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("需求").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 6, "镇设备更新意向", &plain).unwrap();
    sheet.merge_range(1, 0, 2, 0, "序号", &plain).unwrap();
    sheet.merge_range(1, 1, 1, 2, "企业情况", &plain).unwrap();
    sheet.merge_range(1, 3, 1, 5, "拟更新设备", &plain).unwrap();
    sheet.merge_range(1, 6, 2, 6, "计划投资（万元）", &plain).unwrap();
    for (column, head) in ["企业名称", "所属乡镇", "设备名称", "技术要求", "数量"].iter().zip(1..).map(|(h, c)| (c, h))
    {
        sheet.write(2, column, *head).unwrap();
    }
    for (line, row) in lines.iter().zip(3..) {
        sheet.write(row, 0, row - 2).unwrap();
        sheet.write(row, 1, &line.company).unwrap();
        sheet.write(row, 2, line.town).unwrap();
        sheet.write(row, 3, line.equipment).unwrap();
        sheet.write(row, 4, line.requirements).unwrap();
        sheet.write(row, 5, line.quantity).unwrap();
        sheet.write(row, 6, line.budget).unwrap();
    }
    let last = 3 + lines.len() as u32;
    sheet.write(last, 0, "合计").unwrap();
    sheet.write(last, 6, lines.iter().map(|line| line.budget).sum::<u32>()).unwrap();
    let notes = book.add_worksheet();
    notes.set_name("填表说明").unwrap();
    notes.write(0, 0, "请于月底前报送").unwrap();
    File { name: format!("{name}.xlsx"), content: book.save_to_buffer().unwrap() }
}

/// An open document with words in the cells: 3台, 40万元.
pub fn writer(name: &str, lines: &[Line]) -> File {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: Vec<String>| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(|text| cell(text)).collect::<String>())
    };
    let heads = ["申报单位", "乡镇", "拟购设备名称", "参数要求", "需求数量", "投资额"];
    let mut rows = row(heads.map(str::to_owned).to_vec());
    for line in lines {
        let Line { company, town, equipment, requirements, quantity, budget } = line;
        let (count, sum) = (format!("{quantity}台"), format!("{budget}万元"));
        rows.push_str(&row(vec![
            company.clone(),
            (*town).into(),
            (*equipment).into(),
            (*requirements).into(),
            count,
            sum,
        ]));
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"意向\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (file, text) in [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)] {
        zip.start_file(file, options).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    File { name: format!("{name}.ods"), content: zip.finish().unwrap().into_inner() }
}

/// Three sheets of each of ten towns, in turn by each hand.
pub fn thirty() -> Vec<(File, Vec<Line>)> {
    let hands: [fn(&str, &[Line]) -> File; 4] = [clerk, old_program, grouper, writer];
    let mut files = Vec::new();
    for (town, name) in TOWNS.iter().enumerate() {
        for hand in 0..3 {
            let mut lines = lines(town, hand);
            if (town, hand) == TWICE {
                // the town next door sends a firm of 壶镇 too, under a longer name
                let theirs = self::lines(3, 0).swap_remove(0);
                lines[0] = Line { company: ALIAS.into(), town: TOWNS[town], ..theirs };
            }
            let write = hands[(town + hand) % hands.len()];
            files.push((write(&format!("{name}{}", hand + 1), &lines), lines));
        }
    }
    files
}
