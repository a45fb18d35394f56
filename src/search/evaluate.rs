//! Judging the engine: a corpus and queries in, a run file out (`duijie evaluate search`).
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::Path,
};

use flate2::read::MultiGzDecoder;

use super::{Analyzer, Document, FeedCursor, Hit, Index, SearchError, Wanted};

const PAGE: usize = 1_000;

/// Reads a text file, unpacked when its name ends in `.gz`.
pub fn lines(path: &Path) -> io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    let packed = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"));
    Ok(if packed { Box::new(BufReader::new(MultiGzDecoder::new(file))) } else { Box::new(BufReader::new(file)) })
}

/// An index over a corpus of `id TAB title [TAB body]` lines. A line without a tab is an error.
pub fn index_corpus(corpus: impl BufRead, analyzer: Analyzer) -> Result<Index, SearchError> {
    let index = Index::in_memory(analyzer)?;
    let mut lines = corpus.lines();
    let pages = std::iter::from_fn(|| {
        let page: Result<Vec<Document>, SearchError> = lines.by_ref().take(PAGE).map(|line| document(&line?)).collect();
        match page {
            Ok(documents) if documents.is_empty() => None,
            page => Some(page),
        }
    });
    index.replace(pages, &FeedCursor::default())?;
    Ok(index)
}

/// Answers `qid TAB text` lines with `qid TAB docid TAB score` lines, best first, at most `rows` a query.
pub fn answer(index: &Index, queries: impl BufRead, mut out: impl Write, rows: usize) -> Result<(), SearchError> {
    for line in queries.lines() {
        let line = line?;
        let Some((query, text)) = line.split_once('\t') else { continue };
        let text = text.split('\t').next().unwrap_or_default();
        for Hit { id, score, .. } in index.search(&Wanted { text, limit: rows, rerank: true, ..Wanted::default() })? {
            writeln!(out, "{query}\t{id}\t{score}")?;
        }
    }
    out.flush()?;
    Ok(())
}

fn document(line: &str) -> Result<Document, SearchError> {
    let mut cells = line.split('\t');
    let (Some(id), Some(title)) = (cells.next(), cells.next()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("no tab in the corpus line {line:?}")).into());
    };
    let body = cells.next().unwrap_or_default();
    Ok(Document { id: id.to_owned(), title: title.to_owned(), body: body.to_owned(), ..Document::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_and_queries_make_a_run() {
        let packed = tempfile::Builder::new().suffix(".tsv.gz").tempfile().unwrap();
        let mut encoder = flate2::write::GzEncoder::new(packed.as_file(), flate2::Compression::fast());
        encoder.write_all("d1\t数控车床\nd2\t注塑机\t液压伺服\n".as_bytes()).unwrap();
        encoder.finish().unwrap();

        let index = index_corpus(lines(packed.path()).unwrap(), Analyzer::new([])).unwrap();
        let mut run = Vec::new();
        answer(&index, "q1\t车床\nq2\t伺服\nq3\t无\n".as_bytes(), &mut run, 100).unwrap();

        let run = String::from_utf8(run).unwrap();
        let pairs: Vec<Vec<&str>> = run.lines().map(|line| line.split('\t').take(2).collect()).collect();
        assert_eq!(pairs, [["q1", "d1"], ["q2", "d2"]]);
        assert!(index_corpus("no tab".as_bytes(), Analyzer::new([])).is_err());
    }
}
