//! An edit of a spec that breaks the ABI is noticed: the front end refuses it, or what it says is
//! no longer what was read from compiled kernel headers. That the committed files would be stale
//! does not count.

use uapi_spec::Code;
use uapi_tests::compare::{news, with_oracle};
use uapi_tests::mutation::{table, Mutation};
use uapi_tests::{assert_nothing, check, project_abi, project_texts};

/// What the front end says to slips of the pen.
const CARELESS: &[Code] = &[
    Code::TomlSyntax,
    Code::UnknownKey,
    Code::MissingKey,
    Code::WrongType,
    Code::UnknownChoice,
    Code::UnknownType,
    Code::UnknownName,
];

/// Who notices a mutation; nobody, or why it cannot be made.
fn noticed(mutation: &Mutation, texts: &[(String, String)]) -> Result<&'static str, String> {
    let path = format!("spec/uapi/{}.toml", mutation.file);
    let mut texts = texts.to_vec();
    let (_, text) = texts
        .iter_mut()
        .find(|(name, _)| *name == path)
        .ok_or_else(|| format!("{path} is not there"))?;
    let mutated = mutation.apply(text)?;
    if mutated == *text {
        return Err("it changes nothing".to_owned());
    }
    *text = mutated;
    match check(&texts, &[]) {
        // A break that is no spec at all, or says what nobody declared, tells nothing.
        Err(found) if found.iter().any(|one| CARELESS.contains(&one.code)) => Err(format!(
            "is not the break it was meant to be:\n{}",
            found.render(false)
        )),
        Err(_) => Ok("front end"),
        Ok(abi) if !news(&with_oracle(&abi)).is_empty() => Ok("recorded kernel"),
        Ok(_) => Err("nobody notices".to_owned()),
    }
}

#[test]
fn every_mutation_of_a_spec_is_noticed() {
    let before = news(&with_oracle(&project_abi()));
    assert_nothing(&before, "differences before anything was mutated");
    let texts = project_texts();
    let mutations = table("spec");
    let mut survivors = Vec::new();
    let mut by_whom = std::collections::BTreeMap::<&str, usize>::new();
    for mutation in &mutations {
        match noticed(mutation, &texts) {
            Ok(who) => *by_whom.entry(who).or_default() += 1,
            Err(why) => survivors.push(format!("{}: {}: {why}", mutation.file, mutation.name)),
        }
    }
    assert_nothing(&survivors, "mutations are not noticed");
    println!("{} mutations: {by_whom:?}", mutations.len());
    assert!(mutations.len() >= 50, "only {} mutations", mutations.len());
    // Both have to do their part: what the front end alone can see is not what the kernel says.
    assert!(
        by_whom.values().all(|count| *count >= 10) && by_whom.len() == 2,
        "{by_whom:?}"
    );
}
