use super::*;
use crate::{
    import::Importer,
    listing::List,
    sheet::{Guide, How, RawRow, Skip, Value, find, open},
};

fn made<S: Sheeted>(region: &str, lang: Lang) -> Vec<u8> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    template::<S>(&region.parse().unwrap(), today, lang).unwrap()
}

fn is_read_back<S: Sheeted>(lang: Lang) {
    let mut book = open(&made::<S>("331122", lang)).unwrap();
    let columns = <S::Noun as Listing>::COLUMNS;
    let list = <S::Noun as Listing>::LIST;
    {
        let found = find(&book, columns, &Guide::default()).unwrap();
        let form = &found.forms[0];
        assert_eq!(form.obstacles(lang), [], "{list}");
        assert!(form.mapping.headers.iter().skip(1).all(|mapped| mapped.how == Some(How::Name)), "{list}");
        assert_eq!(form.mapping.headers.len(), columns.len() - 1, "{list}: all but our two, and the number in front");
        assert_eq!(form.skipped().map(|skipped| skipped.why).collect::<Vec<_>>(), [Skip::Example], "{list}");
        assert_eq!(form.rows().count(), 0, "{list}");
    }
    // were it not for its mark, the example would be a right row
    let mut rows: Vec<RawRow> = book.sheets[0].rows.iter().collect();
    rows[1].cells[0].value = Value::Number("1".into());
    book.sheets[0].rows = rows.into_iter().collect();
    let found = find(&book, columns, &Guide::default()).unwrap();
    let row = found.forms[0].rows().next().unwrap();
    let within = Importer::Bureau(crate::kernel::id::OrgId::new(), "331122".parse().unwrap()).within();
    let problems = S::read(row, &within).err().map(|refused| refused.problems);
    assert_eq!(problems, None, "{list}");
}

#[test]
fn every_form_is_read_back_and_its_example_is_right_but_passed_over() {
    for list in List::ALL {
        for lang in [Lang::Zh, Lang::En] {
            for_list!(list, S => is_read_back::<S>(lang));
        }
    }
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn columns_say_what_to_write_and_offer_what_can_be_picked() {
    let file = made::<crate::import::lists::Demands>("331100", Lang::Zh);
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<dataValidation type=\"list\"") && sheet.contains("缙云县,"), "{sheet}");
    let notes = part(&file, "xl/comments1.xml");
    assert!(notes.contains("必填") && notes.contains("18 位"), "{notes}");
    assert!(part(&file, "xl/styles.xml").contains("numFmtId=\"49\""), "the credit code is text");
    let english = made::<crate::import::lists::LenderProducts>("331100", Lang::En);
    let sheet = part(&english, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("equipment_loan,") && !sheet.contains("缙云县,"), "{sheet}");
    assert!(part(&english, "xl/comments1.xml").contains("Required."));
}

#[test]
fn places_are_those_of_the_askers_region() {
    let places = |region: &str| places_in(&region.parse().unwrap());
    assert!(places("331122").contains(&"壶镇镇".to_owned()) && places("331122")[0] == "缙云县");
    assert!(places("331100").contains(&"缙云县".to_owned()) && !places("331100").contains(&"壶镇镇".to_owned()));
    assert_eq!(places("330000"), Vec::<String>::new(), "a province has too many");
}
