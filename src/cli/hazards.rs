//! `--allow <hazard>`: what may destroy data is named by whoever lets it pass.

use crate::plan::HazardKind;

/// The flag of every command that may meet a hazard.
#[derive(Debug, Default, clap::Args)]
pub struct Allow {
    /// Let this hazard pass, such as `drop-column`; may be given several times.
    #[arg(long = "allow", value_name = "HAZARD", value_delimiter = ',', value_parser = parse)]
    pub kinds: Vec<HazardKind>,
}

fn parse(name: &str) -> Result<HazardKind, String> {
    HazardKind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = HazardKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("there is no hazard of this name; there are: {}", names.join(", "))
    })
}
