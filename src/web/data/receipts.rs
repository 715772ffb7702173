//! What was written lately, for the page after it, and so that a form sent twice writes once. In memory and bounded: where
//! it is gone, the page only has less to say.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// How many are kept.
const KEPT: usize = 256;

/// What was written lately.
#[derive(Debug, Default)]
pub struct Receipts(Mutex<VecDeque<(Uuid, Receipt)>>);

/// What became of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It is being written.
    Pending,
    /// It was written: what was run, and where to go on.
    Written {
        /// What was run.
        sql: String,
        /// The next page.
        address: String,
    },
}

impl Receipts {
    /// Begins to write the form `id`; or what became of it already.
    pub fn begin(&self, id: Uuid) -> Result<(), Receipt> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, receipt)) = kept.iter().find(|(found, _)| *found == id) {
            return Err(receipt.clone());
        }
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back((id, Receipt::Pending));
        Ok(())
    }

    /// The form `id` was not written after all.
    pub fn forget(&self, id: Uuid) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|(found, _)| *found != id);
    }

    /// The form `id` is written.
    pub fn written(&self, id: Uuid, sql: String, address: String) {
        self.forget(id);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((id, Receipt::Written { sql, address }));
    }

    /// What was run for the form `id`, where that is still known.
    pub fn sql(&self, id: Uuid) -> Option<String> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find_map(|(found, receipt)| match receipt {
            Receipt::Written { sql, .. } if *found == id => Some(sql.clone()),
            _ => None,
        })
    }
}
