//! QR codes as drawings: squares with whole coordinates, which a printer of any resolution sets sharp.
use qrcode::{Color, EcLevel, QrCode};

/// Quiet squares on each side (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// An SVG of `text`; none when it is longer than a code can hold (about 2,300 bytes). A fold or a drop of coffee on a
/// seventh of it does not matter.
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (width, modules) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        // Neighbours are one rectangle: no hairline between them, and a third of the length.
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (x + QUIET, y + QUIET, run.len());
                path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    let side = width + 2 * QUIET;
    Some(format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>"#))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_drawing_with_its_quiet_zone() {
        let drawn = svg("https://duijie.example/demands/0198c2a4-0000-7000-8000-000000000001").unwrap();
        assert!(
            drawn.starts_with("<svg") && drawn.contains("M4 4h7v1h-7z"),
            "the finder pattern begins at 4,4: {drawn}"
        );
        assert_eq!(svg(&"x".repeat(4_000)), None);
    }
}
