//! Text that keeps what no field holds: labelled lines below somebody's own words.
/// Lines of a text that hold what no field does, each after its own label: "信用记录：无逾期".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines(Vec<(&'static str, Option<String>)>);

impl Lines {
    /// `said` is `None` for a column that the sheet lacks, empty for an empty cell.
    pub fn add(&mut self, label: &'static str, said: Option<String>) {
        self.0.push((label, said.map(|words| words.lines().map(str::trim).collect::<Vec<_>>().join("；"))));
    }

    /// `text` (else what is stored of it) and the lines below it; a line whose column the sheet lacks stays as stored.
    pub fn under(&self, text: Option<&str>, stored: &str) -> String {
        let labelled = |line: &str| self.0.iter().any(|(label, _)| line.starts_with(label));
        let own = text.map_or_else(
            || stored.lines().filter(|line| !labelled(line)).collect::<Vec<_>>().join("\n"),
            str::to_owned,
        );
        let line = |(label, said): &(&'static str, Option<String>)| match said {
            Some(words) => (!words.is_empty()).then(|| format!("{label}{words}")),
            None => stored.lines().find(|line| line.starts_with(label)).map(str::to_owned),
        };
        let lines = std::iter::once(own).filter(|own| !own.is_empty()).chain(self.0.iter().filter_map(line));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// What the line with `label` says in a text that [`Lines`] wrote.
pub fn labelled<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    text.lines().find_map(|line| line.strip_prefix(label))
}

/// The text without its labelled lines.
pub fn unlabelled(text: &str, labels: &[&str]) -> String {
    let own = text.lines().filter(|line| !labels.iter().any(|label| line.starts_with(label)));
    own.collect::<Vec<_>>().join("\n")
}
