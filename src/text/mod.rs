//! Every sentence that the server writes, in Chinese and English, made from data.
//!
//! A [`Message`] is a key with its values; it becomes a sentence only at the edge, in the reader's language.
//! The sentences are Project Fluent resources (`zh/*.ftl`, `en/*.ftl`), one file per area, the same keys in both.
use std::{fmt, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::langid;

/// A language that the server writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Zh,
    En,
}

impl Lang {
    /// The better of the two for an `Accept-Language` header; Chinese when it names neither.
    pub fn from_header(header: &str) -> Lang {
        let first = header.split(',').map(str::trim).find(|part| part.starts_with("zh") || part.starts_with("en"));
        if first.is_some_and(|part| part.starts_with("en")) { Lang::En } else { Lang::Zh }
    }
}

/// A sentence as data: a key of the catalogue and the values that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
}

impl Message {
    pub fn new(key: &str) -> Message {
        Message { key: key.to_owned(), args: Vec::new() }
    }

    pub fn with(mut self, name: &str, value: impl ToString) -> Message {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// The sentence in `lang`. A key that the catalogue lacks is shown as itself: a test keeps that from happening.
    pub fn say(&self, lang: Lang) -> String {
        let bundle = match lang {
            Lang::Zh => &*ZH,
            Lang::En => &*EN,
        };
        let Some(pattern) = bundle.get_message(&self.key).and_then(|message| message.value()) else {
            return self.key.clone();
        };
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            args.set(name.as_str(), FluentValue::from(value.as_str()));
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::Zh))
    }
}

type Bundle = FluentBundle<FluentResource>;

/// One line per area: the file's name in both folders.
macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        const SOURCES_ZH: &[(&str, &str)] = &[$(($area, include_str!(concat!("zh/", $area, ".ftl")))),+];
        const SOURCES_EN: &[(&str, &str)] = &[$(($area, include_str!(concat!("en/", $area, ".ftl")))),+];
    };
}

areas!(
    "error",
    "value",
    "org",
    "attachment",
    "code",
    "demand",
    "sheet",
    "duplicate",
    "reason",
    "fit",
    "match",
    "finance",
    "supply",
    "project",
    "introduction",
    "notice",
    "privacy",
    "round",
    "event",
    "outcome",
    "event_timetable",
    "timetable",
    "event_member",
    "search",
);

static ZH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("zh-CN"), SOURCES_ZH));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en"), SOURCES_EN));

/// Yuan as Chinese readers count them: `8,000,000` is 800万元, `120,000,000` 1.2亿元; what is below 10,000 stays as it is.
fn in_wan(yuan: &str) -> String {
    let plain = yuan.replace(',', "");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let scale = match whole.len() {
        9.. => 8,
        5..=8 => 4,
        _ => 0,
    };
    if scale == 0 || !digits(whole) || !digits(part) {
        return format!("{yuan} 元");
    }
    let (head, tail) = whole.split_at(whole.len() - scale);
    let tail = format!("{tail}{part}");
    let tail = tail.trim_end_matches('0');
    let point = if tail.is_empty() { "" } else { "." };
    format!(" {head}{point}{tail}{}", if scale == 8 { "亿元" } else { "万元" }).trim_start().to_owned()
}

/// A resource with a fault still yields its good entries; the test below names the fault.
fn bundle(lang: unic_langid::LanguageIdentifier, sources: &[(&str, &str)]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![lang]);
    bundle.set_use_isolating(false); // no invisible bidi marks: the sentences go into files and terminals too
    // a bundle that cannot take it leaves the name in its sentences, which a test would see
    let _ = bundle.add_function("WAN", |args, _| match args.first() {
        Some(FluentValue::String(yuan)) => FluentValue::from(in_wan(yuan)),
        _ => FluentValue::Error,
    });
    for (_, source) in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(good, _)| good);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
