//! The past: what of a model an older kernel had.

use uapi_spec::model::{Element, Meaning, Model, Origin, Release, Shape, Spanned, Struct};

use super::Scope;
use crate::history::release;

/// A model as it was, as far as layouts go, and what else of it was there.
#[derive(Debug)]
pub(super) struct Past<'a> {
    /// The model of today, for which paths of values were made.
    pub(super) now: &'a Model,
    /// Structs end where they ended; fields without a meaning are reserved and have no name.
    pub(super) model: Model,
    as_of: Option<Release>,
    /// Paths of what proposals in the model had early.
    early: Vec<String>,
}

impl<'a> Past<'a> {
    /// Goes back to what `scope` asks for.
    pub(super) fn new(model: &'a Model, scope: &Scope) -> Self {
        let mut past = Self {
            now: model,
            model: model.clone(),
            as_of: scope.as_of,
            early: early(model, scope),
        };
        let mut structs = std::mem::take(&mut past.model.structs);
        for item in &mut structs {
            past.shorten(item);
            past.forget_fields(item);
            past.restore_types(item, scope);
        }
        past.model.structs = structs;
        past
    }

    /// Whether something was there. Its path is needed for what a proposal had early.
    pub(super) fn has(&self, origin: &Origin, path: &str) -> bool {
        let (Some(now), Some(since)) = (self.as_of, &origin.since) else {
            return true;
        };
        since.value <= now || self.early.iter().any(|early| early == path)
    }

    /// Since when something was deprecated already.
    pub(super) fn deprecated(&self, since: Option<Spanned<Release>>) -> Option<Spanned<Release>> {
        since.filter(|since| self.as_of.is_none_or(|now| since.value <= now))
    }

    /// Drops the versions that came later, with their fields. Versions append, so the fields that
    /// remain keep their places in the list.
    fn shorten(&self, item: &mut Struct) {
        if item.versions.is_empty() {
            return;
        }
        let name = &item.name.value;
        let kept = item
            .versions
            .iter()
            .take_while(|version| self.has(&version.origin, name))
            .count();
        item.versions.truncate(kept);
        // A struct none of whose versions was there is left out as a whole.
        if kept > 0 {
            item.fields.retain(|field| field.version < kept);
        }
    }

    fn forget_fields(&self, item: &mut Struct) {
        for field in &mut item.fields {
            field.deprecated = self.deprecated(field.deprecated);
            let path = format!("{}.{}", item.name.value, field.name.value);
            if !self.has(&field.origin, &path) {
                field.name.value.clear();
                field.reserved = true;
                field.meaning = Meaning::Plain;
            }
        }
    }

    fn restore_types(&self, item: &mut Struct, scope: &Scope) {
        let Some(now) = self.as_of else {
            return;
        };
        for field in &mut item.fields {
            let path = format!("{}.{}", item.name.value, field.name.value);
            let was_plain =
                scope.history.was.iter().any(|was| {
                    was.path == path && release(&was.until).is_some_and(|end| now < end)
                });
            if let (true, Element::Int(ty)) = (was_plain, &mut field.ty.element) {
                ty.aligned = false;
            }
        }
    }
}

fn early(model: &Model, scope: &Scope) -> Vec<String> {
    let included = |name: &str| {
        let mut revisions = model.interfaces.iter().flat_map(|item| &item.revisions);
        revisions.any(|revision| revision.name.value == name)
    };
    let early = scope.history.early.iter();
    early
        .filter(|early| included(&early.revision))
        .map(|early| early.path.clone())
        .collect()
}

/// The type of a field as the spec writes it.
pub(super) fn type_text(model: &Model, element: Element, shape: &Shape) -> String {
    let element = match element {
        Element::Int(ty) => ty.to_string(),
        Element::Struct(id) => model[id].name.value.clone(),
    };
    match shape {
        Shape::Single => element,
        Shape::Array { length, .. } => format!("{element}[{length}]"),
        Shape::Flexible { .. } => format!("{element}[]"),
    }
}
