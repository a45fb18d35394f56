//! What a file is, read from its bytes. Whatever the sender calls it counts for nothing.
use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
};

use super::model::Media;
use crate::kernel::Invalid;

/// The bytes at the front that name most kinds.
const HEAD: u64 = 4_096;
/// A document has fewer parts; an archive of more is nobody's paper.
const MOST_PARTS: u16 = 5_000;

/// # Errors
/// `Invalid` for what is not on the list of [`Media`], what has macros, and what does not open.
pub fn media(file: &mut File) -> io::Result<Result<Media, Invalid>> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    if head.is_empty() {
        return Ok(Err(Invalid::new("attachment-empty")));
    }
    let plain = match infer::get(&head).map(|kind| kind.mime_type()) {
        Some("application/pdf") => Some(Media::Pdf),
        Some("image/jpeg") => Some(Media::Jpeg),
        Some("image/png") => Some(Media::Png),
        Some("image/webp") => Some(Media::Webp),
        _ => None,
    };
    match plain {
        Some(media) => Ok(Ok(media)),
        // `infer` guesses at archives from their first entry; office programs differ in what they write first.
        None if head.starts_with(b"PK\x03\x04") => zipped(file),
        None if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => Ok(compound(file)),
        None => Ok(Err(Invalid::new("attachment-type"))),
    }
}

/// Word, Excel and OFD files are archives, known by the parts that they must have.
fn zipped(file: &mut File) -> io::Result<Result<Media, Invalid>> {
    match parts(file)? {
        None => return Ok(Err(Invalid::new("attachment-damaged"))),
        Some(parts) if parts > MOST_PARTS => return Ok(Err(Invalid::new("attachment-type"))),
        Some(_) => {}
    }
    file.seek(SeekFrom::Start(0))?;
    let Ok(archive) = zip::ZipArchive::new(BufReader::new(file)) else {
        return Ok(Err(Invalid::new("attachment-damaged")));
    };
    let has = |part: &str| archive.file_names().any(|name| name.replace('\\', "/").eq_ignore_ascii_case(part));
    let macros = archive.file_names().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    Ok(if macros {
        Err(Invalid::new("attachment-macros"))
    } else if has("OFD.xml") {
        Ok(Media::Ofd)
    } else if has("word/document.xml") {
        Ok(Media::Docx)
    } else if has("xl/workbook.xml") {
        Ok(Media::Xlsx)
    } else {
        Err(Invalid::new("attachment-type"))
    })
}

/// How many parts the archive says that it has, before anything is laid out for each of them.
fn parts(file: &mut File) -> io::Result<Option<u16>> {
    const RECORD: u64 = 22;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(RECORD + u64::from(u16::MAX))))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let at = tail.windows(4).rposition(|four| four == b"PK\x05\x06");
    let count = at.and_then(|at| tail.get(at + 10..at + 12)).and_then(|two| two.first_chunk());
    Ok(count.map(|two| u16::from_le_bytes(*two)))
}

/// The older Word and Excel files, and those of WPS that have the same streams.
fn compound(file: &mut File) -> Result<Media, Invalid> {
    file.seek(SeekFrom::Start(0)).map_err(|_| Invalid::new("attachment-damaged"))?;
    let streams = cfb::CompoundFile::open(file).map_err(|_| Invalid::new("attachment-damaged"))?;
    if streams.is_stream("/WordDocument") {
        Ok(Media::Doc)
    } else if streams.is_stream("/Workbook") || streams.is_stream("/Book") {
        Ok(Media::Xls)
    } else {
        Err(Invalid::new("attachment-type"))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    fn sniffed(bytes: &[u8]) -> Result<Media, String> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        media(&mut file).unwrap().map_err(|Invalid(message)| message.key)
    }

    fn archive(names: &[&str]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(b"<x/>").unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn streams(name: &str) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream(name).unwrap().write_all(b"content").unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn a_paper_is_what_its_bytes_are() {
        assert_eq!(sniffed(b"%PDF-1.7\n1 0 obj"), Ok(Media::Pdf));
        assert_eq!(sniffed(b"\x89PNG\r\n\x1a\n...."), Ok(Media::Png));
        assert_eq!(sniffed(b"\xff\xd8\xff\xe0 JFIF"), Ok(Media::Jpeg));
        assert_eq!(sniffed(b"RIFF\x24\0\0\0WEBPVP8 "), Ok(Media::Webp));
        assert_eq!(sniffed(&archive(&["docProps/app.xml", "word/document.xml"])), Ok(Media::Docx));
        assert_eq!(sniffed(&archive(&["xl/workbook.xml", "[Content_Types].xml"])), Ok(Media::Xlsx));
        assert_eq!(sniffed(&archive(&["Doc_0/Document.xml", "OFD.xml"])), Ok(Media::Ofd));
        assert_eq!(sniffed(&streams("/WordDocument")), Ok(Media::Doc));
        assert_eq!(sniffed(&streams("/Workbook")), Ok(Media::Xls));
    }

    #[test]
    fn pages_programs_archives_and_macros_are_none() {
        for bytes in
            [&b"<!DOCTYPE html><script>"[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ\x90\0", b"hello"]
        {
            assert_eq!(sniffed(bytes), Err("attachment-type".to_owned()), "{bytes:?}");
        }
        assert_eq!(sniffed(&archive(&["setup.exe"])), Err("attachment-type".to_owned()));
        assert_eq!(sniffed(&streams("/Contents")), Err("attachment-type".to_owned()));
        let macros = archive(&["word/document.xml", "word/vbaProject.bin"]);
        assert_eq!(sniffed(&macros), Err("attachment-macros".to_owned()));
        assert_eq!(sniffed(b""), Err("attachment-empty".to_owned()));
    }

    #[test]
    fn what_is_cut_off_does_not_open() {
        let whole = archive(&["word/document.xml"]);
        assert_eq!(sniffed(&whole[..whole.len() / 2]), Err("attachment-damaged".to_owned()));
        let whole = streams("/WordDocument");
        assert_eq!(sniffed(&whole[..600]), Err("attachment-damaged".to_owned()));
    }

    #[test]
    fn an_archive_of_very_many_parts_is_refused_before_it_is_laid_out() {
        let mut many = archive(&["word/document.xml"]);
        let at = many.len() - 22;
        many[at + 10..at + 12].copy_from_slice(&60_000_u16.to_le_bytes());
        assert_eq!(sniffed(&many), Err("attachment-type".to_owned()));
    }
}
