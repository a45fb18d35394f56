//! Character-level reading: folding of widths, numerals, clause ends.

/// One character for one: full-width forms, typographic signs and odd spaces to the plain character that they stand for.
pub fn fold(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '∼' | '〜' | '—' | '–' | '−' => '~',
        '×' | '✕' | '✖' | '╳' | '﹡' | '∗' => '*',
        'φ' | 'Φ' | 'Ø' | 'ø' | '∅' | '⌀' | 'ф' => 'φ',
        '﹕' | '∶' => ':',
        '≧' | '⩾' => '≥',
        '≦' | '⩽' => '≤',
        '﹣' => '-',
        _ => c,
    }
}

/// A number at the start of `text` (folded) and the characters that it takes: digits with thousands commas, a decimal
/// part, and 万/千/百 behind it unless they begin a unit (千瓦) or an amount of money (万元).
pub(super) fn number(text: &[char]) -> Option<(f64, usize)> {
    let mut digits = String::new();
    let mut at = 0;
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    while let Some(c) = text.get(at) {
        let group = *c == ',' && (at + 1..at + 4).all(digit) && !digit(at + 4) && !digits.contains('.') && at <= 3;
        let point = *c == '.' && digit(at + 1) && !digits.contains('.');
        if c.is_ascii_digit() || point {
            digits.push(*c);
        } else if !group {
            break;
        }
        at += 1;
    }
    let mut value: f64 = digits.parse().ok()?;
    let next = text.get(at).copied();
    let after = text.get(at + 1).copied();
    if next == Some('万') && !matches!(after, Some('元' | '块' | '人')) {
        value *= 10_000.0;
        at += 1;
    } else if next == Some('千') && !matches!(after, Some('瓦' | '克' | '伏' | '牛' | '赫' | '帕' | '米' | '元'))
    {
        value *= 1000.0;
        at += 1;
    }
    Some((value, at))
}

/// A Chinese numeral of one character; it counts only when a counted thing follows (四工位, 双主轴, 一级能效).
pub(super) fn numeral(c: char) -> Option<f64> {
    let at = "单双三四五六七八九十".chars().position(|n| n == c);
    match (at, c) {
        (_, '一') => Some(1.0),
        (_, '二' | '两') => Some(2.0),
        (Some(0), _) => Some(1.0),
        (Some(1), _) => Some(2.0),
        (Some(at), _) => u32::try_from(at + 1).ok().map(f64::from),
        (None, _) => None,
    }
}

/// True where one statement ends and another begins.
pub(super) fn ends_clause(c: char) -> bool {
    matches!(
        c,
        '，' | ','
            | '。'
            | '；'
            | ';'
            | '、'
            | '|'
            | '\n'
            | '\r'
            | '('
            | ')'
            | '（'
            | '）'
            | '！'
            | '!'
            | '？'
            | '?'
            | '【'
            | '】'
            | '['
            | ']'
    )
}
