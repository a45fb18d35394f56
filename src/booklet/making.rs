//! One print at a time, off the async threads: a booklet takes all cores and up to a gigabyte.
use chrono::NaiveDate;
use serde::Serialize;
use tokio::sync::Semaphore;

use crate::{
    app::App,
    blocking,
    config::Config,
    error::{Error, Result},
};

/// So many wait for the press; who comes then is told to come again.
const WAITING: usize = 16;

/// The press of this process: what typst remembers while it works is shared by the whole process anyway.
static PRESS: Semaphore = Semaphore::const_new(1);
static QUEUE: Semaphore = Semaphore::const_new(WAITING);

/// Whether this program can print at all on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// With this family for running text.
    Ready(String),
    NoFont,
    LeftOut,
}

/// What is printed: a template of ours, and what it reads.
pub struct Print<Data> {
    pub template: &'static str,
    pub data: Data,
    /// The day that the file says it was made on.
    pub day: NaiveDate,
}

/// The PDF.
///
/// # Errors
/// `NoFont` without a font for Chinese, `LeftOut` in a program without the feature, `Busy` when too many wait.
pub async fn pdf<Data: Serialize + Send + 'static>(app: &App, print: Print<Data>) -> Result<Vec<u8>> {
    let _place = QUEUE.try_acquire().map_err(|_| Error::Busy)?;
    let _press = PRESS.acquire().await.map_err(|_| Error::Busy)?;
    let config = app.config.clone();
    blocking::run(move || printed(&config, &print)).await
}

#[cfg(feature = "booklet")]
mod with {
    use super::*;
    use crate::{
        booklet::{
            fonts::{self, Fonts, Places},
            press, qr,
        },
        config::Switch,
    };

    /// What [`super::pdf`] does, on this thread.
    ///
    /// # Errors
    /// `NoFont`; `Internal` for a fault of the template.
    pub fn printed<Data: Serialize>(config: &Config, print: &Print<Data>) -> Result<Vec<u8>> {
        let fonts = found(config).ok_or(Error::NoFont)?;
        press::print(&fonts, print.template, &print.data, print.day).map_err(|fault| {
            tracing::error!(template = print.template, %fault, "a paper could not be set");
            Error::Internal("a paper could not be set")
        })
    }

    fn found(config: &Config) -> Option<Fonts> {
        let system = config.system_fonts == Switch::On;
        fonts::find(&Places { system, folder: config.font_dir.clone() })
    }

    pub fn look(config: &Config) -> Press {
        found(config).map_or(Press::NoFont, |fonts| Press::Ready(fonts.sans))
    }

    pub fn code(text: &str) -> Option<String> {
        qr::svg(text)
    }
}

#[cfg(not(feature = "booklet"))]
mod with {
    use super::*;

    /// # Errors
    /// `LeftOut`.
    pub fn printed<Data: Serialize>(_config: &Config, _print: &Print<Data>) -> Result<Vec<u8>> {
        Err(Error::LeftOut)
    }

    pub fn look(_config: &Config) -> Press {
        Press::LeftOut
    }

    pub fn code(_text: &str) -> Option<String> {
        None
    }
}

pub use with::{code, look, printed};
