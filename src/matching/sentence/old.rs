//! What is replaced: 把老C6140换成…, 淘汰两台旧冲床.
use std::sync::LazyLock;

use regex::Regex;

use super::{cut, pattern};
use crate::matching::input::OldInput;

static TURNED_INTO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "(?:把|将)(?P<old>[^,;。]{1,30}?)(?:全部|都|统统)?\
         (?:更换成|更换为|替换成|替换为|更新为|更新成|升级成|升级为|换成|换为|改成|改为)",
    )
});
static DROPPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern("(?:淘汰|替换|替代|取代|换掉|报废)(?:掉|了)?(?P<old>[^,;。的]{2,24}?)(?:的?(?:$|[,;。]))")
});
static COUNT: LazyLock<Regex> =
    LazyLock::new(|| pattern("(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,3})(?:台|套|条|部|组)"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern("(?:19|20)[0-9]{2}年(?:买|购|产)?的?|用了[^,;。]{1,6}年的?"));
/// Letters with a figure behind: C6140, J23-63.
static MODEL: LazyLock<Regex> = LazyLock::new(|| pattern("[A-Za-z]{1,5}-?[0-9]{2,5}[A-Za-z0-9/-]*"));

/// Takes the machines that go out of the text.
pub(super) fn take(rest: &mut String) -> Vec<OldInput> {
    let mut old = Vec::new();
    for regex in [&*TURNED_INTO, &*DROPPED] {
        let Some(found) = regex.captures(rest) else { continue };
        let (Some(whole), Some(named)) = (found.get(0), found.name("old")) else { continue };
        let machine = machine(named.as_str());
        let span = whole.range();
        if !machine.name.is_empty() {
            old.push(machine);
            cut(rest, span);
        }
    }
    old
}

fn machine(text: &str) -> OldInput {
    let plain = YEAR.replace_all(text, "");
    let plain = COUNT.replace_all(&plain, "");
    let plain =
        plain.trim_matches([' ', '的', '老', '旧', '原', '有', '现', '这', '那', '些', '厂', '里', '我', '们', '来']);
    let model = MODEL.find(plain).map(|found| found.as_str().to_owned()).unwrap_or_default();
    OldInput { name: plain.to_owned(), model }
}
