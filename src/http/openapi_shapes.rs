//! What the macros cannot say of the document: that a file is bytes and not a list of numbers, and how one signs in.
use utoipa::{
    Modify,
    openapi::{
        KnownFormat, OpenApi, PathItem, RefOr, SchemaFormat,
        content::Content,
        path::Operation,
        schema::{Components, ObjectBuilder, Schema, Type},
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

use crate::event::wish::model::Says;

/// See the module.
pub struct Shapes;

impl Modify for Shapes {
    fn modify(&self, document: &mut OpenApi) {
        for item in document.paths.paths.values_mut() {
            let PathItem { get, put, post, delete, .. } = item;
            for operation in [get, put, post, delete].into_iter().flatten() {
                type_files(operation);
            }
        }
        name_schemes(document);
        say_nothing(document);
    }
}

/// utoipa takes an empty word for none, and would show the variant's name in its place.
fn say_nothing(document: &mut OpenApi) {
    let schemas = document.components.as_mut().map(|components| &mut components.schemas);
    if let Some(RefOr::T(Schema::Object(says))) = schemas.and_then(|schemas| schemas.get_mut("Says")) {
        says.enum_values = Some(Says::ALL.iter().map(|word| word.as_str().into()).collect());
    }
}

/// Whatever is no JSON, text or event stream is a file.
fn type_files(operation: &mut Operation) {
    let is_file = |kind: &str| kind == "application/octet-stream" || kind.starts_with("application/vnd.");
    let mut contents: Vec<(&String, &mut RefOr<Content>)> = Vec::new();
    if let Some(RefOr::T(body)) = &mut operation.request_body {
        contents.extend(&mut body.content);
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            contents.extend(&mut response.content);
        }
    }
    for (_, content) in contents.into_iter().filter(|(kind, _)| is_file(kind)) {
        if let RefOr::T(content) = content {
            let bytes = ObjectBuilder::new().schema_type(Type::String);
            let bytes = bytes.format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
            content.schema = Some(RefOr::T(bytes.build().into()));
        }
    }
}

/// One of the two, or neither for what anybody may read; each operation's own 401 says whether it needs one.
fn name_schemes(document: &mut OpenApi) {
    let cookie = ApiKeyValue::with_description(
        "duijie-access",
        "Set by POST /auth/sign-in for browsers; over https it is called __Host-duijie-access.",
    );
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("The access_token of POST /auth/tokens, for machine clients."));
    let schemes =
        [("cookie", SecurityScheme::ApiKey(ApiKey::Cookie(cookie))), ("bearer", SecurityScheme::Http(token.build()))];
    let components = document.components.get_or_insert_with(Components::default);
    for (name, scheme) in schemes {
        components.security_schemes.insert(name.to_owned(), RefOr::T(scheme));
    }
    let nothing: [&str; 0] = [];
    let mut ways: Vec<SecurityRequirement> =
        ["cookie", "bearer"].map(|name| SecurityRequirement::new(name, nothing)).to_vec();
    ways.push(SecurityRequirement::default());
    document.security = Some(ways);
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn files_are_bytes_and_signing_in_is_named() {
        let document: Value = serde_json::from_str(&crate::http::openapi::document()).unwrap();
        let bytes = json!({ "type": "string", "format": "binary" });
        let upload = &document["paths"]["/imports"]["post"]["requestBody"]["content"]["application/octet-stream"];
        assert_eq!(upload["schema"], bytes);
        let refused = &document["paths"]["/imports/{id}/refused.xlsx"]["get"]["responses"]["200"]["content"];
        assert!(refused.as_object().unwrap().values().all(|content| content["schema"] == bytes), "{refused}");
        let schemes = document["components"]["securitySchemes"].as_object().unwrap();
        assert_eq!(schemes.keys().collect::<Vec<_>>(), ["bearer", "cookie"]);
        assert_eq!(document["security"], json!([{ "cookie": [] }, { "bearer": [] }, {}]));
    }
}
