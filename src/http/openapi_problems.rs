//! Which refusals an operation may answer, the same for all of their kind: a handler names its successes and `default`,
//! and this makes the statuses of `default` from what the operation is. A test holds the golden table of who may do what
//! to them, and `make fuzz` every answer that it gets.
use utoipa::{
    Modify,
    openapi::{
        OpenApi, PathItem, RefOr,
        path::{Operation, Parameter, ParameterIn},
    },
};

/// See the module.
pub struct Refusals;

impl Modify for Refusals {
    fn modify(&self, document: &mut OpenApi) {
        for (path, item) in &mut document.paths.paths {
            let PathItem { get, put, post, delete, .. } = item;
            for (operation, writes) in [(get, false), (put, true), (post, true), (delete, true)] {
                if let Some(operation) = operation {
                    name_refusals(path, operation, writes);
                }
            }
        }
    }
}

fn name_refusals(path: &str, operation: &mut Operation, writes: bool) {
    let Some(RefOr::T(default)) = operation.responses.responses.remove("default") else { return };
    let named: Vec<_> = KINDS.iter().filter(|(_, answers, _)| answers(path, operation, writes)).collect();
    for (status, _, why) in named {
        let mut response = default.clone();
        response.description = (*why).to_owned();
        // RFC 9457: problems have a media type of their own.
        if let Some(body) = response.content.swap_remove("application/json") {
            response.content.insert("application/problem+json".to_owned(), body);
        }
        operation.responses.responses.entry((*status).to_owned()).or_insert(RefOr::T(response));
    }
}

type Answers = fn(&str, &Operation, bool) -> bool;

/// Status, which operations answer it, and what it means.
const KINDS: &[(&str, Answers, &str)] = &[
    ("400", |_, _, _| true, "something that was sent is not right; every field's problem at once"),
    ("401", |_, operation, writes| writes || !is(operation, &["reference"]), "nobody is signed in, or not any more"),
    (
        "403",
        |path, operation, writes| {
            writes
                || names_a_row(operation)
                || is(operation, &["import", "overdue"])
                || ["/prospects", "/match/ranking", "/match/feedback"].iter().any(|end| path.ends_with(end))
        },
        "may not do this",
    ),
    ("404", |_, operation, writes| writes || names_a_row(operation), "not there, or not for the asker's eyes"),
    ("409", |path, _, writes| writes || path.ends_with("/recommendations"), "not now, or not on this version"),
    ("413", |_, operation, _| operation.request_body.is_some(), "too large"),
    ("415", |_, operation, _| operation.request_body.is_some(), "another media type is wanted"),
    ("429", |_, operation, writes| writes && is(operation, &["auth", "org", "user"]), "too often; see Retry-After"),
    ("503", |_, _, _| true, "busy: try again"),
];

fn is(operation: &Operation, tags: &[&str]) -> bool {
    operation.tags.iter().flatten().any(|tag| tags.contains(&tag.as_str()))
}

fn names_a_row(operation: &Operation) -> bool {
    let in_path = |parameter: &RefOr<Parameter>| match parameter {
        RefOr::T(parameter) => parameter.parameter_in == ParameterIn::Path,
        RefOr::Ref(_) => false,
    };
    operation.parameters.iter().flatten().any(in_path)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn every_refusal_is_named_and_is_a_problem() {
        let document: Value = serde_json::from_str(&crate::http::openapi::document()).unwrap();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let responses = operation["responses"].as_object().unwrap();
                assert!(!responses.contains_key("default"), "{method} {path}");
                let problem = &responses["400"]["content"]["application/problem+json"]["schema"];
                assert_eq!(problem["$ref"], "#/components/schemas/ProblemBody", "{method} {path}");
                assert_eq!(responses.contains_key("415"), operation.get("requestBody").is_some(), "{method} {path}");
            }
        }
    }
}
