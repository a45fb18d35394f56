//! Reading a backup: nothing of it is believed before its manifest has been held against it.
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufReader, Read},
    path::{Component, Path},
};

use flate2::read::GzDecoder;
use tar::{Archive, Entry};
use tempfile::TempDir;

use super::{
    ATTACHMENTS, fault,
    manifest::{FORMAT, Kept, Manifest, NAME, Witness},
};
use crate::{
    db::{migrate, snapshot},
    error::{Error, Result},
};

/// A manifest names a hundred bytes a file: this is a million attachments.
const MANIFEST_BYTES: u64 = 200_000_000;

/// Verifies a backup: every file's hash, the database's own checks, and its rows against the manifest.
///
/// # Errors
/// `Startup` with the first thing that is wrong.
pub fn check(file: &Path) -> Result<Manifest> {
    let work = tempfile::tempdir().map_err(|e| Error::Startup(e.to_string()))?;
    unpack(file, &work, Keep::Database)
}

/// What of a backup is wanted on disk.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Keep {
    Database,
    All,
}

/// Unpacks a backup into `work` and verifies it.
pub(super) fn unpack(file: &Path, work: &TempDir, keep: Keep) -> Result<Manifest> {
    let opened = File::open(file).map_err(|e| fault(file, &e))?;
    let spoiled = |e: io::Error| fault(file, &format!("not a whole backup, or changed since it was made: {e}"));
    let mut archive = Archive::new(GzDecoder::new(BufReader::new(opened)));
    let mut found = BTreeMap::new();
    let mut manifest = None;
    for entry in archive.entries().map_err(spoiled)? {
        let mut entry = entry.map_err(spoiled)?;
        let name = plain_name(&entry).map_err(spoiled)?;
        if name == NAME {
            let mut text = Vec::new();
            entry.take(MANIFEST_BYTES).read_to_end(&mut text).map_err(spoiled)?;
            manifest = Some(serde_json::from_slice::<Manifest>(&text).map_err(|e| spoiled(e.into()))?);
            continue;
        }
        let mut content = Witness::of(&mut entry);
        if keep == Keep::All || !name.starts_with(ATTACHMENTS) {
            let written = write(&mut content, &work.path().join(&name));
            written.map_err(|e| if content.failed { spoiled(e) } else { fault(work.path(), &e) })?;
        }
        io::copy(&mut content, &mut io::sink()).map_err(spoiled)?;
        found.insert(name, content.seen());
    }
    // To the end of the stream, where its checksum is.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(spoiled)?;
    let manifest = manifest.ok_or_else(|| spoiled(io::Error::other("no manifest")))?;
    compare(&manifest, &found).map_err(|why| spoiled(io::Error::other(why)))?;
    let copy = work.path().join(manifest.back_end.file());
    let rows = snapshot::check(&copy, manifest.back_end.is_postgres())?;
    if let Some((table, told)) = manifest.contents.rows.iter().find(|(table, told)| rows.get(*table) != Some(told)) {
        let has = rows.get(table).copied().unwrap_or_default();
        return Err(fault(file, &format!("table {table} has {has} rows, the manifest says {told}")));
    }
    Ok(manifest)
}

/// The entry's path, when it is a plain file of a backup.
fn plain_name<R: Read>(entry: &Entry<'_, R>) -> io::Result<String> {
    let path = entry.path()?;
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || !entry.header().entry_type().is_file() {
        return Err(io::Error::other(format!("{} is no file of a backup", path.display())));
    }
    Ok(path.to_string_lossy().into_owned())
}

fn write(content: &mut impl Read, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = File::create_new(to)?;
    io::copy(content, &mut file)?;
    file.sync_all()
}

/// # Errors
/// The first difference between what a backup says that it has and what it has.
fn compare(manifest: &Manifest, found: &BTreeMap<String, Kept>) -> std::result::Result<(), String> {
    if manifest.format != FORMAT {
        return Err(format!("layout {}, this program reads layout {FORMAT}", manifest.format));
    }
    let newest = migrate::newest().map_err(|e| e.told())?;
    if manifest.contents.migration > newest {
        let (theirs, by) = (&manifest.contents.migration, &manifest.duijie);
        return Err(format!(
            "made by duijie {by} at migration {theirs}; this program ends at {newest}: install that one"
        ));
    }
    if !manifest.files.contains_key(manifest.back_end.file()) {
        return Err("no database in it".to_owned());
    }
    for (name, kept) in &manifest.files {
        match found.get(name) {
            None => return Err(format!("{name} is missing")),
            Some(seen) if seen != kept => return Err(format!("{name} is not what was backed up")),
            Some(_) => {}
        }
    }
    match found.keys().find(|name| !manifest.files.contains_key(*name)) {
        Some(name) => Err(format!("{name} was not part of it")),
        None => Ok(()),
    }
}
