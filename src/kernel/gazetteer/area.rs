//! Reads the words for where someone delivers or lends.
use super::{Gazetteer, TAILS, is_tail, tidy};
use crate::{
    kernel::{
        Invalid,
        region::{RegionCode, ServiceArea},
    },
    text::Message,
};

impl Gazetteer {
    /// Where someone delivers or lends, from a list in words: 全国, 华东, 江浙沪, 丽水市、温州市.
    ///
    /// Words that name no place are passed over.
    ///
    /// # Errors
    /// `value-region-area` when nothing in the text names a place.
    pub fn service_area(&self, text: &str) -> Result<ServiceArea, Invalid> {
        let mut area = ServiceArea::default();
        for word in
            text.split(|ch: char| !ch.is_alphanumeric() && !"（）()".contains(ch)).filter(|word| !word.is_empty())
        {
            self.read_area(word, &mut area);
        }
        if area.everywhere || !area.regions.is_empty() {
            area.regions.sort();
            area.regions.dedup();
            return Ok(area);
        }
        Err(Invalid(Message::new("value-region-area").with("text", text)))
    }

    fn read_area(&self, word: &str, area: &mut ServiceArea) {
        let word = tidy(word);
        let stem = TAILS
            .split(' ')
            .find_map(|tail| word.strip_suffix(tail))
            .filter(|stem| stem.chars().count() > 1)
            .unwrap_or(&word);
        if ["全国", "国内", "中国", "不限", "全球", "国内外"].iter().any(|all| stem.starts_with(all)) {
            area.everywhere = true;
        } else if let Some(codes) =
            AREAS.iter().find_map(|(name, codes)| (*name == stem || *name == word).then_some(codes))
        {
            area.regions.extend(codes.split(' ').filter_map(|code| format!("{code:0<6}").parse().ok()));
        } else if let Some(codes) = self.read_row(&word) {
            area.regions.extend(codes);
        } else if let Some(codes) = stem.chars().map(short_name).collect::<Option<Vec<_>>>() {
            area.regions.extend(codes);
        } else {
            let parts = word.split(['和', '及', '与']).filter(|part| !part.is_empty() && part.len() < word.len());
            parts.for_each(|part| self.read_area(part, area));
        }
    }

    /// Places written one after another with nothing between: 浙江江苏上海.
    fn read_row(&self, text: &str) -> Option<Vec<RegionCode>> {
        let mut codes = Vec::new();
        let mut rest = text;
        while let Some((code, unread)) = self.walk(rest, &RegionCode::nation()) {
            codes.push(code);
            rest = unread;
        }
        (!codes.is_empty() && (rest.is_empty() || is_tail(rest))).then_some(codes)
    }
}

/// Names for groups of provinces or cities, by the first digits of their codes.
const AREAS: [(&str, &str); 26] = [
    ("华东", "31 32 33 34 35 36 37"),
    ("华南", "44 45 46"),
    ("华北", "11 12 13 14 15"),
    ("华中", "41 42 43"),
    ("西南", "50 51 52 53 54"),
    ("西北", "61 62 63 64 65"),
    ("东北", "21 22 23"),
    ("东北三省", "21 22 23"),
    ("中南", "41 42 43 44 45 46"),
    ("长三角", "31 32 33 34"),
    ("长江三角洲", "31 32 33 34"),
    ("江浙沪皖", "31 32 33 34"),
    ("江浙沪", "31 32 33"),
    ("江浙", "32 33"),
    ("京津冀", "11 12 13"),
    ("成渝", "5101 50"),
    ("珠三角", "4401 4403 4404 4406 4407 4412 4413 4419 4420"),
    ("粤港澳大湾区", "4401 4403 4404 4406 4407 4412 4413 4419 4420 81 82"),
    ("港澳台", "71 81 82"),
    ("浙南", "3303 3310 3311"),
    ("浙西南", "3308 3311"),
    ("浙中", "3307"),
    ("浙北", "3301 3304 3305"),
    ("杭嘉湖", "3301 3304 3305"),
    ("甬台温", "3302 3303 3310"),
    ("金丽温", "3303 3307 3311"),
];

/// The province that a one-character short name stands for.
fn short_name(ch: char) -> Option<RegionCode> {
    const SHORT: &str = "京11津12冀13晋14蒙15辽21吉22黑23沪31苏32江32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51蜀51贵52黔52滇53云53藏54陕61秦61甘62陇62青63宁64新65台71港81澳82";
    let digits = SHORT.get(SHORT.find(ch).filter(|_| !ch.is_ascii())? + ch.len_utf8()..)?.get(..2)?;
    format!("{digits}0000").parse().ok()
}
