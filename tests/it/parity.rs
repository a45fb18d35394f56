//! The two schemas are one: tables, columns, nullability, keys and indexes.
use std::collections::BTreeSet;

use diesel::{RunQueryDsl, prelude::*, sql_query, sql_types::Text};
use duijie::db::{self, Conn};

use crate::harness::{Backend, database};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(backend: Backend, query: &str) -> BTreeSet<String> {
    let (_dir, url) = database(backend);
    let mut conn = db::open_one(&url.parse().unwrap()).unwrap();
    let rows: Vec<Line> = match &mut conn {
        Conn::Pg(conn) => sql_query(query).load(conn).unwrap(),
        Conn::Sqlite(conn) => sql_query(query).load(conn).unwrap(),
    };
    assert!(rows.len() > 10, "the query found nothing");
    rows.into_iter().map(|row| row.line).collect()
}

#[test]
fn columns_are_the_same_in_both() {
    let sqlite = "SELECT m.name || '.' || c.name || ' ' || CASE c.type WHEN 'BLOB' THEN 'BYTEA' ELSE c.type END
            || CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END AS line
        FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'
            AND NOT (m.name = 'changes' AND c.name = 'seq')";
    let postgres = "SELECT c.table_name || '.' || c.column_name || ' ' || CASE c.data_type
            WHEN 'timestamp without time zone' THEN 'TIMESTAMP' ELSE upper(c.data_type) END
            || CASE WHEN c.is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END AS line
        FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_\\_%'
            AND NOT (c.table_name = 'changes' AND c.column_name = 'seq')";
    assert_eq!(lines(Backend::Sqlite, sqlite), lines(Backend::Postgres, postgres));
}

#[test]
fn indexes_are_the_same_in_both() {
    let sqlite = "SELECT m.name || '.' || group_concat(i.name, ',') AS line
        FROM sqlite_master m, pragma_index_info(m.name) i
        WHERE m.type = 'index' AND m.name NOT LIKE 'sqlite_%' GROUP BY m.name";
    let postgres = "SELECT i.relname || '.' || string_agg(a.attname, ',' ORDER BY k.place) AS line
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_namespace n ON n.oid = i.relnamespace AND n.nspname = 'public'
        CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
        WHERE NOT x.indisprimary AND i.relname NOT LIKE '\\_\\_%' GROUP BY i.relname";
    assert_eq!(lines(Backend::Sqlite, sqlite), lines(Backend::Postgres, postgres));
}

#[test]
fn foreign_keys_are_the_same_in_both() {
    let sqlite = "SELECT m.name || '.' || f.\"from\" || ' -> ' || f.\"table\" AS line
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    let postgres = "SELECT c.conrelid::regclass || '.' || a.attname || ' -> ' || c.confrelid::regclass AS line
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f'";
    assert_eq!(lines(Backend::Sqlite, sqlite), lines(Backend::Postgres, postgres));
}
