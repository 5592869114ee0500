//! Random edits of a small UAPI.

use uapi_tests::random::Random;

use crate::model::{Field, Uapi, INTEGERS};

/// One edit, by its name.
type Edit = (&'static str, fn(&mut Uapi, &mut Random));

/// All kinds of edits. Some leave nothing that compiles, or change nothing.
pub(crate) const EDITS: &[Edit] = &[
    ("two fields swapped", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        let (a, b) = (random.below(fields.len()), random.below(fields.len()));
        fields.swap(a, b);
    }),
    ("a field at the end", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        fields.push(Field::plain("more", INTEGERS[random.below(INTEGERS.len())]));
    }),
    ("a field in front", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        fields.insert(0, Field::plain("more", "u32"));
    }),
    ("a field is gone", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        let index = random.below(fields.len());
        fields.remove(index);
    }),
    ("another integer type", |uapi, random| {
        let fields = &mut uapi.structs[random.below(4)].fields;
        fields[0].ty = INTEGERS[random.below(INTEGERS.len())].to_owned();
    }),
    ("a field has another name", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        fields[0].name = "renamed".to_owned();
    }),
    ("a struct has another name", |uapi, random| {
        let index = random.below(3);
        let old = uapi.structs[index].name.clone();
        let new = format!("{}_new", old);
        for field in uapi.structs.iter_mut().flat_map(|item| &mut item.fields) {
            if field.ty == old {
                field.ty.clone_from(&new);
            }
        }
        uapi.structs[index].name = new;
    }),
    ("an array has another length", |uapi, random| {
        let fields = &mut uapi.structs[random.below(3)].fields;
        let length = &mut fields[0].length;
        *length = Some(length.unwrap_or(1) + random.below(3) as u64 + 1);
    }),
    ("an array of half as many of twice the size", |uapi, _| {
        let fields = &mut uapi.structs[0].fields;
        fields[0] = Field::plain("f0", "u16");
        fields[0].length = Some(4);
        fields[1] = Field::plain("f1", "u32");
    }),
    ("a bit has another number", |uapi, random| {
        let bits = &mut uapi.flags[random.below(2)].2;
        bits[2].1 += 1 + random.below(3) as u32;
    }),
    ("two values swapped", |uapi, random| {
        let values = &mut uapi.enums[random.below(2)].1;
        let first = values[0].1;
        values[0].1 = values[1].1;
        values[1].1 = first;
    }),
    ("a flag has another name", |uapi, random| {
        let bits = &mut uapi.flags[random.below(2)].2;
        bits[0].0 += ["_NOT", "ER"][random.below(2)];
    }),
    ("a flag is gone", |uapi, random| {
        uapi.flags[random.below(2)].2.pop();
    }),
    ("a set has another type", |uapi, random| {
        uapi.flags[1].1 = ["u8", "u16", "u64"][random.below(3)];
    }),
    ("a field has the other flags", |uapi, _| {
        let other = uapi.flags[1].0.clone();
        uapi.structs[2].fields[0].meaning = Some(("flags", other));
    }),
    ("a field has the other values", |uapi, _| {
        let other = uapi.enums[1].0.clone();
        let mut fields = uapi.structs[2].fields.iter_mut();
        let kind = fields.find(|field| field.name == "kind");
        kind.expect("it is there").meaning = Some(("enum", other));
    }),
    ("a nested struct of another type", |uapi, _| {
        let place = uapi.structs[1].name.clone();
        let mut fields = uapi.structs[2].fields.iter_mut();
        let near = fields.find(|field| field.name == "near");
        near.expect("it is there").ty = place;
    }),
    ("a constant is worth something else", |uapi, random| {
        uapi.constants[random.below(2)].1 += 1;
    }),
    ("a constant has another type", |uapi, _| {
        uapi.constants[0].2 = "u64";
    }),
    ("a constant becomes a flag", |uapi, random| {
        let (name, ..) = uapi.constants.remove(random.below(2));
        uapi.flags[0].2.push((name, 9));
    }),
    ("a constant becomes a value", |uapi, random| {
        let (name, value, _) = uapi.constants.remove(random.below(2));
        let value = value + random.below(2) as u32 * 20;
        uapi.enums[0].1.push((name, value));
    }),
    ("a flag becomes a constant", |uapi, random| {
        let (name, bit) = uapi.flags[1].2.pop().expect("it is there");
        let value = (1 << bit) + random.below(2) as u32;
        uapi.constants.push((name, value, "u32"));
    }),
    ("the list has other elements", |uapi, random| {
        let element = uapi.structs[random.below(3)].name.clone();
        let list = uapi.structs[3].fields.last_mut();
        list.expect("it is there").ty = element;
    }),
    ("items in another order", |uapi, _| {
        uapi.constants.reverse();
        uapi.flags.reverse();
        uapi.enums.reverse();
    }),
];
