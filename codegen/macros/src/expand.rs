//! What the macro does, on tokens that do not need a compiler around them.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitStr, Token};
use uapi_codegen::rust::{self, Flavour};
use uapi_spec::{Diagnostics, Selection, SourceMap};

/// The macro's arguments.
struct Input {
    path: LitStr,
    flavour: Flavour,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.parse()?;
        let mut flavour = Flavour::Zerocopy;
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let word: Ident = input.parse()?;
            if word != "plain" {
                return Err(syn::Error::new(word.span(), "expected `plain`"));
            }
            flavour = Flavour::Plain;
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { path, flavour })
    }
}

/// Reads, checks and expands the spec; `folder` is what its path is relative to.
///
/// # Errors
///
/// What is wrong with the arguments, or everything that is wrong with the spec, at the path: a
/// macro cannot point into another file.
pub(crate) fn expand(input: TokenStream, folder: &Path) -> syn::Result<TokenStream> {
    let input: Input = syn::parse2(input)?;
    let rejected = |found: Diagnostics| {
        let text = format!("the spec is wrong\n{}", found.render(false));
        syn::Error::new(input.path.span(), text)
    };
    let sources = load(&input.path.value(), folder).map_err(rejected)?;
    let abi = uapi_spec::check(&sources, &Selection::default()).map_err(rejected)?;
    let stem = sources.files().next().map(|(_, file)| file.stem());
    let Some((id, _)) = stem.and_then(|stem| abi.interface(stem)) else {
        return Err(syn::Error::new(input.path.span(), "no such interface"));
    };
    let items = rust::tokens(&abi, id, input.flavour);
    let dependencies = dependencies(&sources);
    Ok(quote!(#items #dependencies))
}

fn load(path: &str, folder: &Path) -> Result<SourceMap, Diagnostics> {
    uapi_spec::load(path, &mut |path| {
        std::fs::read_to_string(folder.join(path)).map_err(|error| error.to_string())
    })
}

/// Makes the compiler look at the specs, so that it expands the macro again when one changes.
fn dependencies(sources: &SourceMap) -> TokenStream {
    let files = sources.files().map(|(_, file)| {
        let path = &file.path;
        if Path::new(path).is_absolute() {
            quote!(
                const _: &[u8] = include_bytes!(#path);
            )
        } else {
            quote! {
                const _: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", #path));
            }
        }
    });
    files.collect()
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenTree;

    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    fn flatten(tokens: TokenStream, into: &mut Vec<String>) {
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => {
                    into.push(format!("{:?} (", group.delimiter()));
                    flatten(group.stream(), into);
                    into.push(")".to_owned());
                }
                other => into.push(other.to_string()),
            }
        }
    }

    fn flat(tokens: TokenStream) -> Vec<String> {
        let mut flat = Vec::new();
        flatten(tokens, &mut flat);
        flat
    }

    fn assert_expands_to(input: TokenStream, sources: usize, written: &str) {
        let written = std::fs::read_to_string(Path::new(ROOT).join(written)).unwrap();
        let mut expanded = flat(expand(input, Path::new(ROOT)).unwrap());
        let dependency = flat(quote! {
            const _: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", "x"));
        });
        let end = expanded.len() - sources * dependency.len();
        let dependencies = expanded.split_off(end);
        assert_eq!(
            dependencies
                .iter()
                .filter(|token| *token == "include_bytes")
                .count(),
            sources
        );
        let written = flat(written.parse().unwrap());
        for (index, (expanded, written)) in expanded.iter().zip(&written).enumerate() {
            assert_eq!(expanded, written, "token {index}");
        }
        assert_eq!(expanded.len(), written.len());
    }

    #[test]
    fn expansion_is_the_written_file() {
        assert_expands_to(quote!("spec/uapi/vfio.toml"), 1, "user-out/rust/vfio.rs");
        assert_expands_to(quote!("spec/uapi/clp.toml"), 1, "user-out/rust/clp.rs");
        let zdev = quote!("spec/uapi/vfio_zdev.toml");
        assert_expands_to(zdev, 3, "user-out/rust/vfio_zdev.rs");
        let plain = quote!("spec/uapi/vfio_zdev.toml", plain);
        assert_expands_to(plain, 3, "user-out/rust/plain/vfio_zdev.rs");
    }

    fn refusal(input: TokenStream) -> String {
        expand(input, Path::new(ROOT)).unwrap_err().to_string()
    }

    #[test]
    fn arguments_are_checked() {
        assert_eq!(refusal(quote!("x.toml", fancy)), "expected `plain`");
        assert_eq!(refusal(quote!(x)), "expected string literal");
    }

    #[test]
    fn a_missing_spec_is_named() {
        let refusal = refusal(quote!("spec/uapi/nowhere.toml"));
        assert!(
            refusal.contains("cannot read `spec/uapi/nowhere.toml`"),
            "{refusal}"
        );
    }
}
