//! Writing a backup while the server runs.
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};
use tar::{Builder, Header};

use super::{
    ATTACHMENTS, fault,
    manifest::{BackEnd, FORMAT, Kept, Manifest, NAME, Witness},
};
use crate::{
    config::Config,
    db::snapshot,
    error::{Error, Result},
};

/// Writes a backup to `to`; until it is whole, nothing is there under that name.
///
/// # Errors
/// `Startup` when `to` is there already, its folder cannot be written, or the database cannot be copied.
pub fn write(config: &Config, to: &Path) -> Result<Manifest> {
    if to.exists() {
        return Err(fault(to, &"is there already: a backup overwrites nothing, choose another name"));
    }
    // Beside the backup: there is room for it there, which a small /tmp may not have.
    let folder = match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let unwritable = |e: io::Error| fault(folder, &e);
    let work = tempfile::Builder::new().prefix(".duijie-backup-").tempdir_in(folder).map_err(unwritable)?;
    let url = config.database()?;
    let back_end = BackEnd::of(url.is_postgres());
    let copy = work.path().join(back_end.file());
    let contents = snapshot::copy_out(&url, &copy)?;
    let partial = tempfile::NamedTempFile::new_in(work.path()).map_err(unwritable)?;
    let written = |e: io::Error| fault(to, &e);
    let mut archive = Archive::over(partial.as_file()).map_err(written)?;
    archive.add(&copy, back_end.file()).map_err(written)?;
    let stored = config.data_dir.join(ATTACHMENTS);
    for blob in blobs(&stored)? {
        archive.add_blob(&stored, &blob).map_err(written)?;
    }
    let manifest = Manifest {
        format: FORMAT,
        duijie: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: chrono::Utc::now().to_rfc3339(),
        back_end,
        contents,
        files: archive.files.clone(),
    };
    archive.finish(&manifest).map_err(written)?;
    partial.as_file().sync_all().map_err(written)?;
    partial.persist_noclobber(to).map_err(|e| written(e.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(unwritable)?;
    Ok(manifest)
}

/// An archive in the making, and what is in it.
struct Archive<'f> {
    tar: Builder<GzEncoder<BufWriter<&'f File>>>,
    files: BTreeMap<String, Kept>,
}

impl<'f> Archive<'f> {
    fn over(file: &'f File) -> io::Result<Archive<'f>> {
        let tar = Builder::new(GzEncoder::new(BufWriter::new(file), Compression::fast()));
        Ok(Archive { tar, files: BTreeMap::new() })
    }

    fn add(&mut self, file: &Path, name: &str) -> io::Result<()> {
        let file = File::open(file)?;
        let bytes = file.metadata()?.len();
        let mut content = Witness::of(file);
        self.tar.append_data(&mut header(bytes), name, &mut content)?;
        let kept = content.seen();
        if kept.bytes != bytes {
            return Err(io::Error::other(format!("{name} changed while it was copied")));
        }
        self.files.insert(name.to_owned(), kept);
        Ok(())
    }

    /// One that went away since the folder was looked at had been deleted by a write after the copy.
    fn add_blob(&mut self, stored: &Path, blob: &Path) -> io::Result<()> {
        let within = blob.strip_prefix(stored).map_err(io::Error::other)?;
        let name = Path::new(ATTACHMENTS).join(within).to_string_lossy().into_owned();
        match self.add(blob, &name) {
            Err(error) if error.kind() == ErrorKind::NotFound && !blob.exists() => Ok(()),
            added => added,
        }
    }

    fn finish(mut self, manifest: &Manifest) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(manifest)?;
        let bytes = u64::try_from(text.len()).unwrap_or_default();
        self.tar.append_data(&mut header(bytes), NAME, text.as_slice())?;
        self.tar.into_inner()?.finish()?.flush()
    }
}

fn header(bytes: u64) -> Header {
    let mut header = Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(0o600);
    header
}

/// The stored files in order. One that is being received has a name that begins with a dot.
fn blobs(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|e| fault(folder, &e))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| fault(folder, &e))?;
        let kind = entry.file_type().map_err(|e| fault(folder, &e))?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        match kind {
            kind if kind.is_dir() => found.extend(blobs(&entry.path())?),
            kind if kind.is_file() => found.push(entry.path()),
            _ => return Err(Error::Startup(format!("{}: neither a file nor a folder", entry.path().display()))),
        }
    }
    found.sort();
    Ok(found)
}
