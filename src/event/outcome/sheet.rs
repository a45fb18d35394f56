//! An event's report as a workbook.
use super::report::{EventReport, FunnelLine, Sums};
use crate::{
    error::{Error, Problems, Result},
    sheet::{Paper, Table, Value, papers},
    text::{Lang, Message},
};

/// Three sheets: the way from invitation to signature, meetings and amounts, and every organisation.
///
/// # Errors
/// `Invalid` beyond the limits of the format.
pub fn workbook(report: &EventReport, title: &str, lang: Lang) -> Result<Vec<u8>> {
    let say = |key: &str| Message::new(key).say(lang);
    let whole = FunnelLine { key: String::new(), name: say("report-total"), funnel: report.total };
    let mut groups = vec![(String::new(), vec![whole])];
    groups.push((say("report-by-side"), report.by_side.clone()));
    groups.push((say("report-by-region"), report.by_region.clone()));
    let orgs = vec![
        (say("event-side-buyer"), report.buyers.clone()),
        (say("event-side-maker"), report.makers.clone()),
        (say("event-side-lender"), report.lenders.clone()),
    ];
    let sheets = [
        paper(title, &say("report-funnel"), funnels(&groups, &say)),
        paper(title, &say("report-amounts"), amounts(report, &say)),
        paper(title, &say("report-categories"), categories(report, &say)),
        paper(title, &say("report-orgs"), funnels(&orgs, &say)),
    ];
    papers(&sheets).map_err(|crate::kernel::Invalid(message)| {
        let mut problems = Problems::default();
        problems.add("report", message);
        Error::Invalid(problems)
    })
}

fn paper(title: &str, name: &str, table: (Vec<String>, Vec<Vec<Value>>)) -> Paper {
    let (headings, rows) = table;
    let table = Table { name: name.to_owned(), headings, rows };
    Paper { table, title: format!("{title} · {name}"), ..Paper::default() }
}

fn count(number: usize) -> Value {
    Value::Number(number.to_string())
}

fn funnels(groups: &[(String, Vec<FunnelLine>)], say: &dyn Fn(&str) -> String) -> (Vec<String>, Vec<Vec<Value>>) {
    let heads = ["group", "name", "invited", "registered", "came", "met", "intent", "signed"];
    let row = |group: &String, line: &FunnelLine| {
        let f = line.funnel;
        let mut cells = vec![Value::text(group), Value::text(&line.name)];
        cells.extend([f.invited, f.registered, f.came, f.met, f.intent, f.signed].map(count));
        cells
    };
    let rows = groups.iter().flat_map(|(group, lines)| lines.iter().map(move |line| row(group, line)));
    (heads.map(|head| say(&format!("report-head-{head}"))).to_vec(), rows.collect())
}

fn amounts(report: &EventReport, say: &dyn Fn(&str) -> String) -> (Vec<String>, Vec<Vec<Value>>) {
    let heads = ["kind", "both", "one", "wan-both", "wan-one", "differing"];
    let wan = |fen: i64| Value::Number(format!("{}.{:06}", fen / 1_000_000, fen % 1_000_000));
    let row = |(key, sums): (&str, Sums)| {
        vec![
            Value::text(&say(&format!("outcome-{key}"))),
            count(sums.meetings_both),
            count(sums.meetings_one),
            wan(sums.fen_both),
            wan(sums.fen_one),
            count(sums.differing),
        ]
    };
    let lines = [("intent", report.intent), ("quote", report.quote), ("contract", report.contract)];
    (heads.map(|head| say(&format!("report-head-{head}"))).to_vec(), lines.into_iter().map(row).collect())
}

fn categories(report: &EventReport, say: &dyn Fn(&str) -> String) -> (Vec<String>, Vec<Vec<Value>>) {
    let heads = ["category", "held", "intent-meetings", "signed-meetings"];
    let row = |line: &super::report::CategoryLine| {
        let name = if line.name.is_empty() { say("report-no-category") } else { line.name.clone() };
        vec![Value::text(&name), count(line.held), count(line.intent), count(line.signed)]
    };
    (heads.map(|head| say(&format!("report-head-{head}"))).to_vec(), report.by_category.iter().map(row).collect())
}
