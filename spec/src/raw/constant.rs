//! `[[const]]`.

use super::grammar::Given;
use super::key;
use super::keys::keys;
use super::meta::RawMeta;
use super::slots::{AnyText, Expression, Optional, Required, Text};
use crate::model::Spanned;

keys! {
    /// One `[[const]]`, key by key.
    pub(crate) struct ConstKeys = "constant" {
        /// what C calls it
        name: Required<Text> = key("name"),
        /// the number
        value: Optional<Expression> = key("value").unless(Given::Key("text")),
        /// integer type that it is meant for
        ty: Optional<Text> = key("type").needed("no: `\"s32\"`"),
        /// the string, if it is one
        text: Optional<AnyText> = key("text").needed("unless `value`").excluding(&["value", "type"]),
        ..meta: ITEM,
    }
}

/// One `[[const]]`.
#[derive(Debug)]
pub(crate) struct RawConst {
    pub(crate) name: Spanned<String>,
    pub(crate) value: RawConstValue,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) enum RawConstValue {
    Int {
        expression: Spanned<String>,
        ty: Option<Spanned<String>>,
    },
    Text(Spanned<String>),
}

impl From<ConstKeys> for RawConst {
    fn from(keys: ConstKeys) -> Self {
        let ConstKeys {
            name,
            value,
            ty,
            text,
            meta,
        } = keys;
        let value = match (text, value) {
            (Some(text), _) => RawConstValue::Text(text),
            (None, Some(expression)) => RawConstValue::Int { expression, ty },
            // Reported, so nothing looks at it.
            (None, None) => RawConstValue::Int {
                expression: Spanned {
                    value: String::new(),
                    span: name.span,
                },
                ty,
            },
        };
        Self { name, value, meta }
    }
}
