//! What a demand asks for in words that nothing compares: told to the buyer, so that no requirement goes unmentioned.
use super::{fit::feature, need::Wish, reader, sentence::machines, wording};
use crate::kernel::{
    quantity::{Dimension, Mention, Unit, mentions},
    taxonomy::CategoryCode,
};

/// So many clauses at most, each of so many characters at most.
const MOST: usize = 6;
const LONGEST: usize = 40;

/// Clauses that speak of money or time, which other factors compare, or of nothing.
const ELSEWHERE: &[&str] = &[
    "预算",
    "单价",
    "总价",
    "价格",
    "万元",
    "交货",
    "交期",
    "到货",
    "工期",
    "供货期",
    "要求如下",
    "技术要求",
    "详见",
    "面议",
    "国产",
    "首台",
];

/// The clauses of `requirements` of which neither a wish nor a feature was read.
pub(super) fn clauses(requirements: &str, code: &CategoryCode, wishes: &[Wish]) -> Vec<String> {
    let cut = |c: char| matches!(c, '，' | ',' | '；' | ';' | '。' | '\n' | '\r' | '！' | '!');
    let clauses = requirements.split(cut).map(str::trim).filter(|clause| clause.chars().count() > 1);
    let open = clauses.filter(|clause| !is_compared(clause, code, wishes));
    let mut said: Vec<String> = open.map(|clause| clause.chars().take(LONGEST).collect()).collect();
    said.dedup();
    said.truncate(MOST);
    said
}

fn is_compared(clause: &str, code: &CategoryCode, wishes: &[Wish]) -> bool {
    if ELSEWHERE.iter().any(|word| clause.contains(word)) || !feature::read(code, &[clause]).is_empty() {
        return true;
    }
    // how many machines is no property of one
    let counts = |figure: &Mention| {
        figure.unit.is_none() && ["台", "套", "条", "部", "辆"].iter().any(|unit| figure.after.starts_with(unit))
    };
    let figures: Vec<Mention> = mentions(clause).into_iter().filter(|figure| !counts(figure)).collect();
    if figures.is_empty() {
        return wording::accepts_used(clause) || !machines(clause).is_empty();
    }
    let wished = |figure: &Mention| {
        reader::taken_as(figure, code).is_some_and(|found| wishes.iter().any(|w| w.key == found.key))
    };
    // 100英寸（2540mm） says one thing twice
    let kinds: Vec<_> = figures.iter().filter(|figure| wished(figure)).map(dimension).collect();
    figures.iter().all(|figure| wished(figure) || kinds.contains(&dimension(figure)))
}

fn dimension(figure: &Mention) -> Option<Dimension> {
    figure.unit.map(Unit::dimension)
}
