// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/review/review.hpp"
#include "store/store.hpp"

namespace stepwise::review {

/// Rows of `review` and `review_outcome` as they are read; without what hangs on a review.
Review review_of(const store::Row& row);
OutcomeNote note_of(const store::Row& row);
/// Rows written as they are.
void insert_row(store::WriteTx& tx, PersonId person, const Review& review);
void insert_note(store::WriteTx& tx, PersonId person, std::int64_t review, const OutcomeNote& note);
void insert_top(store::WriteTx& tx, PersonId person, std::int64_t review, const Top& top);

}  // namespace stepwise::review
