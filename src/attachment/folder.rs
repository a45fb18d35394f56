//! The bytes of all papers: `<data-dir>/attachments/`, one file for each content, called by its SHA-256 in hex. A file is
//! written under another name, made durable and then renamed, so that no name ever stands over half a content. With several
//! nodes over one PostgreSQL the folder must be one that they share.
use std::{
    fs::{self, File},
    io::{self, Read},
    path::PathBuf,
    time::{Duration, SystemTime},
};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::{config::Config, error::Error};

/// Names of files that are still being written.
const PART: &str = ".part-";
/// What no link names is kept this long: an upload may be under way, a backup may come back before its database.
const GRACE: Duration = Duration::from_secs(24 * 3600);

#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// What is in a file of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Whole,
    Missing,
    /// Its bytes are not those of its name.
    Other,
}

impl Folder {
    pub fn of(config: &Config) -> Folder {
        Folder(config.data_dir.join("attachments"))
    }

    /// A file to write into, which goes unless it is kept.
    pub fn part(&self) -> io::Result<NamedTempFile> {
        fs::create_dir_all(&self.0)?;
        tempfile::Builder::new().prefix(PART).tempfile_in(&self.0)
    }

    /// Gives a whole and durable part its name. The same bytes may be there already: then they take their place, which makes
    /// them young again.
    pub fn keep(&self, part: NamedTempFile, digest: &str) -> io::Result<()> {
        part.persist(self.0.join(digest)).map_err(|error| error.error)?;
        File::open(&self.0)?.sync_all()
    }

    pub fn read(&self, digest: &str) -> io::Result<Vec<u8>> {
        fs::read(self.0.join(digest))
    }

    /// Whether the file called `digest` holds what its name says.
    pub fn look(&self, digest: &str) -> io::Result<Content> {
        let mut file = match File::open(self.0.join(digest)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::Missing),
            Err(error) => return Err(error),
        };
        let (mut hash, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
        loop {
            let read = file.read(&mut buffer)?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            hash.update(bytes);
        }
        Ok(if format!("{:x}", hash.finalize()) == digest { Content::Whole } else { Content::Other })
    }

    /// At most `limit` names of files that nobody has touched for a day, in order after `after`.
    pub fn old(&self, after: &str, limit: usize) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let now = SystemTime::now();
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let about = entry.metadata()?;
            let ours = is_digest(&name) || name.starts_with(PART);
            let age = now.duration_since(about.modified()?).unwrap_or_default();
            if ours && about.is_file() && age > GRACE && name.as_str() > after {
                names.push(name);
            }
        }
        names.sort_unstable();
        names.truncate(limit);
        Ok(names)
    }

    pub fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// 64 hexadecimal digits.
pub fn is_digest(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
}

/// The disk refused: our fault, and nothing that the asker can mend.
pub fn fault(error: io::Error) -> Error {
    Error::Startup(format!("attachments: {error}"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder(dir.path().join("attachments"));
        (dir, folder)
    }

    fn kept(folder: &Folder, bytes: &[u8]) -> String {
        let mut part = folder.part().unwrap();
        part.write_all(bytes).unwrap();
        let digest = format!("{:x}", Sha256::digest(bytes));
        folder.keep(part, &digest).unwrap();
        digest
    }

    #[test]
    fn the_same_bytes_are_kept_once_and_a_part_that_is_let_go_leaves_nothing() {
        let (_dir, folder) = folder();
        let digest = kept(&folder, b"paper");
        assert_eq!(kept(&folder, b"paper"), digest);
        drop(folder.part().unwrap());
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
        assert_eq!(folder.read(&digest).unwrap(), b"paper");
    }

    #[test]
    fn a_torn_file_and_a_missing_one_are_told() {
        let (_dir, folder) = folder();
        let digest = kept(&folder, b"paper");
        assert_eq!(folder.look(&digest).unwrap(), Content::Whole);
        fs::write(folder.0.join(&digest), b"pap").unwrap();
        assert_eq!(folder.look(&digest).unwrap(), Content::Other);
        folder.remove(&digest).unwrap();
        folder.remove(&digest).unwrap();
        assert_eq!(folder.look(&digest).unwrap(), Content::Missing);
    }

    #[test]
    fn only_old_files_of_ours_are_for_sweeping() {
        let (_dir, folder) = folder();
        assert!(folder.old("", 9).unwrap().is_empty(), "no folder yet");
        let (young, old) = (kept(&folder, b"young"), kept(&folder, b"old"));
        let long_ago = SystemTime::now() - 2 * GRACE;
        let stranger = folder.0.join("README");
        fs::write(&stranger, "not ours").unwrap();
        for path in [folder.0.join(&old), stranger] {
            File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        }
        assert_eq!(folder.old("", 9).unwrap(), std::slice::from_ref(&old));
        assert!(folder.old(&old, 9).unwrap().is_empty());
        assert_ne!(young, old);
    }
}
