//! Counts the instructions of a function in what a compiler writes for the assembler.

/// The instructions of the function `name`, its plain returns left out; none if it is not there.
pub(super) fn count(assembly: &str, name: &str) -> Option<usize> {
    Some(
        instructions(assembly, name)?
            .filter(|line| !is_return(line))
            .count(),
    )
}

/// The instructions of a function, in their order.
pub(super) fn instructions<'a>(
    assembly: &'a str,
    name: &str,
) -> Option<impl Iterator<Item = String> + 'a> {
    let label = format!("{name}:");
    let end = format!(".size\t{name}, ");
    let mut lines = assembly.lines();
    lines.find(|line| line.split_whitespace().next() == Some(&label))?;
    let body = lines.take_while(move |line| !line.trim_start().starts_with(&end));
    Some(body.filter_map(instruction))
}

/// What is left of a line without its comment, if that is no label and nothing for the assembler.
fn instruction(line: &str) -> Option<String> {
    let code = line.split(" #").next()?;
    let words: Vec<&str> = code.split_whitespace().collect();
    let first = words.first()?;
    let is_code = line.starts_with(char::is_whitespace)
        && !first.starts_with(['.', '#', '/'])
        && !first.ends_with(':');
    is_code.then(|| words.join(" "))
}

/// `ret` of x86, `br %r14` of s390x.
fn is_return(instruction: &str) -> bool {
    matches!(instruction, "ret" | "retq" | "br %r14")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GCC_S390X: &str = "\
\t.globl\tnoi
\t.type\tnoi, @function
noi:
.LFB0:
\t.cfi_startproc
\tllgh\t%r2,16(%r2)
\tnill\t%r2,4095
\tbr\t%r14
\t.cfi_endproc
.LFE0:
\t.size\tnoi, .-noi
dnoi:
\tbr\t%r14
\t.size\tdnoi, .-dnoi
";

    const CLANG_X86: &str = "\
noi:                                    # @noi
\t.cfi_startproc
# %bb.0:
\tmovzwl\t16(%rdi), %eax
\trolw\t$8, %ax                  # swap
\tandl\t$4095, %eax
\tretq
.Lfunc_end0:
\t.size\tnoi, .Lfunc_end0-noi
";

    #[test]
    fn counts_one_function_without_its_return() {
        assert_eq!(count(GCC_S390X, "noi"), Some(2));
        assert_eq!(count(GCC_S390X, "dnoi"), Some(0));
        assert_eq!(count(GCC_S390X, "oi"), None);
        assert_eq!(count(CLANG_X86, "noi"), Some(3));
    }

    #[test]
    fn shows_instructions_without_comments() {
        let lines: Vec<String> = instructions(CLANG_X86, "noi").unwrap().collect();
        assert_eq!(lines[1], "rolw $8, %ax");
    }
}
