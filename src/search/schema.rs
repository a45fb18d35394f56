//! The fields of the index and what is kept of a document.
use tantivy::{
    TantivyDocument, Term,
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
        Value,
    },
    tokenizer::{PreTokenizedString, Token},
};

use super::{
    Document,
    analyzer::{Analyzer, Terms, normalise},
};

/// Raise it whenever fields change, or what nouns put into them: indexes on disk are then rebuilt.
pub const VERSION: u32 = 2;

/// Words, bigrams and unigrams of one text.
#[derive(Clone, Copy, Debug)]
pub struct TextFields {
    pub words: Field,
    pub bigrams: Field,
    pub unigrams: Field,
}

#[derive(Clone, Debug)]
pub struct Fields {
    pub schema: Schema,
    pub title: TextFields,
    pub body: TextFields,
    /// Exact terms: the noun, visibility, filters.
    pub terms: Field,
    /// Noun and id, the address of a document.
    pub key: Field,
    /// Seconds since 1970, for "newest first".
    pub dated: Field,
    pub noun: Field,
    pub id: Field,
    pub normalised_title: Field,
    pub payload: Field,
}

pub const DATED: &str = "dated";

impl Fields {
    pub fn new() -> Fields {
        let mut schema = Schema::builder();
        let title = text_fields(&mut schema, "title");
        let body = text_fields(&mut schema, "body");
        // Frequencies are always 1 here, but only postings that carry them take part in block-max pruning.
        let exact = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::WithFreqs);
        let terms = schema.add_text_field("terms", TextOptions::default().set_indexing_options(exact));
        let key = schema.add_text_field("key", STRING);
        let dated = schema.add_i64_field(DATED, FAST | INDEXED);
        let noun = schema.add_text_field("noun", STORED);
        let id = schema.add_text_field("id", STORED);
        let normalised_title = schema.add_text_field("normalised_title", STORED);
        let payload = schema.add_bytes_field("payload", STORED);
        Fields { schema: schema.build(), title, body, terms, key, dated, noun, id, normalised_title, payload }
    }

    pub fn key(&self, noun: &str, id: &str) -> Term {
        Term::from_field_text(self.key, &key(noun, id))
    }

    pub fn exact(&self, term: &str) -> Term {
        Term::from_field_text(self.terms, term)
    }

    /// The exact term that every document of a noun carries.
    pub fn noun_term(&self, noun: &str) -> Term {
        Term::from_field_text(self.terms, &noun_term(noun))
    }

    pub fn document(&self, document: Document, analyzer: &Analyzer) -> TantivyDocument {
        let mut made = TantivyDocument::new();
        let title = normalise(&document.title);
        add_text(&mut made, self.title, analyzer.terms_of_normalised(&title));
        add_text(&mut made, self.body, analyzer.terms(&document.body));
        made.add_text(self.terms, noun_term(&document.noun));
        let mut terms = document.terms;
        terms.sort();
        terms.dedup();
        for term in terms {
            made.add_text(self.terms, term);
        }
        made.add_text(self.key, key(&document.noun, &document.id));
        made.add_i64(self.dated, document.dated);
        made.add_text(self.noun, document.noun);
        made.add_text(self.id, document.id);
        made.add_text(self.normalised_title, title);
        made.add_bytes(self.payload, &document.payload);
        made
    }

    pub fn text<'a>(&self, document: &'a TantivyDocument, field: Field) -> &'a str {
        document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default()
    }

    pub fn payload(&self, document: &TantivyDocument) -> Vec<u8> {
        document.get_first(self.payload).and_then(|value| value.as_bytes()).unwrap_or_default().to_vec()
    }
}

fn text_fields(schema: &mut SchemaBuilder, name: &str) -> TextFields {
    // No positions: nothing here is a phrase query.
    let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    let mut add = |kind: &str| schema.add_text_field(&format!("{name}_{kind}"), options.clone());
    TextFields { words: add("words"), bigrams: add("bigrams"), unigrams: add("unigrams") }
}

fn add_text(made: &mut TantivyDocument, fields: TextFields, terms: Terms) {
    for (field, terms) in
        [(fields.words, terms.words), (fields.bigrams, terms.bigrams), (fields.unigrams, terms.unigrams)]
    {
        let token = |(position, text): (usize, String)| Token { position, text, ..Token::default() };
        let tokens: Vec<Token> = terms.into_iter().enumerate().map(token).collect();
        if !tokens.is_empty() {
            made.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
        }
    }
}

fn key(noun: &str, id: &str) -> String {
    format!("{noun}\u{1}{id}")
}

fn noun_term(noun: &str) -> String {
    format!("\u{1}noun:{noun}")
}
