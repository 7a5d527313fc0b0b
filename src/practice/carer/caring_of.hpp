// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/carer/carer.hpp"
#include "store/store.hpp"

namespace stepwise::carer {

/// All that is on record of somebody who cares, by number, without a Gate: for lists of people who are not restricted, and tests.
Caring caring_of(store::ReadTx& tx, PersonId person);

}  // namespace stepwise::carer
