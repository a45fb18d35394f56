//! Putting a backup in place, where there is nothing yet.
use std::{fs, path::Path};

use super::{
    ATTACHMENTS, fault,
    manifest::{BackEnd, Manifest},
    read::{Keep, unpack},
};
use crate::{
    config::Config,
    db::{Url, snapshot},
    error::{Error, Result},
};

/// Restores a backup into an empty data directory and an empty database. It is verified before anything is put in place;
/// the search index is built when the server starts.
///
/// # Errors
/// `Startup` with what is in the way, or what is wrong with the backup; nothing has changed then.
pub fn restore(config: &Config, file: &Path) -> Result<Manifest> {
    let url = config.database()?;
    let data = &config.data_dir;
    vacant(data, &url)?;
    fs::create_dir_all(data).map_err(|e| fault(data, &e))?;
    // On the file system where it will stay, so that putting in place is renaming.
    let beside = match &url {
        Url::Sqlite(path) => Path::new(path).parent().filter(|path| !path.as_os_str().is_empty()),
        Url::Postgres(_) => Some(data.as_path()),
    };
    let beside = beside.unwrap_or(Path::new("."));
    let work = tempfile::Builder::new().prefix(".duijie-restore-").tempdir_in(beside).map_err(|e| fault(beside, &e))?;
    let manifest = unpack(file, &work, Keep::All)?;
    let here = BackEnd::of(url.is_postgres());
    if manifest.back_end != here {
        let (theirs, ours) = (manifest.back_end.name(), here.name());
        return Err(fault(file, &format!("a backup of {theirs}, and DUIJIE_DATABASE_URL names {ours}")));
    }
    let (kept, home) = (work.path().join(ATTACHMENTS), data.join(ATTACHMENTS));
    let with_attachments = kept.exists();
    if with_attachments {
        move_folder(&kept, &home)?;
    }
    // The database is last: with it, the restoration has happened.
    let placed = snapshot::copy_in(&work.path().join(here.file()), &url);
    if placed.is_err() && with_attachments {
        fs::remove_dir_all(&home).map_err(|e| fault(&home, &e))?;
    }
    placed.map(|()| manifest)
}

/// # Errors
/// `Startup` naming what a restoration would lie over, and what to do about it.
fn vacant(data: &Path, url: &Url) -> Result<()> {
    for name in [ATTACHMENTS, "index"] {
        let path = data.join(name);
        if path.exists() {
            let why =
                "is there already: stop the server and move it away, a backup is restored into an empty data directory";
            return Err(fault(&path, &why));
        }
    }
    if snapshot::is_vacant(url)? {
        return Ok(());
    }
    Err(Error::Startup(match url {
        Url::Sqlite(path) => {
            format!("{path}: is there already: stop the server and move it away (with {path}-wal and {path}-shm)")
        }
        Url::Postgres(_) => {
            "the database has tables already: name an empty one in DUIJIE_DATABASE_URL (createdb NAME)".to_owned()
        }
    }))
}

/// Renames a folder; where the database is on another file system than the data directory, copies it.
fn move_folder(from: &Path, to: &Path) -> Result<()> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    fs::create_dir_all(to).map_err(|e| fault(to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| fault(from, &e))? {
        let path = entry.map_err(|e| fault(from, &e))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            move_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(|e| fault(&target, &e))?;
        }
    }
    Ok(())
}
