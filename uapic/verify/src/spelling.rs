//! How a truth that is written down spells what the front end has types for.

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out references"
)]
pub(crate) fn is_false(value: &bool) -> bool {
    !value
}

/// A release as people write it: `6.12`.
pub(crate) mod release {
    use serde::{Deserialize, Deserializer, Serializer};
    use uapi_spec::model::Release;

    use crate::release::parse_release;

    pub(crate) fn serialize<S: Serializer>(
        release: &Option<Release>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match release {
            Some(release) => serializer.collect_str(release),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Release>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        let wrong = |text: &str| serde::de::Error::custom(format!("`{text}` is no release"));
        text.map(|text| parse_release(&text).ok_or_else(|| wrong(&text)))
            .transpose()
    }
}

/// The alignment of u64, in bytes.
pub(crate) mod alignment {
    use serde::{Deserialize, Deserializer, Serializer};
    use uapi_spec::layout::Target;

    pub(crate) fn serialize<S: Serializer>(
        target: &Target,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(match target {
            Target::Align8 => 8,
            Target::Align4 => 4,
        })
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Target, D::Error> {
        match u8::deserialize(deserializer)? {
            8 => Ok(Target::Align8),
            4 => Ok(Target::Align4),
            other => Err(serde::de::Error::custom(format!("u64 aligned to {other}"))),
        }
    }
}

/// A byte order by its name.
pub(crate) mod order {
    use serde::{Deserialize, Deserializer, Serializer};
    use uapi_spec::model::ByteOrder;

    pub(crate) fn serialize<S: Serializer>(
        order: &Option<ByteOrder>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match order {
            Some(ByteOrder::Host) => serializer.serialize_some("host"),
            Some(ByteOrder::Little) => serializer.serialize_some("little"),
            Some(ByteOrder::Big) => serializer.serialize_some("big"),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<ByteOrder>, D::Error> {
        match Option::<String>::deserialize(deserializer)?.as_deref() {
            None => Ok(None),
            Some("host") => Ok(Some(ByteOrder::Host)),
            Some("little") => Ok(Some(ByteOrder::Little)),
            Some("big") => Ok(Some(ByteOrder::Big)),
            Some(other) => Err(serde::de::Error::custom(format!(
                "`{other}` is no byte order"
            ))),
        }
    }
}
