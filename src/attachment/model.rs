//! What an attachment is, who may see it, and how much of them there may be.
use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{
        clock::Timestamp,
        id::{AttachmentId, OrgId},
        noun::Noun,
    },
    text::Message,
    text_column, words,
};

words!(
    /// What a paper is for.
    #[schema(as = AttachmentKind)]
    Kind {
        /// 盖章件
        SealedCopy = "sealed-copy",
        /// 承诺书
        Commitment = "commitment",
        /// 图纸
        Drawing = "drawing",
        /// 报价
        Quotation = "quotation",
        /// 凭证
        Proof = "proof",
        /// 授权书
        Authorisation = "authorisation",
    }
);

words!(
    /// What the bytes are, whatever the file was called.
    Media {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        Webp = "webp",
        Docx = "docx",
        Xlsx = "xlsx",
        Doc = "doc",
        Xls = "xls",
        /// 版式文档 (GB/T 33190-2016), in which public bodies seal.
        Ofd = "ofd",
    }
);
text_column!(Kind, Media);

impl Media {
    pub fn content_type(self) -> &'static str {
        match self {
            Media::Pdf => "application/pdf",
            Media::Jpeg => "image/jpeg",
            Media::Png => "image/png",
            Media::Webp => "image/webp",
            Media::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Media::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Media::Doc => "application/msword",
            Media::Xls => "application/vnd.ms-excel",
            Media::Ofd => "application/ofd",
        }
    }

    /// The ends of names that say what this is; the first is given to a name that says something else.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Media::Jpeg => &["jpg", "jpeg"],
            Media::Doc => &["doc", "wps"],
            Media::Xls => &["xls", "et"],
            Media::Pdf => &["pdf"],
            Media::Png => &["png"],
            Media::Webp => &["webp"],
            Media::Docx => &["docx"],
            Media::Xlsx => &["xlsx"],
            Media::Ofd => &["ofd"],
        }
    }
}

/// Largest file.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Papers of one row; of a meeting, those of each side.
pub const MOST_OF_A_ROW: i64 = 20;
/// Bytes of all papers on the rows of one organisation; the same bytes on two rows count twice. Papers of meetings count for
/// whoever hung them, and apart from these.
pub const MOST_OF_AN_OWNER: i64 = 500 * 1024 * 1024;

/// Bytes as whole megabytes, for sentences.
pub fn megabytes(bytes: i64) -> i64 {
    bytes / (1024 * 1024)
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub noun: Noun,
    /// The id of the row that it hangs on.
    pub row: String,
    /// The row's owner, whose quota it counts for unless the row is a meeting.
    pub owner: OrgId,
    pub kind: Kind,
    pub name: String,
    pub media: Media,
    /// SHA-256 in lower-case hex.
    pub digest: String,
    pub bytes: i64,
    /// Whether others see it where they see the row.
    pub shown: bool,
    pub added_by: OrgId,
    pub created_at: Timestamp,
}

impl Attachment {
    /// Who sees it and who may remove it, on a row of this scope: whoever is inside, and others only where it is shown and
    /// the row itself shows its papers.
    pub fn scope(&self, row: &Scope, row_shows: bool) -> Scope {
        let stage = match row.stage {
            Stage::Own => Stage::Own,
            open if self.shown && row_shows => open,
            _ => Stage::Review,
        };
        Scope { stage, ..row.clone() }
    }
}

/// # Errors
/// `Invalid` when another paper than a drawing is to be shown, or one of a row that shows none.
pub fn check_shown(shown: bool, kind: Kind, row_shows: bool) -> Result<()> {
    if shown && !(kind == Kind::Drawing && row_shows) {
        return Err(Problems::one("shown", "attachment-shown"));
    }
    Ok(())
}

/// # Errors
/// `Conflict` when a row of `count` papers, or an owner of `held` bytes, may have no more of `bytes`.
pub fn check_quota(count: i64, held: i64, bytes: i64) -> Result<()> {
    if count >= MOST_OF_A_ROW {
        return Err(Error::Conflict(Message::new("attachment-row-full").with("most", MOST_OF_A_ROW)));
    }
    if held.saturating_add(bytes) > MOST_OF_AN_OWNER {
        return Err(Error::Conflict(Message::new("attachment-quota").with("most", megabytes(MOST_OF_AN_OWNER))));
    }
    Ok(())
}

/// The name that a paper is kept and served under: the last part of what was sent, without signs that steer a file system
/// or a terminal, at most 120 characters, ending as its bytes are.
pub fn tidy_name(sent: &str, media: Media) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept =
        |c: &char| !c.is_control() && !"\"<>|:*?\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}".contains(*c);
    let name: String = last.chars().filter(kept).take(120).collect();
    let name = name.trim().trim_matches('.').trim();
    let name = if name.is_empty() { "attachment" } else { name };
    let ends = |extension: &&str| {
        let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        end.is_some_and(|end| end == **extension)
    };
    if media.extensions().iter().any(ends) {
        return name.to_owned();
    }
    let extension = media.extensions().first().copied().unwrap_or_default();
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(shown: bool) -> Attachment {
        Attachment {
            id: AttachmentId::new(),
            noun: Noun::Demand,
            row: String::new(),
            owner: OrgId::new(),
            kind: Kind::Drawing,
            name: "图.pdf".into(),
            media: Media::Pdf,
            digest: String::new(),
            bytes: 1,
            shown,
            added_by: OrgId::new(),
            created_at: "2026-11-22T00:00:00".parse().unwrap(),
        }
    }

    #[test]
    fn only_a_shown_paper_of_a_row_that_shows_is_as_open_as_the_row() {
        let stage_of = |row: Stage, shown, row_shows| {
            let scope = Scope {
                owner: OrgId::new(),
                entered_by: None,
                region: "331122".parse().unwrap(),
                beside: None,
                keepers: Vec::new(),
                stage: row,
            };
            paper(shown).scope(&scope, row_shows).stage
        };
        for row in [Stage::Open, Stage::Lenders] {
            assert_eq!(stage_of(row, true, true), row);
            assert_eq!(stage_of(row, false, true), Stage::Review);
            assert_eq!(stage_of(row, true, false), Stage::Review);
        }
        assert_eq!(stage_of(Stage::Own, true, true), Stage::Own);
        assert_eq!(stage_of(Stage::Review, true, true), Stage::Review);
    }

    #[test]
    fn a_name_ends_as_its_bytes_are_and_leads_nowhere() {
        assert_eq!(tidy_name("总装图.PDF", Media::Pdf), "总装图.PDF");
        assert_eq!(tidy_name("页面.html", Media::Png), "页面.html.png");
        assert_eq!(tidy_name("../../etc/passwd", Media::Pdf), "passwd.pdf");
        assert_eq!(tidy_name("C:\\图\\a\r\nb\u{202e}.jpeg", Media::Jpeg), "ab.jpeg");
        assert_eq!(tidy_name("..", Media::Ofd), "attachment.ofd");
    }

    #[test]
    fn a_row_and_an_owner_may_have_so_much_and_no_more() {
        check_quota(MOST_OF_A_ROW - 1, 0, 1).unwrap();
        assert!(check_quota(MOST_OF_A_ROW, 0, 1).is_err());
        check_quota(0, MOST_OF_AN_OWNER - 1, 1).unwrap();
        assert!(check_quota(0, MOST_OF_AN_OWNER, 1).is_err());
    }
}
