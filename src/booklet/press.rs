//! Sets a template of ours with data into a PDF, by typst as a library.
//!
//! What people wrote reaches typst as JSON alone and never as source: it cannot run there. No file and no package is read
//! but those in this folder; the same data, fonts and day make the same bytes.
use std::{fmt, fs, sync::Mutex};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook, FontInfo},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use super::fonts::Fonts;

/// The templates, by the names under which they include each other.
const TEMPLATES: &[(&str, &str)] = &[
    ("/frame.typ", include_str!("templates/frame.typ")),
    ("/booklet.typ", include_str!("templates/booklet.typ")),
    ("/sign-in.typ", include_str!("templates/sign-in.typ")),
    ("/seats.typ", include_str!("templates/seats.typ")),
    ("/signs.typ", include_str!("templates/signs.typ")),
    ("/badges.typ", include_str!("templates/badges.typ")),
    ("/signing.typ", include_str!("templates/signing.typ")),
    ("/notice.typ", include_str!("templates/notice.typ")),
];

/// Why nothing was printed; ours to repair, whatever was to be printed.
#[derive(Debug)]
pub struct Fault(pub String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

/// Prints `template` with `data`. `day` is the day that the file says it was made on.
///
/// # Errors
/// A fault of the template, or fonts that cannot be read any more.
pub fn print(fonts: &Fonts, template: &str, data: &impl Serialize, day: NaiveDate) -> Result<Vec<u8>, Fault> {
    let document = set(fonts, template, data)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("duijie".to_owned())),
        timestamp: datetime(day).map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let file = typst_pdf::pdf(&document, &options).map_err(|problems| fault(&problems));
    // What typst remembers of a print would help the same print alone, and takes hundreds of megabytes.
    drop(document);
    typst::comemo::evict(0);
    file
}

/// The pages, before they are a file.
///
/// # Errors
/// As [`print`].
pub fn set(fonts: &Fonts, template: &str, data: &impl Serialize) -> Result<PagedDocument, Fault> {
    let desk = Desk::new(fonts, template, data)?;
    typst::compile::<PagedDocument>(&desk).output.map_err(|problems| fault(&problems))
}

fn fault(problems: &[SourceDiagnostic]) -> Fault {
    let said = problems.iter().map(|problem| {
        let hints = problem.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", problem.message, hints.collect::<String>())
    });
    Fault(said.collect::<Vec<_>>().join("; "))
}

fn datetime(day: NaiveDate) -> Option<Datetime> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0)
}

/// All that typst may look at.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl Desk {
    fn new(fonts: &Fonts, template: &str, data: &impl Serialize) -> Result<Desk, Fault> {
        let json = |value: serde_json::Result<Vec<u8>>| value.map(Bytes::new).map_err(|error| Fault(error.to_string()));
        let families = [("sans", &fonts.sans), ("serif", &fonts.serif)];
        let families: serde_json::Map<String, serde_json::Value> =
            families.into_iter().map(|(role, name)| (role.to_owned(), name.as_str().into())).collect();
        let sources = TEMPLATES.iter().map(|(name, text)| Ok(Source::new(id(name)?, (*text).to_owned())));
        let loaded = loaded(fonts)?;
        Ok(Desk {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_infos(loaded.iter().map(|font| FontInfo::clone(font.info())))),
            fonts: loaded,
            main: id(template)?,
            sources: sources.collect::<Result<_, Fault>>()?,
            files: vec![
                (id("/data.json")?, json(serde_json::to_vec(data))?),
                (id("/fonts.json")?, json(serde_json::to_vec(&families))?),
            ],
        })
    }
}

/// The faces in memory, each file once. Kept from print to print: they are half of the time of a short paper.
fn loaded(fonts: &Fonts) -> Result<Vec<Font>, Fault> {
    static LAST: Mutex<Option<(Fonts, Vec<Font>)>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, loaded)) = last.as_ref().filter(|(of, _)| of == fonts) {
        return Ok(loaded.clone());
    }
    let mut files: Vec<(&std::path::Path, Bytes)> = Vec::new();
    let mut loaded = Vec::new();
    for face in &fonts.faces {
        let known = files.iter().find(|(file, _)| *file == face.file).map(|(_, bytes)| bytes.clone());
        let bytes = match known {
            Some(bytes) => bytes,
            None => {
                let read = fs::read(&face.file).map_err(|error| Fault(format!("{}: {error}", face.file.display())))?;
                let bytes = Bytes::new(read);
                files.push((&face.file, bytes.clone()));
                bytes
            }
        };
        let font = Font::new(bytes, face.index);
        loaded.push(font.ok_or_else(|| Fault(format!("{} is no font", face.file.display())))?);
    }
    *last = Some((fonts.clone(), loaded.clone()));
    Ok(loaded)
}

fn id(name: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(name).map_err(|error| Fault(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(file, _)| *file == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
    /// Papers say the day that they are given: a print must not change by itself overnight.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
