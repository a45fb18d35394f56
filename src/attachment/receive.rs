//! A body on its way to disk: counted, hashed and capped as it comes.
use std::{io::Write, mem};

use actix_web::{HttpRequest, http::header, web::Payload};
use futures_util::StreamExt;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::{
    folder::{Folder, fault},
    model::{MOST_BYTES, Media},
    sniff,
};
use crate::{
    blocking,
    error::{Error, Problems, Result},
    kernel::Invalid,
    text::Message,
};

/// What is gathered before it is written.
const CHUNK: usize = 256 * 1024;
/// So much of a body that is too large is read and thrown away, so that its sender reads the answer and not a broken pipe.
const DRAINED: usize = 4 * MOST_BYTES;

/// A whole file that waits for its name: durable, its kind known.
pub struct Received {
    pub part: NamedTempFile,
    pub digest: String,
    pub bytes: i64,
    pub media: Media,
}

struct Spool {
    part: NamedTempFile,
    hash: Sha256,
    bytes: usize,
}

impl Spool {
    fn write(mut self, chunk: Vec<u8>) -> Result<Spool> {
        self.part.write_all(&chunk).map_err(fault)?;
        self.hash.update(&chunk);
        self.bytes += chunk.len();
        Ok(self)
    }

    fn end(mut self) -> Result<Received> {
        let media = sniff::media(self.part.as_file_mut()).map_err(fault)?;
        let media = media.map_err(|Invalid(message)| {
            let mut problems = Problems::default();
            problems.add("body", message);
            Error::Invalid(problems)
        })?;
        self.part.as_file().sync_all().map_err(fault)?;
        let bytes = i64::try_from(self.bytes).map_err(|_| Error::TooLarge)?;
        Ok(Received { part: self.part, digest: format!("{:x}", self.hash.finalize()), bytes, media })
    }
}

/// Takes the body of a request.
///
/// # Errors
/// `Oversize` beyond [`MOST_BYTES`]; `Invalid` for what is no paper, or a body that breaks off.
pub async fn receive(folder: Folder, request: &HttpRequest, mut body: Payload) -> Result<Received> {
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let mut too_large = said.is_some_and(|length: usize| length > MOST_BYTES);
    let mut spool =
        blocking::run(move || Ok(Spool { part: folder.part().map_err(fault)?, hash: Sha256::new(), bytes: 0 })).await?;
    let (mut seen, mut waiting) = (0, Vec::new());
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| Problems::one("body", "attachment-damaged"))?;
        seen += chunk.len();
        too_large |= seen > MOST_BYTES;
        if too_large {
            waiting = Vec::new();
            if seen > DRAINED {
                break;
            }
            continue;
        }
        waiting.extend_from_slice(&chunk);
        if waiting.len() >= CHUNK {
            let full = mem::take(&mut waiting);
            spool = blocking::run(move || spool.write(full)).await?;
        }
    }
    if too_large {
        let most = MOST_BYTES / (1024 * 1024);
        return Err(Error::Oversize(Message::new("attachment-too-large").with("most", most)));
    }
    blocking::run(move || spool.write(waiting)?.end()).await
}
