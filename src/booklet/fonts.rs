//! Fonts for Chinese: found on this machine, in a fixed order of preference, so that the same machine always prints alike.
//!
//! None is brought along: a family takes 20 to 40 MB, and every distribution has one (Debian: `fonts-noto-cjk`).
use std::path::PathBuf;

use fontdb::{Database, Source, Style};

/// What running text is set in, best first.
const SANS: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Source Han Sans",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Droid Sans Fallback",
];

/// What official papers are set in, best first: GB/T 9704 names 仿宋.
const SERIF: &[&str] = &[
    "FangSong",
    "FangSong_GB2312",
    "STFangsong",
    "FandolFang",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Source Han Serif",
    "SimSun",
    "FandolSong",
    "AR PL UMing CN",
];

/// One face of a family: a file, and which of the fonts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    pub file: PathBuf,
    pub index: u32,
}

/// The families that are printed with; either stands in for a missing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fonts {
    pub sans: String,
    pub serif: String,
    /// The regular and the bold face of each, without doubles.
    pub faces: Vec<Face>,
}

/// Where fonts are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Those that the system has.
    pub system: bool,
    pub folder: Option<PathBuf>,
}

/// The fonts to print with; none when no family has Chinese. Looked for each time (some milliseconds), so that whoever
/// installs one need not start the server again.
pub fn find(places: &Places) -> Option<Fonts> {
    let mut database = Database::new();
    if places.system {
        database.load_system_fonts();
    }
    if let Some(folder) = &places.folder {
        database.load_fonts_dir(folder);
    }
    chosen(&database)
}

fn chosen(database: &Database) -> Option<Fonts> {
    let first = |names: &[&str]| {
        let known =
            |name: &&&str| database.faces().any(|face| face.style == Style::Normal && has_name(&face.families, name));
        names.iter().find(known).map(|name| (*name).to_owned())
    };
    let (sans, serif) = (first(SANS), first(SERIF));
    let sans = sans.or_else(|| serif.clone())?;
    let serif = serif.unwrap_or_else(|| sans.clone());
    let mut faces: Vec<Face> = Vec::new();
    for family in [&sans, &serif] {
        for weight in [400, 700] {
            if let Some(face) = nearest(database, family, weight).filter(|face| !faces.contains(face)) {
                faces.push(face);
            }
        }
    }
    Some(Fonts { sans, serif, faces })
}

fn has_name<L>(families: &[(String, L)], name: &str) -> bool {
    families.iter().any(|(family, _)| family == name)
}

/// The upright face of `family` that is nearest to `weight`; among equals the one whose path comes first.
fn nearest(database: &Database, family: &str, weight: u16) -> Option<Face> {
    let upright = database.faces().filter(|face| face.style == Style::Normal && has_name(&face.families, family));
    let face = upright
        .filter_map(|face| match &face.source {
            Source::File(file) | Source::SharedFile(file, _) => {
                Some((face.weight.0.abs_diff(weight), file, face.index))
            }
            Source::Binary(_) => None,
        })
        .min()?;
    Some(Face { file: face.1.clone(), index: face.2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_fonts_has_none() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places { system: false, folder: Some(folder.path().to_owned()) };
        assert_eq!(find(&places), None);
        std::fs::write(folder.path().join("broken.ttf"), b"no font").unwrap();
        assert_eq!(find(&places), None);
    }
}
