//! What PostgreSQL prints of an expression and does not read back as the same expression.
//!
//! `status IN ('new', 'done')` over a `varchar` is printed as `(status)::text = ANY ((ARRAY['new'::character varying, …])::text[])`.
//! Read again, the cast of an `ARRAY[…]` goes into its elements
//! (`transformTypeCast` in <https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_expr.c>), which is
//! another expression: a copy would never equal its original. Without the cast the array is of `varchar`, and PostgreSQL
//! puts the same cast round it that the original had.

use std::borrow::Cow;

const OPENING: &str = "((ARRAY[";
const CLOSING: &str = "])::text[])";

/// The text without the casts that would not be read back; anything else stays as it is.
pub(super) fn readable_again(text: &str) -> Cow<'_, str> {
    let mut result = String::new();
    let mut done = 0;
    while let Some((opening, array, end)) = next(text, done) {
        result.push_str(&text[done..opening]);
        result.push_str("(ARRAY[");
        result.push_str(array);
        result.push_str("])");
        done = end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    result.push_str(&text[done..]);
    Cow::Owned(result)
}

/// The next cast to leave out from `start` on: where it opens, the array's elements, and where it ends.
fn next(text: &str, start: usize) -> Option<(usize, &str, usize)> {
    let mut quote = None;
    for (at, character) in text.char_indices().filter(|(at, _)| *at >= start) {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(') if text[at..].starts_with(OPENING) && follows_any(&text[..at]) => {
                let elements = at + OPENING.len();
                let length = elements_of_varchar(&text[elements..])?;
                if text[elements + length..].starts_with(CLOSING) {
                    return Some((at, &text[elements..elements + length], elements + length + CLOSING.len()));
                }
            }
            _ => {}
        }
    }
    None
}

fn follows_any(before: &str) -> bool {
    before.ends_with(" ANY ") || before.ends_with(" ALL ")
}

/// The length of the elements up to the bracket that closes them; zero unless each is cast to `character varying`.
fn elements_of_varchar(text: &str) -> Option<usize> {
    let (mut quote, mut depth, mut begin) = (None, 0usize, 0);
    let is_varchar = |element: &str| element.trim_end().ends_with("::character varying");
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(' | '[') => depth += 1,
            (None, ']') if depth == 0 => return Some(if is_varchar(&text[begin..at]) { at } else { 0 }),
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                if !is_varchar(&text[begin..at]) {
                    return Some(0);
                }
                begin = at + 1;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::readable_again;

    #[test]
    fn a_list_of_varchar_loses_the_cast_round_it() {
        let printed = "CHECK (((a)::text = ANY ((ARRAY['x'::character varying, 'y, ])'::character varying])::text[])))";
        let wanted = "CHECK (((a)::text = ANY (ARRAY['x'::character varying, 'y, ])'::character varying])))";
        assert_eq!(readable_again(printed), wanted);
        let two = format!("{printed} AND ((b)::text <> ALL ((ARRAY['é'::character varying])::text[]))");
        assert_eq!(readable_again(&two), format!("{wanted} AND ((b)::text <> ALL (ARRAY['é'::character varying]))"));
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "(a = ANY ((ARRAY[1, 2])::bigint[]))",
            "(a = ANY (ARRAY['x'::text]))",
            "(a = ANY ((ARRAY[b, c])::text[]))",
            "(a = ' = ANY ((ARRAY[''x''::character varying])::text[])')",
            "((ARRAY['x'::character varying])::text[])",
        ] {
            assert_eq!(readable_again(text), text);
        }
    }
}
