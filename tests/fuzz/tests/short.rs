//! The corpus, and a short run that needs no engine: inputs of the corpus with bytes changed.

use std::path::PathBuf;

/// Changed inputs for each input of the corpus.
const ROUNDS: usize = 50_000;

fn corpus() -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/replies");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

/// Numbers that look random and are the same each time (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn the_corpus_holds() {
    let corpus = corpus();
    assert!(corpus.len() >= 20, "only {} inputs", corpus.len());
    corpus.iter().for_each(|input| zdev_fuzz::check(input));
}

#[test]
fn changed_inputs_hold() {
    let mut random = Random(0x5eed);
    for input in corpus() {
        for _ in 0..ROUNDS {
            let mut changed = input.clone();
            for _ in 0..=random.below(4) {
                if changed.is_empty() {
                    break;
                }
                let at = random.below(changed.len());
                match random.below(4) {
                    0 => changed.truncate(at),
                    1 => changed[at] = random.below(256) as u8,
                    2 => changed[at] = 4 * random.below(64) as u8,
                    _ => changed[at] ^= 1 << random.below(8),
                }
            }
            zdev_fuzz::check(&changed);
        }
    }
}
